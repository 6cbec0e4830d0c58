"""Fits the trees of `likeness`: `python -m briefing.parsing.training PAGES.jsonl.gz [body.json]`.

Each line of the file is a page dumped as text: `{"id", "text", "gold_body", "gold_optional", "gold_title", "domain"}`.
Prints how well pages of sites are told that the trees have not seen, then fits them to all pages and writes their
thresholds and values, in which there is no word of any page. The same file gives the same trees.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.parsing.boosting import Forest, fit
from briefing.parsing.features import features
from briefing.parsing.passages import Passage, passages

TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
SHINGLE = 4
FOLDS = 5
ALONE = 0.3
"""What the article by itself counts, beside the page that it stands in."""
LONG = 0.15
"""What articles joined to one count."""
LENGTHS = (4, 8, 14)
"""How many articles are joined to one."""

Page = Mapping[str, str]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Counts = NDArray[np.int64]
Part = tuple[Floats, Flags, Floats, Counts, Counts, Counts, Flags]


@dataclass(frozen=True, slots=True)
class Lines:
    """The passages of many pages: features, whether body, what each weighs, its tokens, page and site."""

    rows: Floats
    body: Flags
    weight: Floats
    tokens: Counts
    page: Counts
    fold: Counts
    alone: Flags


def lines_of(pages: Sequence[Page]) -> Lines:
    """All pages as rows to learn from: each as it was dumped, its article alone, as careful readers paste it, and
    articles joined to long ones, for a dump is never as long as a report or an entry of an encyclopaedia may be.
    """
    fold = folds([page.get("domain") or page["id"] for page in pages])
    seen: dict[str, int] = {}  # a page that was dumped in several ways has one article
    parts: list[Part] = []
    for number, page in enumerate(pages):
        optional = "\n".join(page.get("gold_optional") or ())
        parts += _part(page["text"], page["gold_body"], optional, number, fold[number], 1.0)
        if page["gold_body"] and seen.setdefault(page["gold_body"], number) == number:
            parts += _part(_pasted(page, page["gold_body"]), page["gold_body"], "", number, fold[number], ALONE)
    for numbers in _joined(fold, seen.values()):
        body = "\n\n".join(pages[number]["gold_body"] for number in numbers)
        parts += _part(_pasted(pages[numbers[0]], body), body, "", numbers[0], fold[numbers[0]], LONG)
    return Lines(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _pasted(page: Page, body: str) -> str:
    return f"{page.get('gold_title') or ''}\n\n{body}"


def _joined(fold: Sequence[int], numbers: Iterable[int]) -> Iterator[Sequence[int]]:
    """Articles of one fold, a few or many in a row, so that long texts of several lengths are seen."""
    for one in range(FOLDS):
        own = [number for number in numbers if fold[number] == one]
        for length in LENGTHS:
            yield from (own[at : at + length] for at in range(0, len(own) - length + 1, 2 * length))


def _part(text: str, body: str, optional: str, number: int, fold: int, counts: float) -> list[Part]:
    """The rows of one text, if it has any; what counts less than a page is an article alone."""
    found = passages(text)
    if not found:
        return []
    is_body, tokens = _covered(found, body)
    weight = _weight(tokens, is_body, _covered(found, optional)[0]) * counts
    same = np.ones(len(found), dtype=np.int64)
    return [(features(found), is_body, weight, tokens, same * number, same * fold, same * counts < 1.0)]


def folds(sites: Sequence[str]) -> list[int]:
    """Which fold each page is in: all pages of a site in one, the largest sites first to the lightest fold."""
    load, of_site = [0] * FOLDS, dict[str, int]()
    for site, count in sorted(Counter(sites).items(), key=lambda pair: (-pair[1], pair[0])):
        of_site[site] = load.index(min(load))
        load[of_site[site]] += count
    return [of_site[site] for site in sites]


def _covered(found: Sequence[Passage], body: str) -> tuple[Flags, Counts]:
    """Which passages lie in `body`, by at least half of their tokens in runs of four, and how many tokens they have."""
    per_passage = [TOKEN.findall(passage.text) for passage in found]
    flat = [token for tokens in per_passage for token in tokens]
    words = TOKEN.findall(body)
    wanted = {tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))} if words else set()
    inside = np.zeros(len(flat) + 1)
    for i in range(max(0, len(flat) - SHINGLE + 1)):
        if tuple(flat[i : i + SHINGLE]) in wanted:
            inside[i : i + SHINGLE] = 1
    counts = np.array([len(tokens) for tokens in per_passage], dtype=np.int64)
    sums = np.concatenate(([0.0], np.cumsum(inside)))
    ends = np.cumsum(counts)
    share = (sums[ends] - sums[ends - counts]) / np.maximum(counts, 1)
    return (share >= 0.5) & (counts > 0), counts  # noqa: PLR2004 - half of it


def _weight(tokens: Counts, body: Flags, optional: Flags) -> Floats:
    """A passage weighs by its share of the body's tokens, and a little for being a line; optional ones weigh nothing."""
    share = tokens / max(100, int(tokens[body].sum()))
    weight = np.minimum(20 * share + 0.15, 3.0)
    return np.where(optional | (tokens == 0), 0.0, weight)


