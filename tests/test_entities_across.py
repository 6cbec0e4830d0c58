from dataclasses import replace

from test_entities import article

from briefing.annotating.english.model import readings
from briefing.annotating.english.names.entities import named
from briefing.articles import Article
from briefing.comparing.entities import linked
from briefing.comparisons import CrossEntity
from briefing.findings import Findings, Mode, Quotation, Speaker, SpeakerBasis


def pile(*texts: str) -> tuple[Article, ...]:
    read = [article(text) for text in texts]
    return tuple(
        replace(a, findings=Findings(mentions=mentions, entities=entities))
        for a, (mentions, entities) in ((a, named(parts)) for a, parts in readings(read))
    )


def across(*texts: str) -> dict[str, CrossEntity]:
    return {cross.entity.name: cross for cross in linked(pile(*texts))[1]}


def test_one_person_has_one_id_in_all_articles() -> None:
    articles, entities = linked(
        pile("Ken Abara spoke in Hull.", "Mr. Abara declined.", "Director Ken Abara left Hull.")
    )
    [person] = [cross for cross in entities if cross.entity.name == "Ken Abara"]
    assert [span.of(a.source.text) for a, (_, span) in zip(articles, person.mentions, strict=True)] == [
        "Ken Abara",
        "Abara",
        "Ken Abara",
    ]
    assert all(person.entity.id in {m.entity for m in a.findings.mentions} for a in articles)
    assert person.entity.aliases == ("Abara",)


def test_ids_depend_on_kind_and_name_only() -> None:
    one = across("Ken Abara spoke in Hull.", "Ken Abara left.")["Ken Abara"]
    other = across("Nobody spoke.", "On Friday Ken Abara spoke to Ruth Adeyemi.")["Ken Abara"]
    assert one.entity.id == other.entity.id


def test_a_last_name_that_two_people_share_stays_by_itself() -> None:
    names = across("Ken Abara spoke in Hull.", "Ruth Abara spoke in Leeds.", "Mr. Abara declined to comment.")
    assert {"Ken Abara", "Ruth Abara", "Abara"} <= set(names)


def test_an_acronym_means_what_another_article_spells_out() -> None:
    names = across("The National Audit Office (NAO) reported.", "The NAO said on Friday that it was not asked.")
    assert len(names["National Audit Office"].mentions) == 3


def test_an_acronym_that_two_articles_spell_out_differently_is_nobody_s() -> None:
    names = across(
        "The National Audit Office (NAO) reported.",
        "The Northern Arts Organisation (NAO) closed.",
        "On Friday the NAO was asked.",
    )
    assert len(names["National Audit Office"].mentions) == 2
    assert len(names["Northern Arts Organisation"].mentions) == 2


def test_institutions_of_two_countries_stay_apart() -> None:
    names = across("The UK Supreme Court ruled on Friday.", "The US Supreme Court ruled on Friday.")
    assert {"UK Supreme Court", "US Supreme Court"} <= set(names)


def test_two_newspapers_and_a_party_and_its_government_stay_apart() -> None:
    names = across(
        "The Times of London reported it.", "The New York Times denied it.",
        "The Chinese Communist Party met.", "The Chinese Government met in Beijing.",
    )  # fmt: skip
    assert {"The Times of London", "The New York Times", "Chinese Communist Party"} <= set(names)
    assert len(names["Chinese Communist Party"].mentions) == 1


def test_speakers_are_rewritten_with_the_entity() -> None:
    first, second = pile("Mr. Abara declined.", "Ken Abara spoke in Hull.")
    entity = first.findings.entities[0]
    span = first.findings.mentions[0].span
    speaker = Speaker((span,), entity.name, entity.id, SpeakerBasis.STATED)
    quotation = Quotation("quotation-1", (span,), (), speaker, Mode.DIRECT, "test")
    first = replace(first, findings=replace(first.findings, quotations=(quotation,)))
    articles, entities = linked((first, second))
    [person] = [cross.entity for cross in entities if cross.entity.name == "Ken Abara"]
    said_by = articles[0].findings.quotations[0].speaker
    assert said_by is not None
    assert (said_by.name, said_by.entity) == ("Ken Abara", person.id)


def test_linking_again_changes_nothing() -> None:
    once, entities = linked(pile("Ken Abara of MI6 spoke in Hull.", "Mr. Abara left the UK.", "MI6 declined."))
    assert linked(once) == (once, entities)


def test_nothing_is_nothing() -> None:
    assert linked(()) == ((), ())
