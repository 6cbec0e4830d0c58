"""Who speaks, where somebody else is named in the words for them."""

import pytest
from test_quotations import found

OF_ANOTHER = [
    "Police arrested Markus Hegel. A lawyer for Markus Hegel said he would appeal.",
    "Police arrested Markus Hegel. Hegel’s lawyer said he would appeal.",
    "The mother of Anna Brandt said she was relieved.",
    "A source close to Elif Aydin said she was furious.",
    "Supporters of Maria Okafor say she was framed.",
    "The wife of Lord Farrant said he had changed.",
    "A spokesman for President Joan Hale said she was well.",
    "A friend of the late Anna Brandt said nobody had known.",
    "The mayor and Anna Brandt said they were relieved.",
]


@pytest.mark.parametrize("text", OF_ANOTHER)
def test_who_is_described_by_somebody_else_is_not_that_person(text: str) -> None:
    speaker = found(text)[-1].speaker
    assert speaker is not None
    assert speaker.entity is None


NAMED = [
    ("MI5 chief Ken Marsh said the plot was real.", "Ken Marsh"),
    ("The head of the spy agency Ken Marsh said the plot was real.", "Ken Marsh"),
    ("In a recent speech, the head of MI5, Ken Marsh, said the plot was real.", "Ken Marsh"),
    ("The minister of health, Grace Adeyemi, said the plan was safe.", "Grace Adeyemi"),
    ("Speaking to ITV's Good Morning Britain, Ms Joan Marsh said she was glad.", "Joan Marsh"),
    ("“It is good,” the Secretary of State for Transport, Elif Aydin, said.", "Elif Aydin"),
    ("Mrs Hale's sister, Joan Marsh, said she was glad.", "Joan Marsh"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_beside_an_office_is_who_holds_it(text: str, name: str) -> None:
    speaker = found(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name
    assert speaker.entity is not None
