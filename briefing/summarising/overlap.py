"""How much two texts share: runs of five words, and vocabulary.

Runs of five words are the shingles of Broder (1997), "On the resemblance and containment of documents".
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from briefing.summarising.words import terms, words

RUN = 5
ALL_PAIRS = 40
"""Up to so many texts every pair is listed; of more, only those that share a run of words."""


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of five words that a text is made of, folded."""
    row = [word.casefold() for word in words(text)]
    return frozenset(zip(*(islice(row, shift, None) for shift in range(RUN)), strict=False))


def overlaps(texts: Sequence[str]) -> Iterator[tuple[int, int, int, float, float, float]]:
    """For pairs of texts: positions a and b, shared runs, their share of a and of b, and shared vocabulary (Jaccard)."""
    made = [runs(text) for text in texts]
    known = [frozenset(terms(text)) for text in texts]
    shared = _shared(made)
    pairs = combinations(range(len(texts)), 2) if len(texts) <= ALL_PAIRS else sorted(shared)
    for a, b in pairs:
        both, either = len(known[a] & known[b]), len(known[a] | known[b])
        n = shared[a, b]
        yield a, b, n, _share(n, len(made[a])), _share(n, len(made[b])), _share(both, either)


def _shared(made: Sequence[frozenset[tuple[str, ...]]]) -> Counter[tuple[int, int]]:
    """How many runs each pair of texts has in common, found through the runs, so that unlike texts cost nothing."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for position, found in enumerate(made):
        for run in found:
            holders.setdefault(run, []).append(position)
    return Counter(pair for held in holders.values() if len(held) > 1 for pair in combinations(held, 2))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
