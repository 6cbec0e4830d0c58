"""The rule of a relative time expression, and the TIMEX3 value that it gives on a day, or while no day is known.

A rule is a row of steps with a space between them, applied from left to right to the day that is the anchor:

    day-1  week+0  month-1  quarter+1  year+1  decade-1     so many calendar units on, as precise as the unit
    weekend+0  weekend<0  weekend>0                        the weekend of that week; the last one or this; the next one or this
    weekday<2  weekday>2  weekday=2                        a Tuesday: the last one or that day, the next one, this week's
    month<03  month>03  month~03  month=03                 a March: the last or this, the next, the nearest, that year's
    day<06-18  (and > ~ =)                                 a day of the year, likewise
    season<SP  (and > ~ =)   quarter=3   half=1            likewise
    +P3D  -P2Y6M                                           so long after or before, as precise as the smallest unit
    TMO  T15:30                                            a time of that day
"""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

STEP = re.compile(
    r"(day|weekday|weekend|week|month|quarter|half|season|year|decade|century)([<>~=+-])([0-9A-Z-]{1,6})\Z"
)
DURATION = re.compile(
    r"P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:\d{1,6}S)?)?\Z"
)
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month with which a season of the northern half of the world begins."""


SATURDAY = 6

AHEAD, BEHIND = timedelta(days=60), timedelta(days=30)
"""How far a day without a year may lie on the other side of what its verb says: nobody leaves out the year of a day ten
months ago, but "declared a dividend, payable Dec. 15" looks back."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, how precisely it is meant, and a time of that day."""

    day: date
    grain: str = "day"
    time: str = ""


def value_on(rule: str, day: date, *, grain: str = "day") -> str | None:
    """The value that `rule` gives where the anchor is `day`, known as precisely as `grain`; None outside the calendar."""
    moment = Moment(day, grain)
    try:
        for step in rule.split():
            moment = _applied(step, moment)
    except (ValueError, OverflowError):
        return None
    return _written(moment)


def open_value(rule: str) -> str:
    """The value while no anchor is known: what is known stands, the rest is X, as in `XXXX-WXX-2`.

    >>> open_value("weekday<2"), open_value("year+1 month=01"), open_value("-P2Y6M"), open_value("day+0 TMO")
    ('XXXX-WXX-2', 'XXXX-01', 'XXXX-XX', 'XXXX-XX-XXTMO')
    >>> open_value("weekend<0")
    'XXXX-WXX-WE'
    """
    value = "XXXX-XX-XX"
    for step in rule.split():
        value = _opened(step, value)
    return value


def anchors(value: str) -> tuple[date, date, str] | None:
    """The first and the last day that a value names, and its grain; None where it is open or no date.

    >>> anchors("2023-02")
    (datetime.date(2023, 2, 1), datetime.date(2023, 2, 28), 'month')
    """
    earliest, slash, latest = value.partition("/")
    first, last = _days(earliest), _days(latest if slash else earliest)
    return None if first is None or last is None or last[1] < first[0] else (first[0], last[1], first[2])


def _days(value: str) -> tuple[date, date, str] | None:  # noqa: PLR0911 - one form of value a line
    value = value.partition("T")[0]
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            day = date.fromisoformat(value)
            return day, day, "day"
        if re.fullmatch(r"\d{4}-\d\d", value):
            first = date(int(value[:4]), int(value[5:]), 1)
            return first, _last(first), "month"
        if re.fullmatch(r"\d{4}", value):
            return date(int(value), 1, 1), date(int(value), 12, 31), "year"
        if week := re.fullmatch(r"(\d{4})-W(\d\d)(-\d|-WE)?", value):
            return _week(int(week[1]), int(week[2]), week[3])
        if quarter := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
            months = 3 if quarter[2] == "Q" else 6
            first = date(int(quarter[1]), months * (int(quarter[3]) - 1) + 1, 1)
            return first, _last(_months(first, months - 1)), "month"
        if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
            first = date(int(season[1]), SEASONS[season[2]], 1)
            return first, _last(_months(first, 2)), "month"
        if decade := re.fullmatch(r"(\d{3})X", value):
            return date(int(decade[1]) * 10, 1, 1), date(int(decade[1]) * 10 + 9, 12, 31), "year"
    except (ValueError, OverflowError):
        return None
    return None


def _week(year: int, week: int, part: str | None) -> tuple[date, date, str]:
    if part == "-WE":
        return date.fromisocalendar(year, week, 6), date.fromisocalendar(year, week, 7), "day"
    if part:
        day = date.fromisocalendar(year, week, int(part[1]))
        return day, day, "day"
    return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7), "week"


def months_of(duration: str) -> tuple[int, int] | None:
    """A duration as whole months and days; None where it is vague or shorter than a day."""
    found = DURATION.match(duration)
    if found is None or not any(found.groups()):
        return None
    years, months, weeks, days, hours, minutes = (int(part or 0) for part in found.groups())
    return None if hours or minutes else (12 * years + months, 7 * weeks + days)


def shifted(day: date, duration: str, sign: int) -> date:
    """The day that lies so long after (`sign` 1) or before (-1) `day`. Raises ValueError where that is no date."""
    parts = months_of(duration)
    if parts is None:
        raise ValueError(f"{duration} is no number of days.")
    return _months(day, sign * parts[0]) + timedelta(days=sign * parts[1])


