"""Gradient-boosted trees for yes and no, in numpy: `training` fits them, `likeness` asks them.

Logistic loss with second-order leaf values and gains as in Chen and Guestrin (XGBoost, KDD 2016), thresholds from
quantiles, each tree grown where the gain is greatest. For speed a tree sees every second feature, in turn, and of
the rows that are told well already every fourth, weighted up (LightGBM's GOSS, NIPS 2017, without its chance).
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

TREES = 120
LEAVES = 14
"""At most sixteen: a tree's leaves are the bits of a word of sixteen."""
RATE = 0.1
RIDGE = 5.0
LEAST = 2.0
"""Least curvature on either side of a split: no leaf is about a handful of lines."""
BINS = 64
LARGE, EVERY = 0.25, 4
"""The share of rows, those with the largest errors, that every tree sees; of the others it sees every fourth."""

ROWS = 512
"""Rows whose tests are made at once, so that a long text needs no more memory."""
ALL = np.uint16(0xFFFF)
LOWEST = np.zeros(0x10000, dtype=np.uint8)
"""The place of the lowest bit of each word of sixteen."""
for _bit in reversed(range(16)):
    LOWEST[1 << _bit :: 2 << _bit] = _bit

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Whole = NDArray[np.int64]
Node = list[float]
Tree = list[Node]


@dataclass(frozen=True)
class Forest:
    """A start value, and trees whose nodes are `[feature, threshold, left, right]` or `[value]`."""

    base: float
    trees: tuple[Tree, ...]

    def likely(self, rows: Floats) -> Floats:
        """For each row how likely it is a yes, from 0 to 1.

        All trees at once, after QuickScorer (Lucchese and others, SIGIR 2015): each test that fails strikes out the
        leaves on its left; the leftmost leaf that is left in a tree is the one that the row falls into.
        """
        parts = [self._scores(rows[at : at + ROWS]) for at in range(0, len(rows), ROWS)]
        likely: Floats = 1 / (1 + np.exp(-np.concatenate([*parts, np.empty(0)])))
        return likely

    def _scores(self, rows: Floats) -> Floats:
        columns, left = np.ascontiguousarray(rows.T), np.full((len(self.trees), len(rows)), ALL)
        for feature, threshold, kept in zip(*self._tests[:3], strict=True):
            left &= np.where(columns[feature] > threshold, kept, ALL)
        leaf = LOWEST[left].T
        score: Floats = self.base + self._tests[3][np.arange(len(self.trees)), leaf].sum(axis=1)
        return score

    @cached_property
    def _tests(self) -> tuple[Whole, Floats, NDArray[np.uint16], Floats]:
        """For all trees their first test, their second and so on (feature, threshold, the leaves that a failure keeps),
        and the values of their leaves.
        """
        shape = (len(self.trees), LEAVES - 1)
        feature, threshold = np.zeros(shape, dtype=np.int64), np.full(shape, np.inf)
        kept, value = np.full(shape, ALL), np.zeros((len(self.trees), LEAVES))
        for t, tree in enumerate(self.trees):
            leaves, tests = _numbered(tree)
            value[t, : len(leaves)] = leaves
            for k, (node, struck) in enumerate(tests):
                feature[t, k], threshold[t, k], kept[t, k] = int(node[0]), node[1], ALL ^ np.uint16(struck)
        return feature.T, threshold.T[..., None], kept.T[..., None], value


def _numbered(tree: Tree) -> tuple[list[float], list[tuple[Node, int]]]:
    """The values of a tree's leaves from left to right, and each test with the bits of the leaves on its left."""
    leaves: list[float] = []
    tests: list[tuple[Node, int]] = []

    def walk(at: int) -> None:
        node = tree[at]
        if len(node) == 1:
            leaves.append(node[0])
            return
        first = len(leaves)
        walk(int(node[2]))
        tests.append((node, (1 << len(leaves)) - (1 << first)))
        walk(int(node[3]))

    walk(0)
    return leaves, tests


@dataclass(slots=True)
class Leaf:
    """Rows that no split parts yet: their histograms of slope and curvature, and the best split there is."""

    node: int
    rows: Whole
    slope: Floats
    curve: Floats
    gain: float = 0.0
    feature: int = 0
    bin: int = 0


