"""Ways to spoil a sample, for tests/fuzz.py: each takes its choices from the random numbers it is given."""

import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random

from fuzz_samples import NASTY, Sample
from lxml import etree

LARGEST = 100_000
"""Bytes that an input has at most: for those the project promises an end within a second."""
ENCODINGS = (
    "utf-8",
    "utf-16",
    "utf-16-be",
    "utf-32",
    "cp1252",
    "latin-1",
    "cp1251",
    "shift_jis",
    "gb18030",
    "mac_roman",
    "utf-7",
)

MARKED_UP, MANY = frozenset({"docx", "odt", "feed"}), 300
UNPRINTED = re.compile("[^\\t\\n\\r -\ud7ff\ue000-\ufffd]")

Mutation = Callable[[Random, bytes, bytes], bytes]


def mutated(rng: Random, sample: Sample, others: Sequence[Sample]) -> bytes:
    """The sample with one to six things wrong with it; now and then a large one."""
    content = sample.content
    if sample.kind in MARKED_UP and rng.random() < 0.6:
        content = _grafted(rng, content)
        if rng.random() < 0.6:  # still well-formed: what reads the elements sees it, too
            return sample.packed(content)[:LARGEST]
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 5))):
        content = rng.choice(MUTATIONS)(rng, content, rng.choice(others).content)[:LARGEST] or b"x"
    if rng.random() < 0.002:
        content = _grown(rng, content)
    packed = sample.packed(content)
    if packed is not content and rng.random() < 0.2:
        packed = _flipped(rng, packed, b"")
    return packed[:LARGEST]


def _place(rng: Random, content: bytes) -> int:
    return rng.randrange(len(content) + 1)


def _flipped(rng: Random, content: bytes, other: bytes) -> bytes:  # noqa: ARG001 - the signature of a mutation
    changed = bytearray(content)
    for _ in range(rng.choice((1, 1, 2, 8, 40))):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _set(rng: Random, content: bytes, other: bytes) -> bytes:  # noqa: ARG001
    changed = bytearray(content)
    for _ in range(rng.choice((1, 2, 5))):
        changed[rng.randrange(len(changed))] = rng.choice(
            (0, 0xFF, 0x7F, 0x80, 10, 13, 32, 34, 38, 60, 62, rng.randrange(256))
        )
    return bytes(changed)


def _cut(rng: Random, content: bytes, other: bytes) -> bytes:  # noqa: ARG001
    at = _place(rng, content)
    return content[:at] if rng.random() < 0.7 else content[at:]


def _dropped(rng: Random, content: bytes, other: bytes) -> bytes:  # noqa: ARG001
    at = _place(rng, content)
    return content[:at] + content[at + rng.choice((1, 2, 7, 40, 200)) :]


def _told(rng: Random, content: bytes, other: bytes) -> bytes:  # noqa: ARG001
    at, token = _place(rng, content), rng.choice(NASTY)
    if b"\0" in content[:40] and rng.random() < 0.5:  # in a text in UTF-16, letters in UTF-16
        token = token.decode("latin-1").encode("utf-16-le")
    times = rng.choice((1, 1, 1, 1, 1, 2, 3, 10))
    return content[:at] + token * times + content[at + rng.choice((0, 0, len(token))) :]


def _spliced(rng: Random, content: bytes, other: bytes) -> bytes:
    return content[: _place(rng, content)] + other[_place(rng, other) :]


def _inserted(rng: Random, content: bytes, other: bytes) -> bytes:
    at, start = _place(rng, content), _place(rng, other)
    return content[:at] + other[start : start + rng.choice((10, 60, 400))] + content[at:]


def _repeated(rng: Random, content: bytes, other: bytes) -> bytes:  # noqa: ARG001
    start, length = _place(rng, content), rng.choice((1, 3, 20, 100, 700))
    return content[:start] + content[start : start + length] * rng.choice((2, 2, 3, 5, 20)) + content[start + length :]


def _moved(rng: Random, content: bytes, other: bytes) -> bytes:  # noqa: ARG001
    first, second, third = sorted(_place(rng, content) for _ in range(3))
    return content[:first] + content[second:third] + content[first:second] + content[third:]


def _lines(rng: Random, content: bytes, other: bytes) -> bytes:  # noqa: ARG001
    lines = content.split(b"\n")
    return rng.choice((b"\r\n", b"\r", b"", b" ", b"\n\n", "\u2028".encode())).join(
        rng.sample(lines, len(lines)) if rng.random() < 0.5 else lines
    )


def _encoded(rng: Random, content: bytes, other: bytes) -> bytes:  # noqa: ARG001
    return content.decode("utf-8", "surrogateescape" if rng.random() < 0.5 else "replace").encode(
        rng.choice(ENCODINGS), "replace"
    )


def _grafted(rng: Random, content: bytes) -> bytes:
    """XML with elements put elsewhere, repeated, nested, or with other words and attributes; it stays well-formed."""
    try:
        tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return content
    for _ in range(rng.choice((1, 1, 2, 4, 10))):
        elements = [one for one in tree.iter() if isinstance(one.tag, str)]
        if len(elements) > MANY:
            break
        _changed(rng, tree, rng.choice(elements), rng.choice(elements))
    return etree.tostring(tree)


def _changed(rng: Random, tree: etree._Element, one: etree._Element, other: etree._Element) -> None:
    said = UNPRINTED.sub("", rng.choice(NASTY).decode("utf-8", "replace"))[:200]
    match rng.randrange(6):
        case 0 if one is not tree:
            one.getparent().remove(one)
        case 1:
            piece = deepcopy(one)
            for _ in range(rng.choice((1, 1, 2, 30))):
                other.append(deepcopy(piece))
        case 2:
            one.text = said
        case 3 if one is not tree:
            one.tail = said
        case 4 if one.attrib:
            one.set(rng.choice(list(one.attrib)), said)
        case _:
            one.tag = other.tag


def _grown(rng: Random, content: bytes) -> bytes:
    """Up to 100 kB, by much of the same: one token, a stretch of the content, or all of it."""
    room = rng.choice((10_000, 30_000, LARGEST)) - len(content)
    start = _place(rng, content)
    unit = rng.choice((rng.choice(NASTY), content[start : start + rng.choice((1, 5, 50, 500))], content)) or b"x"
    at = _place(rng, content)
    return content[:at] + unit * max(0, room // len(unit)) + content[at:]


MUTATIONS: tuple[Mutation, ...] = (
    _flipped,
    _set,
    _cut,
    _dropped,
    _told,
    _told,
    _told,
    _spliced,
    _inserted,
    _repeated,
    _moved,
    _lines,
    _encoded,
)
