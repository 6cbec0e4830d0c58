"""TIMEX3 and ISO 8601 values as English words."""

import re

from briefing.calendars import MONTHS, SEASONS, WEEKDAYS, Days, days

ABBREVIATED = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+\b")
REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}


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
    month = f"{MONTHS[first.month - 1]} {first.year}"
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
        month = MONTHS[int(match[1]) - 1]
        return f"{int(match[2])} {month}, year not known" if match[2] else f"a {month}, year not known"
    return "year not known" if value == "XXXX" else value
