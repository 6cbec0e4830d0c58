"""Durations, and the words for now, then and later, read like dates in `timexes_rules`."""

from collections.abc import Iterator

from briefing.annotating.english.quantities.numbers import numeral
from briefing.annotating.english.timexes import patterns as words
from briefing.annotating.english.timexes.rules import Base, Found, Match, Rule, lasts, read
from briefing.findings import TimexType

VAGUE = frozenset({"several", "few", "many", "a few", "a couple", "a couple of"})


def lengths(text: str) -> Iterator[Found]:
    """Every stretch of `text` that a rule of this module reads as a time expression; they may overlap."""
    yield from read(text, RULES)
    for value, pattern in words.REFERENCES:
        for match in pattern.finditer(text):
            yield Found(match.start(), match.end(), TimexType.DATE, value=value)


def period(amount: str | None, unit: str) -> str | None:
    """The duration of so many units: `P2Y6M`, or `PXD` where the amount is vague; None where it is no amount.

    >>> period("two and a half", "year"), period("several", "hour"), period("a", "decade")
    ('P2Y6M', 'PTXH', 'P10Y')
    """
    said = " ".join((amount or "several").lower().replace("-", " ").replace("1/2", "½").split())
    unit = "century" if unit.lower() == "centurie" else unit.lower()
    if said in VAGUE:
        letter = words.UNITS[unit]
        return f"PT{'X' + letter[1]}" if letter[0] == "T" else f"PX{letter}"
    value = _amount(said)
    return None if value is None else _written(value * words.TIMES.get(unit, 1), words.UNITS[unit])


def _amount(said: str) -> float | None:
    if said in {"a dozen", "a hundred"}:
        return 12.0 if said == "a dozen" else 100.0
    if said in {"a", "an", "a single", "a full"}:
        return 1.0
    if said in {"half", "half a", "half an", "½"}:
        return 0.5
    if " or a half" in said:
        return None
    return numeral(said.replace(" ½", "½").replace("and half", "and a half"))


def _written(value: float, letter: str) -> str | None:
    """ISO 8601: whole units, and the rest in the next smaller one where it comes out even."""
    whole, rest = int(value), value - int(value)
    time, letter = ("T", letter[1]) if letter[0] == "T" else ("", letter)
    head = f"{whole}{letter}" if whole else ""
    smaller = {"Y": (12, "M"), "M": (30, "D"), "W": (7, "D"), "D": (24, "TH"), "H": (60, "M"), "MT": (60, "S")}
    if not rest:
        return f"P{time}{whole}{letter}"
    size, name = smaller["MT" if time and letter == "M" else letter] if not (time and letter == "S") else (0, "")
    if not size or (rest * size) % 1 > 1e-6 or (letter == "W" and not time):  # noqa: PLR2004 - float noise
        return f"P{time}{value:g}{letter}"
    return f"P{time}{head}{name[:-1]}{int(rest * size)}{name[-1]}"


def _window(match: Match) -> Found | None:
    """As in "the past four years", "the next six months", "the past decade", "the five years prior" in part."""
    side, unit = match["side"].lower(), match["unit"].lower()
    many = bool(match["n"] or match["plural"])
    the = match[0].lower().startswith(("the", "these", "those"))
    if not many and (not the or side not in {"past", "last", "coming", "next"}) and unit != "decade":
        return None
    if not many and side == "next" and not lasts(match):
        return None
    if not many and side == "last" and unit not in {"decade", "century"} and not _after_period_word(match):
        return None
    if not many and unit in {"quarter", "weekend", "night"}:
        return None
    value = period(match["n"] or (None if many else "a"), unit)
    return value and Found(match.start(), match.end(), TimexType.DURATION, value=value)  # type: ignore[return-value]  # None or ""


def _after_period_word(match: Match) -> bool:
    before = match.string[max(0, match.start() - 8) : match.start()].lower().split()
    return bool(before) and before[-1] in {"over", "in", "during", "for", "within"}


def _counted_window(match: Match) -> Found | None:
    """As in "the two previous weeks", "these three last days"."""
    value = period(match["n"], match["unit"])
    return value and Found(match.start(), match.end(), TimexType.DURATION, value=value)  # type: ignore[return-value]  # None or ""


def _and_a_half(match: Match) -> Found | None:
    """As in "a year and a half", "one month and a half ago"."""
    number = "one" if match["n"].lower() in {"a", "an"} else match["n"]
    value = period(f"{number} and a half", match["unit"])
    if value is None or not match["side"]:
        return value and Found(match.start(), match.end(), TimexType.DURATION, value=value)  # type: ignore[return-value]  # None or ""
    return _so_long(match, value)


def _ago(match: Match) -> Found | None:
    side = " ".join(match["side"].lower().split())
    value = period(match["n"], match["unit"])
    return None if value is None or (side == "on" and match["n"].isdigit()) else _so_long(match, value)


