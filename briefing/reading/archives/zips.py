"""ZIP archives into what their members are, without a file written; office documents in ZIP go to their own readers."""

import io
import struct
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath
from stat import S_IFMT, S_ISDIR, S_ISLNK, S_ISREG
from typing import TYPE_CHECKING, BinaryIO

from briefing.errors import Problem, ReadError
from briefing.reading import formats
from briefing.reading.formats import Format, Proof
from briefing.reading.limits import Limits
from briefing.reading.members import Members, is_left_out, leads_out
from briefing.reading.texts import within
from briefing.reading.unpacking import Meter, Unpacked, buffered, meter_of
from briefing.sources import Origin, Source

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

# APPNOTE.TXT 4.3: what a member, an empty archive, and a part of a split archive begin with.
SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
END, END_64 = b"PK\x05\x06", b"PK\x06\x06"
TAIL = 66_000  # the end record and the longest comment, with the records of ZIP64 before them
LOCAL = 30  # bytes of a member's own header, without its name
ENTRY, FEW = 128, 1_000_000  # bytes of an entry of the list of members on average, and of a list that is never too long
ENCRYPTED, UTF_8 = 0x1, 0x800

# By the folder of its main part (ECMA-376, part 2), and by what its first member says (ODF 1.3, part 2, 3.3).
OPEN_XML = {"word": "x.docx", "xl": "x.xlsx", "ppt": "x.pptx"}
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
OPEN_DOCUMENTS = {b"text": "x.odt", b"text-template": "x.odt", b"spreadsheet": "x.ods", b"presentation": "x.odp"}
AS_TEXT = "Save the article as text, HTML, PDF or a Word document."


