"""Texts longer than the model reads at once, in one block without a break."""

from briefing.annotating.english.reading import PART, parts
from briefing.articles import Article, Block, Role
from briefing.sources import Origin, Source

SENTENCE = "The ferry will sail again on Monday, said Olof Brandt. "


def one_block(text: str) -> Article:
    source = Source(text, (Origin("long.txt"),))
    return Article(source, (Block(source.span(0, len(text)), Role.PARAGRAPH),))


def test_a_block_longer_than_a_part_is_cut_at_white_space_and_nothing_is_lost() -> None:
    article = one_block(SENTENCE * 5000)
    views = list(parts(article))

    assert len(views) > 1
    assert all(len(view.text) <= PART for view in views)
    assert "".join(view.text for view in views) == article.source.text
    assert all(view.span(0, 3).of(article.source.text) == view.text[:3] for view in views)


def test_a_run_without_white_space_is_cut_all_the_same() -> None:
    article = one_block("=" * (2 * PART + 10))

    assert [len(view.text) for view in parts(article)] == [PART, PART, 10]
