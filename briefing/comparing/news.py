"""What the news is: the words of headlines and first paragraphs, by how many independent texts put them there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.articles import Role
from briefing.comparing.assertions import asserted
from briefing.comparing.intervals import verdict
from briefing.comparing.proceedings import Stage, order
from briefing.comparing.sentences import Sentence
from briefing.comparing.synonyms import meant
from briefing.comparing.words import stem
from briefing.comparisons import Verdict
from briefing.findings import Quantity

HEADLINE, LEAD = 2.0, 1.0
"""Worth of a word that a text has in its headline, and of one in the first sentences below it."""

FIRST = 2
"""Sentences of the running text that are its lead."""

FAINT = 0.4
"""Weight below which a word is one of every story and adds nothing."""

MOST = 16
"""Words of a sentence that count: a longer one that says more in passing is not more of the news."""


@dataclass(frozen=True, slots=True)
class News:
    """The worth of words, from 0 to 1, by stem; the days of the texts, where they are known; the states of the law,
    each with the last day on which it is told; the tolls of headlines and leads, each with its day; and by article the text that it is a copy of.
    """

    worth: Mapping[str, float]
    days: tuple[str, ...]
    stages: Mapping[Stage, str]
    tolls: tuple[tuple[str, Quantity, str], ...]
    origins: Mapping[str, str]

    @classmethod
    def of(cls, sentences: Sequence[Sentence], origin_of: Mapping[str, str]) -> "News":
        """The news of these sentences; `origin_of` gives, by article, the text that it copies or itself."""
        found: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for sentence, weight in _foremost(sentences):
            for form, own in asserted(sentence).weights.items():
                if own > FAINT:
                    texts = found[form]
                    origin = origin_of.get(sentence.article, sentence.article)
                    texts[origin] = max(texts.get(origin, 0.0), weight * own)
        totals = {form: sum(texts.values()) for form, texts in found.items()}
        most = max(totals.values(), default=1.0)
        dated = [(sentence.published, sentence) for sentence in sentences if sentence.published]
        stages: dict[Stage, str] = {}
        for day, sentence in dated:
            for stage in asserted(sentence).stages:
                stages[stage] = max(day, stages.get(stage, day))
        days = tuple(sorted({day for day, _ in dated}))
        passed = tuple(
            (*toll, one.published) for one, _ in _foremost(sentences) if one.published for toll in tolls(one)
        )
        return cls({form: total / most for form, total in totals.items()}, days, stages, passed, origin_of)

    def origin(self, article: str) -> str:
        """A key that the article shares with its copies."""
        return self.origins.get(article, article)

    def is_outdated(self, sentence: Sentence) -> bool:
        """Whether it tells a toll, or a state of the law and nothing counted, that a later text tells otherwise."""
        if sentence.published is None:
            return False
        own = asserted(sentence)
        last = max(map(order, own.stages), default=None)
        if last is not None and not own.numbers:
            return any(order(stage) > last and day > sentence.published for stage, day in self.stages.items())
        return any(self._is_passed(toll, sentence.published) for toll in tolls(sentence))

    def _is_passed(self, toll: tuple[str, Quantity], day: str) -> bool:
        return any(
            befell == toll[0] and later > day and verdict(toll[1], number) is Verdict.CONFLICT
            for befell, number, later in self.tolls
        )

    def told(self, sentence: Sentence) -> float:
        """How much of the news the sentence tells."""
        worths = sorted((self.worth.get(form, 0.0) for form in asserted(sentence).weights), reverse=True)
        return sum(worths[:MOST])

    def lateness(self, sentence: Sentence) -> float:
        """From 0 for what the first texts say to 1 for what the latest do; a half where a text has no date."""
        if sentence.published is None or len(self.days) < 2:  # noqa: PLR2004 - one day is neither early nor late
            return 0.5
        return self.days.index(sentence.published) / (len(self.days) - 1)


def tolls(sentence: Sentence) -> Iterator[tuple[str, Quantity]]:
    """What befell those who are counted, and their number."""
    for number in asserted(sentence).numbers:
        if number.happening and number.unit is None and sentence.span.contains(number.happening):
            yield meant(stem(sentence.words_of(number.happening))), number


def _foremost(sentences: Iterable[Sentence]) -> Iterable[tuple[Sentence, float]]:
    """The sentences of headlines and leads, with what their words are worth."""
    seen: defaultdict[str, int] = defaultdict(int)
    for sentence in sentences:
        if sentence.role is Role.HEADLINE:
            yield sentence, HEADLINE
        elif sentence.role in {Role.PARAGRAPH, Role.STANDFIRST}:
            seen[sentence.article] += 1
            if seen[sentence.article] <= FIRST:
                yield sentence, LEAD
