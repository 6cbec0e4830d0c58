"""What a passage looks like, whatever its words: length, punctuation, place, repetition, and the same of its neighbours."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.parsing.passages import BULLET, Passage

SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|$)|[。！？]")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:]\d+)*|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
MARKS = re.compile(r"[|›»>©®\[\]_/@#→▸…•]")

OWN = [
    "letters",
    "words",
    "sentences",
    "ends",
    "comma",
    "digits",
    "capitals",
    "shouting",
    "wordlength",
    "small",
    "starts_lower",
    "starts_mark",
    "bullet",
    "quote",
    "colon",
    "question",
    "marks",
    "blank",
    "indent",
    "lines",
    "repeated",
    "repeats_before",
    "place",
    "index",
    "furniture",
]
REACH = 3
AROUND = ("letters", "sentences", "ends", "capitals", "small", "blank", "repeated", "marks", "furniture")


def features(passages: Sequence[Passage], furniture: Sequence[bool]) -> tuple[tuple[float, ...], ...]:
    """One row of numbers a passage; `furniture` says where a rule knows the words of page furniture."""
    own = tuple(_own(passages, furniture))
    chosen = [OWN.index(name) for name in AROUND]
    nothing = (0.0,) * len(chosen)
    rows = []
    for i, (row, wide) in enumerate(zip(own, _wide(own), strict=True)):
        near: list[float] = []
        for step in (*range(-REACH, 0), *range(1, REACH + 1)):
            inside = 0 <= i + step < len(own)
            near.extend([own[i + step][k] for k in chosen] if inside else nothing)
        rows.append((*row, *near, *wide))
    return tuple(rows)


def _own(passages: Sequence[Passage], furniture: Sequence[bool]) -> Iterator[tuple[float, ...]]:
    keys = [passage.text.casefold() for passage in passages]
    count = Counter(keys)
    seen: set[str] = set()
    total = sum(len(passage.text) for passage in passages) or 1
    usual = Counter(passage.indent for passage in passages if len(passage.text) > 80).most_common(1)  # noqa: PLR2004
    indent = usual[0][0] if usual else 0
    at = 0
    for i, passage in enumerate(passages):
        before = at / total
        at += len(passage.text)
        shape = _shape(passage.text[:4_000])
        rest = (
            float(passage.blank_before),
            float(max(-20, min(20, passage.indent - indent))),
            float(min(passage.lines, 20)),
            float(min(count[keys[i]], 5)),
            float(keys[i] in seen),
            before,
            i / len(passages),
            float(furniture[i]),
        )
        seen.add(keys[i])
        yield (math.log1p(len(passage.text)), *shape, *rest)


def _shape(text: str) -> tuple[float, ...]:
    words = WORD.findall(text)
    n = len(words) or 1
    capitals = sum(word[0].isupper() for word in words)
    stripped = text.rstrip("\"'”’»)] ")
    ends = len(SENTENCE_END.findall(text))
    return (
        math.log1p(len(words)),
        float(min(ends, 10)),
        float(stripped[-1:] in set(".!?…。！？")),
        min(text.count(",") + text.count("、"), 10) / math.sqrt(n),
        sum(c.isdigit() for c in text) / len(text),
        capitals / n,
        sum(word.isupper() and len(word) > 1 for word in words) / n,
        min(sum(map(len, words)) / n, 15.0),
        sum(word.islower() and len(word) <= 3 for word in words) / n,  # noqa: PLR2004 - articles, prepositions
        float(text[0].islower()),
        float(not text[0].isalnum()),
        float(bool(BULLET.match(text))),
        float(text[0] in "\"“„«‘'"),
        float(text.endswith(":")),
        float(text.endswith("?")),
        len(MARKS.findall(text)) / math.sqrt(len(text)),
    )


def _wide(own: Sequence[Sequence[float]]) -> Iterator[tuple[float, ...]]:
    """Where the passage stands among those that read like running text."""
    mass = [_mass(row) for row in own]
    total = sum(mass) or 1.0
    first, last = _best_run(mass)
    sums = [0.0]
    for value in mass:
        sums.append(sums[-1] + value)
    before = list(_since(mass))
    after = list(_since(mass[::-1]))[::-1]
    for i in range(len(own)):
        narrow = sums[min(len(mass), i + 6)] - sums[max(0, i - 5)]
        broad = sums[min(len(mass), i + 16)] - sums[max(0, i - 15)]
        yield (
            sums[i] / total,
            (sums[-1] - sums[i + 1]) / total,
            math.log1p(narrow),
            math.log1p(broad),
            float(first <= i <= last),
            float(max(-15, min(15, i - first))),
            float(max(-15, min(15, last - i))),
            math.log1p(before[i]),
            math.log1p(after[i]),
            math.log1p(sums[last + 1] - sums[first]),
            math.log1p(total),
            math.log1p(len(own)),
        )


def _mass(row: Sequence[float]) -> float:
    """Words of a passage that reads like sentences: it ends like one and is not all names."""
    words = math.expm1(row[OWN.index("words")])
    if words < 8 or row[OWN.index("capitals")] > 0.6:  # noqa: PLR2004 - shorter lines may be anything
        return 0.0
    return words if row[OWN.index("sentences")] else 0.3 * words


def _since(mass: Sequence[float]) -> Iterator[int]:
    """How many passages ago the last one with mass was."""
    ago = 50
    for value in mass:
        yield ago
        ago = 0 if value else min(ago + 1, 50)


def _best_run(mass: Sequence[float], cost: float = 7.0) -> tuple[int, int]:
    """The run of passages with the greatest sum when each costs something (Kadane): roughly, the body."""
    best, first, last = 0.0, 0, max(0, len(mass) - 1)
    so_far, start = 0.0, 0
    for i, value in enumerate(mass):
        if so_far <= 0:
            so_far, start = 0.0, i
        so_far += min(value, 150.0) - cost
        if so_far > best:
            best, first, last = so_far, start, i
    return first, last
