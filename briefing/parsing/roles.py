"""The part that each passage plays, by rules, over the first guess of what is body."""

import re
from dataclasses import dataclass

from briefing.articles import BODY, Role
from briefing.parsing.bylines import Place, is_byline, label_bios, label_bylines
from briefing.parsing.captions import label_captions
from briefing.parsing.dates import dates, holds_date, is_announced, is_date_line, is_label, remainder
from briefing.parsing.drafts import Draft
from briefing.parsing.furniture import SPONSOR, announces_links, gives_tags, known, reason_for
from briefing.parsing.gaps import close_gaps
from briefing.parsing.headlines import headline, label_repeats, label_standfirst
from briefing.parsing.mastheads import label_masthead
from briefing.parsing.message_heads import WHY, label_message_heads
from briefing.parsing.names import bare_names
from briefing.parsing.pages import MARGINS
from briefing.parsing.passages import BULLET
from briefing.parsing.releases import label_contacts

SENTENCE_END = re.compile(r"[.!?…。！？:;,][”\"’'»)\]]*$")
COUNTER = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?[kK]?")
COUNTED = {"share button", "comment section", "navigation"}
"""What a number that stands alone counts, where such a line is right beside it."""
CROSSHEAD = 90
TAG = 50
MESSAGE = 400
"""Characters of a sponsor's message in one paragraph."""
ELSEWHERE = "the date of something else"
NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)](?:\s+[^\W\d_].*)?")
"""A heading with its number, or the number alone."""
RANKING = re.compile(
    r"(?:the )?(?:(?:most|top) (?:watched|read|viewed|shared|popular|commented)|trending|popular)(?: (?:now|today|stories|articles|posts|news|in .{1,30}|on .{1,30}))?:?",
    re.IGNORECASE,
)
"""The heading of titles that are numbered by how many readers they have."""
RANKED = re.compile(r"(\d{1,2})[.)]?\s+[^\W\d_a-zß-ÿ]|(\d{1,2})[.)]\s+\S")
OPENING = "\"'“‘„‚«»‹› "
LEAD = 2
"""Passages of the text above which a date may stand without a word about what it dates."""
TITLE, RANKS = 150, 20
"""Characters of a title in a list of those most read, and how many there are at most."""
REPEATED, PULLED = 32, 200
"""Letters from which a paragraph that stands there twice is one paragraph and its repeat, and up to which a pull quote."""
AROUND = 30
"""Paragraphs before and after a pull quote among which the one stands that it is taken from."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Where the headline, the masthead and the authors' names stand."""

    headline: int | None
    masthead: int | None
    authors: tuple[Place, ...]


def label(draft: Draft, *, preferred: int | None = None) -> Labelled:
    """Give every passage its part, and say where what the article states about itself stands."""
    subject = label_surroundings(draft)
    masthead = label_masthead(draft) if preferred is None else None
    at = preferred if preferred is not None else headline(draft)
    at = subject if at is None else at
    if subject is not None and subject != at:
        draft.give(subject, Role.DEBRIS, WHY)
    if at is not None:
        draft.give(at, Role.HEADLINE, "the title above the text")
        label_repeats(draft, at)
    body = draft.body()
    first, last = (body[0], body[-1]) if body else (0, len(draft.passages))
    if at is not None:
        first = next((i for i in body if i > at), first)
    _label_dates(draft, max(0, first - 20), min(len(draft.passages), last + 10), first, last)
    authors = label_bylines(draft, first, last, at)
    label_bios(draft, [named.name for _, named in authors], last)
    if at is not None:
        label_standfirst(draft, at)
    _label_links(draft, first)
    _label_repeated(draft)
    _label_rest(draft)
    return Labelled(at, masthead, authors)


def label_surroundings(draft: Draft) -> int | None:
    """Give what is known to be no headline its part, before one is looked for; the place of a message's subject."""
    subject = label_message_heads(draft)
    _label_debris(draft)
    _label_ranked(draft)
    label_contacts(draft)
    _keep_something(draft)
    label_captions(draft)
    close_gaps(draft)
    return subject


def _label_debris(draft: Draft) -> None:
    for i in range(len(draft.passages)):
        reason = reason_for(draft.text(i))
        if reason and not ("p" in draft.passages[i].tags and draft.is_body[i] and len(draft.text(i)) > 150):  # noqa: PLR2004
            draft.give(i, Role.DEBRIS, reason)
    for i, reason in enumerate(draft.reasons[:-1]):
        if reason == SPONSOR and draft.is_free(i + 1) and len(draft.text(i + 1)) <= MESSAGE:
            draft.give(i + 1, Role.DEBRIS, "a sponsor’s message")
    for i in draft.free(range(len(draft.passages))):
        beside = {draft.reasons[k] for k in (i - 1, i + 1) if 0 <= k < len(draft.passages)}
        if COUNTER.fullmatch(draft.text(i)) and beside & COUNTED:
            draft.give(i, Role.DEBRIS, "counter of shares or comments")


