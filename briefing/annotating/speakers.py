"""Who the words at a quotation stand for: a name, a role, a pronoun, or the speaker of the words before.

A pronoun is most often the speaker named last, ahead of the person named last; it must not clash with a title
("Mr", "Ms") or with being a person or an organisation.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefing.annotating import speakers_words as terms
from briefing.annotating.antecedents import Antecedents
from briefing.annotating.drafts import Draft
from briefing.annotating.passages import Passage
from briefing.findings import Entity, Kind, Mention, Speaker, SpeakerBasis
from briefing.spans import Span

NEARBY = 3
"""Speakers that are looked back over for a pronoun."""


BESIDE = 1
"""Characters between a name and the cue that it is the subject of."""


class Speakers:
    """The speakers of one article, resolved in the order of the text."""

    def __init__(self, mentions: Sequence[Mention], entities: Sequence[Entity], text: str) -> None:
        self.names = Antecedents(mentions, entities, text)
        self.said: list[Speaker] = []

    def of(self, passage: Passage, draft: Draft) -> Speaker | None:
        """The speaker of a quotation; None where the text does not tell."""
        speaker = self._continued() if draft.continues else self._at_quotation(passage, draft)
        if speaker is not None and draft.by == "repeated":
            return replace(speaker, basis=SpeakerBasis.CONTINUED)
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
            return self._beside_cue(passage, draft)
        span = passage.reading.span(*passage.characters(draft.speaker))
        phrase = passage.reading.article.text_of(span)
        word = phrase.lower()
        if word in terms.PERSONAL or word in terms.OBLIQUE:
            return self._by_pronoun(passage, draft, span, terms.OBLIQUE.get(word, word))
        head = passage.doc[draft.head]
        mention = self._mention(span, passage.reading.span_of(head))
        if mention is not None:
            return self._known(span, self.names.entities[mention.entity], SpeakerBasis.STATED)
        found = self._by_role(phrase, head.lemma_.lower(), span.start)
        if found is not None:
            return self._known(span, found, SpeakerBasis.ROLE)
        return Speaker((span,), phrase, None, SpeakerBasis.STATED)

    def _beside_cue(self, passage: Passage, draft: Draft) -> Speaker | None:
        """The person whose name ends where the cue begins, though the parse has no subject: "Long said"."""
        if draft.cue is None:
            return None
        cue = passage.reading.span(*passage.characters(draft.cue))
        for mention in self.names.near(cue.start, cue.start):
            if mention.kind is Kind.PERSON and 0 < cue.start - mention.span.end <= BESIDE:
                return self._known(mention.span, self.names.entities[mention.entity], SpeakerBasis.STATED)
        return None

    def _known(self, span: Span, entity: Entity, basis: SpeakerBasis) -> Speaker:
        return Speaker((span,), entity.name, entity.id, basis)

    def _mention(self, span: Span, head: Span) -> Mention | None:
        """The name within a noun phrase that says who it is: at its head, or beside it ("MI5 chief Ken McCallum")."""
        inside = [mention for mention in self.names.near(span.start, span.end) if mention.span.overlaps(span)]
        at_head = [mention for mention in inside if mention.span.overlaps(head)]
        if at_head:
            return at_head[-1]
        beside = [m for m in inside if m.kind is Kind.PERSON and m.span.start > head.end]
        return beside[0] if beside else None

    def _by_role(self, phrase: str, noun: str, place: int) -> Entity | None:
        is_definite = phrase.lower().startswith(terms.DEFINITE)
        if noun in terms.ORGANISATION_NOUNS:
            return self.names.organisation(noun, place) if is_definite else None
        if is_definite or set(phrase.lower().split()) & terms.HEADS:
            return self.names.with_role(phrase, noun, place)
        return None

    def _by_pronoun(self, passage: Passage, draft: Draft, span: Span, pronoun: str) -> Speaker:
        found = self._in_sentence(passage, draft) if pronoun == "it" else None
        if found is None:
            earlier = (self.names.entities[s.entity] for s in reversed(self.said[-NEARBY:]) if s.entity is not None)
            found = next((entity for entity in earlier if self.names.fits(pronoun, entity)), None)
        if found is None:
            found = next((e for e in self.names.before(span.start) if self.names.fits(pronoun, e)), None)
        if found is None:
            return Speaker((span,), passage.reading.article.text_of(span), None, SpeakerBasis.STATED)
        return self._known(span, found, SpeakerBasis.PRONOUN)

    def _in_sentence(self, passage: Passage, draft: Draft) -> Entity | None:
        """The organisation that the same sentence has before "it", by name or as "the agency"."""
        if draft.head is None:
            return None
        pronoun = passage.doc[draft.head]
        for i in range(pronoun.i - 1, pronoun.sent.start - 1, -1):
            token = passage.doc[i]
            if token.lemma_.lower() in terms.ORGANISATION_NOUNS and any(c.lower_ == "the" for c in token.lefts):
                return self.names.organisation(token.lemma_.lower(), passage.reading.span_of(token).start)
        place = passage.reading.span_of(pronoun).start
        inside = self.names.between(passage.reading.span_of(passage.doc[pronoun.sent.start]).start, place)
        found = [self.names.entities[mention.entity] for mention in inside if mention.kind is Kind.ORGANISATION]
        return found[-1] if found else None
