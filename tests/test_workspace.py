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


def test_a_decision_about_nothing_says_what_to_do(dossier: Dossier) -> None:
    work = workspace(dossier)
    work.step(1)

    assert "Choose a row" in work.status.value
