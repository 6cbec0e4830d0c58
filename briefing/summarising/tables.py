"""A table of statistics: rows of plain values, as a pandas frame or as HTML."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from briefing.markup import NO_FORMULA, escaped

if TYPE_CHECKING:
    import pandas as pd

Value: TypeAlias = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under column headings. `shares` are the columns whose values are shares from 0 to 1."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    shares: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    def column(self, name: str) -> tuple[Value, ...]:
        """The values under one heading. Raises ValueError where there is no such heading."""
        at = self.columns.index(name)
        return tuple(row[at] for row in self.rows)

    def to_frame(self) -> "pd.DataFrame":
        """The same rows as a pandas frame."""
        import pandas as pd  # noqa: PLC0415 - heavy, and only some need it

        return pd.DataFrame.from_records(list(self.rows), columns=list(self.columns))

    def shown(self, name: str, value: Value) -> str:
        """A value as it is printed under a heading."""
        if value is None:
            return "–"
        if isinstance(value, str):
            return value
        if name in self.shares:
            return f"{value:.1%}"
        return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"

    def is_numeric(self, name: str) -> bool:
        """Whether the values under a heading are numbers."""
        return any(isinstance(value, int | float) for value in self.column(name))

    def _repr_html_(self) -> str:
        heads = "".join(f'<th scope="col" style="{self._side(c)}">{escaped(c)}</th>' for c in self.columns)
        return (
            f'<table class="{NO_FORMULA}" style="font-variant-numeric:tabular-nums">'
            f'<caption style="text-align:left;font-weight:bold">{escaped(self.title)}</caption>'
            f"<thead><tr>{heads}</tr></thead><tbody>{''.join(self._row(row) for row in self.rows)}</tbody></table>"
        )

    def _row(self, row: tuple[Value, ...]) -> str:
        cells = (
            f'<td style="{self._side(name)}">{escaped(self.shown(name, value))}</td>'
            for name, value in zip(self.columns, row, strict=True)
        )
        return f"<tr>{''.join(cells)}</tr>"

    def _side(self, name: str) -> str:
        return "text-align:right" if self.is_numeric(name) else "text-align:left"
