"""When an undated article was published: intervals that follow from what it and its neighbours say."""

from dataclasses import replace

import pytest
from test_timexes import article

from briefing.annotating.english.model import readings
from briefing.annotating.english.quantities.quantities import quantities
from briefing.annotating.english.timexes.timexes import timexes
from briefing.articles import Article, ArticleDate, Basis
from briefing.comparing import compare
from briefing.comparing.dating import anchored, dated
from briefing.comparing.looking_back import looks_back
from briefing.dossiers import Dossier
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


def test_a_title_before_a_name_does_not_hide_that_the_day_lies_ahead() -> None:
    (known,) = dated((annotated("The quay will not reopen for Mr. Holt and his crew on 12 May 2021."),))
    assert known.published is None


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


def test_months_in_which_something_told_as_past_lies_ahead_are_no_months_of_publication() -> None:
    text = "The number has doubled in two and a half years.\nIt is double the figure released in April 2021."
    past = "In March this year, the police arrested two men."
    (bare,) = dated((annotated(text),))
    (narrowed,) = dated((annotated(f"{text}\n{past} It rained last year."),))
    assert bare.published is not None
    assert bare.published.value == "2023-07/2024-01"
    assert narrowed.published is not None
    assert narrowed.published.value == "2023-07/2023-12"
    assert narrowed.published.rule is not None
    assert "it looks back on “March this year”" in narrowed.published.rule
    assert [t.value for t in narrowed.findings.timexes][-2:] == ["2023-03", "2022"]


@pytest.mark.parametrize(
    "ahead",
    [
        "The bridge opens in March this year.",
        "In March this year, the police will arrest nobody, the minister said.",
        "Rules agreed in Oslo take effect in March this year.",
        "In March this year, rules agreed in Oslo take effect.",
    ],
)
def test_what_may_lie_ahead_narrows_nothing(ahead: str) -> None:
    text = "The number has doubled in two and a half years.\nIt is double the figure released in April 2021."
    (known,) = dated((annotated(f"{text}\n{ahead}"),))
    assert known.published is not None
    assert known.published.value == "2023-07/2024-01"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mill burned down in March this year.", True),
        ("He resigned in March this year.", True),
        ("Two men were arrested in March this year.", True),
        ("The well-armed guard stands there in March this year.", False),
        ("The board said the mill opens in March this year.", False),
        ("March this year is cold.", False),
        ("March this year", False),
    ],
)
def test_the_past_is_told_by_a_plain_past_verb(sentence: str, expected: bool) -> None:  # noqa: FBT001 - a case
    start = sentence.index("March")
    assert looks_back(sentence, start, start + len("March this year")) is expected


def test_an_expression_in_a_text_of_inferred_date_has_the_interval_that_follows_and_weekdays_stay_open() -> None:
    text = """The number has doubled in two and a half years.
It is double the figure released in April 2021.
The board met last month.
The rules were dropped last year.
The pier was closed two years ago.
A ship sank on Tuesday. The following day the crew went home."""
    comparison = compare(Dossier((annotated(text),)))
    told = {comparison.dossier[i.evidence[1].article].text_of(i.evidence[1].span): i for i in comparison.timeline}
    expected = {
        "April 2021": ("2021-04", "stated"),
        "last month": ("2023-06/2023-12", "inferred"),
        "last year": ("2022/2023", "inferred"),
        "two years ago": ("2021/2022", "inferred"),
        "Tuesday": (None, "undated"),
        "The following day": (None, "order only"),
    }
    assert {words: (item.value, item.basis) for words, item in told.items()} == expected
    assert told["The following day"].order == list(comparison.timeline).index(told["The following day"])


def test_a_text_with_no_end_of_its_interval_leaves_expressions_open() -> None:
    (item,) = compare(Dossier((annotated("The Fisheries Act 2022 was changed last year."),))).timeline
    assert item.value is None


def test_what_several_texts_tell_of_one_day_is_one_entry_with_the_sentences_of_all() -> None:
    one = "Three men died on Tuesday morning when the Tarn dam burst near Elan, police said."
    other = "Police said that three men had died on Tuesday when the dam at Tarn burst near Elan."
    comparison = compare(Dossier((annotated(one, "2023-10-18"), annotated(other, "2023-10-18"))))
    (item,) = comparison.timeline
    assert item.value == "2023-10-17TMO"
    assert len({passage.span.source for passage in item.evidence}) == 2


def test_a_sentence_stands_once_under_a_day_however_often_it_names_it() -> None:
    text = "On Tuesday the dam at Tarn was shut, and at 7:50 a.m. the bridge closed. It was shut until Friday."
    comparison = compare(Dossier((annotated(text, "2023-10-18"),)))
    assert [item.value for item in comparison.timeline] == ["2023-10-17T07:50", "2023-10-20"]
