"""Messages, mailboxes and saved pages into their own text and what is attached to them."""

import base64
import io
import mailbox
import quopri
import tracemalloc
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import Problem
from briefing.reading import Limits, sources
from briefing.reading.mail.beginnings import begins_as_message, begins_as_saved_page
from briefing.reading.mail.encoded import base64 as unpacked_base64
from briefing.reading.mail.encoded import flowed, words
from briefing.reading.mail.mailboxes import BLOCK
from briefing.sources import Source

PLAIN = "The harbour will close for a week from Monday, the mayor said.\n\nFerries will sail from the old pier.\n"
PAGE = """<html><head><title>The Coast Daily</title><style>p {color: red}</style></head><body>
<div style="display:none">Your morning news from the coast</div>
<h1>Harbour to close for a week</h1><p>By <a href="https://coast.example/ada">Ada Lorne</a></p>
<p>The harbour will close for a week from Monday, the mayor said.</p><p>Ferries will sail from the old pier.</p>
<table><tr><td>View in browser | Unsubscribe</td></tr></table></body></html>"""
HEADER = (
    b"Return-Path: <news@coast.example>\r\nReceived: from mx.coast.example (mx.coast.example [192.0.2.1])\r\n"
    b"\tby mail.reader.example; Fri, 01 Mar 2024 07:00:05 +0000\r\nMessage-ID: <1@coast.example>\r\n"
    b"Date: Fri, 1 Mar 2024 07:00:00 +0100\r\nFrom: The Coast Daily <news@coast.example>\r\nSubject: Harbour to close\r\n"
)


