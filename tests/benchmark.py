"""The figures that the project promises, as ratios against a peer in the same run; medians of whole processes.

    make benchmark          or: python tests/benchmark.py [import parse annotate export pdf size]

Nothing in here is a test: machines differ, so the figures are printed and a person judges them.
"""

import html
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
BIN = Path(sys.executable).parent

BARE = """
import sys, spacy
from briefing.annotating.english.model import model
from briefing.annotating.english.reading import parts, plain
from briefing.pipeline import parsed
nlp = model()
texts = [plain(view.text) for article in parsed([sys.argv[1]]) for view in parts(article)]
import resource, time
began = time.process_time()
for doc in nlp.pipe(texts, batch_size=16):
    pass
print(time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""

OURS = """
import sys
from briefing.annotating import annotate
from briefing.annotating.english.model import model
from briefing.pipeline import parsed
model()
articles = list(parsed([sys.argv[1]]))
import resource, time
began = time.process_time()
for article in annotate(articles):
    pass
print(time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""

CHART = "figure, axes = plt.subplots(); axes.barh(['a', 'b', 'c'], [1, 2, 3]); plt.show()"


def cpu(command: list[str], *, cwd: Path | None = None) -> tuple[float, float]:
    """CPU and wall seconds of one whole process and its children."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True, capture_output=True, cwd=cwd)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.monotonic() - began


def pairs(ours: Callable[[], float], peer: Callable[[], float], *, runs: int) -> tuple[float, float, float]:
    """Medians of ours and of the peer, and of the ratios pair by pair; the two in turn, after one warm-up each."""
    ours(), peer()
    measured = [(ours(), peer()) for _ in range(runs)]
    ratio = statistics.median(one / other for one, other in measured)
    return statistics.median(one for one, _ in measured), statistics.median(other for _, other in measured), ratio


def show(what: str, ours: float, peer: float, ratio: float, limit: float, unit: str = "s") -> None:
    verdict = "holds" if ratio <= limit else "FALLS SHORT"
    print(f"{what:58} {ours:9.3f} {unit:3} {peer:9.3f} {unit:3} ratio {ratio:5.2f}  ≤ {limit:<5} {verdict}")


def imports() -> None:
    python = [sys.executable, "-c"]
    measured = pairs(
        lambda: cpu([*python, "import briefing"])[0] - cpu([*python, "pass"])[0],
        lambda: cpu([*python, "import pandas"])[0] - cpu([*python, "pass"])[0],
        runs=7,
    )
    show("import briefing / import pandas, CPU", *measured, limit=0.25)


MENU = ("Home", "World", "Business", "Subscribe", "Log in", "Search", "Weather", "Share", "Advertisement", "0:00")
LINKS = ("Ferry to the islands runs again", "Council puts off vote on the harbour", "What we know about the storm")


def scraped(count: int) -> list[list[str]]:
    """Articles made of the paragraphs of the seeds, with the lines around them that a scrape leaves."""
    paragraphs = [p for path in sorted(SEEDS.glob("*.txt")) for p in path.read_text().split("\n\n") if len(p) > 150]
    shuffler = random.Random(2)
    pages = []
    for _ in range(count):
        body = [" ".join(one.split()) for one in shuffler.sample(paragraphs, 12)]
        debris = [shuffler.choice(MENU + LINKS) for _ in range(120)]
        head = ["Harbour bridge closed after storm", "By Ann Miller", "Published 3 May 2024"]
        pages.append([*debris[:50], *head, *body[:6], *debris[50:60], *body[6:], *debris[60:]])
    return pages


def page(lines: list[str]) -> str:
    marked = "".join(
        f"<{'p' if len(line) > 80 else 'div'}>{html.escape(line)}</{'p' if len(line) > 80 else 'div'}>\n"
        for line in lines
    )
    return f"<!doctype html><html><head><title>{lines[50]} | Coast Herald</title></head><body>{marked}</body></html>"


def parsing() -> None:
    import justext
    import trafilatura

    from briefing.parsing import parse
    from briefing.reading.html.pages import source_of
    from briefing.sources import Origin, Source

    origin, words = Origin("page.txt"), justext.get_stoplist("English")

    def taken(work: Callable[[str], object], texts: list[str]) -> float:
        began = time.process_time()
        for text in texts:
            work(text)
        return (time.process_time() - began) / len(texts) * 1_000

    articles = scraped(40)
    texts, pages = ["\n".join(lines) for lines in articles], [page(lines) for lines in articles]
    measured = pairs(
        lambda: taken(lambda text: parse(Source(text, (origin,))), texts),
        lambda: taken(lambda markup: justext.justext(markup, words), pages),
        runs=5,
    )
    show("parse pasted text / jusText on the same lines, CPU", *measured, limit=0.33, unit="ms")
    measured = pairs(
        lambda: taken(lambda markup: parse(source_of(markup, origin)), pages),
        lambda: taken(lambda markup: trafilatura.bare_extraction(markup, with_metadata=True), pages),
        runs=5,
    )
    show("read and parse a page / trafilatura with metadata, CPU", *measured, limit=1.25, unit="ms")


def two_hundred(folder: Path) -> Path:
    """200 articles made of the paragraphs of the seeds, each in an order of its own."""
    paragraphs = [p for path in sorted(SEEDS.glob("*.txt")) for p in path.read_text().split("\n\n") if len(p) > 150]
    shuffler = random.Random(1)
    table = folder / "articles.jsonl"
    rows = ({"id": str(i), "text": "\n\n".join(shuffler.sample(paragraphs, 12)), "body": True} for i in range(200))
    table.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return table


def annotation() -> None:
    with tempfile.TemporaryDirectory() as folder:
        table = two_hundred(Path(folder))

        def run(code: str) -> tuple[float, float]:
            printed = subprocess.run(
                [sys.executable, "-c", code, str(table)], check=True, capture_output=True, text=True, cwd=ROOT
            ).stdout.split()
            return float(printed[-2]), float(printed[-1])

        run(BARE), run(OURS)
        measured = [(run(OURS), run(BARE)) for _ in range(3)]
    for i, (what, limit, scale) in enumerate((("time", 1.5, 1), ("peak memory", 1.3, 1024))):
        ours = statistics.median(one[i] for one, _ in measured) / scale
        peer = statistics.median(other[i] for _, other in measured) / scale
        ratio = statistics.median(one[i] / other[i] for one, other in measured)
        show(f"annotate 200 articles / bare spaCy pipeline, {what}", ours, peer, ratio, limit, "s" if i == 0 else "MB")


def peer_notebook(folder: Path, charts: int) -> Path:
    """A notebook that only imports spaCy, loads the model, pandas and matplotlib and draws as many charts."""
    from nbformat import v4

    load = "import spacy, pandas\nimport matplotlib.pyplot as plt\nfrom briefing.annotating.english.model import model\nmodel()"
    notebook = v4.new_notebook(cells=[v4.new_code_cell(code) for code in (load, *[CHART] * charts)])
    path = folder / "peer.ipynb"
    path.write_text(v4.writes(notebook))
    return path


def export() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = [str(BIN / "briefing"), "export", str(SEEDS), "-o", str(folder / "out")]
        cpu(ours)
        charts = (folder / "out" / "briefing.html").read_text().count("data:image/svg+xml")
        notebook = peer_notebook(folder, charts)
        peer = [str(BIN / "jupyter"), "nbconvert", "--execute", "--to", "html", str(notebook)]
        measured = pairs(lambda: cpu(ours)[1], lambda: cpu(peer)[1], runs=3)
    show(f"briefing export / nbconvert --execute, {charts} charts, wall", *measured, limit=2.0)


def pdf() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        print("the PDF step: no Chromium here to compare with")
        return
    from briefing.exporting.kernel import executed
    from briefing.exporting.notebook import document
    from briefing.exporting.pdf import pdf as made
    from briefing.exporting.run import read_notebook, with_parameters

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([str(BIN / "briefing"), "export", str(SEEDS), "-o", name], check=True, capture_output=True)
        notebook = with_parameters(read_notebook(None), {"SOURCES": [str(SEEDS)]})
        brief = document(executed(notebook, where="the briefing notebook"))
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
        printing = [
            chromium, *flags, f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={folder / 'c.pdf'}",
            (folder / "briefing.html").as_uri(),
        ]  # fmt: skip

        def ours() -> float:
            began = time.monotonic()
            made(brief)
            return time.monotonic() - began

        measured = pairs(ours, lambda: cpu(printing)[1], runs=5)
    show("the PDF step / Chromium printing the same HTML, wall", *measured, limit=0.2)


def size() -> None:
    with tempfile.TemporaryDirectory() as name:
        subprocess.run([str(BIN / "briefing"), "export", str(SEEDS), "-o", name], check=True, capture_output=True)
        for kind, limit in (("html", 1.5), ("pdf", 1.0)):
            megabytes = (Path(name) / f"briefing.{kind}").stat().st_size / 1e6
            show(f"briefing.{kind} of the seeds", megabytes, limit, megabytes / limit, 1.0, "MB")


def main(chosen: list[str]) -> None:
    steps = {"import": imports, "parse": parsing, "annotate": annotation, "export": export, "pdf": pdf, "size": size}
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")
    for name in chosen or steps:
        steps[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
