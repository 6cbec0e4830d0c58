"""The publication date of articles that state none, inferred as an interval from what they and their neighbours say.

Rules, each of which gives a bound with its reason (see `dating_clues`): a stated day that the text looks back on, and
the year in the name of a law, are the earliest possible; a relative date that the text itself resolves ("next year
(2024)") gives the year or month; one quantity that is dated in one place and "so long ago" in another gives the date
plus that time, give or take half of the smallest unit named. Otherwise articles do not bound one another: that two
texts tell one story does not say which came first, or how far apart. Bounds are intersected; where they contradict
one another, nothing is inferred.

A lower bound alone is an open interval in EDTF, `2023-01-01/..`: good to know, but it values no relative date.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefing.annotating.timexes import valued
from briefing.articles import Article, ArticleDate, Basis
from briefing.comparing.dating_clues import Clue, clues, month_end


def dated(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in the same order, undated ones with an inferred date where one follows, and all dependent dates valued.

    A date that is stated, given or in the metadata stays as it is.
    """
    every = tuple(articles)
    return tuple(anchored(article, _known(article) or _inferred(article, every)) for article in every)


def anchored(article: Article, published: ArticleDate | None) -> Article:
    """The article with this publication date, and every time expression that depends on it valued anew."""
    timexes = tuple(valued(timex, published) for timex in article.findings.timexes)
    return replace(article, published=published, findings=replace(article.findings, timexes=timexes))


def _known(article: Article) -> ArticleDate | None:
    published = article.published
    return published if published is not None and published.basis is not Basis.INFERRED else None


def _inferred(article: Article, every: Sequence[Article]) -> ArticleDate | None:
    others = tuple(other for other in every if other.source.id != article.source.id)
    found = list(clues(article, others))
    if not found:
        return None
    lower = max(found, key=lambda clue: clue.first)
    ends = [clue for clue in found if clue.last is not None]
    upper = min(ends, key=lambda clue: clue.last or clue.first) if ends else None
    if upper is not None and upper.last is not None and upper.last < lower.first:
        return None
    if upper is not None and upper.first == lower.first:
        lower = upper
    binding = tuple(dict.fromkeys((lower, upper or lower)))
    evidence = tuple(dict.fromkeys(span for clue in binding for span in clue.evidence))
    return ArticleDate(_value(lower, upper), Basis.INFERRED, None, _rule(binding), evidence)


def _value(lower: Clue, upper: Clue | None) -> str:
    """The interval, in months where it begins and ends with one."""
    if upper is None or upper.last is None:
        return f"{lower.first.isoformat()}/.."
    if lower.first.day == 1 and month_end(upper.last):
        return f"{lower.first:%Y-%m}/{upper.last:%Y-%m}"
    return f"{lower.first.isoformat()}/{upper.last.isoformat()}"


def _rule(binding: Sequence[Clue]) -> str:
    reasons = "; ".join(clue.why for clue in binding)
    if all(clue.last is None for clue in binding):
        return f"Published on or after the first day of this, since {reasons}."
    return f"Published within this interval, since {reasons}."
