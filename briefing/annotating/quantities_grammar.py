"""What the grammar of its sentence says of an amount: which way it moved, and whether it counts at all."""

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefing.annotating.quantities_scan import Amount
from briefing.findings import Change

UP = frozenset(["rise", "increase", "grow", "climb", "jump", "surge", "soar", "gain", "add", "advance", "expand", "swell", "rocket", "boost", "raise", "lift", "double", "triple", "treble", "quadruple", "escalate", "accelerate", "improve", "strengthen", "spike", "hike", "multiply", "up", "higher", "more"])  # fmt: skip
DOWN = frozenset(["fall", "decrease", "drop", "decline", "cut", "reduce", "slide", "slump", "plunge", "plummet", "tumble", "lose", "shed", "shrink", "slip", "sink", "dip", "slash", "halve", "lower", "ease", "contract", "weaken", "crash", "trim", "fewer", "less", "down", "retreat"])  # fmt: skip
CHANGES = frozenset(["increase", "rise", "jump", "growth", "gain", "surge", "hike", "spike", "decrease", "drop", "fall", "decline", "cut", "reduction", "slump", "plunge", "improvement", "loss", "boost", "raise", "uptick", "slide", "dip"])  # fmt: skip
LABELS = frozenset([
    "section", "article", "chapter", "page", "no", "number", "figure", "table", "phase", "grade", "level", "type",
    "class", "game", "group", "round", "room", "route", "highway", "flight", "part", "volume", "act", "title",
    "clause", "paragraph", "annex", "season", "episode", "version", "model", "series", "stage", "channel", "platform",
    "gate", "resolution", "unit", "exhibit", "item", "step", "rule", "day", "week", "year", "tier", "zone", "planet",
    "category", "verse", "line", "bus", "interstate",
])  # fmt: skip
NOT_COUNTED = frozenset(["plan", "comment", "doubt", "sign", "reason", "way", "detail", "question", "problem", "word", "choice", "idea", "matter", "mean", "evidence", "sense", "longer", "immediate", "illusion", "option", "answer", "indication", "excuse", "intention"])  # fmt: skip


def root(tokens: TokenSpan) -> Token:
    """The word of the amount that the rest of the sentence holds on to."""
    inside = range(tokens.start, tokens.end)
    heads = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    numeric = [token for token in heads if token.dep_ not in {"punct", "advmod", "quantmod", "prep", "case", "det"}]
    return (numeric or heads or [tokens[-1]])[-1]


def moved(amount: Amount, tokens: TokenSpan) -> Change | None:
    """Which way the amount moved, where a verb or noun of growth or loss governs it."""
    head = root(tokens)
    if tokens.start > tokens.doc[tokens.start].sent.start:
        before = tokens.doc[tokens.start - 1]
        if before.lower_ in {"up", "down"} and amount.unit is not None:
            return Change.UP if before.lower_ == "up" else Change.DOWN
    own = tokens.text.lower()
    if amount.unit == "times" and own.split()[-1].endswith(("ed", "ing")):
        return Change.DOWN if "halv" in own else Change.UP
    if head.dep_ in {"nummod", "compound", "amod", "nmod"} and head.head.lemma_.lower() in CHANGES:
        return _way(head.head)
    governor, link = head.head, head.dep_
    if link == "pobj" and governor.lower_ == "by":
        governor, link = governor.head, "npadvmod"
    if governor.lemma_.lower() in CHANGES and link == "npadvmod":
        return _way(governor)
    if link in {"npadvmod", "dobj", "advmod", "attr", "oprd"} and governor.pos_ == "VERB" and amount.unit is not None:
        return _way(governor)
    return None


def _way(word: Token) -> Change | None:
    lemma = word.lemma_.lower()
    if lemma in UP or lemma in {"growth", "uptick", "improvement"}:
        return Change.UP
    return Change.DOWN if lemma in DOWN or lemma in {"reduction", "loss"} else None


