"""No regular expression tries the same characters in ever more combinations: each comes to an end on what it repeats."""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

import pytest

import briefing

ROOMS = ("briefing.annotating.", "briefing.parsing.", "briefing.comparing.", "briefing.reading.")
PUMPS = ("-", " ", "a", "A", "1", ",", ".", "- ", "a ", "Aa ", "a, ", "1 ", "“a ", "(a ", "/a")
"""What hostile text repeats: marks, letters, words, numbers, and what parts them."""
LENGTH = 160
"""Characters of a pump before and behind a word: enough for combinations to take hours, too few for plain searching."""
WORDS = 8


def patterns(value: object) -> Iterator[re.Pattern[str]]:
    """Every pattern in a value of a module, in lists and tables of them, too."""
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from patterns(part)
    elif isinstance(value, tuple | list | frozenset | set):
        for part in value:
            yield from patterns(part)


def every_pattern() -> Iterable[tuple[str, re.Pattern[str]]]:
    found: dict[tuple[str, int], tuple[str, re.Pattern[str]]] = {}
    for module in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if module.name.startswith(ROOMS):
            for name, value in vars(importlib.import_module(module.name)).items():
                for pattern in patterns(value):
                    found.setdefault((pattern.pattern, pattern.flags), (f"{module.name}.{name}", pattern))
    return found.values()


FOUND = list(every_pattern())


def words(pattern: re.Pattern[str]) -> list[str]:
    """Some of the words that the pattern itself is made of, and none."""
    own = list(dict.fromkeys(re.findall(r"(?<![\\\w])[A-Za-z]{3,}", pattern.pattern)))
    return ["", *own[:: max(1, len(own) // WORDS)]]


def test_there_are_patterns_to_be_tried() -> None:
    assert len(FOUND) > 200


@pytest.mark.timeout(60)
@pytest.mark.parametrize("pump", PUMPS)
def test_no_pattern_tries_what_is_repeated_in_every_combination(pump: str) -> None:
    run, tried = pump * (LENGTH // len(pump)), set()
    for (name, pattern), end in product(FOUND, ("", "é)", "\x00")):
        for word in words(pattern):
            match = pattern.search(f"{run}{word} {run}{end}")
            tried.add((name, end, match is None))
    assert len(tried) >= 3 * len({name for name, _ in FOUND})
