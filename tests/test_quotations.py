import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marked import marked

from briefing.annotating import annotate
from briefing.annotating.english.quotations.marks import DOUBLE
from briefing.articles import Article, Block, Role
from briefing.findings import Mode, Quotation, SpeakerBasis
from briefing.sources import Origin, Source
from briefing.spans import Span


def article(
    text: str, *, first: Role = Role.PARAGRAPH, second: Role = Role.PARAGRAPH, language: str | None = "en"
) -> Article:
    """The text as an article, a block a line; the first two have the roles that are asked for."""
    source = Source(text, (Origin("test"),))
    lines = [m for m in re.finditer(r"[^\n]+", text) if m[0].strip()]
    roles = [first, second, *[Role.PARAGRAPH] * len(lines)][: len(lines)]
    blocks = tuple(Block(Span(source.id, m.start(), m.end()), role) for m, role in zip(lines, roles, strict=True))
    return Article(source, blocks, language=language)


def found(text: str, *, first: Role = Role.PARAGRAPH, second: Role = Role.PARAGRAPH) -> tuple[Quotation, ...]:
    (done,) = annotate([article(text, first=first, second=second)])
    assert isinstance(done, Article)
    return done.findings.quotations


def words(text: str, quotation: Quotation) -> list[str]:
    return [span.of(text) for span in quotation.content]


def said_by(text: str, quotation: Quotation) -> str | None:
    return quotation.speaker and " ".join(span.of(text) for span in quotation.speaker.spans)


ONE_QUOTATION = [
    ("direct", "“[content:The water is safe],” [cue:said] [speaker:Maria Okafor], the mayor."),
    ("direct", '"[content:Is the water safe?]" [speaker:residents] [cue:asked].'),
    ("direct", "[speaker:The mayor] [cue:said]: “[content:We tested every well in the valley.]”"),
    ("direct", "‘[content:We tested every well],’ [speaker:the engineer] [cue:told] reporters."),
    ("direct", "“[content:We tested the wells],” [speaker:she] [cue:said], “[content:and we found nothing.]”"),
    ("direct", "“[content:The wells are closed],” [cue:said] [speaker:Okafor]. “[content:They stay closed.]”"),
    ("direct", "“[content:The wells are closed for good.]” [cue:—] [speaker:Maria Okafor]"),
    ("indirect", "[speaker:The mayor] [cue:said] [content:that the wells would stay closed]."),
    ("indirect", "[content:The wells would stay closed], [speaker:the mayor] [cue:said]."),
    ("indirect", "[content:The wells would stay closed until June], [cue:according to] [speaker:the ministry]."),
    ("indirect", "[speaker:The union] [cue:warned] [content:that the plant could close]."),
    ("indirect", "[speaker:The company] [cue:denied] [content:that it had known of the leak]."),
    ("indirect", "[speaker:The minister] [cue:urged] residents [content:to boil their water]."),
    ("indirect", "[content:The dam broke at 4 a.m.], [speaker:the engineer] [cue:said]."),
    ("indirect", "[speaker:The widow] [cue:criticised] [content:the crew, which she said took an hour to come]."),
    ("indirect", "[speaker:The firm] [cue:denied] [content:wrongdoing]."),
    ("mixed", "[speaker:The mayor] [cue:said] [content:the wells were “perfectly safe” to drink from]."),
    ("direct", "«[content:The water is safe],» [cue:said] [speaker:the mayor]."),
    ("direct", "``[content:The water is safe],'' [cue:said] [speaker:the mayor]."),
    ("direct", "“[content:He told me ‘go home’ and I left],” [cue:said] [speaker:Anna Brandt]."),
    ("direct", "‘[content:The water is safe],’ [speaker:the mayor] [cue:told] The Herald."),
    ("direct", "“[content:It is!]” [speaker:he] [cue:shouted]."),
    ("direct", "[speaker:Mira Holt, an engineer][cue::] “[content:The pumps are old.]”"),
    ("direct", "[speaker:A sign at the gate] [cue:reads] “[content:keep out of the well]”."),
    ("direct", "“[content:Keep out of the well],” [cue:reads] [speaker:a sign at the gate]."),
    ("direct", "As [speaker:Brandt] [cue:put it], “[content:nobody swims for fun]”."),
    ("direct", "[cue:In the words of] [speaker:one driver], “[content:it's a lottery]”."),
    ("direct", "[speaker:The letter] [cue:reads] “[content:we regret the leak and all that came of it]”."),
    ("indirect", "[speaker:The mayor] [cue:told] The Herald [content:the water was safe]."),
    ("indirect", "[content:The water is safe], [speaker:the mayor] [cue:told] The Herald on Monday."),
    ("indirect", "[speaker:He] [cue:told] a meeting of valley farmers [content:that few people knew of the leak]."),
    ("indirect", "[cue:According to] [speaker:the ministry], [content:the wells will close in June]."),
    (
        "indirect",
        "According to the Herald, [speaker:mayor Maria Okafor] [cue:said] [content:that the wells would close].",
    ),
    ("indirect", "[speaker:Residents] are [cue:concerned] [content:the wells will close]."),
    ("indirect", "[speaker:Ministers] are [cue:demanding] [content:the mayor make a promise to stay]."),
    ("indirect", "[speaker:The council] [cue:views] [content:the mill as a danger to the valley]."),
    ("indirect", "[speaker:The minister]'s [cue:claim] [content:that the wells were safe] was wrong."),
    ("indirect", "The plan went ahead, with [speaker:ministers] [cue:saying] [content:the leak was small]."),
    (
        "mixed",
        "[speaker:The mayor] [cue:said] in May [content:that, “of course we shall test them” in spite of the cost].",
    ),
    ("mixed", "[speaker:The inspector] [cue:described] [content:the plant as “a danger to the whole valley”]."),
]


