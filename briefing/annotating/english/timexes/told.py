"""What a text's own dates say of those that stand without a year or count from "that day": the last date that it told.

A story goes on from the date that it named last (TimeML; Strötgen and Gertz's rules for narratives), but not from one
that it only mentions on the way: "papers released in 2005 show …" between two dates of 1964.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.annotating.english.timexes.context import Tokens
from briefing.annotating.english.timexes.rules import Base, Found
from briefing.annotating.english.timexes.values import anchors, value_on
from briefing.findings import Timex, TimexType

ENOUGH = 5
"""Dates with a year of their own, without which no text is taken for a narrative."""

FEW = 5
"""One expression that counts from publication is enough to make news of so many full dates."""

ANYWHERE = ("month?", "day?", "season?", "quarter?")
"""Rules of expressions that a narrative has as well: "in March" of the year it is telling of."""

ASIDE = 12
"""Months by which a date must leave the story to be an aside."""

PARAGRAPH = 2_000
"""Characters before a quoted word in which its paragraph begins."""

CALENDAR = 400
"""Years after which the Gregorian calendar repeats itself, weekdays and all."""

MONTH = re.compile(r"(?P<bc>BC)?(?P<year>\d{4})(?:-(?P<month>\d\d)|-Q(?P<quarter>\d)|-(?P<season>SP|SU|FA|WI))?")
DAY = re.compile(r"(?:BC)?[\dX]{4}-[\dX]{2}-[\dX]{2}|[\dX]{4}-W[\dX]{2}-")
CHRIST = re.compile(r"BC(\d{4})((?:-\d\d){0,2}|-(?:SP|SU|FA|WI))\Z")
SEASONS = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}


def tells_of_the_past(found: Sequence[Found], text: str) -> bool:
    """Whether the text is a narrative: it has at least five full dates, and counts next to nothing from its own day.

    The date of publication has no say, so that a date set later values everything as if it had been known.
    """
    years = [month // 12 for f in found if (month := month_told(f)) is not None]
    if len(years) < ENOUGH:
        return False
    news = sum(_counts_from_publication(item, text) for item in found)
    return news * FEW < len(years)


def _counts_from_publication(item: Found, text: str) -> bool:
    """Whether the reader must know the day of publication: "on Tuesday", "last month", unless someone is quoted."""
    return (
        item.base is Base.PUBLISHED and not (item.rule or "").startswith(ANYWHERE) and not is_quoted(text, item.start)
    )


def month_told(item: Found) -> int | None:
    """The month that an expression with a year of its own names, counted from the year 0 on; None for any other."""
    if item.type not in {TimexType.DATE, TimexType.TIME} or not item.value:
        return None
    match = MONTH.match(item.value)
    if match is None or match.end() + 1 == len(item.value):  # the X of a decade
        return None
    year = 1 - int(match["year"]) if match["bc"] else int(match["year"])
    month = int(match["month"] or 0) or 3 * int(match["quarter"] or 0) or SEASONS.get(match["season"], 6)
    return 12 * year + month


def asides(found: Sequence[Found], tokens: Tokens) -> frozenset[int]:
    """Where the dates stand that the story leaves again at once: it is nearer to itself before and after than to them."""
    dated = [
        (item.start, _sentence(tokens, item.start), month) for item in found if (month := month_told(item)) is not None
    ]
    left: set[int] = set()
    before: int | None = None
    for i, (start, sentence, month) in enumerate(dated):
        after = next((m for _, s, m in dated[i + 1 : i + 6] if s != sentence), None)
        if before is not None and after is not None and _is_aside(month, before, after):
            left.add(start)
        else:
            before = month
    return frozenset(left)


def _is_aside(month: int, before: int, after: int) -> bool:
    return abs(month - before) > ASIDE and abs(after - before) < abs(after - month) / 2


def _sentence(tokens: Tokens, at: int) -> int:
    token = tokens.at(at)
    return token.sent.start_char if token is not None else 0


@dataclass(slots=True)
class Told:
    """The date that the text named last, and the aside that holds as long as its sentence."""

    tokens: Tokens
    left: frozenset[int]
    story: Timex | None = None
    aside: Timex | None = None
    sentence: int = field(default=-1)

    def at(self, place: int) -> Timex | None:
        """What an expression at this place of the text counts from."""
        if self.aside is not None and _sentence(self.tokens, place) == self.sentence:
            return self.aside
        return self.story

    def tell(self, timex: Timex, place: int, *, looks_back: bool) -> None:
        """Go on from this date, or only to the end of the sentence from one that looks back: "the previous year"."""
        if place in self.left or looks_back:
            self.aside, self.sentence = timex, _sentence(self.tokens, place)
        else:
            self.story, self.aside = timex, None


def value_from(rule: str, anchor: str) -> str | None:
    """The value that a rule gives on every day of `anchor`, a date or an interval; None where they differ.

    Rules never run backwards: what the first and the last day agree on, all days between them agree on.
    """
    if anchor.startswith("BC"):
        return _before_christ(rule, anchor)
    days = anchors(anchor)
    if days is None:
        return None
    first, last, grain = days
    value = value_on(rule, first, grain=grain)
    return value if value == value_on(rule, last, grain=grain) else None


def _before_christ(rule: str, anchor: str) -> str | None:
    """The same, counted in years to come that fall alike, as Python's calendar begins with the year 1."""
    match = CHRIST.match(anchor)
    if match is None or not 0 < int(match[1]) < 8 * CALENDAR:
        return None
    value = value_from(rule, f"{8 * CALENDAR + 1 - int(match[1]):04}{match[2]}")
    if value is None or not re.match(r"\d{4}(?:\Z|-(?!W))", value):
        return None
    year = 8 * CALENDAR + 1 - int(value[:4])
    return f"BC{year:04}{value[4:]}" if year > 0 else f"{1 - year:04}{value[4:]}"


def follows(rule: str, told: Timex) -> bool:
    """Whether the rule can count from what was told: days only from a day."""
    return not rule.startswith(("day+", "day-", "weekday")) or bool(DAY.match(told.value))


def in_the_story(rule: str, told: Timex) -> str | None:
    """The value of a month, season or day without a year in a narrative: that of the year told, or nearest to the month."""
    year = re.match(r"(?:BC)?\d{4}", told.value)
    nearest = None if year is None or year.end() == len(told.value) else value_from(rule.replace("?", "~"), told.value)
    return nearest or (value_from(rule.replace("?", "="), year[0]) if year else None)


def is_date(timex: Timex) -> bool:
    """Whether the text can count on from here: a date or time of a day, not a duration, nor "now"."""
    if timex.type not in {TimexType.DATE, TimexType.TIME}:
        return False
    return timex.value[:1].isdigit() or timex.value.startswith("BC") or timex.relative is not None


def is_quoted(text: str, at: int) -> bool:
    """Whether a quotation is open at this place of the paragraph."""
    return text[max(0, text.rfind("\n", max(0, at - PARAGRAPH), at), at - PARAGRAPH) : at].count('"') % 2 == 1


def in_year_of(rule: str, after: str) -> str | None:
    """What a rule without a year gives in the year of the date that it is joined to; None where that has no year."""
    match = MONTH.match(after)
    return match and value_from(rule.replace("?", "="), f"{match['bc'] or ''}{match['year']}")
