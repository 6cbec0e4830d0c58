"""TIMEX3 and ISO 8601 values as days on a calendar and as English words."""

import calendar as months
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
MONTH = re.compile(r"(\d{4})-(\d{2})")
YEAR = re.compile(r"(\d{4})")
DECADE = re.compile(r"(\d{3})X?")
WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
QUARTER = re.compile(r"(\d{4})-Q([1-4])")
HALF = re.compile(r"(\d{4})-H([12])")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")

SEASONS = {"SP": ("spring", 3), "SU": ("summer", 6), "FA": ("autumn", 9), "WI": ("winter", 12)}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ABBREVIATED = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+\b")
REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day that a value may mean, and how precisely it says so."""

    first: date
    last: date
    precision: str

    def __len__(self) -> int:
        return (self.last - self.first).days + 1


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
    except ValueError:
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


def in_words(value: str | None) -> str:
    """A value as an editor would print it; a value that is no date stands as it is.

    >>> in_words("2021-07-14"), in_words("2021-04"), in_words("2023-07/2024-01")
    ('14 July 2021', 'April 2021', 'between July 2023 and January 2024')
    """
    if value is None:
        return "not stated"
    if "/" in value:
        earliest, _, latest = value.partition("/")
        if ".." in (earliest, latest):
            return f"no later than {in_words(latest)}" if earliest == ".." else f"no earlier than {in_words(earliest)}"
        return f"between {in_words(earliest)} and {in_words(latest)}"
    found = days(value)
    return _words(value, found) if found else _undated(value)


def in_short(value: str | None) -> str:
    """A value as a chart has room for it.

    >>> in_short("2023-06/2023-11"), in_short("2023-07/2024-01"), in_short("2021-07-14")
    ('Jun–Nov 2023', 'Jul 2023–Jan 2024', '14 Jul 2021')
    """
    earliest, slash, latest = (value or "").partition("/")
    if not slash or ".." in (earliest, latest):
        return ABBREVIATED.sub(lambda month: month[1], in_words(value))
    first, last = in_short(earliest), in_short(latest)
    year = f" {last.rpartition(' ')[2]}"
    return f"{first.removesuffix(year)}–{last}"


def _words(value: str, found: Days) -> str:
    first = found.first
    month = f"{months.month_name[first.month]} {first.year}"
    season = SEASONS.get(value[5:7], ("", 0))[0]
    spoken = {
        "day": f"{first.day} {month}",
        "month": month,
        "year": f"{first.year}",
        "decade": f"the {first.year}s",
        "week": f"the week of {first.day} {month}",
        "weekend": f"the weekend of {first.day} {month}",
        "quarter": f"the {('first', 'second', 'third', 'fourth')[(first.month - 1) // 3]} quarter of {first.year}",
        "half-year": f"the {'first' if first.month == 1 else 'second'} half of {first.year}",
        "season": f"{season} {first.year}",
    }
    return spoken[found.precision]


def _undated(value: str) -> str:
    if value in REFERENCES:
        return REFERENCES[value]
    if match := re.fullmatch(r"XXXX-WXX-([1-7])", value):
        return f"a {WEEKDAYS[int(match[1]) - 1]}"
    if match := re.fullmatch(r"XXXX-(0[1-9]|1[0-2])(?:-(\d{2}))?", value):
        month = months.month_name[int(match[1])]
        return f"{int(match[2])} {month}, year not known" if match[2] else f"a {month}, year not known"
    return "year not known" if value == "XXXX" else value
