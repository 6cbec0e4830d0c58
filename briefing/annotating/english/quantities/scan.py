"""Amounts in a text: numbers with their unit, how they are bounded, and ranges; the grammar around them comes later."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.annotating.english.quantities.currencies import currency, in_full
from briefing.annotating.english.quantities.numbers import numbers
from briefing.annotating.english.quantities.numbers_pieces import Form, Number, Piece, pieces
from briefing.annotating.english.quantities.rates import rated
from briefing.annotating.english.quantities.units import TIMES
from briefing.annotating.english.quantities.units_behind import unit_behind
from briefing.findings import Change, Relation

MONEY_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:USD\s?\$|US\s?\$|AU\s?\$|CA\s?\$|NZ\s?\$|HK\s?\$|NT\s?\$|[ACSR]\$|\$US|\$|£|€|¥|₹|₽|₩|₺|₪|₦|RM|Rs\.?|PS|Y=|[₴₱₫฿₸₾₵]|Rp\.?|KSh|Ksh|Tk|R|[A-Z]{3})\s?\Z"
)
RANGE = re.compile(r"\s?[-–—]\s?(?:to\s?[-–—]\s?)?\Z|[-–—]?\s{1,3}(?:(?:up\s)?to|or|and)\s{1,3}\Z")
BEFORE: tuple[tuple[str, Relation], ...] = (
    *((words, Relation.MORE_THAN) for words in (
        "more than", "over", "above", "in excess of", "upwards of", "upward of", "greater than", "higher than", "exceeding",
        "exceed", "exceeds", "exceeded", "surpassing", "surpassed", "north of", "longer than", "just over", "well over", "larger than",
        "well above", "topped", "beyond")),
    *((words, Relation.AT_LEAST) for words in (
        "at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum of", "minimum", "starting at")),
    *((words, Relation.AT_MOST) for words in (
        "up to", "at most", "as many as", "as much as", "as high as", "a maximum of", "maximum of", "maximum", "no more than", "not more than",
        "as long as")),
    *((words, Relation.FEWER_THAN) for words in (
        "less than", "fewer than", "under", "below", "lower than", "sub", "just under", "well under", "south of", "smaller than", "shy of")),
    *((words, Relation.ABOUT) for words in (
        "about", "around", "approximately", "roughly", "some", "nearly", "almost", "circa", "an estimated", "estimated", "approx",
        "close to", "near", "virtually", "somewhere around", "in the region of", "or so", "~", "≈", "approx .")),
)  # fmt: skip
OPENING = frozenset("\"'“‘«")
RELATIONS = dict(BEFORE)
END_BOUNDS = frozenset(words.split()[-1] for words in (*RELATIONS, "within"))
AFTER = (("or more", Relation.AT_LEAST), ("or above", Relation.AT_LEAST), ("and above", Relation.AT_LEAST), ("and over", Relation.AT_LEAST),
         ("and up", Relation.AT_LEAST), ("or so", Relation.ABOUT), ("or thereabouts", Relation.ABOUT), ("or less", Relation.AT_MOST),
         ("or fewer", Relation.AT_MOST), ("-odd", Relation.ABOUT), ("-plus", Relation.AT_LEAST), ("+", Relation.AT_LEAST))  # fmt: skip
BEGIN_AFTER = ("or ", "and ", "-", "+")
MULTIPLES = {"double": 2.0, "doubles": 2.0, "doubled": 2.0, "doubling": 2.0, "twice": 2.0, "triple": 3.0, "triples": 3.0, "tripled": 3.0,
             "tripling": 3.0, "treble": 3.0, "trebled": 3.0, "trebling": 3.0, "thrice": 3.0, "quadruple": 4.0, "quadrupled": 4.0,
             "quadrupling": 4.0, "quintupled": 5.0, "halve": 0.5, "halved": 0.5, "halves": 0.5, "halving": 0.5, "twofold": 2.0,
             "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "sixfold": 6.0, "sevenfold": 7.0, "eightfold": 8.0, "tenfold": 10.0}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at `[number_start, number_end)` with what belongs to it at `[start, end)`."""

    start: int
    end: int
    number_start: int
    number_end: int
    low: float | None
    high: float | None
    relation: Relation = Relation.EXACTLY
    unit: str | None = None
    form: Form = Form.FIGURES
    change: Change | None = None
    is_age: bool = False


