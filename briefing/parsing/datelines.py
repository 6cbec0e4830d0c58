"""When an article says that it was published and updated: which of the dates in a text is its own."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.articles import ArticleDate, Basis, Role
from briefing.parsing.dates import (
    LINE,
    WEEKDAY,
    Dated,
    dates,
    day_first,
    holds_date,
    is_announced,
    is_date_line,
    is_label,
    is_published,
)
from briefing.parsing.drafts import Draft, place
from briefing.parsing.names import cued_names
from briefing.sources import Source

_DAY = r"(?:[A-ZÀ-Þ][a-zß-ÿ]{2,8}\.? \d{1,2},? \d{4}|(?:(?:le|den|el) )?\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?,?(?: de)? \d{4})"
_TOWN = rf"(?!(?i:(?:on |am )?(?:{WEEKDAY.pattern})))[A-ZÀ-Þ][\w.'’]{{1,30}}(?:(?:[ -][a-z]{{2,4}})?[ -][A-ZÀ-Þ][\w.'’]{{1,30}}){{0,3}}"
_DATED = rf"{_TOWN}(?:, [A-ZÀ-Þ][\w. ]{{1,30}}| \([^()\n]{{2,40}}\))?,? {_DAY}(?: ?/[^/\n]{{2,40}}/)?"
DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ,/]+(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+|[A-Z][a-z]+\.?)){0,5}(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?(?: ?\([A-Z][\w .,/&-]{1,40}\))?"
    r"|[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}(?:, [A-Z][\w. ]{1,30})? \([A-Z][\w .,/&-]{1,40}\))\s*(?:—|–|--?|―)\s+(?=\S)"
    rf"|{_DATED}\s*(?:—|–|--?|―)\s+(?=[^\W_a-zß-ÿ]|[\"“„«‘'])"
)
"""Place and agency before an agency's first sentence; place and full date before a company's, who releases it."""
ANCHORS = {Role.HEADLINE, Role.REPEAT, Role.BYLINE, Role.STANDFIRST}
NEAR = 6
"""Passages around the headline within which a line that no rule knows for a date line may be one."""
FAR = 30
"""Passages from which on it makes no difference how far a date stands from the headline."""
LOST = {Role.DEBRIS, Role.RELATED, Role.TAGS, Role.CAPTION, Role.STANDFIRST, Role.HEADLINE, Role.REPEAT}
"""Parts that rules give to lines that hold the date besides, or look like something else."""
UNTIL = re.compile(
    r"\b(?:until|till?|expires?|deadline|bis|jusqu['’]au|hasta|fino al|até|t\.o\.m\.)\W{0,3}$", re.IGNORECASE
)
OWNED = re.compile(r"\s*(?:©|\(c\)|copyright\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One date that may be the article's: its passage, whether words announce it, how far the headline is."""

    stated: ArticleDate
    place: int
    is_update: bool
    is_announced: bool
    distance: int
    is_above: bool


def article_dates(source: Source, draft: Draft, language: str | None) -> tuple[ArticleDate | None, ArticleDate | None]:
    """When it was published and updated, as date lines and bylines state it; None where they do not.

    “Published 4 May” goes before a bare date, which may be that of the day on which the page was looked at; of several,
    the one nearest to the headline, the byline or the first paragraph.
    """
    order = True if language not in {None, "en"} else day_first(source.text[:200_000])
    anchors = _anchors(draft)
    found = tuple(_known(source, draft, anchors, order))
    if not any(not one.is_update for one in found):
        found += tuple(_lost(source, draft, anchors, order))
    published = _published(found)
    if published is None and not found:
        published = _filed(source, draft)
    updated = min((one for one in found if one.is_update), key=_rank, default=None)
    if published is None or updated is not None or not found:
        return published, updated.stated if updated else None
    return _as_pair(published, found)


def _rank(one: Candidate) -> tuple[bool, int, bool]:
    """What is announced goes first, then what is near; as near as another, what stands below the headline."""
    return not one.is_announced, one.distance, one.is_above


def _published(found: Sequence[Candidate]) -> ArticleDate | None:
    """The best of them; none where several bare dates stand far from the headline, as links to other articles have."""
    ranked = sorted((one for one in found if not one.is_update), key=_rank)
    if not ranked:
        return None
    best = ranked[0]
    far = {one.stated.value for one in ranked if not one.is_announced and one.distance > 2 * NEAR}
    return None if len(far) > 1 and not best.is_announced and best.distance > 2 * NEAR else best.stated


