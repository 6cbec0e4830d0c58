"""Plain text into a source, and what every reader needs: content within the limit, problems in one form."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from briefing.errors import Problem, ReadError
from briefing.reading.decoding import decoded
from briefing.reading.formats import Format, Proof
from briefing.reading.limits import Limits
from briefing.sources import Origin, Source

BLOCK = 1 << 16

LONE = re.compile("[\ud800-\udfff]")


def text(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """The one source that a text file is."""
    found = decoded(within(content, limits))
    yield checked(Source(found.text, (origin,), notes=found.notes))


def within(content: BinaryIO, limits: Limits) -> bytes:
    """All bytes of `content`. Raises ReadError where there is none, or more than the limit."""
    # In blocks, as whoever is asked for many bytes at once makes room for all of them before there is one.
    found = bytearray()
    while len(found) <= limits.document and (block := content.read(min(BLOCK, limits.document + 1 - len(found)))):
        found += block
    if not found:
        raise ReadError("is empty", hint="Save the article again.")
    if len(found) > limits.document:
        raise too_large(limits)
    return bytes(found)


def too_large(limits: Limits) -> ReadError:
    """What to say of an input over the limit."""
    size = f"{limits.document / 1_000_000:g}"
    return ReadError(f"is larger than {size} MB, the limit", hint="Split it, or raise the limit.")


def checked(source: Source) -> Source:
    """The source itself. Raises ReadError where it has nothing but white space and marks."""
    if not source.text.strip("\ufeff \t\r\n\f\v\0\u00a0\u2028\u2029"):
        raise ReadError("holds no text, only white space", hint="Save the article again.")
    return source


def without_lone_surrogates(value: str) -> tuple[str, tuple[str, ...]]:
    """The text with U+FFFD for each half of a character that JSON escapes may hold, and a note where there was one."""
    repaired, count = LONE.subn("\ufffd", value)
    return repaired, (f"{count} lone surrogates shown as U+FFFD",) if count else ()


FORMAT = Format("text", (".txt", ".text"), lambda head: True, text, Proof.REST, ("text/plain",))  # noqa: ARG005 - every head may be text
