"""ZIP and tar archives and compressed files into what is inside them, whatever they were made for."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import Problem
from briefing.reading import Limits, sources
from briefing.reading.archives.tars import is_header
from briefing.sources import Source

HARBOUR = "Harbour to close for a week\n\nBy Ada Lorne\n\n[Advertisement]\n\nThe harbour will close on Monday, the mayor said.\n"
BRIDGE = "<html><body><h1>Bridge reopens</h1><p>The bridge reopened on Friday after two years.</p></body></html>"


def packed(*members: tuple[str | zipfile.ZipInfo, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return held.getvalue()


def taped(*members: tuple[str | tarfile.TarInfo, str | bytes], kind: int = tarfile.PAX_FORMAT) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=kind) as archive:
        for name, content in members:
            raw = content.encode() if isinstance(content, str) else content
            info = tarfile.TarInfo(name) if isinstance(name, str) else name
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
    return held.getvalue()


def found(path: Path, content: bytes, **limits: int) -> tuple[Source | Problem, ...]:
    path.write_bytes(content)
    return tuple(sources([path], limits=Limits(**limits)))  # type: ignore[arg-type]


def ids(items: tuple[Source | Problem, ...], path: Path) -> list[str]:
    assert all(isinstance(item, Source) for item in items), items
    return [item.origin.id.removeprefix(f"{path}") for item in items if isinstance(item, Source)]


def only(items: tuple[Source | Problem, ...]) -> Problem:
    (item,) = items
    assert isinstance(item, Problem), item
    assert "\n" not in str(item)
    return item


@pytest.mark.parametrize("pack", [packed, taped])
def test_each_member_of_an_archive_is_a_source_in_its_order(tmp_path: Path, pack: Callable[..., bytes]) -> None:
    path = tmp_path / "morning.archive"
    read = found(path, pack(("b/harbour.txt", HARBOUR), ("a/bridge.html", BRIDGE), ("c.jsonl", '{"text": "Short."}\n')))
    assert ids(read, path) == ["/b/harbour.txt", "/a/bridge.html", "/c.jsonl:1"]
    first, second = read[0], read[1]
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert first.text == HARBOUR
    assert first.origin.path == str(path)
    assert second.media_type == "text/html"


@pytest.mark.parametrize("pack", [packed, taped])
def test_pictures_styles_and_what_is_hidden_are_left_out_of_archives(
    tmp_path: Path, pack: Callable[..., bytes]
) -> None:
    beside = ("photo.jpg", "page_files/style.css", ".DS_Store", "__MACOSX/._harbour.txt", ".git/config", "a/Thumbs.db")
    path = tmp_path / "a.zip"
    read = found(path, pack(*((name, b"\0\1\2") for name in beside), ("harbour.txt", HARBOUR)))
    assert ids(read, path) == ["/harbour.txt"]
    assert only(found(path, pack(*((name, b"\0") for name in beside)))).what == "holds no article"


@pytest.mark.parametrize("content", [packed(), b"\0" * 10_240])
def test_an_archive_without_members_holds_no_article(tmp_path: Path, content: bytes) -> None:
    name = "a.zip" if content[:2] == b"PK" else "a.tar"
    assert only(found(tmp_path / name, content)).what in {"holds no article", "is no text (binary data)"}


UNSAFE = ["../../secret.txt", "/etc/passwd.txt", "C:\\news\\a.txt", "a/../../b.txt", "..\\a.txt"]


@pytest.mark.parametrize("name", UNSAFE)
@pytest.mark.parametrize("pack", [packed, taped])
def test_members_whose_names_lead_out_are_problems_and_the_others_are_read(
    tmp_path: Path, name: str, pack: Callable[..., bytes]
) -> None:
    refused, read = found(tmp_path / "a.zip", pack((name, HARBOUR), ("b.txt", HARBOUR)))
    assert isinstance(refused, Problem)
    assert "leads out of the archive" in refused.what
    assert isinstance(read, Source)
    assert {path.name for path in tmp_path.iterdir()} == {"a.zip"}


def test_a_nul_in_a_name_is_a_problem(tmp_path: Path) -> None:
    content = packed(("aXb.txt", HARBOUR), ("c.txt", HARBOUR)).replace(b"aXb.txt", b"a\0b.txt")
    refused, read = found(tmp_path / "a.zip", content)
    assert isinstance(refused, Problem)
    assert "leads out" in refused.what
    assert "\\u0000" in str(refused) or "\ufffd" in str(refused)
    assert isinstance(read, Source)


@pytest.mark.parametrize("name", [b"\0Xb.txt", b"\0\0\0\0\0\0"])
def test_a_name_that_begins_with_a_nul_is_a_problem(tmp_path: Path, name: bytes) -> None:
    refused, read = found(
        tmp_path / "a.zip", packed(("aXb.tx", HARBOUR), ("c.txt", HARBOUR)).replace(b"aXb.tx", name[:6])
    )
    assert isinstance(refused, Problem)
    assert "leads out" in refused.what
    assert isinstance(read, Source)


def test_links_in_a_zip_are_problems(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    refused, read = found(tmp_path / "a.zip", packed((link, "/etc/passwd"), ("b.txt", HARBOUR)))
    assert isinstance(refused, Problem)
    assert refused.what == "is a link, not a document"
    assert isinstance(read, Source)


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (tarfile.SYMTYPE, "is a link, not a document"),
        (tarfile.LNKTYPE, "is a link, not a document"),
        (tarfile.CHRTYPE, "is no regular file"),
        (tarfile.FIFOTYPE, "is no regular file"),
        (tarfile.DIRTYPE, None),
    ],
)
def test_links_and_devices_in_a_tar_are_problems_and_folders_are_not(
    tmp_path: Path, kind: bytes, what: str | None
) -> None:
    odd = tarfile.TarInfo("odd")
    odd.type, odd.linkname = kind, "/etc/passwd"
    *refused, read = found(tmp_path / "a.tar", taped((odd, ""), ("b.txt", HARBOUR)))
    assert [item.what for item in refused if isinstance(item, Problem)] == ([what] if what else [])
    assert isinstance(read, Source)


@pytest.mark.parametrize("kind", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT])
def test_long_names_in_a_tar_are_read_whole(tmp_path: Path, kind: int) -> None:
    name = "/".join(["überall", *["ein-langer-ordner"] * 7, "bericht.txt"])
    if kind == tarfile.USTAR_FORMAT:
        name = name.replace("ü", "u")
    path = tmp_path / "a.tar"
    assert ids(found(path, taped((name, HARBOUR), kind=kind)), path) == [f"/{name}"]


def test_names_in_utf_8_that_a_zip_does_not_declare_are_read_as_such(tmp_path: Path) -> None:
    said, old = zipfile.ZipInfo("Größe.txt"), zipfile.ZipInfo("caf\u00e9.txt")
    content = packed((said, HARBOUR), (old, HARBOUR))
    unsaid = bytearray(content)
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            unsaid[at + place + 1] &= ~0x08
            at = content.find(signature, at + 1)
    path = tmp_path / "a.zip"
    assert ids(found(path, content), path) == ["/Größe.txt", "/café.txt"]
    assert ids(found(path, bytes(unsaid)), path) == ["/Größe.txt", "/café.txt"]


def test_names_in_the_code_page_of_old_pcs_are_read(tmp_path: Path) -> None:
    content = packed(("cafX.txt", HARBOUR)).replace(b"cafX", b"caf\x82")
    path = tmp_path / "a.zip"
    assert ids(found(path, content), path) == ["/café.txt"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("pack", [packed, taped])
def test_members_of_one_name_have_ids_of_their_own(tmp_path: Path, pack: Callable[..., bytes]) -> None:
    path = tmp_path / "a.zip"
    read = found(path, pack(("a.txt", HARBOUR), ("a.txt", HARBOUR + "More.")))
    assert ids(read, path) == ["/a.txt", "/a.txt (2)"]


def _encrypted(content: bytes, only_first: bool = False) -> bytes:  # noqa: FBT001, FBT002 - a test's knob
    marked = bytearray(content)
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            marked[at + place] |= 1
            at = -1 if only_first else content.find(signature, at + 1)
    return bytes(marked)


def test_an_archive_with_a_password_is_one_problem(tmp_path: Path) -> None:
    content = _encrypted(packed(("a.txt", HARBOUR), ("b.txt", HARBOUR)))
    assert only(found(tmp_path / "a.zip", content)).what == "is protected by a password"


def test_a_member_with_a_password_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    locked, read = found(tmp_path / "a.zip", _encrypted(packed(("a.txt", HARBOUR), ("b.txt", HARBOUR)), True))  # noqa: FBT003
    assert isinstance(locked, Problem)
    assert locked.what == "is protected by a password"
    assert isinstance(read, Source)


def test_a_member_with_a_broken_checksum_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    content = packed(("a.txt", HARBOUR), ("b.txt", HARBOUR + "More."), method=zipfile.ZIP_STORED)
    damaged, read = found(tmp_path / "a.zip", content.replace(b"Harbour", b"Harbor!", 1))
    assert isinstance(damaged, Problem)
    assert "is damaged" in damaged.what
    assert isinstance(read, Source)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_zip_that_is_cut_off_is_a_problem(tmp_path: Path, share: float) -> None:
    content = packed(("a.txt", HARBOUR), ("b.txt", HARBOUR))
    assert "cut off" in only(found(tmp_path / "a.zip", content[: int(share * len(content))])).what


def test_a_tar_that_is_cut_off_gives_what_stands_before_the_cut(tmp_path: Path) -> None:
    content = taped(("a.txt", HARBOUR), ("b.txt", HARBOUR * 40))
    read, cut = found(tmp_path / "a.tar", content[:2000])
    assert isinstance(read, Source)
    assert isinstance(cut, Problem)
    assert cut.what == "is cut off before its end"


def test_a_tar_that_goes_on_with_something_else_says_so(tmp_path: Path) -> None:
    content = taped(("a.txt", HARBOUR), ("b.txt", HARBOUR))
    read, damaged = found(tmp_path / "a.tar", content[:1024] + b"x" * 2048)
    assert isinstance(read, Source)
    assert isinstance(damaged, Problem)
    assert "damaged" in damaged.what


@pytest.mark.parametrize(("ending", "compress"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)])
def test_a_compressed_file_is_read_as_what_is_inside(
    tmp_path: Path, ending: str, compress: Callable[[bytes], bytes]
) -> None:
    text = tmp_path / f"harbour.txt.{ending}"
    (read,) = found(text, compress(HARBOUR.encode()))
    assert isinstance(read, Source)
    assert (read.text, read.origin.id) == (HARBOUR, str(text))
    table = tmp_path / f"a.jsonl.{ending}"
    assert ids(found(table, compress(b'{"text": "One."}\n{"text": "Two."}\n')), table) == [":1", ":2"]
    tape = tmp_path / f"a.tar.{ending}"
    assert ids(found(tape, compress(taped(("x/a.txt", HARBOUR)))), tape) == ["/x/a.txt"]
    assert only(found(text, compress(HARBOUR.encode())[:-9])).what == "is cut off before its end"
    assert only(found(text, compress(b""))).what == "is empty"
    (read,) = tuple(sources(["-"], stdin=io.BytesIO(compress(BRIDGE.encode()))))
    assert isinstance(read, Source)
    assert read.media_type == "text/html"


def test_a_short_name_of_a_compressed_tar_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "a.tgz"
    old = b"".join([b"a.txt".ljust(100, b"\0"), taped(("a.txt", HARBOUR))[100:]])
    assert ids(found(path, gzip.compress(old)), path) == ["/a.txt"]


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
def test_compressed_streams_that_follow_each_other_are_one(tmp_path: Path, compress: Callable[[bytes], bytes]) -> None:
    rows = [f'{{"id": "{i}", "text": "Sentence {i}."}}\n'.encode() for i in range(200)]
    path = tmp_path / "a.jsonl.gz"
    assert len(ids(found(path, b"".join(map(compress, rows))), path)) == 200
    padded = compress(rows[0]) + b"\0" * 40_000 + compress(rows[1]) + b"what is no stream"
    assert len(ids(found(path, padded), path)) == 2


def test_a_damaged_compressed_file_gives_what_stands_before_the_damage(tmp_path: Path) -> None:
    rows = "".join(f'{{"id": "{i}", "text": "{hash((i, "x"))}"}}\n' for i in range(8_000)).encode()
    content = bytearray(gzip.compress(rows))
    content[-4000:-3900] = b"\xff" * 100
    *read, damaged = found(tmp_path / "a.jsonl.gz", bytes(content))
    assert len(read) > 500
    assert isinstance(damaged, Problem)
    assert "is damaged" in damaged.what or "is no JSON" in damaged.what


def test_archives_within_archives_are_read_down_to_the_limit(tmp_path: Path) -> None:
    content = packed(("harbour.txt", HARBOUR))
    for _ in range(3):
        content = packed(("inner.zip", content), ("b.tar.gz", gzip.compress(taped(("c.txt", BRIDGE)))))
    path = tmp_path / "a.zip"
    read = found(path, content, depth=6)
    assert "/inner.zip/inner.zip/inner.zip/harbour.txt" in ids(read, path)
    assert "/inner.zip/inner.zip/b.tar.gz/c.txt" in ids(read, path)
    shallow = found(path, content, depth=2)
    assert any(isinstance(item, Problem) and "too deep" in item.what for item in shallow)


BOMB = b"\0" * 30_000_000


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.zip", packed(("a.jsonl", BOMB))),
        ("a.zip", packed(*((f"{i}.txt", BOMB[:9_000_000]) for i in range(4)))),
        ("a.jsonl.gz", gzip.compress(BOMB)),
        ("a.jsonl.bz2", bz2.compress(BOMB)),
        ("a.jsonl.xz", lzma.compress(BOMB)),
        ("a.zip", packed(("a.jsonl.gz", gzip.compress(gzip.compress(BOMB))))),
        ("a.tar.gz", gzip.compress(taped(("a.jsonl", BOMB)))),
        ("a.zip", packed(*((f"{i}.zip", packed(("a.txt", BOMB[:9_000_000]))) for i in range(4)))),
        ("a.zip", packed(("a.tar", taped(*((f"{i}.txt.gz", gzip.compress(BOMB[:9_000_000])) for i in range(4)))))),
    ],
)
def test_an_archive_made_to_do_harm_is_stopped(tmp_path: Path, name: str, content: bytes) -> None:
    assert len(content) < 100_000
    read = found(tmp_path / name, content)
    assert any(isinstance(item, Problem) and "times its size" in item.what for item in read), read
    assert len(read) < 8


def test_an_archive_may_unpack_to_the_limit_and_no_further(tmp_path: Path) -> None:
    content = packed(*((f"{i}.txt", HARBOUR * 10) for i in range(10)))
    assert len(found(tmp_path / "a.zip", content)) == 10
    *_, last = found(tmp_path / "a.zip", content, unpacked=5000)
    assert isinstance(last, Problem)
    assert "only in part" in last.what


@pytest.mark.parametrize("pack", [packed, taped])
def test_an_archive_of_too_many_members_is_a_problem(tmp_path: Path, pack: Callable[..., bytes]) -> None:
    content = pack(*((f"{i}.txt", HARBOUR) for i in range(30)))
    *_, last = found(tmp_path / "a.zip", content, members=20)
    assert isinstance(last, Problem)
    assert "more than 20 members" in last.what


def test_members_that_overlap_are_a_bomb(tmp_path: Path) -> None:
    content = packed(("a.txt", HARBOUR), ("b.txt", HARBOUR), method=zipfile.ZIP_STORED)
    at = content.rfind(b"PK\x01\x02")
    both = content[: at + 42] + struct.pack("<L", 0) + content[at + 46 :]  # both members at the same place
    assert "overlap" in only(found(tmp_path / "a.zip", both)).what


def test_a_member_over_the_limit_is_a_problem_of_its_own_and_a_table_streams(tmp_path: Path) -> None:
    rows = '{"text": "The harbour will close."}\n' * 400
    large, *table = found(tmp_path / "a.zip", packed(("a.txt", HARBOUR * 100), ("b.jsonl", rows)), document=5000)
    assert isinstance(large, Problem)
    assert "larger than" in large.what
    assert len(table) == 400


def test_a_name_in_a_tar_that_has_no_end_is_not_read_into_memory(tmp_path: Path) -> None:
    content = bytearray(taped(("x" * 300, HARBOUR), kind=tarfile.GNU_FORMAT))
    content[124:136] = b"77777777777\0"
    content[148:156] = b" " * 8
    content[148:156] = f"{sum(content[:512]):06o}\0 ".encode()
    assert "damaged" in only(found(tmp_path / "a.tar", bytes(content))).what


def test_an_office_document_is_told_from_an_archive_by_its_members(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("The harbour will close on Monday, the mayor said.")
    held = io.BytesIO()
    document.save(held)
    text = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
        <text:p>The harbour will close on Monday, the mayor said.</text:p>
        </office:text></office:body></office:document-content>"""
    stored = zipfile.ZipInfo("mimetype")
    odt = packed((stored, "application/vnd.oasis.opendocument.text"), ("content.xml", text))
    for content in (held.getvalue(), odt):
        for path in (tmp_path / "a.zip", tmp_path / "without-ending"):
            (read,) = found(path, content)
            assert isinstance(read, Source)
            assert read.text.strip() == "The harbour will close on Monday, the mayor said."
            assert read.origin.id == str(path)


