"""Speakers whom a report first describes and then names: "…, the city’s chief engineer said" above "Mira Holt told …".

A lead gives the description, since it says more to a reader than a name; the next paragraphs name who it is (delayed
identification, as journalism's handbooks call it). It holds only where one person alone can be meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.annotating.english.anaphora import nouns
from briefing.annotating.english.anaphora.antecedents import Antecedents
from briefing.annotating.english.names.titles import is_office
from briefing.annotating.english.quotations import speakers_words as terms
from briefing.annotating.english.quotations.drafts import Draft
from briefing.annotating.english.quotations.passages import Passage
from briefing.articles import Role
from briefing.findings import Entity, Kind, Speaker, SpeakerBasis

PARAGRAPHS = 2
"""Paragraphs below the first in which the name is looked for."""

BY = "named below"


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation's draft with its speaker, as far as the words beside it tell."""

    draft: Draft
    speaker: Speaker | None


def named_below(passage: Passage, said: Sequence[Said], names: Antecedents) -> tuple[Said, ...]:
    """The same, in the same order; described speakers of the opening whom the next paragraphs name are resolved."""
    described = [i for i, one in enumerate(said) if _is_description(passage, one) and not _names_another(one, names)]
    naming = _naming(passage, said, names) if described else None
    if naming is None:
        return tuple(said)
    person, place = naming
    found = list(said)
    for i in described:
        draft, speaker = said[i].draft, said[i].speaker
        if speaker is None or not draft.content[0][0] < place or _is_told_of(passage, draft, person, names):
            continue
        if names.may_be(person, speaker.name):
            resolved = replace(speaker, name=person.name, entity=person.id, basis=SpeakerBasis.ROLE)
            found[i] = Said(replace(draft, by=f"{draft.by}, {BY}"), resolved)
    return tuple(found)


def _is_description(passage: Passage, said: Said) -> bool:
    """Whether the speaker is one unnamed person with an office: "a senior minister", "the UK’s chief spy"."""
    draft, speaker = said.draft, said.speaker
    if speaker is None or speaker.entity is not None or draft.head is None or draft.continues:
        return False
    head = passage.doc[draft.head]
    noun = head.lower_
    is_one = noun not in nouns.ORGANISATION_NOUNS | terms.SPEAKING_THINGS and head.tag_ in {"NN", "NNP"}
    return is_one and (is_office(noun) or noun in terms.PERSON_NOUNS)


def _names_another(said: Said, names: Antecedents) -> bool:
    """Whether the description says whose office it is: "Hegel's lawyer" is not Hegel."""
    spans = () if said.speaker is None else said.speaker.spans
    return any(m.kind is Kind.PERSON and m.span.overlaps(s) for s in spans for m in names.near(s.start, s.end))


def _naming(passage: Passage, said: Sequence[Said], names: Antecedents) -> tuple[Entity, int] | None:
    """The first person to speak by name in the opening, and where, if nobody else has been named by then."""
    body = [p for p in passage.paragraphs if p.role is Role.PARAGRAPH][: PARAGRAPHS + 1]
    for one, speaker, entity in _people(said, names):
        start = one.draft.content[0][0]
        if body and body[0].start <= start < body[-1].end:
            introduced = {m.entity for m in names.between(0, speaker.spans[-1].end) if m.kind is Kind.PERSON}
            return (entity, start) if introduced == {entity.id} else None
    return None


def _is_told_of(passage: Passage, draft: Draft, person: Entity, names: Antecedents) -> bool:
    """Whether the text names the person before the sentence ends: "the judge told Kemp" is no word of Kemp's."""
    ends = [passage.characters(tokens)[1] for tokens in (draft.cue, draft.speaker) if tokens is not None]
    last = max(draft.content[-1][1], *ends) - 1
    body = next((p for p in passage.paragraphs if p.role is Role.PARAGRAPH), None)
    paragraph = passage.paragraph_at(last)
    if body is None or paragraph is None:
        return False
    stop = min(passage.token_at(last).sent.end_char, paragraph.end)
    first, after = passage.reading.span(body.start, body.start + 1), passage.reading.span(stop - 1, stop)
    return any(mention.entity == person.id for mention in names.between(first.start, after.end))


def _people(said: Sequence[Said], names: Antecedents) -> Iterator[tuple[Said, Speaker, Entity]]:
    for one in said:
        speaker = one.speaker
        if speaker is None or speaker.entity is None or speaker.basis is not SpeakerBasis.STATED:
            continue
        entity = names.entities[speaker.entity]
        if entity.kind is Kind.PERSON:
            yield one, speaker, entity
