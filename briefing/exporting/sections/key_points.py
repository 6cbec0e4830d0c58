"""Section 2: three to seven key points, each with its citations, its standing and its origins."""

from collections.abc import Iterator, Sequence

from briefing.comparisons import Claim, Comparison, KeyPoint, Stance
from briefing.exporting.document import Badge, Block, Bullets, Heading, Inline, Item, Paragraph, Section
from briefing.exporting.sections.bottom_line import saying
from briefing.exporting.sections.phrases import (
    cite,
    cites,
    computed,
    counted,
    empty,
    in_texts,
    notes,
    origins,
    plain,
    reported,
    shortened,
    standing,
)
from briefing.findings import SpeakerBasis
from briefing.spans import Span
from briefing.summarising.index import Index

ID, TITLE, NUMBER = "key-points", "Key points", "2"
LONGEST = 45


def section(comparison: Comparison, found: Index) -> Section:
    """What several texts say, then what one says alone, each in the order of its weight."""
    if not comparison.key_points:
        return empty(ID, TITLE, NUMBER, "There are no key points.")
    claims = {claim.id: claim for claim in comparison.claims}
    points = [(point, claims.get(point.claim or "")) for point in comparison.key_points]
    shared = [(point, claim) for point, claim in points if claim and claim.texts > 1]
    alone = [(point, claim) for point, claim in points if not claim or claim.texts == 1]
    blocks: list[Block] = [
        *_group(_shared_title(len(comparison.dossier)), shared, comparison, found),
        *_group("Said by one text only", alone, comparison, found, titled=len(comparison.dossier) > 1),
        plain(
            "Sentences are the sources’ own. An origin is who stands behind a statement: texts that quote one speaker "
            "are one origin."
        ),
    ]
    return Section(ID, TITLE, (*blocks, *notes(comparison, ID)), NUMBER)


def _shared_title(whole: int) -> str:
    return "Said by both texts" if whole == 2 else "Said by several texts"  # noqa: PLR2004 - both is two


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
    said = saying(point, found)
    yield reported(f"{shortened(point.text, LONGEST)} ", cite(found, said))
    if claim is not None:
        yield computed(*_support(claim, said, comparison, found))


def _support(claim: Claim, said: Span, comparison: Comparison, found: Index) -> Iterator[Inline | str]:
    """Who stands behind the sentence, and where else it is said, said otherwise, or answered."""
    whole = len(comparison.dossier)
    badge = standing(claim, whole)
    if badge.text not in (in_texts(1, 2), in_texts(2, 2)) or whole != 2:  # noqa: PLR2004 - the heading says it already
        yield badge
        yield " "
    where = f"{found.label(found.article(said.source))}, " if claim.texts == 1 else ""
    yield f"{where}{origins(claim, found)}."
    yield from _meant(said, found)
    for words, stance in (("Also at", Stance.STATES), ("Otherwise at", Stance.DIFFERS), ("Answered at", Stance.DENIES)):
        spans = [e.span for e in counted(claim, found) if e.span != said and e.stance is stance]
        if stance is Stance.DENIES:
            spans += [answer.span for answer in comparison.answers_to(said)]
        if spans:
            yield f" {words} "
            yield from cites(found, spans)


def _meant(said: Span, found: Index) -> Iterator[Inline | str]:
    """Who the pronoun is by which a sentence names its speaker."""
    for quotation in found.article(said.source).findings.quotations:
        speaker = quotation.speaker
        if speaker is None or speaker.basis is not SpeakerBasis.PRONOUN or not said.contains(quotation.content[0]):
            continue
        words = [found.text(span) for span in speaker.spans if said.contains(span)]
        if words:
            yield f" “{words[0]}” is {speaker.name} "
            yield Badge("inferred", "inferred")
            return
