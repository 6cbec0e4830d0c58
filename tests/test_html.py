import re
import sys
import unicodedata
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich_document import COAST, HARBOUR, cite, coast, harbour, identity, rich_document, said

from briefing.errors import CitationError
from briefing.exporting.blocks import Attachment, Callout, Chart, Heading, Mark, Original, Passage, Quote, Voice
from briefing.exporting.display import Shown
from briefing.exporting.document import Document, Front, Section
from briefing.exporting.document_json import MIME, from_json
from briefing.exporting.html import render
from briefing.exporting.html_inlines import is_safe
from briefing.exporting.html_markup import Html, tag, text
from briefing.exporting.inlines import Badge, Link, Text
from briefing.markup import visible

NASTY = """</style></title></script><script>alert(1)</script><img src=x onerror=alert(1)>"'`&amp;<!--"""


class Outline(HTMLParser):
    """Elements of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(name)) is not None]


def page(*blocks: object) -> str:
    return render(Document(Front("Quay"), (Section("first", "First", blocks), Section("annex", "Annex", (harbour(),)))))


def original(words: str, *marks: Mark) -> Original:
    return Original(identity(words), "a.txt", "A", words, (Passage(0, len(words), "paragraph"),), marks)


def test_a_page_has_one_h1_and_skips_no_level() -> None:
    levels = [int(name[1]) for name, _ in Outline(render(rich_document())).elements if re.fullmatch(r"h[1-6]", name)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_every_inner_link_leads_to_one() -> None:
    outline = Outline(render(rich_document()))
    ids = outline.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in outline.values("href") if href.startswith("#")} <= set(ids)


def test_each_citation_has_a_way_to_its_passage_and_back() -> None:
    outline = Outline(page(said("Two.", cite(HARBOUR, "on Tuesday"), cite(HARBOUR, "at least 40 million euros"))))
    ids, links = outline.values("id"), outline.values("href")
    for number in (1, 2):
        assert {f"n{number}", f"c{number}-1"} <= set(ids)
        assert links.count(f"#n{number}") == 2
        assert f"#c{number}-1" in links


def test_a_citation_that_does_not_resolve_makes_no_page() -> None:
    with pytest.raises(CitationError):
        page(said(replace(cite(HARBOUR, "on Tuesday"), text="on Monday")))


def test_a_page_holds_no_script_and_asks_for_nothing() -> None:
    outline = Outline(render(rich_document()))
    assert not {"script", "iframe", "object", "embed", "base", "form", "link"} & {name for name, _ in outline.elements}
    assert all(src.startswith("data:image/") for src in outline.values("src"))
    assert "default-src 'none'" in outline.values("content")[0]


def test_an_original_is_shown_with_every_character_debris_included() -> None:
    shown = "".join(Outline(page()).text.split())
    for line in HARBOUR.split("\n"):
        assert "".join(line.split()) in shown


def test_debris_is_greyed_and_labelled() -> None:
    assert re.search(r'class="passage debris greyed"><p class="role">Debris</p><p dir="auto" class="words">Adv', page())


def test_text_that_stands_in_no_block_is_shown_nevertheless() -> None:
    words = "One. Two. Three."
    loose = Original(identity(words), "a", "A", words, (Passage(5, 9, "paragraph"),))
    outline = Outline(render(Document(Front("Quay"), (Section("annex", "Annex", (loose,)),))))
    assert all(part in outline.text for part in ("One. ", "Two.", " Three."))


def test_citations_that_cross_each_other_and_findings_all_keep_their_places() -> None:
    words = "The bridge was shut for three days after the storm, said the mayor on Monday."
    cites = [
        cite(words, part) for part in ("bridge was shut for three", "three days after the", "was shut", "storm, said")
    ]
    source = original(words, Mark(15, 44, "timex", "P3D"), Mark(24, 60, "quotation", "said"))
    html = render(Document(Front("Storm"), (Section("a", "A", (said(*cites),)), Section("b", "B", (source,)))))
    outline = Outline(html)
    assert words in outline.text
    assert [f"n{i}" for i in range(1, 5)] == sorted(i for i in outline.values("id") if re.fullmatch(r"n\d", i))
    assert re.search(r"body:has\(#n\d:target\) \.n\d", html)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30)), max_size=8), st.data())
def test_overlapping_layers_never_change_the_text_or_leave_an_element_open(
    places: list[tuple[int, int]], data: st.DataObject
) -> None:
    words = "Forty words about a harbour, a quay & <ships> in the night, more or less."
    spans = [(start, min(start + length, len(words))) for start, length in places]
    kinds = data.draw(st.lists(st.booleans(), min_size=len(spans), max_size=len(spans)))
    cited = [cite(words, words) for _ in ()]
    cited += [
        replace(cite(words, words), start=s, end=e, text=words[s:e])
        for (s, e), is_cited in zip(spans, kinds, strict=True)
        if is_cited and words[s:e].strip()
    ]
    marks = [Mark(s, e, "mention", "x") for (s, e), is_cited in zip(spans, kinds, strict=True) if not is_cited]
    sections = (Section("a", "A", (said(*cited),)), Section("b", "B", (original(words, *marks),)))
    html = render(Document(Front("T"), sections))
    body = html[html.index('class="words"') : html.index("</article>")]
    assert words in Outline(body).text
    assert body.count("<mark") == body.count("</mark>")
    assert re.sub(r"<[^>]*>", "", body[body.index(">") + 1 : body.index("</p>")]) == text(words)


@given(st.text())
def test_any_text_is_shown_as_text(words: str) -> None:
    html = text(words)
    assert "<script" not in html
    html.encode("utf-8")
    bare = re.sub(r'<span class="control" title="[^"]*">|</span>|</?bdi>', "", html)
    assert "<" not in bare
    assert unescape(bare) == visible(words)


@pytest.mark.parametrize(
    "block",
    [
        said(NASTY), said(Badge(NASTY, NASTY)), said(Link(NASTY, (Text(NASTY),))), Heading(NASTY), Callout((said(NASTY),), NASTY),
        Chart("<svg onload=alert(1)><script>alert(1)</script></svg>", NASTY, NASTY), Attachment(NASTY, NASTY),
        Quote((Text(NASTY), cite(HARBOUR, "on Tuesday")), (Text(NASTY),), inferred=NASTY),
        original(NASTY, Mark(0, 9, "quotation", NASTY)), original("safe", Mark(0, 3, '"><script>', NASTY)),
    ],
)  # fmt: skip
def test_markup_in_a_document_stays_text(block: object) -> None:
    outline = Outline(page(block))
    assert not {"script", "svg"} & {name for name, _ in outline.elements}
    assert not any(name.startswith("on") for _, attributes in outline.elements for name in attributes)
    assert not any(value.lower().startswith("javascript") for value in outline.values("href"))


def test_markup_in_the_front_stays_text() -> None:
    front = Front(NASTY, NASTY, NASTY, (NASTY,), NASTY, '"><script>alert(1)</script>')
    outline = Outline(render(Document(front, (Section("a", NASTY, ()),))))
    assert "script" not in {name for name, _ in outline.elements}
    assert outline.values("lang") == ["en"]


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org/a?b=c", True), ("mailto:desk@example.org", True), ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False), (" javascript:alert(1)", False), ("data:text/html,x", False), ("//example.org", False),
        ("file:///etc/passwd", False), ("https://example.org/\u202egpj", False), ("http://[", False), ("https:", False),
    ],
)  # fmt: skip
def test_only_addresses_of_pages_and_mailboxes_are_links(address: str, *, safe: bool) -> None:
    assert is_safe(address) is safe


def test_bidirectional_and_other_controls_are_visible() -> None:
    shown = text("pay \u202e001\u202c now\x00")
    assert shown.count('class="control"') == 3
    assert "⟨U+202E⟩" in shown
    assert "right-to-left override" in shown


def test_whatever_has_no_picture_is_written_out_and_nothing_else() -> None:
    blank = set("\u115f\u1160\u3164\uffa0\u2800")  # letters by category
    needed = set("\t\n\r\u00ad\u200b\u200c\u200d\u2060") | set(map(chr, range(0x600, 0x606)))
    needed |= set("\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")  # Prepended_Concatenation_Mark: seen
    for character in map(chr, range(sys.maxunicode + 1)):
        category = unicodedata.category(character)
        if category in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} or character in blank:
            assert (visible(character) == character) is (character in needed), hex(ord(character))
        elif category != "Cn":
            assert visible(character) == character, hex(ord(character))


def test_a_flag_keeps_its_tag_characters_but_hidden_text_in_them_shows() -> None:
    scotland = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
    assert text(scotland) == scotland
    assert "⟨U+E0068⟩" in text("safe\U000e0068\U000e0069")


def test_right_to_left_text_is_kept_to_itself() -> None:
    assert text("مرحبا") == "<bdi>مرحبا</bdi>"
    assert text("Nguyễn") == "Nguyễn"


def test_a_slip_in_building_markup_shows_as_text() -> None:
    assert tag("p", Html("<b>") + "x", f"{Html('<i>')}") == "<p>&lt;b&gt;x&lt;i&gt;</p>"


def test_voices_are_told_apart_in_words() -> None:
    words = Outline(page(said("4", voice=Voice.COMPUTED), said("Odd.", voice=Voice.ANALYST))).text
    assert "Computed: 4" in words
    assert "Analyst: Odd." in words


def test_verbatim_words_stand_in_quotation_marks_with_the_citation_behind_them() -> None:
    quote = Quote((Text("a blow"), cite(HARBOUR, "a blow")), (Text("the union"),))
    assert re.search(r"“a blow”<sup", page(quote))
    indirect = Outline(page(replace(quote, verbatim=False, inferred="the last speaker"))).text
    assert "“a blow”" not in indirect.partition("Annex")[0]
    assert "Attribution inferred: the last speaker" in indirect


def test_a_large_attachment_is_compressed_and_a_huge_one_left_out() -> None:
    assert 'download="briefing.json.gz"' in page(Attachment("[" + "1," * 1_000_000 + "1]"))
    noise = "".join(chr(0x4E00 + (i * i * 7919 + i * 31) % 20000) for i in range(1_500_000))
    assert "too large to travel" in page(Attachment(noise))


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(rich_document()) == render(rich_document())


def test_an_original_shown_twice_is_there_once() -> None:
    sections = (Section("a", "A", (coast(),)), Section("b", "B", (coast(),)))
    html = render(Document(Front("Quay"), sections))
    assert html.count("<article") == 1
    assert "shown in full above" in html


def test_a_cell_shows_the_cited_words_and_leaves_the_section_behind() -> None:
    section = Section(
        "s", "Sum", (said("Forty.", cite(COAST, "approximately 40 million euros"), voice=Voice.REPORTED),)
    )
    bundle = Shown(section)._repr_mimebundle_()
    assert from_json(bundle[MIME], Section) == section
    assert "“approximately 40 million euros”" in Outline(str(bundle["text/html"])).values("title")[0]
    assert bundle["text/plain"] == "Sum\nForty."


def test_every_section_of_a_document_shows_in_a_cell() -> None:
    document = rich_document()
    for node in (document.front, *document.sections):
        outline = Outline(Shown(node)._repr_html_())
        assert not {"script", "h1"} & {name for name, _ in outline.elements}
        assert not outline.values("id")
        assert str(Shown(node))
