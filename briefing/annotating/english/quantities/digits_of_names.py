"""Numbers that say nothing of how much: parts of names, labels, scores, clocks, sizes, codes and telephone numbers."""

import re
from collections.abc import Set as AbstractSet

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.law_names import names_a_law
from briefing.annotating.english.quantities.numbers_pieces import Form
from briefing.annotating.english.quantities.scan import Amount
from briefing.annotating.english.word_lists import words

LABELS = frozenset([
    "section", "article", "chapter", "page", "no", "number", "figure", "table", "phase", "grade", "level", "type",
    "class", "game", "group", "round", "room", "route", "highway", "flight", "part", "volume", "act", "title",
    "clause", "paragraph", "annex", "season", "episode", "version", "model", "series", "stage", "channel", "platform",
    "gate", "resolution", "unit", "exhibit", "item", "step", "rule", "day", "week", "year", "tier", "zone", "planet",
    "category", "verse", "line", "bus", "interstate", "update", "wrapup",
])  # fmt: skip
STREETS = words("street st avenue ave road rd boulevard blvd lane drive square terrace crescent")
SPACED_MINUTES = re.compile(r"[0-5][0-9]\s?(?:[ap]\.?m|GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|IST)\b", re.IGNORECASE)
SPACED_CLOCK = re.compile(r"[0-2]?[0-9]:\s" + SPACED_MINUTES.pattern, re.IGNORECASE)
"""Clocks that a page's layout has torn apart: "06: 00 BST"."""

CODE = re.compile(r"0[0-9]+\Z")
"""Digits that count nothing, as of a telephone number: 020, 0018."""

DIALLED_BEFORE = re.compile(r"(?:(?<![0-9.,])0[0-9]{1,4}\)?|\+[0-9]{0,3})[\s-]\Z|\+\Z")
DIALLED_AFTER = re.compile(r"[\s-]0[0-9]{2,6}(?![\w.,])")
DIALLED = re.compile(r"(?<![\w.,])\+?\(?[0-9]{1,5}\)?(?:[ \u00a0-]\(?[0-9]{2,5}\)?){2,7}(?![\w.,][0-9])")
"""Groups of digits with a blank or a hyphen between them, as telephone and account numbers have them."""
GROUPED = re.compile(
    r"(?:[1-9][0-9]?|[1-9][0-9]{2}(?=[ \u00a0][0-9]{3}[ \u00a0][0-9]{3}\s[a-z]{3}))(?:[ \u00a0][0-9]{3}){1,6}(?![ -]?[0-9])"
)
"""Thousands parted by blanks; three groups of three are a telephone number as well, unless a word follows them."""

CALLED = re.compile(
    r"\b(?:call|calling|phone|tel|telephone|dial|ring|fax|mobile|text|number|on|at)[.:]?\s?\Z", re.IGNORECASE
)
LONGEST_DIALLED = 24
FEWEST_DIGITS = 7

ITEM = re.compile(r"[.)]\s")
"""What follows the number of an item in a list."""

LEVELS = re.compile(r"(?:1[0-9]{3}|20[0-9]{2})(?:\s|-)levels?\b", re.IGNORECASE)
"""A year with whose level another is compared: “32 percent below 2005 levels”."""

YEAR = re.compile(r"1[0-9]{3}\Z|20[0-9]{2}\Z")


def is_a_score(text: str, amount: Amount) -> bool:
    """Whether the number is one side of a score, a clock, a size, a code or a telephone number: 2-1, 0:00, 728 x 90."""
    if amount.unit is None and _is_in_groups(text, amount):
        return True
    if amount.low != amount.high and amount.low is not None and amount.high is not None:
        return False
    if amount.unit is None and _is_a_name(text, amount):
        return True
    before, after = text[max(0, amount.start - 2) : amount.start], text[amount.end : amount.end + 5]
    if re.match(r"[-–:/][0-9]|\s?[x×]\s?[0-9]", after) or re.search(r"[0-9][-–:/]\Z", before):
        return True
    if SPACED_CLOCK.match(text, amount.start) or (
        SPACED_MINUTES.match(text, amount.start)
        and re.search(r"[0-9]:\s\Z", text[max(0, amount.start - 3) : amount.start])
    ):
        return True
    sized = text[max(0, amount.start - 4) : amount.start]
    return bool(re.search(r"[0-9]\s?[x×]\s?\Z", sized)) or before[-1:] in {"#", "_", "@"}


def _is_a_name(text: str, amount: Amount) -> bool:
    """Whether a bare number is the year of a law, a model (737s, 76ers, 3G) or a code that begins with zero."""
    said = text[amount.start : amount.end]
    if YEAR.match(said) and names_a_law(text, amount.start, amount.end):
        return True
    if LEVELS.match(text, amount.number_start):
        return True
    if re.match(r"(?:['’]?s|ers)\b", text[amount.end : amount.end + 5]) or CODE.match(said):
        return True
    return _touches_letters(text, amount) or _is_dialled(text, amount) or _numbers_an_item(text, amount)


