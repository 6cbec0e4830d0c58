"""Section 4: where sources differ, passages side by side."""

from collections.abc import Iterator, Sequence

from briefing.comparing.copies import originals
from briefing.comparisons import Certainty, Comparison, Difference, DifferenceKind, Passage
from briefing.exporting.blocks import Block, Heading, Paragraph, Side, SideBySide
from briefing.exporting.document import Section
from briefing.exporting.inlines import Badge, Inline, Strong, Text
from briefing.exporting.sections.answers import answered
from briefing.exporting.sections.phrases import bullets, cite, cites, computed, empty, labels, notes, plain, reported
from briefing.spans import Span
from briefing.summarising.index import Index
from briefing.summarising.wording import capital, count

ID, TITLE, NUMBER = "differences", "Where sources differ", "4"
IN_FULL = 3
"""Differences shown side by side, the first ones; with the others on a line each, sections 0 to 4 fit on two pages."""
MOST = 12
MOST_SIDES = 4
AROUND = 9
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
        only = "There is one text only" if len(comparison.dossier) else "There is no text that could be read"
        return empty(ID, TITLE, NUMBER, f"{only}, so nothing can differ.")
    if not comparison.differences:
        return empty(
            ID,
            TITLE,
            NUMBER,
            "No difference was found in values, qualifiers, units, scope, time windows, dates, offices or quoted words.",
        )
    shown = sorted(comparison.differences, key=lambda one: one.certainty is Certainty.POSSIBLE)[:MOST]
    blocks: list[Block] = []
    for difference in shown[:IN_FULL]:
        blocks += _difference(difference, comparison, found)
    if shown[IN_FULL:]:
        blocks += [Heading("Further differences"), bullets(_line(one, found) for one in shown[IN_FULL:])]
        blocks += answered(comparison, found, *(p.span for one in shown[IN_FULL:] for p in one.evidence))
    left = len(comparison.differences) - len(shown)
    if left:
        blocks.append(computed(f"{count(left, 'further difference')} stand in the machine-readable part (section 15)."))
    if any(d.certainty is Certainty.POSSIBLE for d in shown):
        blocks.append(plain("Possible: what is counted, its scope or its time is not stated in every passage."))
    return Section(ID, TITLE, (*blocks, *notes(comparison, ID)), NUMBER)


def _difference(difference: Difference, comparison: Comparison, found: Index) -> Iterator[Block]:
    yield Heading(KINDS[difference.kind])
    yield computed(f"{difference.note} ", _certainty(difference))
    yield SideBySide(tuple(_sides(difference, comparison, found)))
    yield from answered(comparison, found, *(passage.span for passage in difference.evidence))


def _line(difference: Difference, found: Index) -> Paragraph:
    places = cites(found, (passage.span for passage in difference.evidence))
    return computed(f"{KINDS[difference.kind]}: {difference.note} ", _certainty(difference), " ", *places)


def _certainty(difference: Difference) -> Badge:
    if difference.certainty is Certainty.POSSIBLE:
        return Badge("possible", "inferred")
    return Badge("certain", "differs")


def _sides(difference: Difference, comparison: Comparison, found: Index) -> Iterator[Side]:
    """A side for each text that is no copy of another one shown, or for each speaker where all stands in one text."""
    by_text: dict[str, list[Passage]] = {}
    for passage in difference.evidence:
        by_text.setdefault(passage.article, []).append(passage)
    if len(by_text) == 1:
        yield from (Side(_speaker(passage, found), (_passages([passage], found),)) for passage in difference.evidence)
        return
    original = originals(comparison.copies)
    shown: dict[str, list[str]] = {}
    for article in by_text:
        shown.setdefault(original.root(article), []).append(article)
    for first, *copies in list(shown.values())[:MOST_SIDES]:
        also = f"; also in its copy, {labels(found, [found.article(copy) for copy in copies])}" if copies else ""
        yield Side(f"{found.label(found.article(first))}{also}", (_passages(by_text[first], found),))


def _speaker(passage: Passage, found: Index) -> str:
    """Whose words the passage is, or else the text's."""
    quotation = found.speaking(passage.span)
    speaker = found.speaker(quotation) if quotation else None
    article = found.article(passage.article)
    return f"{capital(speaker)}, in {found.short(article)}" if speaker else found.label(article)


def _passages(passages: Sequence[Passage], found: Index) -> Block:
    """The first passage in its own words, and where in the text the others stand."""
    first, *others = passages
    before, words, after = around(first.span, found)
    also: tuple[Inline, ...] = (Text(" also "), *cites(found, (other.span for other in others))) if others else ()
    return reported(f"“{before}", Strong((Text(words),)), f"{after}” ", cite(found, first.span), *also)


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
