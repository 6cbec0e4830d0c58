"""The words of one page of a PDF and the boxes they fill, as PDFium tells them."""

import ctypes
import math
import re
import struct
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

WORD = re.compile("[^ \t\r\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
LINE_END = re.compile("[\r\n\x02\ufffe]")
HYPHENS = frozenset("\x02\ufffe")
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


class Word(NamedTuple):
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


class _Style(NamedTuple):
    """What all characters of one piece of text share: the size of its font, its weight, its direction."""

    size: float
    is_bold: bool
    is_upright: bool


class _Stretch(NamedTuple):
    """Characters up to `end` of one style; the height of their base line, where all stand on one."""

    end: int
    style: _Style
    base: float | None


class _Letters:
    """The characters of a page, by their index. Each question to PDFium takes its time, so that few are asked."""

    def __init__(self, raw: Any, count: int, rotation: int, size: tuple[float, float]) -> None:
        import pypdfium2.raw as pdfium  # noqa: PLC0415 - see above

        self._pdfium, self._raw = pdfium, raw
        self._count, self._rotation, self._page = count, rotation, size
        # The same function without a look at the types of its arguments, which takes longer than the call itself.
        call = ctypes.cast(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p).value
        self._box_of = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(call or 0)
        self._place = ctypes.cast(raw, ctypes.c_void_p).value
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._to_x, self._to_y = ctypes.byref(self._x), ctypes.byref(self._y)
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._styles: dict[int, _Style] = {}

    def words(self) -> Iterator[Word]:
        """The words, with a line end where PDFium has one."""
        text = self._text()
        is_latin = not BACKWARDS.search(text)
        end, style, base = 0, _Style(0.0, is_bold=False, is_upright=False), None
        before, behind = None, 0
        for start, stop, first, final in self._found(text):
            if start >= end:
                end, style, base = self._stretch(text, start, stop)
            written, after = text[start:stop], text[stop : stop + 2]
            hyphen = written[-1] in HYPHENS
            if hyphen:
                written = f"{written[:-1]}-"
            if not is_latin and first[0] < final[0] and is_backwards(written):
                written = written[::-1]
            if written[-1].isdigit():
                written = self._with_raised(written, start)
            if not (written.isascii() and written.isprintable()):
                written = UNSHOWN.sub("\ufffd", written.translate(LIGATURES))
            left, bottom, right, top = self._around(
                first, final, style.size, self._base_of(start) if base is None else base
            )
            breaks = hyphen or "\n" in after or "\r" in after
            word = Word(written, left, bottom, right, top, style.is_bold, breaks, style.is_upright)
            if before:
                yield before._replace(is_spaced=self._is_space(text, behind)) if _are_apart(before, word) else before
            before, behind = word, stop
        if before:
            yield before

    def _found(self, text: str) -> Iterator[tuple[int, int, Box, Box]]:
        """Where each word begins and ends, and the boxes of its first and its last letter."""
        spans = [match.span() for match in WORD.finditer(text)]
        lasts = (stop - (2 if text[stop - 1] in HYPHENS and stop - start > 1 else 1) for start, stop in spans)
        firsts, finals = self._boxes([start for start, _ in spans]), self._boxes(list(lasts))
        for (start, stop), first, final in zip(spans, firsts, finals, strict=True):
            yield start, stop, first, final

    def _boxes(self, places: Sequence[int]) -> Iterator[Box]:
        """Left, bottom, right, top of characters, as the page is looked at, which may be turned."""
        found = (self._pdfium.FS_RECTF * len(places))()
        size, begin = ctypes.sizeof(self._pdfium.FS_RECTF), ctypes.addressof(found)
        deque(map(self._box_of, repeat(self._place), places, range(begin, begin + size * len(places), size)), 0)
        for left, top, right, bottom in struct.iter_unpack("4f", found):
            yield self._turned(left, bottom, right, top) if self._rotation else (left, bottom, right, top)

    def _is_space(self, text: str, i: int) -> bool:
        """Whether there is a space that the file itself has."""
        return text[i] == " " and not self._pdfium.FPDFText_IsGenerated(self._raw, i)

    def _stretch(self, text: str, start: int, stop: int) -> _Stretch:
        """The stretch that begins at `start`: to the end of the line where that has one style, or else one word."""
        style, last = self._style_of(start), _line_end(text, stop) - 1
        if last < stop or self._style_of(last) is not style:
            return _Stretch(stop, style, None)
        base = self._base_of(start)
        return _Stretch(last + 1, style, base if base == self._base_of(last) else None)

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
        size, below, above = self._style_of(one).size, self._base_of(one), self._base_of(other)
        is_small = self._style_of(other).size <= RAISED * size
        return is_small and below is not None and above is not None and above - below > size / 10

    def _base_of(self, i: int) -> float | None:
        """How high the base line of a character is."""
        if not self._pdfium.FPDFText_GetCharOrigin(self._raw, i, self._to_x, self._to_y):
            return None
        x, y = self._x.value, self._y.value
        return self._turned(x, y, x, y)[1] if self._rotation else y

    @staticmethod
    def _around(first: Box, final: Box, size: float, base: float | None) -> Box:
        """The box of a word from those of its first and last letters; as high as its font, not as these letters.

        What a font says of its own height differs from font to font, so that the place of the base line and the size
        are asked for.
        """
        left, right = min(first[0], final[0]), max(first[2], final[2])
        if base is None or size <= 0:
            return left, min(first[1], final[1]), right, max(first[3], final[3])
        return left, base - BELOW * size, right, base + ABOVE * size

    def _turned(self, left: float, bottom: float, right: float, top: float) -> Box:
        width, height = self._page
        if self._rotation == 90:  # noqa: PLR2004 - degrees, clockwise
            return bottom, height - right, top, height - left
        if self._rotation == 180:  # noqa: PLR2004
            return width - right, height - top, width - left, height - bottom
        if self._rotation == 270:  # noqa: PLR2004
            return width - top, left, width - bottom, right
        return left, bottom, right, top

    def _style_of(self, i: int) -> _Style:
        """The style of a character; it is asked for once for each piece of text that the file draws in one go."""
        piece = self._pdfium.FPDFText_GetTextObject(self._raw, i)
        if not piece:  # a character that PDFium added
            return self._asked(i)
        place = ctypes.addressof(piece.contents)
        style = self._styles.get(place)
        if style is None:
            style = self._styles[place] = self._asked(i)
        return style

    def _asked(self, i: int) -> _Style:
        self._pdfium.FPDFText_GetMatrix(self._raw, i, ctypes.byref(self._matrix))
        size = self._pdfium.FPDFText_GetFontSize(self._raw, i) * math.hypot(self._matrix.c, self._matrix.d)
        turned = self._pdfium.FPDFText_GetCharAngle(self._raw, i) + math.radians(self._rotation)
        return _Style(size, self._is_bold(i), abs(math.sin(turned)) > UPRIGHT)

    def _is_bold(self, i: int) -> bool:
        size = self._pdfium.FPDFText_GetFontInfo(self._raw, i, self._name, len(self._name), ctypes.byref(self._flags))
        return 0 < size <= len(self._name) and bool(HEAVY.search(self._name.value))


def _are_apart(before: Word, word: Word) -> bool:
    """Whether there is so much space between two words that it matters whose it is."""
    gap = word.left - before.right
    return not 0 <= gap <= min(before.top - before.bottom, word.top - word.bottom) / 2 or word.is_upright


def _line_end(text: str, start: int) -> int:
    """Where the line that `start` stands in ends."""
    match = LINE_END.search(text, start)
    return match.start() if match else len(text)


def is_backwards(text: str) -> bool:
    """Whether most letters are of a script that runs from right to left (Hebrew, Arabic, Syriac, Thaana, N’Ko)."""
    if text.isascii():
        return False
    found = len(BACKWARDS.findall(text))
    return bool(found) and 2 * found > sum(c.isalpha() for c in text)
