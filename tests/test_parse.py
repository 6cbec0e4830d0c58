"""Pasted text and pages into articles."""

from pathlib import Path

import pytest

from briefing.articles import BODY as BODY_ROLES
from briefing.articles import Article, Basis, Role
from briefing.parsing import parse
from briefing.parsing.captions import credit_start
from briefing.reading import sources
from briefing.reading.html.pages import source_of
from briefing.sources import Origin, Source

SEEDS = Path(__file__).parent.parent / "seeds"
BODY = """Harbour workers have found a crack of two metres in the quay wall, the port authority said on Tuesday, and ferries will use the eastern pier until it is closed.

The wall was built in 1911 and last repaired after the storm of 1987, according to records that the authority keeps in the town hall.

“We saw water where no water should be,” said the harbour master, Ruth Calder, who has led the office since spring.

The repair is expected to cost 1.2 million pounds and to take until the end of the year, she told the council in a meeting that lasted four hours."""


def article(text: str, **known: str) -> Article:
    return parse(Source(text, (Origin("a", **known),)))


def roles(article: Article) -> list[tuple[str, str]]:
    return [(str(block.role), article.text_of(block.span)) for block in article.blocks]


def words(article: Article, role: Role) -> list[str]:
    return [article.text_of(block.span) for block in article.blocks if block.role is role]


def seed(number: int) -> Article:
    found = [item for item in sources([SEEDS]) if isinstance(item, Source)]
    return parse(found[number])


def test_the_first_seed_is_read_line_by_line() -> None:
    read = seed(0)
    first, last = roles(read)[:9], roles(read)[-7:]
    assert [role for role, _ in first] == [
        "headline",
        "standfirst",
        "repeat",
        "caption",
        "credit",
        "byline",
        "debris",
        "debris",
        "paragraph",
    ]
    assert [role for role, _ in last] == ["paragraph", "byline", "byline", "debris", "bio", "debris", "tags"]
    assert [stated.value for stated in read.bylines] == ["Lily Zhou"]
    assert read.outlet is not None
    assert read.outlet.value == "The Epoch Times"
    assert (read.published, read.updated) == (None, None)
    assert read.language == "en"


def test_the_second_seed_is_read_line_by_line() -> None:
    read = seed(1)
    assert [role for role, _ in roles(read)] == [
        "debris",
        "headline",
        "repeat",
        *["paragraph"] * 5,
        "debris",
        "byline",
        "debris",
        "debris",
    ]
    assert [stated.value for stated in read.bylines] == ["Nayan Kumar"]
    assert read.outlet is None
    assert read.published is None


def test_running_text_alone_is_all_body() -> None:
    read = article(BODY)
    assert {role for role, _ in roles(read)} == {"paragraph"}
    assert read.headline is None
    assert read.bylines == ()


def test_a_single_paragraph_that_begins_with_a_name_is_no_byline() -> None:
    assert {
        role for role, _ in roles(article("Ada Holm, 31, said she had moved out in spring, when the mill shut."))
    } == {"paragraph"}


def test_paragraphs_parted_by_one_line_end_are_two_blocks() -> None:
    assert len(words(article(BODY.replace("\n\n", "\n")), Role.PARAGRAPH)) == 4


def test_lines_broken_at_a_narrow_window_are_one_block() -> None:
    import textwrap

    wrapped = "\n\n".join(textwrap.fill(part, 72) for part in BODY.split("\n\n"))
    assert len(article(wrapped).blocks) == 4


def test_a_headline_printed_twice_in_other_letters_is_one_headline() -> None:
    read = article(
        f"Crack in quay wall closes harbour to ferries\n\nCRACK IN QUAY WALL CLOSES HARBOUR TO FERRIES!\n\n{BODY}"
    )
    assert read.headline is not None
    assert read.headline.value == "Crack in quay wall closes harbour to ferries"
    assert words(read, Role.REPEAT) == ["CRACK IN QUAY WALL CLOSES HARBOUR TO FERRIES!"]


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Published: 17 Oct 2023", "2023-10-17", None),
        ("Published 3:04 PM EDT, Tue October 17, 2023", "2023-10-17", None),
        ("Updated: 17 Oct 2023", None, "2023-10-17"),
        ("Published 16 Oct 2023 | Updated 17 Oct 2023", "2023-10-16", "2023-10-17"),
        ("17.10.2023, 14:05 Uhr", "2023-10-17", None),
        ("2023-10-17", "2023-10-17", None),
        ("Updated:", None, None),
        ("Published 05/06/2023", None, None),
    ],
)
def test_a_date_line_states_when_it_was_published_or_updated(
    line: str, published: str | None, updated: str | None
) -> None:
    read = article(f"Crack in quay wall closes harbour to ferries\n\n{line}\n\n{BODY}")
    assert (read.published.value if read.published else None) == published
    assert (read.updated.value if read.updated else None) == updated
    for date in (read.published, read.updated):
        assert date is None or (
            date.basis is Basis.STATED and date.span is not None and "2023" in read.text_of(date.span)
        )


