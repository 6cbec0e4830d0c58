"""A source into an article: its blocks and the part each plays, headline, authors, outlet, dates, language."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.articles import Article, ArticleDate, Basis, Block, Role
from briefing.findings import Stated
from briefing.parsing import articles, metadata
from briefing.parsing.dates import dates
from briefing.parsing.drafts import Draft
from briefing.parsing.language import language
from briefing.parsing.likeness import likeness
from briefing.parsing.outlets import outlet
from briefing.parsing.pages import guessed, in_body, in_document, page_passages
from briefing.parsing.passages import Passage, passages
from briefing.parsing.roles import label
from briefing.parsing.titles import named, title
from briefing.sources import Source

__all__ = ["parse"]

LINES, CHARACTERS = 5_000, 10
"""Lines, and characters of each on average, beyond which a text is no article but a log or a table torn apart."""

ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def parse(source: Source) -> Article:
    """The article that `source` is. What it does not state is None; what is no running text is labelled, not dropped."""
    if source.is_body:
        return _given(_running_text(source), source)
    found = page_passages(source) if source.hints else passages(source.text)
    if _is_torn(found):
        return _given(_torn(source, found), source)
    return _given(_article(source, Draft(found, _guessed(found, is_marked=bool(source.hints)))), source)


def _guessed(found: Sequence[Passage], *, is_marked: bool) -> list[bool]:
    """Which passages are body at first sight: what the reader of a page kept, or else what reads like running text."""
    if any("furniture" in passage.tags for passage in found):
        return in_body(found)
    likely = likeness(found)
    return in_document(found, likely) if is_marked else guessed(found, likely)


def _is_torn(found: Sequence[Passage]) -> bool:
    """Whether it is thousands of lines of a few characters each: no article, and every rule would ask every line."""
    return len(found) > LINES and sum(len(passage.text) for passage in found) < CHARACTERS * len(found)


def _torn(source: Source, found: Sequence[Passage]) -> Article:
    reason = "one of thousands of lines of a few characters each"
    blocks = (Block(source.span(passage.start, passage.end), Role.DEBRIS, reason) for passage in found)
    article = Article(source, tuple(blocks), headline=named(source))
    return _with_metadata(article) if source.metadata else article


def _running_text(source: Source) -> Article:
    spans = (source.span(passage.start, passage.end) for passage in passages(source.text))
    return Article(source, tuple(Block(span, Role.PARAGRAPH) for span in spans), language=language(source.text))


def _article(source: Source, draft: Draft) -> Article:
    voted, place = title(source, draft) if source.hints or source.metadata else (None, None)
    labelled = label(draft, preferred=place)
    at = labelled.headline
    headline = voted or (articles.headline(source, draft, at) if at is not None else None) or named(source)
    standfirst = next((i for i, role in enumerate(draft.roles) if role is Role.STANDFIRST), None)
    names = articles.bylines(source, draft, labelled.authors)
    spoken = language(" ".join(draft.text(i) for i in draft.body()[:40]))
    published, updated = articles.article_dates(source, draft, spoken)
    article = Article(
        source,
        tuple(articles.blocks(source, draft)),
        language=spoken,
        headline=headline,
        standfirst=articles.stated(source, draft, standfirst, "standfirst/below the headline")
        if standfirst is not None
        else None,
        bylines=names,
        outlet=outlet(source, draft, headline.value if headline else None, labelled.masthead),
        published=published,
        updated=updated,
    )
    return _with_metadata(article) if source.metadata else article


def _with_metadata(article: Article) -> Article:
    source = article.source
    return replace(
        article,
        bylines=_placed(article, metadata.authors(source)) or article.bylines,
        published=metadata.published(source, article.published) or article.published,
        updated=metadata.updated(source, article.updated) or article.updated,
    )


def _placed(article: Article, names: tuple[Stated, ...]) -> tuple[Stated, ...]:
    """The names that the metadata state, with their places where the page's bylines show them."""
    shown = {stated.value.casefold(): stated.span for stated in article.bylines}
    return tuple(replace(name, span=shown.get(name.value.casefold())) for name in names)


def _given(article: Article, source: Source) -> Article:
    """The article with the date that the caller knows from elsewhere, which goes before any other."""
    told = source.origin.published
    if not told:
        return article
    found = dates(told)
    value = found[0].value if found else told if ISO.fullmatch(told) else None
    return replace(article, published=ArticleDate(value, Basis.GIVEN)) if value else article
