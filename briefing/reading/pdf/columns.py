"""The order in which the lines of a page are read: a column down to its end before the next one.

Cuts along white space (Nagy and Seth 1984, XY-cut), but a page is cut across only where a line spans what would be
two columns: the blanks between paragraphs that happen to be level cut nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefing.reading.pdf.letters import Line, line_of
from briefing.reading.pdf.lines import WIDE, joined
from briefing.reading.pdf.words import is_backwards

Part = tuple[float, float]
"""From left to right, in points."""

GUTTER = 0.7
"""Heights of a line that the white space between two columns is wide at least."""
FULL = 0.55
"""Share of its column's width that a usual line of running text fills."""
WORDS = 2.5
"""Words that a usual line of running text has at least, even in a narrow column."""
MANY = 5.0
"""Words with which even a line or two are running text."""
LETTERS = 12
"""The same in characters, for scripts that have no spaces."""
LEVEL = 0.6
"""Share of the rows that have more than one cell, in a table."""
ALIKE = 0.15
"""Share by which the heights of lines of one size may differ."""
FLUSH = 0.3
"""Heights that the end of a line may be away from that of its column."""
ROWS, DEEPEST = 3, 12


@dataclass(frozen=True, slots=True)
class Column:
    """Lines below one another."""

    lines: tuple[Line, ...]


@dataclass(slots=True)
class _Group:
    """Bands of a page that could be cut at the same places, and the parts that these cuts leave."""

    bands: list[list[Line]]
    parts: list[Part]

    def parts_with(self, band: Sequence[Line], parts: list[Part], gutter: float) -> list[Part] | None:
        """The parts that are left when the band below is added; None where it is no part of this group."""
        both = _parts([*self.parts, *parts], gutter)
        if len(both) == 1:
            return both if len(self.parts) == len(parts) == 1 else None
        clear = min(line.bottom for line in self.bands[-1]) - max(line.top for line in band) >= gutter
        if len(both) < max(len(self.parts), len(parts)):
            # A headline over two of three columns; what stands clear below is another set of columns.
            return None if clear else both
        alike = abs(band[0].height - self.bands[-1][0].height) <= ALIKE * band[0].height
        if clear and not alike and not self._are_aligned(parts, gutter):
            return None  # headlines of another set of columns
        if len(self.bands) < ROWS and 1 in {len(parts), len(self.parts)}:
            # A headline below or above a row such as “Herald … Tuesday”, not the text below the first lines of columns.
            (left, right), columns = (parts[0], self.parts) if len(parts) == 1 else (self.parts[0], parts)
            fits = any(one[0] - gutter < left and right < one[1] + gutter for one in columns)
            return both if fits or alike else None
        return both

    def _are_aligned(self, parts: Sequence[Part], gutter: float) -> bool:
        """Whether each part begins where one of the group does, or is set in a little."""
        return all(any(abs(left - own) <= 2 * gutter for own, _ in self.parts) for left, _ in parts)


def columns(page: Sequence[Line], depth: int = 0) -> Iterator[Column]:
    """The columns of the page, or of a part of it, in the order in which they are read."""
    if not page:
        return
    gutter = GUTTER * median(line.height for line in page)
    for group in _groups(page, gutter):
        lines = [line for band in group.bands for line in band]
        if len(group.parts) == 1 or depth >= DEEPEST:
            yield Column(joined(lines))
        elif _are_columns(group):
            for part in group.parts:
                yield from columns([line for line in lines if _inside(line, part)], depth + 1)
        elif len(group.bands) < ROWS or _is_stretched(group):
            yield Column(joined(lines))
        else:
            yield Column(tuple(_row(band) for band in group.bands))


def _groups(page: Sequence[Line], gutter: float) -> list[_Group]:
    """Bands that follow each other and leave the same gutters free, put together."""
    groups: list[_Group] = []
    for band in _bands(page):
        parts = _parts([(line.left, line.right) for line in band], gutter)
        both = groups[-1].parts_with(band, parts, gutter) if groups else None
        if both:
            groups[-1].bands.append(band)
            groups[-1].parts = both
        else:
            groups.append(_Group([band], parts))
    return groups


def _bands(page: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that stand at one height, from the top down; of each only the middle counts, as lines are set tight."""
    band: list[Line] = []
    bottom = 0.0
    for line in sorted(page, key=lambda one: -one.top):
        quarter = line.height / 4
        if band and line.middle + quarter < bottom:
            yield band
            band = []
        bottom = min(bottom, line.middle - quarter) if band else line.middle - quarter
        band.append(line)
    if band:
        yield band


def _parts(spans: Sequence[Part], gutter: float) -> list[Part]:
    """The spans put together wherever they leave no gutter between them, from left to right."""
    found: list[Part] = []
    for left, right in sorted(spans):
        if found and left - found[-1][1] < gutter:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _inside(line: Line, part: Part) -> bool:
    return part[0] - 0.01 <= (line.left + line.right) / 2 <= part[1] + 0.01


def _are_columns(group: _Group) -> bool:
    """Whether the parts hold running text; where they do not, and stand row by row, they are cells."""
    texts = 0
    for part in group.parts:
        inside = joined([line for band in group.bands for line in band if _inside(line, part)])
        width = max(part[1] - part[0], 1.0)
        filled = median((line.right - line.left) / width for line in inside)
        words = sum(len(line.words) for line in inside) / len(inside)
        letters = sum(len(line.text) for line in inside) / len(inside)
        texts += (len(inside) >= ROWS or words >= MANY) and filled >= FULL and (words >= WORDS or letters >= LETTERS)
    level = sum(len(band) > 1 for band in group.bands)
    return texts > 1 or (len(group.bands) >= ROWS and level < LEVEL * len(group.bands))


def _is_stretched(group: _Group) -> bool:
    """Whether the rows are lines of text, justified with wide spaces, not cells."""
    left, right = group.parts[0][0], group.parts[-1][1]
    flush = 0
    for band in group.bands:
        cells = sorted(band, key=lambda line: line.left)
        near = FLUSH * cells[0].height
        flush += cells[0].left - left <= near and right - cells[-1].right <= near
        if any(after.left - before.right > WIDE * before.height for before, after in pairwise(cells)):
            return False
    return flush >= LEVEL * len(group.bands)


def _row(band: Sequence[Line]) -> Line:
    backwards = is_backwards("".join(line.text for line in band))
    cells = sorted(band, key=lambda one: -one.right if backwards else one.left)
    if len(cells) == 1:
        return cells[0]
    return line_of((word for cell in cells for word in cell.words), row="\t".join(cell.text for cell in cells))
