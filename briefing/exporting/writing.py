"""Files that are written whole or not at all, and together."""

import contextlib
import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefing.errors import ExportError


def check_writable(folder: Path, names: Sequence[str]) -> None:
    """Raises ExportError unless files with these names can be put into the folder, which is made if need be.

    Asked before the work that would be lost.
    """
    with _as_export_error(folder):
        folder.mkdir(parents=True, exist_ok=True)
        probe = _part(folder, "probe")
        probe.touch(exist_ok=False)
        probe.unlink()
    for name in names:
        if (folder / name).is_dir():
            raise ExportError("is a folder, so no file of this name can be written", where=str(folder / name))


def written(contents: Mapping[str, bytes], folder: Path) -> tuple[Path, ...]:
    """The paths of the files. Each is complete on the disk before the first takes its name, so that what was there
    before survives a full disk, Ctrl-C or a power cut. Raises ExportError where one cannot be written.
    """
    parts: dict[Path, Path] = {}
    try:
        with _as_export_error(folder):
            for name, content in contents.items():
                part = _part(folder, name)
                parts[folder / name] = part
                with part.open("xb") as stream:
                    stream.write(content)
                    stream.flush()
                    os.fsync(stream.fileno())
            for path, part in parts.items():
                part.replace(path)
            _sync(folder)
    finally:
        for part in parts.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
    return tuple(parts)


def _part(folder: Path, name: str) -> Path:
    return folder / f".{name}.{os.getpid()}-{secrets.token_hex(4)}.part"


def _sync(folder: Path) -> None:
    """The new names are on the disk, too (POSIX leaves that to the folder)."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@contextlib.contextmanager
def _as_export_error(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        said = (error.strerror or str(error)).lower()
        raise ExportError(f"cannot be written to: {said}", where=str(folder), hint="Name another folder.") from error
