"""The paragraphs of a reading with their quotation marks, and the way between characters and tokens."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefing.annotating.english.quotations.marks import Quoted, is_mark, quoted
from briefing.annotating.english.reading import Reading, untagged
from briefing.articles import Role
from briefing.spans import Span

Range = tuple[int, int]
"""Tokens or characters `[start, end)`."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block: its characters `[start, end)` in the view, its tokens `[first, stop)`, and what is quoted in it."""

    role: Role
    start: int
    end: int
    first: int
    stop: int
    quoted: tuple[Quoted, ...]


class Passage:
    """A reading prepared for finding quotations: each token and each quoted stretch looked up, not searched.

    `people` are where persons are named, `named` the names of persons and organisations below the headline.
    """

    def __init__(self, reading: Reading, people: Sequence[Span] = (), named: Iterable[str] = ()) -> None:
        self.reading = reading
        self.named = tuple(tuple(name.split()) for name in named)
        self.text: str = untagged(reading.view.text)
        self.doc: Doc = reading.doc
        self.starts = [token.idx for token in reading.doc]
        self.paragraphs = tuple(self._paragraphs())
        self._begins_at = [paragraph.start for paragraph in self.paragraphs]
        self.is_quoted = bytearray(len(reading.doc))
        for paragraph in self.paragraphs:
            for stretch in paragraph.quoted:
                first, stop = self.tokens(stretch.start, stretch.end)
                self.is_quoted[first:stop] = b"\x01" * (stop - first)
        self.names = self._names(people)

    def _names(self, people: Sequence[Span]) -> dict[int, int]:
        """The first token of every person's name, by the token after the name."""
        pieces = self.reading.view.pieces
        places = [piece.at for piece in pieces]
        found: dict[int, int] = {}
        for span in people:
            piece = pieces[max(0, bisect_right(places, span.start) - 1)]
            if piece.at <= span.start and span.end <= piece.at + piece.length:
                moved = piece.start - piece.at
                first, stop = self.tokens(span.start + moved, span.end + moved)
                found[stop] = first
        return found

    def _paragraphs(self) -> Iterator[Paragraph]:
        for block, tokens in self.reading.blocks():
            start, end = tokens.start_char, tokens.end_char
            yield Paragraph(block.role, start, end, tokens.start, tokens.end, quoted(self.text, start, end))

    def paragraph_at(self, character: int) -> Paragraph | None:
        """The paragraph that holds this character."""
        at = bisect_right(self._begins_at, character) - 1
        return self.paragraphs[at] if at >= 0 and character < self.paragraphs[at].end else None

    def tokens(self, start: int, end: int) -> Range:
        """The tokens that begin in characters `[start, end)`."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def token_at(self, character: int) -> Token:
        """The token that holds this character."""
        return self.doc[max(0, bisect_right(self.starts, character) - 1)]

    def characters(self, tokens: Range) -> Range:
        """The characters of these tokens."""
        last = self.doc[tokens[1] - 1]
        return self.starts[tokens[0]], last.idx + len(last.text)

    def trimmed(self, place: Range) -> Range:
        """The characters without space, stops and lone marks at either end; whole quoted words keep their marks."""
        start, end = place
        while start < end and not self._begins(start, end):
            start += 1
        while end > start and not self._finishes(start, end - 1):
            end -= 1
        return start, end

    def trimmed_left(self, place: Range) -> Range:
        """The characters without space before them."""
        start, end = place
        while start < end and self.text[start].isspace():
            start += 1
        return start, end

    def _begins(self, at: int, end: int) -> bool:
        character = self.text[at]
        if character.isalnum() or character in "$£€¥#@[(…":
            return character not in "[(" or {"[": "]", "(": ")"}[character] in self.text[at:end]
        return is_mark(character) and any(is_mark(c) for c in self.text[at + 1 : end])

    def _finishes(self, start: int, at: int) -> bool:
        character = self.text[at]
        if character.isalnum() or character in "%$£€?!…":
            return True
        if character == ".":  # "at 7:50 a.m.", "in the U.S."
            return at - 3 >= start and self.text[at - 2] == "." and self.text[at - 1].isalpha()
        if character in "])":
            return {"]": "[", ")": "("}[character] in self.text[start:at]
        return is_mark(character) and any(is_mark(c) for c in self.text[start:at])
