"""Names inside names, offices that stand for people, and how both are told apart from names of their own."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_entities import article, entity, found, words

from briefing.annotating.english.names.offices import described
from briefing.findings import Kind, MentionBasis


def told(*paragraphs: str, basis: MentionBasis) -> list[tuple[str, str]]:
    """The mentions with this basis, each with the name of whom it means."""
    read, mentions, entities = found(*paragraphs)
    names = {one.id: one.name for one in entities}
    return [(read.text_of(m.span), names[m.entity]) for m in mentions if m.basis is basis]


def test_a_person_named_in_the_name_of_a_foundation_is_mentioned_there() -> None:
    inside = told(
        "The painter Ada Quill left her house to the town. The Ada Quill Foundation runs it.",
        "Visitors of the Quill Museum said that Quill had lived there.",
        basis=MentionBasis.INSIDE,
    )
    assert inside == [("Ada Quill", "Ada Quill"), ("Quill", "Ada Quill")]


def test_a_firm_is_mentioned_in_the_names_of_its_branches() -> None:
    inside = told(
        "Shares of Norvik fell on Monday. Norvik Commercial Aircraft declined to comment.",
        "The shareholders of Norvik met on Friday.",
        basis=MentionBasis.INSIDE,
    )
    assert inside == [("Norvik", "Norvik")]


def test_the_maker_is_mentioned_in_the_name_of_the_product() -> None:
    inside = told("More people use Google Chrome than Mozilla Firefox, a study found.", basis=MentionBasis.INSIDE)
    assert inside == [("Google", "Google"), ("Mozilla", "Mozilla")]


def test_a_short_form_is_not_mentioned_inside_its_own_name() -> None:
    assert not told(
        "Margaret Oyelaran leads the Crown Prosecution Service (CPS). Oyelaran joined the CPS, she said.",
        basis=MentionBasis.INSIDE,
    )


def test_a_common_noun_that_opens_a_name_is_none() -> None:
    assert not told("The Department of Fisheries wrote to the Department. Officials agreed.", basis=MentionBasis.INSIDE)


def test_an_office_in_an_apposition_means_the_person_beside_it() -> None:
    assert told("Ruth Adeyemi, the Chief Executive of Halden Water, resigned.", basis=MentionBasis.ROLE) == [
        ("Chief Executive of Halden Water", "Ruth Adeyemi")
    ]


def test_an_office_alone_means_the_one_of_whom_it_is_stated() -> None:
    assert told(
        "Home Secretary Ruth Adeyemi met officials in Leeds on Monday.",
        "The minutes were published. The Home Secretary declined to comment.",
        basis=MentionBasis.ROLE,
    ) == [("Home Secretary", "Ruth Adeyemi")]


def test_an_office_that_two_people_hold_means_neither() -> None:
    assert not told(
        "Prime Minister Ruth Adeyemi met Prime Minister Jon Reyes in Leeds. The Prime Minister was pleased.",
        basis=MentionBasis.ROLE,
    )


@pytest.mark.parametrize("other", ["former Home Secretary", "Shadow Home Secretary"])
def test_a_former_or_shadow_office_is_another_one(other: str) -> None:
    assert not told(
        f"The {other} Ruth Adeyemi met officials in Leeds. The Home Secretary declined to comment.",
        basis=MentionBasis.ROLE,
    )


def test_an_acronym_of_an_office_is_the_office() -> None:
    assert ("CEO of Halden Water", "Ruth Adeyemi") in told(
        "The CEO of Halden Water has resigned, the board said.",
        "Ruth Adeyemi, the Chief Executive Officer of Halden Water, will leave in May.",
        basis=MentionBasis.ROLE,
    )


def test_the_title_of_the_next_in_a_list_is_no_role_of_the_one_before() -> None:
    _, _, entities = found("Those present were Ada Quill, Mayor Jon Reyes and Ruth Adeyemi, a lawyer.")
    assert entity(entities, "Ada Quill").roles == ()
    assert [role.value for role in entity(entities, "Ruth Adeyemi").roles] == ["lawyer"]


def test_an_office_in_lower_case_is_a_role_and_no_mention() -> None:
    read, mentions, entities = found("Ruth Adeyemi, the chief executive of the port, resigned.")
    assert words(read, mentions, entity(entities, "Ruth Adeyemi")) == ["Ruth Adeyemi"]
    assert [role.value for role in entity(entities, "Ruth Adeyemi").roles] == ["chief executive of the port"]


def test_a_role_does_not_end_in_a_preposition() -> None:
    _, _, entities = found("Ruth Adeyemi, curator of “Light and Water” at the museum, resigned.")
    assert [role.value for role in entity(entities, "Ruth Adeyemi").roles] == ["curator"]


def test_an_office_behind_another_noun_belongs_to_the_person_beside_it() -> None:
    _, _, entities = found("The plan, the work of Halden Water’s chief executive, Ruth Adeyemi, is to end in May.")
    assert [role.value for role in entity(entities, "Ruth Adeyemi").roles] == ["Halden Water’s chief executive"]


FRAGMENTS = (
    "Ada Quill", "the Ada Quill Foundation", "Quill Museum", "Home Secretary", "The Home Secretary", "Jon Reyes", ",", ".",
    "Google Chrome", "Google", "CEO of Google", "said", "of", "the", "House", "Kim Jong-un", "'s", "Prime Minister", "in Leeds",
)  # fmt: skip
texts = st.lists(st.lists(st.sampled_from(FRAGMENTS), max_size=12).map(" ".join), min_size=1, max_size=3)


@settings(max_examples=20, deadline=None)
@given(texts)
def test_names_lie_apart_and_names_inside_lie_in_one_of_them(paragraphs: list[str]) -> None:
    _, mentions, entities = found(*paragraphs)
    names = [m for m in mentions if m.basis is MentionBasis.NAME]
    inside = [m for m in mentions if m.basis is MentionBasis.INSIDE]
    kinds = {one.id: one.kind for one in entities}
    assert all(a.span.end <= b.span.start for a, b in pairwise(names))
    assert all(any(n.span.contains(m.span) and n.entity != m.entity for n in names) for m in inside)
    assert all(kinds[m.entity] is Kind.PERSON for m in mentions if m.basis is MentionBasis.ROLE)
    assert len({m.id for m in mentions}) == len(mentions)
    assert list(mentions) == sorted(mentions, key=lambda m: (m.span.start, -m.span.end))


def test_no_office_is_looked_for_where_nobody_is_named() -> None:
    assert article("The Mayor spoke.").source.text
    assert list(described((), (), ())) == []
