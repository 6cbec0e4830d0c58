"""Who wrote an article, and where its headline begins and ends, in lines that hold more."""

import pytest

from briefing.articles import Article, Role
from briefing.parsing import parse
from briefing.parsing.furniture import ENTRIES
from briefing.parsing.names import BETWEEN, LOOSE
from briefing.parsing.titles import named
from briefing.sources import Metadatum, Origin, Source

TITLE = "Tram line to the harbour will open a year late"
BODY = """The tram line to the harbour will open a year later than planned, the city's transport board said on Thursday, because a bridge has to be built anew.

Inspectors found rust in two of the bridge's four supports in spring, according to a report that the board put before the council.

“We would rather be late than sorry,” said Ilse Barth, who has chaired the board for six years and leaves it in July.

The new bridge is expected to cost 14 million euros, a third of which the state will pay, she told the council."""


def article(*parts: str) -> Article:
    return parse(Source("\n\n".join(parts), (Origin("a"),)))


def names(*parts: str) -> list[str]:
    return [name.value for name in article(*parts).bylines]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Miller on 4 May 2024", ["Ann Miller"]),
        ("by Ann Miller May 4, 2024 1:15 pm", ["Ann Miller"]),
        ("Von Anna Müller 04.05.2024, 18:11 Uhr", ["Anna Müller"]),
        ("Ann Miller, 04.05.2024 10:00 Uhr", ["Ann Miller"]),
        ("Ann Miller•May 4, 2024", ["Ann Miller"]),
        ("Ann Miller / HARBOURPOST.EXAMPLE / May 4, 2024, 14:04", ["Ann Miller"]),
        ("Ann MillerPublished May 4, 2024, 11:21am", ["Ann Miller"]),
        ("Posted by Ann M. on 4 May 2024 | 12 comments", ["Ann M."]),
        ("By Ann M.", ["Ann M."]),
        ("By Ann Miller.", ["Ann Miller"]),
        ("Posted by Ann Miller. On 4 May 2024", ["Ann Miller"]),
        ("Ann Miller – Reporter", ["Ann Miller"]),
        ("Ann Miller and Tom Reed | Guest Columnists", ["Ann Miller", "Tom Reed"]),
        ("Ann Miller Transport affairs correspondent", ["Ann Miller"]),
        ("Ann Miller, Food and drink writer", ["Ann Miller"]),
        ("Ann Mary Miller | Chief restaurant critic", ["Ann Mary Miller"]),
        ("* von Anna Müller", ["Anna Müller"]),
        ("Kommentar von\n\nAnna Müller", ["Anna Müller"]),
        ("By Tom Davies - Associated Press - Friday, May 4, 2024", ["Tom Davies"]),
    ],
)
def test_a_line_below_the_headline_names_the_authors(line: str, expected: list[str]) -> None:
    assert names(TITLE, line, BODY) == expected


@pytest.mark.parametrize(
    "line", ["Ilse Barth", "In Kürze", "Hide Caption", "Premier League", "Harbour’s Future", "Der Neue Hafen"]
)
def test_who_is_spoken_of_and_what_is_no_person_is_no_author(line: str) -> None:
    assert names(TITLE, line, BODY) == []


@pytest.mark.parametrize(
    "line",
    ["Harbour Gazette Transport editor", "Write to the editor", "A letter, from a reporter", "Ilse Barth, critic"],
)
def test_a_line_that_ends_with_a_job_names_no_author_by_that_alone(line: str) -> None:
    assert names(TITLE, "City", line, "Share", BODY) == []


def test_a_name_and_a_job_below_the_standfirst_are_a_byline() -> None:
    standfirst = "Inspectors knew of rust in the bridge for half a year before the council was told, papers show"
    read = article(TITLE, standfirst, "Ann Miller Transport affairs correspondent", "4 May 2024", "Share", BODY)
    roles = {read.text_of(block.span): block.role for block in read.blocks}
    assert roles["Ann Miller Transport affairs correspondent"] is Role.BYLINE
    assert roles[standfirst] is Role.STANDFIRST


def test_the_bylines_of_other_articles_are_not_this_ones() -> None:
    teasers = "By Tom Reed\n\nCouncil elects its first mayor\n\nBy Jo Lane\n\nBridge closed for good"
    assert names(TITLE, "By Ann Miller", BODY, teasers) == ["Ann Miller"]


