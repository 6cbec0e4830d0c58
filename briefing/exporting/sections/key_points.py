"""Section 2: three to seven key points, each with its citations, its standing and its origins."""

from briefing.comparisons import Claim, Comparison, KeyPoint, Stance
from briefing.exporting.document import Inline, Paragraph, Section, Text
from briefing.exporting.sections.bottom_line import saying
from briefing.exporting.sections.phrases import (
    bullets,
    cite,
    cites,
    empty,
    notes,
    origins,
    plain,
    reported,
    shortened,
    standing,
)
from briefing.summarising.index import Index

ID, TITLE, NUMBER = "key-points", "Key points", "2"
LONGEST = 45


def section(comparison: Comparison, found: Index) -> Section:
    """The key points in the order of their weight."""
    if not comparison.key_points:
        return empty(ID, TITLE, NUMBER, "There are no key points.")
    claims = {claim.id: claim for claim in comparison.claims}
    points = (_point(point, claims.get(point.claim or ""), comparison, found) for point in comparison.key_points)
    legend = "Sentences are the sources’ own. An origin is who stands behind a statement: texts that quote one speaker are one origin."
    return Section(ID, TITLE, (bullets(points, ordered=True), plain(legend), *notes(comparison, ID)), NUMBER)


def _point(point: KeyPoint, claim: Claim | None, comparison: Comparison, found: Index) -> Paragraph:
    said = saying(point, found)
    content: list[Inline] = [Text(f"{shortened(point.text, LONGEST)} "), cite(found, said)]
    if claim is None:
        return reported(*content)
    others = [e.span for e in claim.evidence if e.span != said and e.stance is not Stance.DENIES]
    if others:
        content += [Text(" Also "), *cites(found, others)]
    denied = [e.span for e in claim.evidence if e.stance is Stance.DENIES]
    if denied:
        content += [Text(" Denied or not charged: "), *cites(found, denied)]
    content.append(Text(" "))
    content.append(standing(claim, len(comparison.dossier)))
    content.append(Text(f" {origins(claim, found)}"))
    return reported(*content)
