"""Charts as SVG, each a `Drawing` whose alternative text states the finding; None where there is nothing to draw."""

from briefing.summarising.charts.bars import composition, distinctive_terms, modes, quoted_words
from briefing.summarising.charts.drawing import Drawing
from briefing.summarising.charts.overlap import overlap
from briefing.summarising.charts.quantities import quantities
from briefing.summarising.charts.timeline import Moment, timeline

__all__ = [
    "Drawing",
    "Moment",
    "composition",
    "distinctive_terms",
    "modes",
    "overlap",
    "quantities",
    "quoted_words",
    "timeline",
]
