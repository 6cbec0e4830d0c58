"""The document as a PDF that keeps for good (PDF/A-3a) and can be read by everyone (PDF/UA-1), set by Typst."""

import json
import re
import shutil
import tempfile
import warnings
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from pathlib import Path

import typst

from briefing.errors import ExportError
from briefing.exporting.document import Document
from briefing.exporting.fonts import PLAIN, Glyphs, text_folders
from briefing.exporting.typst_document import data, day
from briefing.exporting.typst_inlines import Data
from briefing.exporting.typst_pictures import PictureWarning, undrawn

TEMPLATE = Path(__file__).with_name("briefing.typ")


def pdf(document: Document) -> bytes:
    """The PDF of a document: the same document always gives the same bytes.

    Warns (FontWarning, PictureWarning) of what can't be shown. Raises ExportError where no PDF can be made.
    """
    undrawable, refused = frozenset[bytes](), frozenset[str]()
    while True:
        glyphs = Glyphs(refused)
        value, files = data(document, glyphs, undrawable=undrawable)
        try:
            made = _set(value, files, glyphs, _timestamp(document))
        except typst.TypstError as error:
            # The compiler is the last judge of glyphs and pictures; each round takes away at least one of either.
            missing, broken = _refused(error) - refused, _undrawable(files, glyphs) - undrawable
            if not missing and not broken:
                raise _failed(error) from error
            undrawable, refused = undrawable | broken, refused | missing
        else:
            glyphs.warn()
            for shows in undrawn(value):
                warnings.warn(f"a picture can't be drawn in the PDF: {shows}", PictureWarning, stacklevel=2)
            return made


def _set(value: Data, files: Mapping[str, bytes], glyphs: Glyphs, timestamp: datetime) -> bytes:
    try:
        with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
            root = Path(folder)
            for name, content in files.items():
                (root / name).write_bytes(content)
            (root / "document.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
            shutil.copyfile(TEMPLATE, root / TEMPLATE.name)
            return _compiled(root / TEMPLATE.name, _font_folders(root, glyphs), timestamp)
    except OSError as error:
        raise ExportError(
            f"the PDF could not be made: {error.strerror or error}", hint="Check the space in the temporary folder."
        ) from error


def _refused(error: typst.TypstError) -> frozenset[str]:
    """The characters that the compiler says it can't show, by the wording of Typst 0.15."""
    if "could not be displayed" not in error.message and "disallowed codepoint" not in error.message:
        return frozenset()
    quoted = re.search(r'`"(.+)"`(?: could not| *$)', error.message) or re.search(r'`"(.+?)"`', error.message)
    said = re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), quoted[1] if quoted else "")
    return frozenset(character for character in said if character not in PLAIN)


def _undrawable(files: Mapping[str, bytes], glyphs: Glyphs) -> frozenset[bytes]:
    """Which of the pictures the compiler can't draw, each alone on a page of the same standards and fonts."""
    broken = set()
    for name, content in files.items():
        if name.startswith(("chart-", "picture-")):
            with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
                page = Path(folder, "page.typ")
                page.write_text(f'#set document(title: "A")\n#image("{name}", alt: "A")', encoding="utf-8")
                page.with_name(name).write_bytes(content)
                try:
                    _compiled(page, _font_folders(page.parent, glyphs), datetime.fromtimestamp(0, UTC))
                except typst.TypstError:
                    broken.add(content)
    return frozenset(broken)


def _compiled(page: Path, fonts: Iterable[Path], timestamp: datetime) -> bytes:
    root = page.parent
    found = typst.Fonts(include_system_fonts=False, font_paths=[str(path) for path in fonts])
    made = typst.compile(
        str(page),
        root=str(root),
        font_paths=found,
        pdf_standards=["a-3a", "ua-1"],
        timestamp=timestamp,
        package_path=str(root),
        package_cache_path=str(root),
    )
    if not isinstance(made, bytes):
        raise ExportError("Typst gave no PDF", hint="Report this with the notebook.")
    return made


def _font_folders(root: Path, glyphs: Glyphs) -> Iterable[Path]:
    """The families that the document needs and no other, each by its own files."""
    yield from text_folders()
    for i, face in enumerate(glyphs.used.values()):
        folder = root / f"fonts-{i}"
        folder.mkdir()
        for path in face.files:
            (folder / path.name).symlink_to(path)
        yield folder


def _timestamp(document: Document) -> datetime:
    """The day of the document; where it has none the beginning of Unix time, never the clock: PDF/A wants a date for
    what is attached.
    """
    known = day(document.front)
    return datetime.combine(known, time(), UTC) if known else datetime.fromtimestamp(0, UTC)


def _failed(error: typst.TypstError) -> ExportError:
    where = re.search(r"briefing\.typ:\d+:\d+", error.diagnostic or "")
    return ExportError(
        f"Typst could not set the PDF: {error.message}",
        where=where[0] if where else None,
        hint=" ".join(error.hints or ["Export as HTML, and report this with the notebook."]),
    )
