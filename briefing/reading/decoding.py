"""Bytes into text: what a mark, UTF-8, a declaration, NULs and, last of all, statistics say of the encoding."""

import codecs
import re
from dataclasses import dataclass

from briefing.errors import ReadError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
BINARY = (
    (b"%PDF-", "a PDF"), (b"PK\x03\x04", "a ZIP archive or an office document"), (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"), (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"), (b"MZ\x90", "a program"), (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"BZh", "a bzip2 archive"), (b"\xfd7zXZ", "an xz archive"), (b"ID3", "a sound file"), (b"OggS", "a sound file"),
    (b"SQLite format 3", "a database"), (b"RIFF", "a sound or film file"),
)  # fmt: skip
# WHATWG Encoding: pages that say ASCII or Latin-1 are written in windows-1252, and those that say GB 2312 in GB 18030.
LABELS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
ESCAPED = {"iso2022": b"\x1b", "hz": b"~", "utf-16": b"\0", "utf-32": b"\0"}
"""Encodings whose texts may look like ASCII or UTF-8, and are not, and the byte that none of them goes without."""
NEVER = {"utf-7", "utf_7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"}
DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")

# Among these, statistics choose: others are so rare or so alike that a short text would be taken for one of them.
LIKELY = ("cp1250", "iso8859_2", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1252", "mac_roman", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")  # fmt: skip
LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœšžßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽ")
MARKS_OF_WRITING = frozenset("‘’“”„‚–—…•«»‹›€£§©®°·´¡¿ºª½¼¾²³\u00a0™")
JOINS = frozenset("’‘–—·´…\u00a0")
CENTRAL = frozenset("áâăäąćçčďđéęëěíîĺľłńňóôőöŕřśšşťţúůűüýźžżßÁÂĂÄĄĆÇČĎĐÉĘËĚÍÎĹĽŁŃŇÓÔŐÖŔŘŚŠŞŤŢÚŮŰÜÝŹŽŻ")
LATIN = frozenset({"cp1250", "iso8859_2", "cp1252", "cp1257"})
"""Codecs between which statistics waver where a text is short: what they are asked about is not Western writing."""
C1 = re.compile(rb"[\x80-\x9f]")
FEW_ODD = 0.02
"""Share of the characters beyond ASCII that may stand where Western writing has none."""

ENOUGH = 10_000
"""Characters beyond ASCII, the first of a text, that tell which encoding it is in."""

FEW = 0.01
"""Share of NULs and other control characters that a text may hold by accident."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what was decided about its encoding where it is not plain UTF-8."""

    text: str
    notes: tuple[str, ...] = ()


def decoded(content: bytes, *, page: bool = False) -> Decoded:
    """The text of `content`, marks kept; of a page, what it declares counts. Raises ReadError where it is no text."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _marked(content, encoding)
    for start, kind in BINARY:
        if content.startswith(start):
            raise ReadError(f"is {kind}, not text", hint="Save the article as text or HTML.")
    if wide := _wide(content):
        return Decoded(content.decode(wide), (f"decoded as {wide.upper()}, which no mark says",))
    _check_binary(content)
    return _narrow(content, _declaration(content) if page else None)


def told(content: bytes, charset: str | None, says: str) -> Decoded | None:
    """The text in the encoding that a header beside it names; None where it names none, or the content is not in it.

    It goes before what the content itself declares. A mark goes before it, and so does UTF-8, whatever the header says:
    nothing in an encoding of single bytes is UTF-8 by accident. `says` is who names it, as in “the message declares”.
    """
    name = codec_of(charset)
    if name is None or any(content.startswith(mark) for mark, _ in MARKS):
        return None
    escape = next((byte for start, byte in ESCAPED.items() if name.startswith(start)), None)
    escaped = escape is not None and escape in content
    if not escaped and _declared(content, "utf-8") is not None:
        return None
    written = (_wide(content) if name == "utf-16" else None) or name  # which byte comes first, the name leaves open
    text = content.decode(name, "replace") if escaped and name.startswith("iso2022") else _declared(content, written)
    return None if text is None else Decoded(text, (f"decoded as {known(name)}, as {says}",))


def codec_of(label: str | None) -> str | None:
    """The codec that a label means in texts of the world; None for one that is unknown or never meant for texts."""
    try:
        name = codecs.lookup((label or "").strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    return None if name in NEVER else LABELS.get(name, name)


def encoding(sample: bytes) -> str:
    """The codec of a text that is read as a stream and begins with `sample`; UTF-8 where a few bytes are none."""
    marked = next((name for mark, name in MARKS if sample.startswith(mark)), None)
    if found := marked or _wide(sample):
        return found
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return "utf-8" if _mixed(sample) else _guess(sample) or "cp1252"
    return "utf-8"


def _marked(content: bytes, encoding: str) -> Decoded:
    notes = () if encoding == "utf-8" else (f"decoded as {encoding.upper()}, as its mark says",)
    try:
        return Decoded(content.decode(encoding), notes)
    except UnicodeDecodeError as error:
        broken = f"byte {error.start} is not {encoding.upper()}, although the mark says so; shown as U+FFFD"
        return Decoded(content.decode(encoding, "replace"), (*notes, broken))


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: in texts of European languages every other byte is NUL."""
    sample = content[:4096]
    if len(sample) < 4 or len(content) % 2:  # noqa: PLR2004 - two letters
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < 0.6 * len(sample) / 2 or min(even, odd) > 0.05 * len(sample) / 2:
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return encoding if text.isprintable() or any(c.isspace() for c in text) else None


