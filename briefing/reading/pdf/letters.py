"""Lines of a PDF whose letters differ in size: large first letters, and the small raised figures of notes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from briefing.reading.pdf.words import FIGURES, RAISED, Word

CAP = 1.6
"""How many times higher than the text a large first letter is at least."""
FEW = 200
"""Raised figures and large letters that a page may have; one with more is set in some other way."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one line that stand together: a whole line, that of a column, or a cell of a table."""

    text: str
    """Its words with a space between; the cells of a row with a tab."""
    left: float
    bottom: float
    right: float
    top: float
    height: float
    """The height that most of its letters have."""
    is_bold: bool
    """Whether all words are set in a heavy font."""
    is_row: bool = False
    """Whether it is a row of a table."""
    words: tuple[Word, ...] = ()

    @property
    def middle(self) -> float:
        """Half-way up."""
        return (self.top + self.bottom) / 2


def line_of(words: Iterable[Word], *, row: str = "") -> Line:
    """The line that these words make."""
    found = tuple(words)
    texts, lefts, bottoms, rights, tops, bold, _, _, raised, _ = zip(*found, strict=True)
    text = "".join(_spaced(found)) if any(raised) else " ".join(texts)
    longest = found[max(range(len(texts)), key=lambda i: len(texts[i]))]
    return Line(
        row or text, min(lefts), min(bottoms), max(rights), max(tops), longest.height, all(bold), bool(row), found
    )


def _spaced(words: Sequence[Word]) -> Iterator[str]:
    for i, word in enumerate(words):
        yield word.text if not i or word.is_raised else f" {word.text}"


def with_raised(found: Sequence[Line]) -> Iterator[Line]:
    """The lines, small figures put to the word that they stand behind, as Unicode's raised ones: “he said.¹”, “km²”."""
    small = [i for i, line in enumerate(found) if len(line.text) <= 6 and line.text[:1].isalnum()]  # noqa: PLR2004 - “12, 14”
    hosts: dict[int, list[int]] = {}
    for i in small[:FEW]:
        host = next((k for k, line in enumerate(found) if _raises(line, found[i])), None)
        if host is not None and host not in hosts:
            hosts[host] = [i]
    raised = {i for own in hosts.values() for i in own}
    for k, line in enumerate(found):
        if k in raised:
            continue
        signs = [word for i in hosts.get(k, ()) for word in found[i].words]
        last = line.words[-1]
        yield line_of((*line.words, *(_raised(word, last) for word in signs))) if signs else line


def _raises(line: Line, sign: Line) -> bool:
    """Whether the small line stands right behind the other one, higher up."""
    apart = sign.left - line.right
    return (
        sign.height <= RAISED * line.height
        and line.middle + 0.05 * line.height < sign.middle <= line.top + 0.1 * line.height
        and -0.1 * line.height <= apart <= 0.3 * line.height
        and line.words[-1].height > sign.height
    )


def _raised(sign: Word, last: Word) -> Word:
    return sign._replace(
        text=sign.text.translate(FIGURES), bottom=last.bottom, top=last.top, is_bold=last.is_bold, is_raised=True
    )


def with_caps(found: Sequence[Line]) -> Iterator[Line]:
    """The lines, a large first letter put before the line that goes on from it."""
    usual = median(line.height for line in found) if len(found) > 2 else 0.0  # noqa: PLR2004 - no text beside it
    caps = [line for line in found if usual and _is_cap(line, usual)][:FEW]
    owners = {owner: cap for cap in caps if (owner := _beside(cap, found)) is not None}
    owned = {id(cap) for cap in owners.values()}
    for i, line in enumerate(found):
        if i in owners:
            yield line_of((_with_cap(owners[i].words[0], line.words[0]), *line.words[1:]))
        elif id(line) not in owned:
            yield line


def _with_cap(cap: Word, first: Word) -> Word:
    apart = first.left - cap.right > 0.25 * first.height and not first.text[:1].islower()
    return first._replace(text=f"{cap.text} {first.text}" if apart else cap.text + first.text, left=cap.left)


def _is_cap(line: Line, usual: float) -> bool:
    text = line.text
    return len(text) <= 2 and text[-1:].isalpha() and text[-1:].isupper() and line.height >= CAP * usual  # noqa: PLR2004 - “A or “T


def _beside(cap: Line, found: Sequence[Line]) -> int | None:
    """The highest line that begins right of the large letter, within its height."""
    near = [
        (-line.middle, i)
        for i, line in enumerate(found)
        if line is not cap
        and cap.bottom < line.middle < cap.top
        and -0.2 * line.height <= line.left - cap.right <= line.height
        and line.height < cap.height / 1.3
    ]
    return min(near)[1] if near else None
