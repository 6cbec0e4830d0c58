"""A source read as journalism: its blocks, the part each plays, and what it states about itself."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter

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


ABOUT = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.BYLINE, Role.DATELINE, Role.PUBLISHED})
PICTURES = frozenset({Role.CAPTION, Role.CREDIT})
GROUPS = (
    ("about", "headline, author, date", ABOUT),
    ("body", "running text", BODY),
    ("picture", "pictures", PICTURES),
    ("aside", "not part of the article, and why", frozenset(Role) - ABOUT - BODY - PICTURES),
)
"""What the parts have in common, for whoever looks at an article: a class, what it is called, and the parts."""

# Each colour has a contrast of three and more to white and to black, and says nothing that the words do not.
STYLE = """<style>
.briefing-shown .blocks{border-collapse:separate;border-spacing:0 .15rem}
.briefing-shown .blocks :is(th,td){border-bottom:0}
.briefing-shown .blocks caption{font-weight:400}
.briefing-shown .blocks th.role{width:7.5rem;white-space:normal;font-weight:400;opacity:1;border-right:4px solid #777;padding-right:.6rem}
.briefing-shown .blocks td.text{padding-left:.7rem}
.briefing-shown .blocks small{display:block;font-size:11px;font-style:italic}
.briefing-shown .blocks .about th.role{border-color:#2f7fd1}
.briefing-shown .blocks .body th.role{border-color:#3f8f4f}
.briefing-shown .blocks .picture th.role{border-color:#b0722a}
.briefing-shown .blocks .aside th.role{border-right-style:dotted}
.briefing-shown .blocks .aside td.text{opacity:.72;font-size:12px}
.briefing-shown .blocks .headline td.text{font-size:22px;line-height:1.25;font-weight:600}
.briefing-shown .blocks .standfirst td.text{font-size:16px}
.briefing-shown .blocks .crosshead td.text{font-weight:600}
.briefing-shown .blocks .quote td.text{padding-left:1.6rem}
.briefing-shown .legend span{display:inline-block;margin:0 .9rem 0 0;padding-left:.4rem;border-left:4px solid #777;font-size:12px}
.briefing-shown .legend .about{border-color:#2f7fd1}
.briefing-shown .legend .body{border-color:#3f8f4f}
.briefing-shown .legend .picture{border-color:#b0722a}
.briefing-shown .legend .aside{border-left-style:dotted}
.briefing-shown .legend{display:block;margin:.2rem 0}
</style>"""
LEGEND = (
    f"""<span class="legend">{"".join(f'<span class="{name}">{words}</span>' for name, words, _ in GROUPS)}</span>"""
)


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

    def touched(self, start: int, end: int) -> Sequence[Piece]:
        """The pieces that characters `[start, end)` of the view touch, in order."""
        first = max(0, bisect_right(self.pieces, start, key=attrgetter("start")) - 1)
        until = bisect_left(self.pieces, end, key=attrgetter("start"))
        return [piece for piece in self.pieces[first:until] if start < piece.start + piece.length]

    def span(self, start: int, end: int) -> Span:
        """Where characters `[start, end)` of the view stand in the source; from first to last block if in several.

        Raises ValueError where they touch no block.
        """
        touched = self.touched(start, end)
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
        """What the article states about itself, and the text with the role of every block in words and colours."""
        date = self.published
        facts = (
            ("Headline", self.headline.value if self.headline else None),
            ("By", ", ".join(byline.value for byline in self.bylines) or None),
            ("Outlet", self.outlet.value if self.outlet else None),
            ("Published", f"{date.value} ({date.basis})" if date else None),
            ("Updated", self.updated.value if self.updated else None),
            ("Language", self.language),
            *((("Cut off", f"the rest is missing: “{self.cut_off.value}”"),) if self.cut_off else ()),
            *(("Note", note) for note in self.source.notes),
            ("Characters", f"{len(self.source.text):,}"),
            ("Found at", ", ".join(origin.id for origin in self.source.origins)),
        )
        text = "".join(self._row(block) for block in self.blocks)
        caption = f"<caption>The text and the part that each block plays {LEGEND}</caption>"
        return shown(STYLE, table("", ("Article", self.id), facts), f'<table class="blocks">{caption}{text}</table>')

    def _row(self, block: Block) -> str:
        group = next(name for name, _, roles in GROUPS if block.role in roles)
        why = f"<small>{escaped(block.reason)}</small>" if block.reason and group == "aside" else ""
        return (
            f'<tr class="{group} {block.role}"><th scope="row" class="role">{block.role}{why}</th>'
            f'<td class="text">{escaped(self.text_of(block.span))}</td></tr>'
        )

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
