"""What a verb reports: its clause, its infinitive, its object, or the sentence it is put into."""

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from briefing.annotating.english.quotations import cues
from briefing.annotating.english.quotations.clauses import FINITE, reported_clause, to_joined
from briefing.annotating.english.quotations.deeds import DEEDS, is_statement
from briefing.annotating.english.quotations.passages import Range
from briefing.annotating.english.quotations.phrases import SUBJECTS, own_subject, that_behind

Content = tuple[str, Range]
"""The construction that reports, and the tokens of what is reported."""

TELLING = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ", "PRON"})
"""Parts of speech of words that may have something to say."""

SUBORDINATE = frozenset({"relcl", "acl", "csubj", "csubjpass"})
COMMAS = frozenset({",", "–", "—", "-"})

LONGEST_COMMENT = 9
"""Tokens behind a parenthetical cue up to the comma that ends it: "he told me on Friday,"."""

LONGEST_CONDITION = 3
"""Such words in "not to be named" or "to remain anonymous"."""


def content_of(verb: Token, lemma: str) -> Content | None:
    """What an active verb reports beneath itself."""
    children = list(verb.children)
    if lemma in cues.SAY or lemma in cues.HOLD:
        found = _reported(verb, lemma, children)
        if found is not None:
            return "clause", found
    if lemma in cues.RELATE:
        for child in children:
            if child.dep_ == "xcomp" and child.tag_ == "VBG" and child.i > verb.i:
                return "gerund", (child.left_edge.i, child.right_edge.i + 1)
    if lemma in cues.COMMIT or lemma in cues.ADDRESS:
        for child in children:
            if child.dep_ == "xcomp" and child.i > verb.i and any(c.lower_ == "to" for c in child.lefts):
                return "infinitive", (child.left_edge.i, to_joined(verb, child, child.right_edge.i + 1))
    return _object(lemma, children) or _prepositional(verb, lemma, children)


def _reported(verb: Token, lemma: str, children: list[Token]) -> Range | None:
    """The clause that a verb of speech or thought governs; some that the parse hangs elsewhere are found by "that"."""
    clauses = [
        c
        for c in children
        if (c.dep_ == "ccomp" or _is_joined_by_that(c, children))
        and not _is_no_clause(c)
        and not points_at(verb, lemma)
    ]
    clauses = [c for c in clauses if is_statement(verb, c)]
    child = next((c for c in clauses if c.i > verb.i), None)
    that = that_behind(verb) if child is None else None
    if that is not None:
        return that, verb.sent.end
    child = child or next((c for c in clauses if _leads_to(c, verb)), None)
    if child is not None:
        start, end = reported_clause(verb, child)
        return _small(verb, child) or start, end
    return (_told(children) if lemma in cues.TELL else None) or _bare(verb, children)


def _is_joined_by_that(child: Token, children: list[Token]) -> bool:
    """Whether a clause with "that" is what is reported, though the parse joins it: "reported, citing …, that"."""
    is_that = child.dep_ == "conj" and any(c.lower_ == "that" and c.dep_ == "mark" for c in child.lefts)
    return is_that and not any(c.dep_ == "cc" for c in children)


def _leads_to(child: Token, verb: Token) -> bool:
    """Whether a clause before a verb may be what it reports: no semicolon is between them, and the verb is finite."""
    is_finite = verb.tag_ != "VBN" or any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    return is_finite and not any(t.text == ";" for t in verb.doc[child.i : verb.i])


def _bare(verb: Token, children: list[Token]) -> Range | None:
    """A clause whose subject the parse takes for what is said, the verb being somebody else's: "saying the well is dry"."""
    if verb.lemma_.lower() in DEEDS or (verb.dep_ in SUBORDINATE and verb.lemma_ != "say"):
        return None  # "those who fight the plan are few"
    topic = next((c for c in children if c.dep_ == "dobj"), None)
    after = None if topic is None else topic.right_edge.i + 1
    if topic is None or after is None or after >= topic.sent.end:
        return None
    verb = topic.doc[after]
    is_clause = verb.tag_ in {"VBZ", "VBP", "VBD"} and topic.left_edge.pos_ in {"DET", "PRON", "PROPN"}
    return (topic.left_edge.i, verb.right_edge.i + 1) if is_clause else None


