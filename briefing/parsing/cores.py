"""The headline itself in a line that holds more: a path, a kicker or a quotation glued before it, a site's name behind."""

import re
from collections.abc import Iterator

from briefing.parsing.dates import is_date_line
from briefing.parsing.drafts import Draft
from briefing.parsing.headlines import LONGEST, SITE
from briefing.parsing.message_heads import behind_subject

LIST_MARK = re.compile(r"[•●○◦▪■□·‣*+☆#]+\s+(?=\S)")
LOOSE_BY = re.compile(r"(?<!\s)\s+(?:by|von|par|por)$")
PATH = re.compile(
    r"(?:home|homepage|start|startseite|accueil|inicio|forside)\s*([▸»›>/·|→])(?:[^▸»›>/·|→]{1,40}\1){0,5}\s*",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[\"“„«»][^\"“”„«»]{3,60}[\"”“»](?=[^\W\d_a-z])")
SECTION = re.compile(r"(?<!\s)\s+\|\s+[^\W\d_a-z][^|.!?]{2,24}$")
"""A section that an outlet prints behind the headline: “How to rest | Opinion”."""
BEFORE_SITE = re.compile(r"(?<!\s)\s+[-–—|:·•»›]{1,2}\s|(?:(?<!\s)\s+)?\|\s*")
LEAST = 20
"""Characters that are left of a headline at least."""
SHARE = 0.45
"""Least share of the line that its headline has."""
SITES = 3
"""Names that a page's title ends with at most: the section's, the outlet's, the group's."""


def core(draft: Draft, i: int, words: str) -> tuple[int, int]:
    """From where to where in `words`, which stand in passage `i`, the headline itself goes."""
    start = len(match[0]) if (match := LIST_MARK.match(words)) else behind_subject(words)
    end = match.start() if (match := LOOSE_BY.search(words, start)) else len(words)
    end = start + len(SECTION.sub("", _undated(words[start:end])))
    for begin in (_after_path, _after_humps, _after_quotation):
        cut = begin(words[start:end])
        start += cut if end - start - cut >= LEAST else 0
    for _ in range(SITES if i == 0 else 0):
        if (site := SITE.search(words, start, end)) and _is_site(words[site.end() : end]):
            end = site.start()
    for other in _others(draft, i):
        if end - start > len(other) >= max(LEAST, SHARE * (end - start)):
            if words[start:end].endswith(other) and _is_kicker(words[start : end - len(other)]):
                return end - len(other), end
            if words.startswith(other, start) and BEFORE_SITE.match(words, start + len(other)):
                return start, start + len(other)
    return start, end


def _is_kicker(words: str) -> bool:
    """Whether what stands before another line's words is apart from them: before a colon, only a section's name is."""
    glued = words.rstrip().endswith(":") and not words.rstrip().endswith(" :")
    return not words[-1].isalnum() and (not glued or len(words) < LEAST)


def _others(draft: Draft, i: int) -> Iterator[str]:
    """The other lines of the text that could be its headline, the longest first."""
    lines = {
        draft.text(k) for k, passage in enumerate(draft.passages) if k != i and LEAST <= len(passage.text) <= LONGEST
    }
    yield from sorted(lines, key=lambda line: (-len(line), line))


def _undated(words: str) -> str:
    """The words without lines at their end that give the date."""
    lines = words.splitlines(keepends=True)
    while len(lines) > 1 and is_date_line(lines[-1].strip()):
        lines.pop()
    return "".join(lines).rstrip()


def _after_path(words: str) -> int:
    return len(match[0]) if (match := PATH.match(words)) else 0


def _after_humps(words: str) -> int:
    """Behind sections that are glued to the headline and to each other: “NewsWorldEuropeBridge closed”."""
    first = words.split(maxsplit=1)[0] if words.strip() else ""
    humps = [
        k for k in range(1, len(first)) if first[k - 1].islower() and not first[k].islower() and first[k].isalnum()
    ]
    return humps[-1] if len(humps) > 1 else 0


def _after_quotation(words: str) -> int:
    return len(match[0]) if (match := QUOTED.match(words)) else 0


def _is_site(words: str) -> bool:
    """Whether what follows the last dash of a page's title is a name, not the rest of a headline."""
    return len(words.split()) <= 4 and not re.search(r"\b[a-zß-ÿ]{4,}", words)  # noqa: PLR2004 - “The South Coast Herald”
