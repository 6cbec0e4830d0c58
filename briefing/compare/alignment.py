"""Which sentences say the same thing: stems and numbers weighed by rarity, and stars of sentences round the best one.

A sentence may say several things, so it may stand in several groups; every member of a group is alike to its centre,
so that no chain of neighbours drifts away from it (star clustering, Aslam, Pelekhov and Rus 1998).
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from briefing.compare.likeness import Rarity, alike, unit
from briefing.compare.linkage import Link
from briefing.compare.sentences import Sentence
from briefing.compare.words import REPORTING

ALIKE = 0.14
"""Likeness from which two sentences may say one thing."""

ONE_TEXT = 0.4
"""The same within one article, where neighbours share their words without saying the same."""

NUMBERED = 1.4
"""Weight of numbers beside words."""

SHORT = 5
"""A sentence with fewer features than this is measured as if it had so many: two words shared are no claim shared."""

COMMON = 300
"""Sentences that may share a word which brings two of them together."""


@dataclass(frozen=True, slots=True)
class Group:
    """A sentence (by number) and those that say the same, with their likeness to it; the centre's own is 1."""

    centre: int
    members: tuple[tuple[int, float], ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The sentences by number, in order."""
        return tuple(number for number, _ in self.members)


def aligned(sentences: Sequence[Sentence]) -> tuple[Group, ...]:
    """Every sentence in at least one group, in the order of the centres."""
    features = [_features(sentence) for sentence in sentences]
    rarity = Rarity.of(features)
    vectors = [_vector(own, rarity) for own in features]
    near = alike(vectors, at_least=ALIKE, common=COMMON)
    return _stars(len(sentences), (link for link in near if _may_say_one_thing(link, sentences)))


def _stars(count: int, links: Iterable[Link]) -> tuple[Group, ...]:
    neighbours: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for link in links:
        neighbours[link.a][link.b] = neighbours[link.b][link.a] = link.nearness
    heaviest = sorted(range(count), key=lambda number: (-sum(neighbours[number].values()), number))
    covered: set[int] = set()
    groups: list[Group] = []
    for centre in heaviest:
        if centre not in covered:
            members = {centre: 1.0, **neighbours[centre]}
            covered.update(members)
            groups.append(Group(centre, tuple(sorted(members.items()))))
    return tuple(sorted(groups, key=lambda group: group.centre))


def _may_say_one_thing(link: Link, sentences: Sequence[Sentence]) -> bool:
    one, other = sentences[link.a], sentences[link.b]
    if one.article == other.article and link.nearness < ONE_TEXT:
        return False
    shared = (one.stems & other.stems) - REPORTING
    return len(shared) > 1 or len(shared) >= min(len(one.stems), len(other.stems))


def _features(sentence: Sentence) -> frozenset[str]:
    return sentence.stems - REPORTING


def _vector(features: frozenset[str], rarity: Rarity) -> dict[Hashable, float]:
    weights: dict[Hashable, float] = {
        feature: rarity(feature) * (NUMBERED if feature[:1].isdigit() else 1.0) for feature in sorted(features)
    }
    for missing in range(SHORT - len(features)):
        weights["", missing] = rarity("")
    return unit(weights)
