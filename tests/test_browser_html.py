from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import launched, opened
from playwright.sync_api import Browser
from rich_document import HARBOUR, cite, rich_document, said

from briefing.exporting.display import Shown
from briefing.exporting.document import Section
from briefing.exporting.html import render

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "briefing.html"
    crossing = said(
        "Both.", cite(HARBOUR, "told reporters. He said the works"), cite(HARBOUR, "the works would close two")
    )
    path.write_text(render(rich_document(extra=(Section("both", "Both", (crossing,)),))), encoding="utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_asks_for_nothing_complains_of_nothing_and_is_accessible(
    browser: Browser, file: Path, scheme: str
) -> None:
    with opened(browser, file, color_scheme=scheme, viewport={"width": 1360, "height": 900}) as seen:
        assert seen.accessibility() == []
        assert seen.requests == []
        assert seen.complaints == []


def test_a_citation_jumps_to_its_highlighted_passage_and_back(browser: Browser, file: Path) -> None:
    with opened(browser, file, viewport={"width": 1360, "height": 900}) as seen:
        page = seen.page
        plain = page.eval_on_selector("#n1", "e => getComputedStyle(e).backgroundColor")
        page.locator("#c1-1").click()
        assert page.url.endswith("#n1")
        assert 0 <= page.evaluate("document.querySelector('#n1').getBoundingClientRect().top") < 900
        assert page.eval_on_selector("#n1", "e => getComputedStyle(e).backgroundColor") != plain
        page.locator(".back a[href='#c1-1']").first.click()
        assert 0 <= page.evaluate("document.querySelector('#c1-1').getBoundingClientRect().top") < 900
        assert page.url.endswith("#c1-1")


def test_all_pieces_of_a_passage_light_up(browser: Browser, file: Path) -> None:
    with opened(browser, file) as seen:
        pieces = "[...document.querySelectorAll('[class~=cited]')].map(e => e.className.split(' ')[1])"
        names = seen.page.evaluate(pieces)
        split = next(name for name in names if names.count(name) > 1)
        seen.page.goto(f"{seen.page.url.partition('#')[0]}#{split}")
        colours = (
            f"new Set([...document.querySelectorAll('.{split}')].map(e => getComputedStyle(e).backgroundColor)).size"
        )
        assert seen.page.evaluate(colours) == 1


def test_a_page_reads_the_same_without_javascript(browser: Browser, file: Path) -> None:
    with opened(browser, file, java_script_enabled=False, viewport={"width": 390, "height": 800}) as seen:
        page = seen.page
        assert page.locator("h1").inner_text() == "Rebuilding the northern quay"
        page.locator("summary").click()
        page.locator(".folded a[href='#annex']").click()
        assert page.locator("article.original").count() == 2
        assert page.locator("article.original").first.is_visible()


def test_a_narrow_page_does_not_scroll_sideways(browser: Browser, file: Path) -> None:
    with opened(browser, file, viewport={"width": 320, "height": 800}) as seen:
        assert seen.page.evaluate("document.documentElement.scrollWidth") == 320
        assert seen.accessibility() == []


def test_the_attachment_can_be_saved(browser: Browser, file: Path) -> None:
    with opened(browser, file, accept_downloads=True) as seen:
        with seen.page.expect_download() as saved:
            seen.page.locator(".attachment a").click()
        assert saved.value.suggested_filename == "extra.json"
        assert Path(saved.value.path()).read_text(encoding="utf-8") == '{"machine": true}'


def test_a_page_prints_without_its_navigation(browser: Browser, file: Path, tmp_path: Path) -> None:
    with opened(browser, file) as seen:
        seen.page.emulate_media(media="print")
        assert not seen.page.locator("nav").is_visible()
        assert seen.page.locator("article.original").first.is_visible()
        printed = seen.page.pdf(path=str(tmp_path / "page.pdf"), prefer_css_page_size=True)
        assert printed.startswith(b"%PDF")


@pytest.mark.parametrize(("wish", "moves"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_a_page_moves_smoothly_only_for_those_who_do_not_mind(
    browser: Browser, file: Path, wish: str, moves: str
) -> None:
    with opened(browser, file, reduced_motion=wish) as seen:
        assert seen.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == moves


def test_the_sections_of_a_notebook_show_as_they_should(browser: Browser, tmp_path: Path) -> None:
    document = rich_document()
    cells = "".join(Shown(node)._repr_html_() for node in (document.front, *document.sections))
    page = tmp_path / "cells.html"
    page.write_text(f"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>x</title><body>{cells}", encoding="utf-8")
    with opened(browser, page) as seen:
        assert seen.requests == []
        assert seen.complaints == []
