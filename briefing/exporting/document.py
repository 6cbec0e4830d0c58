"""The document: what a briefing is made of, before it is HTML or PDF.

Sections hold blocks, blocks hold inlines, all plain frozen values; nothing in here is markup, so nothing that an
article says can become any. `document_json` takes it through a notebook; the exporters render it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Voice(StrEnum):
    """Who speaks: a source, the tool, or the analyst."""

    REPORTED = "reported"
    COMPUTED = "computed"
    ANALYST = "analyst"


# Inlines


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, shown as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that matter more."""

    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that are stressed."""

    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A name, number or file as a machine would write it."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address outside (http, https, mailto) or to `#id` of a section of this document."""

    target: str
    content: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation: characters `[start, end)` of a source, and their text, which must be identical."""

    source: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Badge:
    """A short label with a meaning, such as a standing or a basis; `kind` selects its looks, never its sense.

    kinds: good, differs, single, inferred, neutral, reported, computed, analyst.
    """

    text: str
    kind: str = "neutral"


@dataclass(frozen=True, slots=True)
class Inserted:
    """Words that only the second of two compared texts has."""

    text: str


@dataclass(frozen=True, slots=True)
class Deleted:
    """Words that only the first of two compared texts has."""

    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line within a paragraph."""


Inline: TypeAlias = Text | Strong | Emphasis | Code | Link | Cite | Badge | Inserted | Deleted | LineBreak


# Blocks


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


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document: `id` for links, `title` for the contents list; an empty title stands in no list.

    `number` is the section's number in the briefing ("5"), empty for sections of other notebooks.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Front:
    """What stands on the title page: title, subtitle, status (draft or final), authors, date, language, and facts."""

    title: str
    subtitle: str = ""
    status: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    language: str = "en"
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole briefing, ready to be rendered. `attachment` is the machine-readable JSON that travels inside."""

    front: Front
    sections: tuple[Section, ...]
    attachment: str = ""
