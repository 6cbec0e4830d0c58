"""Pasted text into passages: lines, of which those that a narrow window or a link broke are put together again."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.parsing.furniture import known

BULLET = re.compile(r"(?:[•●○◦▪▫■□·‣⁃∙*+–—-]|\[[ xX*]?\]|\(?\d{1,3}[.)])[ \t\u00a0]+\S")
TERMINAL = frozenset(".!?…。！？:;")
CLOSING = "\"'”’»›)]}*"
OPENS_MIDWAY = frozenset(",.;:)’'”»]%")

WIDEST = 132  # columns: beyond this nobody's window breaks lines
NARROWEST = 45
DATED = re.compile(
    r"(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})(?:[T ,]{1,3}\d{1,2}:\d{2}(?::\d{2})?)?"
)
"""A line that is a date by itself goes on with nothing."""
SHORTEST_COLUMN, NARROWEST_COLUMN, WIDEST_COLUMN = 5, 20, 60
"""Lines without blank ones between, and how wide they are, from which they may be a column of a printed page."""
BUTTON = 20
"""Characters of a line that may be a button rather than the rest of a sentence."""
SENTENCE = 40
"""Characters from which a line without end mark may be the beginning of a broken paragraph."""

GAP = re.compile(r"\s{80,}")
"""What no line has between two of its words; rules that look for white space would look through it again and again."""

INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad\0"


class Line(NamedTuple):
    """One line that is not blank: where it stands without the white space around, and what is before it."""

    start: int
    end: int
    indent: int
    blank_before: bool
    text: str


class Passage(NamedTuple):
    """Lines that are one paragraph; `text` has their characters with each break as one space, `tags` are its hints."""

    start: int
    end: int
    indent: int
    blank_before: bool
    lines: int
    text: str
    tags: frozenset[str] = frozenset()


def passages(text: str) -> tuple[Passage, ...]:
    """The passages of `text`; together they cover all that is not white space."""
    lines = tuple(_lines(text))
    widths = _widths(lines)
    found: list[Passage] = []
    group: list[Line] = []
    for i, line in enumerate(lines):
        if group and not (
            _is_drop_cap(group, line) if line.blank_before else _continues(group, line, lines, i, widths[i])
        ):
            found.append(_passage(group))
            group = []
        group.append(line)
    return (*found, _passage(group)) if group else ()


def _passage(group: Sequence[Line]) -> Passage:
    if len(group) == 1:
        start, end, indent, blank_before, text = group[0]
        return Passage(start, end, indent, blank_before, 1, text)
    first = group[0]
    text = " ".join([line.text for line in group])
    return Passage(first.start, group[-1].end, first.indent, first.blank_before, len(group), text)


def _lines(text: str) -> Iterator[Line]:
    at, blank = 0, False
    for line in _pieces(text):
        bare = line.strip()
        if bare:
            indent = 0 if line[0] == bare[0] else len(line) - len(line.lstrip())
            yield Line(at + indent, at + indent + len(bare), indent, blank, bare)
        blank = not bare
        at += len(line)


def _pieces(text: str) -> Sequence[str]:
    """The lines with their ends, parted where a gap is."""
    lines = text.splitlines(keepends=True)
    if max(map(len, lines), default=0) <= WIDEST:
        return lines
    return [line[start:stop] for line in lines for start, stop in parted(line)]


def parted(line: str) -> Iterator[tuple[int, int]]:
    """The parts of a line, or of a stretch of a page, between which there is more white space than in any line."""
    gaps = [match.start() for match in GAP.finditer(line)] if len(line) > WIDEST else []
    return pairwise((0, *gaps, len(line)))


def _widths(lines: Sequence[Line]) -> Sequence[int | None]:
    """For each line the width that broke it: one for the whole text, or that of its column, as copied from a page."""
    whole = _width(lines)
    if whole is not None:
        return [whole] * len(lines)
    starts = [i for i, line in enumerate(lines) if i == 0 or line.blank_before]
    found: list[int | None] = []
    for start, stop in pairwise((*starts, len(lines))):
        found += [_column(lines[start:stop])] * (stop - start)
    return found


def _column(lines: Sequence[Line]) -> int | None:
    """The width of a narrow column whose lines break sentences and words, or None where the lines are no such column."""
    if len(lines) < SHORTEST_COLUMN:
        return None
    widest = max(line.indent + len(line.text) for line in lines)
    pairs = tuple(pairwise(lines))
    goes_on = sum(next_.text[:1].islower() for _, next_ in pairs)
    full = sum(_full(one, next_, widest) for one, next_ in pairs)
    narrow = NARROWEST_COLUMN <= widest <= WIDEST_COLUMN
    return widest if narrow and goes_on >= 0.5 * len(pairs) and full >= 0.6 * len(pairs) else None


def _width(lines: Sequence[Line]) -> int | None:
    """The width of the window that broke the lines, or None where none did.

    A line was broken where the next one's first word would not have fitted; in text with hard breaks nearly every
    long line is so, in other text hardly any is.
    """
    spaced = [line for line in lines if " " in line.text]
    within = [width for line in spaced if (width := line.indent + len(line.text)) <= WIDEST]
    if len(within) < 0.98 * len(spaced) or not within:
        return None
    widest = max(within)
    if widest < NARROWEST:
        return None
    long = [
        (one, next_)
        for one, next_ in pairwise(lines)
        if not next_.blank_before and one.indent + len(one.text) > 0.6 * widest
    ]
    broken = sum(_full(one, next_, widest) for one, next_ in long)
    return widest if broken >= 3 and broken >= 0.6 * len(long) else None  # noqa: PLR2004 - two breaks may be chance


def _full(one: Line, following: Line, width: int) -> bool:
    word = following.text.split(maxsplit=1)[0]
    if one.text.endswith("-") and one.text[-2:-1].isalpha() and word[:1].islower():
        return len(one.text) > 0.5 * width  # a word broken in two
    return one.indent + len(one.text) + 1 + len(word) > width - 1


def _continues(group: Sequence[Line], line: Line, lines: Sequence[Line], i: int, width: int | None) -> bool:
    """Whether line `i`, with no blank one before it, goes on with the passage before."""
    before = group[-1]
    if (not line.text[0].isalpha() and BULLET.match(line.text)) or DATED.fullmatch(line.text):
        return False
    in_column = width is not None and width <= WIDEST_COLUMN
    ragged = in_column and line.text[:1].islower() and before.text[-1:] not in TERMINAL
    if width is not None and before.indent + len(before.text) > 0.5 * width and (ragged or _full(before, line, width)):
        return abs(line.indent - before.indent) <= 8  # noqa: PLR2004 - a hanging indent
    return _is_fragment(group, line, lines[i + 1 : i + 2])


def _is_drop_cap(group: Sequence[Line], line: Line) -> bool:
    """Whether the paragraph before is nothing but the capital with which this one begins."""
    return len(group[0].text) == 1 and len(group) == 1 and group[0].text.isupper() and line.text[:1].islower()


def _is_fragment(group: Sequence[Line], line: Line, following: Sequence[Line]) -> bool:
    """Whether the line goes on with a sentence that was broken off at a link: no end mark before, no capital after."""
    before = group[-1].text.rstrip(CLOSING)
    if not before or before[-1] in TERMINAL or before[-1] in "|›»>/":
        return False
    so_far = sum(len(part.text) for part in group[-SENTENCE:])  # no line is empty: that many are long enough
    if so_far < SENTENCE and not (len(group) == 1 and " " in before and len(line.text) >= SENTENCE):
        return False
    ended = not before.rsplit(maxsplit=1)[-1][:1].islower() and before[-1] not in ",(–—-"
    if ended and len(line.text) <= BUTTON and known(line.text):
        return False
    if _goes_on(line.text):
        return True
    # “… of the cancelled / Presidential Election / a case was opened”: the name in the middle is the link.
    mid_sentence = before[-1] in ",(–—-" or before.rsplit(maxsplit=1)[-1][:1].islower() or group[-1].text.endswith("(")
    nxt = following[0] if following else None
    return (
        mid_sentence and nxt is not None and not nxt.blank_before and _goes_on(nxt.text) and len(line.text) < SENTENCE
    )


def _goes_on(text: str) -> bool:
    bare = text.lstrip(INVISIBLE)
    return bare[:1].islower() or (bare[:1] in OPENS_MIDWAY and bare[:1] != "")
