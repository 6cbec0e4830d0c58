"""Quoted words that stand as speech of their own, each with its cue, or as the continuation of the speech before."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from briefing.annotating.english.quotations.direct import (
    cue_above,
    cue_after,
    cue_before,
    is_cue,
    is_sentence,
    is_set_off,
    is_title,
)
from briefing.annotating.english.quotations.drafts import Cover, Cue, Draft
from briefing.annotating.english.quotations.labels import script_name
from briefing.annotating.english.quotations.marks import DOUBLE, Quoted
from briefing.annotating.english.quotations.passages import Paragraph, Passage, Range
from briefing.annotating.english.quotations.phrases import own_subject, phrase
from briefing.articles import Role
from briefing.findings import Mode

Embedded = tuple[Paragraph, Quoted]
"""Quoted words that are part of the reporter's sentence, and their paragraph."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Quoted words with what stands around them: the paragraph above, and the text to the marks on either side."""

    paragraph: Paragraph
    above: Paragraph | None
    stretch: Quoted
    start: int
    stop: int


class SetOff:
    """The set-off quotations of a passage (`found`), and the quoted words left to the sentences that hold them."""

    def __init__(self, passage: Passage, reported: Sequence[Draft]) -> None:
        self.passage = passage
        self.found: list[Draft] = []
        self.embedded: list[Embedded] = []
        self.firm = [draft for draft in reported if draft.is_firm]
        self.clauses = Cover(len(passage.text), self.firm)
        self.cues = sorted(passage.starts[draft.cue[0]] for draft in reported if draft.cue)
        above: Paragraph | None = None
        is_open = False
        for paragraph in passage.paragraphs:
            is_open = self._read(paragraph, above, is_open=is_open)
            above = paragraph

    def _read(self, paragraph: Paragraph, above: Paragraph | None, *, is_open: bool) -> bool:
        """Read one paragraph; say whether its last quoted words go on in the next one."""
        before = len(self.found)
        for i, stretch in enumerate(paragraph.quoted):
            start = paragraph.quoted[i - 1].after if i else paragraph.start
            stop = paragraph.quoted[i + 1].opened if i + 1 < len(paragraph.quoted) else paragraph.end
            place = _Place(paragraph, above, stretch, start, stop)
            here = self.found[-1] if len(self.found) > before else None
            draft = self._script(place) or self._reopened(place, is_open=is_open) or self._one(place, here)
            if draft is None:
                self.embedded.append((paragraph, stretch))
            elif self.found and draft.by in {"reopened", "resumed"}:
                self.found[-1] = replace(self.found[-1], content=(*self.found[-1].content, *draft.content))
            else:
                self.found.append(draft)
        if not paragraph.quoted:
            return self._read_extract(paragraph, above)
        last = paragraph.quoted[-1]
        return not last.is_closed and bool(self.found) and self.found[-1].content[-1][0] >= last.start

    def _read_extract(self, paragraph: Paragraph, above: Paragraph | None) -> bool:
        """Read a displayed quotation, which has no marks, behind a cue and a colon; it is never open."""
        if paragraph.role is not Role.QUOTE or above is None:
            return False
        content = self.passage.trimmed_left((paragraph.start, paragraph.end))
        cue = cue_above(self.passage, above)
        if cue is not None:
            self.found.append(_spoken((content,), cue, "extract"))
        elif above.role is Role.QUOTE and self.found and self.found[-1].content[-1][0] >= above.start:
            self.found[-1] = replace(self.found[-1], content=(*self.found[-1].content, content))
        return False

    def _script(self, place: _Place) -> Draft | None:
        """A line of a transcript."""
        stretch = place.stretch
        cue = script_name(self.passage, stretch) if stretch.opened == place.paragraph.start else None
        if cue is None:
            return None
        content = self.passage.trimmed_left((self.passage.starts[cue.tokens[0]] + 1, stretch.end))
        return _spoken((content,), cue, "script")

    def _reopened(self, place: _Place, *, is_open: bool) -> Draft | None:
        """Speech over several paragraphs has an opening mark before each and a closing one after the last only."""
        if not is_open or place.stretch.opened != place.paragraph.start or not self.found:
            return None
        return replace(self.found[-1], content=(spoken_words(self.passage, place.stretch),), by="reopened")

    def _one(self, place: _Place, here: Draft | None) -> Draft | None:
        passage, stretch = self.passage, place.stretch
        content = (spoken_words(passage, stretch),)
        is_short = is_title(passage, stretch) and not self._is_answer(place)
        if here is not None and self._only_cue_since(here, place) and not (is_short or self._is_term(here, place)):
            return self._behind(here, place)
        if not is_set_off(passage, place.paragraph, stretch) and not self._is_answer(place):
            return None
        cue = cue_before(passage, place.paragraph, stretch, place.start)
        if cue is not None and (here is None or here.cue != cue.tokens):
            return _spoken(content, cue, "before")
        cue = cue_after(passage, stretch, place.stop)
        if cue is not None:
            return _spoken(content, cue, "after")
        if here is None and stretch.opened == place.paragraph.start and place.above is not None:
            cue = cue_above(passage, place.above)
            if cue is not None:
                return _spoken(content, cue, "above")
        return self._without_cue(place, here)

    def _is_term(self, here: Draft, place: _Place) -> bool:
        """Whether the words end a clause about the speaker: “…,” said Bell, who rates the shares “sell”."""
        first, stop = self.passage.tokens(place.start, place.stretch.opened)
        if here.cue is None or first == stop or is_sentence(self.passage, place.stretch):
            return False
        last, clauses = self.passage.doc[stop - 1], {"relcl", "acl"}
        return not last.is_punct and any(token.dep_ in clauses for token in self.passage.doc[here.cue[1] : stop])

    def _is_answer(self, place: _Place) -> bool:
        """Whether words between two sentences have a cue behind them: He rose. “Yes,” he said."""
        before = self.passage.text[place.paragraph.start : place.stretch.opened].rstrip()[-1:]
        if before not in {".", "!", "?", "”", '"'} or self.passage.text[place.stretch.end - 1] not in ",?!":
            return False
        cue = cue_after(self.passage, place.stretch, place.stop)
        return cue is not None and cue.speaker is not None

    def _without_cue(self, place: _Place, here: Draft | None) -> Draft | None:
        stretch = place.stretch
        if self.clauses.owner(stretch) is not None:
            return None
        leads = stretch.opened == place.paragraph.start
        if not leads and here is None and not is_sentence(self.passage, stretch):
            return None
        if is_title(self.passage, stretch):
            return None
        content = (spoken_words(self.passage, stretch),)
        who = None if leads or here is not None else self._portrayed(place)
        if who is not None:
            return Draft(content, None, phrase(who), who.i, Mode.DIRECT, "portrayed")
        return Draft(content, None, None, None, Mode.DIRECT, "continued", continues=self._has_speech_before(place))

    def _portrayed(self, place: _Place) -> Token | None:
        """Whom the sentence before speaks of, where nobody has spoken in the paragraph: Bell was glad. “We won”."""
        first, stop = self.passage.tokens(place.paragraph.start, place.stretch.opened)
        at = bisect_left(self.cues, place.paragraph.start)
        has_cue = at < len(self.cues) and self.cues[at] < place.stretch.opened
        if has_cue or first == stop or self.passage.doc[stop - 1].text not in {".", "!", "?", ":"}:
            return None
        who = own_subject(self.passage.doc[stop - 1].sent.root)
        is_person = who is not None and (who.ent_type_ == "PERSON" or who.lower_ in {"he", "she"})
        return who if is_person and who is not None and first <= who.i < stop else None

    def _behind(self, here: Draft, place: _Place) -> Draft | None:
        """What stands behind speech and nothing but its cue: speech of another, or more of the same."""
        anew = self._anew(here, place)
        if anew is None and self._is_of_another(here, place.stretch):
            return None
        return anew or replace(here, content=(spoken_words(self.passage, place.stretch),), by="resumed")

    def _anew(self, here: Draft, place: _Place) -> Draft | None:
        """Speech behind a full stop that has a cue of its own: “…,” said one. “…,” said another."""
        passage, stretch = self.passage, place.stretch
        if here.cue is None or passage.text[place.start : stretch.opened].rstrip()[-1:] not in {".", "!", "?"}:
            return None
        cue = cue_after(passage, stretch, place.stop)
        if cue is None or cue.speaker is None:
            return None
        return _spoken((spoken_words(passage, stretch),), cue, "after")

    def _is_of_another(self, here: Draft, stretch: Quoted) -> bool:
        """Whether a sentence with a cue of its own holds the words: “…,” she said. “Nobody knew” of it, she added."""
        owner = self.clauses.owner(stretch)
        return owner is not None and here.cue is not None and self.firm[owner].cue not in {None, here.cue}

    def _has_speech_before(self, place: _Place) -> bool:
        """Whether someone spoke in this paragraph or the one above, who may be speaking still."""
        since = place.above.start if place.above is not None else place.paragraph.start
        if self.found and self.found[-1].content[-1][0] >= since:
            return True
        at = bisect_left(self.cues, since)
        return at < len(self.cues) and self.cues[at] < place.stretch.opened

    def _only_cue_since(self, last: Draft, place: _Place) -> bool:
        """Whether nothing but the sentence of the last cue stands between two stretches."""
        start, end = place.start, place.stretch.opened
        if last.cue is None:
            return not self.passage.text[start:end].strip()
        first, stop = self.passage.tokens(start, end)
        if not first <= last.cue[0] < stop:
            return not any(map(str.isalnum, self.passage.text[start:end]))
        if any(is_cue(token) and token.pos_ == "VERB" for token in self.passage.doc[last.cue[1] : stop]):
            return False  # "…,” she said, adding that “…”": a cue of its own
        between = self.passage.doc[last.cue[0] : max(last.cue[0], stop - 2)]
        return not any(token.text in {".", "?", "!"} for token in between)


def spoken_words(passage: Passage, stretch: Quoted) -> Range:
    """The words between the marks, without the comma that leads to the attribution or a mark that never closed."""
    start, end = stretch.start, stretch.end
    while end > start and (passage.text[end - 1] == "," or passage.text[end - 1].isspace()):
        end -= 1
    if passage.text[start] in DOUBLE and not DOUBLE & set(passage.text[start + 1 : end]):
        start, end = passage.trimmed_left((start + 1, end))
    return start, end


def _spoken(content: tuple[Range, ...], cue: Cue, by: str) -> Draft:
    return Draft(content, cue.tokens, cue.speaker, cue.head, Mode.DIRECT, by)
