"""What goes wrong in a newsroom, through the command line: one line each, the rest goes on, nothing is half-written."""

import json
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from payloads import BIDI, UNCLOSED, in_every_position

COMMAND = (sys.executable, "-m", "briefing")
STOPPED = {130, -signal.SIGINT}
"""Exit status of a run that was stopped: Python may also end by the signal itself, which a shell shows as 130, too.

That is so (and nothing is said) where SIGINT comes before `main` runs or after it: `python -m` ends by the signal on a
KeyboardInterrupt that nobody catches. These tests wait for a first line or a kernel, so that `main` is at work.
"""

STORY = """Ferry service to the islands resumes

By Mara Lindqvist

The ferry to the outer islands will sail again from Monday, operator Nordlinje said.

“We have carried out more than 200 checks,” said director Olof Brandt.
"""
DUTCH = """Veerdienst naar de eilanden hervat

Door Jan de Vries

De veerboot naar de eilanden vaart vanaf maandag weer, zei de rederij. Het was een lange winter voor de bewoners van
de eilanden, die niet naar het vasteland konden en lang op hun boodschappen moesten wachten.

“Wij hebben meer dan 200 controles uitgevoerd en alles is in orde,” zei directeur Olof Brandt van de rederij.
"""
NO_FONT = (
    "Stones of the old temple\n\nThe stones carry the word \U0001e2c0\U0001e2c1\U0001e2ec, said curator Ada Holm.\n"
)


@dataclass(frozen=True)
class Run:
    """One call of the command: its exit status, its lines on standard output and on standard error."""

    status: int
    printed: tuple[str, ...]
    said: tuple[str, ...]

    @property
    def problems(self) -> dict[str, str]:
        """What is said of each input that could not be read, by the last part of its name."""
        lines = [json.loads(line) for line in self.printed]
        return {Path(line["id"]).name: line["problem"]["what"] for line in lines if "problem" in line}


def briefing(*arguments: str | Path, cwd: Path | None = None, before: Callable[[], None] | None = None) -> Run:
    """One call of the command as a process of its own."""
    ran = subprocess.run(
        [*COMMAND, *map(str, arguments)], capture_output=True, cwd=cwd, check=False, preexec_fn=before, timeout=500
    )
    assert b"Traceback" not in ran.stderr
    return Run(ran.returncode, tuple(ran.stdout.decode().splitlines()), tuple(ran.stderr.decode().splitlines()))


def bad_inputs(folder: Path) -> None:
    """A folder in which one text is good and everything else is odd."""
    (folder / "ferry.txt").write_text(STORY, encoding="utf-8")
    (folder / "ferry again.txt").write_text(STORY, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\n\t")
    (folder / "archive.txt").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 40)
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "windows.txt").write_bytes(STORY.encode("windows-1252"))
    (folder / "mixed.txt").write_bytes(STORY.encode() * 3 + "The café is open, Zoë Holm said.\n".encode("windows-1252"))
    (folder / "nul.txt").write_text(STORY.replace("ferry", "fe\0rry"), encoding="utf-8")
    (folder / "wide.txt").write_text(STORY, encoding="utf-16")
    (folder / "dutch.txt").write_text(DUTCH, encoding="utf-8")
    (folder / "temple.txt").write_text(NO_FONT, encoding="utf-8")
    (folder / "unclosed.txt").write_text(UNCLOSED, encoding="utf-8")
    (folder / "bidi.txt").write_text(BIDI, encoding="utf-8")
    (folder / "markup.txt").write_text(in_every_position(), encoding="utf-8")
    (folder / "rows.jsonl").write_text(
        '{"id": "halves", "text": "Half \\ud83d a smile\\n\\nThe ferry \\udc00 sails, said Olof \\ud83d Brandt."}\n'
        '{broken\n[1, 2]\n{"id": 4, "text": null}\n',
        encoding="utf-8",
    )


BAD = {
    "archive.txt", "binary.txt", "blank.txt", "empty.txt", "rows.jsonl:2", "rows.jsonl:3", "4",
}  # fmt: skip


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pile")
    bad_inputs(folder)
    return folder


