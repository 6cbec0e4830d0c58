"""Authors and dates that a page's markup states, set beside what its text shows."""

import re
from collections.abc import Iterator

from briefing.articles import ArticleDate, Basis
from briefing.findings import Stated
from briefing.parsing.dates import dates, iso
from briefing.parsing.drafts import letters
from briefing.parsing.names import is_name
from briefing.sources import Source

AUTHORS = (
    "json-ld:author", "json-ld:creator", "meta:author", "meta:byl", "meta:sailthru.author", "meta:parsely-author", "meta:dc.creator",
    "meta:citation_author", "article:author", "cxenseparse:author", "meta:byline", "og:article:author", "meta:dcterms.creator",
)  # fmt: skip
PUBLISHED = (
    "json-ld:datePublished", "article:published_time", "microdata:datePublished", "meta:datepublished", "og:article:published_time", "meta:pubdate", "meta:publishdate",
    "meta:publish-date", "meta:publish_date", "meta:parsely-pub-date", "meta:sailthru.date", "meta:date", "meta:dc.date", "meta:dc.date.issued", "meta:dcterms.date",
    "meta:dcterms.issued", "meta:dcterms.created", "article:published", "meta:article.published", "meta:published", "meta:publication_date", "meta:originalpublicationdate",
    "meta:article_date_original", "meta:citation_publication_date", "meta:citation_date", "json-ld:dateCreated", "meta:datecreated", "meta:displaydate", "meta:ptime", "cxenseparse:recs:publishtime",
)  # fmt: skip
UPDATED = (
    "json-ld:dateModified",
    "article:modified_time",
    "microdata:dateModified",
    "meta:datemodified",
    "og:updated_time",
    "meta:last-modified",
    "meta:article.updated",
)
IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)")
BY = re.compile(r"^(?:by|von|por|par)\s+", re.IGNORECASE)


def authors(source: Source) -> tuple[Stated, ...]:
    """The authors that the metadata states, each once."""
    for wanted in AUTHORS:
        found: dict[str, Stated] = {}
        for datum in source.metadata:
            if datum.field == wanted and "://" not in datum.value and "@" not in datum.value:
                for name in _names(datum.value):
                    found.setdefault(letters(name), Stated(name, None, wanted))
        if found:
            return tuple(found.values())
    return ()


def _names(value: str) -> Iterator[str]:
    whole = BY.sub("", value).strip()
    pieces = re.split(r"\s*[;|]\s*|\s+(?:and|und|&)\s+|,\s+", whole)
    split = pieces if all(is_name(piece) for piece in pieces) else re.split(r"\s*[;|]\s*", whole)
    yield from (piece for piece in split if piece and len(piece) <= 80)  # noqa: PLR2004


def published(source: Source) -> ArticleDate | None:
    """When the metadata say that the page was published; at last, the day in its address."""
    if found := _first(source, PUBLISHED):
        return found
    address = next(
        (datum.value for datum in source.metadata if datum.field in {"link:canonical", "og:url"}),
        source.origin.url or "",
    )
    if (match := IN_ADDRESS.search(address)) and (value := iso(int(match[1]), int(match[2]), int(match[3]))):
        return ArticleDate(value, Basis.METADATA, rule="the day in the page’s address")
    return None


def updated(source: Source) -> ArticleDate | None:
    """When the metadata say that the page was last changed."""
    return _first(source, UPDATED)


def _first(source: Source, fields: tuple[str, ...]) -> ArticleDate | None:
    for wanted in fields:
        for datum in source.metadata:
            if datum.field == wanted and (found := dates(datum.value[:60])):
                return ArticleDate(found[0].value, Basis.METADATA, rule=wanted)
    return None
