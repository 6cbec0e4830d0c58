"""PDFs into paragraphs: columns, headings, hyphens, running heads, and files that are none or hold no text."""

import io
from pathlib import Path

import pikepdf
import pytest
import typst
from fuzz_samples import pdf
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from briefing.errors import Problem
from briefing.parsing import parse
from briefing.reading.formats import read
from briefing.reading.limits import Limits
from briefing.reading.pdf.hyphens import joiner
from briefing.reading.pdf.letters import Line, line_of
from briefing.reading.pdf.lines import lines
from briefing.reading.pdf.words import Word
from briefing.sources import Origin, Source

QUAY = (
    "The harbour will close on Monday, the mayor said, because the quay wall has moved by two metres since spring. "
    "“We cannot let anybody walk there,” Katharina Weatherby told the council’s extraordinary meeting on Friday evening."
)
FIRM = (
    "Engineers from Brackenridge & Partners, a well-known firm, were commissioned to investigate immediately, and "
    "businesses in the neighbourhood complained about insufficient information in the first office they could find."
)
FERRY = (
    "Ferries will leave from the old pier while repairs go on, which may take until autumn, according to a report that "
    "the port authority published in January. Its findings were well known to everybody who lives near the water."
)
TEXT = (QUAY, FIRM, FERRY)
JUSTIFIED = '#set text(9pt, lang: "en", hyphenate: true)\n#set par(justify: true, first-line-indent: 1em, leading: .55em, spacing: .55em)\n'


def compiled(markup: str) -> bytes:
    return typst.compile(markup.encode())


def found(content: bytes, name: str = "clip.pdf", limits: Limits | None = None) -> list[Source | Problem]:
    return list(read(io.BytesIO(content), Origin(name), limits or Limits(), name=name))


def source(markup: str) -> Source:
    (one,) = found(compiled(markup))
    assert isinstance(one, Source)
    return one


def tagged(one: Source) -> list[tuple[str, str]]:
    return [(hint.tag, one.text[hint.start : hint.end]) for hint in one.hints if hint.tag != "strong"]


def paragraphs(one: Source) -> list[str]:
    return [text for tag, text in tagged(one) if tag == "p"]


def problem(content: bytes, limits: Limits | None = None) -> str:
    (one,) = found(content, limits=limits)
    assert isinstance(one, Problem)
    return str(one)


def page(columns: int, *bodies: str, head: str = "") -> str:
    title = '#place(top, scope: "parent", float: true)[#text(24pt, weight: "bold")[Harbour to close for a week]]\n'
    plain = '#text(24pt, weight: "bold")[Harbour to close for a week]\n\n'
    return (
        f'#set page("a4", columns: {columns}{head})\n'
        + JUSTIFIED
        + (title if columns > 1 else plain)
        + "\n\n".join(bodies)
    )


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_lines_become_paragraphs_in_reading_order(columns: int) -> None:
    body = [TEXT[i % 3].replace("Monday", f"day {i}") for i in range(14)]
    one = source(page(columns, *body))
    assert paragraphs(one) == body
    assert ("h1", "Harbour to close for a week") in tagged(one)


def test_ragged_lines_with_space_between_paragraphs_are_joined_too() -> None:
    one = source('#set page("a5")\n#set text(10pt)\n' + "\n\n".join(TEXT))
    assert paragraphs(one) == list(TEXT)


def test_a_paragraph_goes_on_over_the_page_and_its_running_head() -> None:
    head = (
        ", header: [The Coastal Herald #h(1fr) 5 March 2024], footer: align(center)[#context counter(page).display()]"
    )
    one = source(page(1, *(TEXT * 12), head=head))
    bodies = [text for tag, text in tagged(one) if tag == "p"]
    assert all(text in TEXT for text in bodies)
    assert len(bodies) == 36
    margins = [(tag, text) for tag, text in tagged(one) if tag in {"header", "footer"}]
    assert margins[:3] == [("header", "The Coastal Herald"), ("header", "5 March 2024"), ("footer", "1")]
    assert not any(tag == "furniture" for tag, _ in tagged(one))


