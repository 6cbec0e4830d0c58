"""HTML into a source: the visible text in document order, what its markup says of each stretch, and its metadata."""

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from lxml import etree, html

from briefing.errors import Problem, ReadError
from briefing.reading.composing import Stretch, composed
from briefing.reading.decoding import decoded
from briefing.reading.formats import Format, bare
from briefing.reading.html.bodies import left_out
from briefing.reading.html.metadata import metadata
from briefing.reading.html.stretches import stretches
from briefing.reading.limits import Limits
from briefing.reading.texts import checked, within
from briefing.sources import Origin, Source

PAGE = re.compile(
    rb"(?:<!--.{0,500}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
# What XML forbids; libxml2 would stop at a NUL. One character for one.
FORBIDDEN = re.compile("[\0-\b\v\f\x0e-\x1f\ufffe\uffff]")
CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\r")
# What the extraction works on, for every element: lxml's own choice by name is made in Python, element by element.
ELEMENTS = etree.ElementDefaultClassLookup(element=html.HtmlElement)

# Tags that may be dropped, as line breaks, from a page that nests them too deeply to be read.
NESTING = re.compile(
    r"</?(?!(?:html|head|title|meta|link|script|style|body|p|h[1-6]|li|time|a)\b)[a-z][^<>]*>", re.IGNORECASE
)


def page(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """The one source that an HTML file is."""
    found = decoded(within(content, limits), page=True)
    yield checked(source_of(found.text, origin, notes=found.notes))


def source_of(markup: str, origin: Origin, *, notes: tuple[str, ...] = ()) -> Source:
    """The page as a source. Raises ReadError where there is no markup to read."""
    tree = _tree(markup)
    found, stated = stretches(tree), metadata(tree)
    furniture = left_out(tree, found)
    if furniture is None:
        notes = (*notes, "the body of the page cannot be told by its markup")
    elif _is_wrapped(found, furniture):
        found = tuple(Stretch(one.text, tuple(tag for tag in one.tags if tag != "furniture")) for one in found)
    text, hints = composed(_told(found, furniture or frozenset()))
    return Source(text, (origin,), media_type="text/html", metadata=stated, hints=hints, notes=notes)


def _told(found: Sequence[Stretch], left_out: frozenset[int]) -> Iterator[Stretch]:
    """The stretches, those that are left out of the body marked as furniture."""
    for i, one in enumerate(found):
        yield Stretch(one.text, (*one.tags, "furniture")) if i in left_out else one


def _is_wrapped(found: Sequence[Stretch], left_out: frozenset[int]) -> bool:
    """Whether most of what is body lies in an element that is meant for furniture, as whole pages lie in a form."""
    body = [(len(one.text), "furniture" in one.tags) for i, one in enumerate(found) if i not in left_out]
    return sum(length for length, is_inside in body if is_inside) > sum(length for length, _ in body) / 2


def whole(markup: str, origin: Origin, *, notes: tuple[str, ...] = ()) -> Source:
    """HTML that has no page around it, such as an item of a feed: all of it is body, and none has to be looked for."""
    tree = _tree(markup)
    text, hints = composed(stretches(tree))
    return Source(text, (origin,), media_type="text/html", metadata=metadata(tree), hints=hints, notes=notes)


def _tree(markup: str) -> etree._Element:
    """The page as a tree: nothing fetched, no entity that the page defines resolved, however deep it nests."""
    content = markup.lstrip("\ufeff").encode("utf-8", "replace")
    if _is_forbidden(content):
        content = FORBIDDEN.sub("\ufffd", content.decode()).encode()
    tree, complete = _parsed(content)
    if not complete:
        tree, _ = _parsed(NESTING.sub("<br>", content.decode()).encode())
    if tree is None:
        raise ReadError("is a page without content", hint="Save the page again, or as text.")
    return tree


def _is_forbidden(content: bytes) -> bool:
    """Whether the page holds a character that XML forbids: hardly one does, and to replace them is dear."""
    return (
        len(content.translate(None, CONTROLS)) < len(content)
        or b"\xef\xbf\xbe" in content
        or b"\xef\xbf\xbf" in content
    )


def _parsed(content: bytes) -> tuple[etree._Element | None, bool]:
    """The tree, and whether it is all of the page: libxml2 gives up where tags nest too deeply."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(ELEMENTS)
    try:
        tree = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, etree.ParserError, ValueError):
        tree = None
    return tree, not any("depth" in error.message.lower() for error in parser.error_log)


def begins(head: bytes) -> bool:
    """Whether a content begins as a whole page does, and not as a piece of one."""
    return bool(PAGE.match(bare(head)))


FORMAT = Format(
    "page",
    (".html", ".htm", ".xhtml"),
    begins,
    page,
    media_types=("text/html", "application/xhtml+xml"),
)
