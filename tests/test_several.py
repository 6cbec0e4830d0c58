"""Several articles in one file are told apart; one article stays one, whatever it looks like."""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import pipeline
from briefing.articles import Article
from briefing.parsing.several import parted
from briefing.reading import sources
from briefing.sources import Hint, Metadatum, Origin, Source

HARBOUR = """Harbour to close for a year while sea wall is rebuilt
By Nora Ellery
12 March 2024

The harbour at Port Ellery will close to all traffic from May while the sea wall is rebuilt, the council said on Monday. Nobody had expected the works to take so long, and some of the fishing families have hired lawyers.

“We have nowhere else to land what we catch,” said Tom Hale, who has fished from the port for thirty years. “They told us six weeks, and now they say a year, and nobody can tell us who will pay for it.”

The council has set aside four million pounds for those who lose their income. The money is to be paid out by the end of June, but only to those who were registered with the port before the storm in January, a spokeswoman said.
"""
FERRY = """Ferry company sues council over closed port
By Peter Quill
14 March 2024

The Northern Ferry Company has sued the council of Port Ellery over the closure of its harbour, saying that it was never asked. The suit, which was filed at the county court on Thursday, asks for nine million pounds.

“We carry two hundred people a day, and we read about it in the newspaper,” said its director, Helen Marsh. She said that the company would run from Southwick until the court had decided, which takes an hour longer.

The council did not want to speak about a pending case. It pointed to a letter from last November in which it had told all users of the port of the coming works, and to a meeting in the town hall that nobody from the company had attended.
"""
TOWER = """Lighthouse keeper’s house sold to its last keeper
By Ann-Marie Stone
15 March 2024

The house beside the lighthouse of Port Ellery has been sold to the man who was its last keeper. Edgar Finch, 81, paid one pound for it on Friday, and signed a promise that he would keep the roof in order as long as he lives.

“I have swept these stairs for forty years,” he said, “and I would not know where else to go.” The council, which could not find anybody else who wanted the building, gave him a bottle of wine along with the keys.

The lighthouse itself has been dark since 2009. A society of friends collects money for a new lamp, and has so far come up with eleven thousand of the thirty thousand pounds that it would cost, its treasurer said.
"""


def pasted(text: str, name: str = "pasted.txt") -> Source:
    return Source(text, (Origin(name, path=name),))


def titles(source: Source) -> list[str]:
    return [part.text.strip().splitlines()[0] for part in parted(source)]


@pytest.mark.parametrize(
    "between",
    [
        "\n\n",
        "\n==========\n\n",
        "\n*****\n",
        "\n* * *\n\n",
        "\n----\n",
        "\f",
        "\nEnd of Document\n\n",
        "\nCopyright 2024 The Ellery Courier. All Rights Reserved\n\n",
        "\n© 2024 Ellery Courier\n\n",
    ],
)
def test_three_articles_under_each_other_are_three(between: str) -> None:
    found = parted(pasted(between.join((HARBOUR, FERRY, TOWER))))

    assert [one.origin.id for one in found] == ["pasted.txt#1", "pasted.txt#2", "pasted.txt#3"]
    assert [one.text.strip().splitlines()[0][:5] for one in found] == ["Harbo", "Ferry", "Light"]


def test_a_press_databases_export_is_parted_at_its_own_words() -> None:
    parts = (
        f"{n} of 3 DOCUMENTS\n\nThe Ellery Courier\n\nMarch {n + 10}, 2024 Tuesday\n\n{text}\nLENGTH: 140 words\n\nEnd of Document\n\n"
        for n, text in enumerate((HARBOUR, FERRY, TOWER), start=1)
    )

    found = parted(pasted("".join(parts)))

    assert len(found) == 3
    assert all("The Ellery Courier" in one.text and "LENGTH" in one.text for one in found)


def test_each_part_is_a_stretch_of_the_text_with_its_place_in_a_note() -> None:
    text = f"{HARBOUR}\n=====\n{FERRY}"

    one, other = parted(pasted(text))

    assert other.origin.offset is not None
    assert text[other.origin.offset :].startswith(other.text)
    assert one.notes == (f"article 1 of 2 in this file, characters 0–{len(one.text.rstrip())}",)
    assert other.notes[0].startswith("article 2 of 2 in this file")


def test_each_article_has_its_own_headline_author_and_date(tmp_path: Path) -> None:
    (tmp_path / "clips.txt").write_text(f"{HARBOUR}\n=====\n\n{FERRY}\n\n\n{TOWER}", encoding="utf-8")

    articles = list(pipeline.parsed([tmp_path]))

    assert all(isinstance(article, Article) for article in articles)
    said = [
        (a.headline and a.headline.value, a.bylines[0].value, a.published and a.published.value)
        for a in articles
        if isinstance(a, Article)
    ]
    assert said == [
        ("Harbour to close for a year while sea wall is rebuilt", "Nora Ellery", "2024-03-12"),
        ("Ferry company sues council over closed port", "Peter Quill", "2024-03-14"),
        ("Lighthouse keeper’s house sold to its last keeper", "Ann-Marie Stone", "2024-03-15"),
    ]


def test_hints_go_with_their_article_and_the_documents_own_metadata_with_none() -> None:
    text = f"{HARBOUR}\n=====\n{FERRY}"
    at = text.index("Ferry company")
    source = Source(
        text,
        (Origin("a.docx", path="a.docx"),),
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        metadata=(Metadatum("document:title", "Clippings"),),
        hints=(Hint(0, 53, "h1"), Hint(at, at + 43, "h1")),
    )

    one, other = parted(source)

    assert [other.text[hint.start : hint.end] for hint in other.hints] == [
        "Ferry company sues council over closed port"
    ]
    assert len(one.hints) == 1
    assert not other.metadata


