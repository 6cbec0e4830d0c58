"""An interval of publication without the months in which something that a text tells as past would lie ahead."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from briefing.annotating.english.timexes.timexes import valued
from briefing.annotating.english.timexes.values import anchors
from briefing.articles import Article, ArticleDate, Basis
from briefing.comparing.dating_clues import Clue
from briefing.comparing.looking_back import looks_back
from briefing.comparing.sentences import sentences
from briefing.findings import Timex

OF_THE_YEAR = re.compile(r"year\+0 (?:month|season|quarter)=")
"""Rules by which one part of the running year is meant: “March this year”. They alone can lie ahead or behind."""

LONGEST = 36
"""Months of an interval that are looked at one by one; a longer one is hardly a date."""


def without_the_future(article: Article, first: date, last: date) -> Clue | None:
    """What is left of `first` … `last` and why, or None where nothing can be taken away, or all would be."""
    told = tuple(_told_as_past(article))
    months = list(_months(first, last))
    if not told or len(months) > LONGEST:
        return None
    kept = list(months)
    reasons: dict[Timex, None] = {}
    for edge in (0, -1):
        while kept and (ahead := [timex for timex in told if _lies_ahead(timex, kept[edge][1])]):
            reasons.update(dict.fromkeys(ahead))
            kept.pop(edge)
    if not kept or kept == months:
        return None
    said = " and ".join(f"“{article.text_of(timex.span)}”" for timex in reasons)
    return Clue(kept[0][0], kept[-1][1], f"it looks back on {said}", tuple(timex.span for timex in reasons))


def _told_as_past(article: Article) -> Iterator[Timex]:
    bounding = [timex for timex in article.findings.timexes if timex.relative and OF_THE_YEAR.match(timex.relative)]
    if not bounding:
        return
    for sentence in sentences(article):
        start = sentence.span.start
        for timex in bounding:
            if sentence.span.contains(timex.span) and looks_back(
                sentence.text, timex.span.start - start, timex.span.end - start
            ):
                yield timex


def _months(first: date, last: date) -> Iterator[tuple[date, date]]:
    """The months of the interval, the first and the last as far as they belong to it."""
    begin = first
    while begin <= last:
        end = min(last, begin.replace(day=monthrange(begin.year, begin.month)[1]))
        yield begin, end
        begin = end + timedelta(days=1)


def _lies_ahead(timex: Timex, day: date) -> bool:
    """Whether the expression, written on this day, names a time that has not begun."""
    found = anchors(valued(timex, ArticleDate(day.isoformat(), Basis.INFERRED)).value)
    return found is not None and found[0] > day
