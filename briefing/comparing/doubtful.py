"""Names that may mean one person, organisation or place, although nothing in the texts says so; the analyst decides."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from briefing.annotating.english.names.acronyms import is_acronym
from briefing.annotating.english.names.words import ORGANISATION_HEADS
from briefing.comparing.entities import words_of
from briefing.comparisons import CrossEntity, MayBeOne
from briefing.corrections import Judgement, Ledger
from briefing.findings import Kind

ALIKE = 0.84
"""Share of letters in common (Ratcliff and Obershelp) from which two spellings of a name are alike."""
ALIKE_BESIDES = 0.66
"""The same, where their consonants are the same, too."""
SHORTEST = 5
"""Letters of a name of which another spelling can be told."""
SMALL = frozenset(["the", "The", "of", "for", "and", "in", "on", "at", "a", "an", "de", "la", "der", "die", "das"])
"""Words that tell nothing of a name, as they are written in one: not the “LA” of “LA Times”."""
OF_PLACES = frozenset(["city", "town", "county", "province", "state", "region", "district", "island", "islands"])
"""Words with which a place is named in full."""
CONSONANTS = str.maketrans("wcqz", "vkks", "aeiouyäöüáéíóúàèìòùâêîôûh")
"""One letter for those that spellings exchange, and none for vowels."""
HEADS = frozenset(word.casefold() for word in ORGANISATION_HEADS)
COMMON = 40
"""Names that share a word, from which on the word tells nothing."""


def doubtful(entities: Sequence[CrossEntity], ledger: Ledger) -> tuple[MayBeOne, ...]:
    """Pairs of names that may be one, those named most often first; without those that the analyst has kept apart."""
    apart = {frozenset((c.target.casefold(), (c.value or "").casefold())) for c in ledger.standing(Judgement.APART)}
    found = [
        (len(one.mentions) + len(other.mentions), MayBeOne(one.entity.name, other.entity.name, why))
        for one, other in _near(entities)
        if frozenset((one.entity.name.casefold(), other.entity.name.casefold())) not in apart
        and (why := _why(one, other))
    ]
    return tuple(pair for _, pair in sorted(found, key=lambda each: (-each[0], each[1].name, each[1].other)))


def _near(entities: Sequence[CrossEntity]) -> Iterator[tuple[CrossEntity, CrossEntity]]:
    """Pairs that share a word, their initials, or the consonants of their last word; each once."""
    under: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(entities):
        for key in dict.fromkeys(_keys(one.entity.name)):
            under[key].append(i)
    pairs = (pair for places in under.values() if len(places) <= COMMON for pair in combinations(places, 2))
    yield from ((entities[i], entities[k]) for i, k in dict.fromkeys(pairs))


def _keys(name: str) -> Iterator[str]:
    words = _telling(name)
    yield from words
    yield f"={_initials(words)}" if len(words) > 1 else f"={name.casefold()}"
    if words:
        yield f"~{_skeleton(words[-1])}"


def _telling(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without articles and prepositions."""
    words = (word.casefold().strip(".,'’") for word in words_of(name) if word not in SMALL)
    return tuple(word for word in words if word)


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words)


def _skeleton(word: str) -> str:
    """The consonants of a word, each once in a row: what its spellings in other alphabets share."""
    bare = word.translate(CONSONANTS)
    return "".join(c for c, before in zip(bare, " " + bare, strict=False) if c != before)


def _why(one: CrossEntity, other: CrossEntity) -> str | None:
    """Why the two may be one; None where nothing speaks for it, or their kinds speak against it."""
    if one.entity.kind is not other.entity.kind and Kind.OTHER not in (one.entity.kind, other.entity.kind):
        return None
    short, long = sorted((one.entity.name, other.entity.name), key=lambda name: (len(_telling(name)), name))
    fewer, more = _telling(short), _telling(long)
    if not fewer or fewer == more:
        return None
    if Kind.PERSON in (one.entity.kind, other.entity.kind):
        return _as_people(fewer, more)
    if len(fewer) == 1 and is_acronym(short) and len(more) > 1 and _initials(more) == fewer[0]:
        return f"“{short}” may be short for “{long}”"
    if _is_part(fewer, more, {one.entity.kind, other.entity.kind}):
        return f"“{short}” is part of “{long}”"
    return _as_spelled(short, long) if one.entity.kind is not Kind.LAW else None


def _is_part(fewer: tuple[str, ...], more: tuple[str, ...], kinds: set[Kind]) -> bool:
    """Whether a name may be short for one that has its words: “Halden” for “Halden City”, “Times” for no newspaper.

    Most names have their head at the end, so what opens one is most often another thing (“Halden Cup Finals”); but
    organisations are cut short there, too.
    """
    if Kind.PLACE in kinds:
        return fewer == tuple(word for word in more if word not in OF_PLACES)
    if not Counter(fewer) <= Counter(more) or (len(fewer) == 1 and fewer[0] in HEADS):
        return False
    if fewer == more[: len(fewer)]:
        return kinds == {Kind.ORGANISATION}
    return len(fewer) > 1 or fewer[0] == more[-1]


def _as_people(fewer: tuple[str, ...], more: tuple[str, ...]) -> str | None:
    if len(fewer) == 1 and len(more) > 1 and fewer[0] in (more[0], more[-1]):
        return "a name that several people have"
    if len(fewer) == 1 < len(more) and _is_spelling(fewer[0], more[-1]):
        return "spelled like a last name"
    if fewer[-1] == more[-1] and len(fewer) > 1 and _is_spelling(fewer[0], more[0]):
        return "one last name, and first names spelled alike"
    return _as_spelled(" ".join(fewer), " ".join(more)) if len(fewer) == len(more) else None


def _as_spelled(one: str, other: str) -> str | None:
    """Whether these are two spellings: the consonants of each word the same, or nearly all letters."""
    words, others = one.casefold().split(), other.casefold().split()
    if len(words) != len(others) or min(len(one), len(other)) < SHORTEST or any(map(str.isdigit, one + other)):
        return None
    pairs = tuple(zip(words, others, strict=True))
    return "spelled alike" if all(a == b or _is_spelling(a, b) for a, b in pairs) else None


def _is_spelling(one: str, other: str) -> bool:
    """Whether two words may be one as it is written in two ways: the same consonants, or nearly the same letters."""
    skeleton = _skeleton(one)
    least = ALIKE_BESIDES if one[0] == other[0] and skeleton == _skeleton(other) and len(skeleton) > 1 else ALIKE
    long = least < ALIKE or min(len(one), len(other)) >= SHORTEST
    return long and SequenceMatcher(None, one, other, autojunk=False).ratio() >= least
