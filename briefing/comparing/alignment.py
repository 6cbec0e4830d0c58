"""Which sentences say the same thing: stems and numbers weighed by rarity, and stars of sentences round the best one.

A sentence may say several things, so it may stand in several groups; every member of a group is alike to its centre,
so that no chain of neighbours drifts away from it (star clustering, Aslam, Pelekhov and Rus 1998).
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.articles import Role
from briefing.comparing.likeness import Rarity, alike, unit
from briefing.comparing.linkage import Link
from briefing.comparing.sentences import Sentence
from briefing.comparing.synonyms import meant
from briefing.comparing.words import REPORTING, VAGUE

ALIKE = 0.15
"""Likeness from which two sentences may say one thing."""

ONE_TEXT = 0.4
"""The same within one article, where neighbours share their words without saying the same."""

ALIKE_HEADLINE = 0.25
"""The same between a headline and the text below it, which repeats it by its nature."""

ONE_WORD = 0.18
"""The same where beside names they share one word only: two sentences about one person are not yet one claim."""

NUMBERED = 1.4
"""Weight of numbers beside words."""

SHORT = 5
"""A sentence with fewer features than this is measured as if it had so many: two words shared are no claim shared."""

FULL = 25
"""Features from which on a sentence is likely to say several things, and so is the last to be a centre."""

HELD = 0.45
"""Weight of how much of the shorter sentence the longer one holds: a long sentence may say this and more."""

SHARED = 3
"""Words beside names and vague ones that must be shared for that."""

TURNING = frozenset({"not"})
"""What two denials share, whatever they deny."""

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
    telling = [frozenset(map(meant, sentence.matter - REPORTING - VAGUE)) for sentence in sentences]
    vectors = [_vector(own, rarity) for own in features]
    near = (
        Link(link.a, link.b, max(link.nearness, HELD * _held(telling[link.a], telling[link.b], rarity)))
        for link in alike(vectors, at_least=ALIKE / 2, common=COMMON)
    )
    links = [link for link in near if link.nearness >= ALIKE and _may_say_one_thing(link, sentences)]
    return _stars([len(own) > FULL for own in features], links)


def _stars(is_long: Sequence[bool], links: Iterable[Link]) -> tuple[Group, ...]:
    """Groups round the sentences that have most in common with others, long ones last: they say several things."""
    neighbours: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for link in links:
        neighbours[link.a][link.b] = neighbours[link.b][link.a] = link.nearness
    heaviest = sorted(
        range(len(is_long)), key=lambda number: (is_long[number], -sum(neighbours[number].values()), number)
    )
    covered: set[int] = set()
    groups: list[Group] = []
    for centre in heaviest:
        if centre not in covered:
            members = {centre: 1.0, **neighbours[centre]}
            covered.update(members)
            groups.append(Group(centre, tuple(sorted(members.items()))))
    return tuple(sorted(_distinct(groups), key=lambda group: group.centre))


def _distinct(groups: Iterable[Group]) -> Iterator[Group]:
    """The groups without those that are, but for their centre, part of a weightier one; its centre joins that one."""
    kept: list[Group] = []
    homes: defaultdict[int, list[int]] = defaultdict(list)
    for group in groups:
        others = frozenset(group.numbers) - {group.centre}
        near = homes[min(others)] if len(others) > 1 else []
        home = next((number for number in near if others <= frozenset(kept[number].numbers)), None)
        if home is not None:
            nearest = max(likeness for number, likeness in group.members if number != group.centre)
            kept[home] = Group(kept[home].centre, tuple(sorted((*kept[home].members, (group.centre, nearest)))))
            continue
        for member in group.numbers:
            homes[member].append(len(kept))
        kept.append(group)
    yield from kept


def _held(one: frozenset[str], other: frozenset[str], rarity: Rarity) -> float:
    """How much of the lesser of the two the other holds, if they share enough for that to say something."""
    shared = one & other
    if len(shared) < SHARED:
        return 0.0
    return _weight(shared, rarity) / min(_weight(one, rarity), _weight(other, rarity))


def _weight(features: frozenset[str], rarity: Rarity) -> float:
    return sum(rarity(feature) for feature in sorted(features))


def _may_say_one_thing(link: Link, sentences: Sequence[Sentence]) -> bool:
    one, other = sentences[link.a], sentences[link.b]
    if one.article == other.article and link.nearness < _least_in_one_text(one, other):
        return False
    shared = _telling(one) & _telling(other)
    if len(shared) > 1:
        return True
    fewest = min(len(_telling(one)), len(_telling(other)))
    return 0 < len(shared) == fewest or (len(shared) == 1 and link.nearness >= ONE_WORD)


def _telling(sentence: Sentence) -> frozenset[str]:
    return frozenset(map(meant, sentence.matter - REPORTING - VAGUE - TURNING))


def _least_in_one_text(one: Sentence, other: Sentence) -> float:
    return ALIKE_HEADLINE if Role.HEADLINE in {one.role, other.role} else ONE_TEXT


def _features(sentence: Sentence) -> frozenset[str]:
    return frozenset(map(meant, sentence.stems - REPORTING))


def _vector(features: frozenset[str], rarity: Rarity) -> dict[Hashable, float]:
    weights: dict[Hashable, float] = {
        feature: rarity(feature) * (NUMBERED if feature[:1].isdigit() else 1.0) for feature in sorted(features)
    }
    for missing in range(SHORT - len(features)):
        weights["", missing] = rarity("")
    return unit(weights)
