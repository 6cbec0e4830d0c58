"""Names of people, organisations, places and laws: where they stand, what kind they are, and who is meant."""
