"""What the grammar of a sentence attributes to someone: cue, speaker and reported words, as places in a reading.

Rules over dependency arcs, each cue looked at once; arcs are those of spaCy's English models (ClearNLP labels).
Follows the attribution scheme of PARC 3.0 (Pareti 2016): source, cue, content, the complementiser within the content.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from briefing.annotate import cues

Range = tuple[int, int]
"""Tokens or characters `[start, end)`."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
NARROWING = frozenset(
    {"prep", "conj", "cc", "appos", "compound", "flat", "nmod", "nummod", "amod", "poss", "case", "det"}
)
MODALS = frozenset({"would", "could", "should", "might", "may", "can", "must"})
VERBS = (
    cues.SAY
    | cues.HOLD
    | cues.ADDRESS
    | cues.JUDGE
    | cues.JUDGE_IF_QUOTED
    | cues.AS_VERBS
    | cues.WITH_PREPOSITION.keys()
)
CLIMBING = frozenset({"xcomp", "advcl", "conj", "pcomp", "prep", "acl", "relcl", "ccomp", "aux"})


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


def attributions(doc: Doc, is_quoted: bytearray) -> Iterator[Attribution]:
    """Every attribution that a cue outside of quotation marks makes, in order of the cues."""
    for token in doc:
        if is_quoted[token.i]:
            continue
        if token.lower_ == "according":
            yield from _according(token)
        elif token.pos_ in {"VERB", "AUX"}:
            yield from _by_verb(token)
        elif token.pos_ == "NOUN" and token.lemma_.lower() in cues.SPEECH_NOUNS:
            yield from _by_noun(token)
        elif token.pos_ == "ADJ" and token.lower_ in cues.HOLD_ADJECTIVES:
            yield from _by_adjective(token)


def phrase(head: Token) -> Range:
    """The noun phrase of `head` without its relative clauses."""
    end = head.i + 1
    for child in head.rights:
        if child.dep_ in {"relcl", "acl", "advcl", "ccomp"}:
            break
        if child.dep_ in NARROWING:
            end = child.right_edge.i + 1
    start = head.left_edge.i
    while start < head.i and (head.doc[start].is_punct or head.doc[start].is_space or head.doc[start].dep_ == "cc"):
        start += 1
    while end > head.i + 1 and (head.doc[end - 1].is_punct or head.doc[end - 1].is_space):
        end -= 1
    return start, end


def subject(verb: Token) -> Token | None:
    """Who does what the verb says: its own subject, the agent of a passive, or the subject of what governs it."""
    here = verb
    for _ in range(6):
        found = _own_subject(here)
        if found is not None:
            return _antecedent(found)
        if here.dep_ in {"acl", "relcl"}:
            return here.head if here.dep_ == "acl" or here.tag_ == "VBG" else None
        if here.dep_ == "conj" and here.head.dep_ in {"ccomp", "conj"} and _goes_on(here):
            here = here.head  # the clause that was reported first is not what it is joined to, but its cue is
        if here.dep_ not in CLIMBING or here.head is here:
            return None
        here = here.head
    return None


def _own_subject(verb: Token) -> Token | None:
    passive = None
    for child in verb.children:
        if child.dep_ == "nsubj":
            return child
        if child.dep_ == "nsubjpass":
            passive = child
    if passive is None:
        return None
    return next((p for a in verb.children if a.dep_ == "agent" for p in a.children if p.dep_ == "pobj"), passive)


def _antecedent(found: Token) -> Token:
    """The noun that a relative "who" or "which" stands for."""
    verb = found.head
    if found.lower_ in {"who", "which", "that"} and verb.dep_ == "relcl":
        return verb.head
    return found


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive: what is its subject is not who speaks."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return True
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def _agent(verb: Token) -> Token | None:
    return next((p for a in verb.children if a.dep_ == "agent" for p in a.children if p.dep_ == "pobj"), None)


def _by_verb(verb: Token) -> Iterator[Attribution]:
    lemma = verb.lemma_.lower()
    if lemma not in VERBS:
        return
    passive = is_passive(verb)
    who = _agent(verb) if passive and verb.lower_ not in cues.HOLD_ADJECTIVES else subject(verb)
    if who is not None and who.lower_ in cues.NOT_SPEAKERS:
        return
    content = _passive_content(verb, lemma, who) if passive else _content(verb, lemma)
    if content is None and not passive:
        content = _around(verb, lemma)
    if content is not None:
        is_firm = not _is_unreal(verb) and not (content[0] == "object" and lemma in cues.JUDGE_IF_QUOTED)
        yield replace(_attribution(verb, who, content, by=f"verb/{content[0]}"), is_firm=is_firm)


