"""The three to seven sentences that say most: told by several texts, early, with numbers and names, and not twice."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType

from briefing.articles import Role
from briefing.comparing.agreement import Agreement
from briefing.comparing.assertions import Assertion, asserted
from briefing.comparing.leaning import RESOLVED, dangles, leaning, who_speaks
from briefing.comparing.likeness import Rarity, cosine, unit
from briefing.comparing.news import News
from briefing.comparing.same import extent
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import REPORTING, VAGUE
from briefing.comparisons import Claim, Extent, KeyPoint, Passage, Stance
from briefing.spans import Span

MOST = 7
"""Points for the front page."""

REPEATED = 0.3
"""Likeness from which a second point says the first again."""

THE_SAME = 0.8
"""The same for a point that tells a state of the law which the first does not tell."""

ADDING = 3
"""Words of matter that a point must bring if all its numbers have been given."""

LONG = 60
"""A sentence of more words than this is no point."""

EARLY = 4
"""Sentences of an article that its editor put first."""

TEXT, ORIGIN, IN_PART = 2.0, 1.5, 0.5
"""Worth of each further text that says all of it, of each further origin, and of each text that says a part."""

CENTRAL = 0.8
"""Worth of the words of headlines and leads, beside all else."""

LATE = 3.0
"""Worth of standing in the latest text and not in the first: what has come since is the news."""

NAMED = 0.5
"""Weight of names where points are compared: those of one story all name the same people."""

NEWSY = 2.0
"""Words of headlines and leads from which being late counts in full."""

CONTESTED, OUTDATED = 2.5, 6.0
"""Worth of what another text tells otherwise, and loss of what a later text has passed."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    claim: Claim
    sentence: Sentence
    weight: float


def key_points(
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    agreement: Agreement,
    origin_of: Mapping[str, str] = MappingProxyType({}),
) -> tuple[KeyPoint, ...]:
    """The points in the order of their weight, each an extracted sentence with the evidence of its claim.

    `origin_of` gives, by article, the text that it is a copy of, so that copies do not make the news.
    """
    by_place = {sentence.span: sentence for sentence in sentences}
    news = News.of(sentences, origin_of)
    rarity = Rarity.of(asserted(sentence).weights for sentence in sentences)
    candidates = list(_candidates(claims, by_place, news, agreement))
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda one: (-one.weight, one.claim.id)):
        if any(
            _repeats(candidate.sentence, other.sentence, rarity) or _are_told_alike(candidate, other)
            for other in chosen
        ):
            continue
        if _adds(candidate, chosen, agreement):
            chosen.append(candidate)
        if len(chosen) == MOST:
            break
    return tuple(_point(candidate) for candidate in chosen)


def _repeats(one: Sentence, other: Sentence, rarity: Rarity) -> bool:
    """Whether one says much of what the other says; a new state of the law is news, whatever stands around it."""
    a, b = asserted(one), asserted(other)
    if a.stages - b.stages:
        return cosine(_vector(a, rarity), _vector(b, rarity)) >= THE_SAME
    said = {extent(one, other, rarity), extent(other, one, rarity)}
    if Extent.ALL in said or Extent.LITTLE not in said:
        return True
    return cosine(_vector(a, rarity), _vector(b, rarity)) >= REPEATED


def _are_told_alike(one: _Candidate, other: _Candidate) -> bool:
    """Whether each of two sentences says a part of the other: two texts' words for one thing."""
    return _says_a_part(one, other) and _says_a_part(other, one)


def _says_a_part(one: _Candidate, other: _Candidate) -> bool:
    return any(item.span == one.sentence.span and item.extent is Extent.PART for item in other.claim.evidence)


def _vector(said: Assertion, rarity: Rarity) -> dict[Hashable, float]:
    telling = said.telling.union(form for form in said.weights if form[:1].isdigit())
    return unit({f: w * rarity(f) * (1.0 if f in telling else NAMED) for f, w in sorted(said.weights.items())})


def _candidates(
    claims: Sequence[Claim], by_place: Mapping[Span, Sentence], news: News, agreement: Agreement
) -> Iterator[_Candidate]:
    for claim in claims:
        saying = [by_place[item.span] for item in claim.counted if item.span in by_place]
        stating = [sentence for sentence in saying if sentence.text == claim.statement and _may_lead(sentence)]
        if stating:
            best = min(stating, key=lambda one: (leaning(one), one.span))
            yield _Candidate(claim, best, _weight(claim, best, news) + agreement.worth(best, saying))


def _may_lead(sentence: Sentence) -> bool:
    return (
        sentence.role in {Role.PARAGRAPH, Role.STANDFIRST, Role.LIST}
        and leaning(sentence) <= RESOLVED
        and not dangles(sentence)
        and len(sentence.words) <= LONG
        and sentence.text.rstrip("”\"'’)").endswith((".", "!"))
    )


def _adds(candidate: _Candidate, chosen: Sequence[_Candidate], agreement: Agreement) -> bool:
    """Whether the point brings a number that was not given yet, or enough words of its own."""
    if not chosen:
        return True
    if any(_leans_on_the_same(candidate, other) for other in chosen):
        return False
    known = {thing for other in chosen for thing in agreement.things(other.sentence)}
    if not agreement.things(candidate.sentence) <= known:
        return True
    said = frozenset(stem for other in chosen for stem in other.sentence.stems)
    return len(candidate.sentence.matter - said - REPORTING - VAGUE) >= ADDING


def _leans_on_the_same(one: _Candidate, other: _Candidate) -> bool:
    """Whether two points of one text are told by the same passage of another: they are two halves of one."""
    if one.sentence.article != other.sentence.article:
        return False
    told = {item.span for item in other.claim.counted if item.article != other.sentence.article}
    return any(item.span in told for item in one.claim.counted)


def _point(candidate: _Candidate) -> KeyPoint:
    claim, sentence = candidate.claim, candidate.sentence
    shown = (item for item in claim.evidence if item.extent is Extent.ALL or item.stance is not Stance.STATES)
    passages = tuple(Passage(item.article, item.span, item.finding) for item in shown)
    meant = who_speaks(sentence)
    return KeyPoint(sentence.text, "reported", passages, claim.id, (meant,) if meant else ())


def _weight(claim: Claim, sentence: Sentence, news: News) -> float:
    own = {item.article for item in claim.counted}
    partly = {item.article for item in claim.evidence if item.extent is Extent.PART} - own
    named = {mention.entity for mention in sentence.mentions}
    told = news.told(sentence)
    return (
        TEXT * (len({news.origin(article) for article in own}) - 1)
        + ORIGIN * (claim.origins - 1)
        + IN_PART * len(partly)
        + CENTRAL * told
        + LATE * news.lateness(sentence) * min(1.0, told / NEWSY)
        - (OUTDATED if news.is_outdated(sentence) else 0.0)
        + 0.5 * min(2, len(sentence.quantities))
        + 0.25 * min(3, len(named))
        + (1.0 if sentence.position <= EARLY else 0.0)
        + CONTESTED * _contested(claim, own, told)
        - 2.0 * leaning(sentence)
    )


def _contested(claim: Claim, own: AbstractSet[str], told: float) -> float:
    """From 0 to 1: whether another text denies it, or tells it otherwise, as far as it is the news."""
    against = {item.stance for item in claim.evidence if item.article not in own}
    if Stance.DENIES in against:
        return 1.0
    return min(1.0, told / NEWSY) if Stance.DIFFERS in against else 0.0
