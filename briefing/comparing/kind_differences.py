"""How quantities of one kind differ: they exclude each other, are bounds that fit together, or count not quite the same."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf

from briefing.articles import Role
from briefing.calendars import MONTHS, days
from briefing.comparing.intervals import WORST, verdict
from briefing.comparing.kinds import Kind, Pile
from briefing.comparing.measured import Measured
from briefing.comparing.words import stem
from briefing.comparisons import DifferenceKind, QuantityGroup, Verdict

SHOWN = 7
"""Numbers that one sentence lists at most."""

PASSENGER = stem("passenger")
"""Not everybody aboard is a passenger."""


def group(kind: Kind, pile: Pile) -> QuantityGroup:
    """The members of a kind as a group, with the worst verdict on any two of them that no text calls earlier."""
    found = worst(_current(kind, pile))
    return QuantityGroup(
        of=kind.name,
        unit=kind.members[0].quantity.unit,
        members=tuple(member.passage for member in _without_headlines(kind.members, pile)),
        verdict=found,
        why=f"{_quoted(_current(kind, pile))}: {WHY[found]}.{_superseded(kind)}".removesuffix("."),
    )


def _current(kind: Kind, pile: Pile) -> tuple[Measured, ...]:
    """The members that count: no headlines above the number itself, none that its own text has since revised."""
    telling = _without_headlines(kind.members, pile)
    return tuple(member for member in telling if not member.is_past) or telling


WHY = {
    Verdict.AGREE: "the same number with the same qualifier",
    Verdict.QUALIFIER_DIFFERS: "different bounds that do not exclude each other",
    Verdict.ROUNDING: "one is the other rounded",
    Verdict.CONFLICT: "the numbers differ",
}


def how(kind: Kind, pile: Pile) -> tuple[DifferenceKind, str] | None:
    """In what the members differ, and a sentence that says so; None where they agree."""
    telling, current = _without_headlines(kind.members, pile), _current(kind, pile)
    found = worst(current)
    if found is Verdict.CONFLICT:
        return _excluding(kind, current, pile)
    if found is Verdict.AGREE:
        return _excluding(kind, telling, pile) if worst(telling) is Verdict.CONFLICT else None
    return DifferenceKind.QUALIFIER, f"{_capital(kind.name)}: {_fitting(current, found)}{_superseded(kind)}"


def _without_headlines(members: Sequence[Measured], pile: Pile) -> tuple[Measured, ...]:
    """The members without headlines whose own text gives the number below, mostly better."""
    below = {m.article for m in members if pile.sentences[m.sentence].role is not Role.HEADLINE}
    return tuple(m for m in members if m.article not in below or pile.sentences[m.sentence].role is not Role.HEADLINE)


def _excluding(kind: Kind, members: Sequence[Measured], pile: Pile) -> tuple[DifferenceKind, str]:
    said = _dated(members, pile)
    if kind.is_count and any(_counts_apart(a, b) for a, b in _clashing(members)):
        note = f"{_capital(kind.name)}: the numbers differ, and so may what is counted, {said}.{_superseded(kind)}"
        return DifferenceKind.SCOPE, note
    later = _update(kind, members, pile) if kind.is_count else ""
    return DifferenceKind.VALUE, f"{_capital(kind.name)}: the numbers differ, {said}.{later}{_superseded(kind)}"


def _counts_apart(one: Measured, other: Measured) -> bool:
    """Whether the two count not quite the same: passengers are not all people aboard, nor the treated the injured."""
    if one.befallen and other.befallen and one.befallen != other.befallen:
        return True
    if one.of is None or other.of is None:
        return False
    return (one.of.head == PASSENGER) is not (other.of.head == PASSENGER)


def _clashing(members: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    return ((a, b) for a, b in combinations(members, 2) if verdict(a.quantity, b.quantity) is Verdict.CONFLICT)


def _fitting(members: Sequence[Measured], found: Verdict) -> str:
    """That numbers do not exclude each other, and which number would fit them all."""
    said = _quoted(members)
    if found is Verdict.ROUNDING:
        return f"one number is the other rounded: {said}."
    numbers = {bound for m in members for bound in (m.quantity.low, m.quantity.high) if bound is not None}
    if len(numbers) == 1:
        return f"the same number is qualified differently: {said}."
    return f"different bounds that do not exclude each other: {said}.{_witness(members)}"


def _witness(members: Sequence[Measured]) -> str:
    exact = {
        m.quantity.low: m.words for m in members if m.quantity.low is not None and m.quantity.low == m.quantity.high
    }
    fits = [words for value, words in exact.items() if all(_holds(value, m) for m in members)]
    return f" “{fits[0]}” fits them all." if fits else ""


def _holds(value: float, one: Measured) -> bool:
    low, high = one.quantity.low, one.quantity.high
    return (-inf if low is None else low) <= value <= (inf if high is None else high)


def _superseded(kind: Kind) -> str:
    past = [member for member in kind.members if member.is_past]
    if not past or len(past) == len(kind.members):
        return ""
    return f" One text calls {_quoted(past)} an earlier number."


def _update(kind: Kind, members: Sequence[Measured], pile: Pile) -> str:
    """That the number grows from text to text (of those missing: that it shrinks), as it does when news come in."""
    steps = set()
    told = {(m.quantity.low, m.quantity.high, pile.published(m.article)): m for m in members}
    for a, b in _clashing(tuple(told.values())):
        one, other = pile.published(a.article), pile.published(b.article)
        if one is None or other is None or one == other:
            return ""
        earlier, later = (a, b) if one < other else (b, a)
        steps.add(_least(earlier) < _least(later))
    falls = kind.name.endswith(" missing")
    if steps != {not falls}:
        return ""
    return f" The later the text, the {'lower' if falls else 'higher'} the number, so this may be an update."


def _least(one: Measured) -> float:
    return (one.quantity.low if one.quantity.low is not None else one.quantity.high) or 0.0


def _dated(members: Sequence[Measured], pile: Pile) -> str:
    """Every number once, in its fullest wording, with the days on which the texts that have it were published."""
    found: dict[object, tuple[str, list[str]]] = {}
    for member in sorted(members, key=lambda one: str(pile.published(one.article) or "~")):
        words, when = found.get(_slots(member), ("", []))
        day = _day(member, pile)
        when = [*when, day] if day and day not in when else when
        found[_slots(member)] = (max(words, _wording(member), key=len), when)
    return _row([f"“{words}”" + (f" ({_row(when)})" if when else "") for words, when in found.values()])


def _slots(one: Measured) -> tuple[object, ...]:
    return one.quantity.low, one.quantity.high, one.quantity.relation, one.of is not None and one.of.head == PASSENGER


def _day(member: Measured, pile: Pile) -> str | None:
    known = pile.articles[member.article].published
    found = days(known.value) if known else None
    if found is None or found.precision != "day":
        return None
    return f"{found.first.day} {MONTHS[found.first.month - 1]}"


def _wording(one: Measured) -> str:
    """The number with the noun that stands right behind it."""
    of, place = one.quantity.of, one.quantity.of_span
    is_behind = place is not None and 0 <= place.start - one.quantity.span.end <= 1
    return f"{one.words} {of}" if of and is_behind and one.quantity.unit is None else one.words


def _quoted(members: Sequence[Measured]) -> str:
    """Every number once, in its fullest wording."""
    said: dict[object, str] = {}
    for member in members:
        said[_slots(member)] = max(said.get(_slots(member), ""), f"“{_wording(member)}”", key=len)
    return _row(list(said.values()))


def _row(parts: Sequence[str]) -> str:
    """The parts in a row, the first of them where they are many."""
    if len(parts) > SHOWN:
        return f"{', '.join(parts[: SHOWN - 1])} and {len(parts) - SHOWN + 1} more"
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def worst(members: Sequence[Measured]) -> Verdict:
    """The worst verdict on any two; equal numbers are looked at once, so that a thousand texts are no million pairs."""
    distinct = {(m.quantity.low, m.quantity.high, m.quantity.relation, m.quantity.change): m for m in members}
    found = (verdict(a.quantity, b.quantity) for a, b in combinations(distinct.values(), 2))
    return max(found, key=WORST.index, default=Verdict.AGREE)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
