"""An article in the making: its passages, and the part that each has been given so far."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from briefing.articles import BODY, Role
from briefing.parsing.passages import INVISIBLE, Passage
from briefing.sources import Source
from briefing.spans import Span

NO_LETTER = re.compile(r"[\W_]+")
LOWER = bytes(range(128)).lower() + bytes(range(128, 256))
MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
"""What is no letter in ASCII, and, with it, the marks beyond ASCII that are in most lines: many times as fast."""
COMMON_MARKS = "’“”–‘—…\u00a0"


@dataclass
class Draft:
    """The passages of a text, their roles and the reasons for them; `is_body` is the first guess, before any rule."""

    passages: Sequence[Passage]
    is_body: list[bool]
    roles: list[Role | None] = field(default_factory=list)
    reasons: list[str | None] = field(default_factory=list)
    texts: Sequence[str] = ()
    _letters: dict[int, str] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.texts = tuple(passage.text.strip(INVISIBLE + " ") for passage in self.passages)
        self.roles = [None] * len(self.passages)
        self.reasons = [None] * len(self.passages)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The passages with capitals and small letters made one."""
        return tuple(passage.text.casefold() for passage in self.passages)

    def give(self, i: int, role: Role, reason: str) -> None:
        """Give passage `i` its part, with the reason for it."""
        self.roles[i], self.reasons[i] = role, reason

    def text(self, i: int) -> str:
        """The words of passage `i` without marks that nobody sees."""
        return self.texts[i]

    def letters(self, i: int) -> str:
        """The letters and digits of passage `i`, in lower case; rules ask again and again."""
        found = self._letters.get(i)
        if found is None:
            found = self._letters[i] = letters(self.texts[i])
        return found

    def is_free(self, i: int) -> bool:
        """Whether there is a passage `i` that no rule has given a part."""
        return 0 <= i < len(self.roles) and self.roles[i] is None

    def body(self) -> list[int]:
        """The places of what is body so far."""
        both = zip(self.roles, self.is_body, strict=True)
        return [i for i, (role, is_body) in enumerate(both) if (is_body if role is None else role in BODY)]

    def free(self, places: Iterable[int]) -> list[int]:
        """Those of `places` that no rule has given a part."""
        roles, count = self.roles, len(self.roles)
        return [i for i in places if 0 <= i < count and roles[i] is None]


def holding(texts: Sequence[str], words: Iterable[str]) -> set[int]:
    """Which of the texts have one of the words somewhere; all texts are looked through at once."""
    whole = "\n".join(texts)
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    found: set[int] = set()
    for word in words:
        at = whole.find(word)
        while at >= 0:
            place = bisect_right(starts, at)
            found.add(place - 1)
            at = whole.find(word, starts[place])
    return found


def place(source: Source, passage: Passage, words: str) -> Span | None:
    """Where the words stand in a passage, whatever white space or break stands between them; None where they do not."""
    start = source.text.find(words, passage.start, passage.end)
    if start >= 0:
        return source.span(start, start + len(words))
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    match = pattern.search(source.text, passage.start, passage.end) if words.split() else None
    return source.span(*match.span()) if match else None


def letters(text: str) -> str:
    """The letters and digits of a text in lower case: what two printings of one headline share."""
    if not text.isascii():
        for mark in COMMON_MARKS:
            text = text.replace(mark, "")
        if not text.isascii():
            return NO_LETTER.sub("", text).casefold()
    return text.encode().translate(LOWER, MARKS).decode()