def _label_ranked(draft: Draft) -> None:
    """The numbered titles right below “Most read” are no list of the text: they point to other articles."""
    headings = (i for i in range(len(draft.passages)) if RANKING.fullmatch(draft.text(i)[:CROSSHEAD]))
    for i in headings:
        for k in draft.free(range(i + 1, i + 1 + RANKS)):
            text = draft.text(k)
            item = RANKED.match(text)
            if not item or int(item[1] or item[2]) != k - i or len(text) > TITLE or text.endswith((".", ":", ";")):
                break
            draft.give(i, Role.RELATED, "points to other articles")
            draft.give(k, Role.RELATED, "a numbered title among those most read")


def _keep_something(draft: Draft) -> None:
    """A text in which nothing reads like an article is taken at its word: all that is no furniture is its body."""
    if draft.body():
        return
    free = draft.free(range(len(draft.passages)))
    several = [i for i in free if len(draft.text(i).split()) >= 4]  # noqa: PLR2004 - a sentence, however short
    for i in several or free:
        draft.is_body[i] = True
    if not free:
        for i, reason in enumerate(draft.reasons):
            if reason != "mark":
                draft.roles[i] = draft.reasons[i] = None
                draft.is_body[i] = True


def _label_dates(draft: Draft, start: int, stop: int, first: int, last: int) -> None:
    for i in draft.free(range(start, stop)):
        text = draft.text(i)
        if draft.is_body[i] and (_is_item(text) or "li" in draft.passages[i].tags):
            continue
        outside = i < first or i > last or not draft.is_body[i]
        if (is_date_line(text) and (outside or len(text) < 80)) or (outside and i < first and holds_date(text)):  # noqa: PLR2004
            if i > first + LEAD and not _is_own_date(draft, i, last):
                draft.give(i, Role.RELATED, ELSEWHERE)
            else:
                draft.give(i, Role.PUBLISHED, "says when it was published or updated")
    for i in range(start, stop - 1):
        if draft.roles[i + 1] is Role.PUBLISHED and (
            draft.reasons[i] == "empty label" or (draft.roles[i] is None and is_label(draft.text(i)))
        ):
            draft.give(i, Role.PUBLISHED, "announces the date below")


def _is_item(text: str) -> bool:
    """Whether the line is an item of a list: “4. Mai 2024” is none, although it begins like the fourth of them."""
    return bool(BULLET.match(text)) and not any(date.start == 0 for date in dates(text, day_first=True))


def _is_own_date(draft: Draft, i: int, last: int) -> bool:
    """Whether a date within or below the text is the article's: it says so, ends the text, or stands at a name.

    A bare one below a title or “Ann says:” belongs to a link to another article or to a reader's comment.
    """
    before = draft.text(i - 1)
    below = i > last and bool(SENTENCE_END.search(before)) and not before.endswith(":") and not remainder(draft.text(i))
    known = draft.roles[i - 1] is Role.DEBRIS
    named = is_label(before) or is_byline(before) or bool(bare_names(before))
    return below or known or named or is_announced(draft.text(i)) or _is_updated(draft, i + 1)


def _is_updated(draft: Draft, i: int) -> bool:
    """Whether the line says that the article has been updated since the day in the line above."""
    found = dates(draft.text(i), day_first=True) if i < len(draft.passages) and is_date_line(draft.text(i)) else ()
    return any(date.is_update for date in found)


def _label_links(draft: Draft, first: int) -> None:
    """Tags, and links to other articles with the titles below them."""
    for i in range(first + 1, len(draft.passages)):  # “Top stories” in a menu above the text is an entry of the menu
        if draft.reasons[i] == "navigation" and announces_links(draft.text(i)) and draft.is_free(i + 1):
            _label_run(draft, i, Role.RELATED, "points to other articles")
    for i in draft.free(range(len(draft.passages))):
        text = draft.text(i)
        if len(text) > 250:  # noqa: PLR2004 - no list of links in one line
            continue
        pointing = known(text) is not None
        if pointing and gives_tags(text):
            _label_run(draft, i, Role.TAGS, "tags")
        elif pointing and announces_links(text) and not (draft.is_body[i] and len(text) > 120):  # noqa: PLR2004
            _label_run(draft, i, Role.RELATED, "points to other articles")
        elif not draft.is_body[i] and {"tags", "related"} & draft.passages[i].tags:
            tagged = "tags" in draft.passages[i].tags
            draft.give(i, Role.TAGS if tagged else Role.RELATED, "marked so on the page")


