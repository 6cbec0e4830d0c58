"""Files, folders, globs, standard input and tables into sources and problems."""

import io
import json
import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import Problem
from briefing.reading import Limits, sources
from briefing.reading.formats import format_of, formats
from briefing.sources import Source

ARTICLE = "Harbour to close for a week\n\nThe harbour will close on Monday, the mayor said.\n"


def one(*inputs: str | Path, stdin: bytes | None = None, limits: Limits | None = None) -> Source | Problem:
    found = tuple(sources(inputs, stdin=io.BytesIO(stdin) if stdin is not None else None, limits=limits))
    assert len(found) == 1, found
    return found[0]


def problem(*inputs: str | Path, stdin: bytes | None = None, limits: Limits | None = None) -> Problem:
    found = one(*inputs, stdin=stdin, limits=limits)
    assert isinstance(found, Problem), found
    assert found.stage == "read"
    assert "\n" not in str(found)
    return found


def source(*inputs: str | Path, stdin: bytes | None = None) -> Source:
    found = one(*inputs, stdin=stdin)
    assert isinstance(found, Source), found
    return found


def written(folder: Path, name: str, content: bytes | str = ARTICLE) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_keeps_its_line_ends_and_its_mark(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", b"\xef\xbb\xbfOne\r\n\r\nTwo\rThree\n")
    read = source(path)
    assert read.text == "\ufeffOne\r\n\r\nTwo\rThree\n"
    assert read.notes == ()
    assert read.origin.id == str(path)


def test_what_is_missing_is_a_problem_that_names_what_is_there(tmp_path: Path) -> None:
    written(tmp_path, "harbour.txt")
    found = problem(tmp_path / "harbor.txt")
    assert found.what == "does not exist"
    assert "harbour.txt" in str(found.hint)


def test_a_pattern_that_matches_nothing_is_a_problem(tmp_path: Path) -> None:
    assert problem(f"{tmp_path}/*.txt").what == "matches nothing"


def test_a_pattern_gives_its_files_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.html"):
        written(tmp_path, name)
    found = [item.origin.id for item in sources([f"{tmp_path}/*.txt"]) if isinstance(item, Source)]
    assert found == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_a_folder_gives_all_below_it_sorted_without_what_is_hidden_or_no_text(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", ".hidden.txt", ".git/config", "a/photo.jpg", "a/style.css"):
        written(tmp_path, name)
    found = [item.origin.id for item in sources([tmp_path]) if isinstance(item, Source)]
    assert found == [str(tmp_path / "b.txt"), str(tmp_path / "a" / "z.txt")]


def test_links_that_lead_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    secret = written(tmp_path, "outside/secret.txt")
    inside = written(tmp_path, "inside/a.txt")
    (tmp_path / "inside" / "link.txt").symlink_to(secret)
    (tmp_path / "inside" / "folder").symlink_to(secret.parent)
    assert [item.origin.id for item in sources([inside.parent]) if isinstance(item, Source)] == [str(inside)]


def test_a_folder_without_an_article_is_a_problem(tmp_path: Path) -> None:
    assert problem(tmp_path).what == "holds no article"


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf\n"])
def test_a_file_without_text_is_a_problem(tmp_path: Path, content: bytes) -> None:
    assert problem(written(tmp_path, "a.txt", content)).hint == "Save the article again."


def test_a_file_over_the_limit_is_a_problem(tmp_path: Path) -> None:
    found = problem(written(tmp_path, "a.txt", b"x" * 101), limits=Limits(document=100))
    assert "larger than 0.0001 MB" in found.what


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n...", "is no whole PDF"),
        (b"PK\x03\x04abc", "is damaged or cut off"),
        (b"\x89PNG\r\n", "text"),
        (bytes(range(256)) * 40, "text"),
        (b"ab\0c" * 9, "text"),
    ],
)
def test_binary_files_are_problems(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in problem(written(tmp_path, "a.txt", content)).what


def test_a_word_document_without_a_name_is_no_archive() -> None:
    proofs = {one.name: one.proof for one in formats()[0]}
    assert proofs["Word document"] < proofs["ZIP archive"]
    content = b"PK\x03\x04" + bytes(26) + b"word/document.xml"
    assert format_of(None, content).name == "Word document"
    assert format_of("a.zip", content).name == "ZIP archive"


def test_small_texts_do_not_make_room_for_the_largest() -> None:
    tracemalloc.start()
    try:
        source("-", stdin=ARTICLE.encode())
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_text_with_a_stray_nul_is_read_with_a_note(tmp_path: Path) -> None:
    read = source(written(tmp_path, "a.txt", ARTICLE.encode() * 5 + b"\0"))
    assert read.notes == ("holds 1 NUL characters",)
    assert "\0" in read.text


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser reads everything")
def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt")
    path.chmod(0)
    assert "cannot be read" in problem(path).what


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5000])
def test_impossible_names_are_problems(name: str) -> None:
    assert "cannot be looked up" in problem(name).what or "does not exist" in problem(name).what


def test_a_device_is_no_article() -> None:
    assert problem("/dev/null").what == "is no regular file"


