"""What a number is said of: the noun beside it, the subject of its own clause, or what the number before it counts."""

import pytest
from test_quantities import found

SAID = [
    ("The clinic vaccinated 80 percent of those in the valley.", "80 percent", "percent", None),
    ("The troops are trapped in a pocket some 12 km wide.", "some 12 km", "kilometre", "pocket"),
    ("The thieves stole 14 bicycles worth about £9,000.", "about £9,000", "GBP", "bicycles"),
    ("Sales were just shy of the $3.45 billion analysts had forecast.", "$3.45 billion", "USD", None),
    ("House prices dropped 0.4% month on month in May.", "0.4%", "percent", "House prices"),
    ("Oil fell again, with Brent down 1.9% to $79.35.", "1.9%", "percent", "Brent"),
    ("Hospital admissions doubled to 640 in May.", "640", None, "Hospital admissions"),
    ("The krone weakened to 11.62 against the euro.", "11.62", None, "krone"),
    ("The wells had lead levels above 15 ppb.", "above 15 ppb", "part per billion", "lead levels"),
    ("The party has 58 percent of the vote, up from 51 percent in May.", "51 percent", "percent", "vote"),
    ("Shares slid before closing down 3.2% at 812p.", "3.2%", "percent", "Shares"),
    ("Profit fell to 84 million Swiss francs from 190 million.", "190 million", "CHF", "Profit"),
    ("The army lost 14 Leopard 2 tanks in May.", "14", None, "Leopard 2 tanks"),
    ("It sent six F-16 fighters.", "six", None, "F-16 fighters"),
    ("Growth was 3.2 percent in 2019 and 4.1 in 2020.", "4.1", "percent", "Growth"),
    ("Two men, aged 19, 23 and 31, were seen.", "23", "year of age", None),
    ("The index ended higher at 7,612.4 on Monday.", "7,612.4", None, "index"),
    ("A former teacher, 52, was jailed for theft.", "52", "year of age", "former teacher"),
    ("The striker has scored 14 goals and is valued at around €80m.", "around €80m", "EUR", "striker"),
    ("Ticket sales topped 1.1 million, half as many again as before.", "topped 1.1 million", None, "Ticket sales"),
    ("The bank raised its key rate by a quarter point.", "a quarter point", "point", "key rate"),
    ("The bank made a half-point cut.", "a half-point", "point", "cut"),
    ("Exports plunged by nearly a third, to 9.4 trillion won, in March.", "nearly a third", None, "Exports"),
    ("Exports plunged by nearly a third, to 9.4 trillion won, in March.", "9.4 trillion won", "KRW", "Exports"),
    ("Most of a 12,000-strong workforce went home.", "12,000", None, "workforce"),
    ("Growth slowed to 3.9 percent from a peak of 7.2.", "7.2", "percent", "Growth"),
    ("He faces six counts of fraud in May.", "six", None, "counts of fraud"),
    ("The hall showed 12 episodes of the series.", "12", None, "episodes"),
    ("The firm sold 40 cases of stolen Spanish wine.", "40", None, "cases"),
    ("Labour leads with 44 percent to the Greens' 26 percent.", "26 percent", "percent", "Greens"),
    ("Two brothers, 24 and 29, were arrested.", "24", "year of age", "brothers"),
    ("Two brothers, 24 and 29, were arrested.", "29", "year of age", "brothers"),
    ("They stole jewels worth 2 million euros in less than three minutes.", "2 million euros", "EUR", "jewels"),
    ("The court ordered him to pay back $1.1 million.", "$1.1 million", "USD", None),
    ("Denise Hallam stole £412,350 from the charity.", "£412,350", "GBP", None),
    ("Cristian Voss cost the club nothing; Rupert Lane cost €94 million.", "€94 million", "EUR", "Rupert Lane"),
    ("The court ordered the baker to pay back $1.1 million.", "$1.1 million", "USD", "baker"),
    ("Viewers fell to 9.8 million from 12.1 million two years earlier.", "12.1 million", None, "Viewers"),
    ("The airline bought 50 jets with an option for 25 more.", "25", None, None),
    ("Half of the city's population of 70,000 has left.", "70,000", None, "population"),
    ("The army dropped two 500-pound bombs.", "two", None, "500-pound bombs"),
    ("The bank expects growth of 2.3 percent this year.", "2.3 percent", "percent", "growth"),
    ("Output at the mill fell by half to 200,000 tonnes.", "half", None, "Output"),
    ("Spending would be cut by as much as a quarter over five years.", "as much as a quarter", None, "Spending"),
    ("About 48 percent of boys under two are ill, up from 29 percent in May.", "29 percent", "percent", "boys"),
    ("Bird flu has pushed egg prices up 60 percent since January.", "60 percent", "percent", "egg prices"),
    ("It takes the number of infections to 4,112.", "4,112", None, "infections"),
    ("It covers 5 percent of the $4.3 billion the agency says it needs.", "$4.3 billion", "USD", None),
    ("Children under five were given milk.", "under five", "year of age", None),
    ("The jab is for people over 65 and nurses.", "over 65", "year of age", None),
    ("It sent two V-8 engines.", "two", None, "V-8 engines"),
]


