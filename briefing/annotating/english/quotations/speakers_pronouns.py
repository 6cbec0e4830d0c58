"""Who "he", "she", "it" or "they" is at a quotation: the subject before, or the speaker before.

Centering theory (Grosz, Joshi & Weinstein 1995) has a pronoun go on with the subject of the utterance before; in news
that is most often, but not always, who spoke last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.anaphora import nouns
from briefing.annotating.english.names.titles import is_office
from briefing.annotating.english.quotations import speakers_words as terms
from briefing.annotating.english.quotations.passages import Passage
from briefing.annotating.english.quotations.phrases import own_subject
from briefing.findings import Speaker

SENTENCES = 3
"""Sentences above a quotation whose subject a pronoun may take up, as long as they only speak of "she", too."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A speaker with the head word that named them, by which it is known what pronoun fits who has no name."""

    speaker: Speaker
    noun: str
    is_plural: bool

    def fits(self, pronoun: str) -> bool:
        """Whether the pronoun can stand for a speaker who is described and not named."""
        if pronoun == "they":
            return self.is_plural
        if self.is_plural:
            return False
        if pronoun == "it":
            return self.noun in nouns.ORGANISATION_NOUNS and not is_office(self.noun)
        is_person = is_office(self.noun) or self.noun in terms.PERSON_NOUNS | nouns.MALE | nouns.FEMALE
        clashing = nouns.FEMALE if pronoun == "he" else nouns.MALE
        return is_person and self.noun not in clashing


def subjects_before(passage: Passage, place: int, pronoun: str) -> Iterator[Token]:
    """The subject of the sentence that leads to character `place`, or of the one above it.

    Where that is the pronoun again, the sentences above tell; words that are quoted tell nothing.
    """
    own = own_subject(passage.token_at(place).sent.root)
    if own is not None and passage.starts[own.i] < place and not passage.is_quoted[own.i] and own.lower_ != pronoun:
        yield own
    for sentence in sentences_before(passage, place):
        found = own_subject(sentence.root)
        if found is None or passage.is_quoted[found.i]:
            return
        if found.lower_ != pronoun:
            yield found
            yield from _spoken_of(sentence.root)
            return


def _spoken_of(verb: Token) -> Iterator[Token]:
    """The subject of what a sentence reports: "The jury was told that Pike owed money. He wrote …"."""
    clause = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    found = None if clause is None else own_subject(clause)
    if found is not None:
        yield found


def sentences_before(passage: Passage, place: int) -> Iterator[TokenSpan]:
    """The sentences above the one that holds a character, the nearest first, without those that are quoted words only."""
    at = passage.token_at(place).sent.start
    left = SENTENCES
    while at > 0 and left:
        sentence = passage.doc[at - 1].sent
        at = sentence.start
        if all(passage.is_quoted[t.i] or t.is_punct or t.is_space for t in sentence):
            continue
        left -= 1
        yield sentence


def organisation_noun(tokens: Sequence[Token]) -> Token | None:
    """The last word of these for an organisation with "the" before it."""
    for token in reversed(tokens):
        is_noun = token.lemma_.lower() in nouns.ORGANISATION_NOUNS and token.pos_ in {"NOUN", "PROPN"}
        if is_noun and any(c.lower_ == "the" for c in token.lefts):
            return token
    return None
