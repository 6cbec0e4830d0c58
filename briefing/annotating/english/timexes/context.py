"""What the words around a time expression say: whether it is one."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefing.annotating.english.law_names import names_a_law
from briefing.annotating.english.quantities.currencies import currency
from briefing.annotating.english.quantities.numbers_pieces import SCALES
from briefing.annotating.english.quantities.units import unit
from briefing.annotating.english.timexes.rules import Found
from briefing.findings import TimexType

MARCHED = re.compile(r"\s(?:on|for|of|against|to)\s(?:the\s)?[A-Z]")
"""Behind a march that has a name: “the March on Washington”."""

POINTED = re.compile(r"\d{1,2}\.\d\d\Z")
"""A clock written with a point, as amounts are: “from 6.29 percent”."""

YEAR = re.compile(r"(?:1\d{3}|20\d\d|21\d\d)\Z")
OLDEST = 1100
"""Before this, four digits are taken for a year only behind a preposition: "1000 come from Asia"."""

RECENT = 1900
"""After this, a number behind a preposition is a year even before a plural: "in 2019 workers went on strike"."""

HAPPENINGS = frozenset(["elections", "games", "olympics", "riots", "attacks", "protests", "talks", "championships"])
MINUTES = re.compile(r"\b(?:Minutes|Hours|Week)\Z")
"""Programmes have such names; wars have others, and lasted so long: “the Six-Day War”."""

AROUND = 20
"""Words to either side that tell a sentence from a headline."""

LONG = 5
"""Letters of a word that a headline writes with a capital."""

LINKS = frozenset(
    {
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "before",
        "after",
        "during",
        "of",
        "between",
        "through",
        "around",
        "for",
    }
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a reading by the characters where they begin."""

    doc: Doc
    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, doc: Doc, text: str) -> "Tokens":
        """The tokens of `doc`, whose text is `text`."""
        return cls(doc, text, tuple(token.idx for token in doc))

    def at(self, character: int) -> Token | None:
        """The token that stands at a character, or ends before it."""
        i = bisect_right(self.starts, character) - 1
        return self.doc[i] if i >= 0 else None


def is_kept(found: Found, tokens: Tokens) -> bool:  # noqa: PLR0911 - one reason a line
    """Whether what looks like a time expression is one in its sentence."""
    text = tokens.text
    said = text[found.start : found.end]
    token = tokens.at(found.start)
    is_an_act = YEAR.match(said[-4:]) and names_a_law(text, found.start, found.end)
    if is_an_act or _names_a_paper(said, token) or (POINTED.match(said) and _is_measure(text, found.end)):
        return False
    if token is None:
        return True
    if MINUTES.search(said) and _is_a_title(said, token):
        return False
    if YEAR.match(said):
        return _is_year(text, found, token)
    rule = found.rule or ""
    if said.lower() == "the past":
        return token.nbor(1).tag_ == "NN"  # no noun in "the past three summers"
    if rule.startswith(("month?", "season?")):
        return _is_month(found, tokens, said) if rule[0] == "m" else _is_season(found, tokens, said)
    if said.lower().startswith(("a ", "an ")) and found.type is TimexType.DURATION:
        return token.ent_type_ not in {"PERSON", "WORK_OF_ART"}
    return True


def _names_a_paper(said: str, token: Token | None) -> bool:
    """Whether it is the end of a name: "told Ellery Today"."""
    if said != "Today" or token is None or not token.i or token.is_sent_start:
        return False
    return token.nbor(-1).tag_ in {"NNP", "NNPS"}


def _is_a_title(said: str, token: Token | None) -> bool:
    """Whether a unit with a capital in a sentence of small letters is a name: "told 60 Minutes", "on This Week"."""
    if token is None or said.isupper() or (token.is_sent_start and token.text.istitle() and not said[0].isdigit()):
        return False
    around = token.doc[max(token.sent.start, token.i - AROUND) : min(token.sent.end, token.i + AROUND)]
    long = [t.text for t in around if len(t.text) >= LONG and t.is_alpha]
    small = sum(word.islower() for word in long)
    return bool(small) and 2 * small >= len(long)


def _is_measure(text: str, end: int) -> bool:
    """Whether a unit, a currency or a scale stands behind `end`; hours make no measure of a clock."""
    row = text[end : end + 16].strip(" -").split()
    first, both = row[0].rstrip(".,;)") if row else "", " ".join(row[:2]).rstrip(".,;)")
    known = unit(both, touching=False) or unit(first, touching=False) or currency(first)
    return known not in {None, "hour"} or first.lower() in SCALES


def _is_year(text: str, found: Found, token: Token) -> bool:
    """Whether four digits are a year: no money, no part of a code, and not so many of something."""
    before, after = text[found.start - 1 : found.start] if found.start else "", text[found.end : found.end + 2]
    if before in {"$", "£", "€", "¥", "#", "/", ".", ",", "+", "="} or after[:1] in {"/", "+", "x", "°"}:
        return False
    if before == "-" and not text[max(0, found.start - 5) : found.start - 1].isdigit():
        return False
    linked = token.i > 0 and token.nbor(-1).lower_ in LINKS
    year = int(text[found.end - 4 : found.end])
    if year < OLDEST and not linked:
        return False
    if unit(text[found.end : found.end + 12].strip().partition(" ")[0].rstrip(".,;"), touching=False):
        return False
    counted = token.dep_ == "nummod" and token.head.i == token.i + 1 and token.head.tag_ == "NNS"
    if counted and not (linked and year > RECENT):
        return token.head.lower_ in HAPPENINGS
    return not (
        token.i > 0 and token.nbor(-1).lower_ in {"section", "article", "page", "room", "flight", "no", "no.", "number"}
    )


def _is_month(found: Found, tokens: Tokens, said: str) -> bool:
    """Whether a month's name is one: "May" is also a verb, a person and a part of names."""
    token = tokens.at(found.end - 1)
    if token is None:
        return True
    if token.ent_type_ in {"PERSON", "WORK_OF_ART"}:
        return False
    if said == "March" and MARCHED.match(tokens.text, found.end) and token.i and token.nbor(-1).pos_ in {"DET", "ADJ"}:
        return False
    if said.rsplit(maxsplit=1)[-1] in {"May", "March", "August"} or len(said) <= 4:  # noqa: PLR2004 - short forms
        before = token.nbor(-1).lower_ if token.i else ""
        dated = before in LINKS | {"last", "next", "this", "early", "late", "mid", "-", "on", "to", "and"}
        return token.pos_ not in {"AUX", "VERB"} and (dated or token.ent_type_ == "DATE")
    return True


def _is_season(found: Found, tokens: Tokens, said: str) -> bool:
    """Whether "spring" and "fall" are seasons, not a coil, a well, or a drop: after "in", or by the model's reading."""
    if not said.lower().endswith(("spring", "fall")):
        return True
    token = tokens.at(found.end - 1)
    if token is None or token.pos_ not in {"NOUN", "PROPN"}:
        return False
    first = tokens.at(found.start)
    before = first.nbor(-1).lower_ if first is not None and first.i else ""
    if before in {"a", "an"}:
        return False
    after = tokens.doc[token.i + 1 : token.i + 2].text
    is_time = before in {"in", "during", "throughout"} and token.dep_ == "pobj" and after not in {"in", "of"}
    return token.ent_type_ == "DATE" or is_time
