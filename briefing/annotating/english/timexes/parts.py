"""Parts of years and rows of years: seasons, quarters, halves, fiscal years, decades, centuries."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.annotating.english.timexes import patterns as words
from briefing.annotating.english.timexes.rules import (
    Base,
    Found,
    Match,
    Rule,
    absolute,
    read,
    relative,
    which_year,
    year_of,
)

THIS_CENTURY = 40
"""From here on, a year of two figures is one of the last century: “the summer of ’69”."""


def parts_of_years(text: str) -> Iterator[Found]:
    """Every stretch of `text` that a rule of this module reads as a time expression; they may overlap."""
    yield from read(text, RULES)


def _season(match: Match) -> Found | None:
    found = _named_season(match)
    lead = re.match(r"in\s+", match[0], re.IGNORECASE)
    return replace(found, start=found.start + lead.end()) if found and lead else found


def _named_season(match: Match) -> Found | None:
    season, which = (
        words.SEASONS[match["season"].lower()],
        " ".join((match["this"] or match["which"] or "").lower().split()),
    )
    if match["year"] or match["bc"]:
        year = f"BC{int(match['bc']):04}" if match["bc"] else year_of(match)
        return absolute(match, value=f"{year}-{season}")
    if match["short"]:
        century = "19" if int(match["short"]) >= THIS_CENTURY else "20"
        return absolute(match, value=f"{century}{match['short']}-{season}")
    if match["which"]:
        rule, base = which_year(which)
        return relative(match, f"{rule} season={season}", base)
    if which in {"last", "next", "this"}:
        sign, shift = {"last": ("<", "month-1 "), "next": (">", "month+1 "), "this": ("=", "")}[which]
        return relative(match, f"{shift}season{sign}{season}")
    if which:
        return relative(match, f"season{'=' if which in {'that', 'the same'} else '>'}{season}", Base.TEXT)
    return relative(match, f"season?{season}")


def _decade(match: Match) -> Found:
    tens = match["full"] or f"19{match['short']}"
    return absolute(match, value=f"BC{int(tens):03}X" if match["era"] else f"{tens}X")


def _century(match: Match) -> Found | None:
    number = int(match["nth"]) if match["nth"] else words.ORDINALS[match["word"].lower()]
    if not 1 <= number <= 30:  # noqa: PLR2004 - centuries that have a name in use
        return None
    return absolute(match, value=f"BC{number - 1:02}XX" if match["era"] else f"{number - 1:02}XX")


def _quarter(match: Match) -> Found | None:
    nth = {"first": 1, "second": 2, "latter": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
    named = (match["nth"] or "").lower()
    letter = "H" if match["h"] or (match["unit"] or "").lower() == "half" else "Q"
    last = {"Q": 4, "H": 2}[letter]
    number = int(match["q"] or match["h"] or (last if named == "last" and match["year"] else nth.get(named, 0)))
    if not 1 <= number <= last:
        return None
    if match["year"]:
        return absolute(match, value=f"{match['year']}-{letter}{number}")
    unit = "quarter" if letter == "Q" else "half"
    if match["which"]:
        return relative(match, f"{which_year(match['which'])[0]} {unit}={number}")
    if match["ago"]:
        return relative(match, f"quarter<{number} quarter-4")
    # "the second half" without a year is as often one of a match as one of a year.
    if match["the"]:
        return relative(match, f"year+0 {unit}={number}")
    return relative(match, f"quarter?{number}") if letter == "Q" else None


def _fiscal(match: Match) -> Found:
    return absolute(match, value=f"FY{match['year']}")


RULES: list[Rule] = [
    ("season", words.SEASON, _season),
    ("unit", words.QUARTER, _quarter),
    ("decade", words.DECADE, _decade),
    ("century", words.CENTURY, _century),
    ("digit", words.FISCAL, _fiscal),
]
