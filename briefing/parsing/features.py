"""What a passage looks like, whatever its words: length, punctuation, place, repetition, kinship with the rest, and the
same of its neighbours. All passages of a text at once, one column a feature.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.parsing.characters import Char, are, kinds
from briefing.parsing.furniture import LINKS, known
from briefing.parsing.passages import BULLET, Passage

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]
Columns = dict[str, Floats]

PAIR = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
EDGES = ".,:;!?…\"'“”„«»‘’()[]–—-"
LONGER = 5
"""Letters of a word that two passages may have in common because they speak of one thing."""
# What stands before is looked at behind the first characters, so that most places are passed over at once.
CLOCK = re.compile(r"[0-9](?<!\w[0-9])[0-9]?[:.h][0-9]{2}(?!\w)")
YEAR = re.compile(r"(?:19|20)(?<!\w(?:19|20))[0-9]{2}(?!\w)")
BEGINNING = 200
"""Characters of a passage among which a clock or a year counts."""
REPEATED = 400
"""Characters up to which a passage is the same in capitals."""
END = frozenset(".!?…。！？")
CLOSERS = "\"'”’»)] "

REACH = 3
AROUND = ("letters", "sentences", "ends", "capitals", "small", "blank", "repeated", "marks", "furniture", "kin")
"""What a passage knows of each of its neighbours up to `REACH` before and after."""
FAR = 50
"""Passages beyond which it no longer matters how far away something is."""


def features(passages: Sequence[Passage]) -> Floats:
    """One row of numbers a passage."""
    texts = [passage.text for passage in passages]
    own = {**_shape(texts), **_place(passages), **_known([known(text) for text in texts])}
    mass = _mass(own)
    first, last = _best_run(mass.tolist())
    own["kin"] = _kinship([_words_of(*one) for one in zip(texts, own["east"].tolist(), strict=True)], mass, first, last)
    wide = _wide(own, mass, first, last)
    near = _near(np.array([own[name] for name in AROUND]).T)
    return np.hstack([np.array([*own.values()]).T, *near, np.array([*wide.values()]).T])


def _shape(texts: Sequence[str]) -> Columns:
    """What can be told from the characters of each passage alone."""
    lengths = np.array([*map(len, texts)])
    starts = np.concatenate(([0], np.cumsum(lengths + 1)[:-1]))
    whole = "\n".join(texts) + "\n"
    joined = kinds(whole)

    def per_passage(flags: Flags) -> Floats:
        return np.add.reduceat(flags, starts, dtype=np.int32).astype(float)

    def begins_with(pattern: re.Pattern[str]) -> Floats:
        at = np.array([match.start() for match in pattern.finditer(whole)], dtype=np.int64)
        where = np.searchsorted(starts, at, side="right") - 1
        flags = np.zeros(len(starts))
        flags[where[at - starts[where] < BEGINNING]] = 1.0
        return flags

    words = _words(joined, starts)
    n = np.maximum(words["count"], 1)
    after = np.append(joined[1:], np.uint16(Char.SPACE))
    is_end = are(joined, Char.END) & (are(after, Char.SPACE | Char.CLOSE) | are(joined, Char.EAST))
    initial = joined[starts]
    digits = per_passage(are(joined, Char.DIGIT))
    return {
        "letters": np.log1p(lengths),
        "words": np.log1p(words["count"]),
        "sentences": np.minimum(per_passage(is_end), 10),
        "ends": _flags([text.rstrip(CLOSERS)[-1:] in END for text in texts]),
        "comma": np.minimum(per_passage(are(joined, Char.COMMA)), 10) / np.sqrt(n),
        "digits": digits / lengths,
        "capitals": words["capitals"] / n,
        "shouting": words["shouting"] / n,
        "wordlength": np.minimum(words["length"] / n, 15),
        "small": words["small"] / n,
        "starts_lower": are(initial, Char.LOWER).astype(float),
        "starts_mark": (~are(initial, Char.LETTER | Char.DIGIT)).astype(float),
        "bullet": _flags([not text[:1].isalpha() and bool(BULLET.match(text)) for text in texts]),
        "quote": are(initial, Char.QUOTE).astype(float),
        "quotes": np.minimum(per_passage(are(joined, Char.QUOTE)), 6),
        "colon": _flags([text.endswith(":") for text in texts]),
        "question": _flags([text.endswith("?") for text in texts]),
        "marks": per_passage(are(joined, Char.MARK)) / np.sqrt(lengths),
        "clock": begins_with(CLOCK),
        "year": begins_with(YEAR),
        "east": per_passage(are(joined, Char.EAST)) / lengths,
    }


def _flags(values: Sequence[bool]) -> Floats:
    return np.array(values, dtype=float)


def _words(joined: NDArray[np.uint16], starts: Whole) -> dict[str, Floats]:
    """For each passage its words, how many begin with a capital, are all capitals, or are small, and their letters."""
    letter, digit = are(joined, Char.LETTER), are(joined, Char.DIGIT)
    joins = np.zeros_like(letter)
    joins[1:-1] = (are(joined, Char.JOIN)[1:-1] & letter[:-2] & letter[2:]) | (
        are(joined, Char.POINT)[1:-1] & digit[:-2] & digit[2:]
    )
    inside = letter | digit | joins
    begins = inside.copy()
    begins[1:] &= ~inside[:-1]
    at = np.flatnonzero(begins | are(joined, Char.EAST) & letter)
    # No letter stands between the end of a word and the beginning of the next.
    bounds = np.append(at, len(joined))
    length, upper, lower = (
        _between(flags, bounds) for flags in (inside, are(joined, Char.UPPER), are(joined, Char.LOWER))
    )
    first = np.searchsorted(at, np.append(starts, len(joined)))

    def count(flags: Flags | Whole) -> Floats:
        return _between(flags, first).astype(float)

    return {
        "count": np.diff(first).astype(float),
        "capitals": count(are(joined[at], Char.UPPER)),
        "shouting": count((upper > 1) & (lower == 0)),
        "small": count((length <= 3) & (lower > 0) & (upper == 0)),  # noqa: PLR2004 - articles, prepositions
        "length": count(length),
    }


def _between(flags: Flags | Whole, bounds: Whole) -> Whole:
    """The sums of `flags` between each bound and the next."""
    sums = np.concatenate(([0], np.cumsum(flags, dtype=np.int32)))
    return np.diff(sums[bounds])


def _place(passages: Sequence[Passage]) -> Columns:
    """Where each passage stands, how it is set, and whether it stands there more than once."""
    keys = [text.casefold() if len(text) <= REPEATED else text for text in (passage.text for passage in passages)]
    count = Counter(keys)
    seen: set[str] = set()
    again = []
    for key in keys:
        again.append(key in seen)
        seen.add(key)
    lengths = np.array([*map(len, keys)], dtype=float)
    usual = Counter(passage.indent for passage in passages if len(passage.text) > 80).most_common(1)  # noqa: PLR2004
    indent = usual[0][0] if usual else 0
    return {
        "blank": _flags([passage.blank_before for passage in passages]),
        "indent": np.clip(np.array([passage.indent - indent for passage in passages], dtype=float), -20, 20),
        "lines": np.minimum(np.array([passage.lines for passage in passages], dtype=float), 20),
        "repeated": np.array([min(count[key], 5) for key in keys], dtype=float),
        "repeats_before": _flags(again),
        "place": (np.cumsum(lengths) - lengths) / max(1.0, float(lengths.sum())),
        "index": np.arange(len(keys)) / len(keys),
    }


def _known(reasons: Sequence[str | None]) -> Columns:
    """Page furniture that rules know by its words, here and round about."""
    furniture = _flags([reason is not None for reason in reasons])
    sums = np.concatenate(([0.0], np.cumsum(furniture)))
    places = np.arange(len(reasons))
    near = sums[np.minimum(places + 6, len(reasons))] - sums[np.maximum(places - 5, 0)]
    return {
        "furniture": furniture,
        "furniture_near": near,
        "furniture_before": _since(furniture > 0),
        "furniture_after": _since(furniture[::-1] > 0)[::-1],
        "comments_before": _since(np.array([reason == "comment section" for reason in reasons])),
        "links_before": _since(np.array([reason == LINKS for reason in reasons])),
    }


def _since(flags: Flags) -> Floats:
    """How many passages ago the last flagged one was, up to `FAR`."""
    places = np.arange(len(flags))
    last = np.maximum.accumulate(np.where(flags, places, -FAR))
    ago: Floats = np.minimum(places - np.concatenate(([-FAR], last[:-1])), FAR).astype(float)
    return ago


def _mass(own: Columns) -> Floats:
    """Words of the passages that read like sentences: they end like one and are not all names."""
    words = np.expm1(own["words"])
    reads = (words >= 8) & (own["capitals"] <= 0.6)  # noqa: PLR2004 - shorter lines may be anything
    return np.where(reads, np.where(own["sentences"] > 0, words, 0.3 * words), 0.0)


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


def _words_of(text: str, east: float) -> set[str]:
    """The longer words of a passage; of a script without spaces, its pairs of characters."""
    if east:
        return set(PAIR.findall(text))
    words = text.lower().split()
    return {
        word
        for one in words
        if len(one) >= LONGER and len(word := one if one.isalpha() else one.strip(EDGES)) >= LONGER
    }


def _kinship(words: Sequence[set[str]], mass: Floats, first: int, last: int) -> Floats:
    """The share of each passage's longer words that running text elsewhere in the best run has, too."""
    inside = [first <= i <= last and read > 0 for i, read in enumerate(mass.tolist())]
    once: set[str] = set()
    again: set[str] = set()
    for own in (own for own, is_inside in zip(words, inside, strict=True) if is_inside):
        again |= once & own
        once |= own
    both = zip(words, inside, strict=True)
    return np.array([len(own & (again if is_inside else once)) / max(1, len(own)) for own, is_inside in both])


