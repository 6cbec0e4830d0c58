"""Who says what stands in quotation marks: the cue after it, before it, or in the paragraph before.

Words set off by punctuation are read from the tokens beside the marks, not from the parse, which mistakes long and
many-sentenced speech for the reporter's own text.
"""

from spacy.tokens import Token

from briefing.annotating.english.anaphora import nouns
from briefing.annotating.english.names.titles import is_office
from briefing.annotating.english.quotations import cues
from briefing.annotating.english.quotations import speakers_words as terms
from briefing.annotating.english.quotations.drafts import Cue
from briefing.annotating.english.quotations.labels import FINITE, NAME_WORDS, NOMINAL, name_before_colon, signature
from briefing.annotating.english.quotations.marks import Quoted, is_mark
from briefing.annotating.english.quotations.passages import Paragraph, Passage, Range
from briefing.annotating.english.quotations.phrases import phrase, quoted_by, subject

WINDOW = 40
"""Tokens beside a quoted stretch among which its cue is looked for."""

IN_NAMES = NOMINAL | {"DET", "ADJ", "NUM", "ADP", "PART", "X"}
ENDS = frozenset(".?!;")
BARE = 25
"""Tokens that a speaker may take up before a cue that follows no comma."""

HE_OR_SHE = frozenset({"he", "she"})
"""Pronouns that stand for somebody who may speak; "it" and "they" as often point at what is said."""

LONG_WORD = 4
"""Letters of a word that titles give a capital."""

SENTENCE_LIKE = 4
"""Words that make quoted words with a capital a sentence rather than a term."""

SHORT_SENTENCE = 3
"""Words that do so where a stop ends them within the marks."""


def is_set_off(passage: Passage, paragraph: Paragraph, stretch: Quoted) -> bool:
    """Whether the words stand as speech of their own, not as part of the reporter's sentence."""
    before = _character_before(passage, paragraph, stretch)
    first = next((c for c in passage.text[stretch.start : stretch.end] if c.isalnum() or c in "[…"), "")
    if not before:
        return True
    if before == "," and passage.text[max(paragraph.start, stretch.opened - 9) : stretch.opened].split()[-1:] == [
        "that,"
    ]:
        return False  # "said that, “…” in spite of it all": a clause with quoted words in it
    if first.islower():
        return before == ":" or (before == "," and _verb_close_before(passage, paragraph, stretch))
    words = passage.text.count(" ", stretch.start, stretch.end) + 1
    if before in ",:.?!" or is_mark(before):
        return words >= SENTENCE_LIKE or before in ",:" or is_sentence(passage, stretch)
    return words >= SENTENCE_LIKE and is_cue(passage.token_at(max(paragraph.start, stretch.opened - 2)))


def _character_before(passage: Passage, paragraph: Paragraph, stretch: Quoted) -> str:
    """The last character before the marks that is no space; none at the beginning of the paragraph."""
    at = stretch.opened - 1
    while at >= paragraph.start and passage.text[at].isspace():
        at -= 1
    return passage.text[at] if at >= paragraph.start else ""


def is_sentence(passage: Passage, stretch: Quoted) -> bool:
    """Whether the words are enough, and begin, like a sentence."""
    first = next((c for c in passage.text[stretch.start : stretch.end] if c.isalnum() or c in "[…"), "")
    words = passage.text.count(" ", stretch.start, stretch.end) + 1
    is_ended = passage.text[stretch.end - 1] in ".?!" and words >= SHORT_SENTENCE and not is_title(passage, stretch)
    return not first.islower() and (words >= SENTENCE_LIKE or is_ended)


def is_title(passage: Passage, stretch: Quoted) -> bool:
    """Whether the words look like the name of a work, a show or a paper: each with a capital, and no stop."""
    said = passage.text[stretch.start : stretch.end].rstrip(",")
    long = [word for word in said.split() if len(word) >= LONG_WORD]
    return (
        said[-1:] not in {".", "!", "?", "…"}
        and bool(long)
        and all(word.lstrip("‘'([")[:1].isupper() or word[0].isdigit() for word in long)
    )


def cue_after(passage: Passage, stretch: Quoted, stop: int) -> Cue | None:
    """The cue that follows the words before character `stop`: "…," said the minister."""
    signed = signature(passage, stretch, stop)
    if signed is not None:
        return signed
    window = _sentence_after(passage, stretch, stop)
    verb = _first_main_verb(window)
    if verb is None or not (is_cue(verb) or _is_written(verb) or _is_quotative(passage, stretch, verb, window)):
        return None
    inner, outer = passage.text[stretch.end - 1], passage.text[stretch.after : stretch.after + 2].strip()[:1]
    is_open = inner in ",—–-" or outer in {",", "—", "–", "-"}
    is_open = is_open or (inner in "?!" and window[0].text[:1].islower())  # "It is!" he shouted
    if not is_open and passage.text[stretch.after : stop].rstrip()[-1:] == ":":
        return None  # “…” Reid told the paper: “…”: the cue of what follows
    if not is_open and not (_is_bare(verb, window) and (is_sentence(passage, stretch) or window[0].i == verb.i)):
        return None
    return _with_speaker(verb, window)


