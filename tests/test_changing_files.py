"""Files that somebody else writes to, cuts short or deletes while they are read."""

import io
import json
import os
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from briefing.reading import sources
from briefing.sources import Source


def rows(stories: Sequence[str]) -> bytes:
    return "".join(json.dumps({"id": f"a{i}", "text": story}) + "\n" for i, story in enumerate(stories)).encode()


def sheet(stories: Sequence[str]) -> bytes:
    return "".join(["id,text\n", *(f'a{i},"{story}"\n' for i, story in enumerate(stories))]).encode()


def packed(stories: Sequence[str]) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as members:
        for i, story in enumerate(stories):
            members.writestr(f"{i}.txt", story)
    return archive.getvalue()


def box(stories: Sequence[str]) -> bytes:
    head = "From a@coast.example Fri Mar  1 07:00:00 2024\nFrom: a@coast.example\nSubject: Harbour\n\n"
    return "".join(f"{head}{story}\n\n" for story in stories).encode()


@pytest.mark.parametrize("change", ["cut", "grown", "overwritten", "deleted"])
@pytest.mark.parametrize(("name", "made"), [("a.jsonl", rows), ("a.csv", sheet), ("a.zip", packed), ("a.mbox", box)])
def test_a_file_that_changes_while_it_is_read_loses_no_more_than_what_is_gone(
    tmp_path: Path, name: str, made: Callable[[Sequence[str]], bytes], change: str
) -> None:
    stories = [f"The harbour will close on Monday, the mayor said for the {i}th time. " * 30 for i in range(400)]
    path = tmp_path / name
    path.write_bytes(made(stories))
    half = path.stat().st_size // 2

    reading = sources([path])
    first = next(reading)
    if change == "cut":
        os.truncate(path, half)
    elif change == "deleted":
        path.unlink()
    else:
        with path.open("r+b") as changing:
            changing.seek(half if change == "overwritten" else 2 * half)
            changing.write(b"\xff\x00" * 3_000)
    rest = list(reading)

    assert isinstance(first, Source)
    kept = [one.text for one in (first, *rest) if isinstance(one, Source)]
    assert sum(story.strip() in "\n".join(kept) for story in stories) >= 190
    assert all(isinstance(one, Source) or one.hint for one in rest)
