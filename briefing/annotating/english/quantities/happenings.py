"""What befalls those who are counted, by the words that newspapers have for it: killed, injured, missing, aboard and others.

A lexicon, and the grammar that ties a word of it to a number: “killing four people”, “five people died”, “12 deaths”,
“the death toll rose to 14”, “four dead” all count people killed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

_LEXICON = """
killed      | kill slay murder massacre | die perish drown | dead | death fatality dead toll
injured     | injure wound hurt | | injured hurt wounded | injury injured wounded
treated     | treat hospitalise hospitalize | | hospitalised hospitalized |
missing     | | disappear vanish | missing unaccounted | missing
arrested    | arrest detain apprehend | | | arrest detention detainee
charged     | charge indict prosecute | | | indictment prosecution
convicted   | convict sentence jail imprison | | | conviction
evacuated   | evacuate displace relocate | flee leave | displaced homeless | evacuee evacuation
rescued     | rescue airlift | | |
trapped     | trap strand | | trapped stranded |
aboard      | carry | | aboard onboard | passenger
gathered    | | march rally demonstrate protest gather attend | | demonstrator protester marcher attendance turnout crowd
infected    | infect sicken | | infected ill | infection
destroyed   | destroy raze demolish flatten gut | | destroyed |
damaged     | damage | | damaged |
flooded     | flood inundate submerge | | flooded underwater |
dismissed   | dismiss sack | | | redundancy layoff dismissal
cut         | cut shed axe slash eliminate | | |
"""
# Each line: the one word the briefing says | verbs whose object is counted | verbs whose subject is counted
# | adjectives and adverbs said of those counted | nouns that are counted themselves.


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that may befall people or things, and the lemmas that tell it."""

    name: str
    undergone: frozenset[str]
    done: frozenset[str]
    states: frozenset[str]
    nouns: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """Every word of it."""
        return self.undergone | self.done | self.states | self.nouns


def _read() -> tuple[Happening, ...]:
    rows = (line.split("|") for line in _LEXICON.strip().split("\n"))
    return tuple(Happening(name.strip(), *(frozenset(part.split()) for part in parts)) for name, *parts in rows)


HAPPENINGS = _read()
UNDERGONE = frozenset(word for one in HAPPENINGS for word in one.undergone)
DONE = frozenset(word for one in HAPPENINGS for word in one.done)
STATES = frozenset(word for one in HAPPENINGS for word in one.states)
NOUNS = frozenset(word for one in HAPPENINGS for word in one.nouns)

FORCING, LEAVING = frozenset({"force", "order", "tell", "drive"}), frozenset({"leave", "flee", "evacuate"})

OPEN = frozenset({"could", "would", "may", "might", "should", "can", "if", "unless", "whether"})
"""Words that leave open whether it happened at all."""


def happening(counted: Token) -> Token | None:
    """The word that says what befalls those who are `counted` (their noun, or the bare number); None where none does."""
    return next((word for word in _told(_first(counted)) if not _is_open(word)), None)


def _first(noun: Token) -> Token:
    """The first of nouns in a row: in “killed four men and two women” the women share the verb of the men."""
    while noun.dep_ == "conj" and noun.head.i < noun.i and noun.head.pos_ in {"NOUN", "PROPN", "NUM"}:
        if any(child.dep_ == "amod" and child.lower_ in STATES for child in noun.children):
            return noun
        noun = noun.head
    return noun


def _told(counted: Token) -> Iterator[Token]:
    yield from _narrowing(counted)
    verb, link = counted.head, counted.dep_
    if verb.dep_ in {"aux", "auxpass"} and link == "nsubj":  # “four are missing” as the parser has it at times
        verb = verb.head
    if link == "dobj" and verb.lemma_.lower() in UNDERGONE:
        yield verb
    if link == "nsubjpass" and verb.lemma_.lower() in UNDERGONE:
        yield verb
    if link == "nsubjpass" and verb.lemma_.lower() in FORCING:  # “were forced to leave their homes”
        yield from (c for c in verb.children if c.dep_ == "xcomp" and c.lemma_.lower() in LEAVING)
    if link == "nsubj" and (verb.lemma_.lower() in DONE or (verb.lower_ in STATES and verb.i > counted.i)):
        yield verb
    if link in {"nsubj", "nsubjpass", "dobj"}:
        yield from (c for c in verb.children if c.dep_ in {"acomp", "oprd", "attr", "advmod"} and _is_state(c, counted))
    if link == "pobj" and verb.lower_ in {"of", "to"} and verb.head.lemma_.lower() in NOUNS:
        yield verb.head
    if counted.lemma_.lower() in NOUNS or counted.lower_ in NOUNS:
        yield counted


def _narrowing(counted: Token) -> Iterator[Token]:
    """A word that the noun is narrowed by, or an adjective right behind a bare number."""
    for child in counted.children:
        is_participle = child.dep_ in {"acl", "amod"} and child.tag_ == "VBN" and child.lemma_.lower() in UNDERGONE
        is_state = child.dep_ in {"amod", "acl", "advmod", "relcl"} and child.lower_ in STATES
        is_toll = (
            child.dep_ == "compound" and child.lemma_.lower() in NOUNS and counted.lower_ in {"toll", "tally", "count"}
        )
        if is_participle or is_state or is_toll:
            yield child
        if child.dep_ == "relcl" and not _is_of_a_part(child):
            passive = any(c.dep_ == "nsubjpass" for c in child.children)
            if child.lemma_.lower() in (UNDERGONE if passive else DONE):
                yield child
    after = counted.i + 1
    if counted.pos_ == "NUM" and after < len(counted.doc) and counted.doc[after].lower_ in STATES | {"passengers"}:
        yield counted.doc[after]


def _is_of_a_part(clause: Token) -> bool:
    """Whether the relative clause tells of some of those counted only: “78 patients, 12 of whom died”."""
    return any(c.dep_ in {"nsubj", "nsubjpass"} and c.pos_ == "NUM" for c in clause.children)


def _is_state(child: Token, counted: Token) -> bool:
    return child.lower_ in STATES and child.i > counted.i


def _is_open(word: Token) -> bool:
    """Whether it is denied, or only feared, planned or supposed."""
    verb = word if word.pos_ in {"VERB", "AUX"} else word.head
    near = (*word.children, *verb.children, *(verb.head.children if verb.dep_ in {"xcomp", "conj"} else ()))
    return any(child.dep_ == "neg" or child.lower_ in OPEN for child in near)
