"""Statistics of a pile or of one article, as tables of plain values."""

import html
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from briefing.articles import BODY, JOURNALISM, Article, Role
from briefing.comparisons import Comparison
from briefing.dossiers import Dossier
from briefing.findings import Kind, Mode, Quotation, TimexType
from briefing.summarising.distinctive import distinctive
from briefing.summarising.index import Index, index, quoted
from briefing.summarising.languages import is_analysed
from briefing.summarising.overlap import overlaps
from briefing.summarising.tables import Table, Value
from briefing.summarising.words import terms, words

UNATTRIBUTED = "speaker not stated"

PARTS = {
    "Body": BODY,
    "Headline and standfirst": frozenset({Role.HEADLINE, Role.STANDFIRST}),
    "Captions and credits": frozenset({Role.CAPTION, Role.CREDIT}),
    "About the text": frozenset({Role.BYLINE, Role.DATELINE, Role.PUBLISHED, Role.BIO, Role.TAGS, Role.RELATED}),
    "Debris and repeats": frozenset({Role.DEBRIS, Role.REPEAT}),
}


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of a pile: one table a question, each a plain value with `to_frame()`.

    Words are counted in headline, standfirst, captions and body; sentences and paragraphs in the body; the share of
    debris is a share of all characters that are not white space. Quoted words stand in quotation marks; reported
    words are in the writer's own.
    """

    texts: Table
    parts: Table
    speakers: Table
    modes: Table
    entities: Table
    terms: Table
    overlap: Table

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables that have a row."""
        return tuple(table for table in self._all() if len(table))

    def _all(self) -> Iterator[Table]:
        for field in fields(self):
            yield getattr(self, field.name)

    def _repr_html_(self) -> str:
        return "".join(table._repr_html_() for table in self.tables) or f"<p>{html.escape('No text.')}</p>"


def statistics(pile: Comparison | Dossier | Article) -> Statistics:
    """The statistics of a comparison, a dossier, or a single article."""
    found = index(pile)
    return Statistics(
        texts=_texts(found),
        parts=_parts(found),
        speakers=_speakers(found),
        modes=_modes(found),
        entities=_entities(found),
        terms=_terms(found),
        overlap=_overlap(found),
    )


def _texts(found: Index) -> Table:
    columns = (
        "Text", "Words", "Sentences", "Paragraphs", "Debris", "Quotations", "Quantities", "Dates",
        "People", "Organisations", "Places",
    )  # fmt: skip
    rows = (_text(found, article) for article in found.articles)
    return Table("The texts in numbers", columns, tuple(rows), shares=("Debris",))


def _text(found: Index, article: Article) -> tuple[Value, ...]:
    results = article.findings
    meant = {mention.entity: mention.kind for mention in results.mentions}
    kinds = Counter(meant.values())
    return (
        found.label(article),
        sum(1 for _ in words(article.view(roles=JOURNALISM).text)),
        sum(1 for block in article.body for _ in found.around(block.span)),
        sum(1 for block in article.body if block.role is Role.PARAGRAPH),
        _share(article, PARTS["Debris and repeats"]),
        len(results.quotations),
        len(results.quantities),
        sum(1 for timex in results.timexes if timex.type in (TimexType.DATE, TimexType.TIME)),
        kinds[Kind.PERSON],
        kinds[Kind.ORGANISATION],
        kinds[Kind.PLACE],
    )


def _parts(found: Index) -> Table:
    rows: list[tuple[Value, ...]] = [
        (found.label(a), *(_share(a, roles) for roles in PARTS.values())) for a in found.articles
    ]
    return Table("What each text is made of, by characters", ("Text", *PARTS), tuple(rows), shares=tuple(PARTS))


def _share(article: Article, roles: frozenset[Role]) -> float:
    """The share of the characters, white space aside, that stand in blocks of these roles."""
    sizes = [(len("".join(article.text_of(b.span).split())), b.role in roles) for b in article.blocks]
    whole = sum(size for size, _ in sizes)
    return sum(size for size, is_part in sizes if is_part) / whole if whole else 0.0


