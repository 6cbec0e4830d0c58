"""Tables of inputs, as JSON lines or as spreadsheets saved as CSV, into a source a row."""
