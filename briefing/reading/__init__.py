"""Inputs into sources: files, pages, folders, globs, standard input and tables of inputs.

A reader for one more format is one more module and one more row in `formats.FORMATS`.
"""

from briefing.reading.formats import Format, Limits
from briefing.reading.inputs import sources

__all__ = ["Format", "Limits", "sources"]
