"""Names as they stand in the text: runs of capitalised words, cut where titles, offices and peoples' names say so."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefing.annotating.english.names.hyphens import goes_on, is_prefix, leaning
from briefing.annotating.english.names.lines import Line, Words
from briefing.annotating.english.names.particles import CERTAIN, PARTICLES, leads, opening, through
from briefing.annotating.english.names.places import PEOPLES, PLACES
from briefing.annotating.english.names.spelt import spelt
from briefing.annotating.english.names.titles import JOINED_LABELS, is_office, is_vessel, offices, past_field
from briefing.annotating.english.names.words import (
    CALENDAR,
    CORPORATE_SUFFIXES,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    HONORIFICS,
    LAW_HEADS,
    LETTERS,
    NEWSPAPERS,
    OFFICE_FIELDS,
    OFFICIALS,
    ORGANISATION_HEADS,
    POSSESSED,
)

LONGEST_NAME = 20
YEAR = 4
"""Digits of the year of a law."""
NOT_IN_NAMES = frozenset(["PRP", "PRP$", "DT", "WP", "WP$", "WRB", "WDT", "IN", "CC", "TO", "MD", "UH", "EX"])
NAMING_LABELS = JOINED_LABELS | {"PERSON", "PRODUCT"}
LOOSE = frozenset({"-", "&", "of", "and", "for", "the", "on", "at", "'", "'s"})
BESIDE_NAMES = frozenset({"Rival", "Rivals", "Fellow", "Rumoured", "Rumored"})
"""Words with a capital at the start of a sentence that only place the name behind them."""
DIRECTIONS = frozenset({"Northern", "Southern", "Eastern", "Western"})
LEGAL_FORMS = frozenset({"Inc", "Inc.", "Ltd", "Ltd.", "LLC", "LLP", "PLC", "Plc", "GmbH", "Corp.", "Co."})
"""What ends the name of a company even where another name follows."""
NOT_FOR = frozenset({"Force", "Forces", "Army", "Navy", "Times", "Post", "News", "House", "Senate", "Company"})


@dataclass(frozen=True, slots=True)
class Name:
    """Words `[start, end)` of one line that name something; `titled` where a title stands before a person's name."""

    line: Line
    start: int
    end: int
    titled: bool = False

    @property
    def words(self) -> Words:
        """The words of the name, in plain characters."""
        return self.line.words[self.start : self.end]

    @property
    def label(self) -> str:
        """What the model calls it."""
        return self.line.label(self.start, self.end)


def names(line: Line, common: frozenset[str]) -> Iterator[Name]:
    """The names in a line; `common` are the words that the article also writes in lower case."""
    if line.is_title_case:
        return
    at = 0
    for start, end in (*spelt(line), (len(line.words), len(line.words))):
        yield from _runs(line, at, start, common)
        if start < end:
            yield Name(line, start, end)
        at = end


def _runs(line: Line, at: int, stop: int, common: frozenset[str]) -> Iterator[Name]:
    """The names in the words `[at, stop)` of a line."""
    while at < stop:
        if not _is_namelike(line, at, common):
            at += 1
            continue
        end = min(_run_end(line, at, common), stop)
        yield from _parts(line, at, end)
        at = end


def _is_namelike(line: Line, i: int, common: frozenset[str]) -> bool:
    word = line.words[i]
    if not word[0].isalpha() or word.islower() or "$" in word or i in line.nameless:
        return False
    if word in CALENDAR or line.tags[i] in NOT_IN_NAMES:
        return word[0].isupper() and _is_of_person(line, i)
    return word[0].isupper() and _capital_counts(line, i, common) if line.opens[i] else any(c.isupper() for c in word)


def _is_of_person(line: Line, i: int) -> bool:
    """Whether a month or a weekday is part of a person’s name: “Theresa May”, “Sun Lijun”, but not “May”."""
    named = line.labels[i] == "PERSON"
    if line.words[i] not in CALENDAR and (line.tags[i] != "IN" or line.opens[i]):  # "Per Olav", "Van Dyke"
        return named and not line.begins[i]
    opens = named and line.labels[i + 1 : i + 2] == ("PERSON",) and not line.begins[i + 1] and line.words[i].isalpha()
    opens = opens or (line.words[i] == "Jan" and through(line, i + 1) > 0)
    given = i > 0 and line.words[i - 1] in GIVEN_NAMES and not line.opens[i]
    return opens or (named and not line.begins[i]) or (given and line.words[i] in {"May", "March", "August"})