def test_a_date_in_a_caption_or_in_the_text_is_no_date_of_the_article() -> None:
    caption = "Ruth Calder speaks at the harbour office in Wick on July 14, 2021. Tom Reed/PA"
    read = article(
        f"Crack in quay wall closes harbour to ferries\n\n{caption}\n\n{BODY}\n\nThe pier opened on 3 May 2019."
    )
    assert words(read, Role.CAPTION) == [caption.removesuffix(" Tom Reed/PA")]
    assert (read.published, read.updated) == (None, None)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The quay on 14 July.", "Tom Reed/PA"),
        ("A ferry leaves Wick on Monday", "(AP Photo/Ann Miller, File)"),
        ("A ferry leaves Wick on Monday", "[Tom Reed/Al Jazeera]"),
        ("The quay on 14 July.", "Photo by Tom Reed/Getty Images"),
        ("The quay in 2021.", "Ministry of Defence/Handout via REUTERS"),
        ("A man held up a sign that read “No.”", "REUTERS/Ann Miller/File Photo"),
        ("The quay on 14 July.", "© Tom Reed"),
    ],
)
def test_a_credit_that_ends_a_caption_is_a_block_of_its_own(caption: str, credit: str) -> None:
    read = article(f"Crack in quay wall closes harbour to ferries\n\n{caption} {credit}\n\n{BODY}")
    assert (words(read, Role.CAPTION), words(read, Role.CREDIT)) == ([caption], [credit])


@pytest.mark.parametrize(
    "caption", ["Mr. Reed and Mrs. Jones of Getty Images", "The mayor of St. Ives", "Ruth Calder met him (Ann Miller)"]
)
def test_names_in_a_caption_are_no_credit_unless_it_is_clear(caption: str) -> None:
    assert credit_start(caption) is None


def test_a_bare_date_under_a_link_within_or_below_the_text_is_not_the_articles() -> None:
    link = "Storm damages the pier of Thurso\n\n13 May 2021"
    *most, rest = BODY.split("\n\n")
    for text in ("\n\n".join((*most, link, rest)), f"{BODY}\n\n{link}"):
        read = article(f"Crack in quay wall closes harbour to ferries\n\n{text}")
        assert read.published is None


def test_a_date_below_the_text_that_says_so_or_stands_at_the_authors_name_is_the_articles() -> None:
    for end in ("First published: 13 May 2021", "By Ann Miller\n13 May 2021"):
        read = article(f"Crack in quay wall closes harbour to ferries\n\n{BODY}\n\n{end}")
        assert read.published is not None
        assert read.published.value == "2021-05-13"


SHORT = [
    "They tried.",
    "It is the port’s oldest wall.",
    "Shares of the port slipped 1.6% down to £1.92.",
    "“It is shut.”",
]


@pytest.mark.parametrize("line", SHORT)
def test_a_short_sentence_between_paragraphs_is_a_paragraph(line: str) -> None:
    paragraphs = BODY.split("\n\n")
    for i in range(1, len(paragraphs)):
        read = article("\n\n".join((*paragraphs[:i], line, *paragraphs[i:])))
        assert line in words(read, Role.PARAGRAPH)


def test_a_list_of_names_within_the_text_is_body() -> None:
    names = ["Ann Miller of the Civic Union", "Tom Reed of the Harbour Party", "Ruth Calder of the Greens"]
    first, rest = BODY.split("\n\n", maxsplit=1)
    read = article("\n\n".join((first, "Three members of the council voted against it:", *names, rest)))
    assert {block.role for block in read.blocks} <= BODY_ROLES


