"""RSS and Atom feeds into one source an item."""

import io
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.errors import Problem
from briefing.reading import Limits, sources
from briefing.reading.feeds.xml_streams import CHUNK, XmlStream
from briefing.sources import Source

SENTENCE = (
    "The harbour will close on Monday, the mayor said, because the quay wall has moved by two metres since spring."
)
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>The Coast &ndash; News</title><link>https://coast.example/</link><description>All of the coast</description>
<image><title>Logo</title><url>https://coast.example/logo.png</url></image>
<item><title>Harbour &amp; quay to close</title><link>https://coast.example/a</link>
  <pubDate>Fri, 01 Mar 2024 08:00:00 +0100</pubDate><dc:creator>Ann Miller</dc:creator><dc:creator>Tom Reed</dc:creator>
  <media:title>Crane.jpg</media:title><description>Harbour shut.</description>
  <content:encoded><![CDATA[<p>{SENTENCE}</p><h2>What’s next</h2><p>It opens on Friday &amp; Saturday. R&D</p>]]></content:encoded></item>
<item><title>Caf&eacute; owners</title><guid>https://coast.example/b</guid><author>jo@coast.example (Jo Park)</author>
  <description>&lt;p&gt;Caf&amp;eacute; owners &amp;amp; others &quot;are glad&quot;.&lt;/p&gt;</description></item>
<item><title>Only a headline</title></item>
</channel></rss>
"""
ATOM = f"""<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://coast.example/news/">
<a:title type="text">The Coast</a:title><a:link rel="self" href="https://coast.example/feed"/>
<a:entry><a:title type="html">Harbour &amp;lt;to&amp;gt; &lt;em&gt;close&lt;/em&gt;</a:title>
<a:link rel="enclosure" href="https://coast.example/a.mp3"/><a:link href="a.html"/>
<a:author><a:name>Ann Miller</a:name><a:email>ann@coast.example</a:email></a:author>
<a:published>2024-03-01T08:00:00Z</a:published><a:updated>2024-03-02T09:00:00Z</a:updated>
<a:summary>Harbour shut.</a:summary>
<a:content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>{SENTENCE}</x:p><x:ul><x:li>One</x:li></x:ul></x:div></a:content>
</a:entry>
<a:entry><a:title>Plain</a:title><a:content type="text">Tides &lt; 2 metres.

