"""How much the readers take on: sizes, numbers, depths and times, as defaults, as a machine's settings, or for one call."""

import math
import os
import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from briefing.errors import ReadError, UsageError, did_you_mean

SETTINGS = "BRIEFING_SETTINGS"
"""The environment variable that names a settings file to be read instead of the user's usual one."""

MACHINE = Path("/etc/briefing.toml")
"""The settings of all users of this machine."""

KINDS = {bool: "true or false", int: "a whole number, not negative", float: "a number, not negative"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reader may take on. A settings file has the same names in a table `[reading]`."""

    document: int = 20_000_000
    """Bytes of one document: a file, a row of a table, a member of an archive, an answer from the web."""
    unpacked: int = 4_000_000_000
    """Bytes that all members of one archive may have together."""
    ratio: int = 100
    """How many times larger than itself an archive may become (after its first ten million bytes)."""
    members: int = 1_000_000
    """Documents in one archive, mailbox or feed."""
    depth: int = 4
    """Containers within containers: a message in a mailbox in an archive is three deep."""
    pages: int = 10_000
    """Pages of one PDF."""
    seconds_document: float = 120.0
    """How long one PDF may take; what was read by then is kept, and its notes say so."""
    seconds: float = 30.0
    """How long one answer from the web may take, from the first word to the last byte."""
    web: bool = True
    """Whether addresses that the caller names may be fetched at all."""
    private: bool = False
    """Whether such an address may lie within the own network."""

    def inside(self) -> "Limits":
        """The limits for what a container holds. Raises ReadError where containers nest too deeply."""
        if self.depth <= 0:
            raise ReadError("lies too deep in archives and messages", hint="Unpack it, and name what is inside.")
        return replace(self, depth=self.depth - 1)


def settings(*, machine: Path = MACHINE) -> Limits:
    """The limits that the machine's file and the user's file set, or the defaults.

    Where both say something the stricter counts: what is switched off for a machine stays off. Raises UsageError where
    a file cannot be understood.
    """
    named = os.environ.get(SETTINGS)
    ours = _told(machine, is_named=False)
    mine = _told(Path(named), is_named=True) if named else _told(_usual(), is_named=False)
    both = {name: min(ours[name], mine[name]) for name in ours.keys() & mine.keys()}
    return replace(Limits(), **{**ours, **mine, **both})


def _usual() -> Path | None:
    """Where a user's own file is looked for; None where nobody knows where this user is at home."""
    folder = os.environ.get("APPDATA") or os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    try:
        return Path(folder).expanduser() / "briefing.toml"
    except RuntimeError:
        return None


def _told(path: Path | None, *, is_named: bool) -> dict[str, Any]:
    """What the file says of each limit; nothing where there is none, unless it was named."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig")) if path else {}
    except FileNotFoundError as error:
        if not is_named:
            return {}
        raise UsageError("does not exist", where=str(path), hint=f"Check {SETTINGS}.") from error
    except (OSError, ValueError) as error:
        what, hint = f"is no settings file ({error})", "Write TOML with a table [reading]."
        raise UsageError(what, where=str(path), hint=hint) from error
    for name, table in tables.items():
        if name != "reading" or not isinstance(table, dict):
            what, hint = f"knows no table “{name}”", "Write the limits below a line [reading]."
            raise UsageError(what, where=str(path), hint=hint)
    told: dict[str, Any] = tables.get("reading", {})
    for name, value in told.items():
        _check(name, value, str(path))
    return told


def _check(name: str, value: object, where: str) -> None:
    kinds = {field.name: type(field.default) for field in fields(Limits)}
    if name not in kinds:
        raise UsageError(f"knows no limit “{name}”", where=where, hint=did_you_mean(name, kinds))
    kind = kinds[name]
    fits = type(value) is kind or (kind is float and type(value) is int)
    if not fits or (isinstance(value, int | float) and not 0 <= value < math.inf):
        raise UsageError(f"“{name}” is {value!r}", where=where, hint=f"It is {KINDS[kind]}.")
