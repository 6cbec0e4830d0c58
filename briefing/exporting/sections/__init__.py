"""The sections of the briefing, one module each: a plain function from a comparison to a `Section`."""
