"""Fonts of the PDF: which there are, which a text needs, and what stands for characters that none of them has.

PDF/UA-1 (ISO 14289-1, 7.21) allows no missing glyph, so every character is looked up before the document is made. Plain
Latin text is known to be covered and opens no font file. System fonts are left alone: the same document must come
out on every machine.
"""

import unicodedata
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from briefing.errors import ExportError
from briefing.markup import UNSEEN, code_point

SERIF, SANS, MONO = "Source Serif 4", "Source Sans 3", "DejaVu Sans Mono"
CHARTS = "Fira Sans"
CHARTS_MODULE = "fontpkg_fira_sans"  # a file a weight: in pictures Typst 0.15 takes the lightest of a variable font
TEXT = ("fontpkg_source_serif_4", "fontpkg_source_sans_3")  # the modules that carry the first two; Typst has the third

# What Source Serif 4 and Source Sans 3 have in upright and italic; a test holds it against the fonts.
PLAIN = frozenset(
    (*map(chr, range(0x20, 0x7F)), *map(chr, range(0xA1, 0x100)), *"\n\u00a0–—‘’‚“”„†‡•…‰‹›€™−≈≠≤≥\u2009\u202f\u200b")
) - {"\u00ad"}

# What writing needs and no one sees: soft hyphens, zero-width spaces and joiners.
BETWEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060")

# The shaper passes over these where a font lacks them (Unicode, Default_Ignorable_Code_Point).
IGNORED = BETWEEN | {"\ufe0e", "\ufe0f"}

# Fonts beside the fontpkg family, by the module that carries them; DejaVu comes with matplotlib.
BESIDE = {
    "matplotlib": ("mpl-data/fonts/ttf/DejaVuSans.ttf",),
    "noto_cjk_sans_otc": ("NotoSansCJK-Regular.ttc",),
}

PACKAGES = {
    **dict.fromkeys(("Bopo", "Hang", "Hani", "Hira", "Kana"), "noto-cjk-sans-otc"),
    "Arab": "fontpkg-noto-sans-arabic",
    "Beng": "fontpkg-hind-siliguri",
    "Deva": "fontpkg-noto-sans-devanagari",
    "Khmr": "fontpkg-noto-sans-khmer",
    "Taml": "fontpkg-noto-sans-tamil",
    "Telu": "fontpkg-noto-sans-telugu",
    "Thai": "fontpkg-noto-sans-thai",
}


class FontWarning(UserWarning):
    """Characters that no installed font has, and the package that would help."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font family, its files, and the characters that all of its files have."""

    family: str
    files: tuple[Path, ...]
    characters: frozenset[int] = field(repr=False)


@dataclass(slots=True)
class Glyphs:
    """What one document needs of the fonts, gathered while its texts pass through `shown`."""

    refused: frozenset[str] = frozenset()
    used: dict[str, Face] = field(default_factory=dict)
    missing: dict[str, set[str]] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)

    def shown(self, text: str) -> str:
        """The text as the PDF can show it: what no font has, or no one could see, stands as `⟨U+1F1EC⟩`.

        >>> Glyphs().shown("a" + chr(0) + "b")
        'a⟨U+0000⟩b'
        """
        if text.isascii() and text.isprintable():
            return text
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
        if not is_seen(text):
            return "".join(code_point(c) if c in BETWEEN else self._cluster(c) for c in text)
        text = text.replace("\u00ad", "")  # one at the end of a link stops Typst 0.15
        if PLAIN.issuperset(text):
            return text
        return "".join(self._cluster(cluster) for cluster in clusters(text))

    def warn(self) -> None:
        """Warns once for each script that the fonts lack, naming the package that would help."""
        for script, characters in sorted(self.missing.items()):
            warnings.warn(_lacking(script, characters), FontWarning, stacklevel=3)

    def _cluster(self, cluster: str) -> str:
        if cluster in PLAIN:
            return cluster
        if cluster not in self.known:
            self.known[cluster] = self._looked_up(cluster)
        return self.known[cluster]

    def _looked_up(self, cluster: str) -> str:
        if UNSEEN.search(cluster):
            shown = (code_point(c) if UNSEEN.match(c) else c for c in cluster)
            return "".join(c if len(c) > 1 else self._looked_up(c) for c in shown)
        face = None if self.refused.intersection(cluster) else _face_for(cluster)
        if face:
            self.used[face.family] = face
            return cluster
        if len(cluster) > 1:  # the letter may be known where an accent on it is not
            return self._looked_up(cluster[0]) + "".join(self._missed(mark) for mark in cluster[1:])
        return self._missed(cluster)

    def _missed(self, character: str) -> str:
        self.missing.setdefault(_script(character), set()).add(character)
        return code_point(character)


