"""The clause of a long sentence that says what another sentence says, where it is reported speech."""

from dataclasses import dataclass

from briefing.comparing.sentences import Sentence
from briefing.findings import Quotation
from briefing.spans import Span

MOST = 0.75
"""Share of the common words that must stand in one clause."""

SHORTEST = 4
"""Words that carry matter, below which reported speech is a phrase and no clause."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Reported speech within a sentence."""

    span: Span
    quotation: Quotation


def clause_of(sentence: Sentence, stems: frozenset[str]) -> Clause | bool:
    """The clause that holds most of what the sentence shares with `stems`.

    Where there is none: whether anything of it stands within reported speech.
    """
    shared = sentence.stems & stems
    found = False
    for quotation in sentence.quotations:
        for piece in quotation.content:
            start, end = max(piece.start, sentence.span.start), min(piece.end, sentence.span.end)
            inside = [
                word.stem
                for word in sentence.content
                if start <= sentence.span.start + word.start and sentence.span.start + word.end <= end
            ]
            held = shared.intersection(inside)
            found = found or bool(held)
            if start < end and len(inside) >= SHORTEST and len(held) >= MOST * len(shared) > 0:
                return Clause(sentence.span.part(start, end), quotation)
    return found
