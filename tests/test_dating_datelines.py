"""A dateline without a year: the year in which its day was the weekday of the lead, near a dated text of the story."""

import pytest

from briefing.annotating import annotate
from briefing.articles import Article, Basis
from briefing.comparing.dating import dated
from briefing.parsing import parse
from briefing.sources import Origin, Source

WIRE = """UPDATE 2-Harbour bank raises rates to 4.75%

By Stefan Voicu

VARNA NOVA, {day} (Blackfriars) - The Harbour Bank lifted its rate by 25 basis points to 4.75% on {weekday}, its governor Mirela Tanase said.

Finance minister Dorin Petrescu called the decision premature. The bank will meet again next month.
"""
OTHER = """Harbour Bank raises rates

Published: {published}

The Harbour Bank raised its main rate to 4.75 per cent, and its governor, Mirela Tanase, warned of more to come.

The finance minister, Dorin Petrescu, called it premature.
"""


def annotated(text: str) -> Article:
    (found,) = annotate([parse(Source(text, (Origin("a.txt"),)))])
    assert isinstance(found, Article)
    return found


def published(day: str, weekday: str, other: str = "15 November 2025") -> str | None:
    article = annotated(WIRE.format(day=day, weekday=weekday))
    assert article.published is None
    known = dated((article, annotated(OTHER.format(published=other))))[0].published
    return known.value if known else None


@pytest.mark.parametrize("day", ["Nov 14", "Nov. 14", "November 14", "14 November"])
def test_the_weekday_of_the_lead_tells_the_year_of_the_dateline(day: str) -> None:
    assert published(day, "Friday") == "2025-11-14/2025-11-15"


def test_a_text_at_the_turn_of_the_year_may_be_of_the_year_before() -> None:
    assert published("Dec 31", "Wednesday", "2 January 2026") == "2025-12-31/2026-01-01"


@pytest.mark.parametrize(("day", "weekday"), [("Nov 14", "Monday"), ("Feb 30", "Friday"), ("Nov 14", "an unnamed day")])
def test_a_weekday_that_the_day_was_not_says_nothing(day: str, weekday: str) -> None:
    assert published(day, weekday) is None


def test_the_inference_says_its_rule_and_where_it_stands() -> None:
    wire, other = annotated(WIRE.format(day="Nov 14", weekday="Friday")), annotated(OTHER.format(published="15 November 2025"))  # fmt: skip
    known = dated((wire, other))[0].published
    assert known is not None
    assert known.basis is Basis.INFERRED
    assert known.rule is not None
    assert "its dateline says Nov 14 and its lead Friday" in known.rule
    texts = {wire.source.id: wire, other.source.id: other}
    assert [texts[span.source].text_of(span) for span in known.evidence] == ["Nov 14", "Friday", "15 November 2025"]


def test_what_was_said_on_that_day_is_dated_by_it() -> None:
    wire, other = annotated(WIRE.format(day="Nov 14", weekday="Friday")), annotated(OTHER.format(published="15 November 2025"))  # fmt: skip
    found = dated((wire, other))[0]
    values = {found.text_of(timex.span): timex.value for timex in found.findings.timexes}
    assert values["Friday"] == "2025-11-14"
    assert values["next month"] == "2025-12"


SCENE = """The night the wall fell

Berlin, 9 November 1989 – The wall is open. Thousands stream through the gates tonight, and the guards look on.

{}
"""


@pytest.mark.parametrize(
    ("rest", "value"),
    [
        ("The government said on Thursday that everyone may leave from now on.", "1989-11-09"),
        ("The notes mature on 15 March 2031, and the line will open in 1995.", "1989-11-09"),
        (
            "Greta Holm still has her hammer. In 2014 she sold half of her stones, and in May 2019 the rest.",
            "2019-05-01/..",
        ),
    ],
)
def test_a_full_date_in_a_dateline_is_stated_unless_the_text_leaves_it_years_behind(rest: str, value: str) -> None:
    article = annotated(SCENE.format(rest))
    assert article.published is not None
    assert (article.published.value, article.published.basis) == ("1989-11-09", Basis.STATED)
    (known,) = dated((article,))
    assert known.published is not None
    assert known.published.value == value
    tonight = next(timex for timex in known.findings.timexes if known.text_of(timex.span) == "tonight")
    assert tonight.value == ("1989-11-09TNI" if value == "1989-11-09" else "XXXX-XX-XXTNI")
