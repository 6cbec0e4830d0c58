"""The lines around an article that say who wrote it, and the author's note below it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.articles import Role
from briefing.parsing.dates import LINE, dates, is_date_line, is_label
from briefing.parsing.drafts import Draft, letters
from briefing.parsing.furniture import reason_for
from briefing.parsing.names import JOB, TEAM, Named, bare_names, cued_names, is_cue, trimmed, with_job

ABOVE, BELOW = 14, 12  # passages around the body's beginning and end where bylines stand
BIO = re.compile(
    r"\s+(?:is|was|has|covers|covered|writes|wrote|reports|joined|works|worked|serves|served|teaches|lives|hails|graduated|received|leads|edits|specializes|specialises|holds|spent|studied|ist|schreibt|berichtet|arbeitet|est|es)\b",
)
ABOUT = re.compile(
    r"(?:about (?:the )?(?:author|writer|reporter|contributor)s?|über (?:den|die) autor(?:in)?)\b", re.IGNORECASE
)
BY = re.compile(r"(?<=[\s|•·–—-])(?:[Pp]osted )?by (?=[A-Z])")
FILED = re.compile(
    r"[(\[]?(?:(?:additional )?reporting|writing|compiled|edited|editing) by (?P<names>[^;()]{3,120})[^()]{0,300}[)\]]?\.?",
    re.IGNORECASE,
)
"""A news agency's note at the end: who reported, who wrote, who edited. Who reported is an author, who edited is none."""
IN_PLACE = re.compile(r" in [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}(?=$|,| and| & )")
NEAR = 5  # passages above the text within which a lone name is its author's
WORDS = 12  # of a line that ends with a full stop and names its author
PARAGRAPH = 80  # characters from which a line of the body is running text
TOGETHER = 4  # passages around a byline in which its other lines stand
PARTS = re.compile(r"[^|•·/]+")
LABEL_BEHIND = re.compile(
    r"(?:(?!(?-i:(?<= [A-Z]))\.)\W{1,3}|^)\b(?:published|posted|updated?|last updated|on|am|le|el)\W{0,3}$",
    re.IGNORECASE,
)
"""The full stop of an initial belongs to the name before it: “Posted by Ann M. on”."""
PROFILE = "profile of an author"
Place = tuple[int, Named]


def is_byline(text: str) -> bool:
    """Whether the line is there to name an author."""
    return bool(cued_names(text)) or is_cue(text)


def label_bylines(draft: Draft, first: int, last: int, headline: int | None) -> tuple[Place, ...]:
    """Give the part `byline` to the lines that name the authors, and say where which name stands."""
    top = range(
        max(0, (first if headline is None else min(headline, first)) - ABOVE), min(first + 8, len(draft.passages))
    )
    under = range(last, min(last + BELOW, len(draft.passages)))
    nearest = first if headline is None else headline
    found = _together(_cued(draft, top), nearest) or tuple(_cued(draft, range(max(first, last - 1), under.stop)))
    found = found or _together(_beside_date(draft, top), nearest) or tuple(_by_tag(draft))
    if not found:
        above = range(headline + 1 if headline is not None else top.start, top.stop)
        found = tuple(_working(draft, above, first)) or tuple(_bare(draft, above, under))
        found = found or tuple(_alone(draft, above, first))
    found = tuple(_filed(draft, last, is_only=not found)) or found
    known = {letters(named.name) for _, named in found}
    initials = {name[:1] for name in known}
    for i in draft.free(range(len(draft.passages))) if known else ():
        initial = draft.text(i)[:1]
        names = bare_names(draft.text(i)) if initial.casefold() in initials or not initial.isalnum() else ()
        if names and known.issuperset(letters(one.name) for one in names):
            draft.give(i, Role.BYLINE, "the author’s name once more")
    return found


def _filed(draft: Draft, last: int, *, is_only: bool) -> Iterator[Place]:
    """The agency's note below the text gets its part; where no other line names an author, those who reported are it."""
    for i in draft.free(range(max(0, last - 2), min(last + BELOW, len(draft.passages)))):
        text = draft.text(i)
        match = FILED.fullmatch(text) if " by " in text.lower() else None
        if match is None or not (text.startswith(("(", "[")) or "editing by" in text.lower()):
            continue
        draft.give(i, Role.BYLINE, "says who reported and edited it")
        if is_only and "reporting by" in text[:30].lower():
            yield from ((i, one) for one in bare_names(IN_PLACE.sub("", match["names"])))


