"""Doubtful merges are suggestions: listed with a reason, and never made."""

import time

from test_entities_across import pile

from briefing.comparing.doubtful import Doubtful, doubtful
from briefing.comparing.entities import linked
from briefing.comparisons import CrossEntity
from briefing.findings import Entity, Kind


def pairs(*texts: str) -> set[tuple[str, str]]:
    return {(pair.name, pair.other) for pair in doubtful(linked(pile(*texts))[1])}


def crossing(*names: str, kind: Kind = Kind.PERSON) -> list[CrossEntity]:
    return [CrossEntity(Entity(f"entity-{i}", kind, name, (), ()), ()) for i, name in enumerate(names)]


def test_a_last_name_that_two_people_share_is_asked_about() -> None:
    asked = pairs("Ken Abara spoke in Hull.", "Ruth Abara spoke in Leeds.", "Mr. Abara declined to comment.")
    assert asked == {("Abara", "Ken Abara"), ("Abara", "Ruth Abara")}


def test_spellings_one_letter_apart_are_asked_about() -> None:
    known = crossing("Lena Maurer", "Mauer", "Katrin Bohm", "Katrin Böhm", "Ann Li", "Ann Lu")
    assert doubtful(known) == (
        Doubtful("Mauer", "Lena Maurer", "spelt almost alike"),
        Doubtful("Katrin Bohm", "Katrin Böhm", "spelt almost alike"),
        Doubtful("Ann Li", "Ann Lu", "spelt almost alike"),
    )


def test_numbers_make_names_different() -> None:
    assert doubtful(crossing("Group 21 Hull", "Group 22 Hull", kind=Kind.PERSON)) == ()


def test_an_acronym_of_two_organisations_and_a_short_form_are_asked_about() -> None:
    known = crossing(
        "National Audit Office", "Northern Arts Office", "NAO", "Veltrax", "Veltrax Marine", kind=Kind.ORGANISATION
    )
    assert {(pair.name, pair.other, pair.reason) for pair in doubtful(known)} == {
        ("NAO", "National Audit Office", "may be its initials"),
        ("NAO", "Northern Arts Office", "may be its initials"),
        ("Veltrax", "Veltrax Marine", "may be short for it"),
    }


def test_a_person_and_an_organisation_are_never_one() -> None:
    known = [*crossing("Marlow"), *crossing("Marlow", "Agnes Marlow", kind=Kind.ORGANISATION)]
    assert {(p.name, p.other) for p in doubtful(known)} == set()


def test_ten_thousand_names_are_compared_in_linear_time() -> None:
    many = crossing(*(f"Ann{chr(97 + i % 26)} Lindstrom{chr(97 + i // 400)}{i % 17}x" for i in range(10_000)))
    began = time.process_time()
    doubtful(many)
    assert time.process_time() - began < 20
