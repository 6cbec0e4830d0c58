"""Where one sentence ends and the next begins: full stops that end one told from those of abbreviations."""

from collections.abc import Iterator

from briefing.comparing.words import listed

BEFORE_NAMES = listed(
    """adm brig capt cmdr col const cpl det dr fr gen gov hon insp lt maj messrs mr mrs ms pres prof pte rep rev sen sgt
    supt"""
)
"""Abbreviations that stand before a name: their full stop never ends a sentence."""

BEFORE_NUMBERS = listed("fig no")
"""Words that are abbreviations before a digit only: “no. 7”, but “she said no.”"""

BEFORE_EXAMPLES = listed("e.g i.e vs")
"""Abbreviations that always have more to come."""

EITHER = listed("co corp dept etc inc jr ltd sr st jan feb mar apr jun jul aug sep sept oct nov dec")
"""Abbreviations that end a sentence where a word follows that opens one, as initials and “a.m.” do."""

BEGINNERS = listed(
    """a although an and as at because before but by despite during for from he her here his how however i if in it its
    meanwhile my on our she since so that the their there these they this those though to under until we what when
    where which while who why with you your"""
)
"""Function words that have a capital at the beginning of a sentence, hardly in a name."""

OPENERS = frozenset("“\"'‘«„([")
CLOSERS = frozenset("”\"'’»)]")
ENDS = frozenset(".!?…。")
LONGEST = 12
"""Letters that are looked at on either side of a full stop: more than any word listed here has."""


def ends(text: str) -> Iterator[int]:
    """Where sentences begin after others. One walk over the text: a mark that is no end is passed once.

    >>> list(ends("Mr. Holt said no. The mayor left at 9 a.m. She was late."))
    [18, 43]
    """
    at = 0
    while at < len(text):
        mark = at
        at += 1
        if text[mark] not in ENDS:
            continue
        while at < len(text) and (text[at] in ENDS or text[at] in CLOSERS):
            at += 1
        after = at
        while after < len(text) and text[after].isspace():
            after += 1
        if at < after < len(text) and _is_end(text, mark, at, after):
            yield after
        at = max(at, after)


def _is_end(text: str, mark: int, at: int, after: int) -> bool:
    """Whether the mark ends a sentence: a capital, a digit or a quotation mark follows, and no abbreviation precedes."""
    following = text[after]
    broken = "\n" in text[at:after]
    if not (broken or following.isupper() or following.isdigit() or following in OPENERS):
        return False
    if text[mark] != "." or at > mark + 1:
        return True
    before = _word_before(text, mark)
    word = before.casefold()
    if word in BEFORE_NAMES:
        return False
    if word in BEFORE_NUMBERS:
        return broken or not following.isdigit()
    if word in BEFORE_EXAMPLES:
        return broken
    return broken or not (word in EITHER or _is_initials(before)) or _is_beginner(text, after)


def _is_initials(word: str) -> bool:
    """Whether it is made of single letters: “J”, “U.S”, “a.m”; a lone “I” is a pronoun, a small letter a unit."""
    letters = word.split(".")
    return all(len(letter) == 1 for letter in letters) and (len(letters) > 1 or (word.isupper() and word != "I"))


def _is_beginner(text: str, after: int) -> bool:
    start = after + (text[after] in OPENERS)
    end = start
    while end < min(len(text), start + LONGEST) and text[end].isalpha():
        end += 1
    word = text[start:end]
    return word[:1].isupper() and word.casefold() in BEGINNERS and text[end : end + 1] != "."


def _word_before(text: str, mark: int) -> str:
    start = mark
    while start > max(0, mark - LONGEST) and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    return text[start:mark]
