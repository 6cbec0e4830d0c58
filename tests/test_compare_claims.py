"""Claims and who stands behind them, differences between sentences, key points, timeline, wording."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from piles import Day, Number, Said, article, pile, words

from briefing.annotating import annotate
from briefing.articles import Article
from briefing.calendars import days
from briefing.comparing import compared
from briefing.comparing.wording import pairs
from briefing.comparisons import Claim, Comparison, DifferenceKind, Extent, Stance, Standing
from briefing.dossiers import Dossier
from briefing.findings import Anchor, Mode, Speaker, SpeakerBasis
from briefing.parsing import parse
from briefing.sources import Origin, Source

FIRE = """Mill fire was set, says fire chief

Advertisement

The fire at the Halden paper mill was started on purpose, fire chief Ingrid Sole said on Friday.

Sole said the sprinklers of the mill had been switched off the evening before.

A former employee, Paul Brandvik, was arrested on suspicion of arson in Halden on Saturday. Brandvik has denied the
accusation through his lawyer."""

FIRE_RETOLD = """Arson at Halden

The Halden paper mill fire was started on purpose, Ingrid Sole told a news conference.

The insurer Nordvern expects the damage at the mill to exceed 90 million crowns.

Share this"""

FIRE_OWN = """Mill burnt down

The paper mill fire in Halden was started on purpose: this newspaper found canisters of petrol behind the paper mill."""


def fire(*, third: bool = False) -> Comparison:
    one = article(
        "a",
        FIRE,
        outlet="Halden Post",
        people=("Paul Brandvik",),
        said=(
            Said("The fire at the Halden paper mill was started on purpose", "Ingrid Sole"),
            Said("the sprinklers of the mill had been switched off the evening before", "Ingrid Sole"),
        ),
    )
    other = article(
        "b",
        FIRE_RETOLD,
        outlet="The Fjord",
        said=(
            Said("The Halden paper mill fire was started on purpose", "Ingrid Sole"),
            Said("the damage at the mill to exceed 90 million crowns", "Nordvern"),
        ),
    )
    return compared(pile(one, other, *([article("c", FIRE_OWN, outlet="Coast News")] if third else [])))


def claim(comparison: Comparison, beginning: str) -> Claim:
    return next(one for one in comparison.claims if beginning in one.statement)


def test_two_outlets_that_quote_one_speaker_are_one_origin() -> None:
    found = claim(fire(), "started on purpose")
    assert (found.texts, found.origins, found.standing) == (2, 1, Standing.SINGLE_SOURCE)
    assert {item.origin for item in found.evidence if item.finding} == {"Ingrid Sole"}


def test_a_third_outlet_that_found_out_for_itself_corroborates() -> None:
    found = claim(fire(third=True), "started on purpose")
    assert (found.texts, found.origins, found.standing) == (3, 2, Standing.CORROBORATED)


def test_a_copy_is_no_second_origin() -> None:
    one = article("a", FIRE_OWN, outlet="Coast News")
    other = article("b", FIRE_OWN.replace("Mill burnt down", "Petrol found"), outlet="Harbour News")
    assert {found.origins for found in compared(pile(one, other)).claims} == {1}


def test_one_wording_in_two_texts_is_one_origin_though_the_texts_are_no_copies() -> None:
    sentence = "Masked men broke into the depot of the tram line at Vik and cut the cables of nine trams overnight."
    one = article(
        "a", f"Trams cut\n\n{sentence}\n\n" + "The line will run buses instead for the whole of this week. " * 3
    )
    other = article(
        "b", f"Depot raid\n\n{sentence}\n\n" + "Vandalism has plagued Vik since summer, residents complain. " * 3
    )
    found = claim(compared(pile(one, other)), "Masked men")
    assert (found.texts, found.origins) == (2, 1)


def test_unnamed_officials_cannot_be_shown_to_be_somebody_else() -> None:
    one = article(
        "a",
        "Dam leaks\n\nThe dam above Tarn is leaking, officials said.",
        said=(Said("The dam above Tarn is leaking", "officials", named=False),),
    )
    other = article(
        "b",
        "Tarn dam\n\nThe Tarn dam is leaking, an official said.",
        said=(Said("The Tarn dam is leaking", "an official", named=False),),
    )
    found = claim(compared(pile(one, other)), "leaking")
    assert (found.texts, found.origins) == (2, 1)


def test_an_accusation_travels_with_the_denial() -> None:
    found = claim(fire(), "was arrested on suspicion")
    denying = [item for item in found.evidence if item.stance is Stance.DENIES]
    assert found.standing is Standing.DISPUTED
    assert [FIRE[item.span.start : item.span.end].split()[:3] for item in denying] == [["Brandvik", "has", "denied"]]


def test_a_denial_by_one_person_does_not_answer_the_accusation_of_another() -> None:
    text = """Trial opens

