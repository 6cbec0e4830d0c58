"""Time expressions: what is one, its TIMEX3 value, and how relative ones wait for a date."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marked import marked

from briefing.annotating import annotate
from briefing.annotating.english.model import readings
from briefing.annotating.english.timexes.timexes import timexes, valued
from briefing.annotating.english.timexes.values import anchors, open_value, value_on
from briefing.articles import Article, ArticleDate, Basis, Block, Role
from briefing.findings import Anchor, Timex, TimexType
from briefing.sources import Origin, Source
from briefing.spans import Span


def article(text: str, published: str | None = None, *, role: Role = Role.PARAGRAPH) -> Article:
    source = Source(text, (Origin("a.txt"),))
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(source.span(at, at + len(line)), role))
        at += len(line) + 1
    date_ = ArticleDate(published, Basis.GIVEN) if published else None
    return Article(source, tuple(blocks), published=date_)


def found(text: str, published: str | None = None) -> tuple[Timex, ...]:
    return tuple(
        timex for _, parts in readings([article(text, published)]) for part in parts for timex in timexes(part)
    )


def values(text: str, published: str | None = None) -> list[tuple[str, str]]:
    return [(timex.span.of(text), timex.value) for timex in found(text, published)]


ABSOLUTE = [
    ("The ferry sank on [t:12 May 1987] off the coast.", "1987-05-12"),
    ("Ministers met on [t:Tuesday, October 3, 2023] in Oslo.", "2023-10-03"),
    ("The figures were released in [t:April 2021] by the agency.", "2021-04"),
    ("Output fell in [t:the third quarter of 2022] again.", "2022-Q3"),
    ("Rents rose in [t:the 1980s] and never fell.", "198X"),
    ("It stood there since [t:the 18th century], they said.", "17XX"),
    ("Voters went to the polls in [t:the spring of 2019] twice.", "2019-SP"),
    ("The court closed for [t:two and a half years] after the fire.", "P2Y6M"),
    ("Prices climbed over [t:the past decade] in most towns.", "P10Y"),
    ("Cases rose in [t:the past four years] alone.", "P4Y"),
    ("Talks went on for [t:several hours] without a result.", "PTXH"),
    ("The committee meets [t:every year] in Geneva.", "P1Y"),
    ("Rome fell in [t:480 BC] by that account.", "BC0480"),
    ("The plant is [t:now] closed.", "PRESENT_REF"),
]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The quay may close next winter.", ["next winter"]),
        ("Visitors rest the summer of 2019 there.", ["the summer of 2019"]),
        ("They would start next spring and end May 2021 early.", ["next spring", "May 2021"]),
        (
            "It shut at the close of 2019 and for the rest of the summer of 2021.",
            ["the close of 2019", "the rest of the summer of 2021"],
        ),
        (
            "Built at the turn of the 19th century, it fell in late May 2021.",
            ["the turn of the 19th century", "late May 2021"],
        ),
        (
            "Sales fell by the end of 2020 and mid-2021 and at the start of summer 2022.",
            ["the end of 2020", "mid-2021", "the start of summer 2022"],
        ),
    ],
)
def test_a_verb_before_a_season_is_no_part_of_it(text: str, spans: list[str]) -> None:
    assert [timex.span.of(text) for timex in found(text)] == spans


@pytest.mark.parametrize(("text", "value"), ABSOLUTE)
def test_an_absolute_expression_has_its_value_without_any_anchor(text: str, value: str) -> None:
    plain, words, _ = marked(text)
    assert (words["t"][0], value) in values(plain)


RELATIVE = [
    ("The minister resigned on [t:Tuesday], aides said.", "XXXX-WXX-2", "2023-10-17"),
    ("[t:Last month] the office closed its doors.", "XXXX-XX", "2023-09"),
    ("Police arrested two men in [t:March this year] in Leeds.", "XXXX-03", "2023-03"),
    ("Bail was extended until [t:January next year] by the court.", "XXXX-01", "2024-01"),
    ("There were 300 cases [t:two and a half years ago], she said.", "XXXX-XX", "2021-04"),
    ("The scheme was dropped [t:last year] without notice.", "XXXX", "2022"),
    ("The bridge will reopen on [t:Friday] after repairs.", "XXXX-WXX-5", "2023-10-20"),
    ("It will cost more than it did in [t:spring].", "XXXX-SP", "2023-SP"),
    ("He was seen [t:yesterday morning] in Lyon.", "XXXX-XX-XXTMO", "2023-10-17TMO"),
    ("The strike ended on [t:18 June] after talks failed.", "XXXX-06-18", "2023-06-18"),
    ("The law will take effect on [t:1 March] in all regions.", "XXXX-03-01", "2024-03-01"),
    ("The judge would rule by [t:Friday], a clerk said.", "XXXX-WXX-5", "2023-10-20"),
    ("Drivers could walk out on [t:Monday], the union said.", "XXXX-WXX-1", "2023-10-23"),
    ("The pool is shut until [t:Monday], the council said.", "XXXX-WXX-1", "2023-10-23"),
    ("The trial was adjourned to [t:Thursday] by the judge.", "XXXX-WXX-4", "2023-10-19"),
    ("Strike to end [t:Friday] if drivers agree", "XXXX-WXX-5", "2023-10-20"),
    ("The firm would not sue over [t:Monday]’s picket, its lawyer said.", "XXXX-WXX-1", "2023-10-16"),
    ("Talks went badly ahead of [t:Saturday]’s summit.", "XXXX-WXX-6", "2023-10-21"),
    ("The judge would have ruled on [t:Friday] but fell ill.", "XXXX-WXX-5", "2023-10-13"),
]


@pytest.mark.parametrize(("text", "unanchored", "anchored"), RELATIVE)
def test_a_relative_expression_is_open_until_the_article_has_a_date(text: str, unanchored: str, anchored: str) -> None:
    plain, words, _ = marked(text)
    open_, known = found(plain), found(plain, "2023-10-18")
    assert [t.span.of(plain) for t in open_] == [words["t"][0]]
    assert (open_[0].value, open_[0].anchor) == (unanchored, Anchor.NONE)
    assert (known[0].value, known[0].anchor) == (anchored, Anchor.PUBLISHED)
    assert open_[0].id == known[0].id


NONE = [
    "The National Security Act 2023 received assent.",
    "He was charged under section 1 of the Official Secrets Act, 1911 in London.",
    "The Equality Act 2010 and the Human Rights Act 1998 apply.",
    "The screen measures 728 x 90 pixels.",
    "The minister may march with them.",
    "They scored 3:0 and went home.",
    "Version 10.4.11 was installed on 2000 machines.",
]


@pytest.mark.parametrize("text", NONE)
def test_names_of_laws_sizes_scores_and_versions_are_no_dates(text: str) -> None:
    assert values(text) == []


def test_the_next_day_counts_from_the_day_told_before() -> None:
    text = "The ferry sank on 12 May 1987. Divers arrived the next day and found nothing."
    assert [(t.value, t.anchor) for t in found(text)] == [("1987-05-12", Anchor.NONE), ("1987-05-13", Anchor.STATED)]


def test_a_duration_before_a_stated_date_is_anchored_there() -> None:
    text = "In April 2021 the agency said there had been 300 cases over the five years prior."
    assert [(t.value, t.anchor) for t in found(text)] == [("2021-04", Anchor.NONE), ("P5Y", Anchor.STATED)]


def test_a_caption_does_not_date_what_the_story_goes_on_to_tell() -> None:
    source = Source("The chief at a briefing on July 14, 2021.\nHe resigned the next day.", (Origin("a.txt"),))
    blocks = (Block(source.span(0, 41), Role.CAPTION), Block(source.span(42, len(source.text)), Role.PARAGRAPH))
    told = [t for _, parts in readings([Article(source, blocks)]) for part in parts for t in timexes(part)]
    assert [t.value for t in told] == ["2021-07-14", "XXXX-XX-XX"]


def test_months_joined_to_a_dated_one_have_its_year() -> None:
    assert values("It ran from July 1 to July 3, 1863, in the rain.") == [
        ("July 1", "1863-07-01"),
        ("July 3, 1863", "1863-07-03"),
    ]


def test_an_interval_values_only_what_every_day_of_it_agrees_on() -> None:
    last_year, month = found("The rule was dropped last year. Prices rose last month.")
    within = ArticleDate("2023-07/2023-11", Basis.INFERRED)
    across = ArticleDate("2023-07/2024-01", Basis.INFERRED)
    assert valued(last_year, within).value == "2022"
    assert valued(last_year, across).value == "XXXX"
    assert valued(month, within).anchor is Anchor.NONE
    assert valued(last_year, ArticleDate("2023-01-01/..", Basis.INFERRED)).value == "XXXX"


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
RULES = st.sampled_from([
    "day-1", "week+0", "month-1", "quarter-1", "year+1 month=01", "weekday<2", "weekday>5", "weekday-3", "weekend+0",
    "month<03", "month>11", "day<02-29", "season<WI", "-P2Y6M", "+P3W", "day+0 TMO", "year+0 quarter=3", "decade-1",
])  # fmt: skip


@settings(deadline=None)
@given(RULES, DAYS, DAYS)
def test_rules_never_run_backwards(rule: str, one: date, other: date) -> None:
    first, last = (anchors(value_on(rule, day) or "") for day in sorted((one, other)))
    assert first is None or last is None or first[0] <= last[0]


@settings(deadline=None)
@given(RULES, DAYS)
def test_valuing_twice_is_valuing_once(rule: str, day: date) -> None:
    timex = Timex("timex-1", Span("s", 0, 4), TimexType.DATE, open_value(rule), Anchor.NONE, rule, "timexes/1")
    anchor = ArticleDate(day.isoformat(), Basis.GIVEN)
    once = valued(timex, anchor)
    assert valued(once, anchor) == once
    assert valued(once, None) == timex


PIECES = st.sampled_from([
    "March", "may", "2023", "12", "last", "year", "the", "next", "day", "two", "and a half", "ago", "on", "Tuesday", ",", "-", "\n",
    "’90s", "1/2/2023", "9" * 400, "31 February 2023", "BC", "Act", "٣", "½", "Christmas", "0:00", "Q3", "\u202e", "month", "0000-00-00",
])  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(
    st.lists(PIECES, min_size=1, max_size=12).map(" ".join), st.sampled_from([None, "2023-10-18", "2023", "0001-01-01"])
)
def test_any_text_gives_spans_that_slice_and_no_error(text: str, published: str | None) -> None:
    last = 0
    for timex in found(text, published):
        assert last <= timex.span.start < timex.span.end <= len(text)
        assert timex.value
        last = timex.span.end


@pytest.mark.parametrize(
    "nasty",
    [
        "1 ",
        "the ",
        "March ",
        "two and ",
        "1.",
        "last ",
        "-",
        "in the ",
        "/",
        "of ",
        "7",
        " ",
        '"',
        "two times a ",
        "8 p.m. on ",
        "B.C. ",
        "every other ",
        "2025/26 ",
        "the year to ",
        "1 1/2 ",
        "60 Minutes ",
    ],
)
def test_a_hundred_kilobytes_of_one_thing_come_to_an_end(nasty: str) -> None:
    from briefing.annotating.english.timexes.timexes import READERS

    text = nasty * (100_000 // len(nasty))
    read = tuple(each for reader in READERS for each in reader(text))
    assert all(0 <= found.start < found.end <= len(text) for found in read)


def test_a_day_in_somebodys_name_is_no_date() -> None:
    (read,) = annotate([article("The council told Ellery Today that it would wait. April Jones left today.")])
    assert isinstance(read, Article)
    assert [read.text_of(timex.span) for timex in read.findings.timexes] == ["today"]


NARRATIVE = (
    "The river war began on 3 March 1871. {}\n\nOn 2 May 1871 the fort fell. On 9 June 1871 the town burnt. "
    "Talks opened in August 1871 and failed on 4 October 1871. Peace was signed on 12 December 1871."
)


def told(text: str, published: str | None = "2014-05-06") -> dict[str, tuple[str, Anchor]]:
    whole = NARRATIVE.format(text)
    return {t.span.of(whole): (t.value, t.anchor) for t in found(whole, published)}


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("On 7 April the bridge was lost.", "7 April", "1871-04-07"),
        ("In January the levy had been raised.", "January", "1871-01"),
        ("By November the stores were empty.", "November", "1870-11"),
        ("Letters printed in 1998 doubt it. In April the guns came.", "April", "1871-04"),
        ("Much was as it had been three decades earlier. In April the guns came.", "April", "1871-04"),
        ("Winter came late. It lasted into the spring.", "the spring", "1871-SP"),
        ("The miller said: “We shall cross tomorrow.”", "tomorrow", "XXXX-XX-XX"),
    ],
)
def test_a_narrative_goes_on_from_the_date_told_last_and_not_from_asides(text: str, said: str, value: str) -> None:
    assert told(text)[said][0] == value


def test_a_narrative_without_a_date_of_its_own_counts_from_its_dates() -> None:
    text = (
        "The mine opened on 3 March 1871. The shaft flooded on 7 April. A rail line came in May 1874, and in June 1881 a "
        "school. The owner died on 2 May 1885. The pit closed in 1890 and was filled in 1902."
    )
    assert ("7 April", "1871-04-07") in values(text)
    assert ("7 April", "XXXX-04-07") in values("The shaft flooded on 7 April, the owner said.")


def test_a_story_before_christ_counts_on_in_its_own_years() -> None:
    text = (
        "The league was founded in 478 BC. The next year the islands joined, and in the summer the fleet sailed. Two years "
        "later it was lost. It rose again in August 471 BC; in October the walls fell. It was sold in 301 BC, and again "
        "in 202 BC. In 2 BC the last king died. Three years later the Romans came."
    )
    assert values(text, "2014-05-06") == [
        ("478 BC", "BC0478"),
        ("The next year", "BC0477"),
        ("the summer", "BC0477-SU"),
        ("Two years later", "BC0475"),
        ("August 471 BC", "BC0471-08"),
        ("October", "BC0471-10"),
        ("301 BC", "BC0301"),
        ("202 BC", "BC0202"),
        ("2 BC", "BC0002"),
        ("Three years later", "0002"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote starts at 8 p.m. on Friday.", [("8 p.m.", "2023-10-20T20:00"), ("Friday", "2023-10-20")]),
        ("The 10 a.m. Tuesday hearing was heard.", [("10 a.m. Tuesday", "2023-10-17T10:00")]),
        (
            "It sank at 5:34 am local time on 20 March 2003.",
            [("5:34 am local time", "2003-03-20T05:34"), ("20 March 2003", "2003-03-20")],
        ),
        ("They came in the early hours of Monday.", [("the early hours of Monday", "2023-10-16TMO")]),
        ("Ministers will meet on Wednesday.", [("Wednesday", "2023-10-18")]),
        ("The fair begins on Wednesday.", [("Wednesday", "2023-10-18")]),
        ("She left a year and a half ago.", [("a year and a half ago", "2022-04")]),
        ("It took a month and a half.", [("a month and a half", "P1M15D")]),
        ("They settled their decades-long feud.", [("decades-long", "PXY")]),
        ("It ended years of conflict.", [("years", "PXY")]),
        ("The line carries 40 people a day.", [("a day", "P1D")]),
        ("It cost 15 a year, and she swam twice a week.", [("a year", "P1Y"), ("twice a week", "P1W")]),
        ("Rents fell in the two previous weeks.", [("the two previous weeks", "P2W")]),
        ("It lasted two bloody weeks.", [("two bloody weeks", "P2W")]),
        ("It will stay shut for the next year.", [("the next year", "P1Y")]),
        ("The 46-day siege ended after three days’ march.", [("46-day", "P46D"), ("three days", "P3D")]),
        ("Output rose in the latter half of 2021.", [("the latter half of 2021", "2021-H2")]),
        ("In a March operation he fell.", [("March", "2023-03")]),
        ("Sales rose in the fall.", [("the fall", "2023-FA")]),
        ("In the fall of the wall a spring broke.", []),
        ("It shrank over the years.", [("the years", "PXY")]),
        ("Their most recent model sold.", []),
        ("Profit fell in the last quarter.", [("the last quarter", "2023-Q3")]),
        ("In 395 B.C. he died. It fell in 380 BC.", [("395 B.C.", "BC0395"), ("380 BC", "BC0380")]),
        ("It rained on 29 February.", [("29 February", "2020-02-29")]),
        ("He saw 0000-00-00, 99999-01-01 and the year 99999.", []),
    ],
)
def test_extent_and_value(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, "2023-10-18") == expected


def test_setting_the_date_later_values_everything_as_if_it_had_been_known() -> None:
    text = "Talks start at 8 p.m. on Friday. He left last month, a year and a half ago, in the early hours of Monday."
    later = [valued(timex, ArticleDate("2023-10-18", Basis.GIVEN)) for timex in found(text)]
    assert later == list(found(text, "2023-10-18"))
