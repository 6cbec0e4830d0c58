"""Quantities of one thing brought together, same numbers of different things kept apart, and sums checked."""

from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from piles import Number, article, pile, words

from briefing.comparing import compared
from briefing.comparing.counted import counted, same
from briefing.comparing.intervals import significant, verdict
from briefing.comparisons import DifferenceKind, Verdict
from briefing.findings import Change, Quantity, Relation
from briefing.spans import Span

EXACTLY, ABOUT, MORE, LEAST = Relation.EXACTLY, Relation.ABOUT, Relation.MORE_THAN, Relation.AT_LEAST


def quantity(low: float | None, relation: Relation = EXACTLY, *, high: float | None = None) -> Quantity:
    top = high if high is not None else None if relation in {MORE, LEAST} else low
    return Quantity("quantity-1", Span("s", 0, 1), low, top, relation, None, None, None, None, None, "test")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (quantity(400), quantity(400), Verdict.AGREE),
        (quantity(400, MORE), quantity(400, ABOUT), Verdict.QUALIFIER_DIFFERS),
        (quantity(400, MORE), quantity(400, LEAST), Verdict.QUALIFIER_DIFFERS),
        (quantity(43.6), quantity(44, ABOUT), Verdict.ROUNDING),
        (quantity(20_134), quantity(20_000), Verdict.ROUNDING),
        (quantity(42), quantity(40), Verdict.CONFLICT),
        (quantity(42), quantity(40, high=45), Verdict.ROUNDING),
        (quantity(400, MORE), quantity(430), Verdict.QUALIFIER_DIFFERS),
        (quantity(10, MORE), quantity(30), Verdict.CONFLICT),
        (quantity(400, MORE), quantity(380), Verdict.CONFLICT),
        (quantity(12), quantity(9), Verdict.CONFLICT),
    ],
)
def test_two_numbers_of_one_thing_agree_differ_or_exclude_each_other(
    one: Quantity, other: Quantity, expected: Verdict
) -> None:
    assert verdict(one, other) is expected


numbers = st.floats(min_value=0.001, max_value=1e12, allow_nan=False)
quantities = st.builds(quantity, numbers, st.sampled_from([EXACTLY, ABOUT, MORE, LEAST]))


@given(quantities, quantities)
def test_a_verdict_does_not_depend_on_the_order_and_a_quantity_agrees_with_itself(
    one: Quantity, other: Quantity
) -> None:
    assert verdict(one, other) is verdict(other, one)
    assert verdict(one, one) is Verdict.AGREE


@given(st.integers(min_value=1, max_value=9), st.integers(min_value=0, max_value=9))
def test_zeros_at_the_end_of_a_number_are_no_digits_of_it(digit: int, zeros: int) -> None:
    assert significant(digit * 10.0**zeros) == 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Britons", "UK citizens", True),
        ("UK citizens", "US citizens", False),
        ("cases", "businesses", False),
        ("people", "residents", True),
        ("an increase in investigations", "investigations", True),
        ("burnt houses", "wooden houses", None),
        ("cases", None, None),
    ],
)
def test_what_is_counted_is_one_thing_another_or_unknown(one: str, other: str | None, *, expected: bool | None) -> None:
    assert same(counted(one), counted(other)) is expected


FLOOD = """Flood drives hundreds from Okara

Advertisement

More than 400 houses in Okara were flooded when the river Teme broke its banks on Sunday, the fire service said.

The flood also closed 12 schools, and 31 people were injured."""

FLOOD_RETOLD = """Okara under water

About 400 houses in Okara were flooded after the Teme broke its banks, the mayor said.

In the flood 12 people were killed, and 45 people were injured."""


def flood() -> tuple[object, ...]:
    one = article(
        "a",
        FLOOD,
        numbers=(Number("More than 400", "houses"), Number("12", "schools"), Number("31", "people")),
    )
    other = article(
        "b",
        FLOOD_RETOLD,
        numbers=(Number("About 400", "houses"), Number("12", "people"), Number("45", "people")),
    )
    comparison = compared(pile(one, other))
    return comparison, {tuple(words(comparison, group.members)): group.verdict for group in comparison.quantity_groups}


def test_quantities_of_one_thing_form_a_group_with_a_verdict() -> None:
    _, groups = flood()
    assert groups == {
        ("More than 400", "About 400"): Verdict.QUALIFIER_DIFFERS,
        ("31", "45"): Verdict.CONFLICT,
    }


def test_a_note_quotes_both_wordings() -> None:
    comparison, _ = flood()
    notes = {difference.kind: difference.note for difference in comparison.differences}
    assert notes[DifferenceKind.QUALIFIER] == (
        "The same number is qualified differently: “More than 400” and “About 400”."
    )
    assert notes[DifferenceKind.VALUE] == "People: the numbers differ, “31” and “45”."


def test_a_bare_number_meets_one_with_a_unit_in_nearly_the_same_sentence() -> None:
    told = (
        "Markets\n\nThe benchmark index in Lisbon closed at 7,612 points on Monday after a calm session, traders said."
    )
    bare = "Markets\n\nThe benchmark index in Lisbon closed at 7,630 on Monday after a calm session, traders said."
    other = "Roads\n\nThe road to Faro was shut at 912, a code of the police, while lorries waited for two ferries."
    made = [
        article("a", told, numbers=(Number("7,612 points", "index", "point", value=7612),)),
        article("b", bare, numbers=(Number("7,630"),)),
        article("c", other, numbers=(Number("912"),)),
    ]
    comparison = compared(pile(*made))
    (group,) = comparison.quantity_groups
    assert words(comparison, group.members) == ["7,612 points", "7,630"]
    assert {member.article for member in group.members} == {"a", "b"}