Prosecutors accused Olga Ferro of fraud on Monday at the court in Lugo.

The weather was mild, and many had come to the square to listen.

In another case, Tomas Rell has denied the theft of a painting."""
    comparison = compared(pile(article("a", text, people=("Olga Ferro", "Tomas Rell"))))
    assert claim(comparison, "accused Olga Ferro").standing is Standing.SINGLE_SOURCE


def two(one: str, other: str, **findings: Sequence[Day]) -> Comparison:
    first = article("a", f"One\n\n{one}", days=findings.get("first", ()))
    return compared(pile(first, article("b", f"Other\n\n{other}", days=findings.get("second", ()))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ministry confirmed the attack on the bridge.", "The ministry denied the attack on the bridge."),
        ("The dam at Tarn is leaking water.", "The dam at Tarn is not leaking water."),
        ("Nobody survived the crash of the glider.", "A pilot survived the crash of the glider."),
    ],
)
def test_a_word_that_turns_a_statement_round_is_a_difference_of_polarity(one: str, other: str) -> None:
    comparison = two(one, other)
    assert [difference.kind for difference in comparison.differences] == [DifferenceKind.POLARITY]
    assert any(found.standing is Standing.DISPUTED for found in comparison.claims)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No one was hurt in the crash of the glider.", "Nobody was hurt in the crash of the glider."),
        ("The troops will not leave the port of Sar.", "The troops will stay in the port of Sar."),
        ("The lower court upheld the ban on fishing.", "The Supreme Court overturned the ban on fishing for cod."),
        ("Mayor Lind refused to resign over the affair.", "Mayor Lind declined to resign over the affair."),
    ],
)
def test_what_says_the_same_in_other_words_is_no_difference(one: str, other: str) -> None:
    assert two(one, other).differences == ()


def test_two_dates_of_one_thing_without_a_day_in_common_differ() -> None:
    comparison = two(
        "The minister of fisheries resigned on 17 October 2023.",
        "The minister of fisheries resigned on 19 October 2023.",
        first=(Day("17 October 2023", "2023-10-17"),),
        second=(Day("19 October 2023", "2023-10-19"),),
    )
    [difference] = comparison.differences
    assert difference.kind is DifferenceKind.DATE
    assert difference.note == "The dates differ: “17 October 2023” and “19 October 2023”."


def test_a_month_and_a_day_in_it_do_not_differ() -> None:
    comparison = two(
        "The minister of fisheries resigned in October 2023.",
        "The minister of fisheries resigned on 19 October 2023.",
        first=(Day("October 2023", "2023-10"),),
        second=(Day("19 October 2023", "2023-10-19"),),
    )
    assert comparison.differences == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023", "2023-01-01 2023-12-31"),
        ("2024-02", "2024-02-01 2024-02-29"),
        ("199", "1990-01-01 1999-12-31"),
        ("2023-Q3", "2023-07-01 2023-09-30"),
        ("2023-SU", "2023-06-01 2023-08-31"),
        ("2023-10-17TMO", "2023-10-17 2023-10-17"),
        ("2023-07/2024-01", "2023-07-01 2024-01-31"),
        ("2023-W42", "2023-10-16 2023-10-22"),
        ("2023-W42-WE", "2023-10-21 2023-10-22"),
        ("199X", "1990-01-01 1999-12-31"),
        ("2023-WI", "2023-12-01 2024-02-29"),
    ],
)
def test_a_value_covers_its_days(value: str, expected: str) -> None:
    found = days(value)
    assert found is not None
    assert f"{found.first} {found.last}" == expected


@given(st.text(alphabet="0123456789-/WTXQHPSU_", max_size=14))
def test_whatever_stands_in_a_value_it_covers_days_in_order_or_none(value: str) -> None:
    found = days(value)
    assert found is None or found.first <= found.last


def test_the_timeline_is_in_the_order_of_the_days_and_what_is_open_comes_last() -> None:
    text = """Tunnel

