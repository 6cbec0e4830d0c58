"""Numbers, relations, dates and lists in plain English: the templates' vocabulary."""

from collections.abc import Iterable

from briefing.articles import ArticleDate, Basis
from briefing.findings import Change, Quantity, Relation
from briefing.summarising.dates import in_words

NOT_STATED = "not stated"

RELATIONS = {
    Relation.EXACTLY: "",
    Relation.ABOUT: "about ",
    Relation.MORE_THAN: "more than ",
    Relation.AT_LEAST: "at least ",
    Relation.FEWER_THAN: "fewer than ",
    Relation.AT_MOST: "at most ",
}
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
CURRENCIES = {"GBP": "£", "USD": "US$", "EUR": "€"}
PLURALS = {
    "foot": "feet",
    "square foot": "square feet",
    "cubic foot": "cubic feet",
    "pound sterling": "pounds sterling",
    "japanese yen": "japanese yen",
    "chinese yuan": "chinese yuan",
    "hertz": "hertz",
    "horsepower": "horsepower",
    "celsius": "degrees celsius",
    "fahrenheit": "degrees fahrenheit",
    "times": "times",
    "people": "people",
    "person": "people",
    "child": "children",
    "man": "men",
    "woman": "women",
    "aircraft": "aircraft",
}
SHORT_UNITS = frozenset(
    {"km", "m", "cm", "mm", "kg", "g", "t", "ha", "km/h", "mph", "°C", "°F", "MW", "GW", "kWh", "%"}
)


def number(value: float) -> str:
    """A number with thousands separators and no needless decimals.

    >>> number(20000), number(2.5)
    ('20,000', '2.5')
    """
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def count(n: int, one: str, many: str | None = None) -> str:
    """A count in words and its noun, as a newspaper prints it: words to ten, then digits.

    >>> count(1, "text"), count(2, "text"), count(12, "party", "parties")
    ('one text', 'two texts', '12 parties')
    """
    words = SMALL[n] if 0 <= n < len(SMALL) else f"{n:,}"
    return f"{words} {one if n == 1 else many or one + 's'}"


def listed(things: Iterable[str]) -> str:
    """Things in a row as a sentence has them: `a, b and c`."""
    row = tuple(things)
    return row[0] if len(row) == 1 else f"{', '.join(row[:-1])} and {row[-1]}" if row else ""


def capital(sentence: str) -> str:
    """The same words with a capital letter at the beginning."""
    return sentence[:1].upper() + sentence[1:]


def value(quantity: Quantity) -> str:
    """The number of a quantity, with its relation and unit: `more than 20,000`, `up 1,300%`, `two to 3 years`."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None and low != high:
        first = measured(low, quantity.unit) if is_money(quantity.unit) else number(low)
        return _with_change(f"{first} to {measured(high, quantity.unit)}", quantity)
    bound = low if low is not None else high
    if bound is None:
        return NOT_STATED
    return _with_change(f"{RELATIONS[quantity.relation]}{measured(bound, quantity.unit)}", quantity)


def _with_change(words: str, quantity: Quantity) -> str:
    change = {Change.UP: "up ", Change.DOWN: "down ", None: ""}[quantity.change]
    return f"{change}{words}"


def is_money(unit: str | None) -> bool:
    """Whether the unit is a currency, whose sign stands before each number (ISO 4217)."""
    return unit is not None and (unit in CURRENCIES or (len(unit) == 3 and unit.isupper()))  # noqa: PLR2004


def measured(amount: float, unit: str | None) -> str:
    """A number with its unit.

    >>> measured(1300, "percent"), measured(2, "times"), measured(5, "year"), measured(20000, None)
    ('1,300%', '2 times', '5 years', '20,000')
    >>> measured(90, "kilometre per hour"), measured(44, "year of age"), measured(300, "pound sterling per month")
    ('90 kilometres per hour', '44 years of age', '300 pounds sterling per month')
    >>> measured(9, "delivery per day"), measured(7, "inch"), measured(20, "person per year")
    ('9 deliveries per day', '7 inches', '20 people per year')
    """
    if unit is None:
        return number(amount)
    if unit == "percent":
        return f"{number(amount)}%"
    if unit in CURRENCIES:
        return f"{CURRENCIES[unit]}{number(amount)}"
    if is_money(unit):
        return f"{unit} {number(amount)}"
    return f"{number(amount)} {unit if amount == 1 else _plural(unit)}"


def _plural(unit: str) -> str:
    """The unit in the plural; of a rate or a compound its first part: kilometres per hour, pounds sterling."""
    for joint in (" per ", " of "):
        first, found, rest = unit.partition(joint)
        if found:
            return f"{_plural(first)}{joint}{rest}"
    if unit in PLURALS or unit in SHORT_UNITS or unit.endswith("s"):
        return PLURALS.get(unit, unit)
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return f"{unit[:-1]}ies"
    return f"{unit}es" if unit.endswith(("x", "ch", "sh")) else f"{unit}s"


def dated(date: ArticleDate | None) -> str:
    """A date of an article in words, or that it is not stated; an inferred one says so."""
    if date is None:
        return NOT_STATED
    marked = " (inferred)" if date.basis is Basis.INFERRED else ""
    return f"{in_words(date.value)}{marked}"
