"""Which articles tell of the same happening: words, names and numbers, complete linkage, and dates that must not clash."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from hashlib import blake2b
from math import log

from briefing.articles import Article, Basis
from briefing.comparing.copies import body
from briefing.comparing.likeness import Rarity, alike, unit
from briefing.comparing.linkage import Link, linked
from briefing.comparing.words import content
from briefing.comparisons import Copy, CopyRelation, Story

NEAR = 0.13
"""Likeness from which two articles may tell one story; with names and numbers counted twice."""

NAMED = 2.0
"""Weight of names and numbers beside words: they tell two trials apart that are told in the same words."""

STRONGEST = 150
"""Features of an article that are compared: those that weigh most."""

DAYS = 21
"""Days between two publications from which on they are two stories, however alike."""

COMMON = 400
"""Articles that may share a feature which brings two of them together."""


def stories(articles: Sequence[Article], copies: Iterable[Copy] = ()) -> tuple[Story, ...]:
    """Every article in one story, in the order of the first articles. Copies of one text tell one story."""
    features = [_features(article) for article in articles]
    rarity = Rarity.of(features)
    vectors = [_strongest(unit(_weighed(counts, rarity))) for counts in features]
    links = {(link.a, link.b): link for link in alike(vectors, at_least=NEAR, common=COMMON)}
    place = {article.id: number for number, article in enumerate(articles)}
    for copy in copies:
        if copy.relation is CopyRelation.DUPLICATE:
            a, b = sorted((place[copy.a], place[copy.b]))
            links[a, b] = Link(a, b, 1.0)
    near = [link for link in links.values() if not _far_apart(articles[link.a], articles[link.b])]
    return tuple(_story(tuple(articles[i] for i in group)) for group in linked(len(articles), near, share=0.9))


def _story(articles: Sequence[Article]) -> Story:
    digest = blake2b("|".join(article.source.id for article in articles).encode(), digest_size=6).hexdigest()
    return Story(f"story-{digest}", tuple(article.id for article in articles))


def _features(article: Article) -> Counter[Hashable]:
    headline = article.headline.value if article.headline else ""
    return Counter((word.stem, _is_named(word.text)) for word in content(f"{headline}\n{body(article)}"))


def _is_named(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _weighed(counts: Counter[Hashable], rarity: Rarity) -> dict[Hashable, float]:
    return {
        feature: (1 + log(count)) * rarity(feature) * (NAMED if isinstance(feature, tuple) and feature[1] else 1.0)
        for feature, count in counts.items()
    }


def _strongest(vector: dict[Hashable, float]) -> dict[Hashable, float]:
    if len(vector) <= STRONGEST:
        return vector
    kept = sorted(vector.items(), key=lambda pair: (-pair[1], str(pair[0])))[:STRONGEST]
    return unit(dict(kept))


def _far_apart(one: Article, other: Article) -> bool:
    a, b = _day(one), _day(other)
    return a is not None and b is not None and abs((a - b).days) > DAYS


def _day(article: Article) -> date | None:
    """The day of publication where it is known to the day and was not inferred."""
    known = article.published
    if known is None or known.basis is Basis.INFERRED:
        return None
    try:
        return date.fromisoformat(known.value[:10])
    except ValueError:
        return None
