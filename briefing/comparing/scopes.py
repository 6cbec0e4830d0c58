"""When two places with one number count different things, or count them for different times."""

from collections.abc import Sequence

from briefing.calendars import days
from briefing.comparing.measured import Measured, of_one_thing
from briefing.comparing.nations import NATION
from briefing.comparing.quantity_groups import TIMELESS
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import stemmed, words

PEOPLE = stemmed(
    """person people youth teenager child children schoolchildren student pupil troop soldier serviceman personnel
    protester demonstrator resident citizen civilian worker employee staff passenger man men woman women victim"""
)
"""Stems of nouns for people at large, which texts put for one another."""

OPEN_DAY = ("XXXX-W", "XXXX-XX-XX")
"""TIMEX3 values of days that no calendar is known for: they may be any other day."""


def counts_another(one: Measured, other: Measured) -> bool:
    """Whether two plain counts name different things by common nouns: no names, no ages, no “people” for “youths”."""
    if one.quantity.unit is not None or other.quantity.unit is not None or one.of is None or other.of is None:
        return False
    if one.befallen is not None and one.befallen == other.befallen:
        return False
    if of_one_thing(one, other) is not False or not (counts_a_thing(one) and counts_a_thing(other)):
        return False
    heads = {one.of.head, other.of.head}
    return not heads <= PEOPLE | {"person"} or one.outcome != other.outcome


def counts_a_thing(one: Measured) -> bool:
    """Whether the head of what is counted is a common noun, or a people."""
    said = list(words(one.quantity.of or ""))
    own = [word for word in said if one.of is not None and word.stem == one.of.head]
    return bool(own and own[-1].text.islower()) or any(word.text.casefold() in NATION for word in said[-1:])


def has_a_time(one: Measured, sentences: Sequence[Sentence]) -> bool:
    """Whether the quantity has a time that could be another: not now, and no day that is still open."""
    window = one.quantity.window
    if window is None or one.window in TIMELESS:
        return False
    found = [timex for timex in sentences[one.sentence].timexes if timex.span.overlaps(window)]
    return not any(timex.value.startswith(OPEN_DAY) for timex in found)


def apart(one: str | None, other: str | None) -> bool:
    """Whether two windows are of different times; those that have a day in common may be one."""
    first, second = days(one), days(other)
    if first and second:
        return not first.overlaps(second)
    return one != other
