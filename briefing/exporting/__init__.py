"""The document: its sections, its citations, and how it becomes HTML, PDF and a notebook's output."""
