"""A table of inputs, one JSON object a line, into sources: `{"id", "text"}` or `{"id", "html", "url"?}`."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from briefing.errors import Problem, ReadError
from briefing.reading.formats import Format, Proof, bare
from briefing.reading.limits import Limits
from briefing.reading.texts import checked, too_large, without_lone_surrogates
from briefing.sources import Metadatum, Origin, Source

FIRST = re.compile(rb'\{\s*"[^"\\]{1,40}"\s*:')
STRINGS = ("text", "html", "url", "published", "publisher")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: its number, its id, and its fields; JSON null is a field that is not there."""

    number: int
    id: str
    fields: dict[str, object]

    def string(self, field: str) -> str | None:
        """The field's text. Raises ReadError where it is something else."""
        value = self.fields.get(field)
        if value is None or isinstance(value, str):
            return value
        raise ReadError(f"line {self.number}: “{field}” is no string", hint="Write it in quotation marks.")

    @property
    def metadata(self) -> tuple[Metadatum, ...]:
        """The title and the authors that the row states, each once; authors may be a list."""
        title, author = self.fields.get("title"), self.fields.get("author")
        told = [
            ("table:title", title),
            *(("table:author", one) for one in (author if isinstance(author, list) else [author])),
        ]
        lines = [
            (name, " ".join(without_lone_surrogates(value)[0].split()))
            for name, value in told
            if isinstance(value, str)
        ]
        return tuple(Metadatum(name, line) for name, line in dict.fromkeys(lines) if line)

    @property
    def collection(self) -> str | None:
        """The small pile that the row belongs to (`"set"`), where the table holds many."""
        named = self.fields.get("set")
        return str(named) if isinstance(named, str | int) and not isinstance(named, bool) else None


def rows(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """One source a line, in order; a line that cannot be read is a problem, and the others go on."""
    number, found = 0, False
    while line := content.readline(limits.document + 1):
        number += 1
        if len(line) > limits.document:
            _skip_line(content, line)
            yield Problem.of(too_large(limits), origin=f"{origin.id}:{number}", stage="read")
            continue
        if not line.strip(b"\xef\xbb\xbf\r\n\t "):
            continue
        found = True
        yield _read(line, number, origin)
    if not found and not number:
        raise ReadError("is empty", hint='Each line is an object with "id" and "text" or "html".')
    if not found:
        raise ReadError("holds no article", hint='Each line is an object with "id" and "text" or "html".')


def _skip_line(content: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = content.readline(1_000_000)


def _read(line: bytes, number: int, origin: Origin) -> Source | Problem:
    name = f"{origin.id}:{number}"
    try:
        row = _row(line, number, name)
        name = row.id
        return checked(_source(row, origin))
    except ReadError as error:
        return Problem.of(error, origin=name, stage="read")


def _row(line: bytes, number: int, name: str) -> Row:
    try:
        fields = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ReadError(f"line {number} is not UTF-8 (byte {error.start})", hint="Write JSON in UTF-8.") from error
    except (ValueError, RecursionError) as error:
        what = f"line {number} is no JSON ({getattr(error, 'msg', 'nested too deeply')})"
        raise ReadError(what, hint="Write one object a line.") from error
    if not isinstance(fields, dict):
        raise ReadError(f"line {number} is no JSON object", hint='Write {"id": …, "text": …}.')
    named = fields.get("id")
    if isinstance(named, bool) or not isinstance(named, str | int | None):
        raise ReadError(f"line {number}: “id” is neither a string nor a number", hint="Give each row an id.")
    told = without_lone_surrogates(str(named))[0] if named not in (None, "") else name
    return Row(number, told, fields)


def _source(row: Row, table: Origin) -> Source:
    values = {field: row.string(field) for field in STRINGS}
    text, html = values["text"], values["html"]
    if (text is None) == (html is None):
        raise ReadError(f"line {row.number} needs either “text” or “html”", hint='Write {"id": …, "text": …}.')
    origin = Origin(
        row.id,
        path=table.path,
        url=values["url"],
        publisher=values["publisher"] or None,
        published=values["published"] or None,
        collection=row.collection,
        is_row=True,
    )
    repaired, notes = without_lone_surrogates(text if text is not None else html or "")
    if text is not None:
        is_body = row.fields.get("body") is True
        return Source(repaired, (origin,), metadata=row.metadata, is_body=is_body, notes=notes)
    from briefing.reading.html.pages import source_of  # noqa: PLC0415 - a table of texts needs no HTML parser

    page = source_of(repaired, origin, notes=notes)
    return replace(page, metadata=(*row.metadata, *page.metadata))


FORMAT = Format(
    "table of inputs",
    (".jsonl", ".ndjson"),
    lambda head: bool(FIRST.match(bare(head))),
    rows,
    Proof.GUESS,
    ("application/jsonl", "application/x-ndjson"),
)
