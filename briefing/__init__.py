"""From a pile of articles to a briefing in which every statement leads back to its source."""

__version__ = "0.1.0"
