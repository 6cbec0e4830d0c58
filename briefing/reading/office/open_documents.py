"""An OpenDocument text into a source: its paragraphs, lists and tables (OASIS OpenDocument 1.3)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from lxml import etree

from briefing.errors import Problem, ReadError
from briefing.reading.composing import Stretch, composed, ranked
from briefing.reading.formats import Format, Proof
from briefing.reading.limits import Limits
from briefing.reading.office.packages import AGAIN, Package, stated
from briefing.reading.office.word_paragraphs import SHORT, WORDY
from briefing.reading.office.word_styles import LEVELS, child, local, value
from briefing.reading.texts import checked, within
from briefing.sources import Origin, Source

FIELDS = {
    "title": "odt:title",
    "initial-creator": "odt:author",
    "creator": "odt:author",
    "creation-date": "odt:created",
}
OUT = frozenset(["tracked-changes", "annotation", "annotation-end", "note-citation", "ruby-text", "forms", "sequence-decls", "title", "desc", "hidden-text", "hidden-paragraph"])  # fmt: skip
"""What is no text of the document as it stands: deletions, remarks, what stands over a word or behind a picture."""
PARENTS = {"title": "title", "subtitle": "standfirst", "quotations": "blockquote", "caption": "figcaption"}
CAPTIONS = frozenset({"illustration", "figure", "drawing", "text", "table"})
SPACES = 8
"""Spaces in a row that are kept; a file may ask for billions."""
DEEPEST = 20


@dataclass(frozen=True, slots=True)
class _Style:
    """What one style says."""

    tag: str | None
    is_hidden: bool
    is_bold: bool


@dataclass(slots=True)
class _Open:
    """The paragraph being read, and what is anchored in it: text boxes and notes."""

    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    boxes: list[etree._Element] = field(default_factory=list)


def open_document(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """The one source that an OpenDocument text is."""
    package = Package(within(content, limits), limits)
    if "content.xml" not in package:
        raise ReadError("is no OpenDocument text, or a broken one", hint=AGAIN)
    manifest = package.bytes("META-INF/manifest.xml") if "META-INF/manifest.xml" in package else b""
    if b"encryption-data" in manifest:
        raise ReadError("is protected by a password", hint="Save it without.")
    tree = package.tree("content.xml")
    body = child(child(tree, "body"), "text")
    if body is None:
        raise ReadError("holds no text document", hint="Save its text as .odt, .docx or .txt.")
    common = package.part("styles.xml") if "styles.xml" in package else None
    reading = _Reading(_styles(common, tree))
    stretches = [*reading.stretches(body), *reading.footnotes()]
    text, hints = composed(ranked(stretches))
    yield checked(
        Source(
            text,
            (origin,),
            media_type=FORMAT.media_types[0],
            metadata=stated(child(package.part("meta.xml"), "meta"), FIELDS),
            hints=hints,
            notes=reading.notes(body),
        )
    )


@dataclass(slots=True)
class _Reading:
    """The way through a document; notes wait for its end."""

    styles: Mapping[str, _Style]
    hidden: int = 0
    waiting: list[etree._Element] = field(default_factory=list)

    def stretches(self, element: etree._Element, around: tuple[str, ...] = ()) -> Iterator[Stretch]:
        """The stretches below `element`, in order, none of them empty."""
        for one in element:
            name = local(one)
            if name in {"p", "h"}:
                yield from self._paragraph(one, around)
            elif name == "table":
                yield from self._table(one)
            elif name in {"list-item", "list-header"}:
                yield from self.stretches(one, ("li",))
            elif name == "section" and value(one, "display") == "none":
                self.hidden += 1
            elif name not in OUT:
                yield from self.stretches(one, around)

    def footnotes(self) -> Iterator[Stretch]:
        """The stretches of the notes, after the text."""
        for body in self.waiting:
            yield from (Stretch(one.text, (*one.tags, "aside")) for one in self.stretches(body))

    def notes(self, body: etree._Element) -> tuple[str, ...]:
        """What was left out."""
        changes = child(body, "tracked-changes")
        deleted = sum(local(one) == "deletion" for one in changes.iter()) if changes is not None else 0
        said = ((deleted, "deleted in tracked changes"), (self.hidden, "hidden"))
        return tuple(f"text that is {what} is left out ({count} times)" for count, what in said if count)

    def _paragraph(self, paragraph: etree._Element, around: tuple[str, ...]) -> Iterator[Stretch]:
        style = self._style(paragraph)
        if style.is_hidden:
            self.hidden += 1
            return
        opened = _Open()
        self._collect(paragraph, opened, is_bold=style.is_bold)
        text = _collapsed("".join(opened.pieces))
        if text:
            is_bold = opened.bold >= len("".join(text.split()))
            yield Stretch(text, _tags(paragraph, style, text, around, is_bold=is_bold))
        for box in opened.boxes:
            yield from self.stretches(box)

    def _collect(self, element: etree._Element, opened: _Open, *, is_bold: bool) -> None:
        self._add(element.text, opened, is_bold=is_bold)
        for one in element:
            name = local(one)
            if name == "s":
                told = value(one, "c") or "1"
                opened.pieces.append(" " * min(int(told) if told.isdecimal() else 1, SPACES))
            elif name in {"tab", "line-break"}:
                opened.pieces.append(" " if name == "tab" else "\v")
            elif name == "text-box":
                opened.boxes.append(one)
            elif name == "note-body":
                self.waiting.append(one)
            elif name not in OUT and name:
                style = self._style(one)
                if style.is_hidden:
                    self.hidden += 1
                else:
                    self._collect(one, opened, is_bold=is_bold or style.is_bold)
            self._add(one.tail, opened, is_bold=is_bold)

    def _add(self, text: str | None, opened: _Open, *, is_bold: bool) -> None:
        if text:
            opened.pieces.append(text)
            opened.bold += len("".join(text.split())) if is_bold else 0

    def _style(self, element: etree._Element) -> _Style:
        return self.styles.get(value(element, "style-name") or "", PLAIN)

    def _table(self, table: etree._Element) -> Iterator[Stretch]:
        """A stretch for each row; for each paragraph where the table only sets text in columns."""
        rows = [[tuple(self.stretches(cell)) for cell in row if local(cell) == "table-cell"] for row in _rows(table)]
        wordy = any(len(cell) > 1 and sum(len(one.text) for one in cell) > WORDY for row in rows for cell in row)
        if wordy or all(len(row) <= 1 for row in rows):
            yield from (stretch for row in rows for cell in row for stretch in cell)
            return
        for row in rows:
            cells = [" ".join(stretch.text.replace("\n", " ").replace("\t", " ") for stretch in cell) for cell in row]
            if text := "\t".join(cells).strip():
                yield Stretch(text, ("td", "table"))


PLAIN = _Style(None, is_hidden=False, is_bold=False)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for one in table:
        if local(one) == "table-row":
            yield one
        elif local(one) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(one)


def _collapsed(text: str) -> str:
    """White space as one space, as the standard has it, and line breaks as line ends."""
    lines = (
        " ".join(line.replace("\t", " ").replace("\n", " ").replace("\r", " ").split(" ")) for line in text.split("\v")
    )
    return "\n".join(line for line in (" ".join(part for part in line.split(" ") if part) for line in lines) if line)


def _styles(*trees: etree._Element | None) -> dict[str, _Style]:
    """All styles by name, each with what its parents say."""
    elements = {
        value(one, "name") or "": one
        for tree in trees
        if tree is not None
        for one in tree.iter()
        if local(one) == "style" and value(one, "family") in {"paragraph", "text"}
    }
    return {name: _style(name, elements) for name in elements}


def _style(name: str, elements: Mapping[str, etree._Element]) -> _Style:
    tag, hidden, bold = None, None, None
    for _ in range(DEEPEST):
        tag = tag or _tag(name)
        element = elements.get(name)
        if element is None:
            break
        words = child(element, "text-properties")
        hidden = hidden or value(words, "display")
        bold = bold or value(words, "font-weight")
        name = value(element, "parent-style-name") or ""
    heavy = bold == "bold" or (bold is not None and bold.isdecimal() and len(bold) == 3 and bold >= "600")  # noqa: PLR2004 - weights
    return _Style(tag, hidden == "none", heavy)


def _tag(name: str) -> str | None:
    """The tag for a style by its name, in which `_20_` stands for a space."""
    plain = name.replace("_20_", " ").casefold()
    if plain.startswith("heading ") and plain[8:].isdecimal() and len(plain) == len("heading 1"):
        return f"h{min(int(plain[8:]) or 1, LEVELS)}"
    return "figcaption" if plain in CAPTIONS else PARENTS.get(plain)


def _tags(
    paragraph: etree._Element, style: _Style, text: str, around: tuple[str, ...], *, is_bold: bool
) -> tuple[str, ...]:
    if local(paragraph) == "h":
        level = value(paragraph, "outline-level") or "1"
        return (f"h{min(int(level), LEVELS)}" if level.isdecimal() and level != "0" else "h2",)
    if style.tag == "standfirst":
        return ("p", "standfirst")
    if style.tag:
        return (style.tag,)
    if around:
        return around
    short = len(text) <= SHORT and not text.endswith((".", ":", ";", ","))
    return ("h4",) if is_bold and short and any(c.isalpha() for c in text) else ("p",)


def _begins(head: bytes) -> bool:
    """The standard has its media type first, uncompressed; not all programs keep to it."""
    told = b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:200]
    return head.startswith(b"PK\x03\x04") and (
        told or (b"content.xml" in head and b"mimetypeapplication" not in head[:100])
    )


FORMAT = Format(
    "OpenDocument text",
    (".odt", ".ott"),
    _begins,
    open_document,
    Proof.KIND,
    ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template"),
)
