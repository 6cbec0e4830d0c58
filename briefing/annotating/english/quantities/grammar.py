"""What the grammar of its sentence says of an amount: which way it moved, and whether it counts at all."""

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.quantities.currencies import in_full
from briefing.annotating.english.quantities.digits_of_names import (
    begins_a_name,
    is_address,
    is_label,
    is_length_of_number,
    is_part_of_a_name,
)
from briefing.annotating.english.quantities.scan import Amount
from briefing.findings import Change

UP = frozenset(["rise", "increase", "grow", "climb", "jump", "surge", "soar", "gain", "add", "advance", "expand", "swell", "rocket", "boost", "raise", "lift", "double", "triple", "treble", "quadruple", "escalate", "accelerate", "improve", "strengthen", "spike", "hike", "multiply", "widen", "rebound", "appreciate", "balloon", "mushroom"])  # fmt: skip
DOWN = frozenset(["fall", "decrease", "drop", "decline", "cut", "reduce", "slide", "slump", "plunge", "plummet", "tumble", "lose", "shed", "shrink", "slip", "sink", "dip", "slash", "halve", "lower", "ease", "contract", "weaken", "crash", "trim", "retreat", "narrow", "dwindle", "dive", "skid", "sag", "depreciate", "subside"])  # fmt: skip
ADVERBS = {"up": Change.UP, "higher": Change.UP, "more": Change.UP, "down": Change.DOWN, "lower": Change.DOWN,
           "less": Change.DOWN, "fewer": Change.DOWN}  # fmt: skip
"""Words that say which way beside the amount: “up 2 %”, “12 % higher”, “40 % more than”."""

LEVELS = frozenset({"to", "at", "from"})
"""Words before an amount that is where something moved to or from, not how far: “up 10 cents to $2.24”."""

CHANGES = frozenset(["increase", "rise", "jump", "growth", "gain", "surge", "hike", "spike", "decrease", "drop", "fall", "decline", "cut", "reduction", "slump", "plunge", "improvement", "loss", "boost", "raise", "uptick", "slide", "dip"])  # fmt: skip
SUMS = frozenset({"loss", "gain"})
"""Nouns of change that money makes a sum: “a loss of $3 million”."""

DIVIDING = frozenset({"under", "over", "above", "below"})
"""Words before a number that bounds an age or a size: “people over 65”."""
PERIODS = frozenset({"week", "month", "quarter", "year"})

NOT_COUNTED = frozenset(["plan", "comment", "doubt", "sign", "reason", "way", "detail", "question", "problem", "word", "choice", "idea", "matter", "mean", "evidence", "sense", "longer", "immediate", "illusion", "option", "answer", "indication", "excuse", "intention"])  # fmt: skip

HOURS = 12
UNTIL = frozenset({"since", "until", "till", "before"})
"""Words before an hour of which nothing else says that it is one."""


def root(tokens: TokenSpan) -> Token:
    """The word of the amount that the rest of the sentence holds on to."""
    inside = range(tokens.start, tokens.end)
    heads = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    numeric = [token for token in heads if token.dep_ not in {"punct", "advmod", "quantmod", "prep", "case", "det"}]
    return (numeric or heads or [tokens[-1]])[-1]


def moved(amount: Amount, tokens: TokenSpan) -> Change | None:
    """Which way the amount moved, where a verb or noun of growth or loss governs it."""
    head, is_measured = root(tokens), amount.unit is not None
    before = word_before(amount, tokens)
    if before is not None and before.dep_ != "prt" and is_measured and before.lower_ in {"up", "down"}:
        return ADVERBS[before.lower_]
    if before is not None and before.lower_ in LEVELS:
        return None
    own = tokens.text.lower()
    if amount.unit == "times" and own.split()[-1].endswith(("ed", "ing")):
        return Change.DOWN if "halv" in own else Change.UP
    if is_measured and head.dep_ in {"conj", "appos"} and head.head.i < tokens.start and _is_said_again(head.head):
        head = head.head
    head = past_periods(head)
    noun = head.head
    if not is_measured and head.dep_ == "nummod" and noun.pos_ == "NOUN" and noun.i > head.i:
        if any(child.lower_ == "fewer" and child.i > head.i for child in (*noun.children, *head.children)):
            return Change.DOWN
        head = noun
    return _moved_by(head, amount.unit)


def past_periods(head: Token) -> Token:
    """The word by which the amount hangs on its verb, past “month on month” where the parser joins them: “fell 0.4 % …”."""
    period = head.head
    after = period.nbor(1) if period.i + 1 < len(period.doc) else period
    is_compared = period.i == head.i + 1 and period.lower_ in PERIODS and after.lower_ in {"on", "over", "-"}
    return period if is_compared else head


def bounded_before(tokens: TokenSpan) -> Token | None:
    """The word whose age or size a number bounds behind “over” or “under”: “people over 65”; None where none is bounded."""
    if tokens.start - tokens.sent.start > 1 and tokens.doc[tokens.start - 1].lower_ in DIVIDING:
        return tokens.doc[tokens.start - 2]
    return None


def word_before(amount: Amount, tokens: TokenSpan) -> Token | None:
    """The word before the amount with its sign and its bounds, in the same sentence."""
    i, first = tokens.start - 1, tokens.sent.start
    while i >= first and tokens.doc[i].idx >= amount.start:
        i -= 1
    return tokens.doc[i] if i >= first else None


def _is_said_again(head: Token) -> bool:
    """Whether the amount is followed by itself in other units: “190 points, or 0.6 %”, “12 pence (2 %)”."""
    return any(child.lower_ in {"or", "("} for child in head.children)


