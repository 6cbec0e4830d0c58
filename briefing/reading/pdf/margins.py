"""What is printed in the margins of page after page: running heads and feet, and page numbers."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing.reading.pdf.letters import Line

NUMBER = re.compile(r"[\W_]*(?:(?:page|p\.|seite|pagina|página)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|von|de|di|sur|av)\s*\d{1,4})?[\W_]*", re.IGNORECASE)  # fmt: skip
DIGITS = re.compile(r"\d+")
REACH = 2
"""Pages before and after that are compared: left and right pages have heads of their own."""
ROWS = 3
"""Lines from the top and from the bottom that may be in the margins."""
NEAR = 4.0
"""Points by which the place of a running head may differ from page to page."""
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page, in the order of its content, and of those in the margins which say what on each page."""

    lines: tuple[Line, ...]
    upright: tuple[Line, ...] = ()
    margins: tuple[tuple[int, str], ...] = ()
    """The lines of the text that are running heads and feet: their places, and `header` or `footer`."""


def with_margins(pages: Iterable[Page]) -> Iterator[Page]:
    """The pages with their running heads and feet marked; five pages are held at a time."""
    near: deque[tuple[Page, dict[int, str]]] = deque()
    waiting = 0
    for page in pages:
        near.append((page, _candidates(page.lines)))
        waiting += 1
        if waiting > REACH:
            yield _marked(near, len(near) - waiting)
            waiting -= 1
        while len(near) - waiting > REACH:
            near.popleft()
    while waiting:
        yield _marked(near, len(near) - waiting)
        waiting -= 1


def _candidates(lines: Sequence[Line]) -> dict[int, str]:
    """The places of the outermost lines, from the outside in, and whether each is at the head or the foot."""
    order = sorted(range(len(lines)), key=lambda i: -lines[i].middle)
    rows = [list(row) for _, row in groupby(order, key=lambda i: round(lines[i].middle))]
    reach = min(ROWS, len(rows) // 2)
    heads = {i: "header" for row in rows[:reach] for i in row}
    return heads | {i: "footer" for row in rows[::-1][:reach] for i in row}


def _marked(near: Sequence[tuple[Page, dict[int, str]]], at: int) -> Page:
    page, own = near[at]
    others = [other for i, other in enumerate(near) if i != at and abs(i - at) <= REACH]
    found: list[tuple[int, str]] = []
    for wanted in ("header", "footer"):
        # What is further in than a line of the page's own is text, however often it stands there.
        outer = True
        edge = None
        for i in (place for place, side in own.items() if side == wanted):
            line = page.lines[i]
            edge = line.middle if edge is None else edge
            numbered = abs(line.middle - edge) <= NEAR and NUMBER.fullmatch(line.text[:LONGEST])
            outer = outer and any(numbered or _repeats(line, wanted, other) for other in others)
            if outer:
                found.append((i, wanted))
    return Page(page.lines, page.upright, tuple(found))


def _repeats(line: Line, side: str, other: tuple[Page, dict[int, str]]) -> bool:
    """Whether the other page has the same words there, whatever their numbers are."""
    page, candidates = other
    own = _wording(line)
    return any(
        kind == side and abs(page.lines[i].middle - line.middle) <= NEAR and _wording(page.lines[i]) == own
        for i, kind in candidates.items()
    )


def _wording(line: Line) -> str:
    return DIGITS.sub("0", line.text[:LONGEST]).casefold()
