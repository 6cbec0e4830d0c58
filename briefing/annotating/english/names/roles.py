"""What the text says somebody is: “MI5 Director-General Ken McCallum”, “Christopher Wray, the director of the FBI”."""

from collections.abc import Iterator, Sequence

from briefing.annotating.english.names.lines import Line
from briefing.annotating.english.names.names import Name
from briefing.annotating.english.names.titles import is_office
from briefing.annotating.english.names.words import (
    BEFORE_ROLES,
    FUNCTION_WORDS,
    HONORIFICS,
    OFFICE_MODIFIERS,
    REPORTING,
)
from briefing.findings import Stated

LONGEST = 18
"""Words of a role at most; what is longer is a sentence."""

LONGEST_AGE = 3
COPULA = frozenset({"is", "was", "'s", "’s", "became"})
SHORT = frozenset({"'s", "’s"})
ENDS = frozenset({",", ";", ".", ")", "(", ":", "–", "—", "?", "!", '"', "who", "which", "whose", "that"})
DANGLING = frozenset({"and", "but", "-", "of", "for", "at"})
"""What a role does not end in: “curator of “Light”, a show” is a curator."""
HEAD_TAGS = ("NN", "JJ", "DT", "CC", "CD", "HYPH", "POS", "PRP$", "VBN", "VBG", "RB", "IN")


def roles(people: Sequence[Name]) -> Iterator[tuple[int, Stated]]:
    """The roles stated of these people, each with the position of the person it belongs to, in the order of the text."""
    for i, person in enumerate(people):
        for start, end, rule in _around(person, people[i + 1 : i + 3]):
            role = _stated(person.line, start, end, rule)
            if role is not None:
                yield i, role
    yield from _of_pronouns(people)


def _around(person: Name, people: Sequence[Name]) -> Iterator[tuple[int, int, str]]:
    line, start, end = person.line, person.start, person.end
    while start and line.words[start - 1] in HONORIFICS:
        start -= 1
    before = line.words[start - 1] if start else ""
    after = line.words[end] if end < len(line.words) else ""
    if before == "," and after in ENDS:
        begin = _behind_name(line, _closed_before(line, start - 1), start - 1)
        yield _office_phrase(line, begin, start - 1), start - 1, "before a comma"
    elif before:
        yield _title_before(line, start), start, "title"
    if after == ",":
        begin = _after_age(line, end + 1)
        stop = _phrase_end(line, begin)
        if not _is_cue(line, stop) and not _titles_another(line, begin, stop, people):
            yield begin, stop, "apposition"
    elif _is_copula(line, end):
        yield end + 1, _phrase_end(line, end + 1), "is"


def _is_cue(line: Line, i: int) -> bool:
    """Whether what looks like an apposition says who speaks: “… over the Mira, the envoy said”."""
    return line.words[i : i + 1] != () and line.words[i] in REPORTING


def _titles_another(line: Line, start: int, end: int, people: Sequence[Name]) -> bool:
    """Whether what looks like an apposition is the next in a list of people: “Ada Quill, Mayor Jon Reyes and …”."""
    return any(
        name.line is line
        and start < name.start < end
        and _names_office(line, name.start - 1)
        and "IN" not in line.tags[start : name.start]
        and line.words[name.end : name.end + 1] != ("'s",)
        for name in people
    )


def _is_copula(line: Line, i: int) -> bool:
    """Whether the word is a form of “be”: “Lee’s a lawyer”, but not “Lee’s lawyer”."""
    word, after = (*line.words[i : i + 2], "", "")[:2]
    return word in COPULA and (word not in SHORT or after in {"a", "an", "the"})


def _title_before(line: Line, end: int) -> int:
    """Where the title that runs up to `end` begins; `end` where there is none."""
    if not _names_office(line, end - 1) and "of" not in line.words[max(0, end - 3) : end]:
        return end
    start = end
    while start and end - start < LONGEST and _in_title(line, start - 1):
        start -= 1
    return start


def _in_title(line: Line, i: int) -> bool:
    word, tag = line.words[i], line.tags[i]
    if word == "of":
        return bool(i) and is_office(line.words[i - 1])
    if word.lower() in FUNCTION_WORDS and (word.islower() or line.opens[i]) and word.lower() not in OFFICE_MODIFIERS:
        return False
    is_named = word[0].isupper() or tag in {"POS", "HYPH"} or word in {"-", "&", "/"}
    return is_named or tag in {"NN", "JJ"} or is_office(word) or word.lower() in OFFICE_MODIFIERS