def governing(first: Token, is_quoted: bytearray) -> Attribution | None:
    """The attribution of quoted words by the nearest verb above them that can report, whatever their place beside it."""
    below, here = first, first
    for _ in range(12):
        if (
            here.pos_ in {"VERB", "AUX"}
            and here is not first
            and not is_quoted[here.i]
            and here.lemma_.lower() in VERBS
        ):
            who = _agent(here) if is_passive(here) else subject(here)
            if who is None or who.lower_ in cues.NOT_SPEAKERS or is_quoted[who.i] or below.dep_ in SUBJECTS:
                return None
            content = (below.left_edge.i, below.right_edge.i + 1)
            return _attribution(here, who, ("governed", content), by="verb/governed")
        if here.head is here:
            return None
        below, here = here, here.head
    return None


def _attribution(cue: Token, who: Token | None, content: tuple[str, Range], *, by: str) -> Attribution:
    speaker = None if who is None else phrase(who)
    cuts = [(cue.i, cue.i + 1)] if speaker is None else [(cue.i, cue.i + 1), speaker]
    pieces = _without(content[1], _frame(cue, cuts, content[1]))
    return Attribution((cue.i, cue.i + 1), speaker, None if who is None else who.i, pieces, by)


def _frame(cue: Token, cuts: list[Range], content: Range) -> Range | None:
    """The stretch of cue and speaker, where it stands within the content."""
    inside = [c for c in cuts if content[0] <= c[0] and c[1] <= content[1]]
    if (cue.i, cue.i + 1) not in inside:
        return None
    start, end = min(c[0] for c in inside), max(c[1] for c in inside)
    for child in cue.children:
        if child.dep_ in {"aux", "advmod", "mark", "neg"} and child.i < start:
            start = min(start, child.left_edge.i)
        if child.dep_ in {"prep", "npadvmod", "dative", "dobj", "advmod", "advcl"} and child.i > cue.i:
            end = max(end, child.right_edge.i + 1)
    return start, end


def _without(content: Range, cut: Range | None) -> tuple[Range, ...]:
    if cut is None:
        return (content,)
    return tuple(r for r in ((content[0], cut[0]), (cut[1], content[1])) if r[0] < r[1])


def _content(verb: Token, lemma: str) -> tuple[str, Range] | None:
    children = list(verb.children)
    takes_clause = lemma in cues.SAY or lemma in cues.HOLD
    for child in children:
        if child.dep_ == "ccomp" and takes_clause:
            return "clause", _clause(verb, child)
    if takes_clause and (start := _that(verb)) is not None:
        return "clause", (start, verb.sent.end)
    if lemma in cues.COMMIT or lemma in cues.ADDRESS:
        for child in children:
            if child.dep_ == "xcomp" and child.i > verb.i and any(c.lower_ == "to" for c in child.lefts):
                return "infinitive", (child.left_edge.i, child.right_edge.i + 1)
    return _object(lemma, children) or _prepositional(verb, lemma, children)


def _clause(verb: Token, child: Token) -> Range:
    start, end = child.left_edge.i, child.right_edge.i + 1
    for aside in child.rights:
        if (
            aside.dep_ == "advcl"
            and aside.tag_ == "VBG"
            and aside.lemma_.lower() in cues.SAY
            and aside.nbor(-1).text == ","
        ):
            end = min(end, aside.left_edge.i)  # "…, adding that": the speaker of the main clause goes on
    for more in child.conjuncts:
        if more.i > verb.i and _goes_on(more):
            end = min(end, more.i - 1)  # "said that … and added that …": a cue of its own
    if child.i < verb.i:
        own = [c.left_edge.i for c in verb.children if c.dep_ in SUBJECTS and c.i > child.i]
        end = min(end, verb.i, *own) if start < verb.i else end
    return start, end


def _goes_on(verb: Token) -> bool:
    """Whether a verb joined to a reported clause is in truth the next thing that its speaker does."""
    return verb.lemma_.lower() in cues.SAY and _own_subject(verb) is None and _that(verb) is not None


def _that(verb: Token) -> int | None:
    """Where "that" begins a clause right behind the verb, though the parse has not seen it."""
    at = verb.i + 1
    if at < len(verb.doc) and verb.doc[at].dep_ == "prt":
        at += 1
    return at if at < verb.sent.end and verb.doc[at].lower_ == "that" and verb.doc[at].tag_ == "IN" else None


def _object(lemma: str, children: list[Token]) -> tuple[str, Range] | None:
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


