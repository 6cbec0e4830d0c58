"""A PDF into a source: the paragraphs of its text layer in reading order, headings told by their size."""

import re
from collections.abc import Iterator, Sequence
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from briefing.errors import ReadError
from briefing.reading.composing import Stretch, composed
from briefing.reading.limits import Limits
from briefing.reading.pdf.columns import columns
from briefing.reading.pdf.headings import tags
from briefing.reading.pdf.hyphens import joiner
from briefing.reading.pdf.lines import lines
from briefing.reading.pdf.margins import Page, with_margins
from briefing.reading.pdf.paragraphs import Paragraph, goes_on, paragraphs
from briefing.reading.pdf.words import words
from briefing.reading.texts import too_large
from briefing.sources import Metadatum, Origin, Source

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

FIELDS = {"Title": "pdf:title", "Author": "pdf:author", "CreationDate": "pdf:created"}
DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?([+-]\d{2}'?\d{2}|Z)?")
ENGINE = Lock()
"""PDFium works in one thread at a time."""

NEAR = 12
"""Paragraphs back to which the rest of one may be looked for: captions, notes and heads stand between."""
FEW = 20
"""Letters on a page that a scan's own stamp or page number may have."""
UNREADABLE = 0.3
"""Share of characters that no font gives a meaning to from which a text cannot be read."""
SCANNED = "Run OCR over it first, for instance with ocrmypdf."


def source_of(content: bytes, origin: Origin, limits: Limits) -> Source:
    """The PDF as a source. Raises ReadError where there is nothing to read."""
    with ENGINE:
        document = _opened(content)
        try:
            return _source(document, origin, limits)
        finally:
            document.close()


def _opened(content: bytes) -> "PdfDocument":
    import pypdfium2 as pdfium  # noqa: PLC0415 - the engine loads when a PDF is read, not before
    from pypdfium2 import raw  # noqa: PLC0415

    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise ReadError("is protected by a password", hint="Save it without.") from error
        raise ReadError("is no whole PDF, or a broken one", hint="Save or download it again.") from error


def _source(document: "PdfDocument", origin: Origin, limits: Limits) -> Source:
    count = len(document)
    if count > limits.pages:
        raise ReadError(f"has {count} pages, more than {limits.pages}, the limit", hint="Split it, or raise the limit.")
    reading = _Reading(document, limits)
    found = reading.paragraphs()
    if reading.is_empty:
        raise ReadError("holds pictures of pages, no text (scanned?)", hint=SCANNED)
    whole = joiner([[line.text for line in paragraph.lines] for paragraph in found])
    texts = [whole.text([line.text for line in paragraph.lines]) for paragraph in found]
    text, hints = composed(
        Stretch(text, (tag, *(("strong",) if paragraph.is_bold else ())))
        for text, tag, paragraph in zip(texts, tags(found), found, strict=True)
    )
    notes = (*reading.notes(), *_joined(whole.count), *_unread(text))
    return Source(text, (origin,), media_type="application/pdf", metadata=_metadata(document), hints=hints, notes=notes)


class _Reading:
    """The way through the pages: one is open at a time, and text and time stay within the limits."""

    def __init__(self, document: "PdfDocument", limits: Limits) -> None:
        self._document, self._limits = document, limits
        self._left = limits.document
        self._until = monotonic() + limits.seconds_document
        self._count = len(document)
        self._read = 0
        self.empty: list[int] = []
        """The numbers of pages without text."""
        self.broken: list[int] = []

    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs of all pages; running heads and feet stand between them, at their pages."""
        found: list[Paragraph] = []
        settled = 0
        for number, page in enumerate(with_margins(self._pages())):
            own = dict(page.margins)
            heads = [Paragraph([page.lines[i]], number, side) for i, side in own.items() if side == "header"]
            feet = [Paragraph([page.lines[i]], number, side) for i, side in own.items() if side == "footer"]
            body = [line for i, line in enumerate(page.lines) if i not in own]
            found.extend(heads)
            for column in columns(body):
                _add(found, list(paragraphs(column.lines, number)))
            found.extend(Paragraph([line], number) for line in page.upright)
            found.extend(feet)
            for paragraph in found[settled:-NEAR]:
                paragraph.settle()
            settled = max(settled, len(found) - NEAR)
        return found

    def _pages(self) -> Iterator[Page]:
        from pypdfium2 import PdfiumError  # noqa: PLC0415 - see `_opened`

        for number in range(self._count):
            if number and monotonic() > self._until:
                return
            self._read = number + 1
            try:
                page = self._document[number]
            except PdfiumError:
                self.broken.append(number + 1)
                yield Page(())
                continue
            try:
                found = Page(*lines(words(page, self._left)))
            except ValueError as error:
                raise too_large(self._limits) from error
            finally:
                page.close()
            letters = sum(len(line.text) for line in (*found.lines, *found.upright))
            self._left -= letters
            if letters < FEW:
                self.empty.append(number + 1)
            yield found

    @property
    def is_empty(self) -> bool:
        """Whether no page that was read holds text."""
        return 0 < len(self.empty) == self._read

    def notes(self) -> Iterator[str]:
        """What is to be said of pages that hold no text or were not read."""
        if self._read < self._count:
            pages = f"pages 1–{self._read:,}" if self._read > 1 else "page 1"
            limit = f"{self._limits.seconds_document:g} s, the limit"
            yield f"only {pages} of {self._count:,} read: more would take longer than {limit}"
        if self.empty:
            yield f"pages without text (scanned?): {_numbers(self.empty)}"
        if self.broken:
            yield f"pages that cannot be read: {_numbers(self.broken)}"


def _add(found: list[Paragraph], column: Sequence[Paragraph]) -> None:
    """The paragraphs of a column; its first lines may be the rest of what a column or a page before broke off."""
    if not column:
        return
    first = column[0]
    before = [one for one in found[-NEAR:] if first.page - one.page <= 1]
    broken = next((one for one in reversed(before) if goes_on(one, first)), None)
    if broken:
        broken.lines.extend(first.lines)
        broken.page, broken.room, broken.width, broken.is_flush = first.page, first.room, first.width, first.is_flush
    found.extend(column[1:] if broken else column)


def _numbers(pages: Sequence[int]) -> str:
    """The page numbers, runs of them as “3–7”, no more than twenty entries."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][-1] == page - 1:
            runs[-1][1:] = [page]
        else:
            runs.append([page])
    said = ["–".join(map(str, run)) for run in runs[:20]]
    return ", ".join(said) + (" …" if len(runs) > len(said) else "")


def _joined(count: int) -> Iterator[str]:
    if count:
        yield (
            f"{count} words broken at line ends were joined" if count > 1 else "a word broken at a line end was joined"
        )


def _unread(text: str) -> Iterator[str]:
    """A note where fonts do not say which letters they show. Raises ReadError where that is much of the text."""
    unread, all_ = text.count("\ufffd"), len(text.replace("\n", ""))
    if unread > UNREADABLE * all_:
        raise ReadError("has fonts that do not say which letters they show", hint=SCANNED)
    if unread:
        yield f"{unread} characters that its fonts do not name are shown as U+FFFD"


def _metadata(document: "PdfDocument") -> tuple[Metadatum, ...]:
    """Title, author and date of creation, as the file states them; none of them need be those of the article."""
    found = document.get_metadata_dict(skip_empty=True)
    return tuple(Metadatum(FIELDS[key], _value(key, found[key])) for key in FIELDS if found.get(key, "").strip())


def _value(key: str, value: str) -> str:
    if key == "CreationDate" and (match := DATE.match(value)):
        year, month, day, hour, minute, second, zone = match.groups()
        zone = {None: "", "Z": "Z"}.get(zone, "") or (f"{zone[:3]}:{zone[-2:]}" if zone and zone != "Z" else "")
        return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone}" if hour else "")
    return "".join(c if c.isprintable() else " " for c in value)[:2_000].strip()
