"""Small samples of every format that is read, for tests/fuzz.py: what it mutates, and how that is packed."""

import base64
import bz2
import csv
import gzip
import io
import json
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage

TEXTS = (
    "The Coast Daily\n\nHarbour to close for a week\n\nBy Ada Lorne\nPublished 5 March 2024, 07:30 GMT | Updated 6 March 2024\n\nShare\n\nPORT ELLEN (CN) — The harbour will close on Monday, the mayor said.\n\n“We cannot let anybody walk there,” Katharina Weatherby told the council.\n\nAdvertisement\n\nWhat comes next\n\n- Ferries leave from the old pier.\n- Guests get 40% of £1,200 back.\n\nPhoto: Tom Reed/CN\n\nRead more: Fish prices rise\n\n© 2024 The Coast Daily",
    "Hafen für eine Woche gesperrt\nVon Jürgen Größler\n5. März 2024, 07:30 Uhr\n\nDer Hafen bleibt ab Montag gesperrt, sagte der Bürgermeister. „Niemand darf dort gehen“, so Weatherby.\n\nAnzeige\n\nDie Fähren fahren vom alten Anleger.",
    "Le port fermé une semaine\n\nPar Élodie Garçon, le 5 mars 2024 à 7 h 30\n\nLe port sera fermé dès lundi, a déclaré le maire. « Personne ne doit y aller », a-t-il dit.\n\nLire aussi : Les prix du poisson",
    "Гавань закроют на неделю\n\nАнна Морская\n5 марта 2024, 07:30\n\nГавань закроют с понедельника, сообщил мэр. «Ходить там нельзя», — сказала Везерби.\n\nРеклама",
    "إغلاق الميناء لمدة أسبوع\n\nبقلم: ليلى البحري\n٥ مارس ٢٠٢٤\n\nقال رئيس البلدية إن الميناء سيغلق يوم الاثنين. «لا يمكن لأحد أن يمشي هناك».\n\nاقرأ أيضا",
    "港口将关闭一周\n\n记者 王海\n2024年3月5日\n\n市长说,港口从星期一起关闭。“任何人都不能走在那里。”她说。\n\n相关阅读",
    "El puerto cierra una semana\n\nPor Íñigo Muñoz | 05/03/2024 - 07:30h\n\nEl puerto cerrará el lunes, dijo la alcaldesa.\n\nCompartir en Facebook\n0:00 / 3:45\n\nSuscríbete al boletín",
    "Harbour to close\nfor a week from\nMonday, the mayor\nsaid on Friday in\nthe town hall be-\nfore the council.\n\nA second article\n\nBy Tom Reed\n\nFish prices rise again, the port authority\nsaid in its report.\n",
)
SHORT = "Harbour to close\n\nBy Ada Lorne\n\nThe harbour will close on Monday, the mayor said.\n"
MARKDOWN = '---\ntitle: Harbour to close\nauthor: [Ada Lorne, Tom Reed]\ndate: 2024-03-05\n---\n\n# Harbour to close\n\n*By Ada Lorne*\n\nThe harbour will close on **Monday**, the [mayor](https://coast.example/m "M") said.\n\n> We cannot let anybody walk there.\n\n1. Ferries\n2. Boats\n   - small\n\n| Day | Ships |\n|---|---|\n| Monday | 12 |\n\n```\ncode\n```\n\n![A quay](quay.jpg) text[^1]\n\n[^1]: A note.\n\nSetext\n======\n\n<div>HTML &amp; more</div>\n'
PAGE = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour to close | The Coast Daily</title><meta property="og:title" content="Harbour to close"><meta name="author" content="Ada Lorne"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour to close","datePublished":"2024-03-05T07:30:00Z","author":[{"@type":"Person","name":"Ada Lorne"}]}</script></head><body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav><article><h1>Harbour to close</h1><p class="byline">By <a rel="author" href="/ada">Ada Lorne</a> <time datetime="2024-03-05T07:30:00Z">5 March 2024</time></p><p>The harbour will close on Monday, the mayor said, because the quay wall has moved by two metres since spring.</p><h2>What comes next</h2><p>Ferries will leave from the <em>old</em> pier while repairs go on.</p><ul><li>One<li>Two</ul><figure><img src="q.jpg"><figcaption>The quay. Photo: Tom Reed</figcaption></figure><table><tr><td>Monday<td>12</table><blockquote>We cannot wait.</blockquote></article><aside><a href="/x">Read more</a></aside><footer>&copy; 2024</footer></body></html>'
RSS = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Coast Daily</title><link>https://coast.example/</link><item><title>Harbour to close</title><link>https://coast.example/a</link><dc:creator>Ada Lorne</dc:creator><pubDate>Tue, 05 Mar 2024 07:30:00 GMT</pubDate><description>&lt;p&gt;The harbour will close on Monday.&lt;/p&gt;</description><content:encoded><![CDATA[<p>The harbour will close.</p><p>Ferries leave.</p>]]></content:encoded></item><item><title>Fish &amp; chips</title><description>Prices rise.</description><guid>b</guid></item></channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Coast Daily</title><entry><title type="html">Harbour &amp;amp; quay</title><id>urn:a</id><updated>2024-03-05T07:30:00Z</updated><author><name>Ada Lorne</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The harbour will close.</p></div></content></entry><entry><title>Fish</title><summary>Prices rise.</summary></entry></feed>'
RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>The Coast</title></channel><item rdf:about="a"><title>Harbour to close</title><description>The harbour will close.</description></item></rdf:RDF>'
SETTINGS = "[reading]\ndocument = 5_000_000\nunpacked = 100\nratio = 10\ndepth = 2\nweb = false\nseconds = 1.5\n"


