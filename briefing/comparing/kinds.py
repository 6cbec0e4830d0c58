"""Quantities that must be one number if all texts are right: the dead of one disaster, the age of one person, one speed.

What is counted comes from the grammar, so that the words around a number need not be alike: “killing four people”,
“Five people died” and “the death toll rose to 14” are of one kind.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from briefing.articles import Article
from briefing.calendars import days
from briefing.comparing.copies import originals
from briefing.comparing.intervals import NEAR, TEN_TIMES, is_near, number
from briefing.comparing.measured import AKIN, HAPPENED, Measured
from briefing.comparing.nations import NATION, PERSON
from briefing.comparing.sentences import Sentence
from briefing.comparing.unions import Unions
from briefing.comparing.words import stem, stemmed
from briefing.comparisons import Copy, Story

SPEEDS = frozenset({"knot", "kilometre per hour", "mile per hour", "metre per second"})
GATHERED = "gathered"
SPEED = "speed"
LIMITS = stemmed("limit maximum minimum restriction record average threshold")
"""Of these, a speed is not how fast something went."""

SAME = {stem(one): stem(other) for one, other in (("house", "home"), ("dwelling", "home"), ("post", "job"))}
"""By stem, the noun that stands for those that texts put for each other, where what happened to them is the same."""

FIRST = 4
"""Sentences, with the headline, in which an article names what it is about."""

NEAR_DAYS = timedelta(days=14)
LONG_AGO = timedelta(days=45)
"""What a sentence dates longer before its text was published is another happening than the one reported on."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Quantities that must be one number: what to call it, and the members in the order of the texts."""

    name: str
    is_count: bool
    members: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Pile:
    """What kinds are found in: the sentences by number, the articles by id, the occasion and the original of each."""

    sentences: Sequence[Sentence]
    articles: Mapping[str, Article]
    occasion: Mapping[str, str]
    original: Unions[str]

    @classmethod
    def of(
        cls,
        sentences: Sequence[Sentence],
        articles: Iterable[Article],
        *,
        stories: Iterable[Story] = (),
        copies: Iterable[Copy] = (),
    ) -> "Pile":
        """The look-ups, made once."""
        by_id = {article.id: article for article in articles}
        return cls(sentences, by_id, occasions(sentences, by_id, stories), originals(copies))

    def original_of(self, article: str) -> str:
        """The article of which this one is a copy or an excerpt, or itself."""
        return self.original.root(article)

    def names(self) -> Mapping[str, str]:
        """The names of entities by their ids."""
        return {entity.id: entity.name for article in self.articles.values() for entity in article.findings.entities}

    def published(self, article: str) -> date | None:
        """The day from which on the article may have been published, where it is known to the day."""
        known = self.articles[article].published
        found = days(known.value) if known else None
        return found.first if found and found.precision == "day" else None


def occasions(
    sentences: Sequence[Sentence], articles: Mapping[str, Article], stories: Iterable[Story]
) -> Mapping[str, str]:
    """By article, the first of those that tell of one occasion: of one story, or of a name that both begin with.

    Reports of one happening may have few words in common, once days have passed and each follows a thread of its own.
    """
    one = Unions((story.articles[0], article) for story in stories for article in story.articles)
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for article, name in dict.fromkeys(_foremost(sentences, articles)):
        holders[name].append(article)
    for holding in holders.values():
        for before, after in pairwise(holding):
            if _are_near(articles[before], articles[after]):
                one.unite(before, after)
    return {article: one.root(article) for article in articles}


def _foremost(sentences: Sequence[Sentence], articles: Mapping[str, Article]) -> Iterator[tuple[str, str]]:
    """The articles with what they name in their first sentences, but for nations."""
    nations = {
        entity.id
        for article in articles.values()
        for entity in article.findings.entities
        if any(word in NATION for word in entity.name.casefold().split())
    }
    for sentence in sentences:
        if sentence.position < FIRST:
            yield from ((sentence.article, name) for name in sentence.names if name not in nations)


def _are_near(one: Article, other: Article) -> bool:
    """Whether the two were published within days of each other, as far as is known."""
    a, b = (days(article.published.value) if article.published else None for article in (one, other))
    return a is None or b is None or (a.first - NEAR_DAYS <= b.last and b.first - NEAR_DAYS <= a.last)