def is_seen(text: str) -> bool:
    """Whether anything of the text can be seen: what a link leads from must be (PDF/UA-1, 7.18.5)."""
    return any(not character.isspace() and character not in BETWEEN for character in text)


def clusters(text: str) -> Iterator[str]:
    """Letters with the marks that belong to them: one font must have them all."""
    start = 0
    for at in range(1, len(text)):
        character = text[at]
        joined = unicodedata.category(character)[0] == "M" or character in "\u200c\u200d"
        if not joined and text[at - 1] != "\u200d":
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def text_folders(modules: Sequence[str] = (*TEXT, CHARTS_MODULE)) -> tuple[Path, ...]:
    """The folders of the families that every document is set in. Raises ExportError where one is not installed."""
    folders = []
    for module in modules:
        folder = _folder(module)
        if folder is None:
            package = module.replace("_", "-")
            raise ExportError(f"the font package {package} is not installed", hint=f"Install it: pip install {package}")
        folders.append(folder / "files")
    return tuple(folders)


def faces() -> Iterator[Face]:
    """Every family that can be used, in the order in which they are asked for a character; each is read when its turn
    comes.
    """
    return (_face(paths) for paths in _families())


@cache
def _families() -> tuple[tuple[Path, ...], ...]:
    files = [sorted((folder / "files").glob("*.[ot]t[fc]")) for folder in _packaged()]
    for module, names in BESIDE.items():
        if folder := _folder(module):
            files += [[folder / name] for name in names if (folder / name).is_file()]
    return tuple(tuple(paths) for paths in files if paths)


def _packaged() -> Iterator[Path]:
    modules = sorted(point.value for point in entry_points(group="fontpkg.family"))
    for module in (*TEXT, *(module for module in modules if module not in TEXT)):
        if folder := _folder(module):
            yield folder


def _folder(module: str) -> Path | None:
    found = find_spec(module)
    return Path(found.origin).parent if found and found.origin else None


@cache
def _face(paths: tuple[Path, ...]) -> Face:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - plain Latin needs no look into a font

    family, covered = "", frozenset[int]()
    for path in paths:
        with TTFont(path, lazy=True, fontNumber=0) as font:
            names = font["name"]
            family = str(names.getDebugName(16) or names.getDebugName(1))
            here = frozenset(font.getBestCmap())
            covered = covered & here if covered else here
    return Face(family, paths, covered)


def _face_for(cluster: str) -> Face | None:
    if unicodedata.category(cluster[0])[0] == "M":  # a mark without a letter to stand on
        return None
    needed = {ord(character) for character in cluster if character not in IGNORED}
    return next((face for face in faces() if needed <= face.characters), None)


def _script(character: str) -> str:
    from fontTools import unicodedata as scripts  # noqa: PLC0415 - see _face

    return str(scripts.script(character))


def _lacking(script: str, characters: set[str]) -> str:
    from fontTools import unicodedata as scripts  # noqa: PLC0415 - see _face

    name = {"Zyyy": "symbols", "Zinh": "combining marks", "Zzzz": "unassigned characters"}.get(script)
    name = name or str(scripts.script_name(script)).replace("_", " ")
    shown = " ".join(code_point(character) for character in sorted(characters)[:3])
    more = f" and {len(characters) - 3} more" if len(characters) > 3 else ""  # noqa: PLR2004 - as many as shown
    package = PACKAGES.get(script)
    hint = f"install {package}" if package else "install a fontpkg-… package that has it"
    return f"{name}: {hint}; in the PDF the code stands for the character ({shown}{more})."
