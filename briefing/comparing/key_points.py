"""The three to seven sentences that say most: told by several texts, early, with numbers and names, and not twice."""

from collections.abc import Mapping, Sequence

from briefing.articles import Role
from briefing.comparing.claims import is_leaning
from briefing.comparing.likeness import Rarity, cosine, unit
from briefing.comparing.sentences import Sentence
from briefing.comparisons import Claim, KeyPoint, Passage, Standing
from briefing.spans import Span

MOST = 7
"""Points for the front page."""

REPEATED = 0.3
"""Likeness from which a second point says the first again."""

LONG = 60
"""A sentence of more words than this is no point."""

EARLY = 4
"""Sentences of an article that its editor put first."""

LEAD = 4.0
"""Words of the headline that a sentence must share to count as its support, at most; more add nothing."""


def key_points(sentences: Sequence[Sentence], claims: Sequence[Claim]) -> tuple[KeyPoint, ...]:
    """The points in the order of their weight, each an extracted sentence with the evidence of its claim."""
    by_place = {sentence.span: sentence for sentence in sentences}
    headlines = [sentence.stems for sentence in sentences if sentence.role is Role.HEADLINE]
    rarity = Rarity.of(sentence.stems for sentence in sentences)
    candidates = [(claim, _stating(claim, by_place)) for claim in claims]
    fit = [(claim, sentence) for claim, sentence in candidates if _may_lead(sentence)]
    ranked = sorted(fit, key=lambda pair: (-_weight(pair[0], pair[1], headlines), pair[0].id))
    chosen: list[tuple[Claim, dict[object, float]]] = []
    for claim, sentence in ranked:
        vector = {**unit({stem: rarity(stem) for stem in sorted(sentence.stems)})}
        if len(chosen) < MOST and all(cosine(vector, other) < REPEATED for _, other in chosen):
            chosen.append((claim, vector))
    return tuple(_point(claim) for claim, _ in chosen)


def _stating(claim: Claim, by_place: Mapping[Span, Sentence]) -> Sentence:
    """The sentence that the claim's statement was taken from."""
    passages = (by_place[item.span] for item in claim.evidence)
    return next(sentence for sentence in passages if sentence.text == claim.statement)


def _point(claim: Claim) -> KeyPoint:
    passages = tuple(Passage(item.article, item.span, item.finding) for item in claim.evidence)
    return KeyPoint(claim.statement, "reported", passages, claim.id)


def _may_lead(sentence: Sentence) -> bool:
    return (
        sentence.role in {Role.PARAGRAPH, Role.STANDFIRST, Role.LIST}
        and not is_leaning(sentence)
        and len(sentence.words) <= LONG
        and sentence.text.rstrip("”\"'’)").endswith((".", "!"))
    )


def _weight(claim: Claim, sentence: Sentence, headlines: Sequence[frozenset[str]]) -> float:
    support = max((len(sentence.stems & headline) for headline in headlines), default=0)
    named = {mention.entity for mention in sentence.mentions}
    return (
        3.0 * (claim.texts - 1)
        + 1.5 * (claim.origins - 1)
        + min(support, LEAD) / 2
        + 1.0 * min(2, len(sentence.quantities))
        + 0.5 * min(3, len(named))
        + (0.5 if any(quotation.speaker for quotation in sentence.quotations) else 0.0)
        + (1.5 if sentence.position <= EARLY else 0.0)
        + (0.5 if claim.standing in {Standing.DIFFERING, Standing.DISPUTED} else 0.0)
    )
