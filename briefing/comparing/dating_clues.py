"""What an undated article and its neighbours say about the day it was published: bounds, each with its reason."""

import calendar
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.annotating.english.timexes.values import anchors, months_of, shifted
from briefing.articles import BODY, Article, Role
from briefing.comparing.sentence_ends import ends
from briefing.findings import Anchor, Quantity, Timex, TimexType
from briefing.spans import Span

AHEAD = re.compile(
    r"\b(?:will|would|shall|plans?|planned|planning|expect(?:s|ed)?|due|aims?|set to|scheduled|forecasts?|projected|targets?|hopes?|"
    r"could|(?-i:may)|might|should|by|until|before|deadline|if|next|tomorrow|coming|upcoming|forthcoming)\b",
    re.IGNORECASE,
)
LAW = re.compile(
    r"\b[A-Z][\w’'-]{1,30}(?:\s(?:[A-Z][\w’'-]{0,30}|of|and|the|for|\(|\))){0,8}\sAct,?\s((?:19|20)\d\d)\b"
)
APPOSED = re.compile(r"\s{0,3}[,(]\s{0,2}(?:in\s{1,2})?\Z")
CALENDAR = re.compile(r"(year|month)([+-]\d{1,2})\Z")
MATCHING = 3
"""Names and numbers that two articles share at least where a number of one may date the other."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Publication lies between `first` and `last` (None: no end is known), for the reason `why`."""

    first: date
    last: date | None
    why: str
    evidence: tuple[Span, ...]


def clues(article: Article, others: tuple[Article, ...]) -> Iterator[Clue]:
    """All that bounds the day on which `article` was published."""
    yield from _stated_days(article)
    yield from _laws(article)
    yield from _apposed(article)
    yield from _same_quantity(article, others)


def _stated_days(article: Article) -> Iterator[Clue]:
    """A day that the text looks back on came before the text."""
    roles = {block.span: block.role for block in article.blocks}
    for timex in article.findings.timexes:
        days = anchors(timex.value)
        role = next((role for span, role in roles.items() if span.contains(timex.span)), None)
        absolute = (
            timex.relative is None and timex.anchor is Anchor.NONE and timex.type in {TimexType.DATE, TimexType.TIME}
        )
        if (
            days is None
            or not absolute
            or role not in {*BODY, Role.CAPTION}
            or AHEAD.search(_before(article, timex.span))
        ):
            continue
        yield Clue(days[0], None, f"it looks back on {article.text_of(timex.span)}", (timex.span,))


def _before(article: Article, span: Span) -> str:
    """The sentence of `span` up to its end."""
    window = article.source.text[max(0, span.start - 300) : span.end].rpartition("\n")[2]
    return window[max(ends(window), default=0) :]


def _laws(article: Article) -> Iterator[Clue]:
    """A law that bears its year was not named so before that year."""
    for block in article.body:
        for match in LAW.finditer(article.text_of(block.span)):
            span = block.span.part(block.span.start + match.start(), block.span.start + match.end())
            yield Clue(date(int(match[1]), 1, 1), None, f"it names the {match[0]}", (span,))


def _apposed(article: Article) -> Iterator[Clue]:
    """A relative date that the text itself resolves: "next year (2024)", "last month, September 2023"."""
    timexes = article.findings.timexes
    for one, other in itertools.pairwise(timexes):
        step, days = CALENDAR.match(one.relative or ""), anchors(other.value)
        if not step or not days or other.relative or other.span.start < one.span.end:
            continue
        if not APPOSED.match(article.text_of(one.span.part(one.span.end, other.span.start))):
            continue
        back = f"P{abs(int(step[2]))}{'Y' if step[1] == 'year' else 'M'}"
        sign = -1 if int(step[2]) > 0 else 1
        first, last = shifted(days[0], back, sign), shifted(days[1] + timedelta(days=1), back, sign) - timedelta(days=1)
        why = f"it says “{article.text_of(one.span)}” of {article.text_of(other.span)}"
        yield Clue(first, last, why, (one.span, other.span))


