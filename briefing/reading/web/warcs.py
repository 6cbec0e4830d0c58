"""Web archives (WARC 1.x) into sources: the pages, feeds and documents that servers answered with, one by one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO
from urllib.parse import urlsplit

from briefing.errors import Problem, ReadError
from briefing.reading.feeds.documents import FEED
from briefing.reading.formats import Format, Proof, bare, format_of, formats
from briefing.reading.html.pages import PAGE
from briefing.reading.limits import Limits
from briefing.reading.texts import too_large
from briefing.reading.web.answers import XML, Answer, sources_of
from briefing.sources import Metadatum, Origin, Source

VERSION = re.compile(rb"WARC/[01]\.\d{1,2}\s*$")
LINE = 1 << 16
"""Bytes of a line of a header, and of all header of an answer."""

EMPTY = re.compile(rb"\r?\n\r?\n")
LINES = 1000
GENERIC = {None, "application/octet-stream", "binary/octet-stream", "application/unknown"}
NO_ARTICLES = {"/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/llms.txt", "/security.txt", "/.well-known/security.txt"}  # fmt: skip
HINT = "Make the archive again; what came before was read."


@dataclass(slots=True)
class Record:
    """A record's header, its names in lower case, and what is left to be read of its block."""

    header: Mapping[str, str]
    content: BinaryIO
    left: int
    is_cut: bool = False

    @property
    def kind(self) -> str:
        """What the record holds, such as `response`, `resource` or `request`."""
        return self.header.get("warc-type", "").lower()

    @property
    def url(self) -> str | None:
        """The address on the web that was archived; None where it is no such address."""
        address = self.header.get("warc-target-uri", "").strip("<>")  # as WARC 1.0 has it
        try:
            return address if urlsplit(address).scheme in {"http", "https"} else None
        except ValueError:
            return None

    def read(self, size: int) -> bytes:
        """The next bytes of the block."""
        found = self.content.read(min(size, self.left))
        self.left -= len(found)
        self.is_cut = self.is_cut or (not found and self.left > 0 and size > 0)
        return found


def archive(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """The sources of each record, named by its number; pictures, scripts, styles and what was not found are left out."""
    inside = limits.inside()
    found, answered = 0, False
    for number, record in _records(content):
        if number > limits.members:
            raise ReadError(
                f"holds more than {limits.members} records, the limit", hint="Split it, or raise the limit."
            )
        name = f"{origin.id}:{number}"
        if isinstance(record, ReadError):
            found += 1
            yield Problem.of(record, origin=name, stage="read")
            continue
        if record.kind == "conversion" and answered:
            continue  # the text of an answer that was read as it came
        answered = answered or record.kind == "response"
        for one in _read(record, replace(origin, id=name), inside):
            found += 1
            yield one
    if not found:
        raise ReadError("holds no page", hint="Check that the archive has answers, and not only an index of them.")


def _records(content: BinaryIO) -> Iterator[tuple[int, Record | ReadError]]:
    """The records with their numbers; after one whose length is wrong, the next that can be found."""
    number, is_lost = 0, False
    while line := content.readline(LINE):
        if VERSION.match(line):
            number, is_lost = number + 1, False
            record = _record(content)
            yield number, record
            if isinstance(record, ReadError):
                is_lost = True
                continue
            while record.read(LINE):
                pass
            if record.is_cut:
                yield number, ReadError("ends in the middle of this record", hint=HINT)
        elif line.strip() and not is_lost:
            is_lost = True
            yield number, ReadError("is followed by bytes that are no record", hint=HINT)


def _record(content: BinaryIO) -> Record | ReadError:
    lines: list[bytes] = []
    while (line := content.readline(LINE)).strip():
        lines.append(line)
        if len(lines) > LINES or not line.endswith(b"\n"):
            return ReadError("has a header without end", hint=HINT)
    header = _header(lines)
    length = header.get("content-length", "")
    if not line or not (length.isascii() and length.isdigit() and len(length) < 16):  # noqa: PLR2004 - petabytes
        return ReadError("has a header that is cut off, or does not tell its length", hint=HINT)
    return Record(header, content, int(length))


def _header(lines: list[bytes]) -> dict[str, str]:
    """The fields by their names in lower case, the first of each name; a line that begins with white space goes on."""
    fields: list[tuple[str, str]] = []
    for line in lines:
        text = line.decode("utf-8", "replace")
        if text[:1] in {" ", "\t"} and fields:
            fields[-1] = (fields[-1][0], f"{fields[-1][1]} {text.strip()}")
        elif ":" in text:
            name, value = text.split(":", 1)
            fields.append((name.strip().lower(), value.strip()))
    return dict(reversed(fields))


def _read(record: Record, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    try:
        answer = _answer(record, limits)
    except ReadError as error:
        yield Problem.of(error, origin=origin.id, stage="read")
        return
    if answer is None:
        return
    date = record.header.get("warc-date")
    metadata = (Metadatum("warc:date", date[:40]),) if date else ()
    notes = ("the archive holds only a part of it",) if _is_part(record) else ()
    for found in sources_of(answer, replace(origin, url=answer.url), limits):
        if isinstance(found, Source):
            yield replace(found, metadata=(*metadata, *found.metadata), notes=(*found.notes, *notes))
        else:
            yield found


def _is_part(record: Record) -> bool:
    return record.is_cut or bool({"warc-truncated", "warc-segment-number"} & set(record.header))


def _answer(record: Record, limits: Limits) -> Answer | None:
    """What the record's server answered; None where that is no article."""
    url = record.url
    start = record.read(LINE)
    if record.kind == "response":
        if url is None or not start.startswith(b"HTTP/"):
            return None
        head, body = _parted(start)
        status, *fields = head.splitlines()
        if status.split()[1:2] != [b"200"]:
            return None
        header = _header(fields)
    elif record.kind in {"resource", "conversion"}:
        header, body = dict(record.header), start
    else:
        return None
    answer = Answer(url, header, body)
    if not body.strip() or not _may_be_article(answer):
        return None
    if record.left > limits.document:
        raise too_large(limits)
    return replace(answer, body=body + record.read(limits.document))


def _parted(answer: bytes) -> tuple[bytes, bytes]:
    """The header and the body of an answer, which an empty line parts."""
    found = EMPTY.search(answer)
    return (answer[: found.start()], answer[found.end() :]) if found else (answer, b"")


def _may_be_article(answer: Answer) -> bool:
    """Whether a reader is there for what the server says it is, or, where it does not say, for what it begins like."""
    if urlsplit(answer.url or "").path.lower() in NO_ARTICLES:
        return False
    start = bare(answer.body[:LINE])
    if answer.media_type in GENERIC:
        return format_of(answer.name, answer.body).proof <= Proof.LIKENESS
    is_packed = "content-encoding" in answer.header or "transfer-encoding" in answer.header
    if XML.match(answer.media_type or "") and not is_packed:
        return bool(FEED.match(start) or PAGE.match(start))  # not a map of the site, nor a picture
    return any(answer.media_type in one.media_types for one in formats()[0])


FORMAT = Format(
    "web archive",
    (".warc",),
    lambda head: head.startswith(b"WARC/"),
    archive,
    Proof.SIGNATURE,
    ("application/warc",),
)
