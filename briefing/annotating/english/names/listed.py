"""Lists of people: where most names of a list are people’s, the others are, too."""

from collections.abc import Iterator, Sequence

from briefing.annotating.english.names.given_names import is_given_name
from briefing.annotating.english.names.names import Name
from briefing.annotating.english.names.words import ORGANISATION_HEADS, PLACE_HEADS

BETWEEN = frozenset({(",",), ("and",), (",", "and"), (";",), (";", "and"), ("or",)})
"""What stands between the names of a list."""

SHORTEST = 3
"""Names that a list has at least."""

FULL = frozenset({2, 3})
"""Words of a full name."""


def listed_people(found: Sequence[Name]) -> Iterator[Name]:
    """The full names in lists in which more than half of the names are taken for those of people."""
    listed: list[Name] = []
    for name in (*found, None):
        if name is not None and listed and _goes_on(listed[-1], name):
            listed.append(name)
            continue
        if len(listed) >= SHORTEST and 2 * sum(map(_is_person, listed)) > len(listed):
            yield from filter(_may_be_person, listed)
        listed = [name] if name is not None else []


def _goes_on(one: Name, other: Name) -> bool:
    return one.line is other.line and one.line.words[one.end : other.start] in BETWEEN


def _is_person(name: Name) -> bool:
    return name.label == "PERSON" or (len(name.words) in FULL and is_given_name(name.words[0]))


def _may_be_person(name: Name) -> bool:
    return len(name.words) in FULL and name.words[-1] not in ORGANISATION_HEADS | PLACE_HEADS
