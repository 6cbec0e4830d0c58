"""What articles say together: copies, stories, claims, differences, quantities of one thing, a timeline, key points."""

from dataclasses import dataclass
from enum import StrEnum

from briefing.dossiers import Dossier
from briefing.findings import Entity
from briefing.markup import shown, table
from briefing.spans import Span


class CopyRelation(StrEnum):
    """How much of two texts is one text, in runs of five words.

    duplicate: each holds at least half of the other; excerpt: one holds at least half of the other, not the other
    way round; partial: a quarter to a half.
    """

    DUPLICATE = "duplicate"
    EXCERPT = "excerpt"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Copy:
    """Two articles (ids) of which one is a copy of the other, at least in part; `shared` is a share from 0 to 1."""

    a: str
    b: str
    relation: CopyRelation
    shared: float


@dataclass(frozen=True, slots=True)
class Story:
    """Articles (ids) that tell of the same happening."""

    id: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CrossEntity:
    """Who is meant in several articles: the entity, and every place where it is named, each with its article's id."""

    entity: Entity
    mentions: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class MayBeOne:
    """Two names that may mean one person, organisation or place, and why; no text says so, so they stay apart."""

    name: str
    other: str
    why: str


class Stance(StrEnum):
    """What a passage does to a claim."""

    STATES = "states"
    DIFFERS = "differs"
    DENIES = "denies"


class Extent(StrEnum):
    """How much of a claim a passage says; only what says all of it is counted."""

    ALL = "all"
    PART = "part"
    LITTLE = "little"


class Standing(StrEnum):
    """How well a claim stands, by independent origins."""

    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single-source"
    DIFFERING = "differing"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage for or against a claim. `origin` names who stands behind it: a speaker, or the outlet itself.

    `finding` is the id of the quotation or quantity that the passage is, where it is one; `extent` is how much of the
    claim it says.
    """

    article: str
    span: Span
    stance: Stance
    origin: str
    finding: str | None = None
    extent: Extent = Extent.ALL


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion and every passage for and against it.

    `statement` is the extracted passage that says it best; `texts` and `origins` are counts, the latter of
    independent origins (two outlets that quote one speaker are one); `why` says what made the passages one claim;
    `behind` names the counted origins, one name each: a speaker's, or an article's id.
    """

    id: str
    statement: str
    standing: Standing
    texts: int
    origins: int
    evidence: tuple[Evidence, ...]
    why: str
    behind: tuple[str, ...] = ()

    @property
    def counted(self) -> tuple[Evidence, ...]:
        """The passages that the counts rest on: those that say all of it."""
        return tuple(e for e in self.evidence if e.stance is Stance.STATES and e.extent is Extent.ALL)


class DifferenceKind(StrEnum):
    """In what two passages about one thing differ."""

    VALUE = "value"
    QUALIFIER = "qualifier"
    UNIT = "unit"
    SCOPE = "scope"
    WINDOW = "window"
    DATE = "date"
    PLACE = "place"
    ROLE = "role"
    WORDING = "wording"
    POLARITY = "polarity"


class Certainty(StrEnum):
    """Whether every slot that was compared is known."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one article (by id), and the finding that stands there, where there is one."""

    article: str
    span: Span
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Where passages about one thing differ, and in what; `note` says it in one templated sentence."""

    id: str
    kind: DifferenceKind
    certainty: Certainty
    evidence: tuple[Passage, ...]
    note: str


class Verdict(StrEnum):
    """How quantities of one thing stand to each other."""

    AGREE = "agree"
    QUALIFIER_DIFFERS = "qualifier_differs"
    ROUNDING = "rounding"
    CONFLICT = "conflict"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True)
class QuantityGroup:
    """Quantities of one thing in one unit (None: a plain count); a member's `finding` is the quantity's id."""

    of: str | None
    unit: str | None
    members: tuple[Passage, ...]
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A check of one stated quantity against others: `formula` in words and figures, and whether it holds."""

    formula: str
    holds: bool
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """Something dated, or ordered, or neither: `value` is a TIMEX3 value or interval, None where it stays open.

    `words` are the sentence that tells it; `basis` says how the value came about; `order` places an item that is
    only known to be before or after another (their ids are positions in the timeline).
    """

    value: str | None
    basis: str
    evidence: tuple[Passage, ...]
    order: int | None = None


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A sentence for the front page, taken from the evidence; `claim` is the id of the claim it stands for.

    `meant` are pronouns of the sentence, by place, with the name that each stands for: “He [Ken Lund] noted …”.
    """

    text: str
    voice: str
    evidence: tuple[Passage, ...]
    claim: str | None = None
    meant: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Accusation:
    """A sentence that accuses somebody, and the sentences that deny it or say how far the law has come with it."""

    passage: Passage
    answers: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that the articles of a dossier say together.

    `dossier` is the pile as it was compared: with inferred dates, and with one entity id for one person or
    organisation in all articles.
    """

    dossier: Dossier
    copies: tuple[Copy, ...] = ()
    stories: tuple[Story, ...] = ()
    entities: tuple[CrossEntity, ...] = ()
    claims: tuple[Claim, ...] = ()
    differences: tuple[Difference, ...] = ()
    quantity_groups: tuple[QuantityGroup, ...] = ()
    arithmetic: tuple[Arithmetic, ...] = ()
    timeline: tuple[TimelineItem, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    accusations: tuple[Accusation, ...] = ()
    doubtful: tuple[MayBeOne, ...] = ()

    def answers_to(self, *spans: Span) -> tuple[Passage, ...]:
        """The denials and the charge status that belong to whoever is accused in these passages, in order, once each.

        A passage is any stretch of an article: a sentence, a quotation, a point. What it says itself is left out.
        """
        touched = (one for one in self.accusations if any(one.passage.span.overlaps(span) for span in spans))
        found = dict.fromkeys(answer for one in touched for answer in one.answers)
        return tuple(answer for answer in found if not any(span.contains(answer.span) for span in spans))

    def _repr_html_(self) -> str:
        claims = ((c.statement, str(c.standing), c.texts, c.origins) for c in self.claims if c.texts > 1)
        parts = [
            table("Claims of several texts", ("Statement", "Standing", "Texts", "Origins"), claims),
            table(
                "Differences",
                ("Kind", "What", "Certainty"),
                ((str(d.kind), d.note, str(d.certainty)) for d in self.differences),
            ),
            table(
                "Copies",
                ("One", "Other", "Relation", "Shared"),
                ((c.a, c.b, str(c.relation), c.shared) for c in self.copies),
            ),
        ]
        return shown(*parts)
