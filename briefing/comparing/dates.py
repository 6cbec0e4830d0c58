"""Dates as stretches of days, so that “2023-10”, “2023-W42” and “2023-10-17” can be compared and put in order."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.comparing.sentences import Sentence
from briefing.findings import Timex, TimexType

WEEK = re.compile(r"(\d{4})-W(\d{2})(?:-WE)?$")
PARTS = {"": (1, 12), "H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12),
         "SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}  # fmt: skip
"""First and last month of the parts of a year that TIMEX3 has names for; the empty one is the year."""

DECADE, YEAR = 3, 4
"""TIMEX3: digits that name a decade, and a year."""


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """A stretch of days, both ends in it."""

    first: date
    last: date

    def overlaps(self, other: "Days") -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


def days(value: str | None) -> Days | None:
    """The days that a TIMEX3 value or an interval of two covers; None where it names no stretch of the calendar.

    >>> days("2021-04").last.isoformat(), days("2023-W42").first.isoformat(), days("P2Y")
    ('2021-04-30', '2023-10-16', None)
    """
    if not value:
        return None
    earliest, slash, latest = value.partition("/")
    if slash:
        first, last = days(earliest), days(latest)
        return Days(first.first, last.last) if first and last and first.first <= last.last else None
    try:
        return _days(value.split("T")[0])
    except (ValueError, OverflowError):
        return None


def _days(value: str) -> Days | None:
    week = WEEK.match(value)
    if week:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return Days(monday, monday + timedelta(days=6))
    year, _, rest = value.partition("-")
    if len(year) == DECADE and year.isdigit():
        return Days(date(int(year) * 10, 1, 1), date(int(year) * 10 + 9, 12, 31))
    if len(year) != YEAR or not year.isdigit():
        return None
    return _of_year(int(year), rest)


def _of_year(year: int, rest: str) -> Days:
    """What the part after the year names: a season, half, quarter, month or day. Raises ValueError for none of them."""
    if rest == "WI":
        return Days(date(year, 12, 1), date(year + 1, 2, 28))
    month, _, day = rest.partition("-")
    if day:
        return Days(date(year, int(month), int(day)), date(year, int(month), int(day)))
    first, last = PARTS[rest] if rest in PARTS else (int(month), int(month))
    return _months(year, first, last)


def _months(year: int, first: int, last: int) -> Days:
    return Days(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


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
