"""Times that come again and again: rates, “every other Tuesday”, “daily”; TIMEX3 calls them sets."""

from collections.abc import Iterator

from briefing.annotating.english.quantities.numbers import numeral
from briefing.annotating.english.quantities.numbers_pieces import SCALES
from briefing.annotating.english.timexes import patterns as words
from briefing.annotating.english.timexes.lengths import period
from briefing.annotating.english.timexes.rules import Found, Match, Rule, is_name, month_number, read
from briefing.findings import TimexType


def repetitions(text: str) -> Iterator[Found]:
    """Every stretch of `text` that a rule of this module reads as a time expression; they may overlap."""
    yield from read(text, RULES)


def _rate(match: Match) -> Found | None:
    """As in "15 a year", "twice a week"; a plain "a year" must have a number or what is counted before it."""
    value = period("a", match["unit"])
    if match["a"] and not _is_counted(match.string[max(0, match.start() - 40) : match.start()]):
        return None
    return value and Found(match.start(), match.end(), TimexType.SET, value=value)  # type: ignore[return-value]  # None or ""


def _is_counted(before: str) -> bool:
    """Whether a number, or a number and one word, stands right before: "15 a year", "$2 billion a year", "40 people a day"."""
    words_ = before.split()[-2:]
    if not words_ or not before[-1:].isspace() or words_[-1][-1] in ".,;:!?":
        return False
    number, *counted = (word.strip("($£€%").replace(",", "") for word in words_)
    if counted and counted[-1].lower() in SCALES:
        return number[:1].isdigit() or numeral(number.lower()) is not None
    if counted and (counted[-1][:1].isdigit() or numeral(counted[-1].lower()) is not None):
        return True
    plural = bool(counted) and counted[-1].endswith(("s", "people", "men", "women", "children"))
    return plural and (number[:1].isdigit() or numeral(number.lower()) is not None)


def _every(match: Match) -> Found | None:
    value = period("two" if match["other"] else (match["n"] or "a"), match["unit"])
    if value is None or (match["every"].lower() == "each" and match["unit"].lower() in {"quarter", "second"}):
        return None
    return Found(match.start(), match.end(), TimexType.SET, value=value)


def _every_named(match: Match) -> Found | None:
    """As in "every other Tuesday", "each July", "every summer"."""
    if match["season"]:
        value = f"XXXX-{words.SEASONS[match['season'].lower()]}"
    elif match["month"]:
        value = f"XXXX-{month_number(match['month']):02}" if is_name(match, "month") else ""
    else:
        value = f"XXXX-WXX-{words.WEEKDAYS[match['weekday'].lower().rstrip('.')]}" if is_name(match, "weekday") else ""
    time = words.DAYTIMES[match["daytime"].lower()] if match["daytime"] else ""
    return Found(match.start(), match.end(), TimexType.SET, value=value + time) if value else None


ADVERBS = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
           "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y"}  # fmt: skip


def _adverb(match: Match) -> Found | None:
    if match[0][0].isupper():  # "The Daily Courier", "Weekly Review"
        return None
    return Found(match.start(), match.end(), TimexType.SET, value=ADVERBS[match[0].lower()])


RULES: list[Rule] = [
    ("unit", words.RATE, _rate),
    ("unit", words.EVERY, _every),
    ("word", words.EVERY_NAMED, _every_named),
    ("word", words.ADVERB, _adverb),
]
