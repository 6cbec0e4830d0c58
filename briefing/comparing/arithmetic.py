"""Stated sums checked: “doubled”, “a rise of 10 percent from … to …”, against the numbers that the texts give."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from briefing.comparing.intervals import number
from briefing.comparing.measured import Measured, of_one_thing, together
from briefing.comparisons import Arithmetic
from briefing.findings import Change, Relation

REACH = 1
"""Sentences before and after a multiple among which its numbers are looked for."""

NEAR = 0.05
"""How far a ratio may be from the stated one and still agree: the numbers of newspapers are round."""

PERCENTAGE_POINT = 0.6
"""How far a percentage may be from the stated one and still agree."""

LEAST = 10
"""Lesser plain counts beside a multiple are seldom what was multiplied."""

YEARS = (1900, 2100)
"""Plain whole numbers between these may be years."""


def arithmetic(quantities: Sequence[Measured]) -> tuple[Arithmetic, ...]:
    """The checks that could be made, in the order of what is checked; each names its inputs."""
    found: dict[str, Arithmetic] = {}
    for stated in quantities:
        for check in (*_multiples(stated, quantities), *_percentages(stated, quantities)):
            found.setdefault(f"{check.formula}|{stated.article}", check)
    return tuple(found.values())


def _multiples(stated: Measured, quantities: Sequence[Measured]) -> Iterator[Arithmetic]:
    ratio = number(stated.quantity)
    if stated.quantity.unit != "times" or ratio is None or ratio <= 1:
        return
    pairs = list(_pairs(stated, quantities))
    fitting = [(more, less) for more, less in pairs if abs(_ratio(more, less) / ratio - 1) <= NEAR]
    if fitting:
        # Numbers of the sentence itself or the nearest ones explain the multiple best.
        more, less = min(fitting, key=lambda pair: _distance(stated, *pair))
        yield _check(stated, more, less, f"{_said(more)} / {_said(less)} = {_ratio(more, less):.3g}", holds=True)
    elif len(pairs) == 1 and all(one.sentence == stated.sentence for one in pairs[0]):
        more, less = pairs[0]
        yield _check(stated, more, less, f"{_said(more)} / {_said(less)} = {_ratio(more, less):.3g}", holds=False)


def _pairs(stated: Measured, quantities: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    near = [
        one
        for one in quantities
        if one.article == stated.article
        and abs(one.sentence - stated.sentence) <= REACH
        and one is not stated
        and one.quantity.unit not in {"times", "percent"}
        and _value(one) >= LEAST
        and not _is_year(one)
    ]
    for more, less in permutations(near, 2):
        if (
            _value(more) > _value(less)
            and more.quantity.unit == less.quantity.unit
            and of_one_thing(more, less) is not False
        ):
            yield more, less


def _percentages(stated: Measured, quantities: Sequence[Measured]) -> Iterator[Arithmetic]:
    """A rise or fall in percent against the two numbers of its own sentence."""
    percent = number(stated.quantity)
    if stated.quantity.unit != "percent" or stated.quantity.change is None or not percent:
        return
    beside = [
        one
        for one in quantities
        if one.article == stated.article
        and one.sentence == stated.sentence
        and one.quantity.unit not in {"percent", "times"}
        and _value(one) > 0
        and not _is_year(one)
    ]
    for more, less in permutations(beside, 2):
        if _value(more) <= _value(less) or more.quantity.unit != less.quantity.unit:
            continue
        base = less if stated.quantity.change is Change.UP else more
        change = 100 * (_value(more) - _value(less)) / _value(base)
        if abs(change - percent) <= PERCENTAGE_POINT:
            formula = f"({_said(more)} − {_said(less)}) / {_said(base)} = {change:.3g} %"
            yield _check(stated, more, less, formula, holds=True)


def _check(stated: Measured, more: Measured, less: Measured, formula: str, *, holds: bool) -> Arithmetic:
    says = "agrees with" if holds else "does not agree with"
    evidence = tuple(one.passage for one in sorted((more, less, stated), key=lambda one: one.quantity.span))
    return Arithmetic(f"{formula}, {says} “{stated.words}”", holds, evidence)


def _distance(stated: Measured, more: Measured, less: Measured) -> tuple[int, float]:
    apart = abs(more.sentence - stated.sentence) + abs(less.sentence - stated.sentence)
    return apart, -together(more, less)


def _ratio(more: Measured, less: Measured) -> float:
    return _value(more) / _value(less)


def _value(one: Measured) -> float:
    return number(one.quantity) or 0.0


def _said(one: Measured) -> str:
    return f"{_value(one):,.10g}"


def _is_year(one: Measured) -> bool:
    first, last = YEARS
    plain = one.quantity.unit is None and one.quantity.of is None and one.quantity.relation is Relation.EXACTLY
    return plain and first <= _value(one) <= last and _value(one).is_integer()
