"""Times of a day, its parts, and the feast days of a year."""

from collections.abc import Iterator

from briefing.annotating.english.quantities.numbers import numeral
from briefing.annotating.english.timexes import patterns as words
from briefing.annotating.english.timexes.rules import Base, Found, Match, Rule, read
from briefing.findings import TimexType


def clocks(text: str) -> Iterator[Found]:
    """Every stretch of `text` that a rule of this module reads as a time expression; they may overlap."""
    yield from read(text, RULES)


def _clock(match: Match) -> Found | None:
    """A time of a day; without "a.m.", a zone or "at" before it, `12:30` may as well be a score or a player's clock."""
    groups = match.groupdict()
    if groups.get("word"):
        return Found(
            match.start(),
            match.end(),
            TimexType.TIME,
            rule=f"day+0 {words.DAYTIMES[groups['word'].lower()]}",
            base=Base.TEXT,
        )
    hour = numeral(match["hour"].lower())
    half, zone, minute = (groups.get("half") or "").lower(), groups.get("zone") or "", groups.get("minute") or "00"
    before = match.string[max(0, match.start() - 10) : match.start()].lower().split()
    if "half" in groups and not (half or zone or (before and before[-1] in {"at", "by", "until", "around", "from"})):
        return None
    if hour is None or hour > (12 if half.strip(" .") in {"am", "pm", "a.m", "p.m"} else 24):
        return None
    hours = int(hour)
    if half.startswith("p"):
        hours = hours % 12 + 12
    elif half.startswith("a"):
        hours %= 12
    mark = "Z" if "UTC" in zone or "GMT" in zone else ""
    return Found(match.start(), match.end(), TimexType.TIME, rule=f"day+0 T{hours:02}:{minute}{mark}", base=Base.TEXT)


def _in_daytime(match: Match) -> Found:
    if match["night"]:
        return Found(match.start("night"), match.end(), TimexType.TIME, value="XXXX-XX-XXTNI")
    time = words.DAYTIMES[(match["daytime"] or "morning").lower()]
    return Found(
        match.start("lead" if match["lead"] else "span"),
        match.end(),
        TimexType.TIME,
        rule=f"day+0 {time}",
        base=Base.TEXT,
    )


def _feast(match: Match) -> Found | None:
    if not match["feast"][0].isupper():
        return None
    name = match["feast"].lower().replace("’", "'")
    day = words.FEASTS.get(name) or words.FEASTS[name.replace("years", "year's")]
    time = words.DAYTIMES[match["daytime"].lower()] if match["daytime"] else ""
    type_ = TimexType.TIME if time else TimexType.DATE
    if match["year"]:
        return Found(match.start(), match.end(), type_, value=f"{match['year']}-{day}{time}")
    return Found(match.start(), match.end(), type_, rule=f"day?{day} {time}".strip(), base=Base.PUBLISHED)


RULES: list[Rule] = [
    *(("word", pattern, _clock) for pattern in words.CLOCKS),
    ("unit", words.IN_DAYTIME, _in_daytime),
    ("word", words.FEAST, _feast),
]
