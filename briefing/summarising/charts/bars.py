"""Charts of amounts: quoted words by speaker, quotations by mode, what each text is made of, distinctive terms."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.summarising.charts.drawing import (
    ACCENT,
    BOLD,
    FAINT,
    INK,
    LINE,
    MIDDLE,
    PALE,
    PLAIN,
    QUIET,
    SIZE,
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
from briefing.summarising.counts import PARTS, UNATTRIBUTED, Statistics
from briefing.summarising.tables import Value
from briefing.summarising.wording import count, listed, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROW = 0.62
BAR = 0.34
LABELS = 5.2
MOST_ROWS = 12
MOST_TEXTS = 20
MODES = {"Direct": ACCENT, "Mixed": MIDDLE, "Indirect": PALE}
PART_COLOURS = dict(zip(PARTS, (ACCENT, MIDDLE, PALE, "#e8b991", "#9a9a9a"), strict=True))


def quoted_words(statistics: Statistics) -> Drawing | None:
    """Words in quotation marks by speaker; None where nobody is quoted."""
    table = statistics.speakers
    spoken = [(str(row[0]), _int(row[6])) for row in table if _int(row[6])]
    if not spoken:
        return None
    total = sum(words for _, words in spoken)
    shown = spoken[:MOST_ROWS]
    named = [(name, words) for name, words in spoken if name != UNATTRIBUTED]
    rest = len(spoken) - len(shown)
    alt = f"Quoted words by speaker, {number(total)} in all. "
    if named:
        name, words = max(named, key=lambda pair: pair[1])
        alt = f"{name} is quoted most: {number(words)} of {count(total, 'quoted word')}. "
    others = [f"{name} {number(words)}" for name, words in shown[1:6]]
    alt += f"Next: {listed(others)}." if others else "Nobody else is quoted."
    caption = "Words in quotation marks, by speaker" + (f"; {count(rest, 'more speaker')} not drawn" if rest else "")
    return Drawing(svg(lambda axes: _bars(axes, shown), height=ROW * len(shown) + 0.15), alt, caption)


def _bars(axes: "Axes", rows: Sequence[tuple[str, int]]) -> None:
    most = max(amount for _, amount in rows)
    room = WIDTH - LABELS - 1.6
    for i, (name, amount) in enumerate(rows):
        y = i * ROW + 0.15
        is_known = name != UNATTRIBUTED
        text(axes, (0, y + 0.28), fitted(name, LABELS - 0.2), PLAIN if is_known else Ink(colour=QUIET))
        rectangle(axes, LABELS, y, room * amount / most, BAR, ACCENT if is_known else "#9a9a9a")
        text(axes, (LABELS + room * amount / most + 0.12, y + 0.28), number(amount), BOLD)


def modes(statistics: Statistics) -> Drawing | None:
    """Direct, mixed and indirect quotations of each text; None where there are none."""
    rows = [(str(row[0]), tuple(_int(value) for value in row[1:])) for row in statistics.modes]
    rows = [row for row in rows if sum(row[1])]
    if not rows:
        return None
    shown = rows[:MOST_TEXTS]
    alt = _modes_finding(rows)
    caption = f"Quotations by mode in each text{_left_out(rows, MOST_TEXTS)}"
    drawn = svg(lambda axes: _stacked(axes, shown, tuple(MODES.items())), height=ROW * len(shown) + 0.7)
    return Drawing(drawn, alt, caption)


def _modes_finding(rows: Sequence[tuple[str, tuple[int, ...]]]) -> str:
    said: list[str] = []
    for label, amounts in rows[:6]:
        parts = [f"{amount} {mode.lower()}" for mode, amount in zip(MODES, amounts, strict=True) if amount]
        said.append(f"{label} has {count(sum(amounts), 'quotation')}: {listed(parts)}")
    return f"{'; '.join(said)}."


def composition(statistics: Statistics) -> Drawing | None:
    """What each text is made of, by share of its characters; None without texts."""
    rows = [(str(row[0]), tuple(round(1000 * float(value or 0)) for value in row[1:])) for row in statistics.parts]
    rows = [row for row in rows if sum(row[1])]
    if not rows:
        return None
    shown = rows[:MOST_TEXTS]
    used = tuple(i for i in range(len(PARTS)) if any(amounts[i] for _, amounts in shown))
    kinds = tuple((name, colour) for i, (name, colour) in enumerate(PART_COLOURS.items()) if i in used)
    kept = [(label, tuple(amounts[i] for i in used)) for label, amounts in shown]
    said = [f"{label}: {a[0] / 10:.0f}% body, {a[-1] / 10:.0f}% debris and repeats" for label, a in rows[:6]]
    caption = f"What each text is made of, in per cent of its characters{_left_out(rows, MOST_TEXTS)}"
    drawn = svg(lambda axes: _stacked(axes, kept, kinds, per_cent=True), height=ROW * len(kept) + 0.7)
    return Drawing(drawn, f"{'; '.join(said)}.", caption)


def _stacked(
    axes: "Axes",
    rows: Sequence[tuple[str, tuple[int, ...]]],
    kinds: Sequence[tuple[str, str]],
    *,
    per_cent: bool = False,
) -> None:
    """Bars in segments; the kinds stand above the bars, each after a swatch of its colour."""
    keys = sum(0.57 + width(name, SMALL) for name, _ in kinds)
    x = LABELS if LABELS + keys < WIDTH else 0.0
    for name, colour in kinds:
        rectangle(axes, x, 0.08, 0.24, 0.24, colour)
        text(axes, (x + 0.32, 0.3), name, FAINT)
        x += 0.32 + width(name, SMALL) + 0.25
    most = max(sum(amounts) for _, amounts in rows)
    room = WIDTH - LABELS - 0.8
    for i, (label, amounts) in enumerate(rows):
        y = i * ROW + 0.65
        text(axes, (0, y + 0.28), fitted(label, LABELS - 0.2))
        x = LABELS
        for amount, (_, colour) in zip(amounts, kinds, strict=True):
            wide = room * amount / most
            shown = f"{amount / 10:.0f}" if per_cent else str(amount)
            rectangle(axes, x, y, max(0.0, wide - 0.03), BAR, colour)
            if amount and wide > width(shown, SMALL) + 0.1:
                ink = Ink(SMALL, "#ffffff" if colour == ACCENT else INK, is_bold=True)
                text(axes, (x + 0.1, y + 0.26), shown, ink)
            x += wide


def distinctive_terms(statistics: Statistics) -> Drawing | None:
    """The terms that set each text apart, in columns; None where no term does."""
    by_text: dict[str, list[tuple[str, int]]] = {}
    for row in statistics.terms:
        by_text.setdefault(str(row[0]), []).append((str(row[1]), _int(row[2])))
    if not by_text:
        return None
    shown = list(by_text.items())[:MOST_TEXTS]
    said = [f"{label}: {listed(term for term, _ in terms[:3])}" for label, terms in shown[:6]]
    caption = (
        "Terms that set each text apart from the others, the most distinctive first, with how often it uses them "
        f"(log-odds with an informative prior){_left_out(list(by_text), MOST_TEXTS)}"
    )
    drawn = svg(lambda axes: _term_rows(axes, shown), height=1.0 * len(shown) + 0.1)
    return Drawing(drawn, f"Most distinctive terms. {'; '.join(said)}.", caption)


def _term_rows(axes: "Axes", rows: Sequence[tuple[str, Sequence[tuple[str, int]]]]) -> None:
    for i, (label, terms) in enumerate(rows):
        y = i * 1.0 + 0.6
        text(axes, (0, y), fitted(label, LABELS - 0.2))
        x = LABELS
        for term, uses in terms:
            words = f"{term} ({uses})"
            wide = width(words, SIZE) + 0.3
            if x + wide > WIDTH:
                break
            text(axes, (x, y), words, Ink(colour=ACCENT))
            x += wide
        if i + 1 < len(rows):
            line(axes, (0, WIDTH), (y + 0.35, y + 0.35), colour=LINE)


def _left_out(rows: Sequence[object], most: int) -> str:
    return f"; the first {most} of {len(rows)} texts" if len(rows) > most else ""


def _int(value: Value) -> int:
    return int(value) if isinstance(value, int | float) else 0
