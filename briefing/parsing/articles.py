"""What a draft says of the whole article: blocks, headline, authors, dates."""

from collections.abc import Iterator, Sequence

from briefing.articles import Block, Role
from briefing.findings import Stated
from briefing.parsing.bylines import Place
from briefing.parsing.captions import credit_start
from briefing.parsing.cores import core
from briefing.parsing.datelines import DATELINE, article_dates
from briefing.parsing.drafts import Draft, place
from briefing.parsing.passages import INVISIBLE
from briefing.sources import Source

NAME_OF_PLACE = 80

__all__ = ["article_dates", "blocks", "bylines", "headline", "stated"]


def blocks(source: Source, draft: Draft) -> Iterator[Block]:
    """The passages as blocks; a dateline that opens the text and a credit that ends a caption are their own."""
    opening = next((i for i, role in enumerate(draft.roles) if role is Role.PARAGRAPH), None)
    for i, passage in enumerate(draft.passages):
        role, start = draft.roles[i] or Role.DEBRIS, passage.start
        if i == opening and (match := DATELINE.match(source.text, start, min(passage.end, start + 2 * NAME_OF_PLACE))):
            end = start + len(match[0].rstrip())
            yield Block(source.span(start, end), Role.DATELINE, "place and agency or date before the first sentence")
            start = match.end()
        if role is Role.CAPTION and (credit := credit_start(source.text[start : passage.end])) is not None:
            end = start + credit
            yield Block(source.span(start, start + len(source.text[start:end].rstrip())), role, draft.reasons[i])
            yield Block(source.span(end, passage.end), Role.CREDIT, "who made or owns the picture")
            continue
        yield Block(source.span(start, passage.end), role, draft.reasons[i])


def stated(source: Source, draft: Draft, i: int, by: str) -> Stated:
    """The whole passage as a stated value."""
    passage = draft.passages[i]
    found = source.text[passage.start : passage.end]
    start = passage.start + len(found) - len(found.lstrip(INVISIBLE + " "))
    end = passage.end - (len(found) - len(found.rstrip(INVISIBLE + " ")))
    return Stated(" ".join(source.text[start:end].split()), source.span(start, max(start, end)), by)


def headline(source: Source, draft: Draft, i: int) -> Stated:
    """The headline without what stands before and behind it in the same line."""
    found = stated(source, draft, i, "headline/above the text")
    if found.span is None:
        return found
    words = found.span.of(source.text)
    start, end = core(draft, i, words)
    span = source.span(found.span.start + start, found.span.start + end)
    return Stated(" ".join(words[start:end].split()), span, found.by)


def bylines(source: Source, draft: Draft, authors: Sequence[Place]) -> tuple[Stated, ...]:
    """The authors in the order of the text, each once."""
    found: dict[str, Stated] = {}
    for i, named in sorted(authors, key=lambda place: (place[0], place[1].start)):
        passage = draft.passages[i]
        span = place(source, passage, named.name) or source.span(passage.start, passage.end)
        found.setdefault(named.name.casefold(), Stated(named.name, span, f"byline/{draft.reasons[i]}"))
    return tuple(found.values())