@pytest.mark.parametrize(("mode", "text"), ONE_QUOTATION)
def test_one_thing_said_is_one_quotation_with_its_cue_and_speaker(mode: str, text: str) -> None:
    plain, labels, _ = marked(text)
    (quotation,) = found(plain)
    assert words(plain, quotation) == labels["content"]
    assert [span.of(plain) for span in quotation.cue] == labels["cue"]
    assert said_by(plain, quotation) in {labels["speaker"][0], labels["speaker"][0] + ", the mayor"}
    assert quotation.mode == Mode(mode)


NOT_SPEECH = [
    "She has read “The Valley of Wells” twice.",
    "The so-called “smart” meters were removed.",
    "The council did not say whether the wells would reopen.",
    "He has yet to say that he will stand.",
    "The pipe is 6\" wide and 3' long.",
    "The workers' homes were built in the '60s.",
    "The firm rejected the accusation.",
    "The mill denies this.",
    "The clinic had earlier spoken of 37.",
    "A guard asked not to be named.",
    "A nurse asked to remain anonymous.",
    "She starred in “The Wells of the Valley” and “Gone”.",
    "On a new site, “The Clean Water Countdown”, the firm lists the wells.",
    "They saw “Hello, Dolly!” in town.",
    "The film “Don't Look Down” opens on Friday.",
    "The plan, dubbed “Operation Clean Tap”, was dropped.",
    "Asked whether the wells were safe, the mayor left the room.",
    "The law bans owners from claiming that wells are clean.",
    "The mayor left without saying whether the wells were safe.",
    "She pointed to the table with soup served with “wild” herbs.",
]


@pytest.mark.parametrize("text", NOT_SPEECH)
def test_titles_doubtful_words_and_what_was_not_said_are_no_speech(text: str) -> None:
    assert found(text) == ()


def test_speech_over_several_paragraphs_is_one_quotation_with_a_span_for_each() -> None:
    text = "“We tested the wells,” said Maria Okafor. “They were clean.\n“We shall test them again.”"
    (quotation,) = found(text)
    assert words(text, quotation) == ["We tested the wells", "They were clean.", "We shall test them again."]


def test_a_quotation_alone_in_its_paragraph_continues_the_one_above() -> None:
    text = "“We tested the wells,” said Maria Okafor.\n\n“Nobody needs to worry about them.”"
    first, second = found(text)
    assert second.speaker is not None
    assert first.speaker is not None
    assert second.speaker.basis is SpeakerBasis.CONTINUED
    assert second.speaker.name == first.speaker.name == "Maria Okafor"


def test_speech_that_nobody_is_near_to_have_said_has_no_speaker() -> None:
    (quotation,) = found("The valley was quiet.\n\n“Nobody needs to worry about the wells.”")
    assert quotation.speaker is None


def test_a_lone_mark_at_the_edge_of_quoted_words_is_no_part_of_them() -> None:
    (quotation,) = found("'“he said' ok")
    assert words("'“he said' ok", quotation) == ["he said"]


SEVERAL = [
    (
        "“The water is safe,” said Okafor. “It is not,” Brandt replied. “Nobody tested it.”",
        [["The water is safe"], ["It is not", "Nobody tested it."]],
    ),
    (
        "“We regret the leak,” the company said, adding that it “should never have happened”.",
        [["We regret the leak"], ["that it “should never have happened”"]],
    ),
    (
        "“We regret the leak,” Okafor said, adding later, “We have been far too slow.”",
        [["We regret the leak"], ["We have been far too slow."]],
    ),
    (
        "Police say the man is safe, with ministers adding that he was found at sea.",
        [["the man is safe"], ["that he was found at sea"]],
    ),
    (
        "The mayor insisted that “the water is safe”, but admitted “mistakes were made”.",
        [["the water is safe"], ["mistakes were made"]],
    ),
]


