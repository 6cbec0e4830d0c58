"""Where passages about one thing differ, and in which slot: value, qualifier, unit, scope, window, date, role, polarity."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from briefing.annotating.english.quantities.currencies import in_full
from briefing.articles import Role
from briefing.comparing.alignment import Group
from briefing.comparing.dates import clash
from briefing.comparing.intervals import TEN_TIMES, is_near, number, verdict
from briefing.comparing.measured import Measured, of_one_thing, together
from briefing.comparing.places import place_id
from briefing.comparing.polarity import turned
from briefing.comparing.quantity_groups import SAME_COMPANY, is_rare
from briefing.comparing.scopes import apart, counts_a_thing, counts_another, has_a_time
from briefing.comparing.sentences import Sentence
from briefing.comparisons import Certainty, Difference, DifferenceKind, Passage, QuantityGroup, Verdict

CLEAR = 0.45
"""Likeness from which two sentences are near enough for their dates to be compared."""

ONE_HAPPENING = 0.5
"""Share of the lesser sentence's own matter, names aside, that they must have in common for that."""

CONTRADICTING = frozenset(
    {DifferenceKind.VALUE, DifferenceKind.UNIT, DifferenceKind.DATE, DifferenceKind.PLACE, DifferenceKind.POLARITY}
)
"""Kinds in which not both passages can be right."""


DIFFER = "The numbers differ:"
A_TEXT = 2
"""Passages of one text that a difference shows at most."""


@dataclass(frozen=True, slots=True)
class Between:
    """A difference, and all sentences (by number) and findings (by id) that it stands between.

    The difference itself shows no more than a few of them.
    """

    difference: Difference
    sentences: tuple[int, ...]
    findings: tuple[str, ...]


def differences(
    sentences: Sequence[Sentence],
    groups: Sequence[Group],
    quantity_groups: Sequence[tuple[QuantityGroup, tuple[Measured, ...]]],
    quantities: Mapping[int, Sequence[Measured]],
) -> tuple[Between, ...]:
    """All differences, those among quantities first; each once."""
    found = (*in_groups(quantity_groups, sentences), *between_sentences(sentences, groups, quantities))
    return tuple({between.difference.id: between for between in reversed(found)}.values())[::-1]


def in_groups(
    groups: Iterable[tuple[QuantityGroup, tuple[Measured, ...]]], sentences: Sequence[Sentence]
) -> Iterator[Between]:
    """Differences among quantities of one thing: value, qualifier, window."""
    for group, members in groups:
        texts = {member.article for member in members}
        if len(texts) < 2:  # noqa: PLR2004 (one text does not differ from itself)
            continue
        if group.verdict is Verdict.CONFLICT and _may_be_one(members):
            said = (
                f"{group.of[:1].upper()}{group.of[1:]}: the numbers differ,"
                if group.of and _certain(members)
                else DIFFER
            )
            yield _among(DifferenceKind.VALUE, members, sentences, said, certain=_certain(members))
        elif group.verdict in {Verdict.QUALIFIER_DIFFERS, Verdict.ROUNDING} and _across(members):
            yield _among(DifferenceKind.QUALIFIER, members, sentences, _fitting(group, members), certain=True)
        timed = [member for member in members if is_rare(member) and has_a_time(member, sentences)]
        is_named = any(counts_a_thing(member) for member in timed)
        if is_named and any(a.article != b.article and apart(a.window, b.window) for a, b in combinations(timed, 2)):
            yield _windows(timed, sentences)


def _fitting(group: QuantityGroup, members: Sequence[Measured]) -> str:
    """How numbers that fit each other differ."""
    if len({number(member.quantity) for member in members}) == 1:
        return "The same number is qualified differently:"
    if group.verdict is Verdict.ROUNDING:
        return "One number is the other rounded:"
    return "Different bounds that do not exclude each other:"


def _across(members: Sequence[Measured]) -> bool:
    """Whether two texts differ, not only two places of one."""
    return any(
        a.article != b.article and verdict(a.quantity, b.quantity) is not Verdict.AGREE
        for a, b in combinations(members, 2)
    )


def _may_be_one(members: Sequence[Measured]) -> bool:
    """Whether numbers that clash stand in so much the same company, or are so near, that they may be of one thing."""
    return any(
        a.article != b.article
        and verdict(a.quantity, b.quantity) is Verdict.CONFLICT
        and is_near(a.quantity, b.quantity, far=TEN_TIMES)
        and (together(a, b) >= SAME_COMPANY or (is_rare(a) and is_rare(b) and is_near(a.quantity, b.quantity)))
        for a, b in combinations(members, 2)
    )


def _certain(members: Sequence[Measured]) -> bool:
    return all(of_one_thing(a, b) for a, b in combinations(members, 2))


def _among(
    kind: DifferenceKind, members: Sequence[Measured], sentences: Sequence[Sentence], what: str, *, certain: bool
) -> Between:
    shown = foremost(members, sentences)
    said = listed(member.words for member in shown)
    return between_measured(kind, shown, members, f"{what} {said}.", certain=certain)


def _windows(members: Sequence[Measured], sentences: Sequence[Sentence]) -> Between:
    shown = foremost(members, sentences)
    said = listed(f"{m.words} {m.window_words}".strip() for m in shown)
    note = f"The number is given for different times: {said}."
    return between_measured(DifferenceKind.WINDOW, shown, members, note, certain=False)


