"""The unit that an amount has from its sentence: a measure behind adjectives, or years where a bare number is an age."""

import re
from dataclasses import replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.quantities.currencies import currency
from briefing.annotating.english.quantities.grammar import bounded_before, root
from briefing.annotating.english.quantities.rates import rated
from briefing.annotating.english.quantities.scan import Amount
from briefing.annotating.english.quantities.units import TIMES, unit

OLD = re.compile(r"[-\s]?old\b", re.IGNORECASE)
AGE = "of age"
"""What makes the unit of an age: “year of age”, so that no length of time is taken for one."""

MINOR = 15
"""A number set off behind a name is an age from here on; below, it may as well be a rank or a score."""

OLDEST = 120

AGED = re.compile(r"(?:\baged?|\bage\s(?:of|at))\s{1,2}\Z", re.IGNORECASE)
APPOSED = re.compile(r"[A-Z][\w’'-]{0,40},\s\Z")
WON = "won"
"""A currency that is a verb as well: “of ten seats, six won by landslides”."""

NARROWING = 2
"""Words at most between a number and the noun that is its unit."""

OFTEN = re.compile(r"\s(?:each|every)\b")
"""Words that say how often something is done, not how many there are in a time: “dismissed 40 of its 900 men every year”."""

BEHIND_AN_AGE = re.compile(r",|\s[―—–]\s")
AGEING = frozenset({"person", "people", "child", "man", "woman", "adult", "those", "anyone", "everyone", "boy", "girl", "resident",
                    "patient", "pensioner", "driver", "player", "worker", "voter", "citizen", "kid"})  # fmt: skip
"""Whom “under” and “over” with a bare number behind them divide by age."""

SOMEBODY = frozenset({"he", "she", "i", "who"})

MEASURES = TIMES | frozenset({"yard", "mile", "metre", "kilometre", "acre", "hectare", "tonne", "ton", "barrel", "litre", "gallon",
                              "kilogram", "square metre", "square kilometre"})  # fmt: skip
"""Units whose plural is a measure whatever stands before it; “two key points” and “ten honorary degrees” count things."""


def with_age(text: str, amount: Amount) -> Amount:
    """An amount that its words make an age, in years or months of age: “aged 55”, “Jane Roe, 49, said”, “38-year-old”."""
    if amount.unit in TIMES:
        old = OLD.match(text, amount.end)
        return replace(amount, end=old.end(), unit=f"{amount.unit} {AGE}", is_age=True) if old else amount
    if not _may_be_an_age(amount):
        return amount
    before = text[max(0, amount.start - 44) : amount.start]
    apposed = APPOSED.search(before) and BEHIND_AN_AGE.match(text, amount.end) and (amount.low or 0) > MINOR
    return _aged(amount) if AGED.search(before[-12:]) or apposed else amount


def _may_be_an_age(amount: Amount) -> bool:
    number = amount.low if amount.low is not None else amount.high
    return amount.unit is None and number is not None and 0 < number < OLDEST


def _aged(amount: Amount) -> Amount:
    return replace(amount, unit=f"year {AGE}", is_age=True)


def with_unit(text: str, amount: Amount, tokens: TokenSpan) -> tuple[Amount, TokenSpan]:
    """The amount with the unit that its sentence gives it, and its tokens with those of the unit."""
    if amount.unit is not None:
        is_verb = tokens[-1].lower_ == WON and tokens[-1].pos_ == "VERB" and len(tokens) > 1 and not _is_a_sum(tokens)
        return (replace(amount, unit=None, end=amount.number_end), tokens[:-1]) if is_verb else (amount, tokens)
    head = root(tokens)
    if _may_be_an_age(amount) and (_is_said_of_somebody(amount, head, tokens) or _is_an_age_of_some(head, tokens)):
        return _aged(amount), tokens
    if _may_be_an_age(amount) and _is_put_to_an_age(head, tokens):
        return replace(amount, unit="year"), tokens
    noun = head.head if head.dep_ in {"nummod", "quantmod"} else head
    name = _measure(noun, tokens)
    if name is None:
        return _counted_by(text, amount, noun, tokens), tokens
    whole = tokens.doc[tokens.start : noun.i + 1]
    return replace(amount, unit=name, end=whole.end_char), whole


def _is_a_sum(tokens: TokenSpan) -> bool:
    """Whether millions of them are named before “won”, and nothing that they won behind it."""
    after = tokens.doc[tokens.end].tag_ if tokens.end < len(tokens.doc) else "."
    return tokens[-2].lower_ in {"million", "billion", "trillion"} and after in {
        ",",
        ".",
        "IN",
        "-LRB-",
        "TO",
        "CC",
        ":",
    }