def is_counting(amount: Amount, tokens: TokenSpan) -> bool:
    """Whether the number says how much or how many, and is not a name, a label, a pronoun or a score."""
    first = tokens[0]
    before = first.nbor(-1) if first.i else None
    if amount.number_end - amount.number_start == 3 and tokens.text.lower().endswith("one"):  # noqa: PLR2004 - letters of "one"
        return _is_a_number_one(tokens)
    if "half" in tokens.text.lower() and amount.unit is None and amount.low == 0.5:  # noqa: PLR2004
        return _is_a_half(tokens)
    if amount.unit is None and _begins_a_name(tokens):
        return False
    if amount.unit is None and before is not None:
        return not (_is_label(amount, before) or _is_part_of_a_name(first, before))
    return True


def _is_label(amount: Amount, before: Token) -> bool:
    return before.lower_.rstrip(".") in LABELS and amount.low == amount.high


def _is_part_of_a_name(first: Token, before: Token) -> bool:
    """Whether the number ends or continues a name: "Boeing 737", "the Big 12", "iPhone 4"."""
    plain = first.text.isdigit() and len(first.text) <= 4  # noqa: PLR2004 - model numbers are short
    capital = first.text[0].isupper() and not first.is_sent_start
    named = before.pos_ == "PROPN" and any(character.isupper() for character in before.text)
    return (plain or capital) and named and before.whitespace_ == " " and before.ent_type_ not in {"DATE", "TIME"}


def _begins_a_name(tokens: TokenSpan) -> bool:
    """Whether a number in words stands with a capital before a word with one, amid words without: "the Five Eyes"."""
    first, doc = tokens[0], tokens.doc
    if first.is_sent_start or not first.text[0].isupper() or tokens.end >= len(doc):
        return False
    after = doc[tokens.end]
    if after.text == "-" and tokens.end + 1 < len(doc):
        after = doc[tokens.end + 1]
    around = [t for t in first.sent if t.is_alpha and len(t) > 3 and t.i not in {first.i, after.i}]  # noqa: PLR2004 - no "of"
    in_title = sum(t.text[0].isupper() for t in around) > len(around) / 2
    return after.text[0].isupper() and not in_title


def _is_a_number_one(tokens: TokenSpan) -> bool:
    """Whether "one" counts: "one researcher", "one of the men"; not "no one", "the one who", "one another"."""
    one = tokens[-1]
    before = one.nbor(-1).lower_ if one.i else ""
    after = one.nbor(1).lower_ if one.i + 1 < len(one.doc) else ""
    if before in {
        "no",
        "the",
        "this",
        "that",
        "any",
        "every",
        "which",
        "each",
        "some",
        "another",
        "-",
        "number",
        "only",
    } or after in {"another", "-", "'s", "day"}:
        return before in {"only", "the"} and one.dep_ == "nummod" and one.head.i > one.i
    return after == "of" or (one.dep_ == "nummod" and one.head.i > one.i and one.head.pos_ in {"NOUN", "PROPN"})


def _is_a_half(tokens: TokenSpan) -> bool:
    """Whether "half" is a part of something: not the first half, nor half-time, nor half-hearted."""
    half, doc = tokens[-1], tokens.doc
    before = doc[tokens.start - 1].lower_ if tokens.start else ""
    after = doc[half.i + 1].lower_ if half.i + 1 < len(doc) else ""
    if before in {"first", "second", "the", "-", "other", "better", "this", "that", "last", "latter", "opening", "per"}:
        return False
    return after in {"of", "the", "its", "their", "his", "her", "a", "an", "that", "all", "those"}


def is_multiple(tokens: TokenSpan) -> bool:
    """Whether a word such as "double" multiplies something: not a double bed, nor double-digit."""
    word = tokens[-1]
    if word.pos_ == "VERB" or word.lower_.endswith("fold"):
        return True
    after = word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
    if word.lower_ == "twice":
        return word.head.lemma_ != "think"
    return word.lower_ != "halves" and after in {
        "the",
        "its",
        "their",
        "his",
        "her",
        "that",
        "what",
        "this",
        "last",
        "from",
        "our",
        "previous",
    }
