"""Section 0: what this document is, from what it was made, and how current it can be."""

import hashlib
from collections import Counter
from collections.abc import Sequence

import briefing
from briefing.articles import Basis
from briefing.comparisons import Comparison
from briefing.exporting.document import Code, Fact, Front, Inline, Text
from briefing.exporting.sections.phrases import independent
from briefing.findings import Kind
from briefing.summarising.dates import days, in_words
from briefing.summarising.wording import NOT_STATED, count, listed


def front(
    comparison: Comparison, *, title: str | None, status: str, authors: Sequence[str], built: str | None
) -> Front:
    """The title page. Without a title of the analyst's it names who and what most texts name; it asserts nothing."""
    dossier = comparison.dossier
    texts = count(len(dossier), "text")
    facts = (
        Fact("Built", (Text(in_words(built) if built else f"date {NOT_STATED}"),)),
        Fact("Information cut-off", (Text(cut_off(comparison)),)),
        Fact("Made from", (Text(_independence(comparison)),)),
        Fact("Made by", _tool()),
        Fact("Sources’ hash", (Code(sources_hash(comparison)[:16]),)),
    )
    language = (
        next((a.language for a in dossier if a.language), "en") if len({a.language for a in dossier}) == 1 else "en"
    )
    return Front(
        title or f"Briefing: {subject(comparison)}",
        f"What {texts} {'say' if len(dossier) != 1 else 'says'}, on what they agree and where they differ"
        if len(dossier) > 1
        else "What one text says, and who says it",
        status,
        tuple(authors),
        built or "",
        language,
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
    """The latest publication date that is known; else what was inferred, marked; else that none is stated."""
    known = [a.published for a in comparison.dossier if a.published]
    certain = [date.value for date in known if date.basis is not Basis.INFERRED and days(date.value)]
    undated = len(comparison.dossier) - len(certain)
    if certain:
        latest = max(certain, key=lambda value: found.last.isoformat() if (found := days(value)) else "")
        return in_words(latest) + (f"; {count(undated, 'text')} without a stated date" if undated else "")
    inferred = Counter(date.value for date in known if date.basis is Basis.INFERRED and ".." not in date.value)
    if inferred:
        return f"{NOT_STATED}; inferred: {in_words(max(inferred))} (section 6)"
    return f"{NOT_STATED} by any text"


def sources_hash(comparison: Comparison) -> str:
    """One SHA-256 over those of all sources, in the order of their values."""
    ids = sorted(article.source.id for article in comparison.dossier)
    return hashlib.sha256("\n".join(ids).encode()).hexdigest()


def _independence(comparison: Comparison) -> str:
    """How many texts, and how many of them are no copy of another."""
    texts, own = len(comparison.dossier), independent(comparison)
    if texts <= 1:
        return count(texts, "text")
    copies = (
        "none a copy of another" if own == texts else f"of which {count(own, 'is', 'are')} independent, the rest copies"
    )
    return f"{count(texts, 'text')}, {copies}"


def _tool() -> tuple[Inline, ...]:
    return (Text(f"briefing {briefing.__version__}"),)
