"""Section 9: coverage in numbers, with charts."""

from collections.abc import Iterator

from briefing import summarising
from briefing.comparisons import Comparison
from briefing.exporting.blocks import Block, Cell, Chart, Column, Row, Table
from briefing.exporting.document import Section
from briefing.exporting.inlines import Text
from briefing.exporting.sections.phrases import computed, notes
from briefing.summarising import charts
from briefing.summarising.index import Index

ID, TITLE, NUMBER = "statistics", "Coverage in numbers", "9"
MOST_ROWS = 40


def section(comparison: Comparison, found: Index) -> Section:
    """What the texts are made of, who is quoted, and how much of the wording they share."""
    counted = summarising.statistics(comparison)
    blocks: list[Block] = [
        computed(f"Counted in {len(found.articles)} texts; words in headline, standfirst, captions and body.")
    ]
    blocks += [_table(counted.texts), *_drawn(charts.composition(counted))]
    blocks += [*_drawn(charts.quoted_words(counted)), *_shown(counted.speakers), *_drawn(charts.modes(counted))]
    blocks += [*_drawn(charts.distinctive_terms(counted)), *_drawn(charts.overlap(counted))]
    return Section(ID, TITLE, (*blocks, *notes(comparison, ID)), NUMBER)


def _drawn(drawing: charts.Drawing | None) -> Iterator[Chart]:
    if drawing is not None:
        yield Chart(drawing.svg, drawing.alt, drawing.caption)


def _shown(table: summarising.Table) -> Iterator[Table]:
    if len(table):
        yield _table(table)


def _table(table: summarising.Table) -> Table:
    if len(table) <= len(table.columns) - 2:
        return _turned(table)
    columns = tuple(Column(name, numeric=table.is_numeric(name)) for name in table.columns)
    rows = (
        Row(tuple(Cell((Text(table.shown(name, value)),)) for name, value in zip(table.columns, row, strict=True)))
        for row in table.rows[:MOST_ROWS]
    )
    more = f"; the first {MOST_ROWS} of {len(table)}" if len(table) > MOST_ROWS else ""
    return Table(f"{table.title}{more}", columns, tuple(rows))


def _turned(table: summarising.Table) -> Table:
    """A table of few rows and many columns with its columns as rows, so that no heading breaks."""
    columns = (Column("Count"), *(Column(str(row[0]), numeric=True) for row in table.rows))
    rows = (
        Row((Cell((Text(name),)), *(Cell((Text(table.shown(name, row[i])),)) for row in table.rows)))
        for i, name in enumerate(table.columns[1:], 1)
    )
    return Table(table.title, columns, tuple(rows))
