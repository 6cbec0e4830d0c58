"""Sentences of untouched text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from piles import article

from briefing.comparing.sentences import sentences


def texts(body: str) -> list[str]:
    return [sentence.text for sentence in sentences(article("a", f"Headline\n\n{body}"))][1:]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Mr. Oduya spoke. Nobody left.", ["Mr. Oduya spoke.", "Nobody left."]),
        ("“We stay.” She left at 5 p.m. on Monday.", ["“We stay.”", "She left at 5 p.m. on Monday."]),
        ("It cost 3.5 million. “Why?” he asked. Yes!", ["It cost 3.5 million.", "“Why?” he asked.", "Yes!"]),
        ("Gen. J. K. Brandt of the U.S. Army agreed.", ["Gen. J. K. Brandt of the U.S. Army agreed."]),
        ("One line.\nanother line", ["One line.", "another line"]),
        ("No end", ["No end"]),
        ("2. Norvik told the shops.", ["Norvik told the shops."]),
        ("(12) The shops knew. 14 people fell ill.", ["The shops knew.", "14 people fell ill."]),
        ("• Rail fares to rise", ["Rail fares to rise"]),
        ("12:45", []),
        ("Marsh said no. The mayor left.", ["Marsh said no.", "The mayor left."]),
        ("See no. 7 and fig. 3 of it.", ["See no. 7 and fig. 3 of it."]),
        ("It will close at 9 a.m. The mayor agreed.", ["It will close at 9 a.m.", "The mayor agreed."]),
        ("She works for Holt & Co. “They pay,” she said.", ["She works for Holt & Co.", "“They pay,” she said."]),
        ("Holt & Co. Shipping left the U.S. It’s gone.", ["Holt & Co. Shipping left the U.S.", "It’s gone."]),
        ("Det. Insp. Smith and Fr. Marsh met Cpl. Holt.", ["Det. Insp. Smith and Fr. Marsh met Cpl. Holt."]),
        ("Plan B. The J. A. Holt plan, J.K. Marsh said.", ["Plan B.", "The J. A. Holt plan, J.K. Marsh said."]),
        (
            "It was Gen.\nBrandt who left in Sept.\nNobody saw.",
            ["It was Gen.\nBrandt who left in Sept.", "Nobody saw."],
        ),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


def test_debris_holds_no_sentences() -> None:
    assert texts("Advertisement. Buy now.\n\nThe bridge is closed.") == ["The bridge is closed."]


@pytest.mark.parametrize("nasty", [".", '"', ".”", "A.", "1,", "'", "\u00a0.", "Mr. "])
def test_a_hundred_thousand_of_one_mark_are_read_in_one_walk(nasty: str) -> None:
    assert len(texts("Words before. " + nasty * (100_000 // len(nasty)))) >= 1


@given(st.text(alphabet="ab .?!”“\n\r\t1A'…", max_size=300))
def test_sentences_are_in_order_and_slice_the_text_and_hold_every_letter(body: str) -> None:
    made = article("a", f"Headline\n\n{body}" if body.strip() else "Headline")
    found = sentences(made)
    assert all(made.text_of(sentence.span) == sentence.text for sentence in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    held = sum(sum(character.isalpha() for character in sentence.text) for sentence in found)
    assert held == sum(character.isalpha() for character in made.source.text)
