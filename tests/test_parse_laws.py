"""What holds for every text, however hostile."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles import Article, Role
from briefing.parsing import parse
from briefing.sources import Metadatum, Origin, Source

LINES = st.sampled_from(
    ["By Ann Miller", "Ann Miller", "Updated:", "0:00", "Advertisement", "Published 17 Oct 2023", "Tags:", "Read more:", "“", "• ", "LONDON (AP) —", "Photo: Tom Reed/PA",
     "Harbour to close for a week", "The harbour will close on Monday, the mayor said, and ferries will leave from the pier.", "By", "and", "© 2024", "|", "\ufeff", "\u202eabc", "\0", "a" * 300]
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028", " ", "\t", "\v", "\x85"])
TEXTS = st.one_of(
    st.text(), st.lists(st.tuples(LINES, BREAKS), max_size=30).map(lambda parts: "".join(a + b for a, b in parts))
)


def read(text: str) -> Article:
    return parse(Source(text, (Origin("a"),)))


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_blocks_are_in_order_do_not_overlap_and_cover_all_that_is_not_white_space(text: str) -> None:
    last = 0
    for block in read(text).blocks:
        assert last <= block.span.start < block.span.end <= len(text)
        assert not text[last : block.span.start].strip()
        last = block.span.end
    assert not text[last:].strip()


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_stated_values_stand_in_the_text_and_labels_have_reasons(text: str) -> None:
    article = read(text)
    for stated in (article.headline, article.standfirst, article.outlet, *article.bylines):
        if stated is not None:
            assert stated.value
            assert stated.span is not None
            assert stated.value.split() == article.text_of(stated.span).split()
    assert all(block.reason for block in article.blocks if block.role is not Role.PARAGRAPH)


@settings(deadline=None, max_examples=40)
@given(TEXTS)
def test_a_second_run_agrees_with_the_first(text: str) -> None:
    assert read(text) == read(text)


@pytest.mark.parametrize("text", ["Ⅷ harbour", "ⓐ", "#Ⅷ²½ encoding", "ª º"])
def test_capitals_that_are_no_letters_are_read(text: str) -> None:
    assert read(text).blocks


HOSTILE = {
    "one line of a megabyte": "word " * 200_000,
    "no white space": "=" * 1_000_000,
    "ten thousand lines": "".join(f"Line {i} says that {i} ships came in.\n" for i in range(10_000)),
    "quotes that never close": "“He said " * 60_000,
    "bidirectional controls": "\u202eabc\u2066 " * 100_000,
    "NULs": "a\0b " * 100_000,
    "bylines": "By Ann Miller, " * 50_000,
    "lone bylines": "By\n" * 10_000,
    "dates": "1.1.1." * 50_000,
    "fragments": ",\n" * 20_000,
    "blank lines": "\n" * 500_000 + "x",
    "share buttons": "share " * 10_000 + "\n" + "x|" * 50_000,
    "a line full of white space": "The harbour" + " " * 100_000 + "will close" + "\u00a0" * 100_000 + "on Monday.",
    "a broken line set in far": "The harbour will close on Monday, the mayor\n"
    + " " * 100_000
    + "said, and ferries\n" * 2,
    "one line again and again": "The ferries leave from the old pier.\n" * 10_000,
    "a dateline": "A" * 200_000 + " (",
    "credits that do not end": ("- " * 20 + "Facebook " + "- " * 25 + "é)\n\n") * 1_000,
}


def test_thousands_of_lines_of_a_few_characters_are_no_article() -> None:
    article = read("45\n\n" * 20_000)
    assert len(article.blocks) == 20_000
    assert {block.role for block in article.blocks} == {Role.DEBRIS}
    assert {block.reason for block in article.blocks} == {"one of thousands of lines of a few characters each"}


def test_thousands_of_short_paragraphs_are_read_as_ever() -> None:
    article = read("Harbour to close\n\n" + "The ferry left. It sank.\n\n" * 6_000)
    assert article.headline is not None


@pytest.mark.parametrize("space", [" ", "\u00a0", "\n", "\t"])
def test_what_a_table_states_may_be_full_of_white_space(space: str) -> None:
    fields = ("title", "author", "publisher")
    stated = tuple(Metadatum(f"table:{field}", "Harbour" + space * 100_000 + "to close") for field in fields)
    assert parse(Source("The harbour will close on Monday.", (Origin("a"),), metadata=stated)).blocks


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_come_to_an_end(text: str) -> None:
    assert read(text).blocks
