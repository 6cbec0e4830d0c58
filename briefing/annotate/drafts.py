"""Quotations before their speakers are resolved: quoted words and reported clauses brought together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.annotate.attributions import Attribution, attributions
from briefing.annotate.headlines import spoken_headline
from briefing.annotate.passages import Paragraph, Passage, Range
from briefing.annotate.quotation_marks import Quoted
from briefing.annotate.quotations_direct import Cue, cue_above, cue_after, cue_before, is_set_off
from briefing.articles import Role
from briefing.findings import Mode


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


def drafts(passage: Passage) -> tuple[Draft, ...]:
    """Every quotation of a passage, in order of its first word."""
    reported = _reported(passage)
    set_off, embedded = _set_off(passage)
    cues_taken = {draft.cue[0] for draft in set_off if draft.cue}
    spoken = [draft for draft in reported if draft.cue and draft.cue[0] not in cues_taken]
    kept = _mixed(passage, spoken, embedded)
    clear = [draft for draft in kept if not _overlaps(draft, set_off)]
    headlines = [d for p in passage.paragraphs if p.role is Role.HEADLINE for d in _headline(passage, p)]
    clear = [draft for draft in clear if not _overlaps(draft, headlines)]
    return tuple(sorted([*set_off, *headlines, *_outermost(clear)], key=lambda draft: draft.content))


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
    content = tuple(place for place in places if any(map(str.isalnum, passage.text[slice(*place)])))
    return Draft(content, found.cue, found.speaker, found.head, Mode.INDIRECT, found.by)


def _set_off(passage: Passage) -> tuple[list[Draft], list[tuple[Paragraph, Quoted]]]:
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
            draft = _one_set_off(passage, paragraph, i, above, found[before:], found)
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
    passage: Passage, paragraph: Paragraph, i: int, above: Paragraph | None, here: list[Draft], found: list[Draft]
) -> Draft | None:
    stretch = paragraph.quoted[i]
    start = paragraph.quoted[i - 1].after if i else paragraph.start
    stop = paragraph.quoted[i + 1].opened if i + 1 < len(paragraph.quoted) else paragraph.end
    content = (_words(passage, stretch),)
    if not is_set_off(passage, paragraph, stretch):
        return None
    before = cue_before(passage, paragraph, stretch, start)
    if before is not None and not (here and here[-1].cue == before.tokens):
        return _spoken(content, before, "before")
    after = cue_after(passage, stretch, stop)
    if after is not None:
        return _spoken(content, after, "after")
    if here and _only_cue_between(passage, here[-1], start, stretch.opened):
        last = here[-1]
        return Draft(content, last.cue, last.speaker, last.head, Mode.DIRECT, "resumed")
    if not here and stretch.opened == paragraph.start and above is not None:
        lead = cue_above(passage, above)
        if lead is not None:
            return _spoken(content, lead, "above")
    if found or stretch.opened == paragraph.start:
        return Draft(content, None, None, None, Mode.DIRECT, "continued", continues=True)
    return None


def _spoken(content: tuple[Range, ...], cue: Cue, by: str) -> Draft:
    return Draft(content, cue.tokens, cue.speaker, cue.head, Mode.DIRECT, by)


def _only_cue_between(passage: Passage, last: Draft, start: int, end: int) -> bool:
    """Whether nothing but the sentence of the last cue stands between two stretches."""
    if last.cue is None:
        return not passage.text[start:end].strip()
    between = passage.text[start:end].strip().rstrip(".,;:—– ")
    place = passage.starts[last.cue[0]]
    if start <= place < end:
        return not any(mark in between for mark in (". ", "? ", "! "))
    return not any(map(str.isalnum, between))


def _mixed(passage: Passage, spoken: list[Draft], embedded: list[tuple[Paragraph, Quoted]]) -> list[Draft]:
    """Reported clauses, those with quoted words in them marked as mixed, and stretched to the end of the words."""
    drafts_now = list(spoken)
    for _, stretch in embedded:
        owners = [i for i, draft in enumerate(drafts_now) if _holds(draft, stretch)]
        if not owners:
            continue
        owner = min(owners, key=lambda i: sum(e - s for s, e in drafts_now[i].content))
        drafts_now[owner] = _with_quoted(passage, drafts_now[owner], stretch)
    return drafts_now


def _holds(draft: Draft, stretch: Quoted) -> bool:
    shared = sum(max(0, min(e, stretch.end) - max(s, stretch.start)) for s, e in draft.content)
    begins = any(s <= stretch.start < e for s, e in draft.content)
    return begins or 2 * shared >= stretch.end - stretch.start


def _with_quoted(passage: Passage, draft: Draft, stretch: Quoted) -> Draft:
    content = []
    for start, end in draft.content:
        if start < stretch.end and stretch.start < end:
            start = min(start, stretch.opened) if start > stretch.opened else start
            end = max(end, stretch.after) if end < stretch.after else end
        content.append((start, end))
    merged = tuple(passage.trimmed(place) for place in content)
    outside = sum(e - s for s, e in merged) - (stretch.after - stretch.opened)
    if outside <= len("that ") and len(merged) == 1:
        return replace(draft, content=(_words(passage, stretch),), mode=Mode.DIRECT)
    return replace(draft, content=merged, mode=Mode.MIXED)


def _overlaps(draft: Draft, others: list[Draft]) -> bool:
    own = sum(end - start for start, end in draft.content)
    for other in others:
        shared = sum(max(0, min(e, f) - max(s, t)) for s, e in draft.content for t, f in other.content)
        if 2 * shared >= own or (shared and draft.cue == other.cue):
            return True
    return False


def _outermost(found: list[Draft]) -> list[Draft]:
    """One draft for each place: of two with the same words, the one whose cue comes first."""
    seen: set[tuple[Range, ...]] = set()
    kept = []
    for draft in found:
        if draft.content not in seen:
            seen.add(draft.content)
            kept.append(draft)
    return kept
