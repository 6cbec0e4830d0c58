"""Charts and pictures as data for the Typst template; what can't be drawn is said in words instead."""

import base64
import binascii
from collections.abc import Iterator

from briefing.exporting.blocks import Chart, Picture
from briefing.exporting.fonts import CHARTS
from briefing.exporting.typst_inlines import Data, Setting

WRITTEN_FONTS = ("'DejaVu Sans'", "'Source Sans 3'")  # what matplotlib and our charts ask for
KINDS = {"image/png": "PNG", "image/jpeg": "JPEG"}
MOST_PIXELS = 50_000_000


class PictureWarning(UserWarning):
    """A chart or picture that can't be drawn; its description stands in its place."""


def chart(node: Chart, setting: Setting) -> Data:
    """The data of a chart, or of its description where its SVG is broken."""
    words = _words(node, setting)
    svg = _checked_svg(_lettered(node.svg))
    content = setting.glyphs.shown(svg).encode() if svg else None
    return _drawn(f"chart-{len(setting.files)}.svg", content, words, setting)


def picture(node: Picture, setting: Setting) -> Data:
    """The data of a raster picture, or of its description where its data are broken."""
    words = _words(node, setting)
    kind = KINDS.get(node.media_type)
    content = _checked_raster(node.data, kind) if kind else None
    return _drawn(f"picture-{len(setting.files)}.{kind}".lower(), content, words, setting)


def undrawn(value: object) -> Iterator[str]:
    """What the pictures show that the data only describe."""
    if isinstance(value, dict):
        if value.get("node") == "described":
            yield str(value["alt"])
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from undrawn(part)


def _lettered(svg: str) -> str:
    """The chart with its words in a face that Typst has in the weights they are set in."""
    for family in WRITTEN_FONTS:
        svg = svg.replace(family, f"'{CHARTS}'")
    return svg


def _words(node: Chart | Picture, setting: Setting) -> Data:
    caption = setting.text(node.caption)
    alt = setting.glyphs.shown(node.alt.strip()) or caption or "A picture without a description."
    return {"alt": alt, "caption": caption}


def _drawn(name: str, content: bytes | None, words: Data, setting: Setting) -> Data:
    if content and content not in setting.undrawable:
        setting.files[name] = content
        return {"node": "picture", "file": name, "kind": name.partition("-")[0]} | words
    return {"node": "described"} | words


def _checked_svg(svg: str) -> str | None:
    """The SVG if it is one, without anything that leads outside of it."""
    from lxml import etree  # noqa: PLC0415 - only where there are charts

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(svg.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if etree.QName(root).localname != "svg":
        return None
    for node in list(root.iter("{*}script", "{*}foreignObject", "{*}image", "{*}feImage")):
        parent = node.getparent()
        if parent is not None and not node.get("href", node.get("{http://www.w3.org/1999/xlink}href", "")).startswith(
            "data:image/png;"
        ):
            parent.remove(node)
    return str(etree.tostring(root, encoding="unicode"))


def _checked_raster(data: str, kind: str) -> bytes | None:
    """The picture's pixels, encoded anew: without place, camera and whatever else a file may carry along."""
    from io import BytesIO  # noqa: PLC0415 - only where there are pictures

    from PIL import Image  # noqa: PLC0415 - likewise

    fresh = BytesIO()
    try:
        content = base64.b64decode("".join(data.split()), validate=True)
        with Image.open(BytesIO(content), formats=[kind]) as image:
            if image.width * image.height > MOST_PIXELS:
                return None
            if kind == "PNG":
                image.save(fresh, kind, optimize=False, exif=b"", icc_profile=None)
            else:
                image.convert("RGB").save(fresh, kind, quality=92, exif=b"", icc_profile=None)
    except (binascii.Error, ValueError, OSError, SyntaxError, Image.DecompressionBombError):
        return None
    return fresh.getvalue()
