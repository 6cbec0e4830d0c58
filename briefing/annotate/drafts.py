"""Quotations before their speakers are resolved: quoted words and reported clauses brought together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.annotate.attributions import Attribution, attributions, governing
from briefing.annotate.headlines import spoken_headline
from briefing.annotate.passages import Paragraph, Passage, Range
from briefing.annotate.quotation_marks import Quoted
from briefing.annotate.quotations_direct import Cue, cue_above, cue_after, cue_before, is_set_off, is_title
from briefing.articles import Role
from briefing.findings import Mode


JOINING = 4
"""Tokens that may stand between quoted words of one phrase."""


EMPTY = frozenset({"", "who", "whom", "which", "that"})
"""Pieces without words of their own."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation in characters and tokens of a passage; `continues` says that the one before has its speaker."""

    content: tuple[Range, ...]
    cue: Range | None
    speaker: Range | None
    head: int | None
    mode: Mode
    by: str
    continues: bool = False
    is_firm: bool = True


def drafts(passage: Passage) -> tuple[Draft, ...]:
    """Every quotation of a passage, in order of its first word."""
    reported = _reported(passage)
    set_off, embedded = _set_off(passage, reported)
    spoken = [draft for draft in reported if not _overlaps(draft, set_off)]
    mixed = _mixed(passage, spoken, embedded)
    headlines = [d for p in passage.paragraphs if p.role is Role.HEADLINE for d in _headline(passage, p)]
    firm = [draft for draft in mixed if draft.is_firm or draft.mode is not Mode.INDIRECT]
    clear = [draft for draft in firm if not _overlaps(draft, headlines)]
    outermost = _outermost(passage, [*set_off, *headlines], clear)
    return tuple(sorted([*set_off, *headlines, *outermost], key=lambda draft: draft.content))


def _headline(passage: Passage, paragraph: Paragraph) -> Iterator[Draft]:
    found = spoken_headline(passage, paragraph)
    if found is not None:
        cue, content = found
        yield Draft((passage.trimmed(content),), cue.tokens, cue.speaker, cue.head, Mode.INDIRECT, "headline")


def _reported(passage: Passage) -> list[Draft]:
    found = [_draft(passage, attribution) for attribution in attributions(passage.doc, passage.is_quoted)]
    return [draft for draft in found if draft.content]


def _draft(passage: Passage, found: Attribution) -> Draft:
    places = [passage.trimmed(passage.characters(tokens)) for tokens in found.content]
    content = tuple(place for place in places if passage.text[slice(*place)].lower() not in EMPTY)
    return Draft(content, found.cue, found.speaker, found.head, Mode.INDIRECT, found.by, is_firm=found.is_firm)


def _set_off(passage: Passage, reported: list[Draft]) -> tuple[list[Draft], list[tuple[Paragraph, Quoted]]]:
    found: list[Draft] = []
    embedded: list[tuple[Paragraph, Quoted]] = []
    above: Paragraph | None = None
    open_from: Paragraph | None = None
    for paragraph in passage.paragraphs:
        before = len(found)
        for i, stretch in enumerate(paragraph.quoted):
            if i == 0 and open_from is not None and stretch.opened == paragraph.start and found:
                found[-1] = replace(found[-1], content=(*found[-1].content, _words(passage, stretch)))
                continue
            draft = _one_set_off(passage, paragraph, i, above, found[before:], reported)
            if draft is None:
                embedded.append((paragraph, stretch))
            elif found and draft.cue is not None and draft.cue == found[-1].cue:
                found[-1] = replace(found[-1], content=(*found[-1].content, *draft.content))
            else:
                found.append(draft)
        last = paragraph.quoted[-1] if paragraph.quoted else None
        open_from = paragraph if last is not None and not last.is_closed and len(found) > before else None
        above = paragraph
    return found, embedded


def _words(passage: Passage, stretch: Quoted) -> Range:
    """The words between the marks, without the comma that leads to the attribution."""
    end = stretch.end
    while end > stretch.start and (passage.text[end - 1] == "," or passage.text[end - 1].isspace()):
        end -= 1
    return stretch.start, end


def _one_set_off(
    passage: Passage, paragraph: Paragraph, i: int, above: Paragraph | None, here: list[Draft], reported: list[Draft]
) -> Draft | None:
    stretch = paragraph.quoted[i]
    start = paragraph.quoted[i - 1].after if i else paragraph.start
    stop = paragraph.quoted[i + 1].opened if i + 1 < len(paragraph.quoted) else paragraph.end
    content = (_words(passage, stretch),)
    if here and _only_cue_between(passage, here[-1], start, stretch.opened) and not is_title(passage, stretch):
        last = here[-1]
        return Draft(content, last.cue, last.speaker, last.head, Mode.DIRECT, "resumed")
    if not is_set_off(passage, paragraph, stretch):
        return None
    before = cue_before(passage, paragraph, stretch, start)
    if before is not None and not (here and here[-1].cue == before.tokens):
        return _spoken(content, before, "before")
    after = cue_after(passage, stretch, stop)
    if after is not None:
        return _spoken(content, after, "after")
    if not here and stretch.opened == paragraph.start and above is not None:
        lead = cue_above(passage, above)
        if lead is not None:
            return _spoken(content, lead, "above")
    if any(draft.is_firm and _holds(draft, stretch) for draft in reported):
        return None
    if stretch.opened == paragraph.start or here:
        return Draft(content, None, None, None, Mode.DIRECT, "continued", continues=True)
    return None


