"""Quantities in an article: how much or how many, of what, in which unit, bounded how, and moved which way."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.numbers import numbers
from briefing.annotating.quantities_grammar import NOT_COUNTED, counted, is_counting, is_multiple, moved, phrase
from briefing.annotating.quantities_scan import Amount, amounts, multiples
from briefing.annotating.reading import Reading
from briefing.annotating.timexes_context import names_a_law
from briefing.annotating.units import TIMES
from briefing.findings import Quantity, Relation, Timex, TimexType, finding_id
from briefing.spans import Span

BY = "quantities/1"
NOBODY = re.compile(r"\b(?:no[- ]one|nobody|none\sof)\b", re.IGNORECASE)
PEOPLE = "people"
"""What "nobody" counts: "No one has been prosecuted" gives the number of people prosecuted."""

COUNTING = frozenset(
    {"be", "report", "record", "have", "find", "see", "suffer", "register", "detect", "confirm", "there"}
)
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


def quantities(reading: Reading, timexes: Sequence[Timex]) -> Iterator[Quantity]:
    """The quantities of a reading in the order of the text; dates, names, labels and clocks are none."""
    text = reading.plain
    when = sorted((timex for timex in timexes), key=lambda timex: timex.span.start)
    starts = [timex.span.start for timex in when]
    found = [*_counts(reading, text), *_multiples(reading, text)]
    kept = [(a, tokens) for a, tokens in found if not _is_time(reading, a, tokens, when, starts)]
    zeros = list(_zeros(reading, text))
    taken: list[tuple[int, Quantity]] = [(a.start, _quantity(reading, a, tokens, when, starts)) for a, tokens in kept]
    end = -1
    for start, quantity in sorted([*taken, *zeros], key=lambda pair: pair[0]):
        if start >= end:
            yield quantity
            end = start + len(quantity.span)


def _counts(reading: Reading, text: str) -> Iterator[tuple[Amount, TokenSpan]]:
    for amount in (_aged(text, found) for found in amounts(text)):
        tokens = reading.doc.char_span(amount.number_start, max(amount.number_end, amount.end), alignment_mode="expand")
        if tokens is not None and len(tokens) and not _is_a_score(text, amount) and is_counting(amount, tokens):
            yield _whole(text, amount), tokens


def _whole(text: str, amount: Amount) -> Amount:
    """The amount with the "old" that makes a length of time an age."""
    old = OLD.match(text, amount.end) if amount.unit in TIMES else None
    return replace(amount, end=old.end()) if old else amount


def _multiples(reading: Reading, text: str) -> Iterator[tuple[Amount, TokenSpan]]:
    for amount in multiples(text):
        tokens = reading.doc.char_span(amount.number_start, amount.number_end, alignment_mode="expand")
        if tokens is not None and len(tokens) and is_multiple(tokens):
            yield amount, tokens


OLD = re.compile(r"[-\s]?old\b", re.IGNORECASE)
SPACED_MINUTES = re.compile(r"[0-5][0-9]\s?(?:[ap]\.?m|GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|IST)\b", re.IGNORECASE)
SPACED_CLOCK = re.compile(r"[0-2]?[0-9]:\s" + SPACED_MINUTES.pattern, re.IGNORECASE)
"""Clocks that a page's layout has torn apart: "06: 00 BST"."""

YEAR = re.compile(r"1[0-9]{3}\Z|20[0-9]{2}\Z")
MINOR = 15
"""A number set off behind a name is an age from here on; below, it may as well be a rank or a score."""

AGED = re.compile(r"(?:\baged?|\bage\s(?:of|at)|\bturned|\bturning)\s{1,2}\Z", re.IGNORECASE)
APPOSED = re.compile(r"[A-Z][\w’'-]{0,40},\s\Z")


def _aged(text: str, amount: Amount) -> Amount:
    """An age that is given as a bare number, in years: "aged 55", "Jane Roe, 49, said"."""
    if amount.unit is not None or amount.low is None or not 0 < amount.low < 120:  # noqa: PLR2004 - nobody is older
        return amount
    before, after = text[max(0, amount.start - 44) : amount.start], text[amount.end : amount.end + 1]
    apposed = APPOSED.search(before) and after == "," and amount.low > MINOR
    if AGED.search(before[-12:]) or apposed:
        return replace(amount, unit="year")
    return amount


def _is_a_score(text: str, amount: Amount) -> bool:
    """Whether the number is one side of a score, a clock, a size, a code or a telephone number: 2-1, 0:00, 728 x 90."""
    if amount.low != amount.high and amount.low is not None and amount.high is not None:
        return False
    if (
        amount.unit is None
        and YEAR.match(text[amount.start : amount.end])
        and names_a_law(text, amount.start, amount.end)
    ):
        return True
    before, after = text[max(0, amount.start - 2) : amount.start], text[amount.end : amount.end + 5]
    if amount.unit is None and re.match(r"(?:['’]?s|ers)\b", after):  # 737s, 1960s, 76ers
        return True
    if re.match(r"[-–:/][0-9]|\s?[x×]\s?[0-9]", after) or re.search(r"[0-9][-–:/]\Z", before):
        return True
    if SPACED_CLOCK.match(text, amount.start) or (
        SPACED_MINUTES.match(text, amount.start)
        and re.search(r"[0-9]:\s\Z", text[max(0, amount.start - 3) : amount.start])
    ):
        return True
    sized = text[max(0, amount.start - 4) : amount.start]
    return bool(re.search(r"[0-9]\s?[x×]\s?\Z", sized)) or before[-1:] in {"#", "_", "@"}


