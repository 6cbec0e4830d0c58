"""Hyphens in names: syllables behind them, articles before them, and what stands before a name without being part of it."""

from briefing.annotating.english.names.lines import Line
from briefing.annotating.english.names.places import PLACES
from briefing.annotating.english.names.words import ADJECTIVE_TAILS, PREFIXES

LONGEST_SYLLABLE = 6
PREPOSITION = 2
"""Letters of prepositions that are syllables of names as well."""


def goes_on(line: Line, i: int, common: frozenset[str]) -> int:
    """By how many words a hyphen at `i` carries a name on."""
    if line.words[i + 1][0].isupper():
        return 0 if _is_dash(line, i) else 2
    return 2 if _is_syllable(line, i + 1, common) else 0


def _is_dash(line: Line, i: int) -> bool:
    """Whether a hyphen with blanks on both sides stands between two names: “Dubai - Emirates”."""
    before, hyphen = (line.reading.doc[k] for k in line.at[i - 1 : i + 1])
    is_one = bool(line.labels[i]) and not line.begins[i] and not line.begins[i + 1]
    return bool(before.whitespace_ and hyphen.whitespace_) and not is_one


def _is_syllable(line: Line, i: int, common: frozenset[str]) -> bool:
    """Whether a lower-case word after a hyphen ends a name: “Kim Jong-un”, but not “London-based”."""
    word = line.words[i]
    is_person = line.labels[i - 2] == line.labels[i] == "PERSON" and not line.begins[i]
    if (
        len(word) > LONGEST_SYLLABLE
        or not word.isalpha()
        or word in common
        or _is_tail(word, line.tags[i], is_person=is_person)
    ):
        return False
    return line.tags[i].startswith("NNP") or line.labels[i - 2] == "PERSON" or line.labels[i] == "PERSON"


def _is_tail(word: str, tag: str, *, is_person: bool) -> bool:
    """Whether a word ends adjectives; a preposition that the model takes for a noun or a name does not: “Moon Jae-in”."""
    return word in ADJECTIVE_TAILS and not (len(word) == PREPOSITION and (tag.startswith("NN") or is_person))


def is_prefix(line: Line, i: int) -> bool:
    """Whether a word is a prefix with its hyphen: “Ex-President”, “Pro-European”."""
    return line.words[i] in PREFIXES and line.words[i + 1 : i + 2] == ("-",)


def leaning(line: Line, start: int, end: int) -> int:
    """How many words of place a “pro-” before them makes part of no name: “pro-Beijing New People’s Party”."""
    before = line.words[max(0, start - 2) : start]
    if len(before) == 2 and before[1] == "-" and before[0].capitalize() in PREFIXES:  # noqa: PLR2004  # "pro", "-"
        return next((n for n in (2, 1) if start + n < end and " ".join(line.words[start : start + n]) in PLACES), 0)
    return 0
