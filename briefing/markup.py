"""How values show themselves in a notebook: small HTML made by escaping, never by trusting."""

import html
import re
from collections.abc import Iterable, Sequence

# What a reader cannot see and a text can lie with: bidirectional controls, which reorder what is read (Unicode TR 36 and
# TR 9), all other format characters but those that writing needs (soft hyphens, joiners, zero-width spaces, the number
# signs that enclose digits), line and paragraph separators, letters that are blank, tag characters, which spell hidden
# ASCII except in the flags of regions; and what cannot stand in HTML: controls, surrogates, private use, non-characters.
UNSEEN = re.compile(
    "(?P<flag>\U0001f3f4[\U000e0020-\U000e007f]+)"
    "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u115f\u1160\u180e\u200e\u200f\u2028-\u202e\u2061-\u206f\u2800\u3164"
    "\ud800-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f\U000f0000-\U0010ffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xF0000, 0x10000))
    + "]"
)

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


# The classes that keep MathJax 3 and 2 out, as in JupyterLab and nbconvert: “$9 million and $12 million” is no formula.
NO_FORMULA = "mathjax_ignore tex2jax_ignore"


def shown(*parts: str) -> str:
    """Parts of HTML that are already escaped, as one output of a notebook cell."""
    return f'{STYLE}<div class="briefing-shown {NO_FORMULA}">{"".join(parts)}</div>'


def escaped(text: str) -> str:
    r"""Text as HTML, with every invisible control character made visible, isolated from the direction around it.

    >>> escaped("<b>\u202e")
    '<bdi>&lt;b&gt;⟨U+202E⟩</bdi>'
    """
    return f"<bdi>{html.escape(visible(text))}</bdi>"


def visible(text: str) -> str:
    r"""The text with what no reader could see written out, so that what is read is what is there.

    >>> visible("pay \u202e001")
    'pay ⟨U+202E⟩001'
    """
    if text.isprintable() and text.isascii():
        return text
    return UNSEEN.sub(lambda unseen: unseen[0] if unseen["flag"] else code_point(unseen[0]), text)


def code_point(character: str) -> str:
    """What stands for a character that cannot be seen or shown: `⟨U+202E⟩`."""
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
