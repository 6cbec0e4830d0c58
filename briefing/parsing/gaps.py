"""Lines that the first guess leaves out although they stand in the middle of running text.

By itself “They tried.” may be anything; between two paragraphs of an article it is a paragraph.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.articles import Role
from briefing.parsing.drafts import Draft
from briefing.parsing.furniture import known

SENTENCE = re.compile(r"[\"'“‘„«`(]{0,3}[^\W_].*[.!?…][\"'”’»)]{0,3}", re.DOTALL)
LINK = re.compile(r"[|›»>©@#/_]|https?:|\bwww\b")
NAME = re.compile(r"(?<![.!?“\"] )\b[A-Z][a-z]{3,}\b")
FEW = 2
"""Lines that may be missing between two paragraphs, each a sentence."""
CLEAN = 0.9
"""Share of all letters that are body from which a text is taken for an article alone, if no page furniture is in it."""


def close_gaps(draft: Draft) -> None:
    """Take as body short sentences between paragraphs; and in a text that is nearly all body, lists and names too."""
    body = draft.body()
    if body:
        _go_on(draft, body)
    if len(body) < 3:  # noqa: PLR2004 - no middle
        return
    clean = _is_clean(draft, body)
    for gap in _gaps(draft, body):
        sentences = len(gap) <= FEW and all(SENTENCE.fullmatch(draft.text(i)) for i in gap)
        if (clean or sentences) and not any(LINK.search(draft.text(i)) or known(draft.text(i)) for i in gap):
            for i in gap:
                draft.is_body[i] = True


def _go_on(draft: Draft, body: list[int]) -> None:
    """Take as body up to two sentences right after the last paragraph that speak of somebody it has named."""
    named = set(NAME.findall(" ".join(draft.text(i) for i in body)))
    for i in range(body[-1] + 1, min(body[-1] + 1 + FEW, len(draft.passages))):
        words = draft.text(i)
        if not draft.is_free(i) or not SENTENCE.fullmatch(words) or LINK.search(words) or known(words):
            return
        if named.isdisjoint(NAME.findall(words)):
            return
        draft.is_body[i] = True


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
