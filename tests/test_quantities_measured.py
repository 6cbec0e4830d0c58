"""Units, rates, ages and changes of quantities, and numbers that are none."""

import pytest
from test_quantities import found, only

from briefing.annotating.english.quantities.scan import amounts
from briefing.findings import Change, Relation
from briefing.summarising.wording import value

UNITS = [
    ("Crude traded at $61 a barrel.", 61, "dollar per barrel", "$61 a barrel"),
    ("Rooms cost €40 per square metre.", 40, "euro per square metre", "€40 per square metre"),
    ("The field reached 12 kV/cm.", 12, "kilovolt per centimetre", "12 kV/cm"),
    ("Gas stood at US $3.10 per mmBTU.", 3.1, "dollar per mega british thermal unit", "US $3.10 per mmBTU"),
    ("They work 38 hours a week.", 38, "hour per week", "38 hours a week"),
    ("It earned $6 billion a year earlier.", 6e9, "USD", "$6 billion"),
    ("The engine makes 310 PS.", 310, "metric horsepower", "310 PS"),
    ("The quarterback threw for 340 passing yards.", 340, "yard", "340 passing yards"),
    ("The plume rises hundreds of miles.", 100, "mile", "hundreds of miles"),
    ("The scheme lost millions of euros.", 1e6, "EUR", "millions of euros"),
    ("The pole is about 35 metres - or so they say.", 35, "metre", "about 35 metres"),
    ("The balance fell to $-40.2bn.", -40.2e9, "USD", "$-40.2bn"),
    ("The balance fell to -£3m.", -3e6, "GBP", "-£3m"),
    ("Tickets cost $20-$30.", 20, "USD", "$20-$30"),
    ("The tram did 40 m.p.h. on the flat.", 40, "mile per hour", "40 m.p.h."),
    ("The hall has 900 sq. ft. of floor.", 900, "square foot", "900 sq. ft."),
    ("She ran the race in 9.58s.", 9.58, "second", "9.58s"),
    ("It has a 30,000 barrel-a-day refinery.", 30_000, "barrel per day", "30,000 barrel-a-day"),
    ("The sheet carried 1.3 A/cm2.", 1.3, "ampere per square centimetre", "1.3 A/cm2"),
    ("The lab ran 900 swabs per day.", 900, "swab per day", "900 swabs per day"),
    ("The pension age rose to 67.", 67, "year", "67"),
    ("Life expectancy is around 73.", 73, "year", "around 73"),
    ("The bank paid 500 won.", 500, "KRW", "500 won"),
    ("He had a ten-point lead.", 10, "point", "ten-point"),
    ("Growth fell by half a percentage point.", 0.5, "percentage point", "half a percentage point"),
    ("The prize is a quarter of a million dollars.", 250_000, "USD", "a quarter of a million dollars"),
    ("The plant makes 900 swabs and each costs a quarter of a dollar.", 900, None, "900"),
]


@pytest.mark.parametrize(("text", "low", "unit", "words"), UNITS)
def test_a_unit_is_read_with_its_rate_and_whatever_narrows_it(text: str, low: float, unit: str, words: str) -> None:
    quantity = found(text)[0]
    assert (quantity.low, quantity.unit) == (low, unit)
    assert quantity.span.of(text) == words


AGES = [
    ("Ada Holm, 44, was unhurt.", "year of age"),
    ("The six-month-old calf was fed.", "month of age"),
    ("He will be 35 by the end of the season.", "year of age"),
    ("The victim was a girl aged 12.", "year of age"),
    ("Ada Holm, 44 — a mother — was unhurt.", "year of age"),
    ("Ada Holm turned 40 in spring.", "year of age"),
]


@pytest.mark.parametrize(("text", "unit"), AGES)
def test_an_age_has_a_unit_of_its_own(text: str, unit: str) -> None:
    quantity = only(text)
    assert quantity.unit == unit
    assert quantity.is_age
    assert value(quantity).endswith("of age")


def test_a_length_of_time_is_no_age() -> None:
    assert not found("The five-year journey to Mars ended.")[0].is_age


CHANGES = [
    ("Sales were 12% higher than before.", [Change.UP]),
    ("Shares closed 3% lower.", [Change.DOWN]),
    ("There was a rise of 12% in rents.", [Change.UP]),
    ("Costs went up by 5%.", [Change.UP]),
    ("The index is up about 15 percent.", [Change.UP]),
    ("It was up $5 at the close.", [Change.UP]),
    ("The index lost 190 points, or 0.6%.", [Change.DOWN, Change.DOWN]),
    ("Oslo fell 2.3%, Bergen by 2.6%.", [Change.DOWN, Change.DOWN]),
    ("The contract was up 10 cents to $2.24.", [Change.UP, None]),
    ("The defence gave up 340 passing yards.", [None]),
    ("The bank reported a loss of $3 million.", [None]),
    ("Employment grew by 1,200 posts.", [Change.UP]),
    ("The mill reported a loss of 40 jobs and an increase of 12 visitors.", [Change.DOWN, Change.UP]),
    ("There were 30 fewer thefts.", [Change.DOWN]),
    ("It was seen by fewer than four guests.", [None]),
    ("The fund raised $350 million.", [None]),
    ("The firm raised prices by 3%.", [Change.UP]),
    ("The lower 95 percent paid nothing.", [None]),
    ("She went up against him five times.", [None]),
    ("The fund was cut by two ministers.", [None]),
]