def _speakers(found: Index) -> Table:
    by_speaker: dict[str, list[tuple[Article, Quotation]]] = {}
    for article in found.articles:
        for quotation in article.findings.quotations:
            by_speaker.setdefault(found.speaker(quotation) or UNATTRIBUTED, []).append((article, quotation))
    rows = (_speaker(name, spoken) for name, spoken in by_speaker.items())
    ranked = sorted(rows, key=lambda row: (row[0] == UNATTRIBUTED, -int(row[6] or 0), -int(row[7] or 0), str(row[0])))
    columns = ("Speaker", "Texts", "Quotations", "Direct", "Mixed", "Indirect", "Quoted words", "Reported words")
    return Table("Who is quoted", columns, tuple(ranked))


def _speaker(name: str, spoken: Iterable[tuple[Article, Quotation]]) -> tuple[Value, ...]:
    all_spoken = tuple(spoken)
    modes = Counter(quotation.mode for _, quotation in all_spoken)
    inside = sum(_words(quoted(article.source.text, quotation)) for article, quotation in all_spoken)
    whole = sum(_words(article.text_of(span) for span in quotation.said) for article, quotation in all_spoken)
    return (
        name,
        len({article.source.id for article, _ in all_spoken}),
        len(all_spoken),
        modes[Mode.DIRECT],
        modes[Mode.MIXED],
        modes[Mode.INDIRECT],
        inside,
        whole - inside,
    )


def _words(stretches: Iterable[str]) -> int:
    return sum(1 for stretch in stretches for _ in words(stretch))


def _modes(found: Index) -> Table:
    rows: list[tuple[Value, ...]] = []
    for article in found.articles:
        modes = Counter(quotation.mode for quotation in article.findings.quotations)
        rows.append((found.label(article), modes[Mode.DIRECT], modes[Mode.MIXED], modes[Mode.INDIRECT]))
    return Table("Quotations by mode", ("Text", "Direct", "Mixed", "Indirect"), tuple(rows))


def _entities(found: Index) -> Table:
    named: dict[str, Counter[str]] = {}
    for article in found.articles:
        for mention in article.findings.mentions:
            named.setdefault(mention.entity, Counter())[article.source.id] += 1
    ranked = sorted(
        ((found.entities[key], counts) for key, counts in named.items() if key in found.entities),
        key=lambda pair: (-pair[1].total(), pair[0].name),
    )
    rows: list[tuple[Value, ...]] = [
        (entity.name, str(entity.kind), counts.total(), *(counts[source] for source in found.numbers))
        for entity, counts in ranked
    ]
    columns = ("Name", "Kind", "Mentions", *(found.short(article) for article in found.articles))
    return Table("Who and what is named", columns, tuple(rows))


def _terms(found: Index) -> Table:
    articles = [article for article in found.articles if is_analysed(article)]  # “la” sets a French text apart, idly
    counted = [Counter(terms(article.view().text)) for article in articles]
    rows = (
        (found.label(article), d.term, d.here, d.elsewhere, d.score)
        for article, scored in zip(articles, distinctive(counted), strict=True)
        for d in scored
    )
    return Table("Terms that set each text apart", ("Text", "Term", "Here", "Elsewhere", "z-score"), tuple(rows))


def _overlap(found: Index) -> Table:
    labels = [found.label(article) for article in found.articles]
    pairs = overlaps([article.view().text for article in found.articles])
    columns = ("Text", "Other text", "Shared runs", "Share of text", "Share of other", "Shared vocabulary")
    rows: list[tuple[Value, ...]] = [(labels[a], labels[b], *rest) for a, b, *rest in pairs]
    title = "What the texts share: runs of five words, and vocabulary"
    return Table(title, columns, tuple(rows), shares=("Share of text", "Share of other", "Shared vocabulary"))
