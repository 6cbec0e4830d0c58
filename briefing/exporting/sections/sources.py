"""Section 11: the sources, with everything that is known of each, and "not stated" where nothing is."""

from collections.abc import Iterator

from briefing.articles import Article, ArticleDate, Basis
from briefing.comparisons import Comparison
from briefing.corrections import Judgement
from briefing.exporting.blocks import Block, Fact, Facts, Heading
from briefing.exporting.document import Section
from briefing.exporting.inlines import Badge, Code, Inline, Text
from briefing.exporting.sections.phrases import cite, empty, notes, stated
from briefing.findings import Stated
from briefing.sources import Origin
from briefing.summarising.dates import in_words
from briefing.summarising.index import Index
from briefing.summarising.languages import is_analysed, language_name
from briefing.summarising.wording import NOT_STATED

ID, TITLE, NUMBER = "sources", "Sources", "11"


def section(comparison: Comparison, found: Index) -> Section:
    """One entry a text, in the order of the input."""
    if not found.articles:
        return empty(ID, TITLE, NUMBER, "No text could be read.")
    blocks: list[Block] = []
    for article in found.articles:
        blocks += [
            Heading(f"{found.short(article)}: {article.title}"),
            Facts(tuple(_facts(article, comparison, found))),
        ]
    problems = comparison.dossier.problems
    if problems:
        blocks.append(Heading("What could not be read"))
        blocks.append(
            Facts(tuple(Fact(_place(p.origin), (Text(p.what + (f". {p.hint}" if p.hint else "")),)) for p in problems))
        )
    return Section(ID, TITLE, (*blocks, *notes(comparison, ID)), NUMBER)


def _facts(article: Article, comparison: Comparison, found: Index) -> Iterator[Fact]:
    yield Fact("Headline", stated(found, article.headline))
    yield Fact("Outlet", stated(found, article.outlet))
    by: list[Inline] = []
    for i, byline in enumerate(article.bylines):
        by += [*([Text("; ")] if i else []), *stated(found, byline)]
    yield Fact("By", tuple(by) or (Text(NOT_STATED),))
    yield Fact("Published", _date(article.published, found))
    yield Fact("Updated", _date(article.updated, found))
    yield Fact("Language", (Text(_language(article)),))
    yield Fact("Found at", (Text(", ".join(map(_found_at, article.source.origins))),))
    if article.source.notes:
        yield Fact("Reading notes", (Text("; ".join(article.source.notes)),))
    yield Fact("Copies", (Text(_copies(article, comparison, found)),))
    if article.cut_off:
        yield Fact("Cut off", _cut_off(article.cut_off, found))
    yield Fact("Reliability", (Text(_reliability(article, comparison)),))
    yield Fact("Characters", (Text(f"{len(article.source.text):,}"),))
    yield Fact("SHA-256", (Code(article.source.id),))


def _language(article: Article) -> str:
    if article.language is None:
        return "not recognised; read as English"
    if is_analysed(article):
        return language_name(article.language)
    what = "not compared with others" if article.findings.read_as else "not analysed, only shown in section 14"
    return f"{language_name(article.language)}; {what}"


def _found_at(origin: Origin) -> str:
    """Where a text was found: its address, its file, or its place within a file that holds several."""
    if origin.url or not origin.path:
        return _place(origin.url or origin.id)
    within = origin.id.removeprefix(origin.path) if origin.id.startswith(origin.path) else ""
    return _place(origin.path) + within


def _place(where: str) -> str:
    """Where a text was found: an address whole, of a path its last two parts, since folders of a machine mean nothing."""
    return where if "://" in where else "/".join(where.split("/")[-2:])


def _date(date: ArticleDate | None, found: Index) -> tuple[Inline, ...]:
    if date is None:
        return (Text(NOT_STATED),)
    if date.basis is Basis.INFERRED:
        return Text(f"{NOT_STATED} "), Badge("inferred", "inferred"), Text(f" {in_words(date.value)} (section 6)")
    if date.span is not None:
        return Text(f"{in_words(date.value)} "), cite(found, date.span)
    how = "given by the analyst or the input" if date.basis is Basis.GIVEN else "from the page’s metadata"
    return (Text(f"{in_words(date.value)}, {how}"),)


def _copies(article: Article, comparison: Comparison, found: Index) -> str:
    shared = [
        f"{copy.relation} with {found.short(found.article(other))} ({copy.shared:.0%} shared)"
        for copy in comparison.copies
        for this, other in ((copy.a, copy.b), (copy.b, copy.a))
        if this == article.id
    ]
    return "; ".join(shared) or "none found"


def _cut_off(notice: Stated, found: Index) -> tuple[Inline, ...]:
    said = Text(f"the rest is missing, as the text says: “{notice.value}” ")
    return (said, cite(found, notice.span)) if notice.span else (said,)


def _reliability(article: Article, comparison: Comparison) -> str:
    rated = [c for c in comparison.dossier.ledger.standing(Judgement.RATE) if c.target == article.source.id]
    if not rated:
        return "not rated; the analyst’s to fill"
    last = rated[-1]
    return f"{last.value} (analyst’s rating{f', {last.who}' if last.who else ''})"
