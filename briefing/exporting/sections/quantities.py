"""Section 5: every quantity, one chart for each group of comparable ones, and arithmetic checks."""

from collections.abc import Iterator

from briefing.articles import Article
from briefing.comparing.copies import originals
from briefing.comparing.measured import happened
from briefing.comparisons import Arithmetic, Comparison, Passage, QuantityGroup, Verdict
from briefing.exporting.blocks import Block, Cell, Chart, Column, Heading, Paragraph, Row, Table
from briefing.exporting.document import Section
from briefing.exporting.inlines import Badge, Text
from briefing.exporting.sections.phrases import bullets, cite, cites, computed, empty, notes, plain
from briefing.findings import Quantity
from briefing.summarising.charts.quantities import name, quantities
from briefing.summarising.index import Index
from briefing.summarising.wording import NOT_STATED, capital, value

ID, TITLE, NUMBER = "quantities", "Quantities", "5"
MOST_CHARTS = 8

VERDICTS = {
    Verdict.AGREE: ("agree", "good"),
    Verdict.QUALIFIER_DIFFERS: ("bounds fit each other", "neutral"),
    Verdict.ROUNDING: ("agree within rounding", "good"),
    Verdict.CONFLICT: ("differ", "differs"),
    Verdict.NOT_COMPARABLE: ("not comparable", "neutral"),
}


def section(comparison: Comparison, found: Index) -> Section:
    """The quantities of all texts in the order of the texts."""
    rows = [_row(article, quantity, found) for article in found.articles for quantity in article.findings.quantities]
    if not rows:
        return empty(ID, TITLE, NUMBER, "No quantity was found in these texts.")
    blocks: list[Block] = [*_groups(comparison, found), *_checks(comparison, found)]
    if blocks:
        blocks.append(Heading("All quantities"))
    legend = (
        "Value: as it was understood, with its bound. What is counted is the text’s own noun, with what befell those "
        "counted in one word for all texts (killed, injured, aboard). The time window is in the text’s own words."
    )
    blocks += [plain(legend), _table(tuple(rows)), *notes(comparison, ID)]
    return Section(ID, TITLE, tuple(blocks), NUMBER)


def _table(rows: tuple[Row, ...]) -> Table:
    columns = (
        Column("Value", share=18), Column("What is counted", share=20), Column("Time window", share=18),
        Column("Asserted by", share=20), Column("As written", share=24),
    )  # fmt: skip
    return Table("Quantities as the texts give them", columns, rows)


def _row(article: Article, quantity: Quantity, found: Index) -> Row:
    window = found.text(quantity.window) if quantity.window else NOT_STATED
    return Row(
        (
            Cell((Text(value(quantity)),)),
            Cell((Text(what(quantity, found)),)),
            Cell((Text(_line(window)),)),
            Cell((Text(asserted_by(article, quantity, found)),)),
            Cell((Text(f"{_line(found.text(quantity.span))} "), cite(found, quantity.span))),
        )
    )


def asserted_by(article: Article, quantity: Quantity, found: Index) -> str:
    """Who says the number: the speaker of the quotation it stands in, else the text itself."""
    quotation = found.speaking(quantity.span)
    speaker = found.speaker(quotation) if quotation else None
    return f"{speaker}, in {found.short(article)}" if speaker else found.label(article)


def what(quantity: Quantity, found: Index) -> str:
    """What is counted, and what befell it: `people killed`; “not stated” where the text leaves it out."""
    befell = happened(found.text(quantity.happening)) if quantity.happening else None
    of = _line(quantity.of) if quantity.of else ""
    said = any(happened(word) for word in of.split())
    words = of if said or befell is None else f"{of} {befell}".strip()
    return f"{words} (from the sentence before)" if words and quantity.by.endswith(":carried") else words or NOT_STATED


def _groups(comparison: Comparison, found: Index) -> Iterator[Block]:
    """The groups that texts of their own make up: those that differ with a chart, those that agree in a sentence."""
    original = originals(comparison.copies)
    groups = [g for g in comparison.quantity_groups if g.of and g.verdict is not Verdict.NOT_COMPARABLE]
    telling = [g for g in groups if len({original.root(m.article) for m in g.members}) > 1]
    differing = [g for g in telling if g.verdict is not Verdict.AGREE]
    for number, group in enumerate(differing):
        drawing = quantities(group, found, original) if number < MOST_CHARTS else None
        yield Heading(_title(group, found))
        yield _verdict(group, found)
        if drawing is not None:
            yield Chart(drawing.svg, drawing.alt, drawing.caption)
    agreeing = [group for group in telling if group.verdict is Verdict.AGREE]
    if agreeing:
        yield Heading("Numbers that several texts give alike")
        yield bullets(_agreement(group, found) for group in agreeing)


def _agreement(group: QuantityGroup, found: Index) -> Paragraph:
    """The number, the texts that give it, and whether one speaker stands behind all of them."""
    speakers = {_speaker(member, found) for member in group.members}
    one = next(iter(speakers)) if len(speakers) == 1 else None
    badge = Badge(f"one origin: {one}", "single") if one else Badge(*VERDICTS[group.verdict])
    return computed(f"{_title(group, found)} ", badge, " ", *cites(found, (m.span for m in group.members)))


def _speaker(member: Passage, found: Index) -> str | None:
    quotation = found.speaking(member.span)
    return found.speaker(quotation) if quotation else None


def _title(group: QuantityGroup, found: Index) -> str:
    """What the group counts, and its number where all agree on it: `Cases: 10,000`."""
    numbers = {value(quantity) for member in group.members if (quantity := found.quantity(member.finding))}
    return capital(name(group)) + (f": {numbers.pop()}" if len(numbers) == 1 else "")


def _verdict(group: QuantityGroup, found: Index) -> Block:
    words, kind = VERDICTS[group.verdict]
    return computed(f"{capital(group.why)}. ", Badge(words, kind), " ", *cites(found, (m.span for m in group.members)))


def _checks(comparison: Comparison, found: Index) -> Iterator[Block]:
    if comparison.arithmetic:
        yield Heading("Arithmetic checks")
    for check in comparison.arithmetic:
        yield _check(check, found)


def _check(check: Arithmetic, found: Index) -> Block:
    badge = Badge("holds", "good") if check.holds else Badge("does not hold", "differs")
    return computed(f"{check.formula} ", badge, " ", *cites(found, (passage.span for passage in check.evidence)))


def _line(text: str) -> str:
    return " ".join(text.split())
