"""Noun phrases and subjects in a parsed sentence: who does what a verb says.

The arcs are those of spaCy's English models (ClearNLP labels).
"""

from spacy.tokens import Doc, Token

from briefing.annotating.english.quotations import cues
from briefing.annotating.english.quotations.passages import Range
from briefing.annotating.english.word_lists import words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NARROWING = frozenset(
    {"prep", "conj", "cc", "appos", "compound", "flat", "nmod", "nummod", "amod", "poss", "case", "det"}
)
CLIMBING = frozenset({"xcomp", "advcl", "conj", "pcomp", "prep", "acl", "relcl", "ccomp", "aux"})
OCCASIONS = words("""
    conference speech interview meeting event rally hearing briefing debate appearance session call visit ceremony
""")
"""Where somebody speaks; "a conference announcing the suit" announces nothing itself."""

PLACES = frozenset({"GPE", "LOC", "FAC"})
QUOTING = frozenset({"quote", "cite", "report"})
TOLD_ABOUT = cues.COMMIT | {"tell", "ask", "order", "beg", "shout"}
"""Cues of which the nearest subject is as likely as the main one, since they are reported deeds."""

CLIMBS = 6
"""Verbs up to which a verb without a subject may stand below one with a subject."""


def phrase(head: Token) -> Range:
    """The noun phrase of `head` without its relative clauses."""
    end = head.i + 1
    for child in head.rights:
        if child.dep_ in {"relcl", "acl", "advcl", "ccomp"}:
            break
        if child.dep_ in NARROWING and not (child.dep_ == "appos" and child.tag_ == "CD"):  # an age
            end = child.right_edge.i + 1
    end = next((t.left_edge.i for t in head.doc[head.i + 1 : end] if t.dep_ == "relcl" and t.head.i < t.i), end)
    start = head.left_edge.i
    while start < head.i and (head.doc[start].is_punct or head.doc[start].is_space or head.doc[start].dep_ == "cc"):
        start += 1
    while end > head.i + 1 and (head.doc[end - 1].is_punct or head.doc[end - 1].is_space):
        end -= 1
    return start, _past_bracket(head.doc, start, end)


def _past_bracket(doc: Doc, start: int, end: int) -> int:
    """The end of a phrase with the bracket that closes one opened in it: "the Marine Safety Board (MSB)"."""
    opened = sum((token.text == "(") - (token.text == ")") for token in doc[start:end])
    return end + 1 if opened > 0 and end < len(doc) and doc[end].text == ")" else end


def subject(verb: Token) -> Token | None:
    """Who does what the verb says: its own subject, the agent of a passive, or the subject of what governs it."""
    here = verb
    for _ in range(CLIMBS):
        found = own_subject(here) or _seen(here) or _quoted(here) or _who_goes_on(here)
        if found is not None:
            return _antecedent(found)
        if here.dep_ == "acl" and here.head.lemma_.lower() in OCCASIONS:
            here = _verb_above(here.head)
            continue
        if here.dep_ in {"acl", "relcl"}:
            return here.head if here.dep_ == "acl" or here.tag_ == "VBG" else None
        if here.dep_ == "conj" and here.head.dep_ in {"ccomp", "conj"} and goes_on(here):
            here = here.head  # the clause that was reported first is not what it is joined to, but its cue is
        if here.dep_ not in CLIMBING or here.head is here:
            return None
        here = here.head
    return None


def own_subject(verb: Token) -> Token | None:
    """The verb's own subject; the agent of a passive where it has one."""
    active = passive = None
    for child in verb.children:
        if child.dep_ == "nsubj" and (active is None or child.i < verb.i or _is_inverted(verb, child)):
            active = child  # of two, the farther one is of the clause it interrupts: "The plan, she said, failed"
        elif child.dep_ == "nsubjpass":
            passive = child
    return active or (passive and (agent(verb) or passive))


def _seen(verb: Token) -> Token | None:
    """Whom somebody sees, hears or leaves doing what a participle says: "footage of her telling him", "left us thinking"."""
    before = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i > verb.sent.start else None
    if verb.tag_ != "VBG" or before is None:
        return None
    if before.ent_type_ == "PERSON" and before.i + 1 == verb.i and before.pos_ == "PROPN":
        return before
    if verb.dep_ not in {"xcomp", "ccomp"}:
        return None
    return next((c for c in verb.head.rights if c.dep_ == "dobj" and c.right_edge.i == before.i), None)


