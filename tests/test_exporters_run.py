import errno
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from briefing.errors import ExportError, Problem, UsageError
from briefing.exporting import writing
from briefing.exporting.kernel import executed, held_signals
from briefing.exporting.run import built_date, export, export_notebook, read_notebook, with_parameters
from briefing.reading import sources
from briefing.sources import Source

SECTIONS = """
import sys; sys.path.insert(0, {tests!r})
from rich_document import rich_document
from briefing.exporting.display import Shown
from briefing.exporting.blocks import Attachment
from briefing.exporting.document import Section
import json
whole = rich_document()
"""


def notebook(folder: Path, *cells: str) -> Path:
    """A notebook file with a cell of parameters and further cells of code."""
    first = new_code_cell("SOURCES = []", metadata={"tags": ["parameters"]})
    path = folder / "own.ipynb"
    nbformat.write(new_notebook(cells=[first, *(new_code_cell(cell) for cell in cells)]), path)
    return path


def handmade(folder: Path) -> Path:
    tests = str(Path(__file__).parent)
    shown = [f"Shown(whole.sections[{i}])" for i in (0, 1, 2, 3, 4, 7, 8)]  # those in scripts that every font has
    said = "Shown(Section('json', 'Data', (Attachment(json.dumps({'given': SOURCES, 'built': BUILT, 'repair': REPAIR, 'problems': []})),)))"
    return notebook(folder, SECTIONS.format(tests=tests), "Shown(whole.front)", said, *shown)


def test_a_notebook_is_run_with_the_inputs_and_leaves_three_files(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    exported = export(["a.txt", "b"], out=out, notebook=handmade(tmp_path), built="2024-03-15", repair=True)
    assert [path.name for path in exported.paths] == ["briefing.html", "briefing.pdf", "briefing.json"]
    assert sorted(path.name for path in out.iterdir()) == ["briefing.html", "briefing.json", "briefing.pdf"]
    told = json.loads((out / "briefing.json").read_bytes())
    assert told == {"given": ["a.txt", "b"], "built": "2024-03-15", "repair": True, "problems": []}
    first = {path.name: path.read_bytes() for path in exported.paths}
    again = export(["a.txt", "b"], out=out, notebook=handmade(tmp_path), built="2024-03-15", repair=True)
    assert {path.name: path.read_bytes() for path in again.paths} == first


def test_a_failing_cell_is_named_on_one_line_and_an_older_export_survives(tmp_path: Path) -> None:
    (tmp_path / "briefing.html").write_text("older")
    own = notebook(tmp_path, "x = 1", "raise ValueError('no such day\\nand more')")
    with pytest.raises(ExportError, match=r"own\.ipynb: cell 4 failed: ValueError: no such day\. Run") as caught:
        export(["a.txt"], out=tmp_path, notebook=own)
    assert "\n" not in str(caught.value)
    assert (tmp_path / "briefing.html").read_text() == "older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["briefing.html", "own.ipynb"]


def test_an_error_of_briefing_in_a_cell_comes_out_as_itself(tmp_path: Path) -> None:
    own = notebook(
        tmp_path, "from briefing.errors import UsageError\nraise UsageError('no input was named', hint='Name one.')"
    )
    with pytest.raises(UsageError, match=r"^no input was named\. Name one\.$"):
        export(["a.txt"], out=tmp_path, notebook=own)


def test_a_kernel_that_dies_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="the kernel stopped"):
        export(["a.txt"], out=tmp_path, notebook=notebook(tmp_path, "import os; os._exit(1)"))


FERRY = """Café on the ferry opens again

By Zoë Lindqvist

The café on the ferry to the outer islands opens again on Monday, operator Nordlinje said.

“We have carried out more than 200 checks,” said director Olof Brandt.
"""
PAGE = (
    f"<!doctype html><title>Café on the ferry</title><body><article><h1>Café</h1><p>{FERRY[70:]}</p></article></body>"
)
TABLE = json.dumps({"id": "café", "text": FERRY}) + "\n{broken\n"


def read_by(folder: Path) -> Path:
    """A notebook that shows, as JSON, where its sources come from and what they say."""
    cell = """
import briefing, json
from briefing.exporting.display import Shown
from briefing.exporting.blocks import Attachment
from briefing.exporting.document import Section
dossier = briefing.read(*SOURCES, progress=False)
articles = [[a.source.origin.id, a.source.origin.path, a.source.text, a.source.notes] for a in dossier.articles]
told = {"articles": articles, "problems": [], "odd": [p.origin for p in dossier.problems]}
Shown(Section('json', 'Data', (Attachment(json.dumps(told)),)))
"""
    return notebook(folder, cell)


@pytest.mark.parametrize(
    "said", [FERRY.encode("cp1252"), FERRY.encode("utf-16"), PAGE.encode("cp1252"), TABLE.encode()]
)
def test_standard_input_is_read_by_the_notebook_as_the_readers_read_it(tmp_path: Path, said: bytes) -> None:
    export(["-"], out=tmp_path, notebook=read_by(tmp_path), formats=("json",), stdin=io.BytesIO(said))

    told = json.loads((tmp_path / "briefing.json").read_bytes())
    read = list(sources(["-"], stdin=io.BytesIO(said)))
    known = [[one.origin.id, None, one.text, list(one.notes)] for one in read if isinstance(one, Source)]
    assert told["articles"] == known
    assert "Café" in known[0][2]
    assert told["odd"] == [one.origin for one in read if isinstance(one, Problem)]


