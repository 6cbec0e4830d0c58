"""Which texts are copies, which tell one story."""

from hypothesis import given
from hypothesis import strategies as st
from piles import article

from briefing.comparing.copies import containment, copies, runs_of
from briefing.comparing.stories import stories
from briefing.comparisons import CopyRelation

REPORT = """Ferry runs aground off Lissan

Advertisement

A ferry with 214 passengers on board ran aground on a sandbank off Lissan harbour shortly before dawn on Thursday, the
coastguard said. Nobody was hurt, and lifeboats took everyone ashore within two hours.

The master told the harbour office that the steering had failed in the swell. Divers will look at the rudder once the
tide allows it, and the line has cancelled all crossings until the weekend.

0:00"""

OTHER = """Council votes on new tram line

The city council of Marrow voted on Monday to build a tram line to the university, ending a dispute of nine years.
Opponents had gathered signatures against the felling of elderly plane trees along the avenue."""


def test_a_text_reprinted_with_another_headline_is_a_duplicate() -> None:
    reprint = REPORT.replace("Ferry runs aground off Lissan", "Passengers rescued from stranded ferry")
    found = copies((article("a", REPORT), article("b", reprint)))
    assert [(copy.a, copy.b, copy.relation, copy.shared) for copy in found] == [("a", "b", CopyRelation.DUPLICATE, 1.0)]


def test_a_text_in_which_a_number_was_altered_is_still_a_copy() -> None:
    found = copies((article("a", REPORT), article("b", REPORT.replace("214", "241"))))
    assert [copy.relation for copy in found] == [CopyRelation.DUPLICATE]


def test_the_first_paragraph_alone_is_an_excerpt_of_the_whole() -> None:
    whole = REPORT + "\n\n" + OTHER.partition("\n\n")[2]
    first = "\n\n".join(REPORT.split("\n\n")[:3])
    assert [copy.relation for copy in copies((article("a", first), article("b", whole)))] == [CopyRelation.EXCERPT]


def test_a_third_in_common_is_a_partial_copy() -> None:
    paragraphs = REPORT.split("\n\n")
    one = "\n\n".join(["One", paragraphs[3], OTHER.partition("\n\n")[2]])
    other = "\n\n".join(["Other", paragraphs[3], paragraphs[2], "The harbour master has asked for patience and calm."])
    assert [copy.relation for copy in copies((article("a", one), article("b", other)))] == [CopyRelation.PARTIAL]


def test_texts_about_different_things_are_no_copies() -> None:
    assert copies((article("a", REPORT), article("b", OTHER))) == ()


def test_a_large_pile_finds_the_copies_that_a_small_one_finds() -> None:
    unlike = [article(f"n{i}", f"Notice {i}\n\n" + " ".join(f"w{i}x{k}" for k in range(40))) for i in range(520)]
    first = "\n\n".join(REPORT.split("\n\n")[:3])
    alike = [article("a", REPORT), article("b", REPORT + "\n\nMore follows."), article("c", first)]
    assert copies((*unlike, *alike)) == copies(alike)


@given(st.text(max_size=400), st.text(max_size=400))
def test_containment_is_a_share_and_turns_round_with_its_texts(one: str, other: str) -> None:
    a, b = runs_of(one), runs_of(other)
    there, back = containment(a, b)
    assert 0 <= there <= 1
    assert 0 <= back <= 1
    assert containment(b, a) == (back, there)


def test_articles_on_one_happening_are_one_story_and_another_happening_is_another() -> None:
    retold = """Stranded ferry: all safe

All 214 people aboard a ferry that ran aground off Lissan on Thursday are safe, according to the coastguard. The
ferry's steering had failed, its master told the harbour office; lifeboats brought the passengers ashore."""
    found = stories((article("a", REPORT), article("b", OTHER), article("c", retold)))
    assert [story.articles for story in found] == [("a", "c"), ("b",)]


def test_two_texts_published_months_apart_are_two_stories_however_alike() -> None:
    one, other = article("a", REPORT, published="2023-02-02"), article("b", REPORT + " Again.", published="2023-11-09")
    assert [story.articles for story in stories((one, other))] == [("a",), ("b",)]
