"""The document: what a briefing is made of, before it is HTML or PDF.

Sections hold blocks, blocks hold inlines, all plain frozen values; nothing in here is markup, so nothing that an
article says can become any. `document_json` takes it through a notebook; the exporters render it.
"""

from dataclasses import dataclass

from briefing.exporting.blocks import Block, Fact


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
