"""Whose article it is, where the text says so."""

import re
from collections.abc import Iterator

from briefing.articles import Role
from briefing.findings import Stated
from briefing.parsing.articles import stated
from briefing.parsing.drafts import Draft, letters
from briefing.parsing.headlines import SITE
from briefing.parsing.mastheads import PAPER, is_name, signatures
from briefing.sources import Source

# A full stop ends a name unless letters follow at once, as in “Ellery.com”, or it ends an initial.
_WORD = r"(?:(?:[A-Z]\.)+(?=\s[A-Z])|[A-Z][\w'’&-]*(?:\.\w[\w'’&-]*)*)"
_NOT = r"(?!(?i:all rights|all|copyright|powered|designed|built|todos|tous|alle|site|website|terms|privacy|reproduction|content)\b)"
_NAME = rf"(?P<name>(?:[Tt]he |Der |Die |Das |Le |La |El )?{_NOT}{_WORD}(?: (?:of |on |and |& |for |de |der |du )?{_NOT}{_WORD}){{0,4}})"
BIO = re.compile(
    rf"\b(?:reporter|correspondent|editor|journalist|writer|columnist|contributor|reports|writes|covering|covers|producer|critic|analyst|bureau chief|editor-in-chief)\b[^.]{{0,80}}?\b(?:for|at|of|with) {_NAME}"
)
COPYRIGHT = re.compile(
    rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s?[-–]\s?\d{{2,4}})?,?\s*)?(?:by |– |- )?{_NAME}"
)
FORMER = re.compile(
    r"\b(?:former(?:ly)?|previous(?:ly)?|ex-|once|was an? |worked|has (?:also )?written)", re.IGNORECASE
)
PARTS = re.compile(r"\s*[|/·•,]\s*|\s[–—-]\s|\s{3,}")
FIRM = re.compile(
    r",?(?: (?:Pvt|Pty|Co|Private))*\.? (?:Ltd|Limited|LLC|Inc|GmbH|AG|plc|PLC|Corp|Corporation|S\.?A|N\.?V|B\.?V)\.?$"
)
END_OF_NAME = re.compile(r"[.,;:]+$|['’]s$")


def outlet(source: Source, draft: Draft, headline: str | None, masthead: int | None) -> Stated | None:
    """The outlet that the text states as its own, by the surest of these: the page’s metadata, the page’s
    title, the masthead, the author’s note, a copyright line, and last the byline. That a speaker “told the Herald” says nothing by
    itself: papers print what was told to others.
    """
    if source.origin.publisher:
        return Stated(source.origin.publisher, None, "given")
    ways = (
        _by_metadata(source),
        _by_page_title(source, draft, headline),
        _by_masthead(source, draft, masthead),
        _by_note(source, draft),
        _by_copyright(source, draft),
        _by_byline(source, draft),
    )
    return next((found for way in ways for found in way), None)


def _by_metadata(source: Source) -> Iterator[Stated]:
    for wanted in ("feed:outlet", "og:site_name", "json-ld:publisher", "meta:application-name"):
        for datum in source.metadata:
            if datum.field == wanted and len(datum.value) <= 80:  # noqa: PLR2004 - a name, no slogan
                yield Stated(datum.value, None, wanted)


def _stated(source: Source, draft: Draft, i: int, match: re.Match[str], by: str) -> Iterator[Stated]:
    passage = draft.passages[i]
    start = source.text.find(match["name"], passage.start, passage.end)
    name = FIRM.sub("", END_OF_NAME.sub("", match["name"]))
    if start >= 0 and len(name) > 2:  # noqa: PLR2004
        yield Stated(name, source.span(start, start + len(name)), by)


def _by_note(source: Source, draft: Draft) -> Iterator[Stated]:
    for i, role in enumerate(draft.roles):
        match = BIO.search(draft.text(i)[:600]) if role in {Role.BIO, Role.BYLINE} else None
        if match and not FORMER.search(draft.text(i)[max(0, match.start() - 60) : match.start("name")]):
            yield from _stated(source, draft, i, match, "outlet/author’s note")


def _by_page_title(source: Source, draft: Draft, headline: str | None) -> Iterator[Stated]:
    """“Headline – The Morning Herald” in the first line, which is the page's title."""
    if not draft.passages or not headline:
        return
    parts = SITE.split(draft.text(0))
    if len(parts) == 2 and letters(parts[0]) == letters(headline):  # noqa: PLR2004 - headline and outlet
        start = source.text.find(parts[1], draft.passages[0].start, draft.passages[0].end)
        if start >= 0:
            yield Stated(parts[1], source.span(start, start + len(parts[1])), "outlet/page title")


def _by_masthead(source: Source, draft: Draft, masthead: int | None) -> Iterator[Stated]:
    """The masthead as it stands; one in capitals as the text signs elsewhere, “METRO WIRE” as “Metro Wire”."""
    if masthead is None:
        return
    if draft.text(masthead).isupper():
        for k, start, end in signatures(draft, masthead):
            name = draft.text(k)[start:end]
            place = source.text.find(name, draft.passages[k].start, draft.passages[k].end)
            if place >= 0 and not name.isupper() and name[0].isupper():
                yield Stated(name, source.span(place, place + len(name)), "outlet/masthead")
    yield stated(source, draft, masthead, "outlet/masthead")


def _by_copyright(source: Source, draft: Draft) -> Iterator[Stated]:
    for i in reversed(range(len(draft.passages))):
        if draft.reasons[i] == "copyright line" and (match := COPYRIGHT.match(draft.text(i))):
            yield from _stated(source, draft, i, match, "outlet/copyright line")
            return


def _by_byline(source: Source, draft: Draft) -> Iterator[Stated]:
    """“Ann Smith / The Morning Herald / 16 April”: a part of a byline or date line that is called as newspapers are."""
    for i, role in enumerate(draft.roles):
        if role not in {Role.BYLINE, Role.PUBLISHED}:
            continue
        parts = PARTS.split(draft.text(i)[:200])
        for part in parts if len(parts) > 1 else ():
            name = part.strip()
            if len(name.split()) > 1 and is_name(name) and PAPER.search(name):
                start = source.text.find(name, draft.passages[i].start, draft.passages[i].end)
                if start >= 0:
                    yield Stated(name, source.span(start, start + len(name)), "outlet/byline")
