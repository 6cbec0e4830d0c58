"""Markdown into a source: its text untouched, and what its marks say of each stretch of lines.

A small scanner for blocks after CommonMark 0.31, with tables and front matter; marks inside lines stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from briefing.errors import Problem
from briefing.reading.decoding import decoded
from briefing.reading.formats import Format, nothing
from briefing.reading.limits import Limits
from briefing.reading.texts import checked, within
from briefing.sources import Hint, Metadatum, Origin, Source

ATX = re.compile(r"(#{1,6})(?:[ \t]+|$)")
FENCE = re.compile(r"`{3,}|~{3,}")
RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
SETEXT = re.compile(r"=+|-+")
ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
ROW_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
PICTURE = re.compile(r"!\[[^\]]{0,500}\]\([^)]{0,2000}\)")
BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_]{1,100})(?<=\S)\1")
FIELD = re.compile(r"([A-Za-z][\w.-]{0,40})[ \t]*[:=][ \t]*(\S.*)")
FRONT = {"---": ("---", "..."), "+++": ("+++",)}
FRONT_LINES = 200
BYTE_ORDER = re.compile(r"\s*(\ufeff+)")
"""The mark with which a file begins, or what is left of two."""
LONGEST = 2_000
HEADING = 250
"""Characters of a line from which a line of hyphens under it is a rule between paragraphs, whatever the standard says."""
MARK = "span"
"""The tag of what is no words: the signs of a heading, the line under it, the fences around code."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: where it stands without the white space around."""

    number: int
    start: int
    end: int
    indent: int
    text: str


def markdown(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """The one source that a Markdown file is."""
    found = decoded(within(content, limits))
    yield checked(source_of(found.text, origin, notes=found.notes))


def source_of(text: str, origin: Origin, *, notes: tuple[str, ...] = ()) -> Source:
    """The text as a source with a hint for each of its stretches; together they cover all that is no white space."""
    found = tuple(_lines(text))
    front = _front(found)
    metadata = tuple(_fields(found[:front]))
    begun = BYTE_ORDER.match(text)
    mark = (Hint(*begun.span(1), MARK),) if begun else ()
    hints = (*mark, *(Hint(line.start, line.end, "head") for line in found[:front]), *_Scanner(found[front:]).hints())
    return Source(text, (origin,), media_type="text/markdown", metadata=metadata, hints=hints, notes=notes)


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        bare = line.strip().lstrip("\ufeff").lstrip() if not number else line.strip()
        start = line.find(bare)
        if bare:
            yield Line(number, at + start, at + start + len(bare), len(line[:start].expandtabs(4)), bare)
        at += len(line)


def _front(lines: Sequence[Line]) -> int:
    """How many lines are front matter, of Jekyll's kind (YAML) or of Hugo's (TOML)."""
    opening = lines[0].text if lines and lines[0].number == 0 else ""
    for i, line in enumerate(lines[1:FRONT_LINES], 1):
        if line.text in FRONT.get(opening, ()):
            return i + 1
    return 0


def _fields(front: Sequence[Line]) -> Iterator[Metadatum]:
    """What simple `key: value` lines state; lists and what is nested stay unread."""
    for line in front[1:-1]:
        match = FIELD.fullmatch(line.text) if not line.indent else None
        if not match:
            continue
        value = match[2].strip()
        quoted = len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]
        if quoted or not value.startswith(("[", "{", "|", ">", "&", "*", "!", "#")):
            yield Metadatum(f"front:{match[1].lower()}", (value[1:-1] if quoted else value)[:LONGEST])


