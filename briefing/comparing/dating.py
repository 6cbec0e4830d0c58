"""The publication date of articles that state none, inferred as an interval from what they and their neighbours say.

Rules, each of which gives a bound with its reason (see `dating_clues`): a stated day that the text looks back on, and
the year in the name of a law, are the earliest possible; a relative date that the text itself resolves ("next year
(2024)") gives the year or month; one quantity that is dated in one place and "so long ago" in another gives the date
plus that time, give or take half of the smallest unit named; a dateline without a year has the one in which its day
was the weekday of the lead (see `dating_datelines`); an interval so bounded loses the months at its ends in
which something told as past would still have lain ahead (“in March this year, the police arrested two men” was not
written in January: see `dating_past`). Otherwise articles do not bound one another: that two
texts tell one story does not say which came first, or how far apart. Bounds are intersected; where they contradict
one another, nothing is inferred.

A lower bound alone is an open interval in EDTF, `2023-01-01/..`: good to know, but it values no relative date.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.annotating.english.timexes.timexes import valued
from briefing.articles import Article, ArticleDate, Basis
from briefing.comparing.dating_clues import Clue, clues, month_end
from briefing.comparing.dating_datelines import dateline_clues
from briefing.comparing.dating_past import without_the_future
from briefing.comparing.dating_scenes import opens_with_a_scene


def dated(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in the same order, undated ones with an inferred date where one follows, and all dependent dates valued.

    A date that is stated, given or in the metadata stays as it is, but for a dateline that the text leaves years behind.
    """
    every = tuple(articles)
    return tuple(anchored(article, _known(article) or _inferred(article, every)) for article in every)


def anchored(article: Article, published: ArticleDate | None) -> Article:
    """The article with this publication date, and every time expression that depends on it valued anew."""
    timexes = tuple(valued(timex, published) for timex in article.findings.timexes)
    return replace(article, published=published, findings=replace(article.findings, timexes=timexes))


def _known(article: Article) -> ArticleDate | None:
    published = article.published
    if published is None or published.basis is Basis.INFERRED:
        return None
    return None if opens_with_a_scene(article, published) else published


def _inferred(article: Article, every: Sequence[Article]) -> ArticleDate | None:
    others = tuple(other for other in every if other.source.id != article.source.id)
    found = [*clues(article, others), *dateline_clues(article, others)]
    if not found:
        return None
    lower = max(found, key=lambda clue: clue.first)
    ends = [clue for clue in found if clue.last is not None]
    upper = min(ends, key=lambda clue: clue.last or clue.first) if ends else None
    if upper is not None and upper.last is not None and upper.last < lower.first:
        return None
    if upper is not None and upper.first == lower.first:
        lower = upper
    last = upper.last if upper else None
    past = without_the_future(article, lower.first, last) if last else None
    binding = tuple(dict.fromkeys((lower, upper or lower, *([past] if past else []))))
    evidence = tuple(dict.fromkeys(span for clue in binding for span in clue.evidence))
    value = _value(past.first, past.last) if past else _value(lower.first, last)
    return ArticleDate(value, Basis.INFERRED, None, _rule(binding), evidence)


def _value(first: date, last: date | None) -> str:
    """The interval, in months where it begins and ends with one."""
    if last is None:
        return f"{first.isoformat()}/.."
    if first.day == 1 and month_end(last):
        return f"{first:%Y-%m}/{last:%Y-%m}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _rule(binding: Sequence[Clue]) -> str:
    reasons = "; ".join(clue.why for clue in binding)
    if all(clue.last is None for clue in binding):
        return f"Published on or after the first day of this, since {reasons}."
    return f"Published within this interval, since {reasons}."
