"""An original in full for the Typst template: passages with their role, cut into runs where findings and citations
begin and end.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from briefing.exporting.blocks import Mark, Original, Passage
from briefing.exporting.citations import Note
from briefing.exporting.inlines import Cite
from briefing.exporting.typst_inlines import Data, Setting, is_leftward

Stretch = TypeVar("Stretch", Mark, Cite)

QUIET = {"debris", "repeat", "related", "tags", "credit"}


def original(node: Original, setting: Setting) -> Data:
    """The data of an original: its name, what identifies it, and every passage."""
    notes = setting.citations.of(node.source)
    marks, cites = _Sweep(node.marks), _Sweep([note.cite for note in notes])
    numbered = {(note.cite.start, note.cite.end): note for note in notes}
    return {
        "node": "original",
        "title": setting.text(node.title),
        "name": setting.text(node.name),
        "digest": node.source[:16],
        "size": f"{len(node.text):,}",
        "kinds": sorted({setting.text(mark.kind) for mark in node.marks}),
        "cited": bool(notes),
        "passages": [
            _passage(
                part,
                node.text,
                marks.within(part.start, part.end),
                [numbered[cite.start, cite.end] for cite in cites.within(part.start, part.end)],
                setting,
            )
            for part in passages(node)
        ],
    }


def passages(node: Original) -> Iterator[Passage]:
    """The passages, and between them whatever they leave out that is not white space: an original is shown in full."""
    at = 0
    for passage in sorted(node.passages, key=lambda passage: passage.start):
        start, end = max(passage.start, at), min(passage.end, len(node.text))
        yield from _gap(node.text, at, start)
        if start < end:
            yield Passage(start, end, passage.role)
        at = max(at, end)
    yield from _gap(node.text, at, len(node.text))


def _gap(text: str, start: int, end: int) -> Iterator[Passage]:
    between = text[start:end]
    if between.strip():
        lead = len(between) - len(between.lstrip())
        yield Passage(start + lead, start + len(between.rstrip()), "")


def _passage(passage: Passage, text: str, marks: Sequence[Mark], notes: Sequence[Note], setting: Setting) -> Data:
    stretch = text[passage.start : passage.end]
    return {
        "role": setting.text(passage.role.upper()),
        "quiet": passage.role in QUIET,
        "span": f"{passage.start}–{passage.end}",
        "leftward": _begins_leftward(stretch),
        "runs": list(_runs(passage, text, marks, notes, setting)),
    }


def _runs(
    passage: Passage, text: str, marks: Sequence[Mark], notes: Sequence[Note], setting: Setting
) -> Iterator[Data]:
    edges = {passage.start, passage.end}
    edges |= {edge for mark in marks for edge in (mark.start, mark.end)}
    edges |= {edge for note in notes for edge in (note.cite.start, note.cite.end)}
    cuts = sorted(edge for edge in edges if passage.start <= edge <= passage.end)
    over, cited = _Sweep(marks), _Sweep([note.cite for note in notes])
    numbers = {(note.cite.start, note.cite.end): note for note in notes}
    for start, end in itertools.pairwise(cuts):
        run: Data = {"text": setting.text(text[start:end])}
        if found := over.at(start):
            run["marks"] = [{"kind": m.kind, "first": m.start == start, "last": m.end == end} for m in found]
        if cites := cited.at(start):
            run["cited"] = True
            run["notes"] = list(_opened((numbers[cite.start, cite.end] for cite in cites), setting))
        yield run


def _opened(notes: Iterable[Note], setting: Setting) -> Iterator[Data]:
    for note in notes:
        if note.number not in setting.placed:
            setting.placed.add(note.number)
            yield {"number": note.number, "places": len(note.places)}


class _Sweep(Generic[Stretch]):
    """The stretches that cover a place, for places asked for in rising order."""

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        self._coming: list[Stretch] = sorted(stretches, key=lambda stretch: (stretch.start, -stretch.end), reverse=True)
        self._open: list[Stretch] = []

    def at(self, place: int) -> list[Stretch]:
        """What covers the character at `place`, the one that began first lowest."""
        self._open = [stretch for stretch in self._open if stretch.end > place]
        while self._coming and self._coming[-1].start <= place:
            stretch = self._coming.pop()
            if stretch.end > place:
                self._open.append(stretch)
        return self._open

    def within(self, start: int, end: int) -> list[Stretch]:
        """What shares a character with `[start, end)`."""
        found = list(self.at(start))
        while self._coming and self._coming[-1].start < end:
            self._open.append(self._coming.pop())
            found.append(self._open[-1])
        return found


def _begins_leftward(text: str) -> bool:
    strong = next((character for character in text if character.isalpha()), "")
    return bool(strong) and is_leftward(strong)
