"""Names that may mean the same, but not surely: what the analyst is asked instead of being told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from briefing.annotating.names_kinds import is_acronym
from briefing.comparisons import CrossEntity
from briefing.findings import Entity, Kind

MOST = 6
"""Names that may share one clue; a last name that more people have is no clue."""

SPELT = range(5, 41)
"""Lengths of names, in characters, whose spelling is compared."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Two names that may mean one person or organisation, and why: “Mauer”, “Maurer”, “spelt almost alike”."""

    name: str
    other: str
    reason: str


def doubtful(known: Iterable[CrossEntity]) -> tuple[Doubtful, ...]:
    """The pairs of names that may be one, in the order of the entities; the fuller name is `other`."""
    entities = [cross.entity for cross in known if cross.entity.kind in {Kind.PERSON, Kind.ORGANISATION}]
    found: dict[tuple[int, int], str] = {}
    for reason, clues in REASONS.items():
        shared: dict[str, list[int]] = {}
        for i, entity in enumerate(entities):
            for clue in clues(entity):
                shared.setdefault(clue, []).append(i)
        for those in shared.values():
            if len(those) <= MOST:
                pairs = ((i, k) for i, k in combinations(those, 2) if _may_be(reason, entities[i], entities[k]))
                found |= {pair: reason for pair in pairs if pair not in found}
    return tuple(_pair(entities[i], entities[k], reason) for (i, k), reason in sorted(found.items()))


def _pair(one: Entity, other: Entity, reason: str) -> Doubtful:
    short, full = sorted((one.name, other.name), key=lambda name: (len(name.split()), len(name)))
    return Doubtful(short, full, reason)


def _last_name(entity: Entity) -> Iterator[str]:
    if entity.kind is Kind.PERSON:
        yield entity.name.split()[-1].casefold()


def _spelling(entity: Entity) -> Iterator[str]:
    """The name and its last word, whole and without each of its letters: spellings one letter apart share one."""
    names = {entity.name.casefold(), *_last_name(entity)}
    for name in names:
        if len(name) in SPELT and not any(c.isdigit() for c in name):
            yield from {name, *(name[:i] + name[i + 1 :] for i in range(len(name)))}


def _initials(entity: Entity) -> Iterator[str]:
    words = [word for word in entity.name.split() if word[0].isupper()]
    if entity.kind is Kind.ORGANISATION:
        yield entity.name.replace(".", "") if is_acronym(entity.name) else "".join(word[0] for word in words)


def _first_words(entity: Entity) -> Iterator[str]:
    if entity.kind is Kind.ORGANISATION:
        words = entity.name.casefold().removeprefix("the ").split()
        yield from (" ".join(words[:n]) for n in range(1, len(words) + 1))


REASONS = {
    "the same last name": _last_name,
    "spelt almost alike": _spelling,
    "may be its initials": _initials,
    "may be short for it": _first_words,
}
"""Why two names may be one, and the clues that they then share."""


def _may_be(reason: str, one: Entity, other: Entity) -> bool:
    """Whether two entities that share a clue are of one kind, and one is a short or another spelling of the other."""
    short, full = sorted((one.name.casefold().split(), other.name.casefold().split()), key=len)
    if one.kind is not other.kind:
        return False
    if reason == "the same last name":
        return len(short) == 1 < len(full)
    if reason == "spelt almost alike":
        alone = len(short) == 1 and one.kind is Kind.PERSON
        return short != full and _one_letter_apart(" ".join(short), full[-1] if alone else " ".join(full))
    if reason == "may be its initials":
        return is_acronym(one.name) is not is_acronym(other.name)
    return full[: len(short)] == short and len(short) < len(full)


def _one_letter_apart(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest = short[at:] if len(short) < len(long) else short[at + 1 :]
    return one != other and rest == long[at + 1 :]
