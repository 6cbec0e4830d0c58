"""Whether a sentence affirms or denies what another says: negations and opposites, as a slot of its own.

No guess is made over pairs of sentences: what the one negates must stand in the other, and without a negation there.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from briefing.comparing.assertions import Assertion, asserted
from briefing.comparing.proceedings import FORMS
from briefing.comparing.sentences import Sentence
from briefing.comparing.synonyms import meant
from briefing.comparing.words import REPORTING, VAGUE, Word, is_content, stem, stemmed

NEGATORS = stemmed("no not never none nobody nothing neither without zero fail unable refuse decline cease lack")
"""Stems that turn a statement round; two of them in two sentences turn nothing."""

OPEN = stemmed("will would could may might should if whether plan hope expect due likely possible consider")
"""Stems before what is not (yet) a fact."""

_OPPOSITES = """
confirm/deny admit/deny accept/reject approve/reject accept/decline approve/veto back/oppose support/oppose allow/ban
rise/fall increase/decrease increase/fall rise/drop rise/decline grow/shrink climb/fall gain/lose up/down open/close
convict/acquit guilty/innocent likely/unlikely safe/unsafe legal/illegal lawful/unlawful win/lose alive/dead
include/exclude pass/fail succeed/fail uphold/overturn stay/leave remain/leave possible/impossible able/unable
raise/cut raise/lower strengthen/weaken hire/fire present/absent true/false locked/unlocked lawful/illegal best/worst
"""


def _opposites() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for pair in _OPPOSITES.split():
        one, other = (meant(stem(word)) for word in pair.split("/"))
        found[one] = found.get(one, frozenset()) | {other}
        found[other] = found.get(other, frozenset()) | {one}
    return found


OPPOSITES = _opposites()
"""By stem, the stems that say the opposite in the same place of a sentence."""

SHARED = 0.75
"""How much of the lesser sentence must be shared, beside the word that turns it round."""

SPARE = 2
"""Words that only one of the two may have: a longer sentence that holds the shorter negates something else too often."""

SCOPE = 8
"""Words that carry matter after a negation, to which it may belong, up to the next comma."""

TELLING = 2
"""Words of the negated clause that the other must affirm."""

LAW = frozenset(meant(stem(form)) for forms in FORMS.values() for form in forms)
"""What is not yet so in law, and later is, is a development."""


def turned(one: Sentence, other: Sentence) -> str | None:
    """The words that turn the one statement into the opposite of the other, or None where they do not."""
    opposed = _opposed(_stems(one), _stems(other))
    if opposed:
        return " / ".join(opposed) if _is_opposite(one, other, opposed) else None
    denied = _denied(one, other) or _denied(other, one)
    return " / ".join(sorted(denied)) if denied else None


def negated(one: Sentence, other: Sentence) -> frozenset[str]:
    """The shared telling stems that just one of the two negates."""
    return _of_one_only(one, other, NEGATORS)


def is_open(one: Sentence, other: Sentence) -> bool:
    """Whether just one of the two tells as planned, possible or asked what both speak of."""
    return bool(_of_one_only(one, other, OPEN))


def _of_one_only(one: Sentence, other: Sentence, turning: AbstractSet[str]) -> frozenset[str]:
    a, b = asserted(one), asserted(other)
    shared = a.telling & b.telling
    first, second = _in_scope(a, one, turning) & shared, _in_scope(b, other, turning) & shared
    return first ^ second if bool(first) is not bool(second) else frozenset()


def _stems(sentence: Sentence) -> frozenset[str]:
    """The stems with those of the cue: “confirmed” and “denied” may be all that differs."""
    return frozenset(map(meant, sentence.stems - REPORTING))


def _opposed(a: frozenset[str], b: frozenset[str]) -> tuple[str, ...]:
    for said in sorted(a - b):
        against = sorted(OPPOSITES.get(said, frozenset()) & (b - a))
        if against:
            return said, against[0]
    return ()


def _is_opposite(one: Sentence, other: Sentence, opposed: tuple[str, ...]) -> bool:
    """Whether, beside the opposites, both say the same, and neither is negated."""
    if negated(one, other):
        return False
    aside = NEGATORS | VAGUE | frozenset(opposed)
    left, right = _stems(one) - aside, _stems(other) - aside
    shared, less = left & right, min(len(left), len(right))
    telling = shared & frozenset(map(meant, one.matter & other.matter))
    return bool(telling) and 1 < len(shared) >= SHARED * less and len(left ^ right) <= max(SPARE, less // 2)


def _denied(one: Sentence, other: Sentence) -> frozenset[str]:
    """What the first negates and the second affirms, where that is a clause of some matter, and no earlier state."""
    a, b = asserted(one), asserted(other)
    scope = _in_scope(a, one) - LAW
    affirmed = scope & (b.weights.keys() - _in_scope(b, other))
    telling = affirmed & a.telling
    if not telling or len(affirmed) < SHARED * len(scope) or _was_before(one, other):
        return frozenset()
    if a.people and b.people and not a.people & b.people:
        return frozenset()
    whole = frozenset(a.weights) - VAGUE
    all_of_it = len(whole) > 1 and len(whole & b.weights.keys()) >= SHARED * len(whole)
    return telling if len(telling) >= TELLING or all_of_it else frozenset()


def _was_before(negating: Sentence, other: Sentence) -> bool:
    """Whether an earlier text tells in its own words that something was not so (yet): the later one is news."""
    if not negating.published or not other.published or negating.quotations:
        return False
    return negating.published < other.published


def _in_scope(asserting: Assertion, sentence: Sentence, turning: AbstractSet[str] = NEGATORS) -> frozenset[str]:
    """The stems after a word that turns them, up to the next comma."""
    return frozenset(
        meant(word.stem)
        for i, negator in enumerate(asserting.words)
        if negator.stem in turning
        for word in _clause(asserting.words[i:], sentence)
        if word.stem not in VAGUE and meant(word.stem) in asserting.weights
    )


def _clause(said: Sequence[Word], sentence: Sentence) -> Sequence[Word]:
    """The words after the first one, up to a mark that ends their clause."""
    found: list[Word] = []
    for before, word in pairwise(said):
        between = sentence.text[before.end : word.start]
        if any(mark in between for mark in ",;:—–") or word.text.casefold() in {"but", "although", "though"}:
            break
        if is_content(word):
            found.append(word)
        if len(found) == SCOPE:
            break
    return found
