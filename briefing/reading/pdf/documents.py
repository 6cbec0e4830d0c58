"""PDF, a format that its first bytes tell; what reads it loads when there is one."""

from collections.abc import Iterator
from typing import BinaryIO

from briefing.errors import Problem
from briefing.reading.formats import Format, Proof, bare
from briefing.reading.limits import Limits
from briefing.reading.texts import checked, within
from briefing.sources import Origin, Source


def pdf(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Source | Problem]:
    """The one source that a PDF is."""
    from briefing.reading.pdf.sources import source_of  # noqa: PLC0415 - loads PDFium, which only PDFs should pay for

    yield checked(source_of(within(content, limits), origin, limits))


FORMAT = Format(
    "PDF",
    (".pdf",),
    lambda head: bare(head).startswith(b"%PDF-"),
    pdf,
    Proof.SIGNATURE,
    ("application/pdf", "application/x-pdf"),
)
