"""Who the words at a quotation stand for: a name, a role, a pronoun, or the speaker of the words before.

Whoever is described and not named ("the council", "a union official") is resolved only to one who fits, and stays the
words as written where nobody does.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Token

from briefing.annotating.english.anaphora import nouns
from briefing.annotating.english.anaphora.antecedents import Antecedents
from briefing.annotating.english.names.titles import is_office
from briefing.annotating.english.names.words import HONORIFICS, LETTERS
from briefing.annotating.english.quotations import speakers_words as terms
from briefing.annotating.english.quotations.drafts import Draft
from briefing.annotating.english.quotations.passages import Passage, Range
from briefing.annotating.english.quotations.phrases import phrase as noun_phrase
from briefing.annotating.english.quotations.speakers_pronouns import Heard, organisation_noun, subjects_before
from briefing.findings import Entity, Kind, Mention, Speaker, SpeakerBasis
from briefing.spans import Span

PORTRAYED = "portrayed"
"""How drafts say that nothing but the sentence before tells who speaks: inferred, as what is continued is."""

NEARBY = 3
"""Speakers that are looked back over for a pronoun."""

BESIDE = 1
"""Characters between a name and the cue that it is the subject of."""

OPENING = frozenset({"The", "A", "An", "His", "Her", "Their", "Its", "One", "Some", "Another", "Several", "Many"})
"""Words whose capital at the start of a sentence belongs to no name."""


class Speakers:
    """The speakers of one article, resolved in the order of the text."""

    def __init__(self, names: Antecedents, described: Sequence[Mention]) -> None:
        self.names = names
        self.described = {mention.span: mention.entity for mention in described}
        self.heard: list[Heard] = []

    def of(self, passage: Passage, draft: Draft) -> Speaker | None:
        """The speaker of a quotation; None where the text does not tell."""
        if draft.continues:
            return self._continued()
        speaker = self._at_quotation(passage, draft)
        if speaker is not None and draft.by == PORTRAYED:
            speaker = replace(speaker, basis=SpeakerBasis.CONTINUED)
        if speaker is not None:
            self.heard.append(self._remembered(passage, draft, speaker))
        return speaker

    def _continued(self) -> Speaker | None:
        if not self.heard:
            return None
        last = self.heard[-1].speaker
        return Speaker(last.spans, last.name, last.entity, SpeakerBasis.CONTINUED)

    def _remembered(self, passage: Passage, draft: Draft, speaker: Speaker) -> Heard:
        if speaker.basis is SpeakerBasis.PRONOUN and speaker.entity is None:
            earlier = (heard for heard in reversed(self.heard) if heard.speaker.name == speaker.name)
            return replace(next(earlier, Heard(speaker, "", is_plural=False)), speaker=speaker)
        head = passage.doc[draft.head] if draft.head is not None else None
        return Heard(speaker, head.lemma_.lower() if head else "", is_plural=head is not None and head.tag_ == "NNS")

    def _at_quotation(self, passage: Passage, draft: Draft) -> Speaker | None:
        if draft.speaker is None or draft.head is None:
            return self._beside_cue(passage, draft)
        speaker, head = self._behind_name(passage, draft.speaker, draft.head)
        span = passage.reading.span(*passage.characters(speaker))
        word = passage.reading.article.text_of(span).lower()
        if word in terms.PERSONAL or word in terms.OBLIQUE:
            return self._by_pronoun(passage, draft, span, terms.OBLIQUE.get(word, word))
        return self._described(passage, passage.doc[head], span)

    def _behind_name(self, passage: Passage, speaker: Range, head: int) -> tuple[Range, int]:
        """The phrase and its head, cut where it begins within a name and goes on behind: "Good Morning [Britain, Ms Hale]"."""
        first, stop = speaker
        start = passage.reading.span_of(passage.doc[first]).start
        name = next((m for m in self.names.near(start, start) if m.span.start < start < m.span.end), None)
        if name is None:
            return speaker, head
        behind = (t for t in passage.doc[first:stop] if not (t.is_punct or t.is_space))
        left = [t for t in behind if passage.reading.span_of(t).start >= name.span.end]
        if not left or left[-1].pos_ not in {"NOUN", "PROPN", "PRON"}:
            return speaker, head
        return (left[0].i, left[-1].i + 1), left[-1].i

    def _described(self, passage: Passage, head: Token, span: Span) -> Speaker:
        """Who a noun phrase names or describes."""
        head = head.nbor(-1) if head.text in LETTERS and head.i else head  # "Judge Owen Lane KC"
        is_one = not self._are_several(passage, span, head)
        mention = self._mention(passage, span, head) if is_one else None
        if mention is not None:
            return self._known(span, self.names.entities[mention.entity], SpeakerBasis.STATED)
        found = self._meant(passage, head, span) if is_one and not _is_named_behind(head) else None
        if found is not None:
            return self._known(span, found, SpeakerBasis.ROLE)
        words = passage.reading.article.text_of(span)
        first = words.partition(" ")[0]
        as_written = first.lower() + words[len(first) :] if first in OPENING else words
        return Speaker((span,), as_written, None, SpeakerBasis.STATED)

    def _are_several(self, passage: Passage, span: Span, head: Token) -> bool:
        """Whether "and" joins others to the one at the head, within a phrase that is no single name: "Bell and Reid"."""
        joined = [passage.reading.span_of(child) for child in head.rights if child.dep_ == "conj"]
        mentions = [m.span for m in self.names.near(span.start, span.end)]
        place = passage.reading.span_of(head)
        return any(
            span.overlaps(other) and not any(m.overlaps(other) and m.overlaps(place) for m in mentions)
            for other in joined
        )

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

    def _mention(self, passage: Passage, span: Span, head: Token) -> Mention | None:
        """The name within a noun phrase that says who it is: at its head, or in apposition ("MI5 chief Ken McCallum")."""
        inside = [mention for mention in self.names.near(span.start, span.end) if mention.span.overlaps(span)]
        place = passage.reading.span_of(head)
        at_head = [mention for mention in inside if mention.span.overlaps(place)]
        if at_head:
            return at_head[-1]
        beside = [m for m in inside if m.kind is Kind.PERSON and m.span.start > place.end]
        if beside and head.tag_ in {"NNS", "NNPS"}:
            return None  # "Critics, including Ken Marsh", "two ministers, Ken Marsh and Joan Hale"
        if beside or is_office(head.lower_):
            return next((m for m in beside if not _is_another(passage, head, m)), None)
        apposed = [passage.reading.span_of(child) for child in head.rights if child.dep_ == "appos"]
        return next((m for m in inside if any(m.span.overlaps(name) for name in apposed)), None)

    def _meant(self, passage: Passage, head: Token, span: Span) -> Entity | None:
        """Who a description takes up: as its mention says, else one of whom the article states the role."""
        mention = self.described.get(span)
        return self._by_role(passage, head, span) if mention is None else self.names.entities[mention]

    def _by_role(self, passage: Passage, head: Token, span: Span) -> Entity | None:
        noun, phrase = head.lemma_.lower(), passage.reading.article.text_of(span)
        is_definite = phrase.lower().partition(" ")[0] in nouns.DEFINITE
        if noun in nouns.ORGANISATION_NOUNS:
            before = {token.lower_ for token in passage.doc[head.left_edge.i : head.i] if not token.is_punct}
            found = self.names.organisation(noun, before, span.start) if is_definite and head.tag_ != "NNS" else None
            if found is not None or not is_office(noun):
                return found
        if is_definite or set(phrase.lower().split()) & nouns.HEADS:
            return self.names.with_role(phrase, noun, span.start)
        return None

    def _by_pronoun(self, passage: Passage, draft: Draft, span: Span, pronoun: str) -> Speaker:
        meant = self._in_sentence(passage, draft) if pronoun == "it" else None
        meant = meant or self._subject_before(passage, draft, pronoun) or self._heard_before(pronoun)
        if meant is None:
            entity = next((e for e in self.names.before(span.start) if self.names.fits(pronoun, e)), None)
            meant = None if entity is None else self._known(span, entity, SpeakerBasis.PRONOUN)
        if meant is None:
            return Speaker((span,), passage.reading.article.text_of(span), None, SpeakerBasis.STATED)
        return Speaker((span,), meant.name, meant.entity, SpeakerBasis.PRONOUN)

    def _heard_before(self, pronoun: str) -> Speaker | None:
        """The speaker heard last whom the pronoun fits."""
        return next((h.speaker for h in reversed(self.heard[-NEARBY:]) if self._fits(pronoun, h)), None)

    def _fits(self, pronoun: str, heard: Heard) -> bool:
        if heard.speaker.entity is None:
            return heard.fits(pronoun)
        return self.names.fits(pronoun, self.names.entities[heard.speaker.entity])

    def _subject_before(self, passage: Passage, draft: Draft, pronoun: str) -> Speaker | None:
        """Who the sentence above the quotation is about, where the pronoun fits."""
        if draft.speaker is None:
            return None
        place = min(draft.content[0][0], passage.starts[draft.speaker[0]])
        for head in subjects_before(passage, place, pronoun):
            span = passage.reading.span(*passage.characters(noun_phrase(head)))
            speaker = self._described(passage, head, span)
            if self._fits(pronoun, Heard(speaker, head.lemma_.lower(), is_plural=head.tag_ in {"NNS", "NNPS"})):
                return speaker
        return None

    def _in_sentence(self, passage: Passage, draft: Draft) -> Speaker | None:
        """The organisation that the same sentence has before "it", by name or as "the agency"."""
        if draft.head is None:
            return None
        pronoun = passage.doc[draft.head]
        noun = organisation_noun(list(passage.doc[pronoun.sent.start : pronoun.i]))
        if noun is not None:
            return self._described(passage, noun, passage.reading.span(*passage.characters(noun_phrase(noun))))
        place = passage.reading.span_of(pronoun).start
        inside = self.names.between(passage.reading.span_of(passage.doc[pronoun.sent.start]).start, place)
        found = [self.names.entities[mention.entity] for mention in inside if mention.kind is Kind.ORGANISATION]
        return self._known(passage.reading.span_of(pronoun), found[-1], SpeakerBasis.PRONOUN) if found else None


def _is_named_behind(head: Token) -> bool:
    """Whether a name in apposition says who is described, though it is not known as one: "the company, Elan Ports, said"."""
    return any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in head.rights)


def _is_another(passage: Passage, head: Token, name: Mention) -> bool:
    """Whether a name behind the head is of somebody else: "a lawyer for Ken Marsh", but "the head of MI5 Ken Marsh".

    A preposition has its own noun where the name is in apposition to the head; titles of the name are no such noun.
    """
    behind = passage.doc[head.i + 1 : head.sent.end]
    between = [
        t
        for t in takewhile(lambda t: passage.reading.span_of(t).start < name.span.start, behind)
        if not (t.is_punct or t.is_space)
    ]
    joints = [i for i, token in enumerate(between) if token.pos_ in {"ADP", "CCONJ"} or token.lower_ == "to"]
    if not joints:
        return False
    last = between[-1]
    is_title = is_office(last.lower_) or last.text.title() in HONORIFICS
    return is_title or last.pos_ not in {"NOUN", "PROPN"} or between[joints[-1]].pos_ == "CCONJ"
