"""Whether a passage says what a statement says: all of it, a part of it, or something else.

A statement is said elsewhere only where the passage holds nearly all of its words, every number, the same people,
the same yes or no, and the same state of the law. Likeness alone is no support: two sentences about one captain may
say quite different things of him.
"""

from collections.abc import Set as AbstractSet

from briefing.comparing.assertions import Assertion, asserted
from briefing.comparing.dates import clash
from briefing.comparing.intervals import significant, verdict
from briefing.comparing.likeness import Rarity
from briefing.comparing.polarity import is_open, negated, turned
from briefing.comparing.sentences import Sentence
from briefing.comparisons import Extent, Verdict
from briefing.findings import Quantity, Timex

WHOLE = 0.62
"""Share of the statement's weight that a passage must hold to say it."""

WHOLE_WITH_NUMBER = 0.45
"""The same where all its numbers are the passage's, too, and one of them is no everyday number."""

PART, WITHIN = 0.34, 0.6
"""Share of the statement that a passage must hold to say a part of it, or share of the passage that it must hold."""

EVERYDAY = 100
"""Numbers of more than this are seldom the same by chance, nor are those of so many digits."""
DIGITS = 3

NEAR = len(" on ")
TWO = 2

BESIDE = 4
"""Words, the number among them, that must be shared for that."""


def extent(statement: Sentence, passage: Sentence, rarity: Rarity) -> Extent:
    """How much of the statement the passage says."""
    if statement.text == passage.text:
        return Extent.ALL
    one, other = asserted(statement), asserted(passage)
    shared = one.telling & other.telling
    if not shared or _about_others(one, other) or turned(statement, passage):
        return Extent.LITTLE
    if one.stages and other.stages and not one.stages & other.stages:
        return Extent.LITTLE
    held, within = _held(one, other, rarity), _held(other, one, rarity)
    numbered = bool(one.numbers) and all(_stands(number, other) for number in one.numbers)
    is_told = len(one.weights.keys() & other.weights.keys()) >= BESIDE and any(map(_is_rare, one.numbers))
    least = WHOLE_WITH_NUMBER if numbered and is_told else WHOLE
    alike = one.stages <= other.stages and not negated(statement, passage) and not is_open(statement, passage)
    does = is_told or one.predicate is None or one.predicate in other.weights
    if (
        alike
        and does
        and not _other_days(statement, passage)
        and min(held, _held(one, other, rarity, one.main)) >= least
        and (numbered or not one.numbers)
        and _is_enough(one, other)
    ):
        return Extent.ALL
    is_part = len(shared) >= TWO and (held >= PART or within >= WITHIN)
    return Extent.PART if is_part else Extent.LITTLE


def _other_days(one: Sentence, other: Sentence) -> bool:
    """Whether they give days that clash; one name of a day in two texts may be meant as one."""
    clashing = clash(one, other)
    if clashing is None or _is_of_cue(clashing[0], one) or _is_of_cue(clashing[1], other):
        return False
    return one.words_of(clashing[0].span) != other.words_of(clashing[1].span)


def _is_of_cue(day: Timex, sentence: Sentence) -> bool:
    """Whether it was said on that day, not done: “officials said on Wednesday”."""
    cues = (cue for quotation in sentence.quotations for cue in quotation.cue)
    return any(0 <= day.span.start - cue.end <= NEAR for cue in cues)


def _is_enough(one: Assertion, other: Assertion) -> bool:
    """Whether what they share tells something by itself: two words, or one beside a name or number."""
    shared = one.weights.keys() & other.weights.keys()
    return len(one.telling & other.telling) >= TWO or len(shared) > TWO


def _about_others(one: Assertion, other: Assertion) -> bool:
    return bool(one.people and other.people) and not one.people & other.people


def _held(one: Assertion, other: Assertion, rarity: Rarity, among: AbstractSet[str] | None = None) -> float:
    """How much of the one, by weight, the other holds; `among` these words only, where they are given."""
    forms = [form for form in sorted(one.weights) if among is None or form in among]
    whole = sum(one.weights[form] * rarity(form) for form in forms)
    return sum(one.weights[form] * rarity(form) for form in forms if form in other.weights) / whole if whole else 0.0


def _stands(number: Quantity, other: Assertion) -> bool:
    """Whether the other gives this number, at least rounded or with another bound."""
    alike = (each for each in other.numbers if each.unit == number.unit)
    return any(verdict(number, each) is not Verdict.CONFLICT for each in alike)


def _is_rare(number: Quantity) -> bool:
    most = max(abs(number.low or 0), abs(number.high or 0))
    return most > EVERYDAY or significant(most) >= DIGITS
