"""Originals in full as HTML: debris greyed and labelled, findings highlighted, cited passages linked both ways."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from briefing.exporting.blocks import Original, Passage
from briefing.exporting.citations import Note
from briefing.exporting.html_inlines import Page, anchor
from briefing.exporting.html_markup import EMPTY, Html, join, tag, written
from briefing.markup import visible

KINDS = {"quotation": "quotation", "quantity": "quantity", "timex": "time", "mention": "name"}
ROLES = {
    "headline": "Headline", "standfirst": "Standfirst", "byline": "Byline", "dateline": "Dateline",
    "published": "Date line", "crosshead": "Crosshead", "caption": "Caption", "credit": "Picture credit",
    "bio": "About the author", "tags": "Tags", "related": "Related links", "debris": "Debris", "repeat": "Repeat",
}  # fmt: skip
GREYED = frozenset({"debris", "repeat", "related", "tags", "credit", "bio"})


@dataclass(frozen=True, slots=True)
class _Layer:
    """A stretch to wrap: a citation (`note`) or a finding."""

    start: int
    end: int
    note: Note | None = None
    kind: str = ""
    label: str = ""


def original(node: Original, page: Page) -> Html:
    """An original, with an anchor for each cited passage and links back to the places that cite it."""
    anchor_id = f"source-{node.source[:12]}"
    if node.source in page.shown:
        return tag("p", tag("a", f"{node.title or node.name}: shown in full above", href=f"#{anchor_id}"))
    page.shown.add(node.source)
    page.level = 3
    title = tag("h3", node.title or node.name, id=anchor_id if page.is_whole else None)
    named = tag("p", tag("code", node.name), f" · {len(node.text):,} characters", class_="origin")
    notes = page.citations.of(node.source) if page.is_whole else ()
    layers = [*(_Layer(n.cite.start, n.cite.end, note=n) for n in notes), *_findings(node)]
    parts = list(_by_passage(_covering(node), layers))
    roles = ["", *(part.role for part, _inside in parts)]
    pieces = [
        _stretch(part, node.text, inside, page, before=before)
        for (part, inside), before in zip(parts, roles, strict=False)
    ]
    return tag(
        "article", title, named, *pieces, class_="original", aria_labelledby=anchor_id if page.is_whole else None
    )


def legend() -> Html:
    """What the highlights of the originals mean."""
    marks = join((tag("mark", name, class_=kind) for kind, name in KINDS.items()), " ")
    cited, greyed = tag("span", "cited in this briefing", class_="cited"), tag("span", "greyed", class_="greyed")
    words = (
        "Marked in the originals: ",
        marks,
        " ",
        cited,
        ". What is ",
        greyed,
        " is not part of the article’s text.",
    )
    return tag("p", *words, class_="legend")


def _findings(node: Original) -> Iterator[_Layer]:
    for mark in node.marks:
        if mark.kind in KINDS and 0 <= mark.start < mark.end <= len(node.text):
            yield _Layer(mark.start, mark.end, kind=mark.kind, label=mark.label)


def _covering(node: Original) -> Iterator[Passage]:
    """The passages in order, and between them whatever of the text stands in none."""
    at = 0
    for passage in sorted(node.passages, key=lambda p: (p.start, p.end)):
        start, end = max(at, passage.start), min(passage.end, len(node.text))
        if start >= end:
            continue
        if node.text[at:start].strip():
            yield Passage(at, start, "debris")
        yield Passage(start, end, passage.role)
        at = end
    if node.text[at:].strip():
        yield Passage(at, len(node.text), "debris")


def _by_passage(parts: Iterable[Passage], layers: list[_Layer]) -> Iterator[tuple[Passage, list[_Layer]]]:
    """Each passage with the layers that touch it, in one sweep over both."""
    waiting = deque(sorted(layers, key=lambda layer: layer.start))
    active: list[_Layer] = []
    for part in parts:
        while waiting and waiting[0].start < part.end:
            active.append(waiting.popleft())
        active = [layer for layer in active if layer.end > part.start]
        yield part, list(active)


def _stretch(part: Passage, words: str, inside: list[_Layer], page: Page, *, before: str) -> Html:
    """A passage, labelled with its role where that is another than the role before."""
    label = ROLES.get(part.role)
    shown = tag("p", label, class_="role") if label and part.role != before else EMPTY
    new = [layer.note for layer in inside if layer.note and not page.pieces[layer.note.number]]
    body = tag("p", _wrapped(words, part, inside, page), dir="auto", class_="words")
    kind = f"passage {part.role if label else 'body'}{' greyed' if part.role in GREYED else ''}"
    return tag("div", shown, body, _cited_by(new), class_=kind if shown or not label else f"{kind} more")


def _cited_by(notes: list[Note]) -> Html:
    if not notes:
        return EMPTY
    lines = (
        tag("li", tag("a", str(n.number), href=f"#n{n.number}", aria_label=f"Show citation {n.number}"), " ", _back(n))
        for n in notes
    )
    return tag("ul", *lines, class_="back", aria_label="Cited in")


def _back(note: Note) -> Html:
    links = (
        tag("a", f"↩ {place.title or 'text'}", href=f"#{anchor(note.number, place.occurrence)}", role="doc-backlink",
            aria_label=f"Back to citation {note.number} in {place.title or 'the text'}")
        for place in note.places
    )  # fmt: skip
    return join(links, " ")


def _wrapped(words: str, part: Passage, layers: list[_Layer], page: Page) -> Html:
    """The characters of a passage with elements around the layers.

    Elements nest and layers may cross, so a layer that another one's end cuts is closed there and opened again.
    """
    waiting = deque(sorted(layers, key=lambda layer: (max(layer.start, part.start), -layer.end, layer.note is None)))
    places = (place for layer in layers for place in (layer.start, layer.end) if part.start < place < part.end)
    cuts = sorted({part.start, part.end, *places})
    opened: list[_Layer] = []
    parts: list[str] = []
    for cut, following in pairwise(cuts):
        kept = next((i for i, layer in enumerate(opened) if layer.end <= cut), len(opened))
        parts += [_end(layer) for layer in reversed(opened[kept:])]
        fresh = [layer for layer in opened[kept:] if layer.end > cut]
        while waiting and max(waiting[0].start, part.start) <= cut:
            fresh.append(waiting.popleft())
        parts += [*(_begin(layer, page) for layer in fresh), written(words[cut:following])]
        opened = [*opened[:kept], *fresh]
    return join([*parts, *(_end(layer) for layer in reversed(opened))])


def _begin(layer: _Layer, page: Page) -> Html:
    if not layer.note:
        return Html(f'<mark class="{layer.kind}" title="{escape(visible(layer.label or KINDS[layer.kind]))}">')
    number = layer.note.number
    page.pieces[number] += 1
    return Html(f'<span class="cited n{number}"' + (f' id="n{number}">' if page.pieces[number] == 1 else ">"))


def _end(layer: _Layer) -> Html:
    return Html("</span>" if layer.note else "</mark>")
