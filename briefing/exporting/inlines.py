"""Inlines: what a paragraph, a heading or a cell of a document is made of. Plain frozen values, nothing is markup."""

from dataclasses import dataclass
from typing import TypeAlias


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