def amounts(text: str, cut: Sequence[Piece] | None = None) -> Iterator[Amount]:
    """Every amount in `text`, in order; `cut` are its pieces where they are known."""
    cut = pieces(text) if cut is None else cut
    starts = [piece.start for piece in cut]
    last: Amount | None = None
    for amount in _joined([_with_unit(text, cut, starts, number) for number in numbers(text, cut)], text):
        bounded = _bounded(text, cut[max(0, (at := bisect_left(starts, amount.start)) - 5) : at], amount)
        if last is not None and text[last.end : bounded.start].strip() in {"(", "/"} and last.unit and bounded.unit:
            bounded = _related(bounded, last.relation)  # "more than 100 kilometres (60 miles / 54 nautical miles)"
        last = bounded
        yield bounded


def _joined(found: Sequence[Amount], text: str) -> Iterator[Amount]:
    """The amounts, two that are the ends of a range as one; of two that are joined, the first has the second's unit."""
    i = 0
    while i < len(found):
        amount, second = found[i], found[i + 1] if i + 1 < len(found) else None
        joined = _range(text, amount, second) if second else None
        further = _range(text, second, found[i + 2]) if joined and second and i + 2 < len(found) else None
        if further:  # “from 24 to 33-35 billion”: a level, then a range
            low = _scaled_alike(text, amount, found[i + 2])
            joined, amount = None, replace(amount, low=low, high=low, unit=further.unit)
        is_whole = amount.form is not Form.PART  # “fell by half to 200 tonnes”
        if (
            second
            and is_whole
            and amount.unit is None
            and RANGE.match(text[amount.end : max(amount.end, second.start)])
        ):
            amount = replace(amount, unit=second.unit)
        yield joined or amount
        i += 2 if joined else 1


def multiples(text: str, cut: Sequence[Piece] | None = None) -> Iterator[Amount]:
    """Every word that multiplies: "double", "twice", "tripled", "sevenfold"."""
    cut = pieces(text) if cut is None else cut
    for i, piece in enumerate(cut):
        value = MULTIPLES.get(piece.word)
        if value is not None:
            place = (piece.start, piece.end, piece.start, piece.end)
            amount = Amount(*place, value, value, unit="times", form=Form.WORDS)
            yield _bounded(text, cut[max(0, i - 4) : i], amount)


def _with_unit(text: str, cut: Sequence[Piece], starts: Sequence[int], number: Number) -> Amount:
    low, high = number.value, None if number.form is Form.VAGUE else number.value
    amount = Amount(number.start, number.end, number.start, number.end, low, high, form=number.form)
    if number.form is Form.VAGUE:
        amount = replace(amount, relation=Relation.AT_LEAST)
    window = text[max(0, number.start - 8) : number.start]
    money = MONEY_BEFORE.search(window)
    code = currency(money.group().replace(" ", "").rstrip(".")) if money else None
    if money and code:
        amount = _signed(text, replace(amount, start=number.start - len(money.group()), unit=code))
    name, end = unit_behind(text, cut, bisect_left(starts, number.end), number)
    if name and (code is None or name == code):
        amount = replace(amount, end=end, unit=name)
    return _with_rate(text, amount)


def _signed(text: str, amount: Amount) -> Amount:
    """A sum of money with the minus sign before its currency: “-$50.8bn”; the hyphen of a range is none."""
    start = amount.start - 1
    is_negative = start >= 0 and text[start] in "-−" and not text[start - 1 : start].strip(" \n(")
    if not is_negative or amount.low is None or amount.high is None:
        return amount
    return replace(amount, start=start, low=-amount.low, high=-amount.high)


