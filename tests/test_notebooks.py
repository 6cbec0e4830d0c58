"""Every notebook of the project runs from top to bottom on the seeds, tells its story in few cells, and is kept clean."""

import shutil
from pathlib import Path

import nbformat
import pytest

from briefing.exporting.kernel import executed
from briefing.exporting.notebook import document

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))

pytestmark = [pytest.mark.filterwarnings("default")]  # the kernel's own client warns of what is not ours


def test_the_five_notebooks_are_there() -> None:
    assert [path.stem for path in NOTEBOOKS] == [
        "01_read", "02_who_said_what", "03_quantities_and_dates", "04_compare", "briefing",
    ]  # fmt: skip


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_committed_clean_and_short(path: Path) -> None:
    nb = nbformat.read(path, as_version=4)
    code = [cell for cell in nb.cells if cell.cell_type == "code"]

    assert len(nb.cells) <= 15
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)
    assert "parameters" in code[0].metadata.tags


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom_and_everything_shown_is_fit_to_be_read(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "notebooks")
    nb = executed(nbformat.read(path, as_version=4), where=path.name)

    shown = [output for cell in nb.cells if cell.cell_type == "code" for output in cell.outputs]
    assert not [output for output in shown if output.output_type == "error"]
    assert not [output.text for output in shown if output.output_type == "stream" and output.name == "stderr"]
    assert all(
        "text/html" in output.data or "image/svg+xml" in output.data or "{" in output.data["text/plain"]
        or "application/vnd.jupyter.widget-view+json" in output.data
        for output in shown
    )  # fmt: skip
    assert document(nb).sections
