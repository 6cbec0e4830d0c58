"""Which forms of a name mean the same: titles, last names, acronyms, short forms; what is doubtful stays apart."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.annotating.english.names.acronyms import is_acronym
from briefing.annotating.english.names.folding import folded
from briefing.annotating.english.names.given_names import FAMILY_FIRST, FEMALE, MALE
from briefing.annotating.english.names.particles import has_two_last_names, without_particles
from briefing.annotating.english.names.places import COUNTRIES, DEMONYMS, PEOPLES, PLACES
from briefing.annotating.english.names.words import (
    CORPORATE_SUFFIXES,
    GENERIC_TAILS,
    GIVEN_NAMES,
    ORGANISATION_HEADS,
    SHIPS,
)
from briefing.findings import Kind

Words = tuple[str, ...]
Pairs = frozenset[tuple[Words, Words]]
SMALL = frozenset({"of", "the", "for", "and", "&", "-", "on", "at", "in", "de", "la", ","})
GENERATIONS = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
"""What tells people of one name apart."""
DIRECTIONS = frozenset({"north", "south", "east", "west"})
NATIONS, LONGEST_NATION = frozenset({"us", "uk"}), 2
"""Countries before the acronyms of their agencies, and letters of those."""
COMMON = 40
"""Groups that share a word, from which on the word tells nothing."""
LONG_NAME = 5
VOWELS = frozenset("aeiouy")
UNSAID = frozenset({"-", "'s", "'", '"', ","})
"""What writers of one name put in or leave out: “People’s Party”, “People Party”."""
PLACES_AND_PEOPLES = PLACES | PEOPLES
YEAR = re.compile(r"\d{4}")


NO_ORDER = -1
"""For forms that come in no order that says who is introduced before whom."""


@dataclass(frozen=True)
class Form:
    """One form of a name, its kind, and where in the order of the text it is first met (or `NO_ORDER`)."""

    words: Words
    kind: Kind
    first: int

    @cached_property
    def core(self) -> Words:
        """The words in lower case without article and hyphens, and without a company's legal form."""
        words = tuple(word for word in self.words if word not in UNSAID) or self.words
        words = words[1:] if words[0] in {"The", "the"} and len(words) > 1 else words
        words = words[:-3] if words[-3:] == ("A", "/", "S") else words
        while self.kind is Kind.ORGANISATION and len(words) > 1 and words[-1] in CORPORATE_SUFFIXES:
            words = words[:-1]
        return tuple(map(_plain, words))

    @cached_property
    def keys(self) -> frozenset[str]:
        """Under what this form and its short forms are looked up: its words, its initials, its country."""
        said = " ".join(self.words).removeprefix("the ")
        country = COUNTRIES.get(said) or DEMONYMS.get(said)
        found = {*self.core, " ".join(self.core), "".join(self.core[-3:]), *_initials(self.words)}
        return frozenset(found | {country} if country else found) | self.acronyms

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The letters of an acronym, with and without those of a country: “USAF” and “UK RAF” are air forces."""
        words = without_place(self.words)
        letters = _plain(words[0])
        if len(words) > 1 or not is_acronym(words[0].removesuffix("s")):
            return frozenset()
        national = letters[:2] in NATIONS and len(letters) > LONGEST_NATION + 1
        return frozenset({letters, letters.rstrip("s"), letters[2:] if national else letters})


def _plain(word: str) -> str:
    """A word in lower case without diacritics, an acronym without its points and without the s of a possessive: “GMs”."""
    bare = word[:-1] if word.endswith("s") and is_acronym(word[:-1]) else word
    return bare.casefold().replace(".", "") if is_acronym(bare) else folded(word)


Group = tuple[Form, ...]


def grouped(forms: Iterable[Form], stated: Pairs = frozenset()) -> tuple[Group, ...]:
    """The forms in groups that mean one thing, the fullest form first.

    A short form joins a longer one only where no other group could be meant: “Mr. Lee” stays by itself where there
    are two Lees. `stated` are pairs of a short and a full form that the text itself equates.
    """
    groups: list[list[Form]] = []
    index: dict[str, list[int]] = {}
    full_of: dict[Words, set[Words]] = {}
    for short, full in stated:
        full_of.setdefault(short, set()).add(full)
    for form in sorted(forms, key=lambda form: (-len(form.core), -len(form.words), form.first, form.words)):
        fulls = full_of.get(form.words, set())
        looked_up = (index.get(key, ()) for key in (*form.keys, *(f"={' '.join(f)}" for f in fulls)))
        near = sorted({i for places in looked_up if len(places) <= COMMON for i in places})
        chosen = _host(form, [(i, groups[i]) for i in near], fulls)
        if chosen is None:
            chosen = len(groups)
            groups.append([])
        groups[chosen].append(form)
        for key in (*form.keys, f"={' '.join(form.words)}"):
            if chosen not in index.setdefault(key, []):
                index[key].append(chosen)
    return tuple(tuple(group) for group in groups)


def _host(form: Form, near: Sequence[tuple[int, list[Form]]], fulls: set[Words]) -> int | None:
    """The group that a form joins: by the same words, else by what the text equates, else by the one rule that fits."""
    tests: tuple[Callable[[Form], bool], ...] = (
        lambda full: _alike(form, full) and form.core == full.core,
        lambda full: full.words in fulls,
        lambda full: _alike(form, full) and _ends_with(form, full),
        lambda full: _alike(form, full) and RULES[full.kind](form, full),
    )
    for test in tests:
        hosts = [(i, group) for i, group in near if any(test(full) for full in group)]
        if len(hosts) > 1:
            hosts = [(i, group) for i, group in hosts if any(full.first < form.first for full in group)] or hosts
        if hosts:
            return hosts[0][0] if len(hosts) == 1 else None
    return None


def _alike(form: Form, full: Form) -> bool:
    return form.kind is full.kind or Kind.OTHER in (form.kind, full.kind)


def _ends_with(form: Form, full: Form) -> bool:
    """A last name by itself, before it may be anybody's first name; in East Asia it stands first: “Xu” for “Xu Wen”."""
    is_last = len(without_particles(form.core)) == 1 and full.core[-1] == form.core[-1]
    is_last = is_last or (len(form.core) == 1 and form.core[0] == full.core[0] and form.core[0] in FAMILY_FIRST)
    return full.kind is Kind.PERSON and is_last and len(full.core) > len(form.core)