def test_an_office_document_of_another_kind_is_named_as_such(tmp_path: Path) -> None:
    shown = packed(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>"))
    assert "office document" in only(found(tmp_path / "a.zip", shown)).what


def test_what_is_no_archive_is_read_as_what_it_is(tmp_path: Path) -> None:
    for name in ("a.zip", "a.tar", "a.txt.gz"):
        (read,) = found(tmp_path / name, HARBOUR.encode())
        assert isinstance(read, Source)
        assert read.text == HARBOUR


def test_thousands_of_members_are_read_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w", format=tarfile.USTAR_FORMAT) as archive:
        raw = HARBOUR.encode()
        for i in range(1000):
            info = tarfile.TarInfo(f"{i}.txt")
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
    assert ids(tuple(sources([path])), path) == [f"/{i}.txt" for i in range(1000)]


SEEDS = (
    packed(("a.txt", HARBOUR), ("b.html", BRIDGE)),
    packed(("a.txt", HARBOUR), method=zipfile.ZIP_STORED),
    taped(("a.txt", HARBOUR), ("ä" * 80, HARBOUR)),
    taped(("a.txt", HARBOUR), ("ä" * 80, HARBOUR), kind=tarfile.GNU_FORMAT),
    gzip.compress(HARBOUR.encode()),
    bz2.compress(HARBOUR.encode()),
    lzma.compress(HARBOUR.encode()),
    gzip.compress(taped(("a.txt", HARBOUR))),
)


@settings(max_examples=150)
@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.integers(0, 20_000), st.binary(max_size=4)), max_size=4),
    st.floats(0, 1),
    st.booleans(),
)
def test_no_change_to_an_archive_makes_reading_fail(
    content: bytes,
    changes: list[tuple[int, bytes]],
    share: float,
    cut: bool,  # noqa: FBT001 - drawn
) -> None:
    changed = bytearray(content)
    for place, new in changes:
        at = place % len(changed)
        changed[at : at + len(new)] = new
    if cut:
        del changed[int(share * len(changed)) :]
    for item in sources(["-"], stdin=io.BytesIO(bytes(changed))):
        assert isinstance(item, Source | Problem)
        assert isinstance(item, Source) or "cannot be read (" not in item.what, item


@given(st.binary(max_size=1024))
def test_no_bytes_are_taken_for_a_tar_by_accident(content: bytes) -> None:
    assert not is_header(content)
