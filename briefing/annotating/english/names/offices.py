"""People named by their office: “the Home Secretary”, “the Chief Executive Officer of Halden Water”.

Only offices that are written as names are, with capitals; and only where the article states whose they are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from briefing.annotating.english.names.acronyms import is_acronym
from briefing.annotating.english.names.lines import Line, Words
from briefing.annotating.english.names.names import Name
from briefing.annotating.english.names.titles import is_office
from briefing.annotating.english.names.words import FUNCTION_WORDS, OFFICES
from briefing.annotating.english.reading import plain
from briefing.findings import Entity, Kind, Mention, MentionBasis, Stated, finding_id
from briefing.spans import Span

BY = "offices/1"
LONGEST = 12
"""Words before an office that narrow it, at most."""
STANDING_APART = ("roles/1 apposition", "roles/1 before a comma")
"""Rules that find a role beside a name, not as a title before it."""

NARROWING = frozenset({"former", "ex", "then", "shadow", "deputy", "vice", "assistant", "acting", "elect", "interim"})
"""What makes another office of an office."""

PREPOSITIONS = frozenset({"of", "for", "at", "in", "to", "under", "with", "from", "on"})
LONG_FORMS = {
    "ceo": ("chief", "executive", "officer"), "cfo": ("chief", "financial", "officer"),
    "coo": ("chief", "operating", "officer"), "cto": ("chief", "technology", "officer"), "pm": ("prime", "minister"),
}  # fmt: skip
JOINING = frozenset({"of", "for", "the", "and", "&", "-", "'s", "a", "an"})


def described(text: Sequence[Line], mentions: Sequence[Mention], entities: Sequence[Entity]) -> Iterator[Mention]:
    """The mentions of people by their office alone, those in appositions first."""
    people = [entity for entity in entities if entity.kind is Kind.PERSON and entity.roles]
    stated = [(role.span, role, entity) for entity in people for role in entity.roles if role.span is not None]
    for span, role, entity in stated:
        if role.by in STANDING_APART and _has_capitals(role.value):
            yield _mention(span, entity)
    holders = Holders([(role, entity) for _, role, entity in stated], _long_forms(entities))
    taken = frozenset(place for span, _, _ in stated for place in range(span.start, span.end))
    named = {mention.span.start for mention in mentions if mention.kind is Kind.PERSON}
    for line in text if people else ():
        for name in _offices(line):
            span = _span(name)
            if _is_definite(name) and taken.isdisjoint(range(span.start, span.end)) and not _precedes(name, named):
                holder = holders.of(name.words)
                if holder is not None:
                    yield _mention(span, holder)


class Holders:
    """Of whom an article states which office; looked up by the rarest word."""

    def __init__(self, stated: Sequence[tuple[Stated, Entity]], long: Mapping[str, Words]) -> None:
        self.long = long
        self.found: dict[frozenset[str], Entity | None] = {}
        self.by_word: dict[str, list[tuple[frozenset[str], Entity]]] = {}
        for role, entity in stated:
            words = _words(plain(role.value).replace("'s", " ").replace("-", " ").split(), long)
            for word in words:
                self.by_word.setdefault(word, []).append((words, entity))

    def of(self, office: Words) -> Entity | None:
        """The one person who holds the office; None where nobody or several do."""
        said = _words(office, self.long)
        if said not in self.found:
            near = min((self.by_word.get(word, []) for word in said), key=len, default=[])
            fitting = {
                entity.id: entity for words, entity in near if said <= words and said & NARROWING == words & NARROWING
            }
            self.found[said] = next(iter(fitting.values())) if len(fitting) == 1 else None
        return self.found[said]


def _mention(span: Span, entity: Entity) -> Mention:
    return Mention(finding_id("mention", span), span, Kind.PERSON, entity.id, BY, MentionBasis.ROLE)


def _has_capitals(role: str) -> bool:
    """Whether the office itself is written as a name is: “Secretary of State”, not “owner of Halden Water”."""
    head = takewhile(lambda word: word not in PREPOSITIONS, role.split())
    office = next((word for word in reversed(tuple(head)) if is_office(word)), "")
    return office[:1].isupper()


def _is_definite(name: Name) -> bool:
    """Whether an office is one that is spoken of already, or of something named: “the Mayor”, “Halden’s Mayor”."""
    before = name.line.words[name.start - 1] if name.start else ""
    return before in {"the", "The"} or bool({"'s", "of", "for"} & set(name.words))


def _offices(line: Line) -> Iterator[Name]:
    """The stretches of a line that name one office with capitals, and what it is the office of."""
    i = 0
    while i < len(line.words) and not line.is_title_case:
        if not _is_head(line, i):
            i += 1
            continue
        start, end = i, _end(line, i + 1)
        while start and i - start < LONGEST and _narrows(line, start - 1):
            start -= 1
        yield Name(line, start, end)
        i = end


def _is_head(line: Line, i: int) -> bool:
    """Whether a word is an office in the singular, with a capital, that ends its phrase."""
    word = line.words[i]
    if not word[0].isupper() or word.lower() not in OFFICES or line.tags[i] not in {"NNP", "NN"}:
        return False
    following = line.words[i + 1] if i + 1 < len(line.words) else ""
    goes_on = following[:1].isupper() or following in {"-", "&"} or line.tags[i + 1 : i + 2] in {("NN",), ("NNS",)}
    return not goes_on


def _narrows(line: Line, i: int) -> bool:
    word = line.words[i]
    if word in {"'s", "-", "&"}:
        return i > 0 and line.words[i - 1][0].isupper()
    return word[0].isupper() and word.lower() not in FUNCTION_WORDS


def _end(line: Line, i: int) -> int:
    """Where “of (the) X” behind an office ends; `i` where there is none."""
    if line.words[i : i + 1] not in {("of",), ("for",)}:
        return i
    k = i + 2 if line.words[i + 1 : i + 2] == ("the",) else i + 1
    end = k
    while end < len(line.words) and line.words[end][0].isupper():
        end += 1
    return end if end > k else i


def _precedes(name: Name, named: set[int]) -> bool:
    """Whether the office is the title of the name right behind it."""
    line, end = name.line, name.end
    return end < len(line.words) and _span(Name(line, end, end + 1)).start in named


def _span(name: Name) -> Span:
    return name.line.reading.span_of(name.line.tokens(name.start, name.end))


def _long_forms(entities: Sequence[Entity]) -> dict[str, Words]:
    """What acronyms of offices, and of the organisations of this article, are short for; all in lower case."""
    firms = [entity for entity in entities if entity.kind is Kind.ORGANISATION]
    found = {
        alias.lower(): tuple(firm.name.lower().split()) for firm in firms for alias in firm.aliases if is_acronym(alias)
    }
    return found | LONG_FORMS


def _words(words: Iterable[str], long: Mapping[str, Words]) -> frozenset[str]:
    """The words of an office without small words, and with acronyms spelt out."""
    plain = (word.lower().strip(",.") for word in words)
    return frozenset(part for word in plain for part in long.get(word, (word,))) - JOINING
