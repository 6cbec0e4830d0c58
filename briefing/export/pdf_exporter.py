"""The nbconvert exporter `briefing-pdf`: any notebook as a tagged PDF, without TeX or browser."""

from collections.abc import Mapping

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import default

from briefing.export import citations
from briefing.export.notebook import document
from briefing.export.pdf import pdf


class BriefingPDFExporter(Exporter):
    """A notebook as PDF/A-3a and PDF/UA-1; raises where a citation does not lead back to identical text."""

    export_from_notebook = "Briefing (PDF)"
    output_mimetype = "application/pdf"

    @default("file_extension")
    def _file_extension(self) -> str:
        return ".pdf"

    def from_notebook_node(
        self, nb: NotebookNode, resources: Mapping[str, object] | None = None, **_kw: object
    ) -> tuple[bytes, dict[str, object]]:
        """The PDF, and nbconvert's resources for what writes it."""
        nb, resources = super().from_notebook_node(nb, resources, **_kw)
        whole = document(nb)
        citations.check(whole)
        return pdf(whole), resources
