"""Lines that name who wrote: “By …”, “Von …”, a bare name above the text or beside the author's note."""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.parsing.openings import LENGTH, Openings

CUE = re.compile(
    r"(?:[*•–-]\s+)?(?:(?-i:By|Von|Por|Par)(?=(?-i:[A-Z][a-z]))|(?:(?:story|text|report|article|words|posted|written|reported|analysis|opinion|comment|published|created|edited|reviewed|tested|authored|compiled|guest post|video|review|(?:ein(?:e)? )?(?:gastbeitrag|beitrag|kommentar|analyse|bericht|reportage|interview|kolumne|essay|porträt)|text und (?:fotos|bilder)|words and photos)\s*)?(?:by|von|por|par|di|af|av|door|oleh|от)\b[:\s]*|(?:text|texte?|autore?|autor(?:in)?|author|authors|words|writer|reporter|redacción|redaktion|reported by|written by|story by|contributed by|byline|autorin/autor)\s*:\s*|autorin/autor\s+)",
    re.IGNORECASE,
)  # fmt: skip
CUES = Openings([(CUE.pattern, True)])
_PARTICLES = """
de da di do dos das del della der den des van von vom zu zur ten ter la le el al bin ibn binti ben abu e y of
und af av st
"""
PARTICLES = frozenset(_PARTICLES.split())
# From where white space begins: from each character of a long run to its end would take the square of its length.
BETWEEN = re.compile(
    r"(?:(?<!\s)\s+)?(?:[;|•·]|,(?!\s*(?:Jr|Sr|II|III|PhD|Ph\.D|MD|M\.D|RD|CPA|MS|MA|BA)\b)|\s(?:and|und|y|et|e|och|og|en|с|и)\s|&)\s*",
    re.IGNORECASE,
)
LOOSE = re.compile(r"(?<!\s)\s+(?:and|und|y|et|e|och|og|&)\s*$", re.IGNORECASE)
"""A word that goes on in a line that is lost."""
ENDS_NAME = re.compile(
    r"\s+(?:on|at|in|for|of|from|with|via|am|um|am:|updated|published|posted)\b.*|\s*(?:\(|@|\||/|–|—|•|·|\t|\bUpdated\b|\bPublished\b|\bPosted\b|\bLast\b).*|\s+-\s.*|\s*\d.*",
    re.IGNORECASE | re.DOTALL,
)
# Most lines hold what stands in no list of names: a figure, a mark, a long word in lower case.
LETTERS = re.compile(r"(?:[^\W\d_]|[\s'’.;|•·,&-])+")
LOWER = re.compile(r"(?:^|\s)[a-zß-ÿ]{6}")
WORD = re.compile(r"(?:[^\W\d_]\.){1,3}|[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?")
_NOT_NAMES = """
news sport sports business politics world opinion editorial culture money travel life style health science tech
technology video photos photo picture pictures image images menu home about contact subscribe newsletter
newsletters share read more latest breaking live top stories story article articles topics topic related tags
tag comments comment policy privacy terms service services use conditions search login sign register account my
your our the a an this that these what who when where why how is are was were will to be has have for with from
us uk usa u.s. united states kingdom america europe africa asia china russia ukraine israel gaza london york
washington north south east west central city county state national international local global university
college school editor's editors picks pick top most popular trending recommended sponsored advertisement updated
published posted week day today yesterday monday tuesday wednesday thursday friday saturday sunday january
february march april may june july august september october november december podcast podcasts radio tv
television show weather market markets stock stocks games game film films movie movies music books food drink
recipes recipe fashion beauty cars property real estate jobs entertainment environment climate energy education
family arts art design books review reviews guide guides tips best new old free twitter facebook linkedin
instagram youtube whatsapp google apple amazon microsoft email print close open next previous view all not and
or but follow cookies cookie page site web website app apps download media press release releases archive
archives store shop table contents key points text size issue current head officer president manager marketing community development thema themen mein meine weitere informationen konto seit
get deal deals at caption captions hide gallery league cup championship administration corporate explained analysis interview exclusive
program programme blog subscribe subscription club courtesy
"""
NOT_NAMES = frozenset(_NOT_NAMES.split())
# Words that may stand beside a name as what the person does, or as the outlet's own signature.
TEAM = re.compile(r"\b(?:staff|team|desk|newsroom|editors?|editorial board|redaktion|agenc(?:y|ies)|bureau|reporters?|correspondents?|news service|press|agentur|afp|reuters|dpa|apa|ap|pti|ani|ians|xinhua|tass)\b", re.IGNORECASE)  # fmt: skip
JOB = re.compile(
    r"(?:(?:(?:senior|chief|deputy|maritime|transport|travel|lifestyle|consumer|money|showbiz|royal|property|(?:social|consumer|foreign|public|religious|legal|community) affairs|agriculture|arts|culture|religion|labou?r|energy|housing|justice|courts?|assistant|associate|staff|political|foreign|diplomatic|security|business|economics?|world|national|international|local|sports?|science|health|education|environment|technology|tech|crime|home affairs|general assignment|digital|managing|executive|contributing|guest|freelance|features?|news|data|legal|defen[cs]e|opinion|investigative|breaking|europe|asia|africa|us|uk|washington|brussels|china|city|court)\s+){0,4}(?:reporters?|correspondents?|editors?|writers?|columnists?|journalists?|contributors?|producers?|commentators?|bureau chief|analysts?|critics?|author|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|author)(?:,? (?:in|at|for|of) .{1,40}|, (?-i:[A-Z])[\w .-]{1,30})?)[.:]?",
    re.IGNORECASE,
)  # fmt: skip
JOBS = frozenset(
    [
        "correspondent",
        "correspondents",
        "reporter",
        "reporters",
        "editor",
        "editors",
        "writer",
        "journalist",
        "columnist",
        "producer",
        "contributor",
        "director",
        "staff",
        "team",
        "desk",
        "bureau",
    ]
)
WRITERS = frozenset(["correspondent", "editor", "reporter", "writer", "columnist", "critic"])
"""What the job of somebody who writes ends with."""
JOB_WORDS = 6
INITIAL = re.compile(r" [^\W\d_a-zß-ÿ]$")
LINE_OF_JOB = re.compile(r"(?:[^\W\d_]|[ '’.&,|–—-])+")
PARTED = re.compile(r", | ?\| ?| [–—-] ")
JOB_BEHIND = re.compile(rf"(?:\s+|(?<=[a-zß-ÿ])(?=[A-Z]))(?-i:(?=[A-Z]))(?:{JOB.pattern})$", re.IGNORECASE)
STAFF = re.compile(
    rf"(?:(?:the |our )?(?:\w+ )?{TEAM.pattern})(?:(?:,| and| with| &) (?:{TEAM.pattern}))+\.?", re.IGNORECASE
)
NAMES_OUTLETS = frozenset(
    [
        "wire",
        "newswire",
        "times",
        "herald",
        "tribune",
        "gazette",
        "telegraph",
        "chronicle",
        "courier",
        "examiner",
        "mercury",
        "observer",
        "newspaper",
        "newspapers",
    ]
)
"""Words that a line without “By” has because it names an outlet, not a person."""
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a line, and where."""

    name: str
    start: int
    end: int


# What pages print behind a name: a profile, a job, the length of the text.
BEHIND = re.compile(
    r"(?:\s*(?:@|\||•|·|–|—|\d)|\s+-\s|(?:\s+|(?<=[a-zß-ÿ])(?=[A-Z]))(?:twitter|facebook|linkedin|instagram|bluesky|e-?mail|follow|tips meg|published|updated|posted)\b).*",
    re.IGNORECASE | re.DOTALL,
)
ASIDE = re.compile(r" \([^()]{1,30}\)(?=$| (?:and|und|et|y|e) |,)")
ARTICLES = frozenset(
    ["der", "die", "das", "ein", "eine", "im", "in", "zum", "zur", "am", "los", "las", "les", "une", "un", "det", "den"]
)


def trimmed(text: str) -> str:
    """A line without what pages print behind a name: “Ann Miller@annmiller”, “Ann Miller – Reporter”, “Ann Miller (now)”."""
    if len(text) > 2 * LONGEST:
        return text
    return JOB_BEHIND.sub("", BEHIND.sub("", ASIDE.sub("", text), count=1)).rstrip(" ,")


def with_job(text: str) -> tuple[Named, ...]:
    """The name in a line of a name and a job: “Ann Miller, Economics Editor”, “Ann Miller Food and drink writer”.

    With nothing between them the only capital behind two words begins the job: of more, one may be a surname's.
    """
    if len(text) > 2 * LONGEST or text.rpartition(" ")[2].casefold() not in WRITERS or not LINE_OF_JOB.fullmatch(text):
        return ()
    parted = PARTED.search(text)
    if parted:
        name, job = text[: parted.start()], text[parted.end() :]
    else:
        words = text.split(" ")
        name, job = " ".join(words[:2]), " ".join(words[2:])
        if not job[:1].isupper() or any(word[:1].isupper() for word in words[3:]):
            return ()
    apart = bool(job) and len(job.split()) <= JOB_WORDS and not PARTED.search(job)
    is_person = len(name.split()) in {2, 3} and NAMES_OUTLETS.isdisjoint(name.lower().split())
    return (Named(name, 0, len(name)),) if apart and is_person and is_name(name) else ()


def is_name(text: str) -> bool:
    """Whether these words could be one person's name: two to five, capitalised, with the particles that names have."""
    words = text.split()
    if not 2 <= len(words) <= 5 or len(text) > LONGEST or not WORD.match(text):  # noqa: PLR2004
        return False
    capitalised = [word for word in words if word.lower() not in PARTICLES or word[0].isupper()]
    if len(capitalised) < 2 or (words[0].lower() in NOT_NAMES and words[0] == words[0].upper()):  # noqa: PLR2004
        return False
    if words[0].lower() in ARTICLES or any(word.endswith(("’s", "'s")) for word in words):
        return False
    if JOB.fullmatch(text) or words[-1].strip(".,").lower() in JOBS:
        return False
    return all(WORD.fullmatch(word) and word[0].isupper() and word.lower() not in NOT_NAMES for word in capitalised)