def _same_quantity(article: Article, others: tuple[Article, ...]) -> Iterator[Clue]:
    """The same quantity, dated in one place and "so long ago" in another, gives the date plus that time."""
    told = [
        (q, length, t) for q in article.findings.quantities if (found := _ago(article, q)) for length, t in (found,)
    ]
    for teller in (article, *(other for other in others if told and is_one_story(article, other))):
        for quantity in teller.findings.quantities:
            dated = _dated(teller, quantity)
            if dated is None:
                continue
            for own, length, since in told:
                if own.id != quantity.id and is_same(own, quantity):
                    yield _clue(article, teller, (own, quantity), (length, since, dated))


def _clue(article: Article, teller: Article, same: tuple[Quantity, Quantity], times: tuple[str, Timex, Timex]) -> Clue:
    (own, quantity), (length, since, dated) = same, times
    days = anchors(dated.value)
    if days is None:
        raise ValueError("A dated quantity has a date.")
    months, extra = _tolerance(length)
    first = shifted(shifted(days[0], length, 1), f"P{months}M", -1) - timedelta(days=extra)
    last = shifted(shifted(days[1] + timedelta(days=1), length, 1), f"P{months}M", 1) + timedelta(days=extra - 1)
    margin = f"{months} months" if months else f"{extra} days"
    why = (
        f"“{teller.text_of(quantity.span)}” is dated {teller.text_of(dated.span)} and “{article.text_of(own.span)}” "
        f"“{article.text_of(since.span)}”, so that much later, give or take {margin}"
    )
    return Clue(first, last, why, (quantity.span, dated.span, own.span, since.span))


def _tolerance(length: str) -> tuple[int, int]:
    """Half of the smallest unit that was named, in months and days: "two and a half years" is good to three months."""
    if length.endswith("Y"):
        return 6, 0
    if "Y" in length and length.endswith("6M"):
        return 3, 0
    return (0, 15) if length.endswith("M") else (0, 4) if length.endswith("W") else (0, 0)


def _ago(article: Article, quantity: Quantity) -> tuple[str, Timex] | None:
    """The time that the text says has passed since the quantity: "two years ago", or "doubled in two years"."""
    timex = _time(article, quantity)
    if timex is None:
        return None
    if timex.relative and re.fullmatch(r"-P[0-9YMWD]+", timex.relative):
        length = timex.relative[1:]
    elif (
        timex.type is TimexType.DURATION
        and timex.anchor is Anchor.NONE
        and quantity.unit in {"times", "percent"}
        and quantity.change
    ):
        length = timex.value
    else:
        return None
    return (length, timex) if months_of(length) else None


def _dated(article: Article, quantity: Quantity) -> Timex | None:
    """The stated date that a quantity has: in its own time expression, or where a duration before that date bounds it."""
    timex = _time(article, quantity)
    if timex is None or (timex.relative is not None):
        return None
    if timex.type is TimexType.DATE and timex.anchor is not Anchor.PUBLISHED and anchors(timex.value):
        return timex
    if timex.type is TimexType.DURATION and timex.anchor is Anchor.STATED:
        past = [
            t
            for t in article.findings.timexes
            if t.span.end <= timex.span.start and t.relative is None and anchors(t.value)
        ]
        return past[-1] if past else None
    return None


def _time(article: Article, quantity: Quantity) -> Timex | None:
    return next((t for t in article.findings.timexes if t.span == quantity.window), None)


def is_same(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are one: value, unit, and what is counted where both say it; a multiple counts nothing."""
    if (one.low, one.high, one.unit) != (other.low, other.high, other.unit):
        return False
    if one.unit == "times" or one.of is None or other.of is None:
        return True
    return one.of.split()[-1].casefold() == other.of.split()[-1].casefold()


def is_one_story(one: Article, other: Article) -> bool:
    """Whether two articles share enough names and numbers for a number of one to be the number of the other."""
    return one is other or len(_marks(one) & _marks(other)) >= MATCHING


def _marks(article: Article) -> frozenset[object]:
    names = {form.casefold() for entity in article.findings.entities for form in (entity.name, *entity.aliases)}
    values = {(q.low or q.high, q.unit) for q in article.findings.quantities if (q.low or q.high or 0) >= 10}  # noqa: PLR2004 - small ones are common
    return frozenset(names | values)


def month_end(day: date) -> bool:
    """Whether a day is the last of its month."""
    return day.day == calendar.monthrange(day.year, day.month)[1]
