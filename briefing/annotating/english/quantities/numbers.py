"""Numbers in running text, in digits and in words, with where they stand; nothing is said of what they mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.annotating.english.quantities.currencies import CURRENCY_CODES
from briefing.annotating.english.quantities.numbers_pieces import (
    MONEY_SIGNS,
    SCALES,
    Form,
    Number,
    Piece,
    pieces,
    scaled,
    touches,
)
from briefing.annotating.english.quantities.numbers_words import ORDINALS, SIGNS, in_words
from briefing.annotating.english.word_lists import words

LONGEST = 24
"""Digits of the longest number that is read: longer runs are codes, and far from what a float holds."""

LONGEST_PLAIN = 12
"""Digits of the longest number without separators; no count, but codes of thirteen have none (ISBN, ids of posts)."""

GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
SIMPLE = re.compile(r"[0-9]+(?:\.[0-9]+)?\Z")


def numbers(text: str, cut: Sequence[Piece] | None = None) -> Iterator[Number]:
    """Every number in `text`, in order; ordinals, versions and digits inside names are passed over."""
    cut = pieces(text) if cut is None else cut
    i = 0
    while i < len(cut):
        found = _figures(cut, i) if cut[i].text[0].isdigit() else in_words(cut, i)
        if found is None:
            i += 1
            continue
        number, i = _out_of(cut, *found)
        yield number


def _out_of(cut: Sequence[Piece], number: Number, i: int) -> tuple[Number, int]:
    """A number with the one that it is a part of: `one in five`, `nine out of 10`, `two of every three`.

    Of two numbers joined by “in” or “out of”, only a part that people round to: one of any, or so many of ten.
    """
    joint = _joint(cut, i)
    at = i + len(joint)
    if not joint or number.form not in {Form.FIGURES, Form.WORDS} or number.scaled or at >= len(cut):
        return number, i
    found = _figures(cut, at) if cut[at].text[0].isdigit() else in_words(cut, at)
    if found is None or found[0].form is Form.VAGUE:
        return number, i
    whole, after = found
    is_part = 0 < number.value < whole.value and number.value.is_integer() and whole.value.is_integer()
    is_usual = "every" in joint or whole.value in ROUND or (number.value == 1 and not 1900 <= whole.value <= 2100)  # noqa: PLR2004 - a year
    is_time = after < len(cut) and cut[after].word.rstrip("s") in SPANS
    if not is_part or not is_usual or is_time:
        return number, i
    return replace(number, end=whole.end, value=number.value / whole.value, form=Form.PART), after


JOINTS = (("out", "of", "every"), ("of", "every"), ("in", "every"), ("out", "of"), ("in",))
BEGIN_JOINTS = frozenset(joint[0] for joint in JOINTS)
ROUND = frozenset({3.0, 4.0, 5.0, 10.0, 100.0})
SPANS = words("second minute hour day week month year game match % percent per to or and -")


def _joint(cut: Sequence[Piece], i: int) -> tuple[str, ...]:
    """The words at `i` that say of what a number is a part; none where others stand there."""
    if i >= len(cut) or cut[i].word not in BEGIN_JOINTS:
        return ()
    return next((joint for joint in JOINTS if tuple(piece.word for piece in cut[i : i + len(joint)]) == joint), ())


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
    if j < len(cut) and touches(cut, j) and cut[j].word in ORDINALS:
        return None
    number = _pointed(cut, i, number)
    number, j = _fraction(cut, j, number)
    number, j = scaled(cut, j, number)
    return number, j


def figures(text: str) -> float | None:
    """The value of a number in figures; None for a version, a code, or separators that are not plain.

    >>> figures("20,000"), figures("1.2.3"), figures("9" * 400)
    (20000.0, None, None)
    """
    text = "".join(text.split())
    if len(text) > LONGEST or not text.isascii():
        return None
    if GROUPED.match(text):
        return float(text.replace(",", ""))
    is_code = text.isdigit() and len(text) > LONGEST_PLAIN
    return float(text) if SIMPLE.match(text) and not is_code else None


def _inside_name(cut: Sequence[Piece], i: int) -> bool:
    """Whether letters touch the figures on the left, directly or by a hyphen or point, as in MI5, G7, Covid-19, ID.3."""
    if i == 0 or not touches(cut, i):
        return False
    if cut[i - 1].text.isalpha():
        return (
            cut[i - 1].text not in CURRENCY_CODES and cut[i - 1].word not in MONEY_LETTERS and not _is_in_rand(cut, i)
        )
    if cut[i - 1].text == "." and i > 1 and touches(cut, i - 1):  # "ID.3"
        return cut[i - 2].text.isalpha() and cut[i - 2].text.isupper()
    hyphened = cut[i - 1].text == "-" and i > 1 and touches(cut, i - 1) and cut[i - 2].text.isalpha()
    return hyphened and cut[i - 2].word not in {"minus", "sub", "mid", "to", "and", "or", "under", "over", "plus"}


MONEY_LETTERS = frozenset({"us", "rs", "ps", "rm", "nt", "rp", "ksh", "tk"})


def _is_in_rand(cut: Sequence[Piece], i: int) -> bool:
    """Whether the letter before is the rand's, as the number is a sum's: “R2.5 million”, “R40,000”, not “R2-D2”."""
    is_scaled = i + 1 < len(cut) and cut[i + 1].word in {*SCALES, "bn", "m"}
    return cut[i - 1].text == "R" and (is_scaled or "," in cut[i].text)


def _pointed(cut: Sequence[Piece], i: int, number: Number) -> Number:
    """A number with the point or the minus sign that opens it: `.500`, `-5`, `$-5`, `minus 20`."""
    if i == 0:
        return number
    before, free = cut[i - 1], i == 1 or not touches(cut, i - 1) or cut[i - 2].text in MONEY_SIGNS
    if before.text == "." and free and touches(cut, i) and "." not in cut[i].text:
        return replace(number, start=before.start, value=figures(f"0.{cut[i].text.replace(',', '')}") or 0.0)
    if before.text in {"-", "−"} and free and touches(cut, i):
        return replace(number, start=before.start, value=-number.value)
    if before.word == "minus":
        is_both = [piece.word for piece in cut[max(0, i - 3) : i - 1]] == ["plus", "or"]
        start, sign = (cut[i - 3].start, 1) if is_both else (before.start, -1)
        return replace(number, start=start, value=sign * number.value)
    if before.text == "-" and i > 1 and cut[i - 2].word == "minus":
        return replace(number, start=cut[i - 2].start, value=-number.value)
    return number


def _fraction(cut: Sequence[Piece], j: int, number: Number) -> tuple[Number, int]:
    """A number with the fraction that follows it: `2½`, `1/2`, `2 1/2`."""
    if j < len(cut) and cut[j].text in SIGNS and cut[j].start - number.end <= 1:
        return replace(number, end=cut[j].end, value=number.value + SIGNS[cut[j].text]), j + 1
    if j + 1 < len(cut) and cut[j].text == "/" and touches(cut, j) and touches(cut, j + 1):
        low, high = number.value, figures(cut[j + 1].text) if cut[j + 1].text[0].isdigit() else None
        slashed_again = j + 2 < len(cut) and cut[j + 2].text == "/"
        if high in {2.0, 3.0, 4.0, 5.0, 8.0, 10.0} and 0 < low < high and not slashed_again:
            return replace(number, end=cut[j + 1].end, value=low / high, form=Form.PART), j + 2
    return number, j
