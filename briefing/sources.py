"""A document as it was read: its text, never altered, and where it came from."""

import hashlib
from dataclasses import dataclass, field, replace

from briefing.spans import Span


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text was found. `id` is the path, or the id that a table of inputs gives.

    `published` and `publisher` are what the caller knows from elsewhere; None where nothing was said. `collection`
    names the small pile that a row of a table belongs to, where a table holds many. `offset` is where the text begins in
    the file, in characters, where a file holds several articles. `is_row` says that it is a row of a table of inputs:
    one article, whatever it looks like.
    """

    id: str
    path: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    collection: str | None = None
    offset: int | None = None
    is_row: bool = False


@dataclass(frozen=True, slots=True)
class Metadatum:
    """One field that a page states about itself in its markup, such as `og:title` or `json-ld:datePublished`."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Hint:
    """What the markup of a page said of a stretch of the text: an HTML tag name such as `h1`, `p`, `li`, `figcaption`,
    or `furniture` for what the body extraction left out.
    """

    start: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class Source:
    """Decoded text whose id is its hash; the same text from two outlets is one source with two origins.

    `text` is what the bytes say: CR LF and a byte-order mark are kept. For formats that are no plain text
    (`media_type` other than `text/plain`) it is the text that the reader made, and `hints` say what its markup said.
    `mojibake` is the number of places that look as if they had been read in a wrong encoding; `is_repaired` where they were undone because the caller asked for it, so that the text is no longer what the bytes say.
    """

    text: str
    origins: tuple[Origin, ...]
    media_type: str = "text/plain"
    metadata: tuple[Metadatum, ...] = ()
    hints: tuple[Hint, ...] = ()
    is_body: bool = False
    notes: tuple[str, ...] = ()
    mojibake: int = 0
    is_repaired: bool = False
    id: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not self.id:
            digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
            object.__setattr__(self, "id", digest)

    @property
    def origin(self) -> Origin:
        """The first place where the text was found."""
        return self.origins[0]

    def span(self, start: int, end: int) -> Span:
        """The span of characters `[start, end)` of this source. Raises ValueError outside the text."""
        if end > len(self.text):
            raise ValueError(f"Characters {start}–{end} lie outside the text, which has {len(self.text)}.")
        return Span(self.id, start, end)

    def also_from(self, origins: tuple[Origin, ...]) -> "Source":
        """The same source, found in further places."""
        return replace(self, origins=(*self.origins, *(o for o in origins if o not in self.origins)))
