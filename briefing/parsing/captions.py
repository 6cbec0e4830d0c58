"""Words under pictures, and who made or owns the picture."""

import re

from briefing.articles import Role
from briefing.parsing.bylines import is_byline
from briefing.parsing.dates import dates
from briefing.parsing.drafts import Draft, holding
from briefing.parsing.names import JOB
from briefing.parsing.passages import BULLET

OWNERS = (
    "AP|AFP|PA|EPA|EFE|ANSA|dpa|DPA|APA|Keystone(?:-SDA)?|Reuters|REUTERS|Getty(?: Images)?|iStock(?:photo)?|Shutterstock|Alamy|Bloomberg|Xinhua|TASS|TT|NTB|Ritzau|Scanpix|"
    "Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?|Wikipedia|Creative Commons|CC BY(?:-\\w\\w)*|Adobe Stock|Imago|IMAGO|picture alliance|Rex(?: Features)?|Zuma(?: Press)?|"
    "USA TODAY Sports|Associated Press|Press Association|PA Wire|PA Media|Anadolu(?: Agency)?|NurPhoto|Sipa(?: USA)?|Corbis|ullstein bild|Depositphotos|Dreamstime|Twitter|Facebook|Instagram|YouTube|Screengrab|Screenshot|handout|Handout|Supplied|supplied|Courtesy|courtesy"
)
LABEL = r"(?:(?:file |stock )?(?:photo(?:graph)?|picture|image|foto(?:grafia)?|bild(?:quelle|rechte|er)?|pic|credit|fotocredit|illustration|graphic|source|quelle|imagen|crédits?(?: photos?)?)s?)"
CREDIT_END = re.compile(
    rf"(?:[(\[|/–—-]\s*|\b(?:via|by|from|of)\s+|[.;,]\s+)(?:[\w.'’ -]{{0,40}}[/ ])?(?:{OWNERS})(?:\s?(?:[/|,-]|via)[\w.'’ -]{{1,40}}(?:[/|,][\w.'’ -]{{1,40}}){{0,2}})?\s*[)\]]?\.?$"
    r"|[A-Z][\w.'’-]+ [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)? ?/ ?[A-Z][\w.'’ -]{1,40}\)?$"
    rf"|[(\[]\s*(?i:{LABEL})\b[^()\[\]]{{0,80}}[)\]]\.?$"
    rf"|(?:^|[.|!?»”\"] ?)(?i:{LABEL})(?: (?i:by|credit|courtesy(?: of)?|via|from))?\s*[:/|©]\s*[^.]{{2,80}}\.?$"
    r"|(?:^|[.!?»”\"] ?)(?i:(?:photo(?:graph)?|picture|illustration|image|foto)s? (?:by|von)) [A-Z][\w.'’-]+ [^.]{2,70}\.?$"
    r"|(?i:\bfile (?:photo|image|picture)\b)[).]*$|(?<!\w)©\s?(?:\d{4}\s)?[\w.,/&'’ -]{2,60}$",
)
CREDIT_START = re.compile(rf"(?:(?i:{LABEL}) ?(?i:by|credit|courtesy(?: of)?|via|source)?\s*[:/|©]|(?i:photo(?:graph)?s? (?:by|courtesy)|image (?:by|courtesy|credit|source)|picture by)\b|FILE ?[-–—:]|File (?:photo|image|picture)\b)")  # fmt: skip
# A credit by itself: names of people and agencies, parted by a slash, a comma or “via”; or whatever follows a label.
_NAME = r"[^\W\d_a-zß-ÿ][\w.'’&-]*(?: (?:of |for |the |de |van |von )?[^\W\d_a-zß-ÿ][\w.'’&-]*){0,5}"
_NAMES = rf"(?:{_NAME})(?:\s?(?:/|,|\||via)\s?(?:{_NAME})){{0,4}}"
CREDIT = re.compile(
    rf"(?:(?i:{LABEL})(?: (?i:by|credit|courtesy(?: of)?|via|from))?\s*[:/|©]\s*[^.]{{2,80}}|(?:(?i:{LABEL}) (?i:by|courtesy of|via)|©|[Vv]ia) {_NAMES}|{_NAMES})\.?"
)
SLASHED = re.compile(rf"{_NAME} ?/ ?{_NAME}")
OWNER = re.compile(rf"(?<!\w)(?:{OWNERS})(?!\w)|©|^(?i:{LABEL})\b\s*(?:[:/|©]|by\b|courtesy\b)")
BEFORE_CREDIT = re.compile(r"(?<=[.!?…\"”»’)])\s+(?:[|–—-]\s+)?|\s+[|–—]\s+|\s*(?=[(\[][^()\[\]]*[)\]]\.?$)")
ABBREVIATED = re.compile(r"\b(?:Mrs?|Ms|Drs?|St|Jr|Sr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Rev)\.$")
# What any credit has somewhere, so that other lines need no search: marks and names as they are, words in any case.
_OWNERS = [re.split(r"[(\\]", owner)[0] for owner in OWNERS.split("|")]
MARKS_OF_CREDIT = ("/", "©", *sorted({owner for owner in _OWNERS if owner[0].isupper()}))
WORDS_OF_CREDIT = (
    "photo", "picture", "image", "foto", "bild", "pic", "credit", "crédit", "illustration", "graphic", "source", "quelle", "fil",
    *(owner.lower() for owner in _OWNERS if owner[0].islower()),
)  # fmt: skip
LONGEST = 600
TAIL = 160
WORDS_OF_A_CREDIT = 7
REMARK = 30
LABELLED = re.compile(r"(?:image|media|video|picture|photo) caption\b[,:]?\s*", re.IGNORECASE)
"""What broadcasters' pages print before a caption, for those who do not see the picture."""
OF_EITHER = (" caption", "pictured", "(left)", "(right)")
"""What a text has somewhere, in lower case, that has lines of these two kinds."""
PICTURED = re.compile(r"\bPictured(?:: | (?:above|below|left|right)\b)|\((?:pictured|left|right)\)$")
TWICE, NEAR = 40, 5
"""Letters of a line without end mark that is a caption where it stands there again within so many passages."""