A second &lt;p&gt; paragraph.</a:content></a:entry>
<a:entry><a:title>Brief</a:title><a:summary type="html">&lt;b&gt;Short&lt;/b&gt; and dry.</a:summary></a:entry></a:feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Coast</title></channel>
<item rdf:about="y"><title>Harbour to close</title><link>https://coast.example/a</link>
<description>The harbour will close, the mayor said.</description><dc:date>2024-03-01T08:00+01:00</dc:date></item></rdf:RDF>"""


def read(content: str | bytes, limits: Limits | None = None) -> tuple[Source | Problem, ...]:
    packed = content.encode() if isinstance(content, str) else content
    return tuple(sources(["-"], stdin=io.BytesIO(packed), limits=limits))


def one(content: str | bytes) -> Source:
    (found,) = read(content)
    assert isinstance(found, Source), found
    return found


def last(content: str | bytes, limits: Limits | None = None) -> Problem:
    found = read(content, limits)[-1]
    assert isinstance(found, Problem), found
    return found


def texts(content: str | bytes) -> list[str]:
    return [found.text for found in read(content) if isinstance(found, Source)]


def stated(source: Source, field: str) -> list[str]:
    return [datum.value for datum in source.metadata if datum.field == field]


def hint(source: Source, tag: str) -> str:
    return next(source.text[hint.start : hint.end] for hint in source.hints if hint.tag == tag)


def rss(items: str, head: str = '<?xml version="1.0"?>') -> str:
    return f"{head}<rss><channel><title>The Coast</title>{items}</channel></rss>"


def test_an_item_is_its_title_above_its_fullest_text() -> None:
    first, second, third = read(RSS)
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert isinstance(third, Source)
    assert first.text == (f"Harbour & quay to close\n\n{SENTENCE}\n\nWhat’s next\n\nIt opens on Friday & Saturday. R&D")
    assert hint(first, "h1") == "Harbour & quay to close"
    assert hint(first, "h2") == "What’s next"
    assert first.media_type == "text/html"
    assert second.text == 'Café owners\n\nCafé owners & others "are glad".'
    assert (third.text, third.notes) == ("Only a headline", ("the feed has the headline only",))


def test_an_item_has_what_the_feed_states_of_it() -> None:
    first, second, _ = (found for found in read(RSS) if isinstance(found, Source))
    assert stated(first, "feed:title") == ["Harbour & quay to close"]
    assert stated(first, "feed:author") == ["Ann Miller", "Tom Reed"]
    assert stated(first, "feed:published") == ["2024-03-01T08:00:00+01:00"]
    assert stated(first, "feed:outlet") == ["The Coast – News"]
    assert (first.origin.id, first.origin.url) == ("-:1", "https://coast.example/a")
    assert (first.origin.published, first.origin.publisher) == (None, None)
    assert stated(second, "feed:author") == ["Jo Park"]
    assert (second.origin.id, second.origin.url) == ("-:2", "https://coast.example/b")
    assert "may be a summary" in second.notes[0]


def test_atom_entries_are_read_whatever_their_prefix_and_the_type_of_their_text() -> None:
    first, plain, brief = (found for found in read(ATOM) if isinstance(found, Source))
    assert first.text == f"Harbour <to> close\n\n{SENTENCE}\n\nOne"
    assert hint(first, "li") == "One"
    assert first.origin.url == "https://coast.example/news/a.html"
    assert [datum.value for datum in first.metadata[:5]] == [
        "Harbour <to> close",
        "Ann Miller",
        "2024-03-01T08:00:00Z",
        "2024-03-02T09:00:00Z",
        "The Coast",
    ]
    assert plain.text == "Plain\n\nTides < 2 metres.\n\nA second <p> paragraph."
    assert brief.text == "Brief\n\nShort and dry."


def test_rss_one_has_its_items_beside_the_channel() -> None:
    found = one(RDF)
    assert found.text == "Harbour to close\n\nThe harbour will close, the mayor said."
    assert stated(found, "feed:outlet") == ["The Coast"]
    assert stated(found, "feed:published") == ["2024-03-01T08:00+01:00"]


def test_a_feed_without_its_namespaces_is_read() -> None:
    items = f"<item><title>A</title><dc:creator>Ann Miller</dc:creator><content:encoded>&lt;p&gt;{SENTENCE}&lt;/p&gt;</content:encoded></item>"
    found = one(rss(items))
    assert SENTENCE in found.text
    assert stated(found, "feed:author") == ["Ann Miller"]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/hostname", "http://[", "", "data:text/html,x"])
def test_only_addresses_on_the_web_are_addresses(link: str) -> None:
    assert one(rss(f"<item><title>Harbour</title><link>{link}</link></item>")).origin.url is None


@pytest.mark.parametrize("name", ["feed.rss", "feed.atom", "feed.xml", "feed.txt", "feed"])
def test_a_feed_is_told_by_its_content_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(RDF, encoding="utf-8")
    (found,) = sources([path])
    assert isinstance(found, Source)
    assert found.origin.id == f"{path}:1"
    assert found.origin.path == str(path)


def named(folder: Path, content: str, name: str = "a.xml") -> Source | Problem:
    (folder / name).write_text(content, encoding="utf-8")
    (found,) = sources([folder / name])
    return found


def test_an_xml_file_that_is_a_page_is_a_page_and_any_other_is_a_problem(tmp_path: Path) -> None:
    page = named(
        tmp_path,
        '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Shut.</p></body></html>',
    )
    assert isinstance(page, Source)
    assert page.text == "Shut."
    other = named(tmp_path, '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>Shut.</text></svg>')
    assert isinstance(other, Problem)
    assert other.what == "is XML, but neither a feed nor a page (its first element is <svg>)"
    text = named(tmp_path, "The harbour will close.")
    assert isinstance(text, Source)
    assert text.text == "The harbour will close."
    empty = named(tmp_path, "")
    assert isinstance(empty, Problem)
    assert empty.what == "is empty"


def test_a_feed_without_items_and_an_item_without_text_are_problems() -> None:
    assert last(rss("")).what == "is a feed without items"
    found = read(
        rss("<item><link>https://coast.example/</link><description> </description></item><item><title>B</title></item>")
    )
    assert isinstance(found[0], Problem)
    assert found[0].origin == "-:1"
    assert isinstance(found[1], Source)


def test_a_feed_that_is_cut_gives_what_is_there_and_a_problem() -> None:
    whole = rss(
        f"<item><title>A</title><description>{SENTENCE}</description></item><item><title>B</title><description>{SENTENCE}"
    )
    for cut in (whole.removesuffix("</channel></rss>"), RSS[: RSS.index("others &quot;")]):
        found = read(cut)
        assert isinstance(found[0], Source)
        assert isinstance(found[-1], Problem)
        assert found[-1].what == "ends in the middle"
        assert all("ends in the middle of this item" in one.notes[0] for one in found[1:-1] if isinstance(one, Source))


@pytest.mark.parametrize(
    ("items", "text"),
    [
        (
            "<item><title>Fish &amp; chips &nbsp;&copy; &lt;b&gt; R&D &unknown; &</title></item>",
            "Fish & chips © R&D &unknown; &",
        ),
        ("<item><title>A</b></title></item><item><title>Fish &amp; chips</title></item>", "Fish & chips"),
        ("<item><title>Nul &#0; bell &#7; &#x1F600; &#xD800;</title></item>", "Nul \ufffd bell \ufffd 😀 \ufffd"),
        ("<item><title>Tides &lt;2 m&gt; &lt;or&gt; &lt;em&gt;more&lt;/em&gt;</title></item>", "Tides <2 m> <or> more"),
        ("<item><title><![CDATA[Fish &amp; R&D]]></title></item>", "Fish & R&D"),
    ],
)
def test_no_character_is_lost_where_the_xml_is_sloppy(items: str, text: str) -> None:
    assert texts(rss(items))[-1] == text


def test_broken_xml_is_read_on_and_told() -> None:
    found = read(
        rss(f"<item><title>A<i>B</title><description>{SENTENCE}</description></item><item><title>C</title></item>")
    )
    assert [one.text.partition("\n")[0] for one in found if isinstance(one, Source)][-1] == "C"
    assert isinstance(found[-1], Problem)
    assert "is broken XML from line 1 on" in found[-1].what


@pytest.mark.parametrize(
    ("encoding", "label", "note"),
    [
        ("utf-16", "UTF-16", None),
        ("utf-16-le", "UTF-16", None),
        ("cp1251", "windows-1251", None),
        ("utf-8-sig", "iso-8859-1", None),
        ("cp1252", "UTF-8", "bytes of another encoding"),
        ("cp1252", "ISO-8859-1", None),
        ("utf-8", "utf-16", None),
        ("utf-8", "no-such-encoding", None),
    ],
)
def test_a_feed_is_decoded_by_its_mark_or_what_it_declares(encoding: str, label: str, note: str | None) -> None:
    words = "Мост закрыт – мэр" if encoding == "cp1251" else "Größe – “naïve” café"
    head = f'<?xml version="1.0" encoding="{label}"?>'
    found = one(rss(f"<item><title>{words}</title></item>", head).encode(encoding))
    assert found.text == words
    assert any(note in said for said in found.notes) if note else len(found.notes) == 1


BOMB = "<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "subset",
    [
        BOMB,
        '<!ENTITY i SYSTEM "FILE">',
        '<!ENTITY % p SYSTEM "FILE"> %p; <!ENTITY i "x">',
        '<!ENTITY i PUBLIC "-//X//Y" "FILE">',
        "<!ENTITY % d \"<!ENTITY i SYSTEM 'FILE'>\"> %d;",
        '<!ELEMENT rss ANY>]><!DOCTYPE rss SYSTEM "FILE" [<!ENTITY i "x">',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_entity_is_resolved(tmp_path: Path, subset: str, encoding: str) -> None:
    (tmp_path / "secret.txt").write_text("SECRET <!ENTITY i 'SECRET'>", encoding="utf-8")
    head = f'<?xml version="1.0"?><!DOCTYPE rss [{subset.replace("FILE", (tmp_path / "secret.txt").as_uri())}]>'
    items = f"<item><title>A &i; b</title><description>&i; {SENTENCE}</description></item>"
    for found in read(rss(items, head).encode(encoding)):
        said = found.text if isinstance(found, Source) else str(found)
        assert "SECRET" not in said
        assert "haha" not in said


def test_xinclude_and_stylesheets_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    name = (tmp_path / "secret.txt").as_uri()
    items = f'<item><title>A</title><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{name}" parse="text"/></item>'
    found = one(rss(items, f'<?xml-stylesheet href="{name}" type="text/xsl"?>'))
    assert found.text == "A"


def test_ten_thousand_nested_tags_are_no_crash() -> None:
    deep = "<div>" * 10_000 + SENTENCE + "</div>" * 10_000
    escaped = deep.replace("<", "&lt;").replace(">", "&gt;")
    for items in (deep, f"<item><title>A</title><description>{deep}</description></item>"):
        assert all(isinstance(found, Source | Problem) for found in read(rss(items)))
    assert SENTENCE in one(rss(f"<item><title>A</title><description>{escaped}</description></item>")).text


def test_an_item_over_the_limit_is_a_problem_and_what_came_before_is_read() -> None:
    large = f"<item><title>A</title></item><item><title>{'x' * 400_000}</title></item>"
    found = read(rss(large), Limits(document=100_000))
    assert isinstance(found[0], Source)
    assert "is larger than" in last(rss(large), Limits(document=100_000)).what
    many = "".join(f"<item><title>Harbour {i}</title></item>" for i in range(9))
    assert "more than 5 items" in last(rss(many), Limits(members=5)).what
    assert len(read(rss(many), Limits(members=5))) == 6


class Long(io.RawIOBase):
    """A feed of any number of items that is nowhere in full."""

    def __init__(self, items: int) -> None:
        super().__init__()
        self._left, self._ready = items, rss("").partition("</channel>")[0].encode()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while len(self._ready) < len(buffer) and self._left:
            self._left -= 1
            self._ready += (
                f"<item><title>Harbour {self._left}</title><description>{SENTENCE}</description></item>".encode()
            )
            self._ready += b"" if self._left else b"</channel></rss>"
        given, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)


def peak(items: int) -> int:
    tracemalloc.start()
    number = sum(1 for _ in sources(["-"], stdin=io.BufferedReader(Long(items))))
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert number == items
    return found


def test_memory_stays_flat_however_many_items_there_are() -> None:
    peak(100)  # what is loaded once
    assert peak(1_200) < peak(400) + 200_000


@settings(max_examples=60)
@given(st.binary(max_size=60), st.integers(0, len(RSS.encode())), st.integers(0, 40))
@example(b"&", 700, 0)
def test_no_damage_makes_reading_fail(noise: bytes, place: int, lost: int) -> None:
    packed = RSS.encode()
    for content in (packed[:place] + noise + packed[place + lost :], packed[:place]):
        for found in read(content):
            assert isinstance(found, Source | Problem)
            if isinstance(found, Source):
                assert all(0 <= hint.start < hint.end <= len(found.text) for hint in found.hints)
            else:
                assert "Error" not in found.what


@settings(max_examples=100)
@given(st.text("&;#xA1<![CDATA]>naé ", max_size=80), st.integers(1, 9))
def test_how_the_bytes_come_makes_no_difference(text: str, size: int) -> None:
    class Dripping(io.BytesIO):
        def read(self, wanted: int | None = -1) -> bytes:
            return super().read(min(size, wanted or 0))

    whole = XmlStream(io.BytesIO(text.encode()), b"", limit=CHUNK)
    drops = XmlStream(Dripping(text.encode()), b"", limit=CHUNK)
    assert b"".join(iter(whole.read, b"")) == b"".join(iter(drops.read, b""))


@pytest.mark.parametrize("name", ["su:61:mary", "p:1", "x:-"])
def test_elements_with_names_that_no_page_has_are_read(name: str) -> None:
    read = one(rss(f"<item><title>Harbour</title><description><{name}>{SENTENCE}</{name}></description></item>"))
    assert SENTENCE in read.text
