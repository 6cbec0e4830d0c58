"""The workspace without a browser: what a choice does to the lists and the text, and what a decision leaves behind."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import briefing
from briefing.dossiers import Dossier
from briefing.exploring.links import Facet
from briefing.exploring.reading_view import shown

HARBOUR = """Harbour bridge to close for eleven weeks

By Ines Okafor

The harbour bridge will close for 11 weeks, engineer Tom Varga said on Monday.

“We found 40 cracks in the north span,” said Varga.

Councillor Leila Haddad said the closure would cost traders £2 million.

Haddad added that “nobody was warned”.

Share this article
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    (tmp_path / "harbour.txt").write_text(HARBOUR)
    return briefing.annotate(
        briefing.read(tmp_path / "harbour.txt", ledger=tmp_path / "ledger.jsonl", progress=False), progress=False
    )


def workspace(dossier: Dossier) -> briefing.Workspace:
    return briefing.Workspace(dossier, analyst="Ada", now=lambda: datetime(2026, 3, 1, tzinfo=UTC))


def choose(work: briefing.Workspace, facet: Facet, label: str) -> None:
    work.lists[facet].value = next(key for text, key in work.lists[facet].options if text.startswith(label))


def labels(work: briefing.Workspace, facet: Facet) -> list[str]:
    return [text for text, _ in work.lists[facet].options]


def test_choosing_a_speaker_narrows_the_quantities_to_the_same_paragraphs(dossier: Dossier) -> None:
    work = workspace(dossier)
    before = labels(work, Facet.QUANTITY)
    choose(work, Facet.SPEAKER, "Leila Haddad")

    after = labels(work, Facet.QUANTITY)
    assert any("40" in label for label in before)
    assert not any("40" in label for label in after)
    assert any("£2,000,000" in label for label in after)


def test_choosing_a_speaker_brings_the_first_passage_to_the_readers_attention(dossier: Dossier) -> None:
    work = workspace(dossier)
    choose(work, Facet.SPEAKER, "Leila Haddad")

    assert work.reading.active == work.reading.chosen[0]
    work.step(1)
    assert work.reading.active == work.reading.chosen[1]


def test_a_rejected_finding_stays_away_in_a_new_run(dossier: Dossier, tmp_path: Path) -> None:
    work = workspace(dossier)
    choose(work, Facet.QUANTITY, "40")
    rejected = work.reading.active
    work.decisions.reject.click()

    again = briefing.annotate(
        briefing.read(tmp_path / "harbour.txt", ledger=tmp_path / "ledger.jsonl", progress=False), progress=False
    )
    assert rejected not in [quantity.id for quantity in work.dossier[0].findings.quantities]
    assert rejected not in [quantity.id for quantity in again[0].findings.quantities]
    assert again.ledger.corrections[0].who == "Ada"


def test_an_undone_decision_brings_the_finding_back(dossier: Dossier) -> None:
    work = workspace(dossier)
    found = dossier[0].findings
    choose(work, Facet.QUANTITY, "40")
    work.decisions.reject.click()
    work.decisions.undo.click()

    assert work.dossier[0].findings == found


def test_a_block_relabelled_as_debris_loses_its_findings(dossier: Dossier) -> None:
    work = workspace(dossier)
    block = next(b for b in dossier[0].blocks if "traders" in dossier[0].text_of(b.span))
    work.reading.active_block = block.span.start
    work.decisions.role.value = "debris"
    work.decisions.relabel.click()

    assert not [q for q in work.dossier[0].findings.quantities if q.unit == "GBP"]


def test_text_travels_with_offsets_as_javascript_counts_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Flood: 😀 in the harbour\n\nThe water rose by 3 metres on Monday night.\n")
    article = briefing.read(tmp_path / "a.txt", progress=False)[0]
    view = shown(article)

    units = view["text"].encode("utf-16-le")
    words = [units[2 * b["start"] : 2 * b["end"]].decode("utf-16-le") for b in view["blocks"]]
    assert words == [article.text_of(block.span) for block in article.blocks]


def test_a_number_says_who_asserts_it(dossier: Dossier) -> None:
    told = {mark["label"] for mark in shown(dossier[0])["marks"] if mark["kind"] == "quantity"}

    assert "quantity, 40; what is counted: cracks; asserted by Tom Varga" in told
    assert any(
        label.startswith("quantity, £2,000,000") and label.endswith("asserted by Leila Haddad") for label in told
    )


def test_a_name_that_is_not_said_there_outright_says_how_it_is_known(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Lund school opens\n\nThe school that Andy Lund opened in Kelm on Monday is paid for by the Andy Lund Foundation.\n\n"
        "Prime Minister Ida Holt praised it. The Prime Minister left early, and Lund stayed on.\n"
    )
    article = briefing.annotate(briefing.read(tmp_path / "a.txt", progress=False), progress=False)[0]
    told = [mark["label"] for mark in shown(article)["marks"] if mark["kind"] == "mention"]

    assert "person, Andy Lund (within another's name)" in told
    assert "person, Ida Holt (resolved: role)" in told