def quoted_by(verb: Token) -> Token | None:
    """Who is quoted "as saying" something: "the agency quoted her as saying", "she was quoted as saying"."""
    said = (more for c in verb.rights if c.lower_ == "as" for more in c.rights)
    if verb.lemma_ not in QUOTING or not any(more.dep_ == "pcomp" and more.lemma_ in cues.SAY for more in said):
        return None
    deps = {"nsubjpass"} if is_passive(verb) else {"dobj"}
    return next((c for c in verb.children if c.dep_ in deps), None)


def _quoted(verb: Token) -> Token | None:
    is_behind_as = verb.dep_ == "pcomp" and verb.head.lower_ == "as"
    return quoted_by(verb.head.head) if is_behind_as else None


def _who_goes_on(verb: Token) -> Token | None:
    """Whose words a participle behind a comma continues: "Reid said he had lied, accusing him of …" is Reid's.

    A supplementive clause has the subject of the main clause (Quirk et al. 1985, 15.60); a parse hangs it on what is
    nearest. Who tells others what may be who is told of: "said the driver fled, telling police …".
    """
    above = verb.head
    if verb.tag_ == "VBG" and any(c.dep_ == "mark" and c.lower_ == "that" and c.i > verb.i for c in above.lefts):
        return own_subject(above.head)  # "The paper reported, citing two sources, that …"
    is_supplement = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.left_edge.i > above.i
    if not is_supplement or verb.left_edge.nbor(-1).text != "," or verb.lemma_ in TOLD_ABOUT:
        return None
    while above.dep_ in {"conj", "xcomp", "pcomp", "prep", "advcl"} and above.head is not above:
        above = above.head
    is_reported = above.dep_ == "ccomp" and above.head.i < above.i and above.head.lemma_ in cues.SAY
    return own_subject(above.head) if is_reported else None


def _verb_above(noun: Token) -> Token:
    here = noun
    while here.pos_ not in {"VERB", "AUX"} and here.head is not here:
        here = here.head
    return here


def _is_inverted(verb: Token, subject: Token) -> bool:
    """Whether the subject stands right behind its verb, and a comma before it: "The plan, said the mayor, failed"."""
    return subject.left_edge.i == verb.i + 1 and verb.i > 0 and verb.doc[verb.i - 1].text == ","


def _antecedent(found: Token) -> Token | None:
    """The noun that a relative "who" or "which" stands for."""
    verb = found.head
    if found.lower_ in {"who", "which", "that"} and verb.dep_ == "relcl":
        return _of_place(verb.head) if found.lower_ == "who" else verb.head
    return found


def _of_place(noun: Token) -> Token | None:
    """The noun itself, or where it is a place, who is there: "traders in Leeds, who said …"."""
    if noun.dep_ != "pobj" or noun.ent_type_ not in PLACES:
        return noun
    above = noun.head.head
    return above if above.pos_ in {"NOUN", "PROPN", "PRON"} else None


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive: what is its subject is not who speaks."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return True
    if verb.dep_ == "advcl" and verb.tag_ in {"VBN", "VBD"} and all(c.dep_ == "advmod" for c in verb.lefts):
        return True  # "Asked whether …, the mayor said", "when asked whether …"
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def agent(verb: Token) -> Token | None:
    """Who does what a passive verb says: "by" whom it is done."""
    return next((p for a in verb.children if a.dep_ == "agent" for p in a.children if p.dep_ == "pobj"), None)


def goes_on(verb: Token) -> bool:
    """Whether a verb joined to a reported clause is in truth the next thing that its speaker does.

    So it is where "that" follows, or its form tells: "said he would order a review and warned of hackers", not "warn".
    """
    if verb.lemma_.lower() not in cues.SAY or own_subject(verb) is not None:
        return False
    is_finite = verb.tag_ in FINITE and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    return that_behind(verb) is not None or (is_finite and verb.head.tag_ not in FINITE)


def that_behind(verb: Token) -> int | None:
    """Where "that" begins a clause right behind the verb, though the parse has not seen it."""
    at = verb.i + 1
    if at < len(verb.doc) and verb.doc[at].dep_ == "prt":
        at += 1
    return at if at < verb.sent.end and verb.doc[at].lower_ == "that" and verb.doc[at].tag_ == "IN" else None
