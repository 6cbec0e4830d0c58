"""The words of one page of a PDF and the boxes they fill, as PDFium tells them."""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

WORD = re.compile("[^ \t\r\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
HYPHEN = re.compile("[\x02\ufffe]$")
"""PDFium writes one of these for a hyphen at the end of a line, and no line end after it."""

LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
HEAVY = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
UPRIGHT = 0.1
"""Sine of the angle from which a word runs up or down the page."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or what stands between two spaces: `breaks` says that PDFium saw a line end after it.

    Its box is that of its font, not of its letters, so that words of one line are equally high.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    is_bold: bool
    breaks: bool
    is_upright: bool = False
    is_spaced: bool = False
    """Whether a space follows that the file itself has: PDFium adds one wherever two words stand apart."""

    @property
    def height(self) -> float:
        """What stands for the size of the font, in points."""
        return self.top - self.bottom


def words(page: "PdfPage", most: int) -> Iterator[Word]:
    """The words of the page in the order of its content. Raises ValueError where it has more than `most` characters."""
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - the engine loads when a PDF is read, not before

    try:
        text_page = page.get_textpage()
    except PdfiumError:  # a page without content
        return
    try:
        count = max(0, text_page.count_chars())
        if count > most:
            raise ValueError(f"{count} characters on one page")
        yield from _Letters(text_page.raw, count, page.get_rotation(), page.get_size()).words()
    finally:
        text_page.close()


class _Letters:
    """The characters of a page, by their index."""

    def __init__(self, raw: Any, count: int, rotation: int, size: tuple[float, float]) -> None:
        import pypdfium2.raw as pdfium  # noqa: PLC0415 - see above

        self._pdfium, self._raw = pdfium, raw
        self._count, self._rotation, self._size = count, rotation, size
        self._box = pdfium.FS_RECTF()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def words(self) -> Iterator[Word]:
        """The words, with a line end where PDFium has one."""
        text = self._text()
        for match in WORD.finditer(text):
            after = text[match.end() : match.end() + 2]
            hyphen = bool(HYPHEN.search(match[0]))
            last = match.end() - (2 if hyphen and len(match[0]) > 1 else 1)
            first, final = self._box_of(match.start()), self._box_of(last)
            box = (min(first[0], final[0]), min(first[1], final[1]), max(first[2], final[2]), max(first[3], final[3]))
            written = HYPHEN.sub("-", match[0])
            if first[0] < final[0] and is_backwards(written):
                written = written[::-1]
            breaks = hyphen or "\n" in after or "\r" in after
            upright = box[3] - box[1] > box[2] - box[0] and self._is_upright(match.start())
            spaced = after[:1] == " " and not self._pdfium.FPDFText_IsGenerated(self._raw, match.end())
            shown = "".join(map(_shown, written.translate(LIGATURES)))
            yield Word(shown, *box, self._is_bold(match.start()), breaks, upright, spaced)

    def _text(self) -> str:
        """One character for each index, which PDFium's own text does not always give."""
        buffer = (ctypes.c_ushort * (self._count + 2))()
        written = self._pdfium.FPDFText_GetText(self._raw, 0, self._count, buffer)
        found = memoryview(buffer).tobytes()[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
        if len(found) == self._count:
            return found
        codes = (self._pdfium.FPDFText_GetUnicode(self._raw, i) for i in range(self._count))
        return "".join(chr(code) if 0 < code <= 0x10FFFF else "\ufffd" for code in codes)  # noqa: PLR2004 - Unicode's last

    def _box_of(self, i: int) -> tuple[float, float, float, float]:
        """Left, bottom, right, top as the page is looked at, which may be turned."""
        self._pdfium.FPDFText_GetLooseCharBox(self._raw, i, ctypes.byref(self._box))
        left, bottom, right, top = self._box.left, self._box.bottom, self._box.right, self._box.top
        width, height = self._size
        if self._rotation == 90:  # noqa: PLR2004 - degrees, clockwise
            return bottom, height - right, top, height - left
        if self._rotation == 180:  # noqa: PLR2004
            return width - right, height - top, width - left, height - bottom
        if self._rotation == 270:  # noqa: PLR2004
            return width - top, left, width - bottom, right
        return left, bottom, right, top

    def _is_upright(self, i: int) -> bool:
        turned = self._pdfium.FPDFText_GetCharAngle(self._raw, i) + math.radians(self._rotation)
        return abs(math.sin(turned)) > UPRIGHT

    def _is_bold(self, i: int) -> bool:
        size = self._pdfium.FPDFText_GetFontInfo(self._raw, i, self._name, len(self._name), ctypes.byref(self._flags))
        return 0 < size <= len(self._name) and bool(HEAVY.search(self._name.value))


def is_backwards(text: str) -> bool:
    """Whether most letters are of a script that runs from right to left (Hebrew, Arabic, Syriac, Thaana, N’Ko)."""
    return 2 * sum("\u0590" <= c <= "\u08ff" or "\ufb1d" <= c <= "\ufefc" for c in text) > sum(
        c.isalpha() for c in text
    )


def _shown(character: str) -> str:
    """The character, or U+FFFD for what no font gives a meaning to."""
    private = "\ue000" <= character <= "\uf8ff" or character < " " or character in "\ufffe\uffff"
    return "\ufffd" if private or "\ud800" <= character <= "\udfff" else character
