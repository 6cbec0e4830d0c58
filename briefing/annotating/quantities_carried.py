"""A bare number that revises another: “It had earlier spoken of 37” counts what the sentence before it counts."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as TokenSpan

from briefing.annotating.quantities_zeros import BY
from briefing.findings import Quantity

REVISING = frozenset({"earlier", "previously", "initially", "originally", "revised", "revising", "corrected"})
CARRIED = f"{BY}:carried"
"""By which rule the number has what it counts, where its own sentence does not say."""


def carried(quantity: Quantity, tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]) -> Quantity:
    """The quantity with what the sentence before counts, where its own sentence only puts another number to it."""
    bare = quantity.unit is None and quantity.of is None and quantity.happening is None
    if not bare or all(token.lower_ not in REVISING for token in tokens.sent):
        return quantity
    told = _of_the_sentence_before(tokens, before)
    if told is None:
        return quantity
    return replace(quantity, of=told.of, of_span=told.of_span, happening=told.happening, by=CARRIED)


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
