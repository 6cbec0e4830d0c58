"""The pile about one event: its articles, the analyst's decisions, and what could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefing.articles import Article
from briefing.corrections import Ledger
from briefing.errors import Problem, UsageError, did_you_mean
from briefing.findings import Findings
from briefing.markup import shown, table

WRAPPED = "<style>.briefing-shown td{overflow-wrap:anywhere;min-width:5.5rem}</style>"
"""A long path must not push what is to be done out of sight."""

UNREAD = "not looked for"
"""Findings of an article that is not annotated, or whose language has no extractor; none of them is not zero."""


class Problems(tuple[Problem, ...]):
    """What went wrong with inputs, in their order; a table in a notebook."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        if not self:
            return shown("<p>No problems.</p>")
        rows = ((p.origin, p.stage, p.what, p.hint or "–") for p in self)
        many = (
            "1 problem; everything else went on" if len(self) == 1 else f"{len(self)} problems; everything else went on"
        )
        return shown(WRAPPED, table(many, ("Input", "Stage", "What happened", "What to do"), rows))


@dataclass(slots=True)
class Tally:
    """What was read, counted: “41 read, 2 problems, 3 copies, 1 cut off, 2 with mojibake”.

    A copy is a text that was read before, letter for letter; it is among what was read.
    """

    read: int = 0
    problems: int = 0
    copies: int = 0
    cut_off: int = 0
    mojibake: int = 0
    repaired: int = 0
    _seen: set[int] = field(default_factory=set, repr=False)

    def add(self, item: Article | Problem) -> None:
        """Count one result; an article as often as its text was found."""
        if isinstance(item, Problem):
            self.problems += 1
            return
        known = int(item.source.id[:15], 16)  # a number, since a pile may have a hundred thousand
        again = known in self._seen
        self._seen.add(known)
        times = len(item.source.origins)
        self.read += times
        self.copies += times - (not again)
        self.cut_off += item.cut_off is not None and not again
        self.mojibake += item.source.mojibake > 0 and not again
        self.repaired += item.source.is_repaired and not again

    def __str__(self) -> str:
        counted = (
            (self.problems, "problem" if self.problems == 1 else "problems"),
            (self.copies, "copy" if self.copies == 1 else "copies"),
            (self.cut_off, "cut off"),
            (self.mojibake, "with mojibake"),
            (self.repaired, "repaired"),
        )
        return ", ".join((f"{self.read} read", *(f"{number} {what}" for number, what in counted if number)))


@dataclass(frozen=True, slots=True)
class Dossier:
    """Articles in the order of the input, each text once; what went wrong with an input is in `problems`."""

    articles: tuple[Article, ...]
    ledger: Ledger = field(default_factory=Ledger)
    problems: Problems = field(default_factory=Problems)

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __getitem__(self, key: int | str) -> Article:
        """The article at a position, or with an id (a path) or a source id."""
        if isinstance(key, int):
            return self.articles[key]
        for article in self.articles:
            if key in (article.id, article.source.id):
                return article
        raise UsageError(
            f"no article is called “{key}”", hint=did_you_mean(key, [article.id for article in self.articles])
        )

    def report(self) -> str:
        """One line: how many texts were read, how many problems there were, and what is to be known of the texts."""
        tally = Tally()
        for item in (*self.articles, *self.problems):
            tally.add(item)
        return str(tally)

    def _repr_html_(self) -> str:
        rows = (
            (
                i,
                article.title,
                article.outlet.value if article.outlet else None,
                article.published.value if article.published else None,
                article.language,
                *_counts(article.findings),
                article.id,
            )
            for i, article in enumerate(self.articles)
        )
        headings = ("", "Headline", "Outlet", "Published", "Language", "Quotations", "Quantities", "Found at")
        parts = [table(f"Dossier: {self.report()}", headings, rows)]
        return shown(*parts) + (self.problems._repr_html_() if self.problems else "")

    def with_articles(self, articles: tuple[Article, ...]) -> "Dossier":
        """The same dossier with these articles instead."""
        return replace(self, articles=articles)


def _counts(found: Findings) -> tuple[int | str, int | str]:
    """How many quotations and quantities there are, or that nobody looked for them."""
    if found.read_as is None:
        return UNREAD, UNREAD
    return len(found.quotations), len(found.quantities)
