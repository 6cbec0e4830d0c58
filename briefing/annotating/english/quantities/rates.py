"""Rates: an amount per hour, a barrel, each share; and the unit that the two have together, in words."""

import re

from briefing.annotating.english.quantities.currencies import in_full
from briefing.annotating.english.quantities.units import TIMES, unit

PER = re.compile(
    r"(?:\s{0,2}|-)(?:(/)\s?|(per|an?|each|every)(?:\s{1,3}|-))([A-Za-zµμ]{1,20}[²³23]?)(?:\s([A-Za-z]{1,20}))?(?![\w-])"
)
SHARED = frozenset({"share", "person", "head", "capita", "quarter", "annum", "unit", "ticket", "game", "night", "dose", "household",
                    "pupil", "student", "patient", "passenger", "vehicle", "item", "piece", "hectare", "barrel", "bushel", "bottle"})  # fmt: skip
"""What an amount is shared out over, beside units of measurement."""

NAMED = {"annum": "year", "capita": "person", "head": "person", "pound": "pound-mass", "lb": "pound-mass"}
SINGLE = {"mph", "kph", "mpg", "rpm", "mbps", "gbps"}
BESIDE = frozenset({"earlier", "ago", "later", "before", "after", "early", "or", "and", "from", "of", "off", "long"})
"""Words that make "a year" a date or a length of its own: “$6 billion a year earlier”, “gave two men a day off”."""

UNRATED = frozenset({None, "percent", "times", "year"})
"""What has no rate: “20 years a slave”, and percentages, whose “a year” is a time window."""


def rated(text: str, end: int, name: str | None) -> tuple[str, int] | None:
    """The unit with its rate, and where the rate ends that begins at `end`; None where there is none.

    >>> rated("$5 a barrel", 2, "USD"), rated("9 km a year ago", 4, "kilometre"), rated("10 kV/cm", 5, "kilovolt")
    (('dollar per barrel', 11), None, ('kilovolt per centimetre', 8))
    """
    found = PER.match(text, end) if name not in UNRATED and " per " not in (name or "") else None
    if name is None or found is None:
        return None
    slash, article, word, second = found.groups()
    both = unit(f"{word} {second}", touching=True) if second and article == "per" else None
    if both:
        return f"{in_full(name)} per {both}", found.end()
    of = _denominator(word, is_slash=slash is not None)
    if of is None or (article in {"a", "an"} and second and second.lower() in BESIDE and of in TIMES):
        return None
    return f"{in_full(name)} per {of}", found.end(3)


def _denominator(word: str, *, is_slash: bool) -> str | None:
    folded = word.lower()
    if folded in NAMED:
        return NAMED[folded]
    if folded in SHARED:
        return folded
    known = unit(word, touching=is_slash)
    is_plural = folded.endswith("s") and len(folded) > 2  # noqa: PLR2004 - not "s" for second
    return None if known is None or (not is_slash and is_plural) or folded in SINGLE else known
