"""A bare number that revises another: “It had earlier spoken of 37” counts what the sentence before it counts."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as TokenSpan

from briefing.annotating.english.quantities.grammar import root
from briefing.annotating.english.quantities.zeros import BY
from briefing.findings import Quantity

REVISING = frozenset({"earlier", "previously", "initially", "originally", "revised", "revising", "corrected"})
PUT = frozenset({"number", "figure", "total"})
"""What a bare number may be put to, “the union put the number at 1,100”: it counts what was counted before."""

BESIDE = frozenset({"to", "from", "with", "versus", "vs", "vs.", "against"})
"""Words between a number and the bare one that it is set beside: “from 208 pounds to 193”, “460 cars, compared with 63”."""

APART = 10
"""Words at most between two amounts that one verb moves."""

NEXT = 4
"""Words at most between a movement and the level that it leads to: “lost 1 % to end at”."""

BARRED = frozenset({"to", "from", "of", "at", "with", "than", "for"})
"""Words that make the second amount a level or another thing, not a movement."""

BESTS = frozenset({"peak", "high", "low", "record", "trough", "forecast", "average", "target", "estimate"})
"""What a bare number may be of the measure before it."""

COMPARING = frozenset({"compare", "up", "down"})

CARRIED = f"{BY}:carried"
"""By which rule the number has what it counts, where its own sentence does not say."""


def carried(quantity: Quantity, tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]) -> Quantity:
    """The quantity with what the sentence before counts, where its own sentence only puts another number to it."""
    if quantity.unit is not None and quantity.change is None:
        return _beside_its_like(quantity, tokens, before) or _moved_alike(quantity, tokens, before)
    if quantity.unit is not None or quantity.happening is not None:
        return quantity
    if measured := _measured_alike(quantity, tokens, before):
        return replace(measured, by=CARRIED)
    told = None
    if quantity.of is None and _is_said_to_be(tokens):
        told = _of_the_sentence_before(tokens, before, in_paragraph=False)
    elif quantity.of is None and any(token.lower_ in REVISING for token in tokens.sent):
        told = _of_the_sentence_before(tokens, before)
    elif (quantity.of or "").lower() in PUT:
        told = _last_befallen(tokens, before) or _of_the_sentence_before(tokens, before)
    if told is None:
        return quantity
    return replace(quantity, of=told.of, of_span=told.of_span, happening=told.happening, by=CARRIED)


def _measured_alike(
    quantity: Quantity, tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]
) -> Quantity | None:
    """The bare number with the unit of the one that it is set beside."""
    if first := _set_beside(quantity, tokens, before) or _beside_its_best(quantity, tokens, before):
        return replace(quantity, unit=first.unit, of=first.of, of_span=first.of_span)
    if first := _at_another_time(quantity, tokens, before):
        return replace(quantity, unit=first.unit, of=first.of, of_span=first.of_span, change=first.change)
    if index := _index_beside(tokens, before):
        return replace(quantity, unit="point", of=index.of, of_span=index.of_span)
    return None


def _is_said_to_be(tokens: TokenSpan) -> bool:
    """Whether the bare number is what there was: “… when it said there had been 400”."""
    head = root(tokens)
    return head.dep_ in {"attr", "nsubj"} and any(child.dep_ == "expl" for child in head.head.children)


def _moved_alike(quantity: Quantity, tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]) -> Quantity:
    """The quantity with the change of the one before it, whose verb is not said again: “Oslo fell 2 %, Rome by 1 %”."""
    if not before or before[-1][0].sent.start != tokens.sent.start or tokens.start == tokens.sent.start:
        return quantity
    own, first = before[-1]
    between = tokens.doc[own.end : tokens.start]
    is_joined = any(token.lower_ in {",", ";", "and", "while", "but"} for token in between)
    if first.change is None or first.unit != quantity.unit or not is_joined or len(between) > APART:
        return quantity
    after = tokens.doc[tokens.end].lower_ if tokens.end < len(tokens.doc) else ""
    if after == "of" or any(token.pos_ in {"VERB", "AUX"} or token.lower_ in BARRED for token in between):
        return quantity
    return replace(quantity, change=first.change, by=CARRIED)


def _beside_its_like(
    quantity: Quantity, tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]
) -> Quantity | None:
    """The quantity with what the one before it is of, which it is compared with: “58 % …, up from 51 %”."""
    if not before or before[-1][0].sent.start != tokens.sent.start or tokens.start - tokens.sent.start < 2:  # noqa: PLR2004 - "up from"
        return None
    of, link = tokens.doc[tokens.start - 2 : tokens.start]
    alike = [told for own, told in before[-3:] if own.sent.start == tokens.sent.start and told.unit == quantity.unit]
    is_compared = link.lower_ in {"from", "with", "to"} and of.lemma_.lower() in COMPARING
    if not is_compared or not alike or alike[-1].of is None or alike[-1].change is not None:
        return None
    first = alike[-1]
    return replace(quantity, of=first.of, of_span=first.of_span, by=CARRIED)


def _at_another_time(
    quantity: Quantity, tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]
) -> Quantity | None:
    """The measure that a bare number repeats for another time: “growth was 3.2 percent in 2019 and 4.1 in 2020”."""
    if quantity.of is not None or not before or tokens.start <= tokens.sent.start or tokens.end + 1 >= len(tokens.doc):
        return None
    own, first = before[-1]
    joined, after, next_after = tokens.doc[tokens.start - 1], tokens.doc[tokens.end], tokens.doc[tokens.end + 1]
    is_timed = after.ent_type_ == "DATE" or (after.lower_ in {"in", "on"} and next_after.ent_type_ == "DATE")
    is_measure = first.unit is not None and not first.is_age and own.sent.start == tokens.sent.start
    return first if is_measure and is_timed and joined.lower_ in {"and", "but", ","} else None


def _beside_its_best(
    quantity: Quantity, tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]
) -> Quantity | None:
    """The measure that was once another: “slowed to 3.9 percent from a peak of 7.2”, “2 percent, above a forecast of 1.8”."""
    start, doc = tokens.start, tokens.doc
    if not before or start - tokens.sent.start < 2 or before[-1][0].sent.start != tokens.sent.start:  # noqa: PLR2004 - "peak of"
        return None
    own, first = before[-1]
    if doc[start - 1].lower_ != "of" or doc[start - 2].lower_ not in BESTS or start - own.end > APART:
        return None
    is_bare = tokens.end == len(doc) or doc[tokens.end].pos_ not in {"NOUN", "PROPN", "ADJ"}
    return first if is_bare and first.unit is not None and quantity.of in {None, doc[start - 2].text} else None


def _set_beside(quantity: Quantity, tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]) -> Quantity | None:
    """The quantity of the same sentence that a bare number goes on from or is compared with."""
    if not before or tokens.start <= tokens.sent.start or before[-1][0].sent.start != tokens.sent.start:
        return None
    own, first = before[-1]
    if quantity.of not in {None, first.of}:
        return None
    link, of = tokens.doc[tokens.start - 1], tokens.doc[max(tokens.sent.start, tokens.start - 2)]
    if (
        link.lower_ not in BESIDE
        or first.unit in {"percent", "times", "percentage point"}
        or "age" in (first.unit or "")
    ):
        return None
    if tokens.end < len(tokens.doc) and tokens.doc[tokens.end].pos_ in {"NOUN", "PROPN", "ADJ"}:
        return None
    compared = link.lower_ in {"with", "to", "from"} and of.lemma_.lower() in COMPARING
    goes_on = link.lower_ in {"to", "from"} and first.unit is not None and tokens.start - own.end <= 3  # noqa: PLR2004 - "per barrel"
    is_first = link.lower_ == "from" and tokens.start - own.end <= 1 and first.of is not None
    return first if compared or goes_on or is_first or link.lower_ in {"versus", "vs", "vs.", "against"} else None


def _index_beside(tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]) -> Quantity | None:
    """The movement to a bare level where the level before it is in points: “… at 1,250 points, the other lost 1 % to 940”."""
    here = [(own, told) for own, told in before[-4:] if own.sent.start == tokens.sent.start < tokens.start]
    if not here or tokens.doc[tokens.start - 1].lower_ not in {"to", "at"} or tokens.start - here[-1][0].end > NEXT:
        return None
    moved = here[-1][1]
    is_index = moved.unit == "percent" and moved.change is not None and any(told.unit == "point" for _, told in here)
    return moved if is_index else None


def _last_befallen(tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]]) -> Quantity | None:
    """The count of the same sentence that says what happened: “700 marched, police said; the union put the number at 900”."""
    last = [told for own, told in before[-3:] if own.sent.start == tokens.sent.start and told.happening is not None]
    return last[-1] if last else None


def _of_the_sentence_before(
    tokens: TokenSpan, before: Sequence[tuple[TokenSpan, Quantity]], *, in_paragraph: bool = True
) -> Quantity | None:
    """The one count there, or the one of several to which something happened."""
    start = tokens.sent.start
    last = [
        (own, told)
        for own, told in before[-6:]
        if own.start < start and _is_just_before(own, tokens, in_paragraph=in_paragraph)
    ]
    counts = [told for _, told in last if told.unit is None and (told.of or told.happening)]
    befallen = [told for told in counts if told.happening is not None]
    return counts[0] if len(counts) == 1 else befallen[0] if len(befallen) == 1 else None


def _is_just_before(own: TokenSpan, tokens: TokenSpan, *, in_paragraph: bool) -> bool:
    between = tokens.doc[own.end : tokens.sent.start]
    is_parted = in_paragraph and any("\n\n" in token.text for token in between)
    return own.sent.end == tokens.sent.start and not is_parted
