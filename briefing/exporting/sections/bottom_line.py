"""Section 1: the bottom line, at most 60 words."""

from briefing.comparisons import Claim, Comparison, KeyPoint
from briefing.exporting.document import Block, Callout, Inline, Section, Text
from briefing.exporting.sections.differences import KINDS
from briefing.exporting.sections.phrases import (
    answered,
    cite,
    computed,
    empty,
    in_texts,
    notes,
    origins,
    reported,
    shortened,
)
from briefing.spans import Span
from briefing.summarising.index import Index
from briefing.summarising.wording import capital, listed

ID, TITLE, NUMBER = "bottom-line", "Bottom line", "1"
MOST = 60
"""Words of the whole section."""


def section(comparison: Comparison, found: Index) -> Section:
    """The best supported point in a source's own words, and how it stands."""
    if not comparison.key_points:
        return empty(ID, TITLE, NUMBER, "No sentence of these texts stands out by number, name or repetition.")
    point = comparison.key_points[0]
    claim = next((c for c in comparison.claims if c.id == point.claim), None)
    stands = _stands(comparison, claim, found) if claim else ""
    words = max(12, MOST - len(stands.split()) - 1)
    passage = saying(point, found)
    content: tuple[Inline, ...] = (Text(f"{shortened(point.text, words)} "), cite(found, passage))
    blocks: list[Block] = [reported(*content)]
    blocks += answered(comparison, found, passage)
    if stands:
        blocks.append(computed(stands))
    return Section(ID, TITLE, (Callout(tuple(blocks), "lead"), *notes(comparison, ID)), NUMBER)


def saying(point: KeyPoint, found: Index) -> Span:
    """Where the words of a point stand."""
    spans = [passage.span for passage in point.evidence]
    return next((span for span in spans if found.text(span) == point.text), spans[0])


def _stands(comparison: Comparison, claim: Claim, found: Index) -> str:
    whole = len(comparison.dossier)
    parts = [f"{capital(in_texts(claim.texts, whole))}, from {origins(claim, found)}."] if whole > 1 else []
    if comparison.differences:
        kinds = dict.fromkeys(KINDS[difference.kind].lower() for difference in comparison.differences)
        parts.append(f"The texts differ in {listed(list(kinds)[:4])}: section 4.")
    return " ".join(parts)
