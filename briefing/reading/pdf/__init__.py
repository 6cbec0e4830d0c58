"""PDF into a source: from the letters on its pages to words, lines, columns and paragraphs."""
