"""Numbers in running text, in digits and in words, with where they stand; nothing is said of what they mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

UNITS = {word: i for i, word in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])}  # fmt: skip
TENS = {
    word: 10 * i
    for i, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
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
METRES = frozenset(
    [
        "deep",
        "wide",
        "long",
        "high",
        "tall",
        "away",
        "below",
        "above",
        "sprint",
        "race",
        "dash",
        "runner",
        "hurdles",
        "freestyle",
    ]
)

LONGEST = 24
"""Digits of the longest number that is read: longer runs are codes, and far from what a float holds."""

GREATEST = 1e18
"""No scale is applied to a number beyond this: "billion billion billion" is noise."""

PIECE = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|\S")
GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
SIMPLE = re.compile(r"[0-9]+(?:\.[0-9]+)?\Z")


class Form(StrEnum):
    """How a number is written: figures, words, a part of a whole, or a vague plural such as "thousands"."""

    FIGURES = "figures"
    WORDS = "words"
    PART = "part"
    VAGUE = "vague"


class Piece(NamedTuple):
    """A run of letters, a number in figures, or one other character."""

    start: int
    end: int
    text: str

    @property
    def word(self) -> str:
        """The piece in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `[start, end)`; a vague one has its least value."""

    start: int
    end: int
    value: float
    form: Form
    scaled: bool = False


def pieces(text: str) -> tuple[Piece, ...]:
    """The text cut into words, figures and single marks, in linear time."""
    return tuple(Piece(m.start(), m.end(), m.group()) for m in PIECE.finditer(text))


def numbers(text: str, cut: Sequence[Piece] | None = None) -> Iterator[Number]:
    """Every number in `text`, in order; ordinals, versions and digits inside names are passed over."""
    cut = pieces(text) if cut is None else cut
    i = 0
    while i < len(cut):
        found = _figures(cut, i) if cut[i].text[0].isdigit() else _words(cut, i)
        if found is None:
            i += 1
            continue
        number, i = found
        yield number


def numeral(words: str) -> float | None:
    """The value of a number that fills the whole of `words`; None where they are no number.

    >>> numeral("two and a half"), numeral("1.5 million"), numeral("several")
    (2.5, 1500000.0, None)
    """
    found = list(numbers(words))
    return found[0].value if len(found) == 1 and found[0].end - found[0].start == len(words.strip()) else None


def _figures(cut: Sequence[Piece], i: int) -> tuple[Number, int] | None:
    value = figures(cut[i].text)
    if value is None or _inside_name(cut, i):
        return None
    number, j = Number(cut[i].start, cut[i].end, value, Form.FIGURES), i + 1
    if j < len(cut) and _touch(cut, j) and cut[j].word in ORDINALS:
        return None
    number = _pointed(cut, i, number)
    number, j = _fraction(cut, j, number)
    number, j = _scaled(cut, j, number)
    return number, j


def figures(text: str) -> float | None:
    """The value of a number in figures; None for a version, a code, or separators that are not plain.

    >>> figures("20,000"), figures("1.2.3"), figures("9" * 400)
    (20000.0, None, None)
    """
    if len(text) > LONGEST or not text.isascii():
        return None
    if GROUPED.match(text):
        return float(text.replace(",", ""))
    return float(text) if SIMPLE.match(text) else None


def _inside_name(cut: Sequence[Piece], i: int) -> bool:
    """Whether letters touch the figures on the left, directly or by a hyphen, as in MI5, G7, Covid-19."""
    if i == 0 or not _touch(cut, i):
        return False
    if cut[i - 1].text.isalpha():
        return cut[i - 1].word not in MONEY_LETTERS
    hyphened = cut[i - 1].text == "-" and i > 1 and _touch(cut, i - 1) and cut[i - 2].text.isalpha()
    return hyphened and cut[i - 2].word not in {"minus", "sub", "mid", "to", "and", "or", "under", "over", "plus"}


MONEY_LETTERS = frozenset(
    ["us", "usd", "gbp", "eur", "aud", "cad", "chf", "jpy", "cny", "rmb", "rs", "ps", "inr", "hkd", "nzd", "rm", "nt"]
)


def _pointed(cut: Sequence[Piece], i: int, number: Number) -> Number:
    """A number with the point or the minus sign that opens it: `.500`, `-5`, `minus 20`."""
    if i == 0:
        return number
    before, free = cut[i - 1], i == 1 or not _touch(cut, i - 1)
    if before.text == "." and free and _touch(cut, i) and "." not in cut[i].text:
        return replace(number, start=before.start, value=figures(f"0.{cut[i].text.replace(',', '')}") or 0.0)
    if before.text in {"-", "−"} and free and _touch(cut, i):
        return replace(number, start=before.start, value=-number.value)
    if before.word == "minus":
        return replace(number, start=before.start, value=-number.value)
    if before.text == "-" and i > 1 and cut[i - 2].word == "minus":
        return replace(number, start=cut[i - 2].start, value=-number.value)
    return number


def _fraction(cut: Sequence[Piece], j: int, number: Number) -> tuple[Number, int]:
    """A number with the fraction that follows it: `2½`, `1/2`, `2 1/2`."""
    if j < len(cut) and cut[j].text in SIGNS and cut[j].start - number.end <= 1:
        return replace(number, end=cut[j].end, value=number.value + SIGNS[cut[j].text]), j + 1
    if j + 1 < len(cut) and cut[j].text == "/" and _touch(cut, j) and _touch(cut, j + 1):
        low, high = number.value, figures(cut[j + 1].text) if cut[j + 1].text[0].isdigit() else None
        slashed_again = j + 2 < len(cut) and cut[j + 2].text == "/"
        if high in {2.0, 3.0, 4.0, 5.0, 8.0, 10.0} and 0 < low < high and not slashed_again:
            return replace(number, end=cut[j + 1].end, value=low / high, form=Form.PART), j + 2
    return number, j


def _scaled(cut: Sequence[Piece], j: int, number: Number) -> tuple[Number, int]:
    """A number with the scale that follows it: `1.5 million`, `10k`, `2.7bn`, `8 hundred thousand`."""
    if j < len(cut) and cut[j].text == "-" and j + 1 < len(cut) and cut[j + 1].word in SCALES:
        j += 1
    while j < len(cut) and cut[j].word in SCALES and cut[j].word != "dozen" and number.value < GREATEST:
        number = replace(number, end=cut[j].end, value=number.value * SCALES[cut[j].word], scaled=True)
        j += 1
    if j < len(cut) and not number.scaled and cut[j].word in SHORT_SCALES and _is_scale(cut, j):
        value = number.value * SHORT_SCALES[cut[j].word]
        return replace(number, end=cut[j].end, value=value, scaled=True), j + 1
    return number, j


def _is_scale(cut: Sequence[Piece], j: int) -> bool:
    """Whether the letters at `j` are a scale rather than a unit: `5m people`, `£5m`, not `5m deep`, `5 m`."""
    if cut[j].word in {"bn", "mn", "tn", "mln", "bln", "trn"}:
        return True
    if not _touch(cut, j) or (j + 1 < len(cut) and _touch(cut, j + 1) and cut[j + 1].text in "²³/^"):
        return False
    return cut[j].text != "m" or j + 1 == len(cut) or cut[j + 1].word not in METRES


def _words(cut: Sequence[Piece], i: int) -> tuple[Number, int] | None:
    word = cut[i].word
    if word in SIGNS:
        number, j = _scaled(cut, i + 1, Number(cut[i].start, cut[i].end, SIGNS[word], Form.PART))
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
    hyphen = j + 1 < len(cut) and cut[j].text == "-" and _touch(cut, j)
    after = j + 1 if hyphen else j
    if after < len(cut) and cut[after].word in PARTS:
        word = cut[after].word
        if number.value > 1 and (word.endswith("s") or word == "halves"):
            return replace(number, end=cut[after].end, value=number.value / PARTS[word], form=Form.PART), after + 1
        if number.value == 1:
            return replace(number, end=cut[after].end, value=1 / PARTS[word], form=Form.PART), after + 1
    if hyphen and cut[after].word in ORDINALS:
        return None
    if [piece.word for piece in cut[j : j + 3]] == ["and", "a", "half"]:
        half = SCALES[cut[j - 1].word] / 2 if cut[j - 1].word in SCALES else 0.5
        number, j = replace(number, end=cut[j + 2].end, value=number.value + half), j + 3
        return _scaled(cut, j, number)
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
        number, after = _scaled(cut, after, number)
        if is_few:
            return replace(number, form=Form.VAGUE), after
        return _ended(cut, after, number) or (number, after)
    whole = j + 1 < len(cut) and cut[j + 1].word == "of"
    if not is_few and word in PARTS and not word.endswith("s") and (whole or word == "half"):
        return Number(cut[i].start, cut[j].end, 1 / PARTS[word], Form.PART), j + 1
    return None


def _half(cut: Sequence[Piece], i: int) -> tuple[Number, int]:
    """`half`, `half a million`, `half a dozen`."""
    if i + 2 < len(cut) and cut[i + 1].word in {"a", "-"} and cut[i + 2].word in SCALES:
        return Number(cut[i].start, cut[i + 2].end, SCALES[cut[i + 2].word] / 2, Form.WORDS, scaled=True), i + 3
    return Number(cut[i].start, cut[i].end, 0.5, Form.PART), i + 1


def _touch(cut: Sequence[Piece], i: int) -> bool:
    """Whether a piece follows the one before it without a space."""
    return i > 0 and cut[i - 1].end == cut[i].start
