"""Citations: do they lead back to identical text, and which number has which?"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass

from briefing.errors import CitationError
from briefing.exporting.blocks import Original, Paragraph, Quote, Voice
from briefing.exporting.document import Document, Section
from briefing.exporting.inlines import Cite

Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """A place that cites: its section (empty id: the title page), and its number among the places of that note."""

    section: str
    title: str
    occurrence: int


@dataclass(frozen=True, slots=True)
class Note:
    """A cited passage, its number in order of first appearance from 1, and every place that cites it."""

    number: int
    cite: Cite
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Citations:
    """The numbered citations of a document: one number for one (source, start, end)."""

    notes: tuple[Note, ...] = ()
    _numbers: dict[Key, int] = field(default_factory=dict, repr=False, compare=False)

    def number(self, cite: Cite) -> int:
        """The number of a citation. Raises CitationError where the document does not hold it."""
        try:
            return self._numbers[_key(cite)]
        except KeyError as error:
            raise CitationError("a citation has no number", where=_where(cite)) from error

    def of(self, source: str) -> tuple[Note, ...]:
        """The notes that lead to one source, in the order of its text."""
        found = (note for note in self.notes if note.cite.source == source)
        return tuple(sorted(found, key=lambda note: (note.cite.start, -note.cite.end)))


def numbered(document: Document) -> Citations:
    """The citations of a document, numbered in the order in which a reader meets them."""
    cites: dict[Key, Cite] = {}
    places: dict[Key, list[Place]] = {}
    for section, cite in _cited(document):
        key = _key(cite)
        cites.setdefault(key, cite)
        known = places.setdefault(key, [])
        title = section.title if section else "Title page"
        known.append(Place(section.id if section else "", title, len(known) + 1))
    notes = tuple(Note(i, cite, tuple(places[key])) for i, (key, cite) in enumerate(cites.items(), start=1))
    return Citations(notes, {_key(note.cite): note.number for note in notes})


def check(document: Document) -> None:
    """Raises CitationError, naming the citation, unless every citation leads to identical text of an original
    in the document, and every reported paragraph and quote holds at least one.
    """
    originals = {node.source: node for node in nodes(document) if isinstance(node, Original)}
    for original in originals.values():
        _check_original(original)
    for node in nodes(document):
        if isinstance(node, Cite):
            _check_cite(node, originals.get(node.source))
        elif _is_reported(node) and not any(isinstance(part, Cite) for part in nodes(node)):
            raise CitationError(f"a reported passage cites nothing: “{_shortened(words(node))}”")


def nodes(node: object) -> Iterator[object]:
    """A node and all nodes within it, in reading order."""
    if isinstance(node, tuple):
        for part in node:
            yield from nodes(part)
    elif is_dataclass(node):
        yield node
        for part in fields(node):
            value = getattr(node, part.name)
            if not isinstance(value, str | int | None):
                yield from nodes(value)


def words(node: object) -> str:
    """What a node says, without its markup and citations."""
    return "".join(str(getattr(part, "text", "")) for part in nodes(node) if not isinstance(part, Cite | Original))


def _cited(document: Document) -> Iterator[tuple[Section | None, Cite]]:
    for part in (document.front, *document.sections):
        section = part if isinstance(part, Section) else None
        for node in nodes(part):
            if isinstance(node, Cite):
                yield section, node


def _check_original(original: Original) -> None:
    digest = hashlib.sha256(original.text.encode("utf-8", "surrogatepass")).hexdigest()
    if digest != original.source:
        raise CitationError("an original is not the text that its id stands for", where=_named(original.source))


def _check_cite(cite: Cite, original: Original | None) -> None:
    if original is None:
        raise CitationError(
            f"no original with this id is in the document, but “{_shortened(cite.text)}” is cited from it",
            where=_where(cite),
            hint="Show the originals in the notebook, or take the citation out.",
        )
    if not 0 <= cite.start < cite.end <= len(original.text):
        raise CitationError(
            f"lies outside of the original, which has {len(original.text)} characters", where=_where(cite)
        )
    there = original.text[cite.start : cite.end]
    if not there.strip():
        raise CitationError("cites white space only", where=_where(cite))
    if there != cite.text:
        raise CitationError(
            f"cites “{_shortened(cite.text)}”, but there stands “{_shortened(there)}”", where=_where(cite)
        )


def _is_reported(node: object) -> bool:
    return isinstance(node, Quote) or (isinstance(node, Paragraph) and node.voice is Voice.REPORTED)


def _key(cite: Cite) -> Key:
    return cite.source, cite.start, cite.end


def _where(cite: Cite) -> str:
    return f"citation of source {_named(cite.source)}, characters {cite.start}–{cite.end}"


def _named(source: str) -> str:
    return source[:12]


def _shortened(text: str, *, most: int = 80) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
