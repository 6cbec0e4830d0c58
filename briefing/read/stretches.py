"""The visible text of a page, stretch by stretch, with the tags that say what each one is."""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())import re_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())from collections.abc import Iterator_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())from dataclasses import dataclass, field_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())from lxml import etree_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_BLOCKS = """_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre search_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())section select summary table tbody td tfoot th thead tr ul_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())"""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())BLOCKS = frozenset(_BLOCKS.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())UNSEEN = frozenset(_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    [_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "script",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "style",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "template",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "noscript",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "head",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "svg",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "math",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "iframe",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "object",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "embed",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "canvas",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "audio",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "video",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "map",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "datalist",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        "textarea",_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    ]_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split()))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())OWN = frozenset(_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    ["h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "figcaption", "caption", "pre", "td", "th", "address"]_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split()))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())AROUND = {"blockquote": "blockquote", "figcaption": "figcaption", "figure": "figure", "li": "li", "table": "table"}_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())FURNITURE = frozenset(["nav", "footer", "aside", "form", "button", "select", "menu", "dialog"])_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())FURNITURE_ROLES = frozenset(_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    ["navigation", "complementary", "contentinfo", "dialog", "alertdialog", "search", "banner", "menu", "toolbar"]_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split()))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())BYLINE = re.compile(_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    r"(?:^|[\s_-])(?:byline|by-line|authors?|author[_-]?names?|writer|contributors?)(?:$|[\s_-])", re.IGNORECASE_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split()))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())CAPTION = re.compile(_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    r"(?:^|[\s_-])(?:(?:wp-)?caption(?:-text)?|photo-?caption|image-?caption)(?:$|[\s_-])", re.IGNORECASE_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split()))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())TAGS = re.compile(r"(?:^|[\s_-])(?:tags?|tag-?list|tag-?links|keywords|topics)(?:$|[\s_-])", re.IGNORECASE)_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())RELATED = re.compile(r"(?:^|[\s_-])(?:related|recommend(?:ed|ations)?|more-?(?:on|stories|news)|most-?(?:read|popular)|read-?more)(?:$|[\s_-])", re.IGNORECASE)  # fmt: skip_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())STANDFIRST = re.compile(r"(?:^|[\s_-])(?:standfirst|dek|deck|subhead(?:line)?|subtitle|sub-?title|lede?|lead|teaser|intro)(?:$|[\s_-])", re.IGNORECASE)  # fmt: skip_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())WITHIN = (("byline", BYLINE), ("figcaption", CAPTION), ("tags", TAGS), ("related", RELATED), ("standfirst", STANDFIRST))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())SPACE = re.compile(r"[ \t\r\n\f]+")  # HTML's own white space: a hard space is a character of the text_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())CELL, LINE = "\x1f", "\x0b"  # where a cell or a line ends; no page can hold these characters_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())MOSTLY = 0.8_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())"""Share of a stretch's characters that must be links for it to count as links."""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())@dataclass(frozen=True, slots=True)_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())class Stretch:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    """One paragraph-like piece of a page's text, its own tag first, then what it stands within."""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_UNSEEN = """_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())script style template noscript head svg math iframe object embed canvas audio video map datalist textarea_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())"""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())UNSEEN = frozenset(_UNSEEN.split())       if change == "start":_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            unseen += tag in UNSEEN_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            if not unseen:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())                yield from walk.enter(element, tag)_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        else:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            if not unseen:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())                yield from walk.leave(tag)_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            unseen -= tag in UNSEEN_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            if not unseen:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())                walk.add(element.tail)_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    yield from walk.close()_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())class _Walk:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    """The way through the tree: the tags around the place that has been reached, and the stretch being read."""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    def __init__(self) -> None:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_OWN = """_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())h1 h2 h3 h4 h5 h6 p li dt dd figcaption caption pre td th address_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())"""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())OWN = frozenset(_OWN.split())       self._open = _Open()_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    def enter(self, element: etree._Element, tag: str) -> Iterator[Stretch]:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        if tag in BLOCKS:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            if tag in {"td", "th"} and self._open.pieces:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())                self._open.pieces.append(CELL)_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            if not _is_cell_of_text(element, tag):_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())                yield from self.close()_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        elif tag == "br":_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            self._open.pieces.append(LINE)_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        said = frozenset(_said(element, tag))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        before = self._around[-1][1] if self._around else frozenset()_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        self._around.append((tag, before | said))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        if tag not in BLOCKS:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            self._open.inside |= said_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        self._links += tag == "a"_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        self.add(element.text)_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    def leave(self, tag: str) -> Iterator[Stretch]:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        if tag in BLOCKS and tag not in {"td", "th"}:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            yield from self.close()_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        self._links -= tag == "a"_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        self._around.pop()_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    def add(self, text: str | None) -> None:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        """More text of the stretch being read."""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        if text:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            in_pre = any(tag == "pre" for tag, _ in self._around[-3:])_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            self._open.pieces.append(text.replace("\n", LINE) if in_pre else text)_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            self._open.links += len(text.strip()) if self._links else 0_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    def close(self) -> Iterator[Stretch]:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        """The stretch that ends here, if it has any text."""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        opened, self._open = self._open, _Open()_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        text = _collapsed("".join(opened.pieces))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        if not text:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            return_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        own = next((tag for tag, _ in reversed(self._around) if tag in OWN), None) or "div"_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        around = self._around[-1][1] if self._around else frozenset()_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        tags = {*around, *opened.inside} - {own}_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        if opened.links >= MOSTLY * len(text):_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())            tags.add("a")_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        yield Stretch(text, (own, *sorted(tags)))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())def _collapsed(text: str) -> str:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    """The text as a browser shows it: white space as one space, line breaks as one line end, cells apart by tabs."""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    lines = ("\t".join(SPACE.sub(" ", cell).strip() for cell in line.split(CELL)) for line in text.split(LINE))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    return "\n".join(line.strip() for line in lines if line.strip(" \t\u00a0"))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())def _is_cell_of_text(element: etree._Element, tag: str) -> bool:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    """A table cell without blocks inside: it stays in the line of its row."""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    return tag in {"td", "th"} and not any(child.tag in BLOCKS for child in element)_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())def _said(element: etree._Element, tag: str) -> Iterator[str]:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    """What the element says of the text within."""_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    if tag in AROUND:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        yield AROUND[tag]_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    if tag in FURNITURE or element.get("role") in FURNITURE_ROLES:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        yield "furniture"_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    if tag == "time" or "datePublished" in element.get("itemprop", ""):_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        yield "time"_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    if "author" in (element.get("rel", ""), element.get("itemprop", "")):_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        yield "byline"_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    if "tag" in element.get("rel", "").split():_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        yield "tags"_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    if tag in {"body", "html", "main", "article"}:_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        return_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    names = f"{element.get('class', '')} {element.get('id', '')}"_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())    if names != " ":_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())        yield from (label for label, pattern in WITHIN if pattern.search(names[:500]))_FURNITURE = """
_FURNITURE_ROLES = """
navigation complementary contentinfo dialog alertdialog search banner menu toolbar
"""
FURNITURE_ROLES = frozenset(_FURNITURE_ROLES.split())URNITURE = frozenset(_FURNITURE.split())