"""Authors and dates that a page's markup, a feed or a table states, set beside what its text shows.

What a machine notes of a file counts for nothing: the author of a PDF or a DOCX is whoever is logged in.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from briefing.articles import ArticleDate, Basis
from briefing.findings import Stated
from briefing.parsing.dates import MONTHS, dates, iso
from briefing.parsing.drafts import letters
from briefing.parsing.mastheads import STATION
from briefing.parsing.names import bare_names, is_name
from briefing.parsing.titles import site_names
from briefing.sources import Source

AUTHORS = (
    "feed:author", "front:author", "table:author",
    "json-ld:author", "json-ld:creator", "meta:author", "meta:byl", "meta:sailthru.author", "meta:parsely-author", "meta:dc.creator",
    "meta:citation_author", "article:author", "cxenseparse:author", "meta:byline", "og:article:author", "meta:dcterms.creator",
)  # fmt: skip
PUBLISHED = (
    "feed:published", "front:date",
    "json-ld:datePublished", "article:published_time", "microdata:datePublished", "meta:datepublished", "og:article:published_time", "og:published_time", "article:published_date",
    "article:publicationdate", "meta:pubdate", "meta:pub_date", "og:pubdate", "meta:article.pubdate", "meta:date_published", "meta:publishdate",
    "meta:publish-date", "meta:publish_date", "meta:parsely-pub-date", "meta:sailthru.date", "meta:date", "meta:dc.date", "meta:dc.date.issued", "meta:dc.date.published", "meta:dcterms.date",
    "meta:dcterms.issued", "meta:date.issued", "meta:dcterms.created", "meta:dc.date.created", "article:published", "meta:article.published", "meta:published", "meta:publication_date", "meta:publication-date",
    "meta:originalpublicationdate", "meta:article_date_original", "meta:dateposted", "meta:citation_publication_date", "meta:citation_online_date", "meta:citation_date", "meta:prism.publicationdate",
    "rnews:datepublished", "vr:published_time", "bt:pubdate", "shareaholic:article_published_time", "json-ld:dateCreated", "meta:datecreated", "meta:article.created", "weibo:article:create_at",
    "meta:displaydate", "meta:ptime", "cxenseparse:recs:publishtime",
)  # fmt: skip
UPDATED = (
    "feed:updated", "json-ld:dateModified", "article:modified_time", "microdata:dateModified", "meta:datemodified", "og:updated_time", "meta:last-modified", "meta:article.updated",
)  # fmt: skip
SENT = ("mail:date",)
MOMENTS = ("html:time", "microdata:datePublished", "json-ld:datePublished")
IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?=[/_-]|$)", re.IGNORECASE)
COMPACT = re.compile(r"(?<!\w)((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)")
BESIDE = re.compile(r"\s?\([^()]{0,80}\)")
"""Initials, a picture's credit or an address in brackets behind a name."""
BETWEEN = re.compile(r"\s+(?:and|und|og|och|y|et|e|и)\s+|\s*&\s*|,\s+", re.IGNORECASE)
NOBODY = re.compile(
    r"(?:\S*\s)?(?:admin(?:istrator)?|editors?|staff|redaktion|redacción|rédaction|redazione|team|webmaster|guest|news ?desk|nachrichten|news|online)|(?:www\.)?\S+\.[a-z]{2,7}",
    re.IGNORECASE,
)
LONGEST = 80
SEPARATED = re.compile(r"[|–—•·-]\s*$")
BY = re.compile(r"^(?:by|von|por|par)\s+", re.IGNORECASE)


def authors(source: Source) -> tuple[Stated, ...]:
    """The people whom the metadata state as authors, each once; a site that names itself as its author names nobody."""
    sites = site_names(source)
    for wanted in AUTHORS:
        found: dict[str, Stated] = {}
        for datum in source.metadata:
            if datum.field == wanted and "://" not in datum.value and "@" not in datum.value:
                for name in _names(datum.value, sites):
                    found.setdefault(letters(name), Stated(name, None, wanted))
        if found:
            return tuple(found.values())
    return ()


def _names(value: str, sites: frozenset[str]) -> Iterator[str]:
    whole = BESIDE.sub("", BY.sub("", " ".join(value[:2_000].split()))).strip(" ,;|")
    for part in re.split(r"\s*[;|]\s*", whole):
        pieces = BETWEEN.split(part)
        people = tuple(takewhile(is_name, pieces))
        for name in people or (part.strip(" ,"),):
            own = letters(name) in sites and not _is_person(name)
            if 0 < len(name) <= LONGEST and not own and not NOBODY.fullmatch(name):
                yield name


def _is_person(name: str) -> bool:
    """Whether a site's name can be that of the person who keeps it, as a blog's often is."""
    return (
        len(name.split()) in {2, 3}
        and bool(bare_names(name))
        and not STATION.search(name)
        and name[:4].lower() not in {"the ", "der ", "die ", "das "}
    )


def published(source: Source, shown: ArticleDate | None = None) -> ArticleDate | None:
    """When it was published: as the metadata say; else the day in the page's address, or in its title; else as `shown`.

    The day is that of the outlet's clock: a moment in universal time is read as the page itself writes its day.
    """
    if found := _first(source, PUBLISHED):
        return _local(source, found, shown)
    return _in_address(source) or shown or _in_title(source) or _only_time(source) or _first(source, SENT)


def updated(source: Source, shown: ArticleDate | None = None) -> ArticleDate | None:
    """When it was last changed: as the metadata say, else as `shown`."""
    return _first(source, UPDATED) or shown


def _address(source: Source) -> str:
    stated = (datum.value for datum in source.metadata if datum.field in {"link:canonical", "og:url"})
    return next((address for address in stated if "/" in address), source.origin.url or "")


def _in_address(source: Source) -> ArticleDate | None:
    match = IN_ADDRESS.search(_address(source)) or COMPACT.search(_address(source))
    if not match:
        return None
    month = MONTHS.get(match[2].lower(), 0) if match[2].isalpha() else int(match[2])
    value = iso(int(match[1]), month, int(match[3]))
    return ArticleDate(value, Basis.METADATA, rule="the day in the page’s address") if value else None


def _in_title(source: Source) -> ArticleDate | None:
    """The date that a browser's title ends with: “Trams stand still | The Herald | 28.04.2023”."""
    for datum in source.metadata:
        found = dates(datum.value) if datum.field in {"html:title", "og:title"} else ()
        if found and found[-1].end == len(datum.value) and SEPARATED.search(datum.value, 0, found[-1].start):
            return ArticleDate(found[-1].value, Basis.METADATA, rule=datum.field)
    return None


def _only_time(source: Source) -> ArticleDate | None:
    """The day of the page's `time` elements, where all say the same."""
    days = {found[0].value for datum in source.metadata if datum.field == "html:time" and (found := dates(datum.value))}
    return ArticleDate(days.pop(), Basis.METADATA, rule="html:time") if len(days) == 1 else None


def _local(source: Source, found: ArticleDate, shown: ArticleDate | None) -> ArticleDate:
    """The date as the outlet's own clock has it, where the metadata give the moment in universal time."""
    moment = _moment(next((datum.value for datum in source.metadata if datum.field == found.rule), ""))
    if moment is None or moment.utcoffset() != timedelta(0):
        return found
    for datum in source.metadata:
        same = _moment(datum.value) if datum.field in MOMENTS else None
        if same and same.utcoffset() != timedelta(0) and abs(same - moment) < timedelta(minutes=2):
            return ArticleDate(same.date().isoformat(), Basis.METADATA, rule=datum.field)
    for other in (_in_address(source), shown):
        if other and len(other.value) == len("2024-05-04"):
            noon = datetime.fromisoformat(other.value).replace(hour=12, tzinfo=UTC)
            if abs(noon - moment) < timedelta(hours=26) and other.value != found.value:
                return other
    return found


def _moment(value: str) -> datetime | None:
    """The moment with its offset; None where the value is no such moment."""
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _first(source: Source, fields: tuple[str, ...]) -> ArticleDate | None:
    for wanted in fields:
        stated = (dates(datum.value[:60]) for datum in source.metadata if datum.field == wanted)
        days = dict.fromkeys(found[0].value for found in stated if found)
        if len(days) == 1 or (
            days and not wanted.startswith("microdata:")
        ):  # a page marks up the dates of its links, too
            return ArticleDate(next(iter(days)), Basis.METADATA, rule=wanted)
    return None
