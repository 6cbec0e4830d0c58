"""The time that a quantity holds for: whole stretches, and no time that a record or a comparison names."""

import pytest
from test_quantities import found

WINDOWS = [
    ("Rents climbed 4.2% in the year to August.", "4.2%", "the year to August"),
    ("Rents climbed 4.2% in the 12 months to August, the bureau said.", "4.2%", "the 12 months to August"),
    ("Profit was £3m in the quarter ended 31 March 2022.", "£3m", "the quarter ended 31 March 2022"),
    ("The ferry carried 900 lorries between May and August.", "900", "May and August"),
    ("Output fell 3% from 2019 to 2021.", "3%", "2019 to 2021"),
    ("The bakery sold 900 loaves in May and 700 pies.", "900", "May"),
    ("Turnout was 61 percent, three points lower than in 2019.", "three points", None),
    ("Traffic was up 3% compared with 2019.", "3%", None),
    ("The share closed at 812p, its lowest since March.", "812p", None),
    ("Oil sank below $80 for the first time in six weeks.", "below $80", None),
    ("It was 31C, the hottest day in 40 years.", "31C", None),
    ("Cases rose to 640 a day, and 12 patients died.", "12", None),
    ("Voters in 14 of the 16 states go to the polls, and turnout at noon was 27 percent.", "16", None),
    ("It rose 1.8 metres, the highest level since records began in 1952.", "1.8 metres", None),
    ("It flew 900 people in May, 6 percent more than a year ago.", "6 percent", "May"),
    ("Comparable sales grew 3.2%, the fifth straight quarterly gain.", "3.2%", None),
    ("The fee rose 4%, its third annual increase.", "4%", None),
    ("Sales rose 3% in May, and the firm pays a monthly bonus.", "3%", "May"),
]


@pytest.mark.parametrize(("text", "words", "window"), WINDOWS)
def test_a_quantity_has_the_whole_stretch_of_time_it_holds_for(text: str, words: str, window: str | None) -> None:
    quantity = next(q for q in found(text) if q.span.of(text) == words)
    assert (quantity.window.of(text) if quantity.window else None) == window
