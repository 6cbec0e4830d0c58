"""A table as data for the Typst template, and how its columns share the width of a page."""

from collections.abc import Iterable, Sequence

from briefing.exporting.blocks import Table
from briefing.exporting.typst_inlines import Data, Setting, breakable

LINE = 104  # characters of table text in a line of the page
MARGIN = 4  # characters' worth of space in each column
WORD = 15  # a column is at least as wide as its longest word, up to this
ENOUGH = 44  # a column with more text than this wraps in any case
LONG_CELL = 900  # characters; a row without a longer cell is kept on one page


def table(node: Table, setting: Setting) -> Data:
    """The data of a table, in which no word is wider than its column; rows that are too short are filled up."""
    count = max([len(node.columns), *(len(row.cells) for row in node.rows)])
    columns = [node.columns[i] if i < len(node.columns) else None for i in range(count)]
    titles = [setting.text(column.title) if column else "" for column in columns]
    rows = [[setting.runs(cell.content) for cell in row.cells] for row in node.rows]
    rows = [row + [[] for _ in range(count - len(row))] for row in rows]
    said = [[words(cell) for cell in row] for row in rows]
    texts = [[title, *(row[i] for row in said)] for i, title in enumerate(titles)]
    shares = widths(texts, [column.share if column else 0 for column in columns])
    for i, share in enumerate(shares):
        titles[i] = breakable(titles[i], longest=room(share))
        for row in rows:
            _fit(row[i], room(share))
    return {
        "node": "table",
        "caption": setting.text(node.caption),
        "titles": titles,
        "numeric": [bool(column and column.numeric) for column in columns],
        "widths": list(shares),
        "rows": [
            {"cells": row, "whole": all(len(text) < LONG_CELL for text in texts)}
            for row, texts in zip(rows, said, strict=True)
        ],
    }


def words(runs: Iterable[Data]) -> str:
    """What runs say, as wide as they will be: a citation is its number."""
    return "".join(_said(run) for run in runs)


def _said(run: Data) -> str:
    if "cites" in run:
        return "00"
    if "break" in run:
        return "\n"
    return str(run.get("text", run.get("badge", "")))


def _fit(runs: Iterable[Data], longest: int) -> None:
    for run in runs:
        if "text" in run:
            run["text"] = breakable(str(run["text"]), longest=longest)


def widths(columns: Sequence[Sequence[str]], shares: Sequence[int], *, line: int = LINE) -> tuple[float, ...]:
    """The columns' shares of the line; none where all columns fit in their natural width.

    `columns` holds the texts of each column, `shares` what the document asks for, 0 where it does not say.
    """
    if not any(shares) and sum(_longest_line(texts) + MARGIN for texts in columns) <= line:
        return ()
    asked = _asked(columns, shares)
    least = [min(_longest_word(texts), WORD) + MARGIN for texts in columns]
    total = sum(asked)
    wide = [max(part / total * line, floor) for part, floor in zip(asked, least, strict=True)]
    return tuple(round(width * line / sum(wide), 2) for width in wide)


def room(width: float) -> int:
    """How many characters a word may have in a column so wide."""
    return max(6, int(width) - MARGIN)


def _asked(columns: Sequence[Sequence[str]], shares: Sequence[int]) -> list[float]:
    needs = [_need(texts) for texts in columns]
    if not any(shares):
        return needs
    # Columns without a share divide what is left of the line by their need.
    open_need = sum(need for need, share in zip(needs, shares, strict=True) if not share)
    given = sum(shares)
    rest = max(100 - given, given * open_need / (sum(needs) - open_need or 1)) if open_need else 0
    return [share or rest * need / open_need for need, share in zip(needs, shares, strict=True)]


def _need(texts: Sequence[str]) -> float:
    longest = _longest_line(texts)
    if longest <= ENOUGH:
        return longest + MARGIN
    mean = sum(map(len, texts)) / len(texts)
    return max(min(mean, 3 * ENOUGH), ENOUGH / 2) + MARGIN


def _longest_line(texts: Sequence[str]) -> int:
    return max((len(line) for text in texts for line in text.split("\n")), default=0)


def _longest_word(texts: Sequence[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=0)
