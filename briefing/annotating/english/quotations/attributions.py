"""What the grammar of a sentence attributes to someone: cue, speaker and reported words, as places in a reading.

Rules over dependency arcs, each cue looked at once. Follows the attribution scheme of PARC 3.0 (Pareti 2016): source,
cue, content, the complementiser within the content.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Doc, Token

from briefing.annotating.english.quotations import cues
from briefing.annotating.english.quotations.claims import by_adjective, by_noun
from briefing.annotating.english.quotations.contents import Content, around, content_of, passive_content, points_at
from briefing.annotating.english.quotations.drafts import Attribution
from briefing.annotating.english.quotations.passages import Range
from briefing.annotating.english.quotations.phrases import (
    SUBJECTS,
    agent,
    is_passive,
    own_subject,
    phrase,
    quoted_by,
    subject,
)

MODALS = frozenset({"would", "could", "should", "might", "may", "can", "must"})
VERBS = (
    cues.SAY
    | cues.HOLD
    | cues.ADDRESS
    | cues.JUDGE
    | cues.JUDGE_IF_QUOTED
    | cues.AS_VERBS
    | cues.WITH_PREPOSITION.keys()
    | cues.UNSOURCED
    | {"read"}
)
NOMINAL = frozenset({"dobj", "pobj", "compound", "nsubj"})
"""Places of nouns: what is tagged a verb there is none, as in "told the breakfast show"."""

LONGEST_APPOSED = 8
"""Words of a name with its titles in apposition."""

REACH = 12
"""Words that quoted words may stand below the verb that governs them."""


def attributions(doc: Doc, is_quoted: bytearray, names: Mapping[int, int]) -> Iterator[Attribution]:
    """Every attribution that a cue outside of quotation marks makes, in order of the cues.

    `names` gives the first token of a person's name by the token after the name.
    """
    for token in doc:
        if is_quoted[token.i]:
            continue
        if token.lower_ == "according":
            yield from _according(token, names)
        elif token.dep_ == "acomp" and token.lower_ in cues.HOLD_ADJECTIVES:
            yield from by_adjective(token)
        elif token.pos_ in {"VERB", "AUX"} and (token.dep_ not in NOMINAL or own_subject(token) is not None):
            yield from _by_verb(token)
        elif token.i in names and _reports(token):
            yield _by_form(token, names[token.i])
        elif token.pos_ == "NOUN" and token.lemma_.lower() in cues.SPEECH_NOUNS:
            yield from by_noun(token)


def _by_verb(verb: Token) -> Iterator[Attribution]:
    lemma = verb.lemma_.lower()
    if lemma == "hear":
        yield from _before_court(verb)
    if lemma not in VERBS and verb.lower_ not in cues.HOLD_ADJECTIVES:
        return
    passive = is_passive(verb)
    who = agent(verb) if passive and verb.lower_ not in cues.HOLD_ADJECTIVES else subject(verb)
    if (who is not None and who.lower_ in cues.NOT_SPEAKERS) or quoted_by(verb) is not None:
        return
    content = passive_content(verb, lemma, who) if passive else content_of(verb, lemma)
    if content is None and not passive:
        content = around(verb, lemma)
    if content is not None:
        is_as = lemma in cues.AS_VERBS and any(c.lower_ == "as" for c in verb.rights)
        is_deed = lemma in {"object": cues.JUDGE_IF_QUOTED, "infinitive": cues.MOVE}.get(content[0], ())
        is_firm = not _is_unreal(verb) and (is_as or not is_deed)
        yield replace(_attribution(verb, who, content, by=f"verb/{content[0]}"), is_firm=is_firm)


def _before_court(verb: Token) -> Iterator[Attribution]:
    """What a court heard, as its reporters put it; who said it stands elsewhere."""
    who = subject(verb)
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    if who is not None and who.lemma_.lower() in cues.COURTS and clause is not None:
        yield _attribution(verb, None, ("heard", (clause.left_edge.i, clause.right_edge.i + 1)), by="verb/heard")


def _reports(token: Token) -> bool:
    """Whether a word has the form of a cue, and what is said follows: "Ware claims that", "Ware claims “"."""
    if token.lower_ not in cues.HEADLINE_FORMS | cues.SAY_FORMS or token.i + 1 >= len(token.doc):
        return False
    after = token.nbor()
    return after.lower_ == "that" or after.is_quote


def _by_form(cue: Token, first: int) -> Attribution:
    """The attribution of a cue behind a person's name that the tagger takes for a noun."""
    content = (cue.i + 1, cue.sent.end)
    return Attribution((cue.i, cue.i + 1), (first, cue.i), cue.i - 1, (content,), "form")


def governing(first: Token, is_quoted: bytearray) -> Attribution | None:
    """The attribution of quoted words by the nearest verb above them that can report, whatever their place beside it."""
    below, here = first, first
    for _ in range(REACH):
        if (
            here.pos_ in {"VERB", "AUX"}
            and here is not first
            and not is_quoted[here.i]
            and here.lemma_.lower() in VERBS
        ):
            who = agent(here) if is_passive(here) else subject(here)
            if who is None or who.lower_ in cues.NOT_SPEAKERS or is_quoted[who.i] or below.dep_ in SUBJECTS:
                return None
            if points_at(here, here.lemma_.lower()) or _only_looks(here, who):
                return None
            content = (below.left_edge.i, below.right_edge.i + 1)
            return _attribution(here, who, ("governed", content), by="verb/governed")
        if here.head is here:
            return None
        below, here = here, here.head
    return None


