"""A time expression in a text whose own date is an inferred interval: the interval that follows for it."""

import re
from dataclasses import replace
from datetime import date

from briefing.annotating.english.timexes.timexes import valued
from briefing.annotating.english.timexes.values import anchors
from briefing.articles import ArticleDate, Basis
from briefing.calendars import days
from briefing.findings import Anchor, Timex, TimexType

COARSE = re.compile(r"(?:month|quarter|half|season|year|decade)[<>~=+-]|[+-]P[0-9YM]+\Z")
"""Rules that move with the month: an interval of weeks or months says nothing of a Tuesday, or of yesterday."""


def bounded(timex: Timex, published: ArticleDate | None) -> Timex:
    """The expression with the interval of values that it has over an inferred date; as it is where none follows.

    “Last year”, written between July 2023 and January 2024, is 2022 or 2023: `2022/2023`.
    """
    if published is None or published.basis is not Basis.INFERRED or timex.relative is None:
        return timex
    ends = anchors(published.value)
    if timex.type is not TimexType.DATE or days(timex.value) or ends is None or not COARSE.match(timex.relative):
        return timex
    earliest, latest = (_on(timex, day) for day in ends[:2])
    if not earliest or not latest or days(f"{earliest}/{latest}") is None:
        return timex
    value = earliest if earliest == latest else f"{earliest}/{latest}"
    return replace(timex, value=value, anchor=Anchor.PUBLISHED)


def _on(timex: Timex, day: date) -> str | None:
    value = valued(timex, ArticleDate(day.isoformat(), Basis.INFERRED)).value
    return value if days(value) else None