def test_many_bare_numbers_keep_none_with_a_unit_from_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("briefing.comparing.quantity_groups"), "MOST", 3)
    index = "Markets\n\nThe benchmark index in Lisbon closed at {} points on Monday after a calm session, traders said."
    codes = "Roads\n\nThe police used the codes 911, 912, 913 and 914 while lorries waited for two ferries to Faro."
    made = [
        article("a", index.format("7,612"), numbers=(Number("7,612 points", "index", "point", value=7612),)),
        article("b", index.format("7,630"), numbers=(Number("7,630 points", None, "point", value=7630),)),
        article("c", codes, numbers=tuple(map(Number, ("911", "912", "913", "914")))),
    ]
    comparison = compared(pile(*made))
    (group,) = comparison.quantity_groups
    assert words(comparison, group.members) == ["7,612 points", "7,630 points"]


def test_two_numbers_of_one_sentence_are_two_things() -> None:
    text = "Cases\n\nThe agency counted 800 cases this year, up from 300 cases last year, and 300 cases before."
    made = article("a", text, numbers=(Number("800", "cases"), Number("300", "cases"), Number("300", "cases")))
    assert compared(pile(made)).quantity_groups == ()


def test_a_number_for_another_time_is_no_conflict() -> None:
    one = article(
        "a",
        "Thefts\n\nPolice in Lunde recorded 900 thefts of bicycles in 2021.",
        numbers=(Number("900", "thefts", window="in 2021"),),
    )
    other = article(
        "b",
        "Thefts up\n\nPolice in Lunde recorded 1,400 thefts of bicycles in 2022.",
        numbers=(Number("1,400", "thefts", window="in 2022"),),
    )
    comparison = compared(pile(one, other))
    assert comparison.quantity_groups == ()
    assert comparison.differences == ()


def test_a_rise_against_a_fall_by_one_number_is_a_conflict() -> None:
    one = article(
        "a",
        "Prices\n\nConsumer prices rose 3.9 percent in May.",
        numbers=(Number("3.9 percent", "prices", unit="percent", value=3.9, change=Change.UP),),
    )
    other = article(
        "b",
        "Prices\n\nConsumer prices fell 3.9 percent in May.",
        numbers=(Number("3.9 percent", "prices", unit="percent", value=3.9, change=Change.DOWN),),
    )
    assert [group.verdict for group in compared(pile(one, other)).quantity_groups] == [Verdict.CONFLICT]


def test_a_stated_multiple_is_checked_against_the_numbers_beside_it() -> None:
    text = "Cases\n\nThe agency now counts over 8,000 cases.\n\nThat is double the 4,000 it counted in 2020."
    made = article(
        "a", text, numbers=(Number("over 8,000", "cases"), Number("double", unit="times", value=2), Number("4,000"))
    )
    assert [(check.formula, check.holds) for check in compared(pile(made)).arithmetic] == [
        ("8,000 / 4,000 = 2, agrees with “double”", True)
    ]


def test_a_multiple_that_its_own_sentence_contradicts_is_told() -> None:
    text = "Fares\n\nFares doubled from 200 crowns to 300 crowns, the line said."
    made = article(
        "a",
        text,
        numbers=(
            Number("doubled", unit="times", value=2),
            Number("200 crowns", unit="SEK"),
            Number("300 crowns", unit="SEK"),
        ),
    )
    assert [(check.formula, check.holds) for check in compared(pile(made)).arithmetic] == [
        ("300 / 200 = 1.5, does not agree with “doubled”", False)
    ]


def test_a_percentage_is_checked_against_the_two_numbers_of_its_sentence() -> None:
    text = "Fares\n\nFares rose by 50 percent from 200 crowns to 300 crowns, the line said."
    made = article(
        "a",
        text,
        numbers=(
            Number("50 percent", unit="percent", value=50, change=Change.UP),
            Number("200 crowns", unit="SEK"),
            Number("300 crowns", unit="SEK"),
        ),
    )
    assert [check.formula for check in compared(pile(made)).arithmetic] == [
        "(300 − 200) / 200 = 50 %, agrees with “50 percent”"
    ]


def test_a_difference_shows_two_passages_a_text_at_most_and_the_body_first() -> None:
    one = article(
        "a",
        "About 300 boats\n\nMore than 300 boats left Tarn harbour.\n\nAt least 300 boats left the harbour of Tarn.",
        numbers=(Number("About 300", "boats"), Number("More than 300", "boats"), Number("At least 300", "boats")),
    )
    other = article("b", "Tarn\n\nNearly 300 boats left Tarn harbour.", numbers=(Number("300", "boats"),))
    comparison = compared(pile(one, other))
    found = [each for each in comparison.differences if each.kind is DifferenceKind.QUALIFIER]
    assert [words(comparison, each.evidence) for each in found] == [["More than 300", "At least 300", "300"]]


def test_ages_names_and_people_by_another_word_are_no_difference_of_scope() -> None:
    one = article(
        "a",
        "Strike\n\nSome 700 soldiers and 800 Riva fans stood at the gate of the yard.",
        numbers=(Number("700", "soldiers"), Number("800", "Riva")),
    )
    other = article(
        "b",
        "Strike at yard\n\nSome 700 troops and 800 Belfort fans stood at the gate of the yard.",
        numbers=(Number("700", "troops"), Number("800", "Belfort")),
    )
    assert not [d for d in compared(pile(one, other)).differences if d.kind is DifferenceKind.SCOPE]