def _together(found: Iterable[Place], nearest: int) -> tuple[Place, ...]:
    """The names in the byline nearest to the headline and in the lines around it: teasers of other articles have theirs."""
    places = tuple(found)
    at = min((i for i, _ in places), key=lambda i: (abs(i - nearest), i), default=0)
    return tuple((i, one) for i, one in places if abs(i - at) <= TOGETHER)


def _cued(draft: Draft, places: Sequence[int]) -> Iterator[Place]:
    for i in places:
        text = draft.text(i)
        if not draft.is_free(i) and not (draft.roles[i] in {Role.CAPTION, Role.CREDIT} and dates(text)):
            continue
        if is_cue(text):
            yield from _after_cue(draft, i)
        elif names := cued_names(text):
            if draft.is_body[i] and len(text) > 120:  # noqa: PLR2004 - “By Monday …” begins a sentence
                continue
            draft.give(i, Role.BYLINE, "names the author after “By”")
            yield from ((i, one) for one in names)


def _beside_date(draft: Draft, places: Sequence[int]) -> Iterator[Place]:
    """The names in date lines: “Posted on 18 May 2025 by Ann Miller”, “Ann Miller, 18 May 2025”."""
    for i in places:
        text = draft.text(i)
        if draft.roles[i] is not Role.PUBLISHED or len(text) > LINE:
            continue
        found = dates(text, day_first=True)
        before = LABEL_BEHIND.sub("", text[: found[0].start] if found else text).rstrip(" |•·,/–—-")
        names = cued_names(before) or _after_date(text)
        names = names or tuple(
            one for part in PARTS.finditer(before) for one in _moved(bare_names(trimmed(part[0])), part.start())
        )
        yield from ((i, one) for one in names)


def _moved(names: tuple[Named, ...], by: int) -> tuple[Named, ...]:
    return tuple(replace(one, start=one.start + by, end=one.end + by) for one in names)


def _after_date(text: str) -> tuple[Named, ...]:
    by = BY.search(text[:200])
    return _moved(cued_names(text[by.start() :]), by.start()) if by else ()


def _after_cue(draft: Draft, i: int) -> Iterator[Place]:
    """The names in the lines below a lone “By”, one a line or with “and” between."""
    draft.give(i, Role.BYLINE, "a “By” whose names follow")
    for k in range(i + 1, min(i + 8, len(draft.passages))):
        text = draft.text(k)
        if letters(text) in {"", "and", "und", "y", "et", "e"}:
            continue
        names = bare_names(text) or (cued_names("By " + text) if k == i + 1 and len(text) < 60 else ())  # noqa: PLR2004
        if not names or draft.roles[k] is not None:
            return
        draft.give(k, Role.BYLINE, "names the author below “By”")
        yield from ((k, one) for one in names)


def _by_tag(draft: Draft) -> Iterator[Place]:
    """Names in elements that the page marks as its author."""
    for i in draft.free(range(len(draft.passages))):
        if "byline" in draft.passages[i].tags and not draft.is_body[i]:
            for one in bare_names(draft.text(i)):
                draft.give(i, Role.BYLINE, "marked as the author on the page")
                yield i, one


def _working(draft: Draft, above: range, first: int) -> Iterator[Place]:
    """The names between headline and text that have a job beside them: “Ann Miller, Economics Editor”."""
    for i in draft.free(above):
        names = with_job(draft.text(i)) if _is_near(i, above.start, first) else ()
        if names and (not draft.is_body[i] or i <= first + 1) and not _is_spoken_of(draft, names):
            draft.give(i, Role.BYLINE, "a name and a job below the headline")
            yield from ((i, one) for one in names)


