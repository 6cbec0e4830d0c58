"""Words of a text as they are compared: folded, stemmed, and without those that say nothing by themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# A number with its separators, or a run of letters and digits with inner apostrophes.
WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W\d_]+)*")


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written as running text, which is easier to read and to mend."""
    return frozenset(words.split())


EMPTY = listed(
    """a about above after again against all also am an and another any are as at be because been before being
    below between both but by can could did do does doing down during each either else even ever every few for
    from further get give given go had has have having he her here hers herself him himself his how however i if
    in into is it its itself just let like made make many may me might more most mr mrs ms much must my myself
    now of off on once one only onto or other others our ours ourselves out over own per quite rather same
    several shall she should since so some such take than that the their theirs them themselves then there these
    they this those though through to too under until up upon us very via was we were what when where whether
    which while who whom whose why will with within would yet you your yours despite although whereas including
    include includes amid around across behind along besides already still later meanwhile however"""
)
"""Words that carry no matter of their own. “No” and “not” are none of them: they turn a statement round."""

_NUMBERS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty"""
NUMBERS = {word: str(number) for number, word in enumerate(_NUMBERS.split())}

NEGATIONS = listed("no none nobody nothing never not neither nor")
"""All of one stem: “no one was” says what “nobody was” and “were not” say."""

IRREGULAR = {
    "began": "begin", "begun": "begin", "bought": "buy", "brought": "bring", "built": "build", "children": "child",
    "chose": "choos", "chosen": "choos", "died": "die", "dies": "die", "dying": "die", "dead": "die", "death": "die",
    "deaths": "die", "fell": "fall", "fallen": "fall", "fled": "flee", "fought": "fight", "found": "find",
    "gave": "give", "grew": "grow", "grown": "grow", "growth": "grow", "held": "hold", "kept": "keep", "knew": "know",
    "known": "know", "led": "lead", "left": "leav", "lost": "lose", "loss": "lose", "losses": "lose", "men": "man",
    "met": "meet", "meeting": "meet", "paid": "pay", "rose": "rise", "risen": "rise", "sent": "send", "shot": "shoot",
    "sold": "sell", "spies": "spi", "spy": "spi", "spying": "spi", "spied": "spi", "stole": "steal", "stolen": "steal", "struck": "strike", "taken": "take",
    "theft": "steal", "thought": "think", "took": "take", "went": "go", "women": "woman", "won": "win",
    "wrote": "write", "written": "write",
}  # fmt: skip

SHORTEST = 3
"""Letters of a stem below which no ending is taken off."""


VAGUE_WORDS = """able access action active activity aim area agency asked authority begin big bring call case change
city come company concern continue country day different early effort end event expect fact far find force full
go good government great group head hear help high hold hope hour house important information involve issue keep
know large last late lead leave level life line little live local long look lot main major man matter mean meet
member minute month morning move name nation national need new news next night number offer office official old
open part particular party pass past pay people percent person place plan point police policy political possible
power present problem program project provide public put question reach real receive recent require right role run
second security see seek seem serve service set show side sign situation small social start step stop support sure
system term thing think time today tomorrow try turn type use want war water way week woman word work world year
yesterday young"""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its stem, and where it stands, `[start, end)`."""

    stem: str
    start: int
    end: int
    text: str


def words(text: str) -> Iterator[Word]:
    """Every word and number of the text, in order.

    >>> [word.stem for word in words("Prosecutors aren’t prosecuting 20,000 cases")]
    ['prosecut', 'not', 'prosecut', '20000', 'case']
    """
    for found in WORD.finditer(text):
        said = found.group()
        yield Word(stem(said), found.start(), found.end(), said)


def content(text: str) -> Iterator[Word]:
    """The words that carry matter: no articles, prepositions, pronouns or auxiliaries."""
    return (word for word in words(text) if is_content(word))


def is_content(word: Word) -> bool:
    """Whether the word carries matter of its own."""
    if word.text == "US":  # in capitals it is no pronoun
        return True
    return word.text.casefold() not in EMPTY and (len(word.stem) > 1 or word.stem.isdigit())


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """What the word's forms have in common, after Porter (1980), in short: plurals, -ed, -ing, -ly, -ation, -er.

    >>> stem("investigations"), stem("investigated"), stem("spied"), stem("2,000")
    ('investigat', 'investigat', 'spi', '2000')
    """
    plain = word.casefold().replace("’", "'")
    if plain.replace(",", "").replace(".", "").isdigit():
        return plain.replace(",", "")
    if plain in NEGATIONS or plain.endswith("n't"):
        return "not"
    plain = plain.removesuffix("'s").removesuffix("'")
    if plain in NUMBERS:
        return NUMBERS[plain]
    if plain in IRREGULAR:
        return IRREGULAR[plain]
    return _without_suffix(_without_inflection(plain))


def _without_inflection(word: str) -> str:
    if word.endswith("ies") and len(word) > SHORTEST + 1:
        return word[:-3] + "i"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > SHORTEST:
        word = word[:-1]
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= SHORTEST and any(letter in "aeiouy" for letter in rest):
            return rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
    return word


def _without_suffix(word: str) -> str:
    for ending, least in (
        ("ness", 4),
        ("ment", 5),
        ("ly", 4),
        ("ism", 5),
        ("ist", 5),
        ("ion", 4),
        ("or", 5),
        ("er", 5),
    ):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= least and (ending not in {"ion", "or"} or rest[-1] in "st"):
            word = rest
            break
    if len(word) > SHORTEST + 1:
        word = word.removesuffix("e")
    return word[:-1] + "i" if word.endswith("y") and len(word) > SHORTEST else word


def stemmed(words: str) -> frozenset[str]:
    """The stems of the words of such a list."""
    return frozenset(map(stem, words.split()))


REPORTING = stemmed("according add announce comment describe explain note report reveal said say speak state tell told")
"""Stems that only say that somebody spoke: two sentences that share nothing else speak of different things."""

VAGUE = stemmed(VAGUE_WORDS)
"""Stems of words that stand in news of every kind: shared, they say little of what is told."""
