"""Where words stand in quotation marks: a scanner that gives exact places and reads every character once.

Straight, curly, low and angle marks, single marks, nesting and marks that never close. Apostrophes are told from single
marks by what stands on either side; an inch sign follows a digit.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

ANGLED = "«»"
DOUBLE = frozenset('"“”„‟«»')
SINGLE = frozenset("'‘’‚")
OPENING = frozenset("“„‘‚«")
PAIRS = ("''", "’’", "``", "‘‘")
MARK = re.compile(f"[{''.join(sorted(DOUBLE | SINGLE))}`]")
BEFORE_OPENING = frozenset("([{—–-/")

# How the reporter goes on, though no mark has closed: “We saw it, said the driver; “We saw it, she said.
CUE = re.compile(
    r"[,?!] (?:(?:said|says|added|adds|asked|replied|explained|continued) (?=[A-Z]|(?:the|a|an|his|her|their|one|another) )"
    r"|(?:he|she|they) (?:said|says|added|adds|asked|replied|explained)[.])"
)

# Words that begin with an apostrophe for what they leave out.
ELIDED = ("tis", "twas", "em", "cause", "til", "till", "bout", "round", "n", "cos", "cuz", "ere", "neath")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between marks: characters `[start, end)`, the marks outside of them.

    `opened` is where the opening mark stands, `after` where the text goes on behind the closing one.
    """

    opened: int
    start: int
    end: int
    after: int
    is_closed: bool


def quoted(text: str, start: int = 0, end: int | None = None) -> tuple[Quoted, ...]:
    """The outermost quoted stretches of the paragraph `text[start:end]`, in order; one without words is none.

    >>> text = "He said “no ‘ifs’ here”."
    >>> [text[q.start : q.end] for q in quoted(text)]
    ['no ‘ifs’ here']
    """
    stop = len(text) if end is None else end
    scan = _Scan(text, start, stop)
    found: list[Quoted] = []
    free = start
    for at in scan.marks:
        here = scan.quoted_at(at) if at >= free else None
        if here is None:
            continue
        if any(text[i].isalnum() for i in range(here.start, here.end)):
            found.append(here)
        free = max(here.after, at + 1)
    return tuple(found)


def is_mark(character: str) -> bool:
    """Whether it can open or close a quotation."""
    return character in DOUBLE or character in SINGLE


