"""Nobody, none, and “no cases”: that nothing is counted is a count as well."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.quantities.counted import phrase
from briefing.annotating.english.quantities.grammar import NOT_COUNTED
from briefing.annotating.english.quantities.happenings import UNDERGONE
from briefing.annotating.english.quantities.windows import Times, window
from briefing.annotating.english.reading import Reading
from briefing.findings import Quantity, Relation, finding_id
from briefing.spans import Span

BY = "quantities/1"
NOBODY = re.compile(r"\b(?:no[- ]one|nobody|none\sof)\b", re.IGNORECASE)
PEOPLE = "people"
"""What "nobody" counts: "No one has been prosecuted" gives the number of people prosecuted."""

COUNTING = frozenset(
    {"be", "report", "record", "have", "find", "see", "suffer", "register", "detect", "confirm", "there"}
)


def zeros(reading: Reading, text: str, times: Times) -> Iterator[tuple[int, Quantity]]:
    """Nobody, none, and "no cases" where that many could have been counted, each with its place in `text`."""
    for match in NOBODY.finditer(text):
        tokens = reading.doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if tokens is None or not len(tokens):
            continue
        verb = tokens.root.head
        if match[0].lower().startswith("none"):
            zero = _zero(reading, match.start(), match.start() + 4, _none_of(tokens))
            yield match.start(), replace(zero, window=window(reading, zero.span, tokens, times))
        elif tokens.root.dep_ == "nsubjpass" and verb.tag_ == "VBN":
            done = tokens.doc[verb.i : verb.i + 1]
            zero = _zero(reading, match.start(), match.end(), done)
            said, when = f"{PEOPLE} {reading.words(done).lower()}", window(reading, zero.span, tokens, times)
            yield match.start(), replace(zero, of=said, window=when, happening=_happening(reading, verb))
    for token in reading.doc:
        if token.lower_ == "no" and token.dep_ == "det" and _is_countable(token.head):
            of = phrase(token.head, after=token.i + 1)
            zero = _zero(reading, token.idx, token.idx + 2, of)
            own = token.doc[token.i : token.i + 1]
            yield token.idx, replace(zero, window=window(reading, zero.span, own, times))


def _happening(reading: Reading, verb: Token) -> Span | None:
    return reading.span_of(verb) if verb.lemma_.lower() in UNDERGONE else None


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