def _bare(draft: Draft, top: Sequence[int], under: Sequence[int]) -> Iterator[Place]:
    """Names without “By”: beside a date, a job or an author's profile, or before a note about the same person."""
    for i in (*draft.free(top), *draft.free(under)):
        text = draft.text(i)
        names = bare_names(trimmed(text))
        if not names or draft.is_body[i] or not (_is_beside(draft, i) or _has_note(draft, names, under)):
            continue
        if _is_spoken_of(draft, names) and not _has_note(draft, names, under):
            continue
        draft.give(i, Role.BYLINE, "a name beside a date, a job or a profile")
        yield from ((i, one) for one in names)


def _alone(draft: Draft, above: range, first: int) -> Iterator[Place]:
    """The only name between headline and text: where several lines look like names they may be sections and places."""
    is_whole = len(draft.body()) == 1  # a single paragraph is the text, whoever it begins with
    near = [
        i
        for i in draft.free(above)
        if _is_near(i, above.start, first)
        and (not draft.is_body[i] or (i <= first + 1 and not is_whole))
        and len(draft.text(i)) <= LINE
        and not _is_sentence(draft.text(i))  # “Ann Miller, head of the agency, …” begins a paragraph
    ]
    lines = [(i, names) for i in near if (names := bare_names(trimmed(draft.text(i).split(" / ")[0].split(", ")[0])))]
    lines = [(i, names) for i, names in lines if not _is_spoken_of(draft, names)]
    if len({draft.text(i) for i, _ in lines}) == 1:
        i, names = lines[0]
        draft.give(i, Role.BYLINE, "the only name between headline and text")
        yield from ((i, one) for one in names)


def _is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence and is longer than “Ann Miller is a staff writer in Leeds.”."""
    return text.endswith((".", ".”", '."', "!", "?")) and len(text.split()) > WORDS


def _is_near(i: int, top: int, first: int) -> bool:
    return first - NEAR <= i <= first + 1 or i < top + NEAR


def _is_spoken_of(draft: Draft, names: Sequence[Named]) -> bool:
    """Whether the text speaks of each, in lower case as of “corporate relocation”, or of somebody who did not write it."""
    body = [draft.text(i) for i in draft.body() if len(draft.text(i)) > PARAGRAPH]
    return all(any(one.name.lower() in text or text.find(one.name) > 0 for text in body) for one in names)


def _is_beside(draft: Draft, i: int) -> bool:
    # “Ann Miller / The Coast / 3 May 2024” on lines of their own: the outlet stands between name and date.
    outlet = draft.text(i + 1) if i + 1 < len(draft.passages) else ""
    between = len(outlet.split()) in {2, 3, 4, 5} and outlet.istitle() and not bare_names(outlet)
    for k in (i - 1, i + 1, i + 2) if between else (i - 1, i + 1):
        if not 0 <= k < len(draft.passages):
            continue
        text = draft.text(k)
        if is_date_line(text) or is_label(text) or JOB.fullmatch(text) or reason_for(text) in {PROFILE, "empty label"}:
            return True
    return False


def _has_note(draft: Draft, names: Sequence[Named], under: Sequence[int]) -> bool:
    return any(_is_note(draft.text(i), one.name) for i in under for one in names)


def _is_note(text: str, name: str) -> bool:
    return text.startswith(name) and bool(BIO.match(text, len(name)))


def label_bios(draft: Draft, names: Sequence[str], last: int) -> None:
    """Give the part `bio` to notes about the authors, and to jobs and profiles beside their names."""
    about = {letters(f"about {name}") for name in names}
    for i in draft.free(range(max(0, last - 2), len(draft.passages))):
        text = draft.text(i)
        if about and draft.letters(i) in about:
            draft.give(i, Role.BIO, "announces the note about the author")
            continue
        noted = i > 0 and ABOUT.match(draft.text(i - 1)) and len(text) > 60  # noqa: PLR2004
        if noted or any(_is_note(text, name) for name in names):
            draft.give(i, Role.BIO, "a note about the author")
    for i, role in enumerate(draft.roles):
        if role is Role.BYLINE:
            for k in draft.free((i + 1, i + 2)):
                text = draft.text(k)
                if JOB.fullmatch(text) or (TEAM.search(text) and len(text) < 50 and not draft.is_body[k]):  # noqa: PLR2004
                    draft.give(k, Role.BIO, "the author’s job")
