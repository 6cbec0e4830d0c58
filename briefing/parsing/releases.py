"""What stands below a press release: whom the press may call or write to."""

import re

from briefing.articles import Role
from briefing.parsing.drafts import Draft
from briefing.parsing.furniture import RELEASE

HEADING = re.compile(
    r"(?:for (?:more|further|additional) (?:information|details|press information|media information),? (?:please )?contact"
    r"|for (?:media|press) (?:enquiries|inquiries|information),? (?:please )?contact"
    r"|(?:(?:press|media|investors?|media and investors?|press and media)(?: relations)? )?(?:contacts?|enquiries|inquiries)"
    r"|(?:presse|medien)kontakt|(?:weitere informationen|rückfragen)(?: bitte an)?|contact (?:de )?presse|contacto de prensa"
    r")\s*:",
    re.IGNORECASE,
)
BARE = re.compile(
    r"(?:press|media|investor) (?:contacts?|enquiries|inquiries)|(?:presse|medien)kontakt|contact presse", re.IGNORECASE
)
"""What announces a contact without a colon, too."""
ADDRESS = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|\+\d{1,3}[ ()\d/.-]{6,20}\d|\b\(?0\d[ ()\d/-]{5,20}\d|\b\d{3}[ .-]\d{3,4}[ .-]\d{4}\b"
)
"""An e-mail address or a telephone number."""
LONGEST = 200
SHORT = 80
AHEAD, MOST = 3, 15
"""Lines above an address in which a name, a job and a company stand; lines that a block of contacts has at most."""
TAIL = 20
"""Characters behind an address from which a sentence goes on."""
ENDS = (".", "!", "?", "”", '"')
REASON = "contact of a press release"


def label_contacts(draft: Draft) -> None:
    """Give the part `debris` to “For further information, please contact:” and to the people and numbers below it."""
    for i, known in enumerate(draft.reasons):
        text = draft.text(i)
        if (
            known not in {None, RELEASE}
            or len(text) > LONGEST
            or not (heading := HEADING.match(text) or BARE.fullmatch(text))
        ):
            continue
        is_own = bool(ADDRESS.search(text, heading.end()))
        below = _contacts(draft, i)
        if is_own or below:
            for k in (i, *below):
                draft.give(k, Role.DEBRIS, REASON)


def _contacts(draft: Draft, heading: int) -> range:
    """The lines below a heading of contacts, as far as the last with an address that is near."""
    end = heading + 1
    for k in range(heading + 1, min(heading + 1 + MOST, len(draft.passages))):
        text = draft.text(k)
        if k - end >= AHEAD or not draft.is_free(k) or len(text) > LONGEST or HEADING.match(text):
            break
        address = ADDRESS.search(text)
        if text.endswith(ENDS) and (address is None or len(text) - address.end() > TAIL):
            break
        if address:
            end = k + 1
        elif len(text) > SHORT:
            break
    return range(heading + 1, end)
