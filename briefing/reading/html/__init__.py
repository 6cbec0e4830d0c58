"""HTML into a source: the visible text of a page, which of it is the article, and what the page states about itself."""
