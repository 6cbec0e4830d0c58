"""Who said what in an article: direct, indirect and mixed quotations with cue and speaker."""

from collections.abc import Sequence

from briefing.annotating.english.anaphora.antecedents import Antecedents
from briefing.annotating.english.quotations.joined import drafts
from briefing.annotating.english.quotations.passages import Passage, Range
from briefing.annotating.english.quotations.speakers import Speakers
from briefing.annotating.english.quotations.speakers_named_below import Said, named_below
from briefing.annotating.english.reading import Reading
from briefing.articles import Article, Role
from briefing.findings import Kind, Mention, Quotation, finding_id
from briefing.spans import Span


def quotations(readings: Sequence[Reading], names: Antecedents, described: Sequence[Mention]) -> tuple[Quotation, ...]:
    """Every quotation of one article, in the order of the text; `described` are the mentions by a common noun."""
    if not readings:
        return ()
    speakers = Speakers(names, described)
    people = [mention.span for mention in names.mentions if mention.kind is Kind.PERSON]
    named = _named_below_headlines(readings[0].article, names.mentions)
    found: list[Quotation] = []
    for i, reading in enumerate(readings):
        passage = Passage(reading, people, named)
        said = tuple(Said(draft, speakers.of(passage, draft)) for draft in drafts(passage))
        told = named_below(passage, said, names) if i == 0 else said
        found += [quotation for one in told if (quotation := _quotation(passage, one)) is not None]
    return tuple(sorted(found, key=lambda quotation: quotation.content))


def _named_below_headlines(article: Article, mentions: Sequence[Mention]) -> frozenset[str]:
    """The persons and organisations that the text itself names, as it names them."""
    headlines = [block.span for block in article.blocks if block.role is Role.HEADLINE]
    spans = (m.span for m in mentions if m.kind in {Kind.PERSON, Kind.ORGANISATION})
    return frozenset(article.text_of(span) for span in spans if not any(span.overlaps(above) for above in headlines))


def _quotation(passage: Passage, said: Said) -> Quotation | None:
    draft = said.draft
    content = tuple(span for place in draft.content for span in _spans(passage, place))
    if not content:
        return None
    repeats = tuple(span for place in draft.repeats for span in _spans(passage, place))
    cue = () if draft.cue is None else tuple(_spans(passage, passage.characters(draft.cue)))
    identity = finding_id("quotation", *content)
    by = f"quotations/{draft.by}"
    return Quotation(identity, (*content, *repeats), cue, said.speaker, draft.mode, by, repeats)


def _spans(passage: Passage, place: Range) -> list[Span]:
    """Where characters of the view stand in the source, one span for each block they touch."""
    start, end = place
    touched = passage.reading.view.touched(start, end)
    return [passage.reading.span(max(start, p.start), min(end, p.start + p.length)) for p in touched]
