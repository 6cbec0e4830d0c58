"""Several articles in one file: three that were pasted under each other, or what a press database exported.

A false cut is worse than a missed one: what is cut off begins like an article (see `heads`), and each part has running
text of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise

from briefing.parsing.drafts import letters
from briefing.parsing.heads import Head, head, is_dated, is_masthead, is_running, is_signature, is_title, weight
from briefing.parsing.passages import passages
from briefing.sources import Hint, Source

RULE = re.compile(r"([=*_~#•·—–-])(?:\s*\1){2,}")
BANNER = re.compile(
    r"(?:-+\s*)?(?:end of (?:document|article|story)|(?:document|article|story|item|record|dokument|artikel|documento|artículo)\s+\d{1,5}\s+(?:of|von|de|sur|di|av)\s+\d{1,5}"
    r"|\d{1,5}\s+(?:of|von|de)\s+\d{1,5}\s+(?:documents?|articles?|dokumenten?|documentos?)|(?-i:Document [A-Z][A-Z0-9]{5,}\d{8}[a-z0-9]{6,}))(?:\s*-+)?",
    re.IGNORECASE,
)
"""What press databases print above or below each document."""
OWNED = re.compile(r"(?=.*(?:\b(?:19|20)\d\d\b|rights reserved))(?:©|\(c\)|copyright\b).{0,120}", re.IGNORECASE)
LIVE = re.compile(
    r"\blive(?:[ -]?(?:blog|ticker|updates?|coverage|feed|reporting)|:)|as it happened|minute[- ]by[- ]minute|en (?:direct|directo|vivo)\b|\bdiretta\b",
    re.IGNORECASE,
)
"""What a page says whose entries each have a heading, an author and a time, and which is one article."""
SENTENCES = re.compile(r"[.!?] .*[?!]$")
LINE = 160
"""Characters of a line from which it parts nothing."""
OPENING = 6
"""Passages below a mark between articles among which the title of the next one stands."""
TOP = 3
"""Passages above the title of a text that begins with an article at once: the outlet, the section, the date."""
LEAST, LEAST_UNMARKED = 160, 450
"""Characters of running text that each part has, where a mark parts them and where none does."""


class Mark(IntEnum):
    """What stands between two passages: nothing, a line of hyphens or a copyright line, the words of a database."""

    NONE = 0
    RULE = 1
    BANNER = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage in the whole text, and the mark above it, which belongs to no article."""

    start: int
    end: int
    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Begin:
    """Where an article may begin: its first passage, what stands above it, its title, and its running text."""

    at: int
    mark: Mark
    title: int
    text: int


def parted(source: Source) -> tuple[Source, ...]:
    """The articles in `source`, each a source of its own; the source itself where it is one article.

    Rows of tables, items of feeds and web pages are one article by declaration.
    """
    if not _may_hold_several(source):
        return (source,)
    found = tuple(_stretches(source.text))
    starts = _starts(found)
    if len(starts) < 2:  # noqa: PLR2004 - one article
        return (source,)
    ends = (*(found[i - 1].end for i in starts[1:]), len(source.text))
    begins = (0, *(found[i].start for i in starts[1:]))
    cuts = tuple(zip(begins, ends, strict=True))
    return tuple(_part(source, number, len(cuts), *cut) for number, cut in enumerate(cuts, start=1))


def _may_hold_several(source: Source) -> bool:
    if source.is_body or source.origin.is_row or source.media_type == "text/html":
        return False
    return not any(hint.tag == "furniture" for hint in source.hints)


def _part(source: Source, number: int, of: int, start: int, end: int) -> Source:
    """The stretch as a source. What the file states of itself as a whole is said of none of its articles."""
    origins = tuple(replace(one, id=f"{one.id}#{number}", offset=start) for one in source.origins)
    hints = tuple(
        Hint(max(one.start, start) - start, min(one.end, end) - start, one.tag)
        for one in source.hints
        if one.start < end and start < one.end
    )
    note = f"article {number} of {of} in this file, characters {start}–{end}"
    notes = (*source.notes, note)
    return Source(source.text[start:end], origins, media_type=source.media_type, hints=hints, notes=notes)


def _stretches(text: str) -> Iterator[Stretch]:
    """The passages, and what marks stand between them."""
    mark = Mark.NONE
    for start, end, below in _segments(text):
        for passage in passages(text[start:end]):
            yield Stretch(start + passage.start, start + passage.end, passage.text.strip("\ufeff "), mark)
            mark = Mark.RULE if OWNED.fullmatch(passage.text[: LINE + 1]) else Mark.NONE
        mark = max(mark, below)


