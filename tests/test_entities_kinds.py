"""What a name names: teams, things, towns, firms and people, told apart by what stands around them."""

import pytest
from test_entities import entity, found, words

from briefing.annotating.english.names.entities import BY
from briefing.findings import Kind

MATCH = (
    "Norway beat Portugal 2–1 in the opening game of the tournament in Denmark on Sunday.",
    "Norway had lost both friendly matches before the championship, and the coach changed half of the team.",
    "Portugal scored first, but Norway’s captain Liv Strand equalised from the penalty spot after half-time.",
    "The Norwegians now face Denmark, while fans in Portugal called for the coach to go.",
)


def test_countries_that_play_a_match_are_teams_and_where_it_is_played_is_a_place() -> None:
    read, mentions, entities = found(*MATCH)
    kinds = {(read.text_of(m.span), m.kind) for m in mentions}
    assert ("Norway", Kind.ORGANISATION) in kinds
    assert ("Portugal", Kind.ORGANISATION) in kinds
    at = read.source.text.index("in Denmark") + 3
    assert next(m.kind for m in mentions if m.span.start == at) is Kind.PLACE
    norway = next(e for e in entities if e.name == "Norway" and e.kind is Kind.ORGANISATION)
    assert "Norwegians" in words(read, mentions, norway)


def test_countries_in_other_news_stay_places() -> None:
    _, _, entities = found("Norway beat a retreat in the talks with Portugal. Portugal faces a deadline on Friday.")
    assert {e.kind for e in entities if e.name in {"Norway", "Portugal"}} == {Kind.PLACE}


def test_things_that_are_counted_are_no_people() -> None:
    _, _, entities = found(
        "Agnes Marlow left her Leicas to the museum. The museum showed 40 Leicas on Friday.",
        "Visitors saw the Marlow Leicas, and many brought Leicas of their own.",
    )
    leicas = [e for e in entities if e.name == "Leicas"]
    assert all(e.kind is not Kind.PERSON for e in leicas)


def test_full_names_in_a_list_of_people_are_people() -> None:
    _, _, entities = found(
        "The jury chose David Marsh, Thibaut Vercauteren, Helen Okafor and Susan Lindqvist for the prize."
    )
    people = {e.name for e in entities if e.kind is Kind.PERSON}
    assert {"David Marsh", "Thibaut Vercauteren", "Helen Okafor", "Susan Lindqvist"} <= people


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The designer Halvorsen showed her coats. Coats by the designer Halvorsen sold out.", "Halvorsen", Kind.PERSON),
        ("The law dates from the Brandolini government, and no one has changed it.", "Brandolini", Kind.PERSON),
        ("Some 400 people are employed by Veltrax, and jobs at Veltrax are safe.", "Veltrax", Kind.ORGANISATION),
        ("Air India ordered ten jets, and China Southern Airlines ordered two.", "Air India", Kind.ORGANISATION),
        ("The Municipality of Lerici asked for the taxes, said the mayor.", "Municipality of Lerici", Kind.ORGANISATION),
        ("Students of the Instituto Marconi marched on Friday.", "Instituto Marconi", Kind.ORGANISATION),
        ("Ryanair said on Friday that fares would rise. Ryanair had warned of it.", "Ryanair", Kind.ORGANISATION),
        ("Most people use Firefox at work. Firefox is free.", "Firefox", Kind.OTHER),
    ],
)  # fmt: skip
def test_what_stands_around_a_name_says_its_kind(text: str, name: str, kind: Kind) -> None:
    assert entity(found(text)[2], name).kind is kind


def test_a_town_is_known_by_what_towns_have() -> None:
    _, _, entities = found(
        "Denholm’s buses will stop at midnight, the council said.",
        "Denholm residents were not asked, and Denholm’s schools will close early.",
    )
    assert entity(entities, "Denholm").kind is Kind.PLACE


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Northern Road and Rail Workers (NRRW) met. NRRW members voted on Friday.", ["Northern Road and Rail Workers"]),
        ("Officers met Veltrax LLC Ann Marlow on Friday.", ["Veltrax LLC", "Ann Marlow"]),
        ("Michael O' Rourke, the mayor, said on Friday that the bridge was safe.", ["Michael O' Rourke"]),
        ("The wreck of Garuda Indonesia Flight 421 was found on Monday.", ["Garuda Indonesia"]),
        ("Voters of the pro-Moscow Popular Renewal Party stayed at home.", ["Moscow", "Popular Renewal Party"]),
    ],
)  # fmt: skip
def test_a_name_begins_and_ends_where_its_acronym_its_form_or_its_number_says(text: str, names: list[str]) -> None:
    assert set(names) <= {e.name for e in found(text)[2]}


def test_one_vowel_makes_no_second_person_within_an_article() -> None:
    _, _, entities = found(
        "Kristin Wallander opened the show on Friday.",
        "Kristen Wallander said it would tour. Wallander has led the gallery since May.",
    )
    assert [e.aliases for e in entities if "Wallander" in e.name] == [("Kristen Wallander", "Wallander")]


def test_a_man_and_a_woman_with_almost_one_name_are_two() -> None:
    _, _, entities = found("Francis Doyle married in 1998. Frances Doyle, his sister, lives in Hull.")
    assert {"Francis Doyle", "Frances Doyle"} <= {e.name for e in entities}


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("The People’s Action League met. The People Action League voted.", "People’s Action League", "People Action League"),
        ("The Italian Supreme Court of Cassation ruled. The Supreme Court gave no reason.", "Italian Supreme Court of Cassation", "Supreme Court"),
        ("The UK Border Force left. The Border Force was called UK BF, and BF ships sailed.", "UK Border Force", "Border Force"),
    ],
)  # fmt: skip
def test_short_forms_may_leave_out_a_country_and_what_follows(text: str, full: str, short: str) -> None:
    assert short in entity(found(text)[2], full).aliases


def test_every_mention_says_which_rules_found_it() -> None:
    _, mentions, _ = found(*MATCH)
    assert {m.by for m in mentions} == {BY}


def test_a_father_and_his_son_of_one_name_are_two_and_the_last_name_is_the_father_s() -> None:
    _, _, entities = found(
        "Martin Calloway and Martin Calloway Jr. were both questioned on Friday.",
        "Calloway denied it, and Martin Calloway Jr. said nothing.",
    )
    people = {e.name: e.aliases for e in entities if e.kind is Kind.PERSON}
    assert people == {"Martin Calloway": ("Calloway",), "Martin Calloway Jr.": ()}


def test_an_address_behind_an_age_is_made_of_places() -> None:
    _, _, entities = found("Joan Marsh, 51, of Larch Close, Wetherby, took the money from the shop.")
    kinds = {e.name: e.kind for e in entities}
    assert kinds["Larch Close"] is Kind.PLACE
    assert kinds["Wetherby"] is Kind.PLACE


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    _, _, entities = found("Judge Owen Lane KC said the theft was cruel. Mr Lane jailed her.")
    assert "Owen Lane" in {e.name for e in entities}


def test_a_house_that_analysts_work_at_is_a_firm() -> None:
    _, _, entities = found("The shares are dear, said Marcus Bell, an analyst at Corbin Research who covers retail.")
    assert {e.name: e.kind for e in entities}["Corbin Research"] is Kind.ORGANISATION


def test_rival_before_a_firm_is_no_part_of_its_name() -> None:
    _, _, entities = found("Rival Bexley Stores Inc. fell 2%. Shares in Bexley Stores had risen before.")
    assert {e.name for e in entities} & {"Bexley Stores Inc.", "Bexley Stores"}
    assert not [e.name for e in entities if e.name.startswith("Rival")]
