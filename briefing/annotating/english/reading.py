"""A stretch of an article as the language model read it, with the way back to the source."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from briefing.articles import JOURNALISM, Article, Block, Piece, View
from briefing.spans import Span

PART = 100_000
"""Characters that the model reads at once; longer articles are read in several parts, cut between blocks
or, in a block that is longer itself, at white space."""

RUN = 1_000
"""Longest run of characters without white space that the model is shown: its tokenizer is quadratic in them."""

# One character for one, so that offsets stay: the model was trained on straight quotes and plain spaces.
PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'",
                       "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-", "\u2028": "\n", "\u2029": "\n"})  # fmt: skip

TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,400}>")
"""Markup that was pasted as text: no word of a sentence, nor of a name."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Consecutive blocks of an article, and the model's analysis of them.

    `view.text` has the source's own characters. `doc` is the analysis of the same text in plain characters, one for
    one, so offsets into `doc.text` are offsets into `view.text`; a sentence never runs across two blocks.
    """

    article: Article
    view: View
    doc: Doc

    @property
    def plain(self) -> str:
        """The text of `doc`, which spaCy would put together from its tokens each time it is asked."""
        return plain(self.view.text)

    def span(self, start: int, end: int) -> Span:
        """Where characters `[start, end)` of the view stand in the source."""
        return self.view.span(start, end)

    def span_of(self, tokens: TokenSpan | Token) -> Span:
        """Where these tokens stand in the source."""
        start = tokens.idx if isinstance(tokens, Token) else tokens.start_char
        return self.view.span(start, start + len(tokens.text))

    def words(self, tokens: TokenSpan | Token) -> str:
        """The source's own characters of these tokens."""
        start = tokens.idx if isinstance(tokens, Token) else tokens.start_char
        return self.view.text[start : start + len(tokens.text)]

    def blocks(self) -> Iterator[tuple[Block, TokenSpan]]:
        """Every block with its tokens, in order; blocks of white space only are passed over."""
        starts = [block.span.start for block in self.article.blocks]
        for piece in self.view.pieces:
            tokens = self.doc.char_span(piece.start, piece.start + piece.length, alignment_mode="contract")
            if tokens is not None and len(tokens):
                yield self.article.blocks[bisect_right(starts, piece.at) - 1], tokens


def parts(article: Article) -> Iterator[View]:
    """The article's headline, standfirst, captions and body in views that the model can read at once."""
    whole = article.view(roles=JOURNALISM)
    waiting: list[Piece] = []
    for piece in (cut for block in whole.pieces for cut in _cut(block, whole.text)):
        if waiting and piece.start + piece.length - waiting[0].start > PART:
            yield _part(whole, waiting)
            waiting = []
        waiting.append(piece)
    if waiting:
        yield _part(whole, waiting)


def _cut(block: Piece, text: str) -> Iterator[Piece]:
    """A block as it is, or where it is longer than a part, in pieces that end at white space."""
    start, end = block.start, block.start + block.length
    while end - start > PART:
        space = text.rfind(" ", start + PART // 2, start + PART)
        stop = space + 1 if space >= 0 else start + PART
        yield Piece(start, block.at + start - block.start, stop - start)
        start = stop
    yield Piece(start, block.at + start - block.start, end - start)


def _part(whole: View, pieces: Sequence[Piece]) -> View:
    start, end = pieces[0].start, pieces[-1].start + pieces[-1].length
    moved = tuple(Piece(p.start - start, p.at, p.length) for p in pieces)
    return View(whole.source, whole.text[start:end], moved)


def untagged(text: str) -> str:
    """The text with blanks in the place of tags, one character for one."""
    return TAG.sub(lambda found: " " * len(found[0]), text) if "<" in text else text


def plain(text: str) -> str:
    """The text as the model is shown it: plain quotes and spaces, tags and over-long runs blank, one character for one."""
    folded = untagged(text).translate(PLAIN)
    if max(map(len, folded.split()), default=0) <= RUN:
        return folded
    characters: list[str] | None = None
    run = 0
    for i, character in enumerate(folded):
        run = 0 if character.isspace() else run + 1
        if run > RUN:
            characters = characters or list(folded)
            characters[i] = " "
            run = 0
    return "".join(characters) if characters else folded
