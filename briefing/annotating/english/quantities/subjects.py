"""What an amount is said of where it stands before no noun: the subject or the object of its verb, or what that passes on."""

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.quantities.currencies import currency, in_full
from briefing.annotating.english.quantities.grammar import CHANGES, DOWN, SUMS, UP
from briefing.annotating.english.quantities.scan import Amount
from briefing.annotating.english.quantities.units import unit

LIGHT = frozenset({"number", "total", "count", "figure", "estimate", "amount", "tally", "sum"})
"""Nouns that only pass on what is counted: “the number of passengers”."""

MANY = frozenset({"population", "crowd", "workforce", "crew", "audience", "membership", "gang", "group", "team", "family", "party",
                  "force", "fleet", "convoy", "capacity", "attendance", "turnout", "toll", "staff", "electorate"})  # fmt: skip
"""Nouns that are many, and have their number behind “of”."""

STANDING = frozenset({"be", "stand", "rise", "climb", "grow", "increase", "jump", "reach", "hit", "fall", "drop", "remain",
                      "total", "top", "exceed", "put", "set", "estimate", "revise", "raise", "lower", "go"})  # fmt: skip
"""Verbs that put a number to their subject or object: “the toll rose to 14”, “put the number of passengers at 212”."""

CLOSING = frozenset({"end", "close", "finish", "open", "trade", "settle"})
"""What a price or an index does at a level."""

BRINGING = frozenset({"take", "bring", "push", "lift", "drive", "send"})
"""What brings its object to a number: “takes the toll to 57”."""

MOVING = frozenset({"at", "by", "to", "from"})
"""Words before an amount that a verb puts or moves its object to: “cut the rate to 28 %”, “raised the fare by $2”."""

BESTING = frozenset({"lead", "beat", "defeat", "trail", "outnumber", "outpace", "outperform", "lose", "miss"})
"""Verbs whose object is no more moved than their subject: “led the mayor by five points”."""

PUTTING = frozenset({"put", "estimate", "value", "price", "assess"})
"""Verbs that put a number to their object: “insurers put the damage at €60 million”."""

BOUNDING = frozenset({"above", "below", "over", "under", "beyond", "around", "near"})
"""Words between a noun and the amount that bounds it: “lead levels above 15 ppb”."""

SIZED = frozenset({"wide", "long", "high", "tall", "deep", "thick", "broad", "worth", "across"})
"""Words between a thing and its measure, whichever comes first: “a pocket 12 km wide”, “bicycles worth £9,000”."""

WHOLES = frozenset({"total", "all", "court", "addition", "exchange", "return", "response", "advance", "prison", "jail", "turn",
                    "full", "part", "trading", "office", "principle", "practice"})  # fmt: skip
"""Nouns behind “in” that are no money's purpose: “$3 million in all”, “lost £90 in court”."""

AMOUNTING = frozenset(
    {"cost", "total", "reach", "exceed", "top", "hit", "equal", "weigh", "measure", "score", "poll", "win", "get"}
)
"""Verbs whose object is a measure of their subject, be that a person."""

TRADING = frozenset({"buy", "sell", "acquire", "purchase", "auction", "offer", "order", "commission"})
"""Verbs whose object has the price that stands behind “for”."""


def said_of(amount: Amount, head: Token, tokens: TokenSpan) -> Token | None:
    """The noun that the amount is said of, `head` being the word by which it hangs in its sentence."""
    if traded := _traded(head) or _sized(head, tokens):
        return traded
    if amount.unit is not None:
        found = _owning(head) or _having(head) or _made_up_of(amount, tokens) or subject(head) or _passing_on(head)
        return None if found is not None and _is_handled_by(found, head) else found
    return _shared(head, tokens) or _opening(head) or _numbering(head) or _stated(head)


def _is_handled_by(noun: Token, head: Token) -> bool:
    """Whether a person does something to the amount, which is not of that person: “Hallam stole £412,350”."""
    doing = head.dep_ == "dobj" and head.head.lemma_.lower() not in AMOUNTING
    return doing and noun.ent_type_ == "PERSON" and noun.dep_ == "nsubj"


def has_a_number(noun: Token) -> bool:
    """Whether a number stands before the noun."""
    return any(child.dep_ == "nummod" for child in noun.children)


