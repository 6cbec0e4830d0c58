"""What other tools leave in a notebook's outputs, as blocks of a document: charts, pictures, tables, text."""

import re
from collections.abc import Iterator, Mapping

from nbformat import NotebookNode

from briefing.exporting.blocks import Callout, Listing, Paragraph
from briefing.exporting.foreign_html import Found, html_blocks
from briefing.exporting.foreign_markdown import markdown_blocks
from briefing.exporting.foreign_pictures import SIGNATURES, chart, picture
from briefing.exporting.inlines import Strong, Text

ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])")  # ECMA-48, 5.4 and 8.3.89
ADDRESS = re.compile(r"<[^<>]{1,200} at 0x[0-9a-fA-F]+>")
WIDGET = "application/vnd.jupyter.widget-view+json"


def output_blocks(output: NotebookNode, cell: NotebookNode, *, show_errors: bool = False) -> Iterator[Found]:
    """The blocks that one output of a code cell makes; the standard error only with `show_errors`."""
    if output.output_type == "stream":
        words = printed(_joined(output.text))
        if words and (output.name != "stderr" or show_errors):
            yield Listing(words)
    elif output.output_type == "error":
        said = printed(f"{output.ename}: {output.evalue}")
        yield Callout((Paragraph((Strong((Text("This cell failed. "),)), Text(said))),), "warning")
    else:
        yield from _displayed(output, cell)


def _displayed(output: NotebookNode, cell: NotebookNode) -> Iterator[Found]:
    data = output.get("data", {})
    if "image/svg+xml" in data:
        yield chart(
            _joined(data["image/svg+xml"]),
            _about("alt", "image/svg+xml", output, cell),
            _about("caption", "image/svg+xml", output, cell),
        )
    elif kind := next((kind for kind in SIGNATURES if kind in data), None):
        yield picture(
            _joined(data[kind]), kind, _about("alt", kind, output, cell), _about("caption", kind, output, cell)
        )
    elif "text/html" in data:
        yield from html_blocks(_joined(data["text/html"]))
    elif "text/markdown" in data:
        yield from markdown_blocks(_joined(data["text/markdown"]), {})
    elif WIDGET in data:
        yield Paragraph((Text("Interactive controls stand here in the notebook."),))
    elif words := printed(_joined(data.get("text/latex", data.get("text/plain", "")))):
        if not ADDRESS.search(words):
            yield Listing(words)
        elif len(cell.outputs) == 1:
            yield Paragraph((Text("A value stands here that has no printed form."),))


def printed(words: str) -> str:
    """Output of a program as a terminal would leave it: no control sequences, rewritten lines in their last state."""
    lines = ANSI.sub("", words).replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in lines).strip("\n")


def _about(name: str, kind: str, output: NotebookNode, cell: NotebookNode) -> str:
    """What an output shows (`alt`, `caption`), from its own metadata or the cell's, as in Quarto and MyST."""
    about = output.get("metadata", {})
    places = (about.get(kind), about, cell.metadata)
    found = (place.get(name) for place in places if isinstance(place, Mapping))
    return next((words.strip() for words in found if isinstance(words, str) and words.strip()), "")


def _joined(value: object) -> str:
    """Text that a notebook file may hold as a list of lines."""
    if isinstance(value, list):
        return "".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) else ""
