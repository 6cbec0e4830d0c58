"""The paragraphs, lists, tables and notes of a Word document's text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from briefing.reading.composing import Stretch
from briefing.reading.office.word_styles import Style, Styles, by_level, child, is_on, local, value

OUT = frozenset(["del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "fldData"])  # fmt: skip
"""What is no text of the document as it stands: deletions, the code of fields, readings over a word, properties."""
SINGLE = {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "tab": " ", "ptab": " ", "br": "\n", "cr": "\n"}
WORDY = 300
"""Characters of a cell from which its table is no table but a way to set text in columns."""
SHORT = 100
"""Characters that a paragraph in bold has at most to be a heading."""


@dataclass(slots=True)
class _Open:
    """The paragraph being read: its pieces, how many letters are bold, and the text boxes anchored in it."""

    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    boxes: list[etree._Element] = field(default_factory=list)

    def text(self) -> str:
        """The text without the white space around it and around its line breaks."""
        lines = (" ".join(part for part in line.split(" ") if part) for line in "".join(self.pieces).split("\n"))
        return "\n".join(line for line in lines if line)


@dataclass(slots=True)
class Reading:
    """The way through a document; it counts what is left out."""

    styles: Styles
    deleted: int = 0
    hidden: int = 0

    def stretches(self, element: etree._Element) -> Iterator[Stretch]:
        """The stretches below `element`, in order, none of them empty."""
        for one in element:
            name = local(one)
            if name == "p":
                yield from self._paragraph(one)
            elif name == "tbl":
                yield from self._table(one)
            elif name in {"del", "moveFrom"}:
                self.deleted += 1
            elif name == "AlternateContent":
                yield from self.stretches(_chosen(one))
            elif name not in OUT:
                yield from self.stretches(one)

    def footnotes(self, tree: etree._Element) -> Iterator[Stretch]:
        """The stretches of notes, but for the lines that part them from the text."""
        for note in tree:
            if value(note, "type") in {None, "normal"}:
                yield from self.stretches(note)

    def notes(self) -> tuple[str, ...]:
        """What was left out."""
        said = ((self.deleted, "deleted in tracked changes"), (self.hidden, "hidden"))
        return tuple(f"text that is {what} is left out ({count} times)" for count, what in said if count)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Stretch]:
        properties = child(paragraph, "pPr")
        style = self.styles.of(properties, "pStyle")
        opened = _Open()
        self._collect(paragraph, style, opened)
        text = opened.text()
        if text:
            yield Stretch(text, _tags(properties, style, text, is_bold=opened.bold >= len(text.replace(" ", ""))))
        for box in opened.boxes:
            yield from self.stretches(box)

    def _collect(self, element: etree._Element, style: Style, opened: _Open) -> None:
        for one in element:
            name = local(one)
            if name == "r":
                self._run(one, style, opened)
            elif name in {"del", "moveFrom"}:
                self.deleted += 1
            elif name == "AlternateContent":
                self._collect(_chosen(one), style, opened)
            elif name == "txbxContent":
                opened.boxes.append(one)
            elif name == "t":  # of a formula
                opened.pieces.append(one.text or "")
            elif name not in OUT:
                self._collect(one, style, opened)

    def _run(self, run: etree._Element, style: Style, opened: _Open) -> None:
        properties = child(run, "rPr")
        own = self.styles.of(properties, "rStyle")
        if _first(is_on(child(properties, "vanish")), own.is_hidden, style.is_hidden):
            self.hidden += 1
            return
        bold = _first(is_on(child(properties, "b")), own.is_bold, style.is_bold)
        for one in run:
            name = local(one)
            if name == "t":
                opened.pieces.append(one.text or "")
                opened.bold += len((one.text or "").replace(" ", "")) if bold else 0
            elif name in SINGLE:
                opened.pieces.append(SINGLE[name])
            elif name == "AlternateContent":
                self._collect(_chosen(one), style, opened)
            elif name not in OUT:
                self._collect(one, style, opened)

    def _table(self, table: etree._Element) -> Iterator[Stretch]:
        """A stretch for each row; for each paragraph where the table only sets text in columns."""
        rows = [[self._cell(cell) for cell in _below(row, "tc")] for row in _below(table, "tr")]
        if all(len(row) <= 1 for row in rows) or any(_is_wordy(cell) for row in rows for cell in row):
            yield from (stretch for row in rows for cell in row for stretch in cell)
            return
        for row in rows:
            cells = [" ".join(stretch.text.replace("\n", " ").replace("\t", " ") for stretch in cell) for cell in row]
            if text := "\t".join(cells).strip():
                yield Stretch(text, ("td", "table"))

    def _cell(self, cell: etree._Element) -> tuple[Stretch, ...]:
        return tuple(self.stretches(cell))


def _below(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also those within content controls and insertions."""
    for one in element:
        if local(one) == name:
            yield one
        elif local(one) in {"sdt", "sdtContent", "ins", "customXml", "moveTo"}:
            yield from _below(one, name)


def _is_wordy(cell: Sequence[Stretch]) -> bool:
    return len(cell) > 1 and sum(len(stretch.text) for stretch in cell) > WORDY


def _chosen(alternatives: etree._Element) -> etree._Element:
    """The first of several ways to write one thing (ISO/IEC 29500-3): a text box stands there twice."""
    found = child(alternatives, "Choice")
    if found is None:
        found = child(alternatives, "Fallback")
    return found if found is not None else alternatives


def _first(*said: bool | None) -> bool:
    """The first that says anything: what words say goes before their style, which goes before the paragraph's."""
    return next((one for one in said if one is not None), False)


def _tags(properties: etree._Element | None, style: Style, text: str, *, is_bold: bool) -> tuple[str, ...]:
    tag = by_level(properties) or style.tag
    if tag and tag.startswith("h"):
        return (tag,)
    if tag == "standfirst":
        return ("p", tag)
    if tag == "li" or child(properties, "numPr") is not None:
        return ("li",)
    if tag:
        return (tag,)
    short = len(text) <= SHORT and not text.endswith((".", ":", ";", ","))
    return ("h4",) if is_bold and short and any(c.isalpha() for c in text) else ("p",)