def behind(noun: Token) -> Token | None:
    """The noun behind "in", "of", "for" or "on": "an increase in investigations"."""
    for child in noun.rights:
        if child.lower_ in {"in", "of", "for", "on"}:
            told = _object(child)
            return None if told is not None and child.lower_ != "of" and is_measure(told) else told
    return None


def _object(preposition: Token) -> Token | None:
    return next((c for c in preposition.children if c.dep_ == "pobj" and c.pos_ in {"NOUN", "PROPN"}), None)


def _traded(head: Token) -> Token | None:
    """What has the price: "bought the ship for $9.4 million"."""
    link = head.head
    if head.dep_ != "pobj" or link.lower_ != "for" or link.head.lemma_.lower() not in TRADING:
        return None
    return next((c for c in link.head.children if c.dep_ == "dobj" and c.pos_ in {"NOUN", "PROPN"}), None)


def _made_up_of(amount: Amount, tokens: TokenSpan) -> Token | None:
    """What money comes as, where the parser hangs that on the verb: “find €1.4bn in savings”."""
    doc, at = tokens.doc, tokens.end
    at += at < len(doc) and doc[at].text == ")"
    if in_full(amount.unit or "") == amount.unit or at >= len(doc) or doc[at].lower_ != "in":
        return None
    noun = _object(doc[at])
    is_bare = noun is not None and noun.left_edge.pos_ in {"NOUN", "ADJ"} and not noun.ent_type_
    return noun if is_bare and noun is not None and noun.lower_ not in WHOLES and not is_measure(noun) else None


def _sized(head: Token, tokens: TokenSpan) -> Token | None:
    """The noun whose size or worth it is, where that stands right before it: “a pocket some 12 km wide”."""
    word = head.head
    if head.dep_ not in {"npadvmod", "nummod", "dobj", "pobj"} or word.lower_ not in SIZED:
        return None
    if word.dep_ in {"amod", "acl"} and word.head.pos_ in {"NOUN", "PROPN"} and word.head.i < tokens.start:
        return word.head
    first = min(word.i, *(token.i for token in word.subtree))
    before = word.doc[first - 1] if first > tokens.sent.start else word
    return before if before.pos_ == "NOUN" else None


def _shared(head: Token, tokens: TokenSpan) -> Token | None:
    """The noun that a bare number shares with the one it is joined to: “held 40 men on Monday and 63 on Tuesday”."""
    first = head.head
    if head.dep_ != "conj" or first.i > head.i:
        return None
    if tokens.end < len(tokens.doc) and tokens.doc[tokens.end].lower_ == "who":  # “40 who came and 63 who did not”
        nouns = [clause.head for clause in reversed(tokens.doc[tokens.sent.start : head.i]) if clause.dep_ == "relcl"]
    else:
        nouns = [first] if first.pos_ == "NOUN" else [c for c in first.children if c.dep_ == "dobj"]
    return next((noun for noun in nouns if noun.i < head.i and noun.pos_ == "NOUN" and has_a_number(noun)), None)


def _opening(head: Token) -> Token | None:
    """The whole with which the sentence opens: “Of the 300 passengers, nine were hurt”."""
    if head.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    of = next((c for c in head.head.children if c.lower_ == "of" and c.dep_ == "prep" and c.i < head.i), None)
    return _object(of) if of is not None else None


def _having(head: Token) -> Token | None:
    """What has the measure behind its "of": "a profit of $312 million", "a crowd of 700"."""
    link = head.head
    if head.dep_ != "pobj" or link.lower_ != "of" or link.head.pos_ not in {"NOUN", "PROPN"}:
        return None
    noun = link.head
    if noun.lemma_.lower() in CHANGES - SUMS:
        return next((told for c in noun.rights if c.lower_ in {"in", "for", "on"} and (told := _object(c))), noun)
    return None if noun.lemma_.lower() in LIGHT or is_measure(noun) else noun


def _owning(head: Token) -> Token | None:
    """Whose amount it is: “the Greens' 26 percent”, not “last year's 26 percent”."""
    owners = (c for c in head.children if c.dep_ == "poss" and c.pos_ in {"NOUN", "PROPN"} and c.ent_type_ != "DATE")
    return next(owners, None)


def _numbering(head: Token) -> Token | None:
    """The many that a bare number behind “of” counts: “a population of 70,000”."""
    link = head.head
    return link.head if head.dep_ == "pobj" and link.lower_ == "of" and link.head.lemma_.lower() in MANY else None


