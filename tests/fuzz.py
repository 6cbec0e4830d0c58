"""Mutated inputs through the readers and the parser, with the laws checked on what comes out; a table by format.

    python tests/fuzz.py --inputs 100000 --seconds 600 --seed 1 --jobs 2 --keep FOLDER

Nothing in here is a test that pytest runs. An input depends on the seed and its number alone, so that one that failed
can be made again: `python tests/fuzz.py --seed 1 --only 4711`.
"""

import argparse
import io
import json
import logging
import multiprocessing
import os
import re
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

from fuzz_mutations import LARGEST, mutated
from fuzz_samples import Sample, samples

from briefing import interchange
from briefing.articles import Article
from briefing.corrections import Ledger
from briefing.errors import Problem, UsageError
from briefing.pipeline import parsed_source
from briefing.reading import formats
from briefing.reading.limits import Limits, settings
from briefing.sources import Origin, Source

SLOW, EACH, HANGS = 1.0, 0.01, 20.0
"""CPU seconds over which an input is a finding, what each article in a table or a mailbox may take besides, and when an
input is given up."""
STUCK = 120.0
"""Seconds without any progress after which a process is ended."""
CAUGHT = re.compile(r"cannot be read \(\w*(?:Error|Exception|Warning)\b|a rule failed on this text")
LIMITS = Limits(web=False)
SHARES = {"text": 36, "markdown": 12, "page": 1, "feed": 6, "jsonl": 6, "csv": 8, "message": 4, "mailbox": 2, "saved page": 0.7, "web archive": 3, "compressed": 5, "zip": 2.5, "tar": 2.5, "docx": 2.5, "odt": 2.5, "pdf": 2.3, "settings": 4}  # fmt: skip
"""How often each format comes, in hundredths or so."""


class Broken(Exception):  # noqa: N818 - what it says is that a law is
    """A law that an input breaks."""


class Hang(BaseException):
    """An input that comes to no end; no `except Exception` of the readers may catch it."""


@dataclass(slots=True)
class Tally:
    """What came of the inputs of one format."""

    inputs: int = 0
    read: int = 0
    problems: int = 0
    seconds: float = 0.0
    slowest: list[tuple[float, int]] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Count the other's inputs, too."""
        self.inputs, self.read = self.inputs + other.inputs, self.read + other.read
        self.problems, self.seconds = self.problems + other.problems, self.seconds + other.seconds
        self.slowest = sorted([*self.slowest, *other.slowest], reverse=True)[:3]