def _closed_before(line: Line, end: int) -> int:
    """Where the phrase between the last break and the comma at `end` begins."""
    start = end
    while start and end - start < LONGEST:
        word, tag = line.words[start - 1], line.tags[start - 1]
        if word in ENDS or tag.startswith(("VB", "MD", "PRP")) or word in {"by", "with", "when", "as"}:
            break
        start -= 1
    return start


def _behind_name(line: Line, start: int, end: int) -> int:
    """Where the phrase goes on behind another name and “and the”: “Ekdahl and the regulator’s director, Alan Wetherby”."""
    for i in range(start + 1, end - 1):
        joins = line.words[i] == "and" and line.tags[i - 1] == "NNP" and line.tags[i + 1] in {"DT", "PRP$"}
        if joins and not any(_names_office(line, k) for k in range(start, i)):
            return i + 1
    return start


def _office_phrase(line: Line, start: int, end: int) -> int:
    """Where the noun phrase with the office begins: “a plan of the chairman, Jon Reyes,” is one of the chairman."""
    while not _has_office(line, start, end):
        following = next((i + 1 for i in range(start, end) if line.tags[i] == "IN"), None)
        if following is None:
            break
        start = following
    return start


def _after_age(line: Line, start: int) -> int:
    """Past an age: “Ken Smith, 34, a teacher”."""
    age = line.words[start : start + 2]
    is_age = len(age) > 1 and age[0].isdigit() and len(age[0]) < LONGEST_AGE and age[1] == ","
    return start + 2 if is_age else start


def _phrase_end(line: Line, start: int) -> int:
    """Where a phrase that begins at `start` ends: at a break, or at the verb of the sentence."""
    end = start
    while end < len(line.words) and end - start <= LONGEST:
        if line.words[end] in ENDS or line.tags[end] in {"VBD", "VBZ", "VBP", "MD", "PRP", "TO"}:
            break
        end += 1
    return end


def _stated(line: Line, start: int, end: int, rule: str) -> Stated | None:
    """The role in these words without its article; None where their head is no office."""
    while start < end and line.words[start] in BEFORE_ROLES:
        start += 1
    while end > start and line.words[end - 1] in DANGLING:
        end -= 1
    if end - start > LONGEST or not _has_office(line, start, end):
        return None
    tokens = line.tokens(start, end)
    words = " ".join(line.reading.words(tokens).split())
    return Stated(words, line.reading.span_of(tokens), f"roles/1 {rule}")


def _has_office(line: Line, start: int, end: int) -> bool:
    """Whether an office stands before the first preposition, where the head of the phrase is."""
    for i in range(start, end):
        if _names_office(line, i):
            return True
        if line.tags[i] == "IN" or not line.tags[i].startswith(HEAD_TAGS):
            return False
    return False


def _names_office(line: Line, i: int) -> bool:
    """“General” and “major” are offices as nouns only."""
    return is_office(line.words[i]) and (line.tags[i].startswith("NN") or line.words[i][0].isupper())


def _of_pronouns(people: Sequence[Name]) -> Iterator[tuple[int, Stated]]:
    """“…Condoleezza Rice…, of which she is director”: where only one person was named in the sentence."""
    by_sentence: dict[tuple[int, int], list[int]] = {}
    for i, person in enumerate(people):
        by_sentence.setdefault((id(person.line), person.line.sentences[person.start]), []).append(i)
    for (_, sentence), here in by_sentence.items():
        if len(here) == 1:
            role = _of_pronoun(people[here[0]], sentence)
            if role is not None:
                yield here[0], role


def _of_pronoun(person: Name, sentence: int) -> Stated | None:
    """The role that the rest of the person's sentence states of “he” or “she”."""
    line = person.line
    for i in range(person.end, len(line.words) - 1):
        if line.sentences[i] != sentence:
            return None
        if line.words[i] in {"he", "she"} and line.words[i + 1] in COPULA:
            return _stated(line, i + 2, _phrase_end(line, i + 2), "pronoun")
    return None