def test_a_date_that_is_given_goes_before_all_others() -> None:
    read = article(
        f"Crack in quay wall closes harbour to ferries\n\nPublished: 17 Oct 2023\n\n{BODY}", published="2023-10-16"
    )
    assert read.published is not None
    assert (read.published.value, read.published.basis) == ("2023-10-16", Basis.GIVEN)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Miller", ["Ann Miller"]),
        ("By Ann Miller and Tom van der Berg", ["Ann Miller", "Tom van der Berg"]),
        ("By Ann Miller, Political Editor", ["Ann Miller"]),
        ("Von Jörg Weiß", ["Jörg Weiß"]),
        ("By\nAnn Miller\nand\nTom O’Neill", ["Ann Miller", "Tom O’Neill"]),
        ("Ann Miller\n17 October 2023", ["Ann Miller"]),
    ],
)
def test_a_byline_names_the_authors(line: str, names: list[str]) -> None:
    read = article(f"Crack in quay wall closes harbour to ferries\n\n{line}\n\n{BODY}")
    assert [stated.value for stated in read.bylines] == names
    assert all(stated.span and read.text_of(stated.span) == stated.value for stated in read.bylines)


def test_the_authors_note_names_the_outlet() -> None:
    read = article(
        f"Crack in quay wall closes harbour to ferries\n\nAnn Miller\n\n{BODY}\n\nAnn Miller is a reporter covering ports for The Coast."
    )
    assert words(read, Role.BIO) == ["Ann Miller is a reporter covering ports for The Coast."]
    assert read.outlet is not None
    assert (read.outlet.value, read.outlet.by) == ("The Coast", "outlet/author’s note")


def test_a_dateline_is_a_block_of_its_own() -> None:
    read = article(f"Crack in quay wall closes harbour to ferries\n\nWICK, Oct 18 (Agency) — {BODY}")
    assert words(read, Role.DATELINE) == ["WICK, Oct 18 (Agency) —"]
    assert words(read, Role.PARAGRAPH)[0].startswith("Harbour workers")


DEBRIS = ["728 x 90", "0:00", "Advertisement", "Share this article", "Avatar of Tom Reed", "CONTRIBUTOR", "12 Comments", "© 2023 The Coast. All rights reserved.",
          "Sign up to our newsletter and get updates every morning", "We use cookies to improve your experience.", "Skip to content", "5 min read"]  # fmt: skip


@pytest.mark.parametrize("line", DEBRIS)
def test_page_furniture_is_labelled_and_says_why(line: str) -> None:
    read = article(f"{line}\n\nCrack in quay wall closes harbour to ferries\n\n{BODY}\n\n{line}")
    labelled = [block for block in read.blocks if read.text_of(block.span) == line]
    assert [block.role for block in labelled] == [Role.DEBRIS, Role.DEBRIS]
    assert all(block.reason for block in labelled)


@pytest.mark.parametrize("line", ["Read more: Ferries late for the third week", "Related: Storm damages pier"])
def test_links_to_other_articles_are_related(line: str) -> None:
    first, rest = BODY.split("\n\n", maxsplit=1)
    assert words(article(f"{first}\n\n{line}\n\n{rest}"), Role.RELATED) == [line]


def test_a_paragraph_that_stands_there_twice_is_a_repeat() -> None:
    first = BODY.split("\n\n", maxsplit=1)[0]
    assert words(article(f"{BODY}\n\n{first}"), Role.REPEAT) == [first]


def test_text_that_is_body_is_all_paragraphs() -> None:
    read = parse(Source("Advertisement\n\nBy Ann Miller", (Origin("a"),), is_body=True))
    assert [block.role for block in read.blocks] == [Role.PARAGRAPH] * 2


