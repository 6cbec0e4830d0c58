"""Word, OpenDocument and Markdown files into text, hints and metadata."""

import io
import zipfile
from collections.abc import Mapping

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.articles import Role
from briefing.errors import Problem
from briefing.parsing import parse
from briefing.reading.formats import read
from briefing.reading.limits import Limits
from briefing.sources import Origin, Source

QUAY = "The harbour will close on Monday, the mayor said, because the quay wall has moved by two metres since spring."
FERRY = "Ferries will leave from the old pier while repairs go on, which may take until the autumn, a report says."
FIRM = "Engineers were commissioned to investigate, and businesses near the water complained that nobody told them."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def found(content: bytes, name: str, limits: Limits | None = None) -> list[Source | Problem]:
    return list(read(io.BytesIO(content), Origin(name), limits or Limits(), name=name))


def source(content: bytes, name: str) -> Source:
    (one,) = found(content, name)
    assert isinstance(one, Source), one
    return one


def problem(content: bytes, name: str, limits: Limits | None = None) -> str:
    (one,) = found(content, name, limits)
    assert isinstance(one, Problem)
    return str(one)


def tagged(one: Source) -> list[tuple[str, str]]:
    return [(hint.tag, one.text[hint.start : hint.end]) for hint in one.hints]


def stated(one: Source) -> dict[str, str]:
    return {datum.field: datum.value for datum in one.metadata}


def zipped(parts: Mapping[str, str]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return written.getvalue()


def saved(document: object) -> bytes:
    written = io.BytesIO()
    document.save(written)  # type: ignore[attr-defined]
    return written.getvalue()


def word(body: str, **parts: str) -> bytes:
    main = f'<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>'
    return zipped(
        {"[Content_Types].xml": "<Types/>", "word/document.xml": main}
        | {f"word/{name}.xml": text for name, text in parts.items()}
    )


def said(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def article() -> bytes:
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = "Harbour", "Ann Miller"
    document.add_heading("Harbour to close for a week", 0)
    document.add_paragraph("Ferries leave from the old pier while engineers look for the weakness", style="Subtitle")
    document.add_paragraph().add_run("By Ann Miller").bold = True
    for text in (QUAY, FERRY, FIRM):
        document.add_paragraph(text)
    document.add_heading("What comes next", 1)
    document.add_paragraph("The quay is closed.", style="List Bullet")
    document.add_paragraph("“We cannot let anybody walk there,” she said.", style="Quote")
    document.add_paragraph("The quay on Friday", style="Caption")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells), ("Day", "Ships", "Monday", "12"), strict=True
    ):
        cell.text = text
    document.sections[0].header.paragraphs[0].text = "The Coastal Herald"
    return saved(document)


def test_styles_of_a_word_document_become_hints() -> None:
    assert tagged(source(article(), "clip.docx")) == [
        ("h1", "Harbour to close for a week"),
        ("p", "Ferries leave from the old pier while engineers look for the weakness"),
        ("standfirst", "Ferries leave from the old pier while engineers look for the weakness"),
        ("h4", "By Ann Miller"),
        *(("p", text) for text in (QUAY, FERRY, FIRM)),
        ("h2", "What comes next"),
        ("li", "The quay is closed."),
        ("blockquote", "“We cannot let anybody walk there,” she said."),
        ("figcaption", "The quay on Friday"),
        ("td", "Day\tShips"),
        ("table", "Day\tShips"),
        ("td", "Monday\t12"),
        ("table", "Monday\t12"),
    ]


def test_a_word_document_is_parsed_as_an_article() -> None:
    one = source(article(), "clip.docx")
    assert (stated(one)["docx:title"], stated(one)["docx:author"]) == ("Harbour", "Ann Miller")
    read_as = parse(one)
    assert read_as.headline is not None
    assert read_as.headline.value == "Harbour to close for a week"
    assert [name.value for name in read_as.bylines] == ["Ann Miller"]
    assert read_as.published is None
    assert "Coastal Herald" not in one.text


def test_a_document_without_title_has_its_first_headings_as_headlines() -> None:
    document = docx.Document()
    for title in ("Harbour to close", "Fish prices rise"):
        document.add_heading(title, 1)
        document.add_paragraph(QUAY)
    assert [text for tag, text in tagged(source(saved(document), "clip.docx")) if tag == "h1"] == [
        "Harbour to close",
        "Fish prices rise",
    ]


