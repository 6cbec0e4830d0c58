"""What tells a headline from the other lines above a text, in numbers that hold none of its words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from briefing.parsing.bylines import is_byline
from briefing.parsing.dates import is_date_line, is_label
from briefing.parsing.drafts import Draft
from briefing.parsing.furniture import known
from briefing.parsing.names import bare_names
from briefing.parsing.passages import BULLET

JOINS = "-–—/’'"
EDGES = ".,:;!?…\"'“”„«»‘’()[]|"
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
"""Letters of scripts that put no space between words: pairs of them stand for words."""
NO_TITLE = re.compile(
    r"(?:home|start|startseite|accueil|inicio)\s*[/>»›|]|(?:last )?(?:updated|posted|published|modified)\b|\d{1,2}[.)]\s|[|«‹<>»]",
    re.IGNORECASE,
)
ENTRY = re.compile(
    r"(?:posted|published|updated)? ?(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{3,4})?$", re.IGNORECASE
)
"""What stands above the heading of an entry of a live page, which is no headline of the whole."""
ENDED = re.compile(r"[.!?。！？…][”\"’'»)\]]*$")
OPEN = re.compile(r"[.,;:][”\"’'»)]*$")
"""Ends that hardly any headline has."""
LONGEST, SHORTEST = 250, 8
WORDS = 40_000
"""Characters of the body in which pairs of letters are looked for."""
COPIES = 60
"""Passages above the text among which other printings of a line count."""
REACH = 45
"""Passages above the text among which a headline is looked for."""
NEAR = 3
"""Passages below a headline within which it is signed or dated, and above it that may be of the same menu."""
USUAL = 25
"""Characters that most headlines have at least."""
COPIED, PART = 20, 16
"""Characters and letters of a line from which it is no chance that another one says or holds the same."""


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above the text: its first passage, its words, the letters of the lines, which of them sign or date."""

    first: int
    words: frozenset[str]
    lines: str
    signing: frozenset[int]


Signs = Mapping[str, float]


def candidates(draft: Draft) -> Mapping[int, Signs]:
    """The lines that may be the headline, in order, with what speaks for and against each."""
    body = draft.body()
    if not body:
        return {}
    first = _body_start(draft, body)
    near = range(max(0, first - REACH), first + 3)
    places = _without_entries(draft, [i for i in (*range(min(1, near.start)), *near) if _may_be(draft, i)])
    if not places:
        return {}
    above = _above(draft, body, first, places)
    shared = {i: _shared(draft.text(i), above.words) for i in places}
    best = max(shared.values())
    headed = _headed(shared, above.signing)
    return {
        i: {
            **_by_words(draft.text(i), shared[i], best),
            **_by_form(draft, i),
            **_by_place(draft, i, above),
            "headed": i in headed,
            "follows": 2 * shared.get(i - 1, 0.0) >= max(0.1, shared[i]) and len(draft.text(i - 1)) >= USUAL,
        }
        for i in places
    }


def _without_entries(draft: Draft, places: Sequence[int]) -> Sequence[int]:
    """The places that are no headings of a live page's entries: an hour stands above each of these.

    One hour may be that of the whole page; not where the headline stands right above it.
    """
    titles = {i for i in places if len(draft.text(i)) >= USUAL}
    hours = [i for i in places if i and ENTRY.match(draft.text(i - 1))]
    entries = {i for i in hours if len(hours) > 1 or not titles.isdisjoint(range(i - 1 - NEAR, i - 1))}
    return [i for i in places if i not in entries]


def _above(draft: Draft, body: Sequence[int], first: int, places: Sequence[int]) -> Above:
    scope = range(max(0, first - COPIES), min(len(draft.passages), first + 3))
    lines = (draft.letters(i) for i in (*range(min(1, scope.start)), *scope) if len(draft.text(i)) < 2 * LONGEST)
    around = range(max(0, places[0] - 1), min(len(draft.passages), places[-1] + NEAR + 1))
    signing = frozenset(i for i in around if is_date_line(draft.text(i)) or is_byline(draft.text(i)))
    return Above(first, _words(draft.text(i) for i in body[:40]), "\n\n".join(("", *lines, "")), signing)