@dataclass(frozen=True)
class Export:
    """One export of the whole pile, which takes as long as all other tests here together."""

    run: Run
    out: Path
    left: frozenset[str]

    @property
    def html(self) -> str:
        return (self.out / "briefing.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def exported(pile: Path, tmp_path_factory: pytest.TempPathFactory) -> Export:
    out, temporary = tmp_path_factory.mktemp("out"), tmp_path_factory.mktemp("temporary")
    ran = subprocess.run(
        [*COMMAND, "export", str(pile), "missing.txt", "-o", str(out)], capture_output=True, check=False,
        env={**os.environ, "TMPDIR": str(temporary)},
    )  # fmt: skip
    run = Run(ran.returncode, tuple(ran.stdout.decode().splitlines()), tuple(ran.stderr.decode().splitlines()))
    return Export(run, out, frozenset(path.name for path in temporary.iterdir()))


def test_every_odd_input_is_one_problem_in_its_place_and_all_others_are_read(pile: Path, tmp_path: Path) -> None:
    (tmp_path / "no article").mkdir()
    run = briefing("parse", pile, tmp_path / "no article", tmp_path / "fery.txt", pile / "ferry.txt")

    assert run.status == 3
    assert set(run.problems) == BAD | {"no article", "fery.txt"}
    assert len(run.printed) == len(run.problems) + 13
    assert run.problems["empty.txt"] == "is empty"
    assert run.problems["archive.txt"] == "is damaged or cut off: its list of members cannot be read"
    assert run.problems["no article"] == "holds no article"
    assert json.loads(run.printed[-1])["headline"]["value"] == "Ferry service to the islands resumes"
    assert run.said == ("briefing: 13 read, 9 problems, 3 copies",)


def test_every_problem_says_what_to_do(pile: Path) -> None:
    problems = [json.loads(line).get("problem") for line in briefing("parse", pile).printed]

    assert all(problem["hint"].endswith((".", "?")) for problem in problems if problem)


def test_odd_encodings_are_read_and_the_article_says_so(pile: Path) -> None:
    articles = [json.loads(line) for line in briefing("parse", pile, "--with-text").printed]
    notes = {Path(a["id"]).name: a["source"].get("notes") for a in articles if "source" in a}

    assert notes["ferry.txt"] is None
    assert notes["windows.txt"][0].startswith("decoded as windows-1252")
    assert notes["mixed.txt"] == ["2 bytes that are not UTF-8 were read as windows-1252"]
    assert notes["wide.txt"] == ["decoded as UTF-16-LE, as its mark says"]
    assert notes["nul.txt"] == ["holds 1 NUL characters"]
    assert notes["halves"] == ["3 lone surrogates shown as U+FFFD"]


def test_a_text_of_50_megabytes_is_a_problem_and_costs_no_memory(tmp_path: Path, pile: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as stream:
        stream.truncate(50_000_000)

    run = briefing("annotate", huge, pile / "empty.txt")

    assert run.status == 3
    assert run.problems["huge.txt"] == "is larger than 20 MB, the limit"


def test_a_text_of_one_line_of_a_megabyte_is_parsed(tmp_path: Path) -> None:
    line = tmp_path / "line.txt"
    line.write_text(("The ferry sails again, “said Olof Brandt on Monday. " * 20_000)[:1_000_000], encoding="utf-8")

    run = briefing("parse", line)

    assert run.status == 0
    blocks = json.loads(run.printed[0])["blocks"]
    assert blocks[-1]["end"] >= 999_999


def test_two_names_with_one_content_are_one_text_with_two_origins(exported: Export) -> None:
    told = json.loads((exported.out / "briefing.json").read_bytes())["comparison"]
    names = [Path(article["id"]).name for article in told["articles"]]

    assert len(names) == len(set(names)) == 10
    assert {"ferry.txt", "ferry again.txt"} & set(names) == {"ferry again.txt"}


def test_an_export_names_each_problem_on_one_line_and_holds_all_other_articles(exported: Export) -> None:
    assert exported.run.status == 3
    assert all(line.startswith("briefing: ") for line in exported.run.said)
    named = {line.split(": ")[1].rpartition("/")[2] for line in exported.run.said}
    assert named >= BAD | {"missing.txt"}
    assert [Path(line).name for line in exported.run.printed] == ["briefing.html", "briefing.pdf", "briefing.json"]
    assert sorted(path.name for path in exported.out.iterdir()) == ["briefing.html", "briefing.json", "briefing.pdf"]


def test_a_script_without_a_font_is_told_on_one_line_without_a_place_in_the_code(exported: Export) -> None:
    assert any("font" in line for line in exported.run.said)
    assert not any("Warning" in line or ".py" in line for line in exported.run.said)


def test_an_article_in_another_language_is_in_the_briefing_and_named_among_the_gaps(exported: Export) -> None:
    assert "De veerboot naar de eilanden vaart vanaf maandag weer" in exported.html
    assert "is in Dutch, which this tool does not analyse" in exported.html


def test_no_temporary_file_is_left(exported: Export) -> None:
    assert exported.left == frozenset()


def test_where_no_input_can_be_read_nothing_is_written_and_an_older_export_stays(pile: Path, tmp_path: Path) -> None:
    (tmp_path / "briefing.html").write_text("older")

    run = briefing("export", pile / "empty.txt", "-o", tmp_path)

    assert run.status == 3
    assert run.printed == ()
    assert run.said == (
        f"briefing: {pile / 'empty.txt'}: is empty. Save the article again.",
        "briefing: no input could be read, so nothing was written",
    )
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("briefing.html", "older")]


@pytest.mark.parametrize("place", ["ferry.txt", "ferry.txt/out", "/proc/out", "/dev/null"])
def test_where_nothing_can_be_written_one_line_says_so_before_the_work(pile: Path, place: str) -> None:
    run = briefing("export", pile / "ferry.txt", "-o", pile / place)

    assert run.status == 1
    assert len(run.said) == 1
    assert re.fullmatch(r"briefing: \S+: cannot be written to: .+\. Name another folder\.", run.said[0])


def little_space() -> None:
    """No file may grow beyond 20 kB from here on: a full disk, as far as a process can tell."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_a_disk_that_fills_up_leaves_the_older_export_and_no_part_of_the_new_one(pile: Path, tmp_path: Path) -> None:
    (tmp_path / "briefing.html").write_text("older")

    run = briefing("export", pile / "ferry.txt", "-o", tmp_path, before=little_space)

    assert run.status == 1
    assert len(run.said) == 1
    assert re.search(r"file too large", run.said[0], re.IGNORECASE)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("briefing.html", "older")]


@pytest.mark.parametrize("buffered", [True, False])
def test_printing_onto_a_full_disk_is_one_line(pile: Path, *, buffered: bool) -> None:
    given = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    if not buffered:
        given["PYTHONUNBUFFERED"] = "1"
    command = [*COMMAND, "parse", str(pile / "ferry.txt")]
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(command, env=given, stdout=full, stderr=subprocess.PIPE, check=False)

    assert ran.returncode == 1
    assert ran.stderr.decode() == "briefing: No space left on device\n"


@pytest.fixture
def long(tmp_path: Path) -> Iterator[Path]:
    """Texts enough to be still at work when the run is stopped."""
    table = tmp_path / "long.jsonl"
    rows = (json.dumps({"id": str(i), "text": STORY.replace("200", str(i)) * 20}) for i in range(400))
    table.write_text("\n".join(rows), encoding="utf-8")
    yield table
    table.unlink()


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("command", ["parse", "annotate"])
def test_a_run_that_is_stopped_has_printed_whole_lines_and_says_so(long: Path, command: str, told: int) -> None:
    with subprocess.Popen(
        [*COMMAND, command, str(long)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        bufsize=0,
    ) as process:  # without a buffer of ours, in which what follows the first line would be lost
        assert process.stdout
        first = process.stdout.readline()
        os.killpg(process.pid, told)
        rest, said = process.communicate(timeout=60)

    assert process.returncode in STOPPED
    assert said.decode() == "briefing: stopped; nothing was left half-written\n"
    assert all(json.loads(line) for line in (first + rest).splitlines())


def kernels(temporary: Path) -> list[str]:
    """The processes that were started with a connection file in this folder."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue
        if str(temporary) in command:
            found.append(command)
    return found


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_an_export_that_is_stopped_leaves_no_kernel_no_file_and_the_older_export(
    long: Path, tmp_path: Path, told: int
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "briefing.html").write_text("older")
    with tempfile.TemporaryDirectory() as temporary:
        with subprocess.Popen(
            [*COMMAND, "export", str(long), "-o", str(out)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            start_new_session=True, env={**os.environ, "TMPDIR": temporary},
        ) as process:  # fmt: skip
            until = time.monotonic() + 120
            while not kernels(Path(temporary)) and time.monotonic() < until:
                os.sched_yield()
            os.killpg(process.pid, told)
            printed, said = process.communicate(timeout=120)

        assert process.returncode in STOPPED
        assert said.decode() == "briefing: stopped; nothing was left half-written\n"
        assert printed == b""
        assert kernels(Path(temporary)) == []
        assert list(Path(temporary).iterdir()) == []
    assert [(path.name, path.read_text()) for path in out.iterdir()] == [("briefing.html", "older")]
