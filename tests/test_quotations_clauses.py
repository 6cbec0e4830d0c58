"""Which words a cue reports, where the sentence is built in an unusual way."""

import pytest
from marked import marked
from test_quotations import found, said_by, words

REPORTED = [
    # a comment clause between subject and verb
    "[content:The defendant], [speaker:prosecutors] allege, [content:moved the money through a firm in Malta].",
    "[content:The new line will], [speaker:the ministry] insists, [content:open in 2031].",
    "[content:The highlight of the night], [speaker:critics] noted from the stalls, [content:was the second act].",
    "[content:The trouble now], [speaker:she] told me on Monday, [content:is that nobody pays].",
    "[content:Those walls], [speaker:Brandt] explained, [content:were “well built,” having stood for a century].",
    "[content:The new pumps], said [speaker:Brandt], [content:are required to run all night].",
    # words of an editor between quoted words
    "[speaker:He] called [content:the plan “absurd” (sic) and “cruel”].",
    # of two clauses the one behind the cue
    "Should the mill run into trouble, [speaker:residents] worry [content:that the wells will close].",
    "He left at noon; [speaker:she] said [content:the talks had gone well].",
    "[speaker:The mayor] told valley farmers this weekend [content:he would close the mill].",
    "[speaker:The widow] recalled [content:seeing a flash above the mill].",
    "[speaker:Lowe] told Radio Kent's breakfast show [content:the driver was still being sought].",
    "According to [speaker:Ms Reid], who represents the family, [content:no offer has been made].",
    "[content:Rents will rise in May], according to [speaker:figures] released on Friday by the city.",
    "So we asked [speaker:the owner], who shrugged: “[content:We open when we open.]”",
    "He has a simple plan. Said [speaker:Brandt]: “[content:We wait for rain.]”",
    "Commenting on the figures, [speaker:Joan Marsh] said: “[content:We have more to do.]”",
    "[speaker:The judge] ordered Brandt [content:to pay £400] and banned him from driving.",
    "[speaker:She] said “[content:it was a disgrace]” and left.",
    "[speaker:A spokeswoman for the firm], which owns six mills, said [content:it was “cooperating fully”].",
    "“Why?” asked the judge. “[content:Because],” [speaker:Brandt] replied, “[content:I was hungry.]”",
    "The room fell silent. “[content:Yes],” said [speaker:Brandt].",
    "According to [speaker:the mayor, Tom Bell], [content:the roof had leaked].",
    "[speaker:Reuters] reported, citing two sources, [content:that the bank would close].",
    "[speaker:The court] held [content:that the mill had “failed badly” to prove its case], and acquitted all five.",
    "[speaker:The mayor] is promising [content:the review is under way].",
]


@pytest.mark.parametrize("text", REPORTED)
def test_what_is_reported_is_found_in_an_unusual_sentence(text: str) -> None:
    plain, labels, _ = marked(text)
    quotation = found(plain)[-1]
    assert words(plain, quotation) == labels["content"]
    assert said_by(plain, quotation) == labels["speaker"][0]


def test_a_verb_that_cannot_share_the_auxiliary_is_joined_to_the_cue() -> None:
    text = "The mayor said he would order a review and warned of more floods."
    assert [words(text, quotation) for quotation in found(text)] == [["he would order a review"], ["more floods"]]
    assert {said_by(text, quotation) for quotation in found(text)} == {"The mayor"}


@pytest.mark.parametrize(
    "text",
    [
        "Maybe they had learned a hard lesson from the flood exhibit in town.",
        "The minister knew about the loan, it has emerged.",
        "Those who recognise the plan are few.",
        "Brandt nodded when asked if he understood.",
        "She nodded. “Gone,” a thriller, made her name.",
        "It is worth noting that the wells are old.",
        "The flood encouraged many to leave the valley.",
        "The exhibition, “Light and Water: 1890-1910”, runs until May.",
    ],
)
def test_what_only_looks_like_a_reported_clause_is_none(text: str) -> None:
    assert found(text) == ()


def test_what_a_court_heard_has_no_speaker() -> None:
    text = "The inquest heard Mrs Hale had fallen twice that week. The jury heard from two experts."
    (quotation,) = found(text)
    assert words(text, quotation) == ["Mrs Hale had fallen twice that week"]
    assert quotation.speaker is None


def test_what_somebody_else_says_meanwhile_is_no_part_of_the_words() -> None:
    text = "A councillor said the talks “went nowhere”, as Mayor Reid insisted that the plan was sound."
    told = [(said_by(text, quotation), words(text, quotation)) for quotation in found(text)]
    assert told == [
        ("A councillor", ["the talks “went nowhere”"]),
        ("Mayor Reid", ["that the plan was sound"]),
    ]
