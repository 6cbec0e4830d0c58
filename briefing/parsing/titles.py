"""A page's headline, by a vote of its headings and of the titles that its metadata state."""

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from briefing.findings import Stated
from briefing.parsing.drafts import Draft, letters, place
from briefing.parsing.headlines import SITE
from briefing.sources import Source
from briefing.spans import Span

# How much each is to be trusted, by count on pages whose headline is known.
TRUST = {
    "feed:title": 1.2,
    "front:title": 1.2,
    "table:title": 1.2,
    "json-ld:headline": 1.5,
    "og:title": 0.8,
    "twitter:title": 0.3,
    "meta:title": 0.2,
    "html:title": 0.3,
}
HEADING = 1.3
AGREED = 2.0
"""Votes that no single place has: a page's heading and its metadata say the same."""
# What a machine or a sender notes: a headline only where the text shows the same words, or none.
WEAK = ("mail:subject", "docx:title", "odt:title", "pdf:title")
REPLY = re.compile(
    r"(?:\s*(?:re|fwd?|aw|wg|sv|vs|tr|rv|rif|antw)(?:\[\d+\])?\s*:|\s*\[[^\]]{1,40}\])+\s*", re.IGNORECASE
)
FILE = re.compile(r"(?:microsoft \w+ - .*|untitled.*|document\d*|unbenannt.*|\S+\.\w{2,5})", re.IGNORECASE)
SECTION = re.compile(r"(?<!\s)\s+\|\s+[^\W\d_a-z][^|.!?]{2,24}$")
TOP = 40
"""Passages at the top of a text among which a stated title may stand as its headline."""
SHORTEST = 8
PART = 0.4
"""Least share of a title that its core has, when a kicker stands before it or a site's name behind."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wording that could be the headline, where it comes from and what its vote weighs."""

    words: str
    by: str
    weight: float

    @property
    def letters(self) -> str:
        """What makes two candidates the same."""
        return letters(self.words)


def title(source: Source, draft: Draft) -> tuple[Stated | None, int | None]:
    """The headline that wins the vote, and the passage that shows it; None where the page has none, or does not show it.

    A candidate that another one only adds a kicker to has that one's votes too.
    """
    candidates = (*_stated(source), *_headings(draft, site_names(source)))
    votes: dict[str, float] = defaultdict(float)
    for candidate in candidates:
        votes[candidate.letters] += candidate.weight
    if not votes:
        return _shown(source, draft)
    support = {one: sum(votes[other] for other in votes if other == one or _lends(other, one, votes)) for one in votes}
    best = max(support, key=lambda one: support[one])
    place = next((i for i in _places(draft) if draft.letters(i) == best), None)
    if place is None:
        place = next((i for i in _places(draft) if _holds(draft.letters(i), best)), None)
    winner = next(candidate for candidate in candidates if candidate.letters == best)
    return Stated(winner.words, _span(source, draft, place, winner.words), winner.by), place


def named(source: Source) -> Stated | None:
    """The title that a file or a message has, for a text that shows no headline of its own."""
    return next(_weak(source), None)


def _weak(source: Source) -> Iterator[Stated]:
    for field in WEAK:
        for datum in source.metadata:
            replied = REPLY.match(datum.value) if field == "mail:subject" else None
            words = datum.value[replied.end() :] if replied else datum.value
            if datum.field == field and len(letters(words)) >= SHORTEST and not FILE.fullmatch(words.strip()):
                yield Stated(" ".join(words.split()), None, field)


def _shown(source: Source, draft: Draft) -> tuple[Stated | None, int | None]:
    """The title of a file or a message where a line of the text says the same."""
    for stated in _weak(source):
        own = letters(stated.value)
        place = next((i for i in range(min(TOP, len(draft.passages))) if draft.letters(i) == own), None)
        if place is not None:
            words = " ".join(draft.text(place).split())
            return replace(stated, value=words, span=_span(source, draft, place, draft.text(place))), place
    return None, None