def _spoken(content: tuple[Range, ...], cue: Cue, by: str) -> Draft:
    return Draft(content, cue.tokens, cue.speaker, cue.head, Mode.DIRECT, by)


def _only_cue_between(passage: Passage, last: Draft, start: int, end: int) -> bool:
    """Whether nothing but the sentence of the last cue stands between two stretches."""
    if last.cue is None:
        return not passage.text[start:end].strip()
    first, stop = passage.tokens(start, end)
    if not first <= last.cue[0] < stop:
        return not any(map(str.isalnum, passage.text[start:end]))
    return not any(token.text in {".", "?", "!"} for token in passage.doc[last.cue[0] : max(last.cue[0], stop - 2)])


def _mixed(passage: Passage, spoken: list[Draft], embedded: list[tuple[Paragraph, Quoted]]) -> list[Draft]:
    """Reported clauses, those with quoted words in them marked as mixed, and stretched to the end of the words."""
    found = list(spoken)
    last: tuple[int, Quoted] | None = None
    for paragraph, stretch in embedded:
        if is_title(passage, stretch):
            continue
        owner = _owner(passage, found, paragraph, stretch, last)
        if owner is not None:
            found[owner] = _with_quoted(passage, found[owner], stretch)
            last = owner, stretch
    return found


def _owner(
    passage: Passage, found: list[Draft], paragraph: Paragraph, stretch: Quoted, last: tuple[int, Quoted] | None
) -> int | None:
    """The draft that the quoted words belong to: one that holds them, that of words joined by "and", or a new one."""
    owners = [i for i, draft in enumerate(found) if _holds(draft, stretch)]
    if owners:
        return max(owners, key=lambda i: (found[i].is_firm, sum(e - s for s, e in found[i].content)))
    if last is not None and _is_joined(passage, last[1], stretch):
        return last[0]
    cue = cue_before(passage, paragraph, stretch, paragraph.start)
    if cue is not None:
        found.append(Draft(((stretch.opened, stretch.after),), cue.tokens, cue.speaker, cue.head, Mode.DIRECT, "lead"))
        return len(found) - 1
    governed = governing(passage.token_at(stretch.start), passage.is_quoted)
    if governed is not None:
        draft = _draft(passage, governed)
        if draft.content and _holds(draft, stretch):
            found.append(draft)
            return len(found) - 1
    return None


def _is_joined(passage: Passage, last: Quoted, stretch: Quoted) -> bool:
    """Whether nothing but "and a" or the like stands between two stretches: "“weak” and “a danger”"."""
    first, stop = passage.tokens(last.after, stretch.opened)
    return stop - first <= JOINING and all(t.pos_ in {"CCONJ", "DET", "PUNCT", "ADV"} for t in passage.doc[first:stop])


def _holds(draft: Draft, stretch: Quoted) -> bool:
    shared = sum(max(0, min(e, stretch.end) - max(s, stretch.start)) for s, e in draft.content)
    begins = any(s <= stretch.start < e for s, e in draft.content)
    return begins or 2 * shared >= stretch.end - stretch.start


def _with_quoted(passage: Passage, draft: Draft, stretch: Quoted) -> Draft:
    """The draft with its piece nearest to the stretch grown to hold the stretch with its marks."""
    pieces = list(draft.content)
    nearest = min(range(len(pieces)), key=lambda i: max(pieces[i][0] - stretch.start, stretch.start - pieces[i][1], 0))
    start, end = pieces[nearest]
    pieces[nearest] = min(start, stretch.opened), max(end, stretch.after)
    content = tuple(passage.trimmed(place) for place in pieces)
    outside = sum(e - s for s, e in content) - (stretch.after - stretch.opened)
    if outside <= len("that ") and len(content) == 1:
        return replace(draft, content=(_words(passage, stretch),), mode=Mode.DIRECT)
    return replace(draft, content=content, mode=Mode.MIXED)


def _overlaps(draft: Draft, others: list[Draft]) -> bool:
    own = sum(end - start for start, end in draft.content)
    for other in others:
        shared = sum(max(0, min(e, f) - max(s, t)) for s, e in draft.content for t, f in other.content)
        if 2 * shared >= own or (shared and draft.cue == other.cue):
            return True
    return False


def _outermost(passage: Passage, taken: list[Draft], found: list[Draft]) -> list[Draft]:
    """The drafts whose cue stands in no other's words: what a speaker says of others' words is the speaker's own.

    Clauses come before objects and the longer before the shorter, since a parse errs more often in what is short.
    """
    held = bytearray(len(passage.text))
    for draft in taken:
        _mark(held, draft)
    kept = []
    for draft in sorted(found, key=_weight, reverse=True):
        cue = passage.starts[draft.cue[0]] if draft.cue else None
        if any(held[s:e].count(1) * 2 > e - s for s, e in draft.content) or (cue is not None and held[cue]):
            continue
        _mark(held, draft)
        kept.append(draft)
    return kept


def _mark(held: bytearray, draft: Draft) -> None:
    for start, end in draft.content:
        held[start:end] = b"\x01" * (end - start)


def _weight(draft: Draft) -> tuple[bool, bool, int]:
    is_clause = draft.by in {"verb/clause", "according", "verb/around"}
    return draft.mode is not Mode.INDIRECT, is_clause, sum(end - start for start, end in draft.content)
