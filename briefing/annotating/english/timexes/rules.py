"""From a stretch of text that looks like a time expression to what it means: a value, or the rule of a relative one.

Values follow TIMEX3 (TimeML 1.2.1; ISO 8601 with seasons, halves of days and weekends); decades and centuries are
written `198X` and `17XX`, as in ISO-TimeML, so that they cannot be taken for years.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.annotating.english.timexes import patterns as words
from briefing.annotating.english.timexes.stretches import surroundings
from briefing.findings import TimexType

Match = re.Match[str]


class Base(StrEnum):
    """What a relative expression counts from: the day of publication, or the date that the text named last."""

    PUBLISHED = "published"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression as it was read: a value, or a `rule` and what it counts from; `?` in a rule waits for a tense."""

    start: int
    end: int
    type: TimexType
    value: str | None = None
    rule: str | None = None
    base: Base | None = None


Rule = tuple[str, re.Pattern[str], Callable[[Match], Found | None]]
"""The group of what it cannot be without, the pattern, and what a match means."""


def expressions(text: str) -> Iterator[Found]:
    """Every stretch of `text` that some rule reads as a date; they may overlap."""
    yield from read(text, RULES)


def read(text: str, rules: Iterable[Rule]) -> Iterator[Found]:
    """What these rules read in `text`, each around what its pattern cannot be without."""
    stretches = surroundings(text)
    for group, pattern, reading in rules:
        for start, end in stretches[group]:
            for match in pattern.finditer(text, start, end):
                found = reading(match)
                if found is not None:
                    yield found


def absolute(match: Match, type_: TimexType = TimexType.DATE, *, group: str | int = 0, value: str) -> Found:
    """The expression with a value of its own."""
    return Found(match.start(group), match.end(group), type_, value=value)


def relative(match: Match, rule: str, base: Base = Base.PUBLISHED) -> Found:
    """The expression that counts from a date by this rule."""
    type_ = TimexType.TIME if " T" in rule else TimexType.DATE
    return Found(match.start(), match.end(), type_, rule=rule, base=base)


def month_number(name: str) -> int:
    """The number of a month by its name."""
    return words.MONTHS[name.lower().rstrip(".")]


def is_name(match: Match, group: str) -> bool:
    """Whether the word is written as a name: months and weekdays are, other uses of "may" and "march" are not."""
    return match[group][:1].isupper()


def lasts(match: Match) -> bool:
    """Whether the word before says that it is a length of time: "for the next year"."""
    before = match.string[max(0, match.start() - 12) : match.start()].lower().split()
    return bool(before) and before[-1] in {"for", "over", "during", "within", "throughout"}


def _full_date(match: Match) -> Found | None:
    value = f"{int(match['year']):04}-{month_number(match['month']):02}-{int(match['day']):02}"
    return absolute(match, value=value) if _exists(value) else None