class _Scanner:
    """The way through the lines: each call of a rule takes one line or more."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._at = 0

    def hints(self) -> Iterator[Hint]:
        """A hint for each stretch, in order."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            yield from (
                self._fenced(line)
                or self._heading(line)
                or self._rule(line)
                or self._table(line)
                or self._quote(line)
                or self._paragraph(line)
            )

    def _fenced(self, line: Line) -> list[Hint]:
        match = FENCE.match(line.text)
        if not match or "`" in line.text[match.end() :]:
            return []
        self._at += 1
        found = [Hint(line.start, line.end, MARK)]
        while self._at < len(self._lines):
            inner = self._lines[self._at]
            self._at += 1
            closes = inner.text.startswith(match[0]) and not inner.text.strip(match[0][0])
            found.append(Hint(inner.start, inner.end, MARK if closes else "pre"))
            if closes:
                break
        return found

    def _heading(self, line: Line) -> list[Hint]:
        """A heading with signs before it, or a line under it."""
        match = ATX.match(line.text)
        if match:
            self._at += 1
            words = (
                line.text[match.end() :].rstrip("#").rstrip() if line.text.endswith("#") else line.text[match.end() :]
            )
            start = line.start + match.end()
            return _parted(line, start, start + len(words), f"h{len(match[1])}")
        below = self._below(line)
        under = below is not None and len(line.text) <= HEADING and SETEXT.fullmatch(below.text)
        if below is None or not under or ITEM.match(line.text) or line.text.startswith(">"):
            return []
        self._at += 2
        tag = "h1" if below.text[0] == "=" else "h2"
        return [Hint(line.start, line.end, tag), Hint(below.start, below.end, MARK)]

    def _rule(self, line: Line) -> list[Hint]:
        if not RULE.fullmatch(line.text):
            return []
        self._at += 1
        return [Hint(line.start, line.end, "hr")]

    def _table(self, line: Line) -> list[Hint]:
        below = self._below(line)
        if below is None or "|" not in line.text or "|" not in below.text or not ROW_RULE.fullmatch(below.text):
            return []
        self._at += 2
        found = [Hint(line.start, line.end, "table"), Hint(below.start, below.end, MARK)]
        number = below.number
        while self._at < len(self._lines):
            row = self._lines[self._at]
            if row.number != number + 1 or "|" not in row.text:
                break
            found.append(Hint(row.start, row.end, "table"))
            number = row.number
            self._at += 1
        return found

    def _quote(self, line: Line) -> list[Hint]:
        """A paragraph of a block quotation; the sign before its first word stands by itself."""
        if not line.text.startswith(">"):
            return []
        words = line.text.lstrip("> \t")
        if not words:
            self._at += 1
            return [Hint(line.start, line.end, MARK)]
        last = self._rest(line, quoted=True)
        start = line.end - len(words)
        return [Hint(line.start, line.start + 1, MARK), *_inner(line, start), Hint(start, last.end, "blockquote")]

    def _paragraph(self, line: Line) -> list[Hint]:
        last = self._rest(line)
        if ITEM.match(line.text):
            return [Hint(line.start, last.end, "li")]
        if last is line and PICTURE.fullmatch(line.text):
            return [Hint(line.start, line.end, "figure")]
        if last is line and (match := BOLD.fullmatch(line.text)):
            return _parted(line, line.start + match.start(2), line.start + match.end(2), "h4")
        return [Hint(line.start, last.end, "p")]

    def _below(self, line: Line) -> Line | None:
        """The line right below, with no blank one between."""
        below = self._lines[self._at + 1] if self._at + 1 < len(self._lines) else None
        return below if below is not None and below.number == line.number + 1 else None

    def _rest(self, first: Line, *, quoted: bool = False) -> Line:
        """The last line of the paragraph that `first` begins."""
        last = first
        self._at += 1
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.number != last.number + 1 or _opens(line, quoted=quoted):
                break
            last = line
            self._at += 1
        return last


def _opens(line: Line, *, quoted: bool) -> bool:
    """Whether the line cannot go on with the paragraph above."""
    if quoted and line.text.startswith(">"):
        return not line.text.strip("> \t") or bool(ITEM.match(line.text.lstrip("> \t")))
    text = line.text
    return bool(text[0] == ">" or ATX.match(text) or FENCE.match(text) or RULE.fullmatch(text) or ITEM.match(text))


def _parted(line: Line, start: int, end: int, tag: str) -> list[Hint]:
    """The words from `start` to `end` under their tag, and what stands before and behind as marks."""
    head = line.text[: start - line.start].rstrip()
    found = [Hint(line.start, line.start + len(head), MARK)] if head else []
    if end > start:
        found.append(Hint(start, end, tag))
    tail = line.text[end - line.start :].lstrip()
    return [*found, Hint(line.end - len(tail), line.end, MARK)] if tail else found


def _inner(line: Line, start: int) -> list[Hint]:
    """The further signs of a quotation within a quotation."""
    signs = line.text[1 : start - line.start].rstrip()
    at = line.start + 1 + len(signs) - len(signs.lstrip())
    return [Hint(at, line.start + 1 + len(signs), MARK)] if signs else []


FORMAT = Format("Markdown", (".md", ".markdown", ".mdown", ".mkd"), nothing, markdown, media_types=("text/markdown",))