def _check_binary(content: bytes) -> None:
    nuls, controls = content.count(0), len(CONTROL.findall(content[:1_000_000]))
    if nuls > FEW * len(content) or controls > 3 * FEW * min(len(content), 1_000_000):
        raise ReadError("is no text (binary data)", hint="Save the article as text or HTML.")


def _declaration(content: bytes) -> str | None:
    # WHATWG HTML: the declaration stands in the first 1024 bytes; many pages are late with it.
    found = DECLARED.search(content[:8192])
    return codec_of(found[1].decode("ascii")) if found else None


def _narrow(content: bytes, declared: str | None) -> Decoded:
    notes = (f"holds {nuls} NUL characters",) if (nuls := content.count(0)) else ()
    if declared and declared.startswith("iso2022") and b"\x1b" in content:
        return Decoded(content.decode(declared, "replace"), (*notes, f"decoded as {declared}, as the page declares"))
    try:
        return Decoded(content.decode("utf-8"), notes)
    except UnicodeDecodeError as error:
        if mixed := _mixed(content):
            return Decoded(mixed.text, (*notes, *mixed.notes))
        if declared:
            text = _declared(content, declared)
            if text is not None:
                return Decoded(text, (*notes, f"decoded as {known(declared)}, as the page declares"))
        text, name = _guessed(content)
        return Decoded(text, (*notes, f"decoded as {name}, by guess: byte {error.start} is not UTF-8"))


