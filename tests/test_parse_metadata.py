"""What pages, feeds, tables and messages state about themselves: titles, authors, dates."""

import pytest

from briefing.articles import ArticleDate, Basis
from briefing.parsing import metadata, parse
from briefing.parsing.drafts import Draft
from briefing.parsing.passages import passages
from briefing.parsing.titles import named, title
from briefing.reading.html.pages import source_of
from briefing.sources import Metadatum, Origin, Source

TEXT = """Tram line to the harbour will open a year late

The tram line to the harbour will open a year later than planned, the city's transport board said on Thursday."""


def stated(*fields: tuple[str, str], url: str | None = None) -> Source:
    return Source(TEXT, (Origin("a", url=url),), metadata=tuple(Metadatum(field, value) for field, value in fields))


def page(head: str, body: str = "", url: str | None = None) -> Source:
    text = f"<p>{TEXT.splitlines()[-1]}</p>"
    return source_of(f"<html><head>{head}</head><body>{body}{text}</body></html>", Origin("a", url=url))


def day(source: Source, shown: ArticleDate | None = None) -> str | None:
    found = metadata.published(source, shown)
    return found.value if found else None


def names(source: Source) -> list[str]:
    return [name.value for name in metadata.authors(source)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ((("article:published_time", "2024-05-04T23:30:00-07:00"),), "2024-05-04"),
        ((("article:modified_time", "2024-05-06"), ("json-ld:dateModified", "2024-05-06")), None),
        ((("article:published_time", "2024-05-05T03:05:00+00:00"), ("html:time", "2024-05-04T20:05:00-07:00")), "2024-05-04"),
        ((("microdata:datePublished", "2024-06-01"), ("microdata:datePublished", "2024-06-02"), ("meta:date", "May 4, 2024")), "2024-05-04"),
        ((("html:title", "Tram line will open late | The Harbour Post | 04.05.2024"),), "2024-05-04"),
        ((("link:canonical", "https://post.example/2024/may/04/tram-line"),), "2024-05-04"),
        ((("link:canonical", "https://post.example/20240504/tram-line"),), "2024-05-04"),
        ((("link:canonical", "https://post.example/item/20249904"),), None),
        ((("feed:published", "2024-05-04T10:00:00Z"),), "2024-05-04"),
        ((("front:date", "2024-05-04"),), "2024-05-04"),
        ((("pdf:created", "2024-05-04"), ("warc:date", "2024-05-04"), ("docx:created", "2024-05-04")), None),
    ],
)  # fmt: skip
def test_metadata_say_on_which_day_it_was_published(fields: tuple[tuple[str, str], ...], expected: str | None) -> None:
    assert day(stated(*fields)) == expected


def test_a_moment_in_universal_time_is_the_day_that_the_page_shows() -> None:
    source = stated(("article:published_time", "2024-05-05T02:41:00Z"))
    assert day(source) == "2024-05-05"
    assert day(source, ArticleDate("2024-05-04", Basis.STATED)) == "2024-05-04"
    assert day(source, ArticleDate("2024-05-01", Basis.STATED)) == "2024-05-05"


def test_a_date_in_the_text_goes_before_that_of_the_message_that_brought_it() -> None:
    source = stated(("mail:date", "2024-05-06T10:00:00+02:00"))
    assert day(source) == "2024-05-06"
    assert day(source, ArticleDate("2024-05-04", Basis.STATED)) == "2024-05-04"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ((("json-ld:author", "Ann Miller"), ("json-ld:author", "Tom Reed")), ["Ann Miller", "Tom Reed"]),
        ((("meta:author", "By Ann Miller and Tom Reed, The Harbour Post"),), ["Ann Miller", "Tom Reed"]),
        ((("meta:author", "Ann Miller (Image: Tom Reed)"),), ["Ann Miller"]),
        ((("meta:author", "Trine Holm og Jens Berg"),), ["Trine Holm", "Jens Berg"]),
        ((("og:site_name", "The Harbour Post"), ("json-ld:author", "The Harbour Post")), []),
        ((("og:site_name", "Ann Miller"), ("json-ld:author", "Ann Miller")), ["Ann Miller"]),
        ((("meta:author", "harbourpost.example"),), []),
        ((("meta:author", "Admin"),), []),
        ((("feed:author", "Ann Miller"),), ["Ann Miller"]),
        ((("front:author", "Ann Miller"),), ["Ann Miller"]),
        ((("table:author", "Ann Miller; Tom Reed"),), ["Ann Miller", "Tom Reed"]),
        ((("docx:author", "pc-17"), ("pdf:author", "Ann Miller"), ("odt:author", "Ann Miller")), []),
    ],
)
def test_metadata_name_people_as_authors(fields: tuple[tuple[str, str], ...], expected: list[str]) -> None:
    assert names(stated(*fields)) == expected


