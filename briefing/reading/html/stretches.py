"""The visible text of a page, stretch by stretch, with the tags that say what each one is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from briefing.reading.composing import Stretch

_BLOCKS = """
address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre search
section select summary table tbody td tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())
_UNSEEN = """
script style template noscript title svg math iframe object embed canvas audio video map datalist textarea
"""
UNSEEN = frozenset(_UNSEEN.split())
_OWN = """
h1 h2 h3 h4 h5 h6 p li dt dd figcaption caption pre td th address
"""
OWN = frozenset(_OWN.split())
AROUND = {"blockquote": "blockquote", "figcaption": "figcaption", "figure": "figure", "li": "li", "table": "table"}
_FURNITURE = """
nav footer aside form button select menu dialog
"""
FURNITURE = frozenset(_FURNITURE.split())
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())
BYLINE = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|authors?|author[_-]?names?|writer|contributors?)(?:$|[\s_-])", re.IGNORECASE
)
CAPTION = re.compile(
    r"(?:^|[\s_-])(?:(?:wp-)?caption(?:-text)?|photo-?caption|image-?caption)(?:$|[\s_-])", re.IGNORECASE
)
TAGS = re.compile(r"(?:^|[\s_-])(?:tags?|tag-?list|tag-?links|keywords|topics)(?:$|[\s_-])", re.IGNORECASE)
RELATED = re.compile(r"(?:^|[\s_-])(?:related|recommend(?:ed|ations)?|more-?(?:on|stories|news)|most-?(?:read|popular)|read-?more)(?:$|[\s_-])", re.IGNORECASE)  # fmt: skip
STANDFIRST = re.compile(r"(?:^|[\s_-])(?:standfirst|dek|deck|subhead(?:line)?|subtitle|sub-?title|lede?|lead|teaser|intro)(?:$|[\s_-])", re.IGNORECASE)  # fmt: skip
WITHIN = (("byline", BYLINE), ("figcaption", CAPTION), ("tags", TAGS), ("related", RELATED), ("standfirst", STANDFIRST))
SPACE = re.compile(r"[ \t\r\n\f]+")  # HTML's own white space: a hard space is a character of the text
CELL, LINE = "\x1f", "\x0b"  # where a cell or a line ends; no page can hold these characters

MOSTLY = 0.8
"""Share of a stretch's characters that must be links for it to count as links."""


@dataclass(slots=True)
class _Open:
    """The stretch being read: its pieces, how many characters of it are links, and the tags met inside it."""

    pieces: list[str] = field(default_factory=list)
    links: int = 0
    inside: set[str] = field(default_factory=set)


def stretches(tree: etree._Element) -> Iterator[Stretch]:
    """The stretches of the page below `tree`, in document order, none of them empty."""
    walk = _Walk()
    unseen = 0
    for change, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if change == "start":
            unseen += tag in UNSEEN
            if not unseen:
                yield from walk.enter(element, tag)
        else:
            if not unseen:
                yield from walk.leave(tag)
            unseen -= tag in UNSEEN
            if not unseen:
                walk.add(element.tail)
    yield from walk.close()


class _Walk:
    """The way through the tree: the tags around the place that has been reached, and the stretch being read."""

    def __init__(self) -> None:
        self._around: list[tuple[str, frozenset[str]]] = []
        self._links = 0
        self._open = _Open()

    def enter(self, element: etree._Element, tag: str) -> Iterator[Stretch]:
        if tag in BLOCKS:
            if tag in {"td", "th"} and self._open.pieces:
                self._open.pieces.append(CELL)
            if not _is_cell_of_text(element, tag):
                yield from self.close()
        elif tag == "br":
            self._open.pieces.append(LINE)
        said = frozenset(_said(element, tag))
        before = self._around[-1][1] if self._around else frozenset()
        self._around.append((tag, before | said))
        if tag not in BLOCKS:
            self._open.inside |= said
        self._links += tag == "a"
        self.add(element.text)

    def leave(self, tag: str) -> Iterator[Stretch]:
        if tag in BLOCKS and tag not in {"td", "th"}:
            yield from self.close()
        self._links -= tag == "a"
        self._around.pop()

    def add(self, text: str | None) -> None:
        """More text of the stretch being read."""
        if text:
            in_pre = any(tag == "pre" for tag, _ in self._around[-3:])
            self._open.pieces.append(text.replace("\n", LINE) if in_pre else text)
            self._open.links += len(text.strip()) if self._links else 0

    def close(self) -> Iterator[Stretch]:
        """The stretch that ends here, if it has any text."""
        if not self._open.pieces and not self._open.inside:
            return
        opened, self._open = self._open, _Open()
        text = _collapsed("".join(opened.pieces))
        if not text:
            return
        own = next((tag for tag, _ in reversed(self._around) if tag in OWN), None) or "div"
        around = self._around[-1][1] if self._around else frozenset()
        tags = {*around, *opened.inside} - {own}
        if opened.links >= MOSTLY * len(text):
            tags.add("a")
        yield Stretch(text, (own, *sorted(tags)))


def _collapsed(text: str) -> str:
    """The text as a browser shows it: white space as one space, line breaks as one line end, cells apart by tabs."""
    if CELL not in text and LINE not in text:
        return SPACE.sub(" ", text).strip()
    lines = ("\t".join(SPACE.sub(" ", cell).strip() for cell in line.split(CELL)) for line in text.split(LINE))
    return "\n".join(line.strip() for line in lines if line.strip(" \t\u00a0"))


def _is_cell_of_text(element: etree._Element, tag: str) -> bool:
    """A table cell without blocks inside: it stays in the line of its row."""
    return tag in {"td", "th"} and not any(child.tag in BLOCKS for child in element)


def _said(element: etree._Element, tag: str) -> Iterator[str]:
    """What the element says of the text within."""
    if tag in AROUND:
        yield AROUND[tag]
    stated = dict(element.items())
    if tag in FURNITURE or stated.get("role") in FURNITURE_ROLES:
        yield "furniture"
    if tag == "time" or "datePublished" in stated.get("itemprop", ""):
        yield "time"
    if not stated:
        return
    if "author" in (stated.get("rel", ""), stated.get("itemprop", "")):
        yield "byline"
    if "tag" in stated.get("rel", "").split():
        yield "tags"
    if tag not in {"body", "html", "main", "article"} and ("class" in stated or "id" in stated):
        yield from _named(f"{element.get('class', '')} {element.get('id', '')}"[:500])


@lru_cache(4_096)
def _named(names: str) -> tuple[str, ...]:
    """What the names of an element's classes, and its own, say of the text within."""
    return tuple(label for label, pattern in WITHIN if pattern.search(names))
