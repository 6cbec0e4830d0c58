"""How values show themselves in a notebook: small HTML made by escaping, never by trusting."""

import html
import unicodedata
from collections.abc import Iterable, Sequence

STYLE = """<style>
.briefing-shown{font:14px/1.5 "Source Sans 3",system-ui,sans-serif;max-width:60rem}
.briefing-shown table{border-collapse:collapse;margin:.4rem 0}
.briefing-shown caption{caption-side:top;text-align:left;font-weight:600;padding:.2rem 0}
.briefing-shown :is(th,td){text-align:left!important;vertical-align:top;padding:.2rem .7rem .2rem 0;white-space:normal;border-bottom:1px solid #8885}
.briefing-shown td.number{text-align:right!important;font-variant-numeric:tabular-nums}
.briefing-shown .quiet{opacity:.75;font-style:italic}
.briefing-shown .role{font-size:11px;opacity:.8;text-align:right!important;white-space:nowrap}
.briefing-shown td.text{white-space:pre-wrap;overflow-wrap:anywhere;max-width:46rem}
.briefing-shown mark{color:inherit;background:#f5d76e66;border-radius:2px}
</style>"""


def shown(*parts: str) -> str:
    """Parts of HTML that are already escaped, as one output of a notebook cell."""
    return f'{STYLE}<div class="briefing-shown">{"".join(parts)}</div>'


def escaped(text: str) -> str:
    r"""Text as HTML, with every invisible control character made visible, isolated from the direction around it.

    >>> escaped("<b>\u202e")
    '<bdi>&lt;b&gt;⟨U+202E⟩</bdi>'
    """
    return f"<bdi>{html.escape(visible(text))}</bdi>"


def visible(text: str) -> str:
    """The text with control and direction characters written out, so that what is read is what is there."""
    if text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character in "\n\t" or character.isprintable():
        return character
    category = unicodedata.category(character)
    if character == "\r" or category == "Zs":
        return character
    return f"⟨U+{ord(character):04X}⟩"


def table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with a caption; numbers stand flush right, None as “not stated”."""
    head = "".join(f'<th scope="col">{html.escape(heading)}</th>' for heading in headings)
    body = "".join(f"<tr>{''.join(_cell(value) for value in row)}</tr>" for row in rows)
    title = f"<caption>{html.escape(caption)}</caption>" if caption else ""
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: object) -> str:
    if value is None:
        return '<td class="quiet">not stated</td>'
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f'<td class="number">{value:,.10g}</td>'
    return f"<td>{escaped(str(value))}</td>"