def _counted_by(text: str, amount: Amount, noun: Token, tokens: TokenSpan) -> Amount:
    """The amount with the rate behind the noun that it counts: “three thousand tests per day”."""
    if not 0 <= noun.i - tokens.end <= NARROWING or noun.pos_ != "NOUN":
        return amount
    end = noun.idx + len(noun)
    rate = None if OFTEN.match(text, end) else rated(text, end, noun.lemma_.lower())
    return replace(amount, unit=rate[0], end=rate[1]) if rate else amount


def _is_said_of_somebody(amount: Amount, head: Token, tokens: TokenSpan) -> bool:
    """Whether the bare number is what somebody is or turned: “He will be 35 by the end of the year”, “she turned 12”."""
    verb = head.head
    if head.dep_ not in {"attr", "acomp", "dobj", "oprd"} or head.i >= tokens.end or head.pos_ != "NUM":
        return False
    if verb.lemma_ == "turn":
        return tokens.end >= len(tokens.doc) or tokens.doc[tokens.end].lower_ not in {"of", "into", "to"}
    is_grown = (amount.low or amount.high or 0) > MINOR
    return is_grown and verb.lemma_ == "be" and any(c.dep_ == "nsubj" and c.lower_ in SOMEBODY for c in verb.children)


def _is_an_age_of_some(head: Token, tokens: TokenSpan) -> bool:
    """Whether it bounds whom a noun means, “people over 65”, or goes on from an age: “aged 19 and 23”."""
    if head.i >= tokens.end or head.pos_ != "NUM":
        return False
    if _is_set_off(head, tokens):
        return True
    if (bounded := bounded_before(tokens)) is not None:
        after = tokens.doc[tokens.end] if tokens.end < len(tokens.doc) else head
        is_bare = after.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM", "SYM"} or after.i < tokens.end
        return is_bare and bounded.lemma_.lower() in AGEING
    first = head
    while first.dep_ == "conj" and first.head.pos_ == "NUM" and first.head.i < first.i:
        first = first.head
    return first.i < head.i and first.head.lower_ in {"aged", "ages"}


def _is_set_off(head: Token, tokens: TokenSpan) -> bool:
    """Whether it stands between commas behind whoever does or suffers something: “A former teacher, 52, was jailed”."""
    doc, first, last = head.doc, head.i, head.i + 1
    if (
        doc[first - 1].lower_ == "and" and first - 2 > tokens.sent.start and doc[first - 2].is_digit
    ):  # “two men, 24 and 29,”
        first -= 2
    elif last + 1 < tokens.sent.end and doc[last].lower_ == "and" and doc[last + 1].is_digit:
        last += 2
    if first - 2 < tokens.sent.start or last >= tokens.sent.end or not doc[first - 1].text == doc[last].text == ",":
        return False
    noun = doc[first - 2]
    is_somebody = noun.pos_ == "NOUN" and noun.dep_ in {"nsubj", "nsubjpass", "agent", "pobj"}
    is_alone = last - first > 1 or (noun.tag_ == "NN" and head.dep_ == "appos")
    return is_somebody and is_alone and head.is_digit and MINOR < float(head.text) < OLDEST


def _is_put_to_an_age(head: Token, tokens: TokenSpan) -> bool:
    """Whether the bare number is how long people live, or when they may do something: “the pension age rose to 67”."""
    links = (head, head.head) if head.dep_ == "pobj" else (head,)
    if head.i >= tokens.end or links[-1].dep_ not in {"attr", "acomp", "dobj", "prep", "advmod", "nummod"}:
        return False
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in {"age", "expectancy"} for c in links[-1].head.children)


def _measure(noun: Token, tokens: TokenSpan) -> str | None:
    """The unit that the noun is, where only what narrows it stands between: “517 rushing yards”, “50 previous years”."""
    if noun.tag_ != "NNS" or not 0 <= noun.i - tokens.end <= NARROWING:
        return None
    between = tokens.doc[tokens.end : noun.i]
    if not all(token.is_alpha and token.pos_ in {"ADJ", "NOUN", "VERB", "ADV"} for token in between):
        return None
    name = unit(noun.lower_, touching=False)
    return name if name in MEASURES else currency(noun.lower_) if len(noun) > 3 else None  # noqa: PLR2004 - words, not signs