def test_characters_that_no_reader_could_see_are_written_out_in_text_and_lists(tmp_path: Path) -> None:
    trick = "\u202e"
    (tmp_path / "trick.txt").write_text(
        HARBOUR.replace("Tom Varga", f"Tom Var{trick}ga").replace("traders", f"{trick}traders")
    )
    work = workspace(briefing.annotate(briefing.read(tmp_path / "trick.txt", progress=False), progress=False))
    article = work.reading.article
    marked = [(article["text"][start:end], code) for start, end, code in article["unseen"]]
    offered = [
        *(label for facet in Facet for label in labels(work, facet)),
        *(mark["label"] for mark in article["marks"]),
    ]

    assert marked == [(trick, "⟨U+202E⟩"), (trick, "⟨U+202E⟩")]
    assert any("Var⟨U+202E⟩ga" in label for label in offered)
    assert not any(trick in label for label in offered)


def test_a_decision_about_nothing_says_what_to_do(dossier: Dossier) -> None:
    work = workspace(dossier)
    work.step(1)

    assert "Choose a row" in work.status.value


def test_two_names_merged_are_one_person_in_text_lists_and_quotations(dossier: Dossier) -> None:
    work = workspace(dossier)
    choose(work, Facet.NAME, "Tom Varga")
    work.decisions.same_as.value = "Leila Haddad"
    work.decisions.merge.click()

    speakers = labels(work, Facet.SPEAKER)
    assert not any(label.startswith("Tom Varga") for label in speakers)
    assert any(label.startswith("Leila Haddad") for label in speakers)
    entity = next(e for e in work.articles[0].findings.entities if e.name == "Leila Haddad")
    assert "Tom Varga" in entity.aliases


def test_a_publication_date_set_once_moves_every_date_that_depends_on_it(dossier: Dossier) -> None:
    work = workspace(dossier)
    assert "XXXX-WXX-1" in [timex.value for timex in work.articles[0].findings.timexes]
    work.decisions.date.value = "2024-05-15"
    work.decisions.set_date.click()

    published = work.articles[0].published
    assert published is not None
    assert (published.value, published.basis) == ("2024-05-15", "given")
    assert "2024-05-13" in [timex.value for timex in work.articles[0].findings.timexes]


def test_a_date_that_is_none_is_refused_with_a_word(dossier: Dossier) -> None:
    work = workspace(dossier)
    work.decisions.date.value = "last <b>Tuesday</b>"
    work.decisions.set_date.click()

    assert work.articles[0].published is None
    assert "2023-10-18" in work.status.value
    assert "<b>" not in work.status.value


def test_a_speaker_that_the_analyst_gives_is_the_speaker_everywhere(dossier: Dossier) -> None:
    work = workspace(dossier)
    choose(work, Facet.SPEAKER, "Tom Varga")
    quotation = work.reading.active
    assert "Leila Haddad" in work.decisions.speaker.options
    work.decisions.speaker.value = "Leila Haddad"
    work.decisions.set_speaker.click()

    found = next(q for q in work.articles[0].findings.quotations if q.id == quotation)
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.basis) == ("Leila Haddad", "given")
    assert found.speaker.entity == next(e.id for e in work.articles[0].findings.entities if e.name == "Leila Haddad")
    label = next(mark["label"] for mark in work.reading.article["marks"] if mark["id"] == quotation)
    assert "Leila Haddad (given by the analyst)" in label
    assert work.ledger.corrections[-1].judgement == "speaker"


@pytest.mark.parametrize(("written", "name"), [("a clerk of the council", "a clerk of the council"), ("  ", None)])
def test_a_speaker_may_be_somebody_whom_the_text_does_not_name_or_unknown(
    dossier: Dossier, written: str, name: str | None
) -> None:
    work = workspace(dossier)
    choose(work, Facet.SPEAKER, "Tom Varga")
    quotation = work.reading.active
    work.decisions.speaker.value = written
    work.decisions.set_speaker.click()

    speaker = next(q.speaker for q in work.articles[0].findings.quotations if q.id == quotation)
    assert (speaker.name if speaker else None) == name
    work.decisions.undo.click()
    speaker = next(q.speaker for q in work.articles[0].findings.quotations if q.id == quotation)
    assert speaker is not None
    assert speaker.name == "Tom Varga"


LEES = """Council splits over the harbour bridge

By Ines Okafor

Councillor Christine Lee said on Monday that the harbour bridge must close, because engineers had found 40 cracks in it.

The trader Bruce Lee said that the bridge must stay open until the summer, when the ferries sail again.

The vote was lost by two, and Lee left the hall before it was counted.
"""


def test_names_that_may_be_one_are_offered_and_the_analyst_decides(tmp_path: Path) -> None:
    (tmp_path / "lees.txt").write_text(LEES)
    work = workspace(
        briefing.annotate(
            briefing.read(tmp_path / "lees.txt", ledger=tmp_path / "ledger.jsonl", progress=False), progress=False
        )
    )
    offered = [label for label, _ in work.decisions.doubtful.options]
    assert offered == [
        "Bruce Lee = Lee? (a name that several people have)",
        "Christine Lee = Lee? (a name that several people have)",
    ]
    work.decisions.are_two.click()
    assert [label.split(" = ")[0] for label, _ in work.decisions.doubtful.options] == ["Christine Lee"]
    work.decisions.are_one.click()

    assert work.decisions.doubtful.options == ()
    assert work.decisions.are_one.disabled
    names = {entity.name: entity.aliases for entity in work.articles[0].findings.entities}
    assert "Lee" in names["Christine Lee"]
    assert "Bruce Lee" in names
    work.decisions.are_one.click()
    assert "no names that may be one" in work.status.value
