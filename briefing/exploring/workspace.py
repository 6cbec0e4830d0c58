"""The linked workspace: lists, reading view and decisions; what it leaves behind is the ledger."""

import html
from collections.abc import Callable
from datetime import UTC, datetime

import ipywidgets as widgets

from briefing import pipeline
from briefing.articles import Article
from briefing.calendars import days
from briefing.comparing.doubtful import doubtful
from briefing.comparisons import Comparison
from briefing.corrections import Judgement, Ledger, block_target
from briefing.dossiers import Dossier
from briefing.errors import BriefingError
from briefing.exploring.decisions import Decisions
from briefing.exploring.links import Facet, Row, Rows, Spot, narrowed, passages, rows
from briefing.exploring.reading_view import ReadingView, shown
from briefing.markup import visible
from briefing.summarising.wording import capital, count

ALL = ""


class Workspace:
    """Text, speakers, quantities, dates and names of a dossier, linked; decisions go to `ledger` at once.

    Choose a row of a list: the other lists show what stands in the same paragraphs, and the text scrolls to the
    first passage. `dossier` and `comparison` are the values as they stand after every decision.

    >>> Workspace(briefing.annotate(briefing.read("seeds/", ledger="ledger.jsonl")))  # doctest: +SKIP
    """

    def __init__(
        self, dossier: Dossier | Comparison, *, analyst: str | None = None, now: Callable[[], datetime] | None = None
    ) -> None:
        self.dossier = dossier.dossier if isinstance(dossier, Comparison) else dossier
        self.comparison = pipeline.compare(self.dossier)
        self.analyst = analyst
        self._now = now or (lambda: datetime.now(UTC))
        self._rows: Rows = {}
        self._spots: tuple[Spot, ...] = ()
        self._linking = False
        self.reading = ReadingView()
        self.lists = {facet: _list(facet) for facet in Facet}
        self.article = widgets.Dropdown(description="Article", layout=widgets.Layout(flex="1 1 0", min_width="12rem"))
        self.previous = _step("Previous passage", "arrow-up")
        self.next = _step("Next passage", "arrow-down")
        self.decisions = Decisions()
        self.status = widgets.HTML()
        self._connect()
        self._show_dossier()

    @property
    def ledger(self) -> Ledger:
        """All decisions, with the file that they are kept in."""
        return self.dossier.ledger

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles as they were compared: one id for one person, dates valued as far as they can be."""
        return self.comparison.dossier.articles

    @property
    def box(self) -> widgets.Widget:
        """The whole workspace as one widget."""
        left = widgets.VBox(list(self.lists.values()), layout=widgets.Layout(flex="0 0 17rem"))
        top = widgets.HBox([self.article, self.previous, self.next])
        right = widgets.VBox([top, self.reading], layout=widgets.Layout(flex="1 1 0", min_width="20rem"))
        middle = widgets.HBox([left, right])
        return widgets.VBox([middle, self.decisions.box, self.status])

    def _repr_mimebundle_(self, **_options: object) -> dict[str, object]:
        bundle: dict[str, object] = dict(self.box._repr_mimebundle_())
        bundle["text/plain"] = repr(self)
        return bundle

    def __repr__(self) -> str:
        return f"Workspace of {len(self.dossier)} articles with {len(self.ledger)} decisions (shown in JupyterLab)"

    # From the value to the screen

    def _connect(self) -> None:
        self.article.observe(lambda _change: self._show_article(), names="value")
        for facet, chooser in self.lists.items():
            chooser.observe(lambda _change, facet=facet: self._choose(facet), names="value")
        self.reading.observe(lambda _change: self._show_decisions(), names=["active", "active_block"])
        self.previous.on_click(lambda _button: self.step(-1))
        self.next.on_click(lambda _button: self.step(1))
        act = self.decisions
        act.reject.on_click(lambda _button: self._decide(Judgement.REJECT, self.reading.active))
        act.merge.on_click(lambda _button: self._decide(Judgement.MERGE, act.name, act.same_as.value))
        act.confirm.on_click(lambda _button: self._decide(Judgement.MERGE, *act.doubtful.value))
        act.relabel.on_click(lambda _button: self._decide(Judgement.RELABEL, self._block_target(), act.role.value))
        act.set_date.on_click(lambda _button: self._set_date(act.date.value.strip()))
        act.undo.on_click(lambda _button: self._undo())

    def _show_dossier(self) -> None:
        """Every list anew, after the dossier changed."""
        at = self.article.index or 0
        self._rows = rows(self.articles)
        self.article.options = [(f"{i}. {visible(article.title)}", i - 1) for i, article in enumerate(self.articles, 1)]
        if self.articles:
            self.article.value = min(at, len(self.articles) - 1)
        self._show_article()
        self._link()
        self.decisions.suggest(doubtful(self.comparison.entities))
        self._say(f"{capital(count(len(self.ledger), 'decision'))} in the ledger{self._kept()}.")

    def _kept(self) -> str:
        path = self.ledger.path
        return f" {path}" if path else "; they are kept nowhere: read with ledger="

    def _article(self) -> Article:
        return self.articles[self.article.value]

    def _show_article(self) -> None:
        if self.article.value is None:
            return
        self.reading.active, self.reading.active_block = "", -1
        self.reading.article = shown(self._article())
        self._show_chosen()
        self._show_decisions()

    def _choices(self, *, but: Facet | None = None) -> list[Row]:
        chosen = {facet: chooser.value for facet, chooser in self.lists.items() if facet is not but and chooser.value}
        return [row for facet, key in chosen.items() for row in self._rows[facet] if _key(row) == key]

    def _choose(self, facet: Facet) -> None:
        if self._linking:
            return
        self._link()
        self._spots = passages(sorted(self._choices(), key=lambda row: row.facet is not facet))
        if self._spots:
            self._go_to(self._spots[0])
        else:
            self._show_chosen()

    def _link(self) -> None:
        """The lists as the choices in the others narrow them."""
        self._linking = True
        for facet, chooser in self.lists.items():
            lines = narrowed(self._rows[facet], self._choices(but=facet))
            total = sum(count for _, count in lines)
            options = [(f"All {len(lines)} ({total} passages)", ALL)]
            options += [(f"{row.label} ({count})", _key(row)) for row, count in lines]
            kept = chooser.value if chooser.value in {key for _, key in options} else ALL
            chooser.options = options
            chooser.value = kept
        self._linking = False
        self._spots = passages(self._choices())

    def _go_to(self, spot: Spot) -> None:
        index = next(i for i, article in enumerate(self.articles) if article.id == spot.place[0])
        if self.article.value != index:
            self.article.value = index
        self._show_chosen()
        self.reading.active = spot.finding

    def _show_chosen(self) -> None:
        here = self._article().id if self.article.value is not None else None
        self.reading.chosen = [spot.finding for spot in self._spots if spot.place[0] == here]

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) passage of the choice, across articles."""
        if not self._spots:
            self._say("Choose a row of a list first.")
            return
        found = [spot.finding for spot in self._spots]
        at = found.index(self.reading.active) if self.reading.active in found else -1 if by > 0 else 0
        self._go_to(self._spots[(at + by) % len(found)])

    # From the analyst to the ledger

    def _show_decisions(self) -> None:
        if self.article.value is None:
            return
        article = self._article()
        names = self.comparison.entities
        self.decisions.show(article, names, active=self.reading.active, block=self.reading.active_block)

    def _block_target(self) -> str:
        blocks = self._article().blocks
        return next((block_target(b.span) for b in blocks if b.span.start == self.reading.active_block), "")

    def _decide(self, judgement: Judgement, target: str, value: str | None = None) -> None:
        """Record one decision and show the dossier as it is with it."""
        if not target or (judgement is not Judgement.REJECT and not value):
            self._say("Choose a passage or a block first, and what it should be.")
            return
        when = self._now().isoformat(timespec="seconds")
        self._say("Comparing anew with this decision …")
        try:
            ledger = self.ledger.record(judgement, target, value, who=self.analyst, when=when)
            self.dossier = pipeline.revised(self.dossier, ledger)
            self.comparison = pipeline.compare(self.dossier)
        except BriefingError as error:
            self._say(str(error))
            return
        self._show_dossier()

    def _set_date(self, value: str) -> None:
        if days(value) is None or not value[:1].isdigit():
            self._say(f"“{value}” is no date. Write it as 2023-10-18, 2023-10 or 2023.")
            return
        self._decide(Judgement.DATE, self._article().source.id, value)

    def _undo(self) -> None:
        standing = [c for judgement in Judgement for c in self.ledger.standing(judgement)]
        undoable = [c for c in standing if c.judgement is not Judgement.RETRACT]
        if not undoable:
            self._say("There is no decision to take back.")
            return
        last = max(undoable, key=lambda correction: correction.id)
        self._decide(Judgement.RETRACT, str(last.id), str(last.judgement))

    def _say(self, words: str) -> None:
        self.status.value = f'<p role="status">{html.escape(visible(words))}</p>'


def _step(words: str, icon: str) -> widgets.Button:
    return widgets.Button(description=words, icon=icon, layout=widgets.Layout(width="auto", flex="0 0 auto"))


def _list(facet: Facet) -> widgets.Select:
    layout = widgets.Layout(width="100%", height="auto")
    chooser = widgets.Select(options=[("All", ALL)], value=ALL, rows=6, layout=layout)
    chooser.description = str(facet)
    chooser.style = {"description_width": "auto"}
    chooser.add_class("briefing-list")
    return chooser


def _key(row: Row) -> str:
    """A row's key with its list, never empty: the empty key means all."""
    return f"{row.facet}:{row.key}"
