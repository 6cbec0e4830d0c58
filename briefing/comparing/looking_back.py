"""Whether a sentence tells its time expression as past, so that the text was not written before it.

Only the plain case counts: “In March this year, the police arrested two people”, “The mill burnt down last March”.
Words of planning, a present or future verb, or somebody's reporting verb leave it open.
"""

import re

from briefing.comparing.words import REPORTING, listed, words

AHEAD = re.compile(
    r"\b(?:will|would|shall|plans?|planned|planning|expect(?:s|ed)?|due|aims?|aimed|set|scheduled|forecasts?|projected|targets?|"
    r"hopes?|hoped|could|(?-i:may)|might|should|by|until|till|before|deadline|if|when|next|tomorrow|coming|upcoming|forthcoming|"
    r"is|are|am|has|have|can|must|cannot|won[’']t|to)\b",
    re.IGNORECASE,
)
"""Words by which a clause may speak of the present or of what lies ahead."""

IRREGULAR = listed(
    """was were did began took came went left won lost fell rose struck broke met held gave made sent sold shot died
    became built bought brought burnt caught chose drove fled flew fought found grew hit led paid ran sank saw shut
    stole stood threw wrote"""
)
"""Past forms without -ed that are no everyday noun or present form as well."""

AFTER_A_PARTICIPLE = listed("in by on at last from under with for of since during as to and or that")
"""After “rules agreed in 2022” the verb is still to come, so that the form before it says nothing."""

NEAR = 60
"""Characters before or after the expression within which its verb stands."""

REGULAR = 5
"""Letters from which a word in -ed is a verb: “red”, “need” and “seed” are none."""


def looks_back(sentence: str, start: int, end: int) -> bool:
    """Whether the clause round `sentence[start:end]`, a time expression, tells of it in the past tense."""
    before, after = sentence[max(0, start - NEAR) : start], sentence[end : end + NEAR]
    # “In March this year, the police arrested …”: the verb of an expression that opens its sentence comes after it.
    clause = before if len(before.split()) > 1 else after
    return not AHEAD.search(clause) and _is_past(clause)


def _is_past(clause: str) -> bool:
    said = list(words(clause))
    for number, word in enumerate(said):
        form = word.text.casefold()
        if word.stem in REPORTING or clause[word.start - 1 : word.start] == "-":
            continue
        if form in IRREGULAR:
            return True
        if form.endswith("ed") and len(form) >= REGULAR and not form.endswith("eed"):
            following = [other.text.casefold() for other in said[number + 1 :]]
            if following[:1] in ([], ["down"]) or len(following) == 1 or following[0] not in AFTER_A_PARTICIPLE:
                return True
    return False
