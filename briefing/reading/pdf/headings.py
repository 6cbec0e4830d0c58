"""Which paragraphs of a PDF are headings: by their size and weight against those of the running text."""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.reading.pdf.paragraphs import END, Paragraph

LARGER, LARGEST = 1.12, 1.25
"""How many times higher than the running text a heading is, and the headline."""
LEAD, STOPS = 1.8, (".", ";", ",", ".”", ".’")
"""How many times higher than the text the first paragraphs of an article may be set, which are sentences."""
LONGEST = 250
"""Characters that a heading has at most."""
NAME, ROWS = 5, 4
"""Words that the name of a newspaper has at most, and lines between it and the first headline."""
ABOVE = 600
"""Characters of running text that may stand above the headline: a teaser, not the article."""
SHORT = 100
"""Characters that a heading in the text's own size has at most, in a heavy font."""


def tags(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """The HTML tag for each paragraph: `h1` for the highest letters on the first page, `h2` for others above the text's."""
    usual = _usual(paragraphs)
    found = [_tag(paragraph, usual) for paragraph in paragraphs]
    for i, tag in enumerate(found):
        if tag == "h3" and (i + 1 == len(found) or paragraphs[i + 1].is_bold):
            found[i] = "p"
    large = [i for i in _near_the_top(paragraphs) if found[i] == "h2" and paragraphs[i].height >= LARGEST * usual]
    if large and len(large) > 1 and _is_masthead(large[0], large[1], paragraphs):
        found[large.pop(0)] = "header"
    if large:
        found[max(large, key=lambda i: (round(paragraphs[i].height, 1), -i))] = "h1"
    return tuple(found)


def _near_the_top(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """The places on the first page before much of its text."""
    before = 0
    for i, paragraph in enumerate(paragraphs):
        if paragraph.page or before > ABOVE:
            return
        yield i
        if paragraph.tag is None and not _may_be_heading(paragraph):
            before += paragraph.letters


def _is_masthead(i: int, below: int, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a heading is a newspaper's name: few words above a line with the date or the number of the issue."""
    words = sum(len(line.text.split()) for line in paragraphs[i].lines)
    between = paragraphs[i + 1 : below]
    dated = any(c.isdigit() for paragraph in between for line in paragraph.lines for c in line.text)
    return words <= NAME and 0 < len(between) <= ROWS and dated and all(len(one.lines) == 1 for one in between)


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
    if _may_be_heading(paragraph) and paragraph.height >= LARGER * usual:
        return "p" if paragraph.lines[-1].text.endswith(STOPS) and paragraph.height < LEAD * usual else "h2"
    short = len(paragraph.lines) <= 2 and paragraph.letters <= SHORT and not END.search(text)  # noqa: PLR2004
    if short and paragraph.is_bold and paragraph.height >= usual / LARGER:
        return "h3"
    return "p"


def _may_be_heading(paragraph: Paragraph) -> bool:
    return (
        paragraph.tag is None and 1 < paragraph.letters <= LONGEST and any(c.isalpha() for c in paragraph.lines[0].text)
    )
