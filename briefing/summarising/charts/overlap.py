"""The grid of what texts share."""

from typing import TYPE_CHECKING

from briefing.summarising.charts.drawing import FAINT, INK, WIDTH, Drawing, Ink, fitted, rectangle, svg, text
from briefing.summarising.counts import Statistics
from briefing.summarising.wording import count

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST = 14
LABELS = 5.2
SHADES = ("#f3f5f8", "#dfe7ef", "#b9cbdd", "#7fa3c7", "#1f4e79")
STEPS = (0.005, 0.05, 0.25, 0.5)


def overlap(statistics: Statistics) -> Drawing | None:
    """Shared runs of five words between texts, as per cent of the row's text; None for fewer than two texts."""
    names = [str(name) for name in statistics.texts.column("Text")]
    if len(names) < 2:  # noqa: PLR2004 - one text has none to share with
        return None
    shares: dict[tuple[str, str], float] = {}
    for row in statistics.overlap:
        shares[str(row[0]), str(row[1])] = float(row[3] or 0)
        shares[str(row[1]), str(row[0])] = float(row[4] or 0)
    shown = names[:MOST]
    cell = min(1.6, (WIDTH - LABELS) / len(shown))
    drawn = svg(lambda axes: _grid(axes, shown, shares, cell), height=0.6 + 0.72 * len(shown))
    cut = f"; the first {MOST} of {len(names)} texts" if len(names) > MOST else ""
    return Drawing(
        drawn, _finding(names, shares), f"Share of each text's five-word runs that also stand in another{cut}"
    )


def _finding(names: list[str], shares: dict[tuple[str, str], float]) -> str:
    (one, other), most = max(shares.items(), key=lambda item: (item[1], item[0]), default=((names[0], names[1]), 0.0))
    if most < STEPS[0]:
        return f"The {count(len(names), 'text')} share hardly any wording: none has half a per cent of its runs from another."
    return f"The most shared wording: {most:.1%} of the five-word runs of {one} also stand in {other}."


def _grid(axes: "Axes", names: list[str], shares: dict[tuple[str, str], float], cell: float) -> None:
    for j, name in enumerate(names):
        text(axes, (LABELS + (j + 0.5) * cell, 0.4), name.partition(" (")[0], FAINT, side="center")
    for i, row in enumerate(names):
        y = 0.6 + 0.72 * i
        text(axes, (0, y + 0.44), fitted(row, LABELS - 0.2))
        for j, column in enumerate(names):
            if i == j:
                text(axes, (LABELS + (j + 0.5) * cell, y + 0.44), "–", FAINT, side="center")
                continue
            share = shares.get((row, column), 0.0)
            shade = sum(share >= step for step in STEPS)
            rectangle(axes, LABELS + j * cell, y, cell - 0.06, 0.66, SHADES[shade])
            shown = f"{share:.0%}" if share >= STEPS[0] or not share else "<1%"
            ink = Ink(colour="#ffffff" if shade == len(STEPS) else INK)
            text(axes, (LABELS + (j + 0.5) * cell - 0.03, y + 0.44), shown, ink, side="center")
