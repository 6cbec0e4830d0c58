"""A bare number that revises another: “It had earlier spoken of 37” counts what the sentence before it counts."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as TokenSpan

from briefing.annotating.quantities_zeros import BY
from briefing.findings import Quantity

REVISING = frozenset({"earlier", "previously", "initially", "originally", "revised", "revising", "corrected"})
PUT = frozenset({"number", "figure", "total"})
"""What a bare number may be put to, “the union put the number at 1,100”: it counts what was counted before."""

CARRIED = f"{BY}:carried"
"""By which rule the number has what it counts, where its own sentence does not say."""


def carried(quantity: Quantity, tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]) -> Quantity:
    """The quantity with what the sentence before counts, where its own sentence only puts another number to it."""
    if quantity.unit is not None or quantity.happening is not None:
        return quantity
    told = None
    if quantity.of is None and any(token.lower_ in REVISING for token in tokens.sent):
        told = _of_the_sentence_before(tokens, before)
    elif (quantity.of or "").lower() in PUT:
        told = _last_befallen(tokens, before) or _of_the_sentence_before(tokens, before)
    if told is None:
        return quantity
    return replace(quantity, of=told.of, of_span=told.of_span, happening=told.happening, by=CARRIED)


def _last_befallen(tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]) -> Quantity | None:
    """The count of the same sentence that says what happened: “700 marched, police said; the union put the number at 900”."""
    last = [told for own, told in before[-3:] if own.sent.start == tokens.sent.start and told.happening is not None]
    return last[-1] if last else None


def _of_the_sentence_before(tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]) -> Quantity | None:
    """The one count there, or the one of several to which something happened."""
    start = tokens.sent.start
    last = [(own, told) for own, told in before[-6:] if own.start < start and _is_just_before(own, tokens)]
    counts = [told for _, told in last if told.unit is None and (told.of or told.happening)]
    befallen = [told for told in counts if told.happening is not None]
    return counts[0] if len(counts) == 1 else befallen[0] if len(befallen) == 1 else None


def _is_just_before(own: TokenSpan, tokens: TokenSpan) -> bool:
    between = tokens.doc[own.end : tokens.sent.start]
    return own.sent.end == tokens.sent.start and not any("\n\n" in token.text for token in between)
