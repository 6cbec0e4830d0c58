"""RSS and Atom feeds into a source an item."""