def _with_rate(text: str, amount: Amount) -> Amount:
    """The amount per hour, barrel, head …; only where it has a unit, or else "20 a year" would count years."""
    rate = rated(text, amount.end, amount.unit)
    return replace(amount, unit=rate[0], end=rate[1]) if rate else amount


def _range(text: str, first: Amount, second: Amount) -> Amount | None:
    """The two as one range: `10–20`, `between 10 and 20`, `from 5 to 7`, `three or four`; None where they are two."""
    if second.start < first.end:
        return None
    between = text[first.end : second.start]
    join = RANGE.match(between)
    if join is None or not _same_unit(first, second) or Form.VAGUE in {first.form, second.form}:
        return None
    low, high = _scaled_alike(text, first, second), second.high
    if low is None or high is None or low >= high or (first.unit is None and 1900 <= low <= 2100 < high):  # noqa: PLR2004 - a year
        return None
    word = between.strip(" \n\t-–—").lower()
    before = text[max(0, first.start - 9) : first.start].lower().split()
    opener = before[-1] if before else ""
    if (word == "and" and opener != "between") or (word == "or" and high > low + 2):
        return None
    if (word == "to" and opener == "by") or (word == "up to" and opener != "from"):
        return None
    return replace(second, start=first.start, number_start=first.number_start, low=low, high=high, form=first.form)


def _same_unit(first: Amount, second: Amount) -> bool:
    one, other = in_full(first.unit or ""), in_full(second.unit or "")
    return first.unit is None or other.partition(" per ")[0] == one.partition(" per ")[0]


def _scaled_alike(text: str, first: Amount, second: Amount) -> float | None:
    """The lower end: in "10 to 15 billion" it is ten billion."""
    low, high = first.low, second.high
    if low is None or high is None:
        return low
    words = text[second.number_start : second.number_end].lower().split()
    scale = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}.get(words[-1]) if words else None
    return low * scale if scale and low < 1000 and low * scale < high else low  # noqa: PLR2004 - unscaled


def _bounded(text: str, before: Sequence[Piece], amount: Amount) -> Amount:
    """The amount with the words that bound it: "more than", "at least", "or so"."""
    after = text[amount.end : amount.end + 16].lower()
    for words, relation in AFTER if after.lstrip().startswith(BEGIN_AFTER) else ():
        stripped = after if words[0] in "-+" else after.lstrip()
        if (
            stripped.startswith(words)
            and not stripped[len(words) : len(words) + 1].isalnum()
            and amount.low == amount.high
        ):
            end = amount.end + len(after) - len(stripped) + len(words)
            return _related(replace(amount, end=end), relation)
    near = _without_article(before)
    if next((piece.word for piece in reversed(near) if piece.text != "-"), "") not in END_BOUNDS:
        return amount
    for length in range(len(near), 0, -1):
        run = near[-length:]
        words = " ".join(piece.word for piece in run if piece.text != "-") if run[0].text != "-" else ""
        if words == "within" and amount.unit in TIMES:
            return _related(replace(amount, start=run[0].start), Relation.AT_MOST)
        if words in RELATIONS and amount.relation is Relation.EXACTLY and "\n" not in text[run[0].start : amount.start]:
            return _related(replace(amount, start=run[0].start), RELATIONS[words])
    return amount


def _without_article(before: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces before an amount without the article and the quote mark that part it from its bound: “about a 5 % rise”."""
    end = len(before)
    while end > 0 and before[end - 1].text in OPENING:
        end -= 1
    return before[: end - 1] if end > 1 and before[end - 1].word in {"a", "an"} else before[:end]


def _related(amount: Amount, relation: Relation) -> Amount:
    if amount.low != amount.high:
        return amount
    low = None if relation in {Relation.FEWER_THAN, Relation.AT_MOST} else amount.low
    high = None if relation in {Relation.MORE_THAN, Relation.AT_LEAST} else amount.high
    return replace(amount, low=low, high=high, relation=relation)
