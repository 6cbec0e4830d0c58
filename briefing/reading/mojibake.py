"""Mojibake: text that was read in a wrong encoding before it got here, noted and, where one asks for it, repaired.

“â€™” for “’”: what is UTF-8 was read as windows-1252 and saved so. Which stretches are so, and what they were, is ftfy's
judgement (Robyn Speer, “ftfy”, 2019); of all that it mends only encodings are mended here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from briefing.sources import Hint, Source

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

SUSPECT = re.compile(r"[^\x00-\x7f][^\x00-\x7f]|[\xc2-\xc5\xe0-\xe3\x80-\x9f]")
"""What every mojibake has: a character of several bytes became several, of which a space or a control may be lost."""
RUNS = re.compile(r"[A-Za-z0-9]+|[^A-Za-z0-9]+")
"""ASCII words, which no wrong encoding changes, and what stands between them."""
CONTROLS = re.compile(r"[\x80-\x84\x86-\x9f]")
"""Controls that nobody writes: windows-1252 was read as Latin-1. U+0085 is left, which some write as a line end."""
WORD = re.compile(r"\S+")
LONGEST = 20_000
"""Characters of a line that are judged at once; a longer one is judged in pieces."""
HOW = "read with repair=True or --repair to mend it"


@dataclass(frozen=True, slots=True)
class Change:
    """What stands at `[start, end)` of the text and what it was before it was read in a wrong encoding."""

    start: int
    end: int
    old: str
    new: str


def noted(source: Source) -> Source:
    """The source, with a note where its text looks like mojibake; the text is untouched."""
    found = tuple(changes(source.text))
    if not found:
        return source
    many = f"{len(found)} place{'s' if len(found) > 1 else ''}"
    note = f"looks read in a wrong encoding in {many} ({_example(found)}); {HOW}"
    return replace(source, notes=(*source.notes, note), mojibake=len(found))


def repaired(source: Source) -> Source:
    """The source with the text that its mojibake was, and a note that says so; the source itself where there is none."""
    found = tuple(changes(source.text))
    if not found:
        return source
    many = f"{len(found)} place{'s' if len(found) > 1 else ''}"
    note = f"{many} repaired that had been read in a wrong encoding ({_example(found)})"
    return replace(
        source,
        text=changed(source.text, found),
        metadata=tuple(replace(one, value=changed(one.value, tuple(changes(one.value)))) for one in source.metadata),
        hints=tuple(Hint(_moved(one.start, found), _moved(one.end, found), one.tag) for one in source.hints),
        notes=(*source.notes, note),
        is_repaired=True,
        id="",
    )


def changed(text: str, found: tuple[Change, ...]) -> str:
    """The text with the changes made."""
    parts, at = [], 0
    for one in found:
        parts += [text[at : one.start], one.new]
        at = one.end
    return "".join((*parts, text[at:]))


def changes(text: str) -> Iterator[Change]:
    """What would have to change for the mojibake in `text` to be what it was, in order."""
    if text.isascii() or not SUSPECT.search(text):
        return
    from ftfy.badness import is_bad  # noqa: PLC0415 - plain text needs none of it

    at = 0
    for line in text.split("\n"):
        for start in range(0, len(line), LONGEST):
            piece = line[start : start + LONGEST]
            if not piece.isascii() and (is_bad(piece) or CONTROLS.search(piece)):
                yield from _within(piece, at + start)
        at += len(line) + 1


def _within(line: str, at: int) -> Iterator[Change]:
    from ftfy import fix_text_segment  # noqa: PLC0415 - likewise
    from ftfy.badness import badness  # noqa: PLC0415 - likewise

    fixed = fix_text_segment(line, _config())
    before, after = badness(line), badness(fixed)
    if fixed == line or (after >= before and (after or not CONTROLS.search(line))):
        return
    olds, news = RUNS.findall(line), RUNS.findall(fixed)
    if len(olds) != len(news) or any(o != n and o.isalnum() and o.isascii() for o, n in zip(olds, news, strict=True)):
        olds, news = [line], [fixed]
    for old, new in zip(olds, news, strict=True):
        if old != new:
            yield _narrowest(at, old, new)
        at += len(old)


def _narrowest(at: int, old: str, new: str) -> Change:
    """The change without what is the same at its beginning and its end."""
    same = _alike(old, new)
    end = _alike(old[same:][::-1], new[same:][::-1])
    return Change(at + same, at + len(old) - end, old[same : len(old) - end], new[same : len(new) - end])


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


@cache
def _config() -> "TextFixerConfig":
    from ftfy import TextFixerConfig  # noqa: PLC0415 - likewise

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )


def _example(found: tuple[Change, ...]) -> str:
    """“â€™ for ’”: the shortest change."""
    one = min(found, key=lambda change: len(change.old))
    old, new = one.old, one.new
    if len(old) > 12:  # noqa: PLR2004 - a whole line: the first word that differs
        words = zip(WORD.findall(old), WORD.findall(new), strict=False)
        old, new = next(((o, n) for o, n in words if o != n), (old, new))
    return f"“{old[:24]}” for “{new[:24]}”"


def _moved(offset: int, found: tuple[Change, ...]) -> int:
    """Where a place of the text is after the changes; within a change, where that begins."""
    shift = 0
    for one in found:
        if offset < one.end:
            return min(offset, one.start) + shift
        shift += len(one.new) - (one.end - one.start)
    return offset + shift