def test_changes_are_taken_as_accepted_and_hidden_text_is_left_out() -> None:
    one = source(
        word(
            paragraph(
                said("The harbour "),
                '<w:del w:id="1"><w:r><w:delText>may</w:delText></w:r></w:del>',
                f'<w:ins w:id="2">{said("will")}</w:ins>',
                said(" close"),
                said(" in secret", "<w:vanish/>"),
                said(" on Monday.", '<w:vanish w:val="0"/>'),
            )
        ),
        "clip.docx",
    )
    assert one.text == "The harbour will close on Monday."
    assert one.notes == (
        "text that is deleted in tracked changes is left out (1 times)",
        "text that is hidden is left out (1 times)",
    )


def test_links_fields_breaks_and_text_boxes_are_read_once() -> None:
    box = f"<w:pict><w:txbxContent>{paragraph(said('In the box.'))}</w:txbxContent></w:pict>"
    one = source(
        word(
            paragraph(
                f"<w:hyperlink>{said('The mayor')}</w:hyperlink>",
                '<w:r><w:instrText>HYPERLINK "http://example.org"</w:instrText></w:r>',
                f"<w:fldSimple>{said(' said')}</w:fldSimple>",
                "<w:r><w:br/><w:t>so.</w:t><w:tab/><w:t>Twice</w:t><w:noBreakHyphen/><w:t>over.</w:t></w:r>",
                f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>",
            )
        ),
        "clip.docx",
    )
    assert one.text == "The mayor said\nso. Twice\u2011over.\n\nIn the box."


def test_footnotes_stand_at_the_end() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator">{paragraph(said("___"))}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph(said("Port authority, 2024."))}</w:footnote></w:footnotes>'
    )
    one = source(word(paragraph(said(QUAY)) + paragraph(said(FERRY)), footnotes=notes), "clip.docx")
    assert one.text == f"{QUAY}\n\n{FERRY}\n\nPort authority, 2024."
    assert tagged(one)[-2:] == [("p", "Port authority, 2024."), ("aside", "Port authority, 2024.")]


def test_headings_that_are_only_bold_and_numbered_lines_are_told_apart() -> None:
    numbered = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>' + said("The quay is closed.") + "</w:p>"
    level = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>' + said("Outlook") + "</w:p>"
    one = source(
        word(paragraph(said("What comes next", "<w:b/>")) + numbered + level + paragraph(said(QUAY))), "clip.docx"
    )
    assert [tag for tag, _ in tagged(one)] == ["h4", "li", "h2", "p"]


def test_a_table_that_only_sets_text_in_columns_is_read_as_text() -> None:
    document = docx.Document()
    cells = document.add_table(1, 2).rows[0].cells
    for cell in cells:
        cell.text = QUAY
        cell.add_paragraph(FERRY)
        cell.add_paragraph(FIRM)
    assert tagged(source(saved(document), "clip.docx")) == [("p", text) for text in (QUAY, FERRY, FIRM) * 2]


def test_what_word_could_fetch_or_run_is_let_alone() -> None:
    document = docx.Document()
    document.add_paragraph(QUAY)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    document.part.relate_to("http://192.0.2.1/evil.dotm", kind, is_external=True)
    document.element.body.insert(0, parse_xml(f'<w:altChunk xmlns:w="{W}"/>'))
    assert source(saved(document), "clip.docm").text == QUAY


def test_files_that_word_cannot_have_written_are_problems() -> None:
    whole = article()
    assert "is empty" in problem(b"", "clip.docx")
    assert "is cut off or broken" in problem(whole[: len(whole) // 2], "clip.docx")
    assert "is cut off or broken" in problem(zipped({"word/document.xml": "no XML"}), "clip.docx")
    assert "is cut off or broken" in problem(word("<w:body>" * 10_000 + "</w:body>" * 10_000), "clip.docx")
    assert "holds no text" in problem(word(""), "clip.docx")


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("EncryptedPackage", "is protected by a password. Save it without."),
        ("WordDocument", "is an old Word document. Save it as .docx"),
        ("__properties_version1.0", "is an Outlook message. Save it as .eml"),
        ("Something", "is protected by a password or an old Word document"),
    ],
)
def test_old_and_protected_office_files_say_what_to_do(name: str, what: str) -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + name.encode("utf-16-le") + bytes(600)
    for ending in (".docx", ".doc", ".txt"):
        assert what in problem(content, f"clip{ending}")


