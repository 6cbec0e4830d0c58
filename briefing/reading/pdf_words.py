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
BACKWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
UNSHOWN = re.compile("[\x00-\x1f\ue000-\uf8ff\ufffe\uffff\ud800-\udfff]")
"""What no font gives a meaning to: private characters, controls, halves of characters."""
HEAVY = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
UPRIGHT = 0.1
"""Sine of the angle from which a word runs up or down the page."""


RAISED = 0.85
"""How high a raised figure is at most, against the text it stands in."""
FIGURE = re.compile(r"(?<!\d)(?<!^)(\d{1,3})$")
FIGURES = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
BELOW, ABOVE = 0.25, 0.75
"""How far letters reach below and above their base line, in sizes of their font."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


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
    is_raised: bool = False
    """Whether it is a raised figure, which no space parts from the word before."""
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
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
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
            box = self._around(match.start(), first, final)
            written = HYPHEN.sub("-", match[0])
            if first[0] < final[0] and is_backwards(written):
                written = written[::-1]
            written = self._with_raised(written, match.start())
            breaks = hyphen or "\n" in after or "\r" in after
            upright = self._is_upright(match.start())
            spaced = after[:1] == " " and not self._pdfium.FPDFText_IsGenerated(self._raw, match.end())
            shown = UNSHOWN.sub("\ufffd", written.translate(LIGATURES))
            yield Word(shown, *box, self._is_bold(match.start()), breaks, upright, is_spaced=spaced)

    def _text(self) -> str:
        """One character for each index, which PDFium's own text does not always give."""
        buffer = (ctypes.c_ushort * (self._count + 2))()
        written = self._pdfium.FPDFText_GetText(self._raw, 0, self._count, buffer)
        found = memoryview(buffer).tobytes()[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
        if len(found) == self._count:
            return found
        codes = (self._pdfium.FPDFText_GetUnicode(self._raw, i) for i in range(self._count))
        return "".join(chr(code) if 0 < code <= 0x10FFFF else "\ufffd" for code in codes)  # noqa: PLR2004 - Unicode's last

    def _with_raised(self, written: str, start: int) -> str:
        """The word, with the small figure at its end as Unicode's raised ones: “said.¹”."""
        match = FIGURE.search(written)
        if not match or not self._is_above(start, start + match.start(1)):
            return written
        return written[: match.start(1)] + match[1].translate(FIGURES)

    def _is_above(self, one: int, other: int) -> bool:
        """Whether the other character is smaller and stands higher."""
        bases = []
        for i in (one, other):
            self._pdfium.FPDFText_GetCharOrigin(self._raw, i, ctypes.byref(self._x), ctypes.byref(self._y))
            bases.append(self._turned(self._x.value, self._y.value, self._x.value, self._y.value)[1])
        size = self._size_of(one)
        return self._size_of(other) <= RAISED * size and bases[1] - bases[0] > size / 10

    def _size_of(self, i: int) -> float:
        self._pdfium.FPDFText_GetMatrix(self._raw, i, ctypes.byref(self._matrix))
        size: float = self._pdfium.FPDFText_GetFontSize(self._raw, i)
        return size * math.hypot(self._matrix.c, self._matrix.d)

    def _around(self, i: int, first: Box, final: Box) -> Box:
        """The box of a word from those of its first and last letters; as high as its font, not as these letters.

        What a font says of its own height differs from font to font, so that the place of the base line and the size
        are asked for.
        """
        left, right = min(first[0], final[0]), max(first[2], final[2])
        bottom, top = min(first[1], final[1]), max(first[3], final[3])
        x, y = self._x, self._y
        if not self._pdfium.FPDFText_GetCharOrigin(self._raw, i, ctypes.byref(x), ctypes.byref(y)):
            return left, bottom, right, top
        size = self._size_of(i)
        base = self._turned(x.value, y.value, x.value, y.value)[1]
        return (left, base - BELOW * size, right, base + ABOVE * size) if size > 0 else (left, bottom, right, top)

    def _box_of(self, i: int) -> Box:
        """Left, bottom, right, top as the page is looked at, which may be turned."""
        self._pdfium.FPDFText_GetLooseCharBox(self._raw, i, ctypes.byref(self._box))
        return self._turned(self._box.left, self._box.bottom, self._box.right, self._box.top)

    def _turned(self, left: float, bottom: float, right: float, top: float) -> Box:
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
    found = len(BACKWARDS.findall(text))
    return bool(found) and 2 * found > sum(c.isalpha() for c in text)
