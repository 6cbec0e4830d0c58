"""Quoted words and reported clauses brought together: one draft for each thing said, the outermost where they nest."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from briefing.annotating.english.quotations.attributions import attributions, governing
from briefing.annotating.english.quotations.contents import says_something
from briefing.annotating.english.quotations.direct import cue_before, is_sentence, is_title
from briefing.annotating.english.quotations.drafts import Attribution, Cover, Draft, Ground
from briefing.annotating.english.quotations.headlines import spoken_headline
from briefing.annotating.english.quotations.labels import FINITE
from briefing.annotating.english.quotations.marks import Quoted
from briefing.annotating.english.quotations.passages import Paragraph, Passage, Range
from briefing.annotating.english.quotations.phrases import own_subject
from briefing.annotating.english.quotations.repeated import with_repeats
from briefing.annotating.english.quotations.set_off import Embedded, SetOff, spoken_words
from briefing.annotating.english.quotations.transcripts import spoken_lines
from briefing.articles import Role
from briefing.findings import Mode

JOINING = 4
"""Tokens that may stand between quoted words of one phrase."""

SMALL = frozenset({"that", "as", "to", "of", "by", "in", "a", "an", "the"})
"""Words of the reporter's that say nothing beside quoted ones."""

EMPTY = frozenset({"", "who", "whom", "which", "that"})
"""Pieces without words of their own."""


def drafts(passage: Passage) -> tuple[Draft, ...]:
    """Every quotation of a passage, in the order of the text."""
    headlines = [draft for p in passage.paragraphs if p.role is Role.HEADLINE for draft in _headline(passage, p)]
    headlines += spoken_lines(passage)
    reported = _reported(passage)
    set_off = SetOff(passage, reported)
    under_headlines = Ground(len(passage.text), headlines)
    spoken = [draft for draft in set_off.found if not under_headlines.holds_half(draft)]
    mixed = _Mixed(passage, _beside(passage, reported, spoken), set_off.embedded)
    firm = [draft for draft in mixed.found if draft.mode is not Mode.INDIRECT or _tells(passage, draft)]
    found = [*headlines, *spoken, *_outermost(passage, [*headlines, *spoken], firm)]
    return tuple(sorted(with_repeats(passage, found, mixed.left), key=lambda draft: draft.content))


def _tells(passage: Passage, draft: Draft) -> bool:
    """Whether the reporter's own words give something that was said."""
    told = [token for place in draft.content for token in passage.doc[slice(*passage.tokens(*place))]]
    cue = passage.doc[draft.cue[0]].lemma_.lower() if draft.cue else ""
    return draft.is_firm and says_something(told, cue)


def _headline(passage: Passage, paragraph: Paragraph) -> Iterator[Draft]:
    found = spoken_headline(passage, paragraph)
    if found is not None:
        cue, content = found
        said = Draft((passage.trimmed(content),), cue.tokens, cue.speaker, cue.head, Mode.INDIRECT, "headline")
        inside = [q for q in paragraph.quoted if content[0] <= q.start and q.end <= content[1]]
        yield with_quoted(passage, said, inside[0]) if inside else said


def _reported(passage: Passage) -> list[Draft]:
    found = [
        _draft(passage, attribution) for attribution in attributions(passage.doc, passage.is_quoted, passage.names)
    ]
    return [draft for draft in found if draft.content]


def _draft(passage: Passage, found: Attribution) -> Draft:
    places = [passage.trimmed(passage.characters(_to_reporter(passage, tokens))) for tokens in found.content]
    content = tuple(place for place in places if passage.text[slice(*place)].lower() not in EMPTY)
    return Draft(content, found.cue, found.speaker, found.head, Mode.INDIRECT, found.by, is_firm=found.is_firm)


def _to_reporter(passage: Passage, tokens: Range) -> Range:
    """The tokens without what the reporter joins to a whole clause in marks: "said “it was a disgrace” and left"."""
    quoted = passage.is_quoted
    if 1 not in quoted[slice(*tokens)]:
        return tokens
    for token in passage.doc[slice(*tokens)]:
        who = own_subject(token.head) if token.dep_ == "cc" and not quoted[token.i] and quoted[token.head.i] else None
        more = next((c for c in token.head.rights if c.dep_ == "conj" and c.i > token.i), None)
        if who is not None and quoted[who.i] and more is not None and not quoted[more.i] and own_subject(more) is None:
            return tokens[0], token.i
    return tokens


def _beside(passage: Passage, reported: list[Draft], spoken: list[Draft]) -> list[Draft]:
    """The reported clauses that are not what the set-off words already say."""
    ground = Ground(len(passage.text), spoken)
    cues = {draft.cue for draft in spoken if draft.cue}
    return [draft for draft in reported if draft.cue not in cues and not ground.holds_half(draft)]


