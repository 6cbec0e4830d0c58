"""The trees that tell body from debris are fitted the same way each time."""

import numpy as np

from briefing.parsing.boosting import fit
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
