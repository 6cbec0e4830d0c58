"""Blocks of a document as HTML."""

from base64 import b64encode
from collections.abc import Iterable
from functools import singledispatch
from gzip import compress

from briefing.exporting.blocks import (
    Attachment,
    Block,
    Bullets,
    Callout,
    Chart,
    Facts,
    Heading,
    Listing,
    Original,
    Paragraph,
    Picture,
    Quote,
    Row,
    Rule,
    SideBySide,
    Table,
    Voice,
)
from briefing.exporting.html_inlines import Page, inlines
from briefing.exporting.html_markup import EMPTY, Html, join, tag
from briefing.exporting.html_originals import legend, original
from briefing.exporting.inlines import Cite, Inline

VOICES = {Voice.REPORTED: "", Voice.COMPUTED: "Computed", Voice.ANALYST: "Analyst"}
CALLOUTS = {"lead": "", "note": "Note", "warning": "Warning", "analyst": "Analyst", "quote": ""}
PICTURES = frozenset({"image/png", "image/jpeg"})
WIDE = 4
"""From so many columns on a table scrolls sideways on a narrow screen instead of squeezing its words."""
LONGEST_ADDRESS = 1_500_000
"""Chromium ends the life of an address at 2 MB; a longer attachment is compressed."""


def blocks(content: Iterable[Block], page: Page) -> Html:
    """Blocks one after another."""
    return join(block(node, page) for node in content)


@singledispatch
def block(node: object, _page: Page) -> Html:
    """One block."""
    raise TypeError(f"{type(node).__name__} is no block.")


@block.register
def _(node: Paragraph, page: Page) -> Html:
    content = inlines(node.content, page)
    if node.voice is None:
        return tag("p", content)
    name = VOICES[node.voice] if node.voice is not page.speaking else ""
    label = tag("span", f"{name}: ", class_="voice") if name else EMPTY
    return tag("p", label, content, class_=node.voice.value)


@block.register
def _(node: Heading, page: Page) -> Html:
    # WCAG technique G141: no level is skipped, whatever the notebook did.
    page.level = max(2, min(node.level, page.level + 1, 6))
    return tag(f"h{page.level}", node.text)


@block.register
def _(node: Bullets, page: Page) -> Html:
    items = (tag("li", blocks(item.blocks, page)) for item in node.items)
    return tag("ol" if node.ordered else "ul", *items)


@block.register
def _(node: Table, page: Page) -> Html:
    page.tables += 1
    name = f"table-{page.tables}" if page.is_whole else None
    caption = tag("caption", node.caption, id=name) if node.caption else EMPTY
    heads = (tag("th", c.title, scope="col", class_="number" if c.numeric else None) for c in node.columns)
    head = tag("thead", tag("tr", *heads)) if any(column.title for column in node.columns) else EMPTY
    body = tag("tbody", *(_row(row, node, page) for row in node.rows))
    table = tag("table", caption, _widths(node), head, body)
    if len(node.columns) < WIDE:
        return tag("div", table, class_="table")
    named = {"aria_labelledby": name} if caption and name else {"aria_label": node.caption or "Table"}
    return tag("div", table, class_="table wide", role="group", tabindex=0, **named)


@block.register
def _(node: Facts, page: Page) -> Html:
    pairs = (tag("div", tag("dt", fact.name), tag("dd", inlines(fact.content, page))) for fact in node.facts)
    return tag("dl", *pairs)


@block.register
def _(node: Quote, page: Page) -> Html:
    said, cites = _cites_last(node.content)
    words = inlines(said, page)
    quoted = tag("p", "“", words, "”", inlines(cites, page)) if node.verbatim else tag(
        "p", tag("span", "In the article’s words: ", class_="voice"), words, inlines(cites, page))  # fmt: skip
    inferred = tag("span", f"Attribution inferred: {node.inferred}", class_="inferred") if node.inferred else EMPTY
    by = join(["— ", inlines(node.attribution, page)]) if node.attribution else EMPTY
    caption = tag("figcaption", join((part for part in (by, inferred) if part), " · ")) if by or inferred else EMPTY
    kind = "verbatim" if node.verbatim else "indirect"
    return tag("figure", tag("blockquote", quoted), caption, class_=f"quote {kind}")


@block.register
def _(node: SideBySide, page: Page) -> Html:
    sides = (tag("div", tag("p", side.title, class_="title"), blocks(side.blocks, page)) for side in node.sides)
    return tag("div", *sides, class_="sides")


@block.register
def _(node: Callout, page: Page) -> Html:
    kind = node.kind if node.kind in CALLOUTS else "note"
    label = tag("p", CALLOUTS[kind], class_="label") if CALLOUTS[kind] else EMPTY
    before, page.speaking = page.speaking, Voice.ANALYST if kind == "analyst" else page.speaking
    content = blocks(node.blocks, page)
    page.speaking = before
    return tag("div", label, content, class_=f"callout {kind}", role="note" if label else None)


@block.register
def _(node: Chart, _page: Page) -> Html:
    return _figure("image/svg+xml", b64encode(node.svg.encode("utf-8", "replace")).decode(), node, kind="chart")


@block.register
def _(node: Picture, _page: Page) -> Html:
    if node.media_type not in PICTURES:
        return tag("p", f"Picture: {node.alt}")
    return _figure(node.media_type, node.data, node, kind="picture")


@block.register
def _(node: Listing, _page: Page) -> Html:
    return tag("pre", tag("code", node.text))


@block.register
def _(_node: Rule, _page: Page) -> Html:
    return tag("hr")


@block.register
def _(node: Original, page: Page) -> Html:
    before = legend() if not page.shown else EMPTY
    return join([before, original(node, page)])


@block.register
def _(node: Attachment, _page: Page) -> Html:
    data, name, kind = node.json.encode("utf-8", "replace"), node.name, "application/json"
    size = f"{max(1, len(data) // 1000):,} kB"
    if len(data) > LONGEST_ADDRESS * 3 // 4:
        data, name, kind = compress(data, mtime=0), f"{node.name}.gz", "application/gzip"
    if len(data) > LONGEST_ADDRESS * 3 // 4:
        return tag("p", f"The machine-readable data ({size}) is too large to travel inside of this page.")
    link = tag("a", f"Save {name}", download=name, href=f"data:{kind};base64,{b64encode(data).decode()}")
    return tag("p", link, f" ({size}): everything in this briefing as machine-readable JSON.", class_="attachment")


def _row(row: Row, table: Table, page: Page) -> Html:
    numeric = [*(column.numeric for column in table.columns), *(False for _ in row.cells)]
    cells = zip(row.cells, numeric, strict=False)
    return tag("tr", *(tag("td", inlines(c.content, page), class_="number" if right else None) for c, right in cells))


def _widths(table: Table) -> Html:
    """The columns' shares of the width, in per cent where all have one."""
    total = sum(max(column.share, 0) for column in table.columns)
    if not total or not all(column.share > 0 for column in table.columns):
        return EMPTY
    return tag("colgroup", *(tag("col", style=f"width:{100 * c.share / total:.1f}%") for c in table.columns))


def _cites_last(content: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """The words, and the citations after them, which belong outside of the quotation marks."""
    end = len(content)
    while end and isinstance(content[end - 1], Cite):
        end -= 1
    return content[:end], content[end:]


def _figure(media_type: str, data: str, node: Chart | Picture, *, kind: str) -> Html:
    picture = tag("img", src=f"data:{media_type};base64,{data}", alt=node.alt)
    caption = tag("figcaption", node.caption) if node.caption else EMPTY
    return tag("figure", picture, caption, class_=kind)