def bare_names(text: str) -> tuple[Named, ...]:
    """The names in a line that consists of names only; none where anything else is in it."""
    return _bare_names(text) if len(text) <= 3 * LONGEST else ()


@lru_cache(maxsize=2_048)
def _bare_names(text: str) -> tuple[Named, ...]:
    if LOWER.search(text) or not LETTERS.fullmatch(text):
        return ()
    found = tuple(_split(text, 0))
    people = all(is_name(one.name) and NAMES_OUTLETS.isdisjoint(one.name.lower().split()) for one in found)
    return found if people else ()


def cued_names(text: str) -> tuple[Named, ...]:
    """The names after “By” in a line that gives its author; none where the line is something else."""
    return _cued_names(text) if len(text) <= 250 and CUES.fitting(text[:LENGTH].lower()) else ()  # noqa: PLR2004 - no byline is that long


@lru_cache(maxsize=2_048)
def _cued_names(text: str) -> tuple[Named, ...]:
    cue = CUE.match(text)
    if not cue or cue.end() == len(text):
        return ()
    if STAFF.fullmatch(text, cue.end()):
        return (Named(text[cue.end() :].rstrip(". "), cue.end(), len(text.rstrip(". "))),)
    found: list[Named] = []
    for one in _split(text[cue.end() :], cue.end()):
        ended = ENDS_NAME.search(one.name)
        name = trimmed(_unmarked(one.name[: ended.start()] if ended else one.name))
        if not _is_author(name) or (found and not is_name(name)):
            break
        found.append(Named(name, one.start, one.start + len(name)))
        if ended:
            break
    return tuple(found)


