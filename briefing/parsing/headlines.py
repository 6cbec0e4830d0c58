"""Which passage is the headline, which repeat it, and which is the standfirst."""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

from briefing.articles import Role
from briefing.parsing.drafts import Draft, letters
from briefing.parsing.headline_signs import LONGEST, UNSPACED, Signs, candidates

__all__ = ["LONGEST", "SITE", "UNSPACED", "headline", "label_repeats", "label_standfirst"]

SITE = re.compile(r"(?<!\s)\s+[-–—|:·•»›/<]{1,2}\s+(?=[^-–—|·•»›]{2,60}$)|(?:(?<!\s)\s+)?[|»]\s*(?=[^|»]{2,60}$)")
LEAST, NEARLY = 0.0, 0.3
"""The score at which a line is as likely the headline as none is, and how much better one must be than the line above it."""


def headline(draft: Draft) -> int | None:
    """The place of the headline, or None where no line above the body reads like one."""
    found = candidates(draft)
    scores = {i: score(signs, _weights()) for i, signs in found.items()}
    best = max(scores, key=lambda i: (scores[i], -i), default=None)
    if best is None or scores[best] < LEAST:
        return None
    if scores.get(best - 1, LEAST) > max(
        LEAST, scores[best] - NEARLY
    ):  # what stands right below a headline is its standfirst
        best -= 1
    return next(i for i in found if draft.letters(i) == draft.letters(best))


def score(signs: Signs, weights: Mapping[str, float]) -> float:
    """The logarithm of how much more likely this line is the headline than none is."""
    return weights["any"] + sum(weights[sign] * value for sign, value in signs.items())


@cache
def _weights() -> Mapping[str, float]:
    """What each sign counts: fitted by `headline_training` to pages whose headline is known."""
    fitted: dict[str, float] = json.loads(resources.files(__package__).joinpath("headline.json").read_bytes())
    return fitted


def label_repeats(draft: Draft, at: int) -> None:
    """Give the part `repeat` to every further printing of the headline, however it is written."""
    own = draft.letters(at)
    for i in draft.free(range(len(draft.passages))):
        text = draft.text(i)
        if i == at or len(text) > 2 * len(own) + LONGEST:
            continue
        titled = SITE.split(text)[0] if i < at else text
        if (_may_say(text, own) and draft.letters(i) == own) or (titled != text and letters(titled) == own):
            draft.give(i, Role.REPEAT, "the headline once more")


def _may_say(text: str, own: str) -> bool:
    """Whether a line is about as long as one with these letters."""
    return len(own) <= 2 * len(text) <= 4 * len(own)


def label_standfirst(draft: Draft, at: int) -> None:
    """Give the part `standfirst` to a sentence under the headline that other lines part from the text."""
    body = [i for i in draft.body() if i > at]
    for i in range(at + 1, min(at + 6, len(draft.passages))):
        if not draft.is_free(i) or not 40 <= len(draft.text(i)) <= 450:  # noqa: PLR2004 - one to three sentences
            continue
        parted = any(
            draft.roles[k] in {Role.BYLINE, Role.PUBLISHED, Role.REPEAT, Role.CAPTION}
            for k in range(i + 1, i + 4)
            if k < len(draft.passages)
        )
        if "standfirst" in draft.passages[i].tags or (parted and any(k > i for k in body) and not _reads_on(draft, i)):
            draft.give(i, Role.STANDFIRST, "a summary between the headline and the byline")
        return


def _reads_on(draft: Draft, i: int) -> bool:
    """Whether the passage is followed by running text at once, and so is its first paragraph."""
    below = i + 1
    is_text = below < len(draft.passages) and len(draft.text(below)) > 40  # noqa: PLR2004 - no label such as “From:”
    return is_text and draft.roles[below] is None and draft.is_body[below]
