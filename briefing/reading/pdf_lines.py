"""The lines of one page of a PDF, from where its words stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from briefing.reading.pdf_words import Word, is_backwards

APART = 1.0
"""Heights of a line from which the space between two words may be that between two columns."""
STRETCHED = 6.0
"""Heights to which a space of the file itself may be stretched, in a justified line of long words."""
CLOSE, WIDE = 0.5, 4.0
"""Heights that part words which stand together anywhere, and in the justified line of one column."""
SAME_LINE = 0.35
"""Heights that the middles of two words of one line may differ by."""
CAP = 1.6
"""How many times higher than the text a large first letter is at least."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one line that stand together: a whole line, that of a column, or a cell of a table."""

    text: str
    """Its words with a space between; the cells of a row with a tab."""
    left: float
    bottom: float
    right: float
    top: float
    height: float
    """The height that most of its letters have."""
    is_bold: bool
    """Whether all words are set in a heavy font."""
    is_row: bool = False
    """Whether it is a row of a table."""
    words: tuple[Word, ...] = ()

    @property
    def middle(self) -> float:
        """Half-way up."""
        return (self.top + self.bottom) / 2


def line_of(words: Iterable[Word], *, row: str = "") -> Line:
    """The line that these words make."""
    found = tuple(words)
    return Line(
        row or " ".join(word.text for word in found),
        min(word.left for word in found),
        min(word.bottom for word in found),
        max(word.right for word in found),
        max(word.top for word in found),
        max(found, key=lambda word: len(word.text)).height,
        all(word.is_bold for word in found),
        is_row=bool(row),
        words=found,
    )


def lines(words: Iterable[Word]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of a page in the order of its content, and those that run up or down the page."""
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
    return tuple(_with_caps(_together(level))), tuple(line_of(group) for group in upright)


def _goes_on(before: Word, word: Word) -> bool:
    """Whether the word stands in the line of the one before, with no more than a wide space between."""
    height = max(before.height, word.height)
    lower = min(before.height, word.height) or 1.0
    apart = max(word.left - before.right, before.left - word.right)
    level = abs((word.top + word.bottom) - (before.top + before.bottom)) / 2 <= max(
        SAME_LINE * lower, 0.5 * (height - lower)
    )
    level = level and height < CAP * lower
    return not before.breaks and level and apart <= (STRETCHED if before.is_spaced else APART) * lower


def _together(level: Sequence[Line]) -> list[Line]:
    """The lines, those put together between which there is no more than a space, wherever the content has them."""
    found: list[Line] = []
    for line in sorted(level, key=lambda one: (-round(one.middle), one.left)):
        beside = found[-1] if found else None
        if beside and _are_level(beside, line, CLOSE):
            found[-1] = line_of(_in_order((*beside.words, *line.words)))
        else:
            found.append(line)
    return found


def joined(column: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of one column from the top down, those side by side as one."""
    found: list[Line] = []
    for line in sorted(column, key=lambda one: (-one.middle, one.left)):
        beside = found[-1] if found else None
        if beside and not (beside.is_row or line.is_row) and _are_level(beside, line, WIDE):
            found[-1] = line_of(_in_order((*beside.words, *line.words)))
        else:
            found.append(line)
    return tuple(found)


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


def _with_caps(found: Sequence[Line]) -> Iterator[Line]:
    """The lines, a large first letter put before the line that goes on from it."""
    usual = median(line.height for line in found) if found else 0.0
    caps = {
        i: line
        for i, line in enumerate(found)
        if _is_cap(line, usual) and len(found) > 2  # noqa: PLR2004 - no text beside it
    }
    owners = {owner: cap for i, cap in caps.items() if (owner := _beside(cap, found)) is not None and owner not in caps}
    owned = {id(cap) for cap in owners.values()}
    for i, line in enumerate(found):
        if i in owners:
            cap, first = owners[i].words[0], line.words[0]
            apart = first.left - cap.right > 0.25 * first.height and not first.text[:1].islower()
            text = f"{cap.text} {first.text}" if apart else cap.text + first.text
            together = Word(
                text,
                cap.left,
                first.bottom,
                first.right,
                first.top,
                first.is_bold,
                first.breaks,
                is_spaced=first.is_spaced,
            )
            yield line_of((together, *line.words[1:]))
        elif id(line) not in owned:
            yield line


def _is_cap(line: Line, usual: float) -> bool:
    text = line.text
    return len(text) <= 2 and text[-1:].isalpha() and text[-1:].isupper() and line.height >= CAP * usual  # noqa: PLR2004 - “A or “T


def _beside(cap: Line, found: Sequence[Line]) -> int | None:
    """The highest line that begins right of the large letter, within its height."""
    near = [
        (-line.middle, i)
        for i, line in enumerate(found)
        if line is not cap
        and cap.bottom < line.middle < cap.top
        and -0.2 * line.height <= line.left - cap.right <= line.height
        and line.height < cap.height / 1.3
    ]
    return min(near)[1] if near else None
