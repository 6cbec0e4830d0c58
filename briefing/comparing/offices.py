"""People to whom two texts give different offices: a finance chief in one, the chief operating officer in the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from briefing.comparing.differences import Between, between, listed
from briefing.comparing.kinds import Pile
from briefing.comparing.sentences import Sentence
from briefing.comparisons import CrossEntity, DifferenceKind, Passage
from briefing.findings import Kind, Stated

_OFFICES = """
chief executive: chief executive|chief executive officer|ceo
chief financial officer: finance chief|chief financial officer|cfo|finance director
chief operating officer: chief operating officer|coo|operations chief
chairman: chairman|chairwoman|chairperson|chair
finance minister: finance minister|treasury minister
foreign minister: foreign minister|foreign secretary
defence minister: defence minister|defense minister|defence secretary|defense secretary
interior minister: interior minister|home secretary
health minister: health minister|health secretary
justice minister: justice minister|justice secretary
prime minister: prime minister|premier
governor: governor
mayor: mayor
prosecutor: prosecutor|state prosecutor|chief prosecutor|district attorney
judge: judge
police chief: police chief|chief of police|police commissioner
fire chief: fire chief|head of the fire service
captain: captain|skipper
first officer: first officer|first mate|co-pilot|copilot
"""
GRADES = {
    "deputy": "deputy",
    "vice": "deputy",
    "former": "former",
    "ex": "former",
    "acting": "acting",
    "interim": "acting",
}
"""Words before an office that make it another one."""

OFFICES: Mapping[tuple[str, ...], str] = {
    tuple(form.split()): name.strip()
    for name, _, forms in (line.partition(":") for line in _OFFICES.strip().split("\n"))
    for form in forms.strip().split("|")
}
"""By its words, the office; only such as are seldom held together."""

LONGEST = max(map(len, OFFICES))


def offices(entities: Sequence[CrossEntity], sentences: Sequence[Sentence], pile: Pile) -> Iterator[Between]:
    """Where texts that are no copies give one person offices of which no text gives both."""
    stated = _stated(pile)
    for cross in entities:
        if cross.entity.kind is Kind.PERSON and cross.entity.id in stated:
            yield from _clashing(cross.entity.name, stated[cross.entity.id], sentences, pile)


def _stated(pile: Pile) -> Mapping[str, Mapping[str, Mapping[str, Stated]]]:
    """By the id of an entity and by article, the offices that the article itself states for it."""
    found: defaultdict[str, defaultdict[str, dict[str, Stated]]] = defaultdict(lambda: defaultdict(dict))
    for key, article in pile.articles.items():
        for entity in article.findings.entities:
            for role in entity.roles:
                held = office(role.value) if role.span and role.span.source == article.source.id else None
                if held is not None:
                    found[entity.id][key].setdefault(held, role)
    return found


def _clashing(
    name: str, by_text: Mapping[str, Mapping[str, Stated]], sentences: Sequence[Sentence], pile: Pile
) -> Iterator[Between]:
    for one, other in combinations(by_text, 2):
        if pile.original_of(one) == pile.original_of(other) or by_text[one].keys() & by_text[other].keys():
            continue
        roles = [(text, next(iter(by_text[text].values()))) for text in (one, other)]
        note = f"{name} is given different offices: {listed(role.value for _, role in roles)}."
        places = [(_sentence(role, sentences), Passage(text, role.span)) for text, role in roles if role.span]
        yield between(DifferenceKind.ROLE, places, note, certain=False)
        return


def _sentence(role: Stated, sentences: Sequence[Sentence]) -> int:
    return next((i for i, one in enumerate(sentences) if role.span and one.span.contains(role.span)), 0)


def office(role: str) -> str | None:
    """The office that a role is, with its grade; None where it is none of the lexicon's.

    >>> office("Deputy prime minister"), office("its finance chief"), office("a nurse")
    ('deputy prime minister', 'chief financial officer', None)
    """
    said = [word.strip(",.").casefold() for word in role.replace("-", " ").split()]
    for length in range(LONGEST, 0, -1):
        for start in range(len(said) - length + 1):
            name = OFFICES.get(tuple(said[start : start + length]))
            if name is not None:
                grade = next((GRADES[word] for word in said[:start] if word in GRADES), None)
                return f"{grade} {name}" if grade else name
    return None
