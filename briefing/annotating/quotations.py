"""Who said what in an article: direct, indirect and mixed quotations with cue and speaker."""

from collections.abc import Sequence

from briefing.annotating.drafts import Draft
from briefing.annotating.passages import Passage, Range
from briefing.annotating.quotations_joined import drafts
from briefing.annotating.reading import Reading
from briefing.annotating.speakers import Speakers
from briefing.findings import Entity, Mention, Quotation, Speaker, finding_id
from briefing.spans import Span


def quotations(
    readings: Sequence[Reading], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[Quotation, ...]:
    """Every quotation of one article, in the order of the text."""
    if not readings:
        return ()
    speakers = Speakers(mentions, entities, readings[0].article.source.text)
    found: list[Quotation] = []
    for reading in readings:
        passage = Passage(reading)
        for draft in drafts(passage):
            content = tuple(span for place in draft.content for span in _spans(passage, place))
            if not content:
                continue
            speaker = speakers.of(passage, draft)
            found.append(_quotation(passage, draft, content, speaker))
    return tuple(sorted(found, key=lambda quotation: quotation.content))


def _quotation(passage: Passage, draft: Draft, content: tuple[Span, ...], speaker: Speaker | None) -> Quotation:
    cue = () if draft.cue is None else tuple(_spans(passage, passage.characters(draft.cue)))
    identity = finding_id("quotation", *content)
    return Quotation(identity, content, cue, speaker, draft.mode, f"quotations/{draft.by}")


def _spans(passage: Passage, place: Range) -> list[Span]:
    """Where characters of the view stand in the source, one span for each block they touch."""
    start, end = place
    touched = [p for p in passage.reading.view.pieces if p.start < end and start < p.start + p.length]
    return [passage.reading.span(max(start, p.start), min(end, p.start + p.length)) for p in touched]
