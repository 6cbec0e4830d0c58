"""Names that texts describe differently, and words that are one word of news."""

import pytest
from piles import article, pile

from briefing.comparing import compared
from briefing.comparing.synonyms import meant
from briefing.comparing.words import stem
from briefing.comparisons import DifferenceKind
from briefing.parsing.language import language


def kinds(one: str, other: str) -> list[DifferenceKind]:
    first = article("a", f"Tarn today\n\nAdvertisement\n\n{one}")
    return [found.kind for found in compared(pile(first, article("b", f"From Tarn\n\n{other}"))).differences]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mara Lund is a county clerk.", "Mara Lund (born 4 May 1980 in Tarn) is a retired opera singer."),
        ("Tarn Hall is a concert venue.", "Tarn Hall was a prison."),
        ("The Northern Lark is a trawler.", "The Northern Lark is a restaurant at the pier."),
    ],
)
def test_a_name_that_two_texts_describe_in_other_words_is_a_difference_of_role(one: str, other: str) -> None:
    assert kinds(one, other) == [DifferenceKind.ROLE]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mara Lund is a singer.", "Mara Lund is a retired opera singer."),
        ("The Northern Lark is a ferry.", "The Northern Lark is a vessel of 2003."),
        ("Mara Lund is a clerk.", "Per Lund is a singer."),
        ("Mara Lund is a woman.", "Mara Lund is a clerk."),
        ("Mara Lund is a clerk.", "Mara Lund is not a singer."),
        ("Police chief Per Oake said Mara Lund was a clerk.", "Mara Lund is a singer."),
        ("Lund is a clerk and a singer.", "Lund is a singer in Tarn."),
    ],
)
def test_what_agrees_or_is_of_somebody_else_or_says_nothing_is_no_difference_of_role(one: str, other: str) -> None:
    assert DifferenceKind.ROLE not in kinds(one, other)


def test_words_that_news_uses_for_one_thing_are_one() -> None:
    assert len({meant(stem(word)) for word in ("crash", "slammed", "collided", "collision")}) == 1
    assert len({meant(stem(word)) for word in ("killed", "dead", "died", "deaths")}) == 1
    assert meant(stem("planes")) == stem("planes")


@pytest.mark.parametrize("text", ["Mara Lund is a clerk.", "The Lark is a ferry .", "It is a city."])
def test_a_short_english_sentence_is_not_taken_for_another_language(text: str) -> None:
    assert language(text) in {None, "en"}
