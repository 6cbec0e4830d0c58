"""A notice that withholds the rest says so of the article; an invitation to subscribe says nothing."""

from pathlib import Path

import pytest

from briefing import interchange, pipeline
from briefing.articles import Article
from briefing.parsing import parse
from briefing.parsing.cut_off import cut_off
from briefing.sources import Origin, Source

HEAD = "Harbour to close for a year while sea wall is rebuilt\n\nBy Nora Ellery\n\n12 March 2024"
ONE = "The harbour at Port Ellery will close to all traffic from May while the sea wall is rebuilt, the council said on Monday."
TWO = "“We have nowhere else to land what we catch,” said Tom Hale, who has fished from the port for thirty years, and shook his head."
THREE = (
    "The council has set aside four million pounds for those who lose their income, to be paid out by the end of June."
)


def article(*paragraphs: str) -> Article:
    return parse(Source("\n\n".join((HEAD, *paragraphs)), (Origin("a"),)))


@pytest.mark.parametrize(
    "notice",
    [
        "Continue reading with a subscription",
        "Subscribe to continue reading",
        "This is a preview. Subscribe to read the full article.",
        "To read the rest of this story, log in or create an account.",
        "You have reached your limit of free articles.",
        "This article is for subscribers only.",
        "This article is exclusively for members",
        "Already a subscriber? Sign in to keep reading",
        "Unlock this article for £1",
        "Diesen Artikel mit einem Abo lesen",
        "Um weiterzulesen, melden Sie sich bitte an.",
        "Dieser Artikel ist nur für Abonnenten",
        "Cet article est réservé aux abonnés. Il vous reste 62 % à lire.",
        "Contenido exclusivo para suscriptores",
        "Per continuare a leggere, abbonati",
        "Per continuare la lettura, accedi",
        "Denne artikkelen er for abonnenter",
        "För att läsa vidare, logga in",
        "Verder lezen?",
        "Чтобы читать дальше, войдите",
        "구독자 전용",
        "この記事は有料会員限定です。",
    ],
)
def test_a_notice_that_withholds_the_rest_cuts_the_article_off(notice: str) -> None:
    found = article(ONE, TWO, notice, "Advertisement", "© 2024 Ellery Courier")

    told = cut_off(found)

    assert told is not None
    assert told.span is not None
    assert found.text_of(told.span) == notice


@pytest.mark.parametrize(
    "end", ["The works were to begin in May, but […]", "The works were to begin in May, but [...]"]
)
def test_a_text_that_breaks_off_in_brackets_is_cut_off(end: str) -> None:
    told = cut_off(article(ONE, TWO, end))

    assert told is not None
    assert told.value.endswith("]")


def test_dots_before_a_link_to_the_rest_cut_a_short_text_off() -> None:
    assert (
        cut_off(article(ONE, "The council has set aside four million pounds for those who…", "Read more")) is not None
    )


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(("Subscribe | Log in", ONE, TWO, THREE), id="a menu"),
        pytest.param((ONE, TWO, THREE, "Subscribe"), id="a button"),
        pytest.param((ONE, TWO, THREE, "Subscribe to the Courier for £1 a month"), id="an offer"),
        pytest.param(
            (ONE, TWO, THREE, "Sign up for our morning newsletter and never miss a story."), id="a newsletter"
        ),
        pytest.param((ONE, TWO, THREE, "Support independent journalism. Become a member today."), id="support"),
        pytest.param((ONE, TWO, THREE, "Get unlimited access to all our journalism from £1"), id="unlimited access"),
        pytest.param((ONE, TWO, THREE, "Sign in to join the conversation"), id="comments"),
        pytest.param((ONE, TWO, THREE, "Log in to read the comments"), id="more comments"),
        pytest.param((ONE, TWO, THREE, "Please enable JavaScript to view this content."), id="a script"),
        pytest.param(
            (ONE, "Subscribe to continue reading", *(f"{text} ({n})" for n in range(6) for text in (TWO, THREE))),
            id="a notice in the middle of what is all there",
        ),
        pytest.param((ONE, "Continue reading below", TWO, THREE), id="a link past an advert"),
        pytest.param(
            (ONE, TWO, "“To continue reading the minutes would be a waste of time,” the mayor said."), id="a speaker"
        ),
        pytest.param((ONE, TWO, "He paused. “I don’t know, I really don’t…”"), id="a speaker's dots"),
        pytest.param((ONE, TWO, "And so they wait…"), id="an author's dots"),
        pytest.param((ONE, TWO, "[…]", THREE), id="what an editor left out"),
        pytest.param(
            (ONE, TWO, THREE, "Read more", "Ferry company sues council over closed…"), id="a shortened teaser"
        ),
    ],
)
def test_a_complete_article_is_not_cut_off(paragraphs: tuple[str, ...]) -> None:
    assert cut_off(article(*paragraphs)) is None


def test_what_is_cut_off_is_said_in_json_and_where_the_article_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"{HEAD}\n\n{ONE}\n\n{TWO}\n\nSubscribe to continue reading", encoding="utf-8")

    found = pipeline.read(file, progress=False)[0]
    printed = interchange.parsed(found)["cut_off"]

    assert isinstance(printed, dict)
    assert printed["value"] == "Subscribe to continue reading"
    assert found.source.text[slice(printed["start"], printed["end"])] == printed["value"]  # type: ignore[misc] - JSON
    assert "Cut off" in found._repr_html_()


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "words", ["to read ", "subscribe ", "this article is ", "read the full article ", "[", "…", "a"]
)
def test_a_long_line_takes_no_time(words: str) -> None:
    cut_off(article(ONE, words * (100_000 // len(words)), *[(words * 50)[:390]] * 50))
