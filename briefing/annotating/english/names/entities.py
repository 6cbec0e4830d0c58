"""Who is meant: the names of an article, found wherever they occur, and gathered by what they stand for."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.annotating.english.names.acronyms import is_acronym
from briefing.annotating.english.names.equated import is_equated
from briefing.annotating.english.names.given_names import is_given_name
from briefing.annotating.english.names.headings import in_headings, tells
from briefing.annotating.english.names.kinds import kinds
from briefing.annotating.english.names.known import ORGANISATIONS
from briefing.annotating.english.names.labels import coined
from briefing.annotating.english.names.lines import Line, lines
from briefing.annotating.english.names.merging import (
    NO_ORDER,
    Form,
    Group,
    Words,
    fullest,
    grouped,
    kind_of,
)
from briefing.annotating.english.names.names import Name, names
from briefing.annotating.english.names.offices import described
from briefing.annotating.english.names.particles import CERTAIN
from briefing.annotating.english.names.roles import roles
from briefing.annotating.english.names.teams import is_venue, players, teams
from briefing.annotating.english.names.words import (
    HONORIFICS,
    MEN,
    NOT_ALONE,
    OFFICE_FIELDS,
    ORGANISATION_HEADS,
    PARTIES_AND_JOURNALS,
    WOMEN,
)
from briefing.annotating.english.reading import Reading
from briefing.findings import Entity, Kind, Mention, MentionBasis, Stated, finding_id
from briefing.spans import Span

BY = "entities/1"
FIELDS = OFFICE_FIELDS - PARTIES_AND_JOURNALS
"""What offices are “of”, and no name by itself: “Deputy Minister for Finance”."""


@dataclass(frozen=True, slots=True)
class Place:
    """A form of a name where it stands, by itself or inside a longer one."""

    name: Name
    kind: Kind
    basis: MentionBasis = MentionBasis.NAME


def named(readings: Sequence[Reading]) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions of one article in the order of the text, and the entities that they mean."""
    text = lines(readings)
    common = frozenset(word for line in text for word in _common(line.words))
    found = _confirmed(text, common)
    known = in_headings(text, _uncompounded(kinds(found)), common)
    playing = teams(text, known, common)
    known |= players(playing)
    longest = _longest_by_first_word(known)
    standing = [tuple(_places(line, known, longest)) for line in text]
    places = tuple(_played(place, playing) for here in standing for place in here)
    made = tuple(maker for place in places if (maker := _maker(place)))
    groups = grouped(_forms((*places, *made)), _equated(standing))
    meant = {(form.words, form.kind): group for group in groups for form in group}
    kept = [place for place in places if not _is_generic(meant[place.name.words, place.kind], common)]
    mentions, entities = _findings([*kept, *_inside(kept, made, meant)], meant)
    mentions = (*mentions, *described(text, mentions, entities))
    return tuple(sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end))), entities


def _maker(place: Place) -> Place | None:
    """The well-known organisation that opens the name of a thing: “Google” in “Google Chrome”."""
    name = place.name
    ends = range(name.end - 1, name.start, -1) if place.kind is Kind.OTHER else ()
    words = ((end, " ".join(name.line.words[name.start : end])) for end in ends)
    end = next((end for end, said in words if said in ORGANISATIONS), None)
    return Place(Name(name.line, name.start, end), Kind.ORGANISATION, MentionBasis.INSIDE) if end else None


def _inside(
    places: Sequence[Place], made: Sequence[Place], meant: Mapping[tuple[Words, Kind], Group]
) -> Iterator[Place]:
    """The names that open longer names of others: “Ada Quill” in “Ada Quill Foundation”, “Google” in “Google Chrome”."""
    groups = {meant[place.name.words, place.kind] for place in (*places, *made)}
    known = {form.words: form.kind for group in groups for form in group if _may_lend(form, group)}
    for place in places:
        name = place.name
        for end in range(name.end - 1, name.start, -1) if place.kind is not Kind.PERSON else ():
            inner = Name(name.line, name.start, end)
            kind = known.get(inner.words)
            if kind is not None and meant[inner.words, kind] is not meant[name.words, place.kind]:
                yield Place(inner, kind, MentionBasis.INSIDE)
                break


