"""Statistics, tables and charts of what was read, found and compared.

`statistics(pile)` counts; `briefing.summarising.charts` draws. Nothing heavy is loaded before it is asked for.
"""

from briefing.summarising.counts import Statistics, statistics
from briefing.summarising.tables import Table

__all__ = ["Statistics", "Table", "statistics"]
