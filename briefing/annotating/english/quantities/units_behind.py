"""The unit behind a number: `kilometres`, `-year`, `%`, `per cent`, `-fold`, `m.p.h`, and the money of one country."""

import re
from collections.abc import Sequence

from briefing.annotating.english.quantities.currencies import (
    COINED,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    LEAST,
    currency,
    shared_currency,
)
from briefing.annotating.english.quantities.numbers_pieces import MONEY_SIGNS, Form, Number, Piece, pieces, touches
from briefing.annotating.english.quantities.rates import rated
from briefing.annotating.english.quantities.units import BEFORE_ONLY, CASED, LONGEST, UNITS, unit

NEAR = 2_000
"""Characters around "pounds" in which a pound sign makes them money; the whole text would take the square of its length."""

BEGIN_LONGER = frozenset(
    cut[0].word for cut in map(pieces, (*UNITS, *CASED, *CURRENCY_WORDS, *CURRENCY_SIGNS)) if len(cut) > 1
)
"""First pieces of units that have several: “square miles”, “US$”."""

MODEL = re.compile(r"-[0-9]")
"""What stands behind a letter that is no unit but begins a name: “six F-16 fighters”."""


def unit_behind(text: str, cut: Sequence[Piece], i: int, number: Number) -> tuple[str | None, int]:
    """The unit that begins at a piece behind a number, and where it ends."""
    while i < len(cut) and cut[i].text in {"-", "\u2010"}:
        i += 1
    if number.form is Form.VAGUE and i < len(cut) and cut[i].word == "of":  # "hundreds of miles"
        i += 1
    if number.form is Form.PART and i < len(cut) and cut[i].word in {"of", "a", "an"}:  # “half a percentage point”
        at = i + 1 if cut[i].word == "of" else i
        i = at + 1 if at < len(cut) and cut[at].word in {"a", "an"} else i
    for length in range(_most(cut, i), 0, -1):
        run = cut[i : i + length]
        if run[-1].text == "-" or "\n" in text[number.end : run[-1].end] or _is_sign_before(cut, i + length - 1):
            continue
        words = " ".join(text[run[0].start : run[-1].end].replace("-", " ").split())
        end = run[-1].end
        if end - run[0].start <= 2 and MODEL.match(text, end):  # noqa: PLR2004 - letters of a model's name
            continue
        touching = text[number.end : run[0].start] in {"", "-"} or _is_rated(text, end, words)
        name = _unit_named(text, number, words, touching=touching)
        if name:
            return name, end
    return None, number.end


def _most(cut: Sequence[Piece], i: int) -> int:
    """How many pieces a unit that begins here has at most; more than one where a longer unit begins so, or has points."""
    if i >= len(cut) or cut[i].text[0].isdigit():
        return 0
    goes_on = cut[i].word in BEGIN_LONGER or (i + 1 < len(cut) and cut[i + 1].text == ".")
    return min(LONGEST if goes_on else 1, len(cut) - i)


def _is_rated(text: str, end: int, words: str) -> bool:
    """Whether a short form is a unit by what stands under its slash: “1.3 A/cm2”."""
    return text[end : end + 1] == "/" and rated(text, end, unit(words, touching=True)) is not None


def _unit_named(text: str, number: Number, words: str, *, touching: bool) -> str | None:
    """The unit that these words are behind that number."""
    folded = words.lower()
    if folded in {"fold", "times"}:
        return "times"
    if folded in {"pounds", "pound"}:
        near = text[max(0, number.start - NEAR) : number.end + NEAR]
        return "GBP" if number.scaled or "£" in near else "pound-mass"
    if folded == "point" and (
        text[number.end : number.end + 1] == "-" or number.form is Form.PART
    ):  # “a ten-point lead”
        return "point"
    if words == "s" and "." not in text[number.start : number.end]:  # “9.58s”, not “the 1980s”
        return None
    name = unit(words, touching=touching)
    if name is None and "." in words[:-1]:
        name = unit(words.replace(".", ""), touching=touching)
    if name is None and (number.scaled or number.value >= LEAST or folded not in COINED):
        name = shared_currency(folded, text[max(0, number.start - NEAR) : number.end + NEAR])
    is_money = (touching or len(words) > 1) and words not in BEFORE_ONLY
    return name or (currency(words) if is_money else None)


def _is_sign_before(cut: Sequence[Piece], i: int) -> bool:
    """Whether the piece is the currency's sign of the number behind it: “$20-$30”."""
    return cut[i].text in MONEY_SIGNS and i + 1 < len(cut) and touches(cut, i + 1) and cut[i + 1].text[0].isdigit()