def _capital_counts(line: Line, i: int, common: frozenset[str]) -> bool:
    """Whether a capital that is owed to the place is owed to the name as well."""
    word, low = line.words[i], line.words[i].lower()
    if low in FUNCTION_WORDS:
        return False
    if low in CERTAIN:
        return leads(line, i + 1)
    if is_office(word) or word in HONORIFICS or word in PEOPLES or any(c.isupper() for c in word[1:]):
        return True
    if not line.tags[i].startswith("NNP"):
        return line.labels[i] in NAMING_LABELS and low not in common
    inside = i + 1 < len(line.words) and bool(line.labels[i + 1]) and not line.begins[i + 1]
    return low not in common or inside


def _run_end(line: Line, start: int, common: frozenset[str]) -> int:
    end = start + 1
    while end < min(len(line.words), start + LONGEST_NAME):
        step = _step(line, start, end, common)
        if not step:
            break
        end += step
    return end


def _step(line: Line, start: int, i: int, common: frozenset[str]) -> int:
    """By how many words the run from `start` up to `i` goes on."""
    if _is_namelike(line, i, common) and not line.opens[i]:
        return 1
    word, before = line.words[i], line.words[i - 1]
    after = line.words[i + 1] if i + 1 < len(line.words) else ""
    if year := _year(before, word, after):
        return year
    if not after or (after in CALENDAR and word != "-"):
        return 0
    if past := through(line, i):
        return past + 1
    if word == "-":
        return goes_on(line, i, common)
    return _over_mark(line, i, common) or _joined(line, start, i, common)


def _year(before: str, word: str, after: str) -> int:
    """By how many words the year carries the name of a law on: “Act 1974”, “Act, 1974”, “Act of 2019”."""
    if before not in LAW_HEADS:
        return 0
    if word.isdigit():
        return 1
    return 2 if word in {",", "of"} and after.isdigit() and len(after) == YEAR else 0


def _over_mark(line: Line, i: int, common: frozenset[str]) -> int:
    """By how many words a mark carries a name on: “Rolls & Hart”, “Lloyd’s Bank”, “O’Hara”, “Halden, Inc.”, a nickname."""
    before, word, after = line.words[i - 1 : i + 2]
    if word == "," and after in LEGAL_FORMS:
        return 2
    if word == '"':
        return _nickname(line, i, common)
    if word == "/" and (before, after) == ("A", "S"):  # a Danish or Norwegian company
        return 2
    if word == "'s" and before in OFFICIALS and after in {"Office", "Department", "Bureau"}:
        return 2
    joins = word == "&" or (word in {"'s", "'"} and before in POSSESSED) or (word == "'" and before in {"O", "D"})
    return 2 if joins and _is_namelike(line, i + 1, common) else 0


def _nickname(line: Line, i: int, common: frozenset[str]) -> int:
    """How many words a nickname in quotation marks and the last name behind it take: “Gerardo ‘Tata’ Martino”."""
    end = next((k for k in (i + 2, i + 3) if line.words[k : k + 1] == ('"',)), None)
    if end is None or end + 1 >= len(line.words) or not line.words[i + 1][0].isupper():
        return 0
    is_person = line.labels[end + 1] == "PERSON" or line.labels[i - 1] == "PERSON"
    return end + 2 - i if is_person and _is_namelike(line, end + 1, common) else 0


def _joined(line: Line, start: int, i: int, common: frozenset[str]) -> int:
    """By how many words “of (the) X”, “for (the) X” or “and X” carries a name on."""
    word, before = line.words[i], line.words[i - 1]
    if word not in {"of", "for", "and", "on", "at"}:
        return 0
    k = i + 2 if line.words[i + 1] == "the" else i + 1
    if k >= len(line.words) or not _is_namelike(line, k, common):
        return 0
    if word == "of" and is_office(before):
        return k + 1 - i if line.words[k] in OFFICE_FIELDS else 0
    is_one = bool(line.labels[i]) and not line.begins[i] and not line.begins[k] and line.labels[k] in JOINED_LABELS
    has_gone_on = bool({"of", "for"} & set(line.words[start:i])) and (is_one or word == "of")
    if word == "and":
        return k + 1 - i if has_gone_on else 0
    heads = (
        before in ORGANISATION_HEADS or before in NEWSPAPERS or before in LAW_HEADS - {"Bill"} or is_vessel(line, start)
    )
    belongs = has_gone_on or (heads and (word == "of" or (word == "for" and before not in NOT_FOR)))
    return (
        k + 1 - i
        if (is_one and not (word == "for" and before in NOT_FOR))
        or (belongs and (line.labels[k] != "PERSON" or is_vessel(line, start)))
        else 0
    )


