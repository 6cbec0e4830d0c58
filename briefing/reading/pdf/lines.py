"""The lines of one page of a PDF, from where its words stand."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.reading.pdf.letters import CAP, Line, line_of, with_caps, with_raised
from briefing.reading.pdf.words import Word, is_backwards

APART = 1.0
"""Heights of a line from which the space between two words may be that between two columns."""
STRETCHED = 6.0
"""Heights to which a space of the file itself may be stretched, in a justified line of long words."""
CLOSE, WIDE = 0.5, 4.0
"""Heights that part words which stand together anywhere, and in the justified line of one column."""
SAME_LINE = 0.35
"""Heights that the middles of two words of one line may differ by."""


def lines(words: Iterable[Word]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of a page, and those that run up or down the page."""
    level: list[Line] = []
    upright: list[list[Word]] = []
    group: list[Word] = []
    for word in words:
        if word.is_upright:
            if not upright or upright[-1][-1].breaks:
                upright.append([])
            upright[-1].append(word)
            continue
        if group and not _goes_on(group[-1], word):
            level.append(line_of(group))
            group = []
        group.append(word)
    if group:
        level.append(line_of(group))
    level = [line_of(_in_order(line.words)) if is_backwards(line.text) else line for line in level]
    level = list(with_caps(list(_together(list(with_raised(level))))))
    return tuple(level), tuple(line_of(group) for group in upright)


def _goes_on(before: Word, word: Word) -> bool:
    """Whether the word stands in the line of the one before, with no more than a wide space between."""
    if before.breaks:
        return False
    _, left, bottom, right, top, *_ = word
    own, other = top - bottom, before.height
    height, lower = (own, other or 1.0) if own > other else (other, own or 1.0)
    apart = max(left - before.right, before.left - right)
    level = abs((top + bottom) - (before.top + before.bottom)) / 2 <= SAME_LINE * lower
    return level and height < CAP * lower and apart <= (STRETCHED if before.is_spaced else APART) * lower


def _together(level: Sequence[Line]) -> Iterator[Line]:
    """The lines, those put together between which there is no more than a space, wherever the content has them."""
    order = sorted(level, key=lambda one: (-round(one.middle), one.left))
    return _merged(order, lambda one, other: _are_level(one, other, CLOSE))


def joined(column: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of one column from the top down, those side by side as one."""
    order = sorted(column, key=lambda one: (-one.middle, one.left))
    return tuple(_merged(order, lambda one, other: not (one.is_row or other.is_row) and _are_level(one, other, WIDE)))


def _merged(order: Iterable[Line], are_one: Callable[[Line, Line], bool]) -> Iterator[Line]:
    """The lines, each that is one with those before it put to them; a line is made once, however many pieces it has."""
    pieces: list[Line] = []
    edge: Line | None = None
    for line in order:
        if edge and are_one(edge, line):
            pieces.append(line)
            edge = _over(edge, line)
        else:
            yield from _made(pieces)
            pieces, edge = [line], line
    yield from _made(pieces)


def _made(pieces: Sequence[Line]) -> Iterator[Line]:
    if len(pieces) == 1:
        yield pieces[0]
    elif pieces:
        yield line_of(_in_order([word for piece in pieces for word in piece.words]))


def _over(one: Line, other: Line) -> Line:
    """What both fill together; as high as the one that has more letters."""
    longer = one if len(one.text) >= len(other.text) else other
    left, right = min(one.left, other.left), max(one.right, other.right)
    bottom, top = min(one.bottom, other.bottom), max(one.top, other.top)
    return replace(longer, left=left, bottom=bottom, right=right, top=top)


def _are_level(one: Line, other: Line, widest: float) -> bool:
    lower = min(one.height, other.height)
    apart = max(other.left - one.right, one.left - other.right)
    return abs(one.middle - other.middle) <= SAME_LINE * lower and apart <= widest * lower


def _in_order(words: Sequence[Word]) -> list[Word]:
    """From left to right; or from right to left, but for runs of words of other scripts, such as “BBC News”."""
    if not is_backwards("".join(word.text for word in words)):
        return sorted(words, key=lambda word: word.left)
    found: list[Word] = []
    order = sorted(words, key=lambda word: -word.right)
    for backwards, group in groupby(order, key=lambda word: is_backwards(word.text)):
        run = list(group)
        found.extend(run if backwards else reversed(run))
    return found
