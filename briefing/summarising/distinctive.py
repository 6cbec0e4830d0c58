"""Terms that set one text apart from the others: log-odds with an informative Dirichlet prior.

Monroe, Colaresi and Quinn (2008), "Fightin' Words", Political Analysis 16(4), equations 16, 19 and 22: the prior is the
pooled vocabulary, so that rare words need much evidence, and terms are ranked by the z-score, not by the raw ratio.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

PRIOR = 50.0
"""Weight of the prior in words: of the order of a short news item's content words, so that one use is no finding."""

LEAST = 1.0
"""Least z-score printed; with texts of a few hundred words few terms reach the usual 1.96, so tables show the score."""


@dataclass(frozen=True, slots=True)
class Distinctive:
    """A term, how often it stands in the text and in all others, and the z-score of its log-odds ratio."""

    term: str
    here: int
    elsewhere: int
    score: float


def distinctive(texts: Sequence[Mapping[str, int]], *, most: int = 8) -> Iterator[tuple[Distinctive, ...]]:
    """For each text, given as counts of its terms, the terms that set it apart from all the others together."""
    pooled: Counter[str] = Counter()
    for text in texts:
        pooled.update(text)
    for text in texts:
        rest = pooled.total() - sum(text.values())
        found = tuple(_scored(text, pooled, rest)) if rest else ()
        yield tuple(sorted(found, key=lambda d: (-d.score, d.term))[:most])


def _scored(text: Mapping[str, int], pooled: Counter[str], rest: int) -> Iterator[Distinctive]:
    total, size = pooled.total(), sum(text.values())
    for term, here in text.items():
        elsewhere = pooled[term] - here
        prior = PRIOR * pooled[term] / total
        odds = (here + prior) / (size + PRIOR - here - prior)
        other = (elsewhere + prior) / (rest + PRIOR - elsewhere - prior)
        score = (math.log(odds) - math.log(other)) / math.sqrt(1 / (here + prior) + 1 / (elsewhere + prior))
        if here > 1 and score >= LEAST:
            yield Distinctive(term, here, elsewhere, score)
