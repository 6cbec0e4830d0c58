"""What has the capitals of a name and names nothing; and places that are known by what is said of them."""

import pytest
from test_entities import entity, found
from test_entities_across import across

from briefing.findings import Kind


def named(*paragraphs: str, headline: str | None = None) -> set[str]:
    return {e.name for e in found(*paragraphs, headline=headline)[2]}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The bridge cost NOK 340 million, Ann Lee said. The sum of NOK 12 million is missing.", "NOK"),
        ("Ann Lee paid 4,500 CHF for the boat and 3 million CHF for the harbour.", "CHF"),
        ("The loan of PLN 12.5 bn was repaid. A weaker PLN helped.", "PLN"),
    ],
)
def test_a_currency_s_code_beside_a_number_is_no_name(text: str, code: str) -> None:
    assert code not in " ".join(named(text))


def test_a_word_that_is_also_a_currency_s_code_may_be_a_name_elsewhere() -> None:
    assert "SEK" in named("Officers of the SEK stormed the house on Monday, and the SEK left at noon.")


@pytest.mark.parametrize(("text", "unit"), [("The recall affects Tarn Orange 2 L and Tarn Lemon 1 L only.", "L"),
    ("A plant of 450 MW opened in Hull, and one of 30 MW closed.", "MW")])  # fmt: skip
def test_a_unit_behind_a_number_is_no_name(text: str, unit: str) -> None:
    assert unit not in {word for name in named(text) for word in name.split()}


@pytest.mark.parametrize("label", ["UPDATE 3-", "WRAPUP 1-", "RPT-", "UPDATE 1-RPT-", "REFILE-"])
def test_the_label_of_a_wire_is_no_name(label: str) -> None:
    names = named(
        "Ann Lee said on Friday that the vote had been fair.", headline=f"{label}Tarvia votes to leave the pact"
    )
    assert not any(word in name for name in names for word in ("UPDATE", "WRAPUP", "RPT", "REFILE"))


def test_a_label_before_a_headline_s_colon_is_a_name_only_where_the_text_names_it_again() -> None:
    assert "MUD-GATE" not in named("Ann Lee resigned on Friday.", headline="MUD-GATE: what we know so far")
    assert "NRRW" in named("The NRRW called a strike on Friday.", headline="NRRW: what we know so far")
    assert "NATO" in named("Ann Lee resigned on Friday.", headline="NATO: what we know so far")


def test_the_first_word_of_a_numbered_item_owes_its_capital_to_the_place() -> None:
    assert "Rail" not in named("1. Rail fares to go up by a tenth", "Ann Lee resigned on Friday.")
    assert "Steel" not in named("2) Steel prices fall again", "Ann Lee resigned on Friday.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tarn Foods is based in the Danish town of Vejlby, and Vejlby said it was glad.", "Vejlby"),
        ("Ships left the port of Ostrava Nova on Monday.", "Ostrava Nova"),
        ("Voters in the province of Kelmark stayed at home. Kelmark had voted in May.", "Kelmark"),
        ("The government of Tarvia resigned. Tarvia votes again in May.", "Tarvia"),
        ("Tarvia’s central bank raised its rate on Friday. Tarvia joined the euro in May.", "Tarvia"),
        ("Tarvia’s prime minister resigned. Tarvia votes again in May.", "Tarvia"),
        ("The National Bank of Tarvia raised its rate. Tarvia has high inflation.", "Tarvia"),
    ],
)
def test_a_place_is_known_by_its_kind_and_by_its_state(text: str, name: str) -> None:
    assert entity(found(text)[2], name).kind is Kind.PLACE


def test_a_leader_s_government_makes_no_place_of_the_leader() -> None:
    _, _, entities = found("Ruth Adeyemi won the vote. Adeyemi’s government fell. The government of Adeyemi was weak.")
    assert {e.kind for e in entities if "Adeyemi" in e.name} == {Kind.PERSON}


@pytest.mark.parametrize("owned", ["government", "army"])
def test_parties_and_leaders_have_governments_too(owned: str) -> None:
    _, _, entities = found(f"Starmer’s {owned} lost on Friday. Starmer’s {owned} had been weak.")
    assert all(e.kind is not Kind.PLACE for e in entities)


def test_a_company_without_its_legal_form_is_the_company() -> None:
    _, _, entities = found(
        "Tarn Bakery AB said on Friday that it was sorry. Shares in Tarn Bakery fell.",
        headline="Tarn Bakery recalls bread after tests",
    )
    assert [(e.name, e.kind) for e in entities] == [("Tarn Bakery AB", Kind.ORGANISATION)]


def test_a_founder_is_not_the_company_of_that_name() -> None:
    _, _, entities = found("Peter Lindqvist founded Peter Lindqvist Ltd in 1999. Peter Lindqvist, 71, died in May.")
    assert entity(entities, "Peter Lindqvist").kind is Kind.PERSON


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The panel will hear both Adeyemi and the NAO’s director, Dr Paul Marsh, on Monday.", "Paul Marsh", "NAO’s director"),
        ("It heard the founder and the chairman of Tarn Foods, Paul Marsh, on Monday.", "Paul Marsh", "founder and the chairman of Tarn Foods"),
    ],
)  # fmt: skip
def test_a_role_begins_behind_another_name(text: str, name: str, role: str) -> None:
    assert [stated.value for stated in entity(found(text)[2], name).roles] == [role]


@pytest.mark.parametrize(("one", "other"), [("Malmö", "Malmo"), ("Tromsø", "Tromso"), ("Łódź", "Lodz")])
def test_a_place_is_the_same_without_its_diacritics(one: str, other: str) -> None:
    names = across(f"Ann Lee met officials in {one} on Friday.", f"Paul Marsh met officials in {other} on Monday.")
    assert len(names[one].mentions) == 2
    assert names[one].entity.aliases == (other,)
    assert names[one].entity.kind is Kind.PLACE
