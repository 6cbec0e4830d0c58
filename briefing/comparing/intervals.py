"""How two quantities of one thing stand to each other, by interval arithmetic and by rounding."""

from math import floor, inf, isclose, log10

from briefing.comparisons import Verdict
from briefing.findings import Quantity, Relation

NEAR = 1.5
"""A bound and a number beyond it by more than this factor are not called consistent: “more than 10” says no 30."""

FAR = 2.0
"""How many times the other a number may be that clashes with it, where only the thing is known to be one."""

TEN_TIMES = 10.0
"""The same where all words about the two are the same as well."""

ROUND = 1000
"""Numbers from here on that have at most two digits before their zeros are round numbers, whatever stands before them."""

WORST = (Verdict.AGREE, Verdict.QUALIFIER_DIFFERS, Verdict.ROUNDING, Verdict.CONFLICT)
"""From the mildest to the worst; a group is as bad as its worst pair."""


def verdict(one: Quantity, other: Quantity) -> Verdict:
    """How two quantities of one thing in one unit stand to each other."""
    if one.change and other.change and one.change is not other.change:
        return Verdict.CONFLICT
    if _stated(one) == _stated(other):
        return Verdict.AGREE if one.relation is other.relation else Verdict.QUALIFIER_DIFFERS
    if _is_bound(one) or _is_bound(other):
        return Verdict.QUALIFIER_DIFFERS if _overlap(one, other) and _near(one, other) else Verdict.CONFLICT
    if is_rounded(one, other) or is_rounded(other, one):
        return Verdict.ROUNDING
    is_range = number(one) is None or number(other) is None
    return Verdict.ROUNDING if is_range and _overlap(one, other) else Verdict.CONFLICT


def number(quantity: Quantity) -> float | None:
    """The one number that is stated, or None for a range."""
    if quantity.low is not None and quantity.high is not None:
        return quantity.low if quantity.low == quantity.high else None
    return quantity.low if quantity.low is not None else quantity.high


def is_rounded(coarse: Quantity, fine: Quantity) -> bool:
    """Whether `coarse` is what `fine` becomes when it is rounded to as many digits, and shows it."""
    a, b = number(coarse), number(fine)
    if not a or not b or (a > 0) is not (b > 0):
        return False
    digits = significant(a)
    if coarse.relation is Relation.EXACTLY and (abs(a) < ROUND or digits > 2):  # noqa: PLR2004 (see ROUND)
        return False
    return digits < significant(b) and isclose(rounded(b, digits), a, rel_tol=1e-9)


def rounded(value: float, digits: int) -> float:
    """The value with so many significant digits; halves go up, as in newspapers."""
    step = 10.0 ** (floor(log10(abs(value))) - digits + 1)
    return floor(value / step + 0.5) * step


def significant(value: float) -> int:
    """How many significant digits a number has; zeros at its end are none.

    >>> significant(20_000), significant(43.6), significant(0.94)
    (1, 3, 2)
    """
    return max(1, len(f"{abs(value):.12g}".replace(".", "").split("e")[0].strip("0")))


def _stated(quantity: Quantity) -> tuple[float | None, float | None]:
    single = number(quantity)
    return (quantity.low, quantity.high) if single is None else (single, single)


def _is_bound(quantity: Quantity) -> bool:
    return (quantity.low is None) is not (quantity.high is None)


def _overlap(one: Quantity, other: Quantity) -> bool:
    low = max(-inf if q.low is None else q.low for q in (one, other))
    high = min(inf if q.high is None else q.high for q in (one, other))
    return low <= high


def is_near(one: Quantity, other: Quantity, *, far: float = FAR) -> bool:
    """Whether the one number is no more than so many times the other; what is farther apart is mostly of two things."""
    a, b = number(one), number(other)
    return max(a / b, b / a) <= far if a and b and (a > 0) is (b > 0) else a == b or not (a and b)


def _near(one: Quantity, other: Quantity) -> bool:
    a, b = number(one), number(other)
    return bool(a and b) and max(a / b, b / a) <= NEAR if a and b else False
