"""XML as a stream of UTF-8 in which no entity is left, so that none can be resolved, fetched or blown up.

libxml2 drops every named entity, `&amp;` too, once a file has shown its first error; character references it keeps.
"""

import codecs
import io
import re
from html.entities import html5
from typing import BinaryIO

from briefing.reading.decoding import MARKS, codec_of

CHUNK = 1 << 16
TAIL = 500
ENCODING = re.compile(rb"""^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})["']""")
# XML 1.0, appendix F: how `<?` begins in two bytes a letter.
WIDE = ((b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"), (b"<\0r\0", "utf-16-le"), (b"\0<\0r", "utf-16-be"))
ENTITY = re.compile(r"&(?:(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});)?")
FORBIDDEN = re.compile("[\0-\b\v\f\x0e-\x1f\ufffe\uffff]")  # by XML; one character for one
OPEN, CLOSE = "<![CDATA[", "]]>"
STRAY = re.compile("[\udc80-\udcff]")


class XmlStream(io.RawIOBase):
    """What `content` says, in UTF-8 whatever it is written in; entities as character references, strange ones as text.

    It ends early, `exceeded`, where more than `limit` bytes come without `forget` being called. `strays` counts the
    bytes that are not of the encoding that the file declares; `tail` is the end of what was read.
    """

    def __init__(self, content: BinaryIO, head: bytes, *, limit: int) -> None:
        self._content, self._limit, self._taken = content, limit, 0
        self._encoding = encoding(head)
        errors = "surrogateescape" if self._encoding == "utf-8" else "replace"
        self._decoder = codecs.getincrementaldecoder(self._encoding)(errors)
        self._waiting = ""
        self._ready = b""
        self._within = False
        self.ended = self.exceeded = False
        self.strays = 0
        self.tail = ""

    def readable(self) -> bool:
        """Yes."""
        return True

    def forget(self) -> None:
        """What was read so far is dealt with."""
        self._taken = 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes, as many as there are; `size` at most."""
        while not self._ready and not self.ended:
            self._ready = self._next()
        size = len(self._ready) if size is None or size < 0 else size
        given, self._ready = self._ready[:size], self._ready[size:]
        return given

    def _next(self) -> bytes:
        raw = b"" if self.exceeded else self._content.read(CHUNK)
        self.ended = not raw
        self._taken += len(raw)
        self.exceeded = self._taken > self._limit + CHUNK
        text = self._waiting + self._western(self._decoder.decode(raw, final=self.ended))
        self.tail = (self.tail + text)[-TAIL:]
        keep = 0 if self.ended else _unfinished(text)
        self._waiting = text[len(text) - keep :]
        return "".join(self._pieces(text[: len(text) - keep])).encode("utf-8", "replace")

    def _western(self, text: str) -> str:
        """The text with bytes that are not UTF-8 read as windows-1252, as in any text of two encodings."""
        text, found = STRAY.subn(lambda match: bytes([ord(match[0]) - 0xDC00]).decode("cp1252", "replace"), text)
        self.strays += found
        return FORBIDDEN.sub("\ufffd", text)

    def _pieces(self, text: str) -> list[str]:
        """The text in pieces, those outside of CDATA with their entities referred to by number."""
        pieces: list[str] = []
        at = 0
        while at < len(text):
            wanted = CLOSE if self._within else OPEN
            stop = text.find(wanted, at)
            end = len(text) if stop < 0 else stop + len(wanted)
            pieces.append(text[at:end] if self._within else ENTITY.sub(_numbered, text[at:end]))
            self._within ^= stop >= 0
            at = end
        return pieces


def encoding(head: bytes) -> str:
    """The codec that a mark, the first letters or the XML declaration tell; UTF-8 where they say nothing."""
    for mark, name in MARKS:
        if head.startswith(mark):
            return "utf-8" if name == "utf-8" else name.removesuffix("-le").removesuffix("-be")
    for start, name in WIDE:
        if head.startswith(start):
            return name
    found = ENCODING.match(head)
    told = codec_of(found[1].decode("ascii")) if found else None
    # Who can read the declaration byte by byte has no UTF-16 before them.
    return "utf-8" if told is None or told.startswith(("utf-16", "utf-32")) else told


def _unfinished(text: str) -> int:
    """Characters at the end that may be the beginning of an entity or of a mark of CDATA."""
    tail = text[-40:]
    at = max(tail.rfind("&"), tail.rfind("<"))
    entity = len(tail) - at if at >= 0 and not {";", ">", "["} & set(tail[at + 3 :]) else 0
    return max(entity, next((n for n in (2, 1) if text.endswith(CLOSE[:n])), 0))


def _numbered(match: re.Match[str]) -> str:
    name = match[1] or ""
    if name.startswith("#"):
        number = int(f"0{name[1:]}", 16) if name[1] in "xX" else int(name[1:])
        fits = number in {9, 10, 13} or 32 <= number < 0xD800 or 0xDFFF < number <= 0x10FFFF  # noqa: PLR2004 - XML 1.0, Char
        return match[0] if fits and number not in {0xFFFE, 0xFFFF} else "&#xFFFD;"
    known = html5.get(f"{name};") if name else None
    return "".join(f"&#{ord(letter)};" for letter in known) if known else f"&#38;{match[0][1:]}"
