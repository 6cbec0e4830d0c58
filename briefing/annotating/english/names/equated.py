"""Two names that a text sets equal: “Crown Prosecution Service (CPS)”, “MI5, the Security Service, said”."""

from briefing.annotating.english.names.acronyms import is_acronym
from briefing.annotating.english.names.lines import Line
from briefing.annotating.english.names.names import Name

KNOWN_AS = frozenset(
    tuple(words.split())
    for words in (
        "known as", ", known as", "also known as", ", also known as", "better known as", ", better known as",
        "( known as", "( also known as", "( better known as", ", commonly known as", "commonly known as",
    )
)  # fmt: skip
"""What stands between a name and another one for the same, the article apart."""

LISTED = frozenset({"and", "or", "&"})
BEFORE_PLACES = frozenset({"in", "at", "for", "from", "with", "like", "unlike", "besides"})


def is_equated(one: Name, other: Name) -> bool:
    """Whether the text says that two neighbouring names are of one thing."""
    line = one.line
    between = line.words[one.end : other.start]
    after = line.words[other.end] if other.end < len(line.words) else ""
    has_acronym = is_acronym(one.words[-1]) or is_acronym(other.words[-1])
    if between == ("(",):
        return after == ")" and has_acronym
    plain = between[:-1] if between and between[-1].lower() == "the" else between
    if tuple(word.lower() for word in plain) in KNOWN_AS:
        return True
    if plain == (",", "or"):
        return after == "," and has_acronym
    return between == (",", "the") and has_acronym and _is_apposition(line, one, other)


def _is_apposition(line: Line, one: Name, other: Name) -> bool:
    """Whether “, the B” explains A: closed by a comma, in no list of names, and A in no opening phrase of its own."""
    if is_acronym(one.words[-1]) == is_acronym(other.words[-1]) or line.words[other.end : other.end + 1] != (",",):
        return False
    following = line.words[other.end + 1 : other.end + 2]
    follows = following and (following[0] in LISTED or following[0].lower() == "the" or following[0][0].isupper())
    start = one.start - 1 if one.start and line.words[one.start - 1].lower() == "the" else one.start
    before = line.words[start - 1] if start else ""
    opens = start == 1 or (start > 1 and line.opens[start - 1])
    return not follows and before not in {",", *LISTED} and not (opens and before.lower() in BEFORE_PLACES)