def letter(
    *, plain: str | None = PLAIN, page: str | None = None, attached: tuple[tuple[str, bytes, str], ...] = ()
) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "The Coast Daily <news@coast.example>", "reader@example.org"
    message["Subject"], message["Date"] = "Harbour to close – first look", "Fri, 01 Mar 2024 07:00:00 +0100"
    message["Message-ID"], message["List-Id"] = "<1@coast.example>", "Coast Daily <daily.coast.example>"
    if plain is not None:
        message.set_content(plain)
    if page is not None and plain is not None:
        message.add_alternative(page, subtype="html")
    elif page is not None:
        message.set_content(page, subtype="html")
    for name, content, kind in attached:
        main, _, sub = kind.partition("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return message


def found(content: bytes | EmailMessage, **limits: int) -> tuple[Source | Problem, ...]:
    raw = content if isinstance(content, bytes) else content.as_bytes()
    return tuple(sources(["-"], stdin=io.BytesIO(raw), limits=Limits(**limits)))  # type: ignore[arg-type]


def only(content: bytes | EmailMessage) -> Source:
    (item,) = found(content)
    assert isinstance(item, Source), item
    assert all(0 <= hint.start < hint.end <= len(item.text) for hint in item.hints)
    return item


def refused(content: bytes | EmailMessage, **limits: int) -> Problem:
    (item,) = found(content, **limits)
    assert isinstance(item, Problem), item
    assert "\n" not in str(item)
    return item


def stated(source: Source) -> dict[str, str]:
    return {datum.field: datum.value for datum in source.metadata}


def parts(*inner: bytes, kind: bytes = b"mixed", boundary: bytes = b"b1", header: bytes = HEADER) -> bytes:
    start = header + b"MIME-Version: 1.0\r\nContent-Type: multipart/" + kind + b'; boundary="' + boundary + b'"\r\n\r\n'
    return start + b"".join(b"--" + boundary + b"\r\n" + one + b"\r\n" for one in inner) + b"--" + boundary + b"--\r\n"


def test_a_message_is_a_source_that_states_its_subject_sender_date_and_list() -> None:
    read = only(letter())
    assert read.text.replace("\r\n", "\n") == PLAIN
    assert (read.media_type, read.hints) == ("message/rfc822", ())
    assert stated(read) == {
        "mail:subject": "Harbour to close – first look",
        "mail:from": "The Coast Daily <news@coast.example>",
        "mail:list-id": "Coast Daily <daily.coast.example>",
        "mail:date": "2024-03-01T07:00:00+01:00",
    }


def test_of_two_alternatives_the_page_is_read_once() -> None:
    read = only(letter(page=PAGE))
    assert read.media_type == "message/rfc822"
    assert read.text.count("The harbour will close") == 1
    assert any(hint.tag == "h1" for hint in read.hints)
    assert stated(read)["html:title"] == "The Coast Daily"


def test_an_alternative_that_has_a_name_is_an_alternative() -> None:
    plain, page = (
        b"Content-Type: text/plain\r\n\r\nThe harbour.",
        b"Content-Type: text/html; name=m.html\r\n\r\n<p>The harbour.",
    )
    assert any(hint.tag == "p" for hint in only(parts(plain, page, kind=b"alternative")).hints)


def test_a_page_that_says_less_than_the_plain_text_is_not_read() -> None:
    read = only(letter(page="<p>Your mail program shows no text.</p>"))
    assert read.text.replace("\r\n", "\n") == PLAIN


def test_long_addresses_do_not_make_the_plain_text_the_fuller_one() -> None:
    tracked = (
        PLAIN.replace(". ", " <https://click.coast.example/" + "x" * 400 + ">. ") + "https://a.example/" + "y" * 900
    )
    assert any(hint.tag == "h1" for hint in only(letter(plain=tracked, page=PAGE)).hints)


def test_attachments_are_sources_of_their_own_and_pictures_are_not(tmp_path: Path) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("notes/bridge.txt", "The bridge stays open.")
    message = letter(
        attached=(
            ("harbour.txt", b"The mayor spoke on Sunday.", "text/plain"),
            ("photo.jpg", b"\xff\xd8\xff\xe0", "image/jpeg"),
            ("page.html", PAGE.encode(), "application/octet-stream"),
            ("pack.zip", archive.getvalue(), "application/zip"),
            ("invite.ics", b"BEGIN:VCALENDAR", "text/calendar"),
            ("harbour.txt", b"Another of the same name.", "text/plain"),
        )
    )
    message.add_attachment(letter(plain="The first message of all."))
    path = tmp_path / "mail.eml"
    path.write_bytes(message.as_bytes())
    read = tuple(sources([path]))
    names = [item.origin.id.removeprefix(str(path)) for item in read if isinstance(item, Source)]
    assert names == [
        "", "/harbour.txt", "/page.html", "/pack.zip/notes/bridge.txt", "/harbour.txt (2)", "/5",
    ]  # fmt: skip
    assert [item.media_type for item in read if isinstance(item, Source)][2] == "text/html"
    last = read[-1]
    assert isinstance(last, Source)
    assert stated(last)["mail:subject"].startswith("Harbour")


def test_a_message_with_nothing_but_attachments_gives_them() -> None:
    message = letter(plain=None)
    message.make_mixed()
    message.add_attachment(b"The mayor spoke on Sunday.", maintype="text", subtype="plain", filename="a.txt")
    (read,) = found(message)
    assert isinstance(read, Source)
    assert read.origin.id == "-/a.txt"


def test_a_message_that_is_nothing_but_a_document_gives_it() -> None:
    content = (
        HEADER
        + b'Content-Type: application/octet-stream; name="page.html"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    )
    (read,) = found(content + base64.encodebytes(PAGE.encode()))
    assert isinstance(read, Source)
    assert (read.origin.id, read.media_type) == ("-/page.html", "text/html")


def test_a_message_with_neither_text_nor_document_is_a_problem() -> None:
    assert "neither text" in refused(HEADER + b"\r\n").what
    assert "neither text" in refused(letter(plain="\n", attached=(("a.png", b"\x89PNG", "image/png"),))).what


def test_a_footer_that_a_list_adds_belongs_to_the_text() -> None:
    own = b"Content-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()
    footer = b"Content-Type: text/plain\r\n\r\n_______\r\nThe coast mailing list\r\nhttps://lists.example/coast"
    read = only(parts(own, footer))
    assert read.text.endswith("https://lists.example/coast")
    assert read.hints[-1].tag == "p"
    assert any(hint.tag == "h1" for hint in read.hints)
    both = only(parts(b"Content-Type: text/plain\r\n\r\n" + PLAIN.encode(), footer))
    assert both.hints == ()
    assert both.text.startswith("The harbour")
    assert both.text.endswith("/coast")


def test_of_a_signed_message_the_text_is_read_and_of_a_sealed_one_nothing() -> None:
    text = b"Content-Type: text/plain\r\n\r\n" + PLAIN.encode()
    signature = b"Content-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\nabc"
    assert "harbour" in only(parts(text, signature, kind=b"signed")).text
    sealed = parts(b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1", text, kind=b"encrypted")
    assert refused(sealed).what == "is encrypted or sealed"
    assert refused(HEADER + b"Content-Type: application/pkcs7-mime\r\n\r\nMIAG").what == "is encrypted or sealed"


def test_pictures_of_a_page_are_no_attachments_and_documents_beside_it_are() -> None:
    page = b"Content-Type: text/html; charset=utf-8\r\nContent-ID: <root>\r\n\r\n" + PAGE.encode()
    picture = b"Content-Type: image/png\r\nContent-ID: <logo>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo="
    frame = b"Content-Type: text/html\r\n\r\n<p>An advertisement.</p>"
    note = b'Content-Type: text/plain; name="note.txt"\r\nContent-Disposition: attachment\r\n\r\nThe note.'
    own, attached = found(parts(picture, page, frame, note, kind=b'related; start="<root>"'))
    assert isinstance(own, Source)
    assert isinstance(attached, Source)
    assert "advertisement" not in own.text
    assert attached.text == "The note."


def test_flowed_lines_are_joined_and_quoted_ones_keep_their_marks() -> None:
    content = (
        b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n"
        b"The harbour will close \r\nfor a week.\r\n\r\n> From Monday \r\n> on, he said.\r\n>> Why?\r\n From here on.\r\n-- \r\nAda\r\n"
    )
    text = "The harbour will close for a week.\n\n> From Monday on, he said.\n>> Why?\nFrom here on.\n-- \nAda\n"
    assert only(HEADER + content).text == text
    assert flowed("The har \r\nbour\r\n", without_space=True) == "The harbour\n"


@given(st.lists(st.text("ab >", max_size=6), max_size=8))
def test_flowed_text_keeps_every_letter_in_its_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    kept = flowed(text)
    assert [c for c in kept if c.isalpha()] == [c for c in text if c.isalpha()]
    assert flowed("\n".join(line.strip("> ") for line in lines)) == "\n".join(line.strip("> ") for line in lines)


ENCODED = [
    ("=?utf-8?B?R3LDtsOfZQ==?= heute", "Größe heute"),
    ("=?UTF-8?Q?Hafen=20schlie=C3=9Ft?= =?UTF-8?Q?_am?=\t=?utf-8?q?_Montag?=", "Hafen schließt am Montag"),
    ("=?utf-8?B?R3LD?= =?utf-8?B?tsOfZQ==?=", "Größe"),
    ("=?iso-8859-1?Q?caf=E9?= (=?windows-1252?Q?=93x=94?=)", "café (“x”)"),
    ("=?koi8-r?B?7cHT1MU=?=", "Масте"),
    ("=?x-unknown?Q?caf=C3=A9?=", "café"),
    ("=?utf-8?B?abc", "=?utf-8?B?abc"),
    ("=?utf-8?B??= a =?a?", " a =?a?"),
]


@pytest.mark.parametrize(("value", "text"), ENCODED)
def test_encoded_words_are_read(value: str, text: str) -> None:
    assert words(value) == text


def test_header_bytes_that_nobody_encoded_are_read() -> None:
    raw = "Größe".encode()
    content = HEADER.replace(b"Harbour to close", raw) + b"\r\n" + PLAIN.encode()
    assert stated(only(content))["mail:subject"] == "Größe"
    assert stated(only(content.replace(raw, "Größe".encode("cp1252"))))["mail:subject"] == "Größe"


CHARSETS = [
    (b"utf-8", "utf-8", "Größe – “naïve”"),
    (b"iso-8859-1", "cp1252", "Größe – “naïve”"),
    (b"us-ascii", "utf-8", "Größe – “naïve”"),
    (b"iso-8859-1", "utf-8", "Größe – “naïve”"),
    (b"iso-2022-jp", "iso-2022-jp", "港は閉鎖される"),
    (b"koi8-r", "koi8-r", "Порт закроют на неделю"),
    (b"x-nobody-knows", "utf-8", "Größe – “naïve”"),
    (b"utf-16", "utf-16", "Größe – “naïve”"),
    (b"utf-16", "utf-16-be", "Größe – “naïve”"),
    (b"utf-16", "utf-8", "The harbour will close"),
    (b"iso-8859-1", "utf-16", "Größe – “naïve”"),
    (b"unicode_escape", "utf-8", "Größe \\u0041"),
    (b"zlib", "utf-8", "Größe"),
]


@pytest.mark.parametrize(("declared", "encoding", "text"), CHARSETS)
@pytest.mark.parametrize("carried", ["base64", "quoted-printable"])
def test_text_is_decoded_as_declared_or_as_it_is(declared: bytes, encoding: str, text: str, carried: str) -> None:
    raw = text.encode(encoding)
    sent = base64.encodebytes(raw) if carried == "base64" else quopri.encodestring(raw)
    kind = b"Content-Type: text/plain; charset=" + declared + b"\r\nContent-Transfer-Encoding: " + carried.encode()
    assert only(HEADER + kind + b"\r\n\r\n" + sent).text.strip("\ufeff\r\n") == text


def test_an_attached_text_is_decoded_as_the_message_declares() -> None:
    note = b'Content-Type: text/plain; charset=koi8-r; name="a.txt"\r\nContent-Disposition: attachment\r\n\r\n'
    _, read = found(parts(b"\r\n" + PLAIN.encode(), note + "Порт закроют".encode("koi8-r")))
    assert isinstance(read, Source)
    assert read.text == "Порт закроют"
    assert "koi8-r" in read.notes[0]


def test_base64_is_read_as_far_as_it_goes() -> None:
    assert unpacked_base64(b"aGFyYm91cg==") == (b"harbour", ())
    assert unpacked_base64(b"aGFy\r\nYm91cg") == (b"harbour", ())
    assert unpacked_base64(b"aGFyYg==aGFyYg==")[0] == b"harbharb"
    text, notes = unpacked_base64(b"aGFy*!YmZ1cgA")
    assert text.startswith(b"har")
    assert notes


@given(st.binary(max_size=200))
def test_base64_of_any_bytes_gives_them_back(content: bytes) -> None:
    assert unpacked_base64(base64.encodebytes(content)) == (content, ())


def test_a_message_without_its_boundary_or_its_end_is_read() -> None:
    whole = parts(b"Content-Type: text/plain\r\n\r\nThe harbour.", b"Content-Type: text/plain\r\n\r\nThe bridge.")
    assert only(whole).text == "The harbour.\n\nThe bridge."
    assert "The bridge." in only(whole[: whole.rindex(b"--b1--")]).text
    unnamed = only(whole.replace(b'boundary="b1"', b"x=y"))
    assert unnamed.text.startswith("The harbour.")
    assert "does not name" in unnamed.notes[0]
    none = only(HEADER + b"Content-Type: multipart/mixed; boundary=zz\r\n\r\n" + PLAIN.encode())
    assert none.text == PLAIN
    assert "has none" in none.notes[0]


def test_parts_within_thousands_of_parts_are_a_problem() -> None:
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (i, i) for i in range(10_000))
    assert "parts within" in refused(HEADER + deep).what
    assert "more than 300 parts" in refused(parts(*[b"\r\nx"] * 2000)).what


def test_parameters_that_contradict_themselves_are_none() -> None:
    kind = b"Content-Type: text/plain; charset*=utf-8''x; charset*0*=utf-8''y; name*=a; name*1=b\r\n\r\n"
    assert only(HEADER + kind + PLAIN.encode()).text == PLAIN


def test_many_fields_in_many_parts_are_read() -> None:
    many = b"".join(b"a%d:\n" % i for i in range(900)) + b"\nThe harbour."
    assert "The harbour." in only(parts(*[many] * 250)).text
    boundary = b"b" * 5000
    assert "not name" in only(parts(b"\r\nOne.", boundary=boundary).replace(boundary + b"\r", b"c\r")).notes[0]


def test_messages_within_messages_are_read_down_to_the_limit() -> None:
    message = letter(plain="The innermost.")
    for i in range(8):
        outer = letter(plain=f"Forwarded {i}.")
        outer.add_attachment(message)
        message = outer
    *read, last = found(message)
    assert len(read) == Limits().depth + 1
    assert isinstance(last, Problem)
    assert "too deep" in last.what


NASTY = [
    HEADER + b"X: " + b"a" * 1_000_000 + b"\r\n\r\n" + PLAIN.encode(),
    HEADER + b"To: " + b"=?utf-8?Q?a" * 100_000 + b"\r\n\r\n" + PLAIN.encode(),
    b"Subject: " + b"=?a?q?" * 20_000 + b"\r\n" + HEADER + b"\r\n" + PLAIN.encode(),
    b"Subject:" + b"\r\n x" * 60_000 + b"\r\n" + HEADER + b"\r\n" + PLAIN.encode(),
    HEADER + b"Content-Type: text/plain" + b'; a="' * 50_000 + b"\r\n\r\n" + PLAIN.encode(),
    HEADER + b"Content-Type: text/plain" + b"; a*1*=b" * 20_000 + b"\r\n\r\n" + PLAIN.encode(),
    HEADER + b"X: y\r\n" * 50_000 + b"\r\n" + PLAIN.encode(),
    HEADER + b"Date: " + b"1 " * 50_000 + b"\r\n\r\n" + PLAIN.encode(),
    HEADER + b"Content-Disposition: inline; filename*=x''" + b"%41" * 30_000 + b"\r\n\r\n" + PLAIN.encode(),
]


@pytest.mark.parametrize("number", range(len(NASTY)))
def test_headers_without_bounds_are_read(number: int) -> None:
    assert "The harbour" in only(NASTY[number]).text


@pytest.mark.parametrize(
    "date", [b"yesterday", b"Fri, 99 Mar 2024 99:00:00 +9999", b"1 Jan 99999999999 00:00 +0000", b"\xff\0", b""]
)
def test_a_date_that_is_none_is_not_stated(date: bytes) -> None:
    content = HEADER.replace(b"Fri, 1 Mar 2024 07:00:00 +0100", date) + b"\r\n" + PLAIN.encode()
    assert "mail:date" not in stated(only(content))


PASTED = [
    "From: Ada Lorne\nSent: Friday, 1 March 2024 07:00\nTo: Newsroom\nSubject: Harbour\n\n" + PLAIN,
    "Note: this is for Monday\nReceived: with thanks\n" + PLAIN,
    "Message-ID: <1@coast.example>\n\n" + PLAIN,
    "HARBOUR: closed for a week\n\n" + PLAIN,
    "From Monday 10:30 on the harbour is closed.\n\n" + PLAIN,
]


@pytest.mark.parametrize("text", PASTED)
def test_lines_pasted_from_a_message_stay_a_text(text: str) -> None:
    assert only(text.encode()).media_type == "text/plain"


def test_what_begins_as_a_message_is_one_under_any_name(tmp_path: Path) -> None:
    for name in ("1709272800.M1P1.host:2,S", "mail.txt", "mail.eml"):
        path = tmp_path / name
        path.write_bytes(letter(page=PAGE).as_bytes())
        (read,) = sources([path])
        assert isinstance(read, Source)
        assert read.media_type == "message/rfc822"


def test_an_alert_is_read_as_people_see_it() -> None:
    page = "".join(
        f"""<table><tr><td><a href="https://www.google.example/url?u={i}"><span itemprop="name">Harbour {i} to close</span></a>
        <div itemprop="publisher"><a>The Coast {i}</a></div><div itemprop="description">The mayor said on Monday that
        harbour {i} will be closed for <b>a week</b> …</div></td></tr></table>"""
        for i in range(3)
    )
    plain = "=== News - 3 new results for [harbour] ===\n\n" + "".join(
        f"Harbour {i} to close\nThe Coast {i}\nThe mayor said on Monday that harbour {i} will ...\n<https://a.example/{i}>\n\n"
        for i in range(3)
    )
    read = only(letter(plain=plain, page=page))
    assert [read.text.count(f"Harbour {i} to close") for i in range(3)] == [1, 1, 1]
    assert "\n\nThe Coast 1\n\n" in read.text


def test_tables_that_lay_out_a_newsletter_are_no_tables_and_those_of_numbers_are() -> None:
    page = (
        "<html><body><table><tr><td><table role='presentation'><tr><td>The harbour will close.<br><br>&nbsp;<br />Ferries will sail.</td>"
        "</tr></table><table><tr><th>Pier</th><th>Ferries</th></tr><tr><td>Old</td><td>12</td></tr></table></td></tr></table></body></html>"
    )
    read = only(letter(plain=None, page=page))
    assert read.text == "The harbour will close.\n\nFerries will sail.\n\nPier\tFerries\n\nOld\t12"
    tables = [read.text[hint.start : hint.end] for hint in read.hints if hint.tag == "table"]
    assert tables == ["Pier\tFerries", "Old\t12"]


def test_what_a_mail_program_quotes_whole_is_no_block_quotation() -> None:
    quoted = "<div>FYI</div><blockquote type='cite'><p>The harbour will close.</p></blockquote>"
    own = "<p>He said:</p><blockquote><p>The harbour will close.</p></blockquote>"
    assert not any(hint.tag == "blockquote" for hint in only(letter(plain=None, page=quoted)).hints)
    assert any(hint.tag == "blockquote" for hint in only(letter(plain=None, page=own)).hints)


@pytest.mark.parametrize("nasty", ["<br", "<br>", "<br >&nbsp", "<blockquote ", "<blockquote type=", "&nbsp;", " "])
def test_pages_without_bounds_in_a_message_are_read(nasty: str) -> None:
    assert "The harbour." in only(letter(plain=None, page="<p>The harbour.</p>" + nasty * (30_000 // len(nasty)))).text


def test_a_forwarded_message_keeps_what_was_forwarded() -> None:
    body = f"FYI\n\n---------- Forwarded message ---------\nFrom: Ada <ada@coast.example>\nSubject: Harbour\n\n{PLAIN}"
    read = only(letter(plain=body))
    assert "FYI" in read.text
    assert "Ferries will sail" in read.text


def boxed(*messages: bytes) -> bytes:
    return b"".join(b"From news@coast.example Fri Mar  1 07:00:00 2024\n" + one + b"\n\n" for one in messages)


def test_each_message_of_a_mailbox_is_read_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "news.mbox"
    box = mailbox.mbox(path)
    for i in range(20):
        message = letter(plain=f"Message {i}.\n\nFrom Monday on, all is closed.\n>From Tuesday on, not.\n")
        box.add(message)
    box.close()
    read = tuple(sources([path]))
    assert [item.origin.id for item in read if isinstance(item, Source)] == [f"{path}:{i}" for i in range(1, 21)]
    last = read[-1]
    assert isinstance(last, Source)
    assert last.text.startswith("Message 19.\n\nFrom Monday on")
    assert last.media_type == "message/rfc822"


def test_a_mailbox_is_known_by_its_beginning_and_split_only_before_headers() -> None:
    one = (
        HEADER.replace(b"\r\n", b"\n") + b"\nThe timetable:\n\nFrom Monday 10:30 the ferries sail.\n\n>From here on.\n"
    )
    first, second = found(boxed(one, one))
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert "From Monday 10:30" in first.text
    assert "\nFrom here on." in second.text


def test_a_message_in_a_mailbox_that_cannot_be_read_does_not_stop_the_others() -> None:
    one = HEADER.replace(b"\r\n", b"\n") + b"\nThe harbour.\n"
    empty = HEADER.replace(b"\r\n", b"\n") + b"\n"
    large = one + b"x" * 5000
    kinds = [type(item) for item in found(boxed(one, empty, large, one), document=3000)]
    assert kinds == [Source, Problem, Problem, Source]
    *_, last = found(boxed(one, one, one), members=2)
    assert isinstance(last, Problem)
    assert "more than 2 messages" in last.what


@pytest.mark.parametrize("name", ["a.eml", "a.mbox", "a.mhtml"])
def test_what_only_its_name_calls_a_message_is_read_as_what_it_is(name: str) -> None:
    page, text, one = (
        *_named(name, PAGE.encode()),
        *_named(name, PLAIN.encode()),
        *_named("a.mbox", HEADER + b"\r\nOne."),
    )
    assert isinstance(page, Source)
    assert isinstance(text, Source)
    assert isinstance(one, Source)
    assert (page.media_type, text.text, one.text) == ("text/html", PLAIN, "One.")
    (nothing,) = _named(name, b"")
    assert isinstance(nothing, Problem)


def _named(name: str, content: bytes) -> Iterator[Source | Problem]:
    from briefing.reading import formats
    from briefing.sources import Origin

    return formats.read(io.BytesIO(content), Origin(name), Limits(), name=name)


class _Endless(io.RawIOBase):
    """A mailbox made while it is read."""

    def __init__(self, count: int) -> None:
        super().__init__()
        body = HEADER.replace(b"\r\n", b"\n") + b"\n" + b"The harbour will close.\n" * 400
        self._one, self._left, self._rest = boxed(body), count, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override] # what io hands over
        if not self._rest and self._left:
            self._rest, self._left = self._one, self._left - 1
        piece, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def test_a_mailbox_streams_in_flat_memory() -> None:
    count = 0
    tuple(sources(["-"], stdin=io.BytesIO(boxed(HEADER))))
    tracemalloc.start()
    for item in sources(["-"], stdin=_Endless(400), limits=Limits(document=100_000)):  # type: ignore[arg-type]
        count += isinstance(item, Source)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 400
    assert peak < 2_000_000


@pytest.mark.parametrize("shift", range(-560, 20, 37))
def test_a_separator_is_found_wherever_a_block_of_a_mailbox_ends(shift: int) -> None:
    start = boxed(HEADER.replace(b"\r\n", b"\n") + b"\nOne.\n")
    filled = start + b"x" * (BLOCK + shift - len(start)) + b"\n\n"
    read = found(filled + boxed(HEADER + b"\r\nTwo.", HEADER + b"\r\nThree."))
    texts = [item.text.strip() for item in read if isinstance(item, Source)]
    assert texts[1:] == ["Two.", "Three."]


SAVED = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://coast.example/2024/03/harbour\r\n"
    b"Subject: =?utf-8?Q?Harbour=20to=20close?=\r\nDate: Fri, 1 Mar 2024 07:00:00 -0000\r\nMIME-Version: 1.0\r\n"
)


def saved(page: bytes = PAGE.encode(), location: bytes = b"https://coast.example/2024/03/harbour") -> bytes:
    root = (
        b"Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        b"Content-Location: " + location + b"\r\n\r\n" + quopri.encodestring(page)
    )
    style = b"Content-Type: text/css\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\np { color: red }"
    frame = b"Content-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<p>An advertisement.</p>"
    header = SAVED
    return parts(
        root, style, frame, kind=b'related;\r\n\ttype="text/html"', boundary=b"----Multi--x----", header=header
    )


def test_a_saved_page_is_the_page_with_its_address(tmp_path: Path) -> None:
    for name in ("harbour.mhtml", "harbour.mht", "harbour"):
        path = tmp_path / name
        path.write_bytes(saved())
        (read,) = sources([path])
        assert isinstance(read, Source)
        assert (read.origin.url, read.media_type) == ("https://coast.example/2024/03/harbour", "text/html")
        assert (read.origin.id, read.origin.path) == (str(path), str(path))
        assert "Harbour to close for a week" in read.text
        assert "advertisement" not in read.text


def test_the_address_above_a_saved_page_is_taken_where_the_page_has_none() -> None:
    assert only(saved(location=b"cid:root")).origin.url == "https://coast.example/2024/03/harbour"


def test_a_saved_page_without_a_page_is_a_problem() -> None:
    for content in (saved(page=b""), saved().replace(b"text/html", b"image/png")):
        (item,) = _named("a.mhtml", content)
        assert isinstance(item, Problem)
        assert "page" in item.what


def test_messages_saved_pages_and_texts_are_told_apart() -> None:
    assert begins_as_saved_page(SAVED + b"\r\n")
    assert not begins_as_message(SAVED + b"\r\n")
    assert begins_as_message(HEADER + b"\r\n")
    assert not begins_as_saved_page(HEADER + b"\r\n")
    assert not begins_as_message(b"")


SEEDS = (
    letter(
        page=PAGE, attached=(("a.txt", b"One.", "text/plain"), ("b.zip", b"PK\x03\x04", "application/zip"))
    ).as_bytes(),
    parts(b"\r\nThe harbour.", b"Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nx\r\n--c--"),
    boxed(letter().as_bytes(), letter(plain="Größe").as_bytes()),
    saved(),
)


@settings(max_examples=100)
@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.integers(0, 20_000), st.binary(max_size=6)), max_size=6),
    st.floats(0, 1),
    st.booleans(),
)
def test_no_change_to_a_message_makes_reading_fail(
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
    for item in _named("a.eml", bytes(changed)):
        assert isinstance(item, Source | Problem)
        if isinstance(item, Source):
            assert all(0 <= hint.start <= hint.end <= len(item.text) for hint in item.hints)
        else:
            assert "cannot be read (" not in item.what, item
