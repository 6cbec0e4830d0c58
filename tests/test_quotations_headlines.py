"""Headlines tell who speaks by a cue, a comma or a colon; many only seem to."""

import pytest
from marked import marked
from test_quotations import found, said_by, words

from briefing.articles import Role

BODY = "\nThe mill in the valley is old. Mira Holt left Brandt Foods, a firm that owns it, in May."

SPOKEN = [
    "[speaker:Brandt Foods] lifts prices by 4%, says [content:bills to rise until 2030]",
    "UPDATE 2-[speaker:Brandt Foods] lifts prices by 4%, says [content:bills to rise until 2030]",
    "UPDATE 3-[speaker:Valley c.bank] hikes by 25 bps, says [content:prices to stay high until 2030]",
    "[speaker:Mayor] closes mill after leak, says [content:wells are safe]",
    "UPDATE 1-[content:Bills to rise until 2030], says [speaker:Brandt Foods]",
    "[content:Bills to rise until 2030], says [speaker:the head of Brandt Foods]",
    "[content:Wells to close by June], says [speaker:union boss who quit]",
    "[content:Wells to close by June], says [speaker:sacked minister]",
    "[speaker:Mill's owner] shuts plant, says [content:demand fell]",
    "[speaker:Mira Holt]: [content:wells to close by June]",
    "[speaker:Holt]: [content:wells to close by June]",
    "[speaker:Water Minister]: [content:wells to close by June]",
]


@pytest.mark.parametrize("headline", SPOKEN)
def test_a_headline_attributes_to_whom_it_names(headline: str) -> None:
    plain, labels, _ = marked(headline + BODY)
    (quotation,) = found(plain, first=Role.HEADLINE)
    assert words(plain, quotation) == labels["content"]
    assert said_by(plain, quotation) == labels["speaker"][0]


@pytest.mark.parametrize(
    "headline",
    [
        "MILL-GATE: what we know about the leak so far",
        "WELL WATCH: what we know about the leak so far",
        "Anna Frost: what we know about the leak so far",
        "UN: two million people without clean water",
    ],
)
def test_who_stands_before_a_colon_in_the_headline_alone_says_nothing(headline: str) -> None:
    assert found(headline + BODY, first=Role.HEADLINE) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Brandt Foods recalls 1.5 million jars of plum jam after mould found",
        "Brandt Foods recalls 2 million jars of plum jam over fears lids leak",
        "Brandt Foods recalls vans brakes of which failed",
        "Mill recalls workers laid off in spring",
        "Valley recalls ambassador as row grows",
        "Flood claims 12 lives after dam broke",
        "Judge orders a new trial of the miller",
        "Union calls strike after talks with mill failed",
    ],
)
@pytest.mark.parametrize("role", [Role.HEADLINE, Role.PARAGRAPH])
def test_a_deed_with_its_object_is_nothing_said(text: str, role: Role) -> None:
    assert found(text + BODY, first=role) == ()


@pytest.mark.parametrize(
    "text",
    [
        "[speaker:Holt] recalled [content:that the dam broke at night].",
        "[speaker:Holt] recalled [content:how the dam broke].",
        "[speaker:Holt] recalled [content:it was dark].",
        "[speaker:Holt] recalled [content:the dam was old].",
        "[speaker:Holt] recalled [content:seeing the dam break].",
        "[speaker:Holt] recalled [content:the dam “shaking like a leaf”].",
        "[speaker:The widow] claims [content:the mill leaked for years].",
        "[speaker:The council] noted [content:the plan was late].",
        "[speaker:The judge] ordered the miller [content:to pay £400].",
    ],
)
def test_a_verb_of_deeds_with_a_clause_tells_what_was_said(text: str) -> None:
    plain, labels, _ = marked(text)
    (quotation,) = found(plain)
    assert words(plain, quotation) == labels["content"]
    assert said_by(plain, quotation) == labels["speaker"][0]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Brandt quits, says ‘I was tired’", "Brandt", "I was tired"),
        ("PM ‘knew of the leak’, inquiry told", None, "PM ‘knew of the leak’"),
        (
            "Nurse ‘begged for help’ before patient died, inquest hears",
            None,
            "Nurse ‘begged for help’ before patient died",
        ),
        ("Man stole £40,000 from widow, jury told", None, "Man stole £40,000 from widow"),
        ("10:42 Minister: No plans for a new lockdown", "Minister", "No plans for a new lockdown"),
        ("Minister says rates will stay high; bank disagrees", "Minister", "rates will stay high"),
    ],
)
def test_a_headline_gives_its_words_to_whoever_said_them(text: str, speaker: str | None, content: str) -> None:
    quotation = found(text + BODY, first=Role.HEADLINE)[0]
    assert said_by(text + BODY, quotation) == speaker
    assert words(text, quotation) == [content]


@pytest.mark.parametrize("to", ["to", "on"])
def test_who_is_addressed_before_a_colon_does_not_speak(to: str) -> None:
    text = f"Reid {to} Bell: ‘He must resign now’\n\nAnna Reid met Tom Bell on Monday."
    assert said_by(text, found(text, first=Role.HEADLINE)[0]) == "Reid"
