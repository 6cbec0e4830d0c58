"""“The agency”, “the minister”: common nouns that take up whoever is named before, with the basis of that."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_entities import article

from briefing.annotating import annotate
from briefing.articles import Article
from briefing.findings import MentionBasis


def read(*paragraphs: str) -> Article:
    """An article of these paragraphs, annotated."""
    (annotated,) = annotate([article(*paragraphs)])
    assert isinstance(annotated, Article)
    return annotated


def taken_up(*paragraphs: str) -> list[tuple[str, str]]:
    """The words without a name of their own, each with the name of whom they mean."""
    annotated = read(*paragraphs)
    names = {entity.id: entity.name for entity in annotated.findings.entities}
    found = [mention for mention in annotated.findings.mentions if mention.basis is MentionBasis.ROLE]
    return [(annotated.text_of(mention.span), names[mention.entity]) for mention in found]


def test_the_agency_is_the_one_that_was_named() -> None:
    assert taken_up(
        "The European Medicines Agency recalled two vaccines on Monday.",
        "Patients were told by the agency to wait. Halden Pharma, which makes both, sued.",
    ) == [("the agency", "European Medicines Agency")]


def test_of_two_firms_the_one_that_the_text_speaks_of_is_meant() -> None:
    assert taken_up(
        "Norvik Airlines bought six aircraft from Boeing in May.",
        "Norvik Airlines has lost passengers to rivals. Analysts doubt that the airline needs them.",
    ) == [("the airline", "Norvik Airlines")]


def test_the_firm_that_is_subject_is_more_in_mind_than_one_named_later() -> None:
    assert taken_up(
        "Halden Motors said it would cut 900 jobs at its supplier Tessel. Unions criticised the company at once.",
    ) == [("the company", "Halden Motors")]


def test_a_person_is_taken_up_by_her_office() -> None:
    assert taken_up(
        "Ana Ruiz, the finance minister of Portugal, presented the budget.",
        "Opponents booed the minister. Ms Ruiz left early.",
    ) == [("the minister", "Ana Ruiz")]


def test_the_words_of_a_role_do_not_take_up_their_own_bearer() -> None:
    assert not taken_up("Tom Hale, the minister’s adviser, declined to comment, and so did the minister.")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Halden Council met. The council of elders in the next valley did not.",
        "Halden Motors grew. The company that bought Tessel did not.",
        "The Green Party lost. Her sixtieth birthday came and the partygoers stayed late.",
        "Greenpeace sued. The government lost.",
        "The White House denied it. Nobody believed the company.",
        "The United Nations sent a ship after the company refused.",
        "Halden Council met. A council is elected every four years, and councils cost money.",
        "He runs the company. Halden Motors is another one.",
    ],
)
def test_what_means_something_else_is_left_alone(paragraph: str) -> None:
    assert not taken_up(paragraph)


def test_who_was_named_long_before_is_out_of_mind() -> None:
    between = ("Rain fell on the hills all week, and the roads were closed.",) * 9
    assert not taken_up("The Halden Water Agency closed a dam.", *between, "The agency is small.")


def test_the_speaker_and_the_mention_mean_the_same() -> None:
    annotated = read("The Halden Water Agency closed a dam on Friday.", "The dam, the agency said, was unsafe.")
    (quotation,) = annotated.findings.quotations
    (mention,) = [m for m in annotated.findings.mentions if m.basis is MentionBasis.ROLE]
    assert quotation.speaker is not None
    assert quotation.speaker.entity == mention.entity


WORDS = ["Halden Council", "the council", "the 👩‍🚀 agency", "NASA", "the", "said", ".", "\n", "é"]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS)))
def test_what_is_taken_up_slices_to_its_words_and_means_somebody(pieces: list[str]) -> None:
    annotated = read("The council met. " + " ".join(pieces) + " end")
    known = {entity.id for entity in annotated.findings.entities}
    for mention in annotated.findings.mentions:
        assert mention.entity in known
        assert annotated.text_of(mention.span).strip() == annotated.text_of(mention.span) != ""


def test_a_firm_named_once_in_passing_some_sentences_ago_is_not_the_company() -> None:
    assert not taken_up(
        "Halden & Rowe raised its forecast on Monday. Analysts polled by KSEG had expected a loss.",
        "Sales grew in spring. The chief executive spoke of stretched customers on a call.",
        "Grace Adeyemi said the company would close ten shops.",
    )
