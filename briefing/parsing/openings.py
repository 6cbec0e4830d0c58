"""Rules by what their patterns may begin with, read off as they are written: most lines need no rule to be tried."""

import re
from collections.abc import Iterable
from itertools import product
from typing import Generic, TypeVar

LENGTH = 3
"""Characters of a beginning that are told apart."""
FEW = 12
"""Members of a class of characters up to which each is a beginning by itself."""
LONGEST = 12
"""Characters of a quantifier at most."""
DIGIT = "0"
"""Stands for any digit at the beginning."""
PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:P<\w+>|[a-z-]*:|<?[=!])|.", re.DOTALL)
QUANTIFIER = re.compile(r"(?:(?P<optional>[?])|(?P<many>[*])|(?P<some>[+])|\{(?P<least>\d*)(?:,\d*)?\})[?+]?")
RANGE = re.compile(r"\\.|.-.")

Kind = TypeVar("Kind")
Begun = tuple[set[str], set[str]]
"""Beginnings after which anything may come, and those that what follows in the pattern goes on with."""


class Openings(Generic[Kind]):
    """What is tried on a text, in the order given, of all that is known by the pattern that the text must match."""

    def __init__(self, rules: Iterable[tuple[str, Kind]]) -> None:
        kinds: list[Kind] = []
        begun: dict[str, set[int]] = {"": set(), DIGIT: set()}
        for place, (pattern, kind) in enumerate(rules):
            kinds.append(kind)
            for head in openings(pattern):
                begun.setdefault(_told(head), set()).add(place)
        none: set[int] = set()
        self._fits = {
            head: tuple(
                kinds[i] for i in sorted(none.union(*(begun.get(head[:n], none) for n in range(len(head) + 1))))
            )
            for head in begun
        }

    def fitting(self, lower: str) -> tuple[Kind, ...]:
        """What may match a text in lower case by its first characters."""
        fits = self._fits
        found = fits.get(lower[:LENGTH]) or fits.get(lower[:1])
        return found or fits[DIGIT if lower[:1].isdigit() else ""]


def _told(head: str) -> str:
    """The beginning as it is looked up: whole, or its first character."""
    return head if len(head) == LENGTH else head[:1]


def alternatives(pattern: str) -> tuple[str, ...]:
    """The parts of a pattern that `|` divides outside all groups."""
    found, depth = [""], 0
    for piece in PIECE.findall(pattern):
        depth += (piece[0] == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return tuple(found)


def openings(pattern: str) -> set[str]:
    """Beginnings, in lower case, one of which all that `pattern` matches has; the empty one where that may be anything."""
    done, going, _ = _alternatives(PIECE.findall(pattern), 0)
    return done | going


def _alternatives(pieces: list[str], at: int) -> tuple[set[str], set[str], int]:
    """What the alternatives from `at` on, up to the end of their group, begin with, and where they end."""
    done: set[str] = set()
    going: set[str] = set()
    so_far: Begun = (set(), {""})
    while at < len(pieces) and pieces[at] != ")":
        if pieces[at] == "|":
            done, going, so_far = done | so_far[0], going | so_far[1], (set(), {""})
            at += 1
            continue
        atom, at = _atom(pieces, at)
        quantifier = QUANTIFIER.match("".join(pieces[at : at + LONGEST]))
        so_far = _joined(so_far, atom, quantifier)
        at += len(PIECE.findall(quantifier[0])) if quantifier else 0
    return done | so_far[0], going | so_far[1], at + 1


def _atom(pieces: list[str], at: int) -> tuple[Begun, int]:
    piece = pieces[at]
    if piece[0] == "(":
        done, going, after = _alternatives(pieces, at + 1)
        return ((set(), {""}) if piece.endswith(("=", "!")) else (done, going)), after
    if piece in {"\\b", "\\B", "^", "$"}:
        return (set(), {""}), at + 1
    if piece == "\\d":
        return ({DIGIT}, set()), at + 1
    members = _members(piece[1:-1]) if piece[0] == "[" else {piece[-1].lower()}
    if piece == "." or (piece[0] == "\\" and piece[-1].isalpha()) or not members:
        return ({""}, set()), at + 1
    return (members & {DIGIT}, members - {DIGIT}), at + 1


def _members(written: str) -> set[str]:
    """The members of a class of characters; none where they are many."""
    bare = written.replace("\\d", DIGIT)
    plain = len(bare) <= FEW and not bare.startswith("^") and not RANGE.search(bare)
    return {DIGIT if one.isdigit() else one.lower() for one in bare} if plain else set()


def _joined(so_far: Begun, atom: Begun, quantifier: re.Match[str] | None) -> Begun:
    done, before = so_far
    ends = {_cut(one + other) for one, other in product(before, atom[0])}
    longer = {_cut(one + other) for one, other in product(before, atom[1])}
    full = {one for one in longer if len(one) == LENGTH}
    done, going = done | ends | full, longer - full
    if not quantifier:
        return done, going
    none = quantifier["optional"] or quantifier["many"] or quantifier["least"] in {"", "0"}
    if not quantifier["optional"]:
        done, going = done | going, set()
    return done, going | (before if none else set())


def _cut(begun: str) -> str:
    """The beginning as far as it is told apart; digits are told only where the text begins with one."""
    if begun[:1].isdigit():
        return DIGIT
    return begun[:LENGTH].partition(DIGIT)[0]
