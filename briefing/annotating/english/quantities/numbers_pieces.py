"""The pieces that a text is cut into for its numbers, the scales that multiply a number, and where a number stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from briefing.annotating.english.word_lists import words

SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
METRES = words("deep wide long high tall away below above sprint race dash runner hurdles freestyle")

MONEY_SIGNS = frozenset("$£€¥₹")

GREATEST = 1e18
"""No scale is applied to a number beyond this: "billion billion billion" is noise."""

FIRST, STOP = r"(?<![\w.,/-])[1-9][0-9]{0,2}", r"(?![\w/]|[ -][0-9]|,[0-9])"
GROUPS = rf"{FIRST}(?:(?:[ ][0-9]{{3}}){{2,7}}|(?:[\u00a0\u202f\u2009][0-9]{{3}}){{1,7}}){STOP}"
"""Thousands parted by blanks (ISO 80000-1): two groups of them, or hard blanks, or else it may as well be two numbers."""

SUM = rf"(?<=[$£€¥R])[1-9][0-9]{{0,2}}(?:\s[0-9]{{3}}){{1,7}}{STOP}"
"""The same behind the sign of a currency, where one group is enough."""

OTHERS = r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|\S"
PIECE = re.compile(rf"(?:{GROUPS}|{SUM})(?:\.[0-9]+)?|{OTHERS}")
PARTED = re.compile(GROUPS)
PIECE_OF_PARTED = re.compile(rf"(?:{FIRST}(?:[ ][0-9]{{3}}){{1,7}}{STOP}|{GROUPS}|{SUM})(?:\.[0-9]+)?|{OTHERS}")
"""The pieces of a text that parts thousands by blanks somewhere: there one group is enough everywhere."""


class Form(StrEnum):
    """How a number is written: figures, words, a part of a whole, or a vague plural such as "thousands"."""

    FIGURES = "figures"
    WORDS = "words"
    PART = "part"
    VAGUE = "vague"


class Piece(NamedTuple):
    """A run of letters, a number in figures, or one other character; `word` is the piece in lower case."""

    start: int
    end: int
    text: str
    word: str


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
    pattern = PIECE_OF_PARTED if PARTED.search(text) else PIECE
    return tuple(Piece(*m.span(), said, said.lower()) for m in pattern.finditer(text) if (said := m.group()))


def scaled(cut: Sequence[Piece], j: int, number: Number) -> tuple[Number, int]:
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
    if cut[j].text in {"B", "M"} and j > 1 and cut[j - 2].text in MONEY_SIGNS:  # “$8 B”
        return True
    if not touches(cut, j) or (j + 1 < len(cut) and touches(cut, j + 1) and cut[j + 1].text in "²³/^"):
        return False
    return cut[j].text != "m" or j + 1 == len(cut) or cut[j + 1].word not in METRES


def touches(cut: Sequence[Piece], i: int) -> bool:
    """Whether a piece follows the one before it without a space."""
    return i > 0 and cut[i - 1].end == cut[i].start