@pytest.mark.parametrize(("text", "words", "unit", "of"), SAID)
def test_a_number_is_said_of_what_its_clause_is_about(text: str, words: str, unit: str | None, of: str | None) -> None:
    quantity = next(q for q in found(text) if q.span.of(text) == words)
    assert quantity.unit == unit
    assert of is None or quantity.of == of
    assert of is not None or "age" in (unit or "") or quantity.of is None


def test_what_befell_a_part_of_them_befell_not_all() -> None:
    text = "The clinic treated 78 patients, 12 of whom later died."
    told = [quantity.happening and quantity.happening.of(text) for quantity in found(text)]
    assert told == ["treated", "died"]


@pytest.mark.parametrize(
    ("text", "change"),
    [("Rents are up by between 6 and 8 percent.", "up"), ("The drone was shot down 30 km from the capital.", None)],
)
def test_up_and_down_say_which_way_a_measure_moved(text: str, change: str | None) -> None:
    assert found(text)[0].change == change


@pytest.mark.parametrize(
    "text",
    [
        "Former bank clerk jailed over £41,000 fraud",
        "Firm sued over $2m loan",
        "The mayor was arrested over two killings in May.",
        "Unions are in a row over 400 jobs.",
    ],
)
def test_over_says_why_behind_words_of_dispute_and_punishment(text: str) -> None:
    assert [quantity.relation for quantity in found(text)] == ["="]


def test_over_bounds_a_number_behind_any_other_word() -> None:
    (quantity,) = found("The bank fined the clerk over £41,000 in May.")
    assert quantity.relation == ">"


@pytest.mark.parametrize(
    ("text", "words", "change", "of"),
    [
        (
            "The firm raised its forecast, sending its shares up nearly 9% in early trading.",
            "nearly 9%",
            "up",
            "shares",
        ),
        ("The news sent shares down 4% in Oslo.", "4%", "down", "shares"),
        ("She has already had to find €1.4bn in savings.", "€1.4bn", None, "savings"),
        ("The state pledged 90 million euros ($97 million) in aid.", "$97 million", None, "aid"),
    ],
)
def test_what_is_moved_or_made_up_of_money(text: str, words: str, change: str | None, of: str) -> None:
    (quantity,) = [q for q in found(text) if text[q.span.start : q.span.end] == words]
    assert (quantity.change, quantity.of) == (change, of)


@pytest.mark.parametrize(
    "text", ["She has been up since five.", "The shop was shut until nine.", "He rose before six."]
)
def test_a_bare_hour_counts_nothing(text: str) -> None:
    assert not found(text)
