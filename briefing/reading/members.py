"""The members of folders, archives and messages: what is left out, which names are refused, and what each is called."""

import mimetypes
import re
from collections import Counter
from pathlib import PurePosixPath

from briefing.errors import Problem
from briefing.sources import Origin

# Python's own table, not the machine's, so that a folder holds the same articles everywhere.
TYPES = mimetypes.MimeTypes(filenames=())
BESIDE_ARTICLES = ("image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/javascript")
LITTER = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
"""What systems leave in folders for themselves."""

DRIVE = re.compile(r"[A-Za-z]:")


def is_left_out(name: str) -> bool:
    """Whether what has this name, or lies below folders so named, is no article: hidden, litter, a picture, a style."""
    parts = PurePosixPath(name).parts
    return any(map(is_hidden, parts)) or is_beside_articles(TYPES.guess_type(name)[0])


def is_hidden(name: str) -> bool:
    """Whether a file or folder so named is for the system and not for people."""
    return name in LITTER or (name.startswith(".") and bool(name.strip(".")))


def is_beside_articles(media_type: str | None) -> bool:
    """Whether a media type is that of pictures, sounds, films, fonts, styles and programs of a page."""
    return (media_type or "").startswith(BESIDE_ARTICLES)


def leads_out(name: str) -> bool:
    """Whether a member's name would lead out of the folder that its archive is unpacked into."""
    folders = name.replace("\\", "/").split("/")
    return "\0" in name or not folders[0] or DRIVE.match(name) is not None or ".." in folders


class Members:
    """What the members of one container are called: `archive.zip/inner/name.txt`, each of equal names by its number."""

    def __init__(self, container: Origin) -> None:
        self._container = container
        self._named: Counter[str] = Counter()

    def id(self, name: str) -> str:
        """The id of the next member so named; of the second one “name (2)”."""
        shown = "".join(c if c.isprintable() else "\ufffd" for c in name)
        self._named[shown] += 1
        number = self._named[shown]
        return f"{self._container.id}/{shown}" + (f" ({number})" if number > 1 else "")

    def refused(self, name: str, what: str, hint: str) -> Problem:
        """The problem that a member which is not read at all means."""
        return Problem(self.id(name), "read", what, hint)

    def led_out(self, name: str) -> Problem:
        """The problem that a member's name itself is."""
        return self.refused(name, "has a name that leads out of the archive", "Rename it, and pack it again.")
