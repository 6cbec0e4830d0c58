import hashlib
import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich_document import BARS, cells, cite, coast, harbour, identity, rich_document, said

from briefing.exporting.blocks import (
    Bullets,
    Callout,
    Chart,
    Column,
    Heading,
    Item,
    Listing,
    Original,
    Passage,
    Picture,
    Quote,
    Side,
    SideBySide,
    Table,
    Voice,
)
from briefing.exporting.document import Document, Front, Section
from briefing.exporting.fonts import FontWarning
from briefing.exporting.inlines import Link, Text
from briefing.exporting.pdf import pdf
from briefing.exporting.typst_pictures import PictureWarning

PLAIN = tuple(section for section in rich_document().sections if section.id != "scripts")


def plain_document() -> Document:
    """The rich document as far as every machine has the fonts for it."""
    return replace(rich_document(), sections=PLAIN)


def of(*blocks: object, title: str = "One section") -> Document:
    return Document(Front("A document", language="en"), (Section("one", title, blocks),))  # type: ignore[arg-type]


def opened(made: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made))


def text_of(made: bytes) -> str:
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=made, capture_output=True, check=True)
    return done.stdout.decode().replace("\u200b", "")


def words_of(made: bytes) -> str:
    return " ".join(text_of(made).split())


def annotations(file: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [link for page in file.pages for link in page.get("/Annots", [])]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert pdf(plain_document()) == pdf(plain_document())


def test_a_document_without_a_date_takes_none_from_the_clock() -> None:
    document = replace(plain_document(), front=replace(plain_document().front, date=""))
    with opened(pdf(document)) as file:
        assert str(file.docinfo["/CreationDate"]).startswith("D:1970")


def test_the_pdf_says_that_it_is_archivable_and_accessible() -> None:
    with opened(pdf(plain_document())) as file, file.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"], metadata["pdfuaid:part"]) == ("3", "A", "1")
        assert metadata["dc:title"] == "Rebuilding the northern quay"
        assert file.Root.Lang == "en"
        assert file.Root.MarkInfo.Marked


def test_the_machine_readable_json_travels_inside() -> None:
    with opened(pdf(plain_document())) as file:
        assert sorted(file.attachments) == ["briefing.json", "extra.json"]
        attached = file.attachments["briefing.json"]
        assert json.loads(attached.get_file().read_bytes()) == {"made": "by hand"}
        assert attached.get_file().mime_type == "application/json"
        assert attached.relationship == pikepdf.Name("/Data")


def test_every_citation_leads_to_the_annex_and_back() -> None:
    with opened(pdf(plain_document())) as file:
        pages = {page.obj.objgen: i for i, page in enumerate(file.pages)}
        named = {str(key): value for key, value in pikepdf.NameTree(file.Root.Names.Dests).items()}
        inside = [link for link in annotations(file) if "/Dest" in link or link.get("/A", {}).get("/S") == "/GoTo"]
        reached = [_page(link, named, pages) for link in inside]
    assert None not in reached
    assert len(inside) >= 2 * 12  # a dozen places cite


def _page(link: pikepdf.Object, named: dict[str, pikepdf.Object], pages: dict[tuple[int, int], int]) -> int | None:
    goal = link.get("/Dest", link.get("/A", {}).get("/D"))
    goal = named.get(str(goal), goal) if isinstance(goal, pikepdf.String | pikepdf.Name) else goal
    goal = goal.get("/D") if isinstance(goal, pikepdf.Dictionary) else goal
    return pages.get(goal[0].objgen) if isinstance(goal, pikepdf.Array) else None


def test_bookmarks_and_contents_name_every_section_and_its_page() -> None:
    made = pdf(plain_document())
    with opened(made) as file, file.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
    assert titles[0] == "1\u2002Bottom line"
    assert "14\u2002Annex: the originals in full" in titles
    assert re.search(r"Who said what[ .\u2060]*\d", text_of(made).split("Bottom line", 2)[1])


def test_the_three_voices_are_told_apart_by_words() -> None:
    text = words_of(pdf(plain_document()))
    assert "COMPUTED 40 million ÷ 20 million = 2.0" in text
    assert "ANALYST The union’s figure" in text
    assert "reported by a source" in text


def test_verbatim_words_stand_between_quotation_marks_and_indirect_ones_do_not() -> None:
    text = words_of(pdf(plain_document()))
    assert "“We are looking at more than 40 million, and I would rather say so now than in a year”" in text
    assert "INDIRECT Jonas Ekdahl inferred: “He” is the last speaker named" in text


def test_an_original_is_shown_in_full_with_its_debris_labelled() -> None:
    text = words_of(pdf(plain_document()))
    annex = text[text.rindex("Annex: the originals in full") :]
    for line in filter(None, harbour().text.splitlines()):
        # numbers of citations stand within the text
        pattern = r"\W+(?:[\da-z ]{1,8}\s)?".join(map(re.escape, re.findall(r"\w+", line)[:4]))
        assert re.search(pattern, annex), line
    assert "DEBRIS" in annex


def test_what_the_passages_of_an_original_leave_out_is_shown_all_the_same() -> None:
    text = "Seen. Left out. Seen too."
    node = Original(identity(text), "a.txt", "A", text, (Passage(0, 5, "paragraph"), Passage(16, 25, "paragraph")))
    assert "Left out." in text_of(pdf(of(node)))


def test_a_citation_of_white_space_or_without_its_original_is_a_number_without_link() -> None:
    text = "One.\n\nTwo."
    original = Original(identity(text), "a.txt", "A", text, (Passage(0, 4, "paragraph"), Passage(6, 10, "paragraph")))
    blank, away = cite(text, "\n\n"), cite(coast().text, "Ekdahl said")
    assert re.search(r"Said\.1,\s?2", words_of(pdf(of(said("Said.", blank, away, voice=Voice.REPORTED), original))))


def test_the_same_original_twice_is_linked_once() -> None:
    point = said("Three thousand.", cite(coast().text, "some 3,000 jobs"), voice=Voice.REPORTED)
    assert text_of(pdf(of(point, coast(), coast()))).count("some 3,000") == 2


def test_headings_never_skip_a_level() -> None:
    made = pdf(of(Heading("Deep", 6), Heading("Deeper", 6), Heading("Shallow", 1), Heading("Odd", -3)))
    with opened(made) as file:
        levels = [int(str(name)[2:]) for name in _structure(file.Root.StructTreeRoot) if re.fullmatch(r"/H\d", name)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def _structure(node: pikepdf.Object) -> list[str]:
    found = [str(node.S)] if "/S" in node else []
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary):
            found += _structure(child)
    return found


def test_every_picture_has_words_for_those_who_cannot_see_it() -> None:
    with opened(pdf(plain_document())) as file:
        pictures = [
            node for node in file.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure"
        ]
        assert len(pictures) == 2
        assert all(str(node.Alt) for node in pictures)


def lettered(words: str) -> str:
    return BARS.replace("</svg>", f'<text x="1" y="9" style="font-family: \'DejaVu Sans\'">{words}</text></svg>')


@pytest.mark.parametrize(
    "broken",
    [
        Chart("<svg", "The finding"), Chart("<p>no</p>", "The finding"),
        Chart('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', "The finding"),
        Chart(lettered("Text 16 (" + "\u0301" * 20 + "…)"), "The finding"),  # marks on nothing: no font has their glyph
        Picture("%%%", "image/png", "The finding"), Picture("aGVsbG8=", "image/png", "The finding"),
        Picture("aGVsbG8=", "image/tiff", "The finding"),
    ],
)  # fmt: skip
def test_a_picture_that_cannot_be_drawn_is_told_in_words(broken: Chart | Picture) -> None:
    with pytest.warns(PictureWarning, match="The finding"):
        made = pdf(of(broken, Chart(BARS, "Bars")))
    assert "The finding" in text_of(made)


def test_a_chart_reaches_for_nothing_outside() -> None:
    inside = '<image href="briefing.typ"/><image xlink:href="http://example.org/a.png" xmlns:xlink="http://www.w3.org/1999/xlink"/>'
    hostile = BARS.replace("</svg>", f"<script>alert(1)</script>{inside}</svg>")
    made = pdf(of(Chart(hostile, "Bars")))
    assert b"example.org" not in made
    assert b"/JavaScript" not in made


def test_only_addresses_of_the_web_and_of_mail_are_links() -> None:
    targets = (
        "https://example.org/",
        "mailto:desk@example.org",
        "javascript:alert(1)",
        "file:///etc/hosts",
        "//x",
        "#no",
    )
    with opened(pdf(of(said(*(Link(target, (Text(target),)) for target in targets))))) as file:
        links = [str(link.A.URI) for link in annotations(file) if "/A" in link and "/URI" in link.A]
    assert links == ["https://example.org/", "mailto:desk@example.org"]


def test_headings_of_a_long_table_stand_on_every_page() -> None:
    rows = tuple(cells(str(i), "a statement that is told at some length " * 3) for i in range(120))
    made = pdf(of(Table("Long", (Column("Counted", numeric=True), Column("Told")), rows)))
    pages = [page for page in text_of(made).split("\f") if page.strip()]
    assert len(pages) > 2
    assert all("Counted" in page for page in pages)


@pytest.mark.parametrize("columns", [0, 1, 2, 5, 12, 25])
def test_no_word_leaves_the_page(columns: int) -> None:
    word = "counterrevolutionary" * 12
    table = Table("Wide", tuple(Column(f"Head {i}") for i in range(columns)), (cells(*[word] * columns), cells("one")))
    side = Side("https://example.org/" + word, (said(word),))
    document = of(
        table, said(word), Listing(word), SideBySide((side, side, side, side)), Callout((Quote((Text(word),)),))
    )
    made = pdf(document)
    listed = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=made, capture_output=True, check=True
    ).stdout.decode()
    right = [float(edge) for edge in re.findall(r'xMax="([\d.]+)"', listed)]
    assert max(right) <= 595.3 - 40


