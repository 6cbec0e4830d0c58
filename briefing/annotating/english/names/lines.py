"""The blocks of an article word by word, with what capitals say in each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.names.nameless import label_end, nameless
from briefing.annotating.english.reading import Reading
from briefing.articles import Role

TITLE_CASE_SHARE = 0.7
"""Share of capitalised long words from which on a line's capitals say nothing."""

LONG_WORD = 4
FEW_WORDS = 3
SEPARATORS = frozenset({",", ";", "(", ")", "/", "&", "|", ":"})
SEPARATED = 0.2
"""Share of separators and numbers from which on a line lists names."""
HEADING = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.CROSSHEAD})
OPENING = frozenset('":•*–—|([')
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One block as the model read it, word by word.

    `opens` says where a capital is owed to the place; `sentences` number the sentence of every word;
    `nameless` are the positions of words that name nothing, whatever their capitals.
    """

    reading: Reading
    first: int
    words: Words
    tags: Words
    labels: Words
    begins: tuple[bool, ...]
    opens: tuple[bool, ...]
    sentences: tuple[int, ...]
    is_heading: bool
    is_title_case: bool
    is_capitals: bool
    nameless: frozenset[int]

    def label(self, start: int, end: int) -> str:
        """What the model calls most of these words; empty where it calls them nothing."""
        labels = [label for label in self.labels[start:end] if label]
        return max(labels, key=labels.count) if 2 * len(labels) >= end - start else ""


def lines(readings: Sequence[Reading]) -> tuple[Line, ...]:
    """Every block of the article as a line of words."""
    return tuple(_line(reading, block.role, tokens) for reading in readings for block, tokens in reading.blocks())


def _line(reading: Reading, role: Role, block: TokenSpan) -> Line:
    first, tokens = block.start, list(block)
    words = tuple(token.text for token in tokens)
    label = label_end(words)
    is_capitals = _is_capitals(words)
    opens = tuple(
        i in {0, label} or _begins_sentence(words[i - 1], token) or words[i - 1] in OPENING or words[i - 1].isspace()
        for i, token in enumerate(tokens)
    )
    return Line(
        reading=reading,
        first=first,
        words=words,
        tags=tuple(token.tag_ for token in tokens),
        labels=tuple(token.ent_type_ for token in tokens),
        begins=tuple(token.ent_iob_ == "B" for token in tokens),
        opens=opens,
        sentences=tuple(accumulate(int(bool(token.is_sent_start)) for token in tokens)),
        is_heading=role in HEADING,
        is_title_case=is_capitals or _is_title_case(words, is_heading=role in HEADING),
        is_capitals=is_capitals,
        nameless=nameless(words),
    )


def _begins_sentence(before: str, token: Token) -> bool:
    """Whether the model begins a sentence here and something ends before it: “General | Motors” is one name."""
    return bool(token.is_sent_start) and not before[-1].isalnum()


def _is_title_case(words: Words, *, is_heading: bool) -> bool:
    """Whether capitals follow a headline's fashion; a line that ends like a sentence and is no heading does not."""
    if not is_heading and (words[-1] in {".", "?", "!", '"'} or _lists(words)):
        return False
    long = [word for word in words[1:] if len(word) >= LONG_WORD and word[0].isalpha()]
    if len(long) < FEW_WORDS:
        return is_heading and all(word[0].isupper() for word in long)
    return sum(word[0].isupper() for word in long) >= TITLE_CASE_SHARE * len(long)


def _is_capitals(words: Words) -> bool:
    """Whether a line is written in capitals."""
    written = [word for word in words if word.isalpha()]
    return len(written) > FEW_WORDS and all(map(str.isupper, written))


def _lists(words: Words) -> bool:
    """Whether a line lists names, as tables of results and captions do: “From left: Ann Miller, Jon Reyes”."""
    between = sum(word in SEPARATORS or word[0].isdigit() for word in words)
    return between >= SEPARATED * len(words)
