"""The sections of a briefing, from a comparison put together by hand."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
from handmade import comparison, courier, gazette

import briefing
from briefing.articles import Article, ArticleDate, Basis, Block, Role
from briefing.comparisons import Certainty, Comparison, Extent, Stance
from briefing.dossiers import Dossier
from briefing.exporting.blocks import Bullets, Fact, Paragraph, SideBySide, Voice
from briefing.exporting.briefing import Briefing
from briefing.exporting.citations import check, words
from briefing.exporting.document import Document, Front, Section
from briefing.exporting.document_json import from_json, to_json
from briefing.exporting.inlines import Cite
from briefing.exporting.sections.phrases import in_texts
from briefing.findings import Findings
from briefing.parsing import parse
from briefing.parsing.cut_off import with_cut_off
from briefing.sources import Origin, Source


def whole(pile: Comparison) -> Document:
    brief = Briefing(pile)
    shown = (*brief.sections, brief.originals, brief.method)
    front = brief.header.node
    assert isinstance(front, Front)
    return Document(front, tuple(s.node for s in shown if isinstance(s.node, Section)))


def nodes(node: object) -> Iterator[object]:
    yield node
    parts = node if isinstance(node, tuple) else ()
    if is_dataclass(node) and not isinstance(node, type):
        parts = tuple(getattr(node, field.name) for field in fields(node))
    for part in parts:
        yield from nodes(part)


def one_text() -> Comparison:
    return Comparison(Dossier((courier(),)))


def nothing_found() -> Comparison:
    return Comparison(Dossier((replace(gazette(), findings=Findings()),)))


def no_text() -> Comparison:
    return Comparison(Dossier((Article(Source("", (Origin("empty"),)), ()),)))


def thirty_texts() -> Comparison:
    texts = (replace(gazette(), source=Source(f"{gazette().source.text}{n}", (Origin(f"{n}.txt"),))) for n in range(30))
    return Comparison(Dossier(tuple(replace(a, headline=None, blocks=(), findings=Findings()) for a in texts)))


PILES = [comparison, one_text, nothing_found, no_text, thirty_texts]


@pytest.mark.parametrize("pile", PILES)
def test_every_citation_of_any_pile_resolves(pile) -> None:  # noqa: ANN001 - a function from the list above
    check(whole(pile()))


@pytest.mark.parametrize("pile", PILES)
def test_every_reported_paragraph_carries_a_citation(pile) -> None:  # noqa: ANN001 - a function from the list above
    for node in nodes(whole(pile())):
        if isinstance(node, Paragraph) and node.voice is Voice.REPORTED:
            assert any(isinstance(part, Cite) for part in nodes(node.content)), words(node.content)


@pytest.mark.parametrize("pile", PILES)
def test_every_section_survives_its_way_through_a_notebook(pile) -> None:  # noqa: ANN001 - a function from the list above
    for section in whole(pile()).sections:
        assert from_json(to_json(section), Section) == section
        assert section.blocks


def test_the_same_comparison_gives_the_same_document_twice() -> None:
    assert whole(comparison()) == whole(comparison())


def test_the_bottom_line_has_at_most_sixty_words() -> None:
    assert len(str(Briefing(comparison()).bottom_line).split()) <= 60 + len(["1", "Bottom", "line"])


def test_a_date_of_building_is_never_the_clock() -> None:
    assert "date not stated" in str(Briefing(comparison()).header)


def test_an_edition_is_the_analysts_to_give() -> None:
    assert "Edition" not in str(Briefing(comparison()).header)
    assert "Edition: 2, corrected" in str(Briefing(comparison(), edition="2, corrected").header)


def test_only_the_first_differences_stand_side_by_side_so_that_the_front_fits_on_two_pages() -> None:
    pile = comparison()
    (one,) = pile.differences
    many = replace(pile, differences=tuple(replace(one, id=f"difference-{n}", note=f"Note {n}.") for n in range(5)))
    (section,) = (shown.node for shown in [Briefing(many).differences])
    assert isinstance(section, Section)
    sides = [node for node in nodes(section) if isinstance(node, SideBySide)]
    (lines,) = (node for node in nodes(section) if isinstance(node, Bullets))
    assert len(sides) == 3
    assert [words(line.blocks[0].content) for line in lines.items if isinstance(line.blocks[0], Paragraph)] == [
        "Qualifier: Note 3. certain ", "Qualifier: Note 4. certain ",
    ]  # fmt: skip
    assert all([node for node in nodes(line) if isinstance(node, Cite)] for line in lines.items)


def test_certain_differences_come_before_possible_ones() -> None:
    pile = comparison()
    (one,) = pile.differences
    unsure = replace(one, certainty=Certainty.POSSIBLE, note="Unsure.")
    shown = str(Briefing(replace(pile, differences=(unsure, replace(one, note="Sure.")))).differences)
    assert shown.index("Sure.") < shown.index("Unsure.")


def test_a_key_point_says_in_how_many_texts_it_stands_and_from_how_many_origins() -> None:
    shown = str(Briefing(comparison()).key_points)
    assert "Said by both texts" in shown
    assert "one origin: Mira Holt" in shown
    assert "told differently" in shown


def test_a_key_point_that_others_say_in_part_is_not_said_by_one_text_only() -> None:
    pile = comparison()
    (point, *_), (claim, *claims) = pile.key_points, pile.claims
    one, other = (e for e in claim.evidence if e.stance is Stance.STATES and e.extent is Extent.ALL)
    split = replace(claim, texts=1, evidence=(one, replace(other, extent=Extent.PART)))
    shown = str(Briefing(replace(pile, claims=(split, *claims), key_points=(point,))).key_points)
    assert "Said in full by one text, in part by the other" in shown
    assert "In part also at" in shown
    assert "one text only" not in shown


@pytest.mark.parametrize(
    ("texts", "whole", "partly", "words"),
    [
        (1, 1, 0, "the only text"),
        (1, 4, 0, "one text only"),
        (1, 2, 1, "in full in one text, in part in the other"),
        (1, 4, 2, "in full in one text, in part in two others"),
        (3, 4, 1, "in three of four texts"),
        (2, 2, 0, "in both texts"),
    ],
)
def test_it_is_said_in_how_many_texts_a_claim_stands(texts: int, whole: int, partly: int, words: str) -> None:
    assert in_texts(texts, whole, partly) == words


def test_a_note_of_the_analyst_stands_in_its_section_in_the_analysts_voice() -> None:
    section = Briefing(comparison()).key_points.node
    said = [n for n in nodes(section) if isinstance(n, Paragraph) and n.voice is Voice.ANALYST]
    assert [words(paragraph.content) for paragraph in said] == ["Ask the harbour office."]


def test_what_a_text_does_not_state_is_a_gap() -> None:
    gaps = str(Briefing(comparison()).gaps)
    assert "No publication date is stated" in gaps
    assert "No outlet is stated in Text 2" in gaps


def test_an_inferred_date_is_printed_as_inferred() -> None:
    shown = str(Briefing(comparison()).timeline)
    assert "inferred" in shown
    assert "between June 2022 and May 2023" in shown


def test_sections_without_anything_to_show_say_so() -> None:
    for section in whole(nothing_found()).sections:
        assert words(section.blocks).strip() or section.id == "originals"


def test_words_left_out_of_an_attribution_show_as_left_out() -> None:
    text = courier().source
    start = text.text.index("Mira Holt told reporters")
    first = courier().findings.quotations[1]
    assert first.speaker
    spans = (text.span(start, start + 4), text.span(start + 15, start + 24))
    spoken = replace(first, speaker=replace(first.speaker, spans=spans))
    article = replace(courier(), findings=replace(courier().findings, quotations=(spoken,)))
    assert "“Mira … reporters”" in str(Briefing(Comparison(Dossier((article,)))).who_said_what)


def test_a_denial_is_shown_with_the_word_that_denies(tmp_path: Path) -> None:
    text = (
        "Captain held after crash\n\nThe lawyer, Ines Falk, denied that the captain had been speeding.\n\nHe is 52.\n"
    )
    (tmp_path / "a.txt").write_text(text)
    dossier = briefing.annotate(briefing.read(tmp_path / "a.txt", progress=False), progress=False)

    assert "[denied] the captain had been speeding" in str(Briefing(briefing.compare(dossier)).who_said_what)


def dated(article: Article, **dates: str) -> Article:
    known = {name: ArticleDate(value, Basis.METADATA) for name, value in dates.items()}
    return replace(article, published=known.get("published"), updated=known.get("updated"))


def header(*articles: Article) -> str:
    return str(Briefing(Comparison(Dossier(articles))).header)


def test_information_is_cut_off_on_the_latest_day_on_which_a_text_was_published_or_updated() -> None:
    early = dated(courier(), published="2024-03-01", updated="2024-03-09")
    late = dated(gazette(), published="2024-03-05")
    assert "9 March 2024 (text 1 updated)" in header(early, late)
    assert "5 March 2024 (text 2 published); one text without a stated date" in header(courier(), late)


def french() -> Article:
    text = "La digue de Port Elan a cédé dans la nuit, ont annoncé les autorités. " * 5
    source = Source(text, (Origin("c.txt"),))
    return Article(source, (Block(source.span(0, len(text)), Role.PARAGRAPH),), language="fr")


def test_a_text_in_a_language_that_is_not_analysed_is_named_wherever_texts_are_counted() -> None:
    pile = Comparison(Dossier((courier(), gazette(), french())))
    shown = Briefing(pile)
    made = str(shown.header)
    assert "three texts: two were analysed, none a copy of another; one is in French (text 3), not analysed" in made
    assert isinstance(shown.header.node, Front)
    assert shown.header.node.subtitle.startswith("What two texts say")
    assert "French; not analysed, only shown in section 14" in str(shown.sources)
    assert "Text 3 is in French, which this tool does not analyse" in str(shown.gaps)
    assert not [row for row in briefing.statistics(pile).terms.rows if row[0] == "Text 3"]
    check(whole(pile))


def paid(*lines: str) -> str:
    text = "\n\n".join(lines)
    article = with_cut_off(parse(Source(text, (Origin("a"),))))
    return str(Briefing(Comparison(Dossier((article,)))).sources)


STORY = (
    "Crack in quay wall closes harbour to ferries",
    "Harbour workers have found a crack of two metres in the quay wall, the port authority said on Tuesday, and ferries will use the eastern pier.",
    "The wall was built in 1911 and last repaired after the storm of 1987, according to records that the authority keeps in the town hall.",
)


def test_a_text_is_called_cut_off_where_a_notice_holds_its_rest_back_not_where_a_menu_invites_to_subscribe() -> None:
    assert "Cut off" not in paid("Subscribe | Log in", *STORY)
    assert "Cut off" not in paid("Already a subscriber? Log in to your account", *STORY)
    assert "Cut off" in paid(*STORY, "Subscribe to continue reading this article.")


def test_a_text_from_an_archive_is_found_at_its_place_within_it() -> None:
    first, *others = comparison().dossier.articles
    where = Origin("piles/kelm/saved.zip/pages/return.html", path="piles/kelm/saved.zip")
    article = replace(first, source=replace(first.source, origins=(where,)))
    pile = replace(comparison(), dossier=Dossier((article, *others)))
    facts = [node for node in nodes(Briefing(pile).sources.node) if isinstance(node, Fact) and node.name == "Found at"]
    assert words(facts[0].content) == "kelm/saved.zip/pages/return.html"


WATER = (
    "Harbour board failed to inspect pumps\n\nThe Elan Harbour Board said on Monday that it had not inspected the 40 pumps "
    "of Port Elan since May.\n\nThe board said that two of the pumps were broken.\n\nMira Holt, the chief engineer of Port "
    "Elan, resigned on Friday.\n\nThe chief engineer said that 400 homes had been flooded in Port Elan.\n"
)


def of_text(text: str, tmp_path: Path, name: str) -> str:
    """The words of a section of the briefing of one text."""
    (tmp_path / "water.txt").write_text(text, encoding="utf-8")
    pile = briefing.compare(briefing.annotate(briefing.read(str(tmp_path / "water.txt"), progress=False)))
    return words(getattr(Briefing(pile), name).node)


def test_who_is_only_described_is_counted_with_the_words_for_it(tmp_path: Path) -> None:
    assert "2 × (1 as “the board”)" in of_text(WATER, tmp_path, "people")


def test_a_key_point_says_whom_an_office_stands_for(tmp_path: Path) -> None:
    assert "“The chief engineer” is Mira Holt" in of_text(WATER, tmp_path, "key_points")
