"""Inputs into sources: files, pages, folders, globs, standard input and tables of inputs.

    inputs        what the caller names, one by one      limits     how much is taken on
    formats       which reader reads what                members    what folders, archives and messages hold
    decoding      bytes into text                        unpacking  bytes out of archives, counted
    mojibake      text that was decoded wrongly before   composing  stretches of a document into its text
    texts         plain text                             markdown   Markdown

    html/         pages                                  mail/      messages, mailboxes
    feeds/        RSS and Atom                           office/    Word documents, OpenDocument texts
    tables/       JSON lines, spreadsheets               pdf/       PDF
    archives/     ZIP, tar, gzip, bzip2, xz              web/       addresses, web archives, saved pages

What stands above the line is for every format. A room knows this and `html/`, `web/` knows the other rooms, too; the
check enforces it. What a room holds is loaded with its format's module, heavy libraries not before something is read.

A reader for one more format is one more module with a `Format`, named in the entry-point group `briefing.readers`.
"""

from briefing.reading.formats import Format
from briefing.reading.inputs import sources
from briefing.reading.limits import Limits

__all__ = ["Format", "Limits", "sources"]
