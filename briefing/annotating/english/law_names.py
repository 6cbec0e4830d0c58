"""Years that are part of the name of a law, and say nothing of when or how many."""

import re

LAWS = "Acts?|Bill|Orders?|Ordinance|Regulations?|Directive|Rules|Code|Statutes?"
LAW_BEFORE = re.compile(rf"\b(?:{LAWS})(?:,|\s\(|\sof|\sNo\.?\s\d+\sof)?\s?\Z")
LAW_AFTER = re.compile(rf"(?:\s(?:[A-Z][\w’'&-]{{0,30}}|of|and|the|on|for)){{0,8}}\s(?:{LAWS})\b")


def names_a_law(text: str, start: int, end: int) -> bool:
    """Whether what ends in a year is the name of a law: "Act 2023", "Acts, 1911", "the 1967 Abortion Act"."""
    before = text[max(0, start - 16) : start] + text[start : end - 4]
    return bool(LAW_BEFORE.search(before[-24:])) or bool(LAW_AFTER.match(text, end))
