"""Nouns and adjectives that report: "his claim that …", "amid fears that …", "is confident that …"."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefing.annotating.english.quotations import cues
from briefing.annotating.english.quotations.drafts import Attribution
from briefing.annotating.english.quotations.phrases import phrase, subject


def by_noun(noun: Token) -> Iterator[Attribution]:
    """What a noun for an act of speech or thought reports: "his claim that the dam had cracked"."""
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
    owner = owner or _named_before(noun) or _who_issues(noun)
    content = (clause.left_edge.i, clause.right_edge.i + 1)
    if owner is None and noun.lemma_.lower() in cues.GOING_ROUND and _starts_with_that(clause):
        yield Attribution((noun.i, noun.i + 1), None, None, (content,), "noun")
    if owner is None or owner.lower_ in cues.NOT_SPEAKERS:
        return
    start, end = phrase(owner)
    end -= owner.doc[end - 1].tag_ == "POS"
    yield Attribution((noun.i, noun.i + 1), (start, end), owner.i, (content,), "noun")


def _named_before(noun: Token) -> Token | None:
    """The name that says whose a report is: "a Treasury forecast that", "Holt claims that" as a headline has it."""
    named = next((c for c in noun.lefts if c.pos_ == "PROPN" and c.i == noun.i - 1), None)
    is_owner = named is not None and (noun.tag_ == "NNS" or named.ent_type_ in {"ORG", "PERSON"})
    return named if is_owner else None


def _who_issues(noun: Token) -> Token | None:
    """Who makes the claim that is an object: "voiced fears that"; who faces, hears or fuels one does not make it."""
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else None
    if verb is None or verb.lemma_.lower() in cues.RECEIVE or noun.head.lower_ in cues.CIRCUMSTANCE:
        return None
    return subject(verb)


def _starts_with_that(clause: Token) -> bool:
    return any(c.lower_ in {"that", "whether"} and c.dep_ == "mark" for c in clause.lefts)


def by_adjective(adjective: Token) -> Iterator[Attribution]:
    """What an adjective says that someone holds: "is confident that the dam will hold"."""
    verb = adjective.head
    clause = next((c for c in adjective.rights if c.dep_ == "ccomp"), None)
    clause = clause or next((c for c in verb.rights if c.dep_ == "ccomp" and c.i > adjective.i), None)
    who = subject(verb)
    if clause is None or who is None or who.lower_ in cues.NOT_SPEAKERS:
        return
    content = (clause.left_edge.i, clause.right_edge.i + 1)
    yield Attribution((adjective.i, adjective.i + 1), phrase(who), who.i, (content,), "adjective")
