"""Which passage is the headline, which repeat it, and which is the standfirst."""

import re
from collections.abc import Iterator, Sequence

from briefing.articles import Role
from briefing.parsing.bylines import is_byline
from briefing.parsing.captions import CREDIT_END, TAIL, credit_start
from briefing.parsing.dates import is_date_line, is_label
from briefing.parsing.drafts import Draft, letters
from briefing.parsing.furniture import known

JOINS = "-–—/’'"
EDGES = ".,:;!?…\"'“”„«»‘’()[]|"
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
"""Letters of scripts that put no space between words: pairs of them stand for words."""
SITE = re.compile(r"(?<!\s)\s+[-–—|:·•»›/<]{1,2}\s+(?=[^-–—|·•»›]{2,60}$)|(?:(?<!\s)\s+)?[|»]\s*(?=[^|»]{2,60}$)")
NO_TITLE = re.compile(
    r"(?:home|start|startseite|accueil|inicio)\s*[/>»›|]|(?:last )?(?:updated|posted|published|modified)\b|\d{1,2}[.)]\s|[|«‹<>»]",
    re.IGNORECASE,
)
ENTRY = re.compile(
    r"(?:posted|published|updated)? ?(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{3,4})?$", re.IGNORECASE
)
"""What stands above the heading of one entry of a live page, which is no headline of the whole."""
LONGEST = 250
SHORTEST = 8
TOP, SHORT = 3, 25
"""Lines with which a text copied from the article itself begins, and the letters that a headline among them has."""
ENOUGH, NEARLY = 2.0, 1.0
"""The least score of a headline (see `_score`), and how much better another one must be to go before the line above it."""
WORDS = 40_000
"""Characters of the body in which pairs of letters are looked for."""
COPIES = 60  # passages above a line in which other printings of it count
REACH = 45  # passages above the body among which a headline is looked for


def headline(draft: Draft) -> int | None:
    """The place of the headline, or None where no line above the body reads like one."""
    body = draft.body()
    if not body:
        return None
    first = _body_start(draft, body)
    words = _words(draft.text(i) for i in body[:40])
    near = range(max(0, first - REACH), first + 3)
    candidates: list[int] = [i for i in (*range(min(1, near.start)), *near) if _may_be(draft, i)]
    page_title = _page_title(draft)
    scores: dict[int, float] = {i: _score(draft, i, first, words, page_title) for i in candidates}
    best: int = max(scores, key=lambda i: (scores[i], -i), default=0)
    if scores.get(best, 0.0) < ENOUGH:
        return None
    above = scores.get(best - 1, 0.0)
    if (
        above >= ENOUGH and above > scores[best] - NEARLY and not _is_kicker(draft, best - 1)
    ):  # what stands right below a headline is its standfirst
        best -= 1
    return next(i for i in candidates if draft.letters(i) == draft.letters(best))


def _is_kicker(draft: Draft, i: int) -> bool:
    """Whether the line is too short for a headline that has another line like one below it: “Politics & Government”."""
    return 2 * len(draft.letters(i)) < len(draft.letters(i + 1))


def _body_start(draft: Draft, body: Sequence[int]) -> int:
    """The first passage of the body that is a sentence, so that the guess may hold the headline itself."""
    return next((i for i in body if len(draft.text(i)) > 120 or re.search(r"[.!?][”\"’»)]*$", draft.text(i))), body[0])  # noqa: PLR2004


def _words(texts: Iterator[str] | Sequence[str]) -> frozenset[str]:
    """The beginnings of the longer words, and the numbers; of a script without spaces, pairs of letters."""
    whole = "\n".join(texts).casefold()
    pairs = () if whole.isascii() else UNSPACED.findall(whole[:WORDS])
    for join in JOINS:
        whole = whole.replace(join, " ")
    words = {word.strip(EDGES) for word in set(whole.split())}
    telling = {word[:6] for word in words if len(word) > 3 or (len(word) > 1 and word.isdigit())}  # noqa: PLR2004
    return frozenset(telling | {run[k : k + 2] for run in pairs for k in range(len(run) - 1)})


def _may_be(draft: Draft, i: int) -> bool:
    if not 0 <= i < len(draft.passages):
        return False
    text = draft.text(i)
    if not SHORTEST <= len(text) <= LONGEST or draft.roles[i] is not None:
        return False
    if (i and draft.is_body[i - 1] and draft.text(i - 1).endswith(":")) or NO_TITLE.match(text):  # announces a list
        return False
    several = len(text.split()) > 1 or bool(UNSPACED.search(text))
    return several and not (known(text) or is_date_line(text) or is_label(text) or is_byline(text))


def _page_title(draft: Draft) -> str:
    """The first line, without the site's name that a page's title ends with."""
    first = draft.text(0) if draft.passages else ""
    return letters(SITE.split(first)[0]) if SITE.search(first) and not first.endswith((".", "!", "?")) else ""


def _score(draft: Draft, i: int, first: int, body: frozenset[str], page_title: str) -> float:
    text, own = draft.text(i), draft.letters(i)
    words = _words([text])
    shared = len(words & body) / max(2, len(words))
    score = 3.0 * shared * min(1.0, _length(text) / 4)
    score += 0.8 if 25 <= len(text) <= 130 else 0.0  # noqa: PLR2004 - most headlines
    score += min(0.4, _length(text) / 25)
    score += 1.5 if len(text) > 20 and _is_printed_again(draft, i, first) else 0.0  # noqa: PLR2004 - short lines repeat in menus
    score += 2.0 if page_title and _begin_alike(page_title, own) else 0.0
    score += 0.8 if _is_signed_below(draft, i) else 0.0
    score -= 1.0 if i and ENTRY.match(draft.text(i - 1)) else 0.0
    score += 0.7 if i == 0 < first else 0.0  # most texts begin with it
    score += 0.6 if i < TOP and i < first and len(text) >= SHORT else 0.0
    score -= 1.5 if credit_start(text) is not None or CREDIT_END.search(text[-TAIL:]) else 0.0
    score -= 0.06 * min(abs(first - i), REACH // 3)
    score -= 1.5 if re.search(r"[.,;:][”\"’'»)]*$", text) else 0.0
    score -= 1.5 if len(text) > 160 or i >= first else 0.0  # noqa: PLR2004
    score -= 0.7 if SITE.search(text) and page_title else 0.0
    return score


def _is_printed_again(draft: Draft, i: int, first: int) -> bool:
    around = range(max(0, i - COPIES), min(len(draft.passages), first + 3))
    return any(
        k != i and _may_say(draft.text(k), draft.letters(i)) and draft.letters(k) == draft.letters(i) for k in around
    )


def _may_say(text: str, own: str) -> bool:
    """Whether a line is about as long as one with these letters."""
    return len(own) <= 2 * len(text) <= 4 * len(own)


def _length(text: str) -> float:
    """The number of words; in scripts without spaces, half the number of letters."""
    unspaced = 0 if text.isascii() else sum(map(len, UNSPACED.findall(text)))
    return unspaced / 2 or len(text.split())


def _is_signed_below(draft: Draft, i: int) -> bool:
    """Whether a byline or a date line stands within three lines below, or a date right above."""
    below = (draft.text(k) for k in range(i + 1, min(i + 4, len(draft.passages))))
    return any(is_byline(text) or is_date_line(text) for text in below) or (i > 0 and is_date_line(draft.text(i - 1)))


def _begin_alike(one: str, other: str) -> bool:
    """Whether the shorter of two titles, in letters, begins the longer."""
    return min(len(one), len(other)) > SHORTEST and (one.startswith(other) or other.startswith(one))


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
