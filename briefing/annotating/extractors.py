"""Which extractor reads which language.

Extractors are found in the entry-point group `briefing.extractors`, ours for English among them: an entry is called by
its language's ISO 639-1 code and names a function as `Extractor` describes it.
"""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import TypeAlias

from briefing.articles import Article
from briefing.errors import AnnotateError, Problem
from briefing.findings import Findings

GROUP = "briefing.extractors"

Extractor: TypeAlias = Callable[[Sequence[Article]], Iterable[Findings | Problem]]
"""Given some articles in its language, gives what was found in each, in their order, or its problem.

What is heavy, such as a language model, is loaded when it is first called.
"""


@cache
def extractors() -> Mapping[str, EntryPoint]:
    """The extractor of each language by its ISO 639-1 code; that of another package goes before ours."""
    ours_first = sorted(entry_points(group=GROUP), key=lambda entry: (not _is_ours(entry), entry.name, entry.value))
    return {entry.name: entry for entry in ours_first}


def found(articles: Sequence[Article], language: str) -> tuple[Findings | Problem, ...]:
    """What the extractor of their language finds in each article.

    Raises AnnotateError where it cannot be loaded or does not give one answer an article, and whatever it raises.
    """
    entry = extractors()[language]
    answers = tuple(_loaded(entry)(articles))
    if len(answers) != len(articles) or not all(isinstance(answer, Findings | Problem) for answer in answers):
        what = f"the extractor for “{language}” ({entry.value}) does not give one answer an article"
        raise AnnotateError(what, hint="Report it to the makers of the package.")
    return answers


def _loaded(entry: EntryPoint) -> Extractor:
    try:
        extractor: Extractor = entry.load()
    except Exception as error:
        logging.getLogger(__name__).debug("extractor %s", entry.value, exc_info=True)
        what = f"the extractor for “{entry.name}” cannot be loaded ({entry.value}: {type(error).__name__}: {error})"
        raise AnnotateError(what, hint="Update or remove the package it comes from.") from error
    return extractor


def _is_ours(entry: EntryPoint) -> bool:
    return entry.value.startswith("briefing.")