def _label_run(draft: Draft, i: int, role: Role, reason: str) -> None:
    draft.give(i, role, reason)
    for k in range(i + 1, min(i + 40, len(draft.passages))):
        text = draft.text(k)
        other = gives_tags(text) if role is Role.RELATED else announces_links(text)
        if other or (draft.roles[k] not in {None, Role.DEBRIS} and draft.reasons[k] != ELSEWHERE):
            return
        if draft.reasons[k] == "comment section":
            return
        if draft.is_body[k] or NUMBERED.match(text) or (SENTENCE_END.search(text) and not text.endswith("?")):
            return
        if role is Role.TAGS and (draft.roles[k] is Role.DEBRIS or len(text) > TAG):
            return
        if draft.roles[k] is None:
            draft.give(k, role, reason)


def _label_repeated(draft: Draft) -> None:
    """A paragraph that stands there again, word for word, is the same paragraph: a text pasted twice.

    A sentence that stands within a longer paragraph, too, is a pull quote.
    """
    body = [(i, draft.letters(i)) for i in draft.body()]
    seen: set[str] = set()
    for at, (i, own) in enumerate(body):
        if len(own) >= REPEATED and own in seen:
            draft.give(i, Role.REPEAT, "a paragraph once more")
        elif REPEATED <= len(own) <= PULLED and SENTENCE_END.search(draft.text(i)):
            near = body[max(0, at - AROUND) : at + AROUND]
            if any(own in other and len(other) > len(own) for _, other in near):
                draft.give(i, Role.REPEAT, "a pull quote: words of the text once more")
        seen.add(own)


def _label_rest(draft: Draft) -> None:
    body = draft.body()
    last = body[-1] if body else -1
    for i in draft.free(range(len(draft.passages))):
        if not draft.is_body[i]:
            reason = _why_not(draft.passages[i].tags)
            draft.give(i, Role.DEBRIS, reason)
            continue
        role, why = _body_role(draft, i, last)
        draft.roles[i], draft.reasons[i] = role, why


def _why_not(tags: frozenset[str]) -> str:
    """Why a passage that no rule knows is no body."""
    if MARGINS & tags:
        return "a running head or foot"
    return "left out of the page’s body" if "furniture" in tags else "does not read like running text"


def _body_role(draft: Draft, i: int, last: int) -> tuple[Role, str | None]:
    text, tags = draft.text(i), draft.passages[i].tags
    if "blockquote" in tags or (text.startswith("> ") and len(text) > len("> ")):
        return Role.QUOTE, "a block quotation"
    if "table" in tags or "\t" in text:
        return Role.TABLE, "a row of a table"
    if "li" not in tags and _is_numbered_heading(draft, i, last):
        return Role.CROSSHEAD, "a heading inside the text"
    if "li" in tags or BULLET.match(text):
        return Role.LIST, "an item of a list"
    heading = any(tag in tags for tag in ("h1", "h2", "h3", "h4", "h5", "h6"))
    plain = not SENTENCE_END.search(text) or text.endswith("?")
    short = plain and len(text) <= CROSSHEAD and text.lstrip(OPENING)[:1].isupper() and not tags
    if (heading or short) and i < last and _is_followed(draft, i):
        return Role.CROSSHEAD, "a heading inside the text"
    return Role.PARAGRAPH, None


def _is_numbered_heading(draft: Draft, i: int, last: int) -> bool:
    """Whether the line is a short one with a number, between paragraphs rather than between other items."""
    text = draft.text(i)
    if len(text) > CROSSHEAD or i >= last or not NUMBERED.fullmatch(text) or not _is_followed(draft, i):
        return False
    ended = bool(SENTENCE_END.search(text)) and " " in text
    beside = [draft.text(k) for k in (i - 1, i + 1) if 0 <= k < len(draft.passages)]
    return not ended and not any(BULLET.match(other) for other in beside)


def _is_followed(draft: Draft, i: int) -> bool:
    following = next((k for k in range(i + 1, len(draft.passages)) if draft.roles[k] in BODY or draft.is_free(k)), None)
    return following is not None and draft.is_body[following]
