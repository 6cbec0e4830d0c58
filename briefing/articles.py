"""A source read as journalism: its blocks, the part each plays, and what it states about itself."""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from briefing.findings import Findings, Stated
from briefing.markup import escaped, shown, table
from briefing.sources import Source
from briefing.spans import Span


class Role(StrEnum):
    """The part that a block plays."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    PUBLISHED = "published"
    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    LIST = "list"
    QUOTE = "quote"
    TABLE = "table"
    CAPTION = "caption"
    CREDIT = "credit"
    BIO = "bio"
    TAGS = "tags"
    RELATED = "related"
    DEBRIS = "debris"
    REPEAT = "repeat"


BODY = frozenset({Role.PARAGRAPH, Role.CROSSHEAD, Role.LIST, Role.QUOTE, Role.TABLE})
JOURNALISM = BODY | {Role.HEADLINE, Role.STANDFIRST, Role.CAPTION}


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like stretch and the part it plays; `reason` says why, for what is not plain body text."""

    span: Span
    role: Role
    reason: str | None = None


class Basis(StrEnum):
    """How a date is known."""

    STATED = "stated"
    METADATA = "metadata"
    GIVEN = "given"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class ArticleDate:
    """A date of an article: ISO 8601, as precise as it is known (`2023`, `2023-10`, `2023-10-18`).

    An inferred date is an interval `earliest/latest` in one value (`2023-07/2024-01`); `rule` says how it
    follows, and `evidence` are the passages it follows from, possibly in other sources.
    """

    value: str
    basis: Basis
    span: Span | None = None
    rule: str | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of a view `[start, start + len)` that stand at `at` in the source."""

    start: int
    at: int
    length: int


@dataclass(frozen=True, slots=True)
class View:
    """Text without debris, for models and people, with a way back to the source.

    Blocks are joined by a blank line; within a block not a character is changed.
    """

    source: str
    text: str
    pieces: tuple[Piece, ...]

    def span(self, start: int, end: int) -> Span:
        """Where characters `[start, end)` of the view stand in the source; from first to last block if in several.

        Raises ValueError where they touch no block.
        """
        touched = [p for p in self.pieces if p.start < end and start < p.start + p.length]
        if not touched:
            raise ValueError(f"Characters {start}–{end} of the view lie in no block.")
        first, last = touched[0], touched[-1]
        begin = first.at + max(0, start - first.start)
        return Span(self.source, begin, last.at + min(last.length, end - last.start))


@dataclass(frozen=True, slots=True)
class Article:
    """A source read as journalism. What the source does not state is None, or empty where there may be several.

    `cut_off` is the notice that withholds the rest of the text, or the marks with which it breaks off.
    """

    source: Source
    blocks: tuple[Block, ...]
    language: str | None = None
    headline: Stated | None = None
    standfirst: Stated | None = None
    bylines: tuple[Stated, ...] = ()
    outlet: Stated | None = None
    published: ArticleDate | None = None
    updated: ArticleDate | None = None
    cut_off: Stated | None = None
    findings: Findings = field(default_factory=Findings)

    @property
    def id(self) -> str:
        """The input's id: its path, or the id that the input table gave."""
        return self.source.origin.id

    @property
    def title(self) -> str:
        """The headline, or the id where there is none: something to call the article by."""
        return self.headline.value if self.headline else self.id

    @property
    def body(self) -> Iterator[Block]:
        """The blocks of running text, in order."""
        return (block for block in self.blocks if block.role in BODY)

    def text_of(self, span: Span) -> str:
        """The characters that `span` covers."""
        return span.of(self.source.text)

    def _repr_html_(self) -> str:
        """The text with the role of every block, and what the article states about itself."""
        date = self.published
        facts = (
            ("Headline", self.headline.value if self.headline else None),
            ("By", ", ".join(byline.value for byline in self.bylines) or None),
            ("Outlet", self.outlet.value if self.outlet else None),
            ("Published", f"{date.value} ({date.basis})" if date else None),
            ("Updated", self.updated.value if self.updated else None),
            ("Language", self.language),
            ("Characters", len(self.source.text)),
            ("Found at", ", ".join(origin.id for origin in self.source.origins)),
        )
        text = "".join(
            f'<tr><td class="role" title="{html.escape(block.reason or "")}">{block.role}</td>'
            f'<td class="text{"" if block.role in JOURNALISM else " quiet"}">{escaped(self.text_of(block.span))}</td></tr>'
            for block in self.blocks
        )
        return shown(table("", ("", self.id), facts), f"<table>{text}</table>")

    def view(self, *, roles: frozenset[Role] = BODY) -> View:
        """The text of the blocks with these roles."""
        parts: list[str] = []
        pieces: list[Piece] = []
        length = 0
        for block in self.blocks:
            if block.role not in roles:
                continue
            if parts:
                parts.append("\n\n")
                length += 2
            words = block.span.of(self.source.text)
            pieces.append(Piece(length, block.span.start, len(words)))
            parts.append(words)
            length += len(words)
        return View(self.source.id, "".join(parts), tuple(pieces))
