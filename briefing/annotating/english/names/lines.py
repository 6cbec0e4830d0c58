"""The blocks of an article word by word, with what capitals say in each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.names.nameless import label_end, nameless
from briefing.annotating.english.reading import Reading
from briefing.articles import Role

TITLE_CASE_SHARE = 0.7
"""Share of capitalised long words from which on a line's capitals say nothing."""

LONG_WORD = 4
WRAPPED = 7
"""Words from which on a line of the source is one of running text."""
FEW_WORDS = 3
SEPARATORS = frozenset({",", ";", "(", ")", "/", "&", "|", ":"})
SEPARATED = 0.2
"""Share of separators and numbers from which on a line lists names."""
HEADING = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.CROSSHEAD})
OPENING = frozenset('":•*–—|([')
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One block as the model read it, word by word.

    White space is no word: names go on behind a line break. `at` are the words' places in the analysis;
    `opens` says where a capital is owed to the place; `sentences` number the sentence of every word;
    `nameless` are the positions of words that name nothing, whatever their capitals.
    """

    reading: Reading
    at: tuple[int, ...]
    words: Words
    tags: Words
    labels: Words
    begins: tuple[bool, ...]
    opens: tuple[bool, ...]
    sentences: tuple[int, ...]
    is_heading: bool
    is_title_case: bool
    is_capitals: bool
    nameless: frozenset[int]

    def tokens(self, start: int, end: int) -> TokenSpan:
        """The model's tokens of words `[start, end)`, with white space between them."""
        return self.reading.doc[self.at[start] : self.at[end - 1] + 1]

    def label(self, start: int, end: int) -> str:
        """What the model calls most of these words; empty where it calls them nothing."""
        labels = [label for label in self.labels[start:end] if label]
        return max(labels, key=labels.count) if 2 * len(labels) >= end - start else ""


def lines(readings: Sequence[Reading]) -> tuple[Line, ...]:
    """Every block of the article as a line of words."""
    found = (_line(reading, block.role, tokens) for reading in readings for block, tokens in reading.blocks())
    return tuple(line for line in found if line.words)


def _line(reading: Reading, role: Role, block: TokenSpan) -> Line:
    sentences = accumulate(int(bool(token.is_sent_start)) for token in block)
    kept = [(token, sentence) for token, sentence in zip(block, sentences, strict=True) if not token.is_space]
    tokens = [token for token, _ in kept]
    words = tuple(token.text for token in tokens)
    label = label_end(words)
    is_capitals = _is_capitals(words)
    return Line(
        reading=reading,
        at=tuple(token.i for token in tokens),
        words=words,
        tags=tuple(token.tag_ for token in tokens),
        labels=tuple(token.ent_type_ for token in tokens),
        begins=tuple(token.ent_iob_ == "B" for token in tokens),
        opens=tuple(i in {0, label} or _opens(tokens, i) for i in range(len(tokens))),
        sentences=tuple(sentence for _, sentence in kept),
        is_heading=role in HEADING,
        is_title_case=is_capitals or _is_title_case(words, role),
        is_capitals=is_capitals,
        nameless=nameless(words),
    )


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word opens a sentence, a quotation or an item of a list."""
    before, token = tokens[i - 1], tokens[i]
    if before.text in OPENING or _begins_sentence(before.text, token):
        return True
    return token.i - before.i > 1 and _breaks(tokens, i) and not _is_wrapped(tokens, i)


def _breaks(tokens: Sequence[Token], i: int) -> bool:
    """Whether a line of the source ends before a word."""
    doc = tokens[i].doc
    return any("\n" in doc[k].text for k in range(tokens[i - 1].i + 1, tokens[i].i))


def _is_wrapped(tokens: Sequence[Token], i: int) -> bool:
    """Whether the line of the source that ends before a word is one of running text, which breaks anywhere."""
    return i >= WRAPPED and not any(_breaks(tokens, k) for k in range(i - WRAPPED + 1, i))


def _begins_sentence(before: str, token: Token) -> bool:
    """Whether the model begins a sentence here and something ends before it: “General | Motors” is one name."""
    blank = token.nbor(-1) if token.i else token
    return bool(token.is_sent_start or (blank.is_space and blank.is_sent_start)) and not before[-1].isalnum()


def _is_title_case(words: Words, role: Role) -> bool:
    """Whether capitals follow a headline's fashion; a line that ends like a sentence and is no heading does not."""
    is_heading = role in HEADING
    if role is not Role.HEADLINE and _lists(words):
        return False
    if not is_heading and words[-1] in {".", "?", "!", '"'}:
        return False
    long = [word for word in words[1:] if len(word) >= LONG_WORD and word[0].isalpha()]
    if len(long) < FEW_WORDS:
        return is_heading and all(word[0].isupper() for word in long)
    return sum(word[0].isupper() for word in long) >= TITLE_CASE_SHARE * len(long)


def _is_capitals(words: Words) -> bool:
    """Whether a line is written in capitals."""
    written = [word for word in words if word.isalpha()]
    return len(written) > FEW_WORDS and all(map(str.isupper, written))


def _lists(words: Words) -> bool:
    """Whether a line lists names, as tables of results and captions do: “From left: Ann Miller, Jon Reyes”."""
    between = sum(word in SEPARATORS or word[0].isdigit() for word in words)
    return between >= SEPARATED * len(words)
