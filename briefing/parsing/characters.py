"""Kinds of characters, told for all characters of a text at once."""

from enum import IntFlag
from functools import cache

import numpy as np
from numpy.typing import NDArray

Kinds = NDArray[np.uint16]


class Char(IntFlag):
    """What a character is; it may be several things."""

    KNOWN = 1
    LETTER = 2
    UPPER = 4
    LOWER = 8
    DIGIT = 16
    SPACE = 32
    END = 64
    """Ends a sentence."""
    COMMA = 128
    MARK = 256
    """Stands in menus and links rather than in sentences."""
    JOIN = 512
    """Joins letters to one word."""
    CLOSE = 1024
    """May stand between the end of a sentence and the next."""
    EAST = 2048
    """Of a script that writes without spaces: a word by itself."""
    POINT = 4096
    """Joins digits to one number."""
    QUOTE = 8192


MEMBERS = (
    (Char.END, ".!?…。！？"),
    (Char.COMMA, ",、，"),
    (Char.MARK, "|›»>©®[]_/@#→▸…•"),
    (Char.JOIN, "'’-"),
    (Char.CLOSE, "\"'”’»)]"),
    (Char.EAST, "。！？"),
    (Char.POINT, ".,:"),
    (Char.QUOTE, '"“”„«»‘’「」'),
)


def kinds(text: str) -> Kinds:
    """For each character of `text` its kinds, as the bits of `Char`."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    table = _table()
    found = table[codes]
    if not found.all():
        for code in set(codes[found == 0].tolist()):
            table[code] = _kind(chr(code))
        found = table[codes]
    return found


def are(found: Kinds, kind: Char) -> NDArray[np.bool_]:
    """Whether each of the characters is of one of the kinds in `kind`."""
    flags: NDArray[np.bool_] = (found & np.uint16(kind)) > 0
    return flags


@cache
def _table() -> Kinds:
    """The kinds of every code point, filled in as they are met."""
    return np.zeros(0x110000, dtype=np.uint16)


def _kind(c: str) -> int:
    east = "\u3040" <= c <= "\u30ff" or "\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af"
    own = (
        (Char.LETTER, c.isalpha()),
        (Char.UPPER, c.isupper()),
        (Char.LOWER, c.islower()),
        (Char.DIGIT, c.isdigit()),
        (Char.SPACE, c.isspace()),
        (Char.EAST, east),
    )
    said = int(Char.KNOWN)
    for kind, is_so in (*own, *((kind, c in members) for kind, members in MEMBERS)):
        said |= int(kind) if is_so else 0
    return said