def _prepositional(verb: Token, lemma: str, children: list[Token]) -> tuple[str, Range] | None:
    wanted = cues.WITH_PREPOSITION.get(lemma, ())
    for child in children:
        if child.dep_ == "prep" and child.i > verb.i and child.lower_ in wanted:
            inner = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
            if inner:
                return "preposition", (inner[0].left_edge.i, inner[0].right_edge.i + 1)
    return None


def _around(verb: Token, lemma: str) -> tuple[str, Range] | None:
    """The clause that a parenthetical cue stands in: "The plan, she said, had failed"."""
    if lemma not in cues.SAY and lemma not in cues.HOLD:
        return None
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if own is None or verb.head is verb or verb.dep_ not in {"parataxis", "advcl", "ccomp"}:
        return None
    mark = next((c.lower_ for c in verb.lefts if c.dep_ in {"mark", "advmod", "prep"}), None)
    if verb.dep_ == "advcl" and mark != "as":
        return None
    if any(c.dep_ in {"dobj", "xcomp", "ccomp"} for c in verb.rights):
        return None
    head = verb.head
    start, end = head.left_edge.i, head.right_edge.i + 1
    if verb.left_edge.i <= start:
        return "around", (verb.right_edge.i + 1, end)
    return "around", (start, end if verb.right_edge.i + 1 < end else verb.left_edge.i)


def _passive_content(verb: Token, lemma: str, who: Token | None) -> tuple[str, Range] | None:
    """What is said of the subject of a passive: "was described by his lawyer as …", "is accused of …"."""
    if verb.lower_ in cues.HOLD_ADJECTIVES:
        clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
        return None if clause is None else ("clause", _clause(verb, clause))
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


def _is_unreal(verb: Token) -> bool:
    """Whether nothing was said, or not yet: "to say", "might say", "did not say"."""
    if verb.tag_ == "VB":
        return not any(c.dep_ == "aux" and c.lower_ in {"did", "do", "does"} for c in verb.children) or _is_denied(verb)
    return any(c.dep_ == "aux" and c.lower_ in MODALS for c in verb.children) or _is_denied(verb)


def _is_denied(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children) and verb.lemma_.lower() in cues.SAY


def _according(token: Token) -> Iterator[Attribution]:
    who = next((p for to in token.children if to.lower_ == "to" for p in to.children if p.dep_ == "pobj"), None)
    if who is None:
        return
    clause = token.head
    while clause.dep_ not in {"relcl", "ROOT"} and clause.head is not clause:
        clause = clause.head
    start, end = clause.left_edge.i, clause.right_edge.i + 1
    doc = token.doc
    cut = (token.i, phrase(who)[1])
    own = token.sent
    start, end = max(start, own.start), min(end, own.end)
    last = cut[1] >= end or all(doc[i].is_punct or doc[i].is_space for i in range(cut[1], min(end, cut[1] + 3)))
    pieces = _without((start, end), (cut[0], end) if last else cut)
    yield Attribution((token.i, token.i + 2), phrase(who), who.i, pieces, "according")


def _by_noun(noun: Token) -> Iterator[Attribution]:
    clause = next((c for c in noun.rights if c.dep_ in {"acl", "ccomp", "relcl"} and _starts_with_that(c)), None)
    if clause is None:
        clause = next((c for c in noun.rights if c.dep_ == "acl" and any(a.lower_ == "to" for a in c.lefts)), None)
    if clause is None:
        return
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is None:
        owner = next(
            (p for c in noun.children if c.lower_ in {"by", "from"} for p in c.children if p.dep_ == "pobj"), None
        )
    if owner is None and noun.dep_ in {"dobj", "pobj"}:
        owner = subject(noun.head if noun.dep_ == "dobj" else noun.head.head)
    if owner is None or owner.lower_ in cues.NOT_SPEAKERS:
        return
    content = (clause.left_edge.i, clause.right_edge.i + 1)
    yield Attribution((noun.i, noun.i + 1), phrase(owner), owner.i, (content,), "noun")


def _starts_with_that(clause: Token) -> bool:
    return any(c.lower_ in {"that", "whether"} and c.dep_ == "mark" for c in clause.lefts)


def _by_adjective(adjective: Token) -> Iterator[Attribution]:
    verb = adjective.head
    if adjective.dep_ != "acomp":
        return
    clause = next((c for c in adjective.rights if c.dep_ == "ccomp"), None)
    clause = clause or next((c for c in verb.rights if c.dep_ == "ccomp" and c.i > adjective.i), None)
    who = subject(verb)
    if clause is None or who is None or who.lower_ in cues.NOT_SPEAKERS:
        return
    content = (clause.left_edge.i, clause.right_edge.i + 1)
    yield Attribution((adjective.i, adjective.i + 1), phrase(who), who.i, (content,), "adjective")
