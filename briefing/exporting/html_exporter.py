"""The nbconvert exporter `briefing-html`: any notebook as one HTML file that needs nothing else."""

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import Bool

from briefing.exporting.html import render
from briefing.exporting.notebook import document


class BriefingHTMLExporter(Exporter):
    """A notebook as a briefing in HTML, in `jupyter nbconvert --to briefing-html` and in JupyterLab's menu."""

    export_from_notebook = "Briefing (HTML)"
    output_mimetype = "text/html"
    file_extension = ".html"

    show_code = Bool(default_value=False, help="Whether the cells' code is shown, too.").tag(config=True)

    def from_notebook_node(  # type: ignore[override]  # nbconvert says notebook where its text exporters give text
        self, nb: NotebookNode, resources: dict[str, object] | None = None, **_options: object
    ) -> tuple[str, dict[str, object]]:
        """The page and nbconvert's resources. Raises CitationError where a citation does not resolve."""
        nb, resources = super().from_notebook_node(nb, resources)
        return render(document(nb, name=notebook_name(resources), show_code=self.show_code)), resources


def notebook_name(resources: dict[str, object]) -> str:
    """The file name of the notebook as nbconvert passes it on, or nothing."""
    metadata = resources.get("metadata")
    name = metadata.get("name") if isinstance(metadata, dict) else None
    return name if isinstance(name, str) else ""
