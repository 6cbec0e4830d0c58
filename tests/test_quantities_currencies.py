"""Sums of money by name, code and sign; a name that several countries share is told by the country named near it."""

import pytest
from test_quantities import found

SUMS = [
    ("The dam cost 45 million leva.", 45e6, "BGN", "45 million leva"),
    ("The dam cost 300 million złoty.", 3e8, "PLN", "300 million złoty"),
    ("The dam cost 90 million forints and four goats.", 9e7, "HUF", "90 million forints"),
    (
        "The grant was 2,500 Norwegian kroner a head.",
        2500,
        "norwegian krone per person",
        "2,500 Norwegian kroner a head",
    ),
    ("The dam cost 1.2 billion Czech crowns.", 1.2e9, "CZK", "1.2 billion Czech crowns"),
    ("In Prague, the Czech brewer paid 1.2 billion crowns.", 1.2e9, "CZK", "1.2 billion crowns"),
    ("The brewer paid 1.2 billion crowns (SEK).", 1.2e9, "SEK", "1.2 billion crowns"),
    ("The brewer paid 1.2 billion crowns.", 1.2e9, "crown", "1.2 billion crowns"),
    ("Sweden and Denmark gave 40 million kronor.", 4e7, "SEK", "40 million kronor"),
    ("The Emirati fund put in 310 million dirhams.", 3.1e8, "AED", "310 million dirhams"),
    ("The fund put in 310 million dirhams.", 3.1e8, "dirham", "310 million dirhams"),
    ("Argentina owes 400 million pesos.", 4e8, "ARS", "400 million pesos"),
    ("The mayor of Durban was paid R2.5 million.", 2.5e6, "ZAR", "R2.5 million"),
    ("Tickets cost KES4,000.", 4000, "KES", "KES4,000"),
    ("The lot went for ₱40,000.", 40000, "PHP", "₱40,000"),
    ("The thieves took three crowns.", 3, None, "three"),
    ("The droid R2-D2 cost $40.", 40, "USD", "$40"),
    ("The firm lost $8 B in May.", 8e9, "USD", "$8 B"),
]


@pytest.mark.parametrize(("text", "low", "unit", "words"), SUMS)
def test_money_is_known_by_its_name_its_code_or_its_sign(text: str, low: float, unit: str, words: str) -> None:
    quantity = found(text)[0]
    assert (quantity.low, quantity.unit, quantity.span.of(text)) == (low, unit, words)
