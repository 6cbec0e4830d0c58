"""Names that may be one, which no text says: offered, never merged."""

import pytest

from briefing.comparing.doubtful import doubtful
from briefing.comparisons import CrossEntity
from briefing.corrections import Correction, Judgement, Ledger
from briefing.findings import Entity, Kind
from briefing.spans import Span


def named(kind: Kind, *names: str) -> list[CrossEntity]:
    places = (("a", Span("a", 0, 1)),)
    return [CrossEntity(Entity(f"e{i}", kind, name, (), ()), places) for i, name in enumerate(names)]


@pytest.mark.parametrize(
    ("kind", "one", "other", "why"),
    [
        (Kind.PERSON, "Lee", "Christine Lee", "a name that several people have"),
        (Kind.PERSON, "Mohammed Farah", "Muhammad Farah", "one last name, and first names spelled alike"),
        (Kind.PERSON, "Ivan Petrenko", "Iwan Petrenko", "spelled alike"),
        (Kind.PERSON, "Mauer", "Lena Maurer", "spelled like a last name"),
        (Kind.PERSON, "Katrin Bohm", "Katrin Böhm", "spelled alike"),
        (Kind.ORGANISATION, "Veltrax", "Veltrax Marine", "is part of"),
        (Kind.ORGANISATION, "Security Service", "Federal Security Service", "is part of"),
        (Kind.ORGANISATION, "NCA", "National Crime Agency", "may be short for"),
        (Kind.PLACE, "Kharkiv", "Kharkov", "spelled alike"),
        (Kind.PLACE, "Halden", "Halden City", "is part of"),
        (Kind.ORGANISATION, "Department of Fisheries", "Fisheries Department", "is part of"),
        (Kind.ORGANISATION, "Mercy Hospital", "Port Elan Mercy Hospital", "is part of"),
        (Kind.OTHER, "Sternwind", "MS Sternwind", "is part of"),
    ],
)
def test_names_that_are_alike_may_be_one(kind: Kind, one: str, other: str, why: str) -> None:
    (found,) = doubtful(named(kind, one, other), Ledger())
    assert {found.name, found.other} == {one, other}
    assert why in found.why


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (Kind.PERSON, "Ann Miller", "Tom Miller"),
        (Kind.PERSON, "Ann Miller", "Ann Brandt"),
        (Kind.ORGANISATION, "Coast Herald", "Harbour Tribune"),
        (Kind.LAW, "Harbour Act 2021", "Harbour Act 2023"),
        (Kind.PLACE, "North Korea", "South Korea"),
        (Kind.PLACE, "Iran", "Iraq"),
        (Kind.ORGANISATION, "MI5", "MI6"),
        (Kind.ORGANISATION, "Company", "Halden Shipping Company"),
        (Kind.ORGANISATION, "La Gazette", "The Harbour Gazette"),
        (Kind.ORGANISATION, "House", "White House"),
        (Kind.PLACE, "Elan", "Port Elan Street"),
        (Kind.PLACE, "Denholm", "North Denholm"),
        (Kind.OTHER, "Halden Cup", "Halden Cup Finals"),
        (Kind.PERSON, "Allow", "Tom Alive"),
    ],
)
def test_names_that_only_share_a_word_are_not_offered(kind: Kind, one: str, other: str) -> None:
    assert doubtful(named(kind, one, other), Ledger()) == ()


def test_a_person_and_a_place_of_one_name_are_not_offered() -> None:
    assert doubtful([*named(Kind.PERSON, "Denholm"), *named(Kind.PLACE, "Port Denholm")], Ledger()) == ()


def test_names_that_the_analyst_keeps_apart_are_not_offered_again() -> None:
    pair = named(Kind.PERSON, "Lee", "Christine Lee")
    ledger = Ledger((Correction(1, Judgement.APART, "christine lee", "Lee"),))
    assert doubtful(pair, Ledger()) != ()
    assert doubtful(pair, ledger) == ()


def test_ten_thousand_names_are_looked_through() -> None:
    names = [f"{chr(97 + i % 26)}{i} Verwey{i % 700}".title() for i in range(10_000)]
    assert len(doubtful(named(Kind.PERSON, *names, "Ann Brandt", "Brandt"), Ledger())) == 1
