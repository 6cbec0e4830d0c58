"""Hostile texts through the whole line: words in, words out, and the same bytes for the same words."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from browser import launched, opened
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from payloads import BIDI, MARKUP, UNCLOSED, in_every_position
from playwright.sync_api import Browser

import briefing
from briefing.dossiers import Dossier
from briefing.exporting import citations
from briefing.exporting.document import Document, Front, Section
from briefing.parsing import parse
from briefing.sources import Origin, Source

SEEDS = Path(__file__).parent.parent / "seeds"
SECTIONS = (
    "bottom_line", "key_points", "differences", "quantities", "timeline", "who_said_what", "people", "statistics",
    "sources", "gaps", "originals", "method",
)  # fmt: skip
RESIDUE = """() => [...document.querySelectorAll('*')].flatMap(element => [
  ...(/^(script|iframe|frame|object|embed|form|base)$/.test(element.localName) ? [element.localName] : []),
  ...[...element.attributes].filter(a => /^on/i.test(a.name) || /^\\s*(javascript|vbscript):/i.test(a.value))
    .map(a => `${element.localName} ${a.name}`)])"""


def exported(inputs: Path, out: Path, *, cwd: Path, **environment: str) -> dict[str, bytes]:
    """The files of one export by the command line, by name."""
    command = [sys.executable, "-m", "briefing", "export", str(inputs), "-o", str(out)]
    given = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", **environment}
    subprocess.run(command, cwd=cwd, env=given, check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in out.iterdir()}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of articles with a payload in every position, file names among them."""
    folder, out = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("out")
    for i, payload in enumerate(MARKUP[:2]):
        turned = (*MARKUP[i * 10 :], *MARKUP[: i * 10])
        name = "".join(c for c in payload if c not in "/\0")
        (folder / f"{i} {name}.txt").write_text(in_every_position(turned), encoding="utf-8")
    exported(folder, out, cwd=folder)
    return out


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.mark.browser
def test_nothing_in_an_article_is_run_fetched_or_rendered_in_the_page(hostile: Path, browser: Browser) -> None:
    with opened(browser, hostile / "briefing.html") as seen:
        assert seen.requests == []
        assert seen.complaints == []
        assert seen.page.evaluate("window.owned") is None
        assert seen.page.evaluate(RESIDUE) == []
        assert seen.page.locator("article.original").first.inner_text().count("window.owned='tag'") >= 1


def test_nothing_in_an_article_is_active_in_the_pdf(hostile: Path) -> None:
    with pikepdf.open(hostile / "briefing.pdf") as pdf:
        found = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        actions = [annotation.get("/A") for annotation in found if annotation.get("/Subtype") == "/Link"]
        assert not [action for action in actions if action is not None and action.get("/S") != "/GoTo"]
        assert not [thing for thing in found if "/JS" in thing or "/AA" in thing or "/URI" in thing]
        assert "/OpenAction" not in pdf.Root


def test_the_same_inputs_give_the_same_bytes_wherever_and_whenever(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there and here"
    here.mkdir()
    there.mkdir()
    first = exported(SEEDS, here / "out", cwd=here, PYTHONHASHSEED="1", TZ="Asia/Kathmandu", LANG="de_DE.UTF-8")
    second = exported(SEEDS, there / "out", cwd=there, PYTHONHASHSEED="2", TZ="America/Lima", LC_ALL="C")

    assert sorted(first) == ["briefing.html", "briefing.json", "briefing.pdf"]
    assert {name: second[name] == content for name, content in first.items()} == dict.fromkeys(first, True)


def whole_line(texts: list[str]) -> Document:
    """The document that these texts make; nothing is set or written."""
    sources = (Source(text, (Origin(f"{i}.txt"),)) for i, text in enumerate(dict.fromkeys(texts)))
    dossier = briefing.annotate(Dossier(tuple(parse(source) for source in sources)), progress=False)
    brief = briefing.Briefing(briefing.compare(dossier))
    front, *sections = (getattr(brief, name).node for name in ("header", *SECTIONS))
    assert isinstance(front, Front)
    return Document(front=front, sections=tuple(one for one in sections if isinstance(one, Section)))


WORDS = st.one_of(
    st.text(min_size=1, max_size=12),
    st.sampled_from(
        (
            "said", "told", "reporters", "more than", "1,300", "percent", "“", "”", '"', "’s", "Mr", "Anna Keller", "Monday",
            "14 March 2024", "$3.5 million", "in two years", "–", "(", ")", "...", "By", "Photo:", "Москва", "北京", "القاهرة",
            "e\u0301", "\u200d", "\u202e", "½", "٣٤", "²", "Ⅻ", "no one", "they", "however,", "that", *MARKUP,
        )
    ),
)  # fmt: skip
SENTENCES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
TEXTS = st.lists(
    st.sampled_from((".", "?", "”", "")).flatmap(lambda end: SENTENCES.map(lambda s: s + end)), min_size=1, max_size=6
)


@given(st.lists(TEXTS.map("\n\n".join).filter(str.strip), min_size=1, max_size=3))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_text_whatever_stops_the_line_and_every_citation_leads_back(texts: list[str]) -> None:
    citations.check(whole_line(texts))


@pytest.mark.parametrize("text", [BIDI, UNCLOSED, in_every_position()])
def test_odd_texts_written_by_hand_pass_the_line(text: str) -> None:
    citations.check(whole_line([text, text.replace("Monday", "Tuesday")]))
