"""What happened when: every dated sentence, in the order of the days; then what is only ordered, or not dated at all."""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.articles import Article, Basis, Role
from briefing.calendars import Days, days
from briefing.comparing.alignment import Group
from briefing.comparing.dating_bounds import bounded
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import listed
from briefing.comparisons import Passage, TimelineItem
from briefing.findings import Anchor, Timex, TimexType

ORDERING = listed(
    """subsequently afterwards later earlier previously beforehand meanwhile since before after following prior
    recently ahead"""
)
"""Words that put a happening before or after another without dating it."""

IN_SEQUENCE = re.compile(
    r"(?:(?:the|that)\s)?(?:following|next|previous|same)\s(?:day|night|morning|afternoon|evening|week|month|year)|"
    r"(?:the\s)?(?:day|night|week|month|year)\s(?:before|after)|(?:earlier|later)\s(?:in\s|on\s)?(?:the|that)\s\w+|"
    r"\S+\s(?:hours?|days?|weeks?|months?|years?)\s(?:earlier|later|before)",
    re.IGNORECASE,
)
"""Expressions that count from what was told before; while that has no date, they tell an order only."""


def timeline(
    articles: Sequence[Article], sentences: Sequence[Sentence], groups: Sequence[Group]
) -> tuple[TimelineItem, ...]:
    """The dated items from the earliest on, then those whose date stays open, in the order of the texts."""
    bases = {article.id: _basis(article) for article in articles}
    published = {article.id: article.published for article in articles}
    dated: dict[tuple[Days, int], list[tuple[Sentence, Timex]]] = {}
    happening = _happenings(groups)
    undated: list[TimelineItem] = []
    for number, sentence in enumerate(sentences):
        if sentence.role in {Role.HEADLINE, Role.STANDFIRST}:
            continue
        when = published[sentence.article]
        found = [bounded(timex, when) for timex in sentence.timexes if _is_a_time(timex)]
        placed = _placed(found)
        for when_told, timex in placed.items():
            dated.setdefault((when_told, happening.get(number, number)), []).append((sentence, timex))
        if not placed:
            undated.extend(_open(sentence, found))
    items = [_item(told, bases) for told in dated.values()]
    return (*sorted(items, key=_when), *_numbered(undated, len(items)))


def _placed(found: Sequence[Timex]) -> dict[Days, Timex]:
    """The expressions that a calendar has a place for; of those for the same days the most precise."""
    placed: dict[Days, Timex] = {}
    for timex in found:
        told = days(timex.value)
        if told and (told not in placed or len(timex.value) > len(placed[told].value)):
            placed[told] = timex
    return placed


def _is_a_time(timex: Timex) -> bool:
    """Whether it may have a place on a calendar: no duration, no repetition, no mere “now” or “recently”."""
    return timex.type in {TimexType.DATE, TimexType.TIME} and not timex.value.endswith("_REF")


def _happenings(groups: Sequence[Group]) -> Mapping[int, int]:
    """By sentence, the sentence at the centre of the claim that it is most alike to."""
    nearest: dict[int, tuple[float, int]] = {}
    for group in groups:
        for number, likeness in ((group.centre, 1.0), *group.members):
            nearest[number] = max(nearest.get(number, (0.0, number)), (likeness, group.centre))
    return {number: centre for number, (_, centre) in nearest.items()}


def _basis(article: Article) -> str:
    """What an expression that leans on the article's date is known by."""
    if article.published is None:
        return "undated"
    return "inferred" if article.published.basis is Basis.INFERRED else "published"


def _item(told: Sequence[tuple[Sentence, Timex]], bases: Mapping[str, str]) -> TimelineItem:
    value = max((timex.value for _, timex in told), key=len)
    reasons = [
        "stated" if timex.anchor is not Anchor.PUBLISHED else bases[sentence.article] for sentence, timex in told
    ]
    basis = next(basis for basis in ("stated", "published", "inferred", "undated") if basis in reasons)
    return TimelineItem(value, basis, tuple(_passages(told)))


def _passages(told: Sequence[tuple[Sentence, Timex]]) -> Iterator[Passage]:
    for sentence, timex in told:
        yield Passage(sentence.article, sentence.span)
        yield Passage(sentence.article, timex.span, timex.id)


def _open(sentence: Sentence, found: Sequence[Timex]) -> Iterator[TimelineItem]:
    """A sentence with a time that no calendar day is known for, or with a word of order only."""
    if found:
        first = sentence.words_of(found[0].span)
        basis = "order only" if IN_SEQUENCE.fullmatch(first) else "undated"
        yield TimelineItem(None, basis, tuple(_passages([(sentence, timex) for timex in found[:1]])))
    elif sentence.words and sentence.words[0].text.casefold() in ORDERING:
        yield TimelineItem(None, "order only", (Passage(sentence.article, sentence.span),))


def _numbered(items: Sequence[TimelineItem], first: int) -> Iterator[TimelineItem]:
    for number, item in enumerate(items, first):
        order = number if item.basis == "order only" else None
        yield TimelineItem(item.value, item.basis, item.evidence, order)


def _when(item: TimelineItem) -> tuple[Days | None, str]:
    return days(item.value), str(item.evidence[0].span)