def _is_short_for_person(form: Form, full: Form) -> bool:
    """A last or first name alone, a name without middle names, or with initials for given names."""
    short, long = form.core, full.core
    if len(long) > 1 and long[-1] in GENERATIONS and short[-1] != long[-1]:
        return short == long[-2:-1]  # "Ford" for "William Ford Jr."; the senior has the name without it
    if len(long) < 2:  # noqa: PLR2004  # a single word has no shorter form
        return False
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) or short[0] == "".join(long[-3:]) or _is_first_of_two(short[0], long)
    if short == long[-len(short) :]:  # "López Obrador" for "Andrés Manuel López Obrador"
        return len(short) < len(long)
    if short[-1] == long[-1]:
        in_order = NO_ORDER not in (form.first, full.first)
        return _is_given(short[0], long[0]) or (in_order and _is_misspelt(short[0], long[0]))
    return len(short) < len(long) and long[: len(short)] == short


def _is_first_of_two(short: str, long: Words) -> bool:
    """The first of two last names, by which Spanish speakers are called: “Petro” for “Gustavo Petro Urrego”."""
    return has_two_last_names(long) and short == long[1]


def _is_misspelt(one: str, other: str) -> bool:
    """Whether two given names in one article differ by one vowel inside: “Kristin” and “Kristen”, not “Francis” and “Frances”."""
    women = {one, other} & FEMALE
    men = {name for name in (one, other) if name in MALE or name.capitalize() in GIVEN_NAMES} - FEMALE
    if len(one) != len(other) or len(one) < LONG_NAME or (women and men):
        return False
    differing = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return (
        len(differing) == 1 and 0 < differing[0] < len(one) - 1 and {one[differing[0]], other[differing[0]]} <= VOWELS
    )


def _is_given(short: str, long: str) -> bool:
    return short == long or (len(short.rstrip(".")) == 1 and long.startswith(short[0]))