def _may_lend(form: Form, group: Group) -> bool:
    """Whether a form, opening a longer name, stands for the same: a person named in full, or an organisation’s own name."""
    if form.kind is Kind.PERSON:
        return any(len(full.words) > 1 for full in group)
    generic = len(form.words) == 1 and form.words[0] in ORGANISATION_HEADS - ORGANISATIONS
    return form.kind is Kind.ORGANISATION and not generic


def _common(words: Words) -> Iterator[str]:
    """The words in lower case; but what stands behind a hyphen may be a syllable of a name: “Tsai Ing-wen”."""
    pairs = pairwise(("", *words))
    return (word for before, word in pairs if word.islower() and before != "-" and word not in CERTAIN)


def _forms(places: Sequence[Place]) -> Iterator[Form]:
    """Every form once, in the order in which the running text brings them; headings name before they introduce.

    Where “Mr” and “Ms” share a last name, order says nothing of who is meant by it.
    """
    men, women = (_surnames_after(titles, places) for titles in (MEN, WOMEN))
    first: dict[tuple[Words, Kind], int] = {}
    for i, place in enumerate(sorted(places, key=lambda place: place.name.line.is_heading)):
        first.setdefault((place.name.words, place.kind), i)
    for (words, kind), i in first.items():
        yield Form(words, kind, NO_ORDER if words in men & women else i)


def _surnames_after(titles: frozenset[str], places: Sequence[Place]) -> set[Words]:
    return {place.name.words for place in places if place.name.line.words[max(0, place.name.start - 1)] in titles}


def _is_generic(group: Group, common: frozenset[str]) -> bool:
    """“The Government”, “University”: a common noun with a capital, unless it stands for an organisation named in full."""
    return all(
        len(form.words) == 1 and form.words[0] in ORGANISATION_HEADS - ORGANISATIONS and form.words[0].lower() in common
        for form in group
    )


def _uncompounded(known: dict[Words, Kind]) -> dict[Words, Kind]:
    """The names without chance compounds of others: “Boeing-Air Force tankers”, “Warhol Polaroids”."""
    people = (words for words, kind in known.items() if kind is Kind.PERSON and len(words) > 1)
    surnames = {words[-1] for words in people if words[-2] != "-"}
    return {words: kind for words, kind in known.items() if not _is_compound(words, kind, known, surnames)}


def _is_compound(words: Words, kind: Kind, known: Mapping[Words, Kind], surnames: set[str]) -> bool:
    if kind is Kind.PERSON:
        alone = words[:1] in known and not is_given_name(words[0])
        alone = alone and known.get(words[1:], Kind.OTHER if words[-1].endswith("s") else kind) is not kind
        return len(words) > 1 and alone and words[0] in surnames and words[-1] != words[0]
    return any(word == "-" and words[:i] in known and words[i + 1 :] in known for i, word in enumerate(words))


def _confirmed(text: Sequence[Line], common: frozenset[str]) -> tuple[Name, ...]:
    """The names that the text's own capitals, or the model where a sentence begins, vouch for."""
    found = [name for line in text for name in names(line, common)]
    vouched = {name.words for name in found if _is_vouched(name, common)} - coined(found)
    titled = {name.words[0] for name in found if name.titled}  # "President Moon"
    abbreviations = {word for line in text for word in _common_nouns(line)} | (NOT_ALONE - titled) | HONORIFICS
    abbreviations |= {
        name.words[0] for name in found if name.words[0].endswith("ism") or len(name.words[0].rstrip(".")) == 1
    }
    abbreviations |= {line.words[i] for line in text for i in line.nameless}
    return tuple(
        name
        for name in found
        if name.words in vouched
        and not (len(name.words) == 1 and name.words[0] in abbreviations)
        and (name.label == "ORG" or not FIELDS.issuperset(name.words))
    )


def _is_vouched(name: Name, common: frozenset[str]) -> bool:
    if name.label or name.titled or len(name.words) > 1 or is_acronym(name.words[0]):
        return True
    return not name.line.opens[name.start] and name.words[0].lower() not in common


def _common_nouns(line: Line) -> Iterator[str]:
    """Acronyms that the text spells out in lower case: “artificial intelligence (AI)”."""
    for i, word in enumerate(line.words[:-1]):
        acronym = line.words[i + 1]
        if word != "(" or not is_acronym(acronym):
            continue
        spelt = line.words[max(0, i - len(acronym)) : i]
        if all(w.islower() for w in spelt) and "".join(w[0] for w in spelt) == acronym.casefold():
            yield acronym


