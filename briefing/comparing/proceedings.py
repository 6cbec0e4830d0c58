"""How far the law has come with somebody, as a sentence tells it: held, not charged, charged, a plea, a verdict.

These are different states, each true in its time: “has not been charged” on Tuesday and “was charged” on Friday
neither support nor contradict each other, the later is a development of the earlier.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from briefing.comparing.words import Word, listed, words


class Stage(StrEnum):
    """The states, in the order in which they come about; the values are words for print."""

    SUSPECTED = "suspected"
    QUESTIONED = "questioned"
    FREE = "not arrested"
    HELD = "held"
    RELEASED = "released"
    UNCHARGED = "not charged"
    UNDECIDED = "charge not yet decided"
    CHARGED = "charged"
    NOT_GUILTY = "pleaded not guilty"
    GUILTY = "pleaded guilty"
    TRIED = "on trial"
    ACQUITTED = "cleared"
    CONVICTED = "convicted"
    SENTENCED = "sentenced"


FORMS = {
    Stage.SUSPECTED: listed("suspected suspect suspects suspicion"),
    Stage.QUESTIONED: listed("questioned interrogated"),
    Stage.HELD: listed("arrest arrested arrests detained detention custody remanded"),
    Stage.RELEASED: listed("bail bailed bails released"),
    Stage.CHARGED: listed(
        "charge charged charges charging indict indicted indictment prosecute prosecuted prosecution"
    ),
    Stage.ACQUITTED: listed("acquitted acquittal acquits exonerated cleared"),
    Stage.CONVICTED: listed("convicted conviction convicts"),
    Stage.SENTENCED: listed("sentenced jailed"),
}
"""Words that tell of a state, whatever else stands around them (but see `_is_meant`)."""

NEGATING = listed("not no never without nobody none neither nor isn't wasn't hasn't haven't weren't")
OPEN = listed("if whether could may might would should unless likely expected consider considering decide pending")
"""Words before a charge or a verdict by which it is not (yet) one: “would decide whether to charge him”."""

BEFORE, OPEN_BEFORE = 5, 6
"""Words before the word of a state in which it may be negated, or left open."""

SUSPENDED = frozenset({Stage.CHARGED, Stage.CONVICTED, Stage.SENTENCED, Stage.ACQUITTED})
"""States that are another when they are negated or left open."""


NEGATED = {Stage.CHARGED: Stage.UNCHARGED, Stage.HELD: Stage.FREE}
ORDER = {stage: number for number, stage in enumerate(Stage)}


def order(stage: Stage) -> int:
    """The place of a state among those that somebody passes through."""
    return ORDER[stage]


def stages(text: str) -> frozenset[Stage]:
    """The states that the text tells of.

    >>> sorted(stages("Brandvik was charged with arson. He pleaded not guilty."))
    [<Stage.CHARGED: 'charged'>, <Stage.NOT_GUILTY: 'pleaded not guilty'>]
    """
    return stages_of(tuple(words(text)))


def stages_of(said: Sequence[Word]) -> frozenset[Stage]:
    """The states that these words tell of."""
    forms = [word.text.casefold().replace("’", "'") for word in said]
    return frozenset(stage for i in range(len(forms)) for stage in _at(forms, i))


def _at(forms: Sequence[str], i: int) -> Iterable[Stage]:
    form, after = forms[i], forms[i + 1 : i + 4]
    if form in {"plead", "pleads", "pleaded", "pled", "plea", "pleading"}:
        yield from _plea(after)
    elif form == "guilty" and "found" in forms[max(0, i - BEFORE) : i]:
        yield from [Stage.ACQUITTED] if forms[i - 1] == "not" else _suspended(Stage.CONVICTED, forms, i)
    elif form == "held" and (
        after[:2] == ["on", "suspicion"] or after[:2] == ["in", "custody"] or "after" in after[:1]
    ):
        yield Stage.HELD
    elif form == "trial" and forms[max(0, i - 1) : i] in (["on"], ["stand"], ["stood"], ["faces"]):
        yield Stage.TRIED
    else:
        for stage, known in FORMS.items():
            if form in known and _is_meant(stage, forms, i):
                yield from _suspended(stage, forms, i)


def _plea(after: Sequence[str]) -> Iterable[Stage]:
    if "guilty" in after:
        yield Stage.NOT_GUILTY if "not" in after[: after.index("guilty")] else Stage.GUILTY


def _is_meant(stage: Stage, forms: Sequence[str], i: int) -> bool:
    """Whether the word is meant in the sense of the law: “released a report” and “in charge of” are not."""
    before, after = forms[max(0, i - 3) : i], forms[i + 1 : i + 3]
    if stage is Stage.RELEASED:
        custody = {"bail", "custody", "charge", "jail", "prison", "pending"}
        return forms[i] != "released" or not custody.isdisjoint(forms[i + 1 : i + 5])
    if stage is Stage.ACQUITTED and forms[i] == "cleared":
        return after[:1] == ["of"]
    if stage is Stage.CHARGED:
        is_price = after[:1] and after[0][:1].isdigit()
        return not (is_price or before[-1:] in (["in"], ["free"], ["extra"]) or after[:1] == ["of"])
    return True


def _suspended(stage: Stage, forms: Sequence[str], i: int) -> Iterable[Stage]:
    if stage in SUSPENDED | {Stage.HELD} and not NEGATING.isdisjoint(forms[max(0, i - BEFORE) : i]):
        if stage in NEGATED:
            yield NEGATED[stage]
        return
    if stage in SUSPENDED and not OPEN.isdisjoint(forms[max(0, i - OPEN_BEFORE) : i]):
        if stage is Stage.CHARGED:
            yield Stage.UNDECIDED
        return
    yield stage
