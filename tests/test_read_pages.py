"""HTML into text with hints and metadata."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import ReadError
from briefing.reading.html.pages import source_of
from briefing.sources import Origin, Source

SENTENCES = (
    "The harbour will close on Monday, the mayor said, because the quay wall has moved by two metres since spring. "
)
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Harbour to close for a week - The Coast</title>
<meta property="og:site_name" content="The Coast"><meta property="og:title" content="Harbour to close for a week">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Harbour to close for a week",
"author": [{{"@type": "Person", "name": "Ann Miller"}}], "datePublished": "2024-03-01T08:00:00Z"}}</script>
<style>p {{ color: red }}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Harbour to close for a week</h1><p class="byline">By <a rel="author" href="#">Ann Miller</a></p>
<time datetime="2024-03-01">1 March 2024</time>
<figure><img src="x.jpg"><figcaption>The quay on Friday. Tom Reed/PA</figcaption></figure>
<p>{SENTENCES}</p><p>{SENTENCES.replace("Monday", "Tuesday")}</p>
<h2>What comes next</h2><p>{SENTENCES.replace("Monday", "Sunday")}<br>It opens again on Friday.</p>
<blockquote><p>{SENTENCES.replace("mayor", "engineer")}</p></blockquote>
<table><tr><th>Day</th><th>Ships</th></tr><tr><td>Monday</td><td>12</td></tr></table></article>
<aside><p>Most read</p></aside><footer><p>© 2024 The Coast</p></footer><script>alert("no")</script></body></html>"""


def page(markup: str) -> Source:
    return source_of(markup, Origin("page"))


def hints(source: Source) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for hint in source.hints:
        found.setdefault(source.text[hint.start : hint.end], set()).add(hint.tag)
    return found


def test_a_page_is_its_visible_text_in_order() -> None:
    text = page(PAGE).text
    assert "alert" not in text
    assert "color" not in text
    places = [
        text.index(words)
        for words in ("Home", "Harbour to close", "By Ann Miller", "Tom Reed", "Monday", "Most read", "© 2024")
    ]
    assert places == sorted(places)
    assert "By Ann Miller" in text
    assert "Day\tShips" in text


def test_hints_say_what_the_markup_said() -> None:
    found = hints(page(PAGE))
    assert "h1" in found["Harbour to close for a week"]
    assert "byline" in found["By Ann Miller"]
    assert "time" in found["1 March 2024"]
    assert "figcaption" in found["The quay on Friday. Tom Reed/PA"]
    assert {"li", "a", "furniture"} <= found["Home"]
    assert "furniture" in found["© 2024 The Coast"]
    assert "furniture" not in found[SENTENCES.strip()]
    assert "table" in found["Monday\t12"]


def test_metadata_are_what_the_page_states() -> None:
    stated = {(datum.field, datum.value) for datum in page(PAGE).metadata}
    assert {
        ("json-ld:headline", "Harbour to close for a week"),
        ("json-ld:author", "Ann Miller"),
        ("json-ld:datePublished", "2024-03-01T08:00:00Z"),
        ("og:site_name", "The Coast"),
        ("html:lang", "en-GB"),
        ("html:time", "2024-03-01"),
    } <= stated


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "blockquote", "span", "p><i"])
def test_ten_thousand_nested_tags_are_read(tag: str) -> None:
    assert "The harbour" in page(f"<html><body>{f'<{tag}>' * 10_000}The harbour will close.").text


def test_entities_and_files_that_a_page_names_stay_where_they_are() -> None:
    source = page(
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>One &x; two</p><iframe src="file:///etc/hostname">'
    )
    assert source.text.startswith(("]>", "One")) or "One" in source.text
    assert "&x;" in source.text


def test_a_declared_charset_is_used() -> None:
    import io

    from briefing.reading import sources

    markup = '<html><head><meta charset="windows-1251"></head><body><p>Порт закрыт на неделю.</p></body></html>'
    (read,) = sources(["-"], stdin=io.BytesIO(markup.encode("cp1251")))
    assert isinstance(read, Source)
    assert read.text == "Порт закрыт на неделю."
    assert read.notes[0] == "decoded as windows-1251, as the page declares"


