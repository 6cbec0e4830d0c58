"""Where texts that are no copies, or two speakers of one text, give one kind of number differently."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from briefing.comparing.differences import Between, between, between_measured, foremost, listed
from briefing.comparing.intervals import verdict
from briefing.comparing.kind_differences import how, worst
from briefing.comparing.kinds import SPEED, Kind, Pile
from briefing.comparing.measured import Measured
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import stemmed
from briefing.comparisons import DifferenceKind, Verdict

DENYING = stemmed("deny dispute reject contradict contest refute dismiss rebut")
OPENING = 4
"""Words that carry matter in which a sentence that answers another says so."""


def is_of_one(kinds: Iterable[Kind], members: Iterable[Measured]) -> bool:
    """Whether all members are of one of the kinds."""
    ids = {member.quantity.id for member in members}
    return any(ids <= {member.quantity.id for member in kind.members} for kind in kinds)


def of_kinds(kinds: Iterable[Kind], pile: Pile) -> Iterator[Between]:
    """Where texts that are no copies of each other give one kind of quantity differently."""
    for kind in kinds:
        differing = worst(kind.members) is not Verdict.AGREE and any(
            pile.original_of(a.article) != pile.original_of(b.article)
            and verdict(a.quantity, b.quantity) is not Verdict.AGREE
            for a, b in combinations(kind.members, 2)
        )
        found = how(kind, pile) if differing else None
        if found is not None:
            what, note = found
            certain = what is not DifferenceKind.SCOPE and kind.name != SPEED
            shown = foremost(kind.members, pile.sentences)
            yield between_measured(what, shown, kind.members, note, certain=certain)


def contradicted(sentences: Sequence[Sentence], quantities: Mapping[int, Sequence[Measured]]) -> Iterator[Between]:
    """Numbers of one text that two speakers contradict each other with: the second denies what the first says."""
    for i, sentence in enumerate(sentences):
        if i == 0 or sentences[i - 1].article != sentence.article or not is_denying(sentence):
            continue
        for a, b in product(quantities.get(i - 1, ()), quantities.get(i, ())):
            alike = a.quantity.unit == b.quantity.unit is not None
            if alike and not a.is_age and verdict(a.quantity, b.quantity) is Verdict.CONFLICT:
                said = listed((a.words, b.words))
                note = f"Two speakers of one text contradict each other, one denies what the other says: {said}."
                yield between(DifferenceKind.VALUE, [(m.sentence, m.passage) for m in (a, b)], note, certain=True)


def is_denying(sentence: Sentence) -> bool:
    """Whether a verb of denial stands in the first words of the sentence, where it answers what was said before."""
    return any(word.stem in DENYING for word in sentence.content[:OPENING])
