"""E-mail messages into their own text and what is attached to them, each a source."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from briefing.errors import Problem, ReadError
from briefing.reading import formats
from briefing.reading.formats import Format
from briefing.reading.limits import Limits
from briefing.reading.mail.beginnings import begins_as_message
from briefing.reading.members import Members
from briefing.reading.texts import within
from briefing.reading.unpacking import held
from briefing.sources import Metadatum, Origin, Source

if TYPE_CHECKING:
    from briefing.reading.mail.mime import Part

MEDIA_TYPE = "message/rfc822"
FIELDS = ("subject", "from", "list-id")
SEALED_HINT = "Open it in a mail program, and save its text from there."


def mail(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """The message's own text, then what each attachment is; one that cannot be read is a problem in its place."""
    from briefing.reading.mail.contents import contents, joined  # noqa: PLC0415 - only messages should pay for it
    from briefing.reading.mail.mime import message  # noqa: PLC0415 - likewise

    file = within(content, limits)
    whole = message(file)
    if not whole.fields.keys():  # only its name says that it is a message
        yield from formats.read(io.BytesIO(file), origin, limits)
        return
    found = contents(whole, origin)
    if found.pieces:
        source = joined(found.pieces)
        stated = (*metadata(whole), *source.metadata)
        notes = tuple(dict.fromkeys((*whole.notes, *source.notes)))
        yield replace(source, media_type=MEDIA_TYPE, metadata=stated, notes=notes)
    if not found.pieces and found.attached == (whole,):
        yield from _alone(whole, origin, limits, content)
        return
    named = Members(origin)
    for number, part in enumerate(found.attached, start=1):
        id_ = named.id(part.name or str(number))
        yield from _attachment(part, replace(origin, id=id_), limits, content)
    if not found.pieces and not found.attached:
        raise ReadError("holds neither text nor a document", hint="Open it in a mail program, and see what it shows.")


def metadata(whole: "Part") -> Iterator[Metadatum]:
    """What the message's header states of it."""
    for name in FIELDS:
        if value := whole.field(name):
            yield Metadatum(f"mail:{name}", value)
    if sent := _sent(whole):
        yield Metadatum("mail:date", sent)


def _sent(whole: "Part") -> str | None:
    """When the message says that it was sent, in ISO 8601; None where that is no date."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - likewise

    try:
        return parsedate_to_datetime((whole.field("date") or "")[:200]).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _alone(whole: "Part", origin: Origin, limits: Limits, container: BinaryIO) -> Iterator[Source | Problem]:
    """A message that is nothing but a document, such as a scanner sends."""
    if whole.is_sealed:
        raise ReadError("is encrypted or sealed", hint=SEALED_HINT)
    id_ = Members(origin).id(whole.name or "1")
    yield from _attachment(whole, replace(origin, id=id_), limits, container)


def _attachment(part: "Part", origin: Origin, limits: Limits, container: BinaryIO) -> Iterator[Source | Problem]:
    if part.is_sealed:
        yield Problem(origin.id, "read", "is encrypted or sealed", SEALED_HINT)
        return
    try:
        inner = limits.inside()
    except ReadError as error:
        yield Problem.of(error, origin=origin.id, stage="read")
        return
    content, notes = _readable(part)
    for found in formats.read(held(content, container), origin, inner, name=part.name, media_type=part.media_type):
        yield replace(found, notes=(*notes, *found.notes)) if isinstance(found, Source) else found


def _readable(part: "Part") -> tuple[bytes, tuple[str, ...]]:
    """The attached content; a text in the encoding that only the message states, in UTF-8."""
    from briefing.reading.mail.encoded import text_of  # noqa: PLC0415 - likewise

    content, notes = part.content()
    charset = part.parameter("charset")
    if not (charset and part.media_type.startswith("text/")):
        return content, notes
    try:
        found = text_of(content, charset)
    except ReadError:
        return content, notes
    return found.text.encode("utf-8", "surrogatepass"), (*notes, *found.notes)


FORMAT = Format("message", (".eml",), begins_as_message, mail, media_types=(MEDIA_TYPE,))
