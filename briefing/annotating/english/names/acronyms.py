"""Acronyms: “MI5”, “UFWD”, “U.S.”."""

LONGEST_ACRONYM = 7


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals, with digits at most after them: “MI5”, “UFWD”, “U.S.”."""
    letters = word.replace(".", "").replace("&", "").rstrip("0123456789")
    return 2 <= len(letters) <= LONGEST_ACRONYM and letters.isalpha() and letters.isupper()  # noqa: PLR2004
