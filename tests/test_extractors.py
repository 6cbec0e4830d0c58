"""A language plugs in: a package names its extractor by an entry point, and texts in its language are read by it."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import briefing
from briefing import interchange
from briefing.annotating import LONGEST, annotate
from briefing.annotating.extractors import extractors
from briefing.articles import Article, Block, Role
from briefing.dossiers import Dossier
from briefing.errors import Problem
from briefing.exploring.reading_view import shown
from briefing.exporting.briefing import Briefing
from briefing.findings import Findings
from briefing.sources import Origin, Source

ENGLISH = "The wells are safe, said the mayor, Ida Lund."
FRENCH = "« L’eau est sûre », a dit la maire, Ida Lund."

WORKING = """
from briefing.findings import Findings, Mode, Quotation, finding_id

def found(articles):
    for article in articles:
        text = article.source.text
        said = article.source.span(text.index("«") + 2, text.index("»") - 1)
        yield Findings(quotations=(Quotation(finding_id("quotation", said), (said,), (), None, Mode.DIRECT, "marks"),))
"""
FAILING = WORKING.replace("        said", "        assert 'usine' not in text, 'no factories'\n        said", 1)

Install = Callable[[str], None]


def article(text: str, language: str | None = "fr") -> Article:
    source = Source(text, (Origin(f"{text[:20]}.txt"),))
    return Article(source, (Block(source.span(0, len(text)), Role.PARAGRAPH),), language=language)


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Installs a package whose module `langue` has this code and says that it reads French."""

    def installed(code: str) -> None:
        about = tmp_path / "langue-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text("Metadata-Version: 2.1\nName: langue\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text("[briefing.extractors]\nfr = langue:found\n")
        (tmp_path / "langue.py").write_text(code)
        monkeypatch.syspath_prepend(str(tmp_path))
        extractors.cache_clear()

    yield installed
    sys.modules.pop("langue", None)
    extractors.cache_clear()


def test_without_an_extractor_a_text_comes_back_and_says_that_nobody_looked() -> None:
    english, french = annotate([article(ENGLISH, "en"), article(FRENCH)])
    assert isinstance(english, Article)
    assert isinstance(french, Article)
    assert english.findings.read_as == "en"
    assert french.findings == Findings(read_as=None)
    assert interchange.annotated(french)["read_as"] is None
    assert shown(french)["note"] == "Not annotated: there is no extractor for French."
    assert shown(english)["note"] is None
    table = Dossier((english, french))._repr_html_()
    assert table.count("not looked for") == 2


def test_a_text_that_was_not_annotated_yet_says_so() -> None:
    note = shown(article(ENGLISH, "en"))["note"]
    assert isinstance(note, str)
    assert note.startswith("Not annotated: nobody has looked")


def test_a_text_whose_language_is_not_known_is_read_as_english() -> None:
    (unknown,) = annotate([article(ENGLISH, None)])
    assert isinstance(unknown, Article)
    assert unknown.findings.read_as == "en"


def test_an_extractor_of_another_package_reads_its_language_among_others(install: Install) -> None:
    install(WORKING)
    texts = [article(FRENCH), article(ENGLISH, "en"), article(FRENCH.replace("sûre", "bonne")), article("Вода.", "ru")]
    results = [one for one in annotate(texts) if isinstance(one, Article)]
    assert [one.id for one in results] == [one.id for one in texts]
    assert [one.findings.read_as for one in results] == ["fr", "en", "fr", None]
    assert [q.content[0].of(one.source.text) for one in results[::2] for q in one.findings.quotations] == [
        "L’eau est sûre",
        "L’eau est bonne",
    ]


def test_what_an_extractor_finds_is_listed_and_the_gaps_say_that_it_is_not_compared(install: Install) -> None:
    install(WORKING)
    dossier = briefing.annotate(Dossier((article(FRENCH), article(ENGLISH, "en"))), progress=False)
    pages = Briefing(briefing.compare(dossier))
    assert "L’eau est sûre" in str(pages.who_said_what)
    assert "Text 1 is in French, whose sentences this tool does not compare" in str(pages.gaps)
    assert "French; not compared with others" in str(pages.sources)
    assert "(text 1), not compared" in str(pages.header)


def test_an_extractor_that_fails_on_one_text_has_its_others_read(install: Install) -> None:
    install(FAILING)
    other, broken, english = annotate([article(FRENCH), article(f"L’usine. {FRENCH}"), article(ENGLISH, "en")])
    assert isinstance(other, Article)
    assert other.findings.quotations
    assert isinstance(english, Article)
    assert isinstance(broken, Problem)
    assert "no factories" in broken.what


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("raise ImportError('libfrench.so is missing')", "libfrench.so is missing"),
        ("found = 3", "'int' object is not callable"),
        ("def found(articles): return []", "does not give one answer an article"),
        ("def found(articles): return ['rien' for _ in articles]", "does not give one answer an article"),
    ],
)
def test_an_extractor_that_is_broken_is_a_problem_and_english_is_read(install: Install, code: str, what: str) -> None:
    install(code)
    english, french = annotate([article(ENGLISH, "en"), article(FRENCH)])
    assert isinstance(english, Article)
    assert english.findings.read_as == "en"
    assert isinstance(french, Problem)
    assert what in french.what
    assert french.stage == "annotate"


def test_an_article_longer_than_the_limit_is_a_problem_in_its_place(install: Install) -> None:
    install(WORKING)
    first, long, last = annotate([article(FRENCH), article("« a » " * LONGEST), article(FRENCH)])
    assert isinstance(long, Problem)
    assert first == last
