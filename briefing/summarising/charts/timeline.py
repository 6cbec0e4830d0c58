"""What is dated, on one scale: a bar for as long as a value may mean, and lanes for what has an order or no date only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.calendars import Days, days
from briefing.summarising.charts.drawing import (
    ACCENT,
    FAINT,
    LINE,
    MIDDLE,
    NOTE,
    QUIET,
    SMALL,
    WIDTH,
    Drawing,
    Ink,
    fitted,
    line,
    rectangle,
    svg,
    text,
    width,
)
from briefing.summarising.dates import in_short, in_words
from briefing.summarising.wording import count

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROW = 0.56
MOST = 24
LEFT, RIGHT = 4.4, 9.6
FAR = 0.6
"""An empty stretch longer than this share of the whole is cut out: what lies before it stands at the left edge."""

LONG = 3653
"""Days below which nothing is cut out: ten years are drawn whole."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A row: its TIMEX3 value, a few words, whether it was inferred, and its place where only an order is known."""

    value: str | None
    words: str
    is_inferred: bool = False
    order: int | None = None


def timeline(moments: Sequence[Moment]) -> Drawing | None:
    """The moments in time, then those of which only the order is known, then the undated; None where nothing is dated."""
    dated = sorted(((found, m) for m in moments if (found := days(m.value))), key=lambda p: (p[0].first, p[0].last))
    if not dated:
        return None
    shown = dated[:MOST]
    ordered = sorted((m for m in moments if not days(m.value) and m.order is not None), key=lambda m: m.order or 0)
    undated = [m for m in moments if not days(m.value) and m.order is None]
    lanes = [("Order known, no date", ordered[:6]), ("No date", undated[:6])]
    extra = sum(ROW * len(lane) + 0.6 for _, lane in lanes if lane)
    drawn = svg(lambda axes: _drawn(axes, shown, lanes), height=ROW * len(shown) + 0.9 + extra)
    alt = _finding(dated, len(ordered), len(undated))
    cut = f"; the first {MOST} of {len(dated)} dated passages" if len(dated) > MOST else ""
    return Drawing(drawn, alt, f"Bars run as long as the stated date may mean; paler bars are inferred{cut}")


def _finding(dated: Sequence[tuple[Days, Moment]], ordered: int, undated: int) -> str:
    first, last = dated[0][1], dated[-1][1]
    span = f"the first {in_words(first.value)}"
    span += f", the last {in_words(last.value)}" if len(dated) > 1 else ""
    rest = [f"{ordered} known by order only"] if ordered else []
    rest += [f"{undated} without a date"] if undated else []
    return f"{count(len(dated), 'dated passage').capitalize()}: {span}{''.join(f'; {part}' for part in rest)}."


def _drawn(axes: "Axes", rows: Sequence[tuple[Days, Moment]], lanes: Sequence[tuple[str, Sequence[Moment]]]) -> None:
    start, end = _range([found for found, _ in rows])
    scale = (RIGHT - LEFT) / max(1, (end - start).days + 1)
    bottom = ROW * len(rows) + 0.2
    _years(axes, start, end, scale, bottom)
    for i, (found, moment) in enumerate(rows):
        y = i * ROW + 0.2
        text(axes, (0, y + 0.28), fitted(in_short(moment.value), LEFT - 0.3, SMALL), FAINT)
        colour = MIDDLE if moment.is_inferred else ACCENT
        if found.last < start:
            text(axes, (LEFT - 0.05, y + 0.28), "◂", Ink(SMALL, colour))
        else:
            x = LEFT + max(0, (found.first - start).days) * scale
            rectangle(
                axes, x, y + 0.08, max(0.14, ((found.last - max(start, found.first)).days + 1) * scale), 0.22, colour
            )
        text(axes, (RIGHT + 0.25, y + 0.28), fitted(moment.words, WIDTH - RIGHT - 0.3, SMALL), NOTE)
    y = bottom + 0.7
    for title, lane in lanes:
        y = _lane(axes, title, lane, y)


def _lane(axes: "Axes", title: str, lane: Sequence[Moment], y: float) -> float:
    if not lane:
        return y
    line(axes, (0, WIDTH), (y, y), colour=LINE)
    text(axes, (0, y + 0.4), title, Ink(SMALL, QUIET, is_bold=True))
    for i, moment in enumerate(lane):
        text(axes, (LEFT, y + 0.4 + i * ROW), fitted(f"○ {moment.words}", WIDTH - LEFT, SMALL), NOTE)
    return y + ROW * len(lane) + 0.6


def _range(found: Sequence[Days]) -> tuple[date, date]:
    """From the first day drawn to the last; a long empty stretch before most of the rest is left out."""
    end = max(one.last for one in found)
    starts = sorted(one.first for one in found)
    whole = (end - starts[0]).days + 1
    start = starts[0]
    for earlier, later in pairwise(starts):
        if whole > LONG and (later - earlier).days > FAR * whole:
            start = later
    return date(start.year, 1, 1) if (end - start).days > 400 else start.replace(day=1), end  # noqa: PLR2004 - a year and a bit


def _years(axes: "Axes", start: date, end: date, scale: float, bottom: float) -> None:
    """Thin lines at the beginnings of years, or of months within little more than a year."""
    is_long = (end - start).days > 400  # noqa: PLR2004 - a year and a bit
    step = max(1, -(-(end.year - start.year + 1) // 8)) if is_long else 1
    marks = (
        [date(year, 1, 1) for year in range(start.year, end.year + 1, step)]
        if is_long
        else [date(start.year + (start.month - 1 + i) // 12, (start.month - 1 + i) % 12 + 1, 1) for i in range(14)]
    )
    last = -9.0
    for mark in marks:
        x = LEFT + (mark - start).days * scale
        if not LEFT <= x <= RIGHT:
            continue
        line(axes, (x, x), (0.1, bottom), colour=LINE)
        shown = str(mark.year) if is_long else f"{mark:%b %Y}" if mark.month == 1 or last < 0 else f"{mark:%b}"
        if x - last > width(shown, SMALL) + 0.1:
            text(axes, (x, bottom + 0.36), shown, FAINT, side="center")
            last = x
