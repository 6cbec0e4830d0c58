"""A document as data for the Typst template: the same nodes, ready to be set, as plain JSON values.

Texts of sources reach Typst as strings of this data only, never as markup, so that nothing they say is ever run.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from briefing.exporting.blocks import (
    Attachment,
    Block,
    Bullets,
    Callout,
    Chart,
    Fact,
    Facts,
    Heading,
    Listing,
    Original,
    Paragraph,
    Picture,
    Quote,
    Rule,
    SideBySide,
    Table,
)
from briefing.exporting.citations import nodes, numbered
from briefing.exporting.document import Document, Front, Section
from briefing.exporting.fonts import MONO, SANS, SERIF, Glyphs
from briefing.exporting.typst_inlines import Data, Setting
from briefing.exporting.typst_originals import original
from briefing.exporting.typst_pictures import chart, picture
from briefing.exporting.typst_tables import table

DEEPEST = 5  # lists in lists further down are set at this depth: Typst bounds the depth of its calls


def data(
    document: Document, glyphs: Glyphs, *, undrawable: frozenset[bytes] = frozenset()
) -> tuple[Data, dict[str, bytes]]:
    """What the template needs, and the files it names; pictures known to be undrawable are described instead."""
    sections = {section.id: f"section-{i}" for i, section in enumerate(document.sections) if section.id}
    setting = Setting(glyphs, numbered(document), sections=sections, undrawable=undrawable)
    # The originals first: a citation can link to its passage only where one is shown.
    originals = {id(node): original(node, setting) for node in nodes(document) if isinstance(node, Original)}
    front = _front(document.front, setting)
    parts = [_section(i, section, originals, setting) for i, section in enumerate(document.sections)]
    attachments = list(_attachments(document))
    setting.files |= {
        f"attachment-{i}": text.encode(errors="backslashreplace") for i, (_, text) in enumerate(attachments)
    }
    value: Data = {
        "front": front,
        "sections": parts,
        "attachments": [{"name": name, "file": f"attachment-{i}"} for i, (name, _) in enumerate(attachments)],
        "voices": any(isinstance(node, Paragraph) and node.voice for node in nodes(document)),
        "fonts": _fonts(glyphs),
    }
    return value, setting.files


def day(front: Front) -> date | None:
    """The front's date where it begins as ISO 8601 has it, None otherwise."""
    try:
        return date.fromisoformat(front.date[:10])
    except ValueError:
        return None


def _fonts(glyphs: Glyphs) -> Data:
    others = [family for family in sorted(glyphs.used) if family not in {SERIF, SANS}]
    return {
        "serif": [SERIF, SANS, *others],
        "sans": [SANS, SERIF, *others],
        "mono": [MONO, SANS, SERIF, *others],
    }


def _front(front: Front, setting: Setting) -> Data:
    language = re.fullmatch(r"([a-z]{2,3})(?:[-_]([A-Z]{2}))?(?:[-_]\w+)*", front.language)
    known = day(front)
    return {
        "title": setting.text(front.title.strip()) or "Briefing",
        "subtitle": setting.text(front.subtitle),
        "status": setting.text(front.status),
        "authors": [setting.text(author) for author in front.authors],
        "date": setting.text(front.date),
        "day": [known.year, known.month, known.day] if known else None,
        "language": language[1] if language else "en",
        "region": language[2] if language else None,
        "facts": _facts(front.facts, setting),
    }


def _section(index: int, section: Section, originals: dict[int, Data], setting: Setting) -> Data:
    if section.title.strip():
        setting.heading = 1
    return {
        "label": f"section-{index}",
        "number": setting.text(section.number),
        "title": setting.text(section.title.strip()),
        "heading": f"heading-{index}",
        "annex": any(isinstance(node, Original) for node in nodes(section)),
        "blocks": list(_blocks(section.blocks, originals, setting, 1)),
    }


def _blocks(blocks: Iterable[Block], originals: dict[int, Data], setting: Setting, depth: int) -> Iterator[Data]:
    for block in blocks:
        inner = tuple(_inner(block))
        if inner and depth > DEEPEST:
            for content in inner:
                yield from _blocks(content, originals, setting, depth)
        elif inner:
            parts = [list(_blocks(content, originals, setting, depth + 1)) for content in inner]
            yield _box(block, parts, setting)
        elif isinstance(block, Original):
            yield originals[id(block)] | {"level": _level(3, setting)}
        elif not isinstance(block, Attachment | Bullets | SideBySide | Callout):
            yield _leaf(block, setting)


def _inner(block: Block) -> Iterator[tuple[Block, ...]]:
    match block:
        case Bullets(items):
            yield from (item.blocks for item in items)
        case SideBySide(sides):
            yield from (side.blocks for side in sides)
        case Callout(content):
            yield content


def _box(block: Block, parts: list[list[Data]], setting: Setting) -> Data:
    match block:
        case Bullets(_, ordered):
            return {"node": "list", "ordered": ordered, "items": parts}
        case SideBySide(sides):
            titles = [setting.text(side.title) for side in sides]
            return {"node": "sides", "titles": titles, "sides": parts}
        case Callout(_, kind):
            return {"node": "callout", "kind": setting.text(kind), "blocks": parts[0]}
    raise TypeError(block)


def _leaf(block: Block, setting: Setting) -> Data:  # noqa: PLR0911 - one line for each kind of block
    match block:
        case Paragraph(content, voice):
            return {"node": "paragraph", "voice": voice and voice.value, "runs": setting.runs(content)}
        case Heading(text, level):
            return {"node": "heading", "level": _level(level, setting), "text": setting.text(text)}
        case Table():
            return table(block, setting)
        case Facts(facts):
            return {"node": "facts", "facts": _facts(facts, setting)}
        case Quote():
            return _quote(block, setting)
        case Chart():
            return chart(block, setting)
        case Picture():
            return picture(block, setting)
        case Listing(text):
            return {"node": "listing", "text": setting.text(text.rstrip("\n"), longest=90)}
        case Rule():
            return {"node": "rule"}
    raise TypeError(block)


def _level(level: int, setting: Setting) -> int:
    """A level that skips none (PDF/UA-1, 7.4.2)."""
    setting.heading = max(1, min(level - 1, setting.heading + 1))
    return setting.heading


def _facts(facts: Iterable[Fact], setting: Setting) -> list[Data]:
    return [{"name": setting.text(fact.name), "runs": setting.runs(fact.content)} for fact in facts]


def _quote(quote: Quote, setting: Setting) -> Data:
    runs = setting.runs(quote.content)
    cites = [runs.pop()] if runs and "cites" in runs[-1] else []  # numbers stand after the closing mark
    return {
        "node": "quote",
        "verbatim": quote.verbatim,
        "runs": runs,
        "cites": cites,
        "attribution": setting.runs(quote.attribution),
        "inferred": setting.text(quote.inferred) if quote.inferred else None,
    }


def _attachments(document: Document) -> Iterator[tuple[str, str]]:
    """Names and contents, each name once: PDF keeps attachments by name."""
    blocks = [(node.name, node.json) for node in nodes(document) if isinstance(node, Attachment)]
    known: dict[str, str] = {"briefing.json": document.attachment} if document.attachment else {}
    for name, text in blocks:
        known.setdefault(re.sub(r"[^\w.-]", "-", name) or "briefing.json", text)
    yield from known.items()
