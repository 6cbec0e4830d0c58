"""The command line as scripts use it: what is printed, in which order, and with which exit status."""

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main

STORY = """Ferry service to the islands resumes

By Mara Lindqvist

The ferry to the outer islands will sail again from Monday, operator Nordlinje said.

“We have carried out more than 200 checks,” said director Olof Brandt.
"""


def run(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str | Path) -> tuple[int, list[dict[str, object]], str]:
    """Exit status, the objects printed, and what stands on standard error."""
    try:
        status = main([str(argument) for argument in arguments])
    except SystemExit as exit_:
        status = int(exit_.code or 0)
    printed = capsysbinary.readouterr()
    return status, [json.loads(line) for line in printed.out.splitlines()], printed.err.decode()


def problem(printed: dict[str, object]) -> dict[str, str]:
    found = printed["problem"]
    assert isinstance(found, dict)
    return found


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_a_file_gives_one_line_with_headline_and_byline(
    capsysbinary: pytest.CaptureFixture[bytes], story: Path
) -> None:
    status, (article,), _ = run(capsysbinary, "parse", story)

    assert status == 0
    assert article["headline"] == {
        "value": "Ferry service to the islands resumes", "start": 0, "end": 36, "by": article["headline"]["by"],  # type: ignore[index]
    }  # fmt: skip
    assert [b["value"] for b in article["bylines"]] == ["Mara Lindqvist"]  # type: ignore[attr-defined]
    assert article["published"] is None


def test_a_bad_input_stands_in_its_place_and_the_others_go_on(
    capsysbinary: pytest.CaptureFixture[bytes], story: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "zipped.txt").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 40)
    status, printed, _ = run(
        capsysbinary, "parse", tmp_path / "missing.txt", story, tmp_path / "empty.txt", tmp_path / "zipped.txt"
    )

    assert status == 3
    assert [("problem" in line) for line in printed] == [True, False, True, True]
    assert all(set(problem(line)) == {"stage", "what", "hint"} for line in printed if "problem" in line)


