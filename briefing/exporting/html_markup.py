"""HTML by construction: a string becomes text, and only `Html` stays markup.

`Html + str` and f-strings give plain strings, which are escaped when they get into an element: a slip shows as
visible angle brackets, never as markup.
"""

import unicodedata
from collections.abc import Iterable
from html import escape

from briefing import markup

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})
VOID = frozenset({"br", "col", "hr", "img", "link", "meta"})


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


EMPTY = Html()


def tag(name: str, /, *content: str, **attributes: str | int | bool | None) -> Html:
    """An element. Content that is no `Html` is escaped; attributes of None or False are left out.

    `class_` and `for_` lose their underscore, `_` within a name becomes a hyphen.

    >>> tag("p", "1 < 2", class_="note")
    '<p class="note">1 &lt; 2</p>'
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{join(content)}</{name}>")


def join(parts: Iterable[str], separator: str = "") -> Html:
    """Parts one after another; those that are no `Html` are escaped."""
    between = separator if isinstance(separator, Html) else escape(separator)
    return Html(between.join(part if isinstance(part, Html) else text(part) for part in parts))


def text(words: str) -> Html:
    """Characters as a reader should see them: escaped, unseen controls made visible, right-to-left kept to itself."""
    whole = written(words)
    return Html(f"<bdi>{whole}</bdi>") if _runs_right_to_left(words) else whole


def written(words: str) -> Html:
    """Characters escaped, with unseen controls made visible, for an element that has a direction of its own."""
    if words.isascii() and words.isprintable():
        return Html(escape(words, quote=False))
    parts: list[str] = []
    last = 0
    for unseen in markup.UNSEEN.finditer(words):
        if unseen["flag"]:
            continue
        parts += [escape(words[last : unseen.start()], quote=False), _control(unseen[0])]
        last = unseen.end()
    return Html("".join([*parts, escape(words[last:], quote=False)]))


def untagged(words: str) -> Html:
    """Characters where no element may stand, as in a page's title."""
    return Html(escape(markup.visible(words)))


def _attribute(key: str, value: str | int | bool | None) -> str:  # noqa: FBT001 - HTML has boolean attributes
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(markup.visible(str(value)))}"'


def _control(character: str) -> Html:
    name = unicodedata.name(character, "control character").lower()
    return Html(f'<span class="control" title="{escape(name)}">{markup.code_point(character)}</span>')


def _runs_right_to_left(words: str) -> bool:
    return not words.isascii() and any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in words if c > "\x7f")
