"""What people are told of what was read: a line, a table of problems, and the article with its roles in words."""

import json
from pathlib import Path

import pytest
from browser import launched, opened

from briefing import pipeline
from briefing.articles import ABOUT, BODY, GROUPS, Role
from briefing.cli import main
from briefing.dossiers import Problems, Tally
from briefing.errors import Problem

STORY = """Harbour to close for a year while sea wall is rebuilt

By Nora Ellery

12 March 2024

Share on Facebook

The harbour at Port Ellery will close to all traffic from May while the sea wall is rebuilt, the council said on Monday.

“We have nowhere else to land what we catch,” said Tom Hale, who has fished from the port for thirty years without a break.
"""


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    (folder / "again.txt").write_text(STORY, encoding="utf-8")
    (folder / "b.txt").write_text(f"{STORY}\n\nSubscribe to continue reading\n", encoding="utf-8")
    (folder / "c.txt").write_text(
        STORY.replace("12 March", "13 March").replace("’", "â€™").replace("“", "â€œ"), encoding="utf-8"
    )
    (folder / "empty.txt").write_text("")
    return folder


def test_the_report_counts_what_was_read_and_what_is_to_be_known_of_it(pile: Path) -> None:
    assert pipeline.read(pile, progress=False).report() == "4 read, 1 problem, 1 copy, 1 cut off, 1 with mojibake"
    assert pipeline.read(pile, progress=False, repair=True).report().endswith("1 cut off, 1 repaired")


def test_what_is_all_well_is_reported_in_two_words(pile: Path) -> None:
    assert pipeline.read(pile / "a.txt", progress=False).report() == "1 read"
    assert str(Tally()) == "0 read"


def test_the_command_reports_on_the_error_stream_where_there_was_a_problem(
    pile: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(pile)]) == 3

    printed, told = capfd.readouterr()
    assert all(json.loads(line) for line in printed.splitlines())
    assert told == "briefing: 4 read, 1 problem, 1 copy, 1 cut off, 1 with mojibake\n"


def test_the_command_is_silent_where_all_went_well_and_nobody_looks(
    pile: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(pile / "a.txt")]) == 0

    assert capfd.readouterr().err == ""


def test_every_role_belongs_to_one_group() -> None:
    grouped = [role for _, _, roles in GROUPS for role in roles]

    assert sorted(grouped) == sorted(Role)
    assert not ABOUT & BODY


def test_an_article_shows_every_block_its_role_in_words_and_why_it_is_no_part(pile: Path) -> None:
    shown = pipeline.read(pile / "b.txt", progress=False)[0]._repr_html_()

    assert "<small><bdi>share button</bdi></small>" in shown
    assert "running text" in shown  # the legend
    assert "the rest is missing" in shown
    assert 'title="' not in shown  # nothing only where a mouse hovers


def test_problems_are_a_table_that_says_how_many() -> None:
    shown = Problems((Problem("<b>a.pdf", "read", "is protected by a password", "Save it without."),))._repr_html_()

    assert "1 problem;" in shown
    assert "&lt;b&gt;a.pdf" in shown
    assert "Save it without." in shown


@pytest.mark.parametrize(("background", "text"), [("#fff", "rgba(0,0,0,.87)"), ("#111", "rgba(255,255,255,.87)")])
def test_an_article_is_legible_in_light_and_dark(pile: Path, tmp_path: Path, background: str, text: str) -> None:
    dossier = pipeline.read(pile, progress=False)
    shown = dossier[1]._repr_html_() + dossier.problems._repr_html_()
    page = tmp_path / "shown.html"
    page.write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>'
        f'<body style="background:{background};color:{text}"><main><h1>An article</h1>{shown}</main>',
        encoding="utf-8",
    )

    with launched() as chromium, opened(chromium, page) as found:
        assert not found.accessibility()
