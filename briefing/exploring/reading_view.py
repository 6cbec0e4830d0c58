"""The reading view: one article at a time, findings highlighted, debris greyed; a widget of one class and one module."""

from bisect import bisect_left
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import anywidget
import traitlets

from briefing.annotating.extractors import extractors
from briefing.articles import JOURNALISM, Article
from briefing.findings import Findings, Mention, MentionBasis, Quantity, Quotation, SpeakerBasis, Timex
from briefing.markup import UNSEEN, code_point, visible
from briefing.spans import Span
from briefing.summarising.languages import language_name
from briefing.summarising.wording import value

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | None"

HOW = {SpeakerBasis.STATED: "named here", SpeakerBasis.GIVEN: "given by the analyst"}
MEANT = {
    MentionBasis.NAME: "",
    MentionBasis.INSIDE: " (within another's name)",
    MentionBasis.ROLE: " (resolved: role)",
}
HERE = Path(__file__).parent


class ReadingView(anywidget.AnyWidget):
    """An article's text with its findings; only the chosen article travels to the browser.

    `active` is the id of the finding that has the reader's attention, `active_block` the start of the chosen block in
    code points (-1: none), `chosen` the ids that the lists beside it picked, in the order of the text, `hidden` the kinds
    (quotation, quantity, timex, mention) that are not highlighted.
    """

    _esm = HERE / "reading_view.js"
    _css = HERE / "reading_view.css"

    article = traitlets.Dict().tag(sync=True)
    chosen = traitlets.List(traitlets.Unicode()).tag(sync=True)
    active = traitlets.Unicode("").tag(sync=True)
    hidden = traitlets.List(traitlets.Unicode()).tag(sync=True)
    active_block = traitlets.Int(-1).tag(sync=True)


def shown(article: Article) -> dict[str, Plain]:
    """What the browser needs of an article; offsets in UTF-16 units, which is how JavaScript counts."""
    text = article.source.text
    utf16 = utf16_offsets(text)
    blocks: list[Plain] = [
        {
            "key": block.span.start,
            "start": utf16(block.span.start),
            "end": utf16(block.span.end),
            "role": str(block.role),
            "reason": block.reason,
            "grey": block.role not in JOURNALISM,
        }
        for block in article.blocks
    ]
    marks: list[Plain] = [
        {"id": id_, "start": utf16(span.start), "end": utf16(span.end), "kind": kind, "label": visible(label)}
        for id_, span, kind, label in marks_of(article.findings)
    ]
    unseen: list[Plain] = [
        [utf16(found.start()), utf16(found.end()), code_point(found[0])]
        for found in UNSEEN.finditer(text)
        if not found["flag"]
    ]
    return {
        "id": article.id,
        "title": visible(article.title),
        "note": _note(article),
        "text": _encodable(text),
        "blocks": blocks,
        "marks": marks,
        "unseen": unseen,
    }


def _note(article: Article) -> str | None:
    """What a reader has to know where nobody looked for findings: no highlight does not mean that nothing is said."""
    if article.findings.read_as is not None:
        return None
    if article.language in extractors() or article.language is None:
        return "Not annotated: nobody has looked for quotations, quantities, dates or names in this text."
    return f"Not annotated: there is no extractor for {language_name(article.language)}."


def marks_of(findings: Findings) -> list[tuple[str, Span, str, str]]:
    """Every stretch to highlight: finding id, span, kind, and what a person is told about it; in order of the text."""
    names = {entity.id: entity.name for entity in findings.entities}
    marks = [
        *((q.id, span, "quotation", _of_quotation(q)) for q in findings.quotations for span in q.said),
        *(
            (q.id, span, "quotation", f"{_of_quotation(q)}; printed again")
            for q in findings.quotations
            for span in q.repeats
        ),
        *((q.id, q.span, "quantity", _of_quantity(q, findings.speaking(q.span))) for q in findings.quantities),
        *((t.id, t.span, "timex", _of_timex(t)) for t in findings.timexes),
        *((m.id, m.span, "mention", _of_mention(m, names)) for m in findings.mentions),
    ]
    return sorted(marks, key=lambda mark: (mark[1].start, -mark[1].end, mark[0]))


def _of_quotation(quotation: Quotation) -> str:
    speaker = quotation.speaker
    if speaker is None:
        return f"{quotation.mode} quotation, speaker not stated"
    how = HOW.get(speaker.basis, f"resolved: {speaker.basis}")
    return f"{quotation.mode} quotation, {speaker.name} ({how})"


def _of_quantity(quantity: Quantity, said_in: Quotation | None) -> str:
    counted = f"quantity, {value(quantity)}; what is counted: {quantity.of or 'not stated'}"
    if said_in is None:
        return counted
    return f"{counted}; asserted by {said_in.speaker.name if said_in.speaker else 'a speaker who is not stated'}"


def _of_timex(timex: Timex) -> str:
    anchored = {"none": "", "published": " (against the article's date)", "stated": " (against a stated date)"}
    return f"{timex.type.lower()}, {timex.value}{anchored[timex.anchor]}"


def _of_mention(mention: Mention, names: dict[str, str]) -> str:
    return f"{mention.kind}, {names.get(mention.entity, 'unknown')}{MEANT[mention.basis]}"


def utf16_offsets(text: str) -> Callable[[int], int]:
    """A function from offsets in code points of this text to offsets in UTF-16 units.

    >>> utf16_offsets("a😀b")(2)
    3
    """
    wide = [i for i, character in enumerate(text) if character > "\uffff"]
    return lambda offset: offset + bisect_left(wide, offset)


def _encodable(text: str) -> str:
    """The text with lone surrogates as replacement characters, one for one: a message to the browser is UTF-8."""
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
