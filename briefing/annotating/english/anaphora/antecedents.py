"""Who "the agency", "the spy chief" or "she" can stand for, by what the article says of whom it names."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from briefing.annotating.english.anaphora import nouns
from briefing.annotating.english.anaphora import organisation_kinds as kinds
from briefing.annotating.english.names import given_names
from briefing.annotating.english.names.acronyms import is_acronym
from briefing.findings import Entity, Kind, Mention
from briefing.spans import Span

TITLE = 6
"""Characters before a name in which its title is looked for."""

LOOK_BACK = 40
"""Names that are looked back over."""

BESIDE = 60
"""Characters beside a name in which the text may say what kind of organisation it is."""

SMALL_WORDS = frozenset({"of", "in", "for", "from", "that", "which", "with", "by", "based", "at", "on", "and"})
"""Words behind which an apposition speaks of other things."""

OF = frozenset({"of", "for", "to", "in", "at", "from", "on", "under", "with", "by"})
"""Words behind which a role says whose it is."""


class Antecedents:
    """The names of one article in the order of the text, and what fits them."""

    def __init__(self, mentions: Sequence[Mention], entities: Sequence[Entity], text: str) -> None:
        self.entities = {entity.id: entity for entity in entities}
        known = [mention for mention in mentions if mention.entity in self.entities]
        self.mentions = sorted(known, key=lambda mention: mention.span)
        self.starts = [mention.span.start for mention in self.mentions]
        self.roles = {e.id: [_words(role.value) for role in e.roles] for e in entities}
        self.text = text
        self.words: dict[str, frozenset[str]] = {}
        self.kinds: dict[str, frozenset[str]] = {}
        self.genders: dict[str, str | None] = {}
        self.places: dict[str, list[Span]] = {}
        for mention in self.mentions:
            self.places.setdefault(mention.entity, []).append(mention.span)
        for mention in self.mentions:  # "Ms. Okafor": the title stands before the name
            title = _words(text[max(0, mention.span.start - TITLE) : mention.span.end])
            gender = next((gender for word in title if (gender := _gender_of(word))), None)
            if gender is not None and mention.kind is Kind.PERSON:
                self.genders.setdefault(mention.entity, gender)

    def near(self, start: int, end: int) -> list[Mention]:
        """The names that may touch characters `[start, end)` of the source."""
        return self.mentions[max(0, bisect_right(self.starts, start) - 2) : bisect_right(self.starts, end)]

    def touches(self, span: Span) -> bool:
        """Whether a name shares characters with this place."""
        return any(mention.span.overlaps(span) for mention in self.near(span.start, span.end))

    def between(self, start: int, end: int) -> list[Mention]:
        """The names that begin in characters `[start, end)` of the source."""
        return self.mentions[bisect_right(self.starts, start - 1) : bisect_right(self.starts, end - 1)]

    def before(self, place: int) -> Iterator[Entity]:
        """Who is named before this place, last first."""
        stop = bisect_right(self.starts, place)
        for mention in reversed(self.mentions[max(0, stop - LOOK_BACK) : stop]):
            yield self.entities[mention.entity]

    def fits(self, pronoun: str, entity: Entity) -> bool:
        """Whether the pronoun can stand for the entity, as far as its kind and its titles tell."""
        if pronoun in {"it", "they"}:
            return entity.kind is Kind.ORGANISATION
        if entity.kind is not Kind.PERSON:
            return False
        return self._gender(entity) in {None, "m" if pronoun == "he" else "f"}

    def _gender(self, entity: Entity) -> str | None:
        if entity.id not in self.genders:
            said = [word for form in (entity.name, *entity.aliases) for word in _words(form)]
            said += [word for role in self.roles[entity.id] for word in role]
            stated = next((gender for word in said if (gender := _gender_of(word))), None)
            self.genders[entity.id] = stated or _gender_of_name(entity.name)
        return self.genders[entity.id]

    def with_role(self, phrase: str, noun: str, place: int) -> Entity | None:
        """The person of whom the article states the role in `phrase`, be it before `place` or, with its place, after."""
        said = set(_words(phrase))
        narrowing = said - nouns.SMALL - kinds.BESIDE - {noun}
        for entity in self.before(place):
            roles = self.roles[entity.id] if entity.kind is Kind.PERSON else []
            if any(noun in role and narrowing <= set(role) for role in roles):
                return entity
        heads = said & nouns.HEADS
        shared = [
            e for e in self.entities.values() if e.kind is Kind.PERSON and heads and self._shares(e, said - heads)
        ]
        return shared[0] if len(shared) == 1 else None

    def holder(self, phrase: str, noun: str, span: Span) -> Entity | None:
        """The person named last before `span` of whom the article states, elsewhere, that she is what the noun says."""
        narrowing = set(_words(phrase)) - nouns.SMALL - kinds.BESIDE - {noun}
        for entity in self.before(span.start):
            roles = entity.roles if entity.kind is Kind.PERSON else ()
            said = [_words(role.value) for role in roles if role.span is None or not role.span.overlaps(span)]
            if any(noun in _heads(role) and narrowing <= set(role) for role in said):
                return entity
        return None

    def may_be(self, entity: Entity, description: str) -> bool:
        """Whether a description may be that of the person: no role is stated of her, or one of the same sort is."""
        said = set(_words(description))
        stated = {word for role in self.roles[entity.id] for word in role}
        alike = any(said & sort and stated & sort for sort in nouns.ALIKE)
        return (not stated or alike or bool((said - nouns.SMALL) & stated)) and self._is_of_gender(entity, said)

    def _is_of_gender(self, entity: Entity, said: set[str]) -> bool:
        told = next((gender for word in said if (gender := _gender_of(word))), None)
        return told is None or self._gender(entity) in {None, told}

    def _shares(self, entity: Entity, said: set[str]) -> bool:
        """Whether the entity is head of the same: "MI5 chief" and "director general of MI5"."""
        return any(nouns.HEADS & set(role) and (said - nouns.SMALL) & set(role) for role in self.roles[entity.id])

    def organisation(self, noun: str, modifiers: AbstractSet[str], place: int) -> Entity | None:
        """The organisation that "the agency" stands for: one so named, else the one most spoken of that may be one.

        Words that narrow the noun ("the health authority") have to be the organisation's own.
        """
        fitting = [entity for entity in self.before(place) if self.fit(entity, noun, modifiers)]
        named = [entity for entity in fitting if noun in _words(entity.name)]
        if named:
            return named[0]
        counts = Counter(entity.id for entity in fitting)
        for entity in {e.id: e for e in fitting}.values():
            counts[entity.id] += sum(set(_words(entity.name)) <= set(role) for rs in self.roles.values() for role in rs)
        return max(fitting, key=lambda entity: counts[entity.id], default=None)

    def fit(self, entity: Entity, noun: str, modifiers: AbstractSet[str]) -> kinds.Fit | None:
        """How well an organisation may be meant by a noun; words that narrow it have to be the organisation's own."""
        if entity.kind is not Kind.ORGANISATION:
            return None
        name = self._forms(entity)
        stated = self._kinds(entity.id)
        if not modifiers - kinds.BESIDE <= name | stated | kinds.trade(name):
            return None
        return kinds.fit(noun, name, stated, is_acronym=any(map(is_acronym, (entity.name, *entity.aliases))))

    def _forms(self, entity: Entity) -> frozenset[str]:
        """The words of every form of a name."""
        if entity.id not in self.words:
            forms = (entity.name, *entity.aliases)
            self.words[entity.id] = frozenset(word for form in forms for word in _words(form))
        return self.words[entity.id]

    def _kinds(self, entity: str) -> frozenset[str]:
        """The common nouns by which the text introduces an organisation: "the airline Aer Elan", "Aer Elan, an airline"."""
        if entity not in self.kinds:
            told = (word for span in self.places.get(entity, ()) for word in _beside(self.text, span))
            self.kinds[entity] = frozenset(told)
        return self.kinds[entity]


