"""What was encoded so that mail could carry it: bodies (RFC 2045), words in headers (RFC 2047), flowed lines (RFC 3676)."""

import binascii
import re
from collections.abc import Iterator

from briefing.errors import ReadError
from briefing.reading.decoding import Decoded, decoded, told

WORD = re.compile(r"=\?([A-Za-z0-9_.:+-]{1,40})(?:\*[A-Za-z-]{0,20})?\?([bBqQ])\?([^?\n]{0,1000})\?=")
BASE64 = re.compile(rb"[A-Za-z0-9+/]+")
SPACE = b"\r\n\t =\0"


def unpacked(content: bytes, encoding: str) -> tuple[bytes, tuple[str, ...]]:
    """A body without the encoding that its part states, and a note where it is damaged."""
    if encoding == "base64":
        return base64(content)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(content), ()
    return content, ()


def base64(content: bytes) -> tuple[bytes, tuple[str, ...]]:
    """What base64 stands for, and a note where other letters stand in it, or some are missing.

    Where padding stands in the middle, two bodies were put together, and both are read.
    """
    pieces = [b"".join(BASE64.findall(piece)) for piece in re.split(rb"=+", content)]
    damaged = len(content.translate(None, SPACE)) != sum(map(len, pieces))
    found: list[bytes] = []
    for piece in pieces:
        odd = len(piece) % 4 == 1
        damaged = damaged or odd
        whole = piece[:-1] if odd else piece
        found.append(binascii.a2b_base64(whole + b"=" * (-len(whole) % 4)))
    return b"".join(found), ("parts of the message are damaged (base64)",) if damaged else ()


def text_of(content: bytes, charset: str | None, *, page: bool = False) -> Decoded:
    """The text of a part whose header names `charset`. Raises ReadError where it is no text."""
    return told(content, charset, "the message declares") or decoded(content, page=page)


def words(value: str) -> str:
    """A field's text with its encoded words decoded, as far as they can be."""
    pieces: list[str] = []
    waiting: list[tuple[str, bytes]] = []
    at = 0
    for match in WORD.finditer(value):
        between = value[at : match.start()]
        if between and not (waiting and between.isspace()):  # space between two encoded words is none
            pieces += [*_joined(waiting), between]
            waiting = []
        waiting.append((match[1].lower(), _word(match[2], match[3])))
        at = match.end()
    return "".join([*pieces, *_joined(waiting), value[at:]])


def _word(encoding: str, text: str) -> bytes:
    packed = text.encode("utf-8", "replace")
    return base64(packed)[0] if encoding in "bB" else binascii.a2b_qp(packed, header=True)


def _joined(waiting: list[tuple[str, bytes]]) -> Iterator[str]:
    """Words of one encoding together: some programs split a character between two of them."""
    packed = b""
    for i, (charset, content) in enumerate(waiting):
        packed += content
        if i + 1 < len(waiting) and waiting[i + 1][0] == charset:
            continue
        try:
            yield text_of(packed, charset).text.removeprefix("\ufeff") if packed else ""
        except ReadError:
            yield packed.decode("utf-8", "replace")
        packed = b""


def flowed(text: str, *, without_space: bool = False) -> str:
    """A text of format=flowed with its lines joined to paragraphs; what is quoted keeps its marks.

    `without_space` where the header says DelSp=yes: the space that joins two lines is none of the text's.
    """
    written: list[str] = []
    before: int | None = None  # how deeply the line before is quoted, where it goes on
    for line in text.replace("\r\n", "\n").split("\n"):
        content = line.lstrip(">")
        depth = len(line) - len(content)
        content = content.removeprefix(" ")  # RFC 3676, 4.4: stuffed
        is_signature = content == "-- "
        goes_on = content.endswith(" ") and not is_signature
        kept = content[:-1] if goes_on and without_space else content
        if before == depth and not is_signature:
            written.append(kept)
        else:
            written.append(("\n" if written else "") + (">" * depth + " " if depth else "") + kept)
        before = depth if goes_on else None
    return "".join(written)
