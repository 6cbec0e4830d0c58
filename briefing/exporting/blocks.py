"""Blocks: what a section of a document is made of. Plain frozen values, nothing is markup."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from briefing.exporting.inlines import Inline


class Voice(StrEnum):
    """Who speaks: a source, the tool, or the analyst."""

    REPORTED = "reported"
    COMPUTED = "computed"
    ANALYST = "analyst"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences of one voice; None for what no one asserts, such as a legend.

    A reported paragraph holds at least one `Cite`.
    """

    content: tuple[Inline, ...]
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section; level 3 is the first below the section's own."""

    text: str
    level: int = 3


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, with numbers or without."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading; `numeric` columns are set flush right. `share` is its share of the width, 0 for automatic."""

    title: str
    numeric: bool = False
    share: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption that says what it shows, and column headings."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what is known under it."""

    name: str
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with what is known under each, as in a document's header."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a speaker: verbatim ones stand between quotation marks that the renderer sets, indirect ones do not.

    `inferred` marks an attribution that was resolved, and says how.
    """

    content: tuple[Inline, ...]
    attribution: tuple[Inline, ...] = ()
    verbatim: bool = True
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One column of a comparison, with the article it comes from as title."""

    title: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Passages set next to each other for comparison."""

    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that stands out: a warning, an explanation, the bottom line. kinds: lead, note, warning, analyst."""

    blocks: tuple["Block", ...]
    kind: str = "note"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as SVG, what it shows in words (`alt` states the finding), and a caption."""

    svg: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A raster picture: base64 data of `image/png` or `image/jpeg`, and what it shows in words."""

    data: str
    media_type: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines of code or of a program's output."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of an original: characters `[start, end)`, and the role it plays."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding to highlight in an original. kinds: quotation, quantity, timex, mention."""

    start: int
    end: int
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Original:
    """A source in full: every character, debris included, with its blocks and findings.

    `source` is the SHA-256 of `text` in UTF-8; citations lead here.
    """

    source: str
    name: str
    title: str
    text: str
    passages: tuple[Passage, ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """Machine-readable JSON that travels inside the document, under a file name."""

    json: str
    name: str = "briefing.json"


Block: TypeAlias = (
    Paragraph
    | Heading
    | Bullets
    | Table
    | Facts
    | Quote
    | SideBySide
    | Callout
    | Chart
    | Picture
    | Listing
    | Rule
    | Original
    | Attachment
)
