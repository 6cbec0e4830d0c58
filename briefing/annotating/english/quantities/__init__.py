"""Quantities: numbers as intervals, their units, what they count, which way they moved and the time they hold for."""
