import base64
import json
import warnings

import nbformat
import pandas as pd
import pytest
from nbconvert.exporters import get_export_names, get_exporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from rich_document import BARS, HARBOUR, PIXEL, cite, rich_document, said

from briefing.errors import CitationError, ExportError
from briefing.exporting.blocks import (
    Block,
    Bullets,
    Callout,
    Chart,
    Column,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Table,
)
from briefing.exporting.citations import nodes, words
from briefing.exporting.display import Shown
from briefing.exporting.document import Document, Section
from briefing.exporting.document_json import MIME
from briefing.exporting.html_exporter import BriefingHTMLExporter
from briefing.exporting.inlines import Code, Emphasis, Link, Strong, Text
from briefing.exporting.notebook import document


def shown(data: dict[str, object], metadata: dict[str, object] | None = None, **cell: object) -> NotebookNode:
    """A cell that shows one output."""
    return new_code_cell("x", outputs=[new_output("display_data", data, metadata=metadata or {})], metadata=cell)


def blocks(*cells: NotebookNode, show_code: bool = False) -> tuple[Block, ...]:
    made = document(new_notebook(cells=list(cells)), show_code=show_code)
    return tuple(block for section in made.sections for block in section.blocks)


def ours() -> NotebookNode:
    whole = rich_document()
    return new_notebook(cells=[shown(Shown(node)._repr_mimebundle_()) for node in (whole.front, *whole.sections)])


def test_both_exporters_are_found_by_name() -> None:
    assert {"briefing-html", "briefing-pdf"} <= set(get_export_names())
    assert get_exporter("briefing-html") is BriefingHTMLExporter
    assert BriefingHTMLExporter.export_from_notebook == "Briefing (HTML)"


def test_our_own_notebook_becomes_the_document_that_its_cells_showed() -> None:
    whole = rich_document()
    made = document(ours())
    assert made == Document(whole.front, whole.sections, '{"machine": true}')


def test_the_page_says_what_the_document_says() -> None:
    page, resources = BriefingHTMLExporter().from_notebook_node(ours())
    assert resources["output_extension"] == ".html"
    assert "Rebuilding the northern quay" in page
    assert page == BriefingHTMLExporter().from_notebook_node(ours())[0]


def test_a_notebook_survives_being_saved_and_read_again() -> None:
    assert document(nbformat.reads(nbformat.writes(ours()), as_version=4)) == document(ours())


def test_prose_in_a_notebook_of_ours_is_the_analysts() -> None:
    nb = ours()
    nb.cells.insert(3, new_markdown_cell("## Assessment\n\nI doubt *that*.\n\nStill."))
    section = next(section for section in document(nb).sections if section.title == "Assessment")
    assert [(type(b), b.kind) for b in section.blocks if isinstance(b, Callout)] == [(Callout, "analyst")]


@pytest.mark.parametrize("data", [{"type": "Section"}, {"type": "Text", "text": "x"}, [], "x", 3, {"type": "Nothing"}])
def test_damaged_data_of_ours_is_an_error_of_one_line(data: object) -> None:
    with pytest.raises(ExportError, match=r"Run the notebook again"):
        document(new_notebook(cells=[shown({MIME: data})]))


def test_forged_data_that_nests_without_end_is_refused() -> None:
    deep: dict[str, object] = {"type": "Text", "text": "x"}
    for _ in range(100):
        deep = {"type": "Strong", "content": [deep]}
    with pytest.raises(ExportError, match="nested too deeply"):
        document(new_notebook(cells=[shown({MIME: deep})]))


def test_a_notebook_without_the_originals_does_not_export() -> None:
    section = Section("s", "S", (said("Forty.", cite(HARBOUR, "on Tuesday")),))
    nb = new_notebook(cells=[shown(Shown(section)._repr_mimebundle_())])
    with pytest.raises(CitationError, match="Show the originals"):
        BriefingHTMLExporter().from_notebook_node(nb)


def test_ids_of_sections_never_collide_with_each_other_or_the_pages_own() -> None:
    forged = [Section(name, "T", (said("x"),)) for name in ("n1", "text", "same", "same", '"><b>', "", "c1-1")]
    made = document(new_notebook(cells=[shown(Shown(section)._repr_mimebundle_()) for section in forged]))
    ids = [section.id for section in made.sections]
    assert len(set(ids)) == len(ids)
    assert not {"n1", "text", "c1-1"} & set(ids)


