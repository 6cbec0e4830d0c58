"""Section 1: the bottom line, at most 60 words."""

from collections.abc import Iterator

from briefing.comparisons import Claim, Comparison, KeyPoint
from briefing.exporting.blocks import Block, Callout
from briefing.exporting.document import Section
from briefing.exporting.inlines import Text
from briefing.exporting.sections.answers import answered
from briefing.exporting.sections.differences import KINDS
from briefing.exporting.sections.phrases import (
    analysed,
    cite,
    claim_in_texts,
    computed,
    empty,
    notes,
    origins,
    reported,
    shortened,
    stated_day,
)
from briefing.spans import Span
from briefing.summarising.dates import in_words
from briefing.summarising.index import Index
from briefing.summarising.wording import capital, listed

ID, TITLE, NUMBER = "bottom-line", "Bottom line", "1"
MOST = 60
"""Words of the sources that the section gives at most."""

LONGEST = 45
NEXT = 3
"""Key points after the first that may tell what has come since."""


def section(comparison: Comparison, found: Index) -> Section:
    """The sentence that tells most of the news, how it stands, and what the latest text adds."""
    if not comparison.key_points:
        return empty(ID, TITLE, NUMBER, "No sentence of these texts stands out by number, name or repetition.")
    point = comparison.key_points[0]
    since = _since(comparison, found)
    blocks: list[Block] = [*_told(point, comparison, found, since)]
    claim = next((c for c in comparison.claims if c.id == point.claim), None)
    stands = _stands(comparison, claim, found) if claim else ""
    if stands:
        blocks.append(computed(stands))
    if since:
        place = saying(since, found)
        article = found.article(place.source)
        blocks.append(computed(f"Since then, {found.label(article)} on {in_words(stated_day(article))}:"))
        blocks += _told(since, comparison, found)
    return Section(ID, TITLE, (Callout(tuple(blocks), "lead"), *notes(comparison, ID)), NUMBER)


def _told(point: KeyPoint, comparison: Comparison, found: Index, since: KeyPoint | None = None) -> Iterator[Block]:
    """The sentence, and what an accusation in it is answered with, unless what has come `since` is told below it."""
    place = saying(point, found)
    yield reported(Text(f"{shortened(point.text, LONGEST)} "), cite(found, place))
    answers = {answer.span for answer in comparison.answers_to(place)}
    if since is None or saying(since, found) not in answers:
        yield from answered(comparison, found, place)


def _since(comparison: Comparison, found: Index) -> KeyPoint | None:
    """The first of the next points that a text of the latest day tells, where the bottom line is of an earlier day."""
    first, *others = comparison.key_points
    days = [day for article in comparison.dossier if (day := stated_day(article))]
    told = stated_day(found.article(saying(first, found).source))
    if not days or not told or told == max(days):
        return None
    for point in others[:NEXT]:
        fits = len(first.text.split()) + len(point.text.split()) <= MOST
        if fits and stated_day(found.article(saying(point, found).source)) == max(days):
            return point
    return None


def saying(point: KeyPoint, found: Index) -> Span:
    """Where the words of a point stand."""
    spans = [passage.span for passage in point.evidence]
    return next((span for span in spans if found.text(span) == point.text), spans[0])


def _stands(comparison: Comparison, claim: Claim, found: Index) -> str:
    whole = analysed(comparison)
    parts = [f"{capital(claim_in_texts(claim, whole))}, from {origins(claim, found)}."] if whole > 1 else []
    if comparison.differences:
        kinds = dict.fromkeys(KINDS[difference.kind].lower() for difference in comparison.differences)
        parts.append(f"The texts differ in {listed(list(kinds)[:4])}: section 4.")
    return " ".join(parts)
