"""Names with hyphens and articles inside, and names that begin with what is a title elsewhere."""

import pytest
from test_entities import entity, found, words

from briefing.findings import Kind


@pytest.mark.parametrize("name", ["Kim Jong-un", "Tsai Ing-wen", "Wong Pik-wan", "Khalid al-Falih", "Suleiman bin Abdullah al-Amr"])  # fmt: skip
def test_a_name_is_taken_with_the_syllables_behind_its_hyphens(name: str) -> None:
    read, mentions, entities = found(f"{name} visited the factory on Monday. The visit of {name} was short.")
    person = entity(entities, name)
    assert person.kind is Kind.PERSON
    assert words(read, mentions, person) == [name, name]


@pytest.mark.parametrize("tail", ["based", "led", "style"])
def test_an_adjective_made_with_a_name_is_no_part_of_it(tail: str) -> None:
    read, mentions, entities = found(f"The London-{tail} talks went on. A London-{tail} firm was there.")
    assert words(read, mentions, entity(entities, "London")) == ["London", "London"]


def test_a_name_that_is_also_a_common_noun_is_one_behind_a_title() -> None:
    read, mentions, entities = found(
        "President Moon Jae-in of South Korea praised the talks. Mr. Moon’s office said that Mr. Moon was glad."
    )
    assert words(read, mentions, entity(entities, "Moon Jae-in")) == ["Moon Jae-in", "Moon", "Moon"]


def test_a_university_may_be_named_after_a_duke() -> None:
    _, _, entities = found("The collection came from Duke University, located in Durham. Duke William was a warrior.")
    assert entity(entities, "Duke University").kind is Kind.ORGANISATION
    assert entity(entities, "William").kind is Kind.PERSON


def test_a_union_of_workers_is_no_worker() -> None:
    _, _, entities = found("Members of the United Dock Workers met managers in Leeds on Monday, the union said.")
    assert entity(entities, "United Dock Workers").kind is Kind.ORGANISATION


def test_one_company_ends_where_the_next_sentence_begins_with_another() -> None:
    _, _, entities = found("She was the chairman of Halden Motor Co. Quill Motor Company has not come forward.")
    assert {"Halden Motor Co.", "Quill Motor Company"} <= {e.name for e in entities}


def test_the_house_is_not_the_white_house() -> None:
    read, mentions, entities = found(
        "The White House wrote to senators. The House Judiciary Committee and the House agreed."
    )
    assert words(read, mentions, entity(entities, "White House")) == ["White House"]


def test_a_team_without_its_city_is_the_team() -> None:
    _, _, entities = found("The Boston Red Herons beat their guests on Friday. The Red Herons had lost twice.")
    assert "Red Herons" in entity(entities, "Boston Red Herons").aliases


def test_a_programme_or_prize_is_no_organisation() -> None:
    _, _, entities = found("The Ada Quill Legacy Program began in May. Jon Reyes won the Golden Heron Award in Leeds.")
    assert entity(entities, "Ada Quill Legacy Program").kind is Kind.OTHER
    assert entity(entities, "Golden Heron Award").kind is Kind.OTHER


def test_what_is_named_in_the_plural_is_a_thing() -> None:
    _, _, entities = found(
        "The museum shows Heronettes of the sixties. A Heronette is a lamp. Two Heronettes were sold."
    )
    assert all(e.kind is Kind.OTHER for e in entities if e.name.startswith("Heronette"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The head of the agency spoke at Thames House. He left Thames House at noon.", Kind.PLACE),
        ("Protesters stood outside Thames House for hours on Monday.", Kind.PLACE),
        ("Thames House published a report and said that sales had risen.", Kind.ORGANISATION),
    ],
)
def test_a_house_is_a_building_where_something_happens_in_it(text: str, kind: Kind) -> None:
    _, _, entities = found(text)
    assert entity(entities, "Thames House").kind is kind


def test_an_acronym_in_a_headline_is_the_organisation_named_in_full() -> None:
    read, mentions, entities = found(
        "The New Harbour Party won two seats on Sunday, officials said.", headline="Three Seats For NHP After Recount"
    )
    assert words(read, mentions, entity(entities, "New Harbour Party")) == ["NHP", "New Harbour Party"]


@pytest.mark.parametrize("short", ["USAF", "US AF"])
def test_an_acronym_may_begin_with_that_of_the_country(short: str) -> None:
    _, _, entities = found(
        f"The Air Force wants new tankers. The {short} will choose in May, an Air Force officer said."
    )
    assert short in entity(entities, "Air Force").aliases


def test_the_acronym_of_one_agency_with_a_country_before_it_is_that_agency() -> None:
    _, _, entities = found("The Royal Harbour Force (RHF) left Leeds. The UK RHF will return in May, officials said.")
    assert "UK RHF" in entity(entities, "Royal Harbour Force").aliases
