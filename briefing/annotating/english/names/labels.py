"""Labels in capitals before a headline's colon: “OAT-GATE: five things to know”."""

from collections.abc import Sequence

from briefing.annotating.english.names.known import ORGANISATIONS
from briefing.annotating.english.names.names import Name
from briefing.annotating.english.names.places import PLACES


def coined(found: Sequence[Name]) -> frozenset[tuple[str, ...]]:
    """The labels that no other name of the article has a word of or is spelt by: such a label was coined for the headline."""
    labels = {name.words for name in found if _is_label(name)}
    if not labels:
        return frozenset()
    others = [name.words for name in found if not _is_label(name)]
    said = {word.casefold() for words in others for word in words if word[0].isalpha()}
    said |= {"".join(word[0] for word in words if word[0].isupper()).casefold() for words in others}
    return frozenset(words for words in labels if said.isdisjoint(map(str.casefold, words)))


def _is_label(name: Name) -> bool:
    line = name.line
    if name.start or not line.is_heading or line.words[name.end : name.end + 1] != (":",):
        return False
    text = " ".join(name.words)
    return text.isupper() and text not in ORGANISATIONS | PLACES
