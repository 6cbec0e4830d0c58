"""What a page states about itself: JSON-LD (schema.org), Open Graph, `meta`, `title`, `time`, the address it calls its own."""

import html
import json
from collections.abc import Iterator, Mapping
from itertools import islice

from lxml import etree

from briefing.sources import Metadatum

_NAMES = """
og:title og:site_name og:locale og:type og:url og:description og:updated_time twitter:title article:author
article:published_time article:modified_time article:published og:article:published_time og:article:author
author byl byline dc.creator dc.date dc.date.issued dc.title dc.language dcterms.created dcterms.date
dcterms.creator dcterms.modified dcterms.issued description title headline date pubdate publishdate publish-date
publish_date published publication_date article.published article.created article.updated article_date_original
originalpublicationdate sailthru.date sailthru.author sailthru.title parsely-pub-date parsely-author
parsely-title citation_author citation_date citation_title citation_publication_date last-modified lastmod
revised datepublished datemodified datecreated news_keywords application-name content-language
cxenseparse:recs:publishtime cxenseparse:author vr:published_time shareaholic:article_published_time bt:pubdate
rnews:datepublished timestamp ptime displaydate prism.publicationdate eprints.date creation_date
weibo:article:create_at article:published_date article:publicationdate og:pubdate og:published_time pub_date
publication-date dateposted date_published article.pubdate dc.date.created dc.date.published date.issued
citation_online_date prism.creationdate
"""
NAMES = frozenset(_NAMES.split())
_ARTICLES = """
Article NewsArticle BlogPosting OpinionNewsArticle AnalysisNewsArticle ReportageNewsArticle
BackgroundNewsArticle ReviewNewsArticle LiveBlogPosting Report ScholarlyArticle TechArticle SocialMediaPosting
AdvertiserContentArticle SatiricalArticle AskPublicNewsArticle
"""
ARTICLES = frozenset(_ARTICLES.split())
_PAGES = """
WebPage ItemPage VideoObject CreativeWork Review Recipe Product QAPage MedicalWebPage AboutPage
"""
PAGES = frozenset(_PAGES.split())
FIELDS = ("headline", "name", "alternativeHeadline", "datePublished", "dateCreated", "dateModified", "inLanguage")
DEEPEST = 12
SHORTEST = 8
"""Letters that a headline has at least."""
LONGEST = 2_000


def metadata(tree: etree._Element) -> tuple[Metadatum, ...]:
    """The page's fields in a fixed order: JSON-LD, `meta`, then what the markup itself says; each value once."""
    found = dict.fromkeys((field, value) for field, value in _stated(tree))
    return tuple(Metadatum(field, value) for field, value in found)


def _stated(tree: etree._Element) -> Iterator[tuple[str, str]]:
    for field, value in (*_linked(tree), *_meta(tree), *_marked(tree)):
        if value := " ".join(value.split())[:LONGEST]:
            yield field, value


def _meta(tree: etree._Element) -> Iterator[tuple[str, str]]:
    for element in tree.iter("meta"):
        content = element.get("content")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute, "").strip().lower()
            if content and name in NAMES:
                yield name if ":" in name else f"meta:{name}", content
                break


def _marked(tree: etree._Element) -> Iterator[tuple[str, str]]:
    root = tree if tree.tag == "html" else tree.find(".//html")
    if root is not None and root.get("lang"):
        yield "html:lang", root.get("lang", "")
    for words in _title(tree):
        yield "html:title", words
    for element in tree.iter("link"):
        if "canonical" in element.get("rel", "").lower().split():
            yield "link:canonical", element.get("href", "")
    for element in tree.iter("time", "relative-time", "abbr", "span", "meta", "div", "p"):
        moment = element.get("datetime") or element.get("content")
        published = "datePublished" in element.get("itemprop", "") or element.get("pubdate") is not None
        if moment and published:
            yield "microdata:datePublished", moment
        elif moment and "dateModified" in element.get("itemprop", ""):
            yield "microdata:dateModified", moment
        elif element.tag in {"time", "relative-time"} and element.get("datetime"):
            yield "html:time", element.get("datetime", "")


def _title(tree: etree._Element) -> Iterator[str]:
    """The page's title: at most one, and not that of a drawing."""
    titles = (one for one in tree.iter("title") if not any(parent.tag == "svg" for parent in one.iterancestors()))
    for element in islice(titles, 1):
        yield "".join(str(part) for part in element.itertext())


def _linked(tree: etree._Element) -> Iterator[tuple[str, str]]:
    """Fields of the article that the page's JSON-LD describes; of the page where it describes no article."""
    title = _letters("".join(_title(tree)))
    things = [thing for script in tree.iter("script") if _is_linked(script) for thing in _things(script.text or "")]
    for wanted in (ARTICLES, PAGES):
        chosen = [thing for thing in things if wanted & set(_strings(thing.get("@type")))]
        if chosen:
            chosen.sort(key=lambda thing: not _is_titled(thing, title))
            by_id = {str(thing["@id"]): thing for thing in things if "@id" in thing and "name" in thing}
            yield from _fields(chosen[0], by_id)
            return


def _is_titled(thing: Mapping[str, object], title: str) -> bool:
    """Whether the page's title holds the thing's headline: pages describe the articles that they link to as well."""
    return any(
        len(words) > SHORTEST and words in title
        for words in map(_letters, _strings(thing.get("headline") or thing.get("name")))
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, html.unescape(text))).casefold()


def _is_linked(script: etree._Element) -> bool:
    return script.get("type", "").split(";")[0].strip().lower() == "application/ld+json"


def _things(text: str) -> Iterator[Mapping[str, object]]:
    body = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        found: object = json.loads(body, strict=False)
    except (ValueError, RecursionError):
        return
    waiting = [(found, 0)]
    while waiting:
        thing, depth = waiting.pop(0)
        if depth > DEEPEST:
            continue
        if isinstance(thing, list):
            waiting[:0] = [(inner, depth + 1) for inner in thing]
        elif isinstance(thing, dict):
            yield thing
            inner = (
                value for key, value in thing.items() if key in {"@graph", "mainEntity", "mainEntityOfPage", "author"}
            )
            waiting.extend((value, depth + 1) for value in inner if isinstance(value, list | dict))


def _fields(thing: Mapping[str, object], by_id: Mapping[str, Mapping[str, object]]) -> Iterator[tuple[str, str]]:
    for field in FIELDS:
        for value in _strings(thing.get(field)):
            yield f"json-ld:{field}", value
    for field in ("author", "creator", "publisher"):
        for name in _names(thing.get(field), by_id):
            yield f"json-ld:{field}", name


def _names(value: object, by_id: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    if isinstance(value, list):
        for inner in value[:50]:
            yield from _names(inner, {}) if isinstance(inner, list) else _names(inner, by_id)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        known = value if value.get("name") else by_id.get(str(value.get("@id")), value)
        yield from _strings(known.get("name"))


def _strings(value: object) -> Iterator[str]:
    for inner in value if isinstance(value, list) else [value]:
        if isinstance(inner, str):
            yield inner
