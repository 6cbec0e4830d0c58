"""Which of the dates in a text are those on which it was published and updated."""

import pytest

from briefing.articles import Article, Role
from briefing.parsing import parse
from briefing.parsing.dates import dates, is_date_line
from briefing.sources import Origin, Source

TITLE = "Tram line to the harbour will open a year late"
BODY = """The tram line to the harbour will open a year later than planned, the city's transport board said on Thursday, because a bridge has to be built anew.

Inspectors found rust in two of the bridge's four supports in spring, according to a report that the board put before the council.

“We would rather be late than sorry,” said Ilse Barth, who has chaired the board for six years and leaves it in July.

The new bridge is expected to cost 14 million euros, a third of which the state will pay, she told the council."""


def article(*parts: str) -> Article:
    return parse(Source("\n\n".join(parts), (Origin("a"),)))


def days(article: Article) -> tuple[str | None, str | None]:
    return (
        article.published.value if article.published else None,
        article.updated.value if article.updated else None,
    )


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Sat 4 May 2024 06.00 BST", "2024-05-04"),
        ("May 4th, 2024", "2024-05-04"),
        ("mai 4 2024", "2024-05-04"),
        ("4. Mai 2024", "2024-05-04"),
        ("4 de mayo de 2024", "2024-05-04"),
        ("lørdag 4. mai 2024 kl. 17:25", "2024-05-04"),
        ("lördag 4 maj 2024", "2024-05-04"),
        ("4 maja 2024", "2024-05-04"),
        ("2024年5月4日 20時01分", "2024-05-04"),
        ("2024/5/4 20:50", "2024-05-04"),
        ("2024. 5. 4. 오전 9:30", "2024-05-04"),
        ("Fri, 19th Dec 2025", "2025-12-19"),
        ("Dec-18-2025", "2025-12-18"),
        ("27-05-2024", "2024-05-27"),
        ("Veröffentlicht am 27.04.24 um 07:39 Uhr", "2024-04-27"),
        ("7 March 20247:55 AM UTC", "2024-03-07"),
        ("May 4, 2024312", "2024-05-04"),
    ],
)
def test_a_line_with_a_date_in_this_form_is_a_date_line(line: str, day: str) -> None:
    assert [date.value for date in dates(line, day_first=None)] == [day]
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line", ["2 hours ago", "Version 3.10.24", "05/06/2014", "The talks run from 16-19 March 2026", "Set 6.4.24, 6.2"]
)
def test_what_is_no_day_or_not_surely_one_is_no_date(line: str) -> None:
    assert not dates(line)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Updated 6 May 2024", "Published 4 May 2024"), ("2024-05-04", "2024-05-06")),
        (("First published:", "4 May 2024", "Last updated:", "6 May 2024"), ("2024-05-04", "2024-05-06")),
        (("6 May 2024", "4 May 2024"), ("2024-05-04", "2024-05-06")),
        (("Last updated on 6 May 2024",), (None, "2024-05-06")),
        (("Available until 6 June 2024.", "Published 4 May 2024"), ("2024-05-04", None)),
        (("2 hours ago",), (None, None)),
        (("Published 4 May 2024", "Updated20:49, 6 May 2024"), ("2024-05-04", "2024-05-06")),
        (("Updated20:49, 6 May 2024",), (None, "2024-05-06")),
        (("4 maggio 2024 ( modifica il 6 maggio 2024 | 15:24)",), ("2024-05-04", "2024-05-06")),
        (("4.5.2024", "Uppfært 6.5.2024"), ("2024-05-04", "2024-05-06")),
        (("4. Mai 2024 18:58 Uhr",), ("2024-05-04", None)),
    ],
)
def test_the_dates_below_the_headline_are_told_apart(
    lines: tuple[str, ...], expected: tuple[str | None, str | None]
) -> None:
    assert days(article(TITLE, "\n".join(lines), BODY)) == expected


def test_the_date_nearest_to_the_headline_is_the_articles() -> None:
    above = "Sunday, 30 June 2024\n\nNews\n\nSport\n\nWeather"
    assert days(article(above, TITLE, "4 May 2024", BODY)) == ("2024-05-04", None)


def test_of_two_dates_as_near_to_the_headline_the_one_below_it_is_the_articles() -> None:
    above = "Bridge painted blue\n\n3 January 2024\n\nFerry sold to an island\n\n2 January 2024"
    assert days(article(above, TITLE, "4 May 2024 by Ana Ruiz", BODY)) == ("2024-05-04", None)


def test_the_day_on_which_a_book_was_released_is_not_the_articles() -> None:
    book = "Tides of Valdorf\n\nAuthor: H. Brandt Released: June 17, 2023 by Quay Press"
    assert days(article(TITLE, "by Ana Ruiz · May 4, 2024 at 3:00 am", book, BODY)) == ("2024-05-04", None)


def test_a_date_above_that_of_its_update_is_the_articles_even_below_the_first_paragraph() -> None:
    assert days(article(TITLE, BODY, "Valdorf, Lund", "14/05/2024 00:50\n\nUpdated on 16/05/2024 22:39", BODY)) == (
        "2024-05-14",
        "2024-05-16",
    )


def test_a_line_that_announces_its_date_is_found_below_the_text() -> None:
    below = "More on trams\n\nAll pictures of the bridge\n\nSubscribe to our newsletter\n\nDate: 4 May 2024"
    assert days(article(TITLE, BODY, below)) == ("2024-05-04", None)


def test_a_dateline_with_a_year_says_when_a_report_was_filed() -> None:
    assert days(article(TITLE, f"VALDORF, May 4, 2024 (NPA) - {BODY}")) == ("2024-05-04", None)


@pytest.mark.parametrize(
    "line",
    [
        "Valdorf, 4 May 2024 –",
        "VALDORF, 4 May 2024 –",
        "Valdorf (Norland), May 4, 2024 -",
        "Valdorf, Norland, May 4, 2024 /NewsWire/ --",
        "Valdorf-upon-Lund, 4 May 2024 –",
        "Neu Valdorf, den 4. Mai 2024 –",
        "Valdorf, le 4 mai 2024 –",
    ],
)
def test_the_place_and_the_day_of_a_release_are_its_dateline(line: str) -> None:
    read = article(TITLE, f"{line} {BODY}")
    assert [read.text_of(block.span) for block in read.blocks if block.role is Role.DATELINE] == [line]
    assert days(read) == ("2024-05-04", None)


def test_a_date_that_is_stated_goes_before_that_of_the_dateline() -> None:
    assert days(article(TITLE, "Published 6 May 2024", f"Valdorf, 4 May 2024 – {BODY}")) == ("2024-05-06", None)


@pytest.mark.parametrize(
    "start", ["Valdorf, 4 May 2024 – the day on which the bridge fell.", "On Saturday, 4 May 2024 – Easter – it fell."]
)
def test_a_sentence_that_begins_with_a_day_has_no_dateline(start: str) -> None:
    read = article(TITLE, f"{start} {BODY}")
    assert all(block.role is not Role.DATELINE for block in read.blocks)


@pytest.mark.parametrize(
    "below",
    [
        "Related\n\nHarbour bridge to be torn down\n\n2 April 2024\n\nTrams stand still for a day\n\n9 March 2024",
        "© 2024 Valdorf Courier",
        "The next meeting of the board is on 14 June 2024.",
        "Pictures 14.06.2023 14. Juni 2023 9 Bilder",
    ],
)
def test_dates_of_other_things_are_not_the_articles(below: str) -> None:
    assert days(article(TITLE, BODY, below)) == (None, None)