def _lends(whole: str, core: str, votes: Mapping[str, float]) -> bool:
    """Whether the votes for a longer wording count for its core, too.

    Not where the page's heading and its metadata agree on the longer one, and no more than a browser's title says the core.
    """
    return (votes[whole] < AGREED or votes[core] > TRUST["html:title"]) and _adds_kicker(whole, core)


def _adds_kicker(whole: str, core: str) -> bool:
    """Whether `whole` is `core`, or `core` with words before it."""
    return whole == core or (len(core) >= max(SHORTEST, PART * len(whole)) and whole.endswith(core))


def _holds(whole: str, core: str) -> bool:
    """Whether `whole` is `core`, or `core` with a kicker before it or more behind."""
    return whole == core or (
        len(core) >= max(SHORTEST, PART * len(whole)) and (whole.endswith(core) or whole.startswith(core))
    )


def _places(draft: Draft) -> Iterator[int]:
    """The headings, the highest first; in a text without markup, its first passages."""
    for tag in ("h1", "h2", "h3"):
        yield from (i for i, passage in enumerate(draft.passages) if tag in passage.tags)
    if not any(passage.tags for passage in draft.passages):
        yield from range(min(TOP, len(draft.passages)))


def _span(source: Source, draft: Draft, at: int | None, words: str) -> Span | None:
    if at is None:
        return None
    passage = draft.passages[at]
    return place(source, passage, words) or source.span(passage.start, passage.end)


def _headings(draft: Draft, sites: frozenset[str]) -> Sequence[Candidate]:
    found = dict.fromkeys(draft.text(i) for i, passage in enumerate(draft.passages) if "h1" in passage.tags)
    fit = [words for words in found if len(letters(words)) > SHORTEST and letters(words) not in sites]
    return [Candidate(_without_section(words), "h1", HEADING / len(found) ** 0.5) for words in fit]


def _stated(source: Source) -> Iterator[Candidate]:
    sites = site_names(source)
    seen: set[str] = set()
    for field, weight in TRUST.items():
        for datum in source.metadata:
            if datum.field == field and field not in seen:
                seen.add(field)
                words = " ".join(_without_site(html.unescape(datum.value), sites, field).split())
                if words:
                    yield Candidate(words, field, weight)


def site_names(source: Source) -> frozenset[str]:
    """The site's name as its metadata and its address give it."""
    stated: Mapping[str, str] = {datum.field: datum.value for datum in reversed(source.metadata)}
    names = {letters(stated.get(field, "")) for field in ("og:site_name", "json-ld:publisher", "meta:application-name")}
    address = source.origin.url or stated.get("link:canonical") or stated.get("og:url") or ""
    names |= {letters(part) for part in _host(address).split(".")[:-1] if len(part) > 3}  # noqa: PLR2004 - no www
    return frozenset(names - {""})


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "") if "://" in address[:10] else ""
    except ValueError:  # “https://coast]example/”
        return ""


def _without_site(words: str, sites: frozenset[str], field: str) -> str:
    """The title without the site's name at its end: known by the name, or in a browser's title by its capitals."""
    parts = SITE.split(words)
    if len(parts) < 2 or len(parts[0].split()) < 2:  # noqa: PLR2004 - nothing to cut
        return words
    last = letters(parts[-1])
    known = any(last == site or (len(site) > 4 and (site in last or last in site)) for site in sites if last)  # noqa: PLR2004
    proper = not re.search(r"\b[a-zß-ÿ]{4,}", parts[-1]) and len(parts[-1].split()) <= 4  # noqa: PLR2004
    trusting = field == "html:title" or (proper and field != "json-ld:headline")
    return parts[0] if known or trusting else _without_section(words)


def _without_section(words: str) -> str:
    """The headline without the section that some outlets print behind it: “How to rest | Opinion”."""
    return SECTION.sub("", words)
