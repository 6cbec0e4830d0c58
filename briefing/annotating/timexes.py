"""Time expressions in an article, with TIMEX3 values; relative ones stay open until a date is known.

A bare weekday is the last one before publication or that day itself unless the verb looks forward (TIMEX3 guidelines;
HeidelTime's rules for news). In texts that tell of the past at large, a month without a year belongs to the year that
the text named last (HeidelTime's rules for narratives).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefing.annotating import timexes_patterns as words
from briefing.annotating.reading import Reading
from briefing.annotating.timexes_context import Tokens, direction, is_kept
from briefing.annotating.timexes_lengths import lengths
from briefing.annotating.timexes_relative import relatives
from briefing.annotating.timexes_rules import Base, Found, expressions
from briefing.annotating.timexes_values import anchors, open_value, value_on
from briefing.articles import BODY, ArticleDate
from briefing.findings import Anchor, Kind, Mention, Timex, TimexType, finding_id

BY = "timexes/1"
SAME = re.compile(r"(?:day|week|month|year|quarter|decade)\+0(?: |\Z)")
DAY = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}|[\dX]{4}-W[\dX]{2}-")
PRIOR = re.compile(r"\b(?:prior|before|earlier|previously|previous|preceding)\b", re.IGNORECASE)
DAY_LENGTH = len("2023-10-18")
NAMED = frozenset({Kind.PERSON, Kind.ORGANISATION})
JOINED = re.compile(
    r"\s{0,3}(?:[-–—,]|to|and|or|until|till|through|,\s{1,2}and)\s{0,3}(?:the\s{1,3})?\Z", re.IGNORECASE
)


def timexes(reading: Reading, mentions: Sequence[Mention] = ()) -> Iterator[Timex]:
    """The time expressions of a reading in the order of the text, valued against the article's date where it is known.

    What is a part of somebody's name ("Ellery Today", "April Jones") is none.
    """
    text = reading.plain
    tokens = Tokens.of(reading.doc, text)
    published = reading.article.published
    kept = (f for f in (*expressions(text), *relatives(text), *lengths(text)) if is_kept(f, tokens))
    found = _with_hours(_with_years(_best(kept), text), text)
    is_narrative = _tells_of_the_past(found, published)
    blocks = list(reading.blocks())
    named = {place for m in mentions if m.kind in NAMED for place in range(m.span.start, m.span.end)}
    told: dict[bool, Timex | None] = {True: None, False: None}
    at = 0
    for item in found:
        while at + 1 < len(blocks) and blocks[at + 1][1].start_char <= item.start:
            at += 1
        if reading.span(item.start, item.end).start in named and not any(map(str.isdigit, text[item.start : item.end])):
            continue
        # A caption's date says when its picture was taken; the story does not go on from it.
        body = bool(blocks) and blocks[at][0].role in BODY
        timex = _read(item, reading, tokens, told[body], is_narrative=is_narrative)
        if _is_date(timex) and not (is_narrative and timex.relative):
            told[body] = timex
        yield timex


def valued(timex: Timex, anchor: ArticleDate | None) -> Timex:
    """The time expression against the date of its article; absolute ones, and those of the text's own dates, stay.

    Where the anchor is an interval, only what every day of it agrees on is a value.
    """
    if timex.relative is None:
        return timex
    value = None if anchor is None else value_from(timex.relative, anchor.value)
    if value is None:
        return replace(timex, value=open_value(timex.relative), anchor=Anchor.NONE)
    return replace(timex, value=value, anchor=Anchor.PUBLISHED)


def value_from(rule: str, anchor: str) -> str | None:
    """The value that a rule gives on every day of `anchor`, a date or an interval; None where they differ.

    Rules never run backwards: what the first and the last day agree on, all days between them agree on.
    """
    days = anchors(anchor)
    if days is None:
        return None
    first, last, grain = days
    value = value_on(rule, first, grain=grain)
    return value if value == value_on(rule, last, grain=grain) else None


def _best(found: Iterable[Found]) -> list[Found]:
    """Of expressions that overlap, the longest, and of these the first."""
    kept: dict[int, Found] = {}
    taken: set[int] = set()
    for item in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        places = range(item.start, item.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept[item.start] = item
    return [kept[start] for start in sorted(kept)]


def _with_hours(found: Sequence[Found], text: str) -> list[Found]:
    """The expressions, where a day takes up the part of it that stands before: "the night of April 18, 1775"."""
    parts = {match.end(): match for match in words.DAYTIME_OF.finditer(text)}
    filled: list[Found] = []
    for item in found:
        part = next((parts[at] for at in (item.start - 1, item.start - 2) if at in parts), None)
        if part is None or item.type is not TimexType.DATE or not (item.rule or len(item.value or "") >= DAY_LENGTH):
            filled.append(item)
            continue
        time = words.DAYTIMES[part["daytime"].lower()]
        if filled and filled[-1].end > part.start():
            filled.pop()
        rule = f"{item.rule} {time}" if item.rule else None
        value = f"{item.value}{time}" if item.value else None
        filled.append(replace(item, start=part.start(), type=TimexType.TIME, rule=rule, value=value))
    return filled


def _with_years(found: Sequence[Found], text: str) -> list[Found]:
    """The expressions, where one without a year has that of the next it is joined to: "July 1 to July 3, 1863"."""
    filled = list(found)
    for i in range(len(filled) - 2, -1, -1):
        rule, after = filled[i].rule, filled[i + 1].value
        if not rule or not rule.startswith(("month?", "day?", "season?")) or not after or not after[:4].isdigit():
            continue
        if JOINED.match(text[filled[i].end : filled[i + 1].start]):
            value = value_on(rule.replace("?", "="), date(int(after[:4]), 7, 1)) if int(after[:4]) else None
            filled[i] = replace(filled[i], value=value, rule=None, base=None) if value else filled[i]
    return filled


def _tells_of_the_past(found: Sequence[Found], published: ArticleDate | None) -> bool:
    """Whether the text is a narrative: most of its full dates, and at least five, lie over a year before publication."""
    years = [int(f.value[:4]) for f in found if f.value and re.match(r"\d{4}(-\d\d)?", f.value)]
    old = [year for year in years if published is not None and year < int(published.value[:4]) - 1]
    enough = 5
    return len(old) >= enough and len(old) > 0.6 * len(years)


def _read(item: Found, reading: Reading, tokens: Tokens, told: Timex | None, *, is_narrative: bool) -> Timex:
    span = reading.span(item.start, item.end)
    timex = Timex(finding_id("timex", span), span, item.type, item.value or "", Anchor.NONE, None, BY)
    if item.rule is None:
        return _ending(timex, item, reading, tokens, told)
    rule, base = item.rule, item.base
    in_year = rule.startswith(("month?", "day?", "season?"))
    if in_year and is_narrative and told is not None:
        rule, base = rule.replace("?", "="), Base.TEXT
    if "?" in rule:
        rule = rule.replace("?", direction(item, tokens))
    if base is Base.TEXT and told is not None and _follows(rule, told):
        return _continued(timex, rule, told)
    # "Earlier in the day" in news is the day of publication where the text named none; "the next day" stays open.
    if base is Base.TEXT and (is_narrative or not SAME.match(rule)):
        return replace(timex, value=open_value(rule))
    return valued(replace(timex, relative=rule), reading.article.published)


def _ending(timex: Timex, item: Found, reading: Reading, tokens: Tokens, told: Timex | None) -> Timex:
    """A duration that ends at a date stated in the same sentence: "released in April 2021 … over the five years prior"."""
    first = tokens.at(item.start)
    if told is None or told.relative or first is None or not PRIOR.search(tokens.text[item.start : item.end]):
        return timex
    start = reading.span(first.sent.start_char, item.end).start
    return replace(timex, anchor=Anchor.STATED) if start <= told.span.start else timex


def _follows(rule: str, told: Timex) -> bool:
    """Whether the rule can count from what was told: days only from a day."""
    return not rule.startswith(("day+", "day-", "weekday")) or bool(DAY.match(told.value))


def _continued(timex: Timex, rule: str, told: Timex) -> Timex:
    """A time expression that counts from the date which the text named last."""
    if told.relative is not None:
        chained = replace(timex, relative=f"{told.relative.partition(' T')[0]} {rule}", anchor=told.anchor)
        if told.anchor is Anchor.NONE:
            return replace(chained, value=open_value(rule))
        value = value_from(rule, told.value)
        return replace(chained, value=value or open_value(rule), anchor=told.anchor if value else Anchor.NONE)
    value = value_from(rule, told.value)
    if value is None:
        return replace(timex, value=open_value(rule))
    return replace(timex, value=value, anchor=Anchor.STATED)


def _is_date(timex: Timex) -> bool:
    """Whether the text can count on from here: a date or time of a day, not a duration, nor "now"."""
    return timex.type in {TimexType.DATE, TimexType.TIME} and (timex.value[:1].isdigit() or timex.relative is not None)
