"""What the analyst decided: an append-only ledger, one JSON line a decision, applied anew on every run.

A correction names what it is about (a finding, a name, a block, a source) and never changes a text.
"""

import contextlib
import fcntl
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from briefing.articles import Article, ArticleDate, Basis, Role
from briefing.errors import LedgerError, did_you_mean
from briefing.findings import Entity, Finding, Findings, Mention, Quotation, Speaker, SpeakerBasis
from briefing.markup import shown, table
from briefing.spans import Span

Found = TypeVar("Found", bound=Finding)


class Judgement(StrEnum):
    """What was decided.

    reject   finding `target` is wrong and is left out everywhere
    merge    names `target` and `value` mean one person, organisation or place, called `value`
    apart    names `target` and `value` mean two, and are not suggested as one again
    speaker  quotation `target` was said by `value`, a name; without a value nobody is known to have said it
    relabel  block `target` (`source:start-end`) has role `value`
    date     source `target` was published on `value` (ISO 8601); every dependent date follows
    rate     source `target` has reliability `value`, the analyst's own words or an Admiralty letter
    note     the analyst's own sentence `value` about `target`, a section of the briefing
    retract  correction `target` no longer holds
    """

    REJECT = "reject"
    MERGE = "merge"
    APART = "apart"
    SPEAKER = "speaker"
    RELABEL = "relabel"
    DATE = "date"
    RATE = "rate"
    NOTE = "note"
    RETRACT = "retract"


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision: what, about what, by whom, when (ISO 8601) and why. `id` is its number in the ledger, from 1."""

    id: int
    judgement: Judgement
    target: str
    value: str | None = None
    who: str | None = None
    when: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All decisions in the order they were taken; `path` is the file they live in, None for one that is kept nowhere."""

    corrections: tuple[Correction, ...] = ()
    path: Path | None = None

    def __len__(self) -> int:
        return len(self.corrections)

    def _repr_html_(self) -> str:
        rows = ((c.id, str(c.judgement), c.target, c.value or "", c.who, c.when, c.why or "") for c in self.corrections)
        where = f" in {self.path}" if self.path else ", kept nowhere"
        headings = ("", "Decision", "About", "Value", "By", "When", "Why")
        return shown(table(f"Ledger: {len(self)} decisions{where}", headings, rows))

    def standing(self, judgement: Judgement) -> Iterator[Correction]:
        """The decisions of one kind that were not retracted, oldest first."""
        retracted = {c.target for c in self.corrections if c.judgement is Judgement.RETRACT}
        return (c for c in self.corrections if c.judgement is judgement and str(c.id) not in retracted)

    def record(
        self,
        judgement: Judgement,
        target: str,
        value: str | None = None,
        *,
        who: str | None = None,
        when: str | None = None,
        why: str | None = None,
    ) -> "Ledger":
        """The ledger with one more decision, which is on disk when this returns if the ledger has a file.

        Raises LedgerError where the file cannot be written.
        """
        decision = Correction(len(self.corrections) + 1, judgement, target, value, who, when, why)
        if self.path is None:
            return replace(self, corrections=(*self.corrections, decision))
        return _appended(self.path, decision)