ENCODED = [
    ("Le maire a déclaré : « C’est très grave », où l’été dernier déjà…", "mac_roman", "decoded as mac-roman"),
    ("O presidente disse que não há danos à população. A construção começou.", "cp1252", "decoded as windows-1252"),
    ("He said it cost £2 million.", "latin-1", "decoded as windows-1252"),
    ("Мэр сказал, что мост будет закрыт на два года. Больших повреждений нет.", "cp1251", "decoded as windows-1251"),
    ("Starosta řekl, že most bude uzavřen dva roky. Větší škody nejsou.", "cp1250", "decoded as windows-1250"),
    ("Burmistrz powiedział, że zakończy się w środę, żeby naprawić ścianę.", "cp1250", "decoded as windows-1250"),
    ("Müller sagte: „Größe“ – naïve café", "cp1252", "decoded as windows-1252"),
    ("Müller sagte: „Größe“ – naïve café", "utf-16", "as its mark says"),
    ("Müller sagte: „Größe“ – naïve café", "utf-16-le", "no mark says"),
    ("Müller sagte: „Größe“ – naïve café", "utf-32", "as its mark says"),
]


@pytest.mark.parametrize(("text", "encoding", "note"), ENCODED)
def test_other_encodings_are_read_and_noted(tmp_path: Path, text: str, encoding: str, note: str) -> None:
    read = source(written(tmp_path, "a.txt", text.encode(encoding)))
    assert read.text.lstrip("\ufeff") == text
    assert note in read.notes[0]


def test_two_encodings_pasted_together_are_both_read(tmp_path: Path) -> None:
    read = source(written(tmp_path, "a.txt", "Größe über Übermut – naïve".encode() + "café".encode("cp1252")))
    assert read.text == "Größe über Übermut – naïvecafé"
    assert "1 bytes that are not UTF-8" in read.notes[0]


def test_standard_input_is_a_text_a_page_or_a_table() -> None:
    assert source("-", stdin=ARTICLE.encode()).media_type == "text/plain"
    assert source("-", stdin=b"<!DOCTYPE html><p>The harbour will close.</p>").media_type == "text/html"
    assert source("-", stdin=b'{"id": "a", "text": "The harbour will close."}\n').origin.id == "a"


def test_a_page_under_the_name_of_a_text_is_a_page(tmp_path: Path) -> None:
    page = written(tmp_path, "a.txt", "<html><body><p>The harbour will close.</p></body></html>")
    assert source(page).media_type == "text/html"


def test_a_table_gives_a_source_a_row_and_a_problem_for_each_bad_one(tmp_path: Path) -> None:
    rows = [
        json.dumps(
            {"id": "a", "text": ARTICLE, "published": "2024-03-01", "publisher": "The Coast", "body": True, "set": "s"}
        ),
        "{not json",
        json.dumps([1]),
        json.dumps({"id": "d"}),
        json.dumps({"id": "e", "text": 5}),
        json.dumps({"id": 6, "html": "<p>The harbour will close.</p>", "url": "https://coast.example/a"}),
        "",
        json.dumps({"text": "A " + "\ud800" + " half"}),
    ]
    path = written(tmp_path, "a.jsonl", "\n".join(rows))
    found = tuple(sources([path]))
    first, last, page = found[0], found[-1], found[5]
    assert isinstance(first, Source)
    assert (first.origin.id, first.origin.published, first.origin.publisher) == ("a", "2024-03-01", "The Coast")
    assert first.is_body
    assert [item.origin for item in found[1:5] if isinstance(item, Problem)] == [f"{path}:2", f"{path}:3", "d", "e"]
    assert all("line" in item.what for item in found[1:5] if isinstance(item, Problem))
    assert isinstance(page, Source)
    assert (page.origin.id, page.origin.url, page.media_type) == ("6", "https://coast.example/a", "text/html")
    assert isinstance(last, Source)
    assert last.text == "A \ufffd half"
    assert "surrogate" in last.notes[0]
    assert last.origin.id == f"{path}:8"


def test_a_row_over_the_limit_does_not_stop_the_others(tmp_path: Path) -> None:
    path = written(tmp_path, "a.jsonl", json.dumps({"id": "a", "text": "x" * 500}) + '\n{"id": "b", "text": "Fine."}\n')
    large, fine = sources([path], limits=Limits(document=100))
    assert isinstance(large, Problem)
    assert isinstance(fine, Source)


def test_inputs_stay_in_their_order(tmp_path: Path) -> None:
    first, second = written(tmp_path, "z.txt"), written(tmp_path, "a.txt", "")
    kinds = [type(item) for item in sources([first, second, first, "missing.txt"])]
    assert kinds == [Source, Problem, Source, Problem]


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_reading_what_was_written_gives_the_same_text(text: str) -> None:
    found = tuple(sources(["-"], stdin=io.BytesIO(text.encode())))
    if isinstance(found[0], Source) and found[0].media_type == "text/plain" and not found[0].origin.id.startswith("-:"):
        assert found[0].text == text or found[0].notes


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=400))
def test_no_bytes_make_reading_fail(content: bytes) -> None:
    for prefix in (b"", b"<html>", b'{"id": "'):
        for item in sources(["-"], stdin=io.BytesIO(prefix + content)):
            assert isinstance(item, Source | Problem)
            assert "\n" not in str(item) or isinstance(item, Source)
