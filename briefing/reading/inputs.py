"""What the caller names (files, folders, globs, `-`, tables) into a stream of sources and problems."""

import difflib
import glob
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from briefing.errors import Problem
from briefing.reading.formats import formats, read
from briefing.reading.limits import Limits, settings
from briefing.reading.members import is_hidden, is_left_out
from briefing.sources import Origin, Source

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)


def sources(
    inputs: Sequence[str | Path], *, stdin: BinaryIO | None = None, limits: Limits | None = None
) -> Iterator[Source | Problem]:
    """The sources that `inputs` name, one after the other, in their order; what cannot be read is a problem in its place.

    Folders are read with all that is below them, sorted by name, without hidden files, pictures and the like, and links
    that lead out of the folder. `-` is standard input. An address (`https://…`) is fetched, where the limits allow it; what a settings file switches off, no `limits` switch on. A table of inputs (`.jsonl`) gives one source a line.
    """
    told = settings()
    limits = replace(limits, web=limits.web and told.web) if limits else told
    yield from formats()[1]
    for named in inputs:
        if str(named) == "-":
            yield from read(stdin or sys.stdin.buffer, Origin("-"), limits)
            continue
        if isinstance(named, str) and ADDRESS.match(named):
            from briefing.reading.web.asking import fetched  # noqa: PLC0415 - who names files pays for no network

            yield from fetched(named, limits)
            continue
        for found in _files(str(named)):
            yield from (found,) if isinstance(found, Problem) else _opened(found, limits)


def _files(named: str) -> Iterator[Path | Problem]:
    path = Path(named)
    try:
        if path.is_dir():
            yield from _below(path)
        elif path.exists():
            yield path
        elif glob.has_magic(named):
            yield from _matches(named)
        else:
            yield _problem(path, "does not exist", _nearest(path))
    except (OSError, ValueError) as error:  # too long a name, a NUL in it, a folder that may not be entered
        yield _problem(path, f"cannot be looked up ({_said(error)})", "Check the path.")


def _below(folder: Path) -> Iterator[Path | Problem]:
    root = folder.resolve()
    refused: list[OSError] = []
    empty = True
    for parent, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        for path in (Path(parent, name) for name in sorted(names)):
            if _is_article(path, root):
                empty = False
                yield path
    for error in refused:
        yield _problem(Path(error.filename), f"cannot be opened ({_said(error)})", "Check its permissions.")
    if empty and not refused:
        yield _problem(folder, "holds no article", "Name a folder with text, HTML or .jsonl files.")


def _is_article(path: Path, root: Path) -> bool:
    if is_left_out(path.name):
        return False
    return path.resolve().is_relative_to(root) and (path.is_file() or not path.exists())


def _matches(pattern: str) -> Iterator[Path | Problem]:
    found = sorted(glob.iglob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not found:
        yield _problem(Path(pattern), "matches nothing", "Check the pattern, and the folder it starts from.")
    for name in found:
        path = Path(name)
        if not path.is_dir():
            yield path
        elif "**" not in pattern:
            yield from _below(path)


def _opened(path: Path, limits: Limits) -> Iterator[Source | Problem]:
    if path.exists() and not path.is_file():
        yield _problem(path, "is no regular file", "Name a file, a folder, or “-” for standard input.")
        return
    try:
        with path.open("rb") as content:
            yield from read(content, Origin(_name(path), path=_name(path)), limits, name=path.name)
    except OSError as error:
        yield _problem(path, f"cannot be read ({_said(error)})", "Check that it exists and its permissions.")


def _name(path: Path) -> str:
    """The path as text that can be printed: bytes that are not UTF-8 as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _problem(path: Path, what: str, hint: str) -> Problem:
    return Problem(origin=_name(path), stage="read", what=what, hint=hint)


def _nearest(path: Path) -> str:
    """A hint that names what is there under nearly the same name."""
    try:
        beside = sorted(other.name for other in path.parent.iterdir())
    except OSError:
        return "Check the path."
    near = difflib.get_close_matches(path.name, beside[:10_000], n=1)
    return f"Did you mean “{path.with_name(near[0])}”?" if near else "Check the path."


def _said(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