def subject(head: Token) -> Token | None:
    """The subject of the verb that the amount belongs to, or the object that it is put to: "sales rose 60 %"."""
    is_nearest = True
    for token in (head, *head.ancestors):
        subjects = [c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}]
        if token.i == head.i and token.dep_ == "pobj":  # “to 9.4 trillion won”
            continue
        if token.pos_ not in {"VERB", "AUX"} and not (subjects and token.dep_ == "pcomp"):  # “with Brent down 2 %”
            continue
        put = next((c for c in token.children if c.dep_ == "dobj" and c.i < head.i and not is_measure(c)), None)
        if put is not None and is_nearest and _is_put(put, token, head) and not put.is_ancestor(head):
            return _passed_on(put) if put.pos_ in {"NOUN", "PROPN"} else None
        is_nearest = False
        named = [c for c in subjects if c.pos_ in {"NOUN", "PROPN"}]
        if named:
            return _passed_on(named[0])
        if any(c.tag_ in {"WDT", "WP"} for c in subjects):
            return _named_before(token)
        if token.dep_ == "xcomp" and token.tag_ == "VB" and (told := _told_to(token)):
            return told if told.pos_ in {"NOUN", "PROPN"} else None
        if subjects or not (token.dep_ in SHARING or (token.tag_ == "VBG" and token.dep_ in {"advcl", "pcomp"})):
            return None
    return None


def _told_to(verb: Token) -> Token | None:
    """Who does it where the verb above says to whom it was told: “ordered him to pay $2 million”."""
    return next((c for c in verb.head.children if c.dep_ == "dobj" and verb.head.i < c.i < verb.i), None)


SHARING = frozenset({"conj", "xcomp", "ccomp", "aux"})
"""Clauses without a subject of their own that have that of the verb above; participles do as well."""


def _is_put(put: Token, verb: Token, head: Token) -> bool:
    """Whether the verb puts the amount to its object, or moves it there, or the object is bounded by it."""
    if verb.lemma_.lower() in PUTTING:
        return True
    before = head.left_edge
    if before.i and before.nbor(-1).lower_ in {"up", "down"} and before.nbor(-1).i > put.i:  # “pushed prices up 60 %”
        return True
    if head.dep_ != "pobj":
        return False
    link = head.head
    return (link.lower_ in MOVING and verb.lemma_ not in BESTING) or (link.lower_ in BOUNDING and link.i == put.i + 1)


def _named_before(verb: Token) -> Token | None:
    """The noun that a relative clause belongs to."""
    clause = next((t for t in (verb, *verb.ancestors) if t.dep_ == "relcl"), None)
    return clause.head if clause is not None and clause.head.pos_ in {"NOUN", "PROPN"} else None


def _passed_on(noun: Token) -> Token | None:
    """What a light noun or a share passes on: "the number of passengers", "estimates of the damage", "1 % of taxpayers"."""
    if is_measure(noun) and has_a_number(noun):
        return behind(noun)
    return (behind(noun) if noun.lemma_.lower() in LIGHT else None) or noun


def is_measure(noun: Token) -> bool:
    """Whether the noun is the name of a unit."""
    return unit(noun.lower_, touching=False) is not None or (len(noun) > 3 and currency(noun.lower_) is not None)  # noqa: PLR2004 - words, not signs


def _passing_on(head: Token) -> Token | None:
    """The same where the parser has found no verb: "Estimates of the damage range from €2 million …"."""
    light = next((t for t in head.ancestors if t.lemma_.lower() in LIGHT and t.pos_ == "NOUN"), None)
    return behind(light) if light is not None else None


def _stated(head: Token) -> Token | None:
    """What a bare number is put to by its verb: "the death toll rose to 14", "the limit is six"."""
    verb, link = head.head, head.dep_
    verbs = STANDING
    if link == "pobj" and verb.lower_ in {"at", "to"}:
        verb, verbs = verb.head, STANDING | UP | DOWN | CLOSING | BRINGING
    elif link not in {"attr", "dobj"}:
        return None
    if verb.lemma_.lower() not in verbs or verb.i >= head.i:
        return None
    if link == "dobj" and verb.lemma_.lower() in {"put", "set", "estimate", "revise", "raise", "lower", "go"}:
        return None
    subject = next((c for c in verb.children if c.dep_ == "dobj" and link == "pobj"), None)
    if subject is None:
        subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return _passed_on(subject) if subject is not None and subject.pos_ == "NOUN" else None