@dataclass(frozen=True, slots=True)
class Sample:
    """Bytes to mutate; `packed` puts what came of them into their container, where one is around them."""

    kind: str
    name: str | None
    content: bytes
    packed: Callable[[bytes], bytes] = bytes


def samples() -> Iterator[Sample]:
    """Every sample, those of one format after each other."""
    for text in TEXTS:
        # Most are a few lines: what is wrong with a long text is wrong with a short one, a hundred times a second.
        parts = [text, *("\n".join(lines) for lines in batched(text.split("\n"), 7))]
        for part in [*parts, *parts[1:], *parts[1:]]:
            yield Sample("text", "a.txt", part.encode())
    for encoding in ("utf-16", "cp1252", "utf-16-le", "mac_roman"):
        yield Sample("text", "a.txt", TEXTS[1].encode(encoding, "replace"))
    for part in (MARKDOWN, *MARKDOWN.split("\n\n")):
        yield Sample("markdown", "a.md", part.encode())
    yield Sample("markdown", "a.markdown", TEXTS[0].encode())
    yield from (Sample("page", "a.html", PAGE.encode()), Sample("page", None, PAGE.encode("utf-16")))
    yield from (Sample("feed", "a.xml", feed.encode()) for feed in (RSS, ATOM, RDF))
    yield from _tables()
    yield from _mail()
    yield from _archives()
    yield from _documents()
    yield from (Sample("pdf", "a.pdf", pdf(), bytes), Sample("pdf", "a.pdf", PDF_CONTENT, pdf))
    yield Sample("settings", None, SETTINGS.encode())


