"""Quotations: words put in somebody's mouth, the cue that does so, and who speaks."""
