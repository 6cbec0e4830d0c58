"""Names in headings whose capitals tell nothing: there only what the running text names is looked for."""

from collections.abc import Iterator, Mapping, Sequence

from briefing.annotating.english.names.acronyms import is_acronym
from briefing.annotating.english.names.lines import Line, Words
from briefing.annotating.english.names.merging import GENERATIONS
from briefing.annotating.english.names.particles import surname
from briefing.annotating.english.names.words import (
    CALENDAR,
    LAW_HEADS,
    OFFICES,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    THING_HEADS,
)
from briefing.annotating.english.word_lists import words
from briefing.findings import Kind

NOUNS = CALENDAR | LAW_HEADS | ORGANISATION_HEADS | PLACE_HEADS | THING_HEADS | frozenset(map(str.capitalize, OFFICES))
"""Last names that are common nouns."""
BEFORE_DATES = words("in of since until till by last next this early late mid - between during")


def in_headings(text: Sequence[Line], known: Mapping[Words, Kind], common: frozenset[str]) -> dict[Words, Kind]:
    """The names, and under what else headings name the same: last names, acronyms, all in capitals."""
    named = _with_last_names(known, common)
    return named | _acronyms(text, named) | dict(_in_capitals(text, named, common))


def tells(line: Line, start: int, end: int) -> bool:
    """Whether a word is a name where it stands, though it is a month or, in a heading, a common noun: “May”, “Law”, “Park”."""
    word, label = line.words[start], line.labels[start]
    if end - start > 1 or label == "PERSON" or word not in NOUNS:
        return True
    before = line.words[start - 1].lower() if start else ""
    is_date = word in CALENDAR and (label == "DATE" or before in BEFORE_DATES)
    return not is_date and not line.is_title_case


def _with_last_names(known: Mapping[Words, Kind], common: frozenset[str]) -> dict[Words, Kind]:
    """The names and, for headlines that give nothing more, the last names of people who are named in full."""
    people = [words for words, kind in known.items() if kind is Kind.PERSON and len(words) > 1]
    names = {surname(words[:-1] if words[-1].casefold() in GENERATIONS else words) for words in people}
    names |= {name[-1:] for name in names}
    return {name: Kind.PERSON for name in names if name[-1].lower() not in common and len(name[-1]) > 1} | dict(known)


def _acronyms(text: Sequence[Line], known: Mapping[Words, Kind]) -> dict[Words, Kind]:
    """The acronyms of named organisations in headlines whose capitals tell nothing: “Vote for NPP Falls”."""
    initials = {
        "".join(w[0] for w in words if w[0].isupper()) for words, kind in known.items() if kind is Kind.ORGANISATION
    }
    titles = (word for line in text if line.is_title_case for word in line.words)
    return {
        (word,): Kind.ORGANISATION for word in titles if is_acronym(word) and word in initials and (word,) not in known
    }


def _in_capitals(
    text: Sequence[Line], known: Mapping[Words, Kind], common: frozenset[str]
) -> Iterator[tuple[Words, Kind]]:
    """The names in capitals that stand in a line all in capitals: “CHINA” where the text names China."""
    said = {word for line in text if line.is_capitals for word in line.words}
    for name, kind in known.items() if said else ():
        capitals = tuple(map(str.upper, name))
        is_word = len(name) == 1 and name[0].lower() in common
        if not is_word and capitals not in known and said.issuperset(capitals):
            yield capitals, kind
