"""Ids of what the comparison finds, from the places it stands in: the same on every machine and in every run."""

from collections.abc import Iterable
from hashlib import blake2b

from briefing.spans import Span


def place_id(kind: str, spans: Iterable[Span]) -> str:
    """An id made of the kind and the places, in whatever order they come."""
    places = ",".join(f"{span.source}:{span.start}-{span.end}" for span in sorted(spans))
    return f"{kind.split('/', maxsplit=1)[0]}-{blake2b(f'{kind}|{places}'.encode(), digest_size=6).hexdigest()}"
