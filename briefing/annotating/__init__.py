"""From articles to articles with findings: quotations, quantities, time expressions, names and who is meant."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from briefing.annotating.extractors import extractors, found
from briefing.articles import Article
from briefing.errors import AnnotateError, Problem, guarded
from briefing.findings import Findings

LONGEST = 1_000_000
"""Characters of the longest text that is annotated: a novel of 170,000 words, more than any article."""

UNKNOWN = "en"
"""As what an article is read whose language is not known."""

TOGETHER = 16
"""Articles that are read together: a language model is faster on several."""
CHARACTERS = 200_000
"""Characters of articles after which no further one is read with them: nobody waits long, and memory has a bound."""


def annotate(articles: Iterable[Article]) -> Iterator[Article | Problem]:
    """Each article with what was found in it, in order; a Problem in the place of one that is too long.

    Each is read by the extractor of its language; where there is none it comes back without findings, and
    `article.findings.read_as` is None. An article whose language is not known is read as English. Articles are read as
    they are asked for, a few ahead.
    """
    for group in _groups(articles):
        done: dict[int, Article | Problem] = {}
        for language in dict.fromkeys(map(_language, group)):
            own = [i for i, article in enumerate(group) if _language(article) == language]
            done.update(zip(own, _annotated([group[i] for i in own], language), strict=True))
        yield from (done[i] for i in range(len(group)))


def _groups(articles: Iterable[Article]) -> Iterator[list[Article]]:
    group: list[Article] = []
    for article in articles:
        group.append(article)
        if len(group) == TOGETHER or sum(len(one.source.text) for one in group) > CHARACTERS:
            yield group
            group = []
    if group:
        yield group


def _language(article: Article) -> str:
    return article.language or UNKNOWN


def _annotated(articles: Sequence[Article], language: str) -> Iterator[Article | Problem]:
    """Articles in one language as its extractor sees them, or as they are where there is none."""
    if language not in extractors():
        yield from articles
        return
    results = iter(_found([article for article in articles if not _is_too_long(article)], language))
    for article in articles:
        if _is_too_long(article):
            yield Problem.of(_too_long(article), origin=article.id, stage="annotate")
            continue
        result = next(results)
        yield result if isinstance(result, Problem) else replace(article, findings=replace(result, read_as=language))


def _found(articles: Sequence[Article], language: str) -> Sequence[Findings | Problem]:
    """What the extractor finds in each article; where it fails on them together, each is tried alone."""
    stage = "annotate"
    together = guarded(partial(found, articles, language), origin=language, stage=stage)
    if not isinstance(together, Problem):
        return together
    alone = (guarded(partial(found, [article], language), origin=article.id, stage=stage) for article in articles)
    return [result if isinstance(result, Problem) else result[0] for result in alone]


def _is_too_long(article: Article) -> bool:
    return len(article.source.text) > LONGEST


def _too_long(article: Article) -> AnnotateError:
    return AnnotateError(
        f"has {len(article.source.text):,} characters, more than the {LONGEST:,} that are annotated",
        hint="Split it into several files.",
    )
