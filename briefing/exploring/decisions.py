"""The controls by which the analyst corrects what was found."""

from collections.abc import Iterable, Sequence

import ipywidgets as widgets

from briefing.articles import Article, Role
from briefing.comparisons import CrossEntity, MayBeOne
from briefing.findings import Entity, Kind
from briefing.markup import visible

SPEAKERS = {Kind.PERSON, Kind.ORGANISATION}


class Decisions:
    """Reject a finding, merge two names, say who spoke, relabel a block, set a publication date, undo the last decision."""

    def __init__(self) -> None:
        self.name = ""
        self._names: dict[str, str] = {}
        self.reject = _button("Reject this finding", "The chosen passage is wrong: leave it out everywhere")
        self.same_as = widgets.Dropdown(description="is the same as", style={"description_width": "initial"})
        self.merge = _button("Merge names", "Both names mean one person, organisation or place")
        self.speaker = widgets.Combobox(
            description="said by", placeholder="a name; empty: unknown", style={"description_width": "initial"}
        )
        self.set_speaker = _button("Set speaker", "Who said the chosen quotation; empty where nobody is known to have")
        self.doubtful = widgets.Dropdown(description="May be one", style={"description_width": "initial"})
        self.doubtful.layout = widgets.Layout(flex="1 1 0", min_width="14rem")
        self.are_one = _button(
            "They are one", "Both names mean one person, organisation or place: the fuller name stays"
        )
        self.are_two = _button("They are two", "Keep the names apart, and do not ask again")
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
        """All controls in four rows."""
        findings = widgets.HBox([self.reject, self.speaker, self.set_speaker, self.undo])
        names = widgets.HBox([self.same_as, self.merge])
        blocks = widgets.HBox([self.role, self.relabel, self.date, self.set_date])
        doubts = widgets.HBox([self.doubtful, self.are_one, self.are_two])
        return widgets.VBox([findings, names, doubts, blocks])

    def show_doubtful(self, pairs: Iterable[MayBeOne]) -> None:
        """Offer the names that may be one."""
        self.doubtful.options = [(visible(f"{one.name} = {one.other}? ({one.why})"), one) for one in pairs]
        none = not self.doubtful.options
        self.doubtful.index = None if none else 0
        self.doubtful.disabled = self.are_one.disabled = self.are_two.disabled = none

    def show(self, article: Article, known: Sequence[CrossEntity], *, active: str, block: int) -> None:
        """Enable what can be decided of the chosen finding and block."""
        self.reject.disabled = not active
        entity = _meant(article, active)
        self._show_speaker(article, known, active)
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

    def _show_speaker(self, article: Article, known: Sequence[CrossEntity], active: str) -> None:
        quotation = next((q for q in article.findings.quotations if q.id == active), None)
        self.speaker.disabled = self.set_speaker.disabled = quotation is None
        names = [cross.entity.name for cross in known if cross.entity.kind in SPEAKERS]
        self._names = {visible(name): name for name in names}
        self.speaker.options = tuple(self._names)
        self.speaker.value = visible(quotation.speaker.name) if quotation and quotation.speaker else ""

    @property
    def spoken_by(self) -> str | None:
        """The name in the field; None where the speaker is to be unknown."""
        written = " ".join(self.speaker.value.split())
        return self._names.get(written, written) or None


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
