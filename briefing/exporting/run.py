"""From inputs to files: the briefing notebook is run with the inputs as parameters, and exported as HTML, PDF and JSON."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, BinaryIO

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

import briefing
from briefing.errors import ExportError, Problem, UsageError, did_you_mean
from briefing.exporting.kernel import executed
from briefing.exporting.notebook import document
from briefing.exporting.writing import check_writable, written

FORMATS = ("html", "pdf", "json")
NAME = "briefing"


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were written, and what could not be read of the inputs."""

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


def export(  # noqa: PLR0913 - one for each option of the command
    inputs: Sequence[str | Path],
    *,
    out: Path,
    notebook: Path | None = None,
    ledger: Path | None = None,
    title: str | None = None,
    authors: Sequence[str] = (),
    status: str = "draft",
    edition: str | None = None,
    repair: bool = False,
    built: str | None = None,
    formats: Sequence[str] = FORMATS,
    stdin: BinaryIO | None = None,
) -> Exported:
    """The briefing of `inputs` as files in `out`; `notebook` stands in for the one that is built in.

    What was there before stays until every new file is complete. Raises UsageError for a wrong call, ExportError
    where the notebook fails or a file cannot be written, CitationError where a citation does not resolve.
    """
    for name in formats:
        if name not in FORMATS:
            raise UsageError(f"“{name}” is no format", hint=did_you_mean(name, FORMATS))
    if not inputs:
        raise UsageError("no input was named", hint="Name files, folders, a glob, or - for standard input.")
    day = built_date(built)
    nb = read_notebook(notebook)
    check_writable(out, [f"{NAME}.{name}" for name in formats])
    with _kept(inputs, stdin) as kept:
        parameters = {
            "SOURCES": [str(one) for one in inputs], "LEDGER": str(ledger) if ledger else None, "TITLE": title, "STATUS": status,
            "EDITION": edition, "AUTHORS": list(authors), "BUILT": day, "REPAIR": repair,
        }  # fmt: skip
        nb = executed(with_parameters(nb, parameters, stdin=kept), where=str(notebook or "the briefing notebook"))
    return export_notebook(nb, out=out, formats=formats)


def export_notebook(nb: NotebookNode, *, out: Path, name: str = NAME, formats: Sequence[str] = FORMATS) -> Exported:
    """The files that a notebook, with its outputs as they are, makes in `out`: all of them or none.

    None, too, where none of its inputs could be read: an empty briefing must not take the place of an older one.
    """
    check_writable(out, [f"{name}.{kind}" for kind in formats])
    made: dict[str, bytes] = {}
    attachment = document(nb, name=name).attachment
    comparison = _comparison(attachment)
    problems = _problems(comparison)
    if problems and comparison.get("articles") == []:
        return Exported((), problems)
    for kind in ("html", "pdf"):
        if kind in formats:
            made[f"{name}.{kind}"] = _exported(kind, nb, name)
    if "json" in formats and attachment:
        made[f"{name}.json"] = attachment.encode("utf-8", "backslashreplace")
    return Exported(written(made, out), problems)


def read_notebook(path: Path | None) -> NotebookNode:
    """A notebook from a file, or the one that is built in. Raises ExportError where it cannot be read."""
    chosen = path or _built_in()
    try:
        return nbformat.reads(chosen.read_bytes().decode("utf-8"), as_version=4)  # type: ignore[no-untyped-call]  # nbformat has no types
    except OSError as error:
        raise ExportError(error.strerror or str(error), where=str(chosen)) from error
    except (ValueError, TypeError, RecursionError, AttributeError, nbformat.ValidationError) as error:
        raise ExportError("is no notebook", where=str(chosen), hint="Name an .ipynb file.") from error


def with_parameters(nb: NotebookNode, parameters: Mapping[str, object], *, stdin: Path | None = None) -> NotebookNode:
    """The notebook with one more cell that sets the parameters, after the cell tagged `parameters` (as papermill does),
    or at the top; `stdin` is the file that it reads as `-`.
    """
    source = "".join(f"{name} = {value!r}\n" for name, value in parameters.items())
    if stdin:
        # Under its own name, its bytes untouched: what is read, and what is told of it, is what `parse -` says.
        source += f"import sys\nsys.stdin = open({str(stdin)!r}, encoding='utf-8')\n"
    cell = new_code_cell(source, id="parameters-given", metadata={"tags": ["injected-parameters"]})  # type: ignore[no-untyped-call]  # nbformat has no types
    tagged = (i for i, known in enumerate(nb.cells) if "parameters" in known.metadata.get("tags", ()))
    at = next(tagged, -1) + 1
    nb.cells = [*nb.cells[:at], cell, *nb.cells[at:]]
    return nb


def built_date(given: str | None) -> str | None:
    """The date on the document: what is given, or SOURCE_DATE_EPOCH (reproducible-builds.org); never the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    try:
        if given:
            return date.fromisoformat(given).isoformat()
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch else None
    except (ValueError, OverflowError, OSError) as error:
        name = f"--built {given}" if given else f"SOURCE_DATE_EPOCH={epoch}"
        form = "Write it as 2024-03-31." if given else "Give whole seconds since 1970, or --built 2024-03-31."
        raise UsageError(f"“{name}” is no date", hint=form) from error


def _built_in() -> Path:
    packaged = Path(str(files("briefing.exporting").joinpath("briefing.ipynb")))
    return packaged if packaged.is_file() else Path(briefing.__file__).parents[1] / "notebooks" / "briefing.ipynb"


@contextmanager
def _kept(inputs: Sequence[str | Path], stdin: BinaryIO | None) -> Iterator[Path | None]:
    """Standard input, where it is named, as a file: it does not reach a kernel."""
    if "-" not in map(str, inputs):
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        kept = Path(folder, "standard-input")
        with kept.open("wb") as file:
            shutil.copyfileobj(stdin or sys.stdin.buffer, file)
        yield kept


def _exported(kind: str, nb: NotebookNode, name: str) -> bytes:
    from nbconvert.exporters import get_exporter  # noqa: PLC0415 - it costs a second

    exporter = get_exporter(f"briefing-{kind}")()  # type: ignore[no-untyped-call]  # nbconvert has no types here
    made, _resources = exporter.from_notebook_node(nb, {"metadata": {"name": name}})
    return made.encode("utf-8", "backslashreplace") if isinstance(made, str) else bytes(made)


def _comparison(attachment: str) -> Mapping[str, Any]:
    """The comparison in a notebook's JSON (`interchange.compared`), empty where there is none."""
    try:
        told = json.loads(attachment) if attachment else {}
        compared = told.get("comparison", told)
    except (ValueError, AttributeError):
        return {}
    return compared if isinstance(compared, dict) else {}


def _problems(comparison: Mapping[str, Any]) -> tuple[Problem, ...]:
    """What the notebook could not read of its inputs."""
    listed = comparison.get("problems")
    rows = [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
    told = [(row.get("id"), row["problem"]) for row in rows if isinstance(row.get("problem"), dict)]
    return tuple(Problem(str(name), str(p.get("stage")), str(p.get("what")), p.get("hint")) for name, p in told)
