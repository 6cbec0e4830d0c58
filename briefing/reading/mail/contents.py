"""What a message holds: its own text, each alternative of it once, and what is attached to it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.errors import ReadError
from briefing.reading.mail.encoded import flowed, text_of
from briefing.reading.mail.mime import PAGES, Part
from briefing.reading.members import is_beside_articles, is_left_out
from briefing.sources import Hint, Origin, Source

SHOWN = PAGES | {"text/plain", "text/markdown", "text/enriched"}
_BESIDE = """
application/pgp-encrypted application/pgp-keys application/pgp-signature application/pkcs7-signature
application/x-pkcs7-signature message/delivery-status message/disposition-notification message/external-body
message/feedback-report text/calendar text/directory text/rfc822-headers text/vcard text/x-amp-html text/x-vcard
"""
BESIDE = frozenset(_BESIDE.split())
"""What goes with a message and is no article: signatures, reports of delivery, cards, dates, the same text once more."""

BESIDE_NAMES = (".asc", ".ics", ".p7s", ".sig", ".vcf")

ADDRESS = re.compile(r"https?://\S{1,2000}")
PARAGRAPH = re.compile(r"[^\r\n]+(?:\r?\n[^\r\n]+)*+")
BREAKS = re.compile(r"(?:<br\b[^<>]{0,200}>(?:\s|&nbsp;)*+){2,}+", re.IGNORECASE)
CITED = re.compile(r"<blockquote\b[^<>]{0,300}(?:\btype=[\"']?cite|\bgmail_quote)", re.IGNORECASE)
BLOCKQUOTE = re.compile(r"(</?)blockquote\b", re.IGNORECASE)
CELLS = "\t"  # stands between the cells of a row, which a table that only lays out does not have
APART = "\n\n"
FULLER = 0.8
"""Share of the plain text's letters that the page of the same message needs, so that the page is read."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Pieces of a message's own text, and the parts attached to it."""

    pieces: tuple[Source, ...] = ()
    attached: tuple[Part, ...] = ()


def contents(part: Part, origin: Origin, *, is_first: bool = True) -> Contents:
    """What the message or the part of one holds. `is_first` where nothing of the message stands before it."""
    kind = part.media_type
    if part.parts and not part.is_sealed:
        firsts = len(part.parts) if kind == "multipart/alternative" else 1
        inner = [contents(one, origin, is_first=is_first and i < firsts) for i, one in enumerate(part.parts)]
        return _of_parts(part, inner)
    if kind in BESIDE or is_beside_articles(kind) or _has_name_of_such(part.name):
        return Contents()
    if kind in SHOWN and part.disposition != "attachment" and (is_first or not part.name):
        return _shown(part, origin)
    return Contents(attached=(part,))


def _of_parts(part: Part, inner: Sequence[Contents]) -> Contents:
    if part.media_type == "multipart/alternative":
        return _alternative(inner)
    if part.media_type == "multipart/related":
        return _related(part, inner)
    return _all(inner[:1] if part.media_type == "multipart/signed" else inner)


def _has_name_of_such(name: str | None) -> bool:
    return name is not None and (is_left_out(name) or name.lower().endswith(BESIDE_NAMES))


def _all(inner: Sequence[Contents]) -> Contents:
    return Contents(
        tuple(piece for one in inner for piece in one.pieces), tuple(part for one in inner for part in one.attached)
    )


def _alternative(inner: Sequence[Contents]) -> Contents:
    """The page, unless it is no more than a stub of the plain text; whatever is attached to either."""
    filled = [one.pieces for one in inner if one.pieces]
    pages = [pieces for pieces in filled if any(piece.media_type in PAGES for piece in pieces)]
    plain = [pieces for pieces in filled if pieces not in pages]
    chosen = (pages[-1:] or plain[:1] or [()])[0]
    if pages and plain and _letters(pages[-1]) < FULLER * _letters(plain[0]):
        chosen = plain[0]
    return Contents(chosen, _all(inner).attached)


def _letters(pieces: Sequence[Source]) -> int:
    """How many letters people read: in plain text links stand as addresses."""
    return sum(c.isalnum() for piece in pieces for c in ADDRESS.sub("", piece.text))


def _related(part: Part, inner: Sequence[Contents]) -> Contents:
    """The part that the others belong to (RFC 2387), and documents among the others."""
    start = part.parameter("start")
    root = next((i for i, one in enumerate(part.parts) if start and one.fields.get("content-id") == start), 0)
    if not inner[root].pieces:
        return _all(inner)
    return Contents(inner[root].pieces, _all(inner).attached)


def _shown(part: Part, origin: Origin) -> Contents:
    """The part as a piece of the message's own text; one that is no text is as if it were attached."""
    content, notes = part.content()
    try:
        found = text_of(content, part.parameter("charset"), page=part.is_page)
        source = _piece(part, found.text, origin)
    except ReadError:
        return Contents(attached=(part,)) if content.strip() else Contents()
    notes = (*part.notes, *notes, *found.notes, *source.notes)
    return Contents((replace(source, notes=notes),)) if source.text.strip("\ufeff\0 \t\r\n\u00a0") else Contents()


def _piece(part: Part, text: str, origin: Origin) -> Source:
    if part.is_page:
        return _page(text, origin) if text.strip() else Source("", (origin,))
    if (part.parameter("format") or "").lower() == "flowed":
        text = flowed(text, without_space=(part.parameter("delsp") or "").lower() == "yes")
    return Source(text, (origin,))


def _page(markup: str, origin: Origin) -> Source:
    """A page as mail programs write them: tables lay it out, line breaks part its paragraphs, others are quoted whole."""
    from briefing.reading.html.pages import source_of  # noqa: PLC0415 - a message of plain text needs no HTML parser

    markup = BREAKS.sub("<p>", markup)
    if CITED.search(markup):
        markup = BLOCKQUOTE.sub("\\1div", markup)
    source = source_of(markup, origin)
    hints = (hint for hint in source.hints if hint.tag != "table" or CELLS in source.text[hint.start : hint.end])
    return replace(source, hints=tuple(hints))


def joined(pieces: Sequence[Source]) -> Source:
    """The pieces of a message's own text as one, in their order; beside a page, plain text has paragraphs, too."""
    if len(pieces) == 1:
        return pieces[0]
    has_page = any(piece.hints for piece in pieces)
    hints: list[Hint] = []
    at = 0
    for piece in pieces:
        own = piece.hints or tuple(_paragraphs(piece.text) if has_page else ())
        hints += [Hint(at + hint.start, at + hint.end, hint.tag) for hint in own]
        at += len(piece.text) + len(APART)
    metadata = dict.fromkeys(datum for piece in pieces for datum in piece.metadata)
    notes = dict.fromkeys(note for piece in pieces for note in piece.notes)
    text = APART.join(piece.text for piece in pieces)
    return Source(text, pieces[0].origins, metadata=tuple(metadata), hints=tuple(hints), notes=tuple(notes))


def _paragraphs(text: str) -> Iterator[Hint]:
    for match in PARAGRAPH.finditer(text):
        if match[0].strip():
            yield Hint(match.start(), match.end(), "p")
