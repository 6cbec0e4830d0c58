"""Titles and offices in runs of capitalised words: where “Foreign Secretary” ends and the name begins."""

from briefing.annotating.english.names.lines import Line
from briefing.annotating.english.names.places import PEOPLES, PLACES
from briefing.annotating.english.names.words import (
    GIVEN_NAMES,
    HONORIFICS,
    LAW_HEADS,
    OFFICE_FIELDS,
    OFFICE_MODIFIERS,
    OFFICES,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    THINGS,
    TITLES,
)
from briefing.annotating.english.word_lists import words

LONGEST_PLACE = 2
FORCES = frozenset({"Guard", "Guards"})
"""Offices that end names of organisations: “Coast Guard”."""
SURNAMES = words(
    "Dean Bishop Pope Priest Major Marshal Judge King Prince Driver Singer Guard Head Page Porter Butler Chef Star"
)
"""Offices that are last names as well, where the model sees a person."""
JOINED_LABELS = frozenset({"ORG", "LAW", "FAC", "GPE", "LOC", "WORK_OF_ART", "EVENT"})


def is_office(word: str) -> bool:
    """Whether a word says what somebody is or does, in the singular or plural."""
    low = word.lower()
    if word == "Md":  # Mohammed, in Bangladesh
        return False
    return low in OFFICES or (low.endswith("s") and low[:-1] in OFFICES)


def offices(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """The last stretch of titles and offices in a run, as first word and first word after it."""
    last = next((i for i in reversed(range(start, end)) if _is_office(line, i, start, end)), None)
    if last is None:
        return None
    after = last + 1
    if after < end and line.words[after] == "of":
        after = next((i + 1 for i in range(after + 1, end) if line.words[i] in OFFICE_FIELDS), after)
        while after < end and (line.words[after] in OFFICE_FIELDS or line.words[after] == "and"):
            after += 1
    first = last
    while first > start and _narrows(line.words[first - 1]):
        first -= 1
    return first, after


def past_field(line: Line, start: int, end: int) -> int:
    """Where a name begins behind what its bearer has an office of: “the minister of Foreign Affairs | Ada Quill”."""
    of = start - 1
    while of > 0 and (line.words[of] in OFFICE_FIELDS or line.words[of] in {"and", ","}):
        of -= 1
    if (
        of < 1
        or line.words[of] not in {"of", "for"}
        or not is_office(line.words[of - 1])
        or {"of", "for"} & set(line.words[start:end])
    ):
        return start
    at = start
    while at < end and (line.words[at] in OFFICE_FIELDS or line.words[at] == "and"):
        at += 1
    if at > start or end - start < LONGEST_PLACE:
        return at
    places = (n for n in (3, 2, 1) if " ".join(line.words[start : start + n]) in PLACES)
    at = start + next(places, int(line.words[start].isupper()))
    return at if at < end and line.labels[at] == "PERSON" else start


def is_vessel(line: Line, start: int) -> bool:
    """Whether a kind of vessel stands before a name, whose words an “of” may join: “the ferry Pride of Rother”."""
    return start > 0 and line.words[start - 1] in THINGS


def _is_office(line: Line, i: int, start: int, end: int) -> bool:
    word = line.words[i]
    given = i > start and line.words[i - 1] in GIVEN_NAMES
    if word in HONORIFICS:
        return i + 1 < end and not given and not _is_namesake(line, i, end)
    if not is_office(word):
        return False
    if i + 1 >= end:
        workers = i > start and word.endswith("s") and word in ORGANISATION_HEADS
        forces = i > start and word in FORCES
        name = given or (
            i > start and word in SURNAMES and line.labels[i - 1 : i + 1] == ("PERSON",) * 2 and not line.begins[i]
        )
        firms = i > start and word.endswith("s") and set(line.labels[start:end]) == {"ORG"}
        return not (workers or firms) and not forces and not (name and line.label(start, end) == "PERSON")
    following = line.words[i + 1]
    if following in {"of", "for", "&", "and", "on", "at"}:
        return following == "of" and any(word in OFFICE_FIELDS for word in line.words[i + 2 : i + 4])
    if following == "-" or line.words[end - 1] in ORGANISATION_HEADS or line.words[end - 1] in LAW_HEADS:
        return following in GIVEN_NAMES
    is_one = line.labels[i] in JOINED_LABELS and line.labels[i + 1] == line.labels[i] and not line.begins[i + 1]
    return not is_one or following in GIVEN_NAMES or word.lower() in TITLES


def _is_namesake(line: Line, start: int, end: int) -> bool:
    """Whether an honorific opens the name of an organisation: “Duke University”, “Queen Mary University”."""
    labels = set(line.labels[start:end])
    one = labels <= {"ORG", "FAC", "GPE", "LOC"} and len(labels) == 1 and not any(line.begins[start + 1 : end])
    return one and line.words[end - 1] in ORGANISATION_HEADS | PLACE_HEADS


def _narrows(word: str) -> bool:
    return is_office(word) or word.lower() in OFFICE_MODIFIERS or word in HONORIFICS or word in PEOPLES or word == "-"
