"""Where “over” says why and not how much: “jailed over £41,000 fraud”, “a row over 400 jobs”."""

from dataclasses import replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.quantities.grammar import word_before
from briefing.annotating.english.quantities.scan import Amount
from briefing.annotating.english.quantities.units import TIMES
from briefing.annotating.english.word_lists import words
from briefing.findings import Relation

OVER = "over "
DISPUTES = words("""
    row dispute clash fight feud protest lawsuit battle outcry anger fury standoff concern fear worry probe inquiry spat
    investigation wrangle argument controversy scandal resign quit apologise apologize
""")
"""What people have, and do, over something."""

PUNISHING = words("""
    jail imprison arrest detain sue prosecute convict sentence suspend sack dismiss ban investigate sanction criticise
    criticize condemn
""")
"""What is done to people over something; but who “arrested over 20 men” arrested more than 20."""


def without_cause(amount: Amount, tokens: TokenSpan) -> Amount:
    """The amount without an “over” that says why something was done or disputed."""
    said = tokens.doc.text[amount.start : amount.number_start].lower()
    if amount.relation is not Relation.MORE_THAN or not said.startswith(OVER) or amount.unit in TIMES:
        return amount
    before = word_before(amount, tokens)
    if before is None or not _gives_cause(_past_term(before), is_money=amount.unit is not None):
        return amount
    start = amount.start + len(OVER)
    return replace(amount, start=start, high=amount.low, relation=Relation.EXACTLY)


def _past_term(word: Token) -> Token:
    """The word before a term of punishment: “jailed for six years over …”."""
    if word.lemma_.lower() not in TIMES or word.i < 3 or word.nbor(-2).lower_ != "for":  # noqa: PLR2004 - "for", a number
        return word
    return word.nbor(-3)


def _gives_cause(word: Token, *, is_money: bool) -> bool:
    lemma = word.lemma_.lower()
    if lemma in DISPUTES:
        return True
    is_passive = word.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in word.children)
    return lemma in PUNISHING and (is_money or is_passive)
