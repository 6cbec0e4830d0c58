"""The columns of a PDF's pages into paragraphs, which go on from line to line, column to column and page to page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from briefing.reading.pdf.letters import Line
from briefing.reading.pdf.words import Word, is_backwards

END = re.compile(r"[.!?…:;。！？।؟][\"'”’»)\]]*$")
BULLET = re.compile(r"[•●○◦▪■□·‣⁃∙–—*-]|\d{1,2}[.)]")
SAME = 0.08
"""Share by which the heights of two lines of one paragraph may differ."""
LEADING = 1.25
"""How many times the usual distance of two lines is that of two paragraphs."""
INDENT = 0.6
"""Heights of a line by which a first line is set in."""
ROOM = 0.12
"""Share of the column that is left free where a line ends although the next word would have fitted."""
SPACE = 0.2
"""Heights that a space is wide."""
FLUSH = 0.15
"""Heights that the end of a justified line may be away from that of its column."""
NEAR = 4
"""Lines before and after that tell how wide the column is here: it may run around a picture."""


@dataclass(slots=True)
class Paragraph:
    """Lines that are read in one go, how high their letters are, and what else is known of them."""

    lines: list[Line]
    page: int
    tag: str | None = None
    room: float = 0.0
    """How much of its column the last line leaves free."""
    width: float = 1.0
    """How wide that column is."""
    is_flush: bool = False
    """Whether the last line ends where those of its justified column end: then it is hardly the paragraph's last."""
    is_indented: bool = False
    """Whether the first line is set in."""

    @property
    def height(self) -> float:
        """The height of its letters."""
        return median(line.height for line in self.lines)

    @property
    def is_bold(self) -> bool:
        """Whether all of it is set in a heavy font."""
        return all(line.is_bold for line in self.lines)

    @property
    def letters(self) -> int:
        """How many characters it has."""
        return sum(len(line.text) for line in self.lines)

    def settle(self) -> None:
        """Let go of what only tells whether it goes on: the places of its words, most of what a page weighs."""
        if self.lines[-1].words:
            self.lines = [replace(line, words=()) for line in self.lines]


@dataclass(frozen=True, slots=True)
class _Column:
    """The lines of one column, and for each where the column begins and ends there, and how much of it is free."""

    lines: Sequence[Line]
    edges: Sequence[tuple[float, float]]
    rooms: Sequence[float]

    def is_flush(self, i: int) -> bool:
        """Whether line `i` ends where its column does."""
        return self.rooms[i] <= FLUSH * self.lines[i].height


def _column(lines: Sequence[Line]) -> _Column:
    edges = [_edges(lines, i) for i in range(len(lines))]
    return _Column(lines, edges, [_room(line, *edge) for line, edge in zip(lines, edges, strict=True)])


def paragraphs(lines: Sequence[Line], page: int) -> Iterator[Paragraph]:
    """The paragraphs of one column."""
    if not lines:
        return
    column = _column(lines)
    is_justified = 2 * sum(map(column.is_flush, range(len(lines)))) >= len(lines)
    usual = _leading(lines)
    first = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or _begins(column, i, usual, i - first):
            yield _paragraph(column, first, i, page=page, is_justified=is_justified)
            first = i


def _paragraph(column: _Column, first: int, stop: int, *, page: int, is_justified: bool) -> Paragraph:
    lines = column.lines
    left, right = column.edges[stop - 1]
    return Paragraph(
        list(lines[first:stop]),
        page,
        "table" if lines[first].is_row else "li" if _is_bullet(lines[first]) else None,
        room=column.rooms[stop - 1],
        width=max(right - left, 1.0),
        is_flush=is_justified and column.is_flush(stop - 1),
        is_indented=lines[first].left - column.edges[first][0] > INDENT * lines[first].height,
    )


