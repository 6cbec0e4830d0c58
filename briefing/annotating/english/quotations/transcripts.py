"""Interviews and debates printed line by line: "Herald: Why did you sign it?", then "Holt: I was told to", and so on.

A label alone may be a topic ("Weather: Rain"); where two of them take turns, they are speakers, unless nobody says "I",
"you" or asks anything: listings of events take turns, too ("Where: Town Hall", "When: 7 p.m.").
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.annotating.english.quotations import speakers_words as terms
from briefing.annotating.english.quotations.drafts import Draft
from briefing.annotating.english.quotations.labels import LONGEST_NAME, NAME_WORDS
from briefing.annotating.english.quotations.marks import DOUBLE
from briefing.annotating.english.quotations.passages import Paragraph, Passage
from briefing.annotating.english.word_lists import words
from briefing.findings import Mode

SHORTEST_CAPITAL = 4
"""Letters of a word in a name that has a capital: not "of"."""

TURNS = 2
"""Lines that each of at least two speakers has."""

WORD = re.compile(r"[a-z]+")
ADDRESSING = words("i me my mine we our ours you your yours")
"""Words of those who talk to each other."""


FULL_NAME = 2
"""Words of a name that letters stand for."""

ANONYMOUS = frozenset({"Q", "A", "Question", "Answer"})
"""Labels that name nobody."""


def spoken_lines(passage: Passage) -> Iterator[Draft]:
    """What each line of a transcript says, if the passage is one."""
    labelled = [(p, label) for p in passage.paragraphs if (label := _label(passage, p)) is not None]
    whole = _spelt_out([label for _, label in labelled])
    turns = Counter(whole[label] for _, label in labelled)
    speaking = {label for label, lines in turns.items() if lines >= TURNS}
    talking = {whole[label] for paragraph, label in labelled if _is_talk(passage, paragraph)} & speaking
    if len(speaking) < TURNS or 2 * len(talking) < len(speaking):
        return
    named: dict[str, Draft] = {}
    for paragraph, label in labelled:
        if whole[label] in speaking:
            line = _line(passage, paragraph, label)
            known = named.get(whole[label]) if label != whole[label] else named.setdefault(label, line)
            yield line if known is None else replace(line, speaker=known.speaker, head=known.head)


def _spelt_out(labels: Sequence[str]) -> dict[str, str]:
    """Each label by its name in full, where it is the letters of a label before it: “NV” of “Nora Vance”."""
    letters: dict[str, str] = {}
    whole: dict[str, str] = {}
    for label in labels:
        name = label.split()
        if len(name) >= FULL_NAME:
            letters.setdefault("".join(word[0] for word in name), label)
        whole[label] = letters.get(label, label)
    return whole


def _label(passage: Passage, paragraph: Paragraph) -> str | None:
    """The name before the colon that a paragraph begins with, be there a mark before it or not."""
    opening = passage.text[paragraph.start : min(paragraph.end, paragraph.start + LONGEST_NAME)]
    head, colon, said = opening.partition(":")
    name = head.strip('"“ ').split()
    if not colon or not said[:1].isspace() or not 0 < len(name) <= NAME_WORDS:
        return None
    is_name = all(word[0].isupper() for word in name if len(word) >= SHORTEST_CAPITAL)
    return " ".join(name) if is_name and name[0].lower() not in terms.HEADLINE_LABELS else None


def _is_talk(passage: Passage, paragraph: Paragraph) -> bool:
    """Whether a line asks, or speaks of who says it or of who hears it."""
    said = passage.text[paragraph.start : paragraph.end]
    return "?" in said or not ADDRESSING.isdisjoint(WORD.findall(said.lower()))


def _line(passage: Passage, paragraph: Paragraph, label: str) -> Draft:
    colon = passage.text.index(":", paragraph.start)
    content = passage.trimmed_left((colon + 1, paragraph.end))
    if passage.text[paragraph.start] in DOUBLE and passage.text[content[1] - 1] in DOUBLE:
        content = content[0], content[1] - 1
    first, stop = passage.tokens(passage.text.index(label[0], paragraph.start), colon)
    after = passage.tokens(colon, colon + 1)[1]
    cue = (stop, after) if stop < after else None
    if label in ANONYMOUS or first == stop:
        return Draft((content,), cue, None, None, Mode.DIRECT, "transcript")
    return Draft((content,), cue, (first, stop), stop - 1, Mode.DIRECT, "transcript")
