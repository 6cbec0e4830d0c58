import io
from dataclasses import replace
from pathlib import Path

import nbformat
import pikepdf
import pytest
from nbconvert.exporters import get_exporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from rich_document import rich_document

from briefing.errors import CitationError
from briefing.exporting.document import Document
from briefing.exporting.document_json import MIME, to_json
from briefing.exporting.pdf_exporter import BriefingPDFExporter


def notebook(document: Document) -> nbformat.NotebookNode:
    nodes = (document.front, *(section for section in document.sections if section.id != "scripts"))
    outputs = [new_output("display_data", {MIME: to_json(node), "text/plain": "…"}) for node in nodes]
    return new_notebook(cells=[new_code_cell("briefing.front", outputs=[output]) for output in outputs])


def test_the_exporter_is_found_by_its_name_and_listed_in_jupyterlab() -> None:
    assert get_exporter("briefing-pdf") is BriefingPDFExporter
    assert BriefingPDFExporter.export_from_notebook == "Briefing (PDF)"
    assert BriefingPDFExporter().output_mimetype == "application/pdf"
    assert BriefingPDFExporter().file_extension == ".pdf"


def test_a_notebook_of_ours_becomes_its_document() -> None:
    made, _resources = BriefingPDFExporter().from_notebook_node(notebook(rich_document()))
    with pikepdf.open(io.BytesIO(made)) as file, file.open_metadata() as metadata:
        assert metadata["dc:title"] == "Rebuilding the northern quay"


def test_a_citation_that_leads_nowhere_stops_the_export() -> None:
    document = rich_document()
    broken = replace(document, sections=tuple(section for section in document.sections if section.id != "annex"))
    with pytest.raises(CitationError, match="no original with this id"):
        BriefingPDFExporter().from_notebook_node(notebook(broken))


def test_any_notebook_becomes_a_pdf(tmp_path: Path) -> None:
    plot = new_output("display_data", {"text/html": "<table><tr><th>a</th></tr><tr><td>1</td></tr></table>"})
    cells = [
        new_markdown_cell("# Harbour notes\n\nSome *words*.\n\n- one\n- two"),
        new_code_cell("1 + 1", outputs=[plot]),
    ]
    path = tmp_path / "notes.ipynb"
    nbformat.write(new_notebook(cells=cells), path)
    made, resources = BriefingPDFExporter().from_filename(str(path))
    assert made.startswith(b"%PDF-")
    assert resources["output_extension"] == ".pdf"
