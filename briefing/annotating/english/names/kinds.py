"""What kind of thing a name names: the model's word for it, the words it is made of, and the words around it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from briefing.annotating.english.names.acronyms import is_acronym
from briefing.annotating.english.names.governed import is_before_colon, is_dateline, is_governed, is_home
from briefing.annotating.english.names.kinds_forms import by_other_forms, winner
from briefing.annotating.english.names.kinds_words import BUILDINGS, FAIR, MODEL, STRONG, WEAK, of_words
from briefing.annotating.english.names.lines import Words
from briefing.annotating.english.names.listed import listed_people
from briefing.annotating.english.names.names import Name
from briefing.annotating.english.names.places import PLACES
from briefing.annotating.english.names.titles import is_office
from briefing.annotating.english.names.words import (
    BEFORE_ROLES,
    GIVEN_NAMES,
    HONORIFICS,
    KINDS_OF_ORGANISATION,
    OF_COMPANIES,
    OF_TOWNS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    SHIPS,
    THINGS,
)
from briefing.findings import Kind

KIND_OF_LABEL = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "LAW": Kind.LAW,
    "PRODUCT": Kind.OTHER,
    "EVENT": Kind.OTHER,
    "WORK_OF_ART": Kind.OTHER,
}
AGE = 3
LONGEST_PHRASE = 5
TRUSTING = frozenset({"confidence", "faith", "trust", "believe", "believes", "believed", "belief", "interest", "interested",
    "see", "saw", "sees", "found", "lies", "invest", "invested", "shares", "stake", "pride", "disappointed"})  # fmt: skip
"""What people do “in” other people."""
UNTOLD = frozenset({"", "NORP", "PERSON"})
PLURAL = frozenset({"NNS", "NNPS"})
OWNING = frozenset({"owned", "employed", "made", "built", "published", "manufactured", "operated", "run", "developed"})
"""What companies do, before “by”."""
GOVERNMENTS = frozenset({"government", "administration", "cabinet", "presidency", "ministry", "campaign"})
"""What is called by the name of who leads it: “the Monti government”."""
LAST_WORDS = 3
SOLD = frozenset({(",", "made", "by"), ("is", "sold", "in"), ("is", "sold", "at"), ("was", "sold", "in")})
SALES = frozenset({("sales", "of"), ("Sales", "of")})
"""What follows the names of products, and what stands before them."""
COUNTING = frozenset({"the", "a", "an", "these", "those", "some", "many", "several", "few", "other", "more"})
"""What stands before things, not before people."""
MAY_BE_FIRMS = frozenset({"owner", "owners", "publisher", "developer", "partner", "partners", "producer", "model", "member",
    "champion", "host", "leader", "investor", "nominee", "star", "guard", "operator", "player"})  # fmt: skip
"""Offices that companies have, too."""
PHRASE_ENDS = frozenset(
    {",", ".", "of", "in", "from", "with", "that", "which", "by", "on", "at", "owned", "run", "for"}
)
REPEATED = 0.7
"""Exponent of how often the same is said: the model errs in one way throughout an article."""
WHERE = frozenset({"at", "in", "inside", "outside", "near", "into", "from", "to", "behind", "beside", "towards"})


def kinds(found: Sequence[Name]) -> dict[Words, Kind]:
    """The kind of every form of a name, by the votes of all its places and of its own words."""
    ballot: dict[Words, dict[Kind, float]] = {name.words: defaultdict(float) for name in found}
    said: dict[Words, Counter[tuple[Kind, float]]] = defaultdict(Counter)
    for name in found:
        said[name.words].update((*_model(name), *_context(name)))
    for words, counts in said.items():
        for (kind, weight), n in counts.items():
            ballot[words][kind] += weight * n**REPEATED
    for words, kind in _by_lines(found):
        ballot[words][kind] += FAIR
    for words, votes in ballot.items():
        for kind, weight in of_words(words):
            votes[kind] += weight
    by_other_forms(ballot)
    times = Counter(name.words for name in found)
    for words in times:
        if _is_named_in_plural(words, times):
            ballot[words][Kind.OTHER] += STRONG
    return {words: winner(votes) for words, votes in ballot.items()}


def _by_lines(found: Sequence[Name]) -> Iterator[tuple[Words, Kind]]:
    """What a line as a whole says of names: those of people in a list, the place that opens a dispatch."""
    yield from ((name.words, Kind.PERSON) for name in listed_people(found))
    opened = Counter(name.words for name in found if is_before_colon(name))
    yield from ((words, Kind.PLACE) for words, lines in opened.items() if lines == 1)  # else it is who speaks


def _is_named_in_plural(words: Words, times: Mapping[Words, int]) -> bool:
    """Whether there are several of it: “Polaroids” beside “Polaroid”; things have plurals, firms and people hardly ever."""
    return len(words) == 1 and not is_acronym(words[0]) and times.get((f"{words[0]}s",), 0) >= times[words]


def _model(name: Name) -> Iterable[tuple[Kind, float]]:
    kind = KIND_OF_LABEL.get(name.label)
    return [(kind, MODEL)] if kind else []


def _context(name: Name) -> Iterable[tuple[Kind, float]]:
    """What stands around a name: a title, an age, “who”; what kind of organisation it is, or what companies have."""
    words = name.line.words
    before = words[name.start - 1] if name.start else ""
    after = (*words[name.end : name.end + 3], "", "", "")
    if is_governed(name) or is_dateline(name) or is_home(name):
        yield Kind.PLACE, FAIR
    if name.titled or before in HONORIFICS:
        yield Kind.PERSON, STRONG
    if after[0] == "(" and after[2] == ")" and _is_spelt(name, after[1]):
        yield Kind.ORGANISATION, FAIR
    is_age = after[0] == "," and after[1].isdigit() and len(after[1]) < AGE and after[2] in {",", "."}
    if is_age or after[0] == "who" or after[:2] == (",", "who") or _is_apposed_office(name):
        yield Kind.PERSON, FAIR
    if before == "'s" and len(name.words) in {2, 3} and not name.label:
        yield Kind.PERSON, MODEL / 2
    yield from _corrections(name, before, after)
    if before in {"in", "near"} and name.label in {"GPE", "LOC", "FAC"}:
        yield Kind.PLACE, MODEL
    if not name.label and name.line.tags[name.end : name.end + 1] in {("VBD",), ("VBZ",), ("MD",)}:
        yield Kind.PERSON if len(name.words) in {2, 3} else Kind.ORGANISATION, MODEL / 2
    following = after[1] if after[0] == "'s" else after[0]
    if before in KINDS_OF_ORGANISATION or following.lower() in OF_COMPANIES or _is_called_organisation(name):
        yield Kind.ORGANISATION, WEAK


def _corrections(name: Name, before: str, after: Words) -> Iterable[tuple[Kind, float]]:
    """What the words around a name say against what models often take it for."""
    if before in THINGS or (name.words[0] in SHIPS and len(name.words) > 1) or _is_apposed_thing(name):
        yield Kind.OTHER, STRONG
    if len(name.words) > 1 and (words_before(name, 2) in SALES or after[:3] in SOLD):
        yield Kind.OTHER, FAIR
    if _is_introduced(name) or _is_called_person(name, before):
        yield Kind.PERSON, FAIR
    if before == "by" and OWNING.intersection(words_before(name, LAST_WORDS)) and not name.label.startswith("G"):
        yield Kind.ORGANISATION, WEAK
    if before in WHERE and name.words[-1] in BUILDINGS:
        yield Kind.PLACE, FAIR
    elif before == "at":
        yield from _workplace(name)
    if after[:2] == (",", "which") and name.label == "PERSON":
        yield Kind.ORGANISATION, FAIR
    if name.label == "PERSON" and len(name.words) == 1:
        yield from _no_person(name, before)
    if name.label in UNTOLD and len(name.words) == 1 and name.line.tags[name.start] in PLURAL:
        yield Kind.OTHER, MODEL


def _workplace(name: Name) -> Iterable[tuple[Kind, float]]:
    """What stands behind “at”: whom somebody works for, “an analyst at Corbin Research”."""
    if is_office(words_before(name, 2)[0]) and name.label in UNTOLD | {"ORG"}:
        yield Kind.ORGANISATION, FAIR
    elif not name.label:
        yield Kind.ORGANISATION, MODEL


def _no_person(name: Name, before: str) -> Iterable[tuple[Kind, float]]:
    """What a single word that the model takes for a person's name is said to be: “in Denholm”, “over the Mira,”."""
    line, start = name.line, name.start
    if before in {"in", "near"} and line.words[max(0, start - 2)].lower() not in TRUSTING:
        yield Kind.PLACE, FAIR
    after = line.tags[name.end] if name.end < len(line.tags) else ""
    following = line.words[name.end + 1 : name.end + 2] if after == "POS" else line.words[name.end : name.end + 1]
    if following and following[0] in OF_TOWNS and name.words[0] not in GIVEN_NAMES:
        yield Kind.PLACE, FAIR
    counted = before.lower() in COUNTING or (start > 0 and line.tags[start - 1] == "CD")
    ends = not after.startswith(("NN", "JJ", "HYPH", "VBG", "VBN", "POS", "CD"))
    if counted and ends and not is_acronym(name.words[0]):
        yield Kind.OTHER, FAIR