def held_out(lines: Lines) -> Floats:
    """For each passage how likely it is body by trees that saw no page of its site."""
    likely = np.zeros(len(lines.body))
    for fold in range(FOLDS):
        out = lines.fold == fold
        forest = fit(lines.rows[~out], lines.body[~out], lines.weight[~out])
        likely[out] = forest.likely(lines.rows[out])
    return likely


def figures(lines: Lines, likely: Floats, *, alone: bool) -> tuple[float, float]:
    """F1 of tokens (precision and recall are means over pages), and the mean F1 of kept and of dropped passages."""
    use = (lines.weight > 0) & (lines.alone == alone)
    kept, body = (likely >= 0.5)[use], lines.body[use]  # noqa: PLR2004 - more likely than not
    page, tokens = lines.page[use], lines.tokens[use]
    right, extra, missed = (np.bincount(page, tokens * chosen) for chosen in (kept & body, kept & ~body, ~kept & body))
    some = right + extra > 0
    precision = float((right[some] / (right + extra)[some]).mean())
    given = right + missed > 0
    recall = float((right[given] / (right + missed)[given]).mean())
    wrong = int((kept != body).sum())
    both, neither = int((kept & body).sum()), int((~kept & ~body).sum())
    by_line = both / (2 * both + wrong) + neither / max(1, 2 * neither + wrong)
    return 2 * precision * recall / (precision + recall), by_line


def written(forest: Forest) -> str:
    """The trees as `likeness` reads them."""
    return json.dumps({"base": forest.base, "trees": forest.trees}, separators=(",", ":"))


def _report(lines: Lines) -> Iterator[str]:
    likely = held_out(lines)
    for alone, what in ((False, "pages as dumped"), (True, "articles alone")):
        tokens, by_line = figures(lines, likely, alone=alone)
        yield f"{what}, sites not seen: tokens F1 {100 * tokens:.1f}, lines {100 * by_line:.1f}"


def main() -> None:
    """Cross-validate, fit, write."""
    asked = argparse.ArgumentParser(description="Fits the trees that tell an article's body from what stands around.")
    asked.add_argument("pages", type=Path, help="JSON lines, gzipped")
    asked.add_argument("output", type=Path, nargs="?", default=Path(__file__).with_name("body.json"))
    given = asked.parse_args()
    with gzip.open(given.pages, "rt", encoding="utf-8") as file:
        lines = lines_of([json.loads(line) for line in file])
    for line in _report(lines):
        print(line, flush=True)  # noqa: T201 - a command's answer
    forest = fit(lines.rows, lines.body, lines.weight)
    given.output.write_text(written(forest), encoding="utf-8")


if __name__ == "__main__":
    main()