def _is_no_clause(child: Token) -> bool:
    """Whether it is a participle that qualifies a noun: "claiming asylum in the port expected next month"."""
    is_verbless = child.tag_ == "VBN" or child.pos_ in {"NOUN", "PROPN"}
    return is_verbless and not any(c.dep_ in SUBJECTS | {"aux", "auxpass", "mark"} for c in child.children)


def points_at(verb: Token, lemma: str) -> bool:
    """Whether someone points to a thing and not out what is the case."""
    return lemma == "point" and verb.nbor().lower_ in {"to", "at", "toward", "towards"}


def _small(verb: Token, child: Token) -> int | None:
    """Where the subject of a bare clause begins, which the parse takes for an object: "demands the mayor resign"."""
    if child.tag_ not in {"VB", "VBP"} or verb.lemma_.lower() in cues.ADDRESS:
        return None
    if any(c.i < child.i for c in child.children if c.dep_ in SUBJECTS | {"aux", "mark"}):
        return None
    before = next((c for c in verb.rights if c.dep_ == "dobj" and c.right_edge.i + 1 == child.left_edge.i), None)
    return None if before is None else before.left_edge.i


def _told(children: list[Token]) -> Range | None:
    """What someone was told, which the parse hangs on the one who was: "told a meeting of farmers that …"."""
    told = next((c for c in children if c.dep_ == "dobj"), None)
    if told is None:
        return None
    that = next(
        (t for t in told.subtree if t.lower_ == "that" and (t.dep_ == "mark" or t.tag_ == "IN") and t.i > told.i), None
    )
    if that is not None:
        return that.i, that.head.right_edge.i + 1
    clause = next((c for c in told.rights if c.dep_ == "ccomp"), None)
    return None if clause is None else reported_clause(told, clause)


def _object(lemma: str, children: list[Token]) -> Content | None:
    judges = lemma in cues.JUDGE or lemma in cues.JUDGE_IF_QUOTED
    if not judges and lemma not in cues.AS_VERBS and lemma not in cues.NAMING:
        return None
    dobj = next((c for c in children if c.dep_ == "dobj"), None)
    oprd = next((c for c in children if c.dep_ == "oprd" or (c.dep_ == "xcomp" and c.pos_ in {"NOUN", "ADJ"})), None)
    as_phrase = next((c for c in children if c.dep_ in {"prep", "mark"} and c.lower_ == "as"), None)
    named = oprd if lemma in cues.NAMING else as_phrase if lemma in cues.AS_VERBS else None
    if dobj is None and named is None:
        return None
    if named is None and (not judges or lemma in cues.NAMING):
        return None
    parts = [c for c in (dobj, named) if c is not None]
    parts += [
        c
        for c in children
        if c.dep_ == "prep" and c.lower_ in {"of", "for", "over"} and dobj is not None and c.i > dobj.i
    ]
    return "object", (min(c.left_edge.i for c in parts), max(c.right_edge.i for c in parts) + 1)


def _prepositional(verb: Token, lemma: str, children: list[Token]) -> Content | None:
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.lemma_.lower() in cues.SAY:
        return None  # "Commenting on the figures, she said": what about, and not what
    wanted = cues.WITH_PREPOSITION.get(lemma, ())
    for child in children:
        if child.dep_ == "prep" and child.i > verb.i and child.lower_ in wanted:
            inner = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
            if inner:
                return "preposition", (inner[0].left_edge.i, inner[0].right_edge.i + 1)
    return None


def around(verb: Token, lemma: str) -> Content | None:
    """The clause that a parenthetical cue stands in: "The plan, she said, had failed"."""
    if lemma not in cues.SAY and lemma not in cues.HOLD:
        return None
    own = own_subject(verb)
    if own is None or own.dep_ != "nsubj":
        return None
    found = _commented(verb, own) or ((verb.sent.start, verb.sent.end) if _interrupts(verb, own) else None)
    return None if found is None else ("around", found)


def _commented(verb: Token, own: Token) -> Range | None:
    """The clause that the parse hangs a comment clause on."""
    if verb.head is verb or verb.dep_ not in {"parataxis", "advcl", "ccomp"} or _is_said(verb):
        return None
    mark = next((c.lower_ for c in verb.lefts if c.dep_ in {"mark", "advmod", "prep"}), None)
    if verb.dep_ == "advcl" and mark != "as":
        return None
    if any(c.dep_ in {"dobj", "xcomp", "ccomp"} for c in verb.rights):
        return None
    head = verb.head
    start, end = head.left_edge.i, head.right_edge.i + 1
    if min(verb.i, own.left_edge.i) <= start:
        return None if verb.nbor().lower_ in {"about", "of"} else (verb.right_edge.i + 1, end)
    return start, end if verb.right_edge.i + 1 < end else verb.left_edge.i