def _is_introduced(name: Name) -> bool:
    """Whether an office stands before a name and a comma: “the union’s deputy head, Marek Dolan, said”."""
    before = name.line.words[max(0, name.start - 2) : name.start]
    is_office_before = len(before) > 1 and before[1] == "," and is_office(before[0]) and before[0] not in MAY_BE_FIRMS
    return is_office_before and len(name.words) in {2, 3} and name.words[-1] not in ORGANISATION_HEADS


def words_before(name: Name, n: int) -> Words:
    """The last words before a name, at most `n`."""
    return name.line.words[max(0, name.start - n) : name.start]


def _is_called_person(name: Name, before: str) -> bool:
    """Whether an office stands right before a name, “the designer Halston”, or a government behind it."""
    line, after = name.line, name.line.words[name.end : name.end + 1]
    if len(name.words) == 1 and after and after[0] in GOVERNMENTS and before in {"the", "The"}:
        return name.words[0] not in PLACES
    if before.islower() and is_office(before) and before.removesuffix("s") not in MAY_BE_FIRMS:
        return line.tags[name.start - 1] == "NN" or len(name.words) in {2, 3}
    return False


def _is_spelt(name: Name, acronym: str) -> bool:
    """Whether the capitals of a name of several words, but no country’s, are an acronym’s letters."""
    capitals = "".join(word[0] for word in name.words if word[0].isupper())
    return len(capitals) > 2 and capitals == acronym and " ".join(name.words) not in PLACES  # noqa: PLR2004  # by no chance


