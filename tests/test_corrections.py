from pathlib import Path

import pytest

from briefing.articles import Article, Block, Role
from briefing.corrections import Judgement, Ledger, block_target, corrected, read_ledger, relabelled
from briefing.errors import LedgerError
from briefing.findings import Entity, Findings, Kind, Mention, Mode, Quotation, Speaker, SpeakerBasis, finding_id
from briefing.sources import Origin, Source

TEXT = "Mayor Ada Quill said “We will rebuild”. Quill left. Subscribe now"


def article() -> Article:
    source = Source(TEXT, (Origin("council.txt"),))
    return Article(
        source, (Block(source.span(0, 51), Role.PARAGRAPH), Block(source.span(52, len(TEXT)), Role.PARAGRAPH))
    )


def findings() -> Findings:
    source = article().source
    ada, quill = source.span(6, 15), source.span(40, 45)
    content = source.span(22, 37)
    return Findings(
        quotations=(
            Quotation(
                finding_id("quotation", content), (content,), (), Speaker((ada,), "Ada Quill", "e1", SpeakerBasis.STATED),
                Mode.DIRECT, "test",
            ),
        ),
        mentions=(
            Mention("mention-1", ada, Kind.PERSON, "e1", "test"),
            Mention("mention-2", quill, Kind.PERSON, "e2", "test"),
        ),
        entities=(Entity("e1", Kind.PERSON, "Ada Quill", (), ()), Entity("e2", Kind.PERSON, "Quill", (), ())),
    )  # fmt: skip


def test_a_decision_is_on_disk_at_once_and_read_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "ledger.jsonl"

    ledger = read_ledger(path).record(Judgement.REJECT, "mention-2", who="Ada", when="2026-01-02", why="a street")

    assert read_ledger(path) == ledger
    assert path.read_text().count("\n") == 1


def test_two_workspaces_on_one_file_lose_nothing(tmp_path: Path) -> None:
    one, other = read_ledger(tmp_path / "l"), read_ledger(tmp_path / "l")
    one.record(Judgement.REJECT, "mention-1")
    both = other.record(Judgement.REJECT, "mention-2")

    assert [c.target for c in both.corrections] == ["mention-1", "mention-2"]


def test_a_line_that_a_crash_cut_off_is_named_not_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    path.write_text('{"judgement": "reject", "target": "mention-1"}\n{"judgement": "rej')

    with pytest.raises(LedgerError, match="line 2 is no decision"):
        read_ledger(path)


def test_a_ledger_edited_without_a_final_line_feed_is_still_appended_to(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    path.write_text('{"judgement": "reject", "target": "mention-1"}')

    assert len(read_ledger(path).record(Judgement.REJECT, "mention-2")) == len(read_ledger(path)) == 2


def test_a_ledger_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="Choose a file you may write"):
        Ledger(path=tmp_path).record(Judgement.REJECT, "mention-1")


def test_a_rejected_finding_is_gone_and_an_entity_without_a_mention_too() -> None:
    kept = corrected(findings(), Ledger().record(Judgement.REJECT, "mention-2"))

    assert [m.id for m in kept.mentions] == ["mention-1"]
    assert [e.name for e in kept.entities] == ["Ada Quill"]


def test_merged_names_are_one_entity_with_both_as_forms() -> None:
    kept = corrected(findings(), Ledger().record(Judgement.MERGE, "Quill", "Ada Quill"))

    assert [(e.name, e.aliases) for e in kept.entities] == [("Ada Quill", ("Quill",))]
    assert {m.entity for m in kept.mentions} == {"e1"}


def test_merging_into_a_name_that_is_not_in_this_article_renames() -> None:
    kept = corrected(findings(), Ledger().record(Judgement.MERGE, "Ada Quill", "Adelaide Quill"))

    speaker = kept.quotations[0].speaker
    assert speaker is not None
    assert speaker.name == "Adelaide Quill"


def test_corrections_applied_twice_are_corrections_applied_once() -> None:
    ledger = Ledger().record(Judgement.MERGE, "Quill", "Ada Quill").record(Judgement.REJECT, "mention-2")

    once = corrected(findings(), ledger)

    assert corrected(once, ledger) == once


def test_a_retracted_decision_no_longer_holds() -> None:
    ledger = Ledger().record(Judgement.REJECT, "mention-2").record(Judgement.RETRACT, "1")

    assert corrected(findings(), ledger) == findings()


def test_a_block_gets_the_role_that_the_analyst_gave_it() -> None:
    block = article().blocks[1]
    ledger = Ledger().record(Judgement.RELABEL, block_target(block.span), "debris")

    assert [b.role for b in relabelled(article(), ledger).blocks] == [Role.PARAGRAPH, Role.DEBRIS]


def test_a_role_that_does_not_exist_changes_nothing() -> None:
    block = article().blocks[1]
    ledger = Ledger().record(Judgement.RELABEL, block_target(block.span), "rubbish")

    assert relabelled(article(), ledger) == article()


def test_a_publication_date_set_by_the_analyst_says_so() -> None:
    given = relabelled(article(), Ledger().record(Judgement.DATE, article().source.id, "2026-03-01")).published

    assert given is not None
    assert (given.value, given.basis) == ("2026-03-01", "given")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"judgement": "relabel", "target": "s:0-3", "value": "captoin"}', "Did you mean “caption”"),
        ('{"judgement": "date", "target": "s", "value": "last Tuesday"}', "Write it as 2023-10-18"),
    ],
)
def test_a_decision_written_by_hand_that_means_nothing_is_named(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "ledger.jsonl").write_text(line)

    with pytest.raises(LedgerError, match=said):
        read_ledger(tmp_path / "ledger.jsonl")
