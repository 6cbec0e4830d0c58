"""Stretches into the text that the reader makes of a document, and the hints at what its markup said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.sources import Hint

APART = "\n\n"
BELOW = {"title": "h1", "h1": "h2", "h2": "h3", "h3": "h4"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """One paragraph-like piece of a document, its own tag first, then what it stands within."""

    text: str
    tags: tuple[str, ...]


def composed(stretches: Iterable[Stretch]) -> tuple[str, tuple[Hint, ...]]:
    r"""The stretches one after the other, an empty line between them, and a hint for each tag of each.

    >>> composed([Stretch("Harbour to close", ("h1",)), Stretch("It will.", ("p",))])
    ('Harbour to close\n\nIt will.', (Hint(start=0, end=16, tag='h1'), Hint(start=18, end=26, tag='p')))
    """
    parts: list[str] = []
    hints: list[Hint] = []
    at = 0
    for stretch in stretches:
        hints.extend(Hint(at, at + len(stretch.text), tag) for tag in stretch.tags)
        parts.append(stretch.text)
        at += len(stretch.text) + len(APART)
    return APART.join(parts), tuple(hints)


def ranked(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The stretches of an office document, its title (`title`) as `h1`, and its headings one rank below if it has one.

    >>> [stretch.tags for stretch in ranked([Stretch("Harbour", ("title",)), Stretch("Ferries", ("h1",))])]
    [('h1',), ('h2',)]
    """
    if not any("title" in stretch.tags for stretch in stretches):
        return tuple(stretches)
    return tuple(Stretch(stretch.text, tuple(BELOW.get(tag, tag) for tag in stretch.tags)) for stretch in stretches)
