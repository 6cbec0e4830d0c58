"""Who or what somebody or something is said to be, in texts that describe one name in wholly different words.

Only plain definitions count: a name, “is” or “was”, and a noun with its article. Both may be right (a nurse may be a
councillor), so it is a difference of role, and a possible one.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.articles import Role
from briefing.comparing.differences import Between, between, listed
from briefing.comparing.sentences import Sentence
from briefing.comparing.synonyms import meant
from briefing.comparing.words import VAGUE, Word, is_content, stemmed
from briefing.comparing.words import listed as words_listed
from briefing.comparisons import DifferenceKind, Passage

COPULAS = frozenset({"is", "was"})
ARTICLES = frozenset({"a", "an", "the", "one"})

ENDING = words_listed(
    """who which that in from of by at on for with since during as and but whose where when to near after before under
    born known called set based made produced directed written created released published founded"""
)
"""Words with which the noun's own words end."""

WITHIN = words_listed("the a an of and also formerly born known as de van von der la le st")
"""Small words that may stand within what is described, beside capitals and numbers."""

GENERIC = VAGUE | stemmed("person man woman people human thing place member part kind sort type resident citizen")
"""Stems of nouns that say next to nothing: what else it is called is no other description."""

LONGEST = 20
"""Words that may stand before “is”, those in brackets included."""

COMMON = 40
"""Sentences that may describe one name; more are of a name that is everybody's."""


@dataclass(frozen=True, slots=True)
class _Description:
    sentence: int
    of: frozenset[str]
    noun: frozenset[str]
    words: str


def described(sentences: Sequence[Sentence]) -> Iterator[Between]:
    """The pairs of sentences of two texts that describe one name, and share no word in how they do it."""
    by_name: defaultdict[str, list[_Description]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        found = _description(number, sentence) if sentence.role is Role.PARAGRAPH else None
        if found:
            for name in sorted(found.of):
                by_name[name].append(found)
    seen: set[tuple[int, int]] = set()
    for described_so in by_name.values():
        for one, other in combinations(described_so[:COMMON], 2):
            if (one.sentence, other.sentence) not in seen and _differ(one, other, sentences):
                seen.add((one.sentence, other.sentence))
                yield _between(one, other, sentences)


def _description(number: int, sentence: Sentence) -> _Description | None:
    said = sentence.words
    at = next((i for i, word in enumerate(said[:LONGEST]) if word.text in COPULAS), None)
    if at is None or at + 2 >= len(said) or said[at + 1].text not in ARTICLES:
        return None
    before = said[:at]
    if not all(_may_name(word, sentence.text) for word in before):
        return None
    of = frozenset(word.stem for word in before if word.text.casefold() not in ARTICLES and word.text[:1].isupper())
    noun = tuple(_noun(said[at + 2 :]))
    stems = frozenset(meant(word.stem) for word in noun if is_content(word)) - GENERIC
    if not of or not stems:
        return None
    return _Description(number, of, stems, sentence.text[said[at + 1].start : noun[-1].end])


def _may_name(word: Word, text: str) -> bool:
    """Whether the word may be part of a name, or of what stands in brackets behind it."""
    opened = text.rfind("(", 0, word.start)
    return (
        word.text[:1].isupper()
        or word.text[:1].isdigit()
        or word.text in WITHIN
        or text[word.start - 1 : word.start] == "-"
        or opened > text.rfind(")", 0, word.start)
    )


def _noun(said: Sequence[Word]) -> Iterator[Word]:
    for word in said:
        if word.text.casefold() in ENDING:
            return
        yield word


def _differ(one: _Description, other: _Description, sentences: Sequence[Sentence]) -> bool:
    a, b = sentences[one.sentence], sentences[other.sentence]
    if a.article == b.article or not (one.of <= other.of or other.of <= one.of):
        return False
    first, second = (frozenset(meant(word.stem) for word in each.words) for each in (a, b))
    return not one.noun & second and not other.noun & first


def _between(one: _Description, other: _Description, sentences: Sequence[Sentence]) -> Between:
    places = [(n, Passage(sentences[n].article, sentences[n].span)) for n in (one.sentence, other.sentence)]
    note = f"One name is described differently: {listed((one.words, other.words))}."
    return between(DifferenceKind.ROLE, places, note, certain=False)
