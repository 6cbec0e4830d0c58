"""tar archives into what their members are, read from front to back without a file written.

Read by hand, as POSIX (pax, “ustar interchange format”) and GNU tar have it: the standard library reads a name of any
length into memory, and takes times without bounds over some headers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import BinaryIO

from briefing.errors import Problem, ReadError
from briefing.reading import formats
from briefing.reading.formats import Format, Proof
from briefing.reading.limits import Limits
from briefing.reading.members import Members, is_left_out, leads_out
from briefing.reading.unpacking import Member, Meter, buffered, meter_of
from briefing.sources import Origin, Source

BLOCK = 512
SUM = slice(148, 156)
LONGEST_HEADER = 65_536
"""Bytes that a long name or a pax header may have."""

FILES = (b"0", b"\0", b"7")
FOLDERS = (b"5", b"D")
LINKS = (b"1", b"2")
OTHERS = (b"3", b"4", b"6", b"S")
WITHOUT_CONTENT = (b"1", b"2", b"3", b"4", b"5", b"6")
LONG_NAME, LONG_LINK, PAX, PAX_ALL, VOLUME, SPARSE = b"L", b"K", b"x", b"g", b"V", b"S"


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before a member: its name, its kind, and how many bytes follow."""

    name: str
    kind: bytes
    size: int
    is_sparse: bool = False


