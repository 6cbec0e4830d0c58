"""Whether a time without a year, or a weekday, lies before or ahead: what the verbs around it say."""

from spacy.tokens import Token

from briefing.annotating.english.timexes.context import Tokens
from briefing.annotating.english.timexes.rules import Found

AHEAD = frozenset(
    {"set", "schedule", "expect", "plan", "due", "hope", "intend", "aim", "prepare", "slate", "poise", "await", "want"}
)
SCHEDULED = frozenset({"start", "begin", "open", "resume", "expire", "end", "reopen", "close"})
"""What "begins on Friday" has been fixed; of the past, news says "began"."""

ADVERBIAL = frozenset({"in", "by", "during", "until", "from"})
"""Before a quarter in which something will be; "it will report third-quarter results" is of one that has been."""

FROM_TO = frozenset({"to", "until", "till"})
BESIDE = 4
"""Words of a clock, at most."""

CLOCKED = frozenset({"a.m.", "p.m.", "am", "pm", "EST", "EDT", "ET", "GMT", "BST", "noon", "midnight", ","})
MODALS = frozenset({"would", "could", "may", "might", "must", "should", "'d", "’d"})
ENDS = frozenset({"until", "till", "by", "to"})
DEFERRING = frozenset(
    {"give", "close", "shut", "suspend", "postpone", "adjourn", "delay", "extend", "remand", "reschedule"}
)
"""What is done "until Friday" reaches ahead, since a report on its end would say that it ended."""

COMPARED = 8
"""Words from "than" to the time, at most."""

HEADLINE = frozenset({"NN", "NNS", "NNP", "NNPS", "VB"})
"""How the subject of a headline's infinitive is tagged."""


def direction(found: Found, tokens: Tokens) -> str:
    """`<` where the sentence looks back, `>` where it looks ahead; a bare month or day of unclear tense is the nearest, `~`."""
    rule = found.rule or ""
    token = tokens.at(found.start)
    sign = _sign(found, tokens, token) if token is not None else None
    if token is not None and sign == ">" and rule.startswith("quarter") and _word_before(token) not in ADVERBIAL:
        return "~"
    return sign or ("<" if rule.startswith("week") else "~")


def _sign(found: Found, tokens: Tokens, token: Token) -> str | None:
    before = _word_before(token)
    if before == "since" or _is_compared_with(token):
        return "<"
    if _is_fixed(token) or (before == "of" and token.i > 1 and token.nbor(-2).lower_ == "ahead"):
        return ">"
    is_adverbial = tokens.text[found.end : found.end + 2] not in {"'s", "’s"}
    is_end = before in ENDS and not (before in FROM_TO and _is_from_to(token))
    for verb in token.ancestors:
        sign = ">" if is_end and _is_open(verb) else _tense(verb, is_adverbial=is_adverbial)
        if sign:
            return sign
    return None


def _is_from_to(token: Token) -> bool:
    """Whether a span of time has its beginning before: "bought from Sept. 14 to Thursday"."""
    return any(before.lower_ == "from" for before in token.doc[max(0, token.i - 5) : token.i - 1])


def will_be(found: Found, tokens: Tokens) -> bool:
    """Whether its sentence tells of what will happen, in so many words: "the next report will come out on 12 November"."""
    token = tokens.at(found.start)
    return token is not None and any(
        child.lower_ in {"will", "'ll"} for verb in token.ancestors for child in verb.children if child.dep_ == "aux"
    )


def _word_before(token: Token) -> str:
    """The word before a time, or before the clock that stands with it: "until 9 a.m. EST Tuesday"."""
    at = token.i - 1
    while at >= 0 and token.i - at < BESIDE and (token.doc[at].like_num or token.doc[at].text in CLOCKED):
        at -= 1
    return token.doc[at].lower_ if at >= 0 else ""


def _is_fixed(token: Token) -> bool:
    """Whether something is then: "the deadline is Friday", "the final is on 3 May"."""
    stands_with = token.head.lower_ in {"on", "at"} or token.head.text in CLOCKED or token.head.like_num
    head = token.head.head if stands_with else token.head
    return head.lower_ in {"is", "are"} and head.pos_ == "AUX" and head.dep_ in {"ROOT", "ccomp", "conj"}


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
    if verb.lemma_.lower() in {"due", "payable", "effective"}:
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
