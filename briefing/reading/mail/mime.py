"""Messages in MIME (RFC 2045 to 2049) taken apart: fields, and parts within parts.

Taken apart by hand: the standard library looks at each line once for every part around it, so that a few kilobytes of
nested parts keep it busy for minutes. What breaks the rules is read as far as it goes, with a note.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import ReadError
from briefing.reading.mail.beginnings import CARRIED, ENVELOPE, FIELD
from briefing.reading.mail.encoded import unpacked, words

if TYPE_CHECKING:
    from email.message import Message

BLANK = re.compile(rb"\n\r?\n")
FOLD = re.compile(r"\r?\n(?=[ \t])")
GUESSED = re.compile(rb"^--([^\s-][^\r\n]{0,69})\r?\n(?:content-|\r?\n)", re.IGNORECASE | re.MULTILINE)

PAGES = frozenset({"text/html", "application/xhtml+xml"})
SEALED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})

# What the standard library raises over parameters that are written against the rules (RFC 2231).
UNREADABLE = (ValueError, LookupError, TypeError)

_WANTED = b"""
subject from date list-id content-type content-disposition content-transfer-encoding content-id content-location
snapshot-content-location
"""
WANTED = CARRIED | frozenset(_WANTED.split())

FIELDS = 1_000  # fields of a header that are looked at
LONGEST = 10_000  # characters of a field that are kept
BOUNDARY = 200  # characters of a boundary; RFC 2046 allows for 70
PARTS = 300
DEEPEST = 20
"""Parts within parts: an ordinary newsletter has three levels."""


@dataclass(frozen=True, slots=True)
class Part:
    """A message or a part of one: its fields, its body as it was sent, and the parts that the body is made of."""

    fields: "Message"
    body: bytes
    parts: tuple["Part", ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def media_type(self) -> str:
        """The media type that the part states, or that it has where it states none."""
        return self.fields.get_content_type()

    @property
    def is_page(self) -> bool:
        """Whether the part is a page of HTML."""
        return self.media_type in PAGES

    @property
    def is_sealed(self) -> bool:
        """Whether the part is encrypted, or signed in a way that hides its text."""
        return self.media_type in SEALED

    @property
    def disposition(self) -> str | None:
        """`attachment` or `inline`, where the part says how it wants to be shown."""
        return self.fields.get_content_disposition()

    @property
    def name(self) -> str | None:
        """The name that the part gives itself as a file, without folders."""
        try:
            found = self.fields.get_filename()
        except UNREADABLE:
            return None
        return words(found or "").replace("\\", "/").rpartition("/")[2].strip() or None

    def parameter(self, name: str) -> str | None:
        """A parameter of the media type."""
        try:
            found = self.fields.get_param(name)
        except UNREADABLE:
            return None
        return str(found[2] if isinstance(found, tuple) else found).strip() if found else None

    def field(self, name: str) -> str | None:
        """A field of the header as people see it: on one line, its encoded words decoded."""
        return " ".join(words(str(self.fields.get(name, ""))).split()) or None

    def content(self) -> tuple[bytes, tuple[str, ...]]:
        """The body without the encoding that it was sent in, and notes where that is damaged."""
        return unpacked(self.body, str(self.fields.get("content-transfer-encoding", "")).strip().lower())

    def within(self) -> Iterator["Part"]:
        """The part itself and all parts inside it, in their order."""
        yield self
        for part in self.parts:
            yield from part.within()


def message(content: bytes) -> Part:
    """The message with all its parts. Raises ReadError where there are too many of them."""
    start = ENVELOPE.match(content).end()  # type: ignore[union-attr]  # likewise
    return _Taking(content).part(start, len(content), 0)


class _Taking:
    """A message being taken apart: its bytes, and how many parts have been found."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._count = 0

    def part(self, start: int, end: int, depth: int, default: str = "text/plain") -> Part:
        """The part between two places."""
        self._count += 1
        if self._count > PARTS or depth > DEEPEST:
            what = f"has more than {PARTS:,} parts, or parts within more than {DEEPEST} others"
            raise ReadError(what, hint="Save its text from a mail program.")
        fields, body = self._fields(start, end, default)
        if fields.get_content_maintype() != "multipart":
            return Part(fields, self._content[body:end])
        places, notes = self._places(fields, body, end)
        if not places:
            del fields["content-type"]
            return Part(fields, self._content[body:end], notes=notes)
        inner = "message/rfc822" if fields.get_content_type() == "multipart/digest" else "text/plain"
        parts = tuple(self.part(first, last, depth + 1, inner) for first, last in places)
        return Part(fields, b"", parts, notes)

    def _fields(self, start: int, end: int, default: str) -> tuple["Message", int]:
        """The fields of the header that begins at a place, and where the body begins."""
        from email.message import Message  # noqa: PLC0415 - only messages should pay for it

        found: Message = Message()
        found.set_default_type(default)
        count = 0
        while count < FIELDS and (match := FIELD.match(self._content, start, end)):
            name = match[1].lower()
            if name in WANTED and (named := name.decode("ascii")) not in found:  # the first counts, as in mail programs
                found[named] = _unfolded(match[2][:LONGEST])
            start, count = match.end(), count + 1
        if count == FIELDS and (blank := BLANK.search(self._content, start, end)):
            return found, blank.end()
        if self._content.startswith((b"\n", b"\r\n"), start, end):
            start = self._content.index(b"\n", start) + 1
        return found, start

    def _places(self, fields: "Message", start: int, end: int) -> tuple[list[tuple[int, int]], tuple[str, ...]]:
        """Where the parts of a body begin and end (RFC 2046, 5.1.1), and a note where its boundary is not the stated."""
        stated = Part(fields, b"").parameter("boundary")
        if (
            stated
            and len(stated) <= BOUNDARY
            and (places := self._between(stated.encode("utf-8", "replace"), start, end))
        ):
            return places, ()
        if guessed := GUESSED.search(self._content, start, end):
            note = "its parts are told apart by a line that the message does not name"
            return self._between(guessed[1].rstrip(), start, end), (note,)
        return [], ("the message is said to have parts, and has none",)

    def _between(self, boundary: bytes, start: int, end: int) -> list[tuple[int, int]]:
        line = re.compile(rb"^--" + re.escape(boundary) + rb"(--)?[ \t]*\r?(?:\n|\Z)", re.MULTILINE)
        places: list[tuple[int, int]] = []
        opened: int | None = None
        for match in line.finditer(self._content, start, end):
            if opened is not None:
                places.append((opened, self._last(opened, match.start())))
            opened = None if match[1] else match.end()
            if match[1] or len(places) > PARTS:
                break
        return [*places, (opened, end)] if opened is not None else places  # cut off, or its last line forgotten

    def _last(self, start: int, place: int) -> int:
        """Where a part ends: the line end before a boundary belongs to the boundary."""
        line_end = next((one for one in (b"\r\n", b"\n") if self._content.endswith(one, start, place)), b"")
        return place - len(line_end)


def _unfolded(value: bytes) -> str:
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        text = value.decode("cp1252", "replace")
    return FOLD.sub("", text).replace("\r", " ").replace("\n", " ").replace("\0", "").strip()
