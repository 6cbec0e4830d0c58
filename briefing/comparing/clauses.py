"""What part of a sentence says what another sentence says: a clause of reported speech, or words outside of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.comparing.sentences import Sentence
from briefing.comparing.words import Word
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


def stands_outside(sentence: Sentence, stems: frozenset[str], quotation: Quotation) -> bool:
    """Whether most of what the sentence shares with `stems` is not in the quotation, nor names who speaks there.

    "No one has been charged, but the minister is hopeful that the new law will …": the first half is the reporter's.
    """
    shared = [word for word in sentence.content if word.stem in stems]
    spoken = _among(shared, sentence, quotation.content)
    naming = _among(shared, sentence, (*quotation.cue, *(quotation.speaker.spans if quotation.speaker else ())))
    return len(shared) - naming > 2 * spoken


def _among(words: Sequence[Word], sentence: Sentence, places: Sequence[Span]) -> int:
    """How many of these words of the sentence stand in the places."""
    at = sentence.span.start
    return sum(1 for word in words if any(p.start <= at + word.start and at + word.end <= p.end for p in places))