def _is_short_for_organisation(form: Form, full: Form) -> bool:
    short, long = form.core, full.core
    if _is_short_for_place(form, full):  # two teams' names of one country
        return True
    bare = tuple(word.casefold() for word in without_place(full.words))
    if form.acronyms:
        return not form.acronyms.isdisjoint(_initials(full.words)) or short == bare
    if len(short) == 1 and form.words[0] in ORGANISATION_HEADS:
        of = len(long) > 1 and long[1] == "of"
        last = short[0] == long[-1] != "house"  # "the House" is a chamber, not the White House
        return full.first < form.first and (last or (of and short[0] == long[0]))
    if bare == short or (long[0] in DIRECTIONS and long[1:] == short):
        return True
    return " ".join(form.words) not in PLACES_AND_PEOPLES and any(
        _is_first_part(form, full, name) for name in (long, bare)
    )


def _is_first_part(form: Form, full: Form, name: Words) -> bool:
    """Whether a form has the first words of a name, and what it leaves out may be left out."""
    n = len(form.core)
    return n < len(name) and form.core == name[:n] and _may_be_left_out(form, full, name[n:])


def _may_be_left_out(form: Form, full: Form, rest: Words) -> bool:
    """Whether what the short form leaves out is generic, or was there when the name was first given."""
    tail = full.words[-len(rest) :]
    if all(word in GENERIC_TAILS or word in CORPORATE_SUFFIXES for word in tail):
        return True
    return full.first < form.first and (len(tail) == 1 or tail[0] in {"of", "for"})


def without_place(words: Words) -> Words:
    """A name without the place or people before it: “State Department” for “US State Department”."""
    for n in (3, 2, 1):
        if len(words) > n and " ".join(words[:n]) in PLACES_AND_PEOPLES:
            return words[n:]
    return words


def _initials(words: Words) -> frozenset[str]:
    """The letters that an acronym of these words may have: with or without small words and the legal form."""
    return frozenset(letters for letters in map("".join, _letters(words)) if len(letters) > 1)


def _letters(words: Words) -> Iterator[list[str]]:
    names = [word.casefold() for word in words if word[0].isalnum() and word != "The"]
    yield [word[0] for word in names]
    yield [word[0] for word in names if word not in SMALL]
    yield [w[0] for w in (word.casefold() for word in words if word not in CORPORATE_SUFFIXES) if w not in SMALL]
    yield [word[0] for word in (w.casefold() for w in without_place(words)) if word not in SMALL]


def _is_short_for_place(form: Form, full: Form) -> bool:
    short, long = " ".join(form.words), " ".join(full.words)
    known = COUNTRIES.get(short.removeprefix("the ")) or DEMONYMS.get(short)
    return known is not None and known == COUNTRIES.get(long.removeprefix("the "))


def _is_short_for_thing(form: Form, full: Form) -> bool:
    """An acronym of its words: “IE” for “Internet Explorer”; a ship without what stands before ships’ names."""
    if full.words[0] in SHIPS and form.core == full.core[1:]:
        return True
    return is_acronym(form.words[0]) and len(form.core) == 1 and form.core[0] in _initials(full.words)


def _is_short_for_law(form: Form, full: Form) -> bool:
    """A law without its year."""
    words = full.core
    while words and (YEAR.fullmatch(words[-1]) or words[-1] == ","):
        words = words[:-1]
    return words == form.core


RULES: dict[Kind, Callable[[Form, Form], bool]] = {
    Kind.PERSON: _is_short_for_person,
    Kind.ORGANISATION: _is_short_for_organisation,
    Kind.PLACE: _is_short_for_place,
    Kind.LAW: _is_short_for_law,
    Kind.OTHER: _is_short_for_thing,
}


def fullest(group: Sequence[Form]) -> Form:
    """The form that names best: most words, rather without hyphens and with diacritics, and of equals the one met first."""
    return min(
        group,
        key=lambda form: (
            -len(form.core),
            "-" in form.words,
            -len(form.words),
            _is_folded(form),
            _is_shouted(form),
            form.first,
        ),
    )


def _is_folded(form: Form) -> bool:
    return all(map(str.isascii, form.words))


def _is_shouted(form: Form) -> bool:
    return all(word.isupper() and len(word) >= LONG_NAME for word in form.words)


def kind_of(group: Sequence[Form]) -> Kind:
    """The kind of what a group of forms means: that of its fullest form whose kind is known."""
    return next((form.kind for form in group if form.kind is not Kind.OTHER), Kind.OTHER)