def _wide(own: Columns, mass: Floats, first: int, last: int) -> Columns:
    """Where the passage stands among those that read like running text."""
    count = len(mass)
    sums = np.concatenate(([0.0], np.cumsum(mass)))
    total = max(1.0, float(sums[-1]))
    places = np.arange(count)

    def around(reach: int) -> Floats:
        words: Floats = sums[np.minimum(places + reach + 1, count)] - sums[np.maximum(places - reach, 0)]
        near: Floats = np.log1p(words)
        return near

    long = own["letters"][mass > 0]
    usual = float(np.median(long)) if len(long) else 0.0
    return {
        "read": sums[:-1] / total,
        "unread": (total - sums[1:]) / total,
        "narrow": around(5),
        "broad": around(15),
        "in_run": ((places >= first) & (places <= last)).astype(float),
        "from_first": np.clip(places - first, -15, 15).astype(float),
        "to_last": np.clip(last - places, -15, 15).astype(float),
        "since_text": np.log1p(_since(mass > 0)),
        "until_text": np.log1p(_since(mass[::-1] > 0)[::-1]),
        "run": np.full(count, np.log1p(float(sums[last + 1] - sums[first]))),
        "total": np.full(count, np.log1p(total)),
        "count": np.full(count, np.log1p(count)),
        "short_lines": np.full(count, float((mass == 0).mean())),
        "all_furniture": np.full(count, np.log1p(float(own["furniture"].sum()))),
        "text_before": np.log1p(np.cumsum(mass > 0) - (mass > 0)),
        "usual": np.full(count, usual),
        "unusual": own["letters"] - usual,
    }


def _near(columns: Floats) -> Iterator[Floats]:
    """The same columns as each passage's neighbours have them, from `REACH` before to `REACH` after; nothing beyond."""
    padded = np.pad(columns, ((REACH, REACH), (0, 0)))
    for step in range(2 * REACH + 1):
        if step != REACH:
            yield padded[step : step + len(columns)]
