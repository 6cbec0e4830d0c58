"""Titles and offices in runs of capitalised words: where “Foreign Secretary” ends and the name begins."""

from briefing.annotating.english.names.lines import Line
from briefing.annotating.english.names.places import PEOPLES
from briefing.annotating.english.names.words import (
    GIVEN_NAMES,
    HONORIFICS,
    LAW_HEADS,
    OFFICE_FIELDS,
    OFFICE_MODIFIERS,
    OFFICES,
    ORGANISATION_HEADS,
    TITLES,
)

JOINED_LABELS = frozenset({"ORG", "LAW", "FAC", "GPE", "LOC", "WORK_OF_ART", "EVENT"})


def is_office(word: str) -> bool:
    """Whether a word says what somebody is or does, in the singular or plural."""
    low = word.lower()
    return low in OFFICES or (low.endswith("s") and low[:-1] in OFFICES)


def offices(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """The last stretch of titles and offices in a run, as first word and first word after it."""
    last = next((i for i in reversed(range(start, end)) if _is_office(line, i, start, end)), None)
    if last is None:
        return None
    after = last + 1
    if after < end and line.words[after] == "of":
        after = next((i + 1 for i in range(after + 1, end) if line.words[i] in OFFICE_FIELDS), after)
    first = last
    while first > start and _narrows(line.words[first - 1]):
        first -= 1
    return first, after


def _is_office(line: Line, i: int, start: int, end: int) -> bool:
    word = line.words[i]
    given = i > start and line.words[i - 1] in GIVEN_NAMES
    if word in HONORIFICS:
        return i + 1 < end and not given and not _is_namesake(line, i, end)
    if not is_office(word):
        return False
    if i + 1 >= end:
        workers = i > start and word.endswith("s") and word in ORGANISATION_HEADS
        return not workers and not (given and line.label(start, end) == "PERSON")
    following = line.words[i + 1]
    if following in {"of", "for", "&", "and", "on", "at"}:
        return following == "of" and any(word in OFFICE_FIELDS for word in line.words[i + 2 : i + 4])
    if following == "-" or line.words[end - 1] in ORGANISATION_HEADS or line.words[end - 1] in LAW_HEADS:
        return following in GIVEN_NAMES
    is_one = line.labels[i] in JOINED_LABELS and line.labels[i + 1] == line.labels[i] and not line.begins[i + 1]
    return not is_one or following in GIVEN_NAMES or word.lower() in TITLES


def _is_namesake(line: Line, start: int, end: int) -> bool:
    """Whether an honorific opens the name of an organisation: “Duke University”, “Queen Mary University”."""
    one = set(line.labels[start:end]) == {"ORG"} and not any(line.begins[start + 1 : end])
    return one and line.words[end - 1] in ORGANISATION_HEADS


def _narrows(word: str) -> bool:
    return is_office(word) or word.lower() in OFFICE_MODIFIERS or word in HONORIFICS or word in PEOPLES or word == "-"
