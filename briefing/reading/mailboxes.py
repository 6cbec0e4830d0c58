"""Mailboxes in the mbox format (RFC 4155) into what their messages hold, message by message."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from briefing.errors import Problem, ReadError
from briefing.reading import formats
from briefing.reading.formats import Format
from briefing.reading.limits import Limits
from briefing.reading.texts import too_large
from briefing.reading.unpacking import held
from briefing.sources import Origin, Source

# “From - Mon Jan 01 00:00:00 2024”, “From editor@coast.example Mon Jan 1 0:00 2024”: what every program writes differently.
SEPARATOR = re.compile(rb"From [^\r\n]{0,300}\d:\d\d[^\r\n]{0,100}\r?\n")
FIELD = re.compile(rb"[!-9;-~]{1,100}[ \t]*:|>From ")
QUOTED = re.compile(rb">+From ")
BEGINNING = re.compile(rb"(?:\xef\xbb\xbf|\s)*+" + SEPARATOR.pattern + rb"[!-9;-~]{1,100}[ \t]*:")
LINE = 65_536  # a longer line is read in pieces


def mailbox(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """What each message holds, in the mailbox's order; one that cannot be read is a problem in its place."""
    inner = limits.inside()
    count = 0
    for count, message in enumerate(_messages(content, limits), start=1):
        if count > limits.members:
            raise ReadError(f"holds more than {limits.members:,} messages", hint="Split it, or raise the limit.")
        found = replace(origin, id=f"{origin.id}:{count}")
        if message is None:
            yield Problem.of(too_large(limits), origin=found.id, stage="read")
        else:
            yield from formats.read(held(message, content), found, inner, media_type="message/rfc822")
    if not count:
        raise ReadError("holds no message", hint="Save the messages again.")


def _messages(content: BinaryIO, limits: Limits) -> Iterator[bytes | None]:
    """The bytes of each message; None for one that is larger than the limit, and is not kept."""
    message: io.BytesIO | None = None
    is_too_large = False
    for line, begins in _lines(content):
        if begins:
            if message:
                yield None if is_too_large else message.getvalue()
            message, is_too_large = io.BytesIO(), False
        elif message and not is_too_large:
            message.write(line)
            is_too_large = message.tell() > limits.document
    if message:
        yield None if is_too_large else message.getvalue()


def _lines(content: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Each line without the mark that keeps it from being a separator, and whether it is one.

    A separator stands behind an empty line, and before a header: sentences may begin with “From Monday 10:30”, too.
    """
    is_start = after_blank = True
    line = content.readline(LINE).removeprefix(b"\xef\xbb\xbf")
    while line:
        following = content.readline(LINE)
        if is_start and after_blank and SEPARATOR.fullmatch(line) and FIELD.match(following):
            yield line, True
        else:
            yield (line[1:] if is_start and QUOTED.match(line) else line), False
        after_blank = is_start and not line.strip()
        is_start = line.endswith(b"\n")
        line = following


def begins(head: bytes) -> bool:
    """Whether a content begins with a separator and a header."""
    return BEGINNING.match(head) is not None


FORMAT = Format("mailbox", (".mbox", ".mbx"), begins, mailbox, media_types=("application/mbox",))
