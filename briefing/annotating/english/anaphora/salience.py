"""What a reader has in mind at a place in a text, as Lappin & Leass (1994) weigh it.

A mention counts by its grammatical place, and half as much a sentence later.
"""

from spacy.tokens import Token

RECENT = 100
SUBJECT, OBJECT, OTHER = 80, 50, 40
"""Weights of a mention (their table 1): each of the sentence, and by its place in it."""
FADING = 0.5
"""What is left of a weight a sentence later."""
SENTENCES = 6
"""Sentences after which who is not named again is out of mind."""


class Salience:
    """How much each entity is in mind; sentences and mentions are added in the order of the text."""

    def __init__(self) -> None:
        self.sentence = 0
        self.weights: dict[str, tuple[float, int]] = {}

    def of(self, entity: str) -> float:
        """The weight of an entity here; 0 where it is not in mind."""
        weight, sentence = self.weights.get(entity, (0.0, -SENTENCES - 1))
        back = self.sentence - sentence
        return weight * FADING**back if back <= SENTENCES else 0.0

    def add(self, entity: str, head: Token) -> None:
        """A mention whose last word this is."""
        self.weights[entity] = (self.of(entity) + RECENT + _place(head), self.sentence)


def _place(last: Token) -> int:
    head = last
    while head.dep_ in {"compound", "flat", "nmod", "poss"} and head.head is not head:
        head = head.head
    if head.dep_ in {"nsubj", "nsubjpass"}:
        return SUBJECT
    return OBJECT if head.dep_ == "dobj" else OTHER
