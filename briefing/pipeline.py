"""The line from inputs to a comparison: read and parse, annotate, compare, with the analyst's ledger applied on the way.

Each step takes a whole dossier and returns a new one; `parsed` and `annotated` do the same for a stream.
"""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Timer
from typing import BinaryIO, TypeVar

from briefing.articles import Article
from briefing.comparisons import Comparison
from briefing.corrections import Judgement, Ledger, corrected, read_ledger, relabelled
from briefing.dossiers import Dossier, Problems
from briefing.errors import Problem, UsageError, guarded
from briefing.sources import Source

Thing = TypeVar("Thing")

PATIENCE = 1.0
"""Seconds after which a person is told what is being done."""
SHOWN = 40
"""Characters of a name in the progress bar."""


def read(
    *inputs: str | Path,
    ledger: Ledger | str | Path | None = None,
    stdin: BinaryIO | None = None,
    progress: bool = True,
    repair: bool = False,
) -> Dossier:
    """The articles in files, folders, globs, `-` (standard input) and `.jsonl` tables, read and parsed.

    A text that was found in several places is one article with several origins. What cannot be read stands in
    `dossier.problems`, and the rest goes on. `ledger` is a file that need not exist yet, or a ledger. With `repair`
    mojibake (“â€™” for “’”) is undone; else it is only noted, in `article.source.notes`.

    Raises UsageError without any input or with one that is no path, LedgerError where the ledger cannot be read.
    """
    for one in inputs:
        if not isinstance(one, str | os.PathLike):
            raise UsageError(f"“{one!r}” is no path", hint="Name paths one by one, or a list of them as *paths.")
    decisions = ledger if isinstance(ledger, Ledger) else read_ledger(Path(ledger)) if ledger else Ledger()
    by_source: dict[str, Article] = {}
    problems: list[Problem] = []
    for found in _progress(parsed(inputs, ledger=decisions, stdin=stdin, repair=repair), "Reading", shown=progress):
        if isinstance(found, Problem):
            problems.append(found)
        elif found.source.id in by_source:
            known = by_source[found.source.id]
            by_source[found.source.id] = replace(known, source=known.source.also_from(found.source.origins))
        else:
            by_source[found.source.id] = found
    return Dossier(tuple(by_source.values()), decisions, Problems(problems))


def annotate(dossier: Dossier, *, progress: bool = True) -> Dossier:
    """The same dossier with quotations, quantities, time expressions and names in every article.

    Findings that the ledger rejects are left out, names that it merges are one. An article that cannot be annotated
    keeps its text and adds a problem.
    """
    stream = annotated(dossier.articles, ledger=dossier.ledger)
    results = tuple(_progress(stream, "Annotating", shown=progress, total=len(dossier)))
    problems = tuple(result for result in results if isinstance(result, Problem))
    done = {result.source.id: result for result in results if isinstance(result, Article)}
    articles = tuple(done.get(article.source.id, article) for article in dossier.articles)
    return replace(dossier, articles=articles, problems=Problems((*dossier.problems, *problems)))


def revised(dossier: Dossier, ledger: Ledger) -> Dossier:
    """An annotated dossier as it is with the decisions of `ledger`, which has those of the dossier and newer ones.

    Only what the newer decisions touch is done again: findings are filtered, an article whose blocks or date changed
    is parsed and annotated anew, and where a decision is taken back, every article.
    """
    new = ledger.corrections[len(dossier.ledger) :]
    touched = {c.target.split(":")[0] for c in new if c.judgement in (Judgement.RELABEL, Judgement.DATE)}
    if any(c.judgement is Judgement.RETRACT for c in new):
        touched = {article.source.id for article in dossier.articles}
    stale = (article.source for article in dossier.articles if article.source.id in touched)
    fresh = annotated((parsed_source(source, ledger=ledger) for source in stale), ledger=ledger)
    found = {article.source.id: article for article in fresh if isinstance(article, Article)}
    kept = (found.get(article.source.id, article) for article in dossier.articles)
    decided = tuple(replace(article, findings=corrected(article.findings, ledger)) for article in kept)
    return replace(dossier, articles=decided, ledger=ledger)


def compare(dossier: Dossier) -> Comparison:
    """What the articles of an annotated dossier say together."""
    from briefing.comparing import compare as compared  # noqa: PLC0415 - nothing heavy at import

    return compared(dossier)


