"""Which reader reads an input: by the ending of its name, or by how its content begins."""

import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO, cast

from briefing.errors import Problem
from briefing.sources import Origin, Source

HEAD = 2048
"""Bytes at the beginning of a content that tell its format; a page says what it is before that."""

PAGE = re.compile(
    rb"(?:<!--.{0,500}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
ROW = re.compile(rb'\{\s*"[^"\\]{1,40}"\s*:')


@dataclass(frozen=True, slots=True)
class Limits:
    """How large one document may be, in bytes: a file, or a row of a table of inputs."""

    document: int = 20_000_000


Reader = Callable[[BinaryIO, Origin, Limits], Iterator[Source | Problem]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of input. `reader` is `module:function`, as in an entry point, so that it is imported when first needed.

    `begins` tells the format from the first bytes of a content whose name does not tell it.
    """

    name: str
    suffixes: tuple[str, ...]
    begins: Callable[[bytes], bool]
    reader: str

    def read(self, content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
        """The sources in `content`. Raises ReadError where it cannot be read at all."""
        return cast(Reader, pkgutil.resolve_name(self.reader))(content, origin, limits)


def _bare(head: bytes) -> bytes:
    """The beginning without marks, white space, and the NULs that UTF-16 puts between letters."""
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe\x00").replace(b"\0", b"").lstrip()


FORMATS: tuple[Format, ...] = (
    Format(
        "table of inputs",
        (".jsonl", ".ndjson"),
        lambda head: bool(ROW.match(_bare(head))),
        "briefing.reading.tables:rows",
    ),
    Format(
        "page", (".html", ".htm", ".xhtml"), lambda head: bool(PAGE.match(_bare(head))), "briefing.reading.pages:page"
    ),
    Format("text", (".txt", ".text"), lambda head: True, "briefing.reading.texts:text"),  # noqa: ARG005 - every head may be text
)


def format_of(name: str | None, head: bytes, formats: tuple[Format, ...] = FORMATS) -> Format:
    """The format that the ending of `name` tells, or else the first whose content begins so.

    A page saved under a text's name is a page: there the content is asked, except that only a name makes a file a
    table (people do paste JSON into text files).
    """
    suffix = PurePath(name).suffix.lower() if name else ""
    told = next((f for f in formats if suffix in f.suffixes), None)
    if told and told is not formats[-1]:
        return told
    asked = formats[1:] if name else formats
    return next(f for f in asked if f.begins(head[:HEAD]))
