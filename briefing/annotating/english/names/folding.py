"""Letters without their diacritics, as wires and keyboards leave them out: “Malmo” for “Malmö”."""

import unicodedata

WITHOUT_DIACRITICS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
"""Letters that Unicode does not take apart."""


def folded(word: str) -> str:
    """A word in lower case without diacritics (Unicode Standard Annex 15, NFKD)."""
    low = word.casefold()
    if low.isascii():
        return low
    letters = (c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    return "".join(letters).translate(WITHOUT_DIACRITICS)
