"""The trees that tell body from debris, and the weights that tell a headline, are fitted the same way each time."""

import numpy as np

from briefing.parsing.boosting import fit
from briefing.parsing.headline_training import Choice, choices, fitted
from briefing.parsing.training import figures, lines_of, written

PAGE = {
    "id": "a",
    "domain": "coast.example",
    "gold_title": "Crack in quay wall",
    "gold_body": "Harbour workers have found a crack of two metres in the quay wall.",
    "text": "Menu\n\nCrack in quay wall\n\nHarbour workers have found a crack of two metres in the quay wall.\n\nSubscribe",
}


def test_a_page_is_learned_from_as_dumped_and_as_its_article_alone() -> None:
    lines = lines_of([PAGE])
    assert lines.body.tolist() == [False, False, True, False, False, True]
    assert lines.alone.tolist() == [False] * 4 + [True] * 2
    assert figures(lines, lines.body.astype(float), alone=False) == (1.0, 1.0)


def test_trees_tell_what_a_threshold_tells_and_are_the_same_each_time() -> None:
    grid = np.stack([np.arange(600) % 20, np.arange(600) // 20], axis=1).astype(float)
    yes = (grid[:, 0] > 10) & (grid[:, 1] > 15)
    forest = fit(grid, yes, np.ones(600))
    assert ((forest.likely(grid) >= 0.5) == yes).all()
    assert written(forest) == written(fit(grid, yes, np.ones(600)))


def test_weights_of_a_headline_favour_what_headlines_have_and_are_the_same_each_time() -> None:
    rows = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 1.0]])
    chosen = [Choice(rows, np.array([1.0, 0.0]), 1.0, 0, is_page=True)] * 40
    weights = fitted(chosen)
    assert weights[0] > 0 > weights[1]
    assert weights.tolist() == fitted(chosen).tolist()


def test_a_page_its_article_and_its_text_alone_are_three_choices_of_a_headline() -> None:
    found = [choice for _, choice in choices([PAGE])]
    assert [bool(choice.right.any()) for choice in found if choice.is_page] == [True]
    assert all(len(choice.rows) == len(choice.right) for choice in found)