def _declared(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _mixed(content: bytes) -> Decoded | None:
    """UTF-8 with a few stray bytes, which are then read as windows-1252: two texts of two encodings pasted together."""
    escaped = content.decode("utf-8", "surrogateescape")  # a stray byte becomes a lone surrogate
    beyond = [c for c in escaped if c > "\x7f"]
    strays = sum("\udc80" <= c <= "\udcff" for c in beyond)
    if len(beyond) <= 3 * strays:
        return None
    western = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
    return Decoded(escaped.translate(western), (f"{strays} bytes that are not UTF-8 were read as windows-1252",))


def _guessed(content: bytes) -> tuple[str, str]:
    """The text in the likeliest codec, and that codec's name."""
    codec = _guess(content)
    if codec is None:
        unknown = _declared(content, "cp1252") is None
        return content.decode("cp1252", "replace"), "windows-1252" + (" with unknown bytes" if unknown else "")
    return content.decode(codec, "replace"), known(codec)


def _guess(content: bytes) -> str | None:
    """Windows-1252 where that reads like Western writing, then what old Macs wrote; statistics among the rest."""
    for codec in ("cp1252", "mac_roman"):
        western = _declared(content, codec)
        if western is not None and _reads_western(western):
            return codec
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only odd files need it

    best = from_bytes(content, cp_isolation=list(LIKELY), preemptive_behaviour=False).best()
    found = str(best.encoding) if best else None
    if found in {"cp1252", "cp1257"} and _are_letters(content.decode(found, "replace")):
        return found
    return (_central(content) or found) if found in LATIN else found


def _are_letters(text: str) -> bool:
    """Whether what is not ASCII inside words is letters, be they those of Icelandic, and not those of Croatian."""
    beyond = [text[i] for i, c in enumerate(text[:200_000]) if c > "\x7f" and _is_within(text, i)]
    eastern = sum(c in "žšŽŠ" for c in beyond) if "ð" in beyond or "æ" in beyond else 0
    return sum(c.isalpha() for c in beyond) >= (1 - FEW_ODD) * len(beyond) and eastern <= FEW_ODD * len(beyond)


def _central(content: bytes) -> str | None:
    """Windows-1250 or ISO 8859-2, where that gives the letters of Central European languages; None where neither does.

    They differ in “š”, “ť”, “ž”, “ś”, “ź”, “ą”, “ľ”, which in ISO 8859-2 are where windows-1250 has marks and other letters.
    """
    sample = content[:200_000]
    windows, iso = (sample.decode(codec, "replace") for codec in ("cp1250", "iso8859_2"))
    if C1.search(sample):  # letters and quotation marks of windows-1250, controls in ISO 8859-2
        return "cp1250" if _odd(windows) <= FEW_ODD else None
    polish = sample.translate(None, b"\xb3\xbf\xea") != sample  # “ł”, “ż” and “ę”, which stand alike in both
    moved = len(re.findall(rb"[\xb1\xb6\xa1\xa6]" if polish else rb"[\xb9\xbe\xb5\xbb\xa9\xae]", sample))
    codec = "iso8859_2" if moved and _odd(iso) <= FEW_ODD else "cp1250"
    return codec if _odd(iso if codec == "iso8859_2" else windows) <= FEW_ODD else None


def _odd(text: str) -> float:
    """Of what is not ASCII, the share that Central European writing does not have, or not inside a word."""
    beyond = [i for i, c in enumerate(text) if c > "\x7f"][:ENOUGH]
    known = sum(text[i] in CENTRAL or (text[i] in MARKS_OF_WRITING and not _is_within(text, i)) for i in beyond)
    return 1 - known / max(1, len(beyond))


def _is_within(text: str, i: int) -> bool:
    return text[i - 1 : i].isalpha() and text[i + 1 : i + 2].islower() and text[i] not in JOINS


def _reads_western(text: str) -> bool:
    """Whether all that is not ASCII is what Western European writing has: its letters and its marks where it has them.

    Not so are capitals after small letters (“cafŽ”), marks inside words (“mo¿e”) and long runs of accented letters.
    """
    sample = text[:200_000]
    beyond = [i for i, c in enumerate(sample) if c > "\x7f"]
    odd = beyond[:ENOUGH]
    letters = [i for i in odd if sample[i] in LETTERS]
    marks = [i for i in odd if sample[i] in MARKS_OF_WRITING]
    capitals = sum(sample[i].isupper() and sample[i - 1 : i].islower() for i in letters)
    raised = sum(sample[i] in "¹²³ºª" and sample[max(0, i - 3) : i].isalpha() and i > 2 for i in odd)  # noqa: PLR2004 - after a unit, not a word
    within = sum(_is_within(sample, i) for i in marks)
    dense = sum(sample[max(0, i - 1)] > "\x7f" and sample[i + 1 : i + 2] > "\x7f" for i in letters)
    strange = len(odd) - len(letters) - len(marks) + capitals + within + raised
    eastern = sum(
        sample[i] in "žšŽŠ" for i in letters
    )  # rare in Western languages, frequent in Czech, whose “ř” is “ø” here
    return (
        strange <= FEW_ODD * len(odd)
        and eastern <= 0.1 * len(letters)
        and dense <= 0.2 * len(odd)
        and len(beyond) < 0.2 * len(text) + 3
    )


def known(encoding: str) -> str:
    """The name that a reader knows: Python's cp1252 is everybody's windows-1252."""
    return re.sub(r"^cp(?=125)", "windows-", encoding.replace("_", "-")).replace("iso8859", "iso-8859")
