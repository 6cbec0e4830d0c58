"""The same person, organisation or place in several articles, under one id."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.annotating.english.names.acronyms import is_acronym
from briefing.annotating.english.names.merging import NO_ORDER, Form, Group, Pairs, Words, fullest, grouped, kind_of
from briefing.annotating.english.reading import plain
from briefing.articles import Article
from briefing.comparisons import CrossEntity
from briefing.findings import Entity, Findings, Kind, Quotation, Stated
from briefing.spans import Span

UNKNOWN = 3
"""How many places that say nothing of a name's kind weigh as much as one that says it."""


@dataclass(frozen=True, slots=True)
class Member:
    """An entity of one article on its way to the entity of all of them."""

    article: int
    entity: Entity
    form: tuple[Words, Kind]


def linked(articles: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[CrossEntity, ...]]:
    """The articles with one entity id for one person, organisation or place in all of them, and these entities.

    Names that are only alike stay apart: people of one last name, a short form that could mean two organisations.
    """
    members = _members(articles)
    forms = (Form(*form, NO_ORDER) for form in dict.fromkeys(member.form for member in members))
    groups = grouped(forms, _stated(members))
    group_of = {(form.words, form.kind): group for group in groups for form in group}
    gathered: dict[Group, list[Member]] = {}
    for member in members:
        gathered.setdefault(group_of[member.form], []).append(member)
    shared: list[dict[str, Entity]] = [{} for _ in articles]
    for group, those in gathered.items():
        one = _one(group, those)
        for member in those:
            shared[member.article][member.entity.id] = one
    rewritten = tuple(_rewritten(article, shared[i]) for i, article in enumerate(articles))
    return rewritten, tuple(_across(rewritten, shared))


def _members(articles: Sequence[Article]) -> tuple[Member, ...]:
    """Every entity of every article, with the kind that its name has in most places."""
    votes: dict[Words, Counter[Kind]] = {}
    for article in articles:
        counts = Counter(mention.entity for mention in article.findings.mentions)
        for entity in article.findings.entities:
            votes.setdefault(words_of(entity.name), Counter())[entity.kind] += counts[entity.id]
    return tuple(
        Member(i, entity, (words_of(entity.name), _kind(entity, votes[words_of(entity.name)])))
        for i, article in enumerate(articles)
        for entity in article.findings.entities
    )


def words_of(name: str) -> Words:
    """The words of a name in plain characters, cut as the language model cuts them."""
    return tuple(plain(name).replace("-", " - ").replace(",", " , ").split()) or (name,)


def _kind(entity: Entity, votes: Counter[Kind]) -> Kind:
    """What most places say; but a person and a place may share a name (“Washington”), so those stay what they are.

    OTHER is said of names of which nothing is known, too, so it weighs less.
    """
    most = max(votes, key=lambda kind: votes[kind] / (UNKNOWN if kind is Kind.OTHER else 1))
    return entity.kind if {entity.kind, most} == {Kind.PERSON, Kind.PLACE} else most


def _stated(members: Iterable[Member]) -> Pairs:
    """Acronyms and the full names that some article gives for them."""
    return frozenset(
        (words_of(alias), member.form[0])
        for member in members
        if member.entity.kind is Kind.ORGANISATION
        for alias in member.entity.aliases
        if is_acronym(alias)
    )


def _one(group: Group, members: Sequence[Member]) -> Entity:
    """Who is meant in all articles: the fullest name, every form, every role once."""
    full, kind = fullest(group), kind_of(group)
    name = next(member.entity.name for member in members if member.form[0] == full.words)
    forms = dict.fromkeys(form for m in members for form in (m.entity.name, *m.entity.aliases))
    roles: dict[str, Stated] = {}
    for member in members:
        for role in member.entity.roles:
            roles.setdefault(role.value.casefold(), role)
    digest = hashlib.blake2b(f"{kind}|{' '.join(full.words).casefold()}".encode(), digest_size=6).hexdigest()
    aliases = tuple(form for form in forms if form != name)
    return Entity(f"entity-{digest}", kind, name, aliases, tuple(roles.values()))


def _rewritten(article: Article, shared: Mapping[str, Entity]) -> Article:
    """The article with these entities in its mentions, its speakers and its list of entities."""
    found = article.findings
    mentions = tuple(
        replace(m, entity=shared[m.entity].id, kind=shared[m.entity].kind) if m.entity in shared else m
        for m in found.mentions
    )
    quotations = tuple(_spoken(quotation, shared) for quotation in found.quotations)
    findings = replace(found, mentions=mentions, quotations=quotations, entities=_entities(found, shared))
    return replace(article, findings=findings)


def _spoken(quotation: Quotation, shared: Mapping[str, Entity]) -> Quotation:
    speaker = quotation.speaker
    one = shared.get(speaker.entity) if speaker and speaker.entity else None
    if speaker is None or one is None:
        return quotation
    return replace(quotation, speaker=replace(speaker, entity=one.id, name=one.name))


def _entities(found: Findings, shared: Mapping[str, Entity]) -> tuple[Entity, ...]:
    """The entities of one article under their shared names, with the forms and roles that this article has."""
    kept: dict[str, Entity] = {}
    for entity in found.entities:
        one = shared[entity.id]
        before = kept.get(one.id)
        forms = dict.fromkeys((*(before.aliases if before else ()), entity.name, *entity.aliases))
        forms.pop(one.name, None)
        roles = dict.fromkeys((*(before.roles if before else ()), *entity.roles))
        kept[one.id] = Entity(one.id, one.kind, one.name, tuple(forms), tuple(roles))
    return tuple(kept.values())


def _across(articles: Sequence[Article], shared: Sequence[Mapping[str, Entity]]) -> Iterator[CrossEntity]:
    """The entities in the order in which the articles first name them, each with all its places."""
    entities = {entity.id: entity for each in shared for entity in each.values()}
    places: dict[str, list[tuple[str, Span]]] = {}
    for article in articles:
        for mention in article.findings.mentions:
            places.setdefault(mention.entity, []).append((article.id, mention.span))
    for id_, spans in places.items():
        if id_ in entities:
            yield CrossEntity(entities[id_], tuple(spans))