The tunnel opens in May 2024. Digging began in 2019. A worker died on Tuesday. The rails were laid the year before.

Afterwards the town held a feast."""
    timed = (
        Day("May 2024", "2024-05"),
        Day("2019", "2019"),
        Day("Tuesday", "XXXX-WXX-2"),
        Day("the year before", "2018", Anchor.PUBLISHED),
    )
    comparison = compared(pile(article("a", text, days=timed, published="2019-09-01")))
    assert [(item.value, item.basis) for item in comparison.timeline] == [
        ("2018", "published"),
        ("2019", "stated"),
        ("2024-05", "stated"),
        (None, "undated"),
        (None, "order only"),
    ]


def test_key_points_are_sentences_of_the_sources_that_stand_alone_and_repeat_nothing() -> None:
    comparison = fire(third=True)
    points = comparison.key_points
    assert 1 <= len(points) <= 7
    assert (
        points[0].text
        == "The fire at the Halden paper mill was started on purpose, fire chief Ingrid Sole said on Friday."
    )
    assert len({point.text for point in points}) == len(points)
    assert all(point.text in "".join(words(comparison, point.evidence)) for point in points)
    assert all(point.claim in {found.id for found in comparison.claims} for point in points)


def test_a_sentence_that_leans_on_another_is_no_key_point() -> None:
    text = "Bridge\n\nIt doubled to 40 tonnes last year. The bridge over the Teme at Okara carries 40 tonnes."
    made = article("a", text, numbers=(Number("40 tonnes", unit="tonne"), Number("40 tonnes", unit="tonne")))
    assert [point.text for point in compared(pile(made)).key_points] == [
        "The bridge over the Teme at Okara carries 40 tonnes."
    ]


def test_a_paraphrase_is_set_beside_the_verbatim_words_of_the_same_speaker() -> None:
    one = article(
        "a",
        "Quote\n\n“We will never sell the harbour to a foreign fund,” Rosa Lindqvist said.",
        said=(Said("We will never sell the harbour to a foreign fund,", "Rosa Lindqvist", Mode.DIRECT),),
    )
    other = article(
        "b",
        "Report\n\nRosa Lindqvist ruled out the sale of the harbour to a foreign fund.",
        said=(Said("the sale of the harbour to a foreign fund", "Rosa Lindqvist"),),
    )
    comparison = compared(pile(one, other))
    [rendering] = pairs(comparison)
    assert words(comparison, rendering.verbatim) == ["We will never sell the harbour to a foreign fund,"]
    assert words(comparison, rendering.paraphrase) == ["the sale of the harbour to a foreign fund"]


def test_an_empty_pile_and_an_article_without_text_compare_to_nothing() -> None:
    assert compared(pile()).claims == ()
    assert compared(pile(article("a", "\ufeff"))).key_points == ()


def test_every_passage_of_a_comparison_lies_in_its_article_and_a_second_run_says_the_same() -> None:
    comparison = fire(third=True)
    assert comparison == fire(third=True)
    for found in comparison.claims:
        for item in found.evidence:
            assert comparison.dossier[item.article].text_of(item.span).strip()


SENTENCES = (
    "The dam at Tarn is leaking, the council said.",
    "The council said the Tarn dam is not leaking.",
    "Brandvik was arrested in Halden on suspicion of arson.",
    "He has denied it.",
    "Nine houses burnt down in Halden.",
    "Share this",
)
bodies = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map("\n\n".join)


@settings(max_examples=40)
@given(st.lists(bodies, min_size=1, max_size=4, unique=True))
def test_whatever_is_compared_every_claim_quotes_one_of_its_passages(texts: list[str]) -> None:
    articles: list[Article] = [article(f"n{i}", f"Headline {i}\n\n{text}") for i, text in enumerate(texts)]
    comparison = compared(pile(*articles))
    ids = [found.id for found in comparison.claims]
    assert len(set(ids)) == len(ids)
    for found in comparison.claims:
        said = [comparison.dossier[item.article].text_of(item.span) for item in found.evidence]
        assert found.statement in said
        assert found.origins <= max(1, found.texts)


def test_a_key_point_that_opens_with_a_pronoun_says_who_is_meant() -> None:
    text = (
        "Ferry line\n\nThe ferry is run by Ada Lund.\n\nShe noted that it carried 82,000 people, up from 41,000 before."
    )
    other = article("b", text, said=(Said("it carried 82,000 people, up from 41,000 before", "Ada Lund"),))
    (quotation,) = other.findings.quotations
    pronoun = other.source.span(text.index("She"), text.index("She") + 3)
    speaker = Speaker((pronoun,), "Ada Lund", "entity-ada-lund", SpeakerBasis.PRONOUN)
    spoken = replace(other.findings, quotations=(replace(quotation, speaker=speaker),))
    points = compared(pile(replace(other, findings=spoken))).key_points
    (point,) = (each for each in points if each.text.startswith("She noted"))
    assert point.meant == ((pronoun, "Ada Lund"),)


def test_a_number_that_two_texts_agree_on_is_evidence_but_no_support_for_all_else_that_is_said() -> None:
    one = article(
        "a",
        "Herring\n\nIt’s double the catch of the year before, when the fleet landed 10,000 boxes.",
        numbers=(Number("10,000", "boxes"),),
    )
    other = article(
        "b",
        "Herring catch\n\nSkipper Lund counted 20,000 crates on the quay against 10,000 boxes last year.",
        numbers=(Number("20,000", "crates"), Number("10,000", "boxes")),
    )
    found = claim(compared(pile(one, other)), "against 10,000 boxes")
    assert found.texts == 1
    assert {item.article for item in found.evidence} == {"a", "b"}


def test_the_same_number_again_adds_no_second_key_point() -> None:
    one = article(
        "a",
        "Floods\n\nMore than 4,500 homes were flooded when the Teme broke its banks at Okara, mayor Lund said.\n\n"
        "Lund said the town knows of 4,500 homes.",
        numbers=(Number("More than 4,500", "homes", value=4500), Number("4,500", "homes")),
    )
    other = article(
        "b",
        "Teme floods\n\nThe Teme flooded about 4,500 homes at Okara.",
        numbers=(Number("about 4,500", "homes"),),
    )
    assert sum("4,500" in point.text for point in compared(pile(one, other)).key_points) == 1


def test_who_has_been_denied_bail_denies_nothing() -> None:
    text = """Arson in Halden