def _beside(text: str, span: Span) -> Iterator[str]:
    """The kind of organisation right before a name, or in the apposition behind it."""
    before = _words(text[max(0, span.start - BESIDE) : span.start].rpartition("\n")[2])
    after = text[span.end : span.end + BESIDE].partition("\n")[0]
    yield from (word for word in before[-1:] if word in nouns.ORGANISATION_NOUNS)
    apposed = re.split(r"[,.;:]", after)[1:2] if after.startswith(",") else []
    said = [word for phrase in apposed for word in _words(phrase)]
    if said and said[0] in {"a", "an", "the", "one"}:  # its head is its last word: not "the government can act"
        yield from (
            word
            for word in list(takewhile(lambda word: word not in SMALL_WORDS, said))[-1:]
            if word in nouns.ORGANISATION_NOUNS
        )


def _heads(role: Sequence[str]) -> Iterator[str]:
    """What a role says that somebody is: of "chairman and chief executive of Halden", "chairman" and "executive"."""
    said = list(takewhile(lambda word: word not in OF, role))
    yield from (word for word, after in zip(said, [*said[1:], "and"], strict=False) if after == "and")


def _words(phrase: str) -> list[str]:
    return [
        word.strip(".,’'\"").lower() for word in phrase.replace("-", " ").replace("’s", " ").replace("'s", " ").split()
    ]


def _gender_of(word: str) -> str | None:
    if word in nouns.MALE:
        return "m"
    return "f" if word in nouns.FEMALE else None


def _gender_of_name(name: str) -> str | None:
    """What the given name of a full name tells."""
    first, *more = _words(name) or [""]
    if not more:
        return None
    return "f" if first in given_names.FEMALE else "m" if first in given_names.MALE else None
