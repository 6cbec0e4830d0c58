"""RSS (0.9x, 1.0, 2.0) and Atom feeds into a source an item, read as a stream."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from lxml import etree

from briefing.errors import Problem, ReadError
from briefing.reading.feeds.items import Item, item_of, outlet_of
from briefing.reading.feeds.xml_streams import XmlStream
from briefing.reading.formats import HEAD, Format, bare
from briefing.reading.html.pages import PAGE, page, whole
from briefing.reading.limits import Limits
from briefing.reading.texts import checked, text, too_large
from briefing.sources import Origin, Source

FEED = re.compile(
    rb"(?:<\?.{0,500}?\?>\s*|<!--.{0,500}?-->\s*|<!DOCTYPE\s[^>\[]{0,300}(?:\[.{0,2000}?\]\s*)?>\s*)*"
    rb"<(?:[A-Za-z0-9_-]{1,20}:)?(?:rss|RDF|feed)\b",
    re.IGNORECASE | re.DOTALL,
)
ELEMENT = re.compile(rb"<([A-Za-z_][A-Za-z0-9_.:-]{0,60})")
CUT = {"ERR_TAG_NOT_FINISHED", "ERR_DOCUMENT_END", "ERR_CDATA_NOT_FINISHED", "ERR_COMMENT_NOT_FINISHED", "ERR_GT_REQUIRED", "ERR_LTSLASH_REQUIRED"}  # fmt: skip
CLOSED = re.compile(r"</(?:[\w-]{1,20}:)?(?:rss|RDF|feed)\s*>\s*(?:<!--[^<>]*-->\s*)*$", re.IGNORECASE)
HINT = "Save the feed again."


def feed(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """One source an item, in the feed's order; what is named `.xml` and is a page or a text is read as that."""
    head: bytes = content.peek(HEAD)[:HEAD]  # type: ignore[attr-defined]  # formats.read hands a BufferedReader
    if not FEED.match(bare(head)):
        yield from _otherwise(head, content, origin, limits)
        return
    number = 0
    stream = XmlStream(content, head, limit=limits.document)
    for number, found in enumerate(_items(stream, limits), 1):
        if number > limits.members:
            raise ReadError(f"holds more than {limits.members} items, the limit", hint="Split it, or raise the limit.")
        yield _read(found, replace(origin, id=f"{origin.id}:{number}"))
    if not number:
        raise ReadError("is a feed without items", hint=HINT)


def _read(found: Item | ReadError, origin: Origin) -> Source | Problem:
    if isinstance(found, ReadError):
        return Problem.of(found, origin=origin.id, stage="read")
    if not found.markup:
        return Problem(origin.id, "read", "is an item with neither title nor text", HINT)
    try:
        source = whole(found.markup, replace(origin, url=found.url), notes=found.notes)
        return checked(replace(source, metadata=(*found.metadata, *source.metadata)))
    except ReadError as error:
        return Problem.of(error, origin=origin.id, stage="read")


def _otherwise(head: bytes, content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    start = bare(head)
    if PAGE.match(start):
        return page(content, origin, limits)
    if not start.startswith(b"<"):
        return text(content, origin, limits)
    found = ELEMENT.search(start)
    named = f" (its first element is <{found[1].decode('ascii')}>)" if found else ""
    raise ReadError(f"is XML, but neither a feed nor a page{named}", hint="Save the article as text or HTML.")


def _items(stream: XmlStream, limits: Limits) -> Iterator[Item | ReadError]:
    """The items as they come, each forgotten when the next is read; at the end, what is wrong with the feed."""
    parser = _parser(stream)
    outlet = None
    try:
        for _, element in parser:
            outlet = outlet or outlet_of(element)
            yield item_of(element, outlet, notes=_notes(stream, parser))
            stream.forget()
            _forget(element)
    except etree.XMLSyntaxError:
        pass  # nothing but marks, or an end within the first element: the log says so, too
    if stream.exceeded:
        yield too_large(limits)
    elif wrong := _wrong(stream, parser):
        yield wrong


def _parser(stream: XmlStream) -> etree.iterparse:
    return etree.iterparse(
        stream,
        events=("end",),
        tag=("{*}item", "{*}entry"),
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )


def _forget(element: etree._Element) -> None:
    """Frees the item and all that stands before it."""
    element.clear()
    above: etree._Element | None = element
    while above is not None:
        parent = above.getparent()
        while parent is not None and above.getprevious() is not None:
            del parent[0]
        above = parent


def _notes(stream: XmlStream, parser: etree.iterparse) -> tuple[str, ...]:
    notes = ("the feed holds bytes of another encoding, read as windows-1252",) if stream.strays else ()
    if stream.ended and _is_cut(stream, parser):
        notes = (*notes, "the feed ends in the middle of this item")
    return notes


def _is_cut(stream: XmlStream, parser: etree.iterparse) -> bool:
    """Whether elements are open at the end, and not only because one of them was never closed."""
    return not CLOSED.search(stream.tail) and any(error.type_name in CUT for error in parser.error_log)


def _wrong(stream: XmlStream, parser: etree.iterparse) -> ReadError | None:
    errors = [error for error in parser.error_log if error.level_name == "FATAL"]
    if not errors:
        return None
    if _is_cut(stream, parser):
        return ReadError("ends in the middle", hint=HINT)
    first = errors[0]
    return ReadError(f"is broken XML from line {first.line} on: items may lack words ({first.message})", hint=HINT)


FORMAT = Format(
    "feed",
    (".rss", ".atom", ".rdf", ".xml"),
    lambda head: bool(FEED.match(bare(head))),
    feed,
    media_types=("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"),
)
