"""What an amount counts, from the grammar of its sentence: the noun it stands before, or the subject it is said of."""

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.quantities_grammar import CHANGES, root
from briefing.annotating.quantities_scan import Amount

MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
LIGHT = frozenset({"number", "total", "count", "figure", "estimate", "amount", "tally", "sum"})
"""Nouns that only pass on what is counted: “the number of passengers”."""

STANDING = frozenset({"be", "stand", "rise", "climb", "grow", "increase", "jump", "reach", "hit", "fall", "drop", "remain",
                      "total", "top", "exceed", "put", "set", "estimate", "revise", "raise", "lower", "go"})  # fmt: skip
"""Verbs that put a number to their subject or object: “the toll rose to 14”, “put the number of passengers at 212”."""

PUTTING = frozenset({"put", "estimate", "value", "price", "assess"})
"""Verbs that put a number to their object: “insurers put the damage at €60 million”."""

TRADING = frozenset({"buy", "sell", "acquire", "purchase", "auction", "offer", "order", "commission"})
"""Verbs whose object has the price that stands behind “for”."""


def counted(amount: Amount, tokens: TokenSpan) -> TokenSpan | None:
    """The noun that is counted, with what narrows it; None where the sentence leaves it out."""
    noun = noun_of(amount, tokens)
    noun = noun and _named_together(noun)
    return None if noun is None else phrase(noun, after=tokens.end if noun.i >= tokens.end else noun.left_edge.i)


def _named_together(noun: Token) -> Token:
    """The noun that two names share, where the parser has joined it to the first: “Volvo and Saab cars”."""
    if noun.pos_ != "PROPN":
        return noun
    shared = (c for c in noun.children if c.dep_ == "conj" and c.tag_ == "NNS" and c.i - noun.i <= 4)  # noqa: PLR2004 - "and", a name of two words
    return next((c for c in shared if any(own.pos_ == "PROPN" and own.dep_ == "compound" for own in c.children)), noun)


def noun_of(amount: Amount, tokens: TokenSpan) -> Token | None:
    """The head of what is counted."""
    if amount.is_age:
        return _aged(tokens)
    head = root(tokens)
    noun = _of(tokens) or _antecedent(tokens) or _measured(amount, head, tokens) or _traded(head)
    if noun is None and amount.unit is not None:
        noun = _having(head) or _subject(head) or _passing_on(head)
    if noun is None and amount.unit is None:
        noun = _shared(head, tokens) or _opening(head) or _stated(head)
    return noun


def phrase(noun: Token, *, after: int) -> TokenSpan:
    """The noun with the adjectives and nouns right before it, from token `after` on."""
    start = noun.i
    while start > after:
        before = noun.doc[start - 1]
        if (
            before.lower_ in {"and", "&"}
            and start - 2 >= after
            and _is_first_of_two(noun.doc[start - 2], noun.doc[start])
        ):
            start -= 2
            continue
        if before.text == "-" and start - 1 > after:
            start -= 2
            continue
        joins = (
            before.lower_ in {"and", "&", "-"}
            and noun.doc[start - 2].pos_ in {"ADJ", "NOUN", "PROPN"}
            and start - 1 > after
        )
        if before.lower_ in {"more", "fewer"}:
            break
        if not joins and not (
            before.dep_ in MODIFIERS | {"conj"} and before.pos_ in {"ADJ", "NOUN", "PROPN", "VERB", "ADV"}
        ):
            break
        start -= 1
    return noun.doc[start : noun.i + 1]


def _is_first_of_two(first: Token, second: Token) -> bool:
    """Whether the two narrow a noun together: “digital and physical copies”, “Volvo and Saab cars”."""
    return first.pos_ == second.pos_ and first.pos_ in {"ADJ", "PROPN"}


def _aged(tokens: TokenSpan) -> Token | None:
    """Whose age it is: the name before the comma, or the noun that “aged 12” narrows."""
    head = root(tokens)
    if tokens.start >= 2 and tokens.doc[tokens.start - 1].text == ",":  # noqa: PLR2004 - the comma and the name before it
        before = tokens.doc[tokens.start - 2]
        return before if before.pos_ in {"NOUN", "PROPN"} else None
    for token in (head, *head.ancestors):
        if token.lower_ in {"aged", "age"} and token.head.pos_ in {"NOUN", "PROPN"} and token.head.i != token.i:
            return token.head
    return _old(head) or _subject(head)


