"""A quotation before its speaker is resolved, and which characters belong to which."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.annotating.english.quotations.marks import Quoted
from briefing.annotating.english.quotations.passages import Range
from briefing.findings import Mode


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue beside quoted words: its tokens, and the speaker's noun phrase with its head."""

    tokens: Range
    speaker: Range | None
    head: int | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Tokens of one attribution; `speaker` is the noun phrase, `head` its head word.

    One that is not firm tells of speech only where it holds quoted words: "announced a review", "announced “a review”".
    """

    cue: Range
    speaker: Range | None
    head: int | None
    content: tuple[Range, ...]
    by: str
    is_firm: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation in characters (`content`) and tokens (the others) of a passage.

    `continues`: its speaker is the one of the quotation before. `is_firm`: it counts without quoted words. `repeats`:
    where its words stand once more.
    """

    content: tuple[Range, ...]
    cue: Range | None
    speaker: Range | None
    head: int | None
    mode: Mode
    by: str
    continues: bool = False
    is_firm: bool = True
    repeats: tuple[Range, ...] = ()

    @property
    def length(self) -> int:
        """Characters of the content."""
        return sum(end - start for start, end in self.content)


class Cover:
    """To which of a list of drafts each character belongs: the draft laid down last."""

    def __init__(self, length: int, drafts: Iterable[Draft] = ()) -> None:
        self.owners = array("i", [-1]) * length
        for number, draft in enumerate(drafts):
            self.lay(number, draft)

    def lay(self, number: int, draft: Draft) -> None:
        """Give the characters of the draft's content to it."""
        for start, end in draft.content:
            self.owners[start:end] = array("i", [number]) * (end - start)

    def owner(self, stretch: Quoted) -> int | None:
        """The draft that holds the beginning or the middle of quoted words."""
        for place in (stretch.start, (stretch.start + stretch.end) // 2):
            if self.owners[place] >= 0:
                return self.owners[place]
        return None


class Ground:
    """Which characters are taken."""

    def __init__(self, length: int, drafts: Sequence[Draft] = ()) -> None:
        self.taken = bytearray(length)
        for draft in drafts:
            self.take(draft)

    def take(self, draft: Draft) -> None:
        """Mark the characters of the draft's content."""
        for start, end in draft.content:
            self.taken[start:end] = b"\x01" * (end - start)

    def holds_half(self, draft: Draft) -> bool:
        """Whether at least half of a draft's characters are taken."""
        return 2 * sum(self.taken.count(1, start, end) for start, end in draft.content) >= draft.length

    def holds(self, place: int) -> bool:
        """Whether the character is taken."""
        return bool(self.taken[place])
