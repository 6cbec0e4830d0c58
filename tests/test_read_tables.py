"""Spreadsheets saved as CSV or TSV, and what a row of any table says of its article."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.errors import Problem
from briefing.reading import Limits, sources
from briefing.reading.tables.columns import NAMES, columns
from briefing.sources import Source

TEXT = "Harbour to close for a week\n\nThe harbour will close on Monday, the mayor said; “for good”, he fears.\r\n"
HEADER = ("Headline", "Full_Text", "Published At", "Author", "Source", "URL", "Notes")
ROW = ("Harbour shut", TEXT, "2024-03-01", "Ann Miller", "The Coast", "https://coast.example/a", "=1+1")


def table(*rows: tuple[str, ...], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue().encode(encoding)


def read(
    content: bytes, folder: Path, name: str = "a.csv", limits: Limits | None = None
) -> tuple[Source | Problem, ...]:
    (folder / name).write_bytes(content)
    return tuple(sources([folder / name], limits=limits))


def one(content: bytes, folder: Path, name: str = "a.csv") -> Source:
    (found,) = read(content, folder, name)
    assert isinstance(found, Source), found
    return found


def problem(content: bytes, folder: Path) -> Problem:
    (found,) = read(content, folder)
    assert isinstance(found, Problem), found
    assert found.stage == "read"
    return found


def kinds(found: tuple[Source | Problem, ...]) -> list[tuple[str, str]]:
    return [
        (item.origin.id.rpartition(":")[2], item.text)
        if isinstance(item, Source)
        else (item.origin.rpartition(":")[2], item.what)
        for item in found
    ]


def test_a_row_is_a_text_that_stays_as_it_is_and_what_the_table_says_of_it(tmp_path: Path) -> None:
    found = one(table(HEADER, ROW), tmp_path)
    assert found.text == TEXT
    assert (found.media_type, found.hints, found.notes) == ("text/plain", (), ())
    origin = found.origin
    assert (origin.id, origin.path) == (f"{tmp_path / 'a.csv'}:2", str(tmp_path / "a.csv"))
    assert (origin.url, origin.published, origin.publisher) == ("https://coast.example/a", "2024-03-01", "The Coast")
    assert {(datum.field, datum.value) for datum in found.metadata} == {
        ("table:title", "Harbour shut"),
        ("table:author", "Ann Miller"),
    }


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_delimiter_and_encoding_are_told_by_the_content(tmp_path: Path, delimiter: str, encoding: str) -> None:
    found = one(table(HEADER, ROW, delimiter=delimiter, encoding=encoding), tmp_path)
    assert found.text == TEXT
    assert found.origin.publisher == "The Coast"


@pytest.mark.parametrize(
    "header",
    [
        ("Titel", "Volltext", "Datum", "Autorin", "Quelle", "Adresse"),
        ("TITRE", "TEXTE INTÉGRAL", "DATE DE PUBLICATION", "AUTEUR", "ÉDITEUR", "LIEN"),
        ("Título", "texto completo", "fecha", "Autora", "periódico", "enlace"),
        ("title", "articleBody", "pub_date", "byline", "outlet", "permalink"),
    ],
)
def test_columns_are_known_by_their_usual_names_in_four_languages(tmp_path: Path, header: tuple[str, ...]) -> None:
    found = one(table(header, ROW[:6]), tmp_path)
    assert found.text == TEXT
    assert len(found.metadata) == 2
    assert (found.origin.url, found.origin.published, found.origin.publisher) == (ROW[5], ROW[2], ROW[4])


def test_every_name_of_a_column_is_known_and_stands_for_one_field() -> None:
    names = [name for field in NAMES.values() for name in field]
    assert len(names) == len(set(names))
    assert all(columns([name.upper().replace(" ", "_")]) == {field: 0} for field in NAMES for name in NAMES[field])


def test_the_best_of_several_columns_with_texts_is_read(tmp_path: Path) -> None:
    assert one(table(("text", "full text"), ("short", "long")), tmp_path).text == "long"


def test_html_in_a_column_is_read_as_a_page(tmp_path: Path) -> None:
    markup = "<h1>Harbour shut</h1><p>The harbour will close &amp; open again.</p>"
    for header in ("html", "content"):
        found = one(table(("id", header), ("a-1", markup)), tmp_path)
        assert found.text == "Harbour shut\n\nThe harbour will close & open again."
        assert (found.media_type, found.origin.id) == ("text/html", "a-1")


def test_where_a_row_has_no_text_its_html_is_read(tmp_path: Path) -> None:
    found = read(table(("text", "html"), ("A text.", "<p>no</p>"), ("", "<p>A page.</p>"), ("", " x ")), tmp_path)
    assert [item.text for item in found if isinstance(item, Source)] == ["A text.", "A page.", "x"]


def test_a_table_without_a_column_of_texts_says_which_it_has(tmp_path: Path) -> None:
    found = problem(table(("Name", "Preis"), ("a", "b")), tmp_path)
    assert found.what == "has no column with texts, only “Name”, “Preis”"
    assert found.hint == "Name the column with the texts “text”, or “html”."


def test_the_line_that_names_the_delimiter_is_no_header(tmp_path: Path) -> None:
    found = one(b"sep=;\r\n" + table(HEADER, ROW, delimiter=";"), tmp_path)
    assert (found.text, found.origin.id) == (TEXT, f"{tmp_path / 'a.csv'}:3")


def test_broken_rows_are_problems_in_their_place_and_the_others_are_read(tmp_path: Path) -> None:
    content = b'title,text\nA,One.\nB\nC,Three,four\n\nD,Six.,,\nE,""\nF,"never closed\nG,Nine.\n'
    assert kinds(read(content, tmp_path)) == [
        ("2", "One."),
        ("3", "has 1 cells where the header has 2"),
        ("4", "has 3 cells where the header has 2"),
        ("6", "Six."),
        ("7", "has no text"),
        ("8", "opens a quotation mark that is never closed"),
        ("9", "Nine."),
    ]


def test_a_stray_nul_or_byte_is_read_with_a_note(tmp_path: Path) -> None:
    content = ("title,text\n" + "Größe,Über die Brücke – naïve.\n" * 5).encode() + b"A,caf\xe9 no\0\n"
    *_, found = read(content, tmp_path)
    assert isinstance(found, Source)
    assert found.text == "café no\0"
    assert "1 bytes that are not UTF-8" in found.notes[-1]


def test_a_cell_over_the_limit_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    for large in (b"x" * 500, b'"' + b"line\n" * 100 + b'"'):
        found = read(b"title,text\nA," + large + b"\nB,Fine.\n", tmp_path, limits=Limits(document=200))
        assert "is larger than" in kinds(found)[0][1]
        assert kinds(found)[-1][1] == "Fine."


def test_rows_that_never_end_take_no_more_than_some_turns(tmp_path: Path) -> None:
    found = read(b"title,text\n" + b'x","\n' * 5_000, tmp_path, limits=Limits(document=500))
    assert len(found) < 30
    assert "is too broken to be read" in kinds(found)[-1][1]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"text\n", b"title,text\n\n"])
def test_a_table_without_rows_is_a_problem(tmp_path: Path, content: bytes) -> None:
    assert problem(content, tmp_path).hint


@pytest.mark.parametrize("content", [b"%PDF-1.7 text,title\n", b"\x89PNG\r\n\x1a\ntext,title\n"])
def test_what_is_called_a_table_and_is_none_is_a_problem(tmp_path: Path, content: bytes) -> None:
    assert isinstance(read(content, tmp_path)[0], Problem)


def test_standard_input_is_a_table_where_it_begins_with_a_header() -> None:
    (found,) = sources(["-"], stdin=io.BytesIO(table(HEADER, ROW)))
    assert isinstance(found, Source)
    assert (found.text, found.origin.id) == (TEXT, "-:2")
    for text in (b"Text, they said, is all there is.\n", b"Content\n", b"Article, body and soul\n\nThe harbour\n"):
        (plain,) = sources(["-"], stdin=io.BytesIO(text))
        assert isinstance(plain, Source)
        assert plain.text == text.decode()


def test_a_text_stays_a_text_whatever_its_first_line(tmp_path: Path) -> None:
    content = b"title,text,url\nis how a table begins\n"
    assert one(content, tmp_path, "a.txt").text == content.decode()


def test_a_row_of_json_may_state_title_and_authors() -> None:
    rows = [
        {"id": "a", "text": "One.", "title": " Harbour\nshut ", "author": "Ann Miller"},
        {"id": "b", "html": "<p>Two.</p>", "title": "B", "author": ["Ann Miller", "Tom Reed", "Ann Miller", 5]},
        {"id": "c", "text": "Three.", "title": 5, "author": {"name": "x"}},
    ]
    content = "\n".join(json.dumps(row) for row in rows).encode()
    found = [item.metadata for item in sources(["-"], stdin=io.BytesIO(content)) if isinstance(item, Source)]
    assert [[(datum.field, datum.value) for datum in one] for one in found] == [
        [("table:title", "Harbour shut"), ("table:author", "Ann Miller")],
        [("table:title", "B"), ("table:author", "Ann Miller"), ("table:author", "Tom Reed")],
        [],
    ]


def test_a_table_is_read_as_it_comes() -> None:
    class Endless(io.RawIOBase):
        rows = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            row = b"A,The harbour will close.\n" if self.rows else b"title,text\n"
            self.rows += 1
            buffer[: len(row)] = row
            return len(row)

    stream = sources(["-"], stdin=io.BufferedReader(Endless()))
    assert all(isinstance(next(stream), Source) for _ in range(50))


texts = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\r\n\t\x0b"), min_size=1, max_size=40
).filter(lambda text: bool(text.strip("\ufeff\0" + " \t\r\n\f\v\u00a0\u2028\u2029")))


@settings(max_examples=60)
@given(st.lists(texts, min_size=1, max_size=4), st.sampled_from(",;\t|"))
@example(['say "no"\r\n\r\n', "\rx\x0b"], ",")
def test_what_was_written_is_read(values: list[str], delimiter: str) -> None:
    content = table(("title", "text"), *(("k", value) for value in values), delimiter=delimiter)
    found = tuple(sources(["-"], stdin=io.BytesIO(content)))
    if all(not isinstance(item, Source) or item.media_type == "text/plain" for item in found) and len(found) == len(
        values
    ):
        assert [item.text for item in found if isinstance(item, Source)] == values


@settings(max_examples=60)
@given(st.binary(max_size=60), st.integers(0, 200), st.integers(0, 20))
def test_no_damage_makes_reading_fail(noise: bytes, place: int, lost: int) -> None:
    packed = table(HEADER, ROW, ROW)
    for content in (packed[:place] + noise + packed[place + lost :], packed[:place], b"title,text\n" + noise):
        for found in sources(["-"], stdin=io.BytesIO(content)):
            assert isinstance(found, Source | Problem)
            assert isinstance(found, Source) or "Error" not in found.what
