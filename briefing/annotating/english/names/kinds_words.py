"""What the words of a name say of its kind by themselves: “Halden Ltd”, “Lake Brenta”, “Energy Act 2023”."""

from collections.abc import Iterable

from briefing.annotating.english.names.given_names import is_given_name
from briefing.annotating.english.names.governed import STATES
from briefing.annotating.english.names.known import ORGANISATIONS, PRODUCTS
from briefing.annotating.english.names.lines import Words
from briefing.annotating.english.names.places import PLACES
from briefing.annotating.english.names.titles import is_office
from briefing.annotating.english.names.words import (
    CORPORATE_SUFFIXES,
    FOREIGN_HEADS,
    GIVEN_NAMES,
    LAW_HEADS,
    NEWSPAPERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    THING_HEADS,
)
from briefing.findings import Kind

KNOWN = {Kind.ORGANISATION: ORGANISATIONS | ORGANISATION_HEADS, Kind.OTHER: PRODUCTS, Kind.PLACE: PLACES}
CONTINENTS = frozenset({"Africa", "Asia", "Europe", "America", "Americas", "Oceania", "Pacific"})
REGIONAL = frozenset({"North", "South", "East", "West", "Central", "Northern", "Southern", "Eastern", "Western", "Latin",
    "Southeast", "Northeast", "Southwest", "Northwest", "Sub", "Saharan", "-", "Indo", "Asia", "and", "Inner", "Horn"})  # fmt: skip
"""What parts of continents are called by."""
PROGRAMMES = frozenset({"Programme", "Program"})
"""What some agencies of the United Nations are called."""
BUILDINGS = frozenset({"House", "Hall", "Building"})
"""Last words of names of buildings, which may stand for who resides there: “Thames House”, “Chatham House”."""
LONGEST_PERSON = 4
MODEL, WEAK, FAIR, STRONG, CERTAIN = 1.0, 1.5, 3.0, 5.0, 10.0


def of_words(words: Words) -> Iterable[tuple[Kind, float]]:
    """What the words of a name say by themselves."""
    text = " ".join(words).removeprefix("The ").removeprefix("the ")
    known = next((kind for kind, names in KNOWN.items() if text in names), None)
    if known is not None:
        return [(known, CERTAIN if known is Kind.ORGANISATION else STRONG)]
    if len(words) == 1:
        brand = any(c.isupper() for c in text[1:]) and not text.startswith(("Mc", "Mac", "O'", "D'", "De"))
        return [(Kind.ORGANISATION, WEAK)] if brand else []
    if words[-1] in CONTINENTS and all(word in REGIONAL for word in words[:-1]):
        return [(Kind.PLACE, STRONG)]
    is_agency = words[-1] in PROGRAMMES and words[0] in {"UN", "United", "World"}
    return [(Kind.OTHER, STRONG)] if words[-1] in THING_HEADS and not is_agency else _several(words)


def _several(words: Words) -> Iterable[tuple[Kind, float]]:
    body = tuple(word for word in words if not word.isdigit() and word != ",")
    is_law = bool(body) and (body[-1] in LAW_HEADS or (body[0] in LAW_HEADS and body[1:2] == ("of",)))
    if is_law and words[0] not in GIVEN_NAMES:
        return [(Kind.LAW, FAIR + (STRONG if len(body) < len(words) else 0))]
    last, first = words[-1], words[0]
    advisers = last.endswith("s") and is_office(last) and last not in ORGANISATION_HEADS  # "Gordon Advisors"
    if advisers or last in CORPORATE_SUFFIXES or "&" in words or first in FOREIGN_HEADS or "Air" in {first, last}:
        return [(Kind.ORGANISATION, STRONG)]
    heads = {word for word, after in zip(words, (*words[1:], "of"), strict=True) if after in {"of", "for"}}
    if heads & (ORGANISATION_HEADS | NEWSPAPERS) or last in PROGRAMMES:
        named = first in GIVEN_NAMES and len(words) == 2  # noqa: PLR2004  # "Julie Post" is a person's name
        return [(Kind.ORGANISATION, WEAK if named or last in BUILDINGS else STRONG)]
    is_state = first in STATES and words[1] == "of"
    if is_state or last in PLACE_HEADS or first in {"Mount", "Lake", "Cape", "Port", "Gulf"}:
        return [(Kind.PLACE, FAIR)]
    if len(words) - 3 * ('"' in words) <= LONGEST_PERSON and is_given_name(first):
        return [(Kind.PERSON, FAIR)]
    initial = any(len(word) == 2 and word[1] == "." for word in words[:-1])  # noqa: PLR2004  # "J."
    return [(Kind.PERSON, WEAK)] if initial else []
