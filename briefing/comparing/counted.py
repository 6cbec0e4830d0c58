"""What a number counts: a head noun and what narrows it, and whether two of them are the same thing."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.comparing.nations import NATION, PEOPLE_ALONE, PERSON
from briefing.comparing.words import Word, is_content, listed, stemmed, words

CUTS = listed(
    """of in on at for from with where that who which whom by to into over under as than since during across among
    being been were was is are have has had"""
)
"""Words after which no more of the head's own phrase comes."""

LIGHT = stemmed("""amount figure number total increase decrease rise fall drop proportion share majority rest""")
"""Heads that only pass on what is counted: “an increase in investigations” counts investigations."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The stem of the head noun (“person” for all people), the country it belongs to, and other stems that narrow it."""

    head: str
    nation: str | None
    modifiers: frozenset[str]


def counted(of: str | None) -> Counted | None:
    """What the words name, or None where nothing is named.

    >>> counted("UK citizens") == counted("Britons")
    True
    >>> counted("an increase in investigations").head
    'investigat'
    """
    said = [word for word in words(of or "") if is_content(word) or word.text.casefold() in CUTS]
    phrase = list(_first_phrase(said))
    if not phrase:
        return None
    head = phrase[-1]
    alone = head.text.casefold() in PEOPLE_ALONE
    nations = [NATION[word.text.casefold()] for word in phrase if word.text.casefold() in NATION]
    modifiers = frozenset(word.stem for word in phrase[:-1] if word.text.casefold() not in NATION)
    name = "person" if alone or head.stem in PERSON else head.stem
    return Counted(name, nations[-1] if nations else None, modifiers)


def _first_phrase(said: list[Word]) -> Iterator[Word]:
    """The words up to the first preposition; past it where the head only passes on what is counted."""
    last: Word | None = None
    for word in said:
        if word.text.casefold() in CUTS:
            if last is not None and last.stem not in LIGHT:
                return
            continue
        if word.stem in LIGHT:
            last = word
            continue
        last = word
        yield word


def same(one: Counted | None, other: Counted | None) -> bool | None:
    """Whether the two are one thing: True, False, or None where that is not known.

    >>> same(counted("UK businesses"), counted("cases")), same(counted("cases"), None)
    (False, None)
    """
    if one is None or other is None:
        return None
    if one.head != other.head:
        return None if one.head in other.modifiers or other.head in one.modifiers else False
    if one.nation and other.nation and one.nation != other.nation:
        return False
    if one.modifiers and other.modifiers and not one.modifiers & other.modifiers:
        return None
    return True