def _longest_by_first_word(known: Iterable[Words]) -> dict[str, int]:
    """How many words the longest name has that begins with a word."""
    longest: dict[str, int] = {}
    for words in known:
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return longest


def _places(line: Line, known: Mapping[Words, Kind], longest: Mapping[str, int]) -> Iterator[Place]:
    """Every known name in a line, the longest first, without overlaps."""
    i = 0
    while i < len(line.words):
        most = longest.get(line.words[i])
        end = _longest(line, i, known, most) if most is not None else None
        if end is None:
            i += 1
            continue
        name = Name(line, i, end)
        yield Place(name, Kind.PERSON if _is_titled(line, i) else known[name.words])
        i = end


def _played(place: Place, playing: frozenset[Words]) -> Place:
    """The place as what it stands for: the team, where its name is one of a team and not where the match is."""
    return Place(place.name, Kind.ORGANISATION) if place.name.words in playing and not is_venue(place.name) else place


def _longest(line: Line, start: int, known: Mapping[Words, Kind], most: int) -> int | None:
    for end in range(min(len(line.words), start + most), start, -1):
        if line.words[start:end] in known and tells(line, start, end):
            return end
    return None


def _is_titled(line: Line, start: int) -> bool:
    return bool(start) and line.words[start - 1] in HONORIFICS


def _equated(standing: Iterable[Sequence[Place]]) -> frozenset[tuple[Words, Words]]:
    """Pairs that a line equates: “Crown Prosecution Service (CPS)”, “MI5, the Security Service,”."""
    return frozenset(pair for here in standing for pair in _pairs(here))


def _pairs(here: Sequence[Place]) -> Iterator[tuple[Words, Words]]:
    for one, other in pairwise(here):
        if is_equated(one.name, other.name) and _may_be_one(one.kind, other.kind):
            yield _by_length(one.name.words, other.name.words)


def _may_be_one(one: Kind, other: Kind) -> bool:
    return one is other or Kind.OTHER in (one, other) or Kind.PERSON not in (one, other)


def _by_length(one: Words, other: Words) -> tuple[Words, Words]:
    return (other, one) if len(other) <= len(one) else (one, other)


def _findings(
    places: Sequence[Place], meant: Mapping[tuple[Words, Kind], Group]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    spans = [_span(place.name) for place in places]
    groups = [meant[place.name.words, place.kind] for place in places]
    surfaces: dict[Group, dict[str, Words]] = {}
    for place, group in zip(places, groups, strict=True):
        surfaces.setdefault(group, {}).setdefault(_surface(place.name), place.name.words)
    stated = _roles(places, groups)
    entities = {
        group: _entity(group, forms, stated.get(group, ()), spans[0].source) for group, forms in surfaces.items()
    }
    mentions = tuple(
        Mention(finding_id("mention", span), span, entities[group].kind, entities[group].id, BY, place.basis)
        for place, span, group in zip(places, spans, groups, strict=True)
    )
    return mentions, tuple(entities.values())


def _roles(places: Sequence[Place], groups: Sequence[Group]) -> dict[Group, tuple[Stated, ...]]:
    named = [i for i, place in enumerate(places) if place.basis is MentionBasis.NAME]
    people = [i for i in named if kind_of(groups[i]) is Kind.PERSON]
    stated: dict[Group, dict[str, Stated]] = {}
    for i, role in roles([places[i].name for i in people]):
        stated.setdefault(groups[people[i]], {}).setdefault(role.value.casefold(), role)
    return {group: tuple(values.values()) for group, values in stated.items()}


def _entity(group: Group, forms: Mapping[str, Words], stated: tuple[Stated, ...], source: str) -> Entity:
    kind, full = kind_of(group), fullest(group)
    name = next(surface for surface, words in forms.items() if words == full.words)
    aliases = tuple(surface for surface in forms if surface != name)
    digest = hashlib.blake2b(f"{source}|{kind}|{name}".encode(), digest_size=6).hexdigest()
    return Entity(f"entity-{digest}", kind, name, aliases, stated)


def _span(name: Name) -> Span:
    return name.line.reading.span_of(name.line.tokens(name.start, name.end))


def _surface(name: Name) -> str:
    tokens = name.line.tokens(name.start, name.end)
    return " ".join(name.line.reading.words(tokens).split())