def _exists(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _iso_date(match: Match) -> Found | None:
    value = f"{match['year']}-{match['month']}-{match['day']}"
    if not _exists(value):
        return None
    if match["time"]:
        return absolute(match, TimexType.TIME, value=f"{value}T{match['time']}")
    return absolute(match, value=value)


def _slashed(match: Match) -> Found | None:
    """`18.10.2023` is a day; `7/8/2007` may be July or August, so only its year is taken."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    if len(match["year"]) == 2:  # noqa: PLR2004 - digits
        if match["mark"] == ".":
            return None
        year += 2000 if year < 50 else 1900  # noqa: PLR2004 - POSIX turns at 69; news before 1950 is rarely dated so
    day_first, month_first = f"{year}-{b:02}-{a:02}", f"{year}-{a:02}-{b:02}"
    possible = {value for value in (day_first, month_first) if _exists(value)}
    if match["mark"] == ".":
        possible &= {day_first}
    if not possible:
        return None
    return absolute(match, value=possible.pop() if len(possible) == 1 else f"{year}-XX-XX")


def _day_date(match: Match) -> Found | None:
    month, day = month_number(match["month"]), int(match["day"])
    if not is_name(match, "month") or not _exists(f"2000-{month:02}-{day:02}"):
        return None
    place = f"{month:02}-{day:02}"
    if match["this"]:
        rule, base = which_year(match["this"])
        return relative(match, f"{rule} day={place}", base)
    return relative(match, f"day?{place}")


def which_year(which: str) -> tuple[str, Base]:
    """The step to "this", "last", "that" … year, and what it counts from."""
    which = " ".join(which.lower().split())
    if which in {"this", "last", "next"}:
        return {"this": "year+0", "last": "year-1", "next": "year+1"}[which], Base.PUBLISHED
    steps = {"that": "year+0", "the same": "year+0", "the following": "year+1", "the next": "year+1"}
    return steps.get(which, "year-1"), Base.TEXT


def _paired_day(match: Match) -> Found | None:
    """The second day of "May 4 and 5"."""
    month, day = month_number(match["month"]), int(match["day"])
    if not is_name(match, "month") or not _exists(f"2000-{month:02}-{day:02}"):
        return None
    start, end = match.span("day")
    return Found(start, end, TimexType.DATE, rule=f"day={month:02}-{day:02}", base=Base.TEXT)


def _paired_date(match: Match) -> Found | None:
    """The second day, with the year, of "March 5–9, 1918"."""
    value = f"{match['year']}-{month_number(match['month']):02}-{int(match['day']):02}"
    if not is_name(match, "month") or not _exists(value):
        return None
    return Found(match.start("day"), match.end(), TimexType.DATE, value=value)


def _day_pair(match: Match) -> Found | None:
    """The first day of "22–25 April 1951"."""
    month, day = month_number(match["month"]), int(match["day"])
    if not is_name(match, "month") or not _exists(f"2000-{month:02}-{day:02}"):
        return None
    start, end = match.span("day")
    if match["year"]:
        value = f"{match['year']}-{month:02}-{day:02}"
        return Found(start, end, TimexType.DATE, value=value) if _exists(value) else None
    return Found(start, end, TimexType.DATE, rule=f"day?{month:02}-{day:02}", base=Base.PUBLISHED)


def _month_year(match: Match) -> Found | None:
    year = f"BC{int(match['bc']):04}" if match["bc"] else year_of(match)
    return absolute(match, value=f"{year}-{month_number(match['month']):02}") if is_name(match, "month") else None


def year_of(match: Match) -> str:
    """The year that a match names, before Christ where it says so."""
    year = f"{int(match['year']):04}"
    return f"BC{year}" if match.groupdict().get("era") else year


def _month_this(match: Match) -> Found | None:
    rule, base = which_year(match["this"])
    return relative(match, f"{rule} month={month_number(match['month']):02}", base)


def _this_month(match: Match) -> Found | None:
    which, number = " ".join(match["this"].lower().split()), month_number(match["month"])
    if not is_name(match, "month"):
        return None
    sign = {"last": "<", "next": ">", "this": "="}.get(which)
    if sign is None:
        return relative(match, f"month{'>' if which in {'the following', 'the next'} else '='}{number:02}", Base.TEXT)
    shift = {"last": "month-1 ", "next": "month+1 "}.get(which, "")
    return relative(match, f"{shift}month{sign}{number:02}")


def _bare_month(match: Match) -> Found | None:
    name = match["month"].rstrip(".").lower()
    return relative(match, f"month?{words.MONTHS[name]:02}") if is_name(match, "month") else None


def _bare_year(match: Match) -> Found:
    return absolute(match, value=year_of(match))


def _bc_year(match: Match) -> Found:
    return absolute(match, value=f"BC{int(match['year']):04}")


def _bc_range(match: Match) -> Found:
    return absolute(match, group="first", value=f"BC{int(match['first']):04}")


def _short_year(match: Match) -> Found | None:
    """The second year of `2007-08` and `1955–57`."""
    first, second = int(match["from"] + match["digit"]), int(match["from"] + "0") // 100 * 100 + int(match["year"])
    return absolute(match, group="year", value=str(second)) if first < second else None


def _split_year(match: Match) -> Found | None:
    """A season or a budget's year, "2025/26": the interval of its two years."""
    first, second = int(match["first"]), int(match["second"])
    return absolute(match, value=f"{first}/{first + 1}") if (first + 1 - second) % 100 == 0 else None


RULES: list[Rule] = [
    *(("month", pattern, _full_date) for pattern in words.FULL_DATES),
    ("digit", words.ISO_DATE, _iso_date),
    ("digit", words.SLASHED, _slashed),
    *(("month", pattern, _day_date) for pattern in words.DAY_DATES),
    ("month", words.PAIRED_DATE, _paired_date),
    ("month", words.PAIRED_DAY, _paired_day),
    ("month", words.DAY_PAIR, _day_pair),
    ("month", words.MONTH_YEAR, _month_year),
    ("month", words.MONTH_THIS, _month_this),
    ("month", words.THIS_MONTH, _this_month),
    ("month", words.BARE_MONTH, _bare_month),
    ("digit", words.BARE_YEAR, _bare_year),
    ("era", words.BC_YEAR, _bc_year),
    ("era", words.BC_RANGE, _bc_range),
    ("digit", words.SHORT_YEAR, _short_year),
    ("digit", words.SPLIT_YEAR, _split_year),
]
