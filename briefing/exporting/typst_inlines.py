"""Inline nodes as a flat row of runs for the Typst template: no markup, no nesting, only strings and flags."""

import itertools
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefing.exporting.citations import Citations
from briefing.exporting.fonts import Glyphs, is_seen
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

Data = dict[str, object]

BREAKABLE = "/?&=_.-@:;,|#%+"  # where an address or a file name may go on in the next line
LONGEST = 24  # longer words are not English, and may be broken anywhere
SPACE = "\u200b"


@dataclass(slots=True)
class Setting:
    """What is kept while one document is set: glyphs, citations met so far, and what links can lead to."""

    glyphs: Glyphs
    citations: Citations
    sections: Mapping[str, str] = field(default_factory=dict)
    met: dict[int, int] = field(default_factory=dict)
    placed: set[int] = field(default_factory=set)
    undrawable: frozenset[bytes] = frozenset()
    files: dict[str, bytes] = field(default_factory=dict)
    heading: int = 0

    def text(self, text: str, *, longest: int = LONGEST) -> str:
        """A text as it can be printed: every character has a glyph, and no word is too long for its line."""
        return breakable(self.glyphs.shown(text), longest=longest)

    def runs(self, content: Iterable[Inline], *, longest: int = LONGEST) -> list[Data]:
        """The runs of some inlines, neighbouring citations in one."""
        flat = [run for inline in content for run in self._runs(inline, {}, longest)]
        rows: list[Data] = []
        for is_cited, group in itertools.groupby(flat, key=lambda run: "cite" in run):
            run_group = list(group)
            rows += [{"cites": [run["cite"] for run in run_group]}] if is_cited else run_group
        return rows

    def _runs(self, inline: Inline, style: Data, longest: int) -> Iterator[Data]:
        match inline:
            case Strong(content) | Emphasis(content) | Link(_, content):
                styled = style | self._style(inline)
                for part in content:
                    yield from self._runs(part, styled, longest)
            case Cite():
                yield {"cite": self._cite(inline)}
            case LineBreak():
                yield {"break": True}
            case Badge(text, kind):
                yield {"badge": self.text(text), "kind": self.text(kind)}
            case Text(text) | Code(text) | Inserted(text) | Deleted(text):
                run = {"text": isolated(self.text(text, longest=longest))} | style | self._style(inline)
                yield run if is_seen(text) else {key: run[key] for key in run.keys() - {"link", "label"}}

    def _style(self, inline: Inline) -> Data:
        match inline:
            case Link(target, _):
                return self._link(target)
            case Text():
                return {}
            case _:
                return {type(inline).__name__.lower(): True}

    def _link(self, target: str) -> Data:
        if target.startswith("#"):
            label = self.sections.get(target[1:])
            return {"label": label} if label else {}
        address = target.strip()
        scheme = address.partition(":")[0].lower()
        if scheme in {"http", "https", "mailto"} and address.isascii() and address.isprintable():
            return {"link": address}
        return {}

    def _cite(self, cite: Cite) -> Data:
        number = self.citations.number(cite)
        self.met[number] = self.met.get(number, 0) + 1
        return {"number": number, "place": self.met[number], "reachable": number in self.placed}


def breakable(text: str, *, longest: int = LONGEST) -> str:
    r"""The text with places to break (U+200B) in words longer than a line may hold: after the signs of an address, or
    where it must be.

    >>> breakable("see archive/2024-03-11/report").split("\u200b")
    ['see archive/', '2024-', '03-11/', 'report']
    """
    if len(text) <= longest:
        return text
    words = text.split(" ")
    if max(map(len, words)) <= longest:
        return text
    return " ".join(_broken(word, longest) if len(word) > longest else word for word in words)


def _broken(word: str, longest: int) -> str:
    pieces: list[str] = []
    since = 0
    for at, character in enumerate(word):
        if since and unicodedata.combining(character) == 0 and (since >= longest or _is_joint(word, at, since)):
            pieces.append(SPACE)
            since = 0
        pieces.append(character)
        since = 0 if character in {"\n", SPACE} else since + 1
    return "".join(pieces)


def _is_joint(word: str, at: int, since: int) -> bool:
    return since > 3 and word[at - 1] in BREAKABLE and word[at] not in BREAKABLE  # noqa: PLR2004 - no crumbs


def isolated(text: str) -> str:
    """The text, isolated where it runs from right to left, so that it can't reorder its neighbours (Unicode UAX 9).

    >>> isolated("MI5")
    'MI5'
    """
    if text.isascii() or not any(is_leftward(character) for character in text):
        return text
    return f"\u2068{text}\u2069"


def is_leftward(character: str) -> bool:
    """Whether a character is written from right to left."""
    return unicodedata.bidirectional(character) in {"R", "AL"}
