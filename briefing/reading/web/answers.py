"""What a web server answered, live or kept in a web archive: its body unpacked, its encoding and format as it says."""

import io
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from briefing.errors import Problem, ReadError
from briefing.reading.decoding import told
from briefing.reading.feeds.xml_streams import ENCODING
from briefing.reading.formats import Proof, formats, named, read
from briefing.reading.limits import Limits
from briefing.reading.texts import too_large
from briefing.sources import Origin, Source

CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
XML = re.compile(r"(?:application|text)/(?:[a-z0-9.-]{1,40}\+)?xml$")
SIZE = re.compile(rb"\s*([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer's header, its names in lower case, and its body as it came."""

    url: str | None
    header: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str | None:
        """What the header says that the body is, such as `text/html`."""
        return self.header.get("content-type", "").partition(";")[0].strip().lower() or None

    @property
    def charset(self) -> str | None:
        """The encoding that the header names."""
        found = CHARSET.search(self.header.get("content-type", "")[:1000])
        return found[1] if found else None

    @property
    def name(self) -> str | None:
        """What the address calls it, where the media type says nothing, or no more than that it is text."""
        told = named(None, self.media_type, formats()[0])
        if told and told.proof is not Proof.REST:
            return None
        path = unquote(urlsplit(self.url or "").path)
        return PurePosixPath(path).name or "index"


def sources_of(answer: Answer, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """The sources in the answer's body, whatever its format is."""
    try:
        content, notes = _recoded(answer, unpacked(answer, limits))
    except ReadError as error:
        yield Problem.of(error, origin=origin.id, stage="read")
        return
    for found in read(io.BytesIO(content), origin, limits, name=answer.name, media_type=answer.media_type):
        yield replace(found, notes=(*found.notes, *notes)) if notes and isinstance(found, Source) else found


def _recoded(answer: Answer, content: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Text in UTF-8 where the header names another encoding, and XML does not declare its own."""
    kind = answer.media_type or ""
    is_xml = bool(XML.match(kind))
    if not (kind.startswith("text/") or is_xml):
        return content, ()
    if is_xml and kind != "application/xhtml+xml" and ENCODING.match(content[:1000]):
        return content, ()
    found = told(content, answer.charset, "the server says")
    return (found.text.encode("utf-8", "replace"), found.notes) if found else (content, ())


def unpacked(answer: Answer, limits: Limits) -> bytes:
    """The body without the encodings that the header names. Raises ReadError where it is too large or cannot be unpacked.

    A body that is not packed although the header says so, as archives often keep them, is taken as it is.
    """
    content = answer.body
    if "chunked" in answer.header.get("transfer-encoding", "").lower():
        content = _joined(content)
    told = answer.header.get("content-encoding", "")[:200].lower().split(",")
    for encoding in reversed([one.strip() for one in told if one.strip() not in {"", "identity"}][:4]):
        content = _undone(content, encoding, limits)
    if len(content) > limits.document:
        raise too_large(limits)
    return content


def _joined(body: bytes) -> bytes:
    """The chunks of the body put together (RFC 9112, 7.1); the body itself where it is not in chunks."""
    pieces: list[bytes] = []
    at = 0
    while found := SIZE.match(body, at):
        size, at = int(found[1], 16), found.end()
        if not size:
            return b"".join(pieces)
        pieces.append(body[at : at + size])
        at += size
    return b"".join(pieces) if pieces and at >= len(body) else body


def _undone(content: bytes, encoding: str, limits: Limits) -> bytes:
    if encoding in {"gzip", "x-gzip"}:
        return _inflated(content, 16 + zlib.MAX_WBITS, limits) if content.startswith(b"\x1f\x8b") else content
    if encoding == "deflate":
        # RFC 9110 says zlib; some servers leave its frame out.
        has_frame = len(content) > 1 and content[0] & 0x0F == zlib.DEFLATED and not int.from_bytes(content[:2]) % 31
        return _inflated(content, zlib.MAX_WBITS if has_frame else -zlib.MAX_WBITS, limits)
    if encoding == "br":
        return _unbrotlied(content, limits)
    raise ReadError(f"is packed in a way that is not read ({encoding})", hint="Save the page as HTML.")


def _inflated(content: bytes, frame: int, limits: Limits) -> bytes:
    inflater = zlib.decompressobj(frame)
    try:
        found = inflater.decompress(content, limits.document + 1)
    except zlib.error as error:
        if frame < 0:
            return content
        raise ReadError("is damaged", hint="Fetch it again.") from error
    if len(found) > limits.document:
        raise too_large(limits)
    if not inflater.eof:
        raise ReadError("is cut off before its end", hint="Fetch it again.")
    return found


def _unbrotlied(content: bytes, limits: Limits) -> bytes:
    import brotli  # noqa: PLC0415 - only what is packed so needs it

    unpacker = brotli.Decompressor()
    pieces: list[bytes] = []
    size, more = 0, content
    try:
        while not unpacker.is_finished() and (more or not unpacker.can_accept_more_data()):
            pieces.append(unpacker.process(more, output_buffer_limit=PIECE))
            size, more = size + len(pieces[-1]), b""
            if size > limits.document:
                raise too_large(limits)
    except brotli.error as error:
        if not pieces:
            return content
        raise ReadError("is damaged", hint="Fetch it again.") from error
    if not unpacker.is_finished():
        raise ReadError("is cut off before its end", hint="Fetch it again.")
    return b"".join(pieces)
