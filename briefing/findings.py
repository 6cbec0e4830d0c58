"""What is found in an article: who said what, how much, when, and who is who. Every finding says where."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from briefing.spans import Span


class Mode(StrEnum):
    """How words are given: in quotation marks, in the reporter's words, or both in one sentence."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SpeakerBasis(StrEnum):
    """How the speaker is known: named at the quotation, or resolved from a pronoun, a role, or the utterance before.

    `given` is the analyst's decision.
    """

    STATED = "stated"
    PRONOUN = "pronoun"
    ROLE = "role"
    CONTINUED = "continued"
    GIVEN = "given"


class Relation(StrEnum):
    """How a number bounds what it counts. An interval is closed where it has both ends."""

    EXACTLY = "="
    ABOUT = "~"
    MORE_THAN = ">"
    AT_LEAST = ">="
    FEWER_THAN = "<"
    AT_MOST = "<="


class Change(StrEnum):
    """Which way a quantity moved."""

    UP = "up"
    DOWN = "down"


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(StrEnum):
    """What a time expression is valued against: nothing, the article's date, or a date stated in the text."""

    NONE = "none"
    PUBLISHED = "published"
    STATED = "stated"


class Kind(StrEnum):
    """Kinds of entity."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    LAW = "law"
    OTHER = "other"


class MentionBasis(StrEnum):
    """How a mention names: by a name of its own, by one inside the name of something else, or by an office or a kind.

    "Ada Quill"; "Ada Quill" in "Ada Quill Foundation"; "the Home Secretary" or "the agency", where the text says who
    that is.
    """

    NAME = "name"
    INSIDE = "inside"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Stated:
    """A value as the source states it: where (None: in a page's metadata), and by which rule or field it was found."""

    value: str
    span: Span | None
    by: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to speak: the words that say so, the name it stands for, and the entity's id where one is known.

    `spans` are the words at the quotation ("he", "the agency", "Mr. McCallum"); `name` is the full name, resolved.
    """

    spans: tuple[Span, ...]
    name: str
    entity: str | None
    basis: SpeakerBasis


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words put in someone's mouth. `content` has one span a piece; marks stand outside of it.

    `repeats` are those pieces, the last ones, that only say again what others do: in a standfirst, in a pull quote.
    """

    id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    speaker: Speaker | None
    mode: Mode
    by: str
    repeats: tuple[Span, ...] = ()

    @property
    def said(self) -> tuple[Span, ...]:
        """The pieces, each thing once."""
        return self.content[: len(self.content) - len(self.repeats)]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as an interval, its unit (None: a plain count) and what it counts.

    `low`, `high`: `=` and `~` have both alike, `>` and `>=` no high, `<` and `<=` no low, a range both.
    `of` is what is counted, as a head word with what narrows it; `window` the time it holds for; `happening` the word
    that says what befell those who are counted (“killing”, “hurt”), where one does.
    """

    id: str
    span: Span
    low: float | None
    high: float | None
    relation: Relation
    change: Change | None
    unit: str | None
    of: str | None
    of_span: Span | None
    window: Span | None
    by: str
    happening: Span | None = None

    @property
    def is_age(self) -> bool:
        """Whether it says how old somebody or something is: its unit is "year of age", or months, weeks, days."""
        return self.unit is not None and self.unit.endswith(" of age")


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its TIMEX3 value. `relative` is the rule that values it against an anchor.

    `relative` is None for absolute expressions; `annotate.timexes.valued(timex, anchor)` applies it.
    """

    id: str
    span: Span
    type: TimexType
    value: str
    anchor: Anchor
    relative: str | None
    by: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text; `entity` is the id of who is meant. Mentions with basis `name` do not overlap each other."""

    id: str
    span: Span
    kind: Kind
    entity: str
    by: str
    basis: MentionBasis = MentionBasis.NAME


@dataclass(frozen=True, slots=True)
class Entity:
    """Who is meant: the fullest name, every other form it takes, and the roles the text states."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...]
    roles: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in one article, each kind in the order of the text.

    `read_as` is the language (ISO 639-1) whose extractor looked for it; None where nobody looked.
    """

    quotations: tuple[Quotation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    read_as: str | None = None

    def speaking(self, span: Span) -> Quotation | None:
        """The quotation in which a passage stands, or begins or ends, the shortest where they nest."""
        around = [q for q in self.quotations if any(piece.overlaps(span) for piece in q.content)]
        return min(around, key=lambda quotation: sum(len(piece) for piece in quotation.content), default=None)

    @property
    def names(self) -> tuple[Mention, ...]:
        """The mentions that are names of their own, apart from each other."""
        return tuple(mention for mention in self.mentions if mention.basis is MentionBasis.NAME)


Finding = Quotation | Quantity | Timex | Mention


def finding_id(kind: str, *spans: Span) -> str:
    """The id of a finding: the same for the same text, kind and place, on every machine and in every version.

    `kind` is one of quotation, quantity, timex, mention.
    """
    place = ",".join(f"{span.start}-{span.end}" for span in spans)
    digest = hashlib.blake2b(f"{spans[0].source}|{kind}|{place}".encode(), digest_size=6).hexdigest()
    return f"{kind}-{digest}"


def extent(finding: Finding) -> tuple[Span, ...]:
    """Where a finding stands: the pieces of a quotation's content, one span for the others."""
    return finding.content if isinstance(finding, Quotation) else (finding.span,)
