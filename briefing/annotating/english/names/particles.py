"""Particles of names: “Ursula von der Leyen”, “Lula da Silva”, “al-Sudani”, “Banco de la Nación”."""

from briefing.annotating.english.names.given_names import is_given_name
from briefing.annotating.english.names.lines import Line, Words
from briefing.annotating.english.word_lists import words

PARTICLES = words("""
    al el ul bin ibn bint abu de da di do du dos das del della dei des van von zu zur der den la las le los lo les ter ten y e
    af av
""")
"""Lower-case words inside the names of people, and of institutions in languages of their own."""

CERTAIN = words("al el ul bin ibn bint de da di du dos das del della dei des van von")
"""Those of them that are no English words; the others go with one of them, or where the model sees a person."""

JOINING = words("de da di du dos das del della dei des von bin ibn bint")
"""Those that join two names of whatever kind."""

LONGEST = 3
"""Words of particles before a name, at most."""
THREE, SHORTEST_LAST = 3, 4
"""Words of a name with two last names; letters that the first of them has at least."""


def through(line: Line, i: int) -> int:
    """How many words of particles and their hyphens begin at `i`: “de la”, “al-”; 0 where no name follows them."""
    end = i
    while end < len(line.words) and end - i < LONGEST and _is_particle(line, end):
        end += 2 if line.words[end + 1 : end + 2] == ("-",) else 1
    if end == i or end >= len(line.words) or not line.words[end][0].isupper():
        return 0
    is_person = line.labels[i] == "PERSON" and (not line.begins[i] or line.labels[end] == "PERSON")
    before = line.words[i - 1] if i else ""
    if line.words[i] == "do":  # “Banco do Norte”, but not “Greens do”
        return end - i if before[:1].isupper() and not before.endswith("s") else 0
    is_of_name = is_given_name(before) or before.lower() in CERTAIN or before == "Jan"  # the month, too
    is_person = is_person or (is_of_name and line.words[i] not in {"y", "e"})
    return (
        end - i if is_person or line.words[i] in JOINING or line.words[i : i + 2] in {("al", "-"), ("el", "-")} else 0
    )


def leads(line: Line, i: int) -> bool:
    """Whether a name follows from `i` on, after particles or a hyphen where there are any."""
    following = line.words[i : i + LONGEST + 1]
    first = next((word for word in following if word not in PARTICLES and word != "-"), "")
    return first[:1].isupper()


def opening(line: Line, start: int) -> int:
    """Where a name begins whose first capital stands at `start`, with the particles before it."""
    first = start
    while first and start - first < LONGEST:
        step = 2 if line.words[first - 1] == "-" and first > 1 else 1
        if not _is_particle(line, first - step) or (step == 2 and line.words[first - 2] not in {"al", "el", "ul"}):  # noqa: PLR2004  # a particle and its hyphen
            break
        first -= step
    return first if CERTAIN & set(line.words[first:start]) else start


def _is_particle(line: Line, i: int) -> bool:
    word = line.words[i]
    if word == "van" and line.tags[i] == "NN" and line.labels[i] != "PERSON":
        return i + 1 < len(line.words) and line.words[i + 1] in PARTICLES  # "a white van" has no name behind it
    return word in PARTICLES


def without_particles(name: Words) -> Words:
    """A name without the particles that it begins with."""
    start = 0
    while start < len(name) - 1 and (name[start].lower() in PARTICLES or name[start] == "-"):
        start += 1
    return name[start:]


def surname(name: Words) -> Words:
    """The last word of a person’s name with the particles and hyphens before it: “von der Leyen”, “Aas-Lunde”."""
    start = len(name) - 1
    while start > 1 and (name[start - 1] in PARTICLES or name[start - 1] == "-"):
        start -= 1 if name[start - 1] in PARTICLES else 2
    return name[max(start, min(1, len(name) - 1)) :]


def has_two_last_names(name: Words) -> bool:
    """Whether a person’s name may end in two last names: “Gustavo Petro Urrego”, but not “Mary Ann Smith”."""
    if len(name) != THREE or len(name[1]) < SHORTEST_LAST:
        return False
    return not is_given_name(name[1]) and name[1].lower() not in PARTICLES
