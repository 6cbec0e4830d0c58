"""Lines that the first guess leaves out although they stand in the middle of running text.

By itself “They tried.” may be anything; between two paragraphs of an article it is a paragraph.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.articles import Role
from briefing.parsing.drafts import Draft
from briefing.parsing.furniture import known
from briefing.parsing.passages import BULLET

SENTENCE = re.compile(r"[\"'“‘„«`(]{0,3}[^\W_].*[.!?…][\"'”’»)]{0,3}", re.DOTALL)
LINK = re.compile(r"[|›»>©@#/_]|https?:|\bwww\b")
NAME = re.compile(r"(?<![.!?“\"] )\b[A-Z][a-z]{3,}\b")
NOTES = re.compile(r"notes? (?:to|for) editors?:?", re.IGNORECASE)
ENTRY, ENTRIES, LAST = "time of an entry", 3, 6
"""What a live page's entries begin with, how many make one, and the passages that its last entry has at most."""
ZONED = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)? (?!Uhr)[A-Z]{3,4}", re.IGNORECASE)
NEAR = 3
"""Passages below its time within which an entry's first sentence stands."""
PARAGRAPH = 60
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
ITEM = 20
"""Characters of an item of a list at least; entries of menus are shorter."""
RATE = re.compile(r"\(\W?1 ?= ?\d[^()]{1,60}\)")
"""The rate of exchange that news agencies print below their last paragraph."""
CLOSING = 45
"""Characters of a last sentence of which the text has named nobody before."""
FEW = 2
"""Lines that may be missing between two paragraphs, each a sentence."""
CLEAN = 0.9
"""Share of all letters that are body from which a text is taken for an article alone, if no page furniture is in it."""


def close_gaps(draft: Draft) -> None:
    """Take as body short sentences between paragraphs; and in a text that is nearly all body, lists and names too."""
    _complete_lists(draft)
    _fill_entries(draft)
    body = draft.body()
    if body:
        _go_on(draft, body)
    if len(body) < 3:  # noqa: PLR2004 - no middle
        return
    clean = _is_clean(draft, body)
    for gap in _gaps(draft, body):
        if len(gap) == 1 and HEADINGS & draft.passages[gap[0]].tags and not known(draft.text(gap[0])):
            draft.is_body[gap[0]] = True
        sentences = len(gap) <= FEW and all(SENTENCE.fullmatch(draft.text(i)) for i in gap)
        if (clean or sentences) and not any(LINK.search(draft.text(i)) or known(draft.text(i)) for i in gap):
            for i in gap:
                draft.is_body[i] = True


def _go_on(draft: Draft, body: list[int]) -> None:
    """Take as body up to two sentences right after the last paragraph that speak of somebody it has named.

    A full sentence between the last paragraph and page furniture is the last paragraph, whomever it names.
    """
    named: set[str] = set()
    for i in range(body[-1] + 1, min(body[-1] + 1 + FEW, len(draft.passages))):
        words = draft.text(i)
        if draft.is_free(i) and RATE.fullmatch(words):
            draft.is_body[i] = True
            continue
        if not draft.is_free(i) or not SENTENCE.fullmatch(words) or LINK.search(words) or known(words):
            return
        own = NAME.findall(words)
        named = named or set(NAME.findall(" ".join(draft.text(i) for i in body)) if own else ())
        closes = len(words) >= CLOSING and i + 1 < len(draft.passages) and bool(known(draft.text(i + 1)))
        if named.isdisjoint(own) and not closes:
            return
        draft.is_body[i] = True


def _complete_lists(draft: Draft) -> None:
    """Take as body the items below a paragraph that ends with a colon, and lists most of which are body already."""
    for run in _lists(draft):
        above = run[0] - 1
        announced = above >= 0 and draft.is_body[above] and draft.is_free(above) and draft.text(above).endswith(":")
        noted = draft.is_free(above) and NOTES.fullmatch(draft.text(above))
        if noted:
            draft.is_body[above] = True
        # What the reader of a page left out of a list, it left out with reason.
        marked = "li" in draft.passages[run[0]].tags
        mostly = not marked and 2 * sum(draft.is_body[i] for i in run) >= len(run)
        if announced or noted or mostly:
            for i in run:
                draft.is_body[i] = True


def _fill_entries(draft: Draft) -> None:
    """Take as body the headings and sentences below the times that the entries of a live page begin with."""
    told = [i for i, reason in enumerate(draft.reasons) if reason == ENTRY]
    times = [i for i in told if ZONED.fullmatch(draft.text(i))]  # “2 hours ago” stands at links to other articles
    if len(times) < ENTRIES:
        return
    for start, stop in pairwise((*times, min(times[-1] + LAST, len(draft.passages)))):
        free = draft.free(range(start + 1, stop))
        running = [i for i in free if _runs(draft.text(i))]
        if not running or running[0] > start + NEAR:
            continue
        headings = [i for i in free if i < running[0]]
        for i in (*headings, *running):
            draft.is_body[i] = True


def _runs(text: str) -> bool:
    return text.startswith("> ") or (len(text) >= PARAGRAPH and (text.endswith(":") or bool(SENTENCE.fullmatch(text))))


def _lists(draft: Draft) -> Iterator[list[int]]:
    """Runs of at least two items, one below the other, that begin with the same mark."""
    run: list[int] = []
    for i in (*draft.free(range(len(draft.passages))), -1):
        item = i >= 0 and (
            "\t" in draft.text(i)
            or "li" in draft.passages[i].tags
            or (BULLET.match(draft.text(i)) and len(draft.text(i)) >= ITEM)
        )
        if item and run and i == run[-1] + 1 and _mark(draft, i) == _mark(draft, run[0]):
            run.append(i)
            continue
        if len(run) > 1:
            yield run
        run = [i] if item else []


def _mark(draft: Draft, i: int) -> str:
    text = draft.text(i)
    if "\t" in text or "li" in draft.passages[i].tags:
        return "\t"
    return "1" if text[:1].isdigit() else text[:1]


def _is_clean(draft: Draft, body: list[int]) -> bool:
    """Whether the text is an article by itself, as somebody copied it with care."""
    known = sum(role is Role.DEBRIS and why != "mark" for role, why in zip(draft.roles, draft.reasons, strict=True))
    kept = sum(len(draft.text(i)) for i in body)
    return known <= 1 and kept >= CLEAN * sum(len(passage.text) for passage in draft.passages)


def _gaps(draft: Draft, body: list[int]) -> Iterator[range]:
    """Runs of passages between two of the body, to none of which a rule has given a part."""
    for one, next_ in pairwise(body):
        gap = range(one + 1, next_)
        if gap and all(draft.is_free(i) for i in gap):
            yield gap
