"""Time expressions in an article, with TIMEX3 values; relative ones stay open until a date is known.

A bare weekday is the last one before publication or that day itself unless the verb looks forward (TIMEX3 guidelines;
HeidelTime's rules for news). In texts that tell of the past at large, a month without a year belongs to the year that
the text named last (HeidelTime's rules for narratives).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.annotating.english.reading import Reading
from briefing.annotating.english.timexes import patterns as words
from briefing.annotating.english.timexes.clocks import clocks
from briefing.annotating.english.timexes.context import Tokens, is_kept
from briefing.annotating.english.timexes.directions import direction, will_be
from briefing.annotating.english.timexes.lengths import lengths
from briefing.annotating.english.timexes.parts import parts_of_years
from briefing.annotating.english.timexes.relative import relatives
from briefing.annotating.english.timexes.repeated import repetitions
from briefing.annotating.english.timexes.rules import Base, Found, expressions
from briefing.annotating.english.timexes.told import (
    Told,
    asides,
    follows,
    in_the_story,
    in_year_of,
    is_date,
    is_quoted,
    tells_of_the_past,
    value_from,
)
from briefing.annotating.english.timexes.values import open_value
from briefing.articles import BODY, ArticleDate
from briefing.findings import Anchor, Kind, Mention, Timex, TimexType, finding_id

BY = "timexes/1"
SAME = re.compile(r"(?:day|week|month|year|quarter|decade)\+0(?: |\Z)")
BACK = re.compile(r"-P\d+Y|year-")
CLOCK = re.compile(r"day\+0 (T\d\d:\d\dZ?)\Z")
IN_BRACKETS = re.compile(r"(?:\s(?:[A-Z]\w{1,15}|local)\stime)?,?\s\(")
ON_DAY = re.compile(r"\)?(?:\s(?:[A-Z]\w{1,15}|local)\stime)?(?:,|\s\([^()\n]{1,20}\))?\s{1,3}(?:on\s{1,3})?")
READERS = (parts_of_years, expressions, clocks, relatives, lengths, repetitions)
TO = re.compile(r"\s{0,3}(?:[-–—]|to|until|till|through)\s{0,3}", re.IGNORECASE)
BESIDE = re.compile(r",?\s{1,3}")
WEEK_OF = re.compile(r"\bthe\s{1,3}week\s{1,3}of\s{1,3}\Z", re.IGNORECASE)
WITHOUT_YEAR = ("month?", "day?", "season?", "quarter?")
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
    kept = (each for reader in READERS for each in reader(text) if is_kept(each, tokens))
    found = _with_days(_with_hours(_with_years(list(_with_weeks(_best(kept), text)), text), text), text)
    is_narrative = tells_of_the_past(found, text)
    blocks = list(reading.blocks())
    named = {place for m in mentions if m.kind in NAMED for place in range(m.span.start, m.span.end)}
    left = asides(found, tokens) if is_narrative else frozenset()
    told = {True: Told(tokens, left), False: Told(tokens, left)}
    at = 0
    for item in found:
        while at + 1 < len(blocks) and blocks[at + 1][1].start_char <= item.start:
            at += 1
        if reading.span(item.start, item.end).start in named and not any(map(str.isdigit, text[item.start : item.end])):
            continue
        # A caption's date says when its picture was taken; the story does not go on from it.
        body = bool(blocks) and blocks[at][0].role in BODY
        timex = _read(item, reading, tokens, told[body].at(item.start), is_narrative=is_narrative)
        if is_date(timex) and not (is_narrative and timex.relative):
            told[body].tell(timex, item.start, looks_back=bool(BACK.match(item.rule or "")))
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
        if part is None or not _is_a_day(item):
            filled.append(item)
            continue
        time = words.DAYTIMES[(part["daytime"] or "morning").lower()]
        if filled and filled[-1].end > part.start():
            filled.pop()
        rule = f"{item.rule.partition(' T')[0]} {time}" if item.rule else None
        value = f"{item.value}{time}" if item.value else None
        filled.append(replace(item, start=part.start(), type=TimexType.TIME, rule=rule, value=value))
    return filled


def _is_a_day(item: Found) -> bool:
    """Whether it is a day, or a part of one as in "Thursday morning"."""
    if item.type is TimexType.TIME:
        return (item.rule or "").startswith("weekday") and not CLOCK.search(item.rule or "")
    return item.type is TimexType.DATE and bool(item.rule or len(item.value or "") >= DAY_LENGTH)


def _with_weeks(found: Iterable[Found], text: str) -> Iterator[Found]:
    """The expressions, where a day stands for its week: "the week of March 6"."""
    for item in found:
        week = WEEK_OF.search(text, max(0, item.start - 20), item.start)
        if week is None or not (item.rule or "").startswith("day"):
            yield item
        else:
            yield replace(item, start=week.start(), rule=f"{item.rule} week+0")


def _with_days(found: Sequence[Found], text: str) -> list[Found]:
    """The expressions, where a time of day belongs to the day that it stands before: "at 8 p.m. on Friday".

    The two are one where no word stands between them: "5pm Friday", "noon, March 5".
    """
    filled = list(found)
    joined: set[int] = set()
    for i, (item, day) in enumerate(_by_clocks(found, text)):
        clock = CLOCK.match(item.rule or "")
        if clock is None or day is None:
            continue
        if day.rule and day.rule.startswith(("weekday", "day")) and " T" not in day.rule:
            filled[i] = replace(item, rule=f"{day.rule} {clock[1]}", base=day.base)
        elif day.value and len(day.value) == DAY_LENGTH:
            filled[i] = replace(item, value=f"{day.value}{clock[1]}", rule=None, base=None)
        else:
            continue
        if BESIDE.fullmatch(text, item.end, day.start):
            filled[i] = replace(filled[i], end=day.end)
            joined.add(i + 1)
    return [item for i, item in enumerate(filled) if i not in joined]


def _by_clocks(found: Sequence[Found], text: str) -> Iterator[tuple[Found, Found | None]]:
    """Every expression with the next one where it can be its day, past the clock of another zone: "3 a.m. (0800 GMT) on …"."""
    for i, item in enumerate(found):
        rest = found[i + 1 : i + 3]
        end = item.end
        if len(rest) > 1 and CLOCK.match(rest[0].rule or "") and IN_BRACKETS.fullmatch(text, item.end, rest[0].start):
            end, rest = rest[0].end, rest[1:]
        yield item, rest[0] if rest and ON_DAY.fullmatch(text, end, rest[0].start) else None


def _with_years(found: Sequence[Found], text: str) -> list[Found]:
    """The expressions, where one without a year has that of the next it is joined to: "July 1 to July 3, 1863".

    Where neither has one, the first is the last such day before the second: "from 1 January to 30 June".
    """
    filled = list(found)
    for i in range(len(filled) - 2, -1, -1):
        rule, after, between = filled[i].rule, filled[i + 1].value, text[filled[i].end : filled[i + 1].start]
        if not rule or not rule.startswith(WITHOUT_YEAR):
            continue
        if not after and (filled[i + 1].rule or "").startswith(WITHOUT_YEAR) and TO.fullmatch(between):
            filled[i] = replace(filled[i], rule=f"{filled[i + 1].rule} {rule.replace('?', '<')}")
        if not after:
            continue
        if JOINED.match(between) and (value := in_year_of(rule, after)):
            filled[i] = replace(filled[i], value=value, rule=None, base=None)
    return filled


def _read(item: Found, reading: Reading, tokens: Tokens, told: Timex | None, *, is_narrative: bool) -> Timex:
    span = reading.span(item.start, item.end)
    timex = Timex(finding_id("timex", span), span, item.type, item.value or "", Anchor.NONE, None, BY)
    if item.rule is None:
        return _ending(timex, item, reading, tokens, told)
    if is_narrative and told is not None and item.rule.startswith(WITHOUT_YEAR) and not will_be(item, tokens):
        value = in_the_story(item.rule, told)
        return replace(timex, value=value or open_value(item.rule), anchor=Anchor.STATED if value else Anchor.NONE)
    rule, base = item.rule, item.base
    if "?" in rule:
        rule = _directed(rule, direction(item, tokens))
    elif is_narrative and base is Base.PUBLISHED and is_quoted(tokens.text, item.start):
        return replace(timex, value=open_value(rule))  # "I am announcing tonight", said years before publication
    if base is Base.TEXT and told is not None and follows(rule, told):
        return _continued(timex, rule, told)
    # "Earlier in the day" in news is the day of publication where the text named none; "the next day" stays open.
    if base is Base.TEXT and (is_narrative or not SAME.match(rule)):
        return replace(timex, value=open_value(rule))
    return valued(replace(timex, relative=rule), reading.article.published)


def _directed(rule: str, sign: str) -> str:
    """The rule with its direction: "will meet on Monday" may be written on that very Monday, as "met on Monday" may."""
    return ("day-1 " if sign == ">" and rule.startswith("weekday?") else "") + rule.replace("?", sign)


def _ending(timex: Timex, item: Found, reading: Reading, tokens: Tokens, told: Timex | None) -> Timex:
    """A duration that ends at a date stated in the same sentence: "released in April 2021 … over the five years prior"."""
    first = tokens.at(item.start)
    if told is None or told.relative or first is None or not PRIOR.search(tokens.text[item.start : item.end]):
        return timex
    start = reading.span(first.sent.start_char, item.end).start
    return replace(timex, anchor=Anchor.STATED) if start <= told.span.start else timex


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
