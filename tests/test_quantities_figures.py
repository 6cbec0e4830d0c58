"""How numbers are written: with blanks between thousands, with two signs, a scale for several, a stretch in a range."""

import pytest
from test_quantities import found

FIGURES = [
    ("The city has 1 184 000 inhabitants.", [("1 184 000", 1184000, 1184000, "inhabitants")]),
    ("The city has 1 184 000 inhabitants, 12 500 more than before.",
     [("1 184 000", 1184000, 1184000, "inhabitants"), ("12 500", 12500, 12500, None)]),
    ("The fund holds €2 350 000 for repairs.", [("€2 350 000", 2350000, 2350000, None)]),
    ("The town has 12\u00a0500 inhabitants and 1\u202f900 cows.",
     [("12\u00a0500", 12500, 12500, "inhabitants"), ("1\u202f900", 1900, 1900, "cows")]),
    ("The roof cost $12 500 to mend.", [("$12 500", 12500, 12500, None)]),
    ("Call 612 345 678 for a seat.", []),
    ("Tel. 612 345 678", []),
    ("In Boeing 737 800 people can sit.", [("800", 800, 800, "people")]),
    ("It has a margin of error of plus or minus 3.1 points.", [("plus or minus 3.1 points", 3.1, 3.1, None)]),
    ("It was minus 3.1 degrees.", [("minus 3.1 degrees", -3.1, -3.1, None)]),
    ("The value will grow from 24.2 to 33-35 billion euros.",
     [("24.2", 24.2e9, 24.2e9, None), ("33-35 billion euros", 33e9, 35e9, None)]),
    ("Flats range from 450 sq ft up to 900 sq ft.", [("450 sq ft up to 900 sq ft", 450, 900, None)]),
    ("A 200,000- to 260,000-year-old skull lay there.", [("200,000- to 260,000-year-old", 200000, 260000, "skull")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_a_number_is_read_as_a_newspaper_writes_it(
    text: str, expected: list[tuple[str, float, float, str | None]]
) -> None:
    quantities = found(text)
    assert [(q.span.of(text), q.low, q.high) for q in quantities] == [told[:3] for told in expected]
    assert all(q.of == told[3] for q, told in zip(quantities, expected, strict=True) if told[3])