@pytest.mark.parametrize(("text", "changes"), CHANGES)
def test_a_change_comes_from_what_governs_the_amount(text: str, changes: list[Change | None]) -> None:
    assert [quantity.change for quantity in found(text)] == changes


def test_a_bare_number_has_the_unit_of_the_one_it_goes_on_from() -> None:
    first, second = found("She dropped from 208 pounds to 193 by exercising.")
    assert (first.unit, second.unit, second.low) == ("pound-mass", "pound-mass", 193)
    points = found("The index rose 64.06 points to 4,577.10.")
    assert [quantity.unit for quantity in points] == ["point", "point"]
    percent = found("Output rose 5% to 120.")
    assert [quantity.unit for quantity in percent] == ["percent", None]


def test_a_bare_level_beside_one_in_points_is_in_points() -> None:
    *_, level = found("The first index lost 1% to end at 1,250 points, while the second lost 2% to 940.")
    assert (level.low, level.unit) == (940, "point")


def test_a_bound_holds_for_the_same_length_in_other_units() -> None:
    relations = [one.relation.value for one in found("It gives up to 296 hp (221 kW / 300 PS).")]
    assert relations == ["<=", "<=", "<="]


def test_an_average_is_no_estimate() -> None:
    assert only("Homes sold after an average of 70 bids.").relation.value == "="


def test_a_rate_of_a_count_is_its_unit_and_no_window_of_another() -> None:
    tests, machines = found("The lab runs 900 swabs per day and has 20 machines.")
    assert (tests.unit, tests.of, tests.window) == ("swab per day", "swabs", None)
    assert (machines.unit, machines.window) == (None, None)


PARTS = [
    ("One in five people smokes.", 0.2, "people"),
    ("About one of every eight voters stayed at home.", 0.125, "voters"),
    ("Nine out of 10 dentists agree.", 0.9, "dentists"),
]


@pytest.mark.parametrize(("text", "low", "of"), PARTS)
def test_a_part_of_a_round_number_is_one_quantity(text: str, low: float, of: str) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.of) == (low, of)


def test_two_numbers_joined_by_in_are_two_where_the_second_is_a_time() -> None:
    assert found("They scored two in 10 minutes.")[0].low == 2
    assert found("They played two in 2014.")[0].low == 2


def test_over_a_stretch_of_time_is_a_window_and_no_bound() -> None:
    text = "The bridge would cost $374 million over 10 years."
    cost = only(text)
    assert cost.window is not None
    assert cost.window.of(text) == "over 10 years"
    assert only("It has lasted over 10 years.").relation.value == ">"


def test_an_amount_behind_from_or_at_is_no_clock() -> None:
    first, second = found("The rate climbed to 6.7% from 6.29% last week.")
    assert (first.low, second.low, second.unit) == (6.7, 6.29, "percent")
    assert found("It opened at 6.30 on Monday.") == []


def test_per_alone_is_no_percent() -> None:
    assert only("The town had 20 per week.").unit is None
    assert only("He paid 30 cent.").unit == "cent"
    assert only("It rose 5 per cent.").unit == "percent"


def test_a_length_of_time_that_narrows_a_noun_is_no_window() -> None:
    *_, cost = found("A four-year college is free for families with less than $90 in income.")
    assert cost.window is None


def test_a_bare_number_counts_what_it_is_compared_with() -> None:
    first, second = found("About 460 cars were stolen, compared with 63 in the year before.")
    assert (first.of, second.of) == ("cars", "cars")


def test_what_there_was_counts_what_the_sentence_before_counts() -> None:
    before, _, bare = found("Customs saw 900 forgeries. That is double the figure of May, when there had been 400.")
    assert (before.of, bare.of, bare.low) == ("forgeries", "forgeries", 400)
    assert bare.by.endswith("carried")
    *_, apart = found("Customs saw 900 forgeries.\n\nThat is double the figure of May, when there had been 400.")
    assert apart.of == "forgeries"


@pytest.mark.parametrize("words", ["about a 40 percent", "about a “40 percent", "more than a 40 percent"])
def test_an_article_and_a_quote_mark_do_not_part_a_number_from_its_bound(words: str) -> None:
    text = f"He has seen {words} increase” in thefts."
    assert only(text).span.of(text) == words
    assert only(text).relation.value == ("~" if words.startswith("about") else ">")


