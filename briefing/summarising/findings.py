"""The findings of a pile as tables to look through: one line a finding, with its words and where they stand."""

from collections import Counter

from briefing.articles import Article
from briefing.comparisons import Comparison
from briefing.dossiers import Dossier
from briefing.findings import SpeakerBasis
from briefing.spans import Span
from briefing.summarising.dates import in_words
from briefing.summarising.index import Index, index
from briefing.summarising.tables import Table, Value
from briefing.summarising.wording import value

BASES = {
    SpeakerBasis.STATED: "named there",
    SpeakerBasis.PRONOUN: "resolved from a pronoun",
    SpeakerBasis.ROLE: "resolved from a role",
    SpeakerBasis.CONTINUED: "continued from before",
}


def texts(pile: Comparison | Dossier | Article) -> Table:
    """Every text with what it states about itself, and how its date is known."""
    found = index(pile)
    rows = [
        (
            found.short(article),
            article.title,
            article.outlet.value if article.outlet else None,
            in_words(article.published.value) if article.published else None,
            str(article.published.basis) if article.published else None,
            article.published.rule if article.published else None,
        )
        for article in found.articles
    ]
    return Table("The texts", ("Text", "Headline", "Outlet", "Published", "Date is", "Rule"), tuple(rows))


def quotations(pile: Comparison | Dossier | Article) -> Table:
    """Every quotation: who speaks, what, how it is given, and how the speaker is known."""
    found = index(pile)
    rows = [
        (
            found.speaker(quotation),
            " … ".join(found.text(span) for span in quotation.said),
            str(quotation.mode),
            BASES[quotation.speaker.basis] if quotation.speaker else None,
            *_place(found, article, quotation.content[0]),
        )
        for article in found.articles
        for quotation in article.findings.quotations
    ]
    return Table("Quotations", ("Speaker", "Words", "Given", "Speaker is", "Text", "At"), tuple(rows))


def quantities(pile: Comparison | Dossier | Article) -> Table:
    """Every quantity: its value as it was understood, what it counts, when it holds, and the words."""
    found = index(pile)
    rows = [
        (
            value(quantity),
            quantity.of,
            found.text(quantity.window) if quantity.window else None,
            found.text(quantity.span),
            *_place(found, article, quantity.span),
        )
        for article in found.articles
        for quantity in article.findings.quantities
    ]
    return Table("Quantities", ("Value", "What is counted", "Time window", "Words", "Text", "At"), tuple(rows))


def dates(pile: Comparison | Dossier | Article) -> Table:
    """Every time expression: its TIMEX3 value, and against what it was valued."""
    found = index(pile)
    anchors = {"none": None, "published": "the article's date", "stated": "a date in the text"}
    rows = [
        (found.text(t.span), t.value, str(t.type).lower(), anchors[t.anchor], *_place(found, article, t.span))
        for article in found.articles
        for t in article.findings.timexes
    ]
    return Table("Dates and times", ("Words", "Value", "Type", "Valued against", "Text", "At"), tuple(rows))


def names(pile: Comparison | Dossier | Article) -> Table:
    """Everyone and everything that is named: all forms of the name, the roles stated, and how often."""
    found = index(pile)
    meant = Counter(mention.entity for article in found.articles for mention in article.findings.mentions)
    rows: list[tuple[Value, ...]] = [
        (
            entity.name,
            str(entity.kind),
            "; ".join(dict.fromkeys(role.value for role in entity.roles)) or None,
            ", ".join(entity.aliases) or None,
            meant[entity.id],
        )
        for entity in found.entities.values()
    ]
    rows.sort(key=lambda row: (-int(row[4] or 0), str(row[0])))
    return Table("People, organisations, places, laws", ("Name", "Kind", "Roles", "Other forms", "Times"), tuple(rows))


def _place(found: Index, article: Article, span: Span) -> tuple[str, int]:
    return found.short(article), span.start
