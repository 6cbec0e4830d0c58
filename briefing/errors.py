"""What can go wrong, and how it is said: what happened, where, what to do.

BriefingError
├── UsageError      the call itself was wrong: a name, an option, an argument
├── ReadError       an input could not be read; in a batch it becomes a `Problem`
├── ParseError      a source could not be read as journalism; in a batch it becomes a `Problem`
├── AnnotateError   the language model is missing or broken
├── LedgerError     a ledger file could not be read or written
├── CitationError   a citation does not lead back to identical text
└── ExportError     the document could not be made or written
"""

import difflib
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

Result = TypeVar("Result")


class BriefingError(Exception):
    """Anything that `briefing` itself reports; catch this to catch all of it.

    `what` happened, `where` (a path, an id, an option) and a `hint` at what to do; printed on one line.
    """

    def __init__(self, what: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(what, where, hint)
        self.what, self.where, self.hint = what, where, hint

    def __str__(self) -> str:
        return one_line(self.what, where=self.where, hint=self.hint)


class UsageError(BriefingError):
    """The call itself was wrong."""


class ReadError(BriefingError):
    """An input could not be read."""


class ParseError(BriefingError):
    """A source could not be read as journalism."""


class AnnotateError(BriefingError):
    """The language model is missing or broken."""


class LedgerError(BriefingError):
    """A ledger file could not be read or written."""


class CitationError(BriefingError):
    """A citation does not lead back to identical text."""


class ExportError(BriefingError):
    """The document could not be made or written."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with one input, while all the others went on."""

    origin: str
    stage: str
    what: str
    hint: str | None = None

    def __str__(self) -> str:
        return one_line(self.what, where=self.origin, hint=self.hint)

    @classmethod
    def of(cls, error: BriefingError, *, origin: str, stage: str) -> "Problem":
        """The problem that an error means for the input `origin`."""
        return cls(origin=origin, stage=stage, what=error.what, hint=error.hint)


def guarded(work: Callable[[], Result], *, origin: str, stage: str) -> Result | Problem:
    """What `work` gives for one input, or the problem it ran into: a rule that fails on one text stops no pile.

    The only place where every exception is caught; what it was goes to the log, at level DEBUG, with its trace.
    """
    try:
        return work()
    except BriefingError as error:
        return Problem.of(error, origin=origin, stage=stage)
    except Exception as error:
        logging.getLogger(__name__).debug("%s failed on %s", stage, origin, exc_info=True)
        what = f"a rule failed on this text ({type(error).__name__}: {error})"
        return Problem(origin, stage, what, "Please report it with the text; all others were read.")


def one_line(what: str, *, where: str | None, hint: str | None) -> str:
    """`where: what. hint` on one printable line, whatever characters a hostile name brings along."""
    said = f"{where}: {what}" if where else what
    if hint:
        said = f"{said.rstrip('.')}. {hint}"
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in said)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known name, or all of them where none is near.

    >>> did_you_mean("captoin", ["caption", "credit"])
    'Did you mean “caption”?'
    """
    known = sorted(known)
    near = difflib.get_close_matches(name, known, n=1)
    return f"Did you mean “{near[0]}”?" if near else f"Known: {', '.join(known)}."