@pytest.mark.parametrize(
    ("line", "more"),
    [
        (f"Home ▸ News ▸ {TITLE}", ""),
        (f"Home · City · {TITLE}", ""),
        (f"NewsCityTransport{TITLE}", ""),
        (f"“Rather late than sorry”{TITLE}", ""),
        (f"{TITLE} | City News | The Harbour Post", ""),
        (f"City transport: {TITLE}", TITLE),
        (f"{TITLE}\n04.05.2024", ""),
    ],
)
def test_the_headline_is_cut_out_of_its_line(line: str, more: str) -> None:
    read = article(line, more, BODY)
    assert read.headline is not None
    assert read.headline.span is not None
    assert (read.headline.value, read.text_of(read.headline.span)) == (TITLE, TITLE)


def test_a_headline_with_a_name_of_many_capitals_stays_whole() -> None:
    for title in (f"MacKenzie says {TITLE.lower()}", f"“Never” says mayor: {TITLE.lower()}"):
        read = article(title, BODY)
        assert read.headline is not None
        assert read.headline.value == title


def test_a_reply_within_a_subject_is_part_of_it() -> None:
    subject = "Mayor writes re: trams to the harbour"
    found = named(Source(BODY, (Origin("a"),), metadata=(Metadatum("mail:subject", subject),)))
    assert found is not None
    assert found.value == subject


def test_a_long_run_of_blanks_between_names_is_passed_over_once() -> None:
    """What tries each blank of a run as the beginning takes minutes for this."""
    blanks = " " * 100_000

    assert [match.span() for match in BETWEEN.finditer(f"Ann Miller{blanks}Tom")] == []
    assert LOOSE.sub("", f"Ann Miller{blanks}Tom{blanks}and") == f"Ann Miller{blanks}Tom"
    assert ENTRIES.split(f"home{blanks}log in{blanks}|{blanks}subscribe") == [f"home{blanks}log in", "subscribe"]


def test_a_paragraph_that_begins_with_a_name_names_no_author() -> None:
    story = (
        "Harold Venning Marsh, formerly in charge of dredging at the port, is stepping down from his post. The move "
        "came after the port drew criticism for silt in the inner basin. He did not comment on the matter."
    )
    read = article("Head of dredging leaves the port after complaints", "9 August 2010", story)
    assert [(read.text_of(block.span), block.role.value) for block in read.blocks][-1] == (story, "paragraph")


@pytest.mark.parametrize("gap", ["\n", "\u2028", "\r\n"])
def test_a_name_stands_where_its_words_stand_whatever_break_is_between_them(gap: str) -> None:
    torn = f"By Ada Lorne{gap}e9991e9991e9991e9991e9991e9991e999ect: Fish"
    text = f"Harbour to close\n\n{torn}\n\nThe harbour will close on Monday, the mayor said."
    (byline,) = parse(Source(text, (Origin("a.txt"),))).bylines
    assert byline.span is not None
    assert byline.value.split() == byline.span.of(text).split()


def test_what_stands_between_the_headline_and_the_text_is_no_headline() -> None:
    topics = "Crossings and Roads, Harbour, Council"
    read = parse(Source(f"{TITLE}\n\n4 May 2024\n\n{topics}\n\n{BODY}", (Origin("a"),)))
    assert read.headline is not None
    assert read.headline.value == TITLE


def test_the_entries_of_a_live_page_are_no_headlines() -> None:
    entries = "16:20\nSecond bridge closed to trams\n16:05\nBoard meets at the harbour"
    read = parse(Source(f"{TITLE}\n{entries}\n\n{BODY}", (Origin("a"),)))
    assert read.headline is not None
    assert read.headline.value == TITLE


def test_what_stands_before_a_colon_is_half_of_the_headline_where_it_is_longer_than_a_section() -> None:
    whole = "Rust in the harbour bridge: What the council knew"
    read = parse(Source(f"{whole}\n\n4 May 2024\n\n{BODY}\n\nWhat the council knew\n\n{BODY}", (Origin("a"),)))
    assert read.headline is not None
    assert read.headline.value == whole
