"""What a sentence asserts, apart from who says it."""

from briefing.annotating import annotate
from briefing.articles import Article
from briefing.comparing import compare
from briefing.comparing.assertions import asserted
from briefing.comparing.sentences import sentences
from briefing.dossiers import Dossier
from briefing.parsing import parse
from briefing.sources import Origin, Source

RAISED = "The Harbour Bank raised its main rate by half a point to 4.75 per cent on Friday and warned that inflation would stay above its target."


def annotated(text: str, name: str = "a.txt") -> Article:
    (found,) = annotate([parse(Source(text, (Origin(name),), is_body=True))])
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


def test_a_rare_number_and_three_words_are_enough_to_say_the_same() -> None:
    texts = (
        "Central bank raises main rate to 4.75% as prices go on climbing, and shops close.",
        "The central bank lifted its main rate to 4.75% on Friday, in line with what 11 of 14 analysts thought.",
    )
    pile = compare(Dossier(tuple(annotated(text, f"{i}.txt") for i, text in enumerate(texts))))
    assert max(claim.texts for claim in pile.claims) == 2
