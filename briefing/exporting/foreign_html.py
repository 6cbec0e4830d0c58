"""HTML from other tools, as blocks of a document. An allow-list takes out what is not text, and only text comes in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import TypeAlias

import nh3
from lxml import html as parser
from lxml.etree import ParserError
from lxml.html import HtmlElement

from briefing.exporting.blocks import Block, Bullets, Callout, Fact, Facts, Item, Listing, Paragraph, Rule
from briefing.exporting.foreign_inlines import DEEPEST, inline, inlines, spaced, text_of, trimmed
from briefing.exporting.foreign_pictures import image
from briefing.exporting.foreign_tables import table_block
from briefing.exporting.inlines import Inline, LineBreak, Strong, Text
from briefing.markup import visible

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = {
    *HEADINGS,
    "p",
    "div",
    "section",
    "article",
    "ul",
    "ol",
    "dl",
    "table",
    "pre",
    "blockquote",
    "hr",
    "figure",
    "img",
}
INLINES = {
    "a",
    "b",
    "strong",
    "i",
    "em",
    "code",
    "kbd",
    "samp",
    "del",
    "s",
    "ins",
    "br",
    "span",
    "sub",
    "sup",
    "figcaption",
}
TABLES = {"thead", "tbody", "tfoot", "tr", "th", "td", "caption", "li", "dt", "dd"}
ATTRIBUTES = {
    "a": {"href"}, "img": {"src", "alt"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"},
}  # fmt: skip

DEEPEST_TREE = 200
"""libxml2 drops whatever nests deeper than 256 elements; then the words alone are taken."""


@dataclass(frozen=True, slots=True)
class Titled:
    """A heading of a notebook, before it is known which level begins a section."""

    text: str
    level: int


Found: TypeAlias = Titled | Block


def html_blocks(source: str) -> Iterator[Found]:
    """The blocks that HTML makes: headings, paragraphs, lists, tables, code, quotes, and pictures that it holds itself."""
    readable = visible(source)  # nh3 takes no lone surrogates, libxml2 no controls, which references can spell, too
    clean = visible(nh3.clean(
        readable, tags=BLOCKS | INLINES | TABLES, attributes=ATTRIBUTES, url_schemes={"http", "https", "mailto", "data"},
        link_rel=None,
    ))  # fmt: skip
    if _depth(clean) > DEEPEST_TREE:
        yield from _paragraph([Text(spaced(unescape(nh3.clean(readable, tags=set()))))])
        return
    try:
        root = parser.fragment_fromstring(clean, create_parent="div")
    except ParserError:
        return
    yield from _blocks(root, 0)


def _depth(clean: str) -> int:
    """The most elements that stand within each other."""
    depth = deepest = 0
    for mark in re.finditer(r"<(/?)(\w+)", clean):
        if mark[2] not in ("br", "hr", "img"):
            depth += -1 if mark[1] else 1
            deepest = max(deepest, depth)
    return deepest


def _blocks(element: HtmlElement, depth: int) -> Iterator[Found]:
    """The blocks in an element; text between them makes paragraphs."""
    loose: list[Inline] = [Text(spaced(element.text))] if element.text else []
    for child in element:
        if child.tag in BLOCKS or (child.tag in INLINES and _holds_blocks(child)):
            yield from _paragraph(loose)
            loose = []
            yield from _block(child, depth + 1) if depth < DEEPEST else _paragraph([Text(text_of(child))])
        else:
            loose += inline(child, depth + 1)
        if child.tail:
            loose.append(Text(spaced(child.tail)))
    yield from _paragraph(loose)


def _holds_blocks(element: HtmlElement) -> bool:
    return any(child.tag in BLOCKS for child in element.iterdescendants())


def _block(element: HtmlElement, depth: int) -> Iterator[Found]:
    match element.tag:
        case tag if tag in HEADINGS:
            if words := text_of(element).strip():
                yield Titled(words, HEADINGS[tag])
        case "ul" | "ol":
            items = (Item(_only_blocks(_blocks(item, depth + 1))) for item in element if item.tag == "li")
            yield Bullets(tuple(items), ordered=element.tag == "ol")
        case "dl":
            yield from _facts(element, depth)
        case "table":
            yield from table_block(element)
        case "pre":
            yield Listing(element.text_content().strip("\n"))
        case "blockquote":
            yield Callout(_only_blocks(_blocks(element, depth + 1)), "quote")
        case "hr":
            yield Rule()
        case "img":
            yield image(element.get("src") or "", element.get("alt") or "")
        case _:
            yield from _blocks(element, depth + 1)


def _paragraph(loose: list[Inline]) -> Iterator[Block]:
    content = trimmed(loose)
    if any(not isinstance(part, LineBreak) for part in content):
        yield Paragraph(content)


def _only_blocks(found: Iterator[Found]) -> tuple[Block, ...]:
    """Blocks where no section can begin: headings become strong words."""
    return tuple(Paragraph((Strong((Text(part.text),)),)) if isinstance(part, Titled) else part for part in found)


def _facts(element: HtmlElement, depth: int) -> Iterator[Block]:
    facts: list[Fact] = []
    name = ""
    for child in element:
        if child.tag == "dt":
            name = text_of(child).strip()
        elif child.tag == "dd":
            facts.append(Fact(name, inlines(child, depth + 1)))
    if facts:
        yield Facts(tuple(facts))
