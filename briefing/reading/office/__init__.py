"""Word and OpenDocument texts into sources: the XML inside them, and what their styles say of each paragraph."""