def _as_pair(published: ArticleDate, found: Sequence[Candidate]) -> tuple[ArticleDate, ArticleDate | None]:
    """Of two bare dates side by side the earlier is that of publication, the later that of an update."""
    best = next(one for one in found if one.stated is published)
    beside = (one for one in found if abs(one.place - best.place) <= 1 and not one.is_announced and not one.is_update)
    other = next((one.stated for one in beside if one.stated.value != published.value), None)
    if best.is_announced or other is None or best.distance > NEAR:
        return published, None
    return (other, published) if other.value < published.value else (published, other)


def _filed(source: Source, draft: Draft) -> ArticleDate | None:
    """The date in the dateline of an agency’s report or a release: “RAJSHAHI, 20 December 2025 (BSS) –”."""
    first = next((i for i, role in enumerate(draft.roles) if role is Role.PARAGRAPH), None)
    passage = draft.passages[first] if first is not None else None
    line = DATELINE.match(source.text, passage.start, min(passage.end, passage.start + LINE)) if passage else None
    found = dates(line[0]) if line else ()
    if not line or not found:
        return None
    span = source.span(line.start() + found[0].start, line.start() + found[0].end)
    return ArticleDate(found[0].value, Basis.STATED, span)


def _anchors(draft: Draft) -> tuple[int, ...]:
    """Where the headline, what repeats it, the bylines and the first paragraph stand."""
    headline = next((i for i, role in enumerate(draft.roles) if role is Role.HEADLINE), 0)
    first = next((i for i, role in enumerate(draft.roles) if role is Role.PARAGRAPH and i > headline), headline)
    marked = (i for i, role in enumerate(draft.roles) if role in ANCHORS and i <= first)
    return (*marked, first)


def _distance(anchors: tuple[int, ...], i: int) -> int:
    """How far passage `i` is from the nearest of them, which stand in order: a byline is no nearer than the date beside it."""
    if i > anchors[-1]:
        return FAR
    k = bisect_left(anchors, i)
    return max(1, min(anchors[k] - i, i - anchors[k - 1] if k else FAR))


def _known(source: Source, draft: Draft, anchors: tuple[int, ...], order: bool | None) -> Iterator[Candidate]:  # noqa: FBT001 - three states
    """The dates of lines that rules know for date lines and bylines."""
    label = ""
    for i, role in enumerate(draft.roles):
        if role not in {Role.PUBLISHED, Role.BYLINE}:
            continue
        text = draft.passages[i].text
        said = f"{label} {text}" if label else text
        shift = len(said) - len(text)
        for date in dates(said, day_first=order):
            if UNTIL.search(said, 0, date.start):
                continue
            words = text[max(0, date.start - shift) : date.end - shift]
            yield _candidate(source, draft, anchors, i, date, words, announced=is_published(said))
        label = text if role is Role.PUBLISHED and is_label(text) else ""


def _lost(source: Source, draft: Draft, anchors: tuple[int, ...], order: bool | None) -> Iterator[Candidate]:  # noqa: FBT001 - three states
    """The dates of lines near the headline, and of lines that announce a date, which look like something else."""
    for i, role in enumerate(draft.roles):
        if role not in LOST or len(draft.passages[i].text) > LINE:
            continue
        is_near = _distance(anchors, i) <= NEAR
        for line in source.text[draft.passages[i].start : draft.passages[i].end].splitlines():
            words = line.strip()
            is_dated = is_date_line(words)
            announced = is_dated and is_announced(words)
            told = is_dated or cued_names(words) or (role is not Role.CAPTION and holds_date(words))
            if OWNED.match(words) or not (announced or (is_near and told)):
                continue
            for date in dates(words, day_first=order):
                yield _candidate(source, draft, anchors, i, date, words[date.start : date.end], announced=announced)


def _candidate(  # noqa: PLR0913 - what a candidate consists of
    source: Source, draft: Draft, anchors: tuple[int, ...], i: int, date: Dated, words: str, *, announced: bool
) -> Candidate:
    passage = draft.passages[i]
    span = place(source, passage, words) or source.span(passage.start, passage.end)
    stated = ArticleDate(date.value, Basis.STATED, span)
    return Candidate(stated, i, date.is_update, announced, _distance(anchors, i), i < anchors[0])
