"""What all sections say alike: citations, labels of texts, standing and origins in words."""

from collections.abc import Iterable, Sequence

from briefing.articles import Article, Basis
from briefing.comparing.copies import originals
from briefing.comparisons import Claim, Comparison, Evidence, Extent, Stance
from briefing.corrections import Judgement
from briefing.exporting.blocks import Bullets, Callout, Item, Paragraph, Voice
from briefing.exporting.document import Section
from briefing.exporting.inlines import Badge, Cite, Inline, Text
from briefing.findings import Stated
from briefing.spans import Span
from briefing.summarising.index import Index
from briefing.summarising.languages import is_analysed
from briefing.summarising.wording import NOT_STATED, count, listed

FEW = 3
WORDS = 34
"""Words of a passage that a table or a comparison shows; the rest is one click away."""


def cite(found: Index, span: Span) -> Cite:
    """The citation of a passage, with the very characters that stand there."""
    return Cite(span.source, span.start, span.end, found.text(span))


def cites(found: Index, spans: Iterable[Span]) -> tuple[Cite, ...]:
    """The citations of several passages, each once."""
    return tuple(cite(found, span) for span in dict.fromkeys(spans))


def quoting(found: Index, span: Span) -> tuple[Inline, ...]:
    """A passage in quotation marks, shortened at its end where it is long, and its citation."""
    return Text(f"“{shortened(found.text(span))}” "), cite(found, span)


def shortened(text: str, words: int = WORDS) -> str:
    """The first words of a text on one line, with an ellipsis where some are left out."""
    row = text.split()
    return " ".join(row[:words]) + (" …" if len(row) > words else "")


def computed(*content: Inline | str) -> Paragraph:
    """A sentence of the tool's own, derived from what it has counted."""
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content), Voice.COMPUTED)


def reported(*content: Inline | str) -> Paragraph:
    """A sentence that sources say; at least one citation is among its parts."""
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content), Voice.REPORTED)


def plain(words: str) -> Paragraph:
    """A sentence that no one asserts: how to read what follows."""
    return Paragraph((Text(words),))


def bullets(paragraphs: Iterable[Paragraph], *, ordered: bool = False) -> Bullets:
    """Paragraphs as the entries of a list."""
    return Bullets(tuple(Item((paragraph,)) for paragraph in paragraphs), ordered)


def in_texts(texts: int, whole: int, partly: int = 0) -> str:
    """In how many texts a claim stands: `in both texts`, `in three of 12 texts`, `one text only`.

    `partly` are the further texts that say a part of it: `in full in one text, in part in two others`.
    """
    if texts <= 1 and partly:
        others = "the other" if whole == 2 else count(partly, "other")  # noqa: PLR2004 - both is two
        return f"in full in one text, in part in {others}"
    if texts <= 1:
        return "one text only" if whole > 1 else "the only text"
    if texts == whole:
        return "in both texts" if whole == 2 else f"in all {count(whole, 'text')}"  # noqa: PLR2004 - both is two
    return f"in {count(texts, 'text').removesuffix(' texts')} of {count(whole, 'text')}"


def partly(claim: Claim) -> list[Evidence]:
    """What other texts than those that say it in full say of a claim."""
    own = {evidence.article for evidence in claim.counted}
    return [
        evidence
        for evidence in claim.evidence
        if evidence.stance is Stance.STATES and evidence.extent is Extent.PART and evidence.article not in own
    ]


def claim_in_texts(claim: Claim, whole: int) -> str:
    """In how many texts a claim stands, in full or in part."""
    return in_texts(claim.texts, whole, len({evidence.article for evidence in partly(claim)}))


def standing(claim: Claim, whole: int) -> Badge:
    """In how many texts a claim stands."""
    return Badge(claim_in_texts(claim, whole), "good" if claim.texts > 1 else "single")


def origins(claim: Claim, found: Index) -> str:
    """The independent origins behind a claim, counted and, where they are few, named: exactly those that are counted."""
    if len(claim.behind) != claim.origins or len(claim.behind) > FEW:
        return count(claim.origins, "origin")
    speakers = [name for name in claim.behind if name not in found.by_id]
    texts = [found.short(found.by_id[name]) for name in claim.behind if name in found.by_id]
    own = f"{listed(texts)} in {'its' if len(texts) == 1 else 'their'} own words" if texts else ""
    return f"{count(claim.origins, 'origin')}: {', and '.join(part for part in (listed(speakers), own) if part)}"


def stated(found: Index, value: Stated | None) -> tuple[Inline, ...]:
    """A stated value with its citation, or that it is not stated."""
    if value is None:
        return (Text(NOT_STATED),)
    if value.span is None:
        return (Text(f"{value.value} (from the page’s metadata: {value.by})"),)
    return Text(f"{value.value} "), cite(found, value.span)


def stated_day(article: Article) -> str | None:
    """The day of publication, else of the last change, unless it was inferred."""
    known = next(
        (date for date in (article.published, article.updated) if date and date.basis is not Basis.INFERRED), None
    )
    return known.value[:10] if known else None


def analysed(comparison: Comparison) -> int:
    """How many of the texts were analysed: those that could say what another says."""
    return sum(1 for article in comparison.dossier if is_analysed(article))


def independent(comparison: Comparison) -> int:
    """How many of the texts that were analysed are no copy or excerpt of another: the most origins that there can be."""
    original = originals(comparison.copies)
    return len({original.root(article.id) for article in comparison.dossier if is_analysed(article)})


def notes(comparison: Comparison, section: str) -> tuple[Callout, ...]:
    """What the analyst wrote about a section, in the analyst's voice."""
    return tuple(
        Callout((Paragraph((Text(c.value),), Voice.ANALYST),), "analyst")
        for c in comparison.dossier.ledger.standing(Judgement.NOTE)
        if c.target == section and c.value
    )


def empty(id_: str, title: str, number: str, words: str) -> Section:
    """A section that has nothing to show, and says so."""
    return Section(id_, title, (computed(words),), number)


def labels(found: Index, articles: Sequence[Article]) -> str:
    """Several texts in a row."""
    return listed(found.short(article) for article in articles)
