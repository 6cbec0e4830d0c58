"""Statistics of a pile: what is counted, and how it is shown."""

import math
from collections import Counter

from handmade import comparison, courier
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles import Article, Block, Role
from briefing.calendars import days
from briefing.findings import Findings, Mode, Quotation
from briefing.sources import Origin, Source
from briefing.summarising import Table, statistics
from briefing.summarising.dates import in_words
from briefing.summarising.distinctive import distinctive
from briefing.summarising.index import between_marks
from briefing.summarising.overlap import overlaps
from briefing.summarising.wording import count, listed, measured, number
from briefing.summarising.words import words


def test_words_in_quotation_marks_are_counted_by_speaker_across_texts() -> None:
    rows = {row[0]: row for row in statistics(comparison()).speakers}
    assert list(rows) == ["Mira Holt"]
    assert rows["Mira Holt"][1:6] == (2, 7, 3, 0, 4)
    assert rows["Mira Holt"][6] == 13 + 4 + 4


def test_one_article_has_statistics_of_its_own() -> None:
    found = statistics(courier())
    assert len(found.texts) == 1
    assert found.overlap.rows == ()
    assert found.terms.rows == ()


def test_debris_is_a_share_and_not_part_of_the_words() -> None:
    found = statistics(comparison()).parts
    by_text = dict(zip(found.column("Text"), found.column("Debris and repeats"), strict=True))
    assert 0 < float(by_text["Text 1 (The Courier)"] or 0) < 0.3
    assert by_text["Text 2"] == 0
    assert all(math.isclose(sum(float(share or 0) for share in row[1:]), 1) for row in found)


def test_a_table_becomes_a_frame_with_the_same_rows() -> None:
    table = statistics(comparison()).texts
    frame = table.to_frame()
    assert list(frame.columns) == list(table.columns)
    assert list(frame["Words"]) == list(table.column("Words"))


def test_a_table_shows_long_text_whole_and_never_as_markup() -> None:
    shown = Table("<i>", ("Name",), (("<script>" + "x" * 90,),))._repr_html_()
    assert "x" * 90 in shown
    assert "<script>" not in shown
    assert "<i>" not in shown


def test_a_term_that_one_text_alone_repeats_sets_it_apart() -> None:
    here, there = Counter(pump=6, flood=3), Counter(school=6, flood=3)
    first, second = distinctive([here, there])
    assert [found.term for found in first] == ["pump"]
    assert [found.term for found in second] == ["school"]


def test_the_same_text_twice_shares_all_and_unlike_texts_nothing() -> None:
    same = "The pumps were old and had not been inspected for years."
    found = {(a, b): rest for a, b, *rest in overlaps([same, same, "A school opened in the hills last week, at last."])}
    assert found[0, 1][1:] == [1.0, 1.0, 1.0]
    assert found[0, 2][0] == 0


def test_marks_inside_a_clause_tell_quoted_words_from_reported_ones() -> None:
    assert list(between_marks("his teams “detect it” and “stop it” daily")) == ["detect it", "stop it"]
    assert list(between_marks("they “never closed it")) == ["never closed it"]
    assert list(between_marks("he said „stop” and left")) == ["stop"]
    assert list(between_marks("the spies’ ‘quiet house’ burnt")) == ["quiet house"]


def test_words_that_a_text_prints_again_are_counted_once() -> None:
    text = "“The wells are safe”\n\n“The wells are safe,” she said."
    source = Source(text, (Origin("wells.txt"),))
    again, said = source.span(1, 19), source.span(23, 41)
    spoken = Quotation("q", (said, again), (), None, Mode.DIRECT, "marks", repeats=(again,))
    blocks = (Block(source.span(0, 20), Role.QUOTE), Block(source.span(22, len(text)), Role.PARAGRAPH))
    table = statistics(Article(source, blocks, findings=Findings(quotations=(spoken,)))).speakers
    assert table.column("Quoted words") == (4,)
    assert table.column("Reported words") == (0,)


def test_numbers_and_counts_read_as_in_a_newspaper() -> None:
    assert number(1234567) == "1,234,567"
    assert measured(1300, "percent") == "1,300%"
    assert count(1, "text") == "one text"
    assert count(0, "text") == "no texts"
    assert listed(("a", "b", "c")) == "a, b and c"


def test_values_of_time_expressions_read_as_dates() -> None:
    assert in_words("2023-07/2024-01") == "between July 2023 and January 2024"
    assert in_words("../2024-01") == "no later than January 2024"
    assert in_words("XXXX-WXX-2") == "a Tuesday"
    assert in_words("XXXX-03") == "a March, year not known"
    assert in_words("XXXX") == "year not known"


def test_an_impossible_date_names_no_day() -> None:
    assert days("2023-02-30") is None
    assert days("2023-W60") is None
    assert days("0000") is None
    assert days("9999-W52") is None


@given(st.text(max_size=200))
def test_no_value_breaks_the_calendar(value: str) -> None:
    days(value)
    in_words(value)


@given(st.text(max_size=300))
def test_counting_words_takes_any_text(text: str) -> None:
    assert all(word in text for word in words(text))
    list(between_marks(text))


def test_a_hundred_thousand_marks_are_counted_in_a_blink() -> None:
    for nasty in ("“", "'", "a-", "1,", "’"):
        list(words(nasty * 100_000))
        list(between_marks(nasty * 100_000))
