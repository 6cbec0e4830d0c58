"""What the lists of the workspace show, and how a choice in one narrows the others: by sharing a paragraph."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from briefing.articles import Article
from briefing.calendars import days
from briefing.findings import Finding, Kind, Quotation, Timex, extent
from briefing.markup import visible
from briefing.summarising.dates import in_words
from briefing.summarising.wording import value

Place: TypeAlias = tuple[str, int]
"""A block: its article's id and where it starts."""


class Facet(StrEnum):
    """The lists, in the order in which they stand."""

    SPEAKER = "Speakers"
    QUANTITY = "Quantities"
    DATE = "Dates"
    NAME = "People, organisations, places"


@dataclass(frozen=True, slots=True)
class Spot:
    """One finding in its block."""

    place: Place
    finding: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list, and every finding it stands for, in the order of the texts."""

    facet: Facet
    key: str
    label: str
    spots: tuple[Spot, ...]

    def within(self, places: frozenset[Place] | None) -> tuple[Spot, ...]:
        """Its findings in these blocks; all of them where `places` is None."""
        return self.spots if places is None else tuple(spot for spot in self.spots if spot.place in places)


Rows: TypeAlias = Mapping[Facet, tuple[Row, ...]]


def rows(articles: Iterable[Article]) -> Rows:
    """All lines of all lists: speakers and names by how often they stand there, quantities and dates by size and time."""
    found: dict[Facet, dict[str, tuple[str, object, list[Spot]]]] = {facet: {} for facet in Facet}
    for article in articles:
        starts = [block.span.start for block in article.blocks]
        for facet, key, label, rank, finding in _entries(article):
            start = extent(finding)[0].start
            place = (article.id, starts[max(0, bisect_right(starts, start) - 1)])
            _, _, spots = found[facet].setdefault(key, (visible(label), rank, []))
            spots.append(Spot(place, finding.id))
    return {facet: _sorted(facet, entries) for facet, entries in found.items()}


def _entries(article: Article) -> Iterable[tuple[Facet, str, str, object, Finding]]:
    findings = article.findings
    names = {entity.id: entity for entity in findings.entities}
    for quotation in findings.quotations:
        yield Facet.SPEAKER, *_speaker(quotation), 0, quotation
    for quantity in findings.quantities:
        label = f"{value(quantity)} {quantity.of or ''}".strip()
        size = quantity.low if quantity.low is not None else quantity.high
        yield Facet.QUANTITY, label, label, -(size or 0), quantity
    for timex in findings.timexes:
        yield Facet.DATE, *_date(article, timex), timex.value, timex
    for mention in findings.mentions:
        entity = names.get(mention.entity)
        name = entity.name if entity else article.text_of(mention.span)
        kind = "" if mention.kind in (Kind.PERSON, Kind.OTHER) else f" ({mention.kind})"
        yield Facet.NAME, mention.entity, f"{name}{kind}", 0, mention


def _date(article: Article, timex: Timex) -> tuple[str, str]:
    """One row a date that is known; what stays open, and how long things take, in the words of the text."""
    if days(timex.value):
        return timex.value, in_words(timex.value)
    words = " ".join(article.text_of(timex.span).split())
    return words.casefold(), words


def _speaker(quotation: Quotation) -> tuple[str, str]:
    speaker = quotation.speaker
    if speaker is None:
        return "", "speaker not stated"
    return speaker.entity or speaker.name, speaker.name


def _sorted(facet: Facet, entries: Mapping[str, tuple[str, object, list[Spot]]]) -> tuple[Row, ...]:
    lines = [(rank, Row(facet, key, label, tuple(spots))) for key, (label, rank, spots) in entries.items()]
    if facet in (Facet.SPEAKER, Facet.NAME):
        return tuple(row for _, row in sorted(lines, key=lambda line: (-len(line[1].spots), line[1].label)))
    if facet is Facet.QUANTITY:
        return tuple(row for _, row in sorted(lines, key=lambda line: (_as_number(line[0]), line[1].label)))
    return tuple(row for _, row in sorted(lines, key=lambda line: (not line[1].key[:1].isdigit(), str(line[0]))))


def _as_number(rank: object) -> float:
    return float(rank) if isinstance(rank, int | float) else 0.0


def allowed(choices: Iterable[Row]) -> frozenset[Place] | None:
    """The blocks in which all the chosen rows have a finding; None where nothing is chosen."""
    narrowed: frozenset[Place] | None = None
    for row in choices:
        places = frozenset(spot.place for spot in row.spots)
        narrowed = places if narrowed is None else narrowed & places
    return narrowed


def narrowed(lines: Sequence[Row], others: Iterable[Row]) -> tuple[tuple[Row, int], ...]:
    """The rows that share a block with all choices of the other lists, each with the number of findings there."""
    places = allowed(others)
    counted = ((row, len(row.within(places))) for row in lines)
    return tuple((row, count) for row, count in counted if count)


def passages(choices: Sequence[Row]) -> tuple[Spot, ...]:
    """The findings of all chosen rows in the blocks that they share, in the order of the first row's texts."""
    places = allowed(choices)
    return tuple(dict.fromkeys(spot for row in choices for spot in row.within(places)))
