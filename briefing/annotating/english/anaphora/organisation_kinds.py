"""Which common nouns an organisation may go by, as far as its name and the words beside it tell what kind it is.

"The council" is Port Elan City Council, and never a shipping line: an anaphor takes up the kind of what it stands for
(Quirk et al. 1985, 5.27–5.31, on cataphoric and anaphoric "the").
"""

from enum import IntEnum

from briefing.annotating.english.word_lists import words

COMPANY = words("company firm business corporation group operator giant")
AIRLINE = COMPANY | words("airline carrier")
MAKER = COMPANY | words("manufacturer maker carmaker automaker supplier")
BANK = COMPANY | words("bank lender")
TRADES = (
    AIRLINE
    | MAKER
    | BANK
    | words("""
    retailer insurer utility developer publisher contractor brewer conglomerate chain startup broadcaster newspaper
""")
)
"""What a company may be called by what it does; the text has to say that it does it."""

AGENCY = words("agency bureau service body organisation organization office institution regulator watchdog department")
PAPER = words("newspaper paper outlet company group magazine website")
BROADCASTER = words("broadcaster network outlet company group website")
WIRE = words("agency outlet service company")
POLICE = words("police force agency")
LEARNING = words("university school college institute institution academy")
CARE = words("hospital clinic trust charity institution")
UNION = words("union federation association group organisation organization alliance")
CHARITY = words("charity foundation group organisation organization association federation campaign trust fund agency")
PARTY = words("party alliance coalition movement group")
ARMED = words("army military militia navy force group")
COUNCIL = words("authority body panel")
HOUSE = words("chamber body house legislature")
STATE = words("government ministry department")

ANYTHING = words("company firm group organisation organization corporation business")
"""What a name that tells no kind may go by: "Greenpeace … the group", "Boeing … the company"."""

ACRONYM = ANYTHING | AGENCY | words("union party charity network association bank club")
"""What a name in capitals may go by: "NASA … the agency", "TSSA … the union"."""

BY_WORD: dict[str, frozenset[str]] = {
    word: kinds
    for listed, kinds in (
        ("""inc ltd limited corp corporation co company plc llc gmbh ag nv sa group holdings lines line technology energy oil
            gas petroleum entertainment studios pictures logistics shipping ferries rail railways capital ventures
            partners insurance mining telecom media stores supermarkets hotels""", COMPANY),
        ("airlines airways airline", AIRLINE),
        ("""motors motor industries systems technologies foods brewery breweries software electronics pharmaceuticals
            pharma aerospace aviation aircraft semiconductor steel""", MAKER),
        ("bank banking", BANK),
        ("""agency administration bureau service services office intelligence inspectorate ombudsman commission
            authority directorate department""", AGENCY),
        ("times post herald gazette guardian telegraph tribune journal mail mirror star chronicle observer courier echo dispatch standard", PAPER),
        ("broadcasting television radio network bbc", BROADCASTER),
        ("news press today", PAPER | BROADCASTER | WIRE),
        ("reuters wire", WIRE),
        ("police constabulary interpol guard coastguard", POLICE),
        ("university college school academy institute", LEARNING),
        ("hospital infirmary clinic", CARE),
        ("union unison unite federation workers association guild brotherhood", UNION),
        ("foundation trust fund society charity association aid relief", CHARITY),
        ("party democrats liberals greens alliance coalition front", PARTY),
        ("army navy forces corps brigade militia fleet", ARMED),
        ("council committee board", COUNCIL),
        ("parliament assembly congress senate house", HOUSE),
        ("nations", words("organisation organization body")),
        ("ministry government kremlin cabinet", STATE),
        ("court tribunal", frozenset()),
    )
    for word in words(listed)
}  # fmt: skip
"""Words in a name, and what the thing so named may go by beside the word itself."""

SECRET_SERVICES = words("mi5 mi6 gchq cia nsa fbi fsb svr gru kgb mossad bnd dgse dgsi isi asio asis csis nis mss")
SECRET = words("spy spying intelligence security secret espionage counterintelligence")
"""How services are called that every reader knows for what they are."""

BESIDE = words("the a an this that its same whole")
"""Words before a common noun that narrow nothing."""


def trade(name: frozenset[str]) -> frozenset[str]:
    """Words for what an organisation of this name is known to do."""
    return SECRET if name & SECRET_SERVICES else frozenset()


class Fit(IntEnum):
    """How well a common noun fits an organisation: nothing speaks against it, its kind is so called, it is its own."""

    FREE = 1
    KIND = 2
    OWN = 3


def fit(noun: str, name: frozenset[str], stated: frozenset[str], *, is_acronym: bool) -> Fit | None:
    """How well an organisation may be meant by a common noun; None where it may not.

    `name` are the words of its name, `stated` the kinds that the text gives for it ("the airline Aer Elan").
    """
    if noun in name or noun in stated:
        return Fit.OWN
    known = [kinds for word in name if (kinds := BY_WORD.get(word)) is not None]
    known += [AGENCY] * bool(name & SECRET_SERVICES)
    if stated & TRADES or known:
        fitting = [COMPANY] if stated & TRADES else known
        return Fit.KIND if any(noun in kinds for kinds in fitting) else None
    return Fit.FREE if noun in (ACRONYM if is_acronym else ANYTHING) else None
