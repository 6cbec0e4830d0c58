"""What a sentence asserts, apart from who says it."""

import pytest

from briefing.annotating import annotate
from briefing.articles import Article
from briefing.comparing.assertions import asserted
from briefing.comparing.likeness import Rarity
from briefing.comparing.same import extent
from briefing.comparing.sentences import sentences
from briefing.comparisons import Extent
from briefing.parsing import parse
from briefing.sources import Origin, Source

RAISED = "The Harbour Bank raised its main rate by half a point to 4.75 per cent on Friday and warned that inflation would stay above its target."


def annotated(text: str) -> Article:
    (found,) = annotate([parse(Source(text, (Origin("a.txt"),), is_body=True))])
    assert isinstance(found, Article)
    return found


def test_what_a_speaker_did_before_speaking_is_asserted() -> None:
    (sentence,) = sentences(annotated(RAISED))
    assert sentence.quotations
    assert {"4.75", "rate"} <= asserted(sentence).weights.keys()


def test_who_only_speaks_asserts_what_is_said() -> None:
    (sentence,) = sentences(
        annotated("The governor of the Harbour Bank, Mirela Tanase, warned that inflation would rise.")
    )
    assert "governor" not in asserted(sentence).weights
    assert "rise" in {word.text for word in asserted(sentence).words}


@pytest.mark.parametrize(("rate", "said"), [("4.75%", Extent.ALL), ("5%", Extent.PART)])
def test_with_a_number_that_is_seldom_the_same_by_chance_half_of_the_words_are_enough(rate: str, said: Extent) -> None:
    told = [
        f"Central bank raises rates to {rate} as inflation stays above target.",
        f"The central bank lifted its benchmark rate by 25 basis points to {rate} on Friday, in line with forecasts.",
    ]
    statement, passage = (sentences(annotated(text))[0] for text in told)
    rarity = Rarity.of(asserted(sentence).weights for sentence in (statement, passage))
    assert extent(statement, passage, rarity) is said
