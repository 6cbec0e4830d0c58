"""Mailboxes in the mbox format (RFC 4155) into what their messages hold, message by message."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from briefing.errors import Problem, ReadError
from briefing.reading import formats
from briefing.reading.formats import HEAD, Format
from briefing.reading.limits import Limits
from briefing.reading.texts import too_large
from briefing.reading.unpacking import held
from briefing.sources import Origin, Source

# “From - Mon Jan 01 00:00:00 2024”, “From editor@coast.example Mon Jan 1 0:00 2024”: what every program writes otherwise.
LINE = rb"From [^\r\n]{0,300}\d:\d\d[^\r\n]{0,100}\r?\n"
FIELD = rb"(?:[!-9;-~]{1,100}[ \t]{0,10}:|>From )"
# Behind an empty line, and before a header: sentences may begin with “From Monday 10:30”, too.
SEPARATOR = re.compile(rb"\n\r?\n(" + LINE + rb")(?=" + FIELD + rb")")
BEGINNING = re.compile(rb"(?:\xef\xbb\xbf|\s)*+" + LINE + FIELD)
QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)

BLOCK = 262_144
LONGEST = 600
"""More bytes than a separator has, with the line before it and the name of a field after it."""


def mailbox(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """What each message holds, in the mailbox's order; one that cannot be read is a problem in its place."""
    if not begins(content.peek(HEAD)[:HEAD]):  # type: ignore[attr-defined] # formats.read hands over a BufferedReader
        yield from formats.read(content, origin, limits)
        return
    inner = limits.inside()
    for count, message in enumerate(_messages(content, limits), start=1):
        if count > limits.members:
            raise ReadError(f"holds more than {limits.members:,} messages", hint="Split it, or raise the limit.")
        found = replace(origin, id=f"{origin.id}:{count}")
        if message is None:
            yield Problem.of(too_large(limits), origin=found.id, stage="read")
        else:
            yield from formats.read(held(message, content), found, inner, media_type="message/rfc822")


def _messages(content: BinaryIO, limits: Limits) -> Iterator[bytes | None]:
    """The bytes of each message; None for one that is larger than the limit, and is not kept."""
    message: io.BytesIO | None = None
    for piece in _pieces(content):
        if piece is None:
            if message:
                yield _whole(message, limits)
            message = io.BytesIO()
        elif message and message.tell() <= limits.document:
            message.write(piece)
    if message:
        yield _whole(message, limits)


def _whole(message: io.BytesIO, limits: Limits) -> bytes | None:
    """The message without the marks that kept its lines from being separators."""
    return QUOTED.sub(b"", message.getvalue()) if message.tell() <= limits.document else None


def _pieces(content: BinaryIO) -> Iterator[bytes | None]:
    """The mailbox piece by piece, with None in the place of each separator."""
    # The beginning counts as an empty line.
    held = b"\n\n" + content.read(BLOCK).lstrip(b"\xef\xbb\xbf\r\n\t ")
    while held:
        more = content.read(BLOCK)
        at = 0
        for match in SEPARATOR.finditer(held):
            yield held[at : match.start(1)]
            yield None
            at = match.end(1)
        kept = max(at, len(held) - LONGEST) if more else len(held)
        yield held[at:kept]
        held = held[kept:] + more


def begins(head: bytes) -> bool:
    """Whether a content begins with a separator and a header."""
    return BEGINNING.match(head) is not None


FORMAT = Format("mailbox", (".mbox", ".mbx"), begins, mailbox, media_types=("application/mbox",))
