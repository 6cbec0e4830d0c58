"""Which reader reads an input: by how its content begins, or by the ending of its name.

Readers are found in the entry-point group `briefing.readers`, ours among them: an entry names a `Format`.
"""

import io
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.metadata import entry_points
from pathlib import PurePath
from typing import BinaryIO, cast

from briefing.errors import Problem, ReadError
from briefing.reading.limits import Limits
from briefing.sources import Origin, Source

GROUP = "briefing.readers"

HEAD = 4096
"""Bytes at the beginning of a content that tell its format; a page says what it is before that."""

Reader = Callable[[BinaryIO, Origin, Limits], Iterator[Source | Problem]]


class Proof(IntEnum):
    """How much the beginning of a content proves."""

    KIND = 0
    """A signature, and behind it what tells a kind of what begins so: a Word document is a ZIP archive, too."""
    SIGNATURE = 1
    """Bytes that nothing else begins with: they go before the name."""
    LIKENESS = 2
    """A way to begin that the name may overrule."""
    GUESS = 3
    """A way to begin that counts only where there is no name: people do paste JSON into text files."""
    REST = 4
    """Whatever nobody else reads."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of input: `read` gives its sources, `begins` tells it from its first bytes, which prove as much as `proof`.

    `media_types` name it in messages and web archives. `read` imports what is heavy when it is called.
    """

    name: str
    suffixes: tuple[str, ...]
    begins: Callable[[bytes], bool]
    read: Reader
    proof: Proof = Proof.LIKENESS
    media_types: tuple[str, ...] = ()


def bare(head: bytes) -> bytes:
    """The beginning without marks, white space, and the NULs that UTF-16 puts between letters."""
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe\x00").replace(b"\0", b"").lstrip()


@cache
def formats() -> tuple[tuple[Format, ...], tuple[Problem, ...]]:
    """All formats, those whose first bytes prove most first, and a problem for each reader that cannot be loaded."""
    found: list[Format] = []
    broken: list[Problem] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        try:
            loaded = entry.load()
        except Exception as error:
            logging.getLogger(__name__).debug("reader %s", entry.value, exc_info=True)
            what = f"the reader cannot be loaded ({type(error).__name__}: {error})"
            broken.append(Problem(entry.value, "read", what, "Update or remove the package it comes from."))
            continue
        if isinstance(loaded, Format):
            found.append(loaded)
        else:
            broken.append(Problem(entry.value, "read", "is no Format", "Report it to the makers of the package."))
    return tuple(sorted(found, key=lambda one: (one.proof, one.name))), tuple(broken)


def format_of(
    name: str | None, head: bytes, *, media_type: str | None = None, known: Iterable[Format] | None = None
) -> Format:
    """The format that a signature proves, or else the name or the media type tells, or else the content is like.

    A page or a message saved under a text's name is what it is. Among formats with one signature, such as ZIP's, the
    name decides.
    """
    known = tuple(known) if known is not None else formats()[0]
    told = named(name, media_type, known)
    head = head[:HEAD]
    proven = [one for one in known if one.proof <= Proof.SIGNATURE and one.begins(head)]
    if proven:
        return told if told in proven else proven[0]
    if told and told.proof in {Proof.LIKENESS, Proof.GUESS}:
        return told
    # What is left has no name, or one that its content belies, or that of a text, which may be a page.
    return next(one for one in known if not (name and one.proof is Proof.GUESS) and one.begins(head))


def named(name: str | None, media_type: str | None, known: Iterable[Format]) -> Format | None:
    """The format that the ending of the name stands for, or else the media type; None where they say nothing."""
    suffix = PurePath(name).suffix.lower() if name else ""
    by_name = next((one for one in known if suffix in one.suffixes), None)
    return by_name or next((one for one in known if media_type in one.media_types), None)


def nothing(head: bytes) -> bool:  # noqa: ARG001 - the signature of `Format.begins`
    """What begins a format that only a name tells."""
    return False


def read(
    content: BinaryIO, origin: Origin, limits: Limits, *, name: str | None = None, media_type: str | None = None
) -> Iterator[Source | Problem]:
    """The sources in `content`, whatever its format is; one that cannot be read is a problem.

    `name` is what the content is called where it comes from, a file's or a member's name; a container calls this for
    what it holds, with `limits.inside()`.
    """
    try:
        buffered = _buffered(content)
        head = buffered.peek(HEAD)[:HEAD]
        chosen = format_of(name, head, media_type=media_type)
        yield from chosen.read(cast(BinaryIO, buffered), origin, limits)
    except ReadError as error:
        yield Problem.of(error, origin=origin.id, stage="read")
    except OSError as error:
        what = f"cannot be read ({error.strerror or error})"
        yield Problem(origin.id, "read", what, "Check that it exists and its permissions.")
    except RecursionError:
        yield Problem(origin.id, "read", "nests too deeply", "Save the article as text or HTML.")
    except Exception as error:
        logging.getLogger(__name__).debug("reading %s", origin.id, exc_info=True)
        what = f"cannot be read ({type(error).__name__}: {error})"
        yield Problem(origin.id, "read", what, "Save the article as text or HTML.")


def _buffered(content: BinaryIO) -> io.BufferedReader:
    if isinstance(content, io.BufferedReader):
        return content
    if isinstance(content, io.RawIOBase):
        return io.BufferedReader(content, HEAD)
    return io.BufferedReader(cast(io.RawIOBase, content), HEAD)