@dataclass(slots=True)
class Run:
    """One run: which inputs, from which samples."""

    seed: int
    keep: Path
    samples: dict[str, list[Sample]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for sample in samples():
            self.samples.setdefault(sample.kind, []).append(sample)
        self.keep.mkdir(parents=True, exist_ok=True)

    def input(self, number: int) -> tuple[str, str | None, bytes]:
        """The kind, the name and the bytes of one input."""
        rng = Random(f"{self.seed}:{number}")
        kind = rng.choices(tuple(SHARES), tuple(SHARES.values()))[0]
        sample = rng.choice(self.samples[kind])
        # What is told from the bytes, by the right name, and by a wrong one.
        wrong = rng.choice(self.samples[rng.choice(tuple(self.samples))]).name
        name = rng.choice((sample.name, sample.name, None, wrong))
        others = self.samples[kind if rng.random() < 0.6 else rng.choice(tuple(self.samples))]
        return kind, name, mutated(rng, sample, others)

    def one(self, number: int) -> tuple[str, Tally, str | None]:
        """What came of one input, and what is wrong with that."""
        kind, name, content = self.input(number)
        work = _settings if kind == "settings" else _checked
        tally, finding = Tally(inputs=1), None
        for again in (False, True):
            began = time.process_time()
            try:
                signal.setitimer(signal.ITIMER_PROF, HANGS)
                tally.read, tally.problems = work(content, name, twice=number % 50 == 0)
            except Broken as error:
                finding = str(error)
            except Hang as error:
                finding = f"no end in {HANGS:g} s\n{''.join(traceback.format_tb(error.__traceback__)[-6:])}"
            except Exception:  # noqa: BLE001 - that one came through is the finding
                finding = traceback.format_exc()
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
            taken = time.process_time() - began
            if taken < SLOW or again or finding:
                break
        if taken > SLOW + EACH * (tally.read + tally.problems) and not finding:
            finding = f"slow: {taken:.1f} s for {len(content)} bytes"
        tally.seconds, tally.slowest = taken, [(round(taken, 3), number)]
        if finding:
            self._kept(number, kind, name, content, finding)
        return kind, tally, finding

    def _kept(self, number: int, kind: str, name: str | None, content: bytes, finding: str) -> None:
        stem = self.keep / f"{self.seed}-{number}"
        stem.with_suffix(".bin").write_bytes(content)
        stem.with_suffix(".txt").write_text(f"{kind} {name} {len(content)} bytes\n{finding}\n", "utf-8", "replace")


def _results(content: bytes, name: str | None) -> list[Source | Problem]:
    return list(formats.read(io.BytesIO(content), Origin(name or "-"), LIMITS, name=name))


def _checked(content: bytes, name: str | None, *, twice: bool) -> tuple[int, int]:
    """How many articles and problems an input is. Raises Broken where a law is."""
    found = _results(content, name)
    if not found:
        raise Broken("neither a source nor a problem")
    results = [_parsed(item) for item in found]
    if twice and (_results(content, name) != found or [_parsed(item) for item in found] != results):
        raise Broken("a second run gives something else")
    problems = sum(isinstance(result, Problem) for result in results)
    return len(results) - problems, problems


def _parsed(item: Any) -> Article | Problem:
    """The article of a source, after the laws of sources, problems and articles."""
    if not isinstance(item, Source | Problem):
        raise Broken(f"neither a source nor a problem: {item!r}")
    if isinstance(item, Source):
        for hint in item.hints:
            _law(0 <= hint.start <= hint.end <= len(item.text), f"a hint outside the text: {hint}")
    result = parsed_source(item, ledger=Ledger())
    if isinstance(result, Problem):
        _law(not CAUGHT.search(result.what), f"a caught bug: {result}")
        _law(len(str(result).splitlines()) == 1, "a problem of two lines")
        interchange.line(interchange.problem(result))
    else:
        _laws(result)
    return result


def _laws(article: Article) -> None:
    text, last = article.source.text, 0
    for block in article.blocks:
        span = block.span
        _law(last <= span.start < span.end <= len(text), f"blocks out of order: {span}")
        _law(not text[last : span.start].strip(), f"no block covers {text[last : span.start][:80]!r}")
        last = span.end
    _law(not text[last:].strip(), f"no block covers {text[last:][:80]!r}")
    for stated in (article.headline, article.standfirst, article.outlet, *article.bylines):
        if stated is not None and stated.span is not None:
            _law(bool(stated.value), "an empty value")
            _law(0 <= stated.span.start < stated.span.end <= len(text), f"a span outside the text: {stated}")
            if not (article.source.hints or article.source.metadata):  # a page's title may say it otherwise
                shown = article.text_of(stated.span)
                _law(stated.value.split() == shown.split(), f"{stated.value!r} is not what stands there: {shown!r}")
    for date in (article.published, article.updated):
        if date is not None and date.span is not None:
            _law(0 <= date.span.start < date.span.end <= len(text), f"a date outside the text: {date}")
    line = interchange.line(interchange.parsed(article, with_text=True))
    _law(isinstance(json.loads(line), dict), "no JSON")


def _law(holds: bool, what: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise Broken(what)


def _settings(content: bytes, name: str | None, *, twice: bool) -> tuple[int, int]:  # noqa: ARG001 - as `_checked`
    """A machine's settings are limits or one sentence on what is wrong with them."""
    path = Path(tempfile.gettempdir()) / f"fuzz-{os.getpid()}.toml"
    path.write_bytes(content)
    try:
        return (1, 0) if isinstance(settings(machine=path), Limits) else (0, 0)
    except UsageError as error:
        _law(len(str(error).splitlines()) == 1, "an error of two lines")
        return 0, 1
    finally:
        path.unlink()


def _hang(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a handler
    raise Hang


def _work(run: Run, numbers: range, at: Any, until: float, results: Any) -> None:
    """One process: its inputs one after the other; `at` says which one it is at."""
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGPROF, _hang)
    tallies: dict[str, Tally] = {}
    findings: Counter[str] = Counter()
    sent = time.monotonic()
    for number in numbers:
        at.value = number
        kind, tally, finding = run.one(number)
        tallies.setdefault(kind, Tally()).add(tally)
        if finding:
            findings[f"{kind}: {finding.splitlines()[-1][:200]} (such as {run.seed}-{number})"] += 1
        over = time.time() > until
        if over or time.monotonic() - sent > 5:
            results.send((tallies, findings, number))
            tallies, findings, sent = {}, Counter(), time.monotonic()
        if over:
            break
    results.send((tallies, findings, None))


@dataclass(slots=True)
class Worker:
    """A process that works through its share of the numbers, and is begun anew behind one that it dies of."""

    run: Run
    numbers: range
    until: float
    process: Any = None
    results: Any = None
    at: Any = None
    seen: float = 0.0
    done: bool = False

    def start(self) -> None:
        """Begin, or begin again."""
        self.at = multiprocessing.Value("q", self.numbers.start)
        self.results, sender = multiprocessing.Pipe(duplex=False)
        self.process = multiprocessing.Process(target=_work, args=(self.run, self.numbers, self.at, self.until, sender))
        self.process.start()
        sender.close()
        self.seen = time.monotonic()

    def news(self) -> Iterator[tuple[dict[str, Tally], Counter[str]]]:
        """What the process has done since it was last asked; a crash is a finding."""
        try:
            while self.results.poll(0.2):
                tallies, findings, number = self.results.recv()
                self.seen, self.done = time.monotonic(), number is None
                yield tallies, findings
                if self.done:
                    self.process.join()
                    return
            if time.monotonic() - self.seen > STUCK:
                self.process.kill()
                raise EOFError  # noqa: TRY301 - as if the process had died by itself
        except EOFError:
            self.process.join()
            number = self.at.value
            kind, name, content = self.run.input(number)
            what = f"the process died (exit code {self.process.exitcode})"
            self.run._kept(number, kind, name, content, what)  # noqa: SLF001 - of this module
            yield {}, Counter({f"{kind}: {what} ({self.run.seed}-{number})": 1})
            self.numbers = range(number + self.numbers.step, self.numbers.stop, self.numbers.step)
            self.start()


def fuzzed(run: Run, inputs: int, until: float, jobs: int) -> tuple[dict[str, Tally], Counter[str]]:
    """All inputs through `jobs` processes."""
    workers = [Worker(run, range(job, inputs, jobs), until) for job in range(jobs)]
    tallies: dict[str, Tally] = {}
    findings: Counter[str] = Counter()
    for worker in workers:
        worker.start()
    told = time.monotonic()
    while not all(worker.done for worker in workers):
        for worker in (one for one in workers if not one.done):
            for more, found in worker.news():
                for kind, tally in more.items():
                    tallies.setdefault(kind, Tally()).add(tally)
                findings.update(found)
                for what in found:
                    print(what, flush=True)
        if time.monotonic() - told > 60:
            told = time.monotonic()
            print(time.strftime("%H:%M:%S"), sum(tally.inputs for tally in tallies.values()), "inputs", flush=True)
    return tallies, findings


def _table(tallies: dict[str, Tally], findings: Counter[str], taken: float) -> Iterator[str]:
    yield f"{'format':12} {'inputs':>9} {'articles':>9} {'problems':>9} {'ms each':>8}  slowest (s, number)"
    whole = Tally()
    for kind in (*(kind for kind in SHARES if kind in tallies), "all"):
        tally = tallies.get(kind, whole)
        whole.add(tally) if tally is not whole else None
        each = 1000 * tally.seconds / max(tally.inputs, 1)
        slowest = ", ".join(f"{seconds:.2f} ({number})" for seconds, number in tally.slowest)
        yield f"{kind:12} {tally.inputs:9,} {tally.read:9,} {tally.problems:9,} {each:8.2f}  {slowest}"
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield f"{whole.inputs:,} inputs of at most {LARGEST // 1000} kB in {taken:.0f} s, {sum(findings.values())} findings, {memory:.0f} MB at most"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print the table; 1 where there is a finding."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "fuzz-findings")
    parser.add_argument("--only", type=int, help="make and run this one input again")
    told = parser.parse_args(arguments)
    run = Run(told.seed, told.keep)
    if told.only is not None:
        signal.signal(signal.SIGPROF, _hang)
        kind, tally, finding = run.one(told.only)
        print(kind, tally, finding or "no finding")
        return bool(finding)
    began = time.monotonic()
    tallies, findings = fuzzed(run, told.inputs, time.time() + told.seconds, told.jobs)
    print("\n".join(_table(tallies, findings, time.monotonic() - began)))
    return bool(findings)


if __name__ == "__main__":
    sys.exit(main())
