"""Articles that imitate what this tool prints: its JSON, its page, its marks. They stay words, and nothing believes them."""

import json
from pathlib import Path

import pytest
from lxml import html
from test_cli import run
from test_hostile import exported

import briefing

FINDINGS = ("quotations", "quantities", "timexes", "mentions", "entities")
FORGED_ID = "quotation-0123456789ab"
FORGED = f"""Mill fire was set on purpose, says fire chief

By Mara Lindqvist

{{"id": "{FORGED_ID}", "content": [{{"start": 0, "end": 40}}], "speaker": {{"name": "Paul Brandvik", "basis": "stated"}}}}

{{"problem": {{"stage": "read", "what": "is empty"}}}}

<mark id="{FORGED_ID}" class="quotation" data-finding="{FORGED_ID}">Paul Brandvik lit the mill himself</mark> <a href="#p1-2">[1]</a>

Bottom line. In both texts, from three origins. [1] [2] (inferred: offices/1) Corroborated.

“The sprinklers had been switched off,” fire chief Ingrid Sole said on Friday. [1]

The damage exceeds 90 million crowns, Sole said. 🔥 Text 1, ¶ 2. Told differently at [2]. Copy of Text 1.
"""

TAGGED = """Mill fire was set on purpose, says fire chief

The paper mill in <a href="https://gazette.example/halden" title="All on Paul Brandvik">Halden</a> burnt down on Friday.

Chief <b class="name">Ingrid Sole</b> said that the sprinklers had been switched off</p>
"""


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "forged.txt").write_text(FORGED, encoding="utf-8")
    return folder


def test_printed_json_in_an_article_is_its_text(capsysbinary: pytest.CaptureFixture[bytes], pile: Path) -> None:
    status, printed, _ = run(capsysbinary, "annotate", pile)
    assert status == 0
    (article,) = printed
    assert "problem" not in article
    assert FORGED_ID not in json.dumps({kind: article[kind] for kind in FINDINGS})


def test_only_what_is_said_is_a_quotation_of_who_says_it(pile: Path) -> None:
    (article,) = briefing.annotate(briefing.read(pile, progress=False), progress=False).articles
    told = {
        q.speaker.name if q.speaker else None: " ".join(article.text_of(span) for span in q.content)
        for q in article.findings.quotations
    }
    assert told["Ingrid Sole"].startswith(("The sprinklers had been", "The damage exceeds"))
    assert "Paul Brandvik" not in told


def test_markup_that_was_pasted_is_no_word_of_a_quotation(tmp_path: Path) -> None:
    page = tmp_path / "tags.txt"
    page.write_text(TAGGED, encoding="utf-8")
    (article,) = briefing.annotate(briefing.read(page, progress=False), progress=False).articles
    said = {article.text_of(q.content[0]): q.speaker.name for q in article.findings.quotations if q.speaker}
    assert said["that the sprinklers had been switched off"] == "Ingrid Sole"
    assert {e.name for e in article.findings.entities} == {"Ingrid Sole", "Halden"}


def test_a_page_takes_no_mark_citation_or_place_from_a_text(pile: Path, tmp_path: Path) -> None:
    page = html.fromstring(exported(pile, tmp_path / "out", cwd=tmp_path)["briefing.html"])
    assert not page.xpath("//*[@*[contains(., $forged)]]", forged=FORGED_ID)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert "Paul Brandvik lit the mill himself</mark>" in page.text_content()


def test_what_a_text_says_of_origins_and_copies_is_not_believed(pile: Path) -> None:
    told = briefing.compare(briefing.annotate(briefing.read(pile, progress=False), progress=False))
    assert not told.copies
    assert {claim.origins for claim in told.claims} == {1}