def test_of_several_articles_in_a_pages_markup_the_one_with_its_title_counts() -> None:
    other = '{"@type": "NewsArticle", "headline": "Bridge closed for good", "datePublished": "2024-01-02"}'
    own = '{"@type": "NewsArticle", "headline": "Tram line will open late", "datePublished": "2024-05-04"}'
    head = f'<title>Tram line will open late - The Post</title><script type="application/ld+json">[{other}, {own}]</script>'
    assert day(page(head)) == "2024-05-04"


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("mail:subject", "Re: Fwd: Tram line to the harbour will open a year late", "Tram line to the harbour will open a year late"),
        ("pdf:title", "TRAM LINE TO THE HARBOUR WILL OPEN A YEAR LATE", "Tram line to the harbour will open a year late"),
        ("docx:title", "Draft for Thursday", None),
        ("feed:title", "Tram line to the harbour will open a year late", "Tram line to the harbour will open a year late"),
        ("table:title", "Harbour waits for its trams", "Harbour waits for its trams"),
    ],
)  # fmt: skip
def test_a_title_that_a_file_or_a_message_has_counts_where_the_text_shows_it(
    field: str, value: str, expected: str | None
) -> None:
    source = stated((field, value))
    found, place = title(source, Draft(passages(source.text), [False, True]))
    assert (found.value if found else None) == expected
    assert place == (None if expected is None or expected.startswith("Harbour") else 0)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("mail:subject", "AW: [press] Harbour waits for its trams", "Harbour waits for its trams"),
        ("pdf:title", "Microsoft Word - trams_final.docx", None),
        ("docx:title", "Harbour waits for its trams", "Harbour waits for its trams"),
    ],
)
def test_a_text_without_a_headline_may_have_the_title_of_its_file(field: str, value: str, expected: str | None) -> None:
    found = named(stated((field, value)))
    assert (found.value if found else None) == expected


def test_a_subject_without_words_is_no_headline() -> None:
    head = "From: Ada <ada@coast.example>\nDate: Tue, 5 Mar 2024 07:30:00 +0100\nSubject: "
    alone, with_text = (parse(Source(text, (Origin("a"),))) for text in (head, f"{head}\n\n{TEXT}"))
    assert alone.headline is None
    assert with_text.headline is not None
    assert with_text.headline.value == TEXT.splitlines()[0]


@pytest.mark.parametrize("address", ["https://coast].example/a", "https://[coast/a", "https://coast\u2100.example/a"])
def test_an_address_that_is_none_names_no_site(address: str) -> None:
    assert parse(stated(("link:canonical", address), ("og:title", "Harbour to close"))).headline is not None
    assert parse(stated(url=address)).blocks


def test_a_section_behind_the_headline_is_no_part_of_it() -> None:
    head = '<meta property="og:title" content="How a harbour learns to rest | Opinion">'
    found = parse(page(head, "<h1>How a harbour learns to rest | Opinion</h1>"))
    assert found.headline is not None
    assert found.headline.value == "How a harbour learns to rest"


def test_what_heading_and_metadata_agree_on_goes_before_the_shorter_title_of_the_browser() -> None:
    long = "‘We have no boats left’: island council weighs in on the new timetable"
    head = f'<meta property="og:title" content="{long}"><meta name="twitter:title" content="{long}"><title>Island council weighs in on the new timetable | Coast Post</title>'
    found = parse(page(head, f"<h1>{long}</h1>"))
    assert found.headline is not None
    assert found.headline.value == long


def test_one_of_many_headings_is_no_headline() -> None:
    sections = "".join(f"<h1>{words}</h1>" for words in ("Jan’s Log", "Day 7", "Day 8", "Day 9", "Conclusions"))
    head = '<meta property="og:title" content="A week of tides and timetables">'
    found = parse(page(head, sections))
    assert found.headline is not None
    assert found.headline.value == "A week of tides and timetables"
