"""Accusations, and what the same text says of their standing: a denial, no charge, bail, a verdict.

An accusation against a person never travels alone (the promise of the briefing); so each is linked to the passages
that answer it where the same people are meant.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefing.articles import Role
from briefing.comparing.proceedings import Stage, order, stages_of
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import is_content, listed, stemmed
from briefing.comparisons import Accusation, Passage
from briefing.findings import Kind

ACCUSING = stemmed("accuse accusation allege alleged allegedly allegation raid blame implicate complicit")
"""Stems by which somebody is said to have done wrong; the states of the law say it, too."""

AGAINST = frozenset(
    {Stage.SUSPECTED, Stage.HELD, Stage.UNDECIDED, Stage.CHARGED, Stage.TRIED, Stage.CONVICTED, Stage.SENTENCED}
)
"""States of the law that accuse whoever is in them."""

DENY = stemmed("deny denies denied denial")
DENYING = DENY | stemmed("reject rejected dismiss dismissed refute refuted dispute disputed")
"""Stems by which the accused answers; all but “deny” only beside what is answered."""

INNOCENCE = stemmed("innocence innocent")
(GUILTY,) = stemmed("guilty")
PASSIVE = stemmed("be been being was were is get got")
CLAIMS = stemmed("claim suggestion report wrongdoing involvement guilt")

STATUS = stemmed("bail bails bailed dropped")
"""Stems that say how far the law has come, beside its states."""

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
    meant = accused(sentences)
    by_article: defaultdict[str, list[int]] = defaultdict(list)
    by_person: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        if is_accusing(sentence):
            by_article[sentence.article].append(number)
            for person in meant[number]:
                by_person[person].append(number)
    found: dict[int, list[int]] = {}
    for number, sentence in enumerate(sentences):
        if not is_answer(sentence):
            continue
        near = (*by_article[sentence.article], *(other for person in meant[number] for other in by_person[person]))
        for other in sorted(dict.fromkeys(near)):
            if other == number or _is_passed(sentence, sentences[other]):
                continue
            if (
                (meant[number] & _against(sentences[other], meant[other]) and _is_news(sentence, sentences[other]))
                or _answers(sentence, sentences[other])
                or _goes_on(sentence, sentences, found.get(other, ()))
            ):
                found.setdefault(other, []).append(number)
    return {number: tuple(answering) for number, answering in sorted(found.items())}


def is_accusing(sentence: Sentence) -> bool:
    """Whether somebody is said to have done wrong, or to be in the hands of the law for it."""
    return bool(sentence.stems & ACCUSING or _states(sentence) & AGAINST)


def is_answer(sentence: Sentence) -> bool:
    """Whether the sentence denies an accusation, or says how far the law has come with it; headlines only announce."""
    if sentence.role is Role.HEADLINE:
        return False
    if is_denial(sentence) or not STATUS.isdisjoint(word.stem for word in sentence.words):
        return True
    return bool(_states(sentence) - {Stage.SUSPECTED, Stage.QUESTIONED, Stage.HELD, Stage.UNDECIDED})


def _is_passed(answer: Sentence, accusation: Sentence) -> bool:
    """Whether the answer tells an earlier state of the law than an accusation of a later day: “not (yet) charged”."""
    last, told = _last(answer), _last(accusation)
    if last is None or told is None or last >= told or is_denial(answer):
        return False
    return not (answer.published and accusation.published and answer.published > accusation.published)


def _is_news(answer: Sentence, accusation: Sentence) -> bool:
    """Whether the answer denies, or tells a state of the law that the accusation does not."""
    told = _states(accusation)
    return is_denial(answer) or not told or not _states(answer) <= told


@lru_cache(maxsize=8_192)
def _states(sentence: Sentence) -> frozenset[Stage]:
    return stages_of(sentence.words)


def _last(sentence: Sentence) -> int | None:
    return max(map(order, _states(sentence)), default=None)


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
    if answer.article != accusation.article or not 0 < answer.position - accusation.position <= REACH:
        return False
    if (answer.stems & PEOPLE) & (accusation.stems & PEOPLE) and not _people(answer):
        return True
    opening = next((mention for mention in answer.mentions if mention.span.start <= answer.span.start + 1), None)
    if opening and opening.kind is Kind.ORGANISATION:
        return opening.entity in accusation.names
    return False


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


def accused(sentences: Sequence[Sentence]) -> tuple[frozenset[str], ...]:
    """Ids of the people whom each sentence is about: named, called by a title of theirs, or pointed at with a pronoun."""
    titles = _titles(sentences)
    found: list[frozenset[str]] = []
    for number, sentence in enumerate(sentences):
        own = _people(sentence) or _titled(sentence, titles)
        first = sentence.words[0].text.casefold() if sentence.words else ""
        follows = number and sentences[number - 1].article == sentence.article
        if not own and follows and first in POINTING and sentences[number - 1].role is not Role.HEADLINE:
            own = found[-1]
        found.append(own)
    return tuple(found)


def _against(sentence: Sentence, people: frozenset[str]) -> frozenset[str]:
    """Whom the sentence accuses: who “is accused” by name, where that is all (the accuser is not meant), else `people`."""
    accusing = next((word for word in sentence.words if word.text.casefold() in {"accused", "accuses", "accuse"}), None)
    if accusing is None or _states(sentence) & AGAINST:
        return people
    after = (mention for mention in sentence.mentions if mention.span.start >= sentence.span.start + accusing.end)
    first = next(after, None)
    return frozenset({first.entity}) if first else people


def _titles(sentences: Sequence[Sentence]) -> Mapping[str, frozenset[str]]:
    """By stem, the people before whose name the word stands somewhere: “Captain Lund”, “the captain, Ada Lund”."""
    found: dict[str, set[str]] = {}
    for sentence in sentences:
        starts = {mention.span.start - sentence.span.start: mention for mention in sentence.mentions}
        for before, word in zip(sentence.words, sentence.words[1:], strict=False):
            named = starts.get(word.start)
            between = sentence.text[before.end : word.start]
            if named and named.kind is Kind.PERSON and between in {" ", ", "} and is_content(before):
                found.setdefault(before.stem, set()).add(named.entity)
    return {stem: frozenset(people) for stem, people in found.items() if len(people) == 1}


def _titled(sentence: Sentence, titles: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The people called by a title alone: “the captain”, in headlines “captain”."""
    said = sentence.words
    for before, word in zip((None, *said), said, strict=False):
        definite = before is not None and before.text.casefold() in {"the", "his", "her", "their"}
        if word.stem in titles and (definite or sentence.role is Role.HEADLINE):
            return titles[word.stem]
    return frozenset()
