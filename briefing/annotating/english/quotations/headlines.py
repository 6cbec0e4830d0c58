"""Headlines that quote without marks: "Minister: Taxes to rise", "Taxes to rise, says minister"."""

from itertools import takewhile

from spacy.tokens import Token

from briefing.annotating.english.names.titles import is_office
from briefing.annotating.english.quotations import cues
from briefing.annotating.english.quotations import speakers_words as terms
from briefing.annotating.english.quotations.drafts import Cue
from briefing.annotating.english.quotations.passages import Paragraph, Passage, Range

SPEAKER_WORDS = 6
"""Words that a speaker before a headline's colon may have."""

LABEL_WORDS = 4
"""Words up to the dash behind an agency's label."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})
VERBAL = FINITE | {"MD", "TO", "VB"}
RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})

CLOCKS = frozenset({"dd:dd", "d:dd", "dd.dd", "d.dd", "dd:ddxx", "d:ddxx"})

CONTENT_WORDS = 3
"""Words that make the rest of a headline something said."""


def spoken_headline(passage: Passage, paragraph: Paragraph) -> tuple[Cue, Range] | None:
    """The speaker of a headline and the characters of what is said in it, where it attributes its words."""
    tokens = _behind_label(list(passage.doc[paragraph.first : paragraph.stop]))
    return _before_colon(passage, tokens) or _after_comma(passage, tokens) or _before_verb(passage, tokens)


def _behind_label(tokens: list[Token]) -> list[Token]:
    """A headline without what is put before it: an agency's "UPDATE 2-" or "EXCLUSIVE-", a live blog's "10:42"."""
    if tokens and tokens[0].shape_ in CLOCKS:
        tokens = tokens[2 if len(tokens) > 1 and tokens[1].lower_ in {"am", "pm", "a.m.", "p.m."} else 1 :]
    dash = next((i for i, t in enumerate(tokens[:LABEL_WORDS]) if t.text in {"-", "–", "—"}), 0)
    label = tokens[:dash]
    is_label = bool(label) and label[0].is_upper and label[0].lower_ in terms.HEADLINE_LABELS
    return tokens[dash + 1 :] if is_label and all(t.is_upper or t.is_digit for t in label) else tokens


def _before_verb(passage: Passage, tokens: list[Token]) -> tuple[Cue, Range] | None:
    """A speaker and a verb first: "Minister warns taxes will rise". Capitals mislead the parse, so forms decide."""
    found = next((i for i in range(1, len(tokens)) if _is_verb(passage, tokens, i)), None)
    if not found or found > SPEAKER_WORDS or len(tokens) - found - 1 < CONTENT_WORDS:
        return None
    if any(t.is_punct for t in tokens[:found]):
        return None
    cue = tokens[found]
    content = passage.characters((cue.i + 1, _end(tokens[found + 1 :])))
    return Cue((cue.i, cue.i + 1), (tokens[0].i, cue.i), cue.i - 1), content


def _end(words: list[Token]) -> int:
    """The token behind what is said: a semicolon or "as" leads to other news ("… as Reid appeals for calm")."""
    for i, token in enumerate(words[CONTENT_WORDS:], CONTENT_WORDS):
        is_news = token.lower_ == "as" and any(t.tag_ in FINITE for t in words[i + 2 :])
        if token.text == ";" or (is_news and words[i + 1].pos_ in {"NOUN", "PROPN"}):
            return token.i
    return words[-1].i + 1


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
    if not colon or len(tokens) - colon - 1 < CONTENT_WORDS or not _is_voice(passage, tokens[:colon]):
        return None
    mark = tokens[colon]
    rest = passage.characters((mark.i + 1, tokens[-1].i + 1))
    return Cue((mark.i, mark.i + 1), (tokens[0].i, mark.i), mark.i - 1), rest


def _after_comma(passage: Passage, tokens: list[Token]) -> tuple[Cue, Range] | None:
    comma = next((i for i in range(len(tokens) - 2, 0, -1) if tokens[i].text in {",", "–", "—", "-"}), None)
    if comma is None or len(tokens) - comma - 1 > SPEAKER_WORDS + 1:
        return None
    tail = [t for t in tokens[comma + 1 :] if not t.is_punct and not t.is_space]
    at = next((i for i, t in enumerate(tail) if t.lower_ in cues.HEADLINE_FORMS | cues.HEARD), None)
    if at is None or at not in {0, len(tail) - 1} or len(tail) == 1:
        return None
    cue = tail[at]
    names = tail[1:] if at == 0 else tail[:-1]
    if not _is_phrase(names):
        return _going_on(passage, tokens[:comma], tail) if at == 0 else None
    if comma < CONTENT_WORDS:
        return None
    label = next((i for i, t in enumerate(tokens[:SPEAKER_WORDS]) if t.text == ":"), -1)
    content = passage.characters((tokens[label + 1].i, tokens[comma].i))
    if cue.lower_ in cues.HEARD and at > 0:  # "…, jury told": who told it stands elsewhere
        return Cue((cue.i, cue.i + 1), None, None), content
    return Cue((cue.i, cue.i + 1), (names[0].i, names[-1].i + 1), names[-1].i), content


def _is_phrase(words: list[Token]) -> bool:
    """Whether words name or describe someone: no verb is behind them but in a relative clause."""
    if words[0].pos_ in {"ADP", "SCONJ", "PART"}:
        return False
    behind = takewhile(lambda t: t.lower_ not in RELATIVES, words[1:])
    return not any(t.tag_ in VERBAL and t.dep_ not in {"amod", "compound", "acl"} for t in behind)


def _going_on(passage: Passage, doing: list[Token], saying: list[Token]) -> tuple[Cue, Range] | None:
    """What the subject of the first clause says in the second: "Mill shuts, says wells are safe"."""
    cue, told = saying[0], saying[1:]
    until = _first_verb(doing)
    if not until or told[0].pos_ == "ADP" or any(t.text == "," for t in doing):
        return None
    named = list(takewhile(lambda t: t.pos_ != "ADP", doing[:until]))
    if not named or any(t.is_punct for t in doing[:until]):
        return None
    content = passage.characters((told[0].i, told[-1].i + 1))
    return Cue((cue.i, cue.i + 1), (doing[0].i, doing[until].i), named[-1].i), content


def _first_verb(words: list[Token]) -> int | None:
    """Where the first finite verb is; one in -s that the tagger takes for a plural stands behind a noun in the singular."""
    found = next((i for i, t in enumerate(words) if i and t.tag_ in FINITE), None)
    if found is not None:
        return found
    return next(
        (i for i, t in enumerate(words) if i and t.tag_ == "NNS" and t.is_lower and words[i - 1].tag_ in {"NN", "NNP"}),
        None,
    )


def _is_voice(passage: Passage, words: list[Token]) -> bool:
    """Whether the words before a colon are an office, or who the text names, too: a headline alone may only label."""
    if not _speaks(passage, words):
        return False
    last = words[-1].lower_
    if last in terms.SPEAKER_NOUNS or is_office(last):
        return True
    said = tuple(t.text for t in words)
    return any(name[: len(said)] == said or said[-len(name) :] == name or said == name[-1:] for name in passage.named)


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
