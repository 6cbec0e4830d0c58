"""The visible text of a page, stretch by stretch, with the tags that say what each one is."""

import re
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
WITHIN = (
    ("byline", BYLINE, ("byline", "by-line", "author", "writer", "contributor")),
    ("figcaption", CAPTION, ("caption",)),
    ("tags", TAGS, ("tag", "keywords", "topics")),
    ("related", RELATED, ("related", "recommend", "more", "most")),
    ("standfirst", STANDFIRST, ("standfirst", "dek", "deck", "sub", "lede", "lead", "teaser", "intro")),
)
"""What the names of an element can say, how they say it, and words without which they do not: cheap to look for."""
SAYING = frozenset({"class", "id", "role", "itemprop", "rel"})
NAMELESS = frozenset({"body", "html", "main", "article"})  # their names are those of the whole page
LONGEST = 500
"""Letters of an attribute that are looked at."""
CELLS = frozenset({"td", "th"})
CLOSING = BLOCKS - CELLS
CELL, LINE = "\x1f", "\x0b"  # where a cell or a line ends; no page can hold these characters

MOSTLY = 0.8
"""Share of a stretch's characters that must be links for it to count as links."""
PRE = 3
"""Levels below a `pre` from which its line ends are white space like others: a page may lie in one as a whole."""
NOTHING = frozenset[str]()


@dataclass(slots=True)
class _Open:
    """The stretch being read: its pieces, how many characters of it are links, and the tags met inside it."""

    pieces: list[str] = field(default_factory=list)
    links: int = 0
    inside: frozenset[str] = NOTHING


@dataclass(frozen=True, slots=True)
class _Level:
    """An element around the place that has been reached: what it and those around it say, and the innermost tag of OWN."""

    said: frozenset[str] = NOTHING
    own: str = "div"
    pre: int = PRE
    """How many levels a `pre` lies above."""


def stretches(tree: etree._Element) -> tuple[Stretch, ...]:
    """The stretches of the page below `tree`, in document order, none of them empty."""
    walk = _Walk()
    steps = etree.iterwalk(tree, events=("start", "end"))
    for change, element in steps:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in UNSEEN:
            if change == "start":
                steps.skip_subtree()
                continue
        elif change == "start":
            walk.enter(element, tag)
            continue
        else:
            walk.leave(tag)
        if element.tail:
            walk.add(element.tail)
    walk.close()
    return tuple(walk.found)


class _Walk:
    """The way through the tree: the elements around the place that has been reached, and the stretch being read."""

    def __init__(self) -> None:
        self.found: list[Stretch] = []
        self._around = [_Level()]
        self._links = 0
        self._open = _Open()

    def enter(self, element: etree._Element, tag: str) -> None:
        is_block = tag in BLOCKS
        if is_block:
            if tag in CELLS and self._open.pieces:
                self._open.pieces.append(CELL)
            if tag not in CELLS or any(child.tag in BLOCKS for child in element):
                self.close()
        elif tag == "br":
            self._open.pieces.append(LINE)
        level, said = self._around[-1], _said(element, tag)
        if said and not is_block:
            self._open.inside |= said
        self._around.append(_within(level, tag, said) if said or tag in OWN or level.pre < PRE else level)
        self._links += tag == "a"
        if element.text:
            self.add(element.text)

    def leave(self, tag: str) -> None:
        if tag in CLOSING:
            self.close()
        self._links -= tag == "a"
        self._around.pop()

    def add(self, text: str) -> None:
        """More text of the stretch being read; white space begins none."""
        if not self._open.pieces and text.isspace():
            return
        self._open.pieces.append(text.replace("\n", LINE) if self._around[-1].pre < PRE else text)
        if self._links:
            self._open.links += len(text.strip())

    def close(self) -> None:
        """The stretch that ends here, if it has any text."""
        opened, level = self._open, self._around[-1]
        if not opened.pieces and not opened.inside:
            return
        self._open = _Open()
        if text := _collapsed("".join(opened.pieces)):
            is_link = opened.links >= MOSTLY * len(text)
            self.found.append(Stretch(text, _tags(level.own, level.said | opened.inside, is_link=is_link)))


@lru_cache(4_096)
def _within(around: _Level, tag: str, said: frozenset[str]) -> _Level:
    """The level inside an element."""
    return _Level(
        around.said | said,
        tag if tag in OWN else around.own,
        0 if tag == "pre" else min(around.pre + 1, PRE),
    )


@lru_cache(4_096)
def _tags(own: str, said: frozenset[str], *, is_link: bool) -> tuple[str, ...]:
    """The tags of a stretch, its own first."""
    return (own, *sorted({*said, "a"} - {own} if is_link else said - {own}))


def _collapsed(text: str) -> str:
    """The text as a browser shows it: white space as one space, line breaks as one line end, cells apart by tabs."""
    if CELL not in text and LINE not in text:
        return _spaced(text).strip()
    lines = ("\t".join(_spaced(cell).strip() for cell in line.split(CELL)) for line in text.split(LINE))
    return "\n".join(line.strip() for line in lines if line.strip(" \t\u00a0"))


def _spaced(text: str) -> str:
    """HTML's own white space as one space, none at either end; a hard space is a character of the text.

    Bytes are split at just the white space of HTML (and at LINE, which is in no piece of a line).
    """
    return b" ".join(text.encode().split()).decode()


def _said(element: etree._Element, tag: str) -> frozenset[str]:
    """What the element says of the text within."""
    stated: dict[str, str] = dict(element.items())  # type: ignore[arg-type]  # of a page all are str
    if stated.keys().isdisjoint(SAYING):
        return _meant(tag, "", "", "", "")
    names = "" if tag in NAMELESS else f"{stated.get('class', '')} {stated.get('id', '')}"[:LONGEST]
    rel, itemprop = stated.get("rel", "")[:LONGEST], stated.get("itemprop", "")[:LONGEST]
    return _meant(tag, stated.get("role", "")[:LONGEST], itemprop, rel, names)


@lru_cache(4_096)
def _meant(tag: str, role: str, itemprop: str, rel: str, names: str) -> frozenset[str]:
    """What an element's tag, its attributes, the names of its classes and its own name say of the text within."""
    small = names.lower()
    said = {label for label, pattern, words in WITHIN if any(word in small for word in words) and pattern.search(names)}
    if tag in AROUND:
        said.add(AROUND[tag])
    if tag in FURNITURE or role in FURNITURE_ROLES:
        said.add("furniture")
    if tag == "time" or "datePublished" in itemprop:
        said.add("time")
    if "author" in (rel, itemprop):
        said.add("byline")
    if "tag" in rel.split():
        said.add("tags")
    return frozenset(said)
