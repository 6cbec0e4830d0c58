"""Places that play: in an article about a match, “Sweden beat Korea 1–0” names two teams, not two countries."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from briefing.annotating.english.names.lines import Line, Words
from briefing.annotating.english.names.names import Name
from briefing.annotating.english.names.places import COUNTRIES, DEMONYMS
from briefing.annotating.english.word_lists import words
from briefing.findings import Kind

ABOUT = words("""
    match matches game games goal goals half halftime football soccer rugby cricket hockey basketball baseball netball
    handball volleyball tennis team teams coach goalkeeper striker midfielder defender wicket wickets innings overs
    tries tournament league championship champions trophy semifinal semifinals semi-final semi-finals quarterfinal
    quarter-final knockout penalty referee umpire touchdown quarterback inning playoffs play-offs kickoff scored
    scorer equaliser equalizer scoreless squad fixture stoppage medal medals
""")
"""Words of reports on matches, in lower case."""

ENOUGH = 4
"""Different words of sport from which on an article is about a match."""

PLAYING = words("""
    beat beats beating defeat defeats defeated defeating lost lose loses losing won win wins winning drew draw draws
    thrashed thrash faced face faces facing edged trounced hammered routed play plays played playing qualified qualify
    equalised equalized scored score scores scoring conceded advanced trailed substituted outplayed hosted host hosts
    led lead leads overcame
""")
"""What teams do to each other; also right before the other one."""

OPPOSED = words("v v. vs vs. versus against")
VICTORIES = words("victory win triumph defeat draw loss success")
MEMBERS = words("""
    captain skipper coach manager goalkeeper striker midfielder defender forward winger bowler batsman batter fly-half
    scrum-half keeper player players squad team side fans supporters
""")
"""Who belongs to a team."""

VENUES = words("in In near Near across Across throughout Throughout around from From outside within")
"""Words behind which a place is one where something is."""

SCORE = 3
"""Tokens of a score: “1 – 0”."""


def teams(text: Sequence[Line], known: Mapping[Words, Kind], common: AbstractSet[str]) -> frozenset[Words]:
    """The names of places that stand for teams somewhere in an article that is about a match."""
    if len(ABOUT & common) < ENOUGH:
        return frozenset()
    places = {words for words, kind in known.items() if kind is Kind.PLACE}
    lengths = sorted({len(words) for words in places}, reverse=True)
    return frozenset(name.words for line in text for name in _named(line, places, lengths) if _competes(name))


def players(playing: AbstractSet[Words]) -> dict[Words, Kind]:
    """What else the teams of countries are called: “the Belgians”."""
    countries = {COUNTRIES.get(" ".join(words)) for words in playing}
    return {(people,): Kind.ORGANISATION for people, one in DEMONYMS.items() if one in countries and people[-1] == "s"}


def is_venue(name: Name) -> bool:
    """Whether the words before a name say that it is where something is or comes from."""
    return name.start > 0 and name.line.words[name.start - 1] in VENUES


def _named(line: Line, places: AbstractSet[Words], lengths: Sequence[int]) -> Iterator[Name]:
    for start in range(len(line.words)):
        end = next((start + n for n in lengths if line.words[start : start + n] in places), None)
        if end is not None:
            yield Name(line, start, end)


def _competes(name: Name) -> bool:
    """Whether what stands beside a name is what stands beside teams: a score, a victory, an opponent, a captain."""
    if is_venue(name):
        return False
    words, start, end = name.line.words, name.start, name.end
    before = (*("",) * 2, *words[max(0, start - 2) : start])[-2:]
    after = (*words[end : end + SCORE], *("",) * SCORE)
    if _is_score(after) or after[0] in PLAYING or before[1] in OPPOSED or before[1] in PLAYING:
        return True
    if before[1] == "over" and before[0] in VICTORIES:
        return True
    return (after[1] if after[0] == "'s" else after[0]) in MEMBERS


def _is_score(words: Sequence[str]) -> bool:
    """Whether words begin with a score: “1 – 0”, “1–0”, “24-17”."""
    joined = "".join(words[:SCORE]) if words[0].isdigit() else words[0]
    low, dash, high = joined.replace("–", "-").partition("-")
    return bool(dash) and low.isdigit() and high.isdigit()
