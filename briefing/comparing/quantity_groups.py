"""Quantities of one thing in one unit, brought together across articles and reconciled.

Typed slots decide what may be compared at all: unit, what is counted, what befell it, for which time, and the company
of words. Only then are the numbers looked at.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, product

from briefing.comparing.intervals import WORST, is_near, verdict
from briefing.comparing.linkage import Link, linked
from briefing.comparing.measured import Measured, of_one_thing, together
from briefing.comparisons import QuantityGroup, Verdict

SAME_THING, UNKNOWN_THING = 0.25, 0.5
"""Company that two quantities must share where they are known to count one thing, and where that is not known."""

SAME_COMPANY = 0.65
"""Company from which two quantities stand in what is nearly one sentence."""

SAME_NUMBER = 0.1
"""Company that is enough where thing and number are one, and the number is no everyday one."""

AGREEING = 1.8
"""Nearness from which a link is between numbers that agree or differ in their qualifier only."""

EVERYDAY = 20
"""Numbers up to here turn up everywhere."""

MOST = 400
"""Quantities in one unit that are compared pair by pair; of more, only those that count the same head."""

TIMELESS: frozenset[str | None] = frozenset({None, "PRESENT_REF"})
"""Windows that say no time of their own."""


def quantity_groups(
    quantities: Sequence[Measured], aligned: AbstractSet[tuple[int, int]]
) -> tuple[tuple[QuantityGroup, tuple[Measured, ...]], ...]:
    """Every group that more than one text, or more than one place, makes up, with its members in full.

    `aligned` are the pairs of sentences, by number, that say one thing.
    """
    links = list(_links(quantities, aligned))
    links.extend(_met_again(quantities, links))
    groups = linked(len(quantities), links, share=0.5, fits=lambda a, b: _fit(a, b, quantities))
    found = ([quantities[i] for i in group] for group in groups if len(group) > 1)
    return tuple((_group(members), tuple(members)) for members in found)


def _links(quantities: Sequence[Measured], aligned: AbstractSet[tuple[int, int]]) -> Iterator[Link]:
    for unit, numbers in _comparable(quantities):
        for a, b in combinations(numbers, 2):
            one, other = quantities[a], quantities[b]
            if one.quantity.unit is other.quantity.unit is None and unit is not None:
                continue
            nearness = _nearness(one, other, told_alike=(one.sentence, other.sentence) in aligned)
            if nearness:
                yield Link(a, b, nearness)


def _met_again(quantities: Sequence[Measured], links: Sequence[Link]) -> Iterator[Link]:
    """Numbers that stand in both texts beside numbers that agree: “20,000, up from 10,000” and “10,000 … now 20,000”."""
    agreeing = [link for link in links if link.nearness >= AGREEING]
    known = {(link.a, link.b) for link in links}
    beside = _beside(quantities)
    for link in agreeing:
        for a, b in product(beside[link.a], beside[link.b]):
            one, other = quantities[a], quantities[b]
            pair = (min(a, b), max(a, b))
            if pair in known or one.article == other.article or not is_rare(one):
                continue
            alike = one.quantity.unit == other.quantity.unit and of_one_thing(one, other) is not False
            if alike and verdict(one.quantity, other.quantity) is Verdict.AGREE:
                known.add(pair)
                yield Link(*pair, nearness=AGREEING / 2)


def _beside(quantities: Sequence[Measured]) -> Sequence[Sequence[int]]:
    """For every quantity the others of its own sentence and of the next ones on either side, by number."""
    beside: list[list[int]] = [[] for _ in quantities]
    for number, one in enumerate(quantities):
        for other in range(number + 1, len(quantities)):
            if quantities[other].article != one.article or quantities[other].sentence - one.sentence > 1:
                break
            beside[number].append(other)
            beside[other].append(number)
    return beside


def _comparable(quantities: Sequence[Measured]) -> Iterator[tuple[str | None, list[int]]]:
    """Quantities by unit, each with the bare numbers, “closed at 7,630”, which leave their unit to the reader.

    Where these are too many, the others are still compared with each other.
    """
    by_unit: defaultdict[str | None, list[int]] = defaultdict(list)
    for number, one in enumerate(quantities):
        by_unit[one.quantity.unit].append(number)
    bare = [number for number in by_unit.get(None, ()) if quantities[number].quantity.of is None]
    for unit, numbers in by_unit.items():
        with_bare = sorted({*numbers, *bare})
        if len(numbers) <= MOST:
            yield unit, with_bare if len(with_bare) <= MOST else numbers
            continue
        by_head: defaultdict[str | None, list[int]] = defaultdict(list)
        for number in numbers:
            of = quantities[number].of
            by_head[of.head if of else None].append(number)
        yield from ((unit, numbers) for numbers in by_head.values())


def _nearness(one: Measured, other: Measured, *, told_alike: bool) -> float:
    """How sure it is that the two are of one thing, 0 where they are not to be compared."""
    if one.article == other.article and one.sentence == other.sentence:
        return 0.0
    shared = together(one, other)
    if one.quantity.unit != other.quantity.unit and shared < SAME_COMPANY:
        return 0.0
    thing = of_one_thing(one, other)
    if thing is False and not _is_measure_of_one(one, other, shared):
        return 0.0
    found = verdict(one.quantity, other.quantity)
    if found is Verdict.CONFLICT and (one.article == other.article or not _may_clash(one, other, shared)):
        return 0.0
    least = SAME_THING if thing else UNKNOWN_THING
    if found in {Verdict.AGREE, Verdict.QUALIFIER_DIFFERS} and is_rare(one):
        least = 0.0 if told_alike else SAME_NUMBER if thing else least
    # An agreement goes before a conflict: “10,000, now 20,000” beside “20,000” is no contradiction.
    before = {Verdict.AGREE: 2.0, Verdict.QUALIFIER_DIFFERS: 1.9, Verdict.ROUNDING: 1.5}.get(found, 0.0)
    return before + shared + (0.2 if thing else 0.1) if shared >= least else 0.0


def _is_measure_of_one(one: Measured, other: Measured, shared: float) -> bool:
    """Whether dollars or miles may be of one thing although two nouns are named: the price of a ticket, of a flight.

    A plain count has no unit but what is counted, so there the noun decides.
    """
    return one.quantity.unit is not None and shared >= SAME_COMPANY and one.outcome == other.outcome


def _may_clash(one: Measured, other: Measured, shared: float) -> bool:
    """Whether both speak of one time, or one of them leaves it open in otherwise the same company.

    A part does not clash with the whole, nor a forecast with what came.
    """
    if one.is_part or other.is_part or one.is_expected is not other.is_expected:
        return False
    if same_time(one, other):
        return True
    return (one.window in TIMELESS or other.window in TIMELESS) and shared >= SAME_COMPANY


def is_rare(one: Measured) -> bool:
    """Whether the number is none of those that turn up everywhere."""
    return max(abs(one.quantity.low or 0), abs(one.quantity.high or 0)) > EVERYDAY


def same_time(one: Measured, other: Measured) -> bool:
    """Whether both speak of one time, as far as they say."""
    return one.window == other.window or (one.window in TIMELESS and other.window in TIMELESS)


def _fit(one: tuple[int, ...], other: tuple[int, ...], quantities: Sequence[Measured]) -> bool:
    """No group holds two quantities of one sentence, numbers that clash within one text, or such as are far apart."""
    for a in one:
        for b in other:
            x, y = quantities[a], quantities[b]
            if x.sentence == y.sentence:
                return False
            if verdict(x.quantity, y.quantity) is not Verdict.CONFLICT:
                continue
            if x.article == y.article or not is_near(x.quantity, y.quantity):
                return False
    return True


def _group(members: Sequence[Measured]) -> QuantityGroup:
    found = [verdict(a.quantity, b.quantity) for a, b in combinations(members, 2)]
    worst = max(found, key=WORST.index)
    named = [member.quantity.of for member in members if member.quantity.of]
    return QuantityGroup(
        of=min(named, key=lambda of: (-named.count(of), len(of), of)) if named else None,
        unit=members[0].quantity.unit,
        members=tuple(member.passage for member in members),
        verdict=worst,
        why=_why(worst, members),
    )


def _why(worst: Verdict, members: Sequence[Measured]) -> str:
    said = ", ".join(dict.fromkeys(f"“{member.words}”" for member in members))
    reasons = {
        Verdict.AGREE: "the same number with the same qualifier",
        Verdict.QUALIFIER_DIFFERS: "numbers that fit each other, with different qualifiers",
        Verdict.ROUNDING: "one is the other rounded",
        Verdict.CONFLICT: "the numbers differ",
    }
    return f"{said}: {reasons[worst]}"
