"""How much the readers take on: sizes, numbers, depths and times, as defaults, as a machine's settings, or for one call."""

import os
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

from briefing.errors import ReadError, UsageError, did_you_mean

SETTINGS = "BRIEFING_SETTINGS"
"""The environment variable that names a settings file to be read instead of the usual ones."""


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


def settings() -> Limits:
    """The limits that this machine and this user have set, or the defaults.

    `/etc/briefing.toml` goes before `briefing.toml` in the user's own configuration folder: what is switched off for a
    machine stays off. Raises UsageError where a file cannot be understood.
    """
    found = Limits()
    for path in _files():
        found = _with(found, path)
    return found


def _files() -> Iterator[Path]:
    if named := os.environ.get(SETTINGS):
        yield Path(named)
        return
    home = os.environ.get("APPDATA") or os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    for path in (Path(home).expanduser() / "briefing.toml", Path("/etc/briefing.toml")):
        if path.is_file():
            yield path


def _with(limits: Limits, path: Path) -> Limits:
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8")).get("reading", {})
    except (OSError, ValueError) as error:
        raise UsageError(
            f"is no settings file ({error})", where=str(path), hint="Write TOML with a table [reading]."
        ) from error
    if not isinstance(told, dict):
        raise UsageError("“reading” is no table", where=str(path), hint="Write [reading] above the limits.")
    kinds = {field.name: type(getattr(limits, field.name)) for field in fields(limits)}
    for name, value in told.items():
        if name not in kinds:
            raise UsageError(f"knows no limit “{name}”", where=str(path), hint=did_you_mean(name, kinds))
        fits = type(value) is kinds[name] or (kinds[name] is float and type(value) is int)
        if not fits or (not isinstance(value, bool) and value < 0):
            raise UsageError(
                f"“{name}” is {value!r}", where=str(path), hint=f"It is a {kinds[name].__name__}, not negative."
            )
    return replace(limits, **told)
