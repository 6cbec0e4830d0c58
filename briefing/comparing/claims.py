"""Assertions, each with every passage for and against it, and how many independent origins stand behind it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import permutations

from briefing.articles import Role
from briefing.comparing.accusations import is_denial
from briefing.comparing.alignment import FULL, Group
from briefing.comparing.assertions import asserted
from briefing.comparing.clauses import Clause, clause_of, stands_outside
from briefing.comparing.differences import CONTRADICTING, Between
from briefing.comparing.intervals import verdict
from briefing.comparing.leaning import leaning, pointing
from briefing.comparing.likeness import Rarity
from briefing.comparing.origins import Origins, Voice, main_quotation
from briefing.comparing.places import place_id
from briefing.comparing.same import extent
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import REPORTING
from briefing.comparisons import Claim, DifferenceKind, Evidence, Extent, Stance, Standing, Verdict
from briefing.spans import Span

CLAIMING = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.PARAGRAPH, Role.LIST, Role.QUOTE})
"""Where claims are made; captions and tables only show."""

WORDS = 6
"""A single text's statement of fewer words than this is no claim but an aside."""

TELLING = 2
"""Words that tell, which two sentences must share for their numbers to be of one claim."""

TRIED = 12
"""Members of a group that are tried as its statement: those that say it best."""


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
    they are evidence, too. A sentence of a group that does not say what the group's claim states makes its own claim.
    """
    counts = Counter(number for group in groups for number in group.numbers)
    shared = frozenset(number for number, count in counts.items() if count > 1)
    rarity = Rarity.of(asserted(sentence).weights for sentence in sentences)
    pile = _Pile(sentences, origins, rarity, _stances(differences, sentences), answers, agreeing, shared)
    drafts = {draft.best: draft for group in groups for draft in pile.drafts(group)}
    said = {number for draft in drafts.values() for number in draft.said_alike()}
    left = dict.fromkeys(n for group in groups for n in group.numbers if n not in said and pile.may_state(n))
    beside = _beside(groups, left)
    drafts |= {number: pile.draft(number, beside[number]).without_the_alike() for number in left}
    return tuple(draft.claim() for _, draft in sorted(drafts.items()))


def _beside(groups: Sequence[Group], numbers: Iterable[int]) -> Mapping[int, frozenset[int]]:
    """By number, the sentences that stand with this one in any group."""
    found: dict[int, set[int]] = {number: {number} for number in numbers}
    for group in groups:
        for number in group.numbers:
            if number in found:
                found[number].update(group.numbers)
    return {number: frozenset(others) for number, others in found.items()}


def _stances(differences: Iterable[Between], sentences: Sequence[Sentence]) -> Mapping[tuple[int, int], Stance]:
    """How one sentence stands to another, by their numbers, where they contradict each other."""
    found: dict[tuple[int, int], Stance] = {}
    for between in differences:
        kind = between.difference.kind
        if kind not in CONTRADICTING:
            continue
        stance = Stance.DENIES if kind is DifferenceKind.POLARITY else Stance.DIFFERS
        for a, b in permutations(dict.fromkeys(between.sentences), 2):
            if kind is not DifferenceKind.VALUE or _clash(sentences[a], sentences[b], between.findings):
                found[a, b] = stance
    return found


def _clash(one: Sentence, other: Sentence, findings: Sequence[str]) -> bool:
    """Whether these two are among those whose numbers differ, and tell of one thing; not all of a group differ."""
    a, b = asserted(one), asserted(other)
    ids = frozenset(findings)
    pairs = [(x, y) for x in a.numbers if x.id in ids for y in b.numbers if y.id in ids]
    verdicts = {verdict(x, y) for x, y in pairs}
    return verdicts == {Verdict.CONFLICT} and len(a.telling & b.telling) >= TELLING


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
    rarity: Rarity
    against: Mapping[tuple[int, int], Stance]
    answers: Mapping[int, Sequence[int]]
    agreeing: Mapping[int, Mapping[int, Span]]
    shared: AbstractSet[int]

    def drafts(self, group: Group) -> Iterator["_Draft"]:
        """The claim of a group, stated by the member that most texts say; none where nobody claims anything."""
        members = frozenset(number for number in group.numbers if self.sentences[number].role in CLAIMING)
        if len(members) == 1 and not self.may_state(next(iter(members))):
            return
        worthiest = sorted(members, key=lambda number: (-self._worth(number, group), number))[:TRIED]
        tried = [self.draft(number, members) for number in worthiest]
        if tried:
            yield max(tried, key=lambda one: (one.support + self._worth(one.best, group), -one.best))

    def draft(self, best: int, members: AbstractSet[int]) -> "_Draft":
        """The claim that one of the members states; those of the others count that say it, too."""
        is_alone = len({self.sentences[number].article for number in members}) == 1
        agreeing = {number for number in self.agreeing.get(best, ()) if self._claims(number)}
        extents = {
            number: self._extent(best, number, gives_its_number=number in agreeing)
            for number in members | (agreeing if is_alone else set())
        }
        return _Draft(self, best, extents | {best: Extent.ALL})

    def _extent(self, best: int, number: int, *, gives_its_number: bool) -> Extent:
        """How much of what one sentence says another does: a part at least where it gives its number of the same thing."""
        said = extent(self.sentences[best], self.sentences[number], self.rarity)
        return Extent.PART if said is Extent.LITTLE and gives_its_number else said

    def may_state(self, number: int) -> bool:
        """Whether a sentence that stands alone says enough to be a claim."""
        return self._claims(number) and _is_statement(self.sentences[number])

    def _claims(self, number: int) -> bool:
        return self.sentences[number].role in CLAIMING

    def _worth(self, number: int, group: Group) -> float:
        sentence = self.sentences[number]
        worth = dict(group.members)[number] - 0.8 * leaning(sentence) - 0.2 * pointing(sentence)
        if sentence.role is Role.HEADLINE:
            worth -= 0.9
        return worth + (0.1 if sentence.quantities else 0.0)


class _Draft:
    """One claim in the making: the passage that states it, and how much of it the others say."""

    def __init__(self, pile: _Pile, best: int, extents: Mapping[int, Extent]) -> None:
        self.pile, self.best, self.extents = pile, best, extents
        self.sentences, self.origins = pile.sentences, pile.origins
        self.saying = tuple(number for number in sorted(extents) if self._counts(number))
        self.answering = dict.fromkeys(
            answer
            for number in (self.saying if best in pile.answers else ())
            for answer in pile.answers.get(number, ())
            if answer not in extents and is_denial(self.sentences[answer])
        )

    def without_the_alike(self) -> "_Draft":
        """The same claim without passages that only stand near those that say it, or say otherwise."""
        kept = {
            number: said
            for number, said in self.extents.items()
            if said is not Extent.LITTLE or self._stance(number) is not Stance.STATES
        }
        return _Draft(self.pile, self.best, kept)

    def said_alike(self) -> Iterator[int]:
        """The sentences that say this and no more, so that they make no claim of their own."""
        for number in self.saying:
            if extent(self.sentences[number], self.sentences[self.best], self.pile.rarity) is Extent.ALL:
                yield number

    @property
    def support(self) -> float:
        """How many texts say it."""
        return float(len({self.sentences[number].article for number in self.saying}))

    def claim(self) -> Claim:
        """The claim, with its evidence in the order of the articles."""
        evidence = tuple(self._evidence(number, self._stance(number)) for number in sorted(self.extents))
        answering = tuple(self._evidence(number, Stance.DENIES) for number in self.answering)
        behind = self.origins.behind([(self.sentences[number], self._place(number)[1]) for number in self.saying])
        return Claim(
            id=place_id(f"claim/{self.best}", (item.span for item in evidence)),
            statement=self.sentences[self.best].text,
            standing=self._standing(len(behind)),
            texts=len({self.sentences[number].article for number in self.saying}),
            origins=len(behind),
            evidence=(*evidence, *answering),
            why=self._why(),
            behind=behind,
        )

    def _stance(self, number: int) -> Stance:
        if self.sentences[number].text == self.sentences[self.best].text:
            return Stance.STATES
        return self.pile.against.get((self.best, number), Stance.STATES)

    def _counts(self, number: int) -> bool:
        """Whether the passage states the claim, all of it."""
        return self._stance(number) is Stance.STATES and self.extents[number] is Extent.ALL

    def _evidence(self, number: int, stance: Stance) -> Evidence:
        span, voice = self._place(number)
        said = self.extents.get(number, Extent.ALL)
        return Evidence(self.sentences[number].article, span, stance, voice.name, voice.quotation, said)

    def _place(self, number: int) -> tuple[Span, Voice]:
        """The passage that states the claim, and who stands behind it: the clause, where a long sentence says more."""
        sentence = self.sentences[number]
        agreed = self.pile.agreeing.get(self.best, {}).get(number)
        for quotation in sentence.quotations:
            speaker = self.origins.speaker(quotation)
            if agreed and speaker and any(piece.contains(agreed) for piece in quotation.content):
                return sentence.span, speaker
        if number == self.best:
            return sentence.span, self.origins.voice(sentence)
        stated = self.sentences[self.best].stems - REPORTING
        if len(sentence.stems) <= FULL or number not in self.pile.shared:
            return sentence.span, self._voice(sentence, stated)
        clause = clause_of(sentence, stated)
        if isinstance(clause, Clause):
            return clause.span, self.origins.speaker(clause.quotation) or self.origins.voice(sentence)
        return sentence.span, self._voice(sentence, stated) if clause else self.origins.outlet(sentence)

    def _voice(self, sentence: Sentence, stated: frozenset[str]) -> Voice:
        """Who stands behind what a sentence says of the statement: the reporter for what is outside of others' words."""
        said = main_quotation(sentence)
        if said is not None and stands_outside(sentence, stated, said):
            return self.origins.outlet(sentence)
        return self.origins.speaker(said) or self.origins.outlet(sentence)

    def _standing(self, origins: int) -> Standing:
        stances = {self._stance(number) for number in self.extents}
        # Who denies the guilt does not deny the deaths that the same sentence tells.
        is_accusation = not asserted(self.sentences[self.best]).numbers
        if Stance.DENIES in stances or (is_accusation and self.answering):
            return Standing.DISPUTED
        if Stance.DIFFERS in stances:
            return Standing.DIFFERING
        return Standing.CORROBORATED if origins > 1 else Standing.SINGLE_SOURCE

    def _why(self) -> str:
        if len(self.extents) == 1:
            return "said once"
        counts: Counter[str] = Counter()
        words: defaultdict[str, str] = defaultdict(str)
        for number in sorted(self.extents):
            own = {word.stem: word.text for word in self.sentences[number].content if word.stem not in REPORTING}
            counts.update(own.keys())
            words.update({stem: text for stem, text in own.items() if stem not in words})
        shared = [words[stem] for stem, count in counts.most_common(6) if count > 1]
        return f"shared words: {', '.join(shared)}"
