"""Markdown as blocks of a document, by mistune's syntax tree: nothing of it goes through HTML on the way."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import unescape
from typing import Any

import mistune

from briefing.exporting.blocks import Block, Bullets, Callout, Cell, Column, Item, Listing, Paragraph, Row, Rule, Table
from briefing.exporting.citations import words
from briefing.exporting.foreign_html import Found, Titled, html_blocks
from briefing.exporting.foreign_inlines import trimmed
from briefing.exporting.foreign_pictures import SIGNATURES, image
from briefing.exporting.inlines import Code, Deleted, Emphasis, Inline, LineBreak, Link, Strong, Text

PLUGINS = ("table", "task_lists", "strikethrough", "url", "footnotes")
Token = Mapping[str, Any]
Pictures = Mapping[str, Mapping[str, str]]


def markdown_blocks(source: str, attachments: Pictures) -> Iterator[Found]:
    """The blocks that Markdown makes. `attachments` are the pictures that the cell holds, by name and media type."""
    tokens = mistune.create_markdown(renderer=None, plugins=list(PLUGINS))(source)
    yield from _blocks(tokens if isinstance(tokens, list) else [], attachments)


def _blocks(tokens: Iterable[Token], attachments: Pictures) -> Iterator[Found]:
    for token in tokens:
        make = _MAKERS.get(token["type"])
        if make:
            yield from make(token, attachments)


def _paragraph(token: Token, attachments: Pictures) -> Iterator[Found]:
    """A paragraph, and after it the pictures that stand in it."""
    children = token.get("children", [])
    content = trimmed(_inlines([child for child in children if child["type"] != "image"]))
    if content:
        yield Paragraph(content)
    yield from (_picture(child, attachments) for child in children if child["type"] == "image")


def _picture(token: Token, attachments: Pictures) -> Block:
    address, alt = str(token["attrs"]["url"]), _said(token)
    held = attachments.get(address.removeprefix("attachment:"), {}) if address.startswith("attachment:") else {}
    kind = next((kind for kind in SIGNATURES if kind in held), None)
    return image(f"data:{kind};base64,{held[kind]}" if kind else address, alt)


def _heading(token: Token, _attachments: Pictures) -> Iterator[Found]:
    if said := _said(token):
        yield Titled(said, int(token["attrs"]["level"]))


def _list(token: Token, attachments: Pictures) -> Iterator[Found]:
    items = tuple(_item(child, attachments) for child in token["children"])
    yield Bullets(items, ordered=bool(token["attrs"].get("ordered")))


def _item(token: Token, attachments: Pictures) -> Item:
    blocks = _without_titles(_blocks(token["children"], attachments))
    if token["type"] != "task_list_item":
        return Item(blocks)
    box = Text("☑ " if token["attrs"]["checked"] else "☐ ")
    first = blocks[0] if blocks else Paragraph(())
    if isinstance(first, Paragraph):
        return Item((Paragraph((box, *first.content)), *blocks[1:]))
    return Item((Paragraph((box,)), *blocks))


def _table(token: Token, _attachments: Pictures) -> Iterator[Found]:
    head, *bodies = token["children"]
    heads = head["children"]
    columns = tuple(Column(_said(cell), numeric=cell["attrs"].get("align") == "right") for cell in heads)
    rows = (row["children"] for body in bodies for row in body["children"])
    yield Table("", columns, tuple(Row(tuple(Cell(trimmed(_inlines(c["children"]))) for c in row)) for row in rows))


def _quote(token: Token, attachments: Pictures) -> Iterator[Found]:
    yield Callout(_without_titles(_blocks(token["children"], attachments)), "quote")


def _code(token: Token, _attachments: Pictures) -> Iterator[Found]:
    language = str(token.get("attrs", {}).get("info") or "").split(" ")[0]
    yield Listing(str(token["raw"]).rstrip("\n"), language)


def _html(token: Token, _attachments: Pictures) -> Iterator[Found]:
    yield from html_blocks(str(token["raw"]))


def _footnotes(token: Token, attachments: Pictures) -> Iterator[Found]:
    yield Rule()
    notes = (_without_titles(_blocks(child["children"], attachments)) for child in token["children"])
    yield Bullets(tuple(Item(blocks) for blocks in notes), ordered=True)


def _rule(_token: Token, _attachments: Pictures) -> Iterator[Found]:
    yield Rule()


_MAKERS: Mapping[str, Callable[[Token, Pictures], Iterator[Found]]] = {
    "paragraph": _paragraph, "block_text": _paragraph, "heading": _heading, "list": _list, "table": _table,
    "block_quote": _quote, "block_code": _code, "block_html": _html, "footnotes": _footnotes, "thematic_break": _rule,
}  # fmt: skip


def _inlines(tokens: Iterable[Token]) -> list[Inline]:
    return [_inline(token) for token in tokens]


def _inline(token: Token) -> Inline:
    children = token.get("children", [])
    match token["type"]:
        case "strong":
            return Strong(tuple(_inlines(children)))
        case "emphasis":
            return Emphasis(tuple(_inlines(children)))
        case "codespan":
            return Code(unescape(str(token["raw"])))
        case "link":
            return Link(unescape(str(token["attrs"]["url"])), tuple(_inlines(children)))
        case "strikethrough":
            return Deleted(_said(token))
        case _:
            return _single(token)


def _single(token: Token) -> Inline:
    """An inline without any inside. Tags within a line say nothing that a document could hold, but for the break."""
    match token["type"]:
        case "linebreak":
            return LineBreak()
        case "softbreak":
            return Text(" ")
        case "footnote_ref":
            return Text(f" [{token['attrs']['index']}]")
        case "inline_html":
            return LineBreak() if str(token["raw"]).lower().startswith("<br") else Text("")
        case _:
            return Text(unescape(str(token.get("raw", ""))) or _said(token))


def _said(token: Token) -> str:
    return words(tuple(_inlines(token.get("children", [])))).strip()


def _without_titles(found: Iterator[Found]) -> tuple[Block, ...]:
    """Blocks where no section can begin: headings become strong words."""
    return tuple(Paragraph((Strong((Text(part.text),)),)) if isinstance(part, Titled) else part for part in found)
