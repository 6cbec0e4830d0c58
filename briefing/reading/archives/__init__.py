"""Archives and compressed files into whatever is inside, as a stream, without a file written."""
