"""Section 2: three to seven key points, each with its citations, its standing and its origins."""

from collections.abc import Iterator, Sequence

from briefing.comparisons import Claim, Comparison, KeyPoint, Stance
from briefing.exporting.blocks import Block, Bullets, Heading, Item, Paragraph
from briefing.exporting.document import Section
from briefing.exporting.inlines import Badge, Inline
from briefing.exporting.sections.answers import said
from briefing.exporting.sections.bottom_line import saying
from briefing.exporting.sections.phrases import (
    analysed,
    cite,
    cites,
    computed,
    empty,
    in_texts,
    notes,
    origins,
    partly,
    plain,
    reported,
    shortened,
    standing,
)
from briefing.findings import SpeakerBasis
from briefing.spans import Span
from briefing.summarising.index import Index
from briefing.summarising.wording import capital

ID, TITLE, NUMBER = "key-points", "Key points", "2"
LONGEST = 45
DIFFERENTLY = "Told differently at"
SHOWN = 4
"""Further places that a point names, of each kind."""

INFERRED = (SpeakerBasis.PRONOUN, SpeakerBasis.ROLE)
"""Speakers whom other sentences name."""


def section(comparison: Comparison, found: Index) -> Section:
    """What several texts say, then what one says alone, each in the order of its weight."""
    if not comparison.key_points:
        return empty(ID, TITLE, NUMBER, "There are no key points.")
    claims = {claim.id: claim for claim in comparison.claims}
    points = [(point, claims.get(point.claim or "")) for point in comparison.key_points]
    shared = [(point, claim) for point, claim in points if claim and claim.texts > 1]
    split = [(point, claim) for point, claim in points if claim and claim.texts == 1 and partly(claim)]
    alone = [each for each in points if each not in shared and each not in split]
    blocks: list[Block] = [
        *_group(_shared_title(analysed(comparison)), shared, comparison, found),
        *_group(_split_title(analysed(comparison)), split, comparison, found),
        *_group("Said by one text only", alone, comparison, found, titled=analysed(comparison) > 1),
        plain(
            "Sentences are the sources’ own. A text counts only where it says what the sentence mainly says, with its "
            "figures. An origin is who stands behind it: texts that quote one speaker, and copies, are one origin."
        ),
    ]
    return Section(ID, TITLE, (*blocks, *notes(comparison, ID)), NUMBER)


def _shared_title(whole: int) -> str:
    return "Said by both texts" if whole == 2 else "Said by several texts"  # noqa: PLR2004 - both is two


def _split_title(whole: int) -> str:
    return f"Said in full by one text, in part by {'the other' if whole == 2 else 'others'}"  # noqa: PLR2004 - both is two


def _group(
    title: str,
    points: Sequence[tuple[KeyPoint, Claim | None]],
    comparison: Comparison,
    found: Index,
    *,
    titled: bool = True,
) -> Iterator[Block]:
    if not points:
        return
    if titled:
        yield Heading(title)
    yield Bullets(tuple(Item(tuple(_point(point, claim, comparison, found))) for point, claim in points))


def _point(point: KeyPoint, claim: Claim | None, comparison: Comparison, found: Index) -> Iterator[Paragraph]:
    place = saying(point, found)
    yield reported(f"{shortened(point.text, LONGEST)} ", cite(found, place))
    if claim is not None:
        yield computed(*_support(claim, place, comparison, found))


def _support(claim: Claim, place: Span, comparison: Comparison, found: Index) -> Iterator[Inline | str]:
    """Who stands behind the sentence, and where else it is said, said in part, told differently, or answered."""
    whole = analysed(comparison)
    badge = standing(claim, whole)
    if badge.text not in (in_texts(1, 2), in_texts(1, 2, 1), in_texts(2, 2)) or whole != 2:  # noqa: PLR2004 - the heading says it already
        yield badge
        yield " "
    elsewhere = [(words, spans) for words, spans in _elsewhere(claim, place, comparison) if spans]
    if any(words == DIFFERENTLY for words, _ in elsewhere):
        yield Badge("told differently", "differs")
        yield " "
    where = f"{found.label(found.article(place.source))}, " if claim.texts == 1 else ""
    yield f"{where}{origins(claim, found)}."
    yield from _meant(place, found)
    for words, spans in elsewhere:
        yield f" {words} "
        yield from cites(found, spans[:SHOWN])
        yield "."
    answers = tuple(said(found, _answers(claim, place, comparison)))
    if answers:
        yield " "
        yield capital(str(answers[0]))
        yield from answers[1:]
        yield "."


def _elsewhere(claim: Claim, place: Span, comparison: Comparison) -> Iterator[tuple[str, list[Span]]]:
    answers = set(_answers(claim, place, comparison))
    beside = [e for e in claim.evidence if e.span != place and e.span not in answers]
    yield "Also at", [e.span for e in claim.counted if e.span != place]
    yield "In part also at", [e.span for e in partly(claim) if e in beside]
    yield DIFFERENTLY, [e.span for e in beside if e.stance is not Stance.STATES]


def _answers(claim: Claim, place: Span, comparison: Comparison) -> list[Span]:
    """The denials and states of the law that belong to the sentence, not what contradicts it as a fact."""
    saying_it = {e.span for e in claim.counted}
    return [answer.span for answer in comparison.answers_to(place) if answer.span not in saying_it]


def _meant(said: Span, found: Index) -> Iterator[Inline | str]:
    """Who the pronoun or the office is by which a sentence names its speaker."""
    for quotation in found.article(said.source).findings.quotations:
        speaker = quotation.speaker
        if speaker is None or speaker.basis not in INFERRED or not said.contains(quotation.content[0]):
            continue
        words = [found.text(span) for span in speaker.spans if said.contains(span)]
        if words:
            yield f" “{words[0]}” is {speaker.name} "
            yield Badge("inferred", "inferred")
            yield "."
            return