@pytest.mark.parametrize(("text", "said"), SEVERAL)
def test_what_has_a_cue_of_its_own_is_a_quotation_of_its_own(text: str, said: list[list[str]]) -> None:
    assert [words(text, quotation) for quotation in found(text)] == said


UNSOURCED = [
    ("The plant is believed to have leaked for years.", ["The plant", "to have leaked for years"]),
    ("The mayor was said to be furious.", ["The mayor", "to be furious"]),
    ("It is understood that the wells will close.", ["that the wells will close"]),
    ("Jurors were told that the leak began in May.", ["that the leak began in May"]),
    ("There were fears that the wells would close.", ["that the wells would close"]),
]


@pytest.mark.parametrize(("text", "said"), UNSOURCED)
def test_what_nobody_is_named_to_have_said_has_no_speaker(text: str, said: list[str]) -> None:
    (quotation,) = found(text)
    assert words(text, quotation) == said
    assert quotation.speaker is None


def test_a_short_sentence_in_marks_behind_a_sentence_is_speech() -> None:
    text = "The mayor shook her head. “We regret it.”"
    (quotation,) = found(text)
    assert words(text, quotation) == ["We regret it."]


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    text = "The mayor said: “We tested every well.\nThe valley was quiet."
    (quotation,) = found(text)
    assert words(text, quotation) == ["We tested every well."]


def test_a_pronoun_stands_for_the_speaker_named_last() -> None:
    text = "Mayor Maria Okafor said the wells were safe. She said that tests would go on."
    _, second = found(text)
    assert second.speaker is not None
    assert (second.speaker.name, second.speaker.basis) == ("Maria Okafor", SpeakerBasis.PRONOUN)


def test_a_title_that_clashes_with_a_pronoun_rules_a_speaker_out() -> None:
    text = "Ms. Okafor said the wells were safe. Mr. Brandt said they were not. She said that tests would go on."
    last = found(text)[-1]
    assert last.speaker is not None
    assert last.speaker.name.endswith("Okafor")


def test_the_agency_is_the_organisation_spoken_of_most() -> None:
    text = (
        "The Environment Agency closed two wells. The Environment Agency has tested them. "
        "The agency said that more tests would follow."
    )
    (quotation,) = found(text)
    assert quotation.speaker is not None
    assert quotation.speaker.basis is SpeakerBasis.ROLE
    assert "Environment Agency" in quotation.speaker.name


DESCRIBED = [
    ("Aer Elan cancelled forty flights. The council said the airport would stay open.", "the council", None),
    ("Aer Elan cancelled forty flights. The health authority said nobody was hurt.", "the health authority", None),
    ("Aer Elan cancelled forty flights, according to the port authority.", "the port authority", None),
    ("The airline Aer Elan cancelled forty flights. The airline said fog was to blame.", "Aer Elan", "role"),
    ("Aer Elan, a small airline, cancelled forty flights. The company said fog was to blame.", "Aer Elan", "role"),
    ("Denholm City Council met on Monday. The council said the baths would close.", "Denholm City Council", "role"),
    ("Tamsin Mills met the owners. The mill's operator, Corran Paper, said it would reopen.", "Corran Paper", "stated"),
    ("Mr Farrow was arrested in Leeds. Farrow's lawyer said he would fight the charges.", "Farrow's lawyer", None),
    ("MI5 has tested the locks. The spy agency said the doors were safe.", "MI5", "role"),
    ("MI5 has tested the locks. The food agency said the doors were safe.", "the food agency", None),
    ("Denmark's health minister, Jens Holm, met the nurses. The defence minister said he was glad.", "the defence minister", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "basis"), DESCRIBED)
