"""A quantity in its sentence: what it counts, for which time, and in what company of words it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.comparing.counted import Counted, counted, same
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import REPORTING, content, is_content, stemmed
from briefing.comparisons import Passage
from briefing.findings import Quantity

BESIDE = 8
"""Words on either side that say what a quantity is about."""

OUTCOMES = tuple(
    stemmed(line)
    for line in (
        "die kill fatal fatality slain murder",
        "injure injury wound hurt hospitalise hospitalize",
        "missing unaccounted disappear",
        "arrest detain detention",
        "charge indict",
        "convict sentence jail",
        "evacuate displace homeless",
        "rescue save survive survivor",
    )
)
"""What befalls those who are counted: twelve killed and twelve injured are different people. Synonyms share a set."""


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """A quantity with the slots it is compared by; `sentence` is the number of the sentence it stands in.

    `window` is the normalised value of its time, or the stems of its words; None where no time is stated.
    """

    article: str
    sentence: int
    quantity: Quantity
    words: str
    of: Counted | None
    company: frozenset[str]
    outcome: int | None
    window: str | None
    window_words: str

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return Passage(self.article, self.quantity.span, self.quantity.id)


def measured(sentences: Sequence[Sentence]) -> tuple[Measured, ...]:
    """Every quantity of the sentences, in their order; a number that is part of a name counts nothing."""
    return tuple(
        _measured(sentence, number, quantity)
        for number, sentence in enumerate(sentences)
        for quantity in sentence.quantities
        if not any(mention.span.contains(quantity.span) for mention in sentence.mentions)
    )


def _measured(sentence: Sentence, number: int, quantity: Quantity) -> Measured:
    company = _company(sentence, quantity)
    return Measured(
        article=sentence.article,
        sentence=number,
        quantity=quantity,
        words=sentence.words_of(quantity.span),
        of=counted(quantity.of),
        company=company,
        outcome=_outcome(sentence, quantity),
        window=_window(sentence, quantity),
        window_words=sentence.words_of(quantity.window) if quantity.window else "",
    )


def _company(sentence: Sentence, quantity: Quantity) -> frozenset[str]:
    start, end = quantity.span.start - sentence.span.start, quantity.span.end - sentence.span.start
    before = [word for word in sentence.words if word.end <= start and is_content(word)][-BESIDE:]
    after = [word for word in sentence.words if word.start >= end and is_content(word)][:BESIDE]
    return frozenset(word.stem for word in (*before, *after)) - REPORTING


def _outcome(sentence: Sentence, quantity: Quantity) -> int | None:
    """Which outcome the nearest word that names one names, preferring those that follow."""
    end = quantity.span.end - sentence.span.start
    found = [
        (word.start - end if word.start >= end else 2 * (end - word.start), number)
        for word in sentence.words
        for number, stems in enumerate(OUTCOMES)
        if word.stem in stems
    ]
    return min(found)[1] if found else None


def _window(sentence: Sentence, quantity: Quantity) -> str | None:
    if quantity.window is None:
        return None
    for timex in sentence.timexes:
        if timex.span.overlaps(quantity.window) and timex.value and not timex.value.startswith("X"):
            return timex.value
    return " ".join(word.stem for word in content(sentence.words_of(quantity.window))) or None


def together(one: Measured, other: Measured) -> float:
    """How much of the lesser company the two share, from 0 to 1."""
    less = min(len(one.company), len(other.company))
    return len(one.company & other.company) / less if less else 0.0


def of_one_thing(one: Measured, other: Measured) -> bool | None:
    """Whether the two count one thing: True, False, or None where that is not known."""
    if one.outcome is not None and other.outcome is not None and one.outcome != other.outcome:
        return False
    return same(one.of, other.of)
