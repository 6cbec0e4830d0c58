"""What the two-page front says of whole piles, read, annotated and compared as a user's: who is counted, what leads."""

from pathlib import Path

import pytest

import briefing
from briefing.comparing.proceedings import Stage, stages
from briefing.comparisons import Claim, Comparison, Extent, Stance
from briefing.exporting.briefing import Briefing

POST = """Valley Post
Sections | Subscribe | Sign in

Three workers killed in blaze at Dornfeld battery plant

By Anke Solheim
Published: March 3, 2025 at 9:14 pm

Share
Tweet

Three workers were killed and 14 injured on Monday when a fire tore through the Dornfeld Cells battery plant outside Marrow Creek, the county sheriff said.

The plant's manager, Colin Vetch, said the sprinklers had been inspected in January. "We have never received a complaint about locked exits," Vetch said.

Dornfeld Cells employs 420 people in Marrow Creek.

Read next: Best hiking trails near Marrow Creek
"""

WIRE = """NATIONAL WIRE

Death toll in battery plant fire rises to four as investigators find blocked exits

March 5, 2025

MARROW CREEK (National Wire) - Four people have died and 17 were hurt in the fire at the Dornfeld Cells battery plant, officials said on Wednesday, after a 58-year-old maintenance worker died in hospital.

State fire marshal Irene Obata said two of the six emergency exits in the storage hall were locked. "Those doors should have opened," Obata said.

ADVERTISEMENT

No one has been arrested. Plant manager Colin Vetch, 49, has been questioned as a witness, the district attorney said.

Six of the 120 firefighters who came were treated for smoke.

© 2025 National Wire. All rights reserved.
"""

DAILY = (
    WIRE.replace("NATIONAL WIRE", "THE CREEK DAILY\nLOG IN | E-PAPER")
    .replace("MARROW CREEK (National Wire) - ", "")
    .replace("Six of the 120 firefighters who came were treated for smoke.", "A vigil will be held on Friday evening.")
    .replace("© 2025 National Wire. All rights reserved.", "Most read\n1. Snow expected on Sunday")
)

HERALD = """The State Herald
Home | News

Manager of Dornfeld plant arrested after fatal fire

By Theo Marchetti
March 7, 2025

Police arrested the manager of the Dornfeld Cells battery plant on Friday, four days after a fire there killed four workers and injured 17.

Colin Vetch, 49, is suspected of involuntary manslaughter, the district attorney, Miriam Okafor, said. He has not been charged and denies any wrongdoing, his lawyer said.

Two emergency exits were locked when the fire broke out on Monday, investigators have said. Workers had sent the manager complaints about locked exits for months, a union said.

Accept all | Manage settings
"""

TAGBLATT = """Tagblatt am Fluss
Anmelden | Abo

Vier Tote nach Brand in Batteriefabrik von Dornfeld Cells

Von Katrin Berger
5. März 2025, 16:02 Uhr

Bei dem Brand in der Batteriefabrik Dornfeld Cells in Marrow Creek sind vier Menschen ums Leben gekommen, 17 wurden verletzt, wie die Behörden am Mittwoch mitteilten.

Nach Angaben der Brandermittlerin Irene Obata waren zwei der sechs Notausgänge verschlossen. „Diese Türen hätten aufgehen müssen“, sagte sie.
"""


@pytest.fixture(scope="module")
def fire(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folder = tmp_path_factory.mktemp("fire")
    for name, text in (("1", POST), ("2", WIRE), ("3", DAILY), ("4", HERALD), ("5", TAGBLATT)):
        (folder / f"{name}.txt").write_text(text)
    return compared(folder)


def compared(folder: Path) -> Comparison:
    return briefing.compare(briefing.annotate(briefing.read(folder, progress=False), progress=False))


def claim(comparison: Comparison, beginning: str) -> Claim:
    return next(one for one in comparison.claims if one.statement.startswith(beginning))


def saying(comparison: Comparison, one: Claim) -> list[str]:
    """What the counted passages say."""
    return [
        comparison.dossier[item.article].text_of(item.span)
        for item in one.evidence
        if item.extent is Extent.ALL and item.stance is Stance.STATES
    ]


def test_the_bottom_line_tells_what_happened_and_the_latest_state(fire: Comparison) -> None:
    said = str(Briefing(fire).bottom_line)
    assert "killed four workers" in said or "Four people have died" in said
    assert "arrested the manager" in said
    assert "Denied and not charged" in said


def test_a_number_in_common_is_no_support(fire: Comparison) -> None:
    found = claim(fire, "Six of the 120 firefighters")
    assert found.texts == 1


def test_a_copy_and_its_model_are_one_origin_and_a_speaker_is_named_once(fire: Comparison) -> None:
    found = claim(fire, "Four people have died")
    assert (found.texts, found.origins, found.behind) == (3, 1, ("officials",))


def test_as_many_origins_are_named_as_are_counted(fire: Comparison) -> None:
    assert all(len(found.behind) == found.origins for found in fire.claims)


def test_a_text_in_a_language_that_is_not_analysed_supports_nothing(fire: Comparison) -> None:
    german = next(article.id for article in fire.dossier if "Vier Tote" in article.source.text)
    assert not any(item.article == german for found in fire.claims for item in found.evidence)
    assert "in three of four texts" in str(Briefing(fire).key_points)


def test_an_earlier_state_of_the_law_neither_supports_nor_contradicts_a_later_one(fire: Comparison) -> None:
    arrested = claim(fire, "Police arrested the manager")
    assert all("No one has been arrested" not in words for words in saying(fire, arrested))
    assert not any(
        item.stance is Stance.DENIES and "No one" in fire.dossier[item.article].text_of(item.span)
        for item in arrested.evidence
    )
    assert not any(point.text == "No one has been arrested." for point in fire.key_points)


def test_what_one_denies_and_another_says_is_told_differently_and_counted_for_neither(fire: Comparison) -> None:
    denial = next(found for found in fire.claims if "never received a complaint" in found.statement)
    assert all("never received" in words for words in saying(fire, denial))
    against = [fire.dossier[i.article].text_of(i.span) for i in denial.evidence if i.stance is Stance.DENIES]
    assert any("complaints about locked exits for months" in words for words in against)


def test_key_points_are_different_facts(fire: Comparison) -> None:
    said = [point.text for point in fire.key_points]
    assert len(said) == len(set(said))
    assert sum("exits" in words and "locked" in words for words in said) <= 2
    assert not any(words.startswith("Three workers were killed") for words in said)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prosecutors will decide by Monday whether to charge her.", {Stage.UNDECIDED}),
        ("She has not been charged.", {Stage.UNCHARGED}),
        ("Neither man was charged over the leak.", {Stage.UNCHARGED}),
        ("Lund was charged with fraud on Friday and pleaded not guilty.", {Stage.CHARGED, Stage.NOT_GUILTY}),
        ("He pleaded guilty to two counts.", {Stage.GUILTY}),
        ("If convicted, she faces ten years in prison.", set()),
        ("The driver was being held on suspicion of theft.", {Stage.HELD, Stage.SUSPECTED}),
        ("The meeting was held in Tarn.", set()),
        ("The bank charged 5 euros a month.", set()),
        ("The ministry released a report.", set()),
        ("Police said nobody was arrested at the march.", {Stage.FREE}),
        ("The jury found him not guilty.", {Stage.ACQUITTED}),
        ("A court found the mayor guilty of bribery.", {Stage.CONVICTED}),
    ],
)
def test_the_state_of_the_law_is_read_from_the_words(text: str, found: set[Stage]) -> None:
    assert stages(text) == found
