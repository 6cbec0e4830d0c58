"""Pages as an analyst's clipboard holds them, in the manner of twelve kinds of outlets: the part of every line.

Each text in `outlets/` is written line by line as `role | words`, above it what the page states (`-` where it states
nothing). `dateline,paragraph` stands where one line is two blocks. A `!` before the bar marks a line that comes out
wrong as yet: no other line may.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import docx
import pytest
import typst

from briefing.articles import Article, Role
from briefing.parsing import parse
from briefing.reading.formats import read
from briefing.reading.limits import Limits
from briefing.sources import Origin, Source

OUTLETS = Path(__file__).parent / "outlets"
NAMES = sorted(path.stem for path in OUTLETS.glob("*.txt"))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text: its words, where they stand, the parts that it should have, whether it is known to fail."""

    words: str
    start: int
    roles: str
    fails: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A text with the part of every line, and what it states of itself."""

    text: str
    lines: tuple[Line, ...]
    stated: dict[str, str]


def page(name: str) -> Page:
    written = (OUTLETS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    stated = dict(line[1:].split(" ", 1) for line in written if line.startswith("@"))
    lines, texts, at = [], [], 0
    for line in written[len(stated) + 1 :]:
        label, _, words = line.partition("| ")
        if words:
            lines.append(Line(words, at, label.strip(" !"), "!" in label))
        texts.append(words)
        at += len(words) + 1
    return Page("\n".join(texts), tuple(lines), stated)


def parsed(name: str) -> Article:
    return parse(Source(page(name).text, (Origin(name),)))


def roles_at(article: Article, line: Line) -> str:
    """The parts of all blocks that the line touches."""
    end = line.start + len(line.words)
    return ",".join(block.role for block in article.blocks if block.span.start < end and line.start < block.span.end)


def wrong(article: Article, wanted: Page) -> Iterator[str]:
    for line in wanted.lines:
        found = roles_at(article, line)
        if found != line.roles and not line.fails:
            yield f"{found} instead of {line.roles}: {line.words}"


@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_a_page_that_nobody_here_has_seen_has_its_part(name: str) -> None:
    assert list(wrong(parsed(name), page(name))) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_such_a_page_states_of_itself_is_read_and_nothing_is_invented(name: str) -> None:
    article = parsed(name)
    found = {
        "headline": article.headline and article.headline.value,
        "authors": "; ".join(byline.value for byline in article.bylines),
        "outlet": article.outlet and article.outlet.value,
        "published": article.published and article.published.value,
        "updated": article.updated and article.updated.value,
    }
    wanted = {key: None if value == "-" else value for key, value in page(name).stated.items() if key[-1] != "!"}
    assert {key: found[key] or None for key in wanted} == wanted


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_journalism_says_why(name: str) -> None:
    assert all(block.reason for block in parsed(name).blocks if block.role is not Role.PARAGRAPH)


@pytest.mark.parametrize(
    ("name", "words", "reason"),
    [
        ("tabloid", "+7 View gallery", "picture gallery"),
        ("tabloid", "Scroll down for video", "player control"),
        ("tabloid", "2.4k shares", "share button"),
        ("regional", "Lesedauer: 3 Min", "reading time"),
        ("french", "Article réservé aux abonnés", "paywall notice"),
        ("council", "For immediate release", "mark of a release"),
        ("council", "Was this page helpful?", "feedback form"),
        ("live", "15.58 GMT", "time of an entry"),
        ("newsletter", "Unsubscribe | Manage preferences", "navigation"),
        ("blog", "← A walk along the old canal", "navigation"),
        ("blog", "3 thoughts on “Why our town’s new buses", "comment section"),
        ("wire", "(Reporting by Petra Lindqvist in Ostervik", "says who reported and edited it"),
        ("magazine", "“A number that is not checked is only an opinion.”", "a pull quote: words of the text once more"),
        ("metro", "You have 2 free articles remaining", "paywall notice"),
    ],
)
def test_debris_says_what_it_is(name: str, words: str, reason: str) -> None:
    article = parsed(name)
    assert reason in {b.reason for b in article.blocks if article.text_of(b.span).startswith(words)}


def read_as(content: bytes, name: str) -> Article:
    (source,) = read(BytesIO(content), Origin(name), Limits())
    assert isinstance(source, Source)
    return parse(source)


def words_of(name: str, beginning: str) -> str:
    """The line of a text that begins so."""
    return next(line.words for line in page(name).lines if line.words.startswith(beginning))


def running(name: str) -> list[str]:
    """The paragraphs of a text, crossheads and lists left out."""
    return [line.words for line in page(name).lines if line.roles.endswith("paragraph")]


def words(article: Article, role: Role) -> list[str]:
    return [" ".join(article.text_of(block.span).split()) for block in article.blocks if block.role is role]


def test_a_page_whose_markup_nobody_closed_is_read_as_its_text_is() -> None:
    first, second, third, fourth, fifth, sixth = running("regional")
    article = read_as(
        f"""<html><title>{words_of("regional", "Wolf")} | Ostertaler Kreisblatt</title>
