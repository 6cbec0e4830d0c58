from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from briefing.annotating.english.model import model, readings
from briefing.annotating.english.names.entities import named
from briefing.annotating.english.reading import Reading
from briefing.articles import JOURNALISM, Article, Block, Piece, Role, View
from briefing.findings import Entity, Kind, Mention, MentionBasis
from briefing.sources import Origin, Source

Found = tuple[Article, tuple[Mention, ...], tuple[Entity, ...]]


def article(*paragraphs: str, headline: str | None = None, debris: str | None = None) -> Article:
    """An article of these paragraphs, with a headline before them and debris after them where given."""
    parts = [(headline, Role.HEADLINE), *((p, Role.PARAGRAPH) for p in paragraphs), (debris, Role.DEBRIS)]
    stated = [(words, role) for words, role in parts if words is not None]
    source = Source("\n".join(words for words, _ in stated), (Origin("a.txt"),))
    blocks: list[Block] = []
    start = 0
    for words, role in stated:
        if words.strip():
            blocks.append(Block(source.span(start, start + len(words)), role))
        start += len(words) + 1
    return Article(source, tuple(blocks))


def found(*paragraphs: str, headline: str | None = None, debris: str | None = None) -> Found:
    read = article(*paragraphs, headline=headline, debris=debris)
    [(_, parts)] = readings([read])
    return read, *named(parts)


def entity(entities: tuple[Entity, ...], name: str) -> Entity:
    names = {e.name: e for e in entities}
    assert name in names, sorted(names)
    return names[name]


def words(read: Article, mentions: tuple[Mention, ...], whose: Entity) -> list[str]:
    return [read.text_of(m.span) for m in mentions if m.entity == whose.id]


def test_a_last_name_alone_means_the_person_who_was_named_in_full() -> None:
    read, mentions, entities = found(
        "Ms. Margaret Oyelaran, the chief executive of Halden Water, met officials in Leeds.",
        "“We acted at once,” Oyelaran said. Ms. Oyelaran’s deputy declined to comment.",
    )
    person = entity(entities, "Margaret Oyelaran")
    assert person.kind is Kind.PERSON
    assert person.aliases == ("Oyelaran",)
    assert words(read, mentions, person) == ["Margaret Oyelaran", "Oyelaran", "Oyelaran"]


def test_two_people_of_one_last_name_stay_apart() -> None:
    _, _, entities = found(
        "David Marsh and his sister Helen Marsh both gave evidence to the inquiry on Monday.",
        "Later, Marsh said that the minutes had been lost.",
    )
    people = {e.name: e.aliases for e in entities if e.kind is Kind.PERSON}
    assert people == {"David Marsh": (), "Helen Marsh": (), "Marsh": ()}


def test_a_last_name_means_the_one_who_had_been_introduced_by_then() -> None:
    read, mentions, entities = found(
        "David Marsh resigned on Monday. Marsh said that the minutes had been lost.",
        "His brother, Peter Marsh, was not charged.",
    )
    assert words(read, mentions, entity(entities, "David Marsh")) == ["David Marsh", "Marsh"]


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("The Crown Prosecution Service (CPS) dropped the case. The CPS gave no reason.", "Crown Prosecution Service", "CPS"),
        ("The National Audit Office published its report. NAO auditors visited Hull.", "National Audit Office", "NAO"),
        ("The US State Department replied. Later the State Department withdrew it.", "US State Department", "State Department"),
        ("Halden Motor Company closed a plant in Hull. Workers at Halden were told.", "Halden Motor Company", "Halden"),
    ],
)  # fmt: skip
def test_an_organisation_goes_by_its_acronym_or_a_short_form(text: str, full: str, short: str) -> None:
    _, _, entities = found(text)
    assert entity(entities, full).aliases == (short,)
    assert entity(entities, full).kind is Kind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("Officers of MI5, the Security Service, met in Leeds.", "Security Service", "MI5"),
        ("The Security Service, known as MI5, said it had warned them.", "Security Service", "MI5"),
        ("The Coastal Patrol (also known as the Grey Fleet) sailed on Monday.", "Coastal Patrol", "Grey Fleet"),
    ],
)
def test_an_apposition_that_says_so_makes_two_names_of_one_organisation(text: str, full: str, short: str) -> None:
    _, _, entities = found(text, f"The {full} said so. {short} did not comment.")
    assert short in entity(entities, full).aliases


@pytest.mark.parametrize(
    "text",
    [
        "Officers of MI5, the Home Office, and Border Force met in Leeds.",
        "Officers of Interpol, MI5, the Home Office, Border Force and others met in Leeds.",
        "For MI5, the Home Office, which pays for it, is a hard master.",
    ],
)
def test_names_in_a_list_stay_apart(text: str) -> None:
    _, _, entities = found(text, "The Home Office said so. MI5 did not comment.")
    assert not {"MI5", "Home Office"} <= {*entity(entities, "MI5").aliases, *entity(entities, "Home Office").aliases}