def _so_long(match: Match, value: str) -> Found:
    """So long ago or from now; earlier or later than what the text told, if the word says so."""
    side = " ".join(match["side"].lower().split())
    past = side in {"ago", "earlier", "beforehand", "previously", "before"}
    if "X" in value or "." in value:
        name = "PAST_REF" if side == "ago" else "FUTURE_REF" if side in {"from now", "hence", "time"} else None
        return Found(match.start(), match.end(), TimexType.DATE, value=name or ("PAST_REF" if past else "XXXX-XX-XX"))
    base = Base.PUBLISHED if side in {"ago", "from now", "hence", "time"} else Base.TEXT
    sign = "-" if past else "+"
    type_ = TimexType.TIME if "T" in value else TimexType.DATE
    return Found(match.start(), match.end(), type_, rule=f"{sign}{value}", base=base)


def _vague_ago(match: Match) -> Found | None:
    before = match.string[max(0, match.start() - 16) : match.start()].lower().replace("-", " ").split()
    if before and (numeral(before[-1]) is not None or before[-1] in {"half", *VAGUE}):
        return None
    past = match["side"].lower().startswith(("ago", "earlier", "before"))
    return Found(match.start(), match.end(), TimexType.DATE, value="PAST_REF" if past else "XXXX-XX-XX")


def _duration(match: Match) -> Found | None:
    unit = match["unit"].lower()
    value = period(match["n"], unit)
    number = " ".join(match["n"].lower().split())
    if value is None or (unit == "second" and not match["plural"] and number in {"a", "one"}):
        return None
    if unit == "quarter" and (not match["plural"] or number in {"three", "3"}):  # three quarters of the members
        return None
    if number in {"a", "an"} and not _is_measured(match):
        return None
    joined = "-" in match.string[match.end("n") : match.start("unit")]
    if joined and number in {"a", "an"}:
        return None
    # "the 46-day siege" is a siege of 46 days, and "three days' march" ends with the days.
    start = match.start("n") if joined and not match["plural"] and match[0][:4].lower() == "the " else match.start()
    return Found(start, match.end() - match[0].endswith(("'", "’")), TimexType.DURATION, value=value)


MEASURING = frozenset(["for", "in", "within", "after", "over", "than", "about", "nearly", "almost", "of", "lasted", "lasts", "took", "take", "takes", "just", "only", "under", "until", "around", "roughly", "spent", "spend", "half", "every"])  # fmt: skip


def _is_measured(match: Match) -> bool:
    """Whether "a year" is a length of time, rather than one of several: "for a year", "more than a week", "a day's walk"."""
    if match.string[match.end() : match.end() + 1] == "-" or match[0].endswith("-long"):
        return False
    if match.end("n") - match.start() > len(match["n"]) or match[0].endswith(("long", "'", "’")):
        return True
    before = match.string[max(0, match.start() - 12) : match.start()].lower().split()
    after = match.string[match.end() : match.end() + 9].lower()
    if before and before[-1] in {"once", "twice", "times", "every"}:
        return False
    return after.startswith(("'s", "’s", " or two", " prior", " before", " after")) or bool(
        before and before[-1] in MEASURING
    )


def _long(match: Match) -> Found | None:
    """As in "for years", "months of talks", "decades-long": so many that the text does not say."""
    before = match.string[max(0, match.start("span") - 12) : match.start("span")].lower().split()
    after = match.string[match.end() : match.end() + 4].lower()
    unit = match["unit"].lower()
    known = before and before[-1] in {
        "for",
        "after",
        "within",
        "over",
        "lasted",
        "through",
        "spanning",
        "took",
        "taken",
    }
    if not (match["long"] or known or (after.startswith(" of ") and unit not in {"day", "second", "minute"})):
        return None
    return Found(match.start("span"), match.end(), TimexType.DURATION, value=period(None, unit) or "PXY")


def _whole(match: Match) -> Found:
    unit = (match["unit"] or match["long"]).lower()
    return Found(match.start(), match.end(), TimexType.DURATION, value=period("a", unit) or "P1D")


def _recent_years(match: Match) -> Found:
    recent = match["which"].lower() == "recent"
    start, end = match.span("span")
    if recent:
        return Found(start, end, TimexType.DATE, value="PAST_REF")
    return Found(start, end, TimexType.DURATION, value=period(None, match["unit"]) or "PXY")


def _year_to(match: Match) -> Found | None:
    """The year of "in the year to October", "for the quarter ended 30 June"; TIMEX3 makes its end a date of its own."""
    return Found(match.start(), match.end(), TimexType.DURATION, value=period("a", match["unit"]))


RULES: list[Rule] = [
    ("unit", words.YEAR_TO, _year_to),
    ("unit", words.WINDOW, _window),
    ("unit", words.COUNTED_WINDOW, _counted_window),
    ("unit", words.AGO, _ago),
    ("unit", words.AND_A_HALF, _and_a_half),
    ("unit", words.VAGUE_AGO, _vague_ago),
    ("unit", words.DURATION, _duration),
    ("unit", words.LONG, _long),
    ("unit", words.WHOLE, _whole),
    ("unit", words.RECENT_YEARS, _recent_years),
]
