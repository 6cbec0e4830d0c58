"""Where a reported clause begins and ends: what the parse hangs on it may be the reporter's, or someone else's words."""

from spacy.tokens import Token

from briefing.annotating.english.quotations import cues
from briefing.annotating.english.quotations.passages import Range
from briefing.annotating.english.quotations.phrases import SUBJECTS, goes_on, own_subject

COMMENTING = cues.SAY | cues.HOLD
MEANWHILE = frozenset({"as", "while", "whereas", "even", "after", "although", "though"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def reported_clause(verb: Token, child: Token) -> Range:
    """The clause beneath a verb that reports it, without what goes on with the verb itself."""
    start, end = _behind_time(verb, child), child.right_edge.i + 1
    for aside in child.rights:
        if aside.lower_ == "with" and any(c.dep_ == "pcomp" and c.lemma_.lower() in cues.SAY for c in aside.children):
            end = min(end, aside.i)  # "…, with the Post reporting that …"
        if (
            aside.dep_ == "advcl"
            and aside.tag_ == "VBG"
            and aside.lemma_.lower() in cues.SAY
            and aside.nbor(-1).text == ","
        ):
            end = min(end, aside.left_edge.i)  # "…, adding that": the speaker of the main clause goes on
    end = min(to_joined(verb, child, end), _to_other_news(child, end))
    if child.i < verb.i:
        own = [c.left_edge.i for c in verb.children if c.dep_ in SUBJECTS and c.i > child.i]
        end = min(end, verb.i, *own) if start < verb.i else end
    return start, end


def _behind_time(verb: Token, child: Token) -> int:
    """Where a clause without "that" begins: a time or place before its subject, with no comma, is that of the cue.

    "Said after the vote he would go", "told farmers this week he would go".
    """
    start = child.left_edge.i
    if child.i > verb.i and any(c.dep_ == "advcl" and c.tag_ == "VBG" for c in child.lefts):
        return next((c.i for c in child.lefts if c.lower_ == "that" and c.dep_ == "mark"), start)
    first = next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
    if first is None or start < verb.i or any(c.dep_ not in {"prep", "npadvmod"} for c in child.lefts if c.i < first.i):
        return start
    return start if any(t.is_punct for t in verb.doc[start : first.left_edge.i]) else first.left_edge.i


def _to_other_news(child: Token, end: int) -> int:
    """Where a clause ends before one behind a comma that somebody else says: "went nowhere, as Reid insisted that …"."""
    for aside in child.rights:
        mark = aside.left_edge
        if aside.dep_ != "advcl" or mark.lower_ not in MEANWHILE or mark.nbor(-1).text != ",":
            continue
        if own_subject(aside) is not None and aside.lemma_ in COMMENTING:
            end = min(end, mark.i)
    return end


def to_joined(verb: Token, child: Token, end: int) -> int:
    """Where a clause ends before a verb that the parse joins to it, and which goes on with what governs it.

    Its form tells after an infinitive: "ordered him to pay and banned him", "said he would go and waved".
    """
    for more in child.conjuncts:
        is_alone = more.tag_ == verb.tag_ in FINITE and _cannot_share(child, more) and own_subject(more) is None
        if more.i > verb.i and (goes_on(more) or (is_alone and not any(c.dep_ == "aux" for c in more.children))):
            end = min(end, more.i - 1)
    return end


def _cannot_share(child: Token, more: Token) -> bool:
    """Whether a finite verb cannot have the auxiliary of the clause before: "he would go and waved", "it had failed, and …".

    After a participle only a comma tells: reporters write "he had paid and left", too.
    """
    return child.tag_ == "VB" or (child.tag_ in {"VBN", "VBG"} and _has_comma_before(more))


def _has_comma_before(more: Token) -> bool:
    joint = more.nbor(-1)
    return joint.dep_ == "cc" and joint.i > joint.sent.start and joint.nbor(-1).text == ","
