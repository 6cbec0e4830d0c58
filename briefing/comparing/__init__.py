"""What the articles of a dossier say together, and where they differ."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from briefing.comparing.accounts import contradicted, is_of_one, of_kinds
from briefing.comparing.accusations import accusations, answers
from briefing.comparing.agreement import Agreement, agreeing
from briefing.comparing.alignment import aligned
from briefing.comparing.arithmetic import arithmetic
from briefing.comparing.claims import claims
from briefing.comparing.copies import copies
from briefing.comparing.dating import dated
from briefing.comparing.descriptions import described
from briefing.comparing.differences import differences
from briefing.comparing.doubtful import doubtful
from briefing.comparing.entities import linked
from briefing.comparing.key_points import key_points
from briefing.comparing.kind_differences import group
from briefing.comparing.kinds import Pile, absorbing, kinds
from briefing.comparing.measured import Measured, measured
from briefing.comparing.offices import offices
from briefing.comparing.origins import Origins
from briefing.comparing.quantity_groups import quantity_groups
from briefing.comparing.sentences import sentences
from briefing.comparing.stories import stories
from briefing.comparing.timeline import timeline
from briefing.comparing.verbatim import misquoted
from briefing.comparisons import Comparison, CrossEntity
from briefing.dossiers import Dossier

__all__ = ["compare", "compared"]


def compare(dossier: Dossier) -> Comparison:
    """The comparison of annotated articles: copies, stories, claims, differences, quantities, timeline, key points.

    Dates are inferred and names linked across the articles first; `Comparison.dossier` holds the articles with both.
    """
    articles, entities = linked(dated(dossier.articles))
    return compared(dossier.with_articles(articles), entities)


def compared(dossier: Dossier, entities: Sequence[CrossEntity] = ()) -> Comparison:
    """The comparison of articles whose dates and names are settled."""
    articles = dossier.articles
    copied = copies(articles)
    told = tuple(sentence for article in articles for sentence in sentences(article))
    groups = aligned(told)
    quantities = measured(told)
    alike = frozenset(pair for group in groups for pair in combinations(group.numbers, 2))
    grouped = quantity_groups(quantities, alike)
    told_of = stories(articles, copied)
    pile = Pile.of(told, articles, stories=told_of, copies=copied)
    of_one = tuple(absorbing(kind, [members for _, members in grouped]) for kind in kinds(quantities, pile))
    rest = [(each, members) for each, members in grouped if not is_of_one(of_one, members)]
    beside = _by_sentence(quantities)
    differing = (
        *of_kinds(of_one, pile),
        *differences(told, groups, rest, beside),
        *contradicted(told, beside),
        *offices(entities, told, pile),
        *misquoted(told, pile),
        *described(told),
    )
    sums = arithmetic(quantities)
    origins = Origins(articles, copied)
    claimed = claims(
        told,
        groups,
        origins=origins,
        differences=differing,
        answers=answers(told),
        agreeing=agreeing(grouped),
    )
    return Comparison(
        dossier=dossier,
        copies=copied,
        stories=told_of,
        entities=tuple(entities),
        doubtful=doubtful(entities, dossier.ledger),
        claims=claimed,
        differences=tuple(between.difference for between in differing),
        quantity_groups=(*(group(kind, pile) for kind in of_one), *(each for each, _ in rest)),
        arithmetic=sums,
        timeline=timeline(articles, told, groups),
        accusations=accusations(told),
        key_points=key_points(told, claimed, Agreement.of(grouped, differing, sums), origins.texts()),
    )


def _by_sentence(quantities: Sequence[Measured]) -> dict[int, tuple[Measured, ...]]:
    found: defaultdict[int, list[Measured]] = defaultdict(list)
    for one in quantities:
        found[one.sentence].append(one)
    return {number: tuple(own) for number, own in found.items()}