def test_a_page_is_read_by_its_markup_and_its_metadata() -> None:
    paragraphs = "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))
    markup = f"""<html><head><title>Crack in quay wall closes harbour - The Coast</title><meta property="og:site_name" content="The Coast">
    <meta property="article:published_time" content="2023-10-17T09:00:00+01:00"><meta name="author" content="Ann Miller"></head><body>
    <nav><a href="/">Home</a></nav><main><article><h1>Crack in quay wall closes harbour</h1><p class="byline">By Ann Miller</p>
    <figure><figcaption>The quay on 14 July 2021. Tom Reed/PA</figcaption></figure>{paragraphs}</article></main>
    <footer><p>© The Coast</p></footer></body></html>"""
    read = parse(source_of(markup, Origin("a")))
    assert read.headline is not None
    assert read.headline.span is not None
    assert (read.headline.value, read.text_of(read.headline.span)) == ("Crack in quay wall closes harbour",) * 2
    assert [stated.value for stated in read.bylines] == ["Ann Miller"]
    assert read.outlet is not None
    assert read.outlet.value == "The Coast"
    assert read.published is not None
    assert (read.published.value, read.published.basis, read.published.rule) == (
        "2023-10-17",
        Basis.METADATA,
        "article:published_time",
    )
    assert words(read, Role.PARAGRAPH) == BODY.split("\n\n")
    assert words(read, Role.CAPTION) == ["The quay on 14 July 2021."]
    assert words(read, Role.CREDIT) == ["Tom Reed/PA"]
    assert words(read, Role.BYLINE) == ["By Ann Miller"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Der Hafen wird am Montag geschlossen, sagte die Bürgermeisterin, und die Fähren werden von der östlichen Mole aus fahren.",
            "de",
        ),
        (
            "Le port sera fermé lundi, a dit la maire, et les ferries partiront de la jetée qui est à l’est de la ville.",
            "fr",
        ),
        (
            "Порт закроют в понедельник, сказала мэр города, и паромы будут ходить от восточного пирса, который был открыт.",
            "ru",
        ),
        ("港は月曜日に閉鎖されると市長は述べた。", "ja"),
        ("The mayor resigned on Monday.", "en"),
        ("شهردار روز دوشنبه استعفا داد، پلیس گفت.", "fa"),
        (
            "Le maire a dit : « I am sorry for all of the victims and for their families » et il a quitté le bâtiment avec une policière.",
            "fr",
        ),
        (
            "Meya alijiuzulu Jumatatu baada ya polisi kumkamata nyumbani kwake pamoja na watoto wake watatu na jirani. "
            * 5,
            "und",
        ),
        ("Rovers 2 United 1, City 0 Albion 0, Town 3 County 3, Athletic 1 Wanderers 4, " * 8, None),
        ("Shares fell 12 percent.", None),
        ("728 x 90", None),
        ("Lorem", None),
        ("\u064b\u064c\u064d 12", None),
    ],
)
def test_the_language_is_told_by_its_commonest_words(text: str, language: str | None) -> None:
    assert article(text).language == language


def test_a_short_last_sentence_about_somebody_already_named_is_body() -> None:
    article = parse(Source(HARBOUR_END, (Origin("end.txt"),)))

    assert [str(block.role) for block in article.blocks[-2:]] == ["paragraph", "debris"]


HARBOUR_END = """Harbour bridge to close for eleven weeks

By Ines Okafor

The harbour bridge will close for 11 weeks, engineer Tom Varga said on Monday.

Councillor Leila Haddad said the closure would cost traders £2 million.

Haddad added that “nobody was warned”.

Share this article
"""


def test_all_rights_reserved_is_no_part_of_an_outlets_name() -> None:
    text = HARBOUR_END.replace("Share this article", "© 2025 Metro Wire. All rights reserved.")
    outlet = parse(Source(text, (Origin("end.txt"),))).outlet

    assert outlet is not None
    assert outlet.value == "Metro Wire"


def test_a_long_chapter_of_paragraphs_and_headings_is_body_to_its_end() -> None:
    sentence = "In the {n}th year of the siege the garrison of the harbour town sent {n} ships to the islands, and lost most of them to storms. "
    parts = [
        f"The {n}th year" if n % 12 == 0 else sentence.format(n=n) * (1 + n % 4) + "Nobody wrote down why."
        for n in range(1, 150)
    ]
    found = article("\n".join(parts))
    lost = [block for block in found.blocks if block.role is Role.DEBRIS]
    assert lost == []


@pytest.mark.parametrize(
    "opening",
    [
        "Ruth Calder, minister of transport for the islands, has recommended that no ferry should sail before Friday.",
        "Calder Ltd., a Leeds-led consortium, have signed a contract of ten years with the port to supply new ferries.",
    ],
)
def test_a_first_sentence_that_opens_with_a_name_is_no_byline(opening: str) -> None:
    read = article(f"Ferries stay in port after storm\nMay 5, 2008\n{opening}\n{BODY}")
    assert opening not in words(read, Role.BYLINE)


@pytest.mark.parametrize("heading", ["Most viewed", "Most read in Business", "Trending", "Popular now"])
def test_the_numbered_titles_below_a_heading_of_related_matter_are_related(heading: str) -> None:
    first, *rest = BODY.split("\n\n")
    titles = ["1. Fares on the coast line to rise by 4.6%", "2. How to mend a sagging sofa"]
    read = article("\n\n".join(["Crack in quay wall closes harbour to ferries", first, heading, *titles, *rest]))
    assert words(read, Role.RELATED) == [heading, *titles]
    assert words(read, Role.PARAGRAPH) == [first, *rest]


def test_a_numbered_list_below_another_heading_is_body() -> None:
    first, *rest = BODY.split("\n\n")
    items = ["1. Ferries to the islands leave from the north quay", "2. The fish market is closed on Friday"]
    read = article("\n\n".join(["Crack in quay wall closes harbour to ferries", first, "What changes", *items, *rest]))
    assert words(read, Role.LIST) == items
