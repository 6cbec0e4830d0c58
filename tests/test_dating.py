"""When an undated article was published: intervals that follow from what it and its neighbours say."""

from dataclasses import replace

from test_timexes import article

from briefing.annotating.language import readings
from briefing.annotating.quantities import quantities
from briefing.annotating.timexes import timexes
from briefing.articles import Article, ArticleDate, Basis
from briefing.comparing.dating import anchored, dated
from briefing.findings import Anchor, Findings


def annotated(text: str, published: str | None = None) -> Article:
    ((found, parts),) = readings([article(text, published)])
    when = tuple(timex for part in parts for timex in timexes(part))
    counts = tuple(quantity for part in parts for quantity in quantities(part, when))
    return replace(found, findings=Findings(timexes=when, quantities=counts))


OTHER = "Of 5,200 farms, 130 in Jutland and 77 in Skåne were searched, and 4,100 tonnes were burnt."


def test_a_number_dated_in_one_text_and_so_long_ago_in_another_gives_an_interval_for_the_second() -> None:
    first = annotated(f"{OTHER} The inspectors counted 3,000 cases in April 2021.")
    second = annotated(f"{OTHER} There were 3,000 cases two and a half years ago.")
    known = dated((first, second))[1].published
    assert known is not None
    assert (known.value, known.basis) == ("2023-07/2024-01", Basis.INFERRED)
    assert known.rule is not None
    assert "3 months" in known.rule
    texts = {span.of(a.source.text) for a in (first, second) for span in known.evidence if span.source == a.source.id}
    assert texts >= {"3,000", "April 2021", "two and a half years ago"}


def test_texts_of_two_stories_do_not_date_one_another() -> None:
    first = annotated("The inspectors counted 3,000 cases in April 2021.")
    second = annotated("There were 3,000 cases two and a half years ago.")
    assert dated((first, second))[1].published is None


def test_a_multiple_dated_twice_in_one_text_dates_that_text() -> None:
    text = "The number has doubled in two years.\nIt is double the figure released in May 2020 by the board."
    (known,) = dated((annotated(text),))
    assert known.published is not None
    assert known.published.value == "2021-11/2022-11"


def test_the_year_of_a_law_is_the_earliest_year() -> None:
    (known,) = dated((annotated("Agents must register under the Coastal Fisheries Act 2022, the ministry said."),))
    assert known.published is not None
    assert known.published.value == "2022-01-01/.."


def test_a_day_that_lies_ahead_bounds_nothing() -> None:
    (known,) = dated((annotated("The bridge will be finished in 2031, engineers hope."),))
    assert known.published is None


def test_bounds_that_contradict_one_another_give_no_date() -> None:
    text = "The number has doubled in two years.\nIt is double the figure released in May 2020.\nThe port burnt down in 2029."
    (known,) = dated((annotated(text),))
    assert known.published is None


def test_a_relative_year_that_the_text_resolves_gives_the_year() -> None:
    (known,) = dated((annotated("The election takes place next year (2024), officials said."),))
    assert known.published is not None
    assert known.published.value == "2023-01/2023-12"


def test_a_known_date_stays_and_an_anchor_moves_every_dependent_date() -> None:
    given = annotated("The rule was dropped last year.", "2019-05-02")
    assert dated((given,))[0].published == ArticleDate("2019-05-02", Basis.GIVEN)
    moved = anchored(given, ArticleDate("2024-01-09", Basis.GIVEN))
    assert [timex.value for timex in moved.findings.timexes] == ["2023"]
    freed = anchored(moved, None)
    assert [(timex.value, timex.anchor) for timex in freed.findings.timexes] == [("XXXX", Anchor.NONE)]


def test_dating_twice_is_dating_once() -> None:
    first = annotated(f"{OTHER} The inspectors counted 3,000 cases in April 2021.")
    second = annotated(f"{OTHER} There were 3,000 cases two and a half years ago, against 40 last year.")
    once = dated((first, second))
    assert dated(once) == once