def test_an_acronym_of_common_nouns_is_no_name() -> None:
    _, _, entities = found("The firm sells electronic point of sale tills (EPOS) and machine learning (ML) in Hull.")
    assert "ML" not in {e.name for e in entities}


def test_the_short_forms_of_a_country_are_one_place() -> None:
    _, _, entities = found("The United Kingdom and the U.S. signed. Critics in the UK and the United States objected.")
    assert {e.name: e.aliases for e in entities} == {"United Kingdom": ("UK",), "United States": ("U.S.",)}


def test_peoples_are_no_entities_but_belong_to_the_names_of_organisations() -> None:
    _, _, entities = found("Chinese agents approached Britons, the Chinese Communist Party was told by French police.")
    assert [e.name for e in entities] == ["Chinese Communist Party"]


def test_a_newspaper_is_not_the_place_in_its_name() -> None:
    _, _, entities = found("The Times of London reported on Tuesday that police in London had opened an inquiry.")
    assert entity(entities, "The Times of London").kind is Kind.ORGANISATION
    assert entity(entities, "London").kind is Kind.PLACE


def test_a_law_is_named_with_its_year_and_without_its_sections() -> None:
    read, mentions, entities = found(
        "He was charged under section 4 of the Harbour Dues Act 1974.",
        "The Harbour Dues Act and the Public Order Act, 1986 were both cited in Leeds.",
    )
    law = entity(entities, "Harbour Dues Act 1974")
    assert law.kind is Kind.LAW
    assert words(read, mentions, law) == ["Harbour Dues Act 1974", "Harbour Dues Act"]
    assert entity(entities, "Public Order Act, 1986").kind is Kind.LAW


def test_a_headline_in_title_case_invents_no_names_but_repeats_those_of_the_text() -> None:
    read, mentions, entities = found(
        "Ken Abara, who runs the port, said on Friday that ships from Iran had been turned away.",
        headline="Alarming Revelation: Harbour Citizens Targeted by Foreign Ships, Reveals Abara",
    )
    assert {e.name for e in entities} == {"Ken Abara", "Iran"}
    assert words(read, mentions, entity(entities, "Ken Abara")) == ["Abara", "Ken Abara"]


def test_debris_has_no_mentions() -> None:
    read, mentions, _ = found("Ken Abara spoke in Hull.", debris="Avatar of Ken Abara")
    assert all(m.span.end <= read.blocks[0].span.end for m in mentions)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("MI6 Director-General Ruth Adeyemi spoke in Leeds.", "Ruth Adeyemi", "MI6 Director-General"),
        ("It was chaired by former US Secretary of State Ruth Adeyemi on Friday.", "Ruth Adeyemi",
         "former US Secretary of State"),
        ("Ruth Adeyemi, the director of the Port Authority, spoke in Leeds.", "Ruth Adeyemi",
         "director of the Port Authority"),
        ("In a statement, the head of the Port Authority, Ruth Adeyemi, said no.", "Ruth Adeyemi",
         "head of the Port Authority"),
        ("Ruth Adeyemi, 34, a teacher from Leeds, said no.", "Ruth Adeyemi", "teacher from Leeds"),
        ("Ruth Adeyemi is a freelance reporter based in Leeds.", "Ruth Adeyemi", "freelance reporter based in Leeds"),
        ("It was hosted by Ruth Adeyemi for the Grant Institute, of which she’s director and senior fellow.",
         "Ruth Adeyemi", "director and senior fellow"),
    ],
)  # fmt: skip
def test_a_role_is_what_the_text_states(text: str, name: str, role: str) -> None:
    read, _, entities = found(text)
    stated = entity(entities, name).roles
    assert role in [each.value for each in stated]
    assert all(each.span is not None and read.text_of(each.span) == each.value for each in stated)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The tanker Southern Wren ran aground. Corran Shipping owns the Southern Wren.", "Southern Wren"),
        ("Crews boarded the Elin Marit, a Norwegian trawler, at dawn. The Elin Marit had lost power.", "Elin Marit"),
        ("HMS Harrier left port on Monday. HMS Harrier will be away for a year.", "HMS Harrier"),
        ("The rocket Long Stride lifted off. Long Stride reached orbit.", "Long Stride"),
    ],
)
def test_a_ship_or_a_rocket_is_neither_person_nor_organisation(text: str, name: str) -> None:
    _, _, entities = found(text)
    assert entity(entities, name).kind is Kind.OTHER


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Buses stopped on Monday. Corran Transit, which runs the buses, said it had offered more.", "Corran Transit", Kind.ORGANISATION),
        ("The Transit Workers' Union said no. The Transit Workers' Union will vote.", "Transit Workers' Union", Kind.ORGANISATION),
        ("The union told Denholm Today that it was over.", "Denholm Today", Kind.ORGANISATION),
        ("Drivers in Denholm stayed at home. Buses in Denholm stood still.", "Denholm", Kind.PLACE),
        ("The owner's deputy, Marek Dolan, accused the firm of waste.", "Marek Dolan", Kind.PERSON),
    ],
)  # fmt: skip
def test_what_is_said_beside_a_name_tells_a_firm_from_a_person(text: str, name: str, kind: Kind) -> None:
    _, _, entities = found(text)
    assert entity(entities, name).kind is kind


