"""Names in lists, in headings in capitals, across line breaks, beside dashes and titles."""

import pytest
from test_entities import entity, found, words

from briefing.findings import Kind


def test_a_caption_that_lists_people_names_them() -> None:
    _, _, entities = found(
        "The founders met investors in Bogota on Tuesday.",
        "From left: Carolina Rincón, Daniel Vallejo, Oscar Peralta",
    )
    assert {"Carolina Rincón", "Daniel Vallejo", "Oscar Peralta"} <= {e.name for e in entities}


def test_a_table_of_results_names_those_in_it() -> None:
    _, _, entities = found("Final standings", "1. Anita Wallner (Austria) 146 2. Bibiana Prezzi (Italy) 137")
    assert {"Anita Wallner", "Austria", "Bibiana Prezzi", "Italy"} <= {e.name for e in entities}


def test_a_heading_in_capitals_names_whom_the_text_names() -> None:
    read, mentions, entities = found(
        "Mexico has sued Nordhavn Shipping over the spill, a minister said on Sunday.",
        headline="MEXICO SUES NORDHAVN SHIPPING OVER SPILL",
    )
    assert words(read, mentions, entity(entities, "Mexico")) == ["MEXICO", "Mexico"]
    assert words(read, mentions, entity(entities, "Nordhavn Shipping")) == ["NORDHAVN SHIPPING", "Nordhavn Shipping"]


def test_a_common_noun_in_a_heading_is_nobodys_last_name() -> None:
    read, mentions, entities = found(
        "Helen Law, the member for Dunmoor, met Starmer’s aides.",
        headline="Ministers Clash Over Rail as Law Firms Warn",
    )
    assert words(read, mentions, entity(entities, "Helen Law")) == ["Helen Law"]


def test_a_name_goes_on_behind_a_line_break_of_running_text() -> None:
    read, mentions, entities = found(
        "The spill closed beaches along the coast, the mayor of the town told Ada\nQuill on Friday."
    )
    assert words(read, mentions, entity(entities, "Ada Quill")) == ["Ada\nQuill"]


def test_a_dash_between_blanks_joins_no_names() -> None:
    _, _, entities = found("Goals for Kuwait - Jassem Huwaidi 9 and 44. Attendance was low, the league said.")
    assert {"Kuwait", "Jassem Huwaidi"} <= {e.name for e in entities}


@pytest.mark.parametrize("line", ["YANGON, July 25 (Asia Wire) - The", "YANGON - 25 July 2022: The"])
def test_a_name_in_capitals_before_a_date_and_a_dash_is_a_place(line: str) -> None:
    _, _, entities = found(f"{line} junta has executed four people who had called for democracy, state media said.")
    assert entity(entities, "YANGON").kind is Kind.PLACE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister of Foreign Affairs Sameh Naguib received a call on Tuesday.", "Sameh Naguib"),
        ("Minister of Environment and Natural Resources Alicia Bárcena spoke.", "Alicia Bárcena"),
        ("He thanked His Highness Sabah Al-Khaled for his trust.", "Sabah Al-Khaled"),
        ("The boats were sent, Rear Admiral Jesús Ángel Dean told reporters.", "Jesús Ángel Dean"),
        ("The bench of Justice Md Khairul Haque delivered the verdict.", "Md Khairul Haque"),
        ("The Tourism Minister Ayelet Navon said so on Monday.", "Ayelet Navon"),
    ],
)
def test_what_an_office_is_of_and_what_honours_is_no_part_of_a_name(text: str, name: str) -> None:
    _, _, entities = found(text)
    assert entity(entities, name).kind is Kind.PERSON
    assert not {"Foreign Affairs", "Natural Resources", "Highness", "Tourism"} & {e.name for e in entities}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Prosecutor General’s Office charged him on Monday.", "Prosecutor General’s Office", Kind.ORGANISATION),
        ("Three boats of the Coast Guard were there by noon.", "Coast Guard", Kind.ORGANISATION),
        ("The broker Windward, Inc. declined to comment.", "Windward, Inc.", Kind.ORGANISATION),
        ("The owner, Nordhavn Shipping A/S, has not replied.", "Nordhavn Shipping A/S", Kind.ORGANISATION),
        ("Under the Law of the Sea Convention ships can be held.", "Law of the Sea Convention", Kind.LAW),
        ("The ferry Pride of Rother was in Dover at the time.", "Pride of Rother", Kind.OTHER),
        ("The UN Environment Programme said 40 experts were ready.", "UN Environment Programme", Kind.ORGANISATION),
        ("Rains failed in Sub-Saharan Africa for the third year.", "Sub-Saharan Africa", Kind.PLACE),
        ("Sales of Norvik Oat Original doubled, and Norvik Oat Original, made by Norvik, is sold at Tesco.", "Norvik Oat Original", Kind.OTHER),
        ("Kemi Halloran, the leader of the Northern Party, accused ministers of haste.", "Kemi Halloran", Kind.PERSON),
    ],
)  # fmt: skip
def test_where_a_name_ends_and_what_it_names(text: str, name: str, kind: Kind) -> None:
    assert entity(found(text)[2], name).kind is kind


def test_a_ship_is_called_without_what_stands_before_ships_names() -> None:
    read, mentions, entities = found("HMS Resolve was in Dover on Sunday. The Resolve leaves on Monday.")
    assert words(read, mentions, entity(entities, "HMS Resolve")) == ["HMS Resolve", "Resolve"]


@pytest.mark.parametrize("text", ["K-pop fans queued.", "They spoke of anti-Semitism.", "The firm plans its IPO."])
def test_a_letter_a_doctrine_and_a_common_acronym_name_nobody(text: str) -> None:
    assert {"K", "Semitism", "IPO"}.isdisjoint(e.name for e in found(text)[2])


def test_a_speaker_in_capitals_before_a_colon_is_no_place() -> None:
    _, _, entities = found(
        "The inquiry heard the former harbour master on Monday, and published what was said.",
        "KEMP: The night crew did, and I wrote to the council about it on the very same day.",
        "KEMP: Nobody wrote back, and the pumps were still standing idle when the water came in May.",
    )
    assert [e.kind for e in entities if e.name == "KEMP"] != [Kind.PLACE]


def test_a_place_before_a_colon_opens_one_line() -> None:
    _, _, entities = found(
        "KAVARNA: The fishing port will be closed for three weeks from Monday, the mayor said on Friday."
    )
    assert entity(entities, "KAVARNA").kind is Kind.PLACE
