"""Dates of sentences that say one thing."""

from briefing.calendars import days
from briefing.comparing.sentences import Sentence
from briefing.findings import Timex, TimexType


def clash(one: Sentence, other: Sentence) -> tuple[Timex, Timex] | None:
    """The dates of two sentences that say one thing, where each has one date and the two have no day in common."""
    a, b = _only_date(one), _only_date(other)
    if a is None or b is None:
        return None
    first, second = days(a.value), days(b.value)
    return (a, b) if first and second and not first.overlaps(second) else None


def _only_date(sentence: Sentence) -> Timex | None:
    dates = [
        timex for timex in sentence.timexes if timex.type in {TimexType.DATE, TimexType.TIME} and days(timex.value)
    ]
    return dates[0] if len(dates) == 1 else None