def test_standard_input_stands_in_its_place_among_the_inputs_and_may_be_empty(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FERRY, encoding="utf-8")
    named = [tmp_path / "none.txt", "-", str(tmp_path / "a.txt")]

    export(named, out=tmp_path, notebook=read_by(tmp_path), formats=("json",), stdin=io.BytesIO(b""))

    told = json.loads((tmp_path / "briefing.json").read_bytes())
    assert [row[0] for row in told["articles"]] == [str(tmp_path / "a.txt")]
    assert told["odd"] == [str(tmp_path / "none.txt"), "-"]


def test_standard_input_gives_the_same_bytes_each_time_and_names_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / name))
        exported = export(["-"], out=tmp_path / "out", stdin=io.BytesIO(FERRY.encode("cp1252")), built="2024-03-15")
        made.append({path.name: path.read_bytes() for path in exported.paths})
        assert list((tmp_path / name).iterdir()) == []

    assert {name: made[1][name] == content for name, content in made[0].items()} == {
        "briefing.html": True, "briefing.pdf": True, "briefing.json": True,
    }  # fmt: skip
    assert str(tmp_path).encode() not in made[0]["briefing.json"] + made[0]["briefing.html"]


def test_a_folder_that_cannot_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match=r"cannot be written to: .* Name another folder"):
        export(["a.txt"], out=tmp_path / "file" / "out")
    (tmp_path / "briefing.pdf").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        export(["a.txt"], out=tmp_path)


def test_a_full_disk_leaves_the_older_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_text("older")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="no space left on device"):
        writing.written({"a.html": b"new", "a.pdf": b"new"}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]
    assert (tmp_path / "a.html").read_text() == "older"


def test_a_run_that_is_stopped_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "briefing.html").write_text("older")
    own = notebook(tmp_path, "open('started', 'w').close()", "while True: pass")
    code = f"from pathlib import Path; from briefing.exporting.run import export; export(['a'], out=Path(), notebook=Path({str(own)!r}))"
    process = subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path, stderr=subprocess.PIPE)
    until = time.monotonic() + 120
    while not (tmp_path / "started").exists() and time.monotonic() < until:
        os.sched_yield()
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=60)
    assert process.returncode != 0
    assert b"KeyboardInterrupt" in complaint
    assert sorted(path.name for path in tmp_path.iterdir()) == ["briefing.html", "own.ipynb", "started"]
    assert (tmp_path / "briefing.html").read_text() == "older"


@pytest.mark.parametrize("content", [b"", b"{}", b"not json", b"\xff\xfe", b"[" * 100_000, b'{"cells": 3}'])
def test_what_is_no_notebook_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.ipynb"
    path.write_bytes(content)
    with pytest.raises(ExportError, match=r"odd\.ipynb: is no notebook"):
        read_notebook(path)


def test_parameters_come_after_the_cell_that_is_tagged_for_them() -> None:
    tagged = new_code_cell("A = 1", metadata={"tags": ["parameters"]})
    nb = with_parameters(new_notebook(cells=[new_code_cell("x"), tagged, new_code_cell("y")]), {"A": ["b'\"c\ud83d"]})
    assert [cell.source for cell in nb.cells] == ["x", "A = 1", "A = ['b\\'\"c\\ud83d']\n", "y"]
    assert with_parameters(new_notebook(cells=[new_code_cell("x")]), {"A": None}).cells[0].source == "A = None\n"


def test_the_date_is_given_and_never_that_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert built_date(None) is None
    assert built_date("2024-03-15") == "2024-03-15"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert built_date(None) == "2023-11-14"
    assert built_date("2024-03-15") == "2024-03-15"
    for wrong in ("yesterday", "2024-13-01"):
        with pytest.raises(UsageError, match="is no date"):
            built_date(wrong)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH=soon"):
        built_date(None)


def test_an_unknown_format_and_no_input_are_wrong_calls(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Did you mean “html”"):
        export(["a"], out=tmp_path, formats=("htm",))
    with pytest.raises(UsageError, match="no input was named"):
        export([], out=tmp_path)


def test_a_run_takes_no_start_up_files_and_no_modules_from_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise ImportError('from the folder')")
    monkeypatch.chdir(tmp_path)
    cell = new_code_cell("import os, json, sys\nprint(os.environ['PYTHONHASHSEED'], '' in sys.path)")
    nb = executed(new_notebook(cells=[cell]), where="test")
    assert nb.cells[0].outputs[0].text == "0 False\n"
    assert cell.outputs == []


def test_any_notebook_can_be_exported_as_it_is(tmp_path: Path) -> None:
    exported = export_notebook(new_notebook(), out=tmp_path, name="notes", formats=("html", "json"))
    assert [path.name for path in exported.paths] == ["notes.html"]


def test_a_signal_waits_until_the_kernel_that_is_being_started_can_be_stopped() -> None:
    with held_signals() as came:
        signal.raise_signal(signal.SIGINT)
        assert came == [signal.SIGINT]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
