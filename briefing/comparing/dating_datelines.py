"""The year of a dateline that names none: “LONDON, March 4 (Agency) – … said on Tuesday”.

A day of the year falls on a given weekday once in five, six or eleven years. Where the lead tells of the day of the
dateline by its weekday, as agencies do, and a text of the same story is dated, one year alone is left.
"""

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from briefing.articles import Article, Basis, Role
from briefing.calendars import days
from briefing.comparing.dating_clues import Clue, is_one_story
from briefing.findings import Timex
from briefing.spans import Span

MONTHS = [name.casefold() for name in calendar.month_abbr]
NAMES = "|".join(f"{name}[a-z]*" for name in calendar.month_abbr if name)
DAY = re.compile(rf"\b(?:(?:{NAMES})\.?\s{{1,2}}\d{{1,2}}|\d{{1,2}}\s{{1,2}}(?:{NAMES})\.?)(?!\w|,?\s{{1,2}}\d{{4}})")
WEEKDAY = re.compile(r"weekday[<=]([1-7])\Z")

APART = timedelta(days=730)
"""How far apart two texts of one story may be for the one to tell the year of the other: a weekday comes back later."""
AFTER = timedelta(days=1)
"""A text may be published on the day after that of its dateline."""


def dateline_clues(article: Article, others: Sequence[Article]) -> Iterator[Clue]:
    """The day of the dateline and the one after it, in the only year that fits; none where several do, or none."""
    dateline, told = _dateline(article), _lead_weekday(article)
    if dateline is None or told is None:
        return
    timex, weekday = told
    fitting: dict[date, Article] = {}
    for other in others:
        known = _published(other)
        if known and is_one_story(article, other):
            for year in (known.year - 1, known.year, known.year + 1):
                day = _day(article.text_of(dateline), year)
                if day and day.isoweekday() == weekday and abs(day - known) <= APART:
                    fitting.setdefault(day, other)
    if len(fitting) == 1:
        ((day, other),) = fitting.items()
        why = (
            f"its dateline says {article.text_of(dateline)} and its lead {article.text_of(timex.span)}, which that day "
            f"was in {day.year}, nearest to a text of the same story"
        )
        stated = (other.published.span,) if other.published and other.published.span else ()
        yield Clue(day, day + AFTER, why, (dateline, timex.span, *stated))


def _dateline(article: Article) -> Span | None:
    for block in article.blocks:
        match = DAY.search(article.text_of(block.span)) if block.role is Role.DATELINE else None
        if match:
            return block.span.part(block.span.start + match.start(), block.span.start + match.end())
    return None


def _lead_weekday(article: Article) -> tuple[Timex, int] | None:
    """The first time that the first paragraph tells of, where it is a weekday just past."""
    lead = next((block.span for block in article.body), None)
    first = next((t for t in article.findings.timexes if lead and lead.contains(t.span)), None)
    match = WEEKDAY.match(first.relative) if first and first.relative else None
    return (first, int(match[1])) if first and match else None


def _published(article: Article) -> date | None:
    known = article.published
    found = days(known.value) if known and known.basis is not Basis.INFERRED else None
    return found.first if found and found.precision == "day" else None


def _day(words: str, year: int) -> date | None:
    month = next(n for n, name in enumerate(MONTHS) if name and name in words.casefold())
    number = int(re.findall(r"\d{1,2}", words)[0])
    try:
        return date(year, month, number)
    except ValueError:
        return None
