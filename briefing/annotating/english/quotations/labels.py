"""Speakers that the layout names and no verb: "SMITH: …" in a transcript, “…” — Jane Smith below a quotation."""

from itertools import takewhile

from spacy.tokens import Token

from briefing.annotating.english.quotations import speakers_words as terms
from briefing.annotating.english.quotations.drafts import Cue
from briefing.annotating.english.quotations.marks import Quoted
from briefing.annotating.english.quotations.passages import Passage

FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
DASHES = "—–―-"

ADDRESSING = frozenset({"to", "on", "about"})
"""Words behind the name of who speaks: "Reid to Bell: …", "Reid on Bell: …"."""

NAME_WORDS = 6
"""Words of a name in a script: "Smith: …"."""

LONGEST_NAME = 40
"""Characters of a name in a script or below a quotation."""


def script_name(passage: Passage, stretch: Quoted) -> Cue | None:
    """The speaker that a transcript names within the marks, as in “SMITH: We are ready”."""
    colon = passage.text.find(":", stretch.start, min(stretch.end, stretch.start + LONGEST_NAME))
    label = passage.text[stretch.start : max(colon, stretch.start)]
    if not label.isupper() or len(label.split()) > NAME_WORDS:
        return None
    first, stop = passage.tokens(stretch.start, colon)
    return Cue((stop, stop + 1), (first, stop), stop - 1) if first < stop else None


def signature(passage: Passage, stretch: Quoted, stop: int) -> Cue | None:
    """A name behind a dash, up to the end of the line: “…” — Jane Doe."""
    behind = passage.text[stretch.after : stop].partition("\n")[0]
    dashes = "".join(takewhile(lambda c: c in DASHES or c.isspace(), behind))
    name = behind[len(dashes) :].rstrip(" .")
    if not dashes.strip() or not 0 < len(name) <= LONGEST_NAME or len(name.split()) > NAME_WORDS:
        return None
    start = stretch.after + len(dashes)
    first, after = passage.tokens(start, start + len(name))
    words = [token for token in passage.doc[first:after] if not token.is_space]
    if not words or not all(t.text[0].isupper() or t.is_punct or len(t) == 1 for t in words):
        return None
    mark = passage.token_at(stretch.after + len(dashes.rstrip()) - 1)
    return Cue((mark.i, mark.i + 1), (words[0].i, words[-1].i + 1), words[-1].i)


def name_before_colon(passage: Passage, window: list[Token]) -> Cue | None:
    """A script's form: "Smith: …", "Jane Smith, a teacher: …"."""
    colon = window[-1]
    apposed = next((t for t in window if t.text == ","), None)
    if apposed is not None and passage.names.get(apposed.i) == window[0].i:
        is_verbless = not any(t.tag_ in FINITE for t in window)
        return Cue((colon.i, colon.i + 1), (window[0].i, colon.i), apposed.i - 1) if is_verbless else None
    words = [t for t in window if not t.is_punct and not t.is_space]
    to = next((i for i, t in enumerate(words) if i and t.lower_ in ADDRESSING), len(words))
    words = words[:to]
    if words and {words[0].lower_, words[-1].lower_} & terms.HEADLINE_LABELS:
        return None
    if not words or len(words) > NAME_WORDS or (not words[-1].is_title and not words[-1].is_upper):
        return None
    if words[-1].pos_ not in NOMINAL:
        return None
    return Cue((colon.i, colon.i + 1), (words[0].i, words[-1].i + 1), words[-1].i)
