"""What an amount counts, from the grammar of its sentence: the noun it stands before, or the subject it is said of."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from briefing.annotating.english.quantities.grammar import CHANGES, bounded_before, past_periods, root, word_before
from briefing.annotating.english.quantities.numbers_pieces import Form
from briefing.annotating.english.quantities.scan import Amount
from briefing.annotating.english.quantities.subjects import behind, has_a_number, is_measure, said_of, subject
from briefing.annotating.english.quantities.units import TIMES

FORETELLING = frozenset(
    {"had", "have", "expected", "forecast", "predicted", "projected", "estimated", "promised", "sought"}
)
"""What the subject of a clause without “that” did with the amount before it."""

MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})


def counted(amount: Amount, tokens: TokenSpan) -> TokenSpan | None:
    """The noun that is counted, with what narrows it; None where the sentence leaves it out."""
    noun = noun_of(amount, tokens)
    noun = noun and _named_together(noun)
    if noun is None or tokens.start <= noun.i < tokens.end:
        return None
    if noun.i < tokens.end:
        return phrase(noun, after=noun.left_edge.i)
    whole = phrase(noun, after=tokens.end)
    return whole if amount.unit is not None else noun.doc[whole.start : _kind_end(noun)]


def _kind_end(noun: Token) -> int:
    """Where the noun ends with the kind behind it: “six counts of fraud”; the whole is none: “seasons of the series”."""
    of = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    kind = next((c for c in of.children if c.dep_ == "pobj"), None) if of.lower_ == "of" else None
    if (
        kind is None
        or kind.pos_ != "NOUN"
        or noun.pos_ != "NOUN"
        or noun.lemma_.lower() in CHANGES
        or kind.text[0].isupper()
    ):
        return noun.i + 1
    between = noun.doc[of.i + 1 : kind.i]
    is_bare = all(t.dep_ in {"compound", "amod"} and t.pos_ in {"NOUN", "ADJ"} for t in between)
    return kind.i + 1 if is_bare and kind.i > of.i else noun.i + 1


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
    named = _of(tokens) or _antecedent(tokens)
    if named is None and amount.unit is not None and (_is_of_some(tokens) or _begins_a_clause(head.head, tokens)):
        return None
    before = word_before(amount, tokens) if amount.form is Form.PART and amount.unit is None else None
    if before is not None and before.lower_ == "by":  # “fell by half”
        return named or subject(head)
    return named or _measured(amount, head, tokens) or said_of(amount, head, tokens)


def phrase(noun: Token, *, after: int) -> TokenSpan:
    """The noun with the adjectives and nouns right before it, from token `after` on."""
    start = noun.i
    while start > after and (width := _narrowing_before(noun.doc, start, after)):
        start -= width
    return noun.doc[start : noun.i + 1]


def _narrowing_before(doc: Doc, start: int, after: int) -> int:
    """How many words right before `start` belong to the phrase that goes on there."""
    before = doc[start - 1]
    is_joint = before.lower_ in {"and", "&"} and start - 2 >= after and _is_first_of_two(doc[start - 2], doc[start])
    if is_joint or (before.text == "-" and start - 1 > after):
        return 2
    if _is_digits_of_a_name(before) and start - 1 - before.is_digit >= after:
        return 1 + int(before.is_digit)
    if before.lower_ in {"more", "fewer"} or (before.lower_ == "strong" and before.nbor(-1).text == "-"):
        return 0
    is_list = before.lower_ in {"and", "&", "-"} and start - 1 > after and doc[start - 2].pos_ in NAMING
    narrows = before.dep_ in MODIFIERS | {"conj"} and before.pos_ in NAMING | {"VERB", "ADV"}
    return 1 if is_list or narrows else 0


NAMING = frozenset({"ADJ", "NOUN", "PROPN"})


def _is_digits_of_a_name(number: Token) -> bool:
    """Whether it names a model: “14 Leopard 2 tanks”, “six F-16 fighters”."""
    if number.text.isdigit():
        return number.i > 0 and number.nbor(-1).pos_ == "PROPN" and len(number) <= 4  # noqa: PLR2004 - model numbers are short
    return number.pos_ == "NUM" and number.text[0].isupper() and number.text[-1].isdigit()


def _is_first_of_two(first: Token, second: Token) -> bool:
    """Whether the two narrow a noun together: “digital and physical copies”, “Volvo and Saab cars”."""
    return first.pos_ == second.pos_ and first.pos_ in {"ADJ", "PROPN"}


def _aged(tokens: TokenSpan) -> Token | None:
    """Whose age it is: the name before the comma, or the noun that “aged 12” narrows."""
    head = root(tokens)
    start = tokens.start
    if start > 3 and tokens.doc[start - 1].lower_ == "and" and tokens.doc[start - 2].is_digit:  # noqa: PLR2004 - “men, 24 and 29”
        start -= 2
    if start >= 2 and tokens.doc[start - 1].text == ",":  # noqa: PLR2004 - the comma and the name before it
        before = tokens.doc[start - 2]
        return before if before.pos_ in {"NOUN", "PROPN"} else None
    if (bounded := bounded_before(tokens)) is not None:
        return bounded if bounded.pos_ == "NOUN" else None
    for token in (head, *head.ancestors):
        if token.lower_ in {"aged", "age"} and token.head.pos_ in {"NOUN", "PROPN"} and token.head.i != token.i:
            return token.head
    return _old(head) or subject(head)


def _old(head: Token) -> Token | None:
    """What is so many years old: “a 61-year-old man”, “the ship is 22 years old”."""
    old = head if head.lower_ == "old" else head.head
    if old.lower_ != "old":
        return None
    if old.dep_ in {"amod", "compound", "nmod"} and old.head.i > old.i and old.head.pos_ in {"NOUN", "PROPN"}:
        return old.head
    return subject(old) if old.dep_ in {"acomp", "attr"} else None


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


def _is_of_some(tokens: TokenSpan) -> bool:
    """Whether a pronoun says what it is a part of: “80 percent of those in the valley”."""
    after = tokens.doc[tokens.end : tokens.end + 2]
    return len(after) > 1 and after[0].lower_ == "of" and after[1].tag_ in {"DT", "PRP"} and after[1].dep_ == "pobj"


def _antecedent(tokens: TokenSpan) -> Token | None:
    """The noun before "of whom": "43 people were treated, of whom 11 remain in hospital"."""
    doc, start = tokens.doc, tokens.start
    spots = [(start - 2, start - 1), (tokens.end, tokens.end + 1)]
    for of, whom in spots:
        if of > 0 and whom < len(doc) and doc[of].lower_ == "of" and doc[whom].lower_ in {"whom", "which"}:
            before = [t for t in doc[tokens.sent.start : min(of, start)] if t.pos_ == "NOUN" and not is_measure(t)]
            return next((t for t in reversed(before) if has_a_number(t)), before[-1] if before else None)
    return None


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
        return behind(head) if amount.unit is not None and not _is_led(amount, tokens) else None
    if noun.lower_ in {"total", "worth"} and amount.unit is not None:  # “costs $40 total”, “$40 worth of seed”
        return behind(noun)
    if noun.lemma_.lower() in CHANGES:
        return behind(noun) or noun
    is_none = noun.lower_ in {"more", "less", "fewer", "many", "much"} or _is_done_next(noun, tokens)
    return None if is_none or (amount.unit is None and _is_a_time(noun, tokens)) else noun


def _is_led(amount: Amount, tokens: TokenSpan) -> bool:
    """Whether “up” or “down” says that something else moved so much: “sent shares up 9 % in early trading”."""
    before = word_before(amount, tokens)
    return before is not None and before.dep_ == "prt" and before.lower_ in {"up", "down"}


def _is_done_next(noun: Token, tokens: TokenSpan) -> bool:
    """Whether a verb in the past stands between the two: “a gang of five stole jewels”."""
    return tokens.end < noun.i and tokens.doc[tokens.end].tag_ == "VBD"


def _begins_a_clause(noun: Token, tokens: TokenSpan) -> bool:
    """Whether the noun behind the amount does what the next verb says: “the $3 billion analysts had forecast”."""
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    return (
        noun.i >= tokens.end
        and noun.tag_ == "NNS"
        and after.tag_ in {"VBD", "VBN", "VBP"}
        and after.lower_ in FORETELLING
    )


def _is_a_time(noun: Token, tokens: TokenSpan) -> bool:
    """Whether it is no noun that is counted but the time that comes next: “1.4 degrees in 2018 and 2.1 last year”."""
    after = tokens.doc[tokens.end] if tokens.end < len(tokens.doc) else noun
    behind_it = noun.nbor(1).lower_ if noun.i + 1 < len(noun.doc) else ""
    is_past = noun.lemma_.lower() in TIMES and behind_it in {"earlier", "ago", "before", "later"} and after.i < noun.i
    return is_past or (after.i < noun.i and after.lower_ in {"last", "this", "next"})


def _before_which(head: Token, tokens: TokenSpan) -> Token | None:
    """The noun to the right on which the number hangs."""
    if past_periods(head).i != head.i:
        return None
    if head.dep_ in {"npadvmod", "advmod"} and head.head.dep_ == "amod" and head.head.i >= tokens.end:
        head = head.head  # “a 30 percent effective tax rate”, as the parser has it at times
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
