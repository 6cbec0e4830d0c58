from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles import Piece, View
from briefing.sources import Origin, Source
from briefing.spans import Selector, Span, covering


def test_a_span_slices_code_points_not_bytes() -> None:
    source = Source("Zoë 🇬🇧 said “no”", (Origin("a"),))

    assert source.span(13, 15).of(source.text) == "no"


def test_a_span_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="start ≤ end"):
        Span("s", 3, 2)


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside the text"):
        Source("short", (Origin("a"),)).span(0, 6)


def test_spans_of_two_sources_have_no_common_cover() -> None:
    with pytest.raises(ValueError, match="one source"):
        covering([Span("a", 0, 1), Span("b", 0, 1)])


def test_a_selector_prefers_the_place_with_the_same_neighbours() -> None:
    text = "The agency said so. Later the agency said no."
    later = Span("s", text.rindex("agency"), text.rindex("agency") + 6)

    again = Selector.of(text, later).find("UPDATED\n" + text, source="new")

    assert again == Span("new", later.start + 8, later.end + 8)


def test_words_that_are_gone_are_not_found() -> None:
    assert Selector("cases").find("nothing of the kind", source="s") is None


@given(st.text(min_size=1), st.data())
def test_a_selector_finds_what_it_was_made_of(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span("s", start, data.draw(st.integers(start + 1, len(text))))

    found = Selector.of(text, span).find(text, source="s")

    assert found is not None
    assert found.of(text) == span.of(text)


def test_the_same_text_has_the_same_id_wherever_it_was_found() -> None:
    assert Source("one text", (Origin("a"),)).id == Source("one text", (Origin("b"),)).id


@given(st.text())
def test_any_text_has_an_id_lone_surrogates_included(text: str) -> None:
    assert len(Source(text + "\ud800", (Origin("a"),)).id) == 64


@given(st.lists(st.integers(1, 6), min_size=1, max_size=8), st.integers(0, 60), st.integers(1, 12))
def test_a_stretch_of_a_view_touches_each_block_that_it_shares_a_character_with(
    lengths: list[int], start: int, length: int
) -> None:
    ends = list(accumulate(size + 2 for size in lengths))
    pieces = tuple(Piece(end - size - 2, 100 + end, size) for end, size in zip(ends, lengths, strict=True))
    view = View("a" * 64, "x" * ends[-1], pieces)
    end = start + length
    assert list(view.touched(start, end)) == [p for p in pieces if p.start < end and start < p.start + p.length]
