"""The pile about one event: its articles, the analyst's decisions, and what could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefing.articles import Article
from briefing.corrections import Ledger
from briefing.errors import Problem, UsageError, did_you_mean
from briefing.markup import shown, table


class Problems(tuple[Problem, ...]):
    """What went wrong with inputs, in their order; a table in a notebook."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        if not self:
            return shown("<p>No problems.</p>")
        rows = ((p.origin, p.stage, p.what, p.hint or "") for p in self)
        return shown(table("Problems", ("Input", "Stage", "What happened", "What to do"), rows))


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
        """One line: how many texts were read, how many problems there were, how many texts were found twice."""
        twice = sum(len(article.source.origins) - 1 for article in self.articles)
        counted = (("read", len(self) + twice), ("problems", len(self.problems)), ("found twice", twice))
        return ", ".join(f"{number} {what}" for what, number in counted if number or what == "read")

    def _repr_html_(self) -> str:
        rows = (
            (
                i,
                article.title,
                article.outlet.value if article.outlet else None,
                article.published.value if article.published else None,
                len(article.findings.quotations),
                len(article.findings.quantities),
                article.id,
            )
            for i, article in enumerate(self.articles)
        )
        headings = ("", "Headline", "Outlet", "Published", "Quotations", "Quantities", "Found at")
        parts = [table(f"Dossier: {self.report()}", headings, rows)]
        return shown(*parts) + (self.problems._repr_html_() if self.problems else "")

    def with_articles(self, articles: tuple[Article, ...]) -> "Dossier":
        """The same dossier with these articles instead."""
        return replace(self, articles=articles)
