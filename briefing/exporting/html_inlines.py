"""Inlines of a document as HTML."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import singledispatch
from itertools import pairwise
from urllib.parse import urlsplit

from briefing.exporting.blocks import Voice
from briefing.exporting.citations import Citations
from briefing.exporting.html_markup import Html, join, tag
from briefing.exporting.inlines import (
    Badge,
    Cite,
    Code,
    Deleted,
    Emphasis,
    Inline,
    Inserted,
    LineBreak,
    Link,
    Strong,
    Text,
)

SCHEMES = frozenset({"http", "https", "mailto"})
SIGNS = {"good": "●", "differs": "≠", "single": "○", "inferred": "≈", "computed": "∑", "analyst": "✎", "reported": "❝"}


@dataclass(slots=True)
class Page:
    """What a renderer remembers on its way through a document.

    `speaking` is the voice that a box has named already. `is_whole` is false for one cell of a notebook, which has no annex to link to. `sections` are the ids that links
    may lead to, `level` is the last heading's level, `seen` counts the places of each citation, `pieces` those
    of the passages they lead to; `shown` are the originals that are on the page already.
    """

    citations: Citations
    sections: frozenset[str] = frozenset()
    is_whole: bool = True
    level: int = 1
    seen: Counter[int] = field(default_factory=Counter)
    pieces: Counter[int] = field(default_factory=Counter)
    shown: set[str] = field(default_factory=set)
    tables: int = 0
    speaking: Voice | None = None


def inlines(content: Iterable[Inline], page: Page) -> Html:
    """Inlines one after another; a citation stands close to the words it belongs to."""
    return join(
        join([node.text.rstrip(" ")]) if isinstance(node, Text) and isinstance(after, Cite) else inline(node, page)
        for node, after in pairwise([*content, None])
    )


@singledispatch
def inline(node: object, _page: Page) -> Html:
    """One inline."""
    raise TypeError(f"{type(node).__name__} is no inline.")


@inline.register
def _(node: Text, _page: Page) -> Html:
    return join([node.text])


@inline.register
def _(node: Strong, page: Page) -> Html:
    return tag("strong", inlines(node.content, page))


@inline.register
def _(node: Emphasis, page: Page) -> Html:
    return tag("em", inlines(node.content, page))


@inline.register
def _(node: Code, _page: Page) -> Html:
    return tag("code", node.text)


@inline.register
def _(_node: LineBreak, _page: Page) -> Html:
    return tag("br")


@inline.register
def _(node: Link, page: Page) -> Html:
    content = inlines(node.content, page)
    if node.target.startswith("#"):
        known = page.is_whole and node.target[1:] in page.sections
        return tag("a", content, href=node.target) if known else content
    if is_safe(node.target):
        return tag("a", content, href=node.target, rel="noopener noreferrer")
    return content


@inline.register
def _(node: Cite, page: Page) -> Html:
    number = page.citations.number(node)
    where = f"“{node.text}” (characters {node.start}–{node.end})"
    if not page.is_whole:
        return tag("sup", str(number), class_="cite", tabindex=0, role="note", title=where)
    page.seen[number] += 1
    link = tag(
        "a", str(number), id=anchor(number, page.seen[number]), href=f"#n{number}", role="doc-noteref",
        aria_label=f"Citation {number}", title=shortened(where),
    )  # fmt: skip
    return tag("sup", link, class_="cite")


@inline.register
def _(node: Badge, _page: Page) -> Html:
    sign = SIGNS.get(node.kind)
    shown = tag("span", f"{sign} ", aria_hidden="true") if sign else Html()
    return tag("span", shown, node.text, class_=f"badge {node.kind if sign else 'neutral'}")


@inline.register
def _(node: Inserted, _page: Page) -> Html:
    return tag("ins", tag("span", "[added: ", class_="unseen"), node.text, tag("span", "]", class_="unseen"))


@inline.register
def _(node: Deleted, _page: Page) -> Html:
    return tag("del", tag("span", "[left out: ", class_="unseen"), node.text, tag("span", "]", class_="unseen"))


def anchor(number: int, occurrence: int) -> str:
    """The id of the place where a citation is made for the how-many-th time."""
    return f"c{number}-{occurrence}"


def is_safe(target: str) -> bool:
    """Whether an address leads to a page or a mailbox, and runs nothing."""
    if not target.isprintable() or any(c.isspace() for c in target):
        return False
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.netloc or parts.scheme == "mailto")


def shortened(words: str, *, most: int = 400) -> str:
    """Words that fit into a tooltip."""
    return words if len(words) <= most else f"{words[: most - 1]}…"