BODY = HARBOUR.split("2024\n", 1)[1]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HARBOUR, id="one article"),
        pytest.param(f"{HARBOUR}\n***\n\nWhat the council says\n\n{BODY}", id="cross-heads between asterisks"),
        pytest.param(
            f"{HARBOUR}\n-----\nMore on this story\n\nFerry company sues council over closed port\n14 March 2024\n\n"
            "Lighthouse keeper’s house sold to its last keeper\n15 March 2024\n",
            id="related teasers",
        ),
        pytest.param(
            f"{HARBOUR}\n-----\nMore on this story\n\nFerry company sues council over closed port\nBy Peter Quill\n14 March 2024\n"
            "The Northern Ferry Company has sued the council over the closure of its harbour, saying that it was never asked for its view of it.\n",
            id="a related teaser with its first sentence",
        ),
        pytest.param(f"{HARBOUR}\n=====\n{HARBOUR.splitlines()[0]}\nBy Nora Ellery\n\n{BODY}", id="the headline again"),
        pytest.param(
            f"{HARBOUR}\n\n3 comments\n\nGreta says:\n12 March 2024 at 10:22\n{BODY}\n\nOlaf H.\n13 March 2024 at 8:01\n{BODY}",
            id="comments",
        ),
        pytest.param(
            HARBOUR
            + "".join(
                f"\n{BODY}\nWell, that is what I think anyway\n\nOlaf Hill\n13 March 2024 at 8:0{n}\n{BODY}"
                for n in range(3)
            ),
            id="comments that end without a mark",
        ),
        pytest.param(
            "Live updates: the storm at Port Ellery\n\n"
            + "\n\n".join(
                f"1{n}:30\n\nCoastguard sends out another boat number {n}\nBy Nora Ellery\n12 March 2024\n\n{BODY}"
                for n in range(4)
            ),
            id="a live page",
        ),
        pytest.param(
            "Letters to the editor\n12 March 2024\n\n"
            + "\n\n".join(f"The harbour wall again\n\n{BODY}\n\nGreta Olsen, Southwick" for _ in range(3)),
            id="letters",
        ),
        pytest.param(
            HARBOUR + "".join(f"\n* * *\n\nWhy does it take a year and no less?\n\n{BODY}" for _ in range(3)),
            id="an interview",
        ),
        pytest.param("=====\n" * 2_000, id="nothing but lines"),
        pytest.param(f"=====\n{HARBOUR}\n=====\nEnd of Document\n", id="marks around one article"),
    ],
)
def test_what_is_one_article_stays_as_it_is(text: str) -> None:
    source = pasted(text)

    assert parted(source) == (source,)
    assert parted(source)[0] is source


@pytest.mark.parametrize(
    "source",
    [
        Source(f"{HARBOUR}\n=====\n{FERRY}", (Origin("a.txt", is_row=True),)),
        Source(f"{HARBOUR}\n=====\n{FERRY}", (Origin("a.txt", path="a.txt"),), is_body=True),
        Source(f"{HARBOUR}\n=====\n{FERRY}", (Origin("a.html", path="a.html"),), media_type="text/html"),
    ],
)
def test_rows_and_pages_are_one_article_by_declaration(source: Source) -> None:
    assert parted(source) == (source,)


def test_rows_of_tables_are_one_article_whatever_they_are_called(tmp_path: Path) -> None:
    text = f"{HARBOUR}\n=====\n{FERRY}"
    path = tmp_path / "table.jsonl"
    path.write_text("".join(json.dumps({**told, "text": text}) + "\n" for told in ({}, {"id": str(path)}, {"id": "-"})))
    with (tmp_path / "table.csv").open("w") as file:
        csv.writer(file).writerows([["id", "text"], ["", text], ["a.txt", text]])

    found = [source for source in sources([tmp_path]) if isinstance(source, Source)]

    assert len(found) == 5
    assert [parted(source) for source in found] == [(source,) for source in found]


def test_a_message_in_a_mailbox_may_hold_several() -> None:
    text = f"{HARBOUR}\n=====\n{FERRY}"

    assert len(parted(Source(text, (Origin("a.mbox:3", path="a.mbox"),)))) == 2


def test_a_text_in_an_archive_and_standard_input_may_hold_several() -> None:
    text = f"{HARBOUR}\n=====\n{FERRY}"

    assert len(parted(Source(text, (Origin("a.zip/clips.txt", path="a.zip"),)))) == 2
    assert len(parted(Source(text, (Origin("-"),)))) == 2


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from([*HARBOUR.splitlines(), *FERRY.splitlines(), "=====", "End of Document", "\f", ""]), max_size=40
    )
)
def test_parts_are_stretches_in_order_that_lose_nothing_but_marks(lines: list[str]) -> None:
    source = pasted("\n".join(lines))
    found = parted(source)

    at = 0
    for one in found if len(found) > 1 else ():
        start = one.origin.offset
        assert start is not None
        assert start >= at
        assert source.text[start : start + len(one.text)] == one.text
        lost = source.text[at:start].replace("End of Document", "").strip("= \f\n")
        assert not lost
        at = start + len(one.text)


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "character", ["=", "-", "*", " ", "\f", "A", "©", "Document 1 of ", "=\n", "By A\n", "1 2024\n"]
)
def test_a_hundred_thousand_of_one_character_take_no_time(character: str) -> None:
    assert parted(pasted(character * (100_000 // len(character))))
