"""Numbers in words: `twenty-one`, `two and a half million`, `tens of thousands`, `a third of`, `half a dozen`."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.annotating.english.quantities.numbers_pieces import GREATEST, SCALES, Form, Number, Piece, scaled, touches

UNITS = {word: i for i, word in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])}  # fmt: skip
TENS = {
    word: 10 * i
    for i, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
         "ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000}  # fmt: skip
PARTS |= {f"{word}s": value for word, value in PARTS.items() if not word.startswith("hal")}
VAGUE = {"tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6,
         "billions": 1e9, "trillions": 1e12}  # fmt: skip
SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅛": 1 / 8}
ORDINALS = frozenset(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "th", "st", "nd", "rd"]
)
FEW = frozenset({"several", "few", "many"})


def in_words(cut: Sequence[Piece], i: int) -> tuple[Number, int] | None:
    """The number in words, or the sign of a part such as `½`, that begins at piece `i`, and the piece after it."""
    word = cut[i].word
    if word in SIGNS:
        number, j = scaled(cut, i + 1, Number(cut[i].start, cut[i].end, SIGNS[word], Form.PART))
        return number, j
    if word in VAGUE:
        return _vague(cut, i)
    if word in {"a", "an", *FEW}:
        return _article(cut, i)
    if word == "half" and not (i and cut[i - 1].text == "-"):
        return _half(cut, i)
    return _spelt(cut, i) if word in UNITS or word in TENS else None


def _spelt(cut: Sequence[Piece], i: int) -> tuple[Number, int] | None:
    """A number in words: `twenty-one`, `three hundred thousand`, `two and a half million`, `two-thirds`."""
    total, current, j = 0.0, 0.0, i
    while j < len(cut):
        word = cut[j].word
        if word in UNITS and (j == i or current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20)):  # noqa: PLR2004 - decimal places
            current += UNITS[word]
        elif word in TENS and (j == i or current % 100 == 0):
            current += TENS[word]
        elif word in SCALES and j > i and total < GREATEST:
            value = SCALES[word]
            current, total = (current * value, total) if value <= 100 else (0.0, total + current * value)  # noqa: PLR2004 - hundred
        else:
            break
        j = _joined(cut, j + 1)
    last = _trimmed(cut, j)
    number = Number(cut[i].start, cut[last - 1].end, total + current, Form.WORDS, scaled=total > 0)
    return _ended(cut, last, number)


def _joined(cut: Sequence[Piece], j: int) -> int:
    """The piece after a hyphen or an "and" that joins two number words, else `j` itself."""
    if j + 1 < len(cut) and cut[j].text == "-" and (cut[j + 1].word in UNITS or cut[j + 1].word in SCALES):
        return j + 1
    if j + 1 < len(cut) and cut[j].word == "and" and cut[j - 1].word in SCALES:
        return j + 1 if cut[j + 1].word in UNITS or cut[j + 1].word in TENS else j
    return j


def _trimmed(cut: Sequence[Piece], j: int) -> int:
    return j - 1 if cut[j - 1].word in {"-", "and"} else j


def _ended(cut: Sequence[Piece], j: int, number: Number) -> tuple[Number, int] | None:
    """A number in words with what may follow: a part, "and a half", a scale; None for an ordinal."""
    hyphen = j + 1 < len(cut) and cut[j].text == "-" and touches(cut, j)
    after = j + 1 if hyphen else j
    if after < len(cut) and cut[after].word in PARTS:
        word = cut[after].word
        if number.value > 1 and (word.endswith("s") or word == "halves"):
            part = replace(number, end=cut[after].end, value=number.value / PARTS[word], form=Form.PART)
            return _of_a_scale(cut, after + 1, part)
        if number.value == 1:
            part = replace(number, end=cut[after].end, value=1 / PARTS[word], form=Form.PART)
            return _of_a_scale(cut, after + 1, part)
    if hyphen and cut[after].word in ORDINALS:
        return None
    words = [k for k in range(j, min(j + 6, len(cut))) if cut[k].text != "-"][:3]  # “four-and-a-half-year”
    if [cut[k].word for k in words] == ["and", "a", "half"]:
        half = SCALES[cut[j - 1].word] / 2 if cut[j - 1].word in SCALES else 0.5
        number = replace(number, end=cut[words[-1]].end, value=number.value + half)
        return scaled(cut, words[-1] + 1, number)
    return number, j


def _vague(cut: Sequence[Piece], i: int) -> tuple[Number, int]:
    """`thousands`, `tens of thousands`, `hundreds of millions`: at least so many."""
    value, j = VAGUE[cut[i].word], i + 1
    while j + 1 < len(cut) and cut[j].word == "of" and cut[j + 1].word in VAGUE and value < GREATEST:
        value, j = value * VAGUE[cut[j + 1].word], j + 2
    return Number(cut[i].start, cut[j - 1].end, value, Form.VAGUE, scaled=True), j


def _article(cut: Sequence[Piece], i: int) -> tuple[Number, int] | None:
    """`a hundred`, `a dozen`, `a third of`, `a million and a half`, `several thousand`, `a few hundred`."""
    j = i + 1
    if cut[i].word == "a" and j < len(cut) and cut[j].word in FEW:
        j += 1
    is_few = cut[j - 1].word in FEW
    if j >= len(cut):
        return None
    word = cut[j].word
    if word in SCALES:
        number, after = Number(cut[i].start, cut[j].end, SCALES[word], Form.WORDS, scaled=True), j + 1
        number, after = scaled(cut, after, number)
        if is_few:
            return replace(number, form=Form.VAGUE), after
        return _ended(cut, after, number) or (number, after)
    whole = j + 1 < len(cut) and (cut[j + 1].word == "of" or _is_of_a_point(cut, j + 1))
    if not is_few and word in PARTS and not word.endswith("s") and (whole or word == "half" or _is_by(cut, i, j)):
        return _of_a_scale(cut, j + 1, Number(cut[i].start, cut[j].end, 1 / PARTS[word], Form.PART))
    return None


def _is_of_a_point(cut: Sequence[Piece], j: int) -> bool:
    """Whether it is a part of a point: “a quarter point”, “a quarter-point”, “a quarter percentage point”."""
    after = [piece.word for piece in cut[j : j + 3] if piece.text != "-"]
    return after[:1] == ["point"] or after[:2] == ["percentage", "point"]


def _is_by(cut: Sequence[Piece], i: int, j: int) -> bool:
    """Whether something moved by the part, “fell by nearly a third, to …”: no noun may follow, as in “by a third party”."""
    before = [piece.word for piece in cut[max(0, i - 4) : i]]
    is_last = j + 1 == len(cut) or not cut[j + 1].text.isalpha() or cut[j + 1].word in AFTER_PARTS
    return "by" in before and is_last and (j + 1 == len(cut) or cut[j + 1].text != "-")


AFTER_PARTS = frozenset(
    {"to", "in", "from", "since", "last", "this", "over", "and", "on", "during", "at", "compared", "after", "for"}
)
"""Words that may follow a part by which something moved."""


def _of_a_scale(cut: Sequence[Piece], j: int, part: Number) -> tuple[Number, int]:
    """A part of a great number: `a quarter of a million`."""
    of = [piece.word for piece in cut[j : j + 3]]
    if len(of) < 3 or of[:2] != ["of", "a"] or SCALES.get(of[2], 0) < 1e6:  # noqa: PLR2004 - "of", "a" and a million
        return part, j
    value = part.value * SCALES[of[2]]
    return replace(part, end=cut[j + 2].end, value=value, form=Form.WORDS, scaled=True), j + 3


def _half(cut: Sequence[Piece], i: int) -> tuple[Number, int]:
    """`half`, `half a million`, `half a dozen`."""
    if i + 2 < len(cut) and cut[i + 1].word in {"a", "-"} and cut[i + 2].word in SCALES:
        return Number(cut[i].start, cut[i + 2].end, SCALES[cut[i + 2].word] / 2, Form.WORDS, scaled=True), i + 3
    return _of_a_scale(cut, i + 1, Number(cut[i].start, cut[i].end, 0.5, Form.PART))
