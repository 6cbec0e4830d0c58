"""Section 13: what cannot be answered from these sources."""

from collections.abc import Iterator, Sequence

from briefing.articles import Article, Basis
from briefing.comparisons import Comparison
from briefing.exporting.blocks import Paragraph
from briefing.exporting.document import Section
from briefing.exporting.inlines import Inline
from briefing.exporting.sections.phrases import bullets, cites, computed, labels, notes
from briefing.findings import Quotation
from briefing.spans import Span
from briefing.summarising.index import Index
from briefing.summarising.languages import language_name, not_analysed
from briefing.summarising.wording import capital, count, listed

ID, TITLE, NUMBER = "gaps", "Gaps", "13"
SHOWN = 6
"""Places that one gap names; the count says how many there are."""


def section(comparison: Comparison, found: Index) -> Section:
    """What the tool knows to be missing: every gap follows from something that was counted."""
    gaps = tuple(_gaps(comparison, found))
    blocks = (bullets(gaps),) if gaps else (computed("Nothing that this tool looks for is missing."),)
    return Section(ID, TITLE, (*blocks, *notes(comparison, ID)), NUMBER)


def _gaps(comparison: Comparison, found: Index) -> Iterator[Paragraph]:
    articles = found.articles
    yield from _about_texts(articles, found)
    undated = [item.evidence[-1].span for item in comparison.timeline if item.value is None]
    if undated:
        yield _at(f"{capital(count(len(undated), 'time expression'))} cannot be dated, since the text’s own date is not known", undated, found)  # fmt: skip
    quotations = [q for article in articles for q in article.findings.quotations]
    yield from _about_speakers(quotations, found)
    uncounted = [q.span for a in articles for q in a.findings.quantities if q.of is None]
    if uncounted:
        yield _at(f"What is counted is not stated for {count(len(uncounted), 'number')}", uncounted, found)
    unbounded = sum(1 for a in articles for q in a.findings.quantities if q.window is None)
    whole = sum(len(a.findings.quantities) for a in articles)
    if unbounded:
        yield computed(f"No time window is stated for {unbounded:,} of {count(whole, 'number')} (section 5).")
    yield from _about_support(comparison)
    if comparison.dossier.problems:
        yield computed(f"{capital(count(len(comparison.dossier.problems), 'input'))} could not be read (section 11).")


def _about_texts(articles: tuple[Article, ...], found: Index) -> Iterator[Paragraph]:
    undated = [a for a in articles if a.published is None or a.published.basis is Basis.INFERRED]
    if undated:
        yield computed(f"No publication date is stated in {labels(found, undated)}.")
    nameless = [a for a in articles if a.outlet is None]
    if nameless:
        yield computed(f"No outlet is stated in {labels(found, nameless)}.")
    unsigned = [a for a in articles if not a.bylines]
    if unsigned:
        yield computed(f"No author is stated in {labels(found, unsigned)}.")
    yield from _about_languages(not_analysed(articles), found)
    unsure = [a for a in articles if a.language is None]
    if unsure:
        yield computed(f"The language of {labels(found, unsure)} was not recognised; it was read as English.")


def _about_languages(foreign: Sequence[Article], found: Index) -> Iterator[Paragraph]:
    """Texts that count for no statement: in one no extractor reads, or in one whose sentences are not compared."""
    unread = [article for article in foreign if article.findings.read_as is None]
    if unread:
        yield computed(
            f"{_are_in(unread, found)}, which this tool does not analyse: what "
            f"{'it says stands' if len(unread) == 1 else 'they say stands'} in section 14 only, and counts for no statement here."
        )
    read = [article for article in foreign if article.findings.read_as is not None]
    if read:
        yield computed(
            f"{_are_in(read, found)}, whose sentences this tool does not compare: what was found in "
            f"{'it' if len(read) == 1 else 'them'} is listed, but counts for no statement here."
        )


def _are_in(articles: Sequence[Article], found: Index) -> str:
    languages = listed(sorted({language_name(article.language) for article in articles}))
    return f"{labels(found, articles)} {'is' if len(articles) == 1 else 'are'} in {languages}"


def _about_speakers(quotations: list[Quotation], found: Index) -> Iterator[Paragraph]:
    nobody = [q.content[0] for q in quotations if q.speaker is None]
    if nobody:
        yield _at(f"No speaker was found for {count(len(nobody), 'quotation')}", nobody, found)
    nameless = [q.content[0] for q in quotations if q.speaker and q.speaker.entity is None]
    if nameless:
        yield _at(f"The speaker is not named in {count(len(nameless), 'quotation')}", nameless, found)


def _about_support(comparison: Comparison) -> Iterator[Paragraph]:
    by_id = {claim.id: claim for claim in comparison.claims}
    alone = [p for p in comparison.key_points if p.claim in by_id and by_id[p.claim].origins == 1]
    if alone:
        whole = "one key point" if len(comparison.key_points) == 1 else f"{len(comparison.key_points)} key points"
        confirm = "cannot confirm it" if len(alone) == 1 else "cannot confirm them"
        rest = "rests" if len(alone) == 1 else "rest"
        yield computed(f"{len(alone)} of {whole} {rest} on one origin only, so these texts {confirm}.")


def _at(words: str, spans: list[Span], found: Index) -> Paragraph:
    more = f", and {len(spans) - SHOWN} more" if len(spans) > SHOWN else ""
    parts: tuple[Inline, ...] = cites(found, spans[:SHOWN])
    return computed(f"{words}: ", *parts, f"{more}.")