def cue_before(passage: Passage, paragraph: Paragraph, stretch: Quoted, start: int) -> Cue | None:
    """The cue that leads to the words from character `start` on: The minister said: "…"."""
    window = _sentence_before(passage, start, stretch.opened)
    if not window:
        return None
    mark = _character_before(passage, paragraph, stretch)
    idiom = _idiom(window) if mark in {",", ":"} else None
    if idiom is not None:
        return idiom
    verbs = [t for t in window if t.pos_ in {"VERB", "AUX"} and is_cue(t) and not _is_aside(t, mark)]
    if mark == ":" and len(window) > 1 and window[-2].pos_ == "VERB" and window[-2].tag_ in FINITE:
        verbs = verbs if window[-2].is_title else [window[-2]]  # "I asked the owner, who shrugged:"
    if mark not in {",", ":"}:
        verbs = [t for t in verbs if t.i == window[-1].i or window[-1].lower_ == "that"]
    elif mark == ":" and not verbs:
        return _by_any_verb(window) or name_before_colon(passage, window)
    main = [t for t in verbs if t.dep_ not in {"relcl", "acl"}] or verbs
    if not main:
        return None
    verb = main[-1]
    who = subject(verb)
    if who is None or who.i >= window[-1].i + 1 or passage.is_quoted[who.i]:
        return _with_speaker(verb, window if window[0].i == verb.i else window[: verb.i - window[0].i + 1])
    return Cue((verb.i, verb.i + 1), phrase(who), who.i)


def _is_aside(verb: Token, mark: str) -> bool:
    """Whether a participle tells of no speech of the subject's: "Asked about the proposed levy, she was blunt:"."""
    return mark == ":" and verb.tag_ == "VBN" and verb.dep_ in {"amod", "advcl"} and quoted_by(verb) is None


def _by_any_verb(window: list[Token]) -> Cue | None:
    """A verb before a colon that says nothing of speech: "She has one answer:" is hers, "The bias shows below:" no one's."""
    root = window[0].sent.root
    verbs = [t for t in window if t.pos_ == "VERB" and t.tag_ in FINITE and t.dep_ not in {"relcl", "acl"}]
    verbs += [t for t in window if t.pos_ in {"VERB", "AUX"} and t.head.i > window[-1].i]  # hung on what is quoted
    verbs += [root] if root.pos_ in {"VERB", "AUX"} and window[0].i <= root.i < window[-1].i else []
    if not verbs:
        return None
    main = verbs[-1]
    who = subject(main)
    is_here = (
        who is not None and window[0].i <= who.i < window[-1].i and who.lower_ not in cues.NOT_SPEAKERS - {"i", "we"}
    )
    if who is None or not is_here or not _may_speak(who):
        return Cue((main.i, main.i + 1), None, None)
    return Cue((main.i, main.i + 1), phrase(who), who.i)


def _may_speak(who: Token) -> bool:
    """Whether a noun is a name, a pronoun, or a word for people, organisations or what is written."""
    if who.pos_ in {"PROPN", "PRON"} or (who.text[0].isupper() and who.i > who.sent.start):
        return who.ent_type_ not in {"DATE", "TIME"} and who.lower_ not in (cues.POINTING | {"there"}) - HE_OR_SHE
    noun = who.lemma_.lower()
    is_person = noun in terms.PERSON_NOUNS | terms.SPEAKER_NOUNS | nouns.MALE | nouns.FEMALE or is_office(noun)
    return is_person or noun in nouns.ORGANISATION_NOUNS | cues.WRITTEN


def _idiom(window: list[Token]) -> Cue | None:
    """What a writer says for "said": As Osei put it, “…”. In the words of one driver, “…”."""
    said = [token.lower_ for token in window]
    if said[-3:-1] in (["put", "it"], ["puts", "it"]):
        who = subject(window[-3])
        return None if who is None else Cue((window[-3].i, window[-1].i), phrase(who), who.i)
    if said[:4] == ["in", "the", "words", "of"]:
        head = next((t for t in window[3].children if t.dep_ == "pobj" and t.i <= window[-1].i), None)
        return None if head is None else Cue((window[0].i, window[3].i + 1), phrase(head), head.i)
    return None


def cue_above(passage: Passage, paragraph: Paragraph) -> Cue | None:
    """The cue of a paragraph that ends in a colon, and so leads to the next one."""
    if not passage.text[paragraph.start : paragraph.end].rstrip().endswith(":"):
        return None
    lead = Quoted(paragraph.end, paragraph.end, paragraph.end, paragraph.end, is_closed=False)
    start = max((q.after for q in paragraph.quoted), default=paragraph.start)
    return cue_before(passage, paragraph, lead, start)


