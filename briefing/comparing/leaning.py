"""Whether a sentence can be understood without the one before it."""

from briefing.comparing.accusations import PEOPLE
from briefing.comparing.sentences import Sentence
from briefing.comparing.words import Word, listed
from briefing.findings import Kind, SpeakerBasis
from briefing.spans import Span

POINTING = listed("it its this that these those he she they his her their there such we i you our both")
"""First words that stand for somebody or something named before."""

JOINING = listed("but and so however also still yet meanwhile moreover then")
"""First words that only join a sentence to the one before it."""

PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers"})
"""Words that stand for one person."""

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


def dangles(sentence: Sentence) -> bool:
    """Whether a pronoun stands within the sentence for somebody whom it does not name before, and who is not known."""
    first = next((word for word in sentence.words[1:] if _form(word) in PRONOUNS), None)
    if first is None or _is_spoken(sentence, first) or _is_known(sentence, first):
        return False
    before = [mention for mention in sentence.mentions if mention.span.start < sentence.span.start + first.start]
    people = any(word.stem in PEOPLE for word in sentence.words if word.start < first.start)
    return not people and not any(mention.kind is Kind.PERSON for mention in before)


def pointing(sentence: Sentence) -> float:
    """Whether a pronoun for a person stands in the sentence at all: one that names everybody says the same better."""
    return 1.0 if any(_form(word) in PRONOUNS for word in sentence.words[1:]) else 0.0


def _is_known(sentence: Sentence, word: Word) -> bool:
    """Whether the pronoun is a speaker's, who is named elsewhere."""
    at = sentence.span.start + word.start
    speakers = (quotation.speaker for quotation in sentence.quotations)
    return any(
        span.start <= at < span.end for speaker in speakers if speaker and speaker.entity for span in speaker.spans
    )


def _is_spoken(sentence: Sentence, word: Word) -> bool:
    """Whether it stands in words whose speaker the sentence names: “she” may be the speaker."""
    at = sentence.span.start + word.start
    spoken = (piece for quotation in sentence.quotations if quotation.speaker for piece in quotation.content)
    return any(piece.start <= at < piece.end for piece in spoken) and any(
        m.kind is Kind.PERSON for m in sentence.mentions
    )


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
