"""Which texts are copies of each other: runs of five words that both have, counted exactly."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from zlib import crc32

from briefing.articles import Article
from briefing.comparing.unions import Unions
from briefing.comparing.words import WORD
from briefing.comparisons import Copy, CopyRelation

RUN = 5
"""Words of a run: short enough to live through copy-editing, too long to be shared by chance."""

HALF, QUARTER = 0.5, 0.25

SMALL = 500
"""Articles of a pile in which every run is looked up; of a larger pile, a sample."""

SAMPLE = 8
"""Of larger piles, runs whose hash divides by this find the candidates (Broder 1997, “mod p” sketches). Unlike the
least hashes of MinHash they find a short text in a long one too."""

FEW = 64
"""An article with fewer runs than this is looked up by all of them."""

COMMON = 200
"""Candidates are not looked for by a run that more articles than this share: it is furniture, not text."""


def copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """The pairs of articles of which one holds at least a quarter of the other, in the order of the articles."""
    runs = [runs_of(body(article)) for article in articles]
    found = (_copy(articles[a].id, articles[b].id, runs[a], runs[b]) for a, b in sorted(_candidates(runs)))
    return tuple(copy for copy in found if copy is not None)


def body(article: Article) -> str:
    """The running text, or all that the article tells where it has none."""
    return article.view().text or article.source.text


def runs_of(text: str) -> frozenset[int]:
    """Hashes of the runs of five words; a text of fewer words is one run."""
    said = [found.casefold() for found in WORD.findall(text)]
    if not said:
        return frozenset()
    last = max(1, len(said) - RUN + 1)
    return frozenset(crc32(" ".join(said[i : i + RUN]).encode("utf-8", "surrogatepass")) for i in range(last))


def containment(one: frozenset[int], other: frozenset[int]) -> tuple[float, float]:
    """How much of each is in the other, as shares from 0 to 1."""
    shared = len(one & other)
    return (shared / len(one) if one else 0.0, shared / len(other) if other else 0.0)


def _copy(a: str, b: str, one: frozenset[int], other: frozenset[int]) -> Copy | None:
    less, more = sorted(containment(one, other))
    if more < QUARTER:
        return None
    relation = (
        CopyRelation.DUPLICATE if less >= HALF else CopyRelation.EXCERPT if more >= HALF else CopyRelation.PARTIAL
    )
    return Copy(a, b, relation, round(more, 4))


def _candidates(runs: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Pairs that share enough of the runs that are looked up to be worth an exact count."""
    large = len(runs) > SMALL
    looked_up = [_sample(own) if large and len(own) >= FEW else own for own in runs]
    size = [len(_sample(own)) if large else len(own) for own in runs]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, own in enumerate(looked_up):
        for run in own:
            holders[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for holding in holders.values():
        if 1 < len(holding) <= (COMMON if large else len(runs)):
            shared.update(combinations(holding, 2))
    # Half of a quarter: a sample that holds fewer is of a pair that shares less than a quarter, almost surely.
    return (pair for pair, count in shared.items() if 2 * count >= QUARTER * min(size[number] for number in pair))


def _sample(runs: frozenset[int]) -> frozenset[int]:
    return frozenset(run for run in runs if run % SAMPLE == 0)


def originals(copies: Iterable[Copy]) -> Unions[str]:
    """Which articles are one text, each known by the one that all its copies and excerpts are of."""
    return Unions((copy.a, copy.b) for copy in copies if copy.relation is not CopyRelation.PARTIAL)
