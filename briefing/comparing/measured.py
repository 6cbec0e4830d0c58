"""A quantity in its sentence: what it counts, for which time, and in what company of words it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.annotating.english.quantities.happenings import HAPPENINGS
from briefing.comparing.counted import Counted, counted, same
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import REPORTING, content, is_content, stem, stemmed
from briefing.comparisons import Passage
from briefing.findings import Quantity
from briefing.spans import Span

BESIDE = 8
"""Words on either side that say what a quantity is about."""

PARTS_BEFORE = frozenset({"another", "additional", "further", "extra", "other", "including"})
PARTS_WITHIN = frozenset({("of", "whom"), ("of", "which"), ("of", "them"), ("among", "them"), ("including", "at")})
PARTS_AFTER = frozenset({"more", "others", "other", "further", "additional", "extra"})
"""Words that make a number a part of a whole, or one more beside others, so that it is not the whole number."""

OF_ALL = frozenset({"the", "them", "those", "these", "whom", "its", "their"})

EARLIER = frozenset({"earlier", "previously", "initially", "originally"})

EXPECTING = stemmed("expect forecast predict project projection consensus could might")
"""Words before a number that make it what was thought to come."""

AKIN = {"treated": "injured"}
"""Who is treated was mostly injured: compared, but not without saying what each text counts."""

HAPPENED: Mapping[str, str] = {stem(word): one.name for one in HAPPENINGS for word in sorted(one.words)}
"""By stem, what befalls those who are counted."""


def happened(word: str) -> str | None:
    """The one word for it that the briefing uses.

    >>> happened("killing"), happened("Deaths"), happened("were")
    ('killed', 'killed', None)
    """
    return HAPPENED.get(stem(word))


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

    `window` is the normalised value of its time, or the stems of its words; None where no time is stated. `befallen` is
    what happened to those counted, as the grammar has it; `person` the id of the person or thing named as what is
    measured. A part is a number out of a whole or one more beside others; a past one its own text calls earlier;
    an expected one is a forecast.
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
    befallen: str | None = None
    person: str | None = None
    is_age: bool = False
    is_part: bool = False
    is_past: bool = False
    is_expected: bool = False

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return Passage(self.article, self.quantity.span, self.quantity.id)


def measured(sentences: Sequence[Sentence]) -> tuple[Measured, ...]:
    """Every quantity of the sentences, in their order; a number that is part of a name counts nothing."""
    return tuple(
        _measured(sentence, number, quantity, around=sentences[max(0, number - 1) : number + 1])
        for number, sentence in enumerate(sentences)
        for quantity in sentence.quantities
        if not any(mention.span.contains(quantity.span) for mention in sentence.mentions)
    )


def _measured(sentence: Sentence, number: int, quantity: Quantity, *, around: Sequence[Sentence]) -> Measured:
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
        befallen=_befallen(around, quantity),
        person=_person(sentence, quantity),
        is_age=quantity.is_age,
        is_part=_is_part(sentence, quantity),
        is_past=_is_past(sentence, quantity),
        is_expected=_is_expected(sentence, quantity),
    )


def _befallen(around: Sequence[Sentence], quantity: Quantity) -> str | None:
    """What happened to those counted; a bare number may have that from the sentence before."""
    place = quantity.happening
    said = (sentence.words_of(place) for sentence in around if place and sentence.span.contains(place))
    return happened(next(said, ""))


def _person(sentence: Sentence, quantity: Quantity) -> str | None:
    place = quantity.of_span
    if place is None:
        return None
    return next((mention.entity for mention in sentence.mentions if mention.span.overlaps(place)), None)


def _is_part(sentence: Sentence, quantity: Quantity) -> bool:
    if quantity.unit is not None:
        return False
    start, end = quantity.span.start - sentence.span.start, quantity.span.end - sentence.span.start
    before = [word.text.casefold() for word in sentence.words if word.end <= start][-2:]
    after = [word.text.casefold() for word in sentence.words if word.start >= end][:2]
    if PARTS_BEFORE & set(before[-1:]) or tuple(before) in PARTS_WITHIN or PARTS_AFTER & set(after[:1]):
        return True
    return after[:1] == ["of"] and after[1:] != [] and after[1] in OF_ALL


def _is_past(sentence: Sentence, quantity: Quantity) -> bool:
    start = quantity.span.start - sentence.span.start
    return any(word.end <= start and word.text.casefold() in EARLIER for word in sentence.words)


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
    place = quantity.window
    if place is None:
        return None
    told = [t for t in sentence.timexes if t.span.overlaps(place) and t.value and not t.value.startswith("X")]
    if not told:
        return _stems(sentence, place) or None
    opening = _stems(sentence, place.part(min(place.start, told[0].span.start), told[0].span.start))
    values = "/".join(timex.value for timex in told).replace("P12M", "P1Y")
    return f"{opening} {values}".lstrip()  # as ISO 8601 has a length of time and its end: `P1Y/2024-10`


def _stems(sentence: Sentence, place: Span) -> str:
    return " ".join(word.stem for word in content(sentence.words_of(place)))


def _is_expected(sentence: Sentence, quantity: Quantity) -> bool:
    start = quantity.span.start - sentence.span.start
    return any(word.stem in EXPECTING for word in sentence.words if word.end <= start)


def together(one: Measured, other: Measured) -> float:
    """How much of the lesser company the two share, from 0 to 1."""
    less = min(len(one.company), len(other.company))
    return len(one.company & other.company) / less if less else 0.0


def of_one_thing(one: Measured, other: Measured) -> bool | None:
    """Whether the two count one thing: True, False, or None where that is not known."""
    if (
        one.befallen
        and other.befallen
        and AKIN.get(one.befallen, one.befallen) != AKIN.get(other.befallen, other.befallen)
    ):
        return False
    if one.outcome is not None and other.outcome is not None and one.outcome != other.outcome:
        return False
    return same(one.of, other.of)