def _is_dialled(text: str, amount: Amount) -> bool:
    """Whether the digits stand beside others that begin with zero or a plus sign, as a telephone number has them."""
    if not text[amount.start : amount.end].isdigit():
        return False
    before, after = text[max(0, amount.start - 7) : amount.start], text[amount.end : amount.end + 8]
    return bool(DIALLED_BEFORE.search(before) or DIALLED_AFTER.match(after))


def _is_in_groups(text: str, amount: Amount) -> bool:
    """Whether it stands among groups of digits that together are as long as a telephone number."""
    before = text[max(0, amount.start - LONGEST_DIALLED) : amount.start]
    if GROUPED.match(text, amount.start) and not CALLED.search(before) and before[-1:] not in {"+", "-"}:
        return False
    found = DIALLED.finditer(text, max(0, amount.start - LONGEST_DIALLED), amount.end + LONGEST_DIALLED)
    groups = next((match[0] for match in found if match.start() <= amount.start and amount.end <= match.end()), "")
    return sum(map(str.isdigit, groups)) >= FEWEST_DIGITS


def _numbers_an_item(text: str, amount: Amount) -> bool:
    """Whether a bare number stands before an item of a list, as in “2. The regulator knew”."""
    _, begins, before = text[max(0, amount.start - 4) : amount.start].rpartition("\n")
    stands_first = not before.strip(" \t(") and (begins or amount.start <= len(before))
    return bool(stands_first) and amount.form is Form.FIGURES and bool(ITEM.match(text, amount.end))


def _touches_letters(text: str, amount: Amount) -> bool:
    """Whether letters that are no unit stand right behind figures, or a short year's apostrophe before: 3G, 7e7, ’11."""
    if amount.form is not Form.FIGURES:
        return False
    before = text[max(0, amount.start - 2) : amount.start]
    short_year = before[-1:] in {"'", "’"} and not before[:1].isalnum() and amount.number_end - amount.number_start == 2  # noqa: PLR2004
    return text[amount.end : amount.end + 1].isalpha() or short_year


def is_label(amount: Amount, before: Token) -> bool:
    """Whether the word before makes the number one of a series: page 4, No. 1, phase 3."""
    if before.text == "." and before.i:
        before = before.nbor(-1)
    return before.lower_.rstrip(".") in LABELS and amount.low == amount.high


def is_part_of_a_name(tokens: TokenSpan) -> bool:
    """Whether the number ends or continues a name: “Boeing 737”, “the Big 12”, “iPhone 4”, “Covid -19”."""
    first = tokens[0]
    if first.i == 0:
        return False
    before = first.nbor(-1)
    if len(tokens) > 1 and first.text.isdigit() and tokens[1].text.isdigit():  # thousands parted by blanks
        return False
    figures = first.text.lstrip("-") or (first.nbor().text if first.i + 1 < len(first.doc) else "")
    plain = figures.isdigit() and len(figures) <= 4  # noqa: PLR2004 - model numbers are short
    capital = first.text[0].isupper() and not first.is_sent_start
    initial = before.text.isupper() and len(before) == 1 and before.text not in {"A", "I"}
    dashed = first.text.startswith("-") and len(before) > 1 and before.text.isupper()
    named = (before.pos_ == "PROPN" and any(character.isupper() for character in before.text)) or initial or dashed
    is_dated = before.ent_type_ in {"DATE", "TIME"} and not (
        before.i and before.nbor(-1).lower_ == "the"
    )  # “the Big 12”
    return (plain or capital) and named and before.whitespace_ == " " and not is_dated


def is_address(tokens: TokenSpan) -> bool:
    """Whether the number is that of a house: “131 West 23rd Street”, “10 Downing Street”."""
    for after in tokens.doc[tokens.end : tokens.end + 4]:
        if not after.text[0].isupper() and not after.text[0].isdigit():
            return False
        if after.lower_.rstrip(".") in STREETS:
            return after.i > tokens.end
    return False


def is_length_of_number(tokens: TokenSpan) -> bool:
    """Whether it says how many figures another number has: “a six-figure sum”."""
    after = [token for token in tokens.doc[tokens.end : tokens.end + 2] if token.text != "-"]
    return bool(after) and after[0].lower_ in {"figure", "figures", "digit", "digits"}


def is_named(tokens: TokenSpan, names: AbstractSet[str]) -> bool:
    """Whether the number stands in a name elsewhere in the text (`names`) and counts nothing here: “its 777 airliner”."""
    if tokens.text not in names or not tokens.text.isdigit():
        return False
    after = tokens.doc[tokens.end] if tokens.end < len(tokens.doc) else None
    return after is None or after.tag_ != "NNS" or after.text[:1].isupper()


def begins_a_name(tokens: TokenSpan) -> bool:
    """Whether a number in words stands with a capital before a word with one, amid words without: "the Five Eyes"."""
    first, doc = tokens[0], tokens.doc
    if first.is_sent_start or not first.text[0].isupper() or tokens.end >= len(doc):
        return False
    after = doc[tokens.end]
    if after.text == "-" and tokens.end + 1 < len(doc):
        after = doc[tokens.end + 1]
    around = [t for t in first.sent if t.is_alpha and len(t) > 3 and t.i not in {first.i, after.i}]  # noqa: PLR2004 - no "of"
    in_title = sum(t.text[0].isupper() for t in around) > len(around) / 2
    return after.text[0].isupper() and not in_title