def fit(rows: Floats, yes: Flags, weight: Floats) -> Forest:
    """Trees fitted to `rows`; those of weight nought are left out."""
    use = weight > 0
    rows, target, weight = rows[use], yes[use].astype(float), weight[use]
    edges = [_edges(column) for column in rows.T]
    binned = np.stack([np.searchsorted(edge, column) for edge, column in zip(edges, rows.T, strict=True)])
    share = float(np.average(target, weights=weight))
    base = round(float(np.log(share / (1 - share))), 4)
    score = np.full(len(target), base)
    trees = []
    for turn in range(TREES):
        likely = 1 / (1 + np.exp(-score))
        slope, curve = weight * (likely - target), weight * likely * (1 - likely)
        some, times = _telling(np.abs(slope), turn)
        columns = range(turn % 2, len(edges), 2)
        tree = _tree(binned[columns][:, some], [edges[k] for k in columns], slope[some] * times, curve[some] * times)
        tree = [[columns[int(node[0])], *node[1:]] if len(node) > 1 else node for node in tree]
        _add(tree, 0, rows, np.arange(len(rows)), score)
        trees.append(tree)
    return Forest(base, tuple(trees))


def _edges(column: Floats) -> Floats:
    """At most `BINS - 1` thresholds, of four digits so that they are what is written; a value equal to one lies below."""
    cuts = np.unique(np.quantile(column, np.linspace(0, 1, BINS + 1)[1:-1]))
    return np.array(sorted({float(f"{cut:.4g}") for cut in cuts}))


def _telling(error: Floats, turn: int) -> tuple[Whole, Floats]:
    """The rows that a tree learns from, and how many rows each stands for."""
    large = error >= np.quantile(error, 1 - LARGE)
    small = np.flatnonzero(~large)[turn % EVERY :: EVERY]
    rows = np.concatenate((np.flatnonzero(large), small))
    return rows, np.where(large[rows], 1.0, float(EVERY))


def _tree(binned: Whole, edges: list[Floats], slope: Floats, curve: Floats) -> Tree:
    whole = np.arange(binned.shape[1])
    tree: Tree = [[0.0]]
    leaves = [_split(Leaf(0, whole, *_histograms(binned, whole, slope, curve)), edges)]
    while len(leaves) < LEAVES:
        best = max(leaves, key=lambda leaf: leaf.gain)
        if best.gain <= 0:
            break
        leaves.remove(best)
        below = binned[best.feature][best.rows] <= best.bin
        parts = (best.rows[below], best.rows[~below])
        fewer = int(len(parts[1]) < len(parts[0]))
        counted = _histograms(binned, parts[fewer], slope, curve)
        rest = (best.slope - counted[0], best.curve - counted[1])
        left, right = (rest, counted) if fewer else (counted, rest)
        tree[best.node] = [best.feature, float(edges[best.feature][best.bin]), len(tree), len(tree) + 1]
        for part, histograms in zip(parts, (left, right), strict=True):
            leaves.append(_split(Leaf(len(tree), part, *histograms), edges))
            tree.append([0.0])
    for leaf in leaves:
        value = -RATE * float(leaf.slope[0].sum()) / (float(leaf.curve[0].sum()) + RIDGE)
        tree[leaf.node] = [round(value, 3)]
    return tree


def _histograms(binned: Whole, rows: Whole, slope: Floats, curve: Floats) -> tuple[Floats, Floats]:
    """Slope and curvature summed for each bin of each feature."""
    own_slope, own_curve = slope[rows], curve[rows]
    columns = [column[rows] for column in binned]
    return (
        np.stack([np.bincount(column, own_slope, BINS) for column in columns]),
        np.stack([np.bincount(column, own_curve, BINS) for column in columns]),
    )


def _split(leaf: Leaf, edges: list[Floats]) -> Leaf:
    """The leaf with the split that gains most, if any gains."""
    slope, curve = leaf.slope.cumsum(axis=1), leaf.curve.cumsum(axis=1)
    all_slope, all_curve = slope[:, -1:], curve[:, -1:]
    right_slope, right_curve = all_slope - slope, all_curve - curve
    gain = slope**2 / (curve + RIDGE) + right_slope**2 / (right_curve + RIDGE) - all_slope**2 / (all_curve + RIDGE)
    gain[(curve < LEAST) | (right_curve < LEAST)] = 0.0
    for feature, edge in enumerate(edges):
        gain[feature, len(edge) :] = 0.0
    best = int(gain.argmax())
    leaf.feature, leaf.bin = divmod(best, BINS)
    leaf.gain = float(gain.flat[best])
    return leaf


def _add(tree: Tree, at: int, rows: Floats, which: Whole, score: Floats) -> None:
    """Add to each row's score the value of the leaf that it falls into."""
    node = tree[at]
    if len(node) == 1:
        score[which] += node[0]
        return
    feature, threshold, left, right = node
    below = rows[which, int(feature)] <= threshold
    _add(tree, int(left), rows, which[below], score)
    _add(tree, int(right), rows, which[~below], score)
