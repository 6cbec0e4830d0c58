"""Section 8: people and organisations: who is meant, what the texts call them, and as what."""

from collections.abc import Iterator, Sequence

from briefing.comparisons import Comparison, CrossEntity
from briefing.exporting.blocks import Block, Cell, Column, Heading, Row, Table
from briefing.exporting.document import Section
from briefing.exporting.inlines import Inline, Text
from briefing.exporting.sections.phrases import cite, empty, notes, plain
from briefing.findings import Kind, MentionBasis
from briefing.spans import Span
from briefing.summarising.index import Index
from briefing.summarising.wording import NOT_STATED, listed

ID, TITLE, NUMBER = "people", "People and organisations", "8"
MOST = 60
SHOWN = 3
"""Descriptions of one who is meant, at most."""

TITLES = {
    Kind.PERSON: "People",
    Kind.ORGANISATION: "Organisations",
    Kind.PLACE: "Places",
    Kind.LAW: "Laws",
    Kind.OTHER: "Other names",
}


def section(comparison: Comparison, found: Index) -> Section:
    """One table a kind, the most mentioned first."""
    if not comparison.entities:
        return empty(ID, TITLE, NUMBER, "No name was found in these texts.")
    blocks: list[Block] = [plain("Roles are the texts’ own words, which may be out of date or wrong.")]
    for kind, title in TITLES.items():
        named = [cross for cross in comparison.entities if cross.entity.kind is kind]
        if named:
            ranked = sorted(named, key=lambda cross: (-len(cross.mentions), cross.entity.name))
            blocks += [
                Heading(title),
                _table(title, ranked[:MOST], found, with_roles=kind in (Kind.PERSON, Kind.ORGANISATION)),
            ]
    return Section(ID, TITLE, (*blocks, *notes(comparison, ID)), NUMBER)


def _table(title: str, named: list[CrossEntity], found: Index, *, with_roles: bool) -> Table:
    roles = (Column("Roles as stated", share=38),) if with_roles else ()
    columns = (Column("Name", share=26), *roles, Column("Other forms", share=22), Column("Mentioned in", share=24))
    rows = tuple(_row(cross, found, with_roles=with_roles) for cross in named)
    return Table(f"{title}, by how often they are mentioned", columns, rows)


def _row(cross: CrossEntity, found: Index, *, with_roles: bool) -> Row:
    entity = cross.entity
    roles = (Cell(tuple(_roles(cross, found)) or (Text(NOT_STATED),)),) if with_roles else ()
    others = Cell((Text(", ".join(entity.aliases) or "–"),))
    return Row((Cell((Text(entity.name),)), *roles, others, Cell(tuple(_places(cross, found)))))


def _roles(cross: CrossEntity, found: Index) -> Iterator[Inline]:
    first: dict[str, Inline] = {}
    for role in cross.entity.roles:
        if role.span is not None:
            first.setdefault(role.value, cite(found, role.span))
    for i, (words, citation) in enumerate(first.items()):
        yield Text(f"{'; ' if i else ''}{words} ")
        yield citation


def _places(cross: CrossEntity, found: Index) -> Iterator[Inline]:
    texts = dict.fromkeys(article for article, _ in cross.mentions)
    for i, text in enumerate(texts):
        spans = [span for article, span in cross.mentions if article == text]
        described = _described(text, spans, found)
        yield Text(f"{'; ' if i else ''}{found.short(found.article(text))}, {len(spans)} × {described}")
        yield cite(found, spans[0])


def _described(text: str, spans: Sequence[Span], found: Index) -> str:
    """How many of these places only describe who is meant, and in which words: `(2 as “the agency”) `."""
    places = frozenset(spans)
    mentions = (m for m in found.article(text).findings.mentions if m.span in places)
    said = [found.text(m.span).lower() for m in mentions if m.basis is MentionBasis.ROLE]
    return f"({len(said)} as {listed([f'“{words}”' for words in dict.fromkeys(said)][:SHOWN])}) " if said else ""
