"""What one form of a name says of the kind of another: “Ibarra” of “Claudia Ibarra Pardo”, “Norvik” of “Norvik Foods AB”."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.annotating.english.names.acronyms import is_acronym
from briefing.annotating.english.names.given_names import is_given_name
from briefing.annotating.english.names.governed import of_institutions
from briefing.annotating.english.names.kinds_words import FAIR, STRONG, WEAK
from briefing.annotating.english.names.lines import Words
from briefing.annotating.english.names.particles import has_two_last_names, surname, without_particles
from briefing.annotating.english.names.places import PLACES
from briefing.annotating.english.names.words import (
    CORPORATE_SUFFIXES,
    GENERIC_TAILS,
    GIVEN_NAMES,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    SHIPS,
)
from briefing.findings import Kind

Ballot = Mapping[Words, dict[Kind, float]]
TRADES = GENERIC_TAILS | CORPORATE_SUFFIXES | {"Shipping", "Foods", "Petroleum", "Insurance", "Capital", "Securities", "Telecom",
    "Pharmaceuticals", "Breweries", "Ventures", "Semiconductor", "Manufacturing", "Freight", "Partners", "Enterprises", "/", "A", "S"}  # fmt: skip
"""What follows the name by which a company is called."""


def by_other_forms(ballot: Ballot) -> None:
    """Add to each name's votes what longer and shorter names of the article say of it."""
    _companies(ballot)
    _full_names(ballot)
    _people(ballot)
    _others(ballot)


def winner(votes: Mapping[Kind, float]) -> Kind:
    """The kind with most votes; OTHER where nothing is said."""
    return max(votes, key=lambda kind: (votes[kind], kind is not Kind.OTHER)) if votes else Kind.OTHER


@dataclass(frozen=True, slots=True)
class _People:
    """By what people are called, and by which name each was introduced."""

    last: Mapping[str, Words]
    double: frozenset[Words]
    firms: frozenset[str]


def _people(ballot: Ballot) -> None:
    """The last word of a person's name, standing alone, is most likely that person."""
    order = {words: i for i, words in enumerate(ballot)}
    called = _called(ballot)
    for words, votes in ballot.items():
        if len(without_particles(words)) == 1 and words[-1] in called.last:
            named_before = order[called.last[words[-1]]] < order[words] and words[0] not in called.firms
            votes[Kind.PERSON] += FAIR + (sum(votes.values()) if named_before else 0)
        elif words in called.double:
            votes[Kind.PERSON] += FAIR + sum(votes.values())


def _called(ballot: Ballot) -> _People:
    people = [words for words in ballot if len(words) > 1 and winner(ballot[words]) is Kind.PERSON]
    surnames = {words[-1] for words in people} - GIVEN_NAMES
    last = {words[1]: words for words in people if has_two_last_names(words)}
    last |= {words[-1]: words for words in people if words[0] not in surnames}  # no person: “Warhol Polaroids”
    hyphened = {surname(words) for words in people if words[-2] == "-"}
    double = {words[-2:] for words in people if len(words) > 2} | hyphened  # noqa: PLR2004  # both last names
    return _People(last, frozenset(double - set(people)), frozenset(words[0] for words in _firms(ballot)))


def _firms(ballot: Ballot) -> list[Words]:
    return [words for words in ballot if len(words) > 1 and winner(ballot[words]) is Kind.ORGANISATION]


def _others(ballot: Ballot) -> None:
    """The first word of a company's name is the company, an acronym what it spells, a ship a ship without “HMS”."""
    firms = _firms(ballot)
    initials = _initials(firms)
    things = _initials(words for words in ballot if winner(ballot[words]) is Kind.OTHER)
    short = {words[0] for words in firms if TRADES.issuperset(words[1:])} - PLACES
    places = set(of_institutions(firms))
    vessels = {words[1:] for words in ballot if words[0] in SHIPS}
    for words, votes in ballot.items():
        bare = words[1:] if words[0] in PLACES else words  # "UK RAF"
        if len(bare) == 1 and bare[0] in initials and is_acronym(bare[0]):
            votes[Kind.ORGANISATION] += STRONG
        elif len(words) == 1 and words[0] in things and is_acronym(words[0]):
            votes[Kind.OTHER] += STRONG
        elif len(words) == 1 and words[0] in short and votes.get(Kind.PERSON, 0) < STRONG:
            votes[Kind.ORGANISATION] += FAIR
        elif words in places and not is_acronym(words[0]):
            votes[Kind.PLACE] += FAIR
        elif words in vessels:
            votes[Kind.OTHER] += STRONG


def _companies(ballot: Mapping[Words, dict[Kind, float]]) -> None:
    """A company’s name without “AB” or “Ltd” is the company, but for names that people have: “Peter Jones Ltd”."""
    for words, votes in ballot.items():
        bare = words[:-1] if words[-1] in CORPORATE_SUFFIXES and winner(votes) is Kind.ORGANISATION else ()
        if len(bare) > 1 and bare in ballot and not is_given_name(bare[0]):
            ballot[bare][Kind.ORGANISATION] += STRONG


def _full_names(ballot: Mapping[Words, dict[Kind, float]]) -> None:
    """A name whose last word alone is said to be a person’s is that person’s: “N’Diaye, 58,” for “Cheikh N’Diaye”."""
    for words, votes in ballot.items():
        alone = ballot.get(words[-1:]) if len(words) == 2 and words[0] not in PLACES else None  # noqa: PLR2004  # first and last name
        if alone and alone[Kind.PERSON] >= FAIR and words[-1] not in ORGANISATION_HEADS | PLACE_HEADS:
            votes[Kind.PERSON] += WEAK


def _initials(several: Iterable[Words]) -> frozenset[str]:
    """The capitals that names of several words begin with."""
    return frozenset("".join(word[0] for word in words if word[0].isupper()) for words in several if len(words) > 1)
