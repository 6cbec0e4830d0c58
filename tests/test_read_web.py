"""Addresses on the web, and archives of what servers answered."""

import gzip
import http.server
import io
import shutil
import socket
import ssl
import subprocess
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import Problem
from briefing.reading import Limits, sources
from briefing.reading.web.addresses import is_public
from briefing.sources import Metadatum, Source

SENTENCE = (
    "The harbour will close on Monday, the mayor said, because the quay wall has moved by two metres since spring."
)
PAGE = f"<!doctype html><html><head><title>Harbour</title></head><body><p>{SENTENCE}</p></body></html>"
UMLAUTS = "<html><body><p>Größe – über „Übermut“</p></body></html>"
HTML = {"Content-Type": "text/html"}
FEED = f"<rss><channel><title>The Coast</title><item><title>A</title><description>{SENTENCE}</description></item></channel></rss>"


# Web archives


def record(kind: str, body: bytes, length: int | None = None, **fields: str) -> bytes:
    head = [f"WARC-Type: {kind}", *(f"{name.replace('_', '-')}: {value}" for name, value in fields.items())]
    size = len(body) if length is None else length
    return "\r\n".join(["WARC/1.1", *head, f"Content-Length: {size}", "", ""]).encode() + body + b"\r\n\r\n"


def archived(
    *answers: tuple[str, dict[str, str], bytes], status: str = "200 OK", pack: Callable[[bytes], bytes] = bytes
) -> bytes:
    records = [record("warcinfo", b"software: test\r\n", Content_Type="application/warc-fields")]
    for url, header, body in answers:
        lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in header.items()), "", ""]
        kind = "application/http; msgtype=response"
        content = "\r\n".join(lines).encode() + body
        records.append(
            record("response", content, WARC_Target_URI=url, WARC_Date="2024-03-01T08:00:00Z", Content_Type=kind)
        )
    return b"".join(pack(one) for one in records)


def read(content: bytes, limits: Limits | None = None) -> tuple[Source | Problem, ...]:
    return tuple(sources(["-"], stdin=io.BytesIO(content), limits=limits))


def texts(found: tuple[Source | Problem, ...]) -> list[str]:
    return [item.text if isinstance(item, Source) else f"{item.origin} {item.what}" for item in found]


def test_each_answer_of_an_archive_is_read_by_its_media_type() -> None:
    found = read(
        archived(
            ("https://coast.example/a", HTML, PAGE.encode()),
            ("https://coast.example/feed", {"Content-Type": "application/rss+xml; charset=utf-8"}, FEED.encode()),
            ("https://coast.example/b", {"Content-Type": "text/plain"}, b"Tides are high."),
            ("https://coast.example/c", {}, PAGE.replace("Monday", "Sunday").encode()),
        )
    )
    assert texts(found) == [SENTENCE, f"A\n\n{SENTENCE}", "Tides are high.", SENTENCE.replace("Monday", "Sunday")]
    page, item = found[:2]
    assert isinstance(page, Source)
    assert isinstance(item, Source)
    assert (page.origin.id, page.origin.url) == ("-:2", "https://coast.example/a")
    assert page.metadata[0] == Metadatum("warc:date", "2024-03-01T08:00:00Z")
    assert page.origin.published is None
    assert item.origin.id == "-:3:1"


def test_what_is_no_article_is_passed_over() -> None:
    found = read(
        archived(
            ("https://coast.example/a.png", {"Content-Type": "image/png"}, b"\x89PNG"),
            ("https://coast.example/a.js", {"Content-Type": "text/javascript"}, b"alert(1)"),
            ("https://coast.example/a.css", {"Content-Type": "text/css"}, b"p {}"),
            ("https://coast.example/a.json", {"Content-Type": "application/json"}, b'{"text": "no"}'),
            ("https://coast.example/sitemap.xml", {"Content-Type": "application/xml"}, b"<urlset/>"),
            ("https://coast.example/robots.txt", {"Content-Type": "text/plain"}, b"User-agent: *"),
            ("https://coast.example/pixel", HTML, b""),
            ("https://coast.example/blob", {"Content-Type": "application/octet-stream"}, b"\0\1\2 some bytes"),
            ("dns:coast.example", {"Content-Type": "text/dns"}, b"coast.example. 300 IN A 192.0.2.1"),
        )
    )
    assert texts(found) == ["- holds no page"]
    assert texts(read(archived(("https://coast.example/", HTML, PAGE.encode()), status="404 Not Found"))) == [
        "- holds no page"
    ]