def test_a_newspapers_name_is_no_headline() -> None:
    one = source(
        '#set page("a4")\n' + JUSTIFIED + '#align(center)[#text(34pt, weight: "bold")[The Coastal Herald]]\n'
        "#grid(columns: (1fr, auto), [Tuesday 5 March 2024], [No. 1,234])\n"
        '#text(24pt, weight: "bold")[Harbour to close for a week]\n\n#columns(3)[' + "\n\n".join(TEXT * 2) + "]"
    )
    assert tagged(one)[0] == ("header", "The Coastal Herald")
    assert ("h1", "Harbour to close for a week") in tagged(one)
    assert paragraphs(one)[-6:] == list(TEXT * 2)


def test_two_sets_of_columns_below_each_other_are_read_one_after_the_other() -> None:
    below = (
        "#v(1em)\n#columns(2)[#text(14pt)[Fish prices rise]\n\n"
        + FERRY
        + "\n\n#colbreak()\n#text(14pt)[Mayor to stand]\n\n"
        + FIRM
        + "]"
    )
    one = source(
        '#set page("a4")\n' + JUSTIFIED + "#block(height: 7.5cm)[#columns(3)[" + "\n\n".join(TEXT * 2) + "]]\n" + below
    )
    texts = [text for _, text in tagged(one)]
    assert texts == [*TEXT, *TEXT, "Fish prices rise", FERRY, "Mayor to stand", FIRM]


def test_the_last_lines_of_two_columns_are_read_one_after_the_other() -> None:
    one = source(
        '#set page("a4")\n#set text(9pt)\n#block(height: 1cm)[#columns(2)[' + QUAY + " #colbreak()" + FERRY + "]]"
    )
    assert one.text.index("Friday evening.") < one.text.index("Ferries will")


def test_headings_lists_and_tables_are_told_apart() -> None:
    one = source(
        '#set page("a5")\n#set text(10pt)\n#text(20pt)[Harbour to close]\n\n' + QUAY + "\n\n#text(13pt)[What comes next]\n\n" + FIRM + "\n\n*Ferries*\n\n" + FERRY
        + "\n\n- The quay is closed.\n- Ferries leave from the pier.\n\n"
        "#table(columns: (1fr, 1fr, 1fr), [Day], [Ships], [Guests], [Monday], [12], [1,400], [Tuesday], [9], [900])"
    )  # fmt: skip
    tags = tagged(one)
    assert ("h2", "What comes next") in tags
    assert ("h3", "Ferries") in tags
    assert ("li", "• The quay is closed.") in tags
    assert [text for tag, text in tags if tag == "table"] == [
        "Day\tShips\tGuests",
        "Monday\t12\t1,400",
        "Tuesday\t9\t900",
    ]


def test_the_parser_finds_headline_author_and_text() -> None:
    one = source(page(2, "*By Ann Miller*", "5 March 2024", *(TEXT * 3)))
    article = parse(one)
    assert article.headline is not None
    assert article.headline.value == "Harbour to close for a week"
    assert [name.value for name in article.bylines] == ["Ann Miller"]
    assert article.published is not None
    assert article.published.value == "2024-03-05"


def test_what_the_file_states_of_itself_is_metadata() -> None:
    one = source(
        f'#set document(title: "Harbour", author: "Ann Miller", date: datetime(year: 2024, month: 3, day: 5))\n{QUAY}'
    )
    stated = {datum.field: datum.value for datum in one.metadata}
    assert stated == {"pdf:title": "Harbour", "pdf:author": "Ann Miller", "pdf:created": "2024-03-05T00:00:00Z"}
    assert parse(one).published is None


