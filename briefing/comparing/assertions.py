"""What a sentence asserts: its words by weight, without who is said to say it, when it was, and how old people are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import inf

from briefing.comparing.looking_back import IRREGULAR
from briefing.comparing.proceedings import Stage, stages_of
from briefing.comparing.sentences import Sentence
from briefing.comparing.synonyms import meant
from briefing.comparing.words import REPORTING, VAGUE, Word, is_content, listed
from briefing.findings import Kind, Quantity, Quotation, TimexType
from briefing.spans import Span

NUMBERED, NAMED, PLAIN, FAINT = 1.4, 0.7, 1.0, 0.3
"""Weights of numbers, words of names, other words, and words of every story."""

BREAKS = frozenset(",;:—–")
"""Marks that bound an attribution on the side where no speech is."""

BACK = 80
"""Characters beyond the speaker and the cue that belong to them at most."""

SUBORDINATING = listed("which who whom whose where when after before because while although though since until if")
"""Words that begin a clause which hangs on another."""

CLAUSE = 3
"""Words that carry matter, from which what stands before such a word is a clause."""

JOINING = listed("and but then also")
"""Words before the second thing that one subject does."""

AUXILIARIES = listed("has have had was were is are be been being")
"""Words after which a verb, or what somebody is, follows."""

PAST = IRREGULAR - AUXILIARIES
BEFORE_PARTICIPLES = listed("a an the of by for with in on to his her their its this that these those and")
"""Words after which a form in -ed belongs to a noun: “the injured men”."""

KEPT = 8_192


@dataclass(frozen=True, slots=True, eq=False)
class Assertion:
    """What is asserted: weights by stem (of all that mean the same), those of them in the main clause, which leads the
    sentence, and those that tell (no names, no numbers).

    `numbers` are the quantities but for ages, `people` ids of the persons it is about, `stages` how far the law is,
    `predicate` the stem of the past or compound verb of the main clause, where one shows.
    """

    weights: Mapping[str, float]
    main: frozenset[str]
    telling: frozenset[str]
    numbers: tuple[Quantity, ...]
    people: frozenset[str]
    stages: frozenset[Stage]
    words: tuple[Word, ...]
    predicate: str | None


@lru_cache(maxsize=KEPT)
def asserted(sentence: Sentence) -> Assertion:
    """What the sentence asserts."""
    aside = tuple(_aside(sentence))
    said = tuple(
        word
        for word in sentence.words
        if not any(start <= word.start + sentence.span.start < end for start, end in aside)
    )
    weights: dict[str, float] = {}
    telling: set[str] = set()
    main: set[str] = set()
    ends = _main_end(said)
    for word in said:
        if not is_content(word) or word.stem in REPORTING or word.stem == "not":
            continue
        form, weight = meant(word.stem), _weight(word.stem, sentence)
        weights[form] = max(weight, weights.get(form, 0.0))
        if weight == PLAIN:
            telling.add(form)
        if word.start < ends:
            main.add(form)
    people = (
        mention.entity
        for mention in sentence.mentions
        if mention.kind is Kind.PERSON and not any(start <= mention.span.start < end for start, end in aside)
    )
    numbers = tuple(number for number in sentence.quantities if not number.is_age and _is_some(number))
    return Assertion(
        weights,
        frozenset(main),
        frozenset(telling),
        numbers,
        frozenset(people),
        stages_of(said),
        said,
        _predicate(said, ends),
    )


def _predicate(said: Sequence[Word], ends: float) -> str | None:
    """The first verb that an auxiliary or its past form shows: “has confirmed”, “were locked”, “struck”."""
    after_auxiliary = False
    for before, word in pairwise(said):
        if word.start >= ends:
            return None
        form = word.text.casefold()
        if form in AUXILIARIES:
            after_auxiliary = True
        elif is_content(word) and word.stem not in REPORTING | {"not"} and not form.endswith("ly"):
            is_past = form in PAST or (form.endswith("ed") and not form.endswith("eed"))
            if after_auxiliary or (is_past and before.text.casefold() not in BEFORE_PARTICIPLES):
                return meant(word.stem)
            after_auxiliary = False
    return None


def _main_end(said: Sequence[Word]) -> float:
    """Where the clause ends that leads the sentence, if another hangs on it: “…, which he won by 412 votes”."""
    carrying = 0
    for word in said:
        carrying += is_content(word)
        if carrying >= CLAUSE and word.text.casefold() in SUBORDINATING:
            return word.start
    return inf


def _weight(stem: str, sentence: Sentence) -> float:
    if stem[:1].isdigit():
        return NUMBERED
    if stem in VAGUE:
        return FAINT
    return PLAIN if stem in sentence.matter else NAMED


def _aside(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where the words stand that only say who says it, when it was, or how old somebody is."""
    for quotation in sentence.quotations:
        found = _attribution(quotation, sentence)
        if found:
            yield found
    days = (timex.span for timex in sentence.timexes if timex.type in {TimexType.DATE, TimexType.TIME})
    ages = (number.span for number in sentence.quantities if number.is_age)
    yield from ((span.start, span.end) for span in (*days, *ages))


def _attribution(quotation: Quotation, sentence: Sentence) -> tuple[int, int] | None:
    """The stretch of cue and speaker, up to the speech itself or the next comma."""
    spoken = [span for span in quotation.content if span.overlaps(sentence.span)]
    speaker = quotation.speaker.spans if quotation.speaker else ()
    outside = [
        span
        for span in (*quotation.cue, *speaker)
        if sentence.span.contains(span) and not any(piece.overlaps(span) for piece in spoken)
    ]
    if not outside or not spoken:
        return None
    start, end = min(span.start for span in outside), max(span.end for span in outside)
    if any(start < piece.start < end for piece in spoken):
        return None
    joined = min((span.start for span in quotation.cue if _is_joined(start, span, sentence)), default=None)
    begin = _leftmost(start, spoken, sentence) if joined is None else joined
    return begin, _rightmost(end, spoken, sentence)


def _is_joined(start: int, cue: Span, sentence: Sentence) -> bool:
    """Whether the speaker, who begins at `start`, does something else before: “The bank raised its rate and warned …”."""
    before = [w for w in sentence.words if start <= w.start + sentence.span.start < cue.start]
    return len(before) > CLAUSE and before[-1].text.casefold() in JOINING and sum(map(is_content, before)) > CLAUSE


def _leftmost(start: int, spoken: list[Span], sentence: Sentence) -> int:
    least = max([sentence.span.start, start - BACK, *(piece.end for piece in spoken if piece.end <= start)])
    while start > least and sentence.text[start - sentence.span.start - 1] not in BREAKS:
        start -= 1
    return start


def _rightmost(end: int, spoken: list[Span], sentence: Sentence) -> int:
    most = min([sentence.span.end, end + BACK, *(piece.start for piece in spoken if piece.start >= end)])
    while end < most and sentence.text[end - sentence.span.start] not in BREAKS:
        end += 1
    return end


def _is_some(number: Quantity) -> bool:
    return bool(number.low or number.high)
