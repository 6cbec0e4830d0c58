"""Things that turn out to be one, pair by pair."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Unions(Generic[Thing]):
    """Which things are one, each known by the thing that stands for all that are one with it.

    >>> unions = Unions([("a", "b"), ("c", "b")])
    >>> unions.root("a"), unions.root("b"), unions.root("d")
    ('c', 'c', 'd')
    """

    def __init__(self, pairs: Iterable[tuple[Thing, Thing]] = ()) -> None:
        self._under: dict[Thing, Thing] = {}
        for one, other in pairs:
            self.unite(one, other)

    def unite(self, one: Thing, other: Thing) -> None:
        """Make the two one, with all that are one with either; the first's root stays."""
        kept, lost = self.root(one), self.root(other)
        if kept != lost:
            self._under[lost] = kept

    def root(self, thing: Thing) -> Thing:
        """The thing that stands for it; itself where it is one with nothing."""
        while thing in self._under:
            thing = self._under[thing]
        return thing
