"""Section 14: the originals in full, debris greyed, findings highlighted."""

from collections.abc import Iterator

from briefing.articles import Article
from briefing.comparisons import Comparison
from briefing.exporting.blocks import Mark, Original, Passage
from briefing.exporting.document import Section
from briefing.exporting.sections.phrases import empty
from briefing.summarising.index import Index
from briefing.summarising.wording import value

ID, TITLE, NUMBER = "originals", "Annex: the originals in full", "14"


def section(comparison: Comparison, found: Index) -> Section:
    """Every text, character by character."""
    del comparison  # the texts are in the index
    if not found.articles:
        return empty(ID, TITLE, NUMBER, "No text could be read.")
    return Section(ID, TITLE, tuple(_original(article, found) for article in found.articles), NUMBER)


def _original(article: Article, found: Index) -> Original:
    passages = tuple(Passage(b.span.start, b.span.end, str(b.role)) for b in article.blocks)
    name = ", ".join(origin.url or origin.id.rsplit("/", 1)[-1] for origin in article.source.origins)
    marks = sorted(_marks(article, found), key=lambda mark: (mark.start, -mark.end, mark.kind))
    title = f"{found.short(article)}: {article.title}"
    return Original(article.source.id, name, title, article.source.text, passages, tuple(marks))


def _marks(article: Article, found: Index) -> Iterator[Mark]:
    findings = article.findings
    for quotation in findings.quotations:
        who = found.speaker(quotation) or "speaker not stated"
        for span in quotation.content:
            yield Mark(span.start, span.end, "quotation", f"{quotation.mode} quotation: {who}")
    for quantity in findings.quantities:
        counted = f" of {quantity.of}" if quantity.of else ""
        yield Mark(quantity.span.start, quantity.span.end, "quantity", f"quantity: {value(quantity)}{counted}")
    for timex in findings.timexes:
        yield Mark(timex.span.start, timex.span.end, "timex", f"{timex.type.lower()}: {timex.value}")
    for mention in findings.mentions:
        entity = found.entities.get(mention.entity)
        name = entity.name if entity else article.text_of(mention.span)
        yield Mark(mention.span.start, mention.span.end, "mention", f"{mention.kind}: {name}")