def test_bombs_are_refused_before_they_unpack() -> None:
    assert "unpacks to more than 20 MB" in problem(word(" " * 30_000_000), "clip.docx")
    laughs = f'<!DOCTYPE d [<!ENTITY a "{"ha" * 1000}"><!ENTITY b "{"&a;" * 1000}"><!ENTITY c "{"&b;" * 1000}">]>'
    main = f'{laughs}<w:document xmlns:w="{W}"><w:body>{paragraph(said("&c;"))}</w:body></w:document>'
    for one in found(zipped({"word/document.xml": main}), "clip.docx"):
        assert isinstance(one, Problem)


def test_no_entity_reads_a_file_of_this_machine() -> None:
    main = f'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W}"><w:body>{paragraph(said("It says &a;"))}</w:body></w:document>'
    assert source(zipped({"word/document.xml": main}), "clip.docx").text == "It says"


def test_a_word_document_is_one_whatever_its_name() -> None:
    for name in ("clip.txt", "", "clip.pdf"):
        assert source(article(), name).media_type.endswith("wordprocessingml.document")


OPEN = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)
STYLES = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>'
)


def opened(body: str, **parts: str) -> bytes:
    content = f"<office:document-content {OPEN}><office:automatic-styles>{STYLES}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        for name, text in parts.items():
            archive.writestr(name.replace("_", "/") if name == "META-INF_manifest" else f"{name}.xml", text)
    return written.getvalue()


def test_an_open_document_is_read_with_its_styles() -> None:
    one = source(
        opened(
            '<text:p text:style-name="P1">Harbour to close for a week</text:p>'
            f"<text:p>{QUAY}</text:p><text:h text:outline-level='1'>What comes next</text:h>"
            "<text:list><text:list-item><text:p>The quay is closed.</text:p></text:list-item></text:list>"
            '<text:p text:style-name="P2">“We cannot let anybody walk there.”</text:p>'
            '<text:p><text:span text:style-name="T1">Ferries</text:span></text:p>'
            "<table:table><table:table-row><table:table-cell><text:p>Monday</text:p></table:table-cell>"
            "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"
        ),
        "clip.odt",
    )
    assert [(tag, text) for tag, text in tagged(one) if tag != "td"] == [
        ("h1", "Harbour to close for a week"),
        ("p", QUAY),
        ("h2", "What comes next"),
        ("li", "The quay is closed."),
        ("blockquote", "“We cannot let anybody walk there.”"),
        ("h4", "Ferries"),
        ("table", "Monday\t12"),
    ]


def test_spaces_breaks_notes_remarks_and_changes_of_an_open_document() -> None:
    one = source(
        opened(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            '<text:p>The  harbour\n will<text:s text:c="3"/>close<text:line-break/>on<text:tab/>Monday'
            "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Port authority, 2024.</text:p></text:note-body></text:note>"
            '<office:annotation><text:p>Check this.</text:p></office:annotation>, <text:span text:style-name="T2">secretly </text:span>she said.'
            "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame></text:p>"
        ),
        "clip.odt",
    )
    assert one.text == "The harbour will close\non Monday, she said.\n\nIn the box.\n\nPort authority, 2024."
    assert len(one.notes) == 2


def test_what_an_open_document_states_of_itself_is_metadata() -> None:
    meta = f"<office:document-meta {OPEN}><office:meta><dc:title>Harbour</dc:title><meta:initial-creator>Ann Miller</meta:initial-creator><dc:creator>Tom Reed</dc:creator><meta:creation-date>2024-03-05T08:00:00</meta:creation-date></office:meta></office:document-meta>"
    one = source(opened(f"<text:p>{QUAY}</text:p>", meta=meta), "clip.odt")
    assert stated(one) == {"odt:title": "Harbour", "odt:author": "Ann Miller", "odt:created": "2024-03-05T08:00:00"}


def test_open_documents_that_cannot_be_read_are_problems() -> None:
    whole = opened(f"<text:p>{QUAY}</text:p>")
    assert "is cut off or broken" in problem(whole[: len(whole) - 60], "clip.odt")
    assert "holds no text" in problem(opened(""), "clip.odt")
    locked = zipped({"content.xml": "?", "META-INF/manifest.xml": "<m><encryption-data/></m>"})
    assert "is protected by a password" in problem(locked, "clip.odt")
    deep = "<text:section>" * 10_000 + "</text:section>" * 10_000
    assert "is cut off or broken" in problem(opened(deep), "clip.odt")
    many = '<text:p>a<text:s text:c="999999999"/>b</text:p>'
    assert source(opened(many), "clip.odt").text == "a b"


