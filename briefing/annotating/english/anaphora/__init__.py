"""Who is meant by words that are no name: “the agency”, “the spy chief”, “she”."""