Paul Brandvik was charged with arson at the paper mill on Saturday.

Brandvik has been denied bail by the court in Halden."""
    comparison = compared(pile(article("a", text, people=("Paul Brandvik",))))
    assert {one.standing for one in comparison.claims} == {Standing.SINGLE_SOURCE}


def test_the_answers_to_an_accusation_are_found_by_any_passage_of_it() -> None:
    text = """Raid in Halden

The police arrested two men on suspicion of arson. The men have been released on bail. Their bails were extended.

The mill was rebuilt."""
    comparison = compared(pile(article("a", text)))
    source = comparison.dossier["a"].source
    part = source.span(text.index("two men"), text.index(" on suspicion"))
    answering = [answer.span.of(text) for answer in comparison.answers_to(part)]
    assert answering == ["The men have been released on bail.", "Their bails were extended."]
    assert comparison.answers_to(source.span(text.index("The mill"), len(text))) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The dam at Tarn has been inspected by the ministry.", "The dam at Tarn was sold by the ministry."),
        ("The council will close the school at Tarn.", "The council closed the school at Tarn."),
        ("Nine houses in Tarn lost their roofs in the storm.", "Seven houses in Tarn lost their roofs in the storm."),
        ("A review cleared the bridge at Tarn.", "A court ordered a review of the bridge at Tarn, which was old."),
    ],
)
def test_another_verb_another_number_or_a_plan_is_no_support(one: str, other: str) -> None:
    first, second = (Number(said.split()[0], "houses", value=value) for said, value in ((one, 9), (other, 7)))
    is_counted = one.startswith("Nine")
    comparison = compared(
        pile(
            article("a", f"One\n\n{one}", numbers=(first,) if is_counted else ()),
            article("b", f"Other\n\n{other}", numbers=(second,) if is_counted else ()),
        )
    )
    assert all(found.texts == 1 for found in comparison.claims)


def test_another_day_is_no_support_but_one_name_of_a_day_is() -> None:
    one, other = "The council of Tarn met on 3 May.", "The council of Tarn met on 9 June."
    apart = two(one, other, first=[Day("3 May", "2024-05-03")], second=[Day("9 June", "2024-06-09")])
    assert all(found.texts == 1 for found in apart.claims)


def test_who_gives_the_same_rare_number_of_the_same_thing_says_a_part() -> None:
    told = briefing_of(
        "Rates go up\n\nThe bank of Caldovia raised its main interest rate by a quarter of a point to 4.75 per cent on "
        "Friday, its third increase this year, and warned that prices would go on rising until the middle of 2027.",
        "A hike\n\nCaldovia's central bank lifted its benchmark interest rate to 4.75% on Friday, in "
        "line with the forecast of eleven of the 14 analysts whom the Harbour Courier had asked in a poll.",
    )
    (point, *others) = told.key_points
    claim = next(claim for claim in told.claims if claim.id == point.claim)
    assert "4.75" in point.text
    assert {e.extent for e in claim.evidence if e.article not in {c.article for c in claim.counted}} == {Extent.PART}
    assert not [other for other in others if "4.75" in other.text]


def briefing_of(*texts: str) -> Comparison:
    """These texts as the tool itself reads, annotates and compares them."""
    sources = [Source(text, (Origin(f"{n}.txt"),)) for n, text in enumerate(texts)]
    articles = [found for found in annotate(map(parse, sources)) if isinstance(found, Article)]
    return compared(Dossier(tuple(articles)))


def test_what_the_reporter_says_before_a_long_quotation_is_the_reporters() -> None:
    told = briefing_of(
        "Spying in Halden\n\nNobody has been charged with spying for Veltra in Halden, but Mr Ola Lind, the chief of the "
        "service, is hopeful that “the new Act will let the police, the prosecutors and the courts do what they do "
        "every day against those who plan attacks on the railways”.",
        "A quiet harbour\n\nDespite these activities, nobody in Halden has been charged with any spying for Veltra.",
    )
    claim = next(claim for claim in told.claims if "Despite" in claim.statement)
    assert claim.texts == 2
    assert not claim.behind[0].startswith("Ola")
    assert {e.origin for e in claim.counted} == {"0.txt", "1.txt"}
