"""How alike texts are: the cosine of their words, names and numbers, weighed by how rare they are in the pile."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from briefing.comparing.linkage import Link

Weights = Mapping[Hashable, float]

PRIOR = 50
"""Texts that are thought to stand behind the pile, so that in a pile of two a shared word still counts as rare."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare each feature is among the texts of a pile."""

    texts: int
    holders: Mapping[Hashable, int]

    @classmethod
    def of(cls, texts: Iterable[Iterable[Hashable]]) -> "Rarity":
        """Count in how many of the texts each feature stands."""
        holders: Counter[Hashable] = Counter()
        count = 0
        for features in texts:
            holders.update(dict.fromkeys(features, 1))
            count += 1
        return cls(count, holders)

    def __call__(self, feature: Hashable) -> float:
        """The weight of a feature: the greater, the fewer texts have it."""
        return log((self.texts + PRIOR) / (self.holders.get(feature, 0) + 0.5))


def unit(weights: Weights) -> dict[Hashable, float]:
    """The weights scaled to length one."""
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {feature: weight / length for feature, weight in weights.items()} if length else {}


def cosine(one: Weights, other: Weights) -> float:
    """The likeness of two sets of unit weights, from 0 to 1."""
    less, more = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * more[feature] for feature, weight in less.items() if feature in more)


def alike(vectors: Sequence[Weights], *, at_least: float, common: int) -> Iterator[Link]:
    """The pairs whose likeness is `at_least` so much, found by the features that fewer than `common` of them share.

    What nearly all share adds to a likeness but brings no pair together, so the work grows with the pile and not
    with its square.
    """
    counts: Counter[Hashable] = Counter(feature for vector in vectors for feature in vector)
    holders: defaultdict[Hashable, list[tuple[int, float]]] = defaultdict(list)
    shared_by_all = [
        {feature: weight for feature, weight in vector.items() if counts[feature] > common} for vector in vectors
    ]
    most = [sqrt(sum(weight * weight for weight in own.values())) for own in shared_by_all]
    for number, vector in enumerate(vectors):
        near: defaultdict[int, float] = defaultdict(float)
        for feature, weight in vector.items():
            if counts[feature] <= common:
                for other, others in holders[feature]:
                    near[other] += weight * others
                holders[feature].append((number, weight))
        for other, rare in near.items():
            # What all share adds at most the product of the lengths (Cauchy and Schwarz), so most pairs end here.
            if rare + most[number] * most[other] >= at_least:
                likeness = rare + cosine(shared_by_all[other], shared_by_all[number])
                if likeness >= at_least:
                    yield Link(other, number, likeness)
