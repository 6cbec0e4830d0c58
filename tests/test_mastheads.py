"""The outlet's name above the headline, and what only looks like one."""

import pytest

from briefing.articles import Article, Role
from briefing.parsing import parse
from briefing.sources import Origin, Source

HEADLINE = "Bakery fire on Mill Lane leaves three families without homes"
BODY = """A fire that began in the ovens of a bakery spread to two houses on Mill Lane early on Sunday, the fire service said.

Three families were taken to the community hall, where volunteers had put up beds and made tea for them before it was light.

“We lost everything but the dog,” said Ewa Novak, 41, who has rented the flat above the shop since the spring of last year.

The fire service said that it had found no sign of arson and would hand a report to the council by the end of the month."""


def article(*lines: str) -> Article:
    return parse(Source("\n\n".join(lines), (Origin("a"),)))


def outlet(*lines: str) -> str | None:
    stated = article(*lines).outlet
    return stated.value if stated else None


@pytest.mark.parametrize(
    "masthead",
    [
        "Millbrook Gazette",
        "The Millbrook Herald",
        "MILLBROOK TODAY",
        "Le Courrier de la Vallée",
        "Westfälische Zeitung",
    ],
)
def test_a_masthead_above_the_headline_is_the_outlet_and_no_headline(masthead: str) -> None:
    read = article(masthead, HEADLINE, "By Tom Reed", BODY)
    assert read.headline is not None
    assert read.headline.value == HEADLINE
    assert read.outlet is not None
    assert read.outlet.span is not None
    assert read.text_of(read.outlet.span) == read.outlet.value == masthead


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Advertisement", ""),
        ("Home | News | Sport | Opinion", ""),
        ("SUBSCRIBE  |  LOG IN", ""),
    ],
)
def test_furniture_around_a_masthead_does_not_hide_it(above: str, below: str) -> None:
    assert outlet(above, "Millbrook Gazette", below, HEADLINE, BODY) == "Millbrook Gazette"
    assert outlet("Millbrook Gazette", above, HEADLINE, BODY) == "Millbrook Gazette"


@pytest.mark.parametrize(
    "signature",
    [
        "© 2024 Valley Lantern. All rights reserved.",
        "Follow Valley Lantern on Telegram",
        "Tom Reed is a reporter at Valley Lantern.",
    ],
)
def test_a_name_that_no_word_tells_is_a_masthead_where_the_text_signs_with_it(signature: str) -> None:
    assert outlet("VALLEY LANTERN", HEADLINE, BODY) is None
    assert outlet("VALLEY LANTERN", HEADLINE, BODY, signature) == "Valley Lantern"


def test_the_place_in_a_dateline_signs_for_a_wire() -> None:
    assert outlet("VALLEY LANTERN", HEADLINE, f"MILLBROOK (Valley Lantern) — {BODY}") == "Valley Lantern"


@pytest.mark.parametrize("line", ["World News", "Breaking News", "MILLBROOK", "Latest", "Tom Reed", "Sunday", "Sport"])
def test_a_section_a_place_or_a_person_is_no_outlet(line: str) -> None:
    assert outlet(line, HEADLINE, BODY) is None


def test_a_headline_in_capitals_that_speaks_of_a_newspaper_is_a_headline() -> None:
    read = article("Mayor Sues Herald", BODY.replace("fire service", "Herald"))
    assert read.outlet is None


def test_whom_a_speaker_told_is_not_the_outlet_by_itself() -> None:
    assert (
        outlet(HEADLINE, BODY, "The owner told The Morning Herald that the ovens were new and had been tested.") is None
    )


def test_a_name_does_not_run_over_the_end_of_a_sentence() -> None:
    text = "Tom Reed is a reporter for Valley Lantern. All his work is on the site."
    assert outlet(HEADLINE, "By Tom Reed", BODY, text) == "Valley Lantern"


def test_a_former_employer_in_the_authors_note_is_not_the_outlet() -> None:
    note = "Tom Reed is a former reporter for The Morning Herald. He lives in Millbrook."
    assert outlet(HEADLINE, "By Tom Reed", BODY, note) is None


def test_a_line_with_author_paper_and_date_names_the_outlet() -> None:
    assert outlet(HEADLINE, "Tom Reed / The Morning Herald / 16 April 2024", BODY) == "The Morning Herald"


def test_a_masthead_is_labelled_and_says_why() -> None:
    read = article("Millbrook Gazette", HEADLINE, BODY)
    assert (read.blocks[0].role, read.blocks[0].reason) == (Role.DEBRIS, "the outlet’s name")


def test_a_long_column_of_one_name_is_no_masthead_and_is_read_in_time() -> None:
    assert outlet(*["Valley Lantern Post"] * 4_000, HEADLINE, BODY) is None