<meta property="og:site_name" content="Ostertaler Kreisblatt"><style>p{{color:red}}</style>
<body><div id=nav><a href=/>Startseite</a> <a href=/abo>Abo</a><ul><li><a href=/l>Lokales</a><li><a href=/s>Sport</a></ul></div>
<div class=a><span>Tierhaltung</span><br><h1>{words_of("regional", "Wolf")}</h1><b>{words_of("regional", "In Birken")}</b>
<div>Von <a href=/k>Sabine Kottmann</a><br>14.01.2025, 17:32 Uhr</div><div>Lesedauer: 3 Min</div><button>Teilen</button>
<img src=x.jpg alt=Schafe><small>{words_of("regional", "Schäfer Uwe")}</small>
<font size=3><p>{first}<p>{second}</font><h3>Zaun war 1,20 Meter hoch</h3><p>{third}<div>Anzeige<script>show()</script></div>
<p>{fourth}<div><a href=/w>Lesen Sie auch: Wie viele Wölfe leben im Ostertal?</a></div><p>{fifth}</p><p>{sixth}</div>
<b>Das könnte Sie auch interessieren</b><ul><li><a href=1>Bäcker aus Birkenfelde gewinnt Landespreis</a></ul>
<div>Impressum | Datenschutz | AGB</div>""".encode(),
        "wolf.html",
    )
    assert words(article, Role.PARAGRAPH) == running("regional")
    assert words(article, Role.CROSSHEAD) == ["Zaun war 1,20 Meter hoch"]
    assert words(article, Role.RELATED)[1:] == [
        "Das könnte Sie auch interessieren",
        "Bäcker aus Birkenfelde gewinnt Landespreis",
    ]
    assert [byline.value for byline in article.bylines] == ["Sabine Kottmann"]


def test_a_page_that_is_nothing_but_boxes_in_boxes_keeps_its_list_and_its_headings() -> None:
    tags = {"headline": "h1", "crosshead": "h2", "list": "li", "paragraph": "p"}
    boxes = "".join(
        f"<div><div><{tag}>{line.words.removeprefix('• ')}</{tag}></div></div>"
        for line in page("broadcaster").lines
        for tag in (tags.get(line.roles, "span"),)
    )
    article = read_as(f"<!doctype html><body>{boxes}</body>".encode(), "scans.html")
    assert words(article, Role.PARAGRAPH) == running("broadcaster")
    assert words(article, Role.CROSSHEAD) == ["'No news was good news'"]
    assert len(words(article, Role.LIST)) == 3
    assert [byline.value for byline in article.bylines] == ["Hannah Achebe"]


def test_a_newsletter_in_a_mailbox_has_its_subject_for_a_headline() -> None:
    message = EmailMessage()
    message["From"], message["To"] = "Nils Aster <nils@gridletter.example>", "reader@example.org"
    message["Subject"], message["Date"] = page("newsletter").stated["headline"], "Thu, 24 Apr 2025 06:30:12 +0000"
    message.set_content(page("newsletter").text.split("\n\n", 1)[1])
    article = read_as(message.as_bytes(), "letter.eml")
    assert article.headline is not None
    assert article.headline.value == "The Grid Letter: a very large battery, a very small fine"
    assert article.published is not None
    assert article.published.value == "2025-04-24"
    assert words(article, Role.PARAGRAPH) == running("newsletter")


def test_a_release_in_a_word_processor_s_file_keeps_its_list_and_says_whose_it_is() -> None:
    document = docx.Document()
    for line in page("council").lines[5:]:
        if line.roles == "list":
            document.add_paragraph(line.words.removeprefix("- "), style="List Bullet")
        elif line.roles == "headline":
            document.add_heading(line.words, 0)
        elif line.roles != "table":
            document.add_paragraph(line.words)
    saved = BytesIO()
    document.save(saved)
    article = read_as(saved.getvalue(), "release.docx")
    assert article.outlet is not None
    assert article.outlet.value == "Wexcombe Borough Council"
    assert set(running("council")) <= set(words(article, Role.PARAGRAPH))
    assert words(article, Role.LIST)[1] == "a café run by the charity Second Helping"


def test_a_printed_feature_in_two_columns_keeps_its_drop_cap_and_knows_its_pull_quote() -> None:
    first, second, third = running("magazine")[1:4]
    markup = '#set page(columns: 2, header: [The Meridian Quarterly])\n#set text(9pt, lang: "en", hyphenate: true)\n#set par(justify: true)\n'
    parts = (
        "#text(20pt)[The Man Who Counted Every Tree]",
        "By Imogen Vance",
        f"T{first}",
        second,
        third,
        "#text(13pt)[“A number that is not checked is only an opinion.”]",
        *running("magazine")[4:],
    )
    article = read_as(typst.compile((markup + "\n\n".join(parts)).encode()), "trees.pdf")
    assert article.title == "The Man Who Counted Every Tree"
    assert [byline.value for byline in article.bylines] == ["Imogen Vance"]
    assert words(article, Role.REPEAT) == ["“A number that is not checked is only an opinion.”"]
    assert words(article, Role.PARAGRAPH)[0].startswith("The first thing that Edmund Larch counts")


def test_an_agency_s_note_names_the_authors_only_where_no_byline_does_and_never_the_editors() -> None:
    story = "\n\n".join(running("wire"))
    note = "(Reporting by Jana Weiss in New Lorvia and Omar Haddad; Editing by Colm Byrne)"
    alone = parse(Source(f"Lorvia halts gas exports after blast\n\n{story}\n\n{note}\n", (Origin("a"),)))
    assert [byline.value for byline in alone.bylines] == ["Jana Weiss", "Omar Haddad"]
    assert [byline.value for byline in parsed("wire").bylines] == ["Petra Lindqvist", "Omar Haddad"]


def test_a_mail_forwarded_as_text_has_its_headline_behind_the_last_subject_and_none_of_its_head_in_the_body() -> None:
    story = "\n\n".join(running("wire"))
    head = "From: Ann Miller <ann@example.org>\nSent: Monday, 19 February 2024 18:02\nTo: Newsdesk\n"
    subject = "Subject: FW: Lorvia halts gas exports after blast\n"
    article = parse(Source(f"{head}{subject}\n{story}\n", (Origin("a"),)))
    assert article.title == "Lorvia halts gas exports after blast"
    assert {b.role for b in article.blocks if b.reason == "header of a message"} == {Role.DEBRIS}
    assert not any("Miller" in text or "Newsdesk" in text for text in words(article, Role.PARAGRAPH))


def test_a_headline_above_a_picture_s_credit_is_no_caption_and_a_dated_byline_is_none() -> None:
    story = "\n\n".join(running("wire"))
    line = "By Tom Hale - Associated Press - Friday, April 28, 2023"
    article = parse(
        Source(f"Lorvia halts gas exports after blast\nPhoto: Jana Weiss/AP\n{line}\n\n{story}", (Origin("a"),))
    )
    assert article.title == "Lorvia halts gas exports after blast"
    assert [byline.value for byline in article.bylines] == ["Tom Hale"]
    assert not words(article, Role.CAPTION)


def test_a_bare_date_below_a_paragraph_is_a_line_of_its_own() -> None:
    story = "\n\n".join(running("wire"))
    article = parse(Source(f"Lorvia halts gas exports after blast\n\n{story}\n2025/1/21 20:50\n", (Origin("a"),)))
    assert article.text_of(article.blocks[-1].span) == "2025/1/21 20:50"
