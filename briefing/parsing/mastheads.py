"""The line above the headline that names the outlet, as a newspaper's masthead does."""

import re
from collections.abc import Iterator

from briefing.articles import Role
from briefing.parsing.bylines import is_byline
from briefing.parsing.dates import is_date_line, is_label
from briefing.parsing.drafts import Draft
from briefing.parsing.furniture import known
from briefing.parsing.names import bare_names

REACH = 12
"""Passages at the top of a text among which its masthead stands."""
DEEPEST = 80
"""Passages among which the headline below a masthead is looked for."""
LONGEST = 40
FEW = 3
"""Capitalised words that a masthead has at most, where nothing else in the text confirms it."""
# What newspapers are called, and hardly anything else with a second word beside it.
PAPER = re.compile(
    r"(?i:\b(?:times|post|herald|tribune|gazette|telegraph|guardian|chronicle|courier|dispatch|examiner|inquirer|sentinel|argus|bulletin|observer|journal|mercury|advertiser|intelligencer|newsletter"
    r"|courrier|gazette|figaro|dépêche|télégramme|parisien|dauphiné|quotidien|diario|periódico|correo|heraldo|gaceta|corriere|gazzetta|messaggero|giornale|jornal|diário|correio|kurier|rundschau|tidende|dagblad|dagbladet)\b"
    r"|\w*(?:zeitung|anzeiger|\w{3}blatt|morgenpost|nachrichten)\b)"
)
# What newspapers and stations are called, and menus, shops and programmes, too.
STATION = re.compile(
    r"(?i:\b(?:news|today|wire|daily|weekly|review|magazine|monitor|mirror|globe|mail|express|independent|standard|record|register|reporter|echo|ledger|star|sun|press|agency|network|radio|tv|television|broadcasting|live|online|mag)\b)"
)
_GENERIC = """
the a an and & of for in on to by from us uk eu usa world local national international global regional city state
home top latest breaking more most live all daily weekly monthly sunday monday tuesday wednesday thursday friday
saturday morning evening news sport sports business politics opinion culture entertainment technology tech science
health money finance market markets stock weather travel food life style lifestyle education crime courts video
videos photos podcasts press release releases media newsletter newsletters online radio tv guest blog latest read
today your our my watch listen search free app print edition digital subscriber exclusive editorial feedback investing opinions markets
"""
GENERIC = frozenset(_GENERIC.split())
PARTICLES = frozenset(
    [
        "the",
        "of",
        "and",
        "&",
        "for",
        "on",
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "el",
        "los",
        "las",
        "der",
        "die",
        "das",
        "di",
        "da",
        "do",
        "del",
        "dos",
        "al",
    ]
)
SENTENCE_ENDS = (".", "!", "?", ",", ";", ":", "…")
WORD = re.compile(r"[^\W\d_][\w'’&.-]*|\d{1,3}|&")

NAME = "\0"
"""Stands for the name where a text that signs with it is looked at."""
_SIGNED = (
    rf"(?:©|\(c\)|copyright)\W{{0,3}}(?:\d{{4}}\W{{0,3}})?(?:the )?{NAME}(?!\w)"
    rf"|\b(?:told|tells|follow|subscribe to|sign up (?:to|for)|support|download) (?:the )?{NAME}(?!\w)"
    rf"|\((?:the )?{NAME}\) ?[—–-]"
    rf"|\b(?:reporter|correspondent|editor|journalist|writer|columnist)\b[^.]{{0,60}} (?:for|at|of|with) (?:the )?{NAME}(?!\w)"
    rf"|^by [^.]{{2,60}}[,|/•·–-] ?(?:the )?{NAME}(?!\w)|^(?:by )?(?:the )?{NAME} (?:staff|reporters?|correspondents?|desk|team)\b"
)
SIGNED = re.compile(_SIGNED)
TITLED = re.compile(rf"{_SIGNED}|\s[|–—-] (?:the )?{NAME}$")


