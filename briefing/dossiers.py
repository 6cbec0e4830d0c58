"""The pile about one event: its articles, the analyst's decisions, and what could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefing.articles import Article
from briefing.corrections import Ledger
from briefing.errors import Problem, UsageError, did_you_mean


@dataclass(frozen=True, slots=True)
class Dossier:
    """Articles in the order of the input, each text once; what went wrong with an input is in `problems`."""

    articles: tuple[Article, ...]
    ledger: Ledger = field(default_factory=Ledger)
    problems: tuple[Problem, ...] = ()

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

    def with_articles(self, articles: tuple[Article, ...]) -> "Dossier":
        """The same dossier with these articles instead."""
        return replace(self, articles=articles)
