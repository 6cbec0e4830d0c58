"""Names that an acronym behind them spells: “European Aeronautic Defence and Space Company (EADS)”.

An acronym in brackets has the first letters of the words before it (Schwartz and Hearst 2003), which says where a
name begins that holds an “and” or an “of”.
"""

from collections.abc import Iterator

from briefing.annotating.english.names.lines import Line, Words
from briefing.annotating.english.names.words import CORPORATE_SUFFIXES

LEGAL_FORMS = CORPORATE_SUFFIXES - {"Company", "Corporation", "Group"}

SHORTEST, LONGEST = 3, 7
"""Letters of an acronym that is looked for."""

JOINING = frozenset({"of", "and", "for", "the", "&", "in", "on", "to", "-", "de", "la", "'s"})


def spelt(line: Line) -> Iterator[tuple[int, int]]:
    """Where the names that acronyms spell begin and end, in words of the line, in order and apart from each other."""
    words = line.words
    if "(" not in words:
        return
    for i in range(1, len(words) - 2):
        acronym = words[i + 1].replace(".", "")
        if words[i] != "(" or words[i + 2] != ")" or not acronym.isupper() or not acronym.isalpha():
            continue
        if SHORTEST <= len(acronym) <= LONGEST and (found := _stretch(words, i, acronym)):
            yield found


def _stretch(words: Words, stop: int, acronym: str) -> tuple[int, int] | None:
    """The words before `stop` whose capitals are the acronym’s letters, last letter first."""
    start, letters = stop, list(acronym)
    while start and words[start - 1] in LEGAL_FORMS | {acronym}:
        start -= 1
    while letters and start:
        start -= 1
        if words[start][0] == letters[-1]:
            letters.pop()
        elif words[start] not in JOINING | CORPORATE_SUFFIXES:
            return None
    return (start, stop) if not letters else None
