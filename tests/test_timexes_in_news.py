"""Time expressions as newspapers write them: what is read, what is left alone, and what a date set later changes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_timexes import article, found, values

from briefing.annotating import annotate
from briefing.annotating.english.timexes.values import value_on
from briefing.articles import Article, ArticleDate, Basis
from briefing.comparing.dating import anchored

WEDNESDAY = "2024-10-16"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The roads were closed over the weekend.", [("the weekend", "2024-W41-WE")]),
        ("The pool will be closed at the weekend.", [("the weekend", "2024-W42-WE")]),
        ("This time last year the lake was dry.", [("This time last year", "2023-10")]),
        ("The market is held every other Tuesday.", [("every other Tuesday", "XXXX-WXX-2")]),
        ("It has flooded every summer and each July.", [("every summer", "XXXX-SU"), ("each July", "XXXX-07")]),
        ("The firm paid $33 million a year in fees.", [("a year", "P1Y")]),
        ("He scored 20 goals in the 2025/26 season.", [("2025/26", "2025/2026")]),
        ("She left in the summer of ’69.", [("the summer of ’69", "1969-SU")]),
        ("This century has seen three floods.", [("This century", "20XX")]),
        ("They lived there for a hundred years.", [("a hundred years", "P100Y")]),
        ("The mill burnt down 2 1/2 years ago.", [("2 1/2 years ago", "2022-04")]),
        ("He is expected back in two weeks’ time.", [("two weeks’ time", "2024-W44")]),
        ("A week or so ago the well ran dry.", [("A week or so ago", "2024-W41")]),
        ("In the week of October 7, sales slumped.", [("the week of October 7", "2024-W41")]),
        ("One day he will return.", [("One day", "FUTURE_REF")]),
        ("It lasted one day.", [("one day", "P1D")]),
        ("Some 2,000 people marched at 1500 hours.", [("1500 hours", "2024-10-16T15:00")]),
        ("A crash shut the road in the early hours of Monday morning.", [
            ("the early hours of Monday morning", "2024-10-14TMO")]),
    ],
)  # fmt: skip
def test_what_newspapers_say_of_time_has_its_value(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The treaty was signed on 3 May 99999 by mistake.", []),
        ("On 3 May, 12000 people marched.", [("3 May", "2024-05-03")]),
        ("On Saturday, October 12: rain.", [("Saturday, October 12", "2024-10-12")]),
        ("The March on Washington was filmed.", []),
        ("Black Friday sales were slow and Good Friday was quiet.", []),
        ("The choir meets on the first Monday of each month.", [("each month", "P1M")]),
        ("He lived for a month on a farm.", [("a month", "P1M")]),
        ("A year on, nothing has changed.", [("A year on", "XXXX")]),
        ("She told 60 Minutes about it.", []),
        ("Rain fell in the past three summers.", []),
        ("Three Saturdays ago the roof fell in. It was a Monday.", [("Monday", "XXXX-WXX-1")]),
        ("In a Monday hearing he wept.", [("Monday", "2024-10-14")]),
        ("The car was seen in the weeks before the fire.", []),
        ("The 24/7 line, Formula 1, Windows 11, the 2015 Act and a Boeing 737 are no dates.", []),
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The deadline is 5pm Friday.", [("5pm Friday", "2024-10-18T17:00")]),
        ("They were given until 9 a.m. EST Friday to sign.", [("9 a.m. EST Friday", "2024-10-18T09:00")]),
        ("It bought shares from Sept. 14 to Monday.", [("Sept. 14", "2024-09-14"), ("Monday", "2024-10-14")]),
        ("The board declared a dividend payable Dec. 15.", [("Dec. 15", "2024-12-15")]),
        ("The court told it to send the boy home by Oct. 14.", [("Oct. 14", "2024-10-14")]),
        ("The final is on Sunday.", [("Sunday", "2024-10-20")]),
        ("It covers the time from 1 January to 30 June.", [("1 January", "2024-01-01"), ("30 June", "2024-06-30")]),
        ("It is shut from December to March.", [("December", "2024-12"), ("March", "2025-03")]),
        ("The fair runs 3–5 May.", [("3", "2024-05-03"), ("5 May", "2024-05-05")]),
    ],
)
def test_a_day_lies_where_its_verb_and_its_distance_say(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("text", "published", "quarter"),
    [
        ("Profit fell in the fourth quarter.", "2024-01-26", "2023-Q4"),
        ("The plant will open in the fourth quarter.", "2024-02-15", "2024-Q4"),
        ("It expects to report a third-quarter loss.", "2024-10-26", "2024-Q3"),
        ("It earned $9 million in the year-ago third quarter.", "2024-10-26", "2023-Q3"),
    ],
)
def test_a_quarter_without_a_year_is_the_one_reported_on(text: str, published: str, quarter: str) -> None:
    assert [timex.value for timex in found(text, published)] == [quarter]


def test_a_second_year_earlier_is_not_counted_from_the_first() -> None:
    text = "Net rose to $9 million from $7 million a year earlier.\nSales were flat, against a fall a year earlier."
    assert {t.value for t in found(text, WEDNESDAY)} == {"XXXX"}
    text = "In 2023 net rose, from $7 million a year earlier.\nSales were flat after a fall a year earlier."
    assert [t.value for t in found(text, WEDNESDAY)] == ["2023", "2022", "2022"]


@pytest.mark.parametrize(
    ("text", "window", "times"),
    [
        ("Inflation rose 6.1 % in the year to October.", "the year to October", ["P1Y", "2024-10"]),
        ("Profit fell 12 per cent in the quarter ended 30 June.", "the quarter ended 30 June", ["P3M", "2024-06-30"]),
        ("Rents rose 4% in the 12 months to the end of May.", "the 12 months to the end of May", ["P12M", "2024-05"]),
    ],
)
def test_a_length_of_time_and_its_end_are_two_times_and_one_window(text: str, window: str, times: list[str]) -> None:
    """TIMEX3 annotates the end of a duration as a date of its own; what a quantity holds for is both together."""
    (read,) = annotate([article(text, WEDNESDAY)])
    assert isinstance(read, Article)
    (quantity,) = read.findings.quantities
    assert quantity.window is not None
    assert read.text_of(quantity.window) == window
    assert [timex.value for timex in read.findings.timexes] == times


def test_a_chronicle_counts_from_its_own_dates_and_news_from_its_day() -> None:
    dates = "The pact was signed on 4 April 1949. Greece joined in February 1952, Spain in May 1982, and three in March 1999. "
    assert ("April", "1950-04") in values(f"{dates}In 1950 its army grew. In April it had ten men. It moved in 1967.")
    news = f"{dates}It moved in 1967. A summit is set for April, officials said on Tuesday."
    assert ("April", "2025-04") in values(news, WEDNESDAY)
    plan = f"{dates}It moved in 1967. The next summit will be held on 12 November."
    assert ("12 November", "2024-11-12") in values(plan, WEDNESDAY)


@pytest.mark.parametrize("day", ["2024-10-14", "2024-10-19", "2024-10-20"])
def test_a_weekend_is_the_last_one_or_the_one_that_runs(day: str) -> None:
    from datetime import date

    expected = {"2024-10-14": "2024-W41-WE"}.get(day, "2024-W42-WE")
    assert value_on("weekend<0", date.fromisoformat(day)) == expected


SAID = st.sampled_from([
    "He left on Tuesday.", "It will open on 3 May.", "The fort fell on 2 May 1871.", "It burnt on 9 June 1871.", "Talks failed on 4 October 1871.",
    "Peace came on 12 December 1871.", "It rose in the fourth quarter.", "In April the guns came.", "“We go tomorrow,” he said.", "The next day it rained.",
    "It fell 4% in the year to March.", "The roads were closed over the weekend.", "It was better a year earlier.", "The levy of March 1902 was lost.",
    "It grew last month, and in spring.", "Polls close at 5pm Friday.", "In the summer of 2019 it was sold.", "It doubled two and a half years ago.",
])  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(st.lists(SAID, min_size=1, max_size=10).map(" ".join), st.dates().map(lambda day: day.isoformat()))
def test_a_date_set_later_gives_the_same_findings_as_one_known_before(text: str, day: str) -> None:
    known, unknown = annotate([article(text, day), article(text)])
    assert isinstance(known, Article)
    assert isinstance(unknown, Article)
    assert anchored(unknown, ArticleDate(day, Basis.GIVEN)).findings == known.findings


def test_the_day_after_a_weekend_that_no_date_is_known_for_is_valued_when_one_is_set() -> None:
    text = "The roads were closed over the weekend. The next day it rained."
    (unknown,) = annotate([article(text)])
    assert isinstance(unknown, Article)
    assert [timex.value for timex in unknown.findings.timexes] == ["XXXX-WXX-WE", "XXXX-XX-XX"]
    dated = anchored(unknown, ArticleDate("2024-10-16", Basis.GIVEN)).findings
    assert [timex.value for timex in dated.timexes] == ["2024-W41-WE", "2024-10-14"]


def test_a_clock_with_its_zones_belongs_to_the_day_behind_it() -> None:
    text = "The toll rose on Wednesday. The quake hit at 3:41 a.m. local time (0841 GMT) on Monday near the coast."
    assert dict(values(text, WEDNESDAY)) == {
        "Wednesday": "2024-10-16",
        "3:41 a.m. local time": "2024-10-14T03:41",
        "0841 GMT": "2024-10-14T08:41Z",
        "Monday": "2024-10-14",
    }