def test_markdown_becomes_a_document() -> None:
    source = (
        "# Quay report\n\nIt was *odd*, **very** `odd` & [said](https://example.org/a).\n\n## Money\n\n"
        "- [x] asked\n- [ ] answered\n\n1. one\n   - inner\n\n> a blow\n\n```sh\nmake\n```\n\n---\n\n"
        "| What | Sum |\n|---|--:|\n| quay | 40 |\n\n#### Deep\n\nEnd[^1]\n\n[^1]: a note\n"
    )
    made = document(new_notebook(cells=[new_markdown_cell(source)]))
    assert made.front.title == "Quay report"
    assert [section.title for section in made.sections] == ["", "Money"]
    (opening,) = made.sections[0].blocks
    assert isinstance(opening, Paragraph)
    assert [type(part) for part in opening.content] == [Text, Emphasis, Text, Strong, Text, Code, Text, Link, Text]
    listed = [words(block) for block in made.sections[1].blocks if isinstance(block, Bullets)]
    assert listed == ["☑ asked☐ answered", "oneinner", "a note"]
    table = next(block for block in made.sections[1].blocks if isinstance(block, Table))
    assert table.columns == (Column("What"), Column("Sum", numeric=True))
    assert Listing("make", "sh") in made.sections[1].blocks
    assert Heading("Deep", 4) in made.sections[1].blocks


def test_markup_in_markdown_is_read_as_text_and_nothing_is_fetched() -> None:
    source = (
        "A <b onclick=alert(1)>bold</b> word<br>and [this](javascript:alert(1)).\n\n"
        "<div><script>alert(1)</script><p onload=x>inside</p></div>\n\n![far](https://example.org/x.png)\n"
    )
    found = blocks(new_markdown_cell(source))
    assert [words(block).strip() for block in found] == [
        "A bold wordand this.", "inside", "A picture that does not lie in the notebook: far.",
    ]  # fmt: skip


def test_pictures_that_a_notebook_holds_are_kept() -> None:
    attached = new_markdown_cell("![pixel](attachment:p.png)", attachments={"p.png": {"image/png": PIXEL}})
    inlined = new_markdown_cell(f"![pixel](data:image/png;base64,{PIXEL})")
    output = shown({"image/png": PIXEL}, {"image/png": {"alt": "pixel"}})
    tagged = shown({"text/html": f"<img alt='pixel' src='data:image/png;base64,{PIXEL}'>"})
    assert set(blocks(attached, inlined, output, tagged)) == {Picture(PIXEL, "image/png", "pixel")}


def test_a_picture_that_is_none_is_said_to_be_none() -> None:
    broken = shown({"image/png": base64.b64encode(b"<svg onload=alert(1)>").decode()}, alt="a map")
    assert words(blocks(broken)[0]) == "A picture that cannot be shown: a map."


def test_a_chart_takes_its_words_from_the_metadata_and_warns_without() -> None:
    chart = {"image/svg+xml": BARS, "image/png": PIXEL, "text/plain": "<Figure size 6x4>"}
    assert blocks(shown(chart, {"image/svg+xml": {"alt": "Two bars"}})) == (Chart(BARS, "Two bars"),)
    assert blocks(shown(chart, alt="Two bars", caption="By source")) == (Chart(BARS, "Two bars", "By source"),)
    with pytest.warns(UserWarning, match="has no description"):
        assert blocks(shown(chart)) == (Chart(BARS, "Chart without description"),)


def test_a_data_frame_becomes_a_table_without_the_index_that_only_counts() -> None:
    frame = pd.DataFrame({"outlet": ["Coast", "Harbour"], "words": [404, 885]})
    (table,) = blocks(shown({"text/html": frame._repr_html_(), "text/plain": str(frame)}))
    assert isinstance(table, Table)
    assert table.columns == (Column("outlet"), Column("words", numeric=True))
    assert [[words(cell) for cell in row.cells] for row in table.rows] == [["Coast", "404"], ["Harbour", "885"]]


def test_a_data_frame_keeps_an_index_that_says_something_and_joins_its_levels() -> None:
    frame = pd.DataFrame(
        {("said", "direct"): [1, 2], ("said", "indirect"): [3, 4]},
        index=pd.MultiIndex.from_tuples([("Coast", "a"), ("Coast", "b")], names=["outlet", "text"]),
    )
    (table,) = blocks(shown({"text/html": frame._repr_html_()}))
    assert isinstance(table, Table)
    assert [column.title for column in table.columns] == ["outlet", "text", "said · direct", "said · indirect"]
    assert [words(row.cells[0]) for row in table.rows] == ["Coast", "Coast"]


def test_spans_that_were_forged_make_no_endless_table() -> None:
    html = "<table>" + "<tr><td colspan=99999999 rowspan=99999999>x</td></tr>" * 30 + "</table>"
    (table,) = blocks(shown({"text/html": html}))
    assert isinstance(table, Table)
    assert len(table.columns) <= 60
    assert len(table.rows) == 30


def test_html_of_other_tools_comes_in_as_text_only() -> None:
    html = (
        "<h2>Found</h2><p>One <b>bold</b> <a href='javascript:x()'>word</a>.<script>alert(1)</script></p>loose"
        "<ul><li>a<ul><li>b</li></ul></li></ul><pre>x  y</pre><dl><dt>k</dt><dd>v</dd></dl>"
        "<iframe src=https://example.org></iframe><form><input name=q></form><svg onload=x><p>in</p></svg>"
    )
    made = document(new_notebook(cells=[new_markdown_cell("# T"), shown({"text/html": html})]))
    assert made.sections[0].title == "Found"
    said_words = " ".join(words(block) for block in made.sections[0].blocks)
    assert "alert" not in said_words
    assert "One bold word." in said_words
    assert Listing("x  y") in made.sections[0].blocks


