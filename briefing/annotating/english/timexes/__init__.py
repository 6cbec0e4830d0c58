"""Time expressions: where they stand, their TIMEX3 values, and what relative ones are valued against."""
