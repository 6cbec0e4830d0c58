"""Accusations, and what the same text says of their standing: a denial, no charge, bail, a verdict.

An accusation against a person never travels alone (the promise of the briefing); so each is linked to the passages
that answer it where the same people are meant.
"""

from collections.abc import Mapping, Sequence

from briefing.comparing.sentences import Sentence
from briefing.comparing.words import listed, stemmed
from briefing.comparisons import Accusation, Passage

ACCUSING = stemmed(
    """accuse accusation allege alleged allegedly allegation arrest arrested suspect suspected suspicion charge
    charged indict indicted raid blame implicate complicit detain detained convict sentenced"""
)
"""Stems by which somebody is said to have done wrong."""

DENY = stemmed("deny denies denied denial")
DENYING = DENY | stemmed("reject rejected dismiss dismissed refute refuted dispute disputed")
"""Stems by which the accused answers; all but “deny” only beside what is answered."""

INNOCENCE = stemmed("innocence innocent")
(GUILTY,) = stemmed("guilty")
PASSIVE = stemmed("be been being was were is get got")
CLAIMS = stemmed("claim suggestion report wrongdoing involvement guilt")

STATUS = stemmed("bail bails bailed release released acquit acquitted cleared dropped plead pleaded")
"""Stems that say how far the law has come."""

CHARGES = stemmed("charge charged prosecute prosecuted convict convicted name named")
"""Stems that say the same with a negation before them: “have not been charged”."""

POINTING = listed("the he she they both his her their mr ms mrs neither")
"""First words by which a sentence speaks of people who were named before it."""

REACH = 4
"""Sentences after an accusation within which a pointing answer is looked for."""

PEOPLE = stemmed(
    """man men woman women pair suspect researcher official officer employee director executive adviser aide lawyer
    minister politician lawmaker student teacher doctor soldier driver couple brother duo trio defendant"""
)
"""Stems of nouns for people, by which an answer may name the accused again."""


def accusations(sentences: Sequence[Sentence]) -> tuple[Accusation, ...]:
    """Every accusing sentence that is answered, with its answers, in the order of the texts."""
    places = [Passage(sentence.article, sentence.span) for sentence in sentences]
    return tuple(
        Accusation(places[number], tuple(places[other] for other in answering))
        for number, answering in answers(sentences).items()
    )


def answers(sentences: Sequence[Sentence]) -> Mapping[int, tuple[int, ...]]:
    """By the number of an accusing sentence, the numbers of the sentences that answer it."""
    accusing = [number for number, sentence in enumerate(sentences) if sentence.stems & ACCUSING]
    found: dict[int, list[int]] = {}
    for number, sentence in enumerate(sentences):
        if not is_answer(sentence):
            continue
        for other in accusing:
            if other != number and (
                _answers(sentence, sentences[other]) or _goes_on(sentence, sentences, found.get(other, ()))
            ):
                found.setdefault(other, []).append(number)
    return {number: tuple(answering) for number, answering in sorted(found.items())}


def is_answer(sentence: Sentence) -> bool:
    """Whether the sentence denies an accusation, or says how far the law has come with it."""
    stems = [word.stem for word in sentence.words]
    if is_denial(sentence) or not STATUS.isdisjoint(stems):
        return True
    return any(
        one in {"not", "no", "never"} and not CHARGES.isdisjoint(stems[i : i + 6]) for i, one in enumerate(stems)
    )


def is_denial(sentence: Sentence) -> bool:
    """Whether the accused is said to deny it, which makes a claim disputed; bail alone does not.

    Who “has been denied bail” or “rejected an offer” denies nothing.
    """
    said = [word.stem for word in sentence.words]
    for i, (word, form) in enumerate(zip(sentence.words, said, strict=True)):
        if form in INNOCENCE or said[i : i + 2] == ["not", GUILTY]:
            return True
        if form in DENYING and not (set(said[max(0, i - 2) : i]) & PASSIVE and word.text.casefold().endswith("ed")):
            return (
                form in DENY
                or not ACCUSING.isdisjoint(said[i + 1 : i + 7])
                or not CLAIMS.isdisjoint(said[i + 1 : i + 7])
            )
    return False


def _answers(answer: Sentence, accusation: Sentence) -> bool:
    if _people(answer) & _people(accusation):
        return True
    if answer.article != accusation.article or not 0 < answer.position - accusation.position <= REACH:
        return False
    if (answer.stems & PEOPLE) & (accusation.stems & PEOPLE):
        return True
    first = answer.words[0].text.casefold() if answer.words else ""
    points = first in POINTING and not _people(answer)
    return points and answer.position - accusation.position == 1


def _goes_on(sentence: Sentence, sentences: Sequence[Sentence], answering: Sequence[int]) -> bool:
    """Whether the sentence follows an answer and goes on about the same people: “their bails have been extended”."""
    if not answering or _people(sentence) or STATUS.isdisjoint(word.stem for word in sentence.words):
        return False
    last = sentences[answering[-1]]
    follows = last.article == sentence.article and sentence.position - last.position == 1
    return follows and any(word.text.casefold() in {"his", "her", "their"} for word in sentence.words)


def _people(sentence: Sentence) -> frozenset[str]:
    """Ids of the people named, but for those who only speak."""
    speaking = {quotation.speaker.entity for quotation in sentence.quotations if quotation.speaker}
    people = {mention.entity for mention in sentence.mentions if mention.kind.value == "person"}
    return frozenset(people - speaking)
