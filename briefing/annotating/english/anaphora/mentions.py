"""People and organisations taken up again by a common noun: “the agency”, “the company”, “the minister”.

A definite noun phrase takes up what the text has named before (Quirk et al. 1985, 5.30); one that is narrowed by what
stands behind it (“the court of appeal”, “the company that bought it”) introduces something of its own. Of several
organisations that fit, those whose own word the noun is come first, and of these the most salient.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.english.anaphora import nouns
from briefing.annotating.english.anaphora.antecedents import Antecedents
from briefing.annotating.english.anaphora.organisation_kinds import Fit
from briefing.annotating.english.anaphora.salience import Salience
from briefing.annotating.english.names.titles import is_office
from briefing.annotating.english.reading import Reading
from briefing.annotating.english.word_lists import words
from briefing.findings import Entity, Mention, MentionBasis, finding_id
from briefing.spans import Span

BY = "anaphora/1"

NARROWING = frozenset({"prep", "relcl", "acl", "appos", "nummod", "npadvmod"})
"""Relations of what stands behind a noun and says which one is meant."""

OWN_ONLY = words("""
    business office body police force campaign giant website panel group service board network bureau institution party
    fund trust club movement union paper military army
""")
"""Nouns that as often mean no organisation (a building, people, an activity): they take up only one whose own they are."""
FREE = words("company firm corporation agency organisation organization")
"""Nouns that may take up an organisation whose kind is not told."""

NEAR = 20
"""How much one of no told kind has to be in mind: as a subject three sentences before, or as anything two before."""

TOLD = 2
"""How many times as much one is in mind of whom the text tells that it is of such a kind."""


def taken_up(readings: Sequence[Reading], names: Antecedents) -> Iterator[Mention]:
    """The mentions by a common noun, in the order of the text, where one who is named before fits it."""
    salience = Salience()
    for reading in readings:
        for sentence in reading.doc.sents:
            salience.sentence += 1
            yield from _in_sentence(reading, sentence, names, salience)


def _in_sentence(reading: Reading, sentence: TokenSpan, names: Antecedents, salience: Salience) -> Iterator[Mention]:
    tokens = [token for token in sentence if not token.is_space]
    ends = (reading.span_of(tokens[0]).start, reading.span_of(tokens[-1]).end) if tokens else (0, 0)
    waiting = names.between(*ends)[::-1]
    for token in tokens:
        while waiting and waiting[-1].span.end <= reading.span_of(token).end:
            salience.add(waiting.pop().entity, token)
        if _is_anaphoric(token):
            span = reading.span_of(token.doc[token.left_edge.i : token.i + 1])
            entity = None if names.touches(span) else _meant(reading, token, span, names, salience)
            if entity is not None:
                salience.add(entity.id, token)
                yield Mention(finding_id("mention", span), span, entity.kind, entity.id, BY, MentionBasis.ROLE)


def _is_anaphoric(head: Token) -> bool:
    """Whether a common noun for one person or organisation heads a definite phrase that nothing behind it narrows."""
    if not (head.lower_ in nouns.ORGANISATION_NOUNS or (head.is_lower and is_office(head.lower_))):
        return False
    if head.tag_ not in {"NN", "NNP"} or head.dep_ in {"compound", "appos"}:
        return False
    return head.left_edge.lower_ in nouns.DEFINITE and not any(child.dep_ in NARROWING for child in head.rights)


def _meant(reading: Reading, head: Token, span: Span, names: Antecedents, salience: Salience) -> Entity | None:
    noun = head.lower_
    if noun not in nouns.ORGANISATION_NOUNS:
        return names.holder(reading.article.text_of(span), noun, span)
    before = {token.lower_ for token in head.doc[head.left_edge.i : head.i] if not token.is_punct}
    in_mind = {entity.id: entity for entity in names.before(span.start) if salience.of(entity.id)}
    fits = {id_: fit for id_, entity in in_mind.items() if (fit := names.fit(entity, noun, before)) is not None}
    fitting = [id_ for id_, f in fits.items() if f >= _least(noun) and (f is not Fit.FREE or salience.of(id_) >= NEAR)]
    weights = {
        id_: (fits[id_] is Fit.OWN, salience.of(id_) * (TOLD if fits[id_] is Fit.KIND else 1)) for id_ in fitting
    }
    return in_mind[max(fitting, key=weights.__getitem__)] if fitting else None


def _least(noun: str) -> Fit:
    """How well an organisation has to fit a noun to be meant by it."""
    if noun in OWN_ONLY:
        return Fit.OWN
    return Fit.FREE if noun in FREE else Fit.KIND
