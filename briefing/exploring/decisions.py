"""The controls by which the analyst corrects what was found."""

from collections.abc import Iterable, Sequence

import ipywidgets as widgets

from briefing.articles import Article, Role
from briefing.comparing.doubtful import Doubtful
from briefing.comparisons import CrossEntity
from briefing.findings import Entity
from briefing.markup import visible


class Decisions:
    """Reject a finding, merge two names, relabel a block, set a publication date, take the last decision back."""

    def __init__(self) -> None:
        self.name = ""
        self.reject = _button("Reject this finding", "The chosen passage is wrong: leave it out everywhere")
        self.same_as = widgets.Dropdown(description="is the same as", style={"description_width": "initial"})
        self.merge = _button("Merge names", "Both names mean one person, organisation or place")
        self.doubtful = widgets.Dropdown(
            description="May be the same",
            style={"description_width": "initial"},
            layout=widgets.Layout(max_width="36rem"),
        )
        self.confirm = _button("They are the same", "Both names mean one; nothing is merged that you do not confirm")
        self.role = widgets.Dropdown(
            description="Block is", options=[str(role) for role in Role], style={"description_width": "initial"}
        )
        self.relabel = _button("Relabel block", "Choose a block by the word at its left first")
        self.date = widgets.Text(
            description="Published", placeholder="2023-10-18", style={"description_width": "initial"}
        )
        self.set_date = _button("Set date", "The day this article was published; every dependent date follows")
        self.undo = _button("Undo last decision", "Take the newest decision back; the ledger keeps both")

    @property
    def box(self) -> widgets.Widget:
        """All controls in three rows."""
        names = widgets.HBox([self.doubtful, self.confirm])
        findings = widgets.HBox([self.reject, self.same_as, self.merge, self.undo])
        blocks = widgets.HBox([self.role, self.relabel, self.date, self.set_date])
        return widgets.VBox([findings, names, blocks])

    def suggest(self, pairs: Sequence[Doubtful]) -> None:
        """Offer names that may mean the same; the first is chosen, and none is merged unasked."""
        self.doubtful.options = [
            (f"{visible(pair.name)} / {visible(pair.other)} ({pair.reason})", (pair.name, pair.other)) for pair in pairs
        ] or [("no doubtful names", ("", ""))]
        self.doubtful.disabled = self.confirm.disabled = not pairs

    def show(self, article: Article, known: Iterable[CrossEntity], *, active: str, block: int) -> None:
        """Enable what can be decided of the chosen finding and block."""
        self.reject.disabled = not active
        entity = _meant(article, active)
        self.name = entity.name if entity else ""
        others = _names(known, but=entity) if entity else []
        self.same_as.options = [(visible(name), name) for name in others]
        self.same_as.description = f"{visible(entity.name[:40])} is the same as" if entity else "is the same as"
        self.same_as.disabled = self.merge.disabled = not others
        chosen = next((b for b in article.blocks if b.span.start == block), None)
        self.relabel.disabled = self.role.disabled = chosen is None
        if chosen is not None:
            self.role.value = str(chosen.role)
        published = article.published
        self.date.value = published.value if published and "/" not in published.value else ""


def _meant(article: Article, finding: str) -> Entity | None:
    """Who the chosen finding means: a name's entity, or a quotation's speaker."""
    findings = article.findings
    meant = next((m.entity for m in findings.mentions if m.id == finding), None)
    if meant is None:
        speakers = (q.speaker for q in findings.quotations if q.id == finding)
        meant = next((speaker.entity for speaker in speakers if speaker), None)
    return next((entity for entity in findings.entities if entity.id == meant), None)


def _names(known: Iterable[CrossEntity], *, but: Entity) -> list[str]:
    """The names of all other entities of the same kind first, then of the other kinds."""
    found = {cross.entity.name: cross.entity.kind for cross in known if cross.entity.name != but.name}
    return sorted(found, key=lambda name: (found[name] is not but.kind, name.casefold()))


def _button(words: str, tooltip: str) -> widgets.Button:
    return widgets.Button(description=words, tooltip=tooltip, layout=widgets.Layout(width="auto"))
