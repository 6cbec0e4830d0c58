"""The passages of a page: its stretches, with what the markup says of them, and which of them are its body."""

from collections import defaultdict

from briefing.parsing.passages import Passage
from briefing.sources import Source


def page_passages(source: Source) -> tuple[Passage, ...]:
    """One passage for each stretch that the reader of the page made."""
    tags = defaultdict[tuple[int, int], set[str]](set)
    for hint in source.hints:
        tags[hint.start, hint.end].add(hint.tag)
    return tuple(
        Passage(
            start,
            end,
            indent=0,
            blank_before=True,
            lines=1,
            text=source.text[start:end].replace("\n", " "),
            tags=frozenset(said),
        )
        for (start, end), said in sorted(tags.items())
    )


def in_body(passages: tuple[Passage, ...]) -> list[bool]:
    """Which of them the extraction of the page kept."""
    return ["furniture" not in passage.tags for passage in passages]
