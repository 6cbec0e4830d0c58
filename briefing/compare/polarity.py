"""Whether a sentence affirms or denies what another says: negations and opposites, as a slot of its own.

No guess is made over pairs of sentences: all but the word that turns the statement round must be shared.
"""

from collections.abc import Mapping

from briefing.compare.sentences import Sentence
from briefing.compare.words import REPORTING, stem, stemmed

NEGATORS = stemmed("no not never none nobody nothing neither without zero fail unable")
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


def turned(one: Sentence, other: Sentence) -> str | None:
    """The words that turn the one statement into the opposite of the other, or None where they do not."""
    a, b = one.stems - REPORTING, other.stems - REPORTING
    turning = _opposed(a, b) or _negated(a, b)
    if turning is None:
        return None
    left, right = a - set(turning) - NEGATORS, b - set(turning) - NEGATORS
    less = min(len(left), len(right))
    if not less or len(left & right) < SHARED * less or len(left ^ right) > max(2, less):
        return None
    return " / ".join(turning)


def _opposed(a: frozenset[str], b: frozenset[str]) -> tuple[str, str] | None:
    for said in sorted(a - b):
        against = sorted(OPPOSITES.get(said, frozenset()) & (b - a))
        if against:
            return said, against[0]
    return None


def _negated(a: frozenset[str], b: frozenset[str]) -> tuple[str, ...] | None:
    one, other = a & NEGATORS, b & NEGATORS
    if bool(one) is bool(other):
        return None
    return tuple(sorted(one or other))
