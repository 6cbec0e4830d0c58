"""The XML inside the office files of today, which are ZIP archives: read within the limits, and nothing but text."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress

from lxml import etree

from briefing.errors import ReadError
from briefing.reading.limits import Limits
from briefing.sources import Metadatum

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BROKEN = "is cut off or broken"
AGAIN = "Save or download it again."
LONGEST = 2_000
"""Characters that a title or a name may have."""
_OLD = (
    ("EncryptedPackage", "is protected by a password", "Save it without."),
    ("WordDocument", "is an old Word document", "Save it as .docx, or as text."),
    ("__properties_version1.0", "is an Outlook message", "Save it as .eml, or as text."),
    ("Workbook", "is an old Excel workbook", "Save its text as .csv or .txt."),
    ("PowerPoint Document", "is an old presentation", "Save it as PDF."),
)


def old_file(content: bytes) -> ReadError:
    """What to say of a file in the format of Office before 2007, which also holds what a password protects."""
    for name, what, hint in _OLD:
        if name.encode("utf-16-le") in content:
            return ReadError(what, hint=hint)
    return ReadError("is protected by a password or an old Word document", hint="Save it as .docx without a password.")


class Package:
    """The parts of one office file, each read on demand, all of them together within the limit."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ReadError(BROKEN, hint=AGAIN) from error
        self._sizes = {member.filename: member.file_size for member in self._archive.infolist()}
        self._left = self._limit = limits.document

    def __contains__(self, name: str) -> bool:
        return name in self._sizes

    def bytes(self, name: str) -> bytes:
        """The part's bytes. Raises ReadError where it is not there, broken, protected, or larger than the limit."""
        if name not in self._sizes:
            raise ReadError(BROKEN, hint=AGAIN)
        if self._sizes[name] > self._left:
            self._refuse()
        try:
            with self._archive.open(name) as part:
                found = part.read(self._left + 1)
        except RuntimeError as error:  # zipfile's word for a password
            raise ReadError("is protected by a password", hint="Save it without.") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise ReadError(BROKEN, hint=AGAIN) from error
        self._left -= len(found)
        if self._left < 0:
            self._refuse()
        return found

    def tree(self, name: str) -> etree._Element:
        """The part as a tree: no entity resolved, nothing fetched. Raises ReadError where it is no XML."""
        # Without `huge_tree` libxml2 refuses more than 256 levels and single texts of more than ten million bytes.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)  # fmt: skip
        try:
            return etree.fromstring(self.bytes(name), parser)
        except etree.XMLSyntaxError as error:
            raise ReadError(BROKEN, hint=AGAIN) from error

    def part(self, name: str) -> etree._Element | None:
        """The tree of a part that the text can do without; None where it is not there or cannot be read."""
        with suppress(ReadError):
            return self.tree(name)
        return None

    def _refuse(self) -> None:
        size = f"{self._limit / 1_000_000:g}"
        raise ReadError(f"unpacks to more than {size} MB, the limit", hint="Save its text alone, or raise the limit.")


def qualified(namespaces: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """The names of elements or attributes, as lxml writes them, by `prefix:name`."""
    return {name: f"{{{namespaces[name.partition(':')[0]]}}}{name.partition(':')[2]}" for name in names}


def stated(tree: etree._Element | None, fields: Mapping[str, str]) -> tuple[Metadatum, ...]:
    """What the children of `tree` state, in the order of `fields`, which are by the names of the elements.

    The author may be whoever saved the file; of several elements for one field the first one named counts.
    """
    said: dict[str, str] = {}
    for element in tree if tree is not None else ():
        name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        words = " ".join((element.text or "").split())[:LONGEST]
        if name in fields and words:
            said.setdefault(name, words)
    found: dict[str, str] = {}
    for name in filter(said.__contains__, fields):
        found.setdefault(fields[name], said[name])
    return tuple(Metadatum(field, words) for field, words in found.items())
