"""Quotations that an article prints twice: in the text, and above it or in a pull quote.

The words were said once. Where they stand in full with a cue is the quotation; every other place is a repeat of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.annotating.english.quotations.drafts import Cover, Draft
from briefing.annotating.english.quotations.passages import Paragraph, Passage, Range
from briefing.annotating.english.quotations.set_off import Embedded, spoken_words
from briefing.articles import Role
from briefing.findings import Mode

DISPLAYED = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.CAPTION, Role.QUOTE})
"""Blocks that show what the text quotes."""

REPEATED = 3
"""Words that tell a repeated quotation from a common phrase."""

LOOKED_FOR = 50
"""Stretches of one reading that are looked for elsewhere; more are no display, and each costs a search."""


def with_repeats(passage: Passage, found: Sequence[Draft], left: Iterable[Embedded]) -> list[Draft]:
    """The drafts, those that repeat another one made a further place of it."""
    again = {i: draft.content[0] for i, draft in enumerate(found) if _is_display(passage, draft)}
    places = list(again.items())
    places += [(-1, spoken_words(passage, stretch)) for p, stretch in left if p.role in DISPLAYED]
    places += [(-1, place) for p in passage.paragraphs if (place := _bare(passage, p)) is not None]
    full = Cover(len(passage.text))
    for i, draft in enumerate(found):
        if i not in again:
            full.lay(i, draft)
    repeats: dict[int, list[Range]] = defaultdict(list)
    gone: set[int] = set()
    for i, place in sorted(places, key=lambda pair: pair[1])[:LOOKED_FOR]:
        owner = _owner(passage, place, full)
        if owner is not None:
            repeats[owner].append(place)
            gone.add(i)
    return [replace(d, repeats=tuple(repeats.get(i, ()))) for i, d in enumerate(found) if i not in gone]


def _is_display(passage: Passage, draft: Draft) -> bool:
    """Whether quoted words may be a repeat: above the text, or without a cue and a paragraph of their own."""
    if draft.mode is not Mode.DIRECT or len(draft.content) > 1:
        return False
    paragraph = passage.paragraph_at(draft.content[0][0])
    if paragraph is None or paragraph.role in DISPLAYED:
        return paragraph is not None
    alone = len(paragraph.quoted) == 1 and paragraph.quoted[0].opened == paragraph.start
    return (
        draft.cue is None
        and alone
        and not any(map(str.isalnum, passage.text[paragraph.quoted[0].after : paragraph.end]))
    )


def _bare(passage: Passage, paragraph: Paragraph) -> Range | None:
    """The words of a pull quote that has no marks."""
    if paragraph.role is not Role.QUOTE or paragraph.quoted:
        return None
    return passage.trimmed((paragraph.start, paragraph.end))


def _owner(passage: Passage, place: Range, full: Cover) -> int | None:
    """The draft in which the words stand in full; the first letter may have been made a capital."""
    text = passage.reading.plain
    words = text[slice(*place)].rstrip(".,;:!?… ")
    if words.count(" ") + 1 < REPEATED:
        return None
    for start, end in ((place[1], len(text)), (0, place[0])):
        at = text.find(words[1:], start, end)
        if at >= 0 and full.owners[at] >= 0:
            return full.owners[at]
    return None
