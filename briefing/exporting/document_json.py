"""The document as JSON: what a notebook's cell leaves behind for the exporters, and how they read it back.

A notebook cell's output carries its section under `MIME`; the exporters put the sections of a notebook together.
"""

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TypeVar

from briefing.errors import ExportError
from briefing.exporting.blocks import Block, Cell, Column, Fact, Item, Mark, Passage, Row, Side, Voice
from briefing.exporting.document import Document, Front, Section
from briefing.exporting.inlines import Inline

MIME = "application/vnd.briefing+json"

NODES = {
    node.__name__: node
    for node in (
        *typing.get_args(Inline), *typing.get_args(Block), Item, Column, Cell, Row, Fact, Side, Passage, Mark,
        Section, Front, Document,
    )
}  # fmt: skip

Node = TypeVar("Node")


def to_json(node: object) -> object:
    """A node as JSON values: an object with its `type` and its fields, tuples as arrays."""
    if isinstance(node, tuple):
        return [to_json(part) for part in node]
    if is_dataclass(node) and not isinstance(node, type):
        return {"type": type(node).__name__} | {f.name: to_json(getattr(node, f.name)) for f in fields(node)}
    return node


def from_json(value: object, expected: type[Node]) -> Node:
    """The node that JSON values describe. Raises ExportError where they are none of this document's kind.

    What comes in may be an edited or hostile notebook, so every field is checked against its type.
    """
    node = _read(value, expected)
    if not isinstance(node, expected):
        raise _not_a(expected.__name__)
    return node


def _read(value: object, expected: object) -> object:
    origin = typing.get_origin(expected)
    if origin is tuple and isinstance(value, list):
        return tuple(_read(part, typing.get_args(expected)[0]) for part in value)
    options = typing.get_args(expected) if origin in (typing.Union, types.UnionType) else (expected,)
    if isinstance(value, Mapping):
        kind = NODES.get(str(value.get("type")))
        if kind in options and kind is not None:
            known = _field_types(kind)
            parts = {name: _read(part, known[name]) for name, part in value.items() if name in known}
            try:
                return kind(**parts)
            except TypeError as error:
                raise _not_a(kind.__name__) from error
    for option in options:
        if option is Voice and value in set(Voice):
            return Voice(str(value))
        if isinstance(option, type) and type(value) is option:
            return value
    raise _not_a(str(getattr(expected, "__name__", expected)))


@cache
def _field_types(kind: type) -> dict[str, object]:
    return dict(typing.get_type_hints(kind))


def _not_a(name: str) -> ExportError:
    return ExportError(f"an output's briefing data is no {name}", hint="Run the notebook again with this version.")