def members(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """What the members of the archive are, in its order; one that cannot be read is a problem in its place."""
    inner = limits.inside()
    tape = _Tape(content)
    meter = Meter(limits, lambda: tape.read_so_far, outer=meter_of(content))
    named = Members(origin)
    empty = True
    for count, header in enumerate(_headers(tape), start=1):
        if count > limits.members:
            raise ReadError(f"holds more than {limits.members:,} members", hint="Split it, or raise the limit.")
        if _is_folder(header) or is_left_out(header.name):
            continue
        empty = False
        if problem := _refused(header, named):
            yield problem
            continue
        member = buffered(Member(tape.read, meter))
        found = replace(origin, id=named.id(header.name))
        yield from formats.read(member, found, inner, name=PurePosixPath(header.name).name)
        if meter.is_over:
            raise ReadError("was read only in part, as it unpacks to too much", hint="Split it, or raise the limits.")
    if empty:
        raise ReadError("holds no article", hint="Look into the archive: it has nothing that can be read.")


def _is_folder(header: Header) -> bool:
    return header.kind in FOLDERS or header.kind == VOLUME or header.name.endswith("/")


def _refused(header: Header, named: Members) -> Problem | None:
    if leads_out(header.name):
        return named.led_out(header.name)
    if header.kind in LINKS:
        return named.refused(header.name, "is a link, not a document", "Pack what it leads to.")
    if header.kind not in FILES or header.is_sparse:
        return named.refused(header.name, "is no regular file", "Pack the document itself.")
    return None


class _Tape:
    """The archive from front to back: what is left of the member that has been reached, and what fills its last block."""

    def __init__(self, content: BinaryIO) -> None:
        self.read_so_far = 0
        self._content = content
        self._left = self._filling = 0

    def read(self, size: int) -> bytes:
        """At most `size` bytes of this member; none at its end. Raises EOFError where the archive is cut off."""
        wanted = min(size, self._left)
        found = self._content.read(wanted) if wanted else b""
        if wanted and not found:
            self._left = 0
            raise EOFError
        self._left -= len(found)
        self.read_so_far += len(found)
        return found

    def enter(self, size: int) -> None:
        """Begin a member of so many bytes."""
        self._left, self._filling = size, -size % BLOCK

    def block(self) -> bytes:
        """The next block behind what is left of this member; nothing at the end of the archive."""
        try:
            while self._left:
                self.read(BLOCK * BLOCK)
        except EOFError as error:
            raise ReadError("is cut off before its end", hint="Fetch it again.") from error
        self._content.read(self._filling)
        self._filling = 0
        found = self._content.read(BLOCK)
        self.read_so_far += len(found)
        return found


def _headers(tape: _Tape) -> Iterator[Header]:
    """The header of each member, with the longer name and size that headers before it give. Raises ReadError."""
    said: dict[str, str] = {}
    while (block := tape.block()).strip(b"\0"):
        if not is_header(block):
            raise ReadError("is damaged: what follows is no member", hint="Fetch it again.")
        header = _header(block)
        _skip_map(header, block, tape)
        tape.enter(0 if header.kind in WITHOUT_CONTENT else header.size)
        if header.kind in {LONG_NAME, LONG_LINK, PAX, PAX_ALL}:
            said |= _said(header, tape)
            continue
        size = _size(said.get("size"), header)
        tape.enter(0 if header.kind in WITHOUT_CONTENT else size)
        name = said.get("path", header.name).replace("\\", "/")
        sparse = any(key.startswith("GNU.sparse") for key in said)
        yield replace(header, name=name, size=size, is_sparse=sparse)
        said = {}


def _skip_map(header: Header, block: bytes, tape: _Tape) -> None:
    """Go past the blocks in which GNU tar says where a sparse file has its holes."""
    goes_on = header.kind == SPARSE and block[482] == 1
    while goes_on:
        block = tape.block()
        goes_on = block[504:505] == b"\x01"


def _said(header: Header, tape: _Tape) -> dict[str, str]:
    """What a header that stands before another says of it."""
    if header.size > LONGEST_HEADER:
        raise ReadError("is damaged: a name in it has no end", hint="Fetch it again.")
    content = bytearray()
    try:
        while more := tape.read(LONGEST_HEADER):
            content += more
    except EOFError as error:
        raise ReadError("is cut off before its end", hint="Fetch it again.") from error
    if header.kind == LONG_NAME:
        return {"path": _text(bytes(content))}
    return dict(_records(bytes(content))) if header.kind == PAX else {}


def _records(content: bytes) -> Iterator[tuple[str, str]]:
    """The records `length keyword=value` of a pax header, each ended by its length and a line end."""
    at = 0
    while match := re.compile(rb"(\d{1,6}) ").match(content, at):
        end = at + int(match[1])
        if not match.end() < end <= len(content):
            return
        key, _, value = content[match.end() : end - 1].partition(b"=")
        yield _text(key), _text(value, ends_at_nul=False)
        at = end


def _size(told: str | None, header: Header) -> int:
    return int(told) if told and told.isascii() and told.isdigit() and len(told) < 20 else header.size  # noqa: PLR2004 - 64 bits


def _header(block: bytes) -> Header:
    name = _text(block[:100])
    # GNU tar's magic ends in spaces; it has other things where POSIX has the folders before the name.
    if block[257:263] == b"ustar\0" and (before := _text(block[345:500])):
        name = f"{before}/{name}"
    return Header(name, block[156:157], _number(block[124:136]))


def _number(field: bytes) -> int:
    """A number in octal, or, marked by its first bit, in binary (GNU tar). Raises ReadError."""
    if field[0] == 0x80:  # noqa: PLR2004 - the mark; with more bits the number is negative
        return int.from_bytes(field[1:], "big")
    digits = field.strip(b" \0")
    if digits.strip(b"01234567"):
        raise ReadError("is damaged: a size in it is no number", hint="Fetch it again.")
    return int(digits or b"0", 8)


def _text(field: bytes, *, ends_at_nul: bool = True) -> str:
    """A name in UTF-8; whatever is not UTF-8, as escapes."""
    return (field.split(b"\0")[0] if ends_at_nul else field).decode("utf-8", "backslashreplace")


def is_header(block: bytes) -> bool:
    """Whether a content begins with a header of tar: the sum of its bytes is what it says."""
    if len(block) < BLOCK or not block[0]:
        return False
    told = block[SUM].strip(b" \0")
    if not told or told.strip(b"01234567"):
        return False
    # The sum is taken with spaces in its own place.
    return sum(block[:BLOCK]) - sum(block[SUM]) + 8 * ord(" ") == int(told, 8)


FORMAT = Format("tar archive", (".tar",), is_header, members, Proof.SIGNATURE, ("application/x-tar",))