def test_a_table_keeps_its_ids_and_a_broken_line_is_one_problem(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    table = tmp_path / "table.jsonl"
    rows = [json.dumps({"id": "first", "text": STORY}), "{broken", json.dumps({"id": "third", "text": STORY})]
    table.write_text("\n".join(rows))
    status, printed, _ = run(capsysbinary, "parse", table)

    assert status == 3
    assert [printed[0]["id"], printed[2]["id"]] == ["first", "third"]
    assert "problem" in printed[1]


def test_standard_input_is_read_once(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    status, printed, _ = run(capsysbinary, "parse", "-")

    assert status == 0
    assert printed[0]["id"] == "-"


def test_offsets_count_code_points_with_byte_order_mark_and_carriage_returns_kept(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes(b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode())
    _, (article,), _ = run(capsysbinary, "parse", "--with-text", path)

    source, headline = article["source"], article["headline"]
    assert isinstance(source, dict)
    assert isinstance(headline, dict)
    text = source["text"]
    assert text.startswith("\ufeffFerry")
    assert text[headline["start"] : headline["end"]] == headline["value"]


def test_annotations_of_a_table_of_problems_and_articles_keep_their_order(
    capsysbinary: pytest.CaptureFixture[bytes], story: Path, tmp_path: Path
) -> None:
    status, printed, _ = run(capsysbinary, "annotate", tmp_path / "no.txt", story, tmp_path / "neither.txt")

    assert status == 3
    assert ["problem" in line for line in printed] == [True, False, True]
    assert printed[1]["quotations"]


def test_a_text_found_twice_is_one_text_with_two_origins(
    capsysbinary: pytest.CaptureFixture[bytes], story: Path, tmp_path: Path
) -> None:
    (tmp_path / "copy.txt").write_bytes(story.read_bytes())
    status, (comparison,), _ = run(capsysbinary, "compare", tmp_path)

    assert status == 0
    assert len(comparison["articles"]) == 1  # type: ignore[arg-type]


def test_sets_share_nothing_and_come_in_order_of_first_appearance(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    rows = [
        {"id": "1", "set": "b", "text": "The mayor said 40 people were hurt.", "body": True},
        {"id": "2", "set": "a", "text": "Nobody was hurt in the fire.", "body": True},
        {"id": "3", "set": "b", "text": "About 40 people were hurt, the mayor said.", "body": True},
    ]
    (tmp_path / "sets.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    status, printed, _ = run(capsysbinary, "compare", "--sets", tmp_path / "sets.jsonl")

    assert status == 0
    assert [next(iter(line)) for line in printed] == ["set", "set"]
    assert [(line["set"], [a["id"] for a in line["articles"]]) for line in printed] == [("b", ["1", "3"]), ("a", ["2"])]  # type: ignore[attr-defined]


@pytest.mark.parametrize("arguments", [[], ["parse"], ["prase", "x"], ["compare"], ["compare", "x", "--sets", "y"]])
def test_a_wrong_call_exits_with_2_and_one_line(
    capsysbinary: pytest.CaptureFixture[bytes], arguments: list[str]
) -> None:
    status, printed, said = run(capsysbinary, *arguments)

    assert status == 2
    assert printed == []
    assert said.count("\n") == 1


@pytest.mark.parametrize("command", ["parse", "annotate", "compare", "export"])
def test_an_unknown_option_points_to_the_help_of_its_own_command(
    capsysbinary: pytest.CaptureFixture[bytes], story: Path, command: str
) -> None:
    status, printed, said = run(capsysbinary, command, story, "--colour", "red")

    assert (status, printed) == (2, [])
    assert said == f"briefing: unrecognized arguments: --colour red. Try: briefing {command} --help\n"


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ({"--built": "yesterday"}, "Write it as 2024-03-31."),
        ({"SOURCE_DATE_EPOCH": "soon"}, "Give whole seconds since 1970, or --built 2024-03-31."),
    ],
)
def test_a_date_that_is_none_says_how_to_write_it_and_leaves_no_folder(
    story: Path, tmp_path: Path, given: dict[str, str], hint: str
) -> None:
    options = [part for name, value in given.items() if name.startswith("--") for part in (name, value)]
    command = [sys.executable, "-m", "briefing", "export", str(story), "-o", str(tmp_path / "out"), *options]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **given}, check=False)

    assert done.returncode == 2
    assert done.stderr.endswith(f"is no date. {hint}\n")
    assert not (tmp_path / "out").exists()


def test_a_ledger_that_is_no_ledger_is_a_wrong_call(capsysbinary: pytest.CaptureFixture[bytes], story: Path) -> None:
    status, _, said = run(capsysbinary, "annotate", story, "--ledger", story)

    assert status == 2
    assert "line 1 is no decision" in said


def test_a_name_full_of_control_characters_is_reported_on_one_line(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    path = tmp_path / "a\n\x1b[31mred.txt"
    path.write_bytes(b"")
    _, (line,), _ = run(capsysbinary, "parse", path)

    assert "\x1b" not in str(problem(line)["what"])


def test_a_reader_that_stops_early_ends_the_run_quietly(story: Path) -> None:
    command = [sys.executable, "-m", "briefing", "parse", *[str(story)] * 500]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_stopping_with_control_c_says_so_in_one_line(story: Path) -> None:
    read_end, write_end = os.pipe()
    command = [sys.executable, "-m", "briefing", "parse", str(story), "-"]
    with subprocess.Popen(command, stdin=read_end, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    os.close(write_end)

    assert process.returncode == 130
    assert said.decode() == "briefing: stopped; nothing was left half-written\n"


@pytest.mark.parametrize("command", ["parse", "annotate", "compare", "export"])
def test_a_mistyped_ledger_is_told_and_drops_no_correction_silently(
    capsysbinary: pytest.CaptureFixture[bytes], story: Path, tmp_path: Path, command: str
) -> None:
    status, printed, said = run(capsysbinary, command, story, "--ledger", tmp_path / "legder.jsonl")

    assert status == 2
    assert printed == []
    assert "there is no such ledger" in said