def label_captions(draft: Draft) -> None:
    """Give the part `caption` or `credit` to lines that end or begin as such lines do, or that the page marks so."""
    _label_by_words(draft)
    ends = [_ends(text) if len(text) <= LONGEST else "" for text in draft.texts]
    likely = holding(ends, MARKS_OF_CREDIT) | holding([text.lower() for text in ends], WORDS_OF_CREDIT)
    for i in draft.free(range(len(draft.passages))):
        text, tags = draft.text(i), draft.passages[i].tags
        if "figcaption" in tags or ("caption" in tags and "table" not in tags):
            draft.give(i, Role.CAPTION, "marked as a caption on the page")
            continue
        if i not in likely or BULLET.match(text) or "h1" in tags:
            continue
        if is_byline(text) and dates(text):  # “By Ann Miller - Associated Press - 3 May 2024”
            continue
        credit = credit_start(text)
        signed = credit is not None and "/" in text[credit:]
        if signed or CREDIT_START.match(text) or CREDIT_END.search(text[-TAIL:]):
            only_credit = credit is None and len(text.split()) <= WORDS_OF_A_CREDIT
            draft.give(i, Role.CREDIT if only_credit else Role.CAPTION, "ends or begins with a picture’s credit")
    for i in draft.free(range(len(draft.passages)))[1:]:  # the first may be the headline
        # The same words twice, once above its credit: the picture's alternative text and its caption.
        if (
            not draft.is_body[i]
            and i + 1 < len(draft.passages)
            and draft.roles[i + 1] is Role.CREDIT
            and len(draft.text(i)) > REMARK
            and not JOB.fullmatch(draft.text(i))
        ):
            draft.give(i, Role.CAPTION, "stands above a picture’s credit")


def _label_by_words(draft: Draft) -> None:
    """Lines that say that they are captions, and such as pages print twice: as alternative text and under the picture."""
    whole = "\n".join(draft.texts).lower()
    for i in range(len(draft.passages)) if any(word in whole for word in OF_EITHER) else ():
        label = LABELLED.match(draft.text(i))
        if label and label.end() == len(draft.text(i)) and draft.is_free(i + 1):
            draft.give(i + 1, Role.CAPTION, "announced as a caption")
        elif draft.is_free(i) and (label or (len(draft.text(i)) <= LONGEST and PICTURED.search(draft.text(i)))):
            draft.give(i, Role.CAPTION, "says that it is a caption")
    start = next((i for i in draft.body() if draft.text(i).endswith((".", "!", "?", "”", '"'))), len(draft.passages))
    last: dict[str, int] = {}
    for i in draft.free(range(start, len(draft.passages))):  # what stands twice above the text is the headline
        text = draft.text(i)
        own = draft.letters(i) if TWICE <= len(text) <= LONGEST and text[-1].isalnum() else ""
        if len(own) >= TWICE and own in last and i - last[own] <= NEAR:
            draft.give(last[own], Role.CAPTION, "stands there twice, without an end mark")
            draft.give(i, Role.REPEAT, "a caption once more")
        last[own] = i


def _ends(text: str) -> str:
    return text if len(text) <= 2 * TAIL else f"{text[:TAIL]}\n{text[-TAIL:]}"


def _may_hold_credit(text: str) -> bool:
    """Whether the beginning or the end has any word or mark of a credit."""
    ends = _ends(text)
    lower = ends.lower()
    return any(mark in ends for mark in MARKS_OF_CREDIT) or any(word in lower for word in WORDS_OF_CREDIT)


def credit_start(text: str) -> int | None:
    """Where in a caption the credit begins that ends it (“… in July. Ann Miller/PA”), or None where that is not clear."""
    if not _may_hold_credit(text):
        return None
    offset = max(0, len(text) - TAIL)
    for between in BEFORE_CREDIT.finditer(text, offset):
        if ABBREVIATED.search(text, max(0, between.start() - 6), between.start()):
            continue
        bare = text[between.end() :].strip("()[]. ")
        if between.start() > 0 and bare and CREDIT.fullmatch(bare) and (OWNER.search(bare) or SLASHED.fullmatch(bare)):
            return between.end()
    return None
