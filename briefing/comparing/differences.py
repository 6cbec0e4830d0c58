"""Where passages about one thing differ, and in which slot: value, qualifier, unit, scope, window, date, role, polarity."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from briefing.comparing.alignment import Group
from briefing.comparing.dates import clash
from briefing.comparing.intervals import number, verdict
from briefing.comparing.measured import Measured, of_one_thing
from briefing.comparing.places import place_id
from briefing.comparing.polarity import turned
from briefing.comparing.quantity_groups import TIMELESS
from briefing.comparing.sentences import Sentence
from briefing.comparisons import Certainty, Difference, DifferenceKind, Passage, QuantityGroup, Verdict

CLEAR = 0.3
"""Likeness from which two sentences are near enough for their dates to be compared."""

CONTRADICTING = frozenset(
    {DifferenceKind.VALUE, DifferenceKind.UNIT, DifferenceKind.DATE, DifferenceKind.PLACE, DifferenceKind.POLARITY}
)
"""Kinds in which not both passages can be right."""


EVERYDAY = 20
"""Lesser numbers meet by chance, and say nothing of scope."""


@dataclass(frozen=True, slots=True)
class Between:
    """A difference and the sentences (by number) that it stands between."""

    difference: Difference
    sentences: tuple[int, ...]


def differences(
    sentences: Sequence[Sentence],
    groups: Sequence[Group],
    quantity_groups: Sequence[tuple[QuantityGroup, tuple[Measured, ...]]],
    quantities: Mapping[int, Sequence[Measured]],
) -> tuple[Between, ...]:
    """All differences, those among quantities first; each once."""
    found = (*in_groups(quantity_groups), *between_sentences(sentences, groups, quantities))
    return tuple({between.difference.id: between for between in reversed(found)}.values())[::-1]


def in_groups(groups: Iterable[tuple[QuantityGroup, tuple[Measured, ...]]]) -> Iterator[Between]:
    """Differences among quantities of one thing: value, qualifier, window."""
    for group, members in groups:
        texts = {member.article for member in members}
        if len(texts) < 2:  # noqa: PLR2004 (one text does not differ from itself)
            continue
        if group.verdict is Verdict.CONFLICT:
            yield _among(DifferenceKind.VALUE, members, "The numbers differ", certain=_certain(members))
        elif group.verdict in {Verdict.QUALIFIER_DIFFERS, Verdict.ROUNDING} and _across(members):
            yield _among(DifferenceKind.QUALIFIER, members, "The same number is qualified differently", certain=True)
        windows = dict.fromkeys(member.window for member in members)
        if len(windows) > 1 and len(windows.keys() - TIMELESS) > 0 and _across_windows(members):
            yield _windows(members)


def _across(members: Sequence[Measured]) -> bool:
    """Whether two texts differ, not only two places of one."""
    return any(
        a.article != b.article and verdict(a.quantity, b.quantity) is not Verdict.AGREE
        for a, b in combinations(members, 2)
    )


def _across_windows(members: Sequence[Measured]) -> bool:
    return any(
        a.article != b.article and a.window not in TIMELESS and b.window not in TIMELESS and a.window != b.window
        for a, b in combinations(members, 2)
    )


def _certain(members: Sequence[Measured]) -> bool:
    return all(of_one_thing(a, b) for a, b in combinations(members, 2))


def _among(kind: DifferenceKind, members: Sequence[Measured], what: str, *, certain: bool) -> Between:
    said = _listed(member.words for member in members)
    return _between(kind, [(m.sentence, m.passage) for m in members], f"{what}: {said}.", certain=certain)


def _windows(members: Sequence[Measured]) -> Between:
    timed = [member for member in members if member.window not in TIMELESS]
    said = _listed(f"{m.words} {m.window_words}".strip() for m in timed)
    note = f"The number is given for different times: {said}."
    return _between(DifferenceKind.WINDOW, [(m.sentence, m.passage) for m in timed], note, certain=False)


def between_sentences(
    sentences: Sequence[Sentence], groups: Iterable[Group], quantities: Mapping[int, Sequence[Measured]]
) -> Iterator[Between]:
    """Differences between sentences that say one thing: polarity, date, unit, scope. Each pair is looked at once."""
    seen: set[tuple[int, int]] = set()
    counting: list[tuple[Measured, Measured]] = []
    for group in groups:
        for a, b in _across_texts(group.numbers, sentences):
            yield from _units(quantities.get(a, ()), quantities.get(b, ()))
            counting.extend(product(quantities.get(a, ()), quantities.get(b, ())))
        for other, likeness in group.members:
            a, b = sorted((group.centre, other))
            if a == b or (a, b) in seen or sentences[a].article == sentences[b].article:
                continue
            seen.add((a, b))
            yield from _turned(sentences, a, b)
            if likeness >= CLEAR:
                yield from _dated(sentences, a, b)
    yield from _scopes(counting)


def _across_texts(numbers: Sequence[int], sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    return ((a, b) for a, b in combinations(numbers, 2) if sentences[a].article != sentences[b].article)


def _turned(sentences: Sequence[Sentence], a: int, b: int) -> Iterator[Between]:
    words = turned(sentences[a], sentences[b])
    if words:
        note = f"One says the opposite of the other: {_listed((sentences[a].text, sentences[b].text))}."
        yield _between(DifferenceKind.POLARITY, _passages(sentences, a, b), note, certain=False)


def _dated(sentences: Sequence[Sentence], a: int, b: int) -> Iterator[Between]:
    clashing = clash(sentences[a], sentences[b])
    if clashing:
        one, other = clashing
        said = _listed((sentences[a].words_of(one.span), sentences[b].words_of(other.span)))
        note = f"The dates differ: {said}."
        places = [
            (a, Passage(sentences[a].article, one.span, one.id)),
            (b, Passage(sentences[b].article, other.span, other.id)),
        ]
        yield _between(DifferenceKind.DATE, places, note, certain=False)


def _units(one: Sequence[Measured], other: Sequence[Measured]) -> Iterator[Between]:
    """The same number with two units, of what may be one thing."""
    for a, b in product(one, other):
        units = {a.quantity.unit, b.quantity.unit}
        if len(units) > 1 and None not in units and _same_number(a, b) and of_one_thing(a, b) is not False:
            note = f"The same number stands in different units: {_listed((_with_of(a), _with_of(b)))}."
            yield _between(DifferenceKind.UNIT, [(m.sentence, m.passage) for m in (a, b)], note, certain=True)


def _scopes(pairs: Iterable[tuple[Measured, Measured]]) -> Iterator[Between]:
    """The same number of different things, once for all the places where the two things are counted."""
    found: defaultdict[tuple[object, ...], dict[str, Measured]] = defaultdict(dict)
    for a, b in pairs:
        if a.of is None or b.of is None or a.quantity.unit != b.quantity.unit or of_one_thing(a, b) is not False:
            continue
        if _same_number(a, b) and abs(number(a.quantity) or 0) > EVERYDAY:
            counted = tuple(sorted((a.of.head, b.of.head)))
            found[a.quantity.unit, number(a.quantity), counted].update({m.quantity.id: m for m in (a, b)})
    for members in found.values():
        places = sorted(members.values(), key=lambda member: member.sentence)
        note = f"The same number counts different things: {_listed(_with_of(member) for member in places)}."
        yield _between(DifferenceKind.SCOPE, [(m.sentence, m.passage) for m in places], note, certain=False)


def _same_number(one: Measured, other: Measured) -> bool:
    value = number(one.quantity)
    return value is not None and value == number(other.quantity)


def _with_of(one: Measured) -> str:
    of = one.quantity.of
    return one.words if of is None or of in one.words else f"{one.words} {of}"


def _passages(sentences: Sequence[Sentence], *numbers: int) -> list[tuple[int, Passage]]:
    return [(i, Passage(sentences[i].article, sentences[i].span)) for i in numbers]


def _between(kind: DifferenceKind, places: Sequence[tuple[int, Passage]], note: str, *, certain: bool) -> Between:
    passages = tuple(passage for _, passage in places)
    certainty = Certainty.CERTAIN if certain else Certainty.POSSIBLE
    identity = place_id(f"difference/{kind}", (passage.span for passage in passages))
    return Between(Difference(identity, kind, certainty, passages, note), tuple(number for number, _ in places))


def _listed(words: Iterable[str]) -> str:
    """The distinct wordings in quotation marks, in order."""
    quoted = [f"“{said}”" for said in dict.fromkeys(words)]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
