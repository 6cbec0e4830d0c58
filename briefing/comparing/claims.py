"""Assertions, each with every passage for and against it, and how many independent origins stand behind it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from briefing.articles import Role
from briefing.comparing.accusations import is_denial
from briefing.comparing.alignment import FULL, Group
from briefing.comparing.clauses import Clause, clause_of
from briefing.comparing.differences import CONTRADICTING, Between
from briefing.comparing.leaning import leaning
from briefing.comparing.origins import Origins, Voice
from briefing.comparing.places import place_id
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import REPORTING
from briefing.comparisons import Claim, DifferenceKind, Evidence, Stance, Standing
from briefing.spans import Span

STRONG = 0.2
"""Likeness to the statement from which a passage counts towards corroboration without a number or name in common."""

CLAIMING = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.PARAGRAPH, Role.LIST, Role.QUOTE})
"""Where claims are made; captions and tables only show."""

WORDS = 6
"""A single text's statement of fewer words than this is no claim but an aside."""


def claims(
    sentences: Sequence[Sentence],
    groups: Sequence[Group],
    *,
    origins: Origins,
    differences: Iterable[Between],
    answers: Mapping[int, Sequence[int]],
    agreeing: Mapping[int, Mapping[int, Span]],
) -> tuple[Claim, ...]:
    """The claims in the order of their statements; a sentence that says two things may be evidence of two.

    `agreeing` are, by sentence, the sentences of other texts that give the same number of the same thing, and where:
    what one text alone says in such words is said by the others, too.
    """
    found: dict[str, Claim] = {}
    counts = Counter(number for group in groups for number in group.numbers)
    shared = frozenset(number for number, count in counts.items() if count > 1)
    pile = _Pile(sentences, origins, _stances(differences), answers, shared)
    for group in groups:
        members = {number: likeness for number, likeness in group.members if sentences[number].role in CLAIMING}
        if not members or (len(members) == 1 and not _is_statement(sentences[next(iter(members))])):
            continue
        same = agreeing.get(group.centre, {}) if len({sentences[number].article for number in members}) == 1 else {}
        members |= {number: STRONG for number in same if sentences[number].role in CLAIMING and number not in members}
        claim = _Draft(pile, members, same).claim()
        found.setdefault(claim.id, claim)
    return tuple(found.values())


def _stances(differences: Iterable[Between]) -> Mapping[tuple[int, int], Stance]:
    """How one sentence stands to another, by their numbers, where they contradict each other."""
    found: dict[tuple[int, int], Stance] = {}
    for between in differences:
        if between.difference.kind not in CONTRADICTING:
            continue
        stance = Stance.DENIES if between.difference.kind is DifferenceKind.POLARITY else Stance.DIFFERS
        found.update({(a, b): stance for a in between.sentences for b in between.sentences if a != b})
    return found


def _is_statement(sentence: Sentence) -> bool:
    """Whether a single text's sentence says enough to be a claim: a number, somebody's words, or a named actor."""
    if len(sentence.words) < WORDS or sentence.text.rstrip("”\"'’").endswith("?"):
        return False
    return bool(sentence.quantities or sentence.quotations or sentence.names)


@dataclass(frozen=True, slots=True)
class _Pile:
    """What every claim is drafted from; `shared` are the sentences that stand in several groups."""

    sentences: Sequence[Sentence]
    origins: Origins
    against: Mapping[tuple[int, int], Stance]
    answers: Mapping[int, Sequence[int]]
    shared: AbstractSet[int]


class _Draft:
    """One claim in the making: the passages, and the one among them that says it best."""

    def __init__(self, pile: _Pile, members: Mapping[int, float], same: Mapping[int, Span]) -> None:
        self.pile, self.members, self.same = pile, members, same
        self.sentences, self.origins = pile.sentences, pile.origins
        self.best = max(members, key=lambda number: (self._worth(number), -number))
        # What a passage beside the point is accused of is no part of this claim, nor is the answer.
        answered = members if self.best in pile.answers else ()
        self.answering = dict.fromkeys(
            answer for number in answered for answer in pile.answers.get(number, ()) if answer not in members
        )

    def claim(self) -> Claim:
        """The claim, with its evidence in the order of the articles."""
        evidence = tuple(self._evidence(number, self._stance(number)) for number in sorted(self.members))
        answering = tuple(self._evidence(number, Stance.DENIES) for number in self.answering)
        stating = [number for number in self.members if self._counts(number)]
        count = self.origins.independent([(self.sentences[number], self._place(number)[1]) for number in stating])
        return Claim(
            id=place_id("claim", (item.span for item in evidence)),
            statement=self.sentences[self.best].text,
            standing=self._standing(count),
            texts=len({self.sentences[number].article for number in stating}),
            origins=count,
            evidence=(*evidence, *answering),
            why=self._why(),
        )

    def _worth(self, number: int) -> float:
        sentence = self.sentences[number]
        worth = self.members[number]
        if sentence.role is Role.HEADLINE:
            worth -= 0.9
        worth -= 0.8 * leaning(sentence)
        return worth + (0.1 if sentence.quantities else 0.0)

    def _stance(self, number: int) -> Stance:
        return self.pile.against.get((self.best, number), Stance.STATES)

    def _evidence(self, number: int, stance: Stance) -> Evidence:
        span, voice = self._place(number)
        return Evidence(self.sentences[number].article, span, stance, voice.name, voice.quotation)

    def _place(self, number: int) -> tuple[Span, Voice]:
        """The passage that states the claim, and who stands behind it: the clause, where a long sentence says more."""
        sentence = self.sentences[number]
        for quotation in sentence.quotations:
            speaker = self.origins.speaker(quotation)
            if (
                number in self.same
                and speaker
                and any(piece.contains(self.same[number]) for piece in quotation.content)
            ):
                return sentence.span, speaker
        if number == self.best or len(sentence.stems) <= FULL or number not in self.pile.shared:
            return sentence.span, self.origins.voice(sentence)
        clause = clause_of(sentence, self.sentences[self.best].stems - REPORTING)
        if isinstance(clause, Clause):
            return clause.span, self.origins.speaker(clause.quotation) or self.origins.voice(sentence)
        return sentence.span, self.origins.voice(sentence) if clause else self.origins.outlet(sentence)

    def _counts(self, number: int) -> bool:
        """Whether the passage states the claim, near enough to be counted for it."""
        if self._stance(number) is not Stance.STATES:
            return False
        return (
            number == self.best
            or self.members[number] >= STRONG
            or bool(self._numbers(number) & self._numbers(self.best))
        )

    def _numbers(self, number: int) -> frozenset[str]:
        return frozenset(stem for stem in self.sentences[number].stems if stem.isdigit() and len(stem) > 1)

    def _standing(self, origins: int) -> Standing:
        stances = {self._stance(number) for number in self.members}
        if Stance.DENIES in stances or any(is_denial(self.sentences[number]) for number in self.answering):
            return Standing.DISPUTED
        if Stance.DIFFERS in stances:
            return Standing.DIFFERING
        return Standing.CORROBORATED if origins > 1 else Standing.SINGLE_SOURCE

    def _why(self) -> str:
        if len(self.members) == 1:
            return "said once"
        counts: Counter[str] = Counter()
        words: defaultdict[str, str] = defaultdict(str)
        for number in sorted(self.members):
            own = {word.stem: word.text for word in self.sentences[number].content if word.stem not in REPORTING}
            counts.update(own.keys())
            words.update({stem: text for stem, text in own.items() if stem not in words})
        shared = [words[stem] for stem, count in counts.most_common(6) if count > 1]
        return f"shared words: {', '.join(shared)}"
