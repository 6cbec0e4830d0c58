"""A spreadsheet saved as CSV or TSV, one row a source: texts or HTML in a column that is called so."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO, TextIO, cast

from briefing.errors import Problem, ReadError
from briefing.reading.decoding import decoded, encoding
from briefing.reading.formats import HEAD, Format, Proof
from briefing.reading.limits import Limits
from briefing.reading.tables.columns import columns
from briefing.reading.texts import checked, too_large
from briefing.sources import Metadatum, Origin, Source

DELIMITERS = ",;\t|"
SAMPLE = 1 << 20
STRAY = re.compile("[\udc80-\udcff]")
HTML = re.compile(r"</p>|<p[ >]|<br\s?/?>|</div>|</h[1-6]>", re.IGNORECASE)
HINT = "Close its quotation marks, or save the table again."

RESTARTS = 20
"""How often a row that never ends is given up, and the next line read as a new row."""


@dataclass(slots=True)
class Lines:
    """The lines of a table, one after the other; those of the row being read are kept, to be read again."""

    content: TextIO
    limit: int
    too_large: ReadError
    row: list[str] = field(default_factory=list)
    again: list[str] = field(default_factory=list)
    size: int = 0
    strays: int = 0
    ended: bool = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.again.pop() if self.again else self._read()
        self.ended = not line
        if self.ended:
            raise StopIteration
        self.row.append(line)
        self.size += len(line)
        if self.size > self.limit:
            raise self.too_large
        return line

    def _read(self) -> str:
        line = self.content.readline(self.limit + 1)
        if len(line) > self.limit:
            rest = line
            while rest and not rest.endswith(("\n", "\r")):
                rest = self.content.readline(SAMPLE)
        # Bytes that are not UTF-8, among many that are: windows-1252, as in any text of two encodings.
        line, strays = STRAY.subn(lambda match: bytes([ord(match[0]) - 0xDC00]).decode("cp1252", "replace"), line)
        self.strays += strays
        return line

    @property
    def notes(self) -> tuple[str, ...]:
        """What was decided about the bytes of the row being read."""
        strays = f"{self.strays} bytes that are not UTF-8 were read as windows-1252"
        return (strays,) if self.strays else ()

    def forget(self) -> None:
        """The row has been read."""
        self.row, self.size, self.strays = [], 0, 0

    def restart(self) -> None:
        """The row is given up: all of its lines but the first come again."""
        self.again.extend(reversed([line for line in self.row[1:] if len(line) <= self.limit]))
        self.forget()


@dataclass(frozen=True, slots=True)
class Header:
    """The first row: how its cells are parted, how many there are, and which column holds which field."""

    delimiter: str
    cells: tuple[str, ...]
    columns: dict[str, int]


def rows(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """One source a row, named by the number that a spreadsheet gives it; a broken row is a problem in its place."""
    wide: io.BufferedReader = io.BufferedReader(cast(io.RawIOBase, content), SAMPLE)
    try:
        yield from _rows_of(wide, origin, limits)
    finally:
        wide.detach()  # whoever opened the content closes it


def _rows_of(content: io.BufferedReader, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    sample = _whole(content.peek(SAMPLE))
    if not sample:
        raise ReadError("is empty", hint="Save the table again.")
    notes = decoded(sample).notes  # also tells what is no text
    codec = encoding(sample)
    text = io.TextIOWrapper(content, codec, errors="surrogateescape" if codec == "utf-8" else "replace", newline="")
    csv.field_size_limit(max(csv.field_size_limit(), limits.document))
    try:
        yield from _table(Lines(text, limits.document, too_large(limits)), origin, notes)
    finally:
        text.detach()


def _whole(sample: bytes) -> bytes:
    """The sample without a last letter of which it may have only a part."""
    if len(sample) < SAMPLE:
        return sample
    end = next(n for n in range(len(sample), 0, -1) if sample[n - 1] < 0x80 or n < len(sample) - 8)  # noqa: PLR2004 - ASCII
    return sample[: end & ~1]


def _table(lines: Lines, origin: Origin, notes: tuple[str, ...]) -> Iterator[Source | Problem]:
    header, above = _header(lines)
    found = False
    for number, row in enumerate(_rows(lines, header.delimiter), above + 1):
        name = f"{origin.id}:{number}"
        if not isinstance(row, ReadError) and not any(cell.strip() for cell in row):
            continue
        found = True
        try:
            yield checked(_source(row, header, replace(origin, id=name), (*notes, *lines.notes)))
        except ReadError as error:
            yield Problem.of(error, origin=name, stage="read")
    if not found:
        raise ReadError("holds no article, only a header", hint="Each row is an article, below a row of names.")


def _rows(lines: Lines, delimiter: str) -> Iterator[list[str] | ReadError]:
    """The rows one after the other; instead of one that is broken, what is wrong with it."""
    for _ in range(RESTARTS + 1):
        reader = csv.reader(lines, delimiter=delimiter)
        try:
            while (row := next(reader, None)) is not None:
                if lines.ended:
                    raise ReadError("opens a quotation mark that is never closed", hint=HINT)  # noqa: TRY301 - one way to give up a row
                yield row
                lines.forget()
        except (ReadError, csv.Error) as error:
            yield error if isinstance(error, ReadError) else ReadError(f"cannot be read as a row ({error})", hint=HINT)
            lines.restart()
            continue
        return
    raise ReadError(f"is too broken to be read: {RESTARTS} rows never end", hint=HINT)


def _header(lines: Lines) -> tuple[Header, int]:
    """The first row with anything in it, and its number; the delimiter is the one that gives it most known columns."""
    for above, line in enumerate(lines, 1):
        lines.forget()
        number = above
        parted = re.fullmatch(r"\ufeff?sep=([,;\t|])\r?\n?", line)  # as Excel writes it
        if line.strip("\ufeff \t\r\n,;|") and not parted:
            break
    else:
        raise ReadError("holds no article", hint="Save the table again.")
    headers = [_headed(line.removeprefix("\ufeff"), delimiter) for delimiter in DELIMITERS]
    best = max(headers, key=lambda one: (len(one.columns), len(one.cells)))
    if not {"text", "html"} & set(best.columns):
        named = ", ".join(f"“{cell[:40]}”" for cell in best.cells[:12]) or "none"
        raise ReadError(
            f"has no column with texts, only {named}", hint="Name the column with the texts “text”, or “html”."
        )
    return best, number


def _headed(line: str, delimiter: str) -> Header:
    cells = next(csv.reader([line], delimiter=delimiter), [])
    while cells and not cells[-1].strip():
        cells.pop()
    return Header(delimiter, tuple(cells), columns(cells))


def _source(row: list[str] | ReadError, header: Header, origin: Origin, notes: tuple[str, ...]) -> Source:
    if isinstance(row, ReadError):
        raise row
    cells = row[: len(header.cells)]
    if any(cell.strip() for cell in row[len(header.cells) :]) or len(row) < len(header.cells):
        what = f"has {len(row)} cells where the header has {len(header.cells)}"
        raise ReadError(what, hint="Put cells that hold the delimiter into quotation marks.")
    told = {field: cells[column].strip() for field, column in header.columns.items() if cells[column].strip()}
    origin = replace(
        origin,
        id=told.get("id", origin.id),
        url=told.get("url"),
        published=told.get("published"),
        publisher=told.get("publisher"),
        is_row=True,
    )
    metadata = tuple(Metadatum(f"table:{field}", told[field]) for field in ("title", "author") if field in told)
    is_text = "text" in told and not HTML.search(told["text"])
    if is_text:
        text = cells[header.columns["text"]]
        return Source(text, (origin,), metadata=metadata, notes=notes)
    markup = told.get("text") or told.get("html")
    if not markup:
        raise ReadError("has no text", hint="Fill the cell, or leave the row out.")
    from briefing.reading.html.pages import begins, source_of, whole  # noqa: PLC0415 - a table of texts needs no HTML parser

    is_page = begins(markup[:HEAD].encode("utf-8", "replace"))
    source = (source_of if is_page else whole)(markup, origin, notes=notes)
    return replace(source, metadata=(*metadata, *source.metadata))


def _begins(head: bytes) -> bool:
    """Whether the first line is a header that has a column with texts among others."""
    line = re.split(rb"[\r\n]", head.lstrip(b"\r\n"), maxsplit=1)[0].decode("utf-8", "replace").removeprefix("\ufeff")
    if "\0" in line or len(line) > HEAD // 4:
        return False
    found = (_headed(line, delimiter).columns for delimiter in DELIMITERS if delimiter in line)
    return any({"text", "html"} & set(one) and len(one) > 1 for one in found)


FORMAT = Format(
    "spreadsheet",
    (".csv", ".tsv", ".tab"),
    _begins,
    rows,
    Proof.GUESS,
    ("text/csv", "text/tab-separated-values", "application/csv"),
)
