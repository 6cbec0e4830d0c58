"""Statistics, tables and charts of what was read, found and compared.

`statistics(pile)` counts; `briefing.summarise.charts` draws. Nothing heavy is loaded before it is asked for.
"""

from briefing.summarise.counts import Statistics, statistics
from briefing.summarise.tables import Table

__all__ = ["Statistics", "Table", "statistics"]