def _is_time(reading: Reading, amount: Amount, tokens: TokenSpan, when: Sequence[Timex], starts: Sequence[int]) -> bool:
    """Whether the number is part of a date, or of a duration that says when or how long rather than what is counted."""
    here = reading.span(amount.number_start, amount.number_end)
    i = bisect_left(starts, here.end)
    timex = when[i - 1] if i else None
    if timex is None or not timex.span.overlaps(here):
        return False
    if timex.type is not TimexType.DURATION:
        return True
    if amount.unit not in TIMES:
        return amount.unit is None
    return not _is_counted(timex, tokens)


def _is_counted(timex: Timex, tokens: TokenSpan) -> bool:
    """Whether a duration is an object or a measure of something ("a five-year journey", "takes ten minutes")."""
    unit = tokens[-1]
    head = unit.head
    if "T" in timex.value or (unit.dep_ == "pobj" and head.lower_ == "of"):
        return True
    if unit.dep_ in {"pobj", "npadvmod", "advmod", "prep", "dep", "ROOT"}:
        return False
    if unit.dep_ in {"dobj", "attr", "nsubj"}:
        return True
    return unit.dep_ in {"compound", "nummod", "amod", "nmod"} and head.pos_ in {"NOUN", "PROPN"}


def _quantity(
    reading: Reading, amount: Amount, tokens: TokenSpan, when: Sequence[Timex], starts: Sequence[int]
) -> Quantity:
    noun = counted(amount, tokens)
    span = reading.span(amount.start, amount.end)
    return Quantity(
        id=finding_id("quantity", span),
        span=span,
        low=amount.low,
        high=amount.high,
        relation=amount.relation,
        change=amount.change or moved(amount, tokens),
        unit=amount.unit,
        of=reading.words(noun) if noun is not None else None,
        of_span=reading.span_of(noun) if noun is not None else None,
        window=_window(reading, span, tokens, when, starts),
        by=BY,
    )


def _window(
    reading: Reading, span: Span, tokens: TokenSpan, when: Sequence[Timex], starts: Sequence[int]
) -> Span | None:
    """The time expression that bounds the quantity: the next one in its clause, else the last one before it."""
    sentence = reading.span_of(tokens[0].sent)
    near = [
        t
        for t in when[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if not t.span.overlaps(span)
    ]
    told = [t.span for t in near if _bounds(reading, t) and _in_clause(reading, t, tokens)]
    behind = [place for place in told if place.start >= span.end and not _another_between(reading, span, place)]
    before = [place for place in told if place.end <= span.start]
    return behind[0] if behind else before[-1] if before else None


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
    return timex.value not in {"PRESENT_REF", "PAST_REF"} and (
        bool(words and words[-1] in WINDOWED)
        or said.endswith("ago")
        or timex.type is TimexType.SET
        or timex.relative is not None
    )


def _zeros(reading: Reading, text: str) -> Iterator[tuple[int, Quantity]]:
    """Nobody, none, and "no cases" where that many could have been counted."""
    for match in NOBODY.finditer(text):
        tokens = reading.doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if tokens is None or not len(tokens):
            continue
        verb = tokens.root.head
        if match[0].lower().startswith("none"):
            yield match.start(), _zero(reading, match.start(), match.start() + 4, _none_of(tokens))
        elif tokens.root.dep_ == "nsubjpass" and verb.tag_ == "VBN":
            done = tokens.doc[verb.i : verb.i + 1]
            zero = _zero(reading, match.start(), match.end(), done)
            yield match.start(), replace(zero, of=f"{PEOPLE} {reading.words(done).lower()}")
    for token in reading.doc:
        if token.lower_ == "no" and token.dep_ == "det" and _is_countable(token.head):
            of = phrase(token.head, after=token.i + 1)
            yield token.idx, _zero(reading, token.idx, token.idx + 2, of)


def _none_of(tokens: TokenSpan) -> TokenSpan | None:
    noun = next(
        (child for child in tokens[-1].children if child.dep_ == "pobj" and child.pos_ in {"NOUN", "PROPN"}), None
    )
    return None if noun is None else phrase(noun, after=tokens.end)


def _is_countable(noun: Token) -> bool:
    return noun.tag_ == "NNS" and noun.lemma_.lower() not in NOT_COUNTED and noun.head.lemma_.lower() in COUNTING


def _zero(reading: Reading, start: int, end: int, of: TokenSpan | None) -> Quantity:
    span = reading.span(start, end)
    said = None if of is None else reading.words(of)
    place = None if of is None else reading.span_of(of)
    return Quantity(finding_id("quantity", span), span, 0.0, 0.0, Relation.EXACTLY, None, None, said, place, None, BY)