def members(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """What the members of the archive are, in its order; one that cannot be read is a problem in its place."""
    import zipfile  # noqa: PLC0415 - only archives should pay for it

    whole = _seekable(content, limits)
    size = _checked_size(whole, limits)
    try:
        archive = zipfile.ZipFile(whole)
    except _damage() as error:
        raise ReadError("is damaged or cut off: its list of members cannot be read", hint="Fetch it again.") from error
    with archive:
        found = archive.infolist()
        if document := _office(archive, found):
            whole.seek(0)
            yield from formats.read(whole, origin, limits, name=document)
            return
        _check(found, limits)
        meter = Meter(limits, lambda: size, outer=meter_of(content))
        yield from _each(archive, origin, limits.inside(), meter)


def _seekable(content: BinaryIO, limits: Limits) -> BinaryIO:
    """The content itself where it is a file or lies in memory, or else all of it, in memory."""
    raw = getattr(content, "raw", content)
    return (
        content if isinstance(raw, io.FileIO | io.BytesIO) and raw.seekable() else io.BytesIO(within(content, limits))
    )


def _checked_size(whole: BinaryIO, limits: Limits) -> int:
    """The archive's size. Raises ReadError where its list of members is longer than memory should hold."""
    size = whole.seek(0, io.SEEK_END)
    whole.seek(max(0, size - TAIL))
    tail = whole.read()
    whole.seek(0)
    end, end_64 = tail.rfind(END), tail.rfind(END_64)
    listed = struct.unpack_from("<L", tail, end + 12)[0] if 0 <= end <= len(tail) - 22 else 0
    if listed == 0xFFFFFFFF and 0 <= end_64 <= len(tail) - 56:  # noqa: PLR2004 - ZIP64: look there
        listed = struct.unpack_from("<Q", tail, end_64 + 40)[0]
    if listed > FEW + ENTRY * limits.members:
        raise _too_many(limits)
    return size


def _too_many(limits: Limits) -> ReadError:
    return ReadError(f"holds more than {limits.members:,} members", hint="Split it, or raise the limit.")


def _office(archive: "ZipFile", found: Sequence["ZipInfo"]) -> str | None:
    """The name that leads to the reader of the office document that the archive is. Raises ReadError for others."""
    folders = {info.filename.partition("/")[0] for info in found[:1000]}
    kind = _stated_kind(archive, found)
    if "[Content_Types].xml" in folders:
        document = next((name for folder, name in OPEN_XML.items() if folder in folders), "x")
    elif kind.startswith(OPEN_DOCUMENT):
        document = OPEN_DOCUMENTS.get(kind.removeprefix(OPEN_DOCUMENT), "x")
    else:
        return None
    if formats.named(document, None, formats.formats()[0]) is None:
        raise ReadError("is an office document of a kind that is not read", hint=AS_TEXT)
    return document


def _stated_kind(archive: "ZipFile", found: Sequence["ZipInfo"]) -> bytes:
    """What a first member `mimetype` says, stored as it is, as OpenDocument and EPUB have it."""
    first = found[0] if found else None
    if first is None or first.filename != "mimetype" or first.compress_type or first.file_size > ENTRY:
        return b""
    try:
        return archive.read(first).strip()
    except _damage():
        return b""


def _check(found: Sequence["ZipInfo"], limits: Limits) -> None:
    """Raises ReadError for an archive that is not to be read at all."""
    if len(found) > limits.members:
        raise _too_many(limits)
    places = sorted((info.header_offset, info.compress_size) for info in found)
    for (offset, size), (following, _) in pairwise(places):
        # Fifield, “A better zip bomb” (WOOT 2019): members that share their bytes.
        if offset + LOCAL + size > following:
            raise ReadError(
                "has members that overlap, as an archive made to do harm does", hint="Do not unpack it; ask its sender."
            )
    files = [info for info in found if not _name(info).endswith("/")]
    if files and all(info.flag_bits & ENCRYPTED for info in files):
        raise ReadError("is protected by a password", hint="Unpack it, and name what is inside.")


def _each(archive: "ZipFile", origin: Origin, inner: Limits, meter: Meter) -> Iterator[Source | Problem]:
    named = Members(origin)
    empty = True
    for info in archive.infolist():
        name = _name(info)
        if name.endswith("/") or is_left_out(name):
            continue
        empty = False
        if problem := _refused(info, name, named):
            yield problem
            continue
        yield from _member(archive, info, replace(origin, id=named.id(name)), inner, meter)
        if meter.is_over:
            raise ReadError("was read only in part, as it unpacks to too much", hint="Split it, or raise the limits.")
    if empty:
        raise ReadError("holds no article", hint="Look into the archive: it has nothing that can be read.")


def _name(info: "ZipInfo") -> str:
    """The member's name. Many tools write UTF-8 without saying so, which is then taken for the code page of old PCs."""
    name = info.orig_filename
    if not info.flag_bits & UTF_8:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.orig_filename
    return name.replace("\\", "/")


def _refused(info: "ZipInfo", name: str, named: Members) -> Problem | None:
    mode = info.external_attr >> 16
    if leads_out(name):
        return named.led_out(name)
    if S_ISLNK(mode):
        return named.refused(name, "is a link, not a document", "Pack what it leads to.")
    if S_IFMT(mode) and not S_ISREG(mode) and not S_ISDIR(mode):
        return named.refused(name, "is no regular file", "Pack the document itself.")
    if info.flag_bits & ENCRYPTED:
        return named.refused(name, "is protected by a password", "Unpack the archive, and name what is inside.")
    return None


def _member(
    archive: "ZipFile", info: "ZipInfo", origin: Origin, inner: Limits, meter: Meter
) -> Iterator[Source | Problem]:
    try:
        opened = archive.open(info)
    except NotImplementedError:
        yield Problem(origin.id, "read", "is packed in a way that is not read", "Pack the archive again, as plain ZIP.")
    except _damage() as error:
        yield Problem(origin.id, "read", f"is damaged ({error})", "Fetch the archive again.")
    else:
        with opened:
            packed = buffered(Unpacked(opened.read, meter, damage=_damage()))
            yield from formats.read(packed, origin, inner, name=PurePosixPath(origin.id).name)


def _damage() -> tuple[type[Exception], ...]:
    """What the standard library raises where a member is not as it should be."""
    import zlib  # noqa: PLC0415 - only archives should pay for it
    from lzma import LZMAError  # noqa: PLC0415 - likewise
    from zipfile import BadZipFile  # noqa: PLC0415 - likewise

    return (BadZipFile, zlib.error, LZMAError, OSError, ValueError, OverflowError, RuntimeError, EOFError, struct.error)


FORMAT = Format(
    "ZIP archive",
    (".zip",),
    lambda head: head.startswith(SIGNATURES),
    members,
    Proof.SIGNATURE,
    ("application/zip", "application/x-zip-compressed"),
)
