"""What a pattern may begin with, so that it is tried only on lines that begin so."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.parsing.furniture import AFTER, RELATED, START, TAGS, WHOLE
from briefing.parsing.openings import Openings, alternatives, openings

WRITTEN = [
    *(one for _, written in WHOLE for one in written),
    *(one for _, written in START for one in alternatives(written)),
    RELATED.pattern,
    TAGS.pattern,
]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("ads?", {"ad", "ads"}),
        ("(?:- ?)?adverti[sz]ing", {"- a", "-ad", "adv"}),
        (r"(?:\(?\d+\)? )?comments?", {"(", "0", "com"}),
        (r"[\W_]+", {""}),
        ("(?:sign|log) in(?! here)", {"sig", "log"}),
        ("a{2,3}b|c*d", {"a", "c", "d"}),
    ],
)
def test_beginnings_are_read_off_a_pattern(pattern: str, expected: set[str]) -> None:
    assert openings(pattern) == expected


@given(st.data())
def test_all_that_a_pattern_of_furniture_matches_has_it_tried(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(WRITTEN))
    line = data.draw(st.from_regex(re.compile(f"(?:{pattern}){AFTER}"), fullmatch=True))
    assume(line.lower() == line)
    assert Openings([(pattern, "tried")]).fitting(line) == ("tried",)


def test_rules_are_tried_in_the_order_given_and_only_where_they_may_match() -> None:
    rules = Openings([("sha[rp]e", 1), (r"\d+ shares", 2), ("share this", 3), (".* now", 4)])
    assert rules.fitting("share this") == (1, 3, 4)
    assert rules.fitting("٣ shares") == (2, 4)
    assert rules.fitting("a sentence") == (4,)
    assert rules.fitting("") == (4,)


def test_a_bar_inside_a_group_or_a_class_divides_nothing() -> None:
    assert alternatives(r"a(?:b|c)|[|]d|\|e") == ("a(?:b|c)", "[|]d", r"\|e")
