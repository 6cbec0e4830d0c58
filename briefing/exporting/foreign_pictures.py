"""Pictures and charts of other tools: only such as the notebook holds itself, each with words for what it shows."""

import binascii
import warnings
from base64 import b64decode
from urllib.parse import unquote_to_bytes

from briefing.exporting.blocks import Block, Chart, Paragraph, Picture
from briefing.exporting.inlines import Text

SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


def chart(svg: str, alt: str, caption: str = "") -> Chart:
    """A chart, with a warning where nobody says what it shows."""
    return Chart(svg, alt or _undescribed("Chart"), caption)


def picture(data: str, media_type: str, alt: str, caption: str = "") -> Block:
    """A picture, or a sentence that says that its data is none."""
    packed = "".join(data.split())
    try:
        is_picture = b64decode(packed, validate=True).startswith(SIGNATURES[media_type])
    except (binascii.Error, ValueError):
        is_picture = False
    if not is_picture:
        return Paragraph((Text(f"A picture that cannot be shown: {alt or 'without description'}."),))
    return Picture(packed, media_type, alt or _undescribed("Picture"), caption)


def image(address: str, alt: str) -> Block:
    """A picture whose address holds it (RFC 2397); for one that lies elsewhere a sentence, since nothing is fetched."""
    head, _, data = address.partition(",")
    media_type, *options = head.removeprefix("data:").split(";")
    if head.startswith("data:") and media_type in SIGNATURES and "base64" in options:
        return picture(unquote_to_bytes(data).decode("ascii", "replace"), media_type, alt)
    if head.startswith("data:image/svg+xml"):
        try:
            raw = b64decode(data) if "base64" in options else unquote_to_bytes(data)
        except ValueError:
            raw = b""
        if raw.lstrip().startswith(b"<"):
            return chart(raw.decode("utf-8", "replace"), alt)
    return Paragraph((Text(f"A picture that does not lie in the notebook: {alt or 'without description'}."),))


def _undescribed(kind: str) -> str:
    warnings.warn(
        f"A {kind.lower()} has no description. Give its cell's metadata an “alt” that says what it shows.", stacklevel=2
    )
    return f"{kind} without description"
