"""Groups of things that are all near each other: complete linkage over the pairs that are near at all."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """How near two things are, by their numbers; `a` is less than `b`."""

    a: int
    b: int
    nearness: float


def linked(
    count: int,
    links: Iterable[Link],
    *,
    share: float = 1.0,
    fits: Callable[[tuple[int, ...], tuple[int, ...]], bool] = lambda _, __: True,
) -> tuple[tuple[int, ...], ...]:
    """The groups of `count` things, in the order of their first members; every thing is in one group.

    The nearest pair comes first, and two groups become one where at least the `share` of the pairs between them are
    links: 1 is complete linkage over a sparse graph, in which what is not linked is apart. `fits` may forbid it.
    """
    nearest = sorted(links, key=lambda link: (-link.nearness, link.a, link.b))
    neighbours: defaultdict[int, set[int]] = defaultdict(set)
    for link in nearest:
        neighbours[link.a].add(link.b)
        neighbours[link.b].add(link.a)
    group_of = list(range(count))
    groups: dict[int, tuple[int, ...]] = {number: (number,) for number in range(count)}
    for link in nearest:
        one, other = sorted((group_of[link.a], group_of[link.b]))
        if one == other or not _near(groups[one], groups[other], neighbours, share):
            continue
        if not fits(groups[one], groups[other]):
            continue
        groups[one] = tuple(sorted((*groups[one], *groups.pop(other))))
        for member in groups[one]:
            group_of[member] = one
    return tuple(groups[number] for number in sorted(groups))


def _near(one: tuple[int, ...], other: tuple[int, ...], neighbours: dict[int, set[int]], share: float) -> bool:
    together = frozenset(other)
    found = sum(len(neighbours[member] & together) for member in one)
    return found >= share * len(one) * len(other)
