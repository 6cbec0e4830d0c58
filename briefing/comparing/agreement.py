"""Which sentences give the same number of the same thing, and which numbers a stated sum rests on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.comparing.differences import Between
from briefing.comparing.measured import Measured
from briefing.comparing.quantity_groups import is_rare
from briefing.comparing.sentences import Sentence
from briefing.comparing.unions import Unions
from briefing.comparisons import Arithmetic, DifferenceKind, QuantityGroup, Verdict
from briefing.spans import Span

TOLD_TWICE, CHECKED = 1.0, 1.0
"""Worth of a number that two texts agree on, and of one that a stated sum was checked with."""

COUNTED = 2
"""Numbers of one kind that count for a sentence, at most."""

FINE = 10
"""Small numbers that are finer than a tenth are no everyday ones: 4.75 per cent."""

Grouped = Sequence[tuple[QuantityGroup, tuple[Measured, ...]]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """By the id of a quantity, the thing it belongs to; and the ids that two texts agree on, or a check rests on."""

    thing: Unions[str]
    told_twice: frozenset[str]
    checked: frozenset[str]

    @classmethod
    def of(cls, grouped: Grouped, differences: Iterable[Between], checks: Iterable[Arithmetic]) -> "Agreement":
        """What quantity groups, differences of scope (the same number of two things is one number) and sums say."""
        sets = [[member.quantity.id for member in members] for _, members in grouped]
        sets += [list(one.findings) for one in differences if one.difference.kind is DifferenceKind.SCOPE]
        agreeing = (members for group, members in grouped if group.verdict is not Verdict.CONFLICT)
        told_twice = {m.quantity.id for members in agreeing if len({m.article for m in members}) > 1 for m in members}
        checked = {passage.finding for check in checks if check.holds for passage in check.evidence if passage.finding}
        one_thing = Unions((each[0], one) for each in sets for one in each)
        return cls(one_thing, frozenset(told_twice), frozenset(checked))

    def things(self, sentence: Sentence) -> frozenset[str]:
        """What the numbers of the sentence are of."""
        return frozenset(self.thing.root(quantity.id) for quantity in sentence.quantities)

    def worth(self, sentence: Sentence, beside: Iterable[Sentence] = ()) -> float:
        """How much the numbers of the sentence are worth because they agree, or those said `beside` it are checked."""
        ids = frozenset(quantity.id for quantity in sentence.quantities)
        things = {self.thing.root(each) for each in ids & self.told_twice}
        every = ids.union(quantity.id for other in beside for quantity in other.quantities)
        return TOLD_TWICE * min(COUNTED, len(things)) + (CHECKED if every & self.checked else 0.0)


def agreeing(grouped: Grouped) -> Mapping[int, Mapping[int, Span]]:
    """By sentence, the sentences of other texts that give one of its numbers of the same thing, and where they do.

    The sentence itself stands among them, with the place of its own number. Everyday numbers say nothing.
    """
    found: defaultdict[int, dict[int, Span]] = defaultdict(dict)
    for group, members in grouped:
        if group.verdict is not Verdict.AGREE or not all(is_rare(member) or _is_fine(member) for member in members):
            continue
        for member in members:
            others = {other.sentence: other.quantity.span for other in members if other.article != member.article}
            if others:
                found[member.sentence] |= {**others, member.sentence: member.quantity.span}
    return found


def _is_fine(one: Measured) -> bool:
    bounds = (bound for bound in (one.quantity.low, one.quantity.high) if bound is not None)
    return any(round(abs(bound) * FINE, 6) % 1 for bound in bounds)
