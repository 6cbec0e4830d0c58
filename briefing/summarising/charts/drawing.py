"""A chart as SVG: drawn in centimetres on a sheet 16 cm wide, with text that stays text.

The same values give the same bytes on every machine: matplotlib's defaults (never the user's matplotlibrc), the font
that it brings along for measuring, fixed ids, no date. Nothing is taken from or left in pyplot.
"""

import base64
import html
import io
import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH = 16.0
CM = 1 / 2.54

# Dark on light, told apart by lightness as well as by hue, so that no form of colour blindness merges two of them.
ACCENT = "#1f4e79"
MIDDLE = "#7fa3c7"
PALE = "#cfdbe8"
INK = "#1c1c1c"
QUIET = "#5b6470"
LINE = "#c9ced6"

SIZE = 9.0
SMALL = 8.0
EM = 0.0185
"""Centimetres that one character takes at a size of one point, on average; generous, for whatever font is at hand."""

FAMILY = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif"
NO_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart: its SVG, the finding it shows in words (`alt`), and a caption that says what it is."""

    svg: str
    alt: str
    caption: str

    def _repr_mimebundle_(self, **_choice: object) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        """One display for each kind of reader, and the words that go with the picture (IPython's protocol)."""
        packed = base64.b64encode(self.svg.encode()).decode()
        image = f'<img src="data:image/svg+xml;base64,{packed}" alt="{html.escape(self.alt)}" style="background:#fff">'
        figure = f'<figure style="margin:0">{image}<figcaption>{html.escape(self.caption)}</figcaption></figure>'
        data = {"text/plain": f"{self.caption}\n{self.alt}", "text/html": figure, "image/svg+xml": self.svg}
        return data, {"image/svg+xml": {"alt": self.alt, "caption": self.caption}}


def svg(draw: Callable[["Axes"], None], *, height: float, width: float = WIDTH) -> str:
    """The SVG of what `draw` puts on a sheet of these centimetres; y runs downwards from the top."""
    import matplotlib as mpl  # noqa: PLC0415 - heavy, and only charts need it
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    with mpl.rc_context(), warnings.catch_warnings():
        # Text stays text in SVG, so a glyph that the measuring font lacks is no loss: the reader's font has its say.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        warnings.filterwarnings("ignore", message="Matplotlib currently does not support")
        mpl.rcdefaults()
        mpl.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "briefing", "font.family": ["DejaVu Sans"]})
        figure = Figure(figsize=(width * CM, height * CM))
        FigureCanvasSVG(figure)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(0, width)
        axes.set_ylim(height, 0)
        draw(axes)
        file = io.StringIO()
        figure.savefig(file, format="svg", transparent=True, metadata=NO_METADATA)
    return _embeddable(file.getvalue())


def _embeddable(drawn: str) -> str:
    """The `svg` element alone, without what would collide where several stand in one page: ids, and a style for all."""
    element = drawn[drawn.index("<svg") :]
    element = re.sub(r"<metadata>[^\0]*?</metadata>\n?", "", element, count=1)
    element = re.sub(r"<defs>\s*<style type=\"text/css\">[^<]*</style>\s*</defs>\n?", "", element, count=1)
    element = re.sub(r"(<(?:g|path|rect|use)\b[^<>]{0,40}?) id=\"[a-zA-Z0-9.]+_\d+\"", r"\1", element)
    element = element.replace("'DejaVu Sans'", FAMILY)
    return element.replace("<svg ", '<svg stroke-linejoin="round" stroke-linecap="butt" ', 1).strip()


@dataclass(frozen=True, slots=True)
class Ink:
    """How words are set: size in points, colour, weight."""

    size: float = SIZE
    colour: str = INK
    is_bold: bool = False


PLAIN = Ink()
BOLD = Ink(is_bold=True)
FAINT = Ink(SMALL, QUIET)
NOTE = Ink(SMALL)


def text(axes: "Axes", at: tuple[float, float], words: str, ink: Ink = PLAIN, *, side: str = "left") -> None:
    """Words at a place, on a baseline; whatever they are, they are drawn as they stand."""
    axes.text(
        *at, printable(words), fontsize=ink.size, color=ink.colour, weight="bold" if ink.is_bold else "normal",
        ha=side, va="baseline", parse_math=False,
    )  # fmt: skip


def printable(words: str) -> str:
    """The words on one line, without control characters, which XML cannot hold."""
    shown = (c if c.isprintable() or c == "\u200d" else " " if c.isspace() else "\ufffd" for c in words)
    return " ".join("".join(shown).split())


def width(words: str, size: float = SIZE) -> float:
    """About how many centimetres the words take."""
    return len(words) * EM * size


def fitted(words: str, room: float, size: float = SIZE) -> str:
    """The words, cut at a word's end with an ellipsis where they need more than `room` centimetres."""
    line = printable(words)
    most = max(4, int(room / (EM * size)))
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    whole = cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut
    return f"{whole.rstrip(' ,;:.-–')}…"


def rectangle(axes: "Axes", x: float, y: float, wide: float, high: float, colour: str) -> None:
    """A filled rectangle with its upper left corner at (x, y)."""
    from matplotlib.patches import Rectangle  # noqa: PLC0415 - heavy, and only charts need it

    axes.add_patch(Rectangle((x, y), wide, high, facecolor=colour, edgecolor="none", linewidth=0))


def line(
    axes: "Axes", xs: tuple[float, float], ys: tuple[float, float], *, colour: str = LINE, wide: float = 0.6
) -> None:
    """A straight line from one place to another."""
    axes.plot(xs, ys, color=colour, linewidth=wide, solid_capstyle="butt")
