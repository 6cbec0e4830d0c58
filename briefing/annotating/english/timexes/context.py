"""What the words around a time expression say: whether it is one, and whether it lies before or ahead."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefing.annotating.english.quantities.currencies import currency
from briefing.annotating.english.quantities.numbers_pieces import SCALES
from briefing.annotating.english.quantities.units import unit
from briefing.annotating.english.timexes import patterns as words
from briefing.annotating.english.timexes.rules import Found
from briefing.findings import TimexType

LAW_BEFORE = re.compile(rf"\b(?:{'|'.join(words.LAWS)})(?:,|\s\(|\sof|\sNo\.?\s\d+\sof)?\s?\Z")
LAW_AFTER = re.compile(rf"(?:\s(?:[A-Z][\w’'&-]{{0,30}}|of|and|the|on|for)){{0,8}}\s(?:{'|'.join(words.LAWS)})\b")
POINTED = re.compile(r"\d{1,2}\.\d\d\Z")
"""A clock written with a point, as amounts are: “from 6.29 percent”."""

YEAR = re.compile(r"(?:1\d{3}|20\d\d|21\d\d)\Z")
OLDEST = 1100
"""Before this, four digits are taken for a year only behind a preposition: "1000 come from Asia"."""

RECENT = 1900
"""After this, a number behind a preposition is a year even before a plural: "in 2019 workers went on strike"."""

HAPPENINGS = frozenset(["elections", "games", "olympics", "riots", "attacks", "protests", "talks", "championships"])
AHEAD = frozenset(
    {"set", "schedule", "expect", "plan", "due", "hope", "intend", "aim", "prepare", "slate", "poise", "await", "want"}
)
SCHEDULED = frozenset({"start", "begin", "open", "resume", "expire", "end", "reopen", "close"})
"""What "begins on Friday" has been fixed; of the past, news says "began"."""

MODALS = frozenset({"would", "could", "may", "might", "must", "should", "'d", "’d"})
ENDS = frozenset({"until", "till", "by", "to"})
DEFERRING = frozenset({"close", "shut", "suspend", "postpone", "adjourn", "delay", "extend", "remand", "reschedule"})
"""What is done "until Friday" reaches ahead, since a report on its end would say that it ended."""

COMPARED = 8
"""Words from "than" to the time, at most."""

HEADLINE = frozenset({"NN", "NNS", "NNP", "NNPS", "VB"})
"""How the subject of a headline's infinitive is tagged."""

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


def is_kept(found: Found, tokens: Tokens) -> bool:
    """Whether what looks like a time expression is one in its sentence."""
    text = tokens.text
    said = text[found.start : found.end]
    token = tokens.at(found.start)
    is_an_act = YEAR.match(said[-4:]) and names_a_law(text, found.start, found.end)
    if is_an_act or _names_a_paper(said, token) or (POINTED.match(said) and _is_measure(text, found.end)):
        return False
    if token is None:
        return True
    if YEAR.match(said):
        return _is_year(text, found, token)
    rule = found.rule or ""
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


def names_a_law(text: str, start: int, end: int) -> bool:
    """Whether what ends in a year is the name of a law: "Act 2023", "Acts, 1911", "the 1967 Abortion Act"."""
    before = text[max(0, start - 16) : start] + text[start : end - 4]
    return bool(LAW_BEFORE.search(before[-24:])) or bool(LAW_AFTER.match(text, end))


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
    after = tokens.doc[token.i + 1 : token.i + 2].text
    is_time = before in {"in", "during", "throughout"} and token.dep_ == "pobj" and after not in {"in", "of"}
    return token.ent_type_ == "DATE" or is_time


def direction(found: Found, tokens: Tokens) -> str:
    """`<` where the sentence looks back, `>` where it looks ahead; a bare month or day of unclear tense is the nearest, `~`."""
    token = tokens.at(found.start)
    weekday = (found.rule or "").startswith("weekday")
    unclear = "<" if weekday else "~"
    if token is None:
        return unclear
    before = token.nbor(-1).lower_ if token.i else ""
    if before == "since":
        return "<"
    is_adverbial = tokens.text[found.end : found.end + 2] not in {"'s", "’s"}
    if before == "of" and token.i > 1 and token.nbor(-2).lower_ == "ahead":
        return ">"
    if _is_compared_with(token):
        return "<"
    for verb in token.ancestors:
        sign = ">" if before in ENDS and _is_open(verb) else _tense(verb, is_adverbial=is_adverbial)
        if sign:
            return sign
    return unclear


def _is_compared_with(token: Token) -> bool:
    """Whether it dates what was, with which what is now is compared: "pay more than they did in spring"."""
    past = False
    for before in reversed(token.doc[max(token.sent.start, token.i - COMPARED) : token.i]):
        if before.lower_ == "than":
            return past
        past = past or before.tag_ == "VBD"
    return False


def _is_open(verb: Token) -> bool:
    """Whether what has an end on that day goes on, as far as is known: "remains shut until Friday", "adjourned to Friday"."""
    return verb.tag_ in {"VBZ", "VBP", "VB"} or verb.lemma_ in DEFERRING


def _tense(verb: Token, *, is_adverbial: bool) -> str | None:  # noqa: PLR0911 - one line a tense
    """Which way a verb looks; None where that depends on the verb above it."""
    if verb.lemma_.lower() == "due":
        return ">"
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & {"will", "'ll", "’ll", "shall", "wo"} or "going" in helpers:
        return ">"
    if helpers & MODALS and is_adverbial and not helpers & {"have", "'ve", "’ve"} and verb.tag_ != "VBD":
        return ">"  # "said they would decide by Friday": the future seen from the past
    if verb.tag_ == "VBD" or helpers & {"had", "was", "were", "has", "have", "did", "'ve", "’ve"}:
        if verb.lemma_ in AHEAD and verb.tag_ == "VBN":
            return ">"
        return "<"
    if "to" in helpers:
        return ">" if _is_ahead(verb) else None
    if verb.lemma_ in SCHEDULED and verb.tag_ in {"VBZ", "VBP"} and not helpers:
        return ">"
    if helpers & {"is", "are", "be", "'s", "’s"} and verb.tag_ == "VBN" and verb.lemma_ in AHEAD:
        return ">"
    return None


def _is_ahead(verb: Token) -> bool:
    """Whether an infinitive lies ahead: "the bill to pass on Friday", "is due to meet", the headline's "Strike to end Friday"."""
    head = verb.head
    if head is verb or verb.dep_ in {"relcl", "acl"} or (head.dep_ == "ROOT" and head.tag_ in HEADLINE):
        return True
    return head.lemma_ in AHEAD or head.lemma_ == "be"
