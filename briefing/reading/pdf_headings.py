"""Which paragraphs of a PDF are headings: by their size and weight against those of the running text."""

from collections import Counter
from collections.abc import Sequence

from briefing.reading.pdf_paragraphs import BULLET, END, Paragraph

LARGER, LARGEST = 1.12, 1.25
"""How many times higher than the running text a heading is, and the headline."""
LONGEST = 250
"""Characters that a heading has at most."""
SHORT = 100
"""Characters that a heading in the text's own size has at most, in a heavy font."""


def tags(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """The HTML tag for each paragraph: `h1` for the highest letters on the first page, `h2` for others above the text's."""
    usual = _usual(paragraphs)
    first = max(
        (p.height for p in paragraphs if p.page == 0 and _may_be_heading(p) and p.height >= LARGEST * usual),
        default=None,
    )
    found = []
    has_headline = False
    for i, paragraph in enumerate(paragraphs):
        tag = _tag(paragraph, usual)
        if first and not has_headline and paragraph.page == 0 and tag == "h2" and paragraph.height >= 0.98 * first:
            tag, has_headline = "h1", True
        if tag == "h3" and not (i + 1 < len(paragraphs) and not paragraphs[i + 1].is_bold):
            tag = "p"
        found.append(tag)
    return tuple(found)


def _usual(paragraphs: Sequence[Paragraph]) -> float:
    """The height in which most letters are set."""
    sizes = Counter[float]()
    for paragraph in paragraphs:
        sizes[round(paragraph.height, 1)] += paragraph.letters
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _tag(paragraph: Paragraph, usual: float) -> str:
    if paragraph.tag:
        return paragraph.tag
    text = paragraph.lines[0].text
    if len(paragraph.lines[0].words) > 1 and BULLET.fullmatch(paragraph.lines[0].words[0].text):
        return "li"
    if _may_be_heading(paragraph) and paragraph.height >= LARGER * usual:
        return "h2"
    short = len(paragraph.lines) <= 2 and paragraph.letters <= SHORT and not END.search(text)  # noqa: PLR2004
    if short and paragraph.is_bold and paragraph.height >= usual / LARGER:
        return "h3"
    return "p"


def _may_be_heading(paragraph: Paragraph) -> bool:
    return (
        paragraph.tag is None and 1 < paragraph.letters <= LONGEST and any(c.isalpha() for c in paragraph.lines[0].text)
    )
