"""Days and units that count from today, or from the date that the text named last: weekdays, "last month", "that day"."""

from collections.abc import Iterator

from briefing.annotating.english.timexes import patterns as words
from briefing.annotating.english.timexes.rules import (
    Base,
    Found,
    Match,
    Rule,
    absolute,
    is_name,
    lasts,
    month_number,
    read,
    relative,
)
from briefing.findings import TimexType

NAMED_DAYS = frozenset(["Good", "Black", "Cyber", "Super", "Ash", "Bloody", "Easter", "Palm", "Maundy", "Holy", "Shrove", "Whit", "Giving", "Fat"])  # fmt: skip
NTH = frozenset(["first", "second", "third", "fourth", "last"])
MODALS = frozenset(["will", "would", "could", "might", "may", "can", "must", "should", "hopes", "hoped", "hope"])


def relatives(text: str) -> Iterator[Found]:
    """Every stretch of `text` that a rule of this module reads as a time expression; they may overlap."""
    yield from read(text, RULES)


def _weekday(match: Match) -> Found | None:
    if not is_name(match, "weekday"):
        return None
    number = words.WEEKDAYS[match["weekday"].lower().rstrip(".")]
    which = " ".join((match["which"] or "").lower().split())
    if _is_a_named_day(match):
        return None
    short = len(match["weekday"].rstrip(".")) <= 5 and match["weekday"].lower().rstrip(".") not in {"friday", "monday"}  # noqa: PLR2004 - letters
    if short and not match["which"] and number in {6, 7, 3}:  # Sat, Sun and Wed are words and names
        return None
    if _is_any_day(match):
        return absolute(match, value=f"XXXX-WXX-{number}")
    if match["plural"] or which in {"every", "each"}:
        return absolute(match, TimexType.SET, value=f"XXXX-WXX-{number}{time_of(match)}")
    start = match.start() + (len(match["which"]) + 1 if which == "on" else 0)
    sign = {"last": "-", "next": ">", "this": "=", "this past": "-", "this coming": ">"}.get(which, "?")
    base = Base.PUBLISHED
    if which.startswith("the "):
        sign, base = ("-" if which == "the previous" else ">"), Base.TEXT
    time = time_of(match)
    rule = f"weekday{sign}{number}{' ' + time if time else ''}"
    return Found(start, match.end(), TimexType.TIME if time else TimexType.DATE, rule=rule, base=base)


def _is_a_named_day(match: Match) -> bool:
    """Whether it is one day of a year or a month: "Good Friday", "Super Tuesday", "the first Monday of the month"."""
    before = match.string[max(0, match.start() - 12) : match.start()].split()
    after = match.string[match.end() : match.end() + 4]
    if not before or match["which"]:
        return False
    return (
        before[-1] in NAMED_DAYS
        or (match["plural"] and after == " ago")
        or (before[-1].lower() in NTH and after in {" of ", " in "})
    )


def _is_any_day(match: Match) -> bool:
    """Whether it is no certain day: "it was a Monday", but not "a Monday hearing"."""
    if match.string[match.end() : match.end() + 2].strip(" \n")[:1].isalpha():
        return False
    before = match.string[max(0, match.start() - 5) : match.start()].lower().split()
    return bool(before) and before[-1] in {"a", "any"} and not match["which"] and not match["daytime"]


def time_of(match: Match) -> str:
    """The TIMEX3 suffix of the part of the day that the match names, or nothing."""
    daytime = match.groupdict().get("daytime")
    return words.DAYTIMES[daytime.lower()] if daytime else ""


def _today(match: Match) -> Found:
    said = " ".join(match["word"].lower().split())
    time = time_of(match) or next((words.DAYTIMES[word] for word in said.split() if word in words.DAYTIMES), "")
    time = "TNI" if said in {"tonight", "overnight"} else time
    shift = {
        "yesterday": -1,
        "tomorrow": 1,
        "last night": -1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    }
    rule = f"day{shift.get(said, 0):+}"
    return relative(match, f"{rule} {time}" if time else rule)


def _this_unit(match: Match) -> Found | None:
    this, unit = " ".join(match["this"].lower().split()), match["unit"].lower()
    if this == "past" or unit == "day" or (unit == "century" and match[0][:4].lower() == "the "):
        return None
    if match[0][:4].lower() == "the " and (this == "next" or lasts(match) or unit not in {"quarter", "weekend"}):
        return None
    shift = {"last": -1, "this past": -1, "next": 1, "this coming": 1}.get(this, 0)
    return relative(match, f"{unit}{shift:+}")


def _of_the_unit(match: Match) -> Found | None:
    which, unit = (match["which"] or "").lower(), match["unit"].lower()
    if not which:
        return None
    if which in {"last", "next"}:
        return relative(match, f"{unit}{'-1' if which == 'last' else '+1'}")
    return relative(match, f"{unit}+0", Base.PUBLISHED if which == "this" else Base.TEXT)


def _that_unit(match: Match) -> Found | None:
    if match["month"] and not is_name(match, "month"):
        return None
    this = " ".join(match["this"].lower().split())
    shift = 1 if this.endswith(("next", "following")) else -1 if this.endswith(("previous", "preceding")) else 0
    if this == "this" and (match["unit"] or "").lower() != "day":
        return None
    if this == "the next" and match["unit"] and lasts(match):
        return None
    if match["unit"]:
        rule = f"{match['unit'].lower()}{shift:+}"
        time = words.DAYTIMES[match["later"].lower()] if match["later"] else ""
    elif match["daytime"]:
        rule, time = f"day{shift:+}", time_of(match)
    else:
        sign = {1: ">", 0: "=", -1: "<"}[shift]
        named = f"season{sign}{words.SEASONS[match['season'].lower()]}" if match["season"] else ""
        rule, time = named or f"month{sign}{month_number(match['month']):02}", ""
    return relative(match, f"{rule} {time}" if time else rule, Base.TEXT)


def _day_before(match: Match) -> Found:
    shift = -1 if match["side"].lower() == "before" else 1
    return relative(match, f"{match['unit'].lower()}{shift:+}", Base.TEXT)


def _weekend(match: Match) -> Found:
    start, end = match.span("span")
    return Found(start, end, TimexType.DATE, rule="weekend?0", base=Base.PUBLISHED)


def _this_time(match: Match) -> Found:
    """As precise as may be: "this time last year" is about this month of last year."""
    unit, sign = match["unit"].lower(), "-" if match["this"].lower() == "last" else "+"
    return relative(match, {"year": f"month{sign}12"}.get(unit, f"{unit}{sign}1"))


def _one_day(match: Match) -> Found | None:
    """Some day to come: "she may one day return", "one day he will"; else it is a length of time."""
    around = match.string[max(0, match.start() - 12) : match.end() + 24].lower().split()
    return absolute(match, value="FUTURE_REF") if not MODALS.isdisjoint(around) else None


RULES: list[Rule] = [
    ("unit", words.WEEKEND, _weekend),
    ("unit", words.THIS_TIME, _this_time),
    ("unit", words.ONE_DAY, _one_day),
    ("weekday", words.WEEKDAY, _weekday),
    ("word", words.TODAY, _today),
    ("unit", words.THIS_UNIT, _this_unit),
    ("unit", words.OF_THE_UNIT, _of_the_unit),
    ("word", words.THAT_UNIT, _that_unit),
    ("unit", words.DAY_BEFORE, _day_before),
]
