"""Words as they were said, beside what another text made of them: one speaker, once verbatim, once in other words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from briefing.articles import Article
from briefing.comparing.likeness import Rarity, cosine, unit
from briefing.comparing.words import REPORTING, content
from briefing.comparisons import Comparison, Passage
from briefing.findings import Mode, Quotation

ALIKE = 0.25
"""Likeness from which a paraphrase renders a quotation."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A direct quotation and another text's paraphrase of it by the same speaker (an entity's id)."""

    speaker: str
    verbatim: tuple[Passage, ...]
    paraphrase: tuple[Passage, ...]
    likeness: float


@dataclass(frozen=True, slots=True, eq=False)
class _Said:
    article: Article
    quotation: Quotation
    speaker: str
    stems: frozenset[str]


def pairs(comparison: Comparison) -> tuple[Rendering, ...]:
    """Each paraphrase with the verbatim words that it comes nearest to, in the order of the paraphrases."""
    said = [one for article in comparison.dossier for one in _said(article)]
    rarity = Rarity.of(one.stems for one in said)
    vectors = {one.quotation.id: unit({stem: rarity(stem) for stem in sorted(one.stems)}) for one in said}
    found: list[Rendering] = []
    for paraphrase in (one for one in said if one.quotation.mode is not Mode.DIRECT):
        like = partial(cosine, vectors[paraphrase.quotation.id])
        verbatim = [one for one in said if _may_render(one, paraphrase)]
        best = max(verbatim, key=lambda one: like(vectors[one.quotation.id]), default=None)
        if best is not None and like(vectors[best.quotation.id]) >= ALIKE:
            likeness = round(like(vectors[best.quotation.id]), 4)
            found.append(Rendering(paraphrase.speaker, _passages(best), _passages(paraphrase), likeness))
    return tuple(found)


def _said(article: Article) -> Iterator[_Said]:
    for quotation in article.findings.quotations:
        if quotation.speaker is None:
            continue
        words = " ".join(article.text_of(span) for span in quotation.said)
        stems = frozenset(word.stem for word in content(words)) - REPORTING
        if stems:
            yield _Said(article, quotation, quotation.speaker.entity or quotation.speaker.name.casefold(), stems)


def _may_render(verbatim: _Said, paraphrase: _Said) -> bool:
    return (
        verbatim.quotation.mode is Mode.DIRECT
        and verbatim.speaker == paraphrase.speaker
        and verbatim.article is not paraphrase.article
    )


def _passages(said: _Said) -> tuple[Passage, ...]:
    return tuple(Passage(said.article.id, span, said.quotation.id) for span in said.quotation.content)
