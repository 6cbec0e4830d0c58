"""Section 0: what this document is, from what it was made, and how current it can be."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import briefing
from briefing.articles import Article, Basis
from briefing.calendars import days
from briefing.comparisons import Comparison
from briefing.exporting.blocks import Fact
from briefing.exporting.document import Front
from briefing.exporting.inlines import Code, Inline, Text
from briefing.exporting.sections.phrases import independent
from briefing.findings import Kind
from briefing.summarising.dates import in_words
from briefing.summarising.languages import language_name, not_analysed
from briefing.summarising.wording import NOT_STATED, count, listed

LANGUAGE = "en"
"""The language of the document’s own sentences, whatever that of its sources."""


def front(
    comparison: Comparison,
    *,
    title: str | None,
    status: str,
    edition: str | None,
    authors: Sequence[str],
    built: str | None,
) -> Front:
    """The title page. Without a title of the analyst's it names who and what most texts name; it asserts nothing."""
    dossier = comparison.dossier
    read = len(dossier) - len(not_analysed(dossier)) or len(dossier)
    facts = (
        *((Fact("Edition", (Text(edition),)),) if edition else ()),
        Fact("Built", (Text(in_words(built) if built else f"date {NOT_STATED}"),)),
        Fact("Information cut-off", (Text(cut_off(comparison)),)),
        Fact("Made from", (Text(_independence(comparison)),)),
        Fact("Made by", _tool()),
        Fact("Sources’ hash", (Code(sources_hash(comparison)[:16]),)),
    )
    return Front(
        title or f"Briefing: {subject(comparison)}",
        f"What {count(read, 'text')} say, on what they agree and where they differ"
        if read > 1
        else "What one text says, and who says it",
        status,
        tuple(authors),
        built or "",
        LANGUAGE,
        facts,
    )


def subject(comparison: Comparison) -> str:
    """The three names that most texts name most often, people, organisations and laws only."""
    counted = [
        (len({article for article, _ in cross.mentions}), len(cross.mentions), cross.entity.name)
        for cross in comparison.entities
        if cross.entity.kind in (Kind.PERSON, Kind.ORGANISATION, Kind.LAW)
    ]
    ranked = sorted(counted, key=lambda entry: (-entry[0], -entry[1], entry[2]))
    return listed(name for _, _, name in ranked[:3]) or count(len(comparison.dossier), "text")


def cut_off(comparison: Comparison) -> str:
    """The latest day on which a text was published or updated, and which; else what was inferred, marked; else nothing."""
    known = [(*dated, n) for n, a in enumerate(comparison.dossier, 1) for dated in _own_dates(a)]
    undated = len(comparison.dossier) - len({n for *_, n in known})
    if known:
        latest, value, _, _ = max(known)
        by = listed(dict.fromkeys(f"text {n} {what}" for last, _, what, n in known if last == latest))
        rest = f"; {count(undated, 'text')} without a stated date" if undated else ""
        return f"{in_words(value)} ({by}){rest}"
    inferred = Counter(
        date.value
        for date in (a.published for a in comparison.dossier)
        if date and date.basis is Basis.INFERRED and ".." not in date.value
    )
    if inferred:
        return f"{NOT_STATED}; inferred: {in_words(max(inferred))} (section 6)"
    return f"{NOT_STATED} by any text"


def _own_dates(article: Article) -> Iterator[tuple[date, str, str]]:
    """Each date that the article states or is known to have: its last day, its value, and what it is the date of."""
    for known, what in ((article.updated, "updated"), (article.published, "published")):
        if known and known.basis is not Basis.INFERRED and (found := days(known.value)):
            yield found.last, known.value, what


def sources_hash(comparison: Comparison) -> str:
    """One SHA-256 over those of all sources, in the order of their values."""
    ids = sorted(article.source.id for article in comparison.dossier)
    return hashlib.sha256("\n".join(ids).encode()).hexdigest()


def _independence(comparison: Comparison) -> str:
    """How many texts, how many of them are no copy of another, and which are in a language that is not analysed."""
    texts, foreign = tuple(comparison.dossier), not_analysed(comparison.dossier)
    analysed, own = len(texts) - len(foreign), independent(comparison)
    whole = count(len(texts), "text")
    copies = (
        "none a copy of another"
        if own == analysed
        else f"of which {count(own, 'is', 'are')} independent, the rest copies"
    )
    if not foreign:
        return f"{whole}, {copies}" if len(texts) > 1 else whole
    languages = listed(sorted({language_name(article.language) for article in foreign}))
    numbers = listed(str(n) for n, article in enumerate(texts, 1) if article in foreign)
    what = "not compared" if any(article.findings.read_as for article in foreign) else "not analysed"
    told = f"{count(len(foreign), 'is', 'are')} in {languages} ({'text' if len(foreign) == 1 else 'texts'} {numbers}), {what}"
    if analysed <= 1:
        return f"{whole}, of which {told}"
    return f"{whole}: {count(analysed, 'was', 'were')} analysed, {copies}; {told}"


def _tool() -> tuple[Inline, ...]:
    return (Text(f"briefing {briefing.__version__}"),)
