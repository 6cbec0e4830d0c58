"""A Word document into a source: its paragraphs, lists and tables, with what their styles say of them.

Read from its XML (ISO/IEC 29500-1 Transitional, and Strict, by local names): nothing that it links to is fetched,
no macro looked at.
"""

from collections.abc import Iterator
from typing import BinaryIO

from briefing.errors import Problem, ReadError
from briefing.reading.composing import Stretch, composed, ranked
from briefing.reading.formats import Format, Proof
from briefing.reading.limits import Limits
from briefing.reading.office.packages import AGAIN, OLE, Package, old_file, stated
from briefing.reading.office.word_paragraphs import Reading
from briefing.reading.office.word_styles import styles
from briefing.reading.texts import checked, within
from briefing.sources import Origin, Source

MAIN = "word/document.xml"
CORE = "docProps/core.xml"
FIELDS = {"title": "docx:title", "creator": "docx:author", "created": "docx:created"}
NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def word_document(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """The one source that a Word document is."""
    found = within(content, limits)
    if found.startswith(OLE):
        raise old_file(found)
    package = Package(found, limits)
    main = _main(package)
    reading = Reading(styles(package.part("word/styles.xml")))
    stretches = list(reading.stretches(package.tree(main)))
    notes = reading.notes
    for name in NOTES:
        tree = package.part(name) if name in package else None
        if tree is not None:
            stretches.extend(Stretch(one.text, (*one.tags, "aside")) for one in reading.footnotes(tree))
    text, hints = composed(ranked(stretches))
    yield checked(
        Source(
            text,
            (origin,),
            media_type=FORMAT.media_types[0],
            metadata=stated(package.part(CORE), FIELDS),
            hints=hints,
            notes=notes(),
        )
    )


def _main(package: Package) -> str:
    """The name of the part with the text, which Word itself always calls the same; others may not."""
    if MAIN in package:
        return MAIN
    relations = package.part("_rels/.rels")
    for relation in relations if relations is not None else ():
        target = str(relation.get("Target", "")).lstrip("/")
        if (
            str(relation.get("Type", "")).endswith("/officeDocument")
            and target.startswith("word/")
            and target in package
        ):
            return target
    raise ReadError("is no Word document, or a broken one", hint=AGAIN)


def _begins(head: bytes) -> bool:
    return head.startswith(OLE) or (head.startswith(b"PK\x03\x04") and b"word/" in head)


FORMAT = Format(
    "Word document",
    (".docx", ".docm", ".dotx", ".dotm", ".doc"),
    _begins,
    word_document,
    Proof.KIND,
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.ms-word.document.macroenabled.12",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
        "application/msword",
    ),
)
