"""Quantities in an article: how much or how many, of what, in which unit, bounded how, and moved which way."""

import re
from collections.abc import Iterator, Sequence
from math import isclose

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.quantities.carried import carried
from briefing.annotating.english.quantities.causes import without_cause
from briefing.annotating.english.quantities.counted import counted
from briefing.annotating.english.quantities.digits_of_names import is_a_score, is_named, is_part_of_a_name
from briefing.annotating.english.quantities.grammar import is_counting, is_multiple, moved, root
from briefing.annotating.english.quantities.happenings import happening
from briefing.annotating.english.quantities.numbers_pieces import Piece, pieces
from briefing.annotating.english.quantities.scan import Amount, amounts, multiples
from briefing.annotating.english.quantities.unit_phrases import with_age, with_unit
from briefing.annotating.english.quantities.units import TIMES
from briefing.annotating.english.quantities.windows import Times, window
from briefing.annotating.english.quantities.zeros import BY, zeros
from briefing.annotating.english.reading import Reading
from briefing.findings import Quantity, Timex, TimexType, finding_id

HARD = re.compile(r"(?<=[0-9])[\u00a0\u202f\u2009](?=[0-9]{3})")


def quantities(reading: Reading, timexes: Sequence[Timex]) -> Iterator[Quantity]:
    """The quantities of a reading in the order of the text; dates, names, labels and clocks are none."""
    text = _with_hard_blanks(reading)
    cut = pieces(text)
    times = Times.of(timexes)
    found = [*_counts(reading, text, cut), *_multiples(reading, text, cut)]
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


def _with_hard_blanks(reading: Reading) -> str:
    """The text as the model read it, but with the hard blanks between thousands, which part no two numbers."""
    blanks = [match.start() for match in HARD.finditer(reading.view.text)]
    if not blanks:
        return reading.plain
    characters = list(reading.plain)
    for blank in blanks:
        characters[blank] = reading.view.text[blank]
    return "".join(characters)


def _counts(reading: Reading, text: str, cut: Sequence[Piece]) -> Iterator[tuple[Amount, TokenSpan]]:
    counting: list[tuple[Amount, TokenSpan]] = []
    names: set[str] = set()
    for amount in (with_age(text, found) for found in amounts(text, cut)):
        tokens = reading.doc.char_span(amount.number_start, max(amount.number_end, amount.end), alignment_mode="expand")
        if tokens is None or not len(tokens) or is_a_score(text, amount):
            continue
        if is_counting(amount, tokens):
            counting.append((amount, tokens))
        elif is_part_of_a_name(tokens):
            names.add(tokens.text)
    for amount, tokens in counting:
        if amount.unit is not None or not is_named(tokens, names):
            yield with_unit(text, without_cause(amount, tokens), tokens)


def _multiples(reading: Reading, text: str, cut: Sequence[Piece]) -> Iterator[tuple[Amount, TokenSpan]]:
    for amount in multiples(text, cut):
        tokens = reading.doc.char_span(amount.number_start, amount.number_end, alignment_mode="expand")
        if tokens is not None and len(tokens) and is_multiple(tokens):
            yield amount, tokens


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
    if amount.low != amount.high:  # "more than two years" says how much, whatever else it says
        return _is_stretch(amount, tokens)
    return not _is_counted(timex, tokens)


def _is_stretch(amount: Amount, tokens: TokenSpan) -> bool:
    """Whether “over” says during, not more than: behind the object or the measure of its verb, “cost $3bn over ten years”."""
    over = tokens.doc[tokens.start - 1] if tokens.start else None
    if over is None or over.lower_ != "over" or over.dep_ != "prep" or over.idx < amount.start:
        return False
    measured = (c for c in over.head.children if c.dep_ in {"dobj", "npadvmod", "attr", "dative"} and c.i < over.i)
    return over.head.pos_ not in {"VERB", "AUX"} or any(True for _ in measured)


def _is_counted(timex: Timex, tokens: TokenSpan) -> bool:
    """Whether a duration is an object or a measure of something ("a five-year journey", "takes ten minutes")."""
    unit = tokens[-1]
    head = unit.head
    if "T" in timex.value or (unit.dep_ == "pobj" and head.lower_ == "of"):
        return True
    if unit.dep_ in {"pobj", "npadvmod", "advmod", "prep", "dep", "ROOT"}:
        return False
    if unit.dep_ in {"dobj", "attr", "nsubj", "appos"}:
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
    doc, start, end = tokens.doc, tokens.start, tokens.end
    whom = (doc[start - 1] if start else None, doc[end + 1] if end + 1 < len(doc) and doc[end].lower_ == "of" else None)
    of_whom = any(token is not None and token.lower_ in {"whom", "which"} for token in whom)
    return happening(root(tokens) if noun is None or of_whom else noun.root)
