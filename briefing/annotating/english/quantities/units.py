"""Units as texts write them, and the one name under which each is known.

A lexicon of our own rather than pint: what newspapers count in is a few hundred words, and a unit library would bring
conversion, parsing of formulas and its import time for a look-up.
"""

_WRITTEN = {
    "percent": "%|percent|per cent|pct|percentage",
    "percentage point": "percentage point|percentage points|pp|ppt|percent point",
    "basis point": "basis point|basis points|bps|bp",
    "point": "points|pts",
    "year": "year|years|yr|yrs",
    "month": "month|months",
    "week": "week|weeks|fortnight",
    "day": "day|days",
    "hour": "hour|hours|hr|hrs",
    "minute": "minute|minutes|min|mins",
    "second": "second|seconds|sec|secs",
    "millisecond": "millisecond|milliseconds|ms",
    "decade": "decade|decades",
    "century": "century|centuries",
    "kilometre": "kilometre|kilometres|kilometer|kilometers|km|kms",
    "metre": "metre|metres|meter|meters",
    "centimetre": "centimetre|centimetres|centimeter|centimeters|cm",
    "millimetre": "millimetre|millimetres|millimeter|millimeters|mm",
    "micrometre": "micrometre|micrometres|micrometer|micrometers|μm|µm|micron|microns",
    "nanometre": "nanometre|nanometres|nanometer|nanometers|nm",
    "mile": "mile|miles|mi",
    "nautical mile": "nautical mile|nautical miles",
    "light year": "light year|light years|light-year|light-years",
    "yard": "yard|yards|yd|yds",
    "foot": "foot|feet|ft",
    "inch": "inch|inches|in.|''",
    "square centimetre": "square centimetre|square centimetres|square centimeter|square centimeters|sq cm|cm2|cm²",
    "cubic centimetre": "cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters|cm3|cm³|cc",
    "square metre": "square metre|square metres|square meter|square meters|sq m|sqm|m2|m²",
    "square kilometre": "square kilometre|square kilometres|square kilometer|square kilometers|sq km|km2|km²",
    "square mile": "square mile|square miles|sq mi",
    "square foot": "square foot|square feet|sq ft|sqft",
    "acre": "acre|acres",
    "hectare": "hectare|hectares|ha",
    "cubic metre": "cubic metre|cubic metres|cubic meter|cubic meters|m3|m³",
    "cubic foot": "cubic foot|cubic feet",
    "litre": "litre|litres|liter|liters",
    "millilitre": "millilitre|millilitres|milliliter|milliliters|ml",
    "gallon": "gallon|gallons",
    "pint": "pint|pints",
    "barrel": "barrel|barrels|bbl",
    "cup": "cup|cups",
    "teaspoon": "teaspoon|teaspoons|tsp",
    "tablespoon": "tablespoon|tablespoons|tbsp",
    "tonne": "tonne|tonnes|metric ton|metric tons",
    "ton": "ton|tons",
    "kilogram": "kilogram|kilograms|kg|kgs|kilo|kilos",
    "gram": "gram|grams|gm",
    "milligram": "milligram|milligrams|mg",
    "microgram": "microgram|micrograms|mcg|μg|µg",
    "ounce": "ounce|ounces|oz",
    "pound-mass": "lb|lbs",
    "stone": "st",
    "carat": "carat|carats",
    "kilometre per hour": "km/h|kph|kmh|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour",
    "mile per hour": "mph|m.p.h|miles per hour|miles an hour",
    "metre per second": "m/s|metres per second|meters per second",
    "knot": "knot|knots",
    "mile per gallon": "mpg|miles per gallon",
    "horsepower": "horsepower|hp",
    "metric horsepower": "ps",
    "brake horsepower": "bhp|brake horsepower",
    "watt": "watt|watts",
    "kilowatt": "kilowatt|kilowatts|kw",
    "megawatt": "megawatt|megawatts|mw",
    "gigawatt": "gigawatt|gigawatts|gw",
    "kilowatt hour": "kwh|kilowatt hours|kilowatt-hours|kilowatt hour",
    "megawatt hour": "mwh|megawatt hours|megawatt-hours",
    "gigawatt hour": "gwh|gigawatt hours|gigawatt-hours",
    "volt": "volt|volts",
    "kilovolt": "kilovolt|kilovolts|kv",
    "ampere": "amp|amps|ampere|amperes",
    "milliampere-hour": "mah",
    "joule": "joule|joules",
    "calorie": "calorie|calories",
    "kilocalorie": "kcal|kilocalorie|kilocalories",
    "hertz": "hertz|hz",
    "kilohertz": "kilohertz|khz",
    "megahertz": "megahertz|mhz",
    "gigahertz": "gigahertz|ghz",
    "decibel": "decibel|decibels|db",
    "pascal": "pascal|pascals|pa",
    "kilopascal": "kilopascal|kilopascals|kpa",
    "megapascal": "megapascal|megapascals|mpa",
    "pound per square inch": "psi|pounds per square inch",
    "kilopound per square inch": "ksi",
    "millibar": "millibar|millibars|mb.",
    "newton metre": "nm.|newton metres|newton meters",
    "pound-foot": "lb-ft|lb ft|pound-feet|pound feet",
    "byte": "byte|bytes",
    "kilobyte": "kilobyte|kilobytes|kb",
    "megabyte": "megabyte|megabytes|mb",
    "gigabyte": "gigabyte|gigabytes|gb",
    "terabyte": "terabyte|terabytes|tb",
    "megabit per second": "mbps|megabits per second",
    "gigabit per second": "gbps|gigabits per second",
    "megapixel": "megapixel|megapixels|mp",
    "pixel": "pixel|pixels|px",
    "part per million": "ppm|parts per million",
    "part per billion": "ppb|parts per billion",
    "degree": "degree|degrees|°|deg",
    "celsius": "celsius|°c|c.|degrees celsius|degree celsius|degrees c|degrees centigrade|centigrade",
    "fahrenheit": "fahrenheit|°f|degrees fahrenheit|degree fahrenheit|degrees f",
    "kelvin": "kelvin|kelvins",
    "mega british thermal unit": "mmbtu|mmbtus",
    "british thermal unit": "btu",
    "revolution per minute": "rpm|revolutions per minute",
    "litre per 100 kilometres": "l/100km",
}
UNITS = {form: name for name, forms in _WRITTEN.items() for form in forms.split("|")}
CASED = {"g": "gram", "m": "metre", "eV": "electronvolt", "w": "watt", "v": "volt", "W": "watt", "V": "volt", "A": "ampere", "C": "celsius", "F": "fahrenheit", "K": "kelvin", "MW": "megawatt",
         "mW": "milliwatt", "GB": "gigabyte", "Gb": "gigabit", "MB": "megabyte", "L": "litre", "l": "litre", "J": "joule", "N": "newton",
         "Nm": "newton metre", "nm": "nanometre", "T": "tonne", "t": "tonne", "Pa": "pascal", "s": "second", "h": "hour"}  # fmt: skip
"""Short forms that mean something else, or nothing, in the other case; they must touch their number."""

SHORT = frozenset(
    ["m", "g", "w", "v", "st", "ms", "mi", "mb", "pa", "mp", "ha", "in", "c", "p", "ev", "min", "sec", "pp", "bp"]
)
"""Short forms that are words or letters as well: they must touch their number."""

BEFORE_ONLY = frozenset({"PS", "RM", "Rs", "Fr", "Y=", "US$", "$US", "R", "Rp", "KSh", "Ksh", "Tk"})
"""Signs that no amount has behind it; "300 PS" is horsepower."""

TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "decade", "century"})
LONGEST = 6
"""Words and points of the longest unit: “m.p.h.”."""


def unit(words: str, *, touching: bool) -> str | None:
    """The name of the unit that these words are, or None; `touching`: whether the number stands right before them.

    >>> unit("kilometers", touching=False), unit("GB", touching=True), unit("cases", touching=False)
    ('kilometre', 'gigabyte', None)
    """
    if words in CASED and (touching or words in {"W", "V", "C", "F", "L", "MW", "GB", "MB", "Nm", "nm", "K"}):
        return CASED[words]
    folded = words.lower()
    if folded in SHORT and not touching:
        return None
    return UNITS.get(folded)
