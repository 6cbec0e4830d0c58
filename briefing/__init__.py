"""From a pile of articles to a briefing in which every statement leads back to its source.

    read ──► parse ──► annotate ──► compare ──► summarise ──► explore
     │         │          │            │            │            │ decisions
    Source   Article   Findings   Comparison   tables, charts    ▼
                                       │            │          Ledger ──► applied on every run
                                       └──── export ┴──► briefing.html, .pdf, .json

    errors · calendars · spans · sources · findings · articles · corrections · dossiers · comparisons   the nouns: frozen values
    reading/      files, folders, tables, pages        → Source; in it a room for each family of formats
    parsing/      Source                               → Article: blocks, roles, headline, dates
    annotating/   Article                              → quotations, quantities, time expressions, names; a room a language
    comparing/    articles                             → copies, stories, claims, differences, timeline, key points
    interchange   the same values as JSON, a contract
    pipeline      the line of these four stages, with the ledger applied
    summarising/  statistics, tables and charts
    exploring/    the workspace in JupyterLab
    exporting/    sections, the document, HTML and PDF, nbconvert exporters
    cli           parse · annotate · compare · export · schema

Stages are called by the verb's -ing form, so that `briefing.read`, `briefing.annotate` and `briefing.compare` can be
the functions. Each imports only from above it in this list; the check enforces it. Everything heavy is imported when
it is first needed.

>>> import briefing, io
>>> pasted = "Ferry aground off Elan", "By Ann Miller", "A ferry ran aground off Elan on Sunday, the coastguard said."
>>> article = briefing.read("-", stdin=io.BytesIO(chr(10).join(pasted).encode()), progress=False)[0]
>>> article.headline.value, article.bylines[0].value, article.published
('Ferry aground off Elan', 'Ann Miller', None)
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.corrections import Judgement as Judgement
    from briefing.corrections import Ledger as Ledger
    from briefing.errors import BriefingError as BriefingError
    from briefing.errors import Problem as Problem
    from briefing.exploring import Workspace as Workspace
    from briefing.exporting.briefing import Briefing as Briefing
    from briefing.pipeline import annotate as annotate
    from briefing.pipeline import compare as compare
    from briefing.pipeline import read as read
    from briefing.summarising import statistics as statistics

__version__ = "0.1.0"

__all__ = [
    "Briefing",
    "BriefingError",
    "Judgement",
    "Ledger",
    "Problem",
    "Workspace",
    "annotate",
    "compare",
    "read",
    "statistics",
]

_HOMES = {
    "Briefing": "briefing.exporting.briefing",
    "BriefingError": "briefing.errors",
    "Judgement": "briefing.corrections",
    "Ledger": "briefing.corrections",
    "Problem": "briefing.errors",
    "Workspace": "briefing.exploring",
    "annotate": "briefing.pipeline",
    "compare": "briefing.pipeline",
    "read": "briefing.pipeline",
    "statistics": "briefing.summarising",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