def _unmarked(name: str) -> str:
    """The name without the marks around it; the full stop of an initial belongs to it: “Ann M.”."""
    bare = name.strip(" ,.;:")
    return f"{bare}." if INITIAL.search(bare) and name.strip().startswith(f"{bare}.") else bare


def is_cue(text: str) -> bool:
    """Whether the line is a lone “By” whose names stand in the next lines."""
    if len(text) > 25 or not CUES.fitting(text[:LENGTH].lower()) or text[-1:].isspace():  # noqa: PLR2004
        return False
    return bool(CUE.fullmatch(text.rstrip(" :") + " "))


def _is_author(name: str) -> bool:
    if not name or len(name) > LONGEST or not (name[0].isupper() or name[0].isdigit()):
        return False
    words = name.split()
    if len(words) == 1:
        return len(name) > 2 and name.lower() not in NOT_NAMES  # noqa: PLR2004 - “by Al”
    return (
        is_name(name)
        or bool(TEAM.search(name))
        or all(w[0].isupper() or w.lower() in PARTICLES | {"the", "and", "for"} for w in words)
    )


def _split(text: str, offset: int) -> list[Named]:
    text = LOOSE.sub("", text)
    found, at = [], 0
    for between in (*BETWEEN.finditer(text), None):
        piece = text[at : between.start() if between else len(text)]
        bare = piece.strip()
        if bare:
            start = offset + at + len(piece) - len(piece.lstrip())
            found.append(Named(bare, start, start + len(bare)))
        at = between.end() if between else len(text)
    return found
