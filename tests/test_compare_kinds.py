"""Tolls, ages and numbers that speakers dispute: what is compared because the grammar says it counts one thing."""

from pathlib import Path

import pytest

import briefing
from briefing.comparing.offices import office
from briefing.comparisons import Certainty, Comparison, Difference, DifferenceKind

POST = """Valley Post
Home | News | Sport

River Senn bursts its banks; six dead, dozens missing

By Ida Brandt
Published 3 March 2024, 09:15

At least six people were killed and 24 are missing after the River Senn burst its banks near Oberwil on Saturday night, regional authorities said.

Some 1,400 residents were evacuated from the towns of Oberwil and Nidau, governor Jonas Keller said. "We have never seen water rise this fast," Keller told reporters.

Fire chief Petra Lanz, 47, spoke of 30 lorries. In the flood of 1987, 31 people died.

Share this article
"""

HERALD = """National Herald

Flood toll climbs to nine as rescuers search mud

4 March 2024

OBERWIL — Nine people have died and 18 are still missing following Saturday's flood, officials said on Monday. More than 1,500 people were forced to leave their homes.

Fire chief Petra Lanz, 48, said another two people died overnight. Nobody expected that, and the dead include three children.

"We have never seen the water rise so fast," Governor Jonas Keller said.

ADVERTISEMENT
"""

STAR = """The Evening Star

Oberwil residents ask why sirens stayed silent

March 6, 2024

The death toll from the Oberwil flood rose to 11 on Wednesday, and 12 people are unaccounted for, police said.

Residents say the sirens came 50 minutes after the water. The governor's office disputes that and says the alarm was raised within 10 minutes.

About 1,500 people were evacuated, the mayor of Oberwil, Lena Hofer, said.
"""


@pytest.fixture(scope="module")
def flood(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folder = tmp_path_factory.mktemp("flood")
    copy = HERALD.replace("National Herald", "Metro Now").replace("ADVERTISEMENT\n", "")
    for number, text in enumerate((POST, HERALD, copy, STAR)):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return compared(folder)


def compared(folder: Path) -> Comparison:
    return briefing.compare(briefing.annotate(briefing.read(folder, progress=False)))


def told(comparison: Comparison, start: str) -> Difference:
    return next(difference for difference in comparison.differences if difference.note.startswith(start))


def test_a_toll_that_grows_from_text_to_text_may_be_an_update(flood: Comparison) -> None:
    difference = told(flood, "People killed")
    assert difference.kind is DifferenceKind.VALUE
    assert difference.certainty is Certainty.CERTAIN
    assert difference.note == (
        "People killed: the numbers differ, “At least six people” (3 March), “Nine people” (4 March) and “11” (6 March). "
        "The later the text, the higher the number, so this may be an update."
    )


def test_of_those_missing_fewer_may_be_an_update(flood: Comparison) -> None:
    assert told(flood, "People missing").note.endswith("the lower the number, so this may be an update.")


def test_further_dead_parts_and_other_floods_are_no_toll(flood: Comparison) -> None:
    group = next(group for group in flood.quantity_groups if group.of == "people killed")
    texts = {article.id: article.source.text for article in flood.dossier}
    words = [member.span.of(texts[member.article]) for member in group.members]
    assert not {"31", "three", "two", "another two"} & set(words)


def test_an_age_belongs_to_a_person(flood: Comparison) -> None:
    assert told(flood, "Age of Petra Lanz").note == (
        "Age of Petra Lanz: the numbers differ, “47” (3 March) and “48” (4 March)."
    )


def test_two_speakers_of_one_text_contradict_each_other(flood: Comparison) -> None:
    difference = told(flood, "Two speakers of one text")
    assert "“50 minutes” and “within 10 minutes”" in difference.note
    assert len({passage.article for passage in difference.evidence}) == 1


def test_bounds_that_fit_each_other_are_no_contradiction(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Bus overturns near Tarn\n\n5 May 2024\n\nA bus overturned near Tarn on Sunday, injuring at least 37, police said.\n",
        encoding="utf-8",
    )
    (tmp_path / "b.txt").write_text(
        "Bus crash near Tarn\n\n6 May 2024\n\nMore than 40 people were hurt when a bus overturned near Tarn on Sunday.\n",
        encoding="utf-8",
    )
    (tmp_path / "c.txt").write_text(
        "Tarn bus crash\n\n7 May 2024\n\nThe crash of a bus near Tarn on Sunday left 43 injured, the clinic said.\n",
        encoding="utf-8",
    )
    (difference,) = (d for d in compared(tmp_path).differences if d.note.startswith("People injured"))
    assert difference.kind is DifferenceKind.QUALIFIER
    assert "do not exclude each other" in difference.note
    assert difference.note.endswith("“43” fits them all.")


def test_a_copy_is_no_side_of_its_own(flood: Comparison) -> None:
    shown = str(briefing.Briefing(flood).differences._repr_mimebundle_())
    assert "also in its copy, Text 3" in shown


def test_one_utterance_in_other_words_is_a_misquotation_and_a_shorter_piece_is_none(flood: Comparison) -> None:
    found = [difference for difference in flood.differences if difference.kind is DifferenceKind.WORDING]
    (note,) = (difference.note for difference in found)
    assert note == (
        "Jonas Keller is quoted in different words: “We have never seen water rise this fast” and "
        "“We have never seen the water rise so fast”."
    )


def test_two_offices_of_one_person_are_a_possible_difference(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Mill cuts hours\n\n5 May 2024\n\nThe mill will cut hours, Finance chief Owen Reed said on Monday.\n", "utf-8"
    )
    (tmp_path / "b.txt").write_text(
        "Mill to work less\n\n5 May 2024\n\n“Orders are down,” said Chief operating officer Owen Reed of the mill.\n",
        "utf-8",
    )
    found = [d for d in compared(tmp_path).differences if d.kind is DifferenceKind.ROLE]
    assert [(d.note, d.certainty) for d in found] == [
        ("Owen Reed is given different offices: “Finance chief” and “Chief operating officer”.", Certainty.POSSIBLE)
    ]


OFFICES = [
    ("Deputy prime minister", "deputy prime minister"),
    ("former Finance Minister", "former finance minister"),
    ("the group’s finance director", "chief financial officer"),
    ("a nurse", None),
]


@pytest.mark.parametrize(("role", "expected"), OFFICES)
def test_an_office_is_told_whatever_words_it_has(role: str, expected: str | None) -> None:
    assert office(role) == expected
