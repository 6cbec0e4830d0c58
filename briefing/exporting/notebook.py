"""A notebook as a document: our own sections as they were left in the outputs, everything else converted."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from nbformat import NotebookNode

from briefing.errors import ExportError
from briefing.exporting.blocks import Attachment, Block, Callout, Heading, Listing
from briefing.exporting.citations import nodes
from briefing.exporting.display import unpacked
from briefing.exporting.document import Document, Front, Section
from briefing.exporting.document_json import MIME, from_json
from briefing.exporting.foreign import output_blocks
from briefing.exporting.foreign_html import Titled
from briefing.exporting.foreign_markdown import markdown_blocks

DEEPEST = 64
"""Levels of nesting in an output's data; ours stay below 20, and a forged one could exhaust the stack."""
_HIDDEN_INPUT = frozenset(
    {"remove-input", "hide-input", "remove_input", "hide_input", "parameters", "injected-parameters"}
)
_HIDDEN_OUTPUT = frozenset({"remove-output", "hide-output", "remove_output", "hide_output"})
_HIDDEN_CELL = frozenset({"remove-cell", "hide-cell", "remove_cell", "hide_cell"})
_TAKEN = re.compile(r"text|n\d+|c\d+-\d+|table-\d+|source-.*")  # ids that the page gives itself
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,79}")

Piece = Front | Section | Titled | Block


def document(nb: NotebookNode, *, name: str = "", show_code: bool = False) -> Document:
    """The document that a notebook's cells make, in their order. `name` is the title where the notebook has none.

    Text that a person wrote into a notebook of ours is the analyst's voice. Raises ExportError where an output holds
    data of ours that is damaged.
    """
    is_ours = any(MIME in output.get("data", {}) for cell in nb.cells for output in cell.get("outputs", ()))
    pieces = [piece for cell in nb.cells for piece in _cell(cell, is_ours=is_ours, show_code=show_code)]
    fronts = [piece for piece in pieces if isinstance(piece, Front)]
    title, pieces = _title(pieces) if not fronts else ("", pieces)
    front = fronts[0] if fronts else _front(nb.metadata, title or name)
    sections = _with_own_ids(_sections([piece for piece in pieces if not isinstance(piece, Front)]))
    attachment = next((node.json for node in nodes(sections) if isinstance(node, Attachment)), "")
    return Document(front, sections, attachment)


def _cell(cell: NotebookNode, *, is_ours: bool, show_code: bool) -> Iterator[Piece]:
    tags = set(cell.metadata.get("tags", ()))
    if tags & _HIDDEN_CELL:
        return
    if cell.cell_type == "markdown":
        blocks = markdown_blocks(cell.source, cell.get("attachments", {}))
        yield from _as_analyst(blocks) if is_ours else blocks
    elif cell.cell_type == "code":
        if show_code and cell.source.strip() and not tags & _HIDDEN_INPUT:
            yield Listing(cell.source, "python")
        if not tags & _HIDDEN_OUTPUT:
            for output in cell.outputs:
                yield from _output(output, cell, show_code=show_code)


def _output(output: NotebookNode, cell: NotebookNode, *, show_code: bool) -> Iterator[Piece]:
    data = unpacked(output.get("data", {}).get(MIME))
    if data is None:
        yield from output_blocks(output, cell, show_errors=show_code)
        return
    kind = data.get("type") if isinstance(data, Mapping) else None
    if _is_deep(data):
        raise ExportError("an output's briefing data is nested too deeply", hint="Run the notebook again.")
    yield from_json(data, Front) if kind == "Front" else from_json(data, Section)


def _is_deep(data: object) -> bool:
    waiting = [(data, 0)]
    while waiting:
        value, depth = waiting.pop()
        if depth > DEEPEST:
            return True
        parts = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
        waiting += [(part, depth + 1) for part in parts]
    return False


def _as_analyst(blocks: Iterable[Titled | Block]) -> Iterator[Titled | Block]:
    """Headings as they are, and what stands between them in a box that says who speaks."""
    own: list[Block] = []
    for block in blocks:
        if not isinstance(block, Titled):
            own.append(block)
            continue
        if own:
            yield Callout(tuple(own), "analyst")
            own = []
        yield block
    if own:
        yield Callout(tuple(own), "analyst")


def _title(pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """The title that a notebook opens with, if its highest heading stands first and alone, and the rest."""
    levels = [piece.level for piece in pieces if isinstance(piece, Titled)]
    first = pieces[0] if pieces else None
    if isinstance(first, Titled) and first.level == min(levels) and levels.count(first.level) == 1:
        return first.text, pieces[1:]
    return "", pieces


def _front(metadata: Mapping[str, object], title: str) -> Front:
    listed = metadata.get("authors")
    authors = (
        [one.get("name") if isinstance(one, Mapping) else one for one in listed] if isinstance(listed, list) else []
    )
    return Front(
        title=_said(metadata, "title") or title or "Notebook",
        subtitle=_said(metadata, "subtitle"),
        authors=tuple(author for author in authors if isinstance(author, str) and author),
        date=_said(metadata, "date"),
        language=_said(metadata, "lang") or "en",
    )


def _said(metadata: Mapping[str, object], key: str) -> str:
    value = metadata.get(key)
    return value.strip() if isinstance(value, str) else ""


@dataclass(slots=True)
class _Opened:
    """A section that is still growing."""

    title: str
    blocks: list[Block]

    def closed(self) -> Iterator[Section]:
        if self.title or self.blocks:
            yield Section(_slug(self.title), self.title, tuple(self.blocks))


def _sections(pieces: list[Section | Titled | Block]) -> Iterator[Section]:
    """Sections of ours as they are; the highest level of other headings begins a section, lower ones stand inside."""
    top = min((piece.level for piece in pieces if isinstance(piece, Titled)), default=1)
    opened = _Opened("", [])
    for piece in pieces:
        if isinstance(piece, Section):
            yield from opened.closed()
            yield piece
            opened = _Opened("", [])
        elif isinstance(piece, Titled) and piece.level == top:
            yield from opened.closed()
            opened = _Opened(piece.text, [])
        elif isinstance(piece, Titled):
            opened.blocks.append(Heading(piece.text, min(2 + piece.level - top, 6)))
        else:
            opened.blocks.append(piece)
    yield from opened.closed()


def _with_own_ids(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections, each with an id that no other has."""
    used: set[str] = set()
    named: list[Section] = []
    for section in sections:
        wanted = section.id if _ID.fullmatch(section.id) and not _TAKEN.fullmatch(section.id) else _slug(section.id)
        own, count = wanted, 1
        while own in used:
            count += 1
            own = f"{wanted}-{count}"
        used.add(own)
        named.append(replace(section, id=own))
    return tuple(named)


def _slug(title: str) -> str:
    """An id for a heading: its letters and figures, in ASCII."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return f"s-{'-'.join(re.findall(r'[a-z0-9]+', plain)[:8]) or 'section'}"[:80]