def _body_start(draft: Draft, body: Sequence[int]) -> int:
    """The first passage of the body that is a sentence, so that the guess may hold the headline itself."""
    return next((i for i in body if len(draft.text(i)) > 120 or ENDED.search(draft.text(i))), body[0])  # noqa: PLR2004


def _may_be(draft: Draft, i: int) -> bool:
    if not 0 <= i < len(draft.passages):
        return False
    text = draft.text(i)
    if not SHORTEST <= len(text) <= LONGEST or draft.roles[i] is not None:
        return False
    if (i and draft.is_body[i - 1] and draft.text(i - 1).endswith(":")) or NO_TITLE.match(text):  # announces a list
        return False
    if "www." in text or "://" in text:
        return False
    several = len(text.split()) > 1 or bool(UNSPACED.search(text))
    return several and not (known(text) or is_date_line(text) or is_label(text) or is_byline(text))


def _by_words(text: str, shared: float, best: float) -> Signs:
    """How many of its words the body has, too, and how many those of the line that shares most."""
    return {
        "shared": shared,
        "shared by several": shared * min(1.0, _length(text) / 4),
        "shared by others": shared - best,
    }


def _by_form(draft: Draft, i: int) -> Signs:
    text = draft.text(i)
    return {
        "length": log(len(text)),
        "usual length": USUAL <= len(text) <= 130,  # noqa: PLR2004 - most headlines
        "open end": bool(OPEN.search(text)),
        "sentence": bool(ENDED.search(text)) and not text.endswith("?"),
        "commas": min(3, text.count(",") + text.count("、")) / 3,
        "item": bool(BULLET.match(text)),
        "name": bool(bare_names(text)),
    }


def _by_place(draft: Draft, i: int, above: Above) -> Signs:
    text, own = draft.text(i), draft.letters(i)
    before = [draft.text(k) for k in range(max(0, i - NEAR), i)]
    alike = [one for one in before if len(text) <= 2 * len(one) <= 4 * len(text) and not ENDED.search(one)]
    copies = above.lines.count(f"\n{own}\n")
    return {
        "again": len(text) > COPIED and copies > 1,
        "within": len(own) >= PART and above.lines.count(own) > copies,
        "first line": i == 0 < above.first,
        "below": i >= above.first,
        "longer above": bool(before) and len(before[-1]) > len(text),
        "menu": len(alike) / NEAR,
        "blank below": i + 1 < len(draft.passages) and draft.passages[i + 1].blank_before,
        "body": draft.is_body[i],
        "signed": i - 1 in above.signing or any(k in above.signing for k in range(i + 1, i + 1 + NEAR)),
    }


def _headed(shared: Mapping[int, float], signing: frozenset[int]) -> frozenset[int]:
    """The lines above which a byline or a date stands and, above that, a line that says nearly as much: the headline."""
    found, said, waiting = set[int](), -1.0, 0.0
    for i in sorted({*shared, *signing}):
        if i in signing:
            said = max(said, waiting)
        elif i in shared:
            if said >= 0.8 * shared[i]:
                found.add(i)
            waiting = max(waiting, shared[i])
    return frozenset(found)


def _shared(text: str, body: frozenset[str]) -> float:
    words = _words([text])
    return len(words & body) / max(2, len(words))


def _words(texts: Iterator[str] | Sequence[str]) -> frozenset[str]:
    """The beginnings of the longer words, and the numbers; of a script without spaces, pairs of letters."""
    whole = "\n".join(texts).casefold()
    pairs = () if whole.isascii() else UNSPACED.findall(whole[:WORDS])
    for join in JOINS:
        whole = whole.replace(join, " ")
    words = {word.strip(EDGES) for word in set(whole.split())}
    telling = {word[:6] for word in words if len(word) > 3 or (len(word) > 1 and word.isdigit())}  # noqa: PLR2004
    return frozenset(telling | {run[k : k + 2] for run in pairs for k in range(len(run) - 1)})


def _length(text: str) -> float:
    """The number of words; in scripts without spaces, half the number of letters."""
    unspaced = 0 if text.isascii() else sum(map(len, UNSPACED.findall(text)))
    return unspaced / 2 or len(text.split())
