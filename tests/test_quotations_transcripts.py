"""Interviews printed line by line, with a name and a colon before what each speaker says."""

import pytest
from test_quotations import found, said_by, words

LEAD = "Marta Lind left office in January. She met us at her home in Vik, where she keeps two goats and a boat."


def test_each_line_of_an_interview_is_its_speakers_words() -> None:
    lines = [
        "Coastal Review: You left office eight weeks ago. Do you miss it at all?",
        "Lind: Not for a second. The prime minister told me, “Sell the quota.” I believed him.",
        "Coastal Review: Your critics say you ignored the towns on the coast.",
        "Lind: Ask me again in a year, when the towns have had their money.",
        "Lind said after the interview that she would not return to parliament.",
    ]
    text = "\n\n".join([LEAD, *lines])
    told = [(said_by(text, quotation), words(text, quotation)) for quotation in found(text)]
    spoken = [(name, [said]) for name, said in (line.split(": ", 1) for line in lines[:-1])]
    assert told == [*spoken, ("Lind", ["that she would not return to parliament"])]


def test_questions_and_answers_without_a_name_have_no_speaker() -> None:
    text = LEAD + "\n\nQ: Why did you run?\n\nA: Nobody else wanted it.\n\nQ: Will you stay?\n\nA: Yes, I think I will."
    assert [said_by(text, quotation) for quotation in found(text)] == [None] * 4


@pytest.mark.parametrize(
    "lines",
    [
        "Weather: Rain in the north, sun in the south.\n\nTraffic: The bridge is closed.\n\nWeather: Wind on Tuesday.",
        "Note: The shop is closed on Sunday.\n\nNote: The pool is closed on Monday.",
        "What: Choir\n\nWhere: Town Hall\n\nPrice: £9 if you book\n\nWhat: Band\n\nWhere: The Mill\n\nPrice: £4 at the door",
    ],
)
def test_labels_of_what_is_no_talk_are_no_speakers(lines: str) -> None:
    assert found(f"{LEAD}\n\n{lines}") == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lost everything,” wailed the widow.", "the widow"),
        ("“We lost everything,” wept Anna Bell. “All of it.”", "Anna Bell"),
        ("“I do not know,” he shrugged.", "he"),
    ],
)
def test_any_verb_between_speech_and_its_subject_leads_to_who_speaks(text: str, speaker: str) -> None:
    (quotation,) = found(text)
    assert said_by(text, quotation) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Her first film, “The Salt Road,” won three prizes.",
        "In “The Long Goodbye,” Cole plays a farmer.",
        "The firm, known as “the Octopus,” owns ten mills.",
        "He sang “Yesterday,” played the piano and left.",
    ],
)
def test_titles_before_a_comma_are_nothing_said(text: str) -> None:
    assert found(text) == ()


def test_names_that_give_way_to_their_letters_take_turns_as_well() -> None:
    lines = [
        "Nora Vance: The harbour is empty. Why?",
        "Marta Lind: Ask the fleet. They have gone north.",
        "NV: Will they come back?",
        "ML: Some of them will, in spring.",
    ]
    text = "\n\n".join([LEAD, *lines])
    told = [(q.speaker.name if q.speaker else None, words(text, q)) for q in found(text)]
    said = [line.split(": ", 1)[1] for line in lines]
    names = ["Nora Vance", "Marta Lind"] * 2
    assert told == [(name, [words]) for name, words in zip(names, said, strict=True)]
