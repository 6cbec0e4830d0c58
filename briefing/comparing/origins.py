"""Who stands behind a passage, and how many of those who do are independent of each other.

Two outlets that quote one speaker are one origin, copies of one text are one, and somebody who speaks for an
organisation is one origin with it (ICD 206: what matters is where information comes from, not how often it is printed).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.articles import Article
from briefing.comparing.copies import containment, runs_of
from briefing.comparing.sentences import Sentence
from briefing.comparing.unions import Unions
from briefing.comparing.words import words
from briefing.comparisons import Copy, CopyRelation
from briefing.findings import Entity, Kind, Quotation

MOST_OF_IT = 0.4
"""Share of a sentence that must be reported speech for its speaker to stand behind the sentence."""

VERBATIM = 0.5
"""Share of five-word runs from which two passages are one wording, however the outlets came by it."""

LONG = 4
"""Runs that a wording must have for that: short phrases are everybody's."""

FORMER = frozenset({"former", "ex", "late"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Who stands behind a passage: the name to print, what independence is counted by, and the quotation's id."""

    name: str
    key: str
    quotation: str | None

    @property
    def is_quoted(self) -> bool:
        """Whether a speaker stands behind it, not the outlet."""
        return self.quotation is not None


class Origins:
    """The voices of a pile, and which of them are one."""

    def __init__(self, articles: Sequence[Article], copies: Iterable[Copy]) -> None:
        self._articles = {article.id: article for article in articles}
        self._names = {entity.id: entity.name for article in articles for entity in article.findings.entities}
        self._one = Unions[str]()
        for copy in copies:
            if copy.relation is not CopyRelation.PARTIAL:
                self._one.unite(f"text:{copy.a}", f"text:{copy.b}")
        for article in articles:
            outlet = _outlet(article)
            if outlet:
                self._one.unite(f"text:{article.id}", f"outlet:{outlet.casefold()}")
            for person, organisation in _speaks_for(article.findings.entities):
                self._one.unite(f"entity:{person}", f"entity:{organisation}")

    def texts(self) -> Mapping[str, str]:
        """By article, a key that it shares with all that are one text with it: copies, and those of one outlet."""
        return {article: self._one.root(f"text:{article}") for article in self._articles}

    def voice(self, sentence: Sentence) -> Voice:
        """Who stands behind the sentence: the speaker of most of it, else the outlet."""
        quotation = main_quotation(sentence)
        return self.speaker(quotation) or self.outlet(sentence)

    def speaker(self, quotation: Quotation | None) -> Voice | None:
        """The speaker of the quotation, where there is one."""
        if quotation is None or quotation.speaker is None:
            return None
        speaker = quotation.speaker
        key = f"entity:{speaker.entity}" if speaker.entity else f"name:{speaker.name.casefold()}"
        return Voice(self._names.get(speaker.entity or "", speaker.name), self._one.root(key), quotation.id)

    def outlet(self, sentence: Sentence) -> Voice:
        """The outlet of the sentence, or its text where no outlet is known."""
        article = self._articles[sentence.article]
        return Voice(_outlet(article) or article.id, self._one.root(f"text:{article.id}"), None)

    def behind(self, passages: Sequence[tuple[Sentence, Voice]]) -> tuple[str, ...]:
        """The independent origins of the passages, given who stands behind each: a speaker's name or an article's id.

        A text that names a speaker for what it says has that speaker as its origin, also where it repeats it unquoted.
        An unnamed speaker (“the chief spy”, “officials”) cannot be shown to be another than those who are named.
        """
        voices = [(self._one.root(f"text:{passage.article}"), voice, passage) for passage, voice in passages]
        quoting = {text for text, voice, _ in voices if voice.is_quoted}
        behind = [(voice, passage) for text, voice, passage in voices if voice.is_quoted or text not in quoting]
        keys = _counted([voice.key for voice, _ in behind])
        counted = [(voice, passage) for voice, passage in behind if voice.key in keys]
        one = Unions(_same_wording([(voice.key, passage) for voice, passage in counted]))
        named: dict[str, str] = {}
        for voice, passage in counted:
            named.setdefault(one.root(voice.key), voice.name if voice.is_quoted else passage.article)
        return tuple(named.values())


def _counted(keys: Sequence[str]) -> Sequence[str]:
    """The keys without speakers who are not named; where no speaker is named, one of them goes before a text."""
    named = list(dict.fromkeys(key for key in keys if not key.startswith("name:")))
    nameless = [key for key in keys if key.startswith("name:")]
    if nameless and all(key.startswith(("text:", "outlet:")) for key in named):
        return [nameless[0], *named[1:]]
    return named


def _outlet(article: Article) -> str | None:
    return article.outlet.value if article.outlet else article.source.origin.publisher


def main_quotation(sentence: Sentence) -> Quotation | None:
    """The quotation that makes up most of the sentence, where one makes up enough of it."""
    if not sentence.quotations:
        return None
    sizes = [(_within(quotation, sentence), quotation) for quotation in sentence.quotations if quotation.speaker]
    size, main = max(sizes, key=lambda pair: pair[0], default=(0, None))
    return main if size >= MOST_OF_IT * len(sentence.span) else None


def _within(quotation: Quotation, sentence: Sentence) -> int:
    return sum(
        max(0, min(piece.end, sentence.span.end) - max(piece.start, sentence.span.start)) for piece in quotation.content
    )


def _speaks_for(entities: Sequence[Entity]) -> Iterable[tuple[str, str]]:
    """People whose stated role names an organisation of the same text: (person, organisation)."""
    organisations = [entity for entity in entities if entity.kind is Kind.ORGANISATION]
    for person in entities:
        if person.kind is not Kind.PERSON:
            continue
        for role in person.roles:
            said = [word.stem for word in words(role.value)]
            if FORMER.isdisjoint(said):
                yield from ((person.id, body.id) for body in organisations if _names(said, body))


def _names(said: Sequence[str], organisation: Entity) -> bool:
    for name in (organisation.name, *organisation.aliases):
        parts = [word.stem for word in words(name)]
        if parts and any(said[i : i + len(parts)] == parts for i in range(len(said) - len(parts) + 1)):
            return True
    return False


def _same_wording(behind: Sequence[tuple[str, Sentence]]) -> Iterable[tuple[str, str]]:
    runs = [(key, passage.article, runs_of(passage.text)) for key, passage in behind]
    for number, (key, article, own) in enumerate(runs):
        for other_key, other_article, others in runs[:number]:
            if key == other_key or article == other_article or min(len(own), len(others)) < LONG:
                continue
            if max(containment(own, others)) >= VERBATIM:
                yield key, other_key