def _leading(lines: Sequence[Line]) -> float:
    """The usual distance from line to line, in heights: the least but for a few, as paragraphs are set apart."""
    found = sorted(
        (above.middle - below.middle) / below.height
        for above, below in pairwise(lines)
        if _alike(above, below) and above.middle - below.middle > SAME * below.height
    )
    return found[len(found) // 4] if found else 1.2


def _alike(one: Line, other: Line) -> bool:
    return abs(one.height - other.height) <= SAME * max(one.height, other.height)


def _begins(column: _Column, i: int, usual: float, length: int) -> bool:
    """Whether a paragraph begins at line `i`."""
    lines = column.lines
    above, line = lines[i - 1], lines[i]
    apart = (above.middle - line.middle) / (line.height or 1.0)
    if above.is_row or line.is_row or not _alike(above, line) or above.is_bold != line.is_bold:
        return True
    if apart > LEADING * usual or apart < SAME or (BULLET.match(line.text) and _is_bullet(line)):
        return True
    if above.words[-1].text.endswith(("-", "\u00ad")) and line.text[:1].islower():
        return False
    return _is_set_in(column, i, length) or _stops(column, i - 1)


def _is_set_in(column: _Column, i: int, length: int) -> bool:
    """Whether line `i` is set in as a first line is, or ends a block of lines that are; `length` such lines precede."""
    lines = column.lines
    above, line = lines[i - 1], lines[i]
    if length == 1 and _is_bullet(above) and line.left > above.left:
        return False  # the second line of an item, below its first word
    left = column.edges[i][0]
    indented = INDENT * line.height
    below = lines[i + 1].left if i + 1 < len(lines) else None
    if line.left - left > indented:
        alone = below is None or abs(below - line.left) >= indented / 2
        if above.left - left <= indented / 2:
            # a hanging indent, or the lines beside a picture, go on being set in
            return alone or length > 1
        return length == 1 and alone and below is not None  # below a paragraph of one line, itself set in
    return above.left - line.left > indented and length > 1


def _is_bullet(line: Line) -> bool:
    return len(line.words) > 1 and bool(BULLET.fullmatch(line.words[0].text))


def _edges(lines: Sequence[Line], i: int) -> tuple[float, float]:
    """Left and right of the column around line `i`."""
    around = [line for line in lines[max(0, i - NEAR) : i + NEAR] if _alike(line, lines[i])]
    return min(line.left for line in around), max(line.right for line in around)


def _room(line: Line, left: float, right: float) -> float:
    """How much of its column is free after the line; before it, where a script runs from right to left."""
    return line.left - left if is_backwards(line.text) else right - line.right


def _fits(word: Word, line: Line, room: float) -> float:
    """How much room would be left had the word stood at the end of the line; nothing or less where it had no place."""
    return room - (word.right - word.left) - SPACE * line.height


def _stops(column: _Column, i: int) -> bool:
    """Whether line `i` ends although the next word would have fitted: with room to spare, or at the end of a sentence."""
    line, below = column.lines[i], column.lines[i + 1]
    left, right = column.edges[i + 1]
    rest = _fits(below.words[0], line, column.rooms[i])
    if END.search(line.text):
        return rest > 0.5 * line.height
    centred = (
        abs((line.left + line.right) - (below.left + below.right)) < line.height and line.left - left > line.height
    )
    return rest > ROOM * max(right - left, 1.0) and not centred


def goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph is the rest of one that a column or a page before broke off."""
    last, first = before.lines[-1], after.lines[0]
    if before.tag not in {None, "li"} or after.tag or not _alike(last, first) or last.is_bold != first.is_bold:
        return False
    if last.text.endswith(("-", "\u00ad")):
        return first.text[:1].islower()
    if before.room > ROOM * before.width and _fits(first.words[0], last, before.room) > 0:
        return False
    if END.search(last.text):
        return before.is_flush and len(before.lines) > 1 and not after.is_indented and not last.text.endswith(":")
    return first.text[:1].islower() or (_is_text(before) and not after.is_indented)


def _is_text(paragraph: Paragraph) -> bool:
    """Whether it reads like sentences, so that a name may begin its next column."""
    return len(paragraph.lines) > 1 and any(word.text[:1].islower() for word in paragraph.lines[-1].words)