def read_ledger(path: Path) -> Ledger:
    """The ledger in a file, which need not exist yet. Raises LedgerError naming the line that is no decision."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return Ledger(path=path)
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerError(f"the ledger cannot be read ({error})", where=str(path), hint="Name another file.") from error
    lines = [line for line in text.split("\n") if line.strip()]
    return Ledger(tuple(_decision(line, number, path) for number, line in enumerate(lines, 1)), path)


def _decision(line: str, number: int, path: Path) -> Correction:
    try:
        fields = json.loads(line)
        judgement, target = Judgement(fields["judgement"]), str(fields["target"])
        optional = {name: fields.get(name) for name in ("value", "who", "when", "why")}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LedgerError(
            f"line {number} is no decision ({type(error).__name__}: {error})",
            where=str(path),
            hint="Mend or delete that line; every line is one JSON object with judgement, target and value.",
        ) from error
    texts = {name: value if isinstance(value, str) else None for name, value in optional.items()}
    if wrong := _wrong(judgement, texts["value"]):
        raise LedgerError(f"line {number}: {wrong[0]}", where=str(path), hint=wrong[1])
    return Correction(number, judgement, target, **texts)


def _wrong(judgement: Judgement, value: str | None) -> tuple[str, str] | None:
    """What is wrong with the value of a decision, and what to do; None where nothing is."""
    if judgement is Judgement.RELABEL and value not in set(Role):
        return f"“{value}” is no role", did_you_mean(value or "", list(Role))
    if judgement is Judgement.DATE and not re.fullmatch(r"\d{4}(-\d\d){0,2}", value or ""):
        return f"“{value}” is no date", "Write it as 2023-10-18, 2023-10 or 2023."
    return None


def _appended(path: Path, decision: Correction) -> Ledger:
    """Append one line under a lock, so that two workspaces on one file lose nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            now = read_ledger(path)
            file.seek(0, os.SEEK_END)
            gap = b"" if _ends_with_newline(path) else b"\n"
            fields = {name: value for name, value in asdict(decision).items() if name != "id" and value is not None}
            file.write(gap + json.dumps(fields, ensure_ascii=False).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise LedgerError(
            f"the ledger cannot be written ({error.strerror})", where=str(path), hint="Choose a file you may write."
        ) from error
    return Ledger((*now.corrections, replace(decision, id=len(now) + 1)), path)


def _ends_with_newline(path: Path) -> bool:
    with path.open("rb") as file, contextlib.suppress(OSError):
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"
    return True


def block_target(span: Span) -> str:
    """What a relabelling names: `source:start-end`."""
    return f"{span.source}:{span.start}-{span.end}"


def relabelled(article: Article, ledger: Ledger) -> Article:
    """The article with the roles and the date that the analyst gave it."""
    roles = {c.target: Role(c.value) for c in ledger.standing(Judgement.RELABEL) if c.value in set(Role)}
    dates = {c.target: c.value for c in ledger.standing(Judgement.DATE)}
    blocks = tuple(
        replace(b, role=roles[block_target(b.span)], reason="the analyst's decision")
        if block_target(b.span) in roles
        else b
        for b in article.blocks
    )
    value = dates.get(article.source.id)
    given = ArticleDate(value, Basis.GIVEN, rule="the analyst's decision") if value else article.published
    return replace(article, blocks=blocks, published=given)


def corrected(findings: Findings, ledger: Ledger) -> Findings:
    """The findings without those that were rejected, with merged names as one entity, and the speakers that were given.

    An entity of which no mention is left goes too; a quotation keeps a rejected speaker's words but not the entity.
    """
    rejected = {c.target for c in ledger.standing(Judgement.REJECT)}
    kept = replace(
        findings,
        quotations=_without(findings.quotations, rejected),
        quantities=_without(findings.quantities, rejected),
        timexes=_without(findings.timexes, rejected),
        mentions=_without(findings.mentions, rejected),
    )
    if len(kept.mentions) < len(findings.mentions):
        meant = {mention.entity for mention in kept.mentions}
        gone = {mention.entity for mention in findings.mentions} - meant
        kept = replace(kept, entities=tuple(e for e in kept.entities if e.id not in gone))
    for decision in ledger.standing(Judgement.MERGE):
        if decision.value:
            kept = _merged(kept, decision.target, decision.value)
    said_by = {decision.target: decision.value for decision in ledger.standing(Judgement.SPEAKER)}
    return replace(kept, quotations=tuple(_given(q, said_by, kept.entities) for q in kept.quotations))


def _given(quotation: Quotation, said_by: Mapping[str, str | None], entities: Iterable[Entity]) -> Quotation:
    """The quotation as the analyst says it was spoken; the words at it stay beside the name."""
    if quotation.id not in said_by:
        return quotation
    name = said_by[quotation.id]
    if not name:
        return replace(quotation, speaker=None)
    own = name.casefold()
    one = next((e for e in entities if own in {form.casefold() for form in (e.name, *e.aliases)}), None)
    words = quotation.speaker.spans if quotation.speaker else ()
    speaker = Speaker(words, one.name if one else name, one.id if one else None, SpeakerBasis.GIVEN)
    return replace(quotation, speaker=speaker)


def _without(findings: Iterable[Found], rejected: set[str]) -> tuple[Found, ...]:
    return tuple(finding for finding in findings if finding.id not in rejected)


def _merged(findings: Findings, name: str, into: str) -> Findings:
    """The findings with the entity called `name` made one with the entity called `into`; the latter's name stays."""
    named = {e.name.casefold(): e for e in findings.entities}
    gone, stays = named.get(name.casefold()), named.get(into.casefold())
    if gone is None or gone is stays:
        return findings
    keeps = stays.id if stays else gone.id
    forms = dict.fromkeys((*(stays.aliases if stays else ()), gone.name, *gone.aliases))
    forms.pop(into, None)
    roles = tuple(dict.fromkeys((*(stays.roles if stays else ()), *gone.roles)))
    one = Entity(keeps, (stays or gone).kind, into, tuple(forms), roles)
    position = stays or gone
    entities = tuple(one if e is position else e for e in findings.entities if e is position or e is not gone)
    return replace(
        findings,
        entities=entities,
        mentions=tuple(_meaning(m, gone.id, keeps) for m in findings.mentions),
        quotations=tuple(_spoken_by(q, gone.id, one) for q in findings.quotations),
    )


def _meaning(mention: Mention, old: str, new: str) -> Mention:
    return replace(mention, entity=new) if mention.entity == old else mention


def _spoken_by(quotation: Quotation, old: str, one: Entity) -> Quotation:
    speaker = quotation.speaker
    if speaker is None or speaker.entity not in (old, one.id):
        return quotation
    return replace(quotation, speaker=replace(speaker, entity=one.id, name=one.name))