def test_a_page_without_anything_is_an_error() -> None:
    with pytest.raises(ReadError):
        page("")


def test_importing_the_readers_loads_no_parser() -> None:
    code = "import sys, briefing.reading, briefing.parsing; print([m for m in ('lxml', 'trafilatura', 'charset_normalizer', 'spacy', 'numpy') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_what_reads_pdfs_mail_tables_and_archives_loads_no_parser_of_markup() -> None:
    rooms = "pdf.sources, mail.contents, tables.spreadsheets, archives.zips, markdown"
    named = ", ".join(f"briefing.reading.{room}" for room in rooms.split(", "))
    code = f"import sys, {named}; print([m for m in ('lxml', 'trafilatura') if m in sys.modules])"

    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "<td>",
                "<br>",
                "<a href=x>",
                "</a>",
                "<!--",
                "<script>",
                "</script>",
                "&lt;",
                "text ",
                "\n",
                "<h1>",
                "<pre>",
                "\0",
                "é",
            ]
        ),
        max_size=30,
    )
)
def test_hints_lie_within_the_text_and_cover_it(parts: list[str]) -> None:
    try:
        source = page("<html><body>x" + "".join(parts))
    except ReadError:
        return
    covered = {place for hint in source.hints for place in range(hint.start, hint.end)}
    assert all(place in covered or character.isspace() for place, character in enumerate(source.text))
    assert all(hint.end <= len(source.text) for hint in source.hints)


@pytest.mark.parametrize(
    "markup",
    [
        "<title>The Coast</title><article><h1>Harbour to close</h1><p>Ships go to Elan.</p></article>",
        "<!doctype html><meta charset=utf-8><title>The Coast</title><style>p {}</style><article><h1>Harbour to close</h1><p>Ships go to Elan.</p></article>",
        "<html><head><title>The Coast</title><script>no()</script><article><h1>Harbour to close</h1><p>Ships go to Elan.</p></article></html>",
    ],
)
def test_a_page_without_a_body_tag_has_the_body_that_a_browser_gives_it(markup: str) -> None:
    read = page(markup)
    assert read.text == "Harbour to close\n\nShips go to Elan."
    assert ("html:title", "The Coast") in {(datum.field, datum.value) for datum in read.metadata}


DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")


@pytest.mark.parametrize("around", ["fieldset", "div"])
def test_an_article_is_found_in_elements_that_hold_none_as_a_rule(around: str) -> None:
    article = "".join(f"<p>{SENTENCES.replace('Monday', day)}</p>" for day in DAYS)
    menu = "".join(f"<li><a href='/{day}'>What was on {day}</a></li>" for day in DAYS)
    source = page(f"<html><body><ul>{menu}</ul><{around}>{article}</{around}></body></html>")
    furniture = {source.text[hint.start : hint.end] for hint in source.hints if hint.tag == "furniture"}
    body = [one for one in source.text.split("\n\n") if one not in furniture]
    assert [one for one in body if len(one) > 60] == [SENTENCES.replace("Monday", day).strip() for day in DAYS]


@pytest.mark.parametrize("levels", [250, 300])
def test_a_page_that_nests_too_deeply_for_an_extraction_says_so(levels: int) -> None:
    source = page(f"<html><body>{'<div>' * levels}<p>{SENTENCES}</p></body></html>")
    assert SENTENCES.strip() in source.text
    assert bool(source.notes) == (levels > 256)


@pytest.mark.parametrize("character", ["\0", "\b", "\x1f", "\ufffe", "\uffff"])
def test_a_character_that_markup_may_not_hold_is_replaced(character: str) -> None:
    assert "the har\ufffdbour" in page(f"<html><body><p>Near the har{character}bour, he said.</p></body></html>").text
