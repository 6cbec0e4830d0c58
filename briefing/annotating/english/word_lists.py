"""Lists of words, written as they are read best: line after line."""


def words(text: str) -> frozenset[str]:
    """The words of a list.

    >>> sorted(words("said says"))
    ['said', 'says']
    """
    return frozenset(text.split())
