"""Tables of other tools, pandas above all, as tables of a document."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.exporting.blocks import Block, Cell, Column, Row, Table
from briefing.exporting.citations import words
from briefing.exporting.foreign_inlines import inlines

WIDEST = 60
LONGEST = 5000
"""Columns and rows that a table may have; a page is no database, and spans can be forged."""
LONGEST_NUMBER = 40
NUMBER = re.compile(r"[-+−–]?[\d.,\u00a0\u202f ]*\d[\d.,]*(?:e[-+]?\d+)? ?%?", re.IGNORECASE)

Grid = list[list[Cell]]


def table_block(element: HtmlElement) -> Iterator[Block]:
    """The table that an HTML table is; an index that only counts the rows, as pandas prints it, is left out."""
    rows = list(element.iter("tr"))[:LONGEST]
    heads = [row for row in rows if row.getparent().tag == "thead" or _is_head(row)]
    leading = len(heads) if rows[: len(heads)] == heads else 0
    titles = _titles(_grid(rows[:leading]))
    body = _grid(rows[leading:])
    width = max([len(titles), *(len(row) for row in body)], default=0)
    if not width or not (body or any(titles)):
        return
    titles = [*titles, *([""] * (width - len(titles)))]
    body = [[*row, *([Cell(())] * (width - len(row)))] for row in body]
    if width > 1 and not titles[0] and [_words(row[0]) for row in body] == [str(i) for i in range(len(body))]:
        titles, body = titles[1:], [row[1:] for row in body]
    columns = tuple(Column(title, numeric=_is_numeric(body, i)) for i, title in enumerate(titles))
    caption = element.find("caption")
    said = " ".join(caption.text_content().split()) if caption is not None else ""
    yield Table(said, columns, tuple(Row(tuple(row)) for row in body))


def _is_head(row: HtmlElement) -> bool:
    return len(row) > 0 and all(cell.tag == "th" for cell in row)


def _grid(rows: list[HtmlElement]) -> Grid:
    """The cells in their columns, those that span several repeated in each of them (pandas leaves out repeats)."""
    grid: Grid = []
    below: dict[int, tuple[int, Cell]] = {}
    for row in rows:
        line: list[Cell] = []
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            _take_from_above(line, below)
            content = Cell(inlines(cell))
            rows_more = _span(cell, "rowspan", LONGEST) - 1
            for _ in range(_span(cell, "colspan", WIDEST)):
                if rows_more > 0:
                    below[len(line)] = (rows_more, content)
                line.append(content)
        _take_from_above(line, below)
        grid.append(line[:WIDEST])
    return grid


def _take_from_above(line: list[Cell], below: dict[int, tuple[int, Cell]]) -> None:
    while len(line) in below and len(line) < WIDEST:
        left, cell = below.pop(len(line))
        if left > 1:
            below[len(line)] = (left - 1, cell)
        line.append(cell)


def _span(cell: HtmlElement, name: str, most: int) -> int:
    said = cell.get(name) or "1"
    return max(1, min(int(said[:6]), most)) if said.isascii() and said.isdigit() else 1


def _titles(heads: Grid) -> list[str]:
    """One title a column, several rows of heads joined."""
    width = max((len(row) for row in heads), default=0)
    columns = ([_words(row[i]) for row in heads if i < len(row)] for i in range(width))
    return [" · ".join(dict.fromkeys(title for title in titles if title)) for titles in columns]


def _is_numeric(body: Grid, column: int) -> bool:
    stated = [said for row in body if (said := _words(row[column])) and said not in ("NaN", "None", "–", "—")]
    return bool(stated) and all(len(said) <= LONGEST_NUMBER and NUMBER.fullmatch(said) for said in stated)


def _words(cell: Cell) -> str:
    return words(cell).strip()