def parsed(
    inputs: Iterable[str | Path],
    *,
    ledger: Ledger | None = None,
    stdin: BinaryIO | None = None,
    repair: bool = False,
) -> Iterator[Article | Problem]:
    """The articles of each input, mostly one, or its problem, in the order of the inputs, each as soon as it is read.

    Raises UsageError without any input.
    """
    from briefing.reading import sources  # noqa: PLC0415 - nothing heavy at import

    named = tuple(inputs)
    if not named:
        raise UsageError("no input was named", hint="Name files, folders, a glob, or - for standard input.")
    return (
        parsed_source(one, ledger=ledger or Ledger())
        for found in sources(named, stdin=stdin)
        for one in _prepared(found, repair=repair)
    )


def _prepared(found: Source | Problem, *, repair: bool) -> tuple[Source | Problem, ...]:
    """The articles in a source, each a source of its own, with mojibake noted or repaired."""
    if isinstance(found, Problem):
        return (found,)
    from briefing.parsing.several import parted  # noqa: PLC0415 - nothing heavy at import
    from briefing.reading.mojibake import noted, repaired  # noqa: PLC0415 - likewise

    treated = repaired if repair else noted
    parts = guarded(lambda: tuple(map(treated, parted(found))), origin=found.origin.id, stage="parse")
    return (parts,) if isinstance(parts, Problem) else parts


def parsed_source(found: Source | Problem, *, ledger: Ledger) -> Article | Problem:
    """The article that a source is, with the roles and the date that the analyst gave it."""
    if isinstance(found, Problem):
        return found
    from briefing.parsing import parse  # noqa: PLC0415 - nothing heavy at import
    from briefing.parsing.cut_off import with_cut_off  # noqa: PLC0415 - likewise

    return guarded(lambda: with_cut_off(relabelled(parse(found), ledger)), origin=found.origin.id, stage="parse")


def annotated(items: Iterable[Article | Problem], *, ledger: Ledger | None = None) -> Iterator[Article | Problem]:
    """Each article with its findings as the analyst corrected them, and each problem in its place."""
    from briefing.annotating import annotate as stage  # noqa: PLC0415 - nothing heavy at import

    decisions = ledger or Ledger()
    waiting: deque[Problem | None] = deque()

    def articles() -> Iterator[Article]:
        for item in items:
            waiting.append(item if isinstance(item, Problem) else None)
            if isinstance(item, Article):
                yield item

    def due() -> Iterator[Problem]:
        while waiting and (first := waiting[0]) is not None:
            waiting.popleft()
            yield first

    for result in stage(articles()):
        yield from due()
        waiting.popleft()
        if isinstance(result, Article):
            yield replace(result, findings=corrected(result.findings, decisions))
        else:
            yield result
    yield from due()


def compared_sets(
    path: Path, *, ledger: Ledger, repair: bool = False
) -> Iterator[tuple[str | None, Comparison | Problem]]:
    """One comparison for each small collection in a table, told apart by its field “set”; sets share nothing.

    A row that cannot be read gives its problem, without a name. Rows with the same text stay rows of their own: whoever
    makes such a table asks how its rows compare, by their ids.
    """
    sets: dict[str | None, list[Article]] = {}
    for result in annotated(parsed([path], ledger=ledger, repair=repair), ledger=ledger):
        if isinstance(result, Problem):
            yield None, result
        else:
            sets.setdefault(result.source.origin.collection, []).append(result)
    for name, articles in sets.items():
        dossier = Dossier(tuple(articles), ledger)
        yield name, guarded(partial(compare, dossier), origin=str(name), stage="compare")


def _name(found: Article | Problem) -> str:
    return found.origin if isinstance(found, Problem) else found.id


def _progress(
    things: Iterable[Thing],
    what: str,
    *,
    shown: bool,
    total: int | None = None,
    names: Callable[[Thing], str] | None = None,
) -> Iterable[Thing]:
    """The same things with a progress bar on what takes longer than a second, where a person is looking.

    The bar comes up after that second even while the first thing takes its time, and tells the `names` of the last.
    """
    if not shown:
        yield from things
        return
    from tqdm.auto import tqdm  # noqa: PLC0415 - nothing heavy at import

    unseen = None if "ipykernel" not in sys.modules and not os.environ.get("JPY_PARENT_PID") else False
    form = None if total else "{desc}: {n_fmt} so far, {elapsed}"
    with tqdm(
        desc=what, total=total, unit=" articles", delay=PATIENCE, leave=False, disable=unseen, bar_format=form
    ) as bar:
        timer = Timer(PATIENCE, bar.refresh)
        timer.daemon = True
        timer.start()
        try:
            for thing in things:
                if names:
                    bar.set_description_str(f"{what}, done with {_shortened(names(thing))}", refresh=False)
                bar.update()
                yield thing
        finally:
            timer.cancel()


def _shortened(name: str) -> str:
    """The end of a path, on one printable line."""
    end = name if len(name) <= SHOWN else f"…{name[-SHOWN:]}"
    return "".join(c if c.isprintable() else "\ufffd" for c in end)