def test_lists_may_be_nested_deeper_than_the_page_can_show() -> None:
    block = said("the innermost")
    for _ in range(40):
        block = Bullets((Item((block,)),))  # type: ignore[assignment]
    assert "the innermost" in text_of(pdf(of(block)))


def test_an_empty_document_is_a_page_with_a_title() -> None:
    made = pdf(Document(Front(""), ()))
    with opened(made) as file:
        assert len(file.pages) == 1


def test_rows_that_are_too_long_or_too_short_lose_nothing() -> None:
    table = Table("", (Column("A"),), (cells("one", "two", "three"), cells(), cells("four")))
    assert all(word in text_of(pdf(of(table))) for word in ("one", "two", "three", "four"))


def test_odd_languages_dates_and_names_of_attachments_do_no_harm() -> None:
    front = Front("T", language='xx"; #panic()', date="2024-13-45", authors=("", "#evil()"))
    with opened(pdf(Document(front, (), "{}"))) as file:
        assert file.Root.Lang == "en"


MARKUP = (
    '#read("/etc/hostname")', '#eval("1+1")', "*bold* _em_ `raw` <label> @ref", '#import "@preview/x:1.0.0"', "$x$",
    "#while true {}", "\\u{202E}", "= Heading", "// gone", "/* gone */", "https://example.org/#panic()", "```typ #x```",
    "\\end{document}\\input{/etc/hostname}", "<script>alert(1)</script>", "]]>", '"}', "#set page(width: 1pt)",
)  # fmt: skip


