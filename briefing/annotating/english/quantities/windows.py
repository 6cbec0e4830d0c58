"""The time that a quantity holds for: the time expression of its clause that says when or for how long."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

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

UP_TO = re.compile(r"\s{1,3}(?:(?:up\s)?to|ended|ending|until|through)\s{1,3}(?:on\s{1,3}|the\s{1,3})?", re.IGNORECASE)


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
    told = [t.span for t in near if _bounds(reading, t) and _in_clause(reading, t, tokens)]
    behind = [place for place in told if place.start >= span.end and not _another_between(reading, span, place)]
    before = [place for place in told if place.end <= span.start and not _is_a_rate(reading, place)]
    chosen = behind[0] if behind else before[-1] if before else None
    return chosen and _with_its_end(reading, chosen, near)


def _with_its_end(reading: Reading, chosen: Span, near: Sequence[Timex]) -> Span:
    """A length of time together with the date on which it ends: “the year to October”, “the quarter ended 30 June”."""
    for length, end in pairwise(near):
        if chosen not in {length.span, end.span} or length.type is not TimexType.DURATION:
            continue
        if UP_TO.fullmatch(reading.article.source.text, length.span.end, end.span.start):
            return Span(chosen.source, length.span.start, end.span.end)
    return chosen


def _is_a_rate(reading: Reading, place: Span) -> bool:
    """Whether the time is a part of the amount before it: “300 tests per day and 20 machines”."""
    return reading.article.text_of(place)[:4].lower() == "per "


def _another_between(reading: Reading, span: Span, place: Span) -> bool:
    """Whether another number stands between the two, to which the time then belongs."""
    return any(True for _ in numbers(reading.article.text_of(span.part(span.end, place.start))))


def _in_clause(reading: Reading, timex: Timex, tokens: TokenSpan) -> bool:
    """Whether the time hangs on the verb of the quantity or on what is counted, not on "said" above them."""
    sentence = tokens[0].sent
    offset = timex.span.start - reading.span_of(sentence).start + sentence.start_char
    place = reading.doc.char_span(offset, offset + len(timex.span), alignment_mode="expand")
    if place is None or not len(place):
        return False
    own, verb = _verb(tokens.root), _verb(place.root)
    return (
        verb is None
        or verb == own
        or tokens.root.head.is_ancestor(place.root)
        or (own is not None and own.is_ancestor(verb))
    )


def _verb(token: Token) -> Token | None:
    return next((t for t in (token, *token.ancestors) if t.pos_ in {"VERB", "AUX"}), None)


def _bounds(reading: Reading, timex: Timex) -> bool:
    """Whether the time expression says when or for how long: "over the past years", "in 2022", "two years ago"."""
    words = (
        reading.article.text_of(Span(timex.span.source, max(0, timex.span.start - 12), timex.span.start))
        .lower()
        .split()
    )
    said = reading.article.text_of(timex.span).lower()
    if timex.type is TimexType.DURATION and "-" in said:  # “a four-year college”
        return False
    return timex.value not in {"PRESENT_REF", "PAST_REF"} and (
        bool(words and words[-1] in WINDOWED)
        or said.startswith("over ")
        or said.endswith("ago")
        or timex.type is TimexType.SET
        or timex.relative is not None
    )