def _old(head: Token) -> Token | None:
    """What is so many years old: “a 61-year-old man”, “the ship is 22 years old”."""
    old = head if head.lower_ == "old" else head.head
    if old.lower_ != "old":
        return None
    if old.dep_ in {"amod", "compound", "nmod"} and old.head.i > old.i and old.head.pos_ in {"NOUN", "PROPN"}:
        return old.head
    return _subject(old) if old.dep_ in {"acomp", "attr"} else None


def _of(tokens: TokenSpan) -> Token | None:
    """The noun after "of": "60 % of its revenue", "thousands of targets", "two of the men", "six of the injured"."""
    if tokens.end >= len(tokens.doc):
        return None
    word = tokens.doc[tokens.end]
    if word.is_quote and tokens.end + 1 < len(tokens.doc):
        word = tokens.doc[tokens.end + 1]
    if word.lower_ != "of":
        return None
    noun = next((child for child in word.children if child.dep_ == "pobj" and child.pos_ in {"NOUN", "PROPN"}), None)
    if noun is not None:
        return noun
    after = next((t for t in tokens.doc[word.i + 1 : word.i + 4] if not t.is_punct and not t.is_quote), None)
    if after is not None and after.lower_ == "the" and after.i + 1 < len(after.doc):
        made = after.nbor(1)  # an adjective that stands for people
        return made if made.dep_ == "pobj" and made.pos_ in {"ADJ", "VERB"} else None
    return after if after is not None and after.pos_ in {"NOUN", "PROPN"} else None


def _antecedent(tokens: TokenSpan) -> Token | None:
    """The noun before "of whom": "43 people were treated, of whom 11 remain in hospital"."""
    doc, start = tokens.doc, tokens.start
    spots = [(start - 2, start - 1), (tokens.end, tokens.end + 1)]
    for of, whom in spots:
        if of > 0 and whom < len(doc) and doc[of].lower_ == "of" and doc[whom].lower_ in {"whom", "which"}:
            before = [t for t in doc[tokens.sent.start : min(of, start)] if t.pos_ == "NOUN" and _has_a_number(t)]
            return before[-1] if before else None
    return None


def _has_a_number(noun: Token) -> bool:
    return any(child.dep_ == "nummod" for child in noun.children)


def _measured(amount: Amount, head: Token, tokens: TokenSpan) -> Token | None:
    """The noun that the amount stands before: "20,000 Britons", "a $9bn contract", "a 1,300 percent increase in …"."""
    if amount.unit == "times" and (head.pos_ == "VERB" or (head.lower_ == "twice" and head.head.pos_ == "VERB")):
        verb = head if head.pos_ == "VERB" else head.head
        return next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ in {"NOUN", "PROPN"}), None)
    if amount.unit == "times" and tokens.end < len(tokens.doc) and tokens.doc[tokens.end].dep_ in {"det", "poss"}:
        owner = tokens.doc[tokens.end].head
        return owner if owner.i > tokens.end and owner.pos_ in {"NOUN", "PROPN"} else None
    noun = _before_which(head, tokens)
    if noun is None and amount.unit is None:
        noun = next((t for t in head.children if t.i >= tokens.end and t.dep_ == "appos" and t.pos_ == "NOUN"), None)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN", "ADJ", "X"}:
        return _behind(head) if amount.unit is not None else None
    if noun.lemma_.lower() in CHANGES:
        return _behind(noun) or noun
    return None if amount.unit is None and _is_a_time(noun, tokens) else noun


def _is_a_time(noun: Token, tokens: TokenSpan) -> bool:
    """Whether it is no noun that is counted but the time that comes next: “1.4 degrees in 2018 and 2.1 last year”."""
    after = tokens.doc[tokens.end] if tokens.end < len(tokens.doc) else noun
    return after.i < noun.i and after.lower_ in {"last", "this", "next"}


def _before_which(head: Token, tokens: TokenSpan) -> Token | None:
    """The noun to the right on which the number hangs."""
    narrows = head.dep_ in {"nummod", "compound", "amod", "nmod", "quantmod", "poss", "predet"}
    noun = head.head if narrows and head.head.i >= tokens.end else None
    if (
        noun is not None
        and noun.pos_ in {"NUM", "ADJ"}
        and noun.head.i > noun.i
        and noun.head.pos_ in {"NOUN", "PROPN"}
    ):
        return noun.head
    if noun is not None and noun.pos_ == "ADJ":
        return _narrowed_by(noun)
    return head if noun is None and head.i >= tokens.end and head.pos_ in {"NOUN", "PROPN"} else noun


