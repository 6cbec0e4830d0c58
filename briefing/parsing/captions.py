"""Words under pictures, and who made or owns the picture."""

import re

from briefing.articles import Role
from briefing.parsing.drafts import Draft
from briefing.parsing.passages import BULLET

OWNERS = (
    "AP|AFP|PA|EPA|EFE|ANSA|dpa|DPA|APA|Keystone(?:-SDA)?|Reuters|REUTERS|Getty(?: Images)?|iStock(?:photo)?|Shutterstock|Alamy|Bloomberg|Xinhua|TASS|TT|NTB|Ritzau|Scanpix|"
    "Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?|Wikipedia|Creative Commons|CC BY(?:-\\w\\w)*|Adobe Stock|Imago|IMAGO|picture alliance|Rex(?: Features)?|Zuma(?: Press)?|"
    "USA TODAY Sports|Associated Press|Press Association|PA Wire|PA Media|Anadolu(?: Agency)?|NurPhoto|Sipa(?: USA)?|Corbis|ullstein bild|Depositphotos|Dreamstime|Twitter|Facebook|Instagram|YouTube|Screengrab|Screenshot|handout|Handout|Supplied|supplied|Courtesy|courtesy"
)
LABEL = r"(?:(?:file |stock )?(?:photo(?:graph)?|picture|image|foto(?:grafia)?|bild(?:quelle|rechte|er)?|pic|credit|fotocredit|illustration|graphic|source|quelle|imagen|crédit(?:s)?)s?)"
CREDIT_END = re.compile(
    rf"(?:[(\[|/–—-]\s*|\b(?:via|by|from|of)\s+|[.;,]\s+)(?:[\w.'’ -]{{0,40}}[/ ])?(?:{OWNERS})(?:\s*(?:[/|,-]|via)\s*[\w.'’ -]{{1,40}}){{0,3}}\s*[)\]]?\.?$"
    r"|[A-Z][\w.'’-]+ (?:[A-Z][\w.'’-]+ ?){1,2}/ ?[A-Z][\w.'’ -]{1,40}\)?$"
    rf"|[(\[]\s*{LABEL}\b[^()\[\]]{{0,80}}[)\]]\.?$"
    rf"|(?:^|[.|!?»”\"] ?)(?i:{LABEL})(?: (?i:by|credit|courtesy(?: of)?|via|from))?\s*[:/|©]\s*[^.]{{2,80}}\.?$"
    r"|(?i:\bfile (?:photo|image|picture)\b)[).]*$|©\s?(?:\d{4}\s)?[\w.,/&'’ -]{2,60}$",
)
CREDIT_START = re.compile(rf"(?:(?i:{LABEL}) ?(?i:by|credit|courtesy(?: of)?|via|source)?\s*[:/|©]|(?i:photo(?:graph)?s? (?:by|courtesy)|image (?:by|courtesy|credit|source)|picture by)\b|FILE ?[-–—:]|File (?:photo|image|picture)\b)")  # fmt: skip
LONGEST = 600
TAIL = 160
WORDS_OF_A_CREDIT = 7
REMARK = 30


def label_captions(draft: Draft) -> None:
    """Give the part `caption` or `credit` to lines that end or begin as such lines do, or that the page marks so."""
    for i in draft.free(range(len(draft.passages))):
        text, tags = draft.text(i), draft.passages[i].tags
        if "figcaption" in tags or ("caption" in tags and "table" not in tags):
            draft.give(i, Role.CAPTION, "marked as a caption on the page")
            continue
        if len(text) > LONGEST or BULLET.match(text) or "h1" in tags:
            continue
        if CREDIT_START.match(text) or CREDIT_END.search(text[-TAIL:]):
            only_credit = len(text.split()) <= WORDS_OF_A_CREDIT
            draft.give(i, Role.CREDIT if only_credit else Role.CAPTION, "ends or begins with a picture’s credit")
    for i in draft.free(range(len(draft.passages))):
        # The same words twice, once above its credit: the picture's alternative text and its caption.
        if (
            not draft.is_body[i]
            and i + 1 < len(draft.passages)
            and draft.roles[i + 1] is Role.CREDIT
            and len(draft.text(i)) > REMARK
        ):
            draft.give(i, Role.CAPTION, "stands above a picture’s credit")
