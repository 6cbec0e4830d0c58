"""What an accusation is answered with: a denial, a plea, and how far the law has come, in the order of the days."""

from collections.abc import Iterable, Iterator

from briefing.comparing.accusations import DENY, DENYING, INNOCENCE
from briefing.comparing.proceedings import Stage, order, stages
from briefing.comparing.words import words
from briefing.comparisons import Comparison
from briefing.exporting.blocks import Paragraph
from briefing.exporting.inlines import Inline
from briefing.exporting.sections.phrases import cites, computed, stated_day
from briefing.spans import Span
from briefing.summarising.dates import in_words
from briefing.summarising.index import Index
from briefing.summarising.wording import capital

DENIED, ELSE = "denied", "how it goes on"
PASSING = frozenset({str(Stage.FREE), str(Stage.UNCHARGED), str(Stage.UNDECIDED)})
"""States that are over once a later one is told."""

SHOWN = 3
"""Passages that one answer names at most."""


def answered(comparison: Comparison, found: Index, *spans: Span) -> Iterator[Paragraph]:
    """What the accusations in these passages are answered with, and what has come of them since."""
    parts = tuple(said(found, (answer.span for answer in comparison.answers_to(*spans))))
    if parts:
        yield computed("An accusation. ", capital(str(parts[0])), *parts[1:], ".")


def said(found: Index, answers: Iterable[Span]) -> Iterator[Inline | str]:
    """The answers by what they say, each with its day, where one is known, and its place: “denied, see 9; charged, see 6”."""
    by_answer: dict[str, list[Span]] = {}
    for span in _once(found, answers):
        by_answer.setdefault(_name(found.text(span)), []).append(span)
    ordered = sorted(by_answer.items(), key=lambda pair: (_day(pair[1][0], found) or "", _order(pair[0])))
    came = max((_order(name) for name in by_answer), default=-1)
    standing = [(name, places) for name, places in ordered if name not in PASSING or _order(name) == came]
    for number, (name, places) in enumerate(standing):
        day = _day(places[0], found)
        yield f"{'; ' if number else ''}{name}{f' ({in_words(day)})' if day and name != DENIED else ''}, see "
        yield from cites(found, places[:SHOWN])


def _once(found: Index, spans: Iterable[Span]) -> Iterator[Span]:
    """The places without those where a copy has the same words."""
    known: set[str] = set()
    for span in spans:
        text = " ".join(found.text(span).split())
        if text not in known:
            known.add(text)
            yield span


def _name(text: str) -> str:
    """What the answer says, in words: the last state of the law, a denial, or both."""
    states = sorted(stages(text) - {Stage.SUSPECTED, Stage.QUESTIONED}, key=order)
    stems = {word.stem for word in words(text)}
    denies = bool(stems & DENY) or (bool(stems & (DENYING | INNOCENCE)) and not states)
    named = ([DENIED] if denies else []) + [str(state) for state in states[-1:]]
    return " and ".join(named) or ELSE


def _order(name: str) -> int:
    known = next((stage for stage in Stage if stage.value == name), None)
    return -1 if known is None else order(known)


def _day(span: Span, found: Index) -> str | None:
    return stated_day(found.article(span.source))
