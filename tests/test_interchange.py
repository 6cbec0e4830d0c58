"""What the commands really print is what the published schema says."""

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing import interchange, pipeline
from briefing.annotating import annotate
from briefing.articles import Article, Block, Role
from briefing.comparisons import Comparison
from briefing.dossiers import Dossier
from briefing.exporting.briefing import Briefing
from briefing.parsing import parse
from briefing.sources import Origin, Source

SEEDS = Path(__file__).parent.parent / "seeds"


def validator(name: str) -> jsonschema.Draft202012Validator:
    schema = interchange.schema()
    return jsonschema.Draft202012Validator({**schema, "anyOf": [{"$ref": f"#/$defs/{name}"}]})


@pytest.fixture(scope="module")
def seeds() -> pipeline.Dossier:
    return pipeline.annotate(pipeline.read(SEEDS, progress=False), progress=False)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(interchange.schema())


def test_parsed_and_annotated_articles_fit_the_schema(seeds: pipeline.Dossier) -> None:
    for article in seeds:
        validator("article").validate(interchange.parsed(article))
        validator("annotated").validate(interchange.annotated(article, with_text=True))


def test_a_quotation_that_is_printed_again_says_which_of_its_places_repeat() -> None:
    text = "“We tested every well in the valley”\n\n“We tested every well in the valley,” said Maria Okafor."
    source = Source(text, (Origin("wells.txt"),))
    pull_quote, paragraph = source.span(0, 36), source.span(38, len(text))
    article = Article(source, (Block(pull_quote, Role.QUOTE), Block(paragraph, Role.PARAGRAPH)))
    (annotated,) = annotate([article])
    assert isinstance(annotated, Article)
    printed = interchange.annotated(annotated)
    validator("annotated").validate(printed)
    quotations = printed["quotations"]
    assert isinstance(quotations, list)
    (quotation,) = quotations
    assert isinstance(quotation, dict)
    assert quotation["repeats"] == [{"start": 1, "end": 35}]
    assert "printed again" in str(Briefing(Comparison(Dossier((annotated,)))).who_said_what)


def test_a_comparison_fits_the_schema(seeds: pipeline.Dossier) -> None:
    validator("comparison").validate(interchange.compared(pipeline.compare(seeds)))


def test_every_span_of_the_seeds_lies_in_its_text_and_slices_to_something(seeds: pipeline.Dossier) -> None:
    for article in seeds:
        printed = interchange.annotated(article)
        spans = list(places(printed))
        assert spans
        assert all(0 <= start < end <= len(article.source.text) for start, end in spans)


def places(value: interchange.Json) -> Iterator[tuple[int, int]]:
    if isinstance(value, dict):
        if isinstance(value.get("start"), int):
            yield value["start"], value["end"]  # type: ignore[misc]
        for part in value.values():
            yield from places(part)
    elif isinstance(value, list):
        for part in value:
            yield from places(part)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(min_size=1).filter(str.strip))
def test_any_text_parses_to_an_object_that_fits(text: str) -> None:
    article = parse(Source(text, (Origin("any"),)))

    printed = interchange.parsed(article, with_text=True)
    validator("article").validate(printed)
    assert json.loads(interchange.line(printed)) == printed
    assert covered(article)


def covered(article: Article) -> bool:
    """Whether the blocks, in order and without overlap, cover every character that is not white space."""
    text, at = article.source.text, 0
    for block in article.blocks:
        if block.span.start < at or text[at : block.span.start].strip():
            return False
        at = block.span.end
    return not text[at:].strip()
