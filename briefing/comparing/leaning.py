"""Whether a sentence can be understood without the one before it."""

from briefing.comparing.sentences import Sentence
from briefing.comparing.words import Word, listed
from briefing.findings import SpeakerBasis
from briefing.spans import Span

POINTING = listed("it its this that these those he she they his her their there such we i you our both")
"""First words that stand for somebody or something named before."""

JOINING = listed("but and so however also still yet meanwhile moreover then")
"""First words that only join a sentence to the one before it."""

ALONE, JOINED, RESOLVED, LEANS = 0.0, 0.25, 0.5, 1.0
"""How much a sentence leans: not at all; by a joining word; by a pronoun that is known; by more than that."""


def leaning(sentence: Sentence) -> float:
    """How much the sentence leans on the one before it, from 0 to 1; bare words of somebody lean, too."""
    if sentence.text[:1] in "“\"'‘«„" and sentence.text[-1:] in "”\"'’»“":
        return LEANS
    if any(_is_part_of(sentence, piece) for each in sentence.quotations for piece in each.content):
        return LEANS
    first = _subject(sentence)
    if first is None:
        return LEANS
    if _form(first) in POINTING:
        return RESOLVED if who_speaks(sentence) else LEANS
    return ALONE if first is sentence.words[0] else JOINED


def _is_part_of(sentence: Sentence, piece: Span) -> bool:
    """Whether the sentence is one of several that somebody speaks."""
    begins = piece.start <= sentence.span.start + 1 and piece.end > sentence.span.end
    return begins or piece.start < sentence.span.start < piece.end


def who_speaks(sentence: Sentence) -> tuple[Span, str] | None:
    """The pronoun that opens the sentence and the name it stands for, where it is the speaker of its quotation."""
    first = _subject(sentence)
    if first is None:
        return None
    place = sentence.span.part(sentence.span.start + first.start, sentence.span.start + first.end)
    for quotation in sentence.quotations:
        speaker = quotation.speaker
        if speaker and speaker.entity and speaker.basis is SpeakerBasis.PRONOUN and place in speaker.spans:
            return place, speaker.name
    return None


def _subject(sentence: Sentence) -> Word | None:
    """The first word, or the one after a joining word."""
    said = sentence.words[:2]
    if said and _form(said[0]) in JOINING:
        said = said[1:]
    return said[0] if said else None


def _form(word: Word) -> str:
    return word.text.casefold().split("’")[0].split("'")[0]