def absorbing(kind: Kind, groups: Iterable[Sequence[Measured]]) -> Kind:
    """The kind with quantities that stand in a group with two of its members, and do not say what befell them."""
    ids = {member.quantity.id for member in kind.members}
    found = list(kind.members)
    for members in groups:
        if sum(member.quantity.id in ids for member in members) > 1:
            plain = (m for m in members if m.befallen is None and not (m.is_part or m.is_age or m.is_expected))
            found += [member for member in plain if member.quantity.id not in ids]
            ids |= {member.quantity.id for member in found}
    return replace(kind, members=tuple(sorted(found, key=lambda one: (one.sentence, one.quantity.span))))


def kinds(quantities: Sequence[Measured], pile: Pile) -> tuple[Kind, ...]:
    """Every kind that has more than one member, in the order of the first ones."""
    found: defaultdict[tuple[str, ...], list[Measured]] = defaultdict(list)
    for one in quantities:
        key = _key(one, pile)
        if key is not None:
            found[key].append(one)
    names = pile.names()
    groups = ((key, near) for key, members in found.items() for near in _near(members, key[0]))
    return tuple(_kind(key, near, names) for key, near in groups if len(near) > 1)


def _kind(key: tuple[str, ...], members: Sequence[Measured], names: Mapping[str, str]) -> Kind:
    if key[0] == "age":
        return Kind(f"age of {names.get(key[1], 'one person')}", is_count=False, members=tuple(members))
    if key[0] == SPEED:
        return Kind(SPEED, is_count=False, members=tuple(members))
    heads = [m.quantity.of for m in members if m.quantity.of and m.of is not None and m.of.head not in HAPPENED]
    what = "people" if key[2] == "person" else min(heads, key=lambda of: (-heads.count(of), len(of), of))
    return Kind(f"{what.lower()} {key[1]}", is_count=True, members=tuple(members))


def _key(one: Measured, pile: Pile) -> tuple[str, ...] | None:
    """What must be the same for two quantities to be of one kind; None where the quantity is of none."""
    occasion = pile.occasion.get(one.article, one.article)
    if one.is_age and one.person is not None:
        return "age", one.person
    if one.is_part or one.is_expected or _is_of_another_time(one, pile):
        return None
    if one.quantity.unit in SPEEDS and (one.of is None or one.of.head not in LIMITS):
        return SPEED, one.quantity.unit or "", occasion
    if one.quantity.unit is not None or one.befallen is None:
        return None
    what = _who(one)
    return None if what is None else ("count", AKIN.get(one.befallen, one.befallen), what, occasion)


def _who(one: Measured) -> str | None:
    """“person” for people at large, else the very noun; None for what a nation or an adjective narrows."""
    if one.of is None or one.of.head in HAPPENED or one.of.head in PERSON:
        is_narrowed = one.of is not None and (one.of.nation or one.of.modifiers - HAPPENED.keys())
        return None if is_narrowed else "person"
    if one.befallen == GATHERED:  # marchers are called by many names
        return "person"
    return None if one.of.nation or one.of.modifiers else SAME.get(one.of.head, one.of.head)


def _is_of_another_time(one: Measured, pile: Pile) -> bool:
    """Whether its sentence tells of a day long before its text, or of a year where the text has no date."""
    published = pile.published(one.article)
    for timex in pile.sentences[one.sentence].timexes:
        told = days(timex.value)
        if told is None:
            continue
        if published is not None and (told.last < published - LONG_AGO or told.first > published + LONG_AGO):
            return True
        if published is None and told.precision in {"year", "decade"}:
            return True
    return False


def _near(members: Sequence[Measured], what: str) -> Iterator[list[Measured]]:
    """The members in runs of numbers that are not too far apart to be one; each run in the order of the texts."""
    far = NEAR if what == SPEED else TEN_TIMES
    runs: list[list[Measured]] = []
    order = {id(one): i for i, one in enumerate(members)}
    for one in sorted(members, key=lambda each: number(each.quantity) or 0.0):
        if runs and is_near(runs[-1][-1].quantity, one.quantity, far=far):
            runs[-1].append(one)
        else:
            runs.append([one])
    yield from (sorted(run, key=lambda one: order[id(one)]) for run in runs)