def _is_apposed_office(name: Name) -> bool:
    """Whether an apposition says that it is somebody: “Kemi Hale, the leader of the Liberals,”."""
    line, i = name.line, name.end
    if (
        line.words[i : i + 1] != (",",)
        or len(name.words) not in {2, 3}
        or name.words[-1] in ORGANISATION_HEADS | PLACE_HEADS
    ):
        return False
    start = i + 2 if line.words[i + 1 : i + 2] != () and line.words[i + 1] in BEFORE_ROLES else i + 1
    phrase = tuple(
        takewhile(lambda word: word.islower() and word not in PHRASE_ENDS, line.words[start : start + LONGEST_PHRASE])
    )
    if not phrase or not is_office(phrase[-1]) or phrase[-1].endswith("s"):
        return False
    following = line.words[start + len(phrase) : start + len(phrase) + 1]
    return phrase[-1] not in MAY_BE_FIRMS or (phrase[-1] in {"leader", "member"} and following == ("of",))


def _is_apposed_thing(name: Name) -> bool:
    """Whether an apposition says that it is a thing: “the Northern Star, a 40-year-old ferry,”."""
    words = name.line.words[name.end : name.end + LONGEST_PHRASE + 2]
    if words[:1] != (",",) or words[1:2] not in {("a",), ("an",), ("the",)}:
        return False
    phrase = takewhile(lambda word: word not in PHRASE_ENDS, words[2:])
    return next(reversed(tuple(phrase)), "") in THINGS


def _is_called_organisation(name: Name) -> bool:
    """Whether the noun phrase that a name opens ends in a kind of organisation: “Five Eyes intelligence alliance”."""
    line = name.line
    for i in range(name.end, min(name.end + LONGEST_PHRASE, len(line.words))):
        if line.words[i].removesuffix("s") in KINDS_OF_ORGANISATION or line.words[i] == "agencies":
            return True
        if line.tags[i] not in {"NN", "NNS", "JJ", "HYPH", "VBG"}:
            return False
    return False
