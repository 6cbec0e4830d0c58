import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

import briefing
from briefing import errors

HEAVY = (
    "spacy",
    "pandas",
    "matplotlib",
    "nbconvert",
    "nbclient",
    "numpy",
    "lxml",
    "trafilatura",
    "ipywidgets",
    "typst",
)


def test_every_public_name_can_be_had_and_is_listed() -> None:
    assert set(briefing.__all__) <= set(dir(briefing))
    assert all(getattr(briefing, name) is not None for name in briefing.__all__)


def test_import_loads_nothing_heavy() -> None:
    code = "import briefing, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert "briefing" in loaded
    assert not {name for name in loaded if name in HEAVY}


def test_parsing_loads_no_language_model(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A headline\n\nA paragraph with a full stop.\n")
    code = "import sys; from briefing.cli import main; main(['parse', sys.argv[1]]); print('spacy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)

    assert run.stdout.splitlines()[-1] == "False"


def test_the_error_tree_in_the_docstring_is_the_real_one() -> None:
    drawn = set(re.findall(r"[├└]── (\w+)", errors.__doc__ or ""))

    assert drawn == {
        child.__name__ for child in errors.BriefingError.__subclasses__() if child.__module__ == errors.__name__
    }


def test_an_error_says_what_where_and_what_to_do_on_one_line() -> None:
    error = errors.ReadError("is no text", where="odd\nname.txt", hint="Name another file.")

    assert str(error) == "odd\\u000aname.txt: is no text. Name another file."


def test_a_rule_that_fails_on_one_text_is_that_texts_problem_and_no_traceback() -> None:
    def fails() -> str:
        raise IndexError("list index out of range")

    problem = errors.guarded(fails, origin="odd.txt", stage="annotate")

    assert str(problem) == (
        "odd.txt: a rule failed on this text (IndexError: list index out of range). "
        "Please report it with the text; all others were read."
    )


def test_the_example_at_the_front_door_runs_in_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert doctest.testmod(briefing).failed == 0


@pytest.mark.parametrize("wrong", [["a.txt"], None, 5])
def test_an_input_that_is_no_path_is_a_wrong_call(wrong: object) -> None:
    with pytest.raises(errors.UsageError, match="is no path"):
        briefing.read(wrong, progress=False)  # type: ignore[arg-type]  # what a caller may do
