"""Section 6: what happened when, as precisely as the texts say and no more."""

from briefing.articles import Article, Basis
from briefing.comparisons import Comparison, TimelineItem
from briefing.exporting.blocks import Block, Cell, Chart, Column, Heading, Paragraph, Row, Table
from briefing.exporting.document import Section
from briefing.exporting.inlines import Badge, Text
from briefing.exporting.sections.phrases import cite, cites, computed, notes, reported, shortened
from briefing.findings import Timex
from briefing.summarising.charts.timeline import Moment, timeline
from briefing.summarising.dates import in_words
from briefing.summarising.index import Index
from briefing.summarising.wording import NOT_STATED

ID, TITLE, NUMBER = "timeline", "Timeline", "6"
SHORT = 9


def section(comparison: Comparison, found: Index) -> Section:
    """Dated passages on one scale and in a table; those of which only the order, or nothing, is known, after them."""
    blocks: list[Block] = [Heading("When the texts were published"), *(_published(a, found) for a in found.articles)]
    if not comparison.timeline:
        blocks.append(computed("No passage of these texts is dated."))
        return Section(ID, TITLE, (*blocks, *notes(comparison, ID)), NUMBER)
    drawing = timeline([_moment(item, found) for item in comparison.timeline])
    blocks.append(Heading("What is told"))
    if drawing:
        blocks.append(Chart(drawing.svg, drawing.alt, drawing.caption))
    blocks.append(_table(comparison, found))
    return Section(ID, TITLE, (*blocks, *notes(comparison, ID)), NUMBER)


def _published(article: Article, found: Index) -> Paragraph:
    date, label = article.published, found.label(article)
    if date is None:
        return computed(f"{label}: publication date {NOT_STATED}, and nothing in these texts narrows it.")
    if date.basis is Basis.INFERRED:
        rule = f" {date.rule} " if date.rule else " "
        return computed(
            f"{label}: {NOT_STATED}. ", Badge("inferred", "inferred"), f" {in_words(date.value)}.{rule}",
            *cites(found, date.evidence),
        )  # fmt: skip
    if date.span is not None:
        return reported(f"{label}: {in_words(date.value)} ", cite(found, date.span))
    how = {Basis.GIVEN: "given by the analyst or the input", Basis.METADATA: f"from the page’s metadata ({date.rule})"}
    return computed(f"{label}: {in_words(date.value)}, {how.get(date.basis, str(date.basis))}.")


def _timex(item: TimelineItem, found: Index) -> Timex | None:
    return next((timex for p in item.evidence if (timex := found.timex(p.finding))), None)


def _moment(item: TimelineItem, found: Index) -> Moment:
    words = shortened(found.text(item.evidence[0].span), SHORT)
    return Moment(item.value, words, item.basis == "inferred", item.order)


def _table(comparison: Comparison, found: Index) -> Table:
    columns = (
        Column("When", share=20), Column("As written", share=18), Column("Valued against", share=20),
        Column("What is said", share=42),
    )  # fmt: skip
    rows = tuple(_row(item, found) for item in comparison.timeline)
    return Table("Dated passages; what has no date comes last", columns, rows)


def _row(item: TimelineItem, found: Index) -> Row:
    timex = _timex(item, found)
    told = tuple(dict.fromkeys(passage.span for passage in item.evidence if passage.finding is None)) or (
        item.evidence[0].span,
    )
    written = (Text(f"{found.text(timex.span)} "), cite(found, timex.span)) if timex else (Text("–"),)
    return Row(
        (
            Cell((Text(in_words(item.value) if item.value else _open(item, timex)),)),
            Cell(written),
            Cell((Text(_basis(item, timex)),)),
            Cell((Text(f"{shortened(found.text(told[0]), 24)} "), *cites(found, told))),
        )
    )


def _open(item: TimelineItem, timex: Timex | None) -> str:
    if item.order is not None:
        return "order known, date open"
    return f"open: {in_words(timex.value)}" if timex and not timex.value.startswith("XXXX-XX") else "open"


def _basis(item: TimelineItem, timex: Timex | None) -> str:
    if item.basis == "undated":
        return "nothing: the text’s date is not known"
    against = {"published": "the text’s date", "stated": "a date in the text"}
    if timex is not None and timex.anchor in against:
        return against[timex.anchor]
    return {"stated": "stated in full", "inferred": "the text’s inferred date"}.get(item.basis, item.basis)