class _Scan:
    """One paragraph, its marks listed once so that looking ahead costs no second reading."""

    def __init__(self, text: str, start: int, stop: int) -> None:
        self.text, self.start, self.stop = text, start, stop
        self.first_straight = text.find('"', start, stop)
        self.marks = [match.start() for match in MARK.finditer(text, start, stop)]
        self.pairs = [i for i in self.marks if i < stop - 1 and text.startswith(PAIRS[:2], i)]
        self.doubles = [i for i in self.marks if text[i] in DOUBLE and not self._is_inch(i)]
        self.singles = [i for i in self.marks if text[i] in SINGLE and self._may_close_single(i)]
        self.firm = [i for i in self.singles if text[i - 1] not in "sS"]
        self.openers = [i for i in self.marks if text[i] in SINGLE and self._opens(i)]

    def quoted_at(self, at: int) -> Quoted | None:
        """The quoted stretch that a mark at `at` opens, if one does."""
        character = self.text[at]
        if self._is_pair(at):
            return self._paired(at)
        if character in DOUBLE:
            is_open = (self._opens(at) and not self._is_inch(at)) or self._opens_unaware(at)
            return self._double(at) if is_open else None
        if character in SINGLE and self._opens(at) and not self._is_elision(at):
            return self._single(at)
        return None

    def _double(self, at: int) -> Quoted:
        first = bisect_left(self.doubles, at + 1)
        depth = 1
        for i in range(first, len(self.doubles)):
            mark, left = self.doubles[i], len(self.doubles) - i - 1
            if self._opens_inside(at, mark):
                if left <= depth:  # too few marks are left to close both: the first one was never closed
                    return self._closed(at, mark, is_closed=False)
                depth += 1
                continue
            depth -= 1
            if depth == 0:
                return self._closed(at, mark, is_closed=True)
        return self._closed(at, self.stop, is_closed=False)

    def _opens_unaware(self, at: int) -> bool:
        """Whether a straight mark that stands like a closing one opens, since the next one can only close.

        Straight marks alternate, however a typist spaced them: 'said: " We are ready ."'. Feet and inches are no marks.
        """
        place = bisect_left(self.doubles, at + 1)
        if self.text[at] != '"' or place == len(self.doubles) or (at > self.start and self.text[at - 1].isdigit()):
            return False
        behind = self.doubles[place]
        return self.text[behind] == '"' and not self._opens(behind)

    def _opens_inside(self, outer: int, mark: int) -> bool:
        character = self.text[mark]
        if character == "“":
            return self.text[outer] != "„" and not self._closes(mark)
        if character in {"”", "«", "»"}:
            return False
        return self._opens(mark) and not self._closes(mark)

    def _is_pair(self, at: int) -> bool:
        """Whether two single marks stand for a double one, as old news wires print it, and may open."""
        return self.text.startswith(PAIRS, at, self.stop) and self._stands_before_word(at, at + 2)

    def _paired(self, at: int) -> Quoted:
        place = bisect_left(self.pairs, at + 2)
        is_closed = place < len(self.pairs)
        found = self._closed(at + 1, self.pairs[place] if is_closed else self.stop, is_closed=is_closed)
        return replace(found, opened=at, after=found.after + is_closed)

    def _single(self, at: int) -> Quoted | None:
        place = bisect_left(self.singles, at + 2)
        if place == len(self.singles):
            return None
        first = self.singles[place]
        return self._closed(at, first if self._is_close(first) else self._firm_after(first), is_closed=True)

    def _is_close(self, at: int) -> bool:
        """Whether a mark after a word is no mere possessive of a plural ("the spies’ work")."""
        if self.text[at - 1] not in "sS" or self._firm_after(at) == at:
            return True
        opener = bisect_left(self.openers, at + 1)
        return opener < len(self.openers) and self.openers[opener] < self._firm_after(at)

    def _firm_after(self, at: int) -> int:
        place = bisect_left(self.firm, at)
        return self.firm[place] if place < len(self.firm) else at

    def _closed(self, at: int, end: int, *, is_closed: bool) -> Quoted:
        start = at + 1
        stop = end
        if not is_closed and (cue := CUE.search(self.text, start, end)) is not None:
            stop = end = cue.start() + 1
        while start < stop and self.text[start].isspace():
            start += 1
        while stop > start and self.text[stop - 1].isspace():
            stop -= 1
        return Quoted(opened=at, start=start, end=stop, after=end + is_closed, is_closed=is_closed)

    def _opens(self, at: int) -> bool:
        """Whether the mark stands where one opens: after space or a bracket, before a word."""
        before = self.text[at - 1] if at > self.start else " "
        after = self.text[at + 1] if at + 1 < self.stop else " "
        if self.text[at] in "“„«":
            return True
        if after.isspace():
            return self.text[at] in ANGLED and before.isspace()
        return self._stands_before_word(at, at + 1)

    def _stands_before_word(self, at: int, end: int) -> bool:
        before = self.text[at - 1] if at > self.start else " "
        after = self.text[end] if end < self.stop else " "
        return not after.isspace() and (before.isspace() or before in BEFORE_OPENING or is_mark(before))

    def _closes(self, at: int) -> bool:
        before = self.text[at - 1] if at > self.start else " "
        after = self.text[at + 1] if at + 1 < self.stop else " "
        return not before.isspace() and before not in "([{" and not after.isalnum() and not is_mark(before)

    def _may_close_single(self, at: int) -> bool:
        after = self.text[at + 1] if at + 1 < self.stop else " "
        return at > self.start and self.text[at] not in "‘‚" and not self.text[at - 1].isspace() and not after.isalnum()

    def _is_inch(self, at: int) -> bool:
        """Whether a straight mark is the inch sign of a number: no mark is open before it in the paragraph."""
        return (
            at == self.first_straight > self.start and self.text[at - 1].isdigit() and self.text[at + 1 : at + 2] == " "
        )

    def _is_elision(self, at: int) -> bool:
        rest = self.text[at + 1 : at + 8]
        if self.text[at] == "‘" or not rest:
            return False
        word = rest[: next((i for i, c in enumerate(rest) if not c.isalnum()), len(rest))]
        return word.lower() in ELIDED or (word[:2].isdigit() and word[2:] in {"", "s"})
