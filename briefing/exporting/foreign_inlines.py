"""Elements within a line of HTML, as inlines of a document."""

from collections.abc import Mapping

from lxml.html import HtmlElement

from briefing.exporting.inlines import Code, Deleted, Emphasis, Inline, Inserted, LineBreak, Link, Strong, Text

HOLDING: Mapping[str, type[Strong | Emphasis]] = {"b": Strong, "strong": Strong, "i": Emphasis, "em": Emphasis}
SAYING: Mapping[str, type[Code | Deleted | Inserted]] = {
    "code": Code, "kbd": Code, "samp": Code, "del": Deleted, "s": Deleted, "ins": Inserted,
}  # fmt: skip
DEEPEST = 40
"""Elements within elements that keep their structure; what lies deeper comes as text."""


def inlines(element: HtmlElement, depth: int = 0) -> tuple[Inline, ...]:
    """The inlines in an element."""
    found: list[Inline] = [Text(spaced(element.text))] if element.text else []
    for child in element:
        found += inline(child, depth + 1)
        if child.tail:
            found.append(Text(spaced(child.tail)))
    return trimmed(found)


def inline(element: HtmlElement, depth: int) -> list[Inline]:
    """What an element within a line makes."""
    name = str(element.tag)
    if depth > DEEPEST:
        return [Text(text_of(element))]
    if name in HOLDING:
        return [HOLDING[name](inlines(element, depth))]
    if name in SAYING:
        return [SAYING[name](text_of(element))]
    if name == "a":
        return [Link(element.get("href") or "", inlines(element, depth))]
    if name == "br":
        return [LineBreak()]
    return [Text(element.get("alt") or "")] if name == "img" else list(inlines(element, depth))


def trimmed(found: list[Inline]) -> tuple[Inline, ...]:
    """Inlines without empty ones, and without space at the beginning and the end."""
    kept = [part for part in found if not (isinstance(part, Text) and not part.text)]
    if kept and isinstance(kept[0], Text):
        kept[0] = Text(kept[0].text.lstrip())
    if kept and isinstance(kept[-1], Text):
        kept[-1] = Text(kept[-1].text.rstrip())
    return tuple(part for part in kept if not (isinstance(part, Text) and not part.text))


def spaced(words: str) -> str:
    """White space as HTML shows it."""
    single = " ".join(words.split())
    if not single:
        return " " if words else ""
    return f"{' ' if words[0].isspace() else ''}{single}{' ' if words[-1].isspace() else ''}"


def text_of(element: HtmlElement) -> str:
    """The words of an element on one line."""
    return " ".join(element.text_content().split())
