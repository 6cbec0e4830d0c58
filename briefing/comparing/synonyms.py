"""Words that news uses for one thing: “killed” and “dead”, “slammed into” and “crashed”, “the vessel” and “the ferry”.

Only words that stand for each other in nearly every story; what fits some stories only (“strike”: a blow or a walk-out)
is left out, or stands where the other words of the sentence must agree anyway.
"""

from collections.abc import Mapping

from briefing.comparing.words import stem

SAME = """
die dead death kill killed died fatal fatally deadly
injure injured injury injuries hurt wound wounded
crash collide collision smash smashed slam slammed ram rammed hit struck
fire blaze inferno
ship vessel ferry boat
explosion explode exploded blast
quake earthquake
arrest arrested detain detained detention custody
writer author novelist
film movie
lawyer attorney solicitor barrister
company firm corporation
worker employee
student pupil
child children kid kids
doctor physician
buy bought purchase purchased acquire acquired acquisition
try attempt attempted bid
rise rose risen increase increased climb climbed grow grew growth surge surged soar soared jump jumped
fall fell fallen drop dropped decrease decreased decline declined plunge plunged sink sank shrink shrank slump slumped
win won victory triumph
vote ballot
flood flooding inundate inundated
resign resigned resignation quit
close closed shut closure
begin began begun start started
find found discover discovered
build built construct constructed construction
protest demonstrate demonstration
shoot shot shooting gunfire
evacuate evacuated evacuation
rescue rescued
harbour harbor port
permit allow allowed
limit cap
end ended finish finished
warn warned warning
home house
road street
spy spies spied spying espionage
suspect suspected suspicion
probe investigate investigation inquiry inquest
"""


def _canonical() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in SAME.strip().splitlines():
        stems = [stem(word) for word in line.split()]
        found.update({each: stems[0] for each in stems[1:] if each not in found})
    return found


CANONICAL = _canonical()
"""By stem, the stem that stands for all that mean the same."""


def meant(said: str) -> str:
    """The stem that stands for this one and for all that mean the same.

    >>> meant(stem("slammed")) == meant(stem("collision"))
    True
    """
    return CANONICAL.get(said, said)
