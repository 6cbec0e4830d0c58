"""A comparison put together by hand, of two invented reports with real debris, so that sections are tested on their own."""

from briefing.articles import Article, ArticleDate, Basis, Block, Role
from briefing.comparisons import (
    Arithmetic,
    Certainty,
    Claim,
    Comparison,
    CrossEntity,
    Difference,
    DifferenceKind,
    Evidence,
    KeyPoint,
    Passage,
    QuantityGroup,
    Stance,
    Standing,
    TimelineItem,
    Verdict,
)
from briefing.corrections import Judgement, Ledger
from briefing.dossiers import Dossier
from briefing.findings import (
    Anchor,
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

COURIER = """Harbour Pumps Failed Before Flood, Engineer Says

Harbour Pumps Failed Before Flood, Engineer Says
By Ada Brook
Listen to this article
0:00

More than 400 homes in Port Elan were flooded after two pumps failed, the city’s chief engineer said on Tuesday.

“We think we are above 400 homes, and the number is still rising,” Mira Holt told reporters. “The pumps were old.”

She said the pumps had been inspected in May 2022.

Police arrested Colin Marsh, a former contractor, on suspicion of fraud. Mr. Marsh has denied the allegation through his lawyer.

It is double the 200 homes flooded in 2019.
Share this article
Ada Brook covers the coast for The Courier.
"""

GAZETTE = """Port Elan flood: 400 homes under water

About 400 homes were flooded in Port Elan, according to chief engineer Mira Holt, who said the pumps <b>$x_1$</b> had not been inspected for years.

“The pumps were old,” she said.
"""


def place(source: Source, words: str, nth: int = 0) -> Span:
    """Where the words stand for the `nth` time."""
    at = -1
    for _ in range(nth + 1):
        at = source.text.index(words, at + 1)
    return source.span(at, at + len(words))


def blocks(source: Source, roles: dict[str, Role]) -> tuple[Block, ...]:
    """A block a line; body text unless a role is given for its first words."""
    found: list[Block] = []
    at = 0
    headlines = 0
    for line in source.text.split("\n"):
        if line.strip():
            role = next((role for start, role in roles.items() if line.startswith(start)), Role.PARAGRAPH)
            if role is Role.HEADLINE:
                headlines += 1
                role = Role.HEADLINE if headlines == 1 else Role.REPEAT
            found.append(Block(source.span(at, at + len(line)), role))
        at += len(line) + 1
    return tuple(found)


def quotation(content: Span, speaker: Speaker | None, mode: Mode, *cue: Span) -> Quotation:
    """A quotation of one piece."""
    return Quotation(finding_id("quotation", content), (content,), cue, speaker, mode, "hand")


def quantity(span: Span, low: float | None, high: float | None, relation: Relation, **more: object) -> Quantity:
    """A count of homes, unless `of` says otherwise."""
    return Quantity(
        id=finding_id("quantity", span),
        span=span,
        low=low,
        high=high,
        relation=relation,
        change=None,
        unit=more.get("unit"),
        of=more.get("of", "homes"),
        of_span=None,
        window=more.get("window"),
        by="hand",
    )  # type: ignore[arg-type]  # fmt: skip - a test's shorthand


def courier() -> Article:
    """The longer report: debris, three quotations, an arrest that is denied."""
    s = Source(COURIER, (Origin("courier.txt", path="courier.txt"),))
    roles = {
        "Harbour Pumps": Role.HEADLINE, "By Ada": Role.BYLINE, "Listen": Role.DEBRIS, "0:00": Role.DEBRIS,
        "Share": Role.DEBRIS, "Ada Brook covers": Role.BIO,
    }  # fmt: skip
    holt = ("Mira Holt", "e-holt")
    stated = Speaker((place(s, "the city’s chief engineer"),), *holt, SpeakerBasis.ROLE)
    named = Speaker((place(s, "Mira Holt"),), *holt, SpeakerBasis.STATED)
    she = Speaker((place(s, "She"),), *holt, SpeakerBasis.PRONOUN)
    may, y2019, tuesday = place(s, "May 2022"), place(s, "2019"), place(s, "Tuesday")
    findings = Findings(
        quotations=(
            quotation(
                place(s, "More than 400 homes in Port Elan were flooded after two pumps failed"), stated, Mode.INDIRECT
            ),
            quotation(place(s, "We think we are above 400 homes, and the number is still rising,"), named, Mode.DIRECT),
            quotation(place(s, "The pumps were old."), named, Mode.DIRECT),
            quotation(place(s, "the pumps had been inspected in May 2022"), she, Mode.INDIRECT, place(s, "said", 1)),
        ),
        quantities=(
            quantity(place(s, "More than 400 homes"), 400, None, Relation.MORE_THAN),
            quantity(place(s, "above 400 homes"), 400, None, Relation.MORE_THAN),
            quantity(place(s, "200 homes"), 200, 200, Relation.EXACTLY, window=y2019),
            quantity(place(s, "double"), 2, 2, Relation.EXACTLY, unit="times"),
        ),
        timexes=(
            Timex(finding_id("timex", tuesday), tuesday, TimexType.DATE, "XXXX-WXX-2", Anchor.NONE, "weekday", "hand"),
            Timex(finding_id("timex", may), may, TimexType.DATE, "2022-05", Anchor.NONE, None, "hand"),
            Timex(finding_id("timex", y2019), y2019, TimexType.DATE, "2019", Anchor.NONE, None, "hand"),
        ),
        mentions=tuple(
            Mention(finding_id("mention", span), span, kind, key, "hand")
            for span, kind, key in (
                (place(s, "Port Elan"), Kind.PLACE, "e-elan"),
                (place(s, "Mira Holt"), Kind.PERSON, "e-holt"),
                (place(s, "Colin Marsh"), Kind.PERSON, "e-marsh"),
                (place(s, "Mr. Marsh"), Kind.PERSON, "e-marsh"),
            )
        ),
        entities=(
            Entity("e-elan", Kind.PLACE, "Port Elan", (), ()),
            Entity("e-holt", Kind.PERSON, "Mira Holt", (), (Stated("chief engineer", place(s, "chief engineer"), "hand"),)),
            Entity("e-marsh", Kind.PERSON, "Colin Marsh", ("Mr. Marsh",), ()),
        ),
    )  # fmt: skip
    headline = place(s, "Harbour Pumps Failed Before Flood, Engineer Says")
    return Article(
        s,
        blocks(s, roles),
        "en",
        headline=Stated(s.text[headline.start : headline.end], headline, "hand"),
        bylines=(Stated("Ada Brook", place(s, "Ada Brook"), "hand"),),
        outlet=Stated("The Courier", place(s, "The Courier"), "hand"),
        published=ArticleDate("2022-06/2023-05", Basis.INFERRED, rule="an inspection in the past", evidence=(may,)),
        findings=findings,
    )


def gazette() -> Article:
    """The shorter report: no outlet, no date, and markup of three languages in its text."""
    s = Source(GAZETTE, (Origin("gazette.txt", path="gazette.txt"),))
    holt = Speaker((place(s, "Mira Holt"),), "Mira Holt", "e-holt", SpeakerBasis.STATED)
    she = Speaker((place(s, "she said").part(place(s, "she said").start, place(s, "she said").start + 3),), "Mira Holt",
                  "e-holt", SpeakerBasis.PRONOUN)  # fmt: skip
    about = place(s, "About 400 homes")
    findings = Findings(
        quotations=(
            quotation(place(s, "About 400 homes were flooded in Port Elan"), holt, Mode.INDIRECT),
            quotation(place(s, "the pumps <b>$x_1$</b> had not been inspected for years"), holt, Mode.INDIRECT),
            quotation(place(s, "The pumps were old,"), she, Mode.DIRECT),
        ),
        quantities=(quantity(about, 400, 400, Relation.ABOUT),),
        mentions=(
            Mention(finding_id("mention", place(s, "Mira Holt")), place(s, "Mira Holt"), Kind.PERSON, "e-holt", "hand"),
        ),
        entities=(Entity("e-holt", Kind.PERSON, "Mira Holt", (), ()),),
    )
    headline = place(s, "Port Elan flood: 400 homes under water")
    return Article(
        s, blocks(s, {"Port Elan flood": Role.HEADLINE}), "en",
        headline=Stated(headline.of(s.text), headline, "hand"), findings=findings,
    )  # fmt: skip


def comparison() -> Comparison:
    """Both reports, compared."""
    a, b = courier(), gazette()
    flooded_a = place(a.source, COURIER.split("\n")[7])
    flooded_b = place(b.source, GAZETTE.split("\n")[2])
    above, about = a.findings.quantities[0], b.findings.quantities[0]
    pumps_a, pumps_b = place(a.source, "She said the pumps had been inspected in May 2022."), flooded_b
    claims = (
        Claim(
            "claim-1", flooded_a.of(COURIER), Standing.CORROBORATED, 2, 1,
            (
                Evidence(a.id, flooded_a, Stance.STATES, "Mira Holt", above.id),
                Evidence(b.id, flooded_b, Stance.STATES, "Mira Holt", about.id),
            ), "the same quantity of the same thing", ("Mira Holt",),
        ),
        Claim(
            "claim-2", pumps_a.of(COURIER), Standing.DIFFERING, 2, 1,
            (
                Evidence(a.id, pumps_a, Stance.STATES, "Mira Holt"),
                Evidence(b.id, pumps_b, Stance.DIFFERS, "Mira Holt"),
            ), "the same speaker on the same thing", ("Mira Holt",),
        ),
    )  # fmt: skip
    arrest = place(a.source, "Police arrested Colin Marsh, a former contractor, on suspicion of fraud.")
    year = a.findings.timexes[2]
    return Comparison(
        Dossier((a, b), Ledger().record(Judgement.NOTE, "key-points", "Ask the harbour office.", who="R. Vale")),
        entities=tuple(
            CrossEntity(
                entity,
                tuple((x.id, m.span) for x in (a, b) for m in x.findings.mentions if m.entity == entity.id),
            )
            for entity in a.findings.entities
        ),
        claims=claims,
        differences=(
            Difference(
                "difference-1", DifferenceKind.QUALIFIER, Certainty.CERTAIN,
                (Passage(a.id, above.span, above.id), Passage(b.id, about.span, about.id)),
                "One text says more than 400, the other about 400.",
            ),
        ),
        quantity_groups=(
            QuantityGroup(
                "homes", None, (Passage(a.id, above.span, above.id), Passage(b.id, about.span, about.id)),
                Verdict.QUALIFIER_DIFFERS, "the same head word",
            ),
        ),
        arithmetic=(
            Arithmetic("400 / 200 = 2.0 agrees with “double”", holds=True, evidence=(
                Passage(a.id, a.findings.quantities[1].span), Passage(a.id, a.findings.quantities[2].span))),
        ),
        timeline=(
            TimelineItem("2019", "stated", (Passage(a.id, year.span, year.id),)),
            TimelineItem("2022-05", "stated", (Passage(a.id, a.findings.timexes[1].span, a.findings.timexes[1].id),)),
            TimelineItem(None, "a weekday without a date", (
                Passage(a.id, a.findings.timexes[0].span, a.findings.timexes[0].id),)),
        ),
        key_points=(
            KeyPoint(flooded_a.of(COURIER), "reported",
                     (Passage(a.id, flooded_a), Passage(b.id, flooded_b)), "claim-1"),
            KeyPoint(pumps_a.of(COURIER), "reported", (Passage(a.id, pumps_a), Passage(b.id, pumps_b)), "claim-2"),
            KeyPoint(arrest.of(COURIER), "reported", (Passage(a.id, arrest),)),
        ),
    )  # fmt: skip