@pytest.mark.parametrize(
    ("before", "after", "elsewhere", "text"),
    [
        ("immedi-", "ately", "", "immediately"),
        ("well-", "known", "", "well-known"),
        ("harbour-", "side", "the harbour-side path", "harbour-side"),
        ("be-", "cause", "because it rains", "because"),
        ("Weather-", "Smith", "", "Weather-Smith"),
        ("non\u00ad", "sense", "", "nonsense"),
        ("co-", "operate", "they cooperate", "cooperate"),
        ("decision-mak-", "ing", "decision-making", "decision-making"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_stays_where_the_word_has_one(
    before: str, after: str, elsewhere: str, text: str
) -> None:
    told = [f"he said {before}", f"{after} on Friday"]
    assert joiner([told, [elsewhere]]).text(told) == f"he said {text} on Friday"


def test_joined_words_are_noted_and_ligatures_are_letters() -> None:
    one = source(page(3, *TEXT, "The first efficient office found a flat waffle."))
    assert any("joined" in note for note in one.notes)
    assert "The first efficient office found a flat waffle." in one.text
    assert "\u00ad" not in one.text


def word(text: str, left: float, right: float, *, top: float = 110.0, height: float = 10.0) -> Word:
    return Word(text, left, top - height, right, top, is_bold=False, breaks=False)


def test_a_line_from_right_to_left_keeps_its_own_order_and_that_of_foreign_words() -> None:
    told = [word("قال", 90, 100), word("رئيس", 75, 88), word("BBC", 40, 55), word("News", 57, 72), word("ذلك", 20, 37)]
    (line,), _ = lines(told)
    assert line.text == "قال رئيس BBC News ذلك"


def test_a_large_first_letter_belongs_to_its_word() -> None:
    rows = [word("T", 0, 18, top=120, height=30), word("he", 20, 30, top=118), word("harbour", 33, 70, top=118)]
    below = [word("will", 20, 40, top=106), word("close", 43, 70, top=106), word("soon", 0, 30, top=88)]
    level, _ = lines([*rows, *below])
    assert [line.text for line in level] == ["The harbour", "will close", "soon"]


def test_the_figure_of_a_footnote_stays_with_its_word() -> None:
    one = source(
        '#set page("a5")\n#set text(10pt)\n#set super(typographic: false)\n'
        + QUAY
        + "#super[1] "
        + FIRM
        + "#super[12]\n\n"
        + FERRY
        + " About 20 km#super[2] are wet."
    )
    assert paragraphs(one) == [f"{QUAY}¹ {FIRM}¹²", f"{FERRY} About 20 km² are wet."]


def test_a_first_paragraph_in_larger_letters_is_no_heading() -> None:
    one = source(
        '#set page("a5")\n#set text(9pt)\n#text(20pt)[Harbour to close]\n\n#text(11pt)[Ferries leave from the pier.]\n\n'
        + QUAY
    )
    assert tagged(one)[:2] == [("h1", "Harbour to close"), ("p", "Ferries leave from the pier.")]


def test_a_line_knows_its_place() -> None:
    line = line_of([word("a", 1, 2), word("b", 3, 4)])
    assert isinstance(line, Line)
    assert (line.text, line.left, line.right, line.middle) == ("a b", 1, 4, 105)


@pytest.fixture(name="picture")
def _picture(tmp_path: Path) -> Path:
    Image.new("L", (40, 60), 200).save(tmp_path / "scan.png")
    return tmp_path


def test_pictures_of_pages_are_a_problem_with_a_way_out(picture: Path) -> None:
    (picture / "scan.typ").write_text('#image("scan.png")\n#pagebreak()\n#image("scan.png")')
    told = problem(typst.compile(picture / "scan.typ"))
    assert "holds pictures of pages, no text (scanned?). Run OCR over it first" in told


def test_pages_without_text_among_others_are_noted(picture: Path) -> None:
    (picture / "scan.typ").write_text(f'{QUAY}\n#pagebreak()\n#image("scan.png")\n#pagebreak()\n#image("scan.png")')
    (one,) = found(typst.compile(picture / "scan.typ"))
    assert isinstance(one, Source)
    assert one.notes == ("pages without text (scanned?): 2–3",)


def encrypted(content: bytes, user: str) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        document.save(written, encryption=pikepdf.Encryption(owner="owner", user=user))
    return written.getvalue()


def test_a_password_is_asked_for_only_where_it_protects_reading() -> None:
    content = compiled(QUAY)
    assert "is protected by a password. Save it without." in problem(encrypted(content, "secret"))
    (one,) = found(encrypted(content, ""))
    assert isinstance(one, Source)


def test_what_is_no_whole_pdf_is_a_problem() -> None:
    content = compiled(QUAY)
    assert "is empty" in problem(b"")
    for broken in (content[: len(content) // 2], content[:1000], b"%PDF-1.7\n" + bytes(range(256)) * 100):
        assert "is no whole PDF, or a broken one" in problem(broken)


def test_a_pdf_is_one_whatever_its_name() -> None:
    for name in ("clip.txt", "clip.docx", ""):
        (one,) = found(compiled(QUAY), name)
        assert isinstance(one, Source)
        assert one.media_type == "application/pdf"


def repeated(content: bytes, times: int) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document, pikepdf.new() as many:
        for _ in range(times):
            many.pages.append(document.pages[0])
        many.save(written)
    return written.getvalue()


def test_pages_and_characters_have_limits() -> None:
    content = repeated(compiled(QUAY), 300)
    assert "has 300 pages, more than 200, the limit" in problem(content, Limits(pages=200))
    assert "is larger than 0.05 MB, the limit" in problem(content, Limits(document=50_000))
    (one,) = found(content)
    assert isinstance(one, Source)
    assert one.text.count("Katharina Weatherby") == 300


def test_what_was_read_when_the_time_is_up_is_kept() -> None:
    (one,) = found(repeated(compiled(QUAY), 300), limits=Limits(seconds_document=0.0))
    assert isinstance(one, Source)
    assert one.text == QUAY
    assert one.notes == ("only page 1 of 300 read: more would take longer than 0 s, the limit",)


def test_pages_turned_on_their_side_are_read_as_they_are_looked_at() -> None:
    for angle in (90, 180, 270):
        written = io.BytesIO()
        with pikepdf.open(io.BytesIO(compiled(page(2, *TEXT * 2)))) as document:
            document.pages[0].rotate(angle, relative=False)
            document.save(written)
        (one,) = found(written.getvalue())
        assert isinstance(one, Source)
        assert "Katharina" in one.text


def test_a_word_without_end_comes_to_an_end() -> None:
    one = source('#set page("a4")\n#set text(2pt)\n' + "x" * 30_000)
    assert one.text.replace("\n", "").replace(" ", "") == "x" * 30_000


SEED = compiled(page(2, *TEXT))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_damaged_pdf_is_a_text_or_a_problem(data: st.DataObject) -> None:
    content = bytearray(SEED[: data.draw(st.sampled_from([len(SEED), len(SEED) - 40, len(SEED) // 2]))])
    for place, value in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=20)
    ):
        content[place] = value
    for one in found(bytes(content)):
        if isinstance(one, Problem):
            assert "Traceback" not in one.what
            continue
        assert all(0 <= hint.start < hint.end <= len(one.text) for hint in one.hints)
        assert "".join(text for _, text in tagged(one)).split() == "".join(one.text.split("\n\n")).split()


def test_a_line_of_many_pieces_that_runs_off_the_page_comes_to_an_end() -> None:
    (one,) = found(pdf(b"BT /F1 10 Tf 50 700 Td (" + b"quay wall\n" * 5_000 + b") Tj ET"))
    assert isinstance(one, Source)
    assert one.text.count("quay") > 5_000


def test_a_text_that_only_speaks_of_a_pdf_is_a_text() -> None:
    text = "How to tell a PDF\n\nA file that begins with %PDF-1.7 is one, the archive said on Monday.\n"
    (found,) = read(io.BytesIO(text.encode()), Origin("note.txt"), Limits(), name="note.txt")
    assert isinstance(found, Source)
    assert found.media_type == "text/plain"