def test_html_that_nests_without_end_is_read() -> None:
    deep = "<div>" * 3000 + "end" + "</div>" * 3000
    listed = "<ul><li>" * 2000 + "end" + "</li></ul>" * 2000
    quoted = "<b><i>" * 2000 + "end"
    for html in (deep, listed, quoted):
        assert "end" in words(tuple(nodes(blocks(shown({"text/html": html})))))


def test_streams_come_as_a_terminal_leaves_them_and_complaints_only_when_asked_for() -> None:
    out = new_output("stream", name="stdout", text="\x1b[31mred\x1b[0m\n 10%\r 100%\r\nend\n")
    err = new_output("stream", name="stderr", text="careful")
    cell = new_code_cell("x", outputs=[out, err])
    assert blocks(cell) == (Listing("red\n 100%\nend"),)
    assert blocks(cell, show_code=True) == (Listing("x", "python"), Listing("red\n 100%\nend"), Listing("careful"))


def test_an_error_in_a_cell_is_a_warning_in_the_document() -> None:
    error = new_output("error", ename="ValueError", evalue="\x1b[1mno such day\x1b[0m", traceback=["…"])
    (box,) = blocks(new_code_cell("x", outputs=[error]))
    assert isinstance(box, Callout)
    assert words(box) == "This cell failed. ValueError: no such day"


def test_a_widget_and_a_value_without_form_leave_no_address_behind() -> None:
    widget = shown(
        {"application/vnd.jupyter.widget-view+json": {"model_id": "1"}, "text/plain": "<Reader object at 0x7f>"}
    )
    value = shown({"text/plain": "<briefing.x.Thing object at 0x7fab12>"})
    assert "0x7" not in words(blocks(widget, value))
    assert "Interactive controls" in words(blocks(widget))


def test_tags_hide_cells_code_and_outputs() -> None:
    outputs = [new_output("stream", name="stdout", text="out")]
    hidden = new_code_cell("a", outputs=outputs, metadata={"tags": ["remove-cell"]})
    silent = new_code_cell("b", outputs=outputs, metadata={"tags": ["remove-output"]})
    inputless = new_code_cell("c", outputs=outputs, metadata={"tags": ["hide-input"]})
    assert blocks(hidden, silent, inputless) == (Listing("out"),)
    assert blocks(hidden, silent, inputless, show_code=True) == (Listing("b", "python"), Listing("out"))


def test_metadata_make_the_front() -> None:
    about = {"title": "Quay", "authors": [{"name": "Desk One"}, "Desk Two", 3], "date": "2024-03-15", "lang": "cy"}
    front = document(new_notebook(metadata=about)).front
    assert (front.title, front.authors, front.date, front.language) == (
        "Quay",
        ("Desk One", "Desk Two"),
        "2024-03-15",
        "cy",
    )
    assert document(new_notebook(), name="my-notes").front.title == "my-notes"


def test_maths_stays_readable() -> None:
    latex = shown({"text/latex": "$\\frac{a}{b}$", "text/plain": "a/b"})
    assert words(blocks(new_markdown_cell("From $5 to $x_1 = 2$."), latex)) == "From $5 to $x_1 = 2$.$\\frac{a}{b}$"


def test_an_empty_notebook_makes_a_page() -> None:
    with warnings.catch_warnings():
        page, _ = BriefingHTMLExporter().from_notebook_node(new_notebook(), {"metadata": {"name": "empty"}})
    assert "<h1>empty</h1>" in page


def test_controls_and_lone_surrogates_in_any_output_make_a_page() -> None:
    nasty = "a\x00b\x0b\ud800c\ufffe&#11;"
    kinds = ("text/html", "text/markdown", "text/plain", "image/png", "text/latex")
    cells = [new_markdown_cell(nasty), *(shown({kind: nasty}) for kind in kinds)]
    cells.append(shown({"image/svg+xml": nasty}, alt=nasty))
    page, _ = BriefingHTMLExporter().from_notebook_node(new_notebook(cells=cells))
    assert "⟨U+D800⟩" in page.encode().decode()


def test_text_with_lone_surrogates_comes_through_a_kernels_messages() -> None:
    section = Section("s", "S", (said("odd \ud800 text"),))
    bundle = Shown(section)._repr_mimebundle_()
    json.dumps(bundle, ensure_ascii=False).encode()
    assert document(new_notebook(cells=[shown(bundle)])).sections == (section,)
    with pytest.raises(ExportError, match="damaged"):
        document(new_notebook(cells=[shown({MIME: {"ascii": "[" * 100_000}})]))
