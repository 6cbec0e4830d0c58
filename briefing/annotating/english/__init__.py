"""The extractor for English: who said what, how much, when, and who is who, each in a room of its own."""