class _Mixed:
    """Reported clauses, those with quoted words in them marked as mixed; `left` are the words that no clause holds."""

    def __init__(self, passage: Passage, reported: list[Draft], embedded: list[Embedded]) -> None:
        self.passage = passage
        self.found = sorted(reported, key=lambda draft: (draft.is_firm, draft.length))
        self.cover = Cover(len(passage.text), self.found)
        self.left: list[Embedded] = []
        last: tuple[int, Quoted] | None = None
        for paragraph, stretch in embedded:
            if is_title(passage, stretch):
                continue
            owner = self._owner(paragraph, stretch, last)
            if owner is None:
                self.left.append((paragraph, stretch))
                continue
            self.found[owner] = with_quoted(self.passage, self.found[owner], stretch)
            last = owner, stretch

    def _owner(self, paragraph: Paragraph, stretch: Quoted, last: tuple[int, Quoted] | None) -> int | None:
        """The draft the words belong to: one that holds them, that of words joined by "and", or a new one."""
        owner = self.cover.owner(stretch)
        if owner is not None:
            return owner
        if last is not None and _is_joined(self.passage, last[1], stretch):
            return last[0]
        draft = self._led(paragraph, stretch) or self._governed(stretch)
        if draft is None:
            return None
        self.found.append(draft)
        self.cover.lay(len(self.found) - 1, draft)
        return len(self.found) - 1

    def _led(self, paragraph: Paragraph, stretch: Quoted) -> Draft | None:
        cue = cue_before(self.passage, paragraph, stretch, paragraph.start)
        if cue is None or (cue.speaker is None and not is_sentence(self.passage, stretch)):
            return None
        content = (stretch.opened, stretch.after)
        return Draft((content,), cue.tokens, cue.speaker, cue.head, Mode.DIRECT, "lead")

    def _governed(self, stretch: Quoted) -> Draft | None:
        found = governing(self.passage.token_at(stretch.start), self.passage.is_quoted)
        if found is None:
            return None
        draft = _draft(self.passage, found)
        return draft if any(s <= stretch.start < e for s, e in draft.content) else None


def with_quoted(passage: Passage, draft: Draft, stretch: Quoted) -> Draft:
    """The draft with its piece nearest to the quoted words grown to hold them; direct where nothing else is said."""
    pieces = list(draft.content)
    away = [max(start - stretch.start, stretch.start - end, 0) for start, end in pieces]
    nearest = away.index(min(away))
    start, end = pieces[nearest]
    pieces[nearest] = min(start, stretch.opened), max(end, stretch.after)
    content = tuple(passage.trimmed(place) for place in pieces)
    grown = replace(draft, content=content, mode=Mode.MIXED)
    around = passage.text[content[0][0] : stretch.opened] + passage.text[stretch.after : content[-1][1]]
    if len(content) == 1 and SMALL.issuperset(around.lower().replace(",", " ").replace(".", " ").split()):
        return replace(draft, content=(spoken_words(passage, stretch),), mode=Mode.DIRECT)
    return grown


def _is_joined(passage: Passage, last: Quoted, stretch: Quoted) -> bool:
    """Whether nothing but "and a", or what an editor put in brackets, stands between them: "“weak” [sic] and “a danger”"."""
    first, stop = passage.tokens(last.after, stretch.opened)
    if stop - first > 2 * JOINING:
        return False
    between, depth = [], 0
    for token in passage.doc[first:stop]:
        depth += token.text in {"(", "["}
        between += [] if depth else [token]
        depth -= token.text in {")", "]"}
    return len(between) <= JOINING and all(t.pos_ in {"CCONJ", "DET", "PUNCT", "ADV"} for t in between)


def _outermost(passage: Passage, taken: list[Draft], found: list[Draft]) -> list[Draft]:
    """The drafts whose cue stands in no other's words: what a speaker says of others' words is the speaker's own.

    Clauses come before objects and the longer before the shorter, since a parse errs more often in what is short.
    """
    ground = Ground(len(passage.text), taken)
    kept = []
    for draft in sorted(found, key=partial(_weight, passage), reverse=True):
        if ground.holds_half(draft) or (draft.cue is not None and ground.holds(passage.starts[draft.cue[0]])):
            continue
        ground.take(draft)
        kept.append(draft)
    return kept


def _weight(passage: Passage, draft: Draft) -> tuple[bool, bool, int]:
    """A clause whose subject stands outside of it ("the boat, which he said was late") is no whole clause."""
    is_clause = draft.by in {"verb/clause", "according", "verb/around"}
    is_whole = passage.token_at(draft.content[0][0]).tag_ not in FINITE
    return draft.mode is not Mode.INDIRECT, is_clause and is_whole, draft.length
