"""Section 7: who said what, by speaker; and verbatim words beside what another text made of them."""

import difflib
import re
from collections.abc import Iterator

from briefing.articles import Article
from briefing.comparing.wording import Rendering, pairs
from briefing.comparisons import Comparison, Passage
from briefing.exporting.blocks import Block, Heading, Paragraph, Quote, Voice
from briefing.exporting.document import Section
from briefing.exporting.inlines import Deleted, Inline, Inserted, Text
from briefing.exporting.sections.answers import answered
from briefing.exporting.sections.phrases import cites, empty, notes, plain
from briefing.findings import Mode, Quotation, SpeakerBasis
from briefing.summarising.index import Index, quoted
from briefing.summarising.wording import count

ID, TITLE, NUMBER = "who-said-what", "Who said what", "7"
UNKNOWN = "Speaker not stated"
WITHOUT_CLAUSE = ("quotations/verb/object", "quotations/verb/infinitive", "quotations/verb/preposition")
"""The rules whose content is no sentence by itself: “[criticised] the coastguard”, “[urged] to stay at home”."""

DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject|refut|disput|dismiss|contradict|disavow|repudiat)", re.IGNORECASE
)

RESOLVED = {
    SpeakerBasis.PRONOUN: "speaker resolved from a pronoun",
    SpeakerBasis.ROLE: "speaker resolved from a role",
    SpeakerBasis.CONTINUED: "speaker continued from the passage before",
    SpeakerBasis.GIVEN: "speaker given by the analyst",
}


def section(comparison: Comparison, found: Index) -> Section:
    """Every quotation under its speaker; the most quoted first, the unattributed last."""
    spoken = _by_speaker(found)
    if not spoken:
        return empty(ID, TITLE, NUMBER, "No quotation was found in these texts.")
    blocks: list[Block] = [
        plain("Words in quotation marks are verbatim. Words without are the reporter’s rendering of what was said.")
    ]
    for name, quotations in spoken:
        blocks.append(Heading(f"{name} ({count(len(quotations), 'quotation')})"))
        for article, quotation in quotations:
            blocks.append(_quote(article, quotation, found))
            blocks += answered(comparison, found, *quotation.content)
    blocks += _renderings(comparison, found)
    return Section(ID, TITLE, (*blocks, *notes(comparison, ID)), NUMBER)


def _by_speaker(found: Index) -> list[tuple[str, list[tuple[Article, Quotation]]]]:
    spoken: dict[str, list[tuple[Article, Quotation]]] = {}
    for article in found.articles:
        for quotation in article.findings.quotations:
            spoken.setdefault(found.speaker(quotation) or UNKNOWN, []).append((article, quotation))

    def rank(entry: tuple[str, list[tuple[Article, Quotation]]]) -> tuple[bool, int, int, str]:
        name, quotations = entry
        words = sum(len(piece.split()) for a, q in quotations for piece in quoted(a.source.text, q))
        return name == UNKNOWN, -words, -len(quotations), name

    return sorted(spoken.items(), key=rank)


def _quote(article: Article, quotation: Quotation, found: Index) -> Quote:
    words = " … ".join(" ".join(found.text(span).split()) for span in quotation.said)
    if quotation.mode is not Mode.DIRECT:
        words = words.removeprefix("that ")  # it belongs to the report, not to what was said
        cue = " ".join(article.text_of(span) for span in quotation.cue)
        if DENYING.search(cue) or quotation.by.startswith(WITHOUT_CLAUSE):
            words = f"[{cue}] {words}"  # without its cue a denial reads as what it denies, a demand as a fragment
    basis = quotation.speaker.basis if quotation.speaker else None
    inferred = RESOLVED.get(basis) if basis else None
    as_written = _as_written(article, quotation)
    return Quote(
        (Text(words), *cites(found, quotation.said)),
        (Text(f"{found.short(article)}{as_written}"), *_again(quotation, found)),
        verbatim=quotation.mode is Mode.DIRECT,
        inferred=inferred,
    )


def _again(quotation: Quotation, found: Index) -> tuple[Inline, ...]:
    """Where the text prints the same words once more."""
    return (Text("; printed again "), *cites(found, quotation.repeats)) if quotation.repeats else ()


def _as_written(article: Article, quotation: Quotation) -> str:
    """The words by which the text introduces the quotation: `, “he said”`; what is left out between them shows."""
    speaker = quotation.speaker.spans if quotation.speaker else ()
    words = ""
    end: int | None = None
    for span in sorted({*speaker, *quotation.cue}):
        if end is not None:
            between = article.source.text[end : span.start]
            words += (" " * bool(between)) if not between.strip() else " … "
        words += article.text_of(span)
        end = span.end
    return f", “{' '.join(words.split())}”" if words else ""


def _renderings(comparison: Comparison, found: Index) -> Iterator[Block]:
    shown = pairs(comparison)
    if not shown:
        return
    yield Heading("Verbatim, and what another text made of it")
    yield plain("Struck out: only in the verbatim words. Underlined: only in the rendering.")
    for rendering in shown:
        yield _rendering(rendering, found)


def _rendering(rendering: Rendering, found: Index) -> Paragraph:
    first, second = rendering.verbatim[0], rendering.paraphrase[0]
    quotation = found.quotation(first.finding)
    name = (found.speaker(quotation) if quotation else None) or UNKNOWN
    texts = f"{found.short(found.article(first.article))} and {found.short(found.article(second.article))}"
    compared = diff(_words(rendering.verbatim, found), _words(rendering.paraphrase, found))
    spans = (passage.span for passage in (*rendering.verbatim, *rendering.paraphrase))
    return Paragraph((Text(f"{name}, {texts}: "), *compared, Text(" "), *cites(found, spans)), Voice.COMPUTED)


def _words(passages: tuple[Passage, ...], found: Index) -> str:
    return " ".join(found.text(passage.span) for passage in passages)


def diff(old: str, new: str) -> Iterator[Inline]:
    """The words of two texts in one row: what both have, what only the first has, what only the second has."""
    before, after = re.findall(r"\w+\S*|[^\w\s]\S*", old), re.findall(r"\w+\S*|[^\w\s]\S*", new)
    matcher = difflib.SequenceMatcher(None, [_bare(w) for w in before], [_bare(w) for w in after], autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            yield Text(f"{' '.join(after[k:m])} ")
            continue
        if before[i:j]:
            yield Deleted(" ".join(before[i:j]))
            yield Text(" ")
        if after[k:m]:
            yield Inserted(" ".join(after[k:m]))
            yield Text(" ")


def _bare(word: str) -> str:
    return word.casefold().strip("“”‘’\"'.,;:!?()[]")