def test_markup_in_a_text_is_text() -> None:
    made = pdf(everywhere("\n".join(MARKUP)))
    text = words_of(made)
    assert all(text.count(markup) >= 8 for markup in MARKUP)
    with opened(made) as file:
        assert not [link for link in annotations(file) if "/URI" in link.get("/A", {})]


def everywhere(text: str) -> Document:
    """A document with the text in every place that takes one."""
    text = text or " "
    cited = cite(text, text)
    original = Original(identity(text), text, text, text, (Passage(0, len(text), text),))
    front = Front(text, text, text, (text,), text, text)
    blocks = (
        said(text, cited, voice=Voice.REPORTED), Heading(text), Bullets((Item((said(text),)),)),
        Table(text, (Column(text), Column(text, numeric=True)), (cells(text, text),)),
        Quote((Text(text), cited), (Text(text),), verbatim=False, inferred=text),
        SideBySide((Side(text, (said(text),)),)), Callout((said(text),), text), Chart(BARS, text, text),
        Listing(text, text), said(Link(text, (Text(text),)), Link("#" + text, (Text(text),))), original,
    )  # fmt: skip
    return Document(front, (Section(text, text, blocks, text),), text)


@given(st.text(st.characters(), max_size=60))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.filterwarnings("ignore::briefing.exporting.fonts.FontWarning")
def test_any_text_at_all_gives_a_pdf(text: str) -> None:
    assert pdf(everywhere(text)).startswith(b"%PDF-")


def test_scripts_are_shown_and_those_without_a_font_are_named() -> None:
    scripts = next(section for section in rich_document().sections if section.id == "scripts")
    with pytest.warns(FontWarning) as caught:
        text = text_of(pdf(replace(rich_document(), sections=(scripts,))))
    assert "Служба внешней разведки" in text
    assert "หน่วยข่าวกรองแห่งชาติ" in text
    assert "pay ⟨U+202E⟩001⟨U+202C⟩ now" in text
    assert len([warning for warning in caught if "symbols" in str(warning.message)]) == 1


def test_the_hash_of_a_long_document_is_that_of_its_twin_made_in_another_process() -> None:
    code = "import hashlib, test_pdf as t; print(hashlib.sha256(t.pdf(t.plain_document())).hexdigest())"
    other = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=Path(__file__).parent
    )
    assert other.stdout.strip() == hashlib.sha256(pdf(plain_document())).hexdigest()
