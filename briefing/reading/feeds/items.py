"""What one item of a feed says: its title, its fullest text, who wrote it, when, and where it stands."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

from lxml import etree

from briefing.sources import Metadatum

ATOM = ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#")
SPACES = {
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://backend.userland.com/RSS2": "",
    "http://www.w3.org/1999/xhtml": "xhtml:",
}
"""How the fields of the feeds' usual namespaces are called here; Atom's are like RSS's, with none."""

TEXTS = ("content:encoded", "content", "xhtml:body", "description", "summary", "dc:description")
SUMMARIES = {"description", "summary", "dc:description"}
AUTHORS = ("dc:creator", "author")
PUBLISHED = ("pubDate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created", "created")
UPDATED = ("updated", "modified", "dcterms:modified")
TAG = re.compile(r"<[^<>]*>")
NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
"""The name of an element of a page; what is mended in a broken feed may have any other."""
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:#\w{1,8}|[A-Za-z]\w{1,31});|<!--")
IN_TITLES = re.compile(
    r"</?(?:a|abbr|b|bdi|br|cite|code|em|font|i|mark|p|q|s|small|span|strong|sub|sup|u|wbr)\b[^<>]*>", re.IGNORECASE
)
"""What titles have of markup; “<or>” in one is a word."""

MAIL = re.compile(r"^\S+@\S+\s*\((.+)\)$")
ISO = re.compile(r"^\d{4}(?:-\d\d){0,2}(?:$|[T ])")
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a feed: its page as the feed has it, with the title on top, and what the feed states of it.

    `markup` is empty where it has neither title nor text.
    """

    markup: str
    url: str | None
    metadata: tuple[Metadatum, ...]
    notes: tuple[str, ...]


def item_of(element: etree._Element, outlet: str | None, *, notes: tuple[str, ...] = ()) -> Item:
    """The item that an `item` or `entry` element is."""
    fields: dict[str, list[etree._Element]] = {}
    for child in element:
        fields.setdefault(_name(child), []).append(child)
    title = next((found for found in map(_line, fields.get("title", ())) if found), "")
    field, body = max(_bodies(fields), key=lambda one: len(TAG.sub("", one[1]).strip()), default=("", ""))
    if not TAG.sub("", body).strip():
        body, summary = "", ("the feed has the headline only",) if title else ()
    else:
        summary = (f"from the feed’s “{field}”, which may be a summary",) if field in SUMMARIES else ()
    headline = f"<h1>{html.escape(title, quote=False)}</h1>\n" if title else ""
    stated = tuple(_stated(fields, title, outlet))
    return Item(headline + body, _link(fields, element), stated, (*notes, *summary))


def outlet_of(element: etree._Element) -> str | None:
    """The title of the feed that the item stands in, where it stands before its first item."""
    parent = element.getparent()
    while parent is not None:
        for child in parent:
            # RSS 1.0 has its items beside the channel, not in it.
            named = [child, *(child if _name(child) == "channel" else ())]
            told = next((_line(one) for one in named if _name(one) == "title"), "")
            if told:
                return told
        parent = parent.getparent()
    return None


def _name(element: etree._Element) -> str:
    """The element's name with the prefix that feeds usually give its namespace; names of other namespaces in braces."""
    space, _, local = element.tag.rpartition("}")
    if space[1:] in ATOM or not space:
        return local  # a prefix that nobody declared stands in the name itself
    prefix = SPACES.get(space[1:])
    return f"{prefix}{local}" if prefix is not None else element.tag


def _bodies(fields: dict[str, list[etree._Element]]) -> Iterator[tuple[str, str]]:
    for field in TEXTS:
        for element in fields.get(field, ()):
            kind = element.get("type", "").lower()
            if kind.startswith(("image/", "audio/", "video/", "application/")) and "xhtml" not in kind:
                continue
            yield field, _plain(_text(element)) if kind in {"text", "text/plain"} else _markup(element)


def _markup(element: etree._Element) -> str:
    """The HTML that the element holds, escaped, in CDATA or as elements; plain text as paragraphs."""
    if len(element):
        return _inner(element)
    text = _text(element)
    return text if MARKUP.search(text) else _plain(text)


def _inner(element: etree._Element) -> str:
    """The markup within the element, its tags without namespace."""
    for inner in element.iter():
        if isinstance(inner.tag, str):
            name = inner.tag.rpartition("}")[2].rpartition(":")[2]
            inner.tag = name if NAME.fullmatch(name) else "div"
    etree.cleanup_namespaces(element)
    pieces = [html.escape(element.text or "", quote=False)]
    pieces.extend(etree.tostring(child, encoding="unicode", method="html") for child in element)
    return "".join(pieces)


def _plain(text: str) -> str:
    paragraphs = (paragraph.strip() for paragraph in re.split(r"\n[ \t\r]*\n", text))
    return "\n".join(f"<p>{_lines(paragraph)}</p>" for paragraph in paragraphs if paragraph)


def _lines(text: str) -> str:
    return "<br>".join(html.escape(line, quote=False) for line in text.splitlines())


def _text(element: etree._Element) -> str:
    return "".join(str(part) for part in element.itertext())


def _line(element: etree._Element) -> str:
    """The element's text on one line, without the markup that titles may hold."""
    text = _text(element)
    if element.get("type", "") != "text" and MARKUP.search(text):
        text = html.unescape(IN_TITLES.sub("", text))
    return " ".join(text.split())[:LONGEST]


def _stated(fields: dict[str, list[etree._Element]], title: str, outlet: str | None) -> Iterator[Metadatum]:
    if title:
        yield Metadatum("feed:title", title)
    for author in dict.fromkeys(_authors(fields)):
        yield Metadatum("feed:author", author)
    for field, names in (("feed:published", PUBLISHED), ("feed:updated", UPDATED)):
        told = next((_line(element) for name in names for element in fields.get(name, ()) if _line(element)), None)
        if told:
            yield Metadatum(field, _moment(told))
    if outlet:
        yield Metadatum("feed:outlet", outlet)


def _authors(fields: dict[str, list[etree._Element]]) -> Iterator[str]:
    for field in AUTHORS:
        for element in fields.get(field, ()):
            names = [_line(child) for child in element if _name(child) == "name"] or [_line(element)]
            # RSS 2.0, author: “lawyer@boyer.net (Lawyer Boyer)”
            yield from (MAIL.sub(r"\1", name) for name in names if name)


def _moment(told: str) -> str:
    """The date in ISO 8601 where it is one of RFC 822; as it is told where it is none."""
    if ISO.match(told):
        return told
    try:
        return parsedate_to_datetime(told).isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return told


def _link(fields: dict[str, list[etree._Element]], element: etree._Element) -> str | None:
    for told in _links(fields):
        try:
            address = urljoin(element.base or "", told)
            if urlsplit(address).scheme in {"http", "https"} and len(address) <= LONGEST:
                return address
        except ValueError:
            continue
    return None


def _links(fields: dict[str, list[etree._Element]]) -> Iterator[str]:
    """What may be the item's address: Atom's `alternate`, RSS's link, and its guid where that is one."""
    for element in fields.get("link", ()):
        told = element.get("href") or _line(element)
        if told and element.get("rel", "alternate") == "alternate":
            yield told
    for element in fields.get("guid", ()):
        if element.get("isPermaLink", "true") == "true":
            yield _line(element)