def _months(day: date, count: int) -> date:
    year, month = divmod(12 * day.year + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _last(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _applied(step: str, moment: Moment) -> Moment:
    if step[0] == "T":
        return replace(moment, time=step)
    if step[0] in "+-":
        return Moment(
            shifted(moment.day, step[1:], 1 if step[0] == "+" else -1), _coarser(moment.grain, _grain(step[1:]))
        )
    found = STEP.match(step)
    if found is None:
        raise ValueError(f"“{step}” is no step of a rule.")
    unit, sign, argument = found.groups()
    if sign in "+-" and unit != "weekday":
        return _moved(unit, int(f"{sign}{argument}"), moment.day)
    return _placed(unit, sign, argument, moment.day)


def _moved(unit: str, count: int, day: date) -> Moment:
    if unit == "day":
        return Moment(day + timedelta(days=count))
    if unit in {"week", "weekend"}:
        return Moment(day + timedelta(weeks=count), unit)
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[unit]
    return Moment(_months(day, months * count), unit)


def _placed(unit: str, sign: str, argument: str, day: date) -> Moment:
    if unit == "weekday":
        return Moment(_weekday(day, sign, int(argument)))
    if unit == "weekend":
        return Moment(
            day - timedelta(days=day.isoweekday() if sign == "<" and day.isoweekday() < SATURDAY else 0), unit
        )
    if unit in {"quarter", "half"}:
        argument = f"{(3 if unit == 'quarter' else 6) * (int(argument) - 1) + 1:02}"
    elif unit == "season":
        argument = f"{SEASONS[argument]:02}"
    month, _, number = argument.partition("-")
    reach = 8 if argument == "02-29" else 1  # years between two leap years, at most
    years = range(max(1, day.year - reach), min(9999, day.year + reach) + 1)
    candidates = [
        date(year, int(month), int(number or 1))
        for year in years
        if int(number or 1) <= calendar.monthrange(year, int(month))[1]
    ]
    return Moment(_chosen(candidates, sign, day, unit), unit)


def _chosen(candidates: list[date], sign: str, day: date, grain: str) -> date:
    """Of the same day or month in several years, the one that `sign` asks for. Raises ValueError where there is none."""
    key = day if grain == "day" else day.replace(day=1)
    if sign == "=":
        return min(candidate for candidate in candidates if candidate.year == day.year)
    ahead, behind = (AHEAD, BEHIND) if grain == "day" else (timedelta(), timedelta())
    if sign == "<":
        return max(candidate for candidate in candidates if candidate <= key + ahead)
    if sign == ">":
        return min(candidate for candidate in candidates if candidate >= key - behind)
    return min(candidates, key=lambda candidate: abs((candidate - key).days))


def _weekday(day: date, sign: str, number: int) -> date:
    """The weekday before or after. `<` may be the day itself: agencies write "on Tuesday" on that very Tuesday."""
    if sign == "=":
        return day + timedelta(days=number - day.isoweekday())
    if sign == "<":
        return day - timedelta(days=(day.isoweekday() - number) % 7)
    if sign == "-":
        return day - timedelta(days=(day.isoweekday() - number - 1) % 7 + 1)
    return day + timedelta(days=(number - day.isoweekday() - 1) % 7 + 1)


def _grain(duration: str) -> str:
    found = DURATION.match(duration)
    if found is None:
        raise ValueError(f"{duration} is vague.")
    named = [
        unit
        for unit, part in zip(("year", "month", "week", "day", "hour", "hour"), found.groups(), strict=True)
        if part
    ]
    return named[-1] if named else "day"


def _coarser(one: str, other: str) -> str:
    order = ["hour", "day", "week", "month", "year"]
    return max(one, other, key=lambda grain: order.index(grain) if grain in order else 1)


def _written(moment: Moment) -> str:
    day, year = moment.day, f"{moment.day.year:04}"
    week = f"{day.isocalendar().year:04}-W{day.isocalendar().week:02}"
    month = 3 * ((day.month - 1) // 3) + 1
    written = {
        "week": week,
        "weekend": f"{week}-WE",
        "month": f"{year}-{day.month:02}",
        "quarter": f"{year}-Q{(month + 2) // 3}",
        "half": f"{year}-H{1 if day.month < 7 else 2}",  # noqa: PLR2004 - July
        "season": f"{year}-{next((name for name, first in SEASONS.items() if first == day.month), 'WI')}",
        "year": year,
        "decade": f"{year[:3]}X",
        "century": f"{year[:2]}XX",
    }
    return written.get(moment.grain, day.isoformat()) + moment.time


OPEN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
        "half": "XXXX-HX", "year": "XXXX", "decade": "XXXX", "century": "XXXX", "hour": "XXXX-XX-XX"}  # fmt: skip


def _opened(step: str, value: str) -> str:
    if step[0] == "T":
        return value + step
    if step[0] in "+-":
        return OPEN[_grain(step[1:])]
    found = STEP.match(step)
    unit, sign, argument = found.groups() if found else ("day", "+", "0")
    if unit == "weekday":
        return f"XXXX-WXX-{argument}"
    if sign in "+-" or unit == "weekend":
        return OPEN[unit]
    letter = {"quarter": "Q", "half": "H"}.get(unit, "")
    return f"XXXX-{letter}{argument}"