def label_masthead(draft: Draft) -> int | None:
    """Give the masthead its part, so that it is no headline; its place, or None where no line is surely one."""
    first = next(iter(draft.body()), len(draft.passages))
    top = range(min(first, DEEPEST, len(draft.passages)))
    names = [i for i in top[:REACH] if is_name(draft.text(i)) and not _is_furniture(draft.text(i))]
    near = [i for i in names if _has_title_below(draft, i, top)]
    if not near:
        return None
    signed = [i for i in near if _is_signed(draft, i)]
    begins = next(i for i in top if not _is_furniture(draft.text(i)))
    called = [i for i in near if _is_called_so(draft.text(i), is_first=i == begins)]
    same = {draft.text(i).casefold() for i in called}
    sure = signed or (called if len(same) == 1 else [i for i in called if i == begins])
    if not sure:
        return None
    name = draft.text(sure[0]).casefold()
    for i in draft.free(range(len(draft.passages))):
        if draft.text(i).casefold() == name:
            draft.give(i, Role.DEBRIS, "the outlet’s name")
    return sure[0]


def is_name(text: str) -> bool:
    """Whether a line could be a name: a few capitalised words without the marks of a sentence or a menu."""
    if not 3 <= len(text) <= LONGEST or text.endswith(SENTENCE_ENDS):  # noqa: PLR2004 - no name is shorter
        return False
    words = text.split()
    if not words or len(words) > 6 or not all(WORD.fullmatch(word) for word in words):  # noqa: PLR2004
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in PARTICLES for word in words)


def signatures(draft: Draft, i: int) -> Iterator[tuple[int, int, int]]:
    """Where else the text signs with the name on line `i`: passage, and from where to where in its words.

    A copyright line, “told the Herald”, “(Metro Wire) —”, “Follow us”, the author's note, a byline, the page's title.
    """
    name = draft.text(i).removeprefix("The ").removeprefix("THE ")
    own = name.casefold()
    pattern = TITLED if " " in draft.text(i) else SIGNED
    for k in (k for k, words in enumerate(draft.folded) if own in words and k != i):
        shown = draft.text(k)[:2_000].lower().replace(NAME, " ").replace(name.lower(), NAME)
        if match := pattern.search(shown):
            at = shown.rindex(NAME, match.start(), match.end())
            start = at + (len(name) - 1) * shown.count(NAME, 0, at)
            yield k, start, start + len(name)


def _is_furniture(text: str) -> bool:
    if len(text) > 200:  # noqa: PLR2004 - a sentence
        return False
    return bool(known(text)) or is_date_line(text) or is_label(text) or is_byline(text)


def _has_title_below(draft: Draft, i: int, top: range) -> bool:
    """Whether another line may be the headline: a masthead has one below, a headline has not."""
    longer = (text for text in (draft.text(k) for k in top[i + 1 :]) if len(text) > len(draft.text(i)))
    return any(len(text.split()) > FEW and not _is_furniture(text) for text in longer)


def _is_signed(draft: Draft, i: int) -> bool:
    """Whether the text signs with this name: not with a section's, nor with a person's, who may own the copyright."""
    text = draft.text(i)
    words = text.casefold().split()
    if GENERIC.issuperset(words):
        return False
    person = bool(bare_names(text)) and not PAPER.search(text) and not STATION.search(text)
    known = {draft.reasons[k] for k, _, _ in signatures(draft, i)}
    return bool(known - {"copyright line"} if person else known)


def _is_called_so(text: str, *, is_first: bool) -> bool:
    words = [word.casefold() for word in text.split()]
    telling = [word for word in words if word not in PARTICLES]
    if len(telling) > FEW:
        return False
    if PAPER.search(text):
        return len(words) > 1 or bool(re.search(r"(?i:zeitung|blatt|anzeiger|morgenpost|nachrichten)$", text))
    return is_first and bool(STATION.search(text)) and not GENERIC.issuperset(words)
