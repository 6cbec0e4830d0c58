"""The three to seven sentences that say most: told by several texts, early, with numbers and names, and not twice."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.articles import Role
from briefing.comparing.agreement import Agreement
from briefing.comparing.leaning import RESOLVED, leaning, who_speaks
from briefing.comparing.likeness import Rarity, cosine, unit
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import REPORTING, VAGUE
from briefing.comparisons import Claim, KeyPoint, Passage, Stance, Standing
from briefing.spans import Span

MOST = 7
"""Points for the front page."""

REPEATED = 0.3
"""Likeness from which a second point says the first again."""

ADDING = 3
"""Words of matter that a point must bring if all its numbers have been given."""

LONG = 60
"""A sentence of more words than this is no point."""

EARLY = 4
"""Sentences of an article that its editor put first."""

LEAD = 4.0
"""Words of the headline that a sentence must share to count as its support, at most; more add nothing."""

ASIDE = 0.5
"""Weight of what several texts tell without touching on what their headlines say."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    claim: Claim
    sentence: Sentence
    weight: float


def key_points(sentences: Sequence[Sentence], claims: Sequence[Claim], agreement: Agreement) -> tuple[KeyPoint, ...]:
    """The points in the order of their weight, each an extracted sentence with the evidence of its claim."""
    by_place = {sentence.span: sentence for sentence in sentences}
    headlines = [sentence for sentence in sentences if sentence.role is Role.HEADLINE]
    rarity = Rarity.of(sentence.stems for sentence in sentences)
    candidates = list(_candidates(claims, by_place, headlines, agreement))
    chosen: list[_Candidate] = []
    vectors: list[Mapping[Hashable, float]] = []
    for candidate in sorted(candidates, key=lambda one: (-one.weight, one.claim.id)):
        stems = candidate.sentence.stems
        vector = unit({stem: rarity(stem) for stem in sorted(stems)})
        if any(cosine(vector, other) >= REPEATED for other in vectors) or not _adds(candidate, chosen, agreement):
            continue
        chosen.append(candidate)
        vectors.append(vector)
        if len(chosen) == MOST:
            break
    return tuple(_point(candidate) for candidate in chosen)


def _candidates(
    claims: Sequence[Claim],
    by_place: Mapping[Span, Sentence],
    headlines: Sequence[Sentence],
    agreement: Agreement,
) -> Iterator[_Candidate]:
    for claim in claims:
        passages = [
            by_place[item.span] for item in claim.evidence if item.stance is Stance.STATES and item.span in by_place
        ]
        fit = [sentence for sentence in passages if _may_lead(sentence)]
        if fit:
            best = min(
                fit, key=lambda one: (leaning(one), one.text != claim.statement, -agreement.worth(one), one.span)
            )
            yield _Candidate(claim, best, _weight(claim, best, headlines) + agreement.worth(best, passages))


def _may_lead(sentence: Sentence) -> bool:
    return (
        sentence.role in {Role.PARAGRAPH, Role.STANDFIRST, Role.LIST}
        and leaning(sentence) <= RESOLVED
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
    told = {item.span for item in other.claim.evidence if item.article != other.sentence.article}
    return any(item.span in told for item in one.claim.evidence)


def _point(candidate: _Candidate) -> KeyPoint:
    claim, sentence = candidate.claim, candidate.sentence
    passages = tuple(Passage(item.article, item.span, item.finding) for item in claim.evidence)
    meant = who_speaks(sentence)
    return KeyPoint(sentence.text, "reported", passages, claim.id, (meant,) if meant else ())


def _weight(claim: Claim, sentence: Sentence, headlines: Sequence[Sentence]) -> float:
    support = min(LEAD, max((_support(sentence, headline) for headline in headlines), default=0))
    named = {mention.entity for mention in sentence.mentions}
    told = 3.0 * (claim.texts - 1) + 1.5 * (claim.origins - 1)
    return (
        told * (1.0 if support or not headlines else ASIDE)
        + 0.75 * support
        + 1.0 * min(2, len(sentence.quantities))
        + 0.5 * min(3, len(named))
        + (0.5 if _speaking(sentence) else 0.0)
        + (1.5 if sentence.position <= EARLY else 0.0)
        + (0.5 if claim.standing in {Standing.DIFFERING, Standing.DISPUTED} else 0.0)
        - 2.0 * leaning(sentence)
    )


def _support(sentence: Sentence, headline: Sentence) -> int:
    """How many words of the headline, names aside, the sentence has; that its speaker speaks there is worth two."""
    return len(sentence.matter & headline.matter) + (2 if _speaking(sentence) & _speaking(headline) else 0)


def _speaking(sentence: Sentence) -> frozenset[str]:
    return frozenset(q.speaker.entity or q.speaker.name for q in sentence.quotations if q.speaker)