def foremost(members: Sequence[Measured], sentences: Sequence[Sentence]) -> tuple[Measured, ...]:
    """The passages that show a difference: two a text at most, body before headline, other wordings before the same.

    Texts that bring a wording of their own come first.
    """
    by_text: defaultdict[str, dict[str, Measured]] = defaultdict(dict)
    for member in sorted(members, key=lambda one: (sentences[one.sentence].role is Role.HEADLINE, one.sentence)):
        by_text[member.article].setdefault(_with_of(member).casefold(), member)
    order = dict.fromkeys(member.article for member in members)
    said: set[str] = set()
    first: list[Measured] = []
    rest: list[Measured] = []
    for text in order:
        kept = list(by_text[text].values())[:A_TEXT]
        own = {member.words.casefold() for member in kept}
        (first if own - said else rest).extend(kept)
        said |= own
    return (*first, *rest)


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
            if likeness >= CLEAR and _tells_of_one(sentences[a].matter, sentences[b].matter):
                yield from _dated(sentences, a, b)
    yield from _scopes(counting, sentences)


def _across_texts(numbers: Sequence[int], sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    return ((a, b) for a, b in combinations(numbers, 2) if sentences[a].article != sentences[b].article)


def _tells_of_one(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= ONE_HAPPENING * min(len(one), len(other)) > 0


def _turned(sentences: Sequence[Sentence], a: int, b: int) -> Iterator[Between]:
    words = turned(sentences[a], sentences[b])
    if words:
        note = f"One says the opposite of the other: {listed((sentences[a].text, sentences[b].text))}."
        yield between(DifferenceKind.POLARITY, _passages(sentences, a, b), note, certain=False)


def _dated(sentences: Sequence[Sentence], a: int, b: int) -> Iterator[Between]:
    clashing = clash(sentences[a], sentences[b])
    if clashing:
        one, other = clashing
        said, again = sentences[a].words_of(one.span), sentences[b].words_of(other.span)
        same = f"“{said}” is {one.value} in one text and {other.value} in the other"
        note = f"The dates differ: {same if said == again else listed((said, again))}."
        places = [
            (a, Passage(sentences[a].article, one.span, one.id)),
            (b, Passage(sentences[b].article, other.span, other.id)),
        ]
        yield between(DifferenceKind.DATE, places, note, certain=False)


def _units(one: Sequence[Measured], other: Sequence[Measured]) -> Iterator[Between]:
    """The same number with two units, of what may be one thing."""
    for a, b in product(one, other):
        units = {a.quantity.unit, b.quantity.unit}
        if (
            len(units) > 1
            and None not in units
            and not _is_rate_of(*units)
            and _same_number(a, b)
            and of_one_thing(a, b)
        ):
            note = f"The same number stands in different units: {listed((_with_of(a), _with_of(b)))}."
            yield between(DifferenceKind.UNIT, [(m.sentence, m.passage) for m in (a, b)], note, certain=True)


def _is_rate_of(one: str | None, other: str | None) -> bool:
    """Whether one is the other in a time or by the piece, which the other text may say in words: “$5 million annually”."""
    a, b = in_full(one or ""), in_full(other or "")
    return a.startswith(f"{b} per ") or b.startswith(f"{a} per ")


def _scopes(pairs: Iterable[tuple[Measured, Measured]], sentences: Sequence[Sentence]) -> Iterator[Between]:
    """The same number of different things, once for each number and all that it counts."""
    found: defaultdict[float, dict[str, Measured]] = defaultdict(dict)
    for a, b in pairs:
        value = number(a.quantity)
        if value is not None and _same_number(a, b) and is_rare(a) and counts_another(a, b):
            found[value].update({m.quantity.id: m for m in (a, b)})
    for members in found.values():
        places = sorted(members.values(), key=lambda member: member.sentence)
        shown = foremost(places, sentences)
        note = f"The same number counts different things: {listed(_with_of(member) for member in shown)}."
        yield between_measured(DifferenceKind.SCOPE, shown, places, note, certain=False)


def _same_number(one: Measured, other: Measured) -> bool:
    value = number(one.quantity)
    return value is not None and value == number(other.quantity)


def _with_of(one: Measured) -> str:
    of = one.quantity.of
    return one.words if of is None or of in one.words else f"{one.words} {of}"


def between_measured(
    kind: DifferenceKind, shown: Sequence[Measured], every: Sequence[Measured], note: str, *, certain: bool
) -> Between:
    """The difference that some of the quantities show, and every sentence that it stands between."""
    made = between(kind, [(m.sentence, m.passage) for m in shown], note, certain=certain)
    numbers = tuple(dict.fromkeys(member.sentence for member in every))
    return replace(made, sentences=numbers, findings=tuple(member.quantity.id for member in every))


def _passages(sentences: Sequence[Sentence], *numbers: int) -> list[tuple[int, Passage]]:
    return [(i, Passage(sentences[i].article, sentences[i].span)) for i in numbers]


def between(kind: DifferenceKind, places: Sequence[tuple[int, Passage]], note: str, *, certain: bool) -> Between:
    """The difference between these passages."""
    passages = tuple(passage for _, passage in places)
    certainty = Certainty.CERTAIN if certain else Certainty.POSSIBLE
    identity = place_id(f"difference/{kind}", (passage.span for passage in passages))
    findings = tuple(passage.finding for passage in passages if passage.finding)
    return Between(Difference(identity, kind, certainty, passages, note), tuple(n for n, _ in places), findings)


def listed(words: Iterable[str]) -> str:
    """The distinct wordings in quotation marks, in order."""
    quoted = [f"“{said}”" for said in dict.fromkeys(words)]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
