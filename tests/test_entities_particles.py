"""Particles of names, two last names, family names that stand first, and nicknames."""

import pytest
from test_entities import entity, found, words

from briefing.findings import Kind


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Henrike von der Marwitz", "von der Marwitz"),
        ("Pilar de la Fuente", "de la Fuente"),
        ("Mahdi Karim al-Rubaie", "al-Rubaie"),
        ("Faisal bin Rashid", "bin Rashid"),
        ("Joaquim Lima da Rocha", "da Rocha"),
        ("Pieter van den Broek", "van den Broek"),
    ],
)
def test_a_last_name_keeps_its_particles(full: str, short: str) -> None:
    read, mentions, entities = found(
        f"The minister, {full}, spoke in Lisbon on Monday.",
        f"“It is done,” {short} said. {short[0].upper() + short[1:]} left early, and President {short} stayed.",
    )
    person = entity(entities, full)
    assert person.kind is Kind.PERSON
    assert [name.lower() for name in words(read, mentions, person)[1:]] == [short.lower()] * 3


@pytest.mark.parametrize("name", ["Frente de Todas", "Banco de la Plata", "Gigante del Arroyo", "al-Nahda"])
def test_particles_join_the_names_of_other_things(name: str) -> None:
    assert name in {e.name for e in found(f"Thousands of supporters of {name} marched on Friday, police said.")[2]}


def test_a_van_and_a_den_are_no_particles() -> None:
    _, _, entities = found("Officers stopped a white van Tuesday near Hull. It was in the den Peterson had rented.")
    assert {"van", "den"}.isdisjoint(word for e in entities for word in e.name.split())


@pytest.mark.parametrize("short", ["Ibarra", "Ibarra Pardo"])
def test_whoever_has_two_last_names_is_called_by_the_first_or_by_both(short: str) -> None:
    read, mentions, entities = found(
        f"President Claudia Ibarra Pardo spoke on Monday. Critics of the government of {short} were not invited."
    )
    assert words(read, mentions, entity(entities, "Claudia Ibarra Pardo")) == ["Claudia Ibarra Pardo", short]


def test_where_the_family_name_stands_first_it_is_whose_was_named_before() -> None:
    read, mentions, entities = found(
        "Xu Wen and his deputy left the shipping line. Xu had been in Hong Kong since spring.",
        "Chen Xu, the ambassador, said Beijing was following the case.",
    )
    assert words(read, mentions, entity(entities, "Xu Wen")) == ["Xu Wen", "Xu"]
    assert words(read, mentions, entity(entities, "Chen Xu")) == ["Chen Xu"]


@pytest.mark.parametrize("name", ["Gerardo “Toro” Martínez", 'Juan Carlos "Juanito" Ortega'])
def test_a_nickname_is_part_of_the_name_around_it(name: str) -> None:
    read, mentions, entities = found(f"{name}, a fisherman, lost his nets on Sunday, the coast guard said.")
    assert [words(read, mentions, e) for e in entities if e.kind is Kind.PERSON] == [[name]]


def test_given_names_of_one_family_are_no_compounds() -> None:
    _, _, entities = found(
        "Sheikh Ahmad Nawaf Al-Ahmad was named prime minister. Ahmad Nawaf thanked the emir.",
        "Ahmad had been a minister, and the Al-Ahmad family congratulated Sheikh Ahmad Nawaf.",
    )
    assert any("Ahmad Nawaf" in (e.name, *e.aliases) for e in entities)


@pytest.mark.parametrize("name", ["April O’Neill", "Jan de Wit", "Theresa May"])
def test_a_month_or_a_weekday_may_be_part_of_a_name(name: str) -> None:
    read, mentions, entities = found(f"The referee {name} said on Sunday that he would appeal in May.")
    assert [words(read, mentions, e) for e in entities if e.kind is Kind.PERSON] == [[name]]