def _interrupts(verb: Token, own: Token) -> bool:
    """Whether cue and speaker stand between commas before the verb of another clause, which has no subject behind them.

    A comment clause (Quirk et al. 1985, 15.53 f.); a parse takes that verb for one joined to the cue, without any "and".
    """
    first, doc = own.left_edge.i, verb.doc
    if not verb.sent.start < first <= own.i < verb.i or verb.tag_ not in FINITE:
        return False
    first -= doc[first - 1].lower_ == "as"
    if first - 2 < verb.sent.start or doc[first - 1].text not in COMMAS:
        return False
    behind = doc[verb.i + 1 : min(verb.i + LONGEST_COMMENT, verb.sent.end)]
    aside = list(takewhile(lambda t: t.text != doc[first - 1].text, behind))
    if any(t.pos_ in {"VERB", "AUX", "SCONJ"} or t.is_punct for t in aside) or len(aside) == len(behind):
        return False
    after = next((t for t in doc[verb.i + len(aside) + 2 : verb.sent.end] if t.pos_ != "ADV"), None)
    return doc[first - 2].tag_ == "MD" or (after is not None and after.tag_ in FINITE | {"MD"})


def _is_said(verb: Token) -> bool:
    """Whether the verb is in what another one reports: "the agency said they held" is no word of theirs."""
    return verb.dep_ == "ccomp" and verb.head.i < verb.i and verb.head.lemma_.lower() in cues.SAY


def passive_content(verb: Token, lemma: str, who: Token | None) -> Content | None:
    """What is said of the subject of a passive: "was described by his lawyer as …", "is accused of …"."""
    if verb.lower_ in cues.HOLD_ADJECTIVES:
        clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
        return None if clause is None else ("clause", reported_clause(verb, clause))
    if who is None and (unsourced := _unsourced(verb, lemma)) is not None:
        return "passive", unsourced
    if lemma not in cues.JUDGE and lemma not in cues.AS_VERBS and lemma not in cues.ADDRESS and lemma not in cues.SAY:
        return None
    for child in verb.children:
        if child.i < verb.i:
            continue
        if (
            child.dep_ == "prep"
            and child.lower_ in {"as", "of"}
            and (who is not None or lemma in {"accuse", "suspect"})
        ):
            return "passive", (child.left_edge.i, child.right_edge.i + 1)
        if child.dep_ in {"oprd", "xcomp", "ccomp"} and who is not None:
            return "passive", (child.left_edge.i, child.right_edge.i + 1)
    return None


def _unsourced(verb: Token, lemma: str) -> Range | None:
    """What is reported of nobody's saying, with its subject: "The plant is said to have leaked", "jurors were told that"."""
    if lemma not in cues.UNSOURCED:
        return None
    told = next((c for c in verb.rights if c.dep_ in {"xcomp", "ccomp"}), None)
    topic = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if told is None or topic is None:
        return None
    is_raised = told.dep_ == "xcomp" and topic.lower_ != "it" and lemma not in cues.TELL
    return topic.left_edge.i if is_raised else told.left_edge.i, told.right_edge.i + 1


def says_something(tokens: Sequence[Token], cue: str) -> bool:
    """Whether reported words say what was said, and do not only point at it or count.

    "Denies this", "rejected the accusation" and "spoke of 37" report that somebody spoke; what was said stands elsewhere.
    """
    told = [token for token in tokens if token.pos_ in TELLING and token.lower_ not in cues.POINTING]
    if not told or _asks_for_anonymity(told):
        return False
    is_named_only = len(told) == 1 and told[0].lemma_.lower() in cues.SPEECH_NOUNS
    return not (is_named_only and cue in cues.DENY)


def _asks_for_anonymity(told: Sequence[Token]) -> bool:
    """Whether it is "not to be named": a condition of the talk, not a part of it."""
    return len(told) <= LONGEST_CONDITION and told[-1].lower_ in cues.UNNAMED
