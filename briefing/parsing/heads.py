"""Where an article begins: a title with who wrote it, or when, or where, above running text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.parsing.bylines import is_byline
from briefing.parsing.datelines import DATELINE
from briefing.parsing.dates import holds_date, is_date_line, is_label, is_published
from briefing.parsing.furniture import known, reason_for
from briefing.parsing.headlines import UNSPACED
from briefing.parsing.mastheads import PAPER, STATION, is_name
from briefing.parsing.names import bare_names
from briefing.parsing.passages import BULLET

SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
NO_TITLE_END = re.compile(r"[.,;:。、…][\"'”’»)\]]*$")
FIELD = re.compile(
    r"(?:section|length|by-?line|load-date|dateline|source|body|graphic|highlight|language|publication|copyright|subject|author|edition|date|quelle|ressort|autor|datum|länge|rubrique|auteur|mots|sección|fuente|longitud|from|to|cc|sent|phone|tel|e-?mail|address)s?\s?:\s"
    r"|https?://|www\.|[|«‹<>»#@]",
    re.IGNORECASE,
)
"""What begins a line that names a field (“Length: 534 words”), an address, or an entry of a menu."""
OTHERS = re.compile(
    r"(?:published|created|edited|reviewed|tested|compiled|video|photos?) by\b|released\b|[\w-]+\s?:", re.IGNORECASE
)
CLOCK = re.compile(r"\d[:.h]\d\d")
LABEL = 40
"""Characters that an outlet, a section or a job has at most."""
RUNNING = 110
"""Characters from which a sentence is running text; a letter of a script without spaces counts thrice."""
LONGEST, SHORTEST, WORDS = 200, 16, 3
"""A title's characters at most and at least, and its words."""
DEEP = 9
"""Passages of a head: title, standfirst, authors, jobs, dates, counters of shares, a picture's caption."""
NEAR = 4
"""Passages below a title within which it must be signed or dated."""


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of an article: which passage is its title, where its running text begins, and what stands between.

    It is close where the author or the date stands right below the title, or below an outlet or the like.
    """

    title: int
    text: int
    is_signed: bool
    is_dated: bool
    is_close: bool


def head(texts: Sequence[str], i: int) -> Head | None:
    """The head whose title is passage `i`, or None where that is no title or nothing but a title stands above the text."""
    if not is_title(texts[i]):
        return None
    signed, close = False, False
    dated = bool(i) and is_dated(texts[i - 1])
    for k in range(i + 1, min(i + 1 + DEEP, len(texts))):
        text = texts[k]
        if is_running(text) and not (k == i + 1 and _is_summary(texts, k)):
            placed = bool(DATELINE.match(text))
            found = Head(i, k, signed, dated or placed, close)
            return found if signed or dated or placed else None
        if k - i <= NEAR:
            signed = signed or is_signature(text)
            dated_here = is_dated(text)
            dated = dated or dated_here
            close = close or ((signed or dated_here) and _is_close(texts[i + 1 : k], text))
    return None


def is_title(text: str) -> bool:
    """Whether a line by itself could be an article's title: words without an end mark that are no name and no furniture."""
    if not weight(text) >= SHORTEST or len(text) > LONGEST or NO_TITLE_END.search(text) or FIELD.match(text):
        return False
    if (len(text.split()) < WORDS and not UNSPACED.search(text)) or text[0].islower() or BULLET.match(text):
        return False
    return not (
        known(text) or is_dated(text) or is_label(text) or is_byline(text) or bare_names(text) or is_masthead(text)
    )


def is_dated(text: str) -> bool:
    """Whether the line is there to give the date of what stands below: not “Date: 18 June”, of an event."""
    return (is_date_line(text) or holds_date(text)) and (not OTHERS.match(text) or is_published(text))


def is_signature(text: str) -> bool:
    """Whether the line names the author of what stands below: not the publisher of a book, nor its author."""
    return len(text) <= LONGEST and is_byline(text) and not OTHERS.match(text)


def is_running(text: str) -> bool:
    """Whether the passage is a sentence or more of a text, and not what stands on every page of a site."""
    return weight(text) >= RUNNING and bool(SENTENCE_END.search(text)) and reason_for(text) is None


def is_masthead(text: str) -> bool:
    """Whether the line is what newspapers and stations are called."""
    return is_name(text) and bool(PAPER.search(text) or STATION.search(text))


def weight(text: str) -> int:
    """The length of a text in characters, as it would be in a script with spaces."""
    return len(text) + 2 * sum(map(len, UNSPACED.findall(text))) if not text.isascii() else len(text)


def _is_close(between: Sequence[str], date: str) -> bool:
    """Whether nothing but labels stand above the line; a name and an hour stand above the comment of a reader."""
    comment = bool(CLOCK.search(date)) and any(bare_names(one) for one in between)
    return not comment and all(len(one) <= LABEL for one in between)


def _is_summary(texts: Sequence[str], k: int) -> bool:
    """Whether the sentence right below a title is its standfirst: the authors or the date stand below it."""
    below = texts[k + 1 : k + 3]
    return len(texts[k]) <= 2 * LONGEST and any(is_date_line(text) or is_signature(text) for text in below)
