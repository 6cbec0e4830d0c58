"""Pages that a browser saved whole, with their pictures, as MHTML (RFC 2557), into the page itself."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from briefing.errors import Problem, ReadError
from briefing.reading import formats
from briefing.reading.formats import Format
from briefing.reading.limits import Limits
from briefing.reading.mail.beginnings import begins_as_saved_page
from briefing.reading.texts import checked, within
from briefing.sources import Origin, Source

if TYPE_CHECKING:
    from briefing.reading.mail.mime import Part

HINT = "Save the page again."


def saved_page(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """The one source that the page is, with the address that it was saved from."""
    from briefing.reading.html.pages import source_of  # noqa: PLC0415 - likewise
    from briefing.reading.mail.encoded import text_of  # noqa: PLC0415 - only such pages should pay for it
    from briefing.reading.mail.mime import message  # noqa: PLC0415 - likewise

    file = within(content, limits)
    whole = message(file)
    if not whole.fields.keys():  # only its name says that a browser saved it so
        yield from formats.read(io.BytesIO(file), origin, limits)
        return
    page = _root(whole)
    markup, notes = page.content()
    found = text_of(markup, page.parameter("charset"), page=True)
    if not found.text.strip():
        raise ReadError("holds an empty page", hint=HINT)
    url = _address(page) or _address(whole)
    notes = (*whole.notes, *notes, *found.notes)
    yield checked(source_of(found.text, replace(origin, url=url or origin.url), notes=notes))


def _root(whole: "Part") -> "Part":
    """The part that the message says to begin with (RFC 2387), or else the first page in it. Raises ReadError."""
    pages = [part for part in whole.within() if part.is_page and not part.parts]
    if not pages:
        raise ReadError("holds no page", hint=HINT)
    start = whole.parameter("start")
    return next((page for page in pages if start and page.fields.get("content-id") == start), pages[0])


def _address(part: "Part") -> str | None:
    """The address on the web that a part states as its own."""
    stated = (part.field("content-location"), part.field("snapshot-content-location"))
    return next((one for one in stated if one and one.lower().startswith(("http://", "https://"))), None)


FORMAT = Format(
    "saved page",
    (".mhtml", ".mht"),
    begins_as_saved_page,
    saved_page,
    media_types=("multipart/related", "application/x-mimearchive"),
)
