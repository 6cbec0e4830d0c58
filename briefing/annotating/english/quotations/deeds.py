"""Verbs that name deeds as often as words: a firm recalls jars, and a witness recalls that they leaked.

Only a clause shows that something was said; headlines put words behind the object that a parse takes for one ("recalls
jars after mould found").
"""

from spacy.tokens import Token

from briefing.annotating.english.quotations.phrases import SUBJECTS
from briefing.annotating.english.word_lists import words

DEEDS = words("recall")
OPENING = words("that whether if how what why when where who which")


def is_statement(verb: Token, clause: Token) -> bool:
    """Whether what the parse takes for a clause beneath a verb is one, and no object with what follows it."""
    if verb.lemma_.lower() not in DEEDS or clause.i < verb.i or clause.left_edge.lower_ in OPENING:
        return True
    if any(token.is_quote for token in clause.subtree):
        return True
    subject = next((child for child in clause.lefts if child.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ == "PRON":
        return subject is not None
    is_finite = clause.pos_ == "AUX" or any(child.dep_ in {"aux", "auxpass"} for child in clause.lefts)
    between = verb.doc[verb.i + 1 : clause.i]
    return is_finite and not any(t.pos_ in {"ADP", "SCONJ"} and t.lower_ != "of" for t in between)
