"""The passages of a page: its stretches, with what the markup says of them, and which of them are its body."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.parsing.furniture import known
from briefing.parsing.passages import Passage, parted
from briefing.sources import Source

EVEN = 0.5
"""How likely it is body from which a passage is taken for body."""
DOUBT = 0.15
"""The same for a paragraph of a document that somebody wrote as one: it has no menus."""
PARAGRAPH, MANY, PROSE = 150, 50, 0.9
"""Characters of a paragraph, paragraphs of a long text, and their share of its characters where there is nothing else."""
STRUCTURE = frozenset({"h2", "h3", "h4", "h5", "h6", "li", "blockquote", "table"})
MARGINS = frozenset({"header", "footer"})


def page_passages(source: Source) -> tuple[Passage, ...]:
    """One passage for each stretch that the reader of the page made."""
    tags = defaultdict[tuple[int, int], set[str]](set)
    for hint in source.hints:
        tags[hint.start, hint.end].add(hint.tag)
    return tuple(
        passage
        for (start, end), said in sorted(tags.items())
        for passage in _passages(source.text, start, end, frozenset(said))
    )


def _passages(text: str, start: int, end: int, tags: frozenset[str]) -> Iterator[Passage]:
    """The one passage that a stretch of a page is; several where white space without end parts it."""
    for first, last in parted(text[start:end]):
        said = text[start + first : start + last]
        begin = start + last - len(said.lstrip()) if first else start + first
        stop = begin + len(said.strip()) if first or start + last < end else end
        if stop > begin:
            yield Passage(
                begin, stop, 0, blank_before=True, lines=1, text=text[begin:stop].replace("\n", " "), tags=tags
            )


def is_prose(passages: Sequence[Passage]) -> bool:
    """Whether a text is a long one of paragraphs and headings and nothing else, such as a chapter.

    How far a passage stands from the first and the last says nothing there.
    """
    running = [len(one.text) for one in passages if len(one.text) >= PARAGRAPH]
    whole = sum(len(one.text) for one in passages)
    return len(running) >= MANY and sum(running) >= PROSE * whole and not any(known(one.text) for one in passages)


def guessed(passages: Sequence[Passage], likely: Sequence[float]) -> list[bool]:
    """Which passages of a text without markup are its body, by how likely each is."""
    least = DOUBT if is_prose(passages) else EVEN
    return [
        share >= (least if len(one.text) >= PARAGRAPH else EVEN) for one, share in zip(passages, likely, strict=True)
    ]


def in_body(passages: Sequence[Passage]) -> list[bool]:
    """Which of them the extraction of the page kept."""
    return ["furniture" not in passage.tags for passage in passages]


def in_document(passages: Sequence[Passage], likely: Sequence[float]) -> list[bool]:
    """Which passages of a document with structure, such as a PDF or a Word file, are its body.

    Headings, lists, quotations and tables between paragraphs are; running heads and feet are not.
    """
    free = [not MARGINS & one.tags and known(one.text) is None for one in passages]
    body = [
        is_free and share >= (DOUBT if "p" in one.tags else EVEN)
        for one, share, is_free in zip(passages, likely, free, strict=True)
    ]
    places = [i for i, is_body in enumerate(body) if is_body]
    for i in range(places[0], places[-1]) if places else ():
        body[i] = body[i] or (free[i] and bool(STRUCTURE & passages[i].tags))
    return body
