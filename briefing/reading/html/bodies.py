"""Which stretches of a page are its article and which are left out, by trafilatura (the best of twelve when measured)."""

import bisect
import logging
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from briefing.reading.composing import Stretch
from briefing.reading.html.stretches import UNSEEN

DEEPEST = 256
"""Nesting beyond which no tree is handed to a recursive extraction."""
TOO_DEEP = etree.XPath(f"boolean({'*/' * (DEEPEST - 1)}*)")
_NEVER = """
aside area applet blink button dialog embed fencedframe footer frame frameset fieldset input label legend link marquee
menu menuitem nav noindex optgroup option output param picture progress rp rt rtc select source time track use
"""
NEVER = UNSEEN.union(_NEVER.split()) - {"script"}
"""Elements that the extraction throws away before it looks for an article; without them every step of it is quicker."""

LONG = 40
"""Letters that a stretch needs to be found inside a longer paragraph of the extraction."""
EDGE = 24
"""Letters at either end of a stretch that tell its place where what is between differs."""
THIN = 0.33
"""Share of the page's prose below which a precise extraction has lost the article, and a fuller one is asked for."""
SCANT = 0.15
"""Share of the page's text below which the extraction is set beside those of other algorithms, which takes twice as long."""
NO_PROSE = frozenset({"furniture", "a", "related", "tags"})
DROPPED = 0.3
"""Share of a stretch that the extraction may have left out: notes for screen readers, readings above characters."""

NO_LETTER = re.compile(r"[\W_]+")


def left_out(tree: etree._Element, stretches: Sequence[Stretch]) -> frozenset[int] | None:
    """Places of the stretches that are not the article's body; None where no body was found."""
    if TOO_DEEP(tree):
        return None
    prose = THIN * _prose(stretches)
    body = _extracted(_pruned(tree), precise=True, fast=True)
    if sum(map(len, body)) < max(prose, SCANT * sum(len(one.text) for one in stretches)):
        body = _extracted(tree, precise=True)
    if sum(map(len, body)) < prose:
        fuller = _extracted(tree, precise=False)
        body = fuller if sum(map(len, fuller)) > sum(map(len, body)) / THIN else body
    if not body:
        return None
    kept = _aligned([_letters(stretch.text) for stretch in stretches], body)
    return frozenset(range(len(stretches))) - kept if kept else None


def _prose(stretches: Sequence[Stretch]) -> int:
    """The letters of the page's longer paragraphs that its markup does not call furniture."""
    paragraphs = (one for one in stretches if one.tags[0] == "p" and not NO_PROSE.intersection(one.tags))
    return sum(len(one.text) for one in paragraphs if len(one.text) >= LONG)


def _pruned(tree: etree._Element) -> etree._Element:
    """A copy without what is never part of an article, except JSON-LD, in which a page may say that it is a forum."""
    pruned = deepcopy(tree)
    for script in pruned.iter("script"):
        if script.get("type") != "application/ld+json":
            script.tag = "style"
    etree.strip_elements(pruned, *NEVER, with_tail=False)
    return pruned


def _extracted(tree: etree._Element, *, precise: bool, fast: bool = False) -> tuple[str, ...]:
    """The letters of each paragraph that the extraction keeps."""
    import trafilatura  # noqa: PLC0415 - half a second that only pages should pay
    from trafilatura import external  # noqa: PLC0415 - likewise

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    known = vars(external)
    if isinstance(known.get("JT_STOPLIST"), tuple):
        # Its key in a cache: of a tuple of 150,000 words the hash is taken anew for every page, 20 ms each.
        known["JT_STOPLIST"] = frozenset(known["JT_STOPLIST"])
    found = trafilatura.extract(
        tree, output_format="txt", include_comments=False, include_tables=True, favor_precision=precise, fast=fast
    )
    lines = (_letters(line) for line in (found or "").splitlines())
    return tuple(line for line in lines if line)


def _letters(text: str) -> str:
    """Letters and digits, composed, as the extraction writes them, too."""
    return NO_LETTER.sub("", unicodedata.normalize("NFC", text))


def _aligned(stretches: Sequence[str], body: Sequence[str]) -> frozenset[int]:
    """The stretches that are the body's paragraphs, in the body's order, so that a teaser with the same words is not one.

    Each stretch has the places in the body where its letters stand; of all ways to pick stretches whose places never
    go back, the one that keeps most letters (a heaviest increasing subsequence).
    """
    whole = "".join(body)
    starts = defaultdict[str, list[int]](list)
    at = 0
    for line in body:
        starts[line].append(at)
        at += len(line)
    pairs: list[tuple[int, int]] = []
    for i, letters in enumerate(stretches):
        places = starts.get(letters) or ([_found(letters, whole)] if len(letters) >= LONG else [])
        pairs.extend((i, place) for place in reversed(places[:8]) if place >= 0)
    return _heaviest(pairs, stretches)


def _found(letters: str, whole: str) -> int:
    """Where the letters stand in the extraction, as they are or with a part left out; -1 where they do not."""
    at = whole.find(letters)
    if at >= 0 or len(letters) < 2 * EDGE:
        return at
    at = whole.find(letters[:EDGE])
    end = whole.find(letters[-EDGE:], at + EDGE) + EDGE if at >= 0 else -1
    return at if at < end and (1 - DROPPED) * len(letters) <= end - at <= len(letters) else -1


def _heaviest(pairs: Sequence[tuple[int, int]], stretches: Sequence[str]) -> frozenset[int]:
    # ends[k] is where the k-th best chain ends, weights[k] what it weighs: both only ever rise.
    ends, weights = [-1], [0]
    links: list[int | None] = [None]
    chains: list[tuple[int, int | None]] = []
    for i, place in pairs:
        k = bisect.bisect_left(ends, place) - 1
        weight = weights[k] + len(stretches[i])
        chains.append((i, links[k]))
        stop = k + 1
        while stop < len(ends) and weights[stop] <= weight:
            stop += 1
        ends[k + 1 : stop], weights[k + 1 : stop] = [place], [weight]
        links[k + 1 : stop] = [len(chains) - 1]
    kept: set[int] = set()
    link = links[-1]
    while link is not None:
        i, link = chains[link]
        kept.add(i)
    return frozenset(kept)
