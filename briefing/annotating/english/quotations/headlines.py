"""Headlines that quote without marks: "Minister: Taxes to rise", "Taxes to rise, says minister"."""

from spacy.tokens import Token

from briefing.annotating.english.quotations import cues
from briefing.annotating.english.quotations import speakers_words as terms
from briefing.annotating.english.quotations.direct import Cue
from briefing.annotating.english.quotations.passages import Paragraph, Passage, Range

SPEAKER_WORDS = 6
"""Words that a speaker before a headline's colon may have."""

CONTENT_WORDS = 3
"""Words that make the rest of a headline something said."""


def spoken_headline(passage: Passage, paragraph: Paragraph) -> tuple[Cue, Range] | None:
    """The speaker of a headline and the characters of what is said in it, where it attributes its words."""
    tokens = list(passage.doc[paragraph.first : paragraph.stop])
    return _before_colon(passage, tokens) or _after_comma(passage, tokens) or _before_verb(passage, tokens)


def _before_verb(passage: Passage, tokens: list[Token]) -> tuple[Cue, Range] | None:
    """A speaker and a verb first: "Minister warns taxes will rise". Capitals mislead the parse, so forms decide."""
    found = next((i for i in range(1, len(tokens)) if _is_verb(passage, tokens, i)), None)
    if not found or found > SPEAKER_WORDS or len(tokens) - found - 1 < CONTENT_WORDS:
        return None
    if any(t.is_punct for t in tokens[:found]):
        return None
    cue = tokens[found]
    content = passage.characters((cue.i + 1, tokens[-1].i + 1))
    return Cue((cue.i, cue.i + 1), (tokens[0].i, cue.i), cue.i - 1), content


def _is_verb(passage: Passage, tokens: list[Token], at: int) -> bool:
    """Whether a word is a cue; one that may be a noun ("rules") stands behind a speaker and before a whole clause."""
    form = tokens[at].lower_
    if form in cues.PLAIN_HEADLINE_FORMS:
        return True
    if form not in cues.HEADLINE_FORMS or not _speaks(passage, tokens[:at]):
        return False
    behind = tokens[at + 1 :]
    is_object = bool(behind) and behind[0].pos_ in {"NOUN", "PROPN", "ADJ", "DET", "PRON", "NUM"}
    return is_object and any(t.tag_ in {"MD", "VBZ", "VBP"} for t in behind[1:])


def _before_colon(passage: Passage, tokens: list[Token]) -> tuple[Cue, Range] | None:
    colon = next((i for i, t in enumerate(tokens[: SPEAKER_WORDS + 1]) if t.text == ":"), None)
    if not colon or len(tokens) - colon - 1 < CONTENT_WORDS or not _speaks(passage, tokens[:colon]):
        return None
    mark = tokens[colon]
    rest = passage.characters((mark.i + 1, tokens[-1].i + 1))
    return Cue((mark.i, mark.i + 1), (tokens[0].i, mark.i), mark.i - 1), rest


def _after_comma(passage: Passage, tokens: list[Token]) -> tuple[Cue, Range] | None:
    comma = next((i for i in range(len(tokens) - 2, 0, -1) if tokens[i].text in {",", "–", "—", "-"}), None)
    if comma is None or comma < CONTENT_WORDS or len(tokens) - comma - 1 > SPEAKER_WORDS + 1:
        return None
    tail = [t for t in tokens[comma + 1 :] if not t.is_punct and not t.is_space]
    at = next((i for i, t in enumerate(tail) if t.lower_ in cues.HEADLINE_FORMS), None)
    if at is None or at not in {0, len(tail) - 1} or len(tail) == 1:
        return None
    cue = tail[at]
    names = tail[1:] if at == 0 else tail[:-1]
    label = next((i for i, t in enumerate(tokens[:SPEAKER_WORDS]) if t.text == ":"), -1)
    content = passage.characters((tokens[label + 1].i, tokens[comma].i))
    return Cue((cue.i, cue.i + 1), (names[0].i, names[-1].i + 1), names[-1].i), content


def _speaks(passage: Passage, words: list[Token]) -> bool:
    """Whether the words before a colon name someone or something that can speak, and are no mere label."""
    last = words[-1]
    if words[0].lower_ in terms.HEADLINE_LABELS or last.lower_ in terms.HEADLINE_LABELS:
        return False
    if any(t.pos_ == "VERB" and t.tag_ in {"VBD", "VBZ", "VBP"} for t in words):
        return False
    is_known = last.i + 1 in passage.names and not any(t.pos_ == "ADP" for t in words)
    is_name = is_known or (last.text[0].isupper() and last.ent_type_ in {"PERSON", "ORG", "NORP"})
    return last.lower_ in terms.SPEAKER_NOUNS or is_name
