"""Inputs into sources: files, pages, folders, globs, standard input and tables of inputs.

A reader for one more format is one more module with a `Format`, named in the entry-point group `briefing.readers`.
"""

from briefing.reading.formats import Format
from briefing.reading.inputs import sources
from briefing.reading.limits import Limits

__all__ = ["Format", "Limits", "sources"]