def test_names_joined_by_and_narrow_what_is_counted_together() -> None:
    assert only("He repaired dozens of Volvo and Saab cars.").of == "Volvo and Saab cars"
    assert found("The film sold 2.7m digital and physical copies.")[0].of == "digital and physical copies"


NONE = [
    "The firm launched a 3G version of its 3D viewer.",
    "The 7e7 was renamed.",
    "The Boeing 787 was late. Its 787 airliner flew at last, and the 787 landed.",
    "They are the No. 1 music seller.",
    "The suite, called Life '11, was shown.",
    "The new ID.3 and ID.4 were shown.",
    "It sold more COVID -19 kits.",
    "Call 020 7946 0018 or 555-0123 now.",
    "The S P 500 fell.",
    "Contact: Press office, phone +99 611 75 3444",
    "Call 0800 555 0142 for a refund, or 202-555-0143.",
    "Head of Communications, +46 40 555 01 42",
    "1. Norvik told the shops.",
    "The mayor spoke.\n\n12) The shops knew.",
    "UPDATE 2-Harbour bank raises rates",
    "Prices soared in the 1980s, and 2018s best coat sold again.",
    "The team joined the Big 12 in May.",
    "He asked for a six-figure sum.",
    "Emissions fell below 2005 levels.",
    "The blast was in front of 131 West 23rd Street.",
    "See post 783499116076687360 for more.",
]


@pytest.mark.parametrize("text", NONE)
def test_models_codes_and_telephone_numbers_are_no_quantities(text: str) -> None:
    assert [quantity.span.of(text) for quantity in found(text)] == []


def test_a_number_that_is_a_name_elsewhere_may_still_count() -> None:
    assert [q.low for q in found("The Boeing 737 was full: 737 passengers had come.")] == [737]


ISSUE = [
    ("Between 10 and 20 boats sank.", 10, 20, "=", None, "boats"),
    ("He paid three or four visits.", 3, 4, "=", None, "visits"),
    ("The caseload grew seven-fold.", 7, 7, "=", "times", None),
    ("It saw a 1,300 percent increase in complaints.", 1300, 1300, "=", "percent", "complaints"),
    ("It took two and a half hours to arrive.", 2.5, 2.5, "=", "hour", None),
    ("Thousands of fans came.", 1000, None, ">=", None, "fans"),
    ("Dozens of fans came.", 12, None, ">=", None, "fans"),
    ("No one has been charged.", 0, 0, "=", None, "people charged"),
    ("Two-thirds of members agreed.", 2 / 3, 2 / 3, "=", None, "members"),
    ("Fewer than 30 fans came.", None, 30, "<", None, "fans"),
    ("As many as 30 fans came.", None, 30, "<=", None, "fans"),
    ("At least 30 fans came.", 30, None, ">=", None, "fans"),
    ("The trial lasted more than two years.", 2, None, ">", "year", None),
]


@pytest.mark.parametrize(("text", "low", "high", "relation", "unit", "of"), ISSUE)
def test_every_form_of_number_is_read(
    text: str, low: float | None, high: float | None, relation: str, unit: str | None, of: str | None
) -> None:
    quantity = found(text)[0]
    assert (quantity.low, quantity.high, quantity.relation.value, quantity.unit) == (low, high, relation, unit)
    assert of is None or quantity.of == of


WINDOWS = [
    ("Thefts rose 40% over the five years prior.", "the five years prior"),
    ("The group lost 300 members in the past four years.", "the past four years"),
]


@pytest.mark.parametrize(("text", "window"), WINDOWS)
def test_the_window_is_the_time_that_the_number_holds_for(text: str, window: str) -> None:
    place = found(text)[0].window
    assert place is not None
    assert place.of(text) == window


@pytest.mark.parametrize(
    "nasty", ["٣", "９", "²", "1٣,", "9" * 400 + " ", ",", "1,", "1 per ", "a ", "one and ", "$", "5 pounds ", "1 to "]
)
def test_a_hundred_kilobytes_of_digits_or_commas_come_to_an_end(nasty: str) -> None:
    text = nasty * (100_000 // len(nasty))
    assert all(0 <= amount.start < amount.end <= len(text) for amount in amounts(text))


def test_a_full_stop_and_the_marks_behind_it_are_no_inches() -> None:
    assert [amount.unit for amount in amounts("They waited for “bus 40.''\nNobody came.")] == [None]


@pytest.mark.parametrize("text", ["Approx. 400 people came.", "It drew approx 400 people."])
def test_an_abbreviated_bound_is_one(text: str) -> None:
    assert [amount.relation for amount in amounts(text)] == [Relation.ABOUT]
