"""Quantities: values, bounds, units, what is counted, which way it moved, and what is no quantity."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_timexes import article

from briefing.annotating.english.model import readings
from briefing.annotating.english.quantities.numbers import numbers
from briefing.annotating.english.quantities.quantities import quantities
from briefing.annotating.english.quantities.scan import amounts, multiples
from briefing.annotating.english.timexes.timexes import timexes
from briefing.findings import Change, Quantity


def found(text: str) -> list[Quantity]:
    return [
        quantity
        for _, parts in readings([article(text)])
        for part in parts
        for quantity in quantities(part, tuple(timexes(part)))
    ]


def only(text: str) -> Quantity:
    (quantity,) = found(text)
    return quantity


BOUNDS = [
    ("More than 20,000 farmers were approached.", 20000, None, ">", None, "farmers"),
    ("At least two Danish companies were fined.", 2, None, ">=", None, "Danish companies"),
    ("Roughly 300 UK businesses are at risk.", 300, 300, "~", None, "UK businesses"),
    ("Up to 40 workers lost their jobs.", None, 40, "<=", None, "workers"),
    ("Fewer than a dozen houses were damaged.", None, 12, "<", None, "houses"),
    ("Between 10 and 20 boats were lost.", 10, 20, "=", None, "boats"),
    ("Thousands of commuters were stranded.", 1000, None, ">=", None, "commuters"),
    ("The firm employs 1.5 million people.", 1.5e6, 1.5e6, "=", None, "people"),
    ("The museum sold a $9bn painting.", 9e9, 9e9, "=", "USD", "painting"),
    ("They paid 40 euros for the ticket.", 40, 40, "=", "EUR", None),
    ("Two-thirds of members voted against it.", 2 / 3, 2 / 3, "=", None, "members"),
    ("None of the detainees was charged.", 0, 0, "=", None, "detainees"),
]


@pytest.mark.parametrize("text", ["Published at 06: 00 BST on Monday.", "Updated 6: 45 pm.", "The 76ers lost again."])
def test_clocks_set_with_a_space_and_names_made_of_numbers_are_no_quantities(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("age", ["38-year-old", "38 year old", "six-month-old"])
def test_an_age_is_quoted_whole(age: str) -> None:
    text = f"The {age} diver left."
    assert only(text).span.of(text) == age


@pytest.mark.parametrize(("text", "low", "high", "relation", "unit", "of"), BOUNDS)
def test_a_quantity_has_bounds_a_unit_and_what_it_counts(
    text: str, low: float | None, high: float | None, relation: str, unit: str | None, of: str | None
) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.relation.value) == (low, high, relation)
    assert quantity.unit == unit
    if of is not None:
        assert quantity.of == of
        assert quantity.of_span is not None
        assert quantity.of_span.of(text) == of


def test_growth_has_a_direction() -> None:
    rise = only("She spoke of a 1,300 percent increase in investigations.")
    assert (rise.low, rise.unit, rise.change, rise.of) == (1300, "percent", Change.UP, "investigations")
    fold = only("Its caseload has increased seven-fold.")
    assert (fold.low, fold.unit, fold.change) == (7, "times", Change.UP)
    double = only("It is double the number that was published.")
    assert (double.low, double.unit, double.change, double.of) == (2, "times", None, "number")
    assert only("Profits fell 12 % after the strike.").change is Change.DOWN


def test_a_quantity_knows_the_time_it_holds_for() -> None:
    text = "The caseload has grown ten-fold in the past four years."
    window = only(text).window
    assert window is not None
    assert window.of(text) == "the past four years"


def test_the_day_on_which_something_was_said_bounds_no_number() -> None:
    assert only("Officials have found 300 boxes, the mayor said on Tuesday.").window is None


def test_nobody_is_a_count_where_people_could_be_counted() -> None:
    nobody = only("No one has been prosecuted for it in Norway.")
    assert (nobody.low, nobody.high, nobody.of) == (0, 0, "people prosecuted")
    assert nobody.of_span is not None
    assert nobody.of_span.of("No one has been prosecuted for it in Norway.") == "prosecuted"


def test_an_age_is_in_years_of_age() -> None:
    assert only("The 34-year-old teacher denied it.").unit == "year of age"


NONE = [
    "MI5 and the G7 discussed Covid-19 in Rome.",
    "Officials from the Five Eyes alliance met in Oslo.",
    "He was charged under section 1 of the Official Secrets Act, 1911.",
    "In March 2023 the ferry sank off Bergen.",
    "The clip runs from 0:00 and the slot is 728 x 90.",
    "They won 2-1 and celebrated.",
    "A double bed stood in the second half of the room.",
    "The Boeing 737 landed in Oslo.",
    "It was the 5th and the twenty-first attempt.",
    "One day the tide will turn.",
]


@pytest.mark.parametrize("text", NONE)
def test_names_dates_labels_scores_and_clocks_are_no_quantities(text: str) -> None:
    assert [quantity.span.of(text) for quantity in found(text)] == []


NUMBERS = [
    ("two and a half", 2.5), ("four-and-a-half", 4.5), ("half of a million", 500_000), ("two in three", 2 / 3), ("$-5", -5), ("twenty-one", 21), ("three hundred thousand", 300_000), ("1,300", 1300), ("10k", 10_000),
    ("half a million", 500_000), ("a hundred", 100), ("one hundred and five", 105), ("2½", 2.5), (".500", 0.5),
    ("a million and a half", 1.5e6), ("£2.7bn", 2.7e9), ("minus 20", -20), ("tens of thousands", 10_000), ("one fourth", 0.25),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_numbers_in_words_and_figures_have_their_value(words: str, value: float) -> None:
    assert [number.value for number in numbers(words)] == [pytest.approx(value)]


@pytest.mark.parametrize("words", ["9" * 400, "1.2.3", "MI5", "Covid-19", "5th", "twenty-first", "1,2,3"])
def test_codes_ordinals_and_endless_digits_are_no_numbers(words: str) -> None:
    assert list(numbers(words)) == []


PIECES = st.sampled_from([
    "20,000", "more than", "$", "£", "%", "per cent", "between", "and", "to", "-", "of", "cases", "half", "double", "no one", "rose",
    "million", "billion", "a", "two", "9" * 400, "1e999", "٣", "½", "(", ")", "\n", "Act", "1911", "0", "-5", "k", "''", "thousands",
])  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(st.lists(PIECES, min_size=1, max_size=12).map(" ".join))
def test_any_text_gives_spans_that_slice_and_ordered_bounds(text: str) -> None:
    last = 0
    for quantity in found(text):
        assert last <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.low is not None or quantity.high is not None
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        last = quantity.span.end


@pytest.mark.parametrize(
    "nasty",
    [
        "1 ",
        "million ",
        "$",
        "two and ",
        "1.",
        "1-",
        "half a ",
        "hundreds of ",
        "1 in ",
        "one of every ",
        "$-",
        "1 m.p.",
        "-and-a-half",
    ],
)
def test_a_hundred_kilobytes_of_one_thing_come_to_an_end(nasty: str) -> None:
    text = nasty * (100_000 // len(nasty))
    assert all(0 <= found.start < found.end <= len(text) for found in (*amounts(text), *multiples(text)))


HAPPENED = [
    ("The blast tore through the mill, killing nine workers and wounding at least 20.", ["killing", "wounding"]),
    ("Nine dead as mill explodes", ["dead"]),
    ("Six people died and more than 15 were hurt.", ["died", "hurt"]),
    ("The death toll rose to 31 on Monday.", ["death"]),
    ("Some 300 residents were evacuated and four are missing.", ["evacuated", "missing"]),
    ("The bus carried 48 people.", ["carrying", "carried"]),
    ("The crash could have killed hundreds.", [None]),
    ("Officials said 40 people had not been injured.", [None]),
    ("Police detained 43 protesters.", ["detained"]),
]


@pytest.mark.parametrize(("text", "words"), HAPPENED)
def test_what_befell_those_who_are_counted_comes_from_the_grammar(text: str, words: list[str | None]) -> None:
    told = [quantity.happening and quantity.happening.of(text) for quantity in found(text)]
    assert all(one in words for one in told)
    assert len(told) >= 1


OF = [
    ("The limit on the bridge is 40.", "limit"),
    ("They put the number of guests at 310.", "guests"),
    ("The 30-year-old barge sank.", "barge"),
    ("It bought the mill two years ago for $6.2 million.", "mill"),
    ("He blamed the brigade, which took 25 minutes to arrive.", "brigade"),
    ("Two of the wounded left on foot.", "wounded"),
    ("The driver, Ada Holm, 44, was unhurt.", "Ada Holm"),
    ("There were 30 fewer thefts.", "thefts"),
    ("The bank cut the rate on loans to 28 percent.", "rate"),
    ("He claimed a loss of $9 million.", "loss"),
    ("The town bought $90 worth of seed.", "seed"),
    ("Holm led Berg by 5 percentage points.", "Holm"),
    ("She reported the leak twice.", "leak"),
]


@pytest.mark.parametrize(("text", "of"), OF)
def test_what_is_counted_is_found_where_it_does_not_stand_behind_the_number(text: str, of: str) -> None:
    assert found(text)[0].of == of


SHARED = [
    ("Police held 40 protesters on Monday and 63 on Tuesday.", "protesters"),
    ("It found 84 people who had been out of work for two years and 95 who had been for three.", "people"),
    ("Of the 12 seats, six were lost.", "seats"),
]


@pytest.mark.parametrize(("text", "of"), SHARED)
def test_a_bare_number_shares_the_noun_of_the_one_it_is_joined_to(text: str, of: str | None) -> None:
    assert of in {quantity.of for quantity in found(text)[1:]}


@pytest.mark.parametrize("text", ["Twelve percent said they were not sure.", "The mayor said it cost the town $3 million.",
                                  "The fund brought billions of dollars."])  # fmt: skip
def test_what_the_sentence_does_not_say_is_not_made_up(text: str) -> None:
    assert only(text).of is None


def test_those_of_whom_a_share_is_told_are_counted() -> None:
    *_, share = found("The camp holds 25 percent of the inmates, 40 percent of whom are sick.")
    assert share.of == "inmates"


def test_an_age_has_no_time_window() -> None:
    text = "Police said Ada Holm, 44, was held and that a judge would decide by Friday."
    assert only(text).window is None


def test_a_bare_number_that_revises_another_counts_the_same() -> None:
    first, second = found("The clinic said 52 people were treated. It had earlier spoken of 45.")
    assert (second.of, second.happening) == (first.of, first.happening) == ("people", second.happening)
    assert second.by.endswith("carried")


def test_within_is_an_upper_bound_of_a_length_of_time() -> None:
    quantity = only("The brigade said its first engine was there within 9 minutes.")
    assert (quantity.low, quantity.high, quantity.relation.value) == (None, 9, "<=")


def test_a_number_has_no_digits_that_only_binary_fractions_have() -> None:
    assert only("Revenue was $4.1 billion.").low == 4_100_000_000


def test_a_sum_is_of_what_it_is_put_to() -> None:
    assert only("Insurers put the damage at €60 million.").of == "damage"
