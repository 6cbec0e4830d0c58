"""The briefing of a comparison, section by section: what the cells of the briefing notebook show."""

import json
from collections.abc import Sequence
from functools import cached_property

import briefing
from briefing import interchange
from briefing.comparisons import Comparison
from briefing.exporting.blocks import Chart
from briefing.exporting.display import Shown
from briefing.exporting.document import Section
from briefing.exporting.document_json import to_json
from briefing.exporting.sections import (
    bottom_line,
    differences,
    gaps,
    key_points,
    method,
    originals,
    people,
    quantities,
    sources,
    statistics,
    timeline,
    who_said_what,
)
from briefing.exporting.sections.header import front, sources_hash
from briefing.summarising.index import Index, index


class Briefing:
    """The sections of the document. Each is a value that a notebook shows and the exporters render.

    `title` stands for the one that the most named names give; `status` is draft or final; `edition` tells
    this document from those before it and is the analyst's to count, not printed where None; `built` is the date on the
    document (ISO 8601), not stated where None: the clock is never read.

    >>> Briefing(comparison).key_points  # doctest: +SKIP
    """

    def __init__(
        self,
        comparison: Comparison,
        *,
        title: str | None = None,
        status: str = "draft",
        edition: str | None = None,
        authors: Sequence[str] = (),
        built: str | None = None,
    ) -> None:
        self.comparison = comparison
        self._front = front(comparison, title=title, status=status, edition=edition, authors=authors, built=built)

    @cached_property
    def _index(self) -> Index:
        return index(self.comparison)

    @property
    def header(self) -> Shown:
        """Section 0: title, status, dates, texts and origins, hash of the sources."""
        return Shown(self._front)

    @property
    def bottom_line(self) -> Shown:
        """Section 1: at most 60 words."""
        return Shown(bottom_line.section(self.comparison, self._index))

    @property
    def key_points(self) -> Shown:
        """Section 2: three to seven points with citations, standing and origins."""
        return Shown(key_points.section(self.comparison, self._index))

    @property
    def differences(self) -> Shown:
        """Section 4: where sources differ, side by side."""
        return Shown(differences.section(self.comparison, self._index))

    @cached_property
    def quantities(self) -> Shown:
        """Section 5: every quantity, charts of comparable ones, arithmetic checks."""
        return Shown(quantities.section(self.comparison, self._index))

    @cached_property
    def timeline(self) -> Shown:
        """Section 6: what happened when, and when the texts were published."""
        return Shown(timeline.section(self.comparison, self._index))

    @property
    def who_said_what(self) -> Shown:
        """Section 7: quotations by speaker, verbatim against rendering."""
        return Shown(who_said_what.section(self.comparison, self._index))

    @property
    def people(self) -> Shown:
        """Section 8: people and organisations with their roles and all forms of their names."""
        return Shown(people.section(self.comparison, self._index))

    @cached_property
    def statistics(self) -> Shown:
        """Section 9: coverage in numbers."""
        return Shown(statistics.section(self.comparison, self._index))

    @property
    def sources(self) -> Shown:
        """Section 11: everything known about each source."""
        return Shown(sources.section(self.comparison, self._index))

    @property
    def gaps(self) -> Shown:
        """Section 13: what these sources cannot answer."""
        return Shown(gaps.section(self.comparison, self._index))

    @property
    def originals(self) -> Shown:
        """Section 14: the originals in full."""
        return Shown(originals.section(self.comparison, self._index))

    @property
    def method(self) -> Shown:
        """Section 15: method, corrections, how to rebuild, and the machine-readable part."""
        return Shown(method.section(self.comparison, self._index, data=self.data))

    @property
    def sections(self) -> tuple[Shown, ...]:
        """Sections 1 to 13, in order."""
        return (
            self.bottom_line,
            self.key_points,
            self.differences,
            self.quantities,
            self.timeline,
            self.who_said_what,
            self.people,
            self.statistics,
            self.sources,
            self.gaps,
        )

    @property
    def data(self) -> str:
        """briefing.json: articles with findings, the comparison, and sections 1 to 13, as the contract has them."""
        shown = [section.node for section in self.sections if isinstance(section.node, Section)]
        whole: interchange.JsonObject = {
            "briefing": {
                "version": briefing.__version__,
                "title": self._front.title,
                "status": self._front.status,
                "built": self._front.date or None,
                "sources": sources_hash(self.comparison),
            },
            "articles": [interchange.annotated(article, with_text=True) for article in self.comparison.dossier],
            "comparison": interchange.compared(self.comparison),
            "sections": [_undrawn(to_json(section)) for section in shown],
        }
        return json.dumps(whole, ensure_ascii=False, indent=1)

    def _repr_html_(self) -> str:
        return "".join(part._repr_html_() for part in (self.header, self.bottom_line, self.key_points))


def _undrawn(value: object) -> interchange.Json:
    """A section as JSON with charts by their words only: their drawings are in the document."""
    if isinstance(value, list):
        return [_undrawn(part) for part in value]
    if isinstance(value, dict):
        is_chart = value.get("type") == Chart.__name__
        return {k: _undrawn(v) for k, v in value.items() if not (is_chart and k == "svg")}
    return value if isinstance(value, str | int | float) else None
