"""What the styles of a Word document say: headings, lists, quotations, captions, and hidden text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

HEADING = re.compile(r"(?:heading|toc heading) ?([1-9])?")
LEVELS = 6
"""Headings that HTML has."""
DEEPEST = 20
"""Styles that may be based on one another."""


def local(element: etree._Element) -> str:
    """The name of the element without its namespace: Transitional and Strict documents have different ones."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of that name."""
    return next((one for one in element if local(one) == name), None) if element is not None else None


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """The attribute of that name, whatever its namespace."""
    if element is None:
        return None
    return next((str(said) for key, said in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def is_on(element: etree._Element | None) -> bool | None:
    """Whether a switch such as `w:b` is on; None where it is not there."""
    if element is None:
        return None
    return (value(element) or "true").lower() not in {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says of its paragraphs or words; None where it says nothing."""

    tag: str | None = None
    is_hidden: bool | None = None
    is_bold: bool | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles by their ids."""

    by_id: Mapping[str, Style] = field(default_factory=dict)

    def of(self, properties: etree._Element | None, name: str) -> Style:
        """The style that the properties of a paragraph (`pStyle`) or of words (`rStyle`) name."""
        return self.by_id.get(value(child(properties, name)) or "", Style())


def styles(tree: etree._Element | None) -> Styles:
    """The styles of the document, each with what those say that it is based on."""
    elements = {value(one, "styleId") or "": one for one in tree if local(one) == "style"} if tree is not None else {}
    return Styles({name: _style(name, elements) for name in elements})


def _style(name: str, elements: Mapping[str, etree._Element]) -> Style:
    found = Style()
    for _ in range(DEEPEST):
        element = elements.get(name)
        if element is None:
            break
        own = _own(element)
        found = Style(
            found.tag or own.tag,
            own.is_hidden if found.is_hidden is None else found.is_hidden,
            own.is_bold if found.is_bold is None else found.is_bold,
        )
        name = value(child(element, "basedOn")) or ""
    return found


def _own(element: etree._Element) -> Style:
    paragraph, run = child(element, "pPr"), child(element, "rPr")
    return Style(
        _tag((value(child(element, "name")) or "").lower()) or by_level(paragraph),
        is_on(child(run, "vanish")),
        is_on(child(run, "b")),
    )


def by_level(properties: etree._Element | None) -> str | None:
    """The heading that an outline level stands for; level 9 is the text's."""
    level = value(child(properties, "outlineLvl")) or ""
    return f"h{min(int(level) + 1, LEVELS)}" if level.isdecimal() and len(level) == 1 and level != "9" else None


def _tag(name: str) -> str | None:
    """The tag for a style by its name, which a file has in English whatever the language of the program."""
    if name in {"title", "subtitle"}:
        return "title" if name == "title" else "standfirst"
    if match := HEADING.fullmatch(name):
        return f"h{min(int(match[1] or 2), LEVELS)}"
    if name.startswith("list") and not name.startswith("list table"):
        return "li"
    if name in {"quote", "intense quote", "block text"}:
        return "blockquote"
    return "figcaption" if name == "caption" else None