def test_who_is_described_is_only_somebody_who_fits_and_else_stays_described(
    text: str, name: str, basis: str | None
) -> None:
    speaker = found(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name
    assert (speaker.entity is None) == (basis is None)
    assert basis is None or speaker.basis == basis


PRONOUNS = [
    ("Driver Pavel Roth said the brakes failed. Mayor Ruth Callan opened the town hall. “We grieve,” she said.", "Ruth Callan"),
    ("Driver Pavel Roth said the brakes failed. Mayor Noor Callan opened the town hall. “We grieve with you,” she said.", "Noor Callan"),
    ("Ruth Callan said the hall was open. The depot burnt for hours. “We grieve with you,” she said.", "Ruth Callan"),
    ("Ruth Callan said the hall was open. Buses will stop on Sunday, the depot's union warned. It said talks had failed.", "the depot's union"),
    ("Port Haven Ferries gave no reason. All pupils are safe, the council said. It said schools would open.", "the council"),
    ("A union official said the shifts were long. He added that nobody had listened.", "a union official"),
    ("Ruth Callan spoke at noon. Pavel Roth said the brakes had failed, but he added that nobody had known.", "Pavel Roth"),
    ("Prosecutors said they had enough. They asked the court to hold him.", "prosecutors"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), PRONOUNS)
def test_a_pronoun_goes_on_with_the_subject_before_or_the_speaker_before(text: str, name: str) -> None:
    speaker = found(text)[-1].speaker
    assert speaker is not None
    assert speaker.name.casefold() == name.casefold()
    assert speaker.basis is SpeakerBasis.PRONOUN


def test_what_a_speaker_says_of_others_words_is_one_quotation_of_the_speaker() -> None:
    text = "The mayor said she believes that the wells are safe."
    (quotation,) = found(text)
    assert said_by(text, quotation) == "The mayor"


HEADLINES = [
    ("[speaker:Water Minister]: [content:Wells to Close by June]"),
    ("[content:Wells to close by June], [cue:says] [speaker:minister]"),
    ("[speaker:Minister] [cue:warns] [content:wells will close by June]"),
    ("[speaker:Valley court] [cue:rules] [content:sale of old wells is legal]"),
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_that_names_who_says_it_is_an_indirect_quotation(headline: str) -> None:
    plain, labels, _ = marked(headline)
    (quotation,) = found(plain, first=Role.HEADLINE)
    assert words(plain, quotation) == labels["content"]
    assert said_by(plain, quotation) == labels["speaker"][0]
    assert quotation.mode is Mode.INDIRECT


@pytest.mark.parametrize(
    "headline",
    [
        "Video: Wells to Close by June",
        "Wells of the valley: a short history of water",
        "Court rules on wigs are changed",
    ],
)
def test_a_label_before_a_headlines_colon_says_nothing(headline: str) -> None:
    assert found(headline, first=Role.HEADLINE) == ()


QUOTED_HEADLINES = [
    ("Mayor: ‘[content:We tested the wells]’", "direct"),
    ("Holt: [content:Wells ‘safe’ by June]", "mixed"),
    ("Mayor says [content:wells ‘will not close’ in June]", "mixed"),
]


@pytest.mark.parametrize(("headline", "mode"), QUOTED_HEADLINES)
def test_a_headline_with_marks_is_direct_or_mixed(headline: str, mode: str) -> None:
    plain, labels, _ = marked(headline + "\nMira Holt is the mayor of the valley.")
    (quotation,) = found(plain, first=Role.HEADLINE)
    assert words(plain, quotation) == labels["content"]
    assert quotation.mode == Mode(mode)


REPEATED = [
    (Role.HEADLINE, "Mayor: ‘Nothing but clean water’", "Nothing but clean water"),
    (Role.HEADLINE, "Valley hears ‘nothing but clean water’", "nothing but clean water"),
    (Role.STANDFIRST, "The valley was promised “nothing but clean water” in May.", "nothing but clean water"),
    (Role.CAPTION, "“Nothing but clean water”: the wells.", "Nothing but clean water"),
]


@pytest.mark.parametrize(("role", "display", "words_again"), REPEATED)
def test_words_repeated_above_the_text_are_a_further_place_of_the_one_quotation(
    role: Role, display: str, words_again: str
) -> None:
    text = f"{display}\nMaria Okafor said there was “nothing but clean water” in the wells."
    (quotation,) = found(text, first=role)
    assert words(text, quotation) == ["there was “nothing but clean water” in the wells", words_again]
    assert [span.of(text) for span in quotation.repeats] == [words_again]
    assert [span.of(text) for span in quotation.said] == ["there was “nothing but clean water” in the wells"]
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Maria Okafor"


@pytest.mark.parametrize("display", ["“We tested every well in the valley”", "We tested every well in the valley"])
def test_a_pull_quote_is_a_further_place_of_the_one_quotation(display: str) -> None:
    text = f"{display}\nThe valley was quiet.\n“We tested every well in the valley,” said Maria Okafor."
    (quotation,) = found(text, first=Role.QUOTE)
    assert words(text, quotation) == ["We tested every well in the valley"] * 2
    assert len(quotation.repeats) == 1
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Maria Okafor"


def test_a_displayed_quotation_without_marks_behind_a_cue_and_a_colon_is_direct_speech() -> None:
    text = "The mayor wrote:\nWe tested every well in the valley and found nothing.\nNobody was hurt."
    (quotation,) = found(text, second=Role.QUOTE)
    assert words(text, quotation) == ["We tested every well in the valley and found nothing."]
    assert said_by(text, quotation) == "The mayor"
    assert quotation.mode is Mode.DIRECT


SURNAMES = ["Haddad", "Stone", "Grey", "Bell", "Marsh", "Okonkwo", "Ware", "Long", "Price", "Little"]


@pytest.mark.parametrize("surname", SURNAMES)
def test_a_last_name_speaks_for_who_was_introduced_by_it_whatever_the_tagger_takes_it_for(surname: str) -> None:
    text = f"Councillor Leila {surname} met the engineers.\n\n{surname} added that “nobody was warned”."
    (quotation,) = found(text)
    assert words(text, quotation) == ["nobody was warned"]
    assert said_by(text, quotation) == surname
    assert quotation.speaker is not None
    assert quotation.speaker.name == f"Leila {surname}"


def test_a_cue_that_the_tagger_takes_for_a_noun_is_one_behind_a_name_and_before_that() -> None:
    text = "Councillor Leila Ware met the engineers.\n\nWare claims that they were told nothing."
    (quotation,) = found(text)
    assert words(text, quotation) == ["that they were told nothing"]
    assert said_by(text, quotation) == "Ware"


NAMED_BELOW = [
    (
        "Two pumps failed before the flood, the city’s chief engineer said on Tuesday.",
        "Works director Mira Holt told reporters that the pumps were old.",
        "Mira Holt",
    ),
    ("Schools will close early, a senior minister has said.", "Education secretary Laura Finch said it was the heat.", "Laura Finch"),
    ("Schools will close early, a senior minister has said.", "Teacher Laura Finch said it was the heat.", None),
    ("Schools will close early, ministers have said.", "Education secretary Laura Finch said it was the heat.", None),
    ("Schools will close early, the spokeswoman said.", "Mr. Tom Finch said it was the heat.", None),
    ("Schools will close early, a minister told Anna Reed.", "Education secretary Laura Finch said it was the heat.", None),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "below", "name"), NAMED_BELOW)
def test_who_is_described_in_the_lead_is_who_alone_is_named_and_speaks_below(
    lead: str, below: str, name: str | None
) -> None:
    speaker = found(f"{lead}\n\n{below}")[0].speaker
    assert speaker is not None
    if name is None:
        assert speaker.entity is None
    else:
        assert (speaker.name, speaker.basis) == (name, SpeakerBasis.ROLE)


def test_the_rule_that_resolved_a_description_is_named() -> None:
    lead, below, _ = NAMED_BELOW[0]
    assert found(f"{lead}\n\n{below}")[0].by.endswith("named below")


def test_the_same_text_gives_the_same_ids() -> None:
    text = "“The water is safe,” said Maria Okafor. She added that tests would go on."
    assert [quotation.id for quotation in found(text)] == [quotation.id for quotation in found(text)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            ["“", "”", '"', "'", "’", "‘", "«", "»", "''", "he said", "e\u0301", "\u0301", "👩\u200d🚀", "\ufe0f", "The mayor", "wells", "that", ",", ".", ":",
             " ", " ", "\n\n", "is", "told", "she", "according to", "— Jane Doe", "SMITH:", "called", "\u202e", "😀", "\r\n"]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_any_mixture_of_marks_and_cues_gives_spans_that_slice_and_direct_speech_without_marks(parts: list[str]) -> None:
    text = "".join(parts) + " ok"
    for quotation in found(text):
        assert quotation.content
        for span in quotation.content:
            piece = span.of(text)
            assert piece
            assert piece == piece.strip()
            assert "\n\n" not in piece
        if quotation.mode is Mode.DIRECT:
            assert all(span.of(text)[0] not in DOUBLE or DOUBLE & set(span.of(text)[1:]) for span in quotation.content)


@pytest.mark.parametrize("unit", ['"a" said b. ', "“a”, he said, ", "he said ", "“", "according to "])
def test_whatever_a_text_repeats_comes_to_an_end(unit: str) -> None:
    from briefing.annotating.english import model as language
    from briefing.annotating.english.anaphora.antecedents import Antecedents
    from briefing.annotating.english.quotations.quotations import quotations

    text = unit * 2_000
    ((_, readings),) = language.readings([article(text)])
    assert all(
        span.of(text) for quotation in quotations(readings, Antecedents((), (), text), ()) for span in quotation.content
    )
