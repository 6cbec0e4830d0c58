"""Places known by what is said of them: “the port of X”, “X’s central bank”, “National Bank of X”."""

from collections.abc import Iterable, Iterator

from briefing.annotating.english.names.lines import Words
from briefing.annotating.english.names.names import Name
from briefing.annotating.english.names.words import CALENDAR, GIVEN_NAMES, ORGANISATION_HEADS
from briefing.annotating.english.word_lists import words

KINDS_OF_PLACE = words("""
    city town village port province region state county capital district municipality island republic kingdom hamlet
    suburb parish commune prefecture peninsula outskirts
""")
"""Common nouns before “of” and the name of a place."""

STATES = words("Republic Kingdom Duchy Principality Sultanate Emirate Commonwealth Province County")
"""First words of the full names of states and of their parts, before “of”."""

GOVERNED = words("parliament economy electorate")
GOVERNED_BY = frozenset({("central", "bank"), ("prime", "minister"), ("finance", "minister"), ("foreign", "minister"),
    ("foreign", "ministry"), ("finance", "ministry"), ("interior", "ministry"), ("defence", "ministry")})  # fmt: skip
"""What states have, and hardly any company, party or leader; governments and armies belong to those, too."""

DASHES = frozenset({"-", "–", "—", "--"})
LONGEST_DATELINE = 9
"""Words of a dateline behind its place."""

LONGEST_ADDRESS = 8
"""Words of an address before its last name."""

NATIONAL = words("Bank Government Parliament Ministry Republic Kingdom Embassy Consulate Municipality")
"""Heads of institutions that are “of” a country or a town."""


def is_governed(name: Name) -> bool:
    """Whether the words around a name say that it is a place and not its people or an institution."""
    line = name.line
    if name.titled or name.words[-1] in ORGANISATION_HEADS or name.words[0] in GIVEN_NAMES or name.words[-1].isupper():
        return False
    before = tuple(line.words[max(0, name.start - 2) : name.start])
    if before[1:] == ("of",):
        return before[0] in KINDS_OF_PLACE or (before[0] == "government" and name.label != "PERSON")
    if line.words[name.end : name.end + 1] not in {("'s",), ("'",)} or name.label == "PERSON":
        return False
    owned = line.words[name.end + 1 : name.end + 3]
    return owned in GOVERNED_BY or bool(owned and owned[0] in GOVERNED)


def is_dateline(name: Name) -> bool:
    """Whether a name in capitals opens a line and a date, an agency and a dash follow: “YANGON, July 25 (Reuters) –”."""
    line, i = name.line, name.end
    if not _opens_in_capitals(name):
        return False
    for k, word in enumerate(line.words[i : i + LONGEST_DATELINE], i):
        if word in DASHES:
            dated = (*line.words[i:k], *line.words[k + 1 : k + 2])
            return bool(name.label) or any(w in {",", "("} or w in CALENDAR or w[0].isdigit() for w in dated)
        if not (word in {",", "(", ")", "/", ".", "and"} or word[0].isupper() or word[0].isdigit()):
            return False
    return line.words[i : i + 1] == (",",) and line.words[i + 1 : i + 2] != () and line.words[i + 1] in CALENDAR


def is_before_colon(name: Name) -> bool:
    """Whether a name in capitals and a colon open a line, as of a dateline, “KARACHI: The”, or of who speaks, “KEMP: I”."""
    line, i = name.line, name.end
    is_long = len(line.words) > LONGEST_DATELINE
    return _opens_in_capitals(name) and line.words[i : i + 1] == (":",) and bool(name.label) and is_long


def _opens_in_capitals(name: Name) -> bool:
    line = name.line
    return not (name.start or line.is_heading or line.is_capitals) and all(word.isupper() for word in name.words)


def is_home(name: Name) -> bool:
    """Whether a name is where somebody lives, behind the age: “Joan Marsh, 51, of Larch Close, Wetherby, took …”."""
    line = name.line
    if name.words[-1] in ORGANISATION_HEADS or line.words[name.end : name.end + 1] not in {(",",), (".",)}:
        return False
    of = name.start - 1
    while of > name.start - LONGEST_ADDRESS and of >= 0 and (line.words[of] == "," or line.words[of][0].isupper()):
        of -= 1
    before = line.words[max(0, of - 3) : of + 1]
    return len(before) == 4 and before[0] == before[2] == "," and before[1].isdigit() and before[3] == "of"  # noqa: PLR2004


def of_institutions(organisations: Iterable[Words]) -> Iterator[Words]:
    """What national institutions are “of”: “Caldovia” of “National Bank of Caldovia”."""
    for name in organisations:
        if "of" in name[1:-1]:
            i = len(name) - 1 - name[::-1].index("of")
            if name[i - 1] in NATIONAL:
                yield name[i + 1 :]