def _only_looks(verb: Token, who: Token) -> bool:
    """Whether someone reads or sees what is quoted: only what is written reads, and one sees a thing “as” another."""
    lemma = verb.lemma_.lower()
    if lemma == "read":
        return who.lemma_.lower() not in cues.WRITTEN
    return lemma in {"see", "view", "regard"} and not any(c.lower_ == "as" for c in verb.children)


def _attribution(cue: Token, who: Token | None, content: Content, *, by: str) -> Attribution:
    speaker = None if who is None else phrase(who)
    cuts = [(cue.i, cue.i + 1)] if speaker is None else [(cue.i, cue.i + 1), speaker]
    pieces = _without(content[1], _frame(cue, cuts, content[1]))
    return Attribution((cue.i, cue.i + 1), speaker, None if who is None else who.i, pieces, by)


def _frame(cue: Token, cuts: list[Range], content: Range) -> Range | None:
    """The stretch of cue and speaker, where it stands within the content."""
    inside = [c for c in cuts if content[0] <= c[0] and c[1] <= content[1]]
    if (cue.i, cue.i + 1) not in inside:
        return None
    start, end = min(c[0] for c in inside), max(c[1] for c in inside)
    for child in cue.children:
        if child.dep_ in {"aux", "auxpass", "advmod", "mark", "neg"} and child.i < start:
            start = min(start, child.left_edge.i)
        is_aside = child.dep_ in {"prep", "npadvmod", "dative", "dobj", "advmod", "advcl"} and child.i > cue.i
        if is_aside and child.left_edge.i <= end:
            end = max(end, child.right_edge.i + 1)
    return start, end


def _without(content: Range, cut: Range | None) -> tuple[Range, ...]:
    if cut is None:
        return (content,)
    return tuple(r for r in ((content[0], cut[0]), (cut[1], content[1])) if r[0] < r[1])


def _is_unreal(verb: Token) -> bool:
    """Whether nothing was said, or not yet: "to say", "might say", "did not say", "without saying", "worth saying"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "from" and verb.head.head.lemma_.lower() in cues.PREVENT:
        return True
    if verb.tag_ == "VBG" and verb.head.lower_ in {"without", "worth"}:
        return True
    if verb.tag_ == "VB":
        return not any(c.dep_ == "aux" and c.lower_ in {"did", "do", "does"} for c in verb.children) or _is_denied(verb)
    return any(c.dep_ == "aux" and c.lower_ in MODALS for c in verb.children) or _is_denied(verb)


def _is_denied(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children) and verb.lemma_.lower() in cues.SAY


def _according(token: Token, names: Mapping[int, int]) -> Iterator[Attribution]:
    who = _named_behind(token)
    if who is None:
        return
    clause = token.head
    while clause.dep_ not in {"relcl", "ROOT"} and clause.head is not clause:
        clause = clause.head
    if token.i < clause.i and _has_cue_of_its_own(clause):
        return
    named = _named_next(token.doc, _to_comma(who, phrase(who)[1]), names)
    cut = (token.i, named or min(_to_comma(who, _with_participle(who)), token.sent.end))
    start, end = max(clause.left_edge.i, token.sent.start), min(clause.right_edge.i + 1, token.sent.end)
    if clause is token:
        start, end = token.sent.start, token.sent.end
    doc = token.doc
    last = cut[1] >= end or all(doc[i].is_punct or doc[i].is_space for i in range(cut[1], min(end, cut[1] + 3)))
    pieces = _without((start, end), (cut[0], end) if last else cut)
    speaker = phrase(who)[0], named or min(_to_comma(who, phrase(who)[1]), token.sent.end)
    yield Attribution((token.i, token.i + 2), speaker, who.i, pieces, "according")


def _named_next(doc: Doc, comma: int, names: Mapping[int, int]) -> int | None:
    """Where the name between commas ends that says who holds an office: "according to the mayor, Tom Bell, …"."""
    if comma >= len(doc) or doc[comma].text != ",":
        return None
    behind = range(comma + 2, min(comma + LONGEST_APPOSED, len(doc)))
    stop = next((i for i in behind if i in names and doc[i].text == ","), None)
    is_name = stop is not None and all(t.pos_ == "PROPN" for t in doc[comma + 1 : names[stop]])
    return stop if is_name and stop is not None and names[stop] > comma else None


def _named_behind(token: Token) -> Token | None:
    """The head of the noun phrase behind "according to"; where the parse has none, the last noun before a stop."""
    to = token.nbor() if token.i + 1 < token.sent.end else None
    if to is None or to.lower_ != "to":
        return None
    who = next((p for p in to.children if p.dep_ == "pobj"), None)
    if who is not None:
        return who
    nouns = takewhile(lambda t: not t.is_punct and not t.is_space, token.doc[to.i + 1 : token.sent.end])
    return next((t for t in reversed(list(nouns)) if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)


def _to_comma(who: Token, end: int) -> int:
    """Where the noun phrase ends; what a parse that lost the clause calls an apposition is no part of it."""
    if who.sent.root.lower_ != "according":
        return end
    return next((t.i for t in who.doc[who.i : end] if t.text == ","), end)


def _with_participle(who: Token) -> int:
    """Where the noun phrase ends with what says more of it: "figures released on Friday by the office"."""
    more = [c.right_edge.i + 1 for c in who.rights if c.dep_ in {"acl", "relcl"}]
    return max(phrase(who)[1], *more) if more else phrase(who)[1]


def _has_cue_of_its_own(clause: Token) -> bool:
    """Whether "according to" leads to another's words: "According to the Post, the minister said …" is the minister's."""
    lemma = clause.lemma_.lower()
    if lemma not in cues.SAY and lemma not in cues.HOLD:
        return False
    content = content_of(clause, lemma)
    who = subject(clause)
    return content is not None and content[0] == "clause" and who is not None and who.lower_ not in cues.NOT_SPEAKERS
