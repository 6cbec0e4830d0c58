"""Whether a dateline only sets the scene: “Berlin, 9 November 1989 – The wall is open”, in a text of decades later.

A date in a dateline is printed where agencies say when they filed, so it is the stated date of an article that has no
other. But nobody can look back on what came later: where the text does, its own date is unknown, not that of the scene.
"""

from datetime import date, timedelta

from briefing.articles import Article, ArticleDate, Basis, Role
from briefing.calendars import days
from briefing.comparing.looking_back import looks_back
from briefing.comparing.sentences import sentences
from briefing.findings import Anchor, Timex

LATER = timedelta(days=365)
"""How much later than its dateline a text must look back on something; a slip of the pen makes no scene of it."""


def opens_with_a_scene(article: Article, published: ArticleDate) -> bool:
    """Whether the date is that of a dateline, and the text looks back on a day more than a year after it."""
    span, own = published.span, days(published.value)
    if published.basis is not Basis.STATED or span is None or own is None:
        return False
    if not any(block.role is Role.DATELINE and block.span.contains(span) for block in article.blocks):
        return False
    later = [timex for timex in article.findings.timexes if _begins_after(timex, own.last + LATER)]
    return bool(later) and any(
        sentence.span.contains(timex.span)
        and looks_back(sentence.text, timex.span.start - sentence.span.start, timex.span.end - sentence.span.start)
        for sentence in sentences(article)
        for timex in later
    )


def _begins_after(timex: Timex, day: date) -> bool:
    if timex.relative is not None or timex.anchor is not Anchor.NONE:
        return False
    told = days(timex.value)
    return told is not None and told.first > day