def is_cue(token: Token) -> bool:
    """Whether a word is of those that tell of speech."""
    return token.lemma_.lower() in cues.SAY or token.lower_ in cues.SAY_FORMS


def _is_quotative(passage: Passage, stretch: Quoted, verb: Token, window: list[Token]) -> bool:
    """Whether a comma within the marks leads to any verb and its subject, and no more: “…,” wailed the widow."""
    if passage.text[stretch.end - 1] != "," or verb.lemma_ in {"be", "have", "do"}:
        return False
    if window[0].i == verb.i and len(window) > 1:
        return window[1].pos_ in NOMINAL | {"DET"}
    return verb.i == window[-1].i and window[0].pos_ in {"PRON", "PROPN"} and len(window) <= NAME_WORDS


def _is_written(verb: Token) -> bool:
    """Whether what is written stands behind "reads": “…,” reads a sign above the door."""
    return verb.lemma_ == "read" and any(c.lemma_.lower() in cues.WRITTEN for c in verb.rights)


def _verb_close_before(passage: Passage, paragraph: Paragraph, stretch: Quoted) -> bool:
    first, stop = passage.tokens(paragraph.start, stretch.opened)
    return any(is_cue(t) and t.pos_ == "VERB" for t in passage.doc[max(first, stop - 4) : stop])


def _sentence_after(passage: Passage, stretch: Quoted, stop: int) -> list[Token]:
    first, last = passage.tokens(stretch.after, stop)
    window: list[Token] = []
    for token in passage.doc[first : min(last, first + WINDOW)]:
        if not window and (token.is_punct or token.is_space) and token.text not in ENDS:
            continue
        if token.text in ENDS:
            break
        window.append(token)
    return window


def _sentence_before(passage: Passage, start: int, end: int) -> list[Token]:
    first, last = passage.tokens(start, end)
    window: list[Token] = []
    for i in range(last - 1, max(first, last - WINDOW) - 1, -1):
        token = passage.doc[i]
        if token.text in ENDS:
            break
        window.append(token)
    window.reverse()
    return window


def _first_main_verb(window: list[Token]) -> Token | None:
    for token in window:
        if token.lower_ in cues.SAY_FORMS and token.tag_ in FINITE | {"VBN"} and token.dep_ not in {"relcl", "acl"}:
            return token
        if quoted_by(token) is not None:
            return token
        if token.pos_ == "VERB" and token.tag_ in FINITE and token.dep_ not in {"relcl", "acl", "amod"}:
            return token
    return None


def _is_bare(verb: Token, window: list[Token]) -> bool:
    """Whether the cue has no other words to report: "he said", not "he said that …"."""
    later = [t for t in window if t.i > verb.i and t.dep_ in {"ccomp", "xcomp"} and t.head.i == verb.i]
    return not later and verb.i - window[0].i <= BARE


def _with_speaker(verb: Token, window: list[Token]) -> Cue:
    cue = (verb.i, verb.i + 1)
    quoted = quoted_by(verb)
    if quoted is not None:
        return Cue(cue, phrase(quoted), quoted.i)
    if window[0].i == verb.i:
        return _inverted(verb, window, cue)
    who = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"} and c.i >= window[0].i), None)
    if who is None:
        names = [t for t in window if t.i < verb.i and t.pos_ in NOMINAL and _may_speak(t)]
        who = next((t for t in names if t.dep_ in {"nsubj", "nsubjpass"}), names[0] if names else None)
        who = _last_of_name(who, verb.i) if who is not None else None
    if who is None:
        return Cue(cue, None, None)
    start, end = phrase(who)
    return Cue(cue, (max(start, window[0].i), min(end, verb.i)), who.i)


def _last_of_name(token: Token, stop: int) -> Token:
    while token.dep_ in {"compound", "nmod"} and token.head.i < stop and token.head.i > token.i:
        token = token.head
    return token


def _inverted(verb: Token, window: list[Token], cue: Range) -> Cue:
    """The speaker behind the cue: "…," said Jane Doe, a teacher."""
    who = next((c for c in verb.rights if c.pos_ in NOMINAL and c.left_edge.i == verb.i + 1), None)
    if who is not None:
        return Cue(cue, phrase(who), who.i)
    end = verb.i + 1
    while end <= window[-1].i and verb.doc[end].pos_ in IN_NAMES:
        end += 1
    head = next((t for t in reversed(list(verb.doc[verb.i + 1 : end])) if t.pos_ in NOMINAL), None)
    if head is None:
        who = subject(verb)  # "… , and added:", the subject stands before
        return Cue(cue, None if who is None else phrase(who), None if who is None else who.i)
    return Cue(cue, (verb.i + 1, head.i + 1), head.i)
