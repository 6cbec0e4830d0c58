"""Whether a sentence affirms or denies what another says: negations and opposites, as a slot of its own.

No guess is made over pairs of sentences: all but the word that turns the statement round must be shared.
"""

from collections.abc import Mapping

from briefing.comparing.sentences import Sentence
from briefing.comparing.words import REPORTING, VAGUE, is_content, stem, stemmed

NEGATORS = stemmed("no not never none nobody nothing neither without zero fail unable refuse decline cease lack")
"""Stems that turn a statement round; two of them in two sentences turn nothing."""

_OPPOSITES = """
confirm/deny admit/deny accept/reject approve/reject accept/decline approve/veto back/oppose support/oppose allow/ban
rise/fall increase/decrease increase/fall rise/drop rise/decline grow/shrink climb/fall gain/lose up/down open/close
convict/acquit guilty/innocent likely/unlikely safe/unsafe legal/illegal lawful/unlawful win/lose alive/dead
include/exclude pass/fail succeed/fail uphold/overturn stay/leave remain/leave possible/impossible able/unable
raise/cut raise/lower strengthen/weaken hire/fire present/absent true/false
"""


def _opposites() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for pair in _OPPOSITES.split():
        one, other = map(stem, pair.split("/"))
        found[one] = found.get(one, frozenset()) | {other}
        found[other] = found.get(other, frozenset()) | {one}
    return found


OPPOSITES = _opposites()
"""By stem, the stems that say the opposite in the same place of a sentence."""

SHARED = 0.75
"""How much of the lesser sentence must be shared, beside the word that turns it round."""

SPARE = 2
"""Words that only one of the two may have: a longer sentence that holds the shorter negates something else too often."""

SCOPE = 3
"""Words that carry matter after a negation, to which it may belong."""


def turned(one: Sentence, other: Sentence) -> str | None:
    """The words that turn the one statement into the opposite of the other, or None where they do not."""
    opposed, negated = _opposed(one.stems - REPORTING, other.stems - REPORTING), _negated(one, other)
    if bool(opposed) is bool(negated):
        return None
    turning = opposed or negated
    aside = NEGATORS | REPORTING | VAGUE | frozenset(opposed)
    left, right = one.stems - aside, other.stems - aside
    shared, less = left & right, min(len(left), len(right))
    telling = shared & one.matter & other.matter
    enough = len(shared) > 1 and len(shared) >= SHARED * less and len(left ^ right) <= max(SPARE, less // 2)
    return " / ".join(turning) if telling and enough else None


def _opposed(a: frozenset[str], b: frozenset[str]) -> tuple[str, ...]:
    for said in sorted(a - b):
        against = sorted(OPPOSITES.get(said, frozenset()) & (b - a))
        if against:
            return said, against[0]
    return ()


def _negated(one: Sentence, other: Sentence) -> tuple[str, ...]:
    """The shared stems that just one of the two negates."""
    if any(word.stem in NEGATORS for word in one.words) and any(word.stem in NEGATORS for word in other.words):
        return ()
    shared = one.stems & other.stems
    first, second = _in_scope(one) & shared, _in_scope(other) & shared
    return tuple(sorted(first or second)) if bool(first) is not bool(second) else ()


def _in_scope(sentence: Sentence) -> frozenset[str]:
    stems = [word.stem for word in sentence.words if word.stem in NEGATORS or is_content(word)]
    scopes = (stems[i + 1 : i + 1 + SCOPE] for i, said in enumerate(stems) if said in NEGATORS)
    return frozenset(said for scope in scopes for said in scope)
