"""Quantities in an article: how much or how many, of what, in which unit, bounded how, and moved which way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import isclose

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.quantities_carried import carried
from briefing.annotating.quantities_counted import counted
from briefing.annotating.quantities_grammar import is_counting, is_multiple, moved, root
from briefing.annotating.quantities_happenings import happening
from briefing.annotating.quantities_scan import Amount, amounts, multiples
from briefing.annotating.quantities_windows import Times, window
from briefing.annotating.quantities_zeros import BY, zeros
from briefing.annotating.reading import Reading
from briefing.annotating.timexes_context import names_a_law
from briefing.annotating.units import TIMES
from briefing.findings import Quantity, Timex, TimexType, finding_id


def quantities(reading: Reading, timexes: Sequence[Timex]) -> Iterator[Quantity]:
    """The quantities of a reading in the order of the text; dates, names, labels and clocks are none."""
    text = reading.plain
    times = Times.of(timexes)
    found = [*_counts(reading, text), *_multiples(reading, text)]
    kept = [(a, tokens) for a, tokens in found if not _is_time(reading, a, tokens, times)]
    taken = [(a.start, _quantity(reading, a, tokens, times), tokens) for a, tokens in kept]
    none = [(start, quantity, None) for start, quantity in zeros(reading, text, times)]
    end = -1
    before: list[tuple[TokenSpan, Quantity]] = []
    for start, quantity, tokens in sorted([*taken, *none], key=lambda found: found[0]):
        if start < end:
            continue
        end = start + len(quantity.span)
        whole = carried(quantity, tokens, before) if tokens is not None else quantity
        if tokens is not None:
            before.append((tokens, whole))
        yield whole


def _counts(reading: Reading, text: str) -> Iterator[tuple[Amount, TokenSpan]]:
    for amount in (_whole(text, _aged(text, found)) for found in amounts(text)):
        tokens = reading.doc.char_span(amount.number_start, max(amount.number_end, amount.end), alignment_mode="expand")
        if tokens is not None and len(tokens) and not _is_a_score(text, amount) and is_counting(amount, tokens):
            yield amount, tokens


def _whole(text: str, amount: Amount) -> Amount:
    """The amount with the "old" that makes a length of time an age."""
    old = OLD.match(text, amount.end) if amount.unit in TIMES else None
    return replace(amount, end=old.end(), is_age=True) if old else amount


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
        return replace(amount, unit="year", is_age=True)
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


def _is_time(reading: Reading, amount: Amount, tokens: TokenSpan, times: Times) -> bool:
    """Whether the number is part of a date, or of a duration that says when or how long rather than what is counted."""
    here = reading.span(amount.number_start, amount.number_end)
    timex = times.last_before(here.end)
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


def _quantity(reading: Reading, amount: Amount, tokens: TokenSpan, times: Times) -> Quantity:
    noun = counted(amount, tokens)
    befell = _befell(tokens, noun) if amount.unit is None else None
    span = reading.span(amount.start, amount.end)
    return Quantity(
        id=finding_id("quantity", span),
        span=span,
        low=_plain(amount.low),
        high=_plain(amount.high),
        relation=amount.relation,
        change=amount.change or moved(amount, tokens),
        unit=amount.unit,
        of=reading.words(noun) if noun is not None else None,
        of_span=reading.span_of(noun) if noun is not None else None,
        window=None if amount.is_age else window(reading, span, tokens, times),
        by=BY,
        happening=reading.span_of(befell) if befell is not None else None,
    )


def _plain(number: float | None) -> float | None:
    """The number without what binary fractions add to it: 4.1 × 10⁹ is 4,100,000,000."""
    return number if number is None or not isclose(number, round(number), rel_tol=1e-12) else float(round(number))


def _befell(tokens: TokenSpan, noun: TokenSpan | None) -> Token | None:
    """What happened to those counted; “of whom 11 remain in hospital” tells of the eleven, not of all."""
    of_whom = tokens.start > 0 and tokens.doc[tokens.start - 1].lower_ in {"whom", "which"}
    return happening(root(tokens) if noun is None or of_whom else noun.root)
