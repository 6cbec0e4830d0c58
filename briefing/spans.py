"""A stretch of one source, and a way to find it again."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `[start, end)` of the text of one source, counted in Unicode code points from 0.

    >>> Span("s", 3, 6).of("an MI5 alert")
    'MI5'
    """

    source: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"A span needs 0 ≤ start ≤ end, not {self.start}, {self.end}.")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.source == other.source and self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether every character of `other` lies in this span."""
        return self.source == other.source and self.start <= other.start and other.end <= self.end

    def part(self, start: int, end: int) -> "Span":
        """The span of characters `[start, end)` of the same source."""
        return Span(self.source, start, end)


def covering(spans: Iterable[Span]) -> Span:
    """The least span that contains all of `spans`, which are at least one and of one source.

    Raises ValueError where there is none or they are of several sources.
    """
    found = tuple(spans)
    if len({span.source for span in found}) != 1:
        raise ValueError("A covering span needs spans of one source.")
    return Span(found[0].source, min(s.start for s in found), max(s.end for s in found))


@dataclass(frozen=True, slots=True)
class Selector:
    """Words with a little context, to find a span again when the text was fetched anew (W3C TextQuoteSelector)."""

    exact: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def of(cls, text: str, span: Span, *, context: int = 32) -> "Selector":
        """The selector of `span` in `text`, with up to `context` characters on either side."""
        before, after = text[max(0, span.start - context) : span.start], text[span.end : span.end + context]
        return cls(exact=span.of(text), prefix=before, suffix=after)

    def find(self, text: str, *, source: str) -> Span | None:
        """Where the words stand in `text`: the place that fits the context best, the first of equals; None if nowhere."""
        places: list[int] = []
        at = text.find(self.exact) if self.exact else -1
        while at >= 0:
            places.append(at)
            at = text.find(self.exact, at + 1)
        if not places:
            return None
        start = max(places, key=lambda place: self._fit(text, place))
        return Span(source, start, start + len(self.exact))

    def _fit(self, text: str, place: int) -> int:
        end = place + len(self.exact)
        before = text[max(0, place - len(self.prefix)) : place]
        after = text[end : end + len(self.suffix)]
        return _common(reversed(before), reversed(self.prefix)) + _common(after, self.suffix)


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters the two have in common from their beginning on."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared
