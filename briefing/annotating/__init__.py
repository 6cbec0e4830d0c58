"""From articles to articles with findings: quotations, quantities, time expressions, names and who is meant."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefing.articles import Article
from briefing.errors import AnnotateError, Problem, guarded
from briefing.findings import Findings, MentionBasis

if TYPE_CHECKING:
    from briefing.annotating.reading import Reading

LONGEST = 1_000_000
"""Characters of the longest text that is annotated: a novel of 170,000 words, more than any article."""

LANGUAGE = "en"
"""The language whose grammar the rules know."""


def annotate(articles: Iterable[Article]) -> Iterator[Article | Problem]:
    """Each article with what was found in it, in order; a Problem in the place of one that is too long.

    An article in a language other than English comes back without findings; one whose language is unknown is read as
    English. Articles are read as they are asked for, a few ahead.
    """
    from briefing.annotating import language  # noqa: PLC0415  spaCy loads when something is annotated, not before

    for article, readings in language.readings(articles, wanted=is_readable):
        if len(article.source.text) > LONGEST:
            yield Problem.of(_too_long(article), origin=article.id, stage="annotate")
            continue
        yield guarded(partial(_annotated, article, readings), origin=article.id, stage="annotate")


def is_readable(article: Article) -> bool:
    """Whether the article is one that the language model can read: in English as far as is known, and not too long."""
    return article.language in {None, LANGUAGE} and len(article.source.text) <= LONGEST


def _too_long(article: Article) -> AnnotateError:
    return AnnotateError(
        f"has {len(article.source.text):,} characters, more than the {LONGEST:,} that are annotated",
        hint="Split it into several files.",
    )


def _annotated(article: Article, readings: "Sequence[Reading]") -> Article:
    return replace(article, findings=_findings(article, readings)) if readings else article


def _findings(article: Article, readings: "Sequence[Reading]") -> Findings:
    from briefing.annotating.entities import named  # noqa: PLC0415  as above
    from briefing.annotating.quantities import quantities  # noqa: PLC0415  as above
    from briefing.annotating.quotations import quotations  # noqa: PLC0415  as above
    from briefing.annotating.timexes import timexes, valued  # noqa: PLC0415  as above

    mentions, entities = named(readings)
    names = tuple(mention for mention in mentions if mention.basis is MentionBasis.NAME)
    times = [tuple(timexes(reading, names)) for reading in readings]
    return Findings(
        quotations=quotations(readings, names, entities),
        quantities=tuple(q for r, t in zip(readings, times, strict=True) for q in quantities(r, t)),
        timexes=tuple(valued(timex, article.published) for found in times for timex in found),
        mentions=mentions,
        entities=entities,
    )
