"""The stretches of a text that can hold a time expression at all: the surroundings of what each pattern cannot be without."""

import re
from functools import lru_cache

TRIGGERS = {
    "month": re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"),
    "digit": re.compile(r"[0-9]"),
    "unit": re.compile(
        r"second|minute|\bmin|hour|day|night|week|month|quarter|year|decade|centur|morning|afternoon|evening|half|"
        r"[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|Q[1-4]|H[12]",
        re.IGNORECASE,
    ),
    "season": re.compile(r"spring|summer|autumn|fall|winter", re.IGNORECASE),
    "century": re.compile(r"century", re.IGNORECASE),
    "decade": re.compile(r"0['’]?s", re.IGNORECASE),
    "era": re.compile(r"B\.?C", re.IGNORECASE),
    "weekday": re.compile(r"Mon|Tue|Wed|Thu|Fri|Sat|Sun", re.IGNORECASE),
    "word": re.compile(r"[A-Za-z]"),
}
"""What a pattern of each group cannot be without; only the surroundings of such places are searched."""

BEFORE, AFTER, WORD = 56, 72, 40


@lru_cache(maxsize=1)  # dates, relative times and lengths are read from one text, one after the other
def surroundings(text: str) -> dict[str, list[tuple[int, int]]]:
    """By group, the stretches of `text` around its triggers, cut between words; in linear time."""
    return {name: _stretches(text, trigger) for name, trigger in TRIGGERS.items() if name != "word"} | {
        "word": [(0, len(text))]
    }


def _stretches(text: str, trigger: re.Pattern[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for match in trigger.finditer(text):
        if found and match.end() + AFTER <= found[-1][1]:
            continue
        start = _between_words(text, match.start() - BEFORE, -1)
        end = _between_words(text, match.end() + AFTER, 1)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _between_words(text: str, at: int, step: int) -> int:
    """The nearest place from `at` on where no word is cut; a run of letters without end is cut all the same."""
    for _ in range(WORD):
        if not 0 < at < len(text):
            break
        if text[at].isspace() or text[at - 1].isspace():
            return at
        at += step
    return min(max(at, 0), len(text))
