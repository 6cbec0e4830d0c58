"""Whose article it is, where the text says so."""

import re
from collections.abc import Iterator

from briefing.articles import Role
from briefing.findings import Stated
from briefing.parsing.drafts import Draft, letters
from briefing.parsing.headlines import SITE
from briefing.sources import Source

_NAME = r"(?P<name>(?:[Tt]he |Der |Die |Das |Le |La |El )?(?:[A-Z][\w'’&.-]*|[A-Z]{2,})(?: (?:of |on |and |& |for |de |der |du )?(?![Aa]ll [Rr]ights)[A-Z][\w'’&.-]*){0,4})"
BIO = re.compile(
    rf"\b(?:reporter|correspondent|editor|journalist|writer|columnist|contributor|reports|writes|covering|covers|producer|critic|analyst|bureau chief|editor-in-chief)\b[^.]{{0,80}}?\b(?:for|at|of|with) {_NAME}"
)
TOLD = re.compile(rf"\btold {_NAME}")
COPYRIGHT = re.compile(
    rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s?[-–]\s?\d{{2,4}})?,?\s*)?(?:by |– |- )?{_NAME}"
)
# What newspapers and stations are called: “told The Morning Herald” names an outlet, “told The Hague” does not.
TITLES = re.compile(r"\b(?:Times|Post|News|Guardian|Telegraph|Journal|Herald|Tribune|Mail|Express|Independent|Observer|Standard|Gazette|Chronicle|Mirror|Globe|Daily|Weekly|Magazine|Review|Monitor|Courier|Dispatch|Examiner|Register|Bulletin|Inquirer|Sentinel|Ledger|Argus|Echo|Record|Reporter|Today)\b")  # fmt: skip
END_OF_NAME = re.compile(r"[.,;:]+$|['’]s$")


def outlet(source: Source, draft: Draft, headline: str | None) -> Stated | None:
    """The outlet that the text states as its own, by the surest of these: the author's note, the page's title or
    metadata, a copyright line, and, where only one outlet is named so, “told The Morning Herald”.
    """
    if source.origin.publisher:
        return Stated(source.origin.publisher, None, "given")
    ways = (
        _by_metadata(source),
        _by_note(source, draft),
        _by_masthead(source, draft, headline),
        _by_copyright(source, draft),
        _by_told(source, draft),
    )
    return next((stated for way in ways for stated in way), None)


def _by_metadata(source: Source) -> Iterator[Stated]:
    for wanted in ("og:site_name", "json-ld:publisher", "meta:application-name"):
        for datum in source.metadata:
            if datum.field == wanted and len(datum.value) <= 80:  # noqa: PLR2004 - a name, no slogan
                yield Stated(datum.value, None, wanted)


def _stated(source: Source, draft: Draft, i: int, match: re.Match[str], by: str) -> Iterator[Stated]:
    passage = draft.passages[i]
    start = source.text.find(match["name"], passage.start, passage.end)
    name = END_OF_NAME.sub("", match["name"])
    if start >= 0 and len(name) > 2:  # noqa: PLR2004
        yield Stated(name, source.span(start, start + len(name)), by)


def _by_note(source: Source, draft: Draft) -> Iterator[Stated]:
    for i, role in enumerate(draft.roles):
        if role in {Role.BIO, Role.BYLINE} and (match := BIO.search(draft.text(i)[:600])):
            yield from _stated(source, draft, i, match, "outlet/author’s note")


def _by_masthead(source: Source, draft: Draft, headline: str | None) -> Iterator[Stated]:
    """“Headline – The Morning Herald” in the first line, which is the page's title."""
    if not draft.passages or not headline:
        return
    parts = SITE.split(draft.text(0))
    if len(parts) == 2 and letters(parts[0]) == letters(headline):  # noqa: PLR2004 - headline and outlet
        start = source.text.find(parts[1], draft.passages[0].start, draft.passages[0].end)
        if start >= 0:
            yield Stated(parts[1], source.span(start, start + len(parts[1])), "outlet/page title")


def _by_copyright(source: Source, draft: Draft) -> Iterator[Stated]:
    for i in reversed(range(len(draft.passages))):
        if draft.reasons[i] == "copyright line" and (match := COPYRIGHT.match(draft.text(i))):
            yield from _stated(source, draft, i, match, "outlet/copyright line")
            return


def _by_told(source: Source, draft: Draft) -> Iterator[Stated]:
    found = [(i, match) for i in draft.body() for match in TOLD.finditer(draft.text(i)) if TITLES.search(match["name"])]
    if len({END_OF_NAME.sub("", match["name"]) for _, match in found}) == 1:
        yield from _stated(source, draft, found[0][0], found[0][1], "outlet/told")
