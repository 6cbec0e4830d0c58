"""A document as one HTML file that needs nothing else: no request, no script, styles inside.

Every string of the document is escaped where it becomes an element (`html_markup`), so that nothing an article says
can be markup; the content-security policy is the last wall.
"""

import re
from functools import cache
from importlib.resources import files

import briefing
from briefing.exporting.citations import Citations, check, numbered
from briefing.exporting.document import Document, Front, Section
from briefing.exporting.html_blocks import blocks
from briefing.exporting.html_inlines import Page, inline, inlines
from briefing.exporting.html_markup import EMPTY, Html, join, tag, untagged
from briefing.exporting.inlines import Badge
from briefing.markup import NO_FORMULA
from briefing.summarising.dates import in_words

POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")  # BCP 47, as far as HTML cares


def render(document: Document) -> str:
    """The whole page. Raises CitationError where a citation does not resolve."""
    check(document)
    page = Page(numbered(document), frozenset(section.id for section in document.sections if section.id))
    front = _front(document.front, page)
    sections = join((_section(section, page) for section in document.sections), "\n")
    body = tag(
        "body", tag("a", "Skip to the text", class_="skip", href="#text"), front, _contents(document),
        tag("main", sections, id="text"), _footer(),
    )  # fmt: skip
    language = document.front.language if _LANGUAGE.fullmatch(document.front.language) else "en"
    return f"<!DOCTYPE html>\n{tag('html', _head(document, page), body, lang=language)}\n"


def fragment(node: Section | Front, citations: Citations) -> str:
    """One section or the front for a cell of a notebook, where citations show their words instead of leading to them."""
    page = Page(citations, is_whole=False)
    inner = _front(node, page) if isinstance(node, Front) else _section(node, page)
    return tag("div", tag("style", Html(_style("cell.css"))), inner, class_=f"briefing {NO_FORMULA}")


def _head(document: Document, page: Page) -> Html:
    return tag(
        "head", tag("meta", charset="utf-8"), tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"), tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="generator", content=f"briefing {briefing.__version__}"),
        tag("title", untagged(document.front.title or "Briefing")), tag("style", Html(_style("page.css") + _targets(page))),
    )  # fmt: skip


def _front(front: Front, page: Page) -> Html:
    status = inline(Badge(front.status.capitalize(), "neutral"), page) if front.status else EMPTY
    authors = ", ".join(front.authors)
    signed = " · ".join(part for part in (authors, in_words(front.date) if front.date else "") if part)
    parts = [
        tag("p", tag("span", "Briefing", class_="kind"), " ", status, class_="kicker"),
        tag("h1" if page.is_whole else "h2", front.title or "Briefing"),
        tag("p", front.subtitle, class_="subtitle") if front.subtitle else EMPTY,
        tag("p", signed, class_="signed") if signed else EMPTY,
    ]
    pairs = (tag("div", tag("dt", fact.name), tag("dd", inlines(fact.content, page))) for fact in front.facts)
    facts = tag("dl", *pairs, class_="facts") if front.facts else EMPTY
    return tag("header", *parts, facts, class_="front")


def _contents(document: Document) -> Html:
    entries = [
        tag("li", tag("a", *_numbered(section), href=f"#{section.id}"))
        for section in document.sections
        if section.title and section.id
    ]
    if not entries:
        return EMPTY
    listed = tag("ol", *entries)
    folded = tag("details", tag("summary", "Contents"), listed, class_="folded")
    return tag(
        "nav",
        tag("p", "Contents", class_="title"),
        tag("div", listed, class_="open"),
        folded,
        class_="contents",
        aria_label="Contents",
    )


def _section(section: Section, page: Page) -> Html:
    page.level = 2 if section.title else page.level
    name = section.id if page.is_whole and section.id else None
    heading = tag("h2", *_numbered(section)) if section.title else EMPTY
    return tag("section", heading, blocks(section.blocks, page), id=name)


def _numbered(section: Section) -> list[str]:
    return [tag("span", section.number, class_="count"), " ", section.title] if section.number else [section.title]


def _footer() -> Html:
    return tag("footer", tag("p", f"Made with briefing {briefing.__version__}. This page loads nothing from anywhere."))


def _targets(page: Page) -> str:
    """Rules that light up all pieces of a cited passage that a block's or another passage's end cuts into several."""
    cut = (number for number, pieces in sorted(page.pieces.items()) if pieces > 1)
    return "".join(f"body:has(#n{n}:target) .n{n}{{background:var(--target)}}" for n in cut)


@cache
def _style(name: str) -> str:
    return files("briefing.exporting").joinpath("assets", name).read_text(encoding="utf-8")
