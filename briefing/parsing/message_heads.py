"""The lines with which a message begins that somebody pasted or forwarded as text: From, To, Subject, Date."""

import re

from briefing.articles import Role
from briefing.parsing.drafts import Draft

# The names that mail programs give to the fields of RFC 5322 in their users' languages.
SUBJECT = re.compile(r"(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne)\s?:\s*", re.IGNORECASE)
DATE = re.compile(r"(?:date|sent|datum|gesendet|envoyé|enviado|fecha|inviato|data)\s?:\s*", re.IGNORECASE)
OTHER = re.compile(
    r"(?:from|to|cc|bcc|reply-to|von|an|de|à|para|da|a|attachments?|anlagen?|importance)\s?:\s*", re.IGNORECASE
)
REPLY = re.compile(r"(?:(?:fwd?|re|aw|wg|tr|rv|sv|vs)\s?:\s*)+", re.IGNORECASE)
FORWARDED = re.compile(
    r"\W*(?:forwarded|original|weitergeleitete|ursprüngliche) (?:message|nachricht)\W*|begin forwarded message:",
    re.IGNORECASE,
)
LEAST = 3
"""Fields that make a message's head."""
FIELD, LONGEST = 16, 300
"""Characters of a field's name with its colon, and of a field, at most."""
WHY = "header of a message"


def label_message_heads(draft: Draft) -> int | None:
    """Give the fields of messages their part, but for a date; the last subject, which may be the headline, is left free."""
    subjects: list[int] = []
    for run in _runs(draft):
        found = [i for i in run if SUBJECT.match(draft.text(i))]
        if len(run) < LEAST or not found:
            continue
        subjects += (i for i in found if behind_subject(draft.text(i)) < len(draft.text(i)))
        for i in run:
            draft.is_body[i] = False
            if not DATE.match(draft.text(i)):
                draft.give(i, Role.DEBRIS, WHY)
    for i in draft.free(range(len(draft.passages))) if subjects else ():
        if FORWARDED.fullmatch(draft.text(i)[:LONGEST]):
            draft.give(i, Role.DEBRIS, WHY)
    if not subjects:
        return None
    draft.roles[subjects[-1]] = draft.reasons[subjects[-1]] = None
    return subjects[-1]


def behind_subject(words: str) -> int:
    """Where in a line the words of a subject begin, without “Subject:” and “Fwd:”."""
    subject = SUBJECT.match(words)
    start = subject.end() if subject else 0
    reply = REPLY.match(words, start) if subject else None
    return reply.end() if reply else start


def _runs(draft: Draft) -> list[list[int]]:
    runs: list[list[int]] = []
    for i in range(len(draft.passages)):
        text = draft.text(i)
        if ":" in text[:FIELD] and len(text) <= LONGEST and any(one.match(text) for one in (SUBJECT, DATE, OTHER)):
            if runs and runs[-1][-1] == i - 1:
                runs[-1].append(i)
            else:
                runs.append([i])
    return runs
