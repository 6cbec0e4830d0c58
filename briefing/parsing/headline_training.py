"""Fits the weights of `headlines`: `python -m briefing.parsing.headline_training PAGES.jsonl.gz [headline.json]`.

The file is that of `training`. A conditional logit (McFadden 1974): of the lines above a text, and of none, each is
the headline in proportion to the exponential of its score. Prints how well pages of sites are told that the weights
have not seen, then fits them to all pages. The same file gives the same weights.
"""

import argparse
import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.parsing.drafts import Draft, letters
from briefing.parsing.headline_signs import candidates
from briefing.parsing.likeness import likeness
from briefing.parsing.mastheads import label_masthead
from briefing.parsing.pages import guessed
from briefing.parsing.passages import passages
from briefing.parsing.roles import label_surroundings
from briefing.parsing.training import FOLDS, Page, folds

RIDGE, STEPS = 8.0, 12
KICKER = 1.8
"""How much longer than its headline a line may be that holds more: a kicker before it, a site's name behind."""
ALONE = 0.3
"""What an article without anything around it counts, beside the page that it stands in."""
BARE = 0.2
"""The same for the text alone, which has no headline."""
DIGITS = 4

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """The lines of one text: their signs, which are the headline, what the text counts, whether it is a whole page."""

    rows: Floats
    right: Floats
    weight: float
    fold: int
    is_page: bool


def choices(pages: Sequence[Page]) -> Iterator[tuple[tuple[str, ...], Choice]]:
    """Each page that shows its headline as it was dumped; each article once by itself, and once without its headline."""
    fold = folds([page.get("domain") or page["id"] for page in pages])
    seen = set[str]()
    for page, number in zip(pages, fold, strict=True):
        title, body = page.get("gold_title") or "", page["gold_body"]
        texts = [(page["text"], title, 1.0)] if title else []
        if body and body not in seen:
            texts += [(body, "", BARE), *([(f"{title}\n\n{body}", title, ALONE)] if title else [])]
            seen.add(body)
        for text, wanted, weight in texts:
            names, rows, right = _lines(text, wanted)
            if names and (right.any() or not wanted):
                yield names, Choice(rows, right, weight, number, weight == 1.0)


def _lines(text: str, title: str) -> tuple[tuple[str, ...], Floats, Floats]:
    found = passages(text)
    draft = Draft(found, guessed(found, likeness(found)))
    label_surroundings(draft)
    label_masthead(draft)
    told = candidates(draft)
    own = letters(title)
    right = [bool(title) and draft.letters(i) == own for i in told]
    if title and not any(right):
        right = [own in draft.letters(i) and len(draft.letters(i)) <= KICKER * len(own) for i in told]
    names = tuple(next(iter(told.values()), {}))
    rows = [[float(signs[name]) for name in names] + [1.0] for signs in told.values()]
    return names, np.array(rows), np.array(right, dtype=float)


def fitted(chosen: Sequence[Choice]) -> Floats:
    """The weights by Newton's method, the last that of any line; large ones cost, but for that one."""
    rows = np.concatenate([one.rows for one in chosen])
    right = np.concatenate([one.right for one in chosen])
    starts = np.cumsum([0, *(len(one.rows) for one in chosen[:-1])])
    counts = np.array([one.weight for one in chosen])
    text = np.repeat(np.arange(len(chosen)), [len(one.rows) for one in chosen])
    none = np.array([not one.right.any() for one in chosen], dtype=float)
    ridge = np.full(rows.shape[1], RIDGE)
    ridge[-1] = 0.01
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        scores = rows @ weights
        top = np.maximum(np.maximum.reduceat(scores, starts), 0.0)
        raised = np.exp(scores - top[text])
        whole = np.add.reduceat(raised, starts) + np.exp(-top)
        likely = raised / whole[text]
        given = np.add.reduceat(likely * right, starts) + np.exp(-top) / whole * none
        wrong = (likely - likely * right / np.maximum(given, 1e-12)[text]) * counts[text]
        means = np.add.reduceat(rows * likely[:, None], starts)
        curve = (rows * (likely * counts[text])[:, None]).T @ rows - (means * counts[:, None]).T @ means
        weights = weights - np.linalg.solve(curve + np.diag(ridge), rows.T @ wrong + ridge * weights)
    return weights


def figures(chosen: Sequence[Choice]) -> Mapping[str, float]:
    """How often the best line is the headline, on pages and articles of sites not seen; how often a bare text has none."""
    told: dict[str, list[bool]] = {"pages": [], "articles alone": [], "texts without": []}
    for fold in range(FOLDS):
        weights = fitted([one for one in chosen if one.fold != fold])
        for one in chosen:
            if one.fold == fold:
                scores = one.rows @ weights
                what = "pages" if one.is_page else "articles alone" if one.right.any() else "texts without"
                told[what].append(bool(one.right[scores.argmax()] if one.right.any() else scores.max() < 0))
    return {what: sum(right) / max(1, len(right)) for what, right in told.items()}


def main() -> None:
    """Cross-validate, fit, write."""
    asked = argparse.ArgumentParser(description="Fits the weights that tell a headline from the lines around it.")
    asked.add_argument("pages", type=Path, help="JSON lines, gzipped")
    asked.add_argument("output", type=Path, nargs="?", default=Path(__file__).with_name("headline.json"))
    given = asked.parse_args()
    with gzip.open(given.pages, "rt", encoding="utf-8") as file:
        found = tuple(choices([json.loads(line) for line in file]))
    chosen = [choice for _, choice in found]
    for what, share in figures(chosen).items():
        print(f"{what}: {100 * share:.1f}", flush=True)  # noqa: T201 - a command's answer
    weights = dict(zip((*found[0][0], "any"), fitted(chosen).round(DIGITS).tolist(), strict=True))
    given.output.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
