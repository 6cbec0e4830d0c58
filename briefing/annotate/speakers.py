"""Who the words at a quotation stand for: a name, a role, a pronoun, or the speaker of the words before.

A pronoun is most often the speaker named last, ahead of the person named last; it must not clash with a title
("Mr", "Ms") or with being one person or many.
"""

from bisect import bisect_right
from collections.abc import Sequence

from briefing.annotate import speakers_words as terms
from briefing.annotate.drafts import Draft
from briefing.annotate.passages import Passage
from briefing.findings import Entity, Kind, Mention, Speaker, SpeakerBasis
from briefing.spans import Span

NEARBY = 3
"""Speakers that are looked back over for a pronoun."""

LOOK_BACK = 40
"""Names that are looked back over for a pronoun or a role."""


class Speakers:
    """The speakers of one article, resolved in the order of the text."""

    def __init__(self, mentions: Sequence[Mention], entities: Sequence[Entity]) -> None:
        self.entities = {entity.id: entity for entity in entities}
        self.mentions = sorted(mentions, key=lambda mention: mention.span)
        self.starts = [mention.span.start for mention in self.mentions]
        self.said: list[Speaker] = []
        self.genders: dict[str, str | None] = {}

    def of(self, passage: Passage, draft: Draft) -> Speaker | None:
        """The speaker of a quotation; None where the text does not tell."""
        speaker = self._continued() if draft.continues else self._at_quotation(passage, draft)
        if speaker is not None:
            self.said.append(speaker)
        return speaker

    def _continued(self) -> Speaker | None:
        if not self.said:
            return None
        last = self.said[-1]
        return Speaker(last.spans, last.name, last.entity, SpeakerBasis.CONTINUED)

    def _at_quotation(self, passage: Passage, draft: Draft) -> Speaker | None:
        if draft.speaker is None or draft.head is None:
            return None
        span = passage.reading.span(*passage.characters(draft.speaker))
        words = passage.reading.article.text_of(span)
        head = passage.reading.span_of(passage.doc[draft.head])
        if words.lower() in terms.PERSONAL or words.lower() in terms.OBLIQUE:
            return self._pronoun(span, words, terms.OBLIQUE.get(words.lower(), words.lower()))
        mention = self._mention(span, head)
        if mention is not None:
            return Speaker((span,), self._name(mention), mention.entity, SpeakerBasis.STATED)
        return self._by_role(span, words, passage.doc[draft.head].lemma_.lower())

    def _name(self, mention: Mention) -> str:
        return self.entities[mention.entity].name

    def _mention(self, span: Span, head: Span) -> Mention | None:
        """The name within a noun phrase that says who it is: at its head, or beside it ("MI5 chief Ken McCallum")."""
        inside = [m for m in self._near(span) if m.span.overlaps(span) and m.entity in self.entities]
        at_head = [m for m in inside if m.span.overlaps(head)]
        if at_head:
            return at_head[-1]
        people = [m for m in inside if m.kind is Kind.PERSON and m.span.start > head.end]
        return people[0] if people else None

    def _near(self, span: Span) -> list[Mention]:
        first = bisect_right(self.starts, span.start) - 2
        stop = bisect_right(self.starts, span.end)
        return self.mentions[max(0, first) : stop]

    def _pronoun(self, span: Span, words: str, pronoun: str) -> Speaker:
        for earlier in reversed(self.said[-NEARBY:]):
            if earlier.entity is not None and self._fits(pronoun, self.entities[earlier.entity]):
                return Speaker((span,), earlier.name, earlier.entity, SpeakerBasis.PRONOUN)
        for mention in reversed(self.mentions[: bisect_right(self.starts, span.start)][-LOOK_BACK:]):
            entity = self.entities.get(mention.entity)
            if entity is not None and self._fits(pronoun, entity):
                return Speaker((span,), entity.name, entity.id, SpeakerBasis.PRONOUN)
        return Speaker((span,), words, None, SpeakerBasis.STATED)

    def _fits(self, pronoun: str, entity: Entity) -> bool:
        """Whether the pronoun can stand for the entity, as far as titles tell."""
        if pronoun in {"it", "they"}:
            return entity.kind is Kind.ORGANISATION
        if entity.kind is not Kind.PERSON:
            return False
        return self._gender(entity) in {None, "m" if pronoun == "he" else "f"}

    def _gender(self, entity: Entity) -> str | None:
        """What titles and roles say: "Mr. Smith", "the spokeswoman"."""
        if entity.id not in self.genders:
            forms = (entity.name, *entity.aliases, *(role.value for role in entity.roles))
            words = [word.strip(".,").lower() for form in forms for word in form.split()]
            self.genders[entity.id] = next((_gender(word) for word in words if _gender(word)), None)
        return self.genders[entity.id]

    def _by_role(self, span: Span, words: str, noun: str) -> Speaker:
        """Who "the agency" or "the spy chief" is: the last one of whom the text states that role, or of that kind."""
        stated = Speaker((span,), words, None, SpeakerBasis.STATED)
        if not words.lower().startswith(terms.DEFINITE):
            return stated
        before = self.mentions[: bisect_right(self.starts, span.start)][-LOOK_BACK:]
        for mention in reversed(before):
            entity = self.entities.get(mention.entity)
            if entity is not None and self._has_role(entity, noun):
                return Speaker((span,), entity.name, entity.id, SpeakerBasis.ROLE)
        if noun in terms.ORGANISATION_NOUNS:
            for mention in reversed(before):
                entity = self.entities.get(mention.entity)
                if entity is not None and entity.kind is Kind.ORGANISATION:
                    return Speaker((span,), entity.name, entity.id, SpeakerBasis.ROLE)
        return stated

    def _has_role(self, entity: Entity, noun: str) -> bool:
        if entity.kind not in {Kind.PERSON, Kind.ORGANISATION}:
            return False
        return any(noun in role.value.lower().split() for role in entity.roles)


def _gender(word: str) -> str | None:
    if word in terms.MALE:
        return "m"
    return "f" if word in terms.FEMALE else None
