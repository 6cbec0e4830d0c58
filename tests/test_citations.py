from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich_document import HARBOUR, cite, harbour, rich_document, said

from briefing.errors import CitationError
from briefing.exporting.blocks import Fact, Original, Quote, Voice
from briefing.exporting.citations import check, nodes, numbered
from briefing.exporting.document import Document, Front, Section
from briefing.exporting.inlines import Cite, Text

SUM = "at least 40 million euros"


def document(*blocks: object, originals: bool = True) -> Document:
    annex = (Section("annex", "Annex", (harbour(),)),) if originals else ()
    return Document(Front("Quay"), (Section("first", "First", blocks), *annex))


def test_a_document_whose_citations_lead_to_identical_text_passes() -> None:
    check(rich_document())


def test_a_citation_of_a_source_that_is_not_in_the_document_is_named() -> None:
    with pytest.raises(CitationError, match=rf"characters \d+–\d+: no original .* “{SUM}”"):
        check(document(said(cite(HARBOUR, SUM)), originals=False))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"text": "at most 40 million euros"}, f"but there stands “{SUM}”"),
        ({"start": 10_000, "end": 10_005}, "outside of the original"),
        ({"start": 5, "end": 5, "text": ""}, "outside of the original"),
        ({"start": -4, "end": -1, "text": "ers"}, "outside of the original"),
        ({"start": HARBOUR.index("\n\n"), "end": HARBOUR.index("\n\n") + 2, "text": "\n\n"}, "white space only"),
    ],
)
def test_a_citation_that_does_not_resolve_says_what_is_there_instead(change: dict[str, object], complaint: str) -> None:
    with pytest.raises(CitationError, match=complaint):
        check(document(said(replace(cite(HARBOUR, SUM), **change))))


def test_an_original_whose_text_was_changed_is_no_original() -> None:
    forged = replace(harbour(), text=HARBOUR.replace("40", "90"))
    with pytest.raises(CitationError, match="not the text that its id stands for"):
        check(Document(Front("Quay"), (Section("annex", "Annex", (forged,)),)))


@pytest.mark.parametrize("block", [said("The quay costs 40 million.", voice=Voice.REPORTED), Quote((Text("Forty"),))])
def test_what_is_reported_cites_something(block: object) -> None:
    with pytest.raises(CitationError, match=r"cites nothing: “(The quay|Forty)"):
        check(document(block))


def test_computed_and_analyst_sentences_need_no_citation() -> None:
    check(document(said("2 + 2 = 4", voice=Voice.COMPUTED), said("I doubt it.", voice=Voice.ANALYST)))


def test_one_passage_has_one_number_and_every_place_that_cites_it() -> None:
    first, other = cite(HARBOUR, SUM), cite(HARBOUR, "on Tuesday")
    front = Front("Quay", facts=(Fact("Sum", (other,)),))
    body = (Section("a", "A", (said(first, other, first),)), Section("b", "B", (said(first),)))
    notes = numbered(Document(front, body)).notes
    assert [(note.number, note.cite) for note in notes] == [(1, other), (2, first)]
    assert [(place.title, place.occurrence) for place in notes[0].places] == [("Title page", 1), ("A", 2)]
    assert [(place.section, place.occurrence) for place in notes[1].places] == [("a", 1), ("a", 2), ("b", 3)]


def test_notes_of_a_source_come_in_the_order_of_its_text() -> None:
    notes = numbered(rich_document()).of(harbour().source)
    assert [note.cite.start for note in notes] == sorted(note.cite.start for note in notes)


@given(st.data())
def test_every_slice_of_an_original_can_be_cited(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(HARBOUR) - 1))
    end = data.draw(st.integers(start + 1, len(HARBOUR)))
    words = HARBOUR[start:end]
    wanted = document(said(Cite(harbour().source, start, end, words), voice=Voice.REPORTED))
    if words.strip():
        check(wanted)
    else:
        with pytest.raises(CitationError):
            check(wanted)


def test_nodes_are_walked_in_reading_order() -> None:
    originals = [node.name for node in nodes(rich_document()) if isinstance(node, Original)]
    assert originals == ["harbour-paper.txt", "coast.txt"]
