"""Dates as stretches of days, so that “2023-10”, “2023-W42” and “2023-10-17” can be compared and put in order.

Values are those of ISO 8601 and TIMEX3 (“199X”, “2023-W42-WE”, “2023-WI”).
"""

import calendar as months
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
MONTH = re.compile(r"(\d{4})-(\d{2})")
YEAR = re.compile(r"(\d{4})")
DECADE = re.compile(r"(\d{3})X?")
WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
QUARTER = re.compile(r"(\d{4})-Q([1-4])")
HALF = re.compile(r"(\d{4})-H([12])")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")

# English whatever the locale is set to: the same inputs give the same bytes.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"SP": ("spring", 3), "SU": ("summer", 6), "FA": ("autumn", 9), "WI": ("winter", 12)}


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """The first and the last day that a value may mean, and how precisely it says so."""

    first: date
    last: date
    precision: str = field(compare=False)

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def overlaps(self, other: "Days") -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


def days(value: str | None) -> Days | None:
    """The days of a TIMEX3 date, an ISO date, or an interval of two; None where the value names none.

    >>> days("2021-04").last, days("2023-07/2024-01").precision, days("P2Y")
    (datetime.date(2021, 4, 30), 'interval', None)
    """
    if value is None:
        return None
    if "/" in value:
        earliest, _, latest = value.partition("/")
        first, last = days(earliest), days(latest)
        return Days(first.first, last.last, "interval") if first and last and first.first <= last.last else None
    try:
        return _days(value.partition("T")[0])
    except (ValueError, OverflowError):
        return None


def _days(value: str) -> Days | None:
    for pattern, read in PERIODS:
        if match := pattern.fullmatch(value):
            return read(match)
    return None


def _day(match: re.Match[str]) -> Days:
    day = date(*(int(part) for part in match.groups()))
    return Days(day, day, "day")


def _decade(match: re.Match[str]) -> Days:
    return Days(date(int(match[1]) * 10, 1, 1), date(int(match[1]) * 10 + 9, 12, 31), "decade")


def _week(match: re.Match[str]) -> Days:
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    return (
        Days(monday + timedelta(5), monday + timedelta(6), "weekend")
        if match[3]
        else Days(monday, monday + timedelta(6), "week")
    )


def _months(year: int, month: int, length: int, precision: str) -> Days:
    """`length` months from `month` on; a winter runs into the next year."""
    extra, last = divmod(month - 1 + length - 1, 12)
    final = date(year + extra, last + 1, months.monthrange(year + extra, last + 1)[1])
    return Days(date(year, month, 1), final, precision)


PERIODS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = (
    (DAY, _day),
    (MONTH, lambda match: _months(int(match[1]), int(match[2]), 1, "month")),
    (YEAR, lambda match: _months(int(match[1]), 1, 12, "year")),
    (DECADE, _decade),
    (WEEK, _week),
    (QUARTER, lambda match: _months(int(match[1]), 3 * int(match[2]) - 2, 3, "quarter")),
    (HALF, lambda match: _months(int(match[1]), 6 * int(match[2]) - 5, 6, "half-year")),
    (SEASON, lambda match: _months(int(match[1]), SEASONS[match[2]][1], 3, "season")),
)