def test_records_of_other_kinds_are_passed_over() -> None:
    web = {"WARC_Target_URI": "https://coast.example/"}
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()
    content = b"".join(
        record(kind, answer, **web) for kind in ("request", "metadata", "revisit", "continuation", "Ünknown")
    )
    content += record("resource", PAGE.encode(), Content_Type="text/html", WARC_Target_URI="<file:///home/a.html>")
    content += record("conversion", b"Tides are high.", Content_Type="text/plain", **web)
    found = read(content)
    assert texts(found) == [SENTENCE, "Tides are high."]
    assert [item.origin.url for item in found if isinstance(item, Source)] == [None, "https://coast.example/"]


def chunked(body: bytes, size: int) -> bytes:
    pieces = (body[at : at + size] for at in range(0, len(body), size))
    return b"".join(b"%x;x=y\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def deflated(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("header", "body"),
    [
        ({"Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
        ({"Content-Encoding": "x-gzip, identity"}, gzip.compress(PAGE.encode())),
        ({"Content-Encoding": "deflate"}, zlib.compress(PAGE.encode())),
        ({"Content-Encoding": "deflate"}, deflated(PAGE.encode())),
        ({"Content-Encoding": "br"}, brotli.compress(PAGE.encode())),
        ({"Content-Encoding": "deflate, gzip"}, gzip.compress(zlib.compress(PAGE.encode()))),
        ({"Transfer-Encoding": "chunked"}, chunked(PAGE.encode(), 50)),
        ({"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}, chunked(gzip.compress(PAGE.encode()), 30)),
        ({"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}, PAGE.encode()),
        ({"Content-Encoding": "br"}, PAGE.encode()),
        ({"Content-Encoding": "deflate"}, PAGE.encode()),
    ],
)
def test_a_body_is_unpacked_where_it_is_packed(header: dict[str, str], body: bytes) -> None:
    assert texts(read(archived(("https://coast.example/", HTML | header, body)))) == [SENTENCE]


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, brotli.compress], ids=["gzip", "deflate", "br"])
def test_a_bomb_is_too_large_and_a_cut_body_is_told(
    pack: Callable[[bytes], bytes], request: pytest.FixtureRequest
) -> None:
    header = HTML | {"Content-Encoding": request.node.callspec.id}
    limits = Limits(document=1_000_000)
    bomb, cut = pack(b"<p>" + b"a" * 50_000_000), pack(PAGE.encode())[:-9]
    found = read(
        archived(
            ("https://a.example/", header, bomb),
            ("https://b.example/", header, cut),
            ("https://c.example/", HTML, PAGE.encode()),
        ),
        limits,
    )
    assert texts(found) == ["-:2 is larger than 1 MB, the limit", "-:3 is cut off before its end", SENTENCE]


def test_a_way_of_packing_that_is_not_read_is_told() -> None:
    found = read(archived(("https://coast.example/", HTML | {"Content-Encoding": "zstd"}, b"\x28\xb5\x2f\xfd")))
    assert "packed in a way that is not read (zstd)" in texts(found)[0]


@pytest.mark.parametrize(
    ("charset", "body", "note"),
    [
        ("windows-1252", UMLAUTS.encode("cp1252"), "decoded as windows-1252, as the server says"),
        ("ISO-8859-1", UMLAUTS.encode("cp1252"), "decoded as windows-1252, as the server says"),
        ("windows-1252", UMLAUTS.encode(), None),
        ("no-such", UMLAUTS.encode(), None),
        ("utf-7", UMLAUTS.encode(), None),
        ("windows-1252", UMLAUTS.encode("utf-16"), "decoded as UTF-16-LE, as its mark says"),
        ("utf-16", UMLAUTS.encode(), None),
    ],
)
def test_the_encoding_that_a_server_names_counts(charset: str, body: bytes, note: str | None) -> None:
    for declared in (b"", b'<meta charset="koi8-r">'):
        (found,) = read(
            archived(("https://coast.example/", {"Content-Type": f'text/html; Charset="{charset}"'}, declared + body))
        )
        if not (declared and body.startswith(b"\xff\xfe")):
            assert isinstance(found, Source)
            assert "Größe – über „Übermut“" in found.text
            assert note is None or note in found.notes


def test_a_cut_archive_gives_what_is_there_and_a_problem() -> None:
    whole = archived(
        ("https://a.example/", HTML, PAGE.encode()), ("https://b.example/", HTML, (PAGE + "<p>Cut.</p>" * 99).encode())
    )
    found = read(whole[:-500])
    assert texts(found)[0] == SENTENCE
    assert texts(found)[-1] == "-:3 ends in the middle of this record"
    assert isinstance(found[1], Source)
    assert "only a part" in found[1].notes[-1]


def test_the_next_record_is_found_after_a_broken_one() -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()
    good = record("response", answer, WARC_Target_URI="https://coast.example/")
    short = record("response", answer, len(answer) - 30, WARC_Target_URI="https://coast.example/")
    for broken in (
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\n",
        record("response", answer, -1),
        short,
        b"WARC/1.0\r\n" + b"x" * 200_000 + b"\r\n",
    ):
        found = read(good + broken + b"noise\n" * 9 + good)
        assert [text for text in texts(found) if text == SENTENCE][1:]
        assert sum(isinstance(item, Problem) for item in found) == 1


def test_an_address_that_is_none_is_no_address() -> None:
    content = record("resource", PAGE.encode(), Content_Type="text/html", WARC_Target_URI="https://[coast.example/")
    (found,) = read(content)
    assert isinstance(found, Source)
    assert found.origin.url is None


def test_members_and_depth_are_limited() -> None:
    many = archived(*((f"https://coast.example/{i}", HTML, PAGE.encode()) for i in range(9)))
    assert "more than 5 records" in texts(read(many, Limits(members=5)))[-1]
    assert "lies too deep" in texts(read(many, Limits(depth=0)))[0]


def test_a_packed_archive_is_read(tmp_path: Path) -> None:
    path = tmp_path / "coast.warc.gz"
    path.write_bytes(
        archived(
            ("https://a.example/", HTML, PAGE.encode()), ("https://b.example/", HTML, PAGE.encode()), pack=gzip.compress
        )
    )
    found = tuple(sources([path]))
    assert texts(found) == [SENTENCE, SENTENCE]
    assert [item.origin.id.rpartition(":")[2] for item in found if isinstance(item, Source)] == ["2", "3"]


@settings(max_examples=60)
@given(st.binary(max_size=40), st.integers(0, 1200), st.integers(0, 40))
def test_no_damage_to_an_archive_makes_reading_fail(noise: bytes, place: int, lost: int) -> None:
    header = HTML | {"Content-Encoding": "gzip", "Transfer-Encoding": "chunked"}
    packed = archived(
        ("https://a.example/", header, chunked(gzip.compress(PAGE.encode()), 40)),
        ("https://b.example/", HTML, PAGE.encode()),
    )
    for content in (packed[:place] + noise + packed[place + lost :], packed[:place]):
        for found in read(content):
            assert isinstance(found, Source) or "Error" not in found.what


# Addresses


class Server(http.server.BaseHTTPRequestHandler):
    """A server of its own for each test, which keeps what it was asked."""

    protocol_version = "HTTP/1.1"
    asked: list[tuple[str, dict[str, str]]]
    answers: dict[str, tuple[int, dict[str, str], bytes]]

    def do_GET(self) -> None:
        self.asked.append((self.path, dict(self.headers)))
        if self.path == "/drip":
            self.send_response(200)
            self.end_headers()
            stopped.wait(20)
            return
        if self.path == "/slow-header":
            stopped.wait(20)
            return
        status, header, body = self.answers.get(self.path, (404, {}, b"not here"))
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **header}.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def log_message(self, *_args: object) -> None:  # type: ignore[override]
        pass


stopped = threading.Event()
PRIVATE = Limits(private=True, seconds=10)


@pytest.fixture
def server() -> Iterator[tuple[str, type[Server]]]:
    class Own(Server):
        asked: list[tuple[str, dict[str, str]]] = []  # noqa: RUF012 - a class for each test
        answers: dict[str, tuple[int, dict[str, str], bytes]] = {"/a": (200, HTML, PAGE.encode())}  # noqa: RUF012 - likewise

    stopped.clear()
    serving = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Own)
    serving.daemon_threads = True
    thread = threading.Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{serving.server_port}", Own
    stopped.set()
    serving.shutdown()
    thread.join()
    serving.server_close()


def asked(url: str, limits: Limits = PRIVATE) -> Source | Problem:
    (found,) = sources([url], limits=limits)
    return found


def refused(url: str, limits: Limits = PRIVATE) -> str:
    found = asked(url, limits)
    assert isinstance(found, Problem), found
    assert (found.origin, found.stage) == (url, "read")
    return found.what


def test_a_page_is_fetched_by_an_honest_visitor(
    server: tuple[str, type[Server]], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, serving = server
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    found = asked(f"{url}/a")
    assert isinstance(found, Source)
    assert (found.text, found.media_type, found.notes) == (SENTENCE, "text/html", ())
    assert (found.origin.id, found.origin.url, found.origin.path) == (f"{url}/a", f"{url}/a", None)
    ((_, header),) = serving.asked
    assert header["User-Agent"].startswith("briefing/")
    assert not {"Cookie", "Authorization", "Referer"} & set(header)


def test_an_answer_is_read_by_what_the_server_says_of_it(server: tuple[str, type[Server]]) -> None:
    url, serving = server
    serving.answers |= {
        "/latin": (200, {"Content-Type": "text/html; charset=iso-8859-15"}, "<p>Größe: 5 €</p>".encode("iso-8859-15")),
        "/plain.html": (200, {"Content-Type": "text/plain; charset=koi8-r"}, "Мост закрыт на год.".encode("koi8-r")),
        "/feed": (200, {"Content-Type": "application/rss+xml"}, FEED.encode()),
        "/packed": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
        "/table.csv": (200, {"Content-Type": "text/plain"}, b"title,text\nA,One.\n"),
        "/chunks": (200, HTML | {"Transfer-Encoding": "chunked", "Content-Length": ""}, chunked(PAGE.encode(), 40)),
    }
    assert [
        texts((asked(f"{url}{path}"),))[0]
        for path in ("/latin", "/plain.html", "/feed", "/packed", "/table.csv", "/chunks")
    ] == [
        "Größe: 5 €",
        "Мост закрыт на год.",
        f"A\n\n{SENTENCE}",
        SENTENCE,
        "One.",
        SENTENCE,
    ]


def test_redirects_are_followed_ten_times(server: tuple[str, type[Server]]) -> None:
    url, serving = server
    for i in range(20):
        serving.answers[f"/{i}"] = (302, {"Location": f"{i + 1}?x=ü#frag"}, b"")
        serving.answers[f"/{i}?x=%C3%BC"] = serving.answers[f"/{i}"]
    serving.answers["/10?x=%C3%BC"] = (200, HTML, PAGE.encode())
    found = asked(f"{url}/0")
    assert isinstance(found, Source)
    assert found.origin.id == f"{url}/0"
    assert found.origin.url == f"{url}/10?x=%C3%BC"
    assert found.notes == (f"the address led on to {url}/10?x=%C3%BC",)
    serving.answers["/10?x=%C3%BC"] = (308, {"Location": "/11"}, b"")
    assert refused(f"{url}/0") == "leads on more than 10 times"


@pytest.mark.parametrize(
    "target", ["file:///etc/hostname", "ftp://127.0.0.1/", "http://user:word@127.0.0.1/", "//[", "https:///a"]
)
def test_a_redirect_leads_nowhere_else(server: tuple[str, type[Server]], target: str) -> None:
    url, serving = server
    serving.answers["/r"] = (301, {"Location": target}, b"")
    assert refused(f"{url}/r").startswith(
        ("is an address of a kind", "holds a user name", "is no address", "names no host")
    )
    assert len(serving.asked) == 1


def test_what_goes_wrong_is_said_in_plain_words(server: tuple[str, type[Server]]) -> None:
    url, serving = server
    serving.answers |= {
        "/large": (200, HTML, b"x" * 2000),
        "/bomb": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"x" * 100_000)),
        "/teapot": (418, {}, b""),
        "/cut": (200, HTML | {"Content-Length": "5000"}, PAGE.encode()),
        "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n"),
        "/empty": (200, HTML, b""),
    }
    small = replace(PRIVATE, document=1000)
    assert refused(f"{url}/none") == "answered 404 Not Found"
    assert refused(f"{url}/teapot").startswith("answered 418")
    assert refused(f"{url}/large", small) == refused(f"{url}/bomb", small) == "is larger than 0.001 MB, the limit"
    assert refused(f"{url}/cut") == "broke off in the middle of its answer"
    assert refused(f"{url}/picture") == "is a PNG picture, not text"
    assert refused(f"{url}/empty") == "is empty"
    assert refused(url.replace("http:", "https:")).startswith("cannot prove that it is who it says")


