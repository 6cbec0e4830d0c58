"""Sentences of an article as they are compared: where they stand, what they are made of, and what was found in them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from briefing.articles import Article, Basis, Block, Role
from briefing.comparing.nations import NATION
from briefing.comparing.sentence_ends import ends
from briefing.comparing.words import Word, is_content, words
from briefing.findings import Mention, Quantity, Quotation, Timex
from briefing.spans import Span

TOLD = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.PARAGRAPH, Role.LIST, Role.QUOTE, Role.CAPTION, Role.TABLE})
"""Where sentences are looked for: what the article tells, in its own words or others'."""

DAY = len("2024-05-30")

LIST_MARK = re.compile(r"\s*(?:\(?\d{1,3}[.)]|[•●○◦▪■‣*–—-])\s+(?=\S)")
"""The number or the bullet before an item of a list, which says nothing."""

UNDERSTOOD = frozenset({None, "en"})
"""Languages whose sentences are compared: for others there are no findings, and words alone prove nothing."""

Found = TypeVar("Found", Quantity, Timex, Mention)


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence of an article (by id): its place, its block's role, its words, and the findings that touch it.

    `position` counts the sentences of the article from 0; `stems` are those of the words that carry matter, and
    `matter` those of them that are no part of a name, a role or a nation; `names` are the ids of the entities named; `published`
    is the article's date as it is stated, if it is known to the day.
    """

    article: str
    span: Span
    text: str
    role: Role
    position: int
    words: tuple[Word, ...]
    stems: frozenset[str]
    matter: frozenset[str]
    names: tuple[str, ...]
    quotations: tuple[Quotation, ...]
    quantities: tuple[Quantity, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    published: str | None = None

    @property
    def content(self) -> tuple[Word, ...]:
        """The words that carry matter."""
        return tuple(word for word in self.words if is_content(word))

    def words_of(self, span: Span) -> str:
        """The characters of the sentence that `span` covers."""
        return self.text[max(0, span.start - self.span.start) : max(0, span.end - self.span.start)]


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of headline, standfirst, captions and running text, in order; none of a language not understood."""
    if article.language not in UNDERSTOOD:
        return ()
    lookup = _Lookup(article)
    told = (block for block in article.blocks if block.role in TOLD)
    places = [(block, span) for block in told for span in _spans(article, block)]
    return tuple(lookup.sentence(block, span, position) for position, (block, span) in enumerate(places))


def _spans(article: Article, block: Block) -> Iterator[Span]:
    text = block.span.of(article.source.text)
    if block.role is Role.HEADLINE:
        yield from _trimmed(block.span, text, 0, len(text))
        return
    mark = LIST_MARK.match(text)
    start = mark.end() if mark else 0
    for end in ends(text):
        if end <= start:
            continue
        yield from _trimmed(block.span, text, start, end)
        start = end
    yield from _trimmed(block.span, text, start, len(text))


def _trimmed(block: Span, text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    inner = words.strip()
    if any(character.isalpha() for character in inner):
        begin = block.start + start + words.index(inner[0])
        yield block.part(begin, begin + len(inner))


def _is_name(word: Word, places: Sequence[tuple[int, int]]) -> bool:
    return word.text.casefold() in NATION or any(start <= word.start < end for start, end in places)


def _day(article: Article) -> str | None:
    """The article's day of publication, else of its last change, unless it was inferred or is not known to the day."""
    known = next(
        (date for date in (article.published, article.updated) if date and date.basis is not Basis.INFERRED), None
    )
    return known.value[:DAY] if known and len(known.value) >= DAY else None


class _Lookup:
    """The findings of one article by place."""

    def __init__(self, article: Article) -> None:
        self.article = article
        found = article.findings
        self.quantities, self.timexes, self.mentions = found.quantities, found.timexes, found.names
        pieces = ((piece, quotation) for quotation in found.quotations for piece in quotation.content)
        self.pieces = sorted(pieces, key=lambda pair: (pair[0].start, pair[0].end))
        self.roles = [role.span for entity in found.entities for role in entity.roles if role.span is not None]
        self.starts = [piece.start for piece, _ in self.pieces]
        self.longest = max((len(piece) for piece, _ in self.pieces), default=0)
        self.placed = {
            id(findings): [finding.span.start for finding in findings]
            for findings in (self.quantities, self.timexes, self.mentions)
        }

    def sentence(self, block: Block, span: Span, position: int) -> Sentence:
        """The sentence at `span` with what was found in it."""
        mentions = tuple(self._within(self.mentions, span))
        text = self.article.text_of(span)
        said = tuple(words(text))
        carrying = tuple(word for word in said if is_content(word))
        named = [(place.start - span.start, place.end - span.start) for place in self._named(span, mentions)]
        return Sentence(
            article=self.article.id,
            span=span,
            text=text,
            role=block.role,
            position=position,
            words=said,
            stems=frozenset(word.stem for word in carrying),
            matter=frozenset(word.stem for word in carrying if not _is_name(word, named)),
            names=tuple(dict.fromkeys(mention.entity for mention in mentions)),
            quotations=self._quoted(span),
            quantities=tuple(self._within(self.quantities, span)),
            timexes=tuple(self._within(self.timexes, span)),
            mentions=mentions,
            published=_day(self.article),
        )

    def _named(self, span: Span, mentions: Sequence[Mention]) -> Iterator[Span]:
        yield from (mention.span for mention in mentions)
        yield from (role for role in self.roles if span.contains(role))

    def _within(self, findings: Sequence[Found], span: Span) -> Iterator[Found]:
        at = bisect_left(self.placed[id(findings)], span.start)
        while at < len(findings) and findings[at].span.start < span.end:
            if findings[at].span.end <= span.end:
                yield findings[at]
            at += 1

    def _quoted(self, span: Span) -> tuple[Quotation, ...]:
        at = bisect_left(self.starts, span.start - self.longest)
        found: dict[str, Quotation] = {}
        while at < len(self.pieces) and self.starts[at] < span.end:
            piece, quotation = self.pieces[at]
            if piece.overlaps(span):
                found[quotation.id] = quotation
            at += 1
        return tuple(found.values())
