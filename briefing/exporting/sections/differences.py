"""Section 4: where sources differ, passages side by side."""

from collections.abc import Iterator

from briefing.comparisons import Certainty, Comparison, Difference, DifferenceKind, Passage
from briefing.exporting.document import Badge, Block, Heading, Section, Side, SideBySide, Strong, Text
from briefing.exporting.sections.answers import answered
from briefing.exporting.sections.phrases import cite, computed, empty, notes, plain, reported
from briefing.spans import Span
from briefing.summarising.index import Index
from briefing.summarising.wording import count

ID, TITLE, NUMBER = "differences", "Where sources differ", "4"
MOST = 12
AROUND = 12
"""Words shown on either side of what differs."""

KINDS = {
    DifferenceKind.VALUE: "Value",
    DifferenceKind.QUALIFIER: "Qualifier",
    DifferenceKind.UNIT: "Unit",
    DifferenceKind.SCOPE: "What is counted",
    DifferenceKind.WINDOW: "Time window",
    DifferenceKind.DATE: "Date",
    DifferenceKind.PLACE: "Place",
    DifferenceKind.ROLE: "Role",
    DifferenceKind.WORDING: "Wording",
    DifferenceKind.POLARITY: "Yes or no",
}


def section(comparison: Comparison, found: Index) -> Section:
    """Every difference in what is measured, said or denied; possible ones are called possible."""
    if len(comparison.dossier) < 2:  # noqa: PLR2004 - a text alone differs from nothing
        return empty(ID, TITLE, NUMBER, "There is one text only, so nothing can differ from it.")
    if not comparison.differences:
        return empty(
            ID, TITLE, NUMBER, "No difference was found in values, qualifiers, units, scope, time windows or dates."
        )
    shown = comparison.differences[:MOST]
    blocks: list[Block] = []
    for difference in shown:
        blocks += _difference(difference, comparison, found)
    left = len(comparison.differences) - len(shown)
    if left:
        blocks.append(computed(f"{count(left, 'further difference')} stand in the machine-readable part (section 15)."))
    if any(d.certainty is Certainty.POSSIBLE for d in shown):
        blocks.append(plain("Possible: what is counted, its scope or its time window is not stated in every passage."))
    return Section(ID, TITLE, (*blocks, *notes(comparison, ID)), NUMBER)


def _difference(difference: Difference, comparison: Comparison, found: Index) -> Iterator[Block]:
    possible = (
        Badge("possible", "inferred") if difference.certainty is Certainty.POSSIBLE else Badge("certain", "differs")
    )
    yield Heading(KINDS[difference.kind])
    yield computed(f"{difference.note} ", possible)
    by_text: dict[str, list[Passage]] = {}
    for passage in difference.evidence:
        by_text.setdefault(passage.article, []).append(passage)
    sides = (
        Side(found.label(found.article(article)), tuple(_passage(passage, found) for passage in passages[:3]))
        for article, passages in list(by_text.items())[:4]
    )
    yield SideBySide(tuple(sides))
    yield from answered(comparison, found, *(passage.span for passage in difference.evidence))


def _passage(passage: Passage, found: Index) -> Block:
    before, words, after = around(passage.span, found)
    return reported(Text(f"“{before}"), Strong((Text(words),)), Text(f"{after}” "), cite(found, passage.span))


def around(span: Span, found: Index) -> tuple[str, str, str]:
    """What differs, with a few words of its sentence before and after it."""
    sentence = found.sentence(span)
    before = found.text(span.part(sentence.start, span.start))
    after = found.text(span.part(span.end, sentence.end))
    head, tail = before.split(), after.split()
    cut_head, cut_tail = len(head) > AROUND, len(tail) > AROUND
    left = ("… " if cut_head else "") + " ".join(head[-AROUND:]) + (" " if before[-1:].isspace() else "")
    right = (" " if after[:1].isspace() else "") + " ".join(tail[:AROUND]) + (" …" if cut_tail else "")
    return left.lstrip("“"), " ".join(found.text(span).split()), right.rstrip("”")
