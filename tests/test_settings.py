"""Limits as settings: the machine's file, the user's file, and what each may say."""

import os
from pathlib import Path

import pytest

from briefing.errors import Problem, ReadError, UsageError
from briefing.reading import Limits, sources
from briefing.reading.limits import SETTINGS, settings


@pytest.fixture(autouse=True)
def _nobodys_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(SETTINGS, raising=False)
    monkeypatch.delenv("APPDATA", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))


def file(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def settled(tmp_path: Path, machine: str | None, own: str | None) -> Limits:
    if own is not None:
        file(tmp_path / "home" / "briefing.toml", own)
    if machine is not None:
        file(tmp_path / "etc" / "briefing.toml", machine)
    return settings(machine=tmp_path / "etc" / "briefing.toml")


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert settled(tmp_path, None, None) == Limits()


def test_the_user_sets_limits(tmp_path: Path) -> None:
    found = settled(tmp_path, None, "[reading]\ndocument = 5_000\nseconds = 4\nprivate = true\n")
    assert found == Limits(document=5_000, seconds=4, private=True)


def test_the_machine_sets_limits_for_all(tmp_path: Path) -> None:
    assert settled(tmp_path, "[reading]\nweb = false\nratio = 900\n", None) == Limits(web=False, ratio=900)


@pytest.mark.parametrize(
    ("machine", "own", "web", "private", "document"),
    [
        ("web = false", "web = true", False, False, 20_000_000),
        ("web = true", "web = false", False, False, 20_000_000),
        ("private = false", "private = true", True, False, 20_000_000),
        ("private = true", "private = true", True, True, 20_000_000),
        ("document = 10", "document = 90", True, False, 10),
        ("document = 90", "document = 10", True, False, 10),
    ],
)
def test_where_both_say_something_the_stricter_counts(
    tmp_path: Path, machine: str, own: str, *, web: bool, private: bool, document: int
) -> None:
    found = settled(tmp_path, f"[reading]\n{machine}\n", f"[reading]\n{own}\n")
    assert (found.web, found.private, found.document) == (web, private, document)


def test_a_file_that_the_environment_names_takes_the_place_of_the_users_own_not_of_the_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SETTINGS, str(file(tmp_path / "other.toml", "[reading]\nweb = true\npages = 7\n")))
    found = settled(tmp_path, "[reading]\nweb = false\n", "[reading]\npages = 3\nmembers = 3\n")
    assert found == Limits(web=False, pages=7)


def test_a_file_that_the_environment_names_has_to_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTINGS, str(tmp_path / "none.toml"))
    with pytest.raises(UsageError, match="does not exist"):
        settings(machine=tmp_path / "none")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[reading]\nwebb = false\n", "Did you mean “web”"),
        ("web = false\n", "knows no table “web”"),
        ("[readng]\nweb = false\n", "knows no table “readng”"),
        ("reading = 5\n", "knows no table “reading”"),
        ("[reading]\nweb = 0\n", "true or false"),
        ('[reading]\nweb = "no"\n', "true or false"),
        ("[reading]\ndocument = true\n", "a whole number"),
        ("[reading]\ndocument = 2.5\n", "a whole number"),
        ("[reading]\ndocument = -1\n", "not negative"),
        ("[reading]\nseconds = nan\n", "not negative"),
        ("[reading]\nseconds = inf\n", "not negative"),
        ("[reading\n", "is no settings file"),
    ],
)
def test_what_a_file_says_wrongly_is_told_and_not_passed_over(tmp_path: Path, text: str, said: str) -> None:
    for machine, own in ((text, None), (None, text)):
        with pytest.raises(UsageError) as told:
            settled(tmp_path, machine, own)
        assert said in str(told.value)
        assert "briefing.toml" in str(told.value)


def test_bytes_that_are_no_text_are_no_settings(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "briefing.toml").write_bytes(b"\xff\xfe[\0")
    with pytest.raises(UsageError, match="is no settings file"):
        settled(tmp_path, None, None)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser reads everything")
def test_a_machines_file_that_may_not_be_read_is_no_permission(tmp_path: Path) -> None:
    file(tmp_path / "etc" / "briefing.toml", "[reading]\nweb = false\n").chmod(0)
    with pytest.raises(UsageError, match="is no settings file"):
        settings(machine=tmp_path / "etc" / "briefing.toml")


def test_sources_are_read_within_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTINGS, str(file(tmp_path / "s.toml", "[reading]\ndocument = 10\nweb = false\n")))
    article = file(tmp_path / "a.txt", "The harbour will close on Monday, the mayor said.")
    large, off = sources([article, "https://coast.example/a"])
    assert isinstance(large, Problem)
    assert "is larger than" in large.what
    assert isinstance(off, Problem)
    assert off.what == "lies on the web, and fetching is switched off"


def test_containers_may_nest_only_so_deep() -> None:
    limits = Limits(depth=1).inside()
    assert limits.depth == 0
    with pytest.raises(ReadError, match="lies too deep"):
        limits.inside()


def test_what_is_switched_off_for_a_machine_no_program_switches_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(SETTINGS, str(file(tmp_path / "s.toml", "[reading]\nweb = false\n")))
    (off,) = sources(["https://coast.example/a"], limits=Limits(web=True))
    assert isinstance(off, Problem)
    assert off.what == "lies on the web, and fetching is switched off"
