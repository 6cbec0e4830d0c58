"""What a cell of a notebook shows of a document, and leaves behind for the exporters."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.errors import ExportError
from briefing.exporting.blocks import Attachment, Block, Bullets, Chart, Facts, Original, Picture, Quote, Table
from briefing.exporting.citations import numbered, words
from briefing.exporting.document import Document, Front, Section
from briefing.exporting.document_json import MIME, to_json
from briefing.exporting.html import fragment
from briefing.markup import visible

PACKED = "ascii"
_SURROGATE = re.compile(r"\\ud[89a-f]")
LONGEST = 4000
"""Characters of a section that stand in for it where only plain text is shown."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A section or the front of a document, as the last value of a cell.

    A notebook shows it as HTML; the exporters read the same values from the cell's output, under `MIME`.
    """

    node: Section | Front

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, object]:
        """One display for each kind of reader (IPython's protocol)."""
        del include, exclude  # IPython filters by itself
        return {"text/plain": visible(str(self)), "text/html": self._repr_html_(), MIME: packed(to_json(self.node))}

    def _repr_html_(self) -> str:
        """The section as HTML that stands for itself: citations show the cited words when pointed at."""
        node = self.node
        alone = Document(node, ()) if isinstance(node, Front) else Document(Front(node.title), (node,))
        return fragment(node, numbered(alone))

    def __str__(self) -> str:
        if isinstance(self.node, Front):
            facts = (f"{fact.name}: {words(fact.content)}" for fact in self.node.facts)
            return "\n".join([self.node.title, *facts])
        lines = [f"{self.node.number} {self.node.title}".strip(), *(_plain(block) for block in self.node.blocks)]
        whole = "\n".join(line for line in lines if line)
        return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}…"


def packed(value: object) -> object:
    """JSON values as Jupyter's messages can carry them: a lone surrogate is no UTF-8, so what holds one goes as ASCII."""
    written = json.dumps(value)
    return {PACKED: written} if _SURROGATE.search(written) else value


def unpacked(data: object) -> object:
    """The JSON values that an output carries. Raises ExportError where they are damaged."""
    written = data.get(PACKED) if isinstance(data, Mapping) else None
    if not isinstance(written, str):
        return data
    try:
        return json.loads(written)
    except (ValueError, RecursionError) as error:
        raise ExportError("an output's briefing data is damaged", hint="Run the notebook again.") from error


def _plain(block: Block) -> str:
    match block:
        case Table():
            rows = (" | ".join(words(cell) for cell in row.cells) for row in block.rows)
            return "\n".join([block.caption, " | ".join(column.title for column in block.columns), *rows])
        case Facts():
            return "\n".join(f"{fact.name}: {words(fact.content)}" for fact in block.facts)
        case Bullets():
            return "\n".join(f"• {' '.join(_plain(part) for part in item.blocks)}" for item in block.items)
        case Quote():
            by = f" — {words(block.attribution)}" if block.attribution else ""
            return f"“{words(block.content)}”{by}" if block.verbatim else f"{words(block.content)}{by}"
        case Original() | Attachment() | Chart() | Picture():
            return f"[{block.name if isinstance(block, Original | Attachment) else block.alt}]"
        case _:
            return words(block)
