"""The extractor for English: the model's analysis, then the rules for each kind of finding."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from briefing.annotating.english.anaphora.antecedents import Antecedents
from briefing.annotating.english.anaphora.mentions import taken_up
from briefing.annotating.english.model import readings
from briefing.annotating.english.names.entities import named
from briefing.annotating.english.quantities.quantities import quantities
from briefing.annotating.english.quotations.quotations import quotations
from briefing.annotating.english.reading import Reading
from briefing.annotating.english.timexes.timexes import timexes, valued
from briefing.articles import Article
from briefing.errors import Problem, guarded
from briefing.findings import Findings, Mention, MentionBasis


def found(articles: Iterable[Article]) -> Iterator[Findings | Problem]:
    """What was found in each article, in order; a rule that fails on one gives its problem."""
    for article, read in readings(articles):
        yield guarded(partial(_findings, article, read), origin=article.id, stage="annotate")


def _findings(article: Article, readings: Sequence[Reading]) -> Findings:
    if not readings:
        return Findings()
    mentions, entities = named(readings)
    names = tuple(mention for mention in mentions if mention.basis is MentionBasis.NAME)
    known = Antecedents(names, entities, article.source.text)
    described = tuple(taken_up(readings, known))
    times = [tuple(timexes(reading, names)) for reading in readings]
    return Findings(
        quotations=quotations(readings, known, described),
        quantities=tuple(q for r, t in zip(readings, times, strict=True) for q in quantities(r, t)),
        timexes=tuple(valued(timex, article.published) for times_found in times for timex in times_found),
        mentions=_in_order((*mentions, *described)),
        entities=entities,
    )


def _in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each once, in the order of the text, the longer of two that begin together first."""
    each = {mention.id: mention for mention in mentions}
    return tuple(sorted(each.values(), key=lambda mention: (mention.span.start, -mention.span.end)))
