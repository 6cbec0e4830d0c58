"""Quantities of one thing on one scale: dots for values, arrows and bars for what is left open."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.comparing.unions import Unions
from briefing.comparisons import QuantityGroup, Verdict
from briefing.findings import Quantity, Relation
from briefing.summarising.charts.drawing import ACCENT, BOLD, FAINT, LINE, Drawing, fitted, line, svg, text
from briefing.summarising.index import Index
from briefing.summarising.wording import capital, count, listed, measured, value

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROW = 0.62
WIDTH, LABELS, VALUES = 9.2, 1.6, 3.6
"""Centimetres of the sheet, and of it for labels and values: as wide as a telephone, so that words keep their size there."""

MOST = 14
NO_COPIES = Unions[str]()
VERDICTS = {
    Verdict.AGREE: "they agree",
    Verdict.QUALIFIER_DIFFERS: "they differ in their bounds and fit each other",
    Verdict.ROUNDING: "they agree within rounding",
    Verdict.CONFLICT: "they differ",
    Verdict.NOT_COMPARABLE: "they are not comparable",
}


@dataclass(frozen=True, slots=True)
class Point:
    """One row: who says it, and the quantity."""

    label: str
    quantity: Quantity


def quantities(group: QuantityGroup, index: Index, original: Unions[str] = NO_COPIES) -> Drawing | None:
    """The numbers of a group, each text's own once, copies left out; None where there is no difference to see.

    Ages differ by too little for a picture.
    """
    if (group.of or "").startswith("age of "):
        return None
    found = tuple(_points(group, index, original))
    if len({(point.quantity.low, point.quantity.high, point.quantity.relation) for point in found}) < 2:  # noqa: PLR2004
        return None
    shown = found[:MOST]
    said = listed(f"{value(point.quantity)} ({point.label})" for point in found[:6])
    alt = f"{count(len(found), 'passage').capitalize()} give {name(group)}: {said}; {VERDICTS[group.verdict]}."
    left_out = f"; the first {MOST} of {len(found)}" if len(found) > MOST else ""
    caption = f"{capital(name(group))}: {_legend(shown)}{left_out}"
    height = ROW * len(shown) + 0.75
    return Drawing(svg(lambda axes: _rows(axes, shown), height=height, width=WIDTH), alt, caption)


def _points(group: QuantityGroup, index: Index, original: Unions[str]) -> Iterator[Point]:
    seen: set[tuple[str, float | None, float | None, Relation]] = set()
    for member in group.members:
        quantity = index.quantity(member.finding)
        if quantity is None or _bound(quantity) is None:
            continue
        slots = (original.root(member.article), quantity.low, quantity.high, quantity.relation)
        if slots not in seen:
            seen.add(slots)
            yield Point(index.short(index.article(member.article)), quantity)


def _legend(points: Sequence[Point]) -> str:
    """What the signs mean that stand in this chart."""
    signs = ["● as stated"]
    if any(point.quantity.relation is Relation.ABOUT for point in points):
        signs.append("○ about")
    if any(point.quantity.low is None or point.quantity.high is None for point in points):
        signs.append("arrow: or more, or fewer")
    return ", ".join(signs)


def name(group: QuantityGroup) -> str:
    """What the group counts, in words."""
    return group.of or (f"quantities in {group.unit}" if group.unit else "a quantity of something not named")


def _bound(quantity: Quantity) -> float | None:
    return quantity.low if quantity.low is not None else quantity.high


def _rows(axes: "Axes", points: Sequence[Point]) -> None:
    ends = [end for p in points for end in (p.quantity.low, p.quantity.high) if end is not None]
    low, high = min(*ends, 0.0), max(*ends, 0.0)
    left, right = LABELS + 0.2, WIDTH - VALUES
    scale = (right - left) / ((high - low) or 1.0)
    bottom = ROW * len(points) + 0.2

    def place(amount: float) -> float:
        return left + (amount - low) * scale

    unit = points[0].quantity.unit
    for end in dict.fromkeys((low, high)):
        x = place(end)
        line(axes, (x, x), (0.05, bottom), colour=LINE)
        text(axes, (x, bottom + 0.36), measured(end, unit), FAINT, side="center")
    for i, point in enumerate(points):
        y = i * ROW + 0.4
        text(axes, (0, y + 0.1), fitted(point.label, LABELS))
        _mark(axes, point.quantity, y, lambda x: left + (x - low) * scale)


def _mark(axes: "Axes", quantity: Quantity, y: float, place: Callable[[float], float]) -> None:
    low, high = quantity.low, quantity.high
    bound = low if low is not None else high
    if bound is None:
        return
    x = place(bound)
    end = place(high) if low is not None and high is not None else x
    if end > x:
        line(axes, (x, end), (y, y), colour=ACCENT, wide=3)
    else:
        is_open = quantity.relation is Relation.ABOUT
        axes.plot([x], [y], "o", markersize=6, color=ACCENT, markerfacecolor="#ffffff" if is_open else ACCENT)
    if high is None or low is None:
        end = x + (0.8 if high is None else -0.8)
        axes.annotate("", (end, y), (x, y), arrowprops={"arrowstyle": "->", "color": ACCENT, "linewidth": 1.4})
    text(axes, (max(x, end) + 0.2, y + 0.1), value(quantity), BOLD)
