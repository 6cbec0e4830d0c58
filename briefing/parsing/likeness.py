"""How much a passage looks like part of an article's body: gradient-boosted trees over `features`.

The trees hold thresholds of lengths, shares and places, and not one word. They were fitted to web pages whose article
is known, dumped as text in four ways; `body.json` has them as `[feature, threshold, left, right]` and `[value]`.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib import resources

from briefing.parsing.features import features
from briefing.parsing.passages import Passage

Node = tuple[int, float, "Node", "Node"] | float


@cache
def _trees() -> tuple[float, tuple[Node, ...]]:
    fitted = json.loads(resources.files(__package__).joinpath("body.json").read_bytes())
    return fitted["base"], tuple(_nested(tree, 0) for tree in fitted["trees"])


def _nested(tree: Sequence[Sequence[float]], at: int) -> Node:
    """A fitted tree, whose nodes name their branches by number, as branches inside branches."""
    if len(tree[at]) == 1:
        return tree[at][0]
    feature, threshold, left, right = tree[at]
    return int(feature), threshold, _nested(tree, int(left)), _nested(tree, int(right))


def likeness(passages: Sequence[Passage], furniture: Sequence[bool]) -> tuple[float, ...]:
    """For each passage how likely it is part of the body, from 0 to 1."""
    base, trees = _trees()
    return tuple(
        1 / (1 + math.exp(-base - sum(_value(tree, row) for tree in trees))) for row in features(passages, furniture)
    )


def _value(node: Node, row: Sequence[float]) -> float:
    while isinstance(node, tuple):
        feature, threshold, left, right = node
        node = left if row[feature] <= threshold else right
    return node
