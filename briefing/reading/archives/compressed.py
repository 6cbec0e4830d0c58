"""Single compressed files, gzip, bzip2 and xz, into whatever is inside: `.txt.gz`, `.jsonl.bz2`, `.tar.xz`, `.warc.gz`."""

import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, Protocol

from briefing.errors import Problem, ReadError
from briefing.reading import formats
from briefing.reading.formats import Format, Proof
from briefing.reading.limits import Limits
from briefing.reading.unpacking import Meter, Unpacked, buffered, meter_of
from briefing.sources import Origin, Source

GZIP, BZIP2, XZ = b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\x00"
BZIP2_BLOCKS = (b"1AY&SY", b"\x17rE8P\x90")  # what follows the size of blocks: a block, or the end of an empty stream
LONGEST = 6  # bytes of the longest signature
CHUNK = 16_384
DICTIONARY = 256_000_000
"""Bytes of memory that an xz file may ask for; its strongest setting asks for 65 million."""

TARS = {".tgz": ".tar", ".tbz2": ".tar", ".tbz": ".tar", ".txz": ".tar"}


class Decompressor(Protocol):
    """What one compressed stream is unpacked with."""

    @property
    def eof(self) -> bool:
        """Whether the stream has come to its end."""

    @property
    def unused_data(self) -> bytes:
        """What follows the stream."""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """What the data are, at most so much of it."""


def unpacked(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """What the unpacked content is, by its name without the last ending."""
    streams = _Streams(content)
    meter = Meter(limits, lambda: streams.packed, outer=meter_of(content))
    packed = buffered(Unpacked(streams.read, meter, damage=streams.damage))
    yield from formats.read(packed, origin, limits.inside(), name=_inner_name(origin))


def _inner_name(origin: Origin) -> str | None:
    """`news.tar` for `news.tar.gz` and `news.tgz`; None where nothing is left that tells a format."""
    path = PurePosixPath(origin.id)
    stem = path.stem + TARS.get(path.suffix.lower(), "")
    return stem if PurePosixPath(stem).suffix else None


class _Streams:
    """Compressed streams that follow each other, as one: both gzip and web archives are made so (RFC 1952, 2.2)."""

    def __init__(self, content: BinaryIO) -> None:
        self.packed = 0
        self._content = content
        self._held = content.read(CHUNK)
        self._start, self.damage = _opener(self._held)
        self._stream = self._start()
        self.packed = len(self._held)

    def read(self, size: int) -> bytes:
        """At most `size` unpacked bytes; none at the end. Raises EOFError where a stream is cut off."""
        while True:
            if self._stream.eof and not self._next():
                return b""
            found = self._stream.decompress(self._held, size)
            # zlib hands back what it has not read; the others keep it.
            self._held = getattr(self._stream, "unconsumed_tail", b"")
            if found:
                return found
            if not self._stream.eof and not self._held:
                self._held = self._more()
                if not self._held:
                    raise EOFError

    def _more(self) -> bytes:
        found = self._content.read(CHUNK)
        self.packed += len(found)
        return found

    def _next(self) -> bool:
        """Go on to the next stream, past the zeros that fill blocks; whatever else follows is no part of the file."""
        rest = self._stream.unused_data.lstrip(b"\0")
        while len(rest) < LONGEST and (more := self._more()):
            rest = (rest + more).lstrip(b"\0")
        if not begins(rest) or _opener(rest)[0] is not self._start:
            return False
        self._held, self._stream = rest, self._start()
        return True


def begins(head: bytes) -> bool:
    """Whether a content begins as one of the three formats does."""
    return head.startswith((GZIP, XZ)) or (head.startswith(BZIP2) and head[4:].startswith(BZIP2_BLOCKS))


def _gzip() -> Decompressor:
    return zlib.decompressobj(16 + zlib.MAX_WBITS)


def _opener(head: bytes) -> tuple[Callable[[], Decompressor], tuple[type[Exception], ...]]:
    """What unpacks a stream that begins so, and what that raises where it is damaged."""
    if head.startswith(BZIP2):
        from bz2 import BZ2Decompressor  # noqa: PLC0415 - only such files should pay for it

        return BZ2Decompressor, (OSError, ValueError)
    if head.startswith(XZ):
        return _xz, _xz_damage()
    if head.startswith(GZIP):
        return _gzip, (zlib.error,)
    raise ReadError("is not compressed as its name says", hint="Fetch it again.")


def _xz() -> Decompressor:
    from lzma import FORMAT_XZ, LZMADecompressor  # noqa: PLC0415 - likewise

    return LZMADecompressor(FORMAT_XZ, DICTIONARY)


def _xz_damage() -> tuple[type[Exception], ...]:
    from lzma import LZMAError  # noqa: PLC0415 - likewise

    return (LZMAError, MemoryError)


FORMAT = Format(
    "compressed file",
    (".gz", ".tgz", ".bz2", ".tbz2", ".tbz", ".xz", ".txz"),
    begins,
    unpacked,
    Proof.SIGNATURE,
    ("application/gzip", "application/x-gzip", "application/x-bzip2", "application/x-xz"),
)
