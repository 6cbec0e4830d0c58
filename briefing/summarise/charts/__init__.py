"""Charts as SVG, each a `Drawing` whose alternative text states the finding; None where there is nothing to draw."""

from briefing.summarise.charts.bars import composition, distinctive_terms, modes, quoted_words
from briefing.summarise.charts.drawing import Drawing
from briefing.summarise.charts.overlap import overlap
from briefing.summarise.charts.quantities import quantities
from briefing.summarise.charts.timeline import Moment, timeline

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