def _parts(line: Line, start: int, end: int) -> Iterator[Name]:
    """The names in a run: before an office, after it, and between what the model sees as several names."""
    titles = offices(line, start, end)
    if titles is None:
        yield from _trimmed(line, start, end, titled=False)
        return
    first, after = titles
    if first > start:
        yield from _trimmed(line, start, first, titled=False)
    if after < end:
        yield from _trimmed(line, after, end, titled=True)


def _trimmed(line: Line, start: int, end: int, *, titled: bool) -> Iterator[Name]:
    """The run without peoples' names before it, cut where the model begins another name inside it."""
    while start < end and (line.words[start] in LOOSE or is_prefix(line, start)):
        start += 1
    start += end - start > 1 and line.opens[start] and line.words[start] in BESIDE_NAMES
    while end > start and (
        line.words[end - 1] in LOOSE or _is_numbered(line, end - 1) or _is_letters(line, start, end)
    ):
        end -= 1
    if place := leaning(line, start, end):
        yield Name(line, start, start + place)
        start += place
    first = start
    start = past_field(line, start, end)
    titled = titled or start > first
    kept = _without_people(line, start, end)
    if kept >= end:
        return
    cuts = [kept, *(i for i in range(kept + 1, end) if _begins_another(line, i, end, titled=titled))]
    for a, b in pairwise([*cuts, end]):
        yield Name(line, _with_article(line, opening(line, a), b), b, titled)


def _is_letters(line: Line, start: int, end: int) -> bool:
    """Whether the last word of a name of three is an honour or an office in letters: “Owen Lane KC”."""
    return end - start > 2 and line.words[end - 1] in LETTERS and not line.is_capitals  # noqa: PLR2004 - two names


def _is_numbered(line: Line, i: int) -> bool:
    """Whether a word is no part of a name but counts: “Air France Flight 447”, “Boeing Flight 12”."""
    return line.words[i] == "Flight" and line.words[i + 1 : i + 2] != () and line.words[i + 1][0].isdigit()


def _begins_another(line: Line, i: int, end: int, *, titled: bool) -> bool:
    before = line.words[i - 1]
    if before in LOOSE or before in PARTICLES or before.endswith("'"):
        return False
    if line.words[i] in GIVEN_NAMES and before in ORGANISATION_HEADS and i + 1 < end:
        return True
    if before in LEGAL_FORMS and line.words[i] not in CORPORATE_SUFFIXES:
        return True
    whole = titled or line.words[end - 1] in ORGANISATION_HEADS or line.words[end - 1].isdigit()
    return not whole and line.begins[i] and bool(line.labels[i - 1])


def _without_people(line: Line, start: int, end: int) -> int:
    """Where a name begins if peoples' names before it are no part of it: “Chinese Communist Party” keeps its own."""
    kept = start
    while kept < end and (step := _people(line.words[kept:end])):
        kept += step
    if kept in (start, end):
        return kept
    last = line.words[end - 1]
    belongs = last in ORGANISATION_HEADS and last not in CORPORATE_SUFFIXES
    return start if belongs or (line.labels[start] in JOINED_LABELS and not line.begins[kept]) else kept


def _people(words: Words) -> int:
    """How many words at the beginning name a people and are no place."""
    if " ".join(words) in PLACES or (words[0] in DIRECTIONS and " ".join(words[1:]) not in PLACES):
        return 0
    return next((n for n in (2, 1) if len(words) >= n and " ".join(words[:n]) in PEOPLES), 0)


def _with_article(line: Line, start: int, end: int) -> int:
    """Newspapers keep their article: “The Times of London”."""
    paper = line.words[start] in NEWSPAPERS or line.words[end - 1] in NEWSPAPERS
    return start - 1 if paper and start and line.words[start - 1] == "The" else start
