"""Who "the agency", "the spy chief" or "she" can stand for, by what the article says of whom it names."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.annotating import speakers_words as terms
from briefing.findings import Entity, Kind, Mention

TITLE = 6
"""Characters before a name in which its title is looked for."""

LOOK_BACK = 40
"""Names that are looked back over."""


class Antecedents:
    """The names of one article in the order of the text, and what fits them."""

    def __init__(self, mentions: Sequence[Mention], entities: Sequence[Entity], text: str) -> None:
        self.entities = {entity.id: entity for entity in entities}
        known = [mention for mention in mentions if mention.entity in self.entities]
        self.mentions = sorted(known, key=lambda mention: mention.span)
        self.starts = [mention.span.start for mention in self.mentions]
        self.roles = {e.id: [_words(role.value) for role in e.roles] for e in entities}
        self.genders: dict[str, str | None] = {}
        for mention in self.mentions:  # "Ms. Okafor": the title stands before the name
            title = _words(text[max(0, mention.span.start - TITLE) : mention.span.end])
            gender = next((gender for word in title if (gender := _gender_of(word))), None)
            if gender is not None and mention.kind is Kind.PERSON:
                self.genders.setdefault(mention.entity, gender)

    def near(self, start: int, end: int) -> list[Mention]:
        """The names that may touch characters `[start, end)` of the source."""
        return self.mentions[max(0, bisect_right(self.starts, start) - 2) : bisect_right(self.starts, end)]

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
            self.genders[entity.id] = next((gender for word in said if (gender := _gender_of(word))), None)
        return self.genders[entity.id]

    def with_role(self, phrase: str, noun: str, place: int) -> Entity | None:
        """The person of whom the article states the role in `phrase`, be it before `place` or, with its place, after."""
        said = set(_words(phrase))
        for entity in self.before(place):
            if entity.kind is Kind.PERSON and any(noun in role for role in self.roles[entity.id]):
                return entity
        heads = said & terms.HEADS
        shared = [
            e for e in self.entities.values() if e.kind is Kind.PERSON and heads and self._shares(e, said - heads)
        ]
        return shared[0] if len(shared) == 1 else None

    def may_be(self, entity: Entity, description: str) -> bool:
        """Whether a description may be that of the person: no role is stated of her, or one of the same sort is."""
        said = set(_words(description))
        stated = {word for role in self.roles[entity.id] for word in role}
        alike = any(said & sort and stated & sort for sort in terms.ALIKE)
        return (not stated or alike or bool((said - terms.SMALL) & stated)) and self._is_of_gender(entity, said)

    def _is_of_gender(self, entity: Entity, said: set[str]) -> bool:
        told = next((gender for word in said if (gender := _gender_of(word))), None)
        return told is None or self._gender(entity) in {None, told}

    def _shares(self, entity: Entity, said: set[str]) -> bool:
        """Whether the entity is head of the same: "MI5 chief" and "director general of MI5"."""
        return any(terms.HEADS & set(role) and (said - terms.SMALL) & set(role) for role in self.roles[entity.id])

    def organisation(self, noun: str, place: int) -> Entity | None:
        """The organisation that "the agency" stands for: one so named, else the one most spoken of that may be one."""
        found = [entity for entity in self.before(place) if entity.kind is Kind.ORGANISATION]
        named = [entity for entity in found if noun in _words(entity.name)]
        if named:
            return named[0]
        open_names = [e for e in found if not terms.ORGANISATION_NAMES & set(_words(e.name))]
        counts = Counter(entity.id for entity in open_names)
        for entity in {e.id: e for e in open_names}.values():
            counts[entity.id] += sum(set(_words(entity.name)) <= set(role) for rs in self.roles.values() for role in rs)
        return max(open_names, key=lambda entity: counts[entity.id], default=None)


def _words(phrase: str) -> list[str]:
    return [
        word.strip(".,’'\"").lower() for word in phrase.replace("-", " ").replace("’s", " ").replace("'s", " ").split()
    ]


def _gender_of(word: str) -> str | None:
    if word in terms.MALE:
        return "m"
    return "f" if word in terms.FEMALE else None
