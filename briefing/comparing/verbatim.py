"""One speaker's words in quotation marks that two texts give nearly, but not quite alike: one of them misquotes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from briefing.comparing.differences import Between, between, listed
from briefing.comparing.kinds import Pile
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import NUMBERS
from briefing.comparisons import DifferenceKind, Passage
from briefing.findings import Mode
from briefing.spans import Span

LEAST = 5
"""Words of a quotation below which a likeness says nothing."""

NEARLY = 0.7
"""Likeness of the two rows of words (Ratcliff and Obershelp) from which they are one utterance."""

MOST = 200
"""Quotations of one speaker that are compared pair by pair."""

SHORT = {"n't": " not", "'re": " are", "'m": " am", "'ve": " have", "'ll": " will", "'s": "", "can not": "cannot"}
"""Short forms that house styles write out, which is no other wording."""


@dataclass(frozen=True, slots=True)
class _Piece:
    sentence: int
    passage: Passage
    said: str
    words: tuple[str, ...]


def misquoted(sentences: Sequence[Sentence], pile: Pile) -> Iterator[Between]:
    """The pairs of quotations of one speaker that differ in their wording, each wording once."""
    by_speaker: defaultdict[str, list[_Piece]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for speaker, piece in _pieces(number, sentence):
            by_speaker[speaker].append(piece)
    names = pile.names()
    for speaker, pieces in by_speaker.items():
        seen: set[frozenset[tuple[str, ...]]] = set()
        for one, other in combinations(pieces[:MOST], 2):
            pair = frozenset({one.words, other.words})
            if pair in seen or not _differ(one, other, pile):
                continue
            seen.add(pair)
            note = (
                f"{names.get(speaker, 'One speaker')} is quoted in different words: {listed((one.said, other.said))}."
            )
            places = [(piece.sentence, piece.passage) for piece in (one, other)]
            yield between(DifferenceKind.WORDING, places, note, certain=True)


def _pieces(number: int, sentence: Sentence) -> Iterator[tuple[str, _Piece]]:
    """What stands in quotation marks in the sentence, by speaker; those who are only described are nobody's."""
    for quotation in sentence.quotations:
        if quotation.mode is not Mode.DIRECT or quotation.speaker is None or quotation.speaker.entity is None:
            continue
        for content in quotation.content:
            start, end = max(content.start, sentence.span.start), min(content.end, sentence.span.end)
            if start < end:
                span = Span(content.source, start, end)
                said = sentence.words_of(span).strip("\"“”' \n")
                words = _words(said)
                if len(words) >= LEAST:
                    passage = Passage(sentence.article, span, quotation.id)
                    yield quotation.speaker.entity, _Piece(number, passage, said.rstrip(",.;"), words)


def _words(said: str) -> tuple[str, ...]:
    plain = said.casefold().replace("’", "'")
    for short, full in SHORT.items():
        plain = plain.replace(short, full)
    spaced = "".join(character if character.isalnum() else " " for character in plain)
    return tuple(NUMBERS.get(word, word) for word in spaced.split())


def _differ(one: _Piece, other: _Piece, pile: Pile) -> bool:
    """Whether two texts have one utterance in different words, not merely the one a shorter piece of it."""
    if pile.original_of(one.passage.article) == pile.original_of(other.passage.article) or one.words == other.words:
        return False
    shared = set(one.words) & set(other.words)
    if 2 * len(shared) < min(len(set(one.words)), len(set(other.words))):
        return False
    blocks = SequenceMatcher(None, one.words, other.words, autojunk=False)
    if blocks.ratio() < NEARLY:
        return False
    less = min(len(one.words), len(other.words))
    return max(block.size for block in blocks.get_matching_blocks()) < less
