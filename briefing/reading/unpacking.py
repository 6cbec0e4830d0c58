"""Bytes as they come out of an archive: counted, so that none becomes larger than the limits allow."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from briefing.errors import ReadError
from briefing.reading.limits import Limits

if TYPE_CHECKING:
    from typing_extensions import Buffer  # collections.abc has it from Python 3.12 on

FREE = 10_000_000
"""Bytes that any archive may unpack to, however small it is."""

BUFFER = 65_536

Damage = tuple[type[Exception], ...]


class Meter:
    """How much has come out of one archive, with all that has come out of archives inside it.

    `packed` tells how many bytes of the archive itself that took.
    """

    def __init__(self, limits: Limits, packed: Callable[[], int], *, outer: "Meter | None") -> None:
        self._limits, self._packed, self._outer = limits, packed, outer
        self._unpacked = 0

    def add(self, count: int) -> None:
        """Count bytes that have come out. Raises ReadError where they are too many."""
        self._unpacked += count
        if self._outer:
            self._outer.add(count)
        if self._unpacked > self._limits.unpacked:
            size = f"{self._limits.unpacked / 1_000_000:g}"
            raise ReadError(f"unpacks to more than {size} MB, the limit", hint="Unpack it, and name what you need.")
        if self._unpacked > max(FREE, self._limits.ratio * self._packed()):
            what = f"unpacks to more than {self._limits.ratio} times its size, as an archive made to do harm does"
            raise ReadError(what, hint="If you trust it, unpack it, and name what is inside.")

    @property
    def is_over(self) -> bool:
        """Whether nothing more may come out."""
        try:
            self.add(0)
        except ReadError:
            return True
        return False


class Member(io.RawIOBase):
    """A member's bytes as a stream that ends in a ReadError where they are damaged. `meter` is its container's."""

    def __init__(self, read: Callable[[int], bytes], meter: Meter | None, *, damage: Damage = ()) -> None:
        super().__init__()
        self.meter = meter
        self._read, self._damage = read, damage

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "Buffer", /) -> int:
        """As many bytes as there is room for; fewer only at the end."""
        room = memoryview(buffer)
        filled = 0
        while filled < len(room) and (found := self._more(len(room) - filled)):
            room[filled : filled + len(found)] = found
            filled += len(found)
        return filled

    def _more(self, size: int) -> bytes:
        try:
            return self._read(size)
        except EOFError as error:
            raise ReadError("is cut off before its end", hint="Fetch it again.") from error
        except self._damage as error:
            raise ReadError(f"is damaged ({error})", hint="Fetch it again.") from error


class Unpacked(Member):
    """A member that was compressed: what comes out is counted."""

    def readinto(self, buffer: "Buffer", /) -> int:
        """As many bytes as there is room for, counted. Raises ReadError where they are too many."""
        count = super().readinto(buffer)
        if self.meter:
            self.meter.add(count)
        return count


def meter_of(content: BinaryIO) -> Meter | None:
    """The meter of the archive that `content` comes out of, if it does."""
    return getattr(getattr(content, "raw", None), "meter", None)


def buffered(member: Member) -> io.BufferedReader:
    """The member, ready to be read."""
    return io.BufferedReader(member, BUFFER)


def held(content: bytes, container: BinaryIO) -> BinaryIO:
    """Bytes that a container without compression holds, under the meter that it is under itself."""
    return buffered(Member(io.BytesIO(content).read, meter_of(container)))
