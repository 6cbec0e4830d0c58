"""The time that a quantity holds for: the time expression of its clause that says when or for how long."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.quantities.numbers import numbers
from briefing.annotating.english.reading import Reading
from briefing.findings import Timex, TimexType
from briefing.spans import Span

WINDOWED = frozenset(
    {
        "in",
        "over",
        "during",
        "within",
        "for",
        "since",
        "throughout",
        "between",
        "across",
        "by",
        "at",
        "on",
        "until",
        "from",
    }
)

BEFORE = 40
"""Characters before a time expression in which it is said what it bounds."""

RECORD = 8
"""Words before a time expression in which it is said that nothing was like it since."""

PERIOD = re.compile(
    r"\b(?:the|a)\s(?:(?:full|financial|fiscal|tax|calendar|first|second)\s)?(?:year|half|quarter|month|week|season)"
    r"\s(?:up\s)?(?:to|through|until|till|ended|ending)\s(?:(?:in|on)\s)?(?:the\send\sof\s)?\Z",
    re.IGNORECASE,
)
"""A stretch of time that is told by its end: “in the year to October”."""

ENDED = re.compile(
    r"\s(?:up\s)?(?:to|through|until|till|ended|ending)\s(?:(?:in|on)\s)?(?:the\send\sof\s)?", re.IGNORECASE
)
ENDS = {"and": "between", "to": "from", "until": "from", "till": "from", "through": "from"}
"""Words between the two ends of a stretch of time, and those that open it."""

COMPARED = re.compile(
    r"\b(?:than|compared\s(?:with|to)|versus|against)\s(?:(?:in|on|at|during|for)\s)?(?:the\s)?\Z", re.IGNORECASE
)
"""What makes a time one that is compared with: “three points lower than in 2019”."""


@dataclass(frozen=True, slots=True)
class Times:
    """The time expressions of a reading in the order of the text, and where each begins."""

    timexes: tuple[Timex, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, timexes: Sequence[Timex]) -> "Times":
        """The time expressions, sorted."""
        found = tuple(sorted(timexes, key=lambda timex: timex.span.start))
        return cls(found, tuple(timex.span.start for timex in found))

    def last_before(self, place: int) -> Timex | None:
        """The last one that begins before a place."""
        i = bisect_left(self.starts, place)
        return self.timexes[i - 1] if i else None

    def within(self, span: Span) -> tuple[Timex, ...]:
        """Those that begin in a stretch."""
        return self.timexes[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]


def window(reading: Reading, span: Span, tokens: TokenSpan, times: Times) -> Span | None:
    """The time expression that bounds the quantity: the next one in its clause, else the last one before it."""
    sentence = reading.span_of(tokens[0].sent)
    near = [timex for timex in times.within(sentence) if not timex.span.overlaps(span)]
    told = [
        t for t in near if _bounds(reading, t) and _in_clause(reading, t, tokens) and not _is_more(reading, t, span)
    ]
    behind = [t for t in told if t.span.start >= span.end and not _another_between(reading, span, t.span)]
    before = [t for t in told if t.span.end <= span.start and not _is_a_rate(reading, t)]
    found = behind[0] if behind else before[-1] if before else None
    return _whole(reading, found, near) if found is not None else None


def _whole(reading: Reading, timex: Timex, near: Sequence[Timex]) -> Span:
    """The time expression with the rest of its stretch: “the year to October”, “January and June”, “the 12 months to May”."""
    place, text = timex.span, reading.article.text_of
    if period := PERIOD.search(_before(reading, timex)):
        return place.part(place.start - len(period[0]), place.end)
    for first, second in pairwise(near):
        if timex not in (first, second) or second.span.start - first.span.end > BEFORE:
            continue
        between = text(place.part(first.span.end, second.span.start))
        opener = _before(reading, first).lower().split()[-1:]
        is_ended = first.type is TimexType.DURATION and ENDED.fullmatch(between)
        if is_ended or opener == [ENDS.get(between.strip().lower())]:
            return place.part(first.span.start, second.span.end)
    return place


def _is_more(reading: Reading, timex: Timex, span: Span) -> bool:
    """Whether the amount is one by which there was more than then: “6 percent more than a year ago”."""
    said = reading.article.text_of(timex.span).lower()
    return 0 <= timex.span.start - span.end <= 1 and said.startswith(("more than ", "less than ", "fewer than "))


def _before(reading: Reading, timex: Timex) -> str:
    return reading.article.text_of(timex.span.part(max(0, timex.span.start - BEFORE), timex.span.start))


def _is_a_rate(reading: Reading, timex: Timex) -> bool:
    """Whether the time is a part of the amount before it: “300 tests per day and 20 machines”, “to 640 a day”."""
    said = reading.article.text_of(timex.span).lower()
    return said.startswith("per ") or (timex.type is TimexType.SET and said.startswith(("a ", "an ")))


def _is_a_record(timex: Timex, place: TokenSpan) -> bool:
    """Whether the time is how long nothing was like it: “its lowest since March”, “for the first time in six weeks”."""
    before = place.doc[max(place.sent.start, place.start - RECORD) : place.start]
    if timex.type is not TimexType.DURATION and all(token.lower_ != "since" for token in before):
        return False
    own = takewhile(lambda token: not token.is_punct, reversed(before))
    return any(token.tag_ in {"JJS", "RBS"} or token.lower_ == "first" for token in own)


def _another_between(reading: Reading, span: Span, place: Span) -> bool:
    """Whether another number stands between the two, to which the time then belongs."""
    return any(True for _ in numbers(reading.article.text_of(span.part(span.end, place.start))))


def _in_clause(reading: Reading, timex: Timex, tokens: TokenSpan) -> bool:
    """Whether the time hangs on the verb of the quantity or on what is counted, not on "said" above them, nor tells a record."""
    sentence = tokens[0].sent
    offset = timex.span.start - reading.span_of(sentence).start + sentence.start_char
    place = reading.doc.char_span(offset, offset + len(timex.span), alignment_mode="expand")
    if place is None or not len(place) or _is_a_record(timex, place):
        return False
    if timex.type is TimexType.SET and place.root.dep_ == "amod":  # “the fifth straight quarterly gain”
        return False
    own, verb = _verb(tokens.root), _verb(place.root)
    return (
        verb is None
        or verb == own
        or tokens.root.head.is_ancestor(place.root)
        or (own is not None and own.is_ancestor(verb) and not _is_of_another(verb, own))
    )


def _is_of_another(verb: Token, own: Token) -> bool:
    """Whether between the two verbs a clause begins that is joined with “and” and has a subject of its own."""
    below = takewhile(lambda token: token.i != own.i, (verb, *verb.ancestors))
    return any(t.dep_ == "conj" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in t.children) for t in below)


def _verb(token: Token) -> Token | None:
    return next((t for t in (token, *token.ancestors) if t.pos_ in {"VERB", "AUX"}), None)


def _bounds(reading: Reading, timex: Timex) -> bool:
    """Whether the time expression says when or for how long: "over the past years", "in 2022", "two years ago"."""
    before = _before(reading, timex)
    words = before[-12:].lower().split()
    said = reading.article.text_of(timex.span).lower()
    if timex.type is TimexType.DURATION and "-" in said:  # “a four-year college”
        return False
    if COMPARED.search(before):
        return False
    return timex.value not in {"PRESENT_REF", "PAST_REF"} and (
        bool(words and words[-1] in WINDOWED)
        or said.startswith("over ")
        or said.endswith("ago")
        or timex.type is TimexType.SET
        or timex.relative is not None
        or PERIOD.search(before) is not None
    )