def batched(lines: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """The lines, so many at a time."""
    return (lines[i : i + size] for i in range(0, len(lines), size))


def _tables() -> Iterator[Sample]:
    rows = [
        {"id": "a", "text": TEXTS[0], "published": "2024-03-05", "publisher": "The Coast", "title": "Harbour"},
        {"id": 2, "html": PAGE, "url": "https://coast.example/a", "set": "s"},
        {"text": TEXTS[3], "body": True, "author": ["Ada", "Tom"]},
    ]
    yield Sample("jsonl", "a.jsonl", "\n".join(map(json.dumps, rows)).encode())
    for row in (*rows[2:], {"id": "c", "text": SHORT, "author": "Ada"}, {"text": "Der Hafen.", "published": "2024"}):
        yield Sample("jsonl", "a.jsonl", json.dumps(row, ensure_ascii=False).encode())
    yield Sample("csv", "a.csv", b'title,text\nHarbour,"The harbour ""will"" close, he said."\n')
    yield Sample("csv", "a.tsv", "text\turl\r\nDer Hafen schließt.\thttps://coast.example/\r\n".encode())
    for delimiter in ",;\t":
        written = io.StringIO()
        writer = csv.writer(written, delimiter=delimiter)
        writer.writerow(["id", "title", "author", "date", "text", "url"])
        writer.writerow(["a", "Harbour", "Ada Lorne", "2024-03-05", TEXTS[0], "https://coast.example/a"])
        writer.writerow(["b", "Hafen; gesperrt", "", "5.3.2024", "<p>Der Hafen.</p><p>Die „Fähren“.</p>", ""])
        yield Sample("csv", "a.csv", written.getvalue().encode())


def message() -> EmailMessage:
    """A letter with text, a page, and two attachments."""
    found = EmailMessage()
    found["From"], found["To"] = "Ada Lörne <ada@coast.example>", "reader@example.org"
    found["Subject"], found["Date"] = "Harbour to close – first look", "Tue, 05 Mar 2024 07:30:00 +0100"
    found.set_content(SHORT)
    found.add_alternative(PAGE[:900], subtype="html")
    found.add_attachment(SHORT.encode(), maintype="text", subtype="plain", filename="räume.txt")
    found.add_attachment(gzip.compress(b"Fish prices rise."), maintype="application", subtype="gzip", filename="f.gz")
    return found


def _mail() -> Iterator[Sample]:
    letter = message().as_bytes()
    yield Sample("message", "a.eml", letter)
    yield Sample("message", "a.eml", b"From: a@b.example\r\nSubject: =?utf-8?b?SGFmZW4=?=\r\n\r\n" + TEXTS[2].encode())
    for head in (
        "Content-Type: text/plain; charset=utf-8; format=flowed",
        "Content-Transfer-Encoding: quoted-printable",
    ):
        lines = (
            f"From: Ada <a@coast.example>\nDate: Tue, 5 Mar 2024 07:30:00 +0100\nSubject: Harbour\n{head}\n\n{SHORT}"
        )
        yield Sample("message", "a.eml", lines.encode())
    yield Sample("mailbox", "a.mbox", b"From a@b Tue Mar  5 07:30:00 2024\nSubject: Quay\n\n" + SHORT.encode() + b"\n\nFrom c@d Tue Mar  5 07:31:00 2024\nSubject: Fish\n\nPrices rise.\n>From here on.\n")  # fmt: skip
    saved = EmailMessage()
    saved["From"], saved["Subject"] = "<Saved by Blink>", "Harbour"
    saved["Snapshot-Content-Location"] = "https://coast.example/a"
    saved.add_related(PAGE, subtype="html")
    saved.add_related(b"p {color: red}", maintype="text", subtype="css")
    yield Sample("saved page", "a.mhtml", saved.as_bytes())


def record(kind: str, content: bytes) -> bytes:
    """One record of a web archive (ISO 28500)."""
    lines = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://coast.example/a\r\nWARC-Date: 2024-03-05T07:30:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(content)}\r\n\r\n"
    return lines.encode() + content + b"\r\n\r\n"


def _archives() -> Iterator[Sample]:
    plain = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()
    pieces = b"%x\r\n%s\r\n0\r\n\r\n" % (len(TEXTS[0]), TEXTS[0].encode()[: len(TEXTS[0])])
    short = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + SHORT.encode()
    chunked = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n" + pieces
    packed = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: application/rss+xml\r\n\r\n"
    records = [record("response", one) for one in (plain, chunked, packed + gzip.compress(RSS.encode()))]
    yield Sample("web archive", "a.warc", b"".join([record("warcinfo", b"software: test"), *records]))
    yield Sample("web archive", "a.warc", record("response", short))
    yield Sample("web archive", "a.warc", record("response", chunked))
    yield Sample("web archive", "a.warc.gz", b"".join(map(gzip.compress, records)))
    yield from (Sample("compressed", "a.txt.gz", gzip.compress(SHORT.encode())), Sample("compressed", "a.txt.gz", SHORT.encode(), gzip.compress))  # fmt: skip
    yield from (Sample("compressed", "a.txt.bz2", bz2.compress(SHORT.encode())), Sample("compressed", "a.xml.xz", lzma.compress(ATOM.encode())))  # fmt: skip
    parts = {
        "a/one.txt": SHORT.encode(),
        "../two.html": PAGE[:500].encode(),
        "three.md": b"# Harbour\n\nIt will *close*.",
    }
    for packing in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield Sample("zip", "a.zip", zipped(parts, packing))
    yield Sample("zip", "a.zip", SHORT.encode(), lambda text: zipped(parts | {"four.txt": text}))
    for form in (tarfile.USTAR_FORMAT, tarfile.PAX_FORMAT, tarfile.GNU_FORMAT):
        yield Sample("tar", "a.tar", tar(parts, form))
    yield Sample("tar", "a.tgz", gzip.compress(tar(parts, tarfile.GNU_FORMAT)))


def zipped(parts: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive with these members."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, packing)
    return written.getvalue()


def tar(parts: Mapping[str, bytes], form: int) -> bytes:
    """A tar archive with these members, one with a long name, and a link."""
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w", format=form) as archive:
        for name, content in {**parts, "long/" * 30 + "ü.txt": b"Fish prices rise."}.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return written.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORD = f'<w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Harbour to close</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">The harbour </w:t></w:r><w:ins><w:r><w:t>will close.</w:t></w:r></w:ins><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Ferries</w:t><w:tab/><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Monday</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:hyperlink><w:r><w:t>More</w:t></w:r></w:hyperlink></w:p><w:sectPr/></w:body></w:document>'
STYLES = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/><w:basedOn w:val="Title"/></w:style></w:styles>'
NOTES = f'<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>'
CORE = '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Harbour</dc:title><dc:creator>Ada Lorne</dc:creator></cp:coreProperties>'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
OPEN = f'<office:document-content xmlns:office="{ODF}office:1.0" xmlns:text="{ODF}text:1.0" xmlns:table="{ODF}table:1.0" xmlns:style="{ODF}style:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text><text:h text:outline-level="1">Harbour to close</text:h><text:p text:style-name="P1">The<text:s text:c="3"/>harbour <text:span>will</text:span><text:line-break/>close<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note>.</text:p><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list><table:table><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"><text:p>12</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>'
ODT = b"application/vnd.oasis.opendocument.text"


def docx(document: bytes = WORD.encode(), styles: bytes = STYLES.encode()) -> bytes:
    """A Word document with this main part."""
    return zipped({"[Content_Types].xml": TYPES.encode(), "_rels/.rels": RELATIONS.encode(), "word/document.xml": document, "word/styles.xml": styles, "word/footnotes.xml": NOTES.encode(), "docProps/core.xml": CORE.encode()})  # fmt: skip


def odt(content: bytes = OPEN.encode()) -> bytes:
    """An OpenDocument text with this content."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), ODT)
        archive.writestr(zipfile.ZipInfo("content.xml"), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _documents() -> Iterator[Sample]:
    yield from (Sample("docx", "a.docx", docx()), Sample("docx", "a.docx", WORD.encode(), docx))
    yield Sample("docx", "a.docx", STYLES.encode(), lambda styles: docx(styles=styles))
    yield from (Sample("odt", "a.odt", odt()), Sample("odt", "a.odt", OPEN.encode(), odt))


PDF_CONTENT = b"BT /F1 18 Tf 50 780 Td (Harbour to close) Tj /F1 10 Tf 0 -30 Td 12 TL (The harbour will close on Monday, the mayor said, be-) Tj T* (cause the quay wall has moved by two metres.) Tj T* T* [(Ferries) -250 (leave from) 120 (the old pier.)] TJ /F1 6 Tf 4 Ts (1) Tj ET\nBT /F1 10 Tf 1 0 0 1 320 750 Tm (A second column has its own text,) Tj 0 -12 Td (which goes on.) Tj ET\nBT /F1 9 Tf 0 1 -1 0 590 100 Tm (Sideways) Tj ET\n"


def pdf(content: bytes = PDF_CONTENT) -> bytes:
    """A PDF of two pages, written by hand, with this content stream; the second page has it compressed."""
    small = zlib.compress(content)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate 90/Contents 7 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(small), small),
        b"<</Title(Harbour)/Author(Ada Lorne)/CreationDate(D:20240305073000+01'00')>>",
    ]
    written = bytearray(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size %d/Root 1 0 R/Info 8 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(written))
    return bytes(written) + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table) + trailer


NASTY = (
    b"&amp;", b"&#x0;", b"&#xD800;", b"&#99999999999;", b"&lol9;", b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?", b"</", b"<div>", b"<b><i>",
    b"</p></div>", b"<table><td>", b"<svg><math>", b"<script>", b"\xed\xa0\x80", b"\xed\xb0\x80\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\0", b"\0\0\0\0", b"\x1b$B",
    b"\r", b"\r\n\r\n", b"\x0b\x0c\x1c\x1d\x1e\x85", "\u2028\u2029\u202e\u200b\ufeff\u0085".encode(), "\U0001f600\u200d\U0001f468\u0301\u0301".encode(), "İıſßŉǰΐ".encode(), "٣٫٥۵५".encode(), "²¹½⅓Ⅷ".encode(),
    b"[" * 40, b"{" * 40, b"(" * 40, b"> " * 40, b"- " * 40, b"#" * 9, b"**__~~", b"```", b"|---|", b"[a]: b", b"![[](", b"---\n", b"+++\n", b"|", b"\\", b'"', b"'", b"``", b"''", b",", b";", b"\t", b"=", b"%", b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08",
    b"99999999999999999999999", b"-1", b"0x7fffffff", b"1e999", b"NaN", b"2147483648", b"18446744073709551616", b"--0", b"0" * 30, b"9" * 5000, b"31.02.0000", b"99/99/9999", b"2024-02-30T25:61:61+99:99", b"5 March 99999", b"0000-00-00", b"12:60", b"Date: ", b'Content-Type: multipart/mixed; boundary=""\r\n',
    b"Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n", b"--a--\r\n", b"Content-Transfer-Encoding: base64\r\n", b"Content-Type: text/plain; charset=utf-7\r\n", b"=?utf-8?b?////?=", b"=?x?q?=ZZ?=", b"charset*0*=''%ff", b"Content-Type: message/rfc822\r\n\r\n", b"\nFrom a@b\n", b"begin 644 a\n",
    b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n", b"Content-Length: -5\r\n", b"Transfer-Encoding: chunked\r\n", b"ffffffffffff\r\n", b'{"text": ', b'{"id": null, "text": "\\ud800"}\n', b"[[[[", b"sep=;\n", b"charset=utf-16", b'<?xml version="1.0" encoding="utf-16"?>', b'<meta charset="x-user-defined">', b"=3D=\r\n",
    b"By ", "By José O’Neill-Díaz and Dr. ".encode(), b"Published ", b"Updated: ", "LONDON (AP) — ".encode(), "“".encode(), "”".encode(), "„«»‹›「」".encode(), b"Advertisement\n", b"Read more: ", b"Photo: ", b"\xc2\xa9 ", b"0:00 / 1:23\n", b"told The ", b"Share\n" * 20, b"http://", b"a@b.example", b"Tags: ", b". " * 50, b"A. " * 50, b"\n" * 50, b"a" * 3000, b" " * 3000,
    b"BT ET ", b"/F1 0 Tf ", b"1e30 0 0 1e-30 0 0 Tm ", b"q " * 50, b"endobj", b"stream\n", b"[3 0 R 3 0 R]", b"/Kids[2 0 R]", b"<w:p>" * 50, b'w:val="-1"', b'text:c="999999999"', b'number-rows-repeated="1048576"', b'outline-level="0"', base64.b64encode(bytes(range(60))),
)  # fmt: skip
"""What readers stumble over: of every format some, as any may turn up in any."""