def _narrowed_by(adjective: Token) -> Token:
    """The noun behind an adjective and those joined to it, where the parser has taken the first for the noun."""
    for after in adjective.doc[adjective.i + 1 : adjective.i + 4]:
        if after.pos_ == "NOUN":
            return after
        if after.pos_ not in {"ADJ", "CCONJ"}:
            break
    return adjective


def _behind(noun: Token) -> Token | None:
    """The noun behind "in", "of", "for" or "on": "an increase in investigations"."""
    for child in noun.rights:
        if child.lower_ in {"in", "of", "for", "on"}:
            return _object(child)
    return None


def _object(preposition: Token) -> Token | None:
    return next((c for c in preposition.children if c.dep_ == "pobj" and c.pos_ in {"NOUN", "PROPN"}), None)


def _traded(head: Token) -> Token | None:
    """What has the price: "bought the ship for $9.4 million"."""
    link = head.head
    if head.dep_ != "pobj" or link.lower_ != "for" or link.head.lemma_.lower() not in TRADING:
        return None
    return next((c for c in link.head.children if c.dep_ == "dobj" and c.pos_ in {"NOUN", "PROPN"}), None)


def _shared(head: Token, tokens: TokenSpan) -> Token | None:
    """The noun that a bare number shares with the one it is joined to: “held 40 men on Monday and 63 on Tuesday”."""
    first = head.head
    if head.dep_ != "conj" or first.i > head.i:
        return None
    if tokens.end < len(tokens.doc) and tokens.doc[tokens.end].lower_ == "who":  # “40 who came and 63 who did not”
        nouns = [clause.head for clause in reversed(tokens.doc[tokens.sent.start : head.i]) if clause.dep_ == "relcl"]
    else:
        nouns = [first] if first.pos_ == "NOUN" else [c for c in first.children if c.dep_ == "dobj"]
    return next((noun for noun in nouns if noun.i < head.i and noun.pos_ == "NOUN" and _has_a_number(noun)), None)


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
    return None if link.head.lemma_.lower() in LIGHT | CHANGES else link.head


def _subject(head: Token) -> Token | None:
    """The subject of the verb that the amount belongs to, or the object that it is put to: "sales rose 60 %"."""
    for token in (head, *head.ancestors):
        if token.pos_ in {"VERB", "AUX"}:
            subjects = [c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}]
            put = next((c for c in token.children if c.dep_ == "dobj" and c.pos_ == "NOUN"), None)
            if put is not None and token.lemma_.lower() in PUTTING and put.i < head.i and not put.is_ancestor(head):
                return _passed_on(put)
            named = [c for c in subjects if c.pos_ in {"NOUN", "PROPN"}]
            if named:
                return _passed_on(named[0])
            if any(c.tag_ in {"WDT", "WP"} for c in subjects):
                return _named_before(token)
            if token.dep_ not in {"conj", "xcomp", "ccomp", "aux"}:
                return None
    return None


def _named_before(verb: Token) -> Token | None:
    """The noun that a relative clause belongs to."""
    clause = next((t for t in (verb, *verb.ancestors) if t.dep_ == "relcl"), None)
    return clause.head if clause is not None and clause.head.pos_ in {"NOUN", "PROPN"} else None


def _passed_on(noun: Token) -> Token:
    """What a light noun passes on: "the number of passengers", "estimates of the damage"."""
    return (_behind(noun) if noun.lemma_.lower() in LIGHT else None) or noun


def _passing_on(head: Token) -> Token | None:
    """The same where the parser has found no verb: "Estimates of the damage range from €2 million …"."""
    light = next((t for t in head.ancestors if t.lemma_.lower() in LIGHT and t.pos_ == "NOUN"), None)
    return _behind(light) if light is not None else None


def _stated(head: Token) -> Token | None:
    """What a bare number is put to by its verb: "the death toll rose to 14", "the limit is six"."""
    verb, link = head.head, head.dep_
    if link == "pobj" and verb.lower_ in {"at", "to"}:
        verb = verb.head
    elif link not in {"attr", "dobj"}:
        return None
    if verb.lemma_.lower() not in STANDING or verb.i >= head.i:
        return None
    if link == "dobj" and verb.lemma_.lower() in {"put", "set", "estimate", "revise", "raise", "lower", "go"}:
        return None
    subject = next((c for c in verb.children if c.dep_ == "dobj" and c.i != head.i), None)
    if subject is None:
        subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return _passed_on(subject) if subject is not None and subject.pos_ == "NOUN" else None
