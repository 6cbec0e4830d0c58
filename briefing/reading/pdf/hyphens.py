"""The lines of a paragraph into its text: words that a line end broke are put together, and only those."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
HYPHENS = ("-", "\u2010", "\u00ad")
WIDE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]")
COMPOUNDS = frozenset(["anti", "co", "cross", "eu", "ex", "half", "high", "ill", "long", "low", "mid", "multi", "non", "off", "on", "pan", "post", "pre", "pro", "self", "semi", "short", "so", "then", "to", "uk", "un", "us", "vice", "well"])  # fmt: skip
"""First parts that nearly always keep their hyphen in English."""


@dataclass(slots=True)
class Joiner:
    """What the whole document shows of its hyphens; it counts what it joins."""

    words: frozenset[str]
    keeps: bool
    """Whether most hyphens at line ends that the document decides are part of their words."""
    count: int = 0

    def text(self, lines: Sequence[str]) -> str:
        """The lines as one text."""
        parts: list[str] = []
        for i, line in enumerate(lines):
            if not i:
                parts.append(line)
                continue
            before = lines[i - 1]
            if before.endswith(HYPHENS) and line[:1].isalpha() and before[-2:-1].isalpha():
                if not self._is_kept(before, line):
                    parts[-1] = parts[-1][:-1]
                    self.count += 1
                parts.append(line)
            elif before.endswith(("/", "—")) or (WIDE.match(before[-1:]) and WIDE.match(line)):
                parts.append(line)
            else:
                parts.append(f" {line}")
        return "".join(parts)

    def _is_kept(self, before: str, after: str) -> bool:
        if before.endswith("\u00ad"):
            return False
        first, second = _ends(before, after)
        if not after[:1].islower():
            return True
        together, apart = first + second in self.words, f"{first}-{second}" in self.words
        if together != apart:
            return apart
        return first.rpartition("-")[2] in COMPOUNDS or "-" in first or self.keeps


def joiner(texts: Iterable[Sequence[str]]) -> Joiner:
    """What the paragraphs, each given by its lines, show: a broken word that stands whole elsewhere decides."""
    words: set[str] = set()
    broken: list[tuple[str, str]] = []
    for lines in texts:
        for i, line in enumerate(lines):
            found = [word.casefold().replace("\u2010", "-") for word in WORD.findall(line)]
            goes_on = line.endswith(HYPHENS) and i + 1 < len(lines)
            words.update(found[bool(i and lines[i - 1].endswith(HYPHENS)) : len(found) - goes_on])
            if goes_on and lines[i + 1][:1].islower():
                broken.append(_ends(line, lines[i + 1]))
    joins = sum(first + second in words for first, second in broken)
    keeps = sum(f"{first}-{second}" in words for first, second in broken)
    return Joiner(frozenset(words), keeps=keeps > joins)


def _ends(before: str, after: str) -> tuple[str, str]:
    """The two halves of the word that stands on both lines, in lower case."""
    first, second = WORD.findall(before[-80:-1]), WORD.match(after[:80])
    return (first[-1].casefold() if first else "", second[0].casefold() if second else "")
