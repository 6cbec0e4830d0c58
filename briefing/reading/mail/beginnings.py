"""How messages and pages saved as messages begin: what tells them from texts, before anything heavy is loaded."""

import re

FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:[ \t]*([^\n]*(?:\n[ \t][^\n]*)*+)\n?")
ENVELOPE = re.compile(rb"(?:[ \t]*\r?\n|\xef\xbb\xbf|>?From [^\n]*\n)*+")

# How messages begin. Each program that carries one adds some of the first; people paste only others.
CARRIED = frozenset({b"mime-version", b"message-id", b"received", b"return-path"})
SNAPSHOT = b"snapshot-content-location"
SAVED_BY = re.compile(rb"^From:\s*<?Saved by ", re.IGNORECASE | re.MULTILINE)


def begins_as_message(head: bytes) -> bool:
    """Whether a content begins with the header of a message that was sent, not with lines that somebody pasted."""
    names = _names(head)
    return len(names) > 1 and bool(CARRIED & names) and not _is_saved(head, names)


def begins_as_saved_page(head: bytes) -> bool:
    """Whether a content begins with the header that browsers write above a page which they save whole."""
    return _is_saved(head, _names(head))


def _is_saved(head: bytes, names: frozenset[bytes]) -> bool:
    return b"mime-version" in names and (SNAPSHOT in names or SAVED_BY.search(head) is not None)


def _names(head: bytes) -> frozenset[bytes]:
    """The names of the fields that a content begins with; none where it begins with something else."""
    at = ENVELOPE.match(head).end()  # type: ignore[union-attr]  # it matches nothing, too
    found: set[bytes] = set()
    while match := FIELD.match(head, at):
        found.add(match[1].lower())
        at = match.end()
    whole = at >= len(head) or head.startswith((b"\n", b"\r\n"), at) or b"\n" not in head[at:]
    return frozenset(found) if whole else frozenset()
