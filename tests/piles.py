"""Small piles of annotated articles, written by hand: what the comparison starts from."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.articles import Article, ArticleDate, Basis, Block, Role
from briefing.comparisons import Comparison, Passage
from briefing.dossiers import Dossier
from briefing.findings import (
    Anchor,
    Change,
    Entity,
    Findings,
    Kind,
    Mention,
    Mode,
    Quantity,
    Quotation,
    Relation,
    Speaker,
    SpeakerBasis,
    Stated,
    Timex,
    TimexType,
    finding_id,
)
from briefing.sources import Origin, Source
from briefing.spans import Span

RELATIONS = {
    "more than": Relation.MORE_THAN,
    "over": Relation.MORE_THAN,
    "at least": Relation.AT_LEAST,
    "about": Relation.ABOUT,
    "fewer than": Relation.FEWER_THAN,
}
BESIDE = 40
DEBRIS = ("Advertisement", "0:00", "Share this", "Avatar of")


@dataclass(frozen=True)
class Number:
    """A quantity to be found: its words (with the qualifier), what it counts, and what else is known."""

    words: str
    of: str | None = None
    unit: str | None = None
    value: float | None = None
    window: str | None = None
    change: Change | None = None


@dataclass(frozen=True)
class Said:
    """A quotation to be found: its words, the speaker's full name, and how it is given."""

    words: str
    speaker: str
    mode: Mode = Mode.INDIRECT
    named: bool = True


@dataclass(frozen=True)
class Day:
    """A time expression to be found, with its TIMEX3 value."""

    words: str
    value: str
    anchor: Anchor = Anchor.NONE


def article(  # noqa: PLR0913 (one for each kind of finding, all by keyword)
    name: str,
    text: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    numbers: Sequence[Number] = (),
    said: Sequence[Said] = (),
    days: Sequence[Day] = (),
    people: Sequence[str] = (),
    roles: Sequence[tuple[str, str]] = (),
) -> Article:
    """An article of paragraphs set apart by blank lines, of which the first is the headline; findings as named."""
    source = Source(text, (Origin(name),))
    places = _Places(source)
    names = tuple(dict.fromkeys((*people, *(one.speaker for one in said if one.named))))
    return Article(
        source,
        tuple(places.blocks()),
        outlet=Stated(outlet, None, "test") if outlet else None,
        published=ArticleDate(published, Basis.GIVEN) if published else None,
        findings=Findings(
            quotations=tuple(places.quotation(one) for one in said),
            quantities=tuple(sorted((places.quantity(one) for one in numbers), key=lambda found: found.span)),
            timexes=tuple(places.timex(one) for one in days),
            mentions=tuple(sorted((m for one in names for m in places.mentions(one)), key=lambda found: found.span)),
            entities=tuple(places.entity(one, dict(roles).get(one)) for one in names),
        ),
    )


def pile(*articles: Article) -> Dossier:
    """A dossier of these."""
    return Dossier(articles)


def words(comparison: Comparison, passages: Sequence[Passage]) -> list[str]:
    """What the passages say."""
    return [comparison.dossier[passage.article].text_of(passage.span) for passage in passages]


class _Places:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.taken: dict[str, int] = {}

    def blocks(self) -> Sequence[Block]:
        found: list[Block] = []
        at = 0
        for paragraph in self.source.text.split("\n\n"):
            start = self.source.text.index(paragraph, at)
            at = start + len(paragraph)
            role = Role.DEBRIS if paragraph.startswith(DEBRIS) else Role.PARAGRAPH if found else Role.HEADLINE
            found.append(Block(self.source.span(start, at), role))
        return found

    def span(self, said: str) -> Span:
        """The next place of these words that was not given out yet."""
        start = self.source.text.index(said, self.taken.get(said, 0))
        self.taken[said] = start + 1
        return self.source.span(start, start + len(said))

    def quantity(self, one: Number) -> Quantity:
        span = self.span(one.words)
        relation = next((r for said, r in RELATIONS.items() if one.words.casefold().startswith(said)), Relation.EXACTLY)
        digits = "".join(c for c in one.words if c.isdigit() or c == ".").strip(".")
        value = one.value if one.value is not None else float(digits)
        low = None if relation in {Relation.FEWER_THAN, Relation.AT_MOST} else value
        high = None if relation in {Relation.MORE_THAN, Relation.AT_LEAST} else value
        window = self.span(one.window) if one.window else None
        identity = finding_id("quantity", span)
        return Quantity(identity, span, low, high, relation, one.change, one.unit, one.of, None, window, "test")

    def quotation(self, one: Said) -> Quotation:
        span = self.span(one.words)
        speaker = Speaker(
            self.named_beside(span, one.speaker),
            one.speaker,
            _id(one.speaker) if one.named else None,
            SpeakerBasis.STATED,
        )
        return Quotation(finding_id("quotation", span), (span,), (), speaker, one.mode, "test")

    def named_beside(self, said: Span, speaker: str) -> tuple[Span, ...]:
        """Where the speaker is named in the words beside a quotation, after it or before it."""
        text, surname = self.source.text, speaker.rsplit(maxsplit=1)[-1]
        at = text.find(surname, said.end, said.end + BESIDE)
        at = at if at >= 0 else text.rfind(surname, max(0, said.start - BESIDE), said.start)
        return (self.source.span(at, at + len(surname)),) if at >= 0 else ()

    def timex(self, one: Day) -> Timex:
        span = self.span(one.words)
        return Timex(finding_id("timex", span), span, TimexType.DATE, one.value, one.anchor, None, "test")

    def mentions(self, name: str) -> Sequence[Mention]:
        surname = name.rsplit(maxsplit=1)[-1]
        found: list[Mention] = []
        at = self.source.text.find(surname)
        while at >= 0:
            span = self.source.span(at, at + len(surname))
            found.append(Mention(finding_id("mention", span), span, Kind.PERSON, _id(name), "test"))
            at = self.source.text.find(surname, at + 1)
        return found

    def entity(self, name: str, role: str | None) -> Entity:
        stated = (Stated(role, None, "test"),) if role else ()
        return Entity(_id(name), Kind.PERSON, name, (), stated)


def _id(name: str) -> str:
    return f"entity-{name.casefold().replace(' ', '-')}"