def test_a_server_that_drips_or_says_nothing_is_left_in_time(server: tuple[str, type[Server]]) -> None:
    url, _ = server
    for path in ("/drip", "/slow-header"):
        assert refused(f"{url}{path}", replace(PRIVATE, seconds=0.3)) == "did not answer within 0.3 seconds"


def test_each_drop_does_not_start_the_clock_anew() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        done = threading.Event()

        def drip() -> None:
            line, _ = listening.accept()
            with line:
                line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                while not done.wait(0.02):
                    try:
                        line.sendall(b"<p>drop ")
                    except OSError:
                        return

        dripping = threading.Thread(target=drip)
        dripping.start()
        what = refused(f"http://127.0.0.1:{listening.getsockname()[1]}/", replace(PRIVATE, seconds=0.4))
        done.set()
        dripping.join()
    assert what == "did not answer within 0.4 seconds"


@pytest.mark.parametrize(
    "answer", [b"", b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 200 OK\r\nA: b\r\n" * 2000, b"\0" * 70_000]
)
def test_a_server_that_speaks_no_http_is_told(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def speak() -> None:
            line, _ = listening.accept()
            with line:
                line.recv(4096)
                line.sendall(answer)

        speaking = threading.Thread(target=speak)
        speaking.start()
        what = refused(f"http://127.0.0.1:{listening.getsockname()[1]}/")
        speaking.join()
    assert what.startswith(("answered with something that is no HTTP", "cannot be reached"))


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes a certificate with OpenSSL")
def test_a_certificate_has_to_be_trusted_and_the_hosts_own(
    server: tuple[str, type[Server]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate]
    subprocess.run(
        [*command, "-subj", "/CN=t", "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), server[1]) as serving:
        serving.socket = context.wrap_socket(serving.socket, server_side=True)
        thread = threading.Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        port = serving.server_port
        unknown = refused(f"https://127.0.0.1:{port}/a")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        found = asked(f"https://127.0.0.1:{port}/a")
        another = refused(f"https://localhost:{port}/a")
        serving.shutdown()
        thread.join()
    assert unknown.startswith("cannot prove that it is who it says")
    assert isinstance(found, Source)
    assert another.startswith("cannot prove that it is who it says")


def test_nobody_at_home_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    assert refused(f"http://127.0.0.1:{port}/").startswith("cannot be reached")


OWN = [
    "127.0.0.1", "127.1", "127.255.0.9", "2130706433", "0x7f000001", "0177.0.0.1", "0", "0.0.0.0", "10.0.0.8", "172.16.0.1",
    "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "[::1]", "[::]", "[::ffff:127.0.0.1]",
    "[::ffff:a9fe:a9fe]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[fe80::1]", "[fc00::1]", "[ff02::1]",
    "[::127.0.0.1]", "localhost", "LOCALHOST.", "printer.local", "wiki.internal", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "１２７.0.0.1", "127。0。0。1",
]  # fmt: skip


@pytest.mark.parametrize("host", OWN)
def test_nothing_within_the_own_network_is_asked(host: str) -> None:
    for url in (f"http://{host}/", f"https://{host}:8443/latest/meta-data/"):
        assert refused(url, Limits(seconds=5)).startswith("lies in a private network")


def test_a_redirect_into_the_own_network_is_refused_where_that_is_not_allowed(server: tuple[str, type[Server]]) -> None:
    url, serving = server
    assert refused(f"{url}/a", Limits()) == "lies in a private network (127.0.0.1)"
    assert serving.asked == []


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "1.1.1.1", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_addresses_of_the_public_internet_may_be_asked(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "fe80::1%eth0",
        "2001:db8::1",
        "3fff::1",
        "5f00::1",
        "fec0::1",
        "192.0.0.8",
        "198.18.0.1",
        "203.0.113.9",
        "240.0.0.1",
        "64:ff9b:1::1",
    ],
)
def test_addresses_that_lead_nowhere_or_home_may_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "url",
    ["ftp://coast.example/", "file:///etc/hostname", "gopher://coast.example/", "http://a@coast.example/", "http://a:b@127.0.0.1/",
     "http://127.0.0.1\\@coast.example/", "http://coast.example/\r\nX: y", "http://", "http://[x]/", "http://a:99999/", "http://a:b/",
     "https://.../", f"https://{'a' * 70}.example/", "http://[fe80::1%25x/", "https:///x"],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    assert refused(url, Limits())


def test_fetching_can_be_switched_off(server: tuple[str, type[Server]]) -> None:
    url, serving = server
    assert refused(f"{url}/a", replace(PRIVATE, web=False)) == "lies on the web, and fetching is switched off"
    assert serving.asked == []


def test_nothing_is_fetched_that_was_not_named_as_an_input(server: tuple[str, type[Server]], tmp_path: Path) -> None:
    url, serving = server
    link = f"{url}/a"
    files = {
        "page.html": f'<html><head><base href="{url}/"><link rel="stylesheet" href="{link}"><meta http-equiv="refresh" content="0; url={link}"></head>'
        f'<body><p>{SENTENCE}</p><img src="{link}"><iframe src="{link}"></iframe><script src="{link}"></script></body></html>',
        "page.xhtml": f'<!DOCTYPE html PUBLIC "-//X//Y" "{link}"><html><body><p>{SENTENCE}</p></body></html>',
        "feed.xml": f'<!DOCTYPE rss SYSTEM "{link}" [<!ENTITY % p SYSTEM "{link}"> %p; <!ENTITY i SYSTEM "{link}">]><?xml-stylesheet href="{link}"?>'
        f'<rss><channel xml:base="{url}"><item><title>&i; A</title><link>{link}</link><enclosure url="{link}"/></item></channel></rss>',
        "rows.jsonl": f'{{"id": "a", "text": "{link}", "url": "{link}"}}',
        "rows.csv": f"url,text\n{link},{link}\n",
        "plain.txt": link,
        "notebook.ipynb": f'{{"cells": [{{"cell_type": "markdown", "source": "![x]({link})"}}], "metadata": {{}}, "nbformat": 4}}',
        "letter.eml": f"Content-Type: message/external-body; access-type=url; url={link}\n\n{link}\n",
        "saved.warc": archived((link, {"Content-Type": "text/html", "Location": link}, PAGE.encode())).decode(
            "latin-1"
        ),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content.encode("latin-1"))
    (tmp_path / "http:").mkdir()
    assert sum(isinstance(item, Source) for item in sources([tmp_path, Path(link)], limits=PRIVATE)) >= 6
    assert serving.asked == []