MARKDOWN = f"""---
title: "Harbour to close for a week"
author: Ann Miller
date: 2024-03-05
tags: [harbour, quay]
---
# Harbour to close for a week #

By Ann Miller

{QUAY[:60]}
{QUAY[60:]}

What comes next
---------------

> “We cannot let anybody
> walk there,” she said.

**Ferries**

- The quay is closed.
2. Ferries leave.

| Day | Ships |
|-----|-------|
| Monday | 12 |

```
# no heading
```
***
{FERRY}
"""


def markdown(text: str) -> Source:
    return source(text.encode(), "clip.md")


def test_marks_of_markdown_stand_apart_from_the_words() -> None:
    one = markdown(MARKDOWN)
    assert one.text == MARKDOWN
    words = [(tag, text) for tag, text in tagged(one) if tag not in {"span", "head"}]
    assert words == [
        ("h1", "Harbour to close for a week"),
        ("p", "By Ann Miller"),
        ("p", f"{QUAY[:60]}\n{QUAY[60:]}"),
        ("h2", "What comes next"),
        ("blockquote", "“We cannot let anybody\n> walk there,” she said."),
        ("h4", "Ferries"),
        ("li", "- The quay is closed."),
        ("li", "2. Ferries leave."),
        ("table", "| Day | Ships |"),
        ("table", "| Monday | 12 |"),
        ("pre", "# no heading"),
        ("hr", "***"),
        ("p", FERRY),
    ]


def test_front_matter_is_metadata() -> None:
    one = markdown(MARKDOWN)
    assert stated(one) == {
        "front:title": "Harbour to close for a week",
        "front:author": "Ann Miller",
        "front:date": "2024-03-05",
    }
    toml = markdown(f'+++\ntitle = "Harbour"\n+++\n{QUAY}\n')
    assert stated(toml) == {"front:title": "Harbour"}
    assert stated(markdown(f"---\n\n{QUAY}\n")) == {}


def test_a_markdown_file_is_parsed_as_an_article() -> None:
    read_as = parse(markdown(MARKDOWN))
    assert read_as.headline is not None
    assert read_as.headline.value == "Harbour to close for a week"
    assert [name.value for name in read_as.bylines] == ["Ann Miller"]
    assert all("#" not in read_as.text_of(block.span) for block in read_as.blocks if block.role is Role.CROSSHEAD)


LINES = st.sampled_from(
    ["# A heading #", "#", "##\tTwo", "Title", "=====", "---", "- item", "1. one", "> said", ">> twice", ">", "> - x", "| a | b |", "|---|---|", "```", "~~~ py", "    code",
     "**bold**", "![a](b)", "+++", "title: x", "\ufeff", "", "   ", QUAY, "\u2028", "a\0b", "***", "* * *"]
)  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(st.one_of(st.text(), st.lists(LINES, max_size=15).map("\n".join), st.lists(LINES, max_size=15).map("\r\n".join)))
@example("\ufeff\ufeffHarbour to close")
@example(" \ufeffHarbour to close")
def test_blocks_of_markdown_cover_all_that_is_not_white_space(text: str) -> None:
    for one in found(text.encode("utf-8", "replace"), "clip.md"):
        if isinstance(one, Problem):
            continue
        last = 0
        for block in parse(one).blocks:
            assert last <= block.span.start < block.span.end <= len(one.text)
            assert not one.text[last : block.span.start].strip()
            last = block.span.end
        assert not one.text[last:].strip()


@pytest.mark.parametrize("nasty", ["#", ">", "- ", "|", "`", "*", "=", "_ ", "![", "---\n", "> ", "1.", "-\n", "|-"])
def test_a_hundred_thousand_marks_come_to_an_end(nasty: str) -> None:
    assert found((nasty * 50_000).encode(), "clip.md")


SEEDS = {
    "clip.docx": article(),
    "clip.odt": opened(f"<text:p>{QUAY}</text:p><text:p>{FERRY}</text:p>"),
    "clip.md": MARKDOWN.encode(),
}


@settings(deadline=None, max_examples=80)
@given(st.data())
def test_a_damaged_document_is_a_text_or_a_problem(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(SEEDS)))
    content = bytearray(SEEDS[name])
    for place, value in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=10)
    ):
        content[place] = value
    for one in found(bytes(content[: data.draw(st.integers(0, len(content)))]), name):
        if isinstance(one, Source):
            assert all(0 <= hint.start < hint.end <= len(one.text) for hint in one.hints)
        else:
            assert "Error" not in one.what
