"""What sections and statistics ask of a pile: an article by its id, its label, who speaks at a place, the sentence around it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, takewhile

from briefing.annotating.english.quotations import marks as quotation_marks
from briefing.articles import Article
from briefing.comparing.sentences import sentences
from briefing.comparisons import Comparison
from briefing.dossiers import Dossier
from briefing.findings import Entity, Finding, Quantity, Quotation, Timex
from briefing.spans import Span, covering


@dataclass(frozen=True, slots=True)
class Index:
    """Articles in the order of the pile, with look-ups made once."""

    articles: tuple[Article, ...]
    entities: Mapping[str, Entity]
    findings: Mapping[str, tuple[Article, Finding]]
    by_id: Mapping[str, Article]
    numbers: Mapping[str, int]
    sentences: Mapping[str, tuple[Span, ...]]

    def article(self, key: str) -> Article:
        """The article with an id or a source id. Raises KeyError where there is none."""
        return self.by_id[key]

    def short(self, article: Article) -> str:
        """`Text 1`: what tables and badges call the article."""
        return f"Text {self.numbers[article.source.id]}"

    def label(self, article: Article) -> str:
        """`Text 1 (The Courier)`, or the short label where no outlet is stated."""
        return f"{self.short(article)} ({article.outlet.value})" if article.outlet else self.short(article)

    def quotation(self, finding: str | None) -> Quotation | None:
        """The quotation with an id."""
        found = self.findings.get(finding or "")
        return found[1] if found and isinstance(found[1], Quotation) else None

    def quantity(self, finding: str | None) -> Quantity | None:
        """The quantity with an id."""
        found = self.findings.get(finding or "")
        return found[1] if found and isinstance(found[1], Quantity) else None

    def timex(self, finding: str | None) -> Timex | None:
        """The time expression with an id."""
        found = self.findings.get(finding or "")
        return found[1] if found and isinstance(found[1], Timex) else None

    def speaker(self, quotation: Quotation) -> str | None:
        """The full name of who speaks, one name for one person in all articles; None where nobody is found."""
        if quotation.speaker is None:
            return None
        known = self.entities.get(quotation.speaker.entity or "")
        return known.name if known else quotation.speaker.name

    def speaking(self, span: Span) -> Quotation | None:
        """The quotation in which a passage stands, the closest around it where they nest."""
        return self.article(span.source).findings.speaking(span)

    def sentence(self, span: Span) -> Span:
        """The sentence or sentences in which a passage stands; the passage itself where it stands in none."""
        return covering((span, *self.around(span)))

    def around(self, span: Span) -> tuple[Span, ...]:
        """The sentences that a passage touches, in order."""
        row = self.sentences[span.source]
        first = bisect_right(row, span.start, key=lambda sentence: sentence.end)
        return tuple(takewhile(span.overlaps, islice(row, first, None)))

    def text(self, span: Span) -> str:
        """The characters of a passage."""
        return self.article(span.source).text_of(span)


def index(pile: Comparison | Dossier | Article) -> Index:
    """The index of a comparison, a dossier, or a single article."""
    found = articles(pile)
    merged = {e.id: e for article in reversed(found) for e in article.findings.entities}
    if isinstance(pile, Comparison):
        merged |= {cross.entity.id: cross.entity for cross in pile.entities}
    return Index(
        articles=found,
        entities=merged,
        findings={f.id: (article, f) for article in found for f in _findings(article)},
        by_id={key: article for article in reversed(found) for key in (article.id, article.source.id)},
        sentences={a.source.id: tuple(s.span for s in sentences(a)) for a in found},
        numbers={article.source.id: n for n, article in enumerate(found, 1)},
    )


def articles(pile: Comparison | Dossier | Article) -> tuple[Article, ...]:
    """The articles of a pile, in its order."""
    if isinstance(pile, Article):
        return (pile,)
    return pile.dossier.articles if isinstance(pile, Comparison) else pile.articles


def quoted(text: str, quotation: Quotation) -> tuple[str, ...]:
    """The stretches of a quotation that stand in quotation marks, without what the text prints again.

    All of a direct one, none of an indirect one; of a mixed one what lies between marks inside its clause.
    """
    pieces = tuple(span.of(text) for span in quotation.said)
    if quotation.mode == "direct":
        return pieces
    return tuple(stretch for piece in pieces for stretch in between_marks(piece)) if quotation.mode == "mixed" else ()


def between_marks(text: str) -> Iterator[str]:
    """What stands between quotation marks; a mark that never closes quotes to the end."""
    return (text[found.start : found.end] for found in quotation_marks.quoted(text))


def _findings(article: Article) -> Iterable[Finding]:
    found = article.findings
    return (*found.quotations, *found.quantities, *found.timexes, *found.mentions)
