"""Who speaks, where somebody else is named in the words for them."""

import pytest
from test_quotations import found, said_by

from briefing.articles import Role
from briefing.findings import SpeakerBasis

OF_ANOTHER = [
    "Police arrested Markus Hegel. A lawyer for Markus Hegel said he would appeal.",
    "Police arrested Markus Hegel. Hegel’s lawyer said he would appeal.",
    "The mother of Anna Brandt said she was relieved.",
    "A source close to Elif Aydin said she was furious.",
    "Supporters of Maria Okafor say she was framed.",
    "The wife of Lord Farrant said he had changed.",
    "A spokesman for President Joan Hale said she was well.",
    "A friend of the late Anna Brandt said nobody had known.",
    "Critics, including Anna Brandt, said the scheme was a gimmick.",
    "Asked about the leak, both Tom Bell and Anna Brandt said they knew nothing.",
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


SPOKEN = [
    # whoever is quoted as saying something has said it
    ("“It is not we who began this,” the Tass news agency quoted Oleg Petrov as saying.", "Oleg Petrov"),
    ("“It is not we who began this,” Oleg Petrov was quoted as saying.", "Oleg Petrov"),
    ("The Herald quoted a ministry official as saying that exports would rise.", "a ministry official"),
    ("Oleg Petrov was quoted by Tass as saying that the ships would stay.", "Oleg Petrov"),
    ("Anna Reid quoted Tom Bell as saying “never”.", "Tom Bell"),
    # whom others see, hear or leave doing something
    ("The decision left many residents feeling that they had been ignored.", "many residents"),
    ("Anna Reid recalled Tom Bell telling her: “You are on your own.”", "Tom Bell"),
    # a participle goes on with the words of the main clause
    ("Anna Reid said officials had ignored her, adding that the fence was never built.", "Anna Reid"),
    ("Anna Reid said Tom Bell had lied, accusing him of “playing games”.", "Anna Reid"),
    ("Analysts said rising costs were to blame, citing the price of steel.", "Analysts"),
    ("Witnesses said the driver fled, telling police later that he had panicked.", "the driver"),
    (
        "The newspaper Abendblatt reported on Sunday, citing two sources, that the bank would close.",
        "The newspaper Abendblatt",
    ),
    # a claim is that of whoever makes it
    ("Anna Reid referred to a Guardian report that the dam had cracked.", "Guardian"),
    ("Tom Bell voiced fears that shops would run dry.", "Tom Bell"),
    ("According to the mayor, Tom Bell, the roof had leaked.", "the mayor, Tom Bell"),
    # places and occasions say nothing
    ("The change will please councillors in Leeds, who have argued that it helps them.", "councillors in Leeds"),
    ("“We did it,” she said at a news conference announcing that the mill would reopen.", "she"),
    # a name behind a dash, without any space
    ("“He never listened to us at all.”― Mina Patel", "Mina Patel"),
    # a colon without a verb of speech
    ("The mayor is rolling out a new message: “It is about me.”", "The mayor"),
    ("Anna Reid was unmoved: “We will go on.”", "Anna Reid"),
    ("The sign on the door was blunt: “Closed until further notice.”", "The sign on the door"),
    ("He told Radio Leeds: “You cannot switch off at this level.”", "He"),
]


@pytest.mark.parametrize(("text", "speaker"), SPOKEN)
def test_words_are_those_of_whoever_spoke_and_not_of_what_stands_nearest(text: str, speaker: str) -> None:
    assert said_by(text, found(text)[-1]) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The mill was founded by Tom Bell in Leeds, who said it would double in size.",
        "The strike fuelled fears that shops would run dry.",
        "The bank heard complaints that the app had failed.",
        "His last words to his brother were: “Do not weep for me.”",
        "When questioned after the debate, asserting, “Of course I pay taxes,” he left.",
    ],
)
def test_what_cannot_speak_is_no_speaker(text: str) -> None:
    assert found(text)[-1].speaker is None


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("The judge told Kemp: “You are a danger to the public.”", "Kemp, of Mill Road, shouted “liar” as he left."),
        ("The coach told Anna Reid she would start on Saturday.", "“I was over the moon,” said Anna Reid."),
        (
            "The chief executive met Tom Bell on Monday and said the branch would close.",
            "Tom Bell said he would fight.",
        ),
    ],
)
def test_who_is_spoken_to_is_not_the_one_described(text: str, below: str) -> None:
    speaker = found(f"{text}\n\n{below}")[0].speaker
    assert speaker is not None
    assert speaker.entity is None


def test_words_behind_a_sentence_about_a_person_are_inferred_to_be_that_persons() -> None:
    text = (
        "“We have only ourselves to blame,” said Leo Marsh.\n\nTown boss Pat Reilly was glad. “I’m so proud of them.”"
    )
    speaker = found(text)[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.basis) == ("Pat Reilly", SpeakerBasis.CONTINUED)


def test_a_pronoun_takes_up_whom_the_sentence_before_reports_of() -> None:
    text = (
        "“You never saw him,” Simon Hale said. The jury was told that Jordan Pike owed money. He wrote: “I will pay.”"
    )
    speaker = found(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == "Jordan Pike"


def test_interview_is_a_label_and_no_speaker() -> None:
    text = "Interview: “I was never meant to be a politician”\n\nMarta Lind left office in January."
    assert found(text, first=Role.HEADLINE)[0].speaker is None


def test_a_cue_before_a_colon_leads_to_what_follows() -> None:
    text = "“I’ll be back,” Tom Bell told the paper. “I’ve work to do.” Anna Reid told the paper: “He won’t be back.”"
    assert [said_by(text, quotation) for quotation in found(text)] == ["Tom Bell", "Anna Reid"]


@pytest.mark.parametrize(
    "text",
    [
        "Grace Adeyemi took office in May. Asked about the Danish government's proposed toll, she was curt: “Ask them.”",
        "Grace Adeyemi took office in May. Pressed on the union's suggested date, she was firm: “Not this year.”",
    ],
)
def test_a_participle_before_the_colon_is_no_cue_where_a_subject_stands_there(text: str) -> None:
    (quotation,) = found(text)
    assert said_by(text, quotation) == "she"


def test_a_bracket_that_opens_in_the_words_for_a_speaker_is_closed_there() -> None:
    text = "The Marine Safety Board (MSB) said the hull was sound."
    assert said_by(text, found(text)[0]) == "The Marine Safety Board (MSB)"


def test_a_term_in_marks_behind_a_clause_about_the_speaker_is_no_more_of_the_speech() -> None:
    text = '"It is a bad year, but not the worst," said Tom Bell, a broker at Halden who rates the shares "sell".'
    (quotation,) = found(text)
    assert [span.of(text) for span in quotation.content] == ["It is a bad year, but not the worst"]


def test_an_age_behind_a_role_hides_nobody() -> None:
    text = (
        "Grace Adeyemi has slept badly. Nigeria's health minister, 46, took office in May.\n"
        '"I do not sleep well," she says in her office.'
    )
    (quotation,) = found(text)
    assert quotation.speaker is not None
    assert quotation.speaker.name in {"Grace Adeyemi", "Nigeria's health minister"}


def test_letters_behind_the_name_of_a_speaker_do_not_hide_it() -> None:
    (quotation,) = found('Sentencing him, Judge Owen Lane KC said: "You robbed the very people you had to protect."')
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Owen Lane"
    assert quotation.speaker.entity is not None