def _moved_by(head: Token, unit: str | None) -> Change | None:
    governor, link, is_measured = head.head, head.dep_, unit is not None
    if link in {"nummod", "compound", "amod", "nmod"} and governor.lemma_.lower() in CHANGES:
        return _way(governor)
    if link == "pobj" and governor.lower_ == "of" and governor.head.lemma_.lower() in CHANGES:  # "a rise of 12 %"
        is_sum = is_measured and unit != "percent" and governor.head.lemma_.lower() in SUMS
        return None if is_sum else _way(governor.head)
    if link == "pobj" and governor.lower_ == "by":
        if governor.dep_ == "agent" and not is_measured and head.pos_ == "NOUN":  # “cut by two ministers”
            return None
        governor, link, is_measured = _before_by(governor), "npadvmod", True
    if link == "npadvmod" and (governor.lemma_.lower() in CHANGES or governor.lower_ in ADVERBS):
        return ADVERBS.get(governor.lower_) or _way(governor)
    if not is_measured or link not in {"npadvmod", "dobj", "advmod", "attr", "oprd"} or governor.pos_ != "VERB":
        return None
    is_collected = link == "dobj" and governor.lemma_ == "raise" and in_full(unit or "") != unit  # “raised $3 million”
    by_particle = _particle(governor) if link == "npadvmod" and unit != "times" else None
    return None if is_collected else _way(governor) or by_particle


def _before_by(by: Token) -> Token:
    """The word of movement that “by” measures: “rose by 6 percent”, “are up by 6 percent”."""
    before = by.nbor(-1) if by.i else by
    return before if before.lower_ in {"up", "down"} else by.head


def _particle(verb: Token) -> Change | None:
    """The way of “went up”, “ticked down”; not of “gave up 517 yards”, whose amount is an object."""
    if verb.lemma_.lower() in {"shoot", "gun", "hunt", "track", "chase"}:
        return None
    return next((ADVERBS[child.lower_] for child in verb.children if child.lower_ in {"up", "down"}), None)


def _way(word: Token) -> Change | None:
    lemma = word.lemma_.lower()
    if lemma in UP or lemma in {"growth", "uptick", "improvement"}:
        return Change.UP
    return Change.DOWN if lemma in DOWN or lemma in {"reduction", "loss"} else None


def is_counting(amount: Amount, tokens: TokenSpan) -> bool:
    """Whether the number says how much or how many, and is not a name, a label, a pronoun or a score."""
    first = tokens[0]
    before = first.nbor(-1) if first.i else None
    if amount.number_end - amount.number_start == 3 and tokens.text.lower().endswith("one"):  # noqa: PLR2004 - letters of "one"
        return _is_a_number_one(tokens)
    if "half" in tokens.text.lower() and amount.unit is None and amount.low == 0.5:  # noqa: PLR2004
        return _is_a_half(tokens)
    if amount.unit is None and (begins_a_name(tokens) or is_address(tokens) or is_length_of_number(tokens)):
        return False
    if amount.unit is None and before is not None and _is_an_hour(amount, before, tokens):
        return False
    if amount.unit is None and before is not None:
        return not (is_label(amount, before) or is_part_of_a_name(tokens))
    return True


def _is_an_hour(amount: Amount, before: Token, tokens: TokenSpan) -> bool:
    """Whether a small number alone behind a word of time is that of a clock: “up since five”."""
    after = tokens.doc[tokens.end] if tokens.end < len(tokens.doc) else None
    is_alone = after is None or (after.is_punct and after.text not in {"-", "/"}) or after.dep_ in {"cc", "mark"}
    is_small = amount.low == amount.high and amount.low is not None and amount.low in range(1, HOURS + 1)
    return is_small and is_alone and before.lower_ in UNTIL and tokens[-1].dep_ in {"pobj", "pcomp"}


def _is_a_number_one(tokens: TokenSpan) -> bool:
    """Whether "one" counts: "one researcher", "one of the men"; not "no one", "the one who", "one another"."""
    one = tokens[-1]
    before = one.nbor(-1).lower_ if one.i else ""
    after = one.nbor(1).lower_ if one.i + 1 < len(one.doc) else ""
    if before in {
        "no",
        "the",
        "this",
        "that",
        "any",
        "every",
        "which",
        "each",
        "some",
        "another",
        "-",
        "number",
        "only",
    } or after in {"another", "-", "'s", "day"}:
        return before in {"only", "the"} and one.dep_ == "nummod" and one.head.i > one.i
    return after == "of" or (one.dep_ == "nummod" and one.head.i > one.i and one.head.pos_ in {"NOUN", "PROPN"})


def _is_a_half(tokens: TokenSpan) -> bool:
    """Whether "half" is a part of something: not the first half, nor half-time, nor half-hearted."""
    half, doc = tokens[-1], tokens.doc
    before = doc[tokens.start - 1].lower_ if tokens.start else ""
    after = doc[half.i + 1].lower_ if half.i + 1 < len(doc) else ""
    if before == "by":  # “fell by half”
        return after in {"", ".", ",", "to", "in", "from", "since", "over", "and"}
    if before in {"first", "second", "the", "-", "other", "better", "this", "that", "last", "latter", "opening", "per"}:
        return False
    return after in {"of", "the", "its", "their", "his", "her", "a", "an", "that", "all", "those"}


def is_multiple(tokens: TokenSpan) -> bool:
    """Whether a word such as "double" multiplies something: not a double bed, nor double-digit."""
    word = tokens[-1]
    if word.pos_ == "VERB" or word.lower_.endswith("fold"):
        return True
    after = word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
    if word.lower_ == "twice":
        return word.head.lemma_ != "think"
    return word.lower_ != "halves" and after in {
        "the",
        "its",
        "their",
        "his",
        "her",
        "that",
        "what",
        "this",
        "last",
        "from",
        "our",
        "previous",
    }
