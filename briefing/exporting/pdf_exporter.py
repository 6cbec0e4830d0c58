"""The nbconvert exporter `briefing-pdf`: any notebook as a tagged PDF, without TeX or browser."""

from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import Bool, default

from briefing.exporting import citations
from briefing.exporting.notebook import document
from briefing.exporting.pdf import pdf


class BriefingPDFExporter(Exporter):
    """A notebook as PDF/A-3a and PDF/UA-1; raises where a citation does not lead back to identical text."""

    export_from_notebook = "Briefing (PDF)"
    output_mimetype = "application/pdf"
    show_code = Bool(default_value=False, help="Whether the notebook's code is shown").tag(config=True)

    @default("file_extension")
    def _file_extension(self) -> str:
        return ".pdf"

    def from_notebook_node(  # type: ignore[override] # the base class says a notebook, and every exporter gives its file
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """The PDF, and nbconvert's resources for what writes it."""
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        whole = document(nb, name=resources["metadata"].get("name", ""), show_code=self.show_code)
        citations.check(whole)
        return pdf(whole), resources