def test_who_speaks_behind_a_name_and_a_comma_is_somebody_else() -> None:
    _, _, entities = found("Prisoners crossed the bridge of Karl Mira, the UN envoy said.")
    assert not any(entity.roles for entity in entities)


def test_what_belongs_to_somebody_is_not_what_they_are() -> None:
    _, _, entities = found(
        "Anton Farrow was held on Monday. Farrow's lawyer spoke to reporters.", "Farrow's a teacher."
    )
    assert [role.value for role in entity(entities, "Anton Farrow").roles] == ["teacher"]


def test_what_somebody_feels_is_no_role() -> None:
    _, _, entities = found("Ruth Adeyemi is hopeful that the port will open. Ruth Adeyemi, in short, was right.")
    assert entity(entities, "Ruth Adeyemi").roles == ()


def test_the_possessive_is_no_part_of_a_name_unless_it_stands_inside() -> None:
    _, _, entities = found(
        "Halden Water’s rules bound the Korean People’s Army’s suppliers, said Ruth Adeyemi’s lawyer."
    )
    assert {"Halden Water", "Korean People’s Army", "Ruth Adeyemi"} <= {e.name for e in entities}


FRAGMENTS = (
    "Ken Abara", "Mr. Abara", "Abara’s", "MI6", "the Crown Prosecution Service (CPS)", "said", "in London", "Chinese", "UK",
    "The Times of London", "Harbour Dues Act 1974", "director", "President", ",", ".", "“", "”", "-", "'s", "of", "and", "the",
    "Ken\u00a0Abara", "O’Brien", "& Sons", "(", ")", "34", "who", "\r", "😀", "US$", "Kim Jong-un", "is", "she", "A", "…",
)  # fmt: skip
texts = st.lists(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map(" ".join), min_size=1, max_size=5)


@settings(max_examples=25, deadline=None)
@given(texts)
def test_mentions_lie_in_blocks_apart_from_each_other_and_mean_an_entity(paragraphs: list[str]) -> None:
    read, mentions, entities = found(*paragraphs)
    blocks = [block.span for block in read.blocks if block.role in JOURNALISM]
    ids = [e.id for e in entities]
    assert len(set(ids)) == len(ids)
    assert {m.entity for m in mentions} == set(ids)
    assert all(any(block.contains(m.span) for block in blocks) and len(m.span) for m in mentions)
    names = [mention for mention in mentions if mention.basis is MentionBasis.NAME]
    assert all(a.span.end <= b.span.start for a, b in pairwise(names))
    forms = {e.id: {e.name, *e.aliases} for e in entities}
    assert all(
        " ".join(read.text_of(m.span).split()) in forms[m.entity] for m in mentions if m.basis is not MentionBasis.ROLE
    )
    assert found(*paragraphs)[1:] == (mentions, entities)


@pytest.mark.parametrize(
    ("nasty", "other"),
    [("A", "A"), ("A", "of"), ("Mr.", "Abara"), ("Act", "1911"), ("director", "Abara"), ("(", "MI6"), ("-", "A"), (",", "is"), ("Mayor", "'s"), ("the", "Mayor")],
)  # fmt: skip
def test_a_hundred_kilobytes_of_two_words_come_to_an_end(nasty: str, other: str) -> None:
    words = ["Ken", "Abara", *[nasty, other] * (100_000 // (len(nasty) + len(other) + 2))]
    text = " ".join(words)
    read = article(text)
    starts = [i == 0 for i in range(len(words))]
    doc = Doc(model().vocab, words, tags=["NNP"] * len(words), sent_starts=starts, ents=["O"] * len(words))
    reading = Reading(read, View(read.source.id, text, (Piece(0, 0, len(text)),)), doc)
    mentions, _ = named([reading])
    assert all(mention.span.of(text) for mention in mentions)