def _segments(text: str) -> Iterator[tuple[int, int, Mark]]:
    """The stretches between lines that are marks, each with the mark below it."""
    begin = at = 0
    for line in text.splitlines(keepends=True):
        mark = _mark(line.strip()) if len(line) <= LINE else Mark.NONE
        after = at + len(line)
        if mark:
            yield begin, at, mark
            begin = after
        elif line.endswith("\f"):
            yield begin, after, Mark.RULE
            begin = after
        at = after
    yield begin, len(text), Mark.NONE


def _mark(line: str) -> Mark:
    if RULE.fullmatch(line):
        return Mark.RULE
    return Mark.BANNER if BANNER.fullmatch(line) else Mark.NONE


def _starts(found: Sequence[Stretch]) -> tuple[int, ...]:
    """The passages that begin an article; the first of all begins the first one."""
    texts = [one.text for one in found]
    begins = tuple(_begins(found, texts))
    unmarked = not any(LIVE.search(text) for text in texts[:OPENING])
    starts = [0]
    for one, following in pairwise((*begins, None)):
        if one is None or one.at == 0 or (one.mark is Mark.NONE and not unmarked):
            continue
        if _is_apart(texts, starts[-1], one, following.at if following else len(found)):
            starts.append(one.at)
    return tuple(starts)


def _begins(found: Sequence[Stretch], texts: Sequence[str]) -> Iterator[Begin]:
    """Where articles may begin, each head once: of several lines like titles above one text the first counts."""
    begun = -1
    for i, one in enumerate(found):
        begin = _marked(texts, i, one.mark) if one.mark else None
        if begin is None and i > begun:
            begin = _unmarked(texts, i)
        if begin is not None:
            yield begin
            begun = begin.text


def _marked(texts: Sequence[str], i: int, mark: Mark) -> Begin | None:
    """The article that begins below a mark: with a head, or a title under its date or its outlet, or by a database's word."""
    for k in range(i, min(i + OPENING, len(texts))):
        if is_running(texts[k]):
            break
        if is_title(texts[k]):
            if one := head(texts, k):
                return Begin(i, mark, k, one.text)
            told = any(is_dated(above) or is_masthead(above) or is_signature(above) for above in texts[i:k])
            if told and any(is_running(text) for text in texts[k + 1 : k + 3]):
                return Begin(i, mark, k, k + 1)
    return Begin(i, mark, i, i) if mark is Mark.BANNER else None


def _unmarked(texts: Sequence[str], i: int) -> Begin | None:
    one = head(texts, i)
    if one is None or not (one.is_signed or one.is_dated) or SENTENCES.search(texts[i]):
        return None
    at, dated_below = i, any(is_dated(text) for text in texts[i + 1 : one.text])
    while at and i - at < 2 and (is_masthead(texts[at - 1]) or (not dated_below and is_dated(texts[at - 1]))):  # noqa: PLR2004 - outlet and date
        at -= 1
    return Begin(at, Mark.NONE, i, one.text)


def _is_apart(texts: Sequence[str], last: int, one: Begin, after: int) -> bool:
    """Whether both what stands above the beginning and what stands below have running text, and titles of their own."""
    above, below = texts[last : one.at], texts[one.at : after]
    least = LEAST if one.mark else LEAST_UNMARKED
    if _running(above) < least or _running(below) < least:
        return False
    own = letters(texts[one.title])
    if one.mark is not Mark.BANNER and any(letters(text) == own for text in above if len(text) <= 2 * LINE):
        return False
    return bool(one.mark) or _is_alike(head(texts, one.title), _first(texts, last), last)


def _first(texts: Sequence[str], start: int) -> Head | None:
    """The head of the article that begins at or below `start`; None where running text begins without one."""
    for i in range(start, len(texts)):
        if is_running(texts[i]):
            return None
        if found := head(texts, i):
            return found
    return None


def _is_alike(one: Head | None, above: Head | None, start: int) -> bool:
    """Whether the heads of two articles without a mark between them prove that these are two.

    A name and a date below a title are proof. One of them is where the text above begins in the same way, and at once.
    """
    if one is None or above is None:
        return False
    same = (one.is_signed and above.is_signed) or (one.is_dated and above.is_dated)
    return (one.is_signed and one.is_dated) or (same and one.is_close and above.is_close and above.title - start < TOP)


def _running(texts: Sequence[str]) -> int:
    return sum(weight(text) for text in texts if is_running(text))
