"""The nouns as JSON, one object an article or a comparison: the contract with scripts and other programs.

`interchange.schema.json` beside this file is its JSON Schema (2020-12). Offsets count Unicode code points from 0;
what is not stated is null.
"""

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import TypeAlias

from briefing.articles import Article, ArticleDate
from briefing.comparisons import (
    Arithmetic,
    Claim,
    Comparison,
    CrossEntity,
    Difference,
    KeyPoint,
    Passage,
    QuantityGroup,
    TimelineItem,
)
from briefing.errors import Problem
from briefing.findings import Entity, Mention, Quantity, Quotation, Speaker, Stated, Timex
from briefing.spans import Span

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
JsonObject: TypeAlias = dict[str, Json]


def schema() -> JsonObject:
    """The JSON Schema of everything that the commands print."""
    text = files("briefing").joinpath("interchange.schema.json").read_bytes().decode("utf-8")
    published: JsonObject = json.loads(text)
    return published


def line(value: JsonObject) -> bytes:
    """One line of JSON in UTF-8, with its line feed; characters that UTF-8 lacks (lone surrogates) stand escaped."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    try:
        return text.encode("utf-8") + b"\n"
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False).encode("ascii") + b"\n"


def problem(found: Problem) -> JsonObject:
    """What stands in the place of an input that could not be read."""
    return {"id": found.origin, "problem": {"stage": found.stage, "what": found.what, "hint": found.hint}}


def parsed(article: Article, *, with_text: bool = False) -> JsonObject:
    """What `briefing parse` prints of an article.

    The text goes along `with_text`, and always where the reader made or repaired it, since offsets then point into
    nothing else.
    """
    source, origin = article.source, article.source.origin
    about: JsonObject = {
        "sha256": source.id,
        "characters": len(source.text),
        "media_type": source.media_type,
        **({"path": origin.path} if origin.path else {}),
        **({"url": origin.url} if origin.url else {}),
        **({"origins": [o.id for o in source.origins]} if len(source.origins) > 1 else {}),
        **({} if origin.offset is None else {"offset": origin.offset}),
        **({"notes": list(source.notes)} if source.notes else {}),
        **({"text": source.text} if with_text or source.is_repaired or source.media_type != "text/plain" else {}),
    }
    return {
        "id": article.id,
        "source": about,
        "language": article.language,
        "headline": _stated(article.headline),
        "standfirst": _stated(article.standfirst),
        "bylines": [_stated(byline) for byline in article.bylines],
        "outlet": _stated(article.outlet),
        "published": _date(article.published),
        "updated": _date(article.updated),
        "cut_off": _stated(article.cut_off),
        "blocks": [
            {**_place(block.span), "role": str(block.role), **({"reason": block.reason} if block.reason else {})}
            for block in article.blocks
        ],
    }


def annotated(article: Article, *, with_text: bool = False) -> JsonObject:
    """What `briefing annotate` prints of an article."""
    found = article.findings
    return {
        **parsed(article, with_text=with_text),
        "read_as": found.read_as,
        "quotations": [_quotation(quotation) for quotation in found.quotations],
        "quantities": [_quantity(quantity) for quantity in found.quantities],
        "timexes": [_timex(timex) for timex in found.timexes],
        "mentions": [_mention(mention) for mention in found.mentions],
        "entities": [_entity(entity) for entity in found.entities],
    }


def compared(comparison: Comparison) -> JsonObject:
    """What `briefing compare` prints of a dossier."""
    return {
        "articles": [{"id": article.id, "sha256": article.source.id} for article in comparison.dossier],
        "copies": [
            {"a": c.a, "b": c.b, "relation": str(c.relation), "shared": round(c.shared, 4)} for c in comparison.copies
        ],
        "stories": [{"id": s.id, "articles": list(s.articles)} for s in comparison.stories],
        "entities": [_cross_entity(entity) for entity in comparison.entities],
        "may_be_one": [{"a": one.name, "b": one.other, "why": one.why} for one in comparison.doubtful],
        "claims": [_claim(claim) for claim in comparison.claims],
        "differences": [_difference(difference) for difference in comparison.differences],
        "quantity_groups": [_quantity_group(group) for group in comparison.quantity_groups],
        "arithmetic": [_arithmetic(check) for check in comparison.arithmetic],
        "timeline": [_timeline_item(item) for item in comparison.timeline],
        "key_points": [_key_point(point) for point in comparison.key_points],
        "accusations": [
            {"passage": _passage(one.passage), "answers": _passages(one.answers)} for one in comparison.accusations
        ],
        "problems": [problem(found) for found in comparison.dossier.problems],
    }


def _place(span: Span) -> JsonObject:
    return {"start": span.start, "end": span.end}


def _maybe_place(span: Span | None) -> JsonObject | None:
    return None if span is None else _place(span)


def _places(spans: Iterable[Span]) -> list[Json]:
    return [_place(span) for span in spans]


def _stated(stated: Stated | None) -> JsonObject | None:
    if stated is None:
        return None
    place: JsonObject = {"start": None, "end": None} if stated.span is None else _place(stated.span)
    return {"value": stated.value, **place, "by": stated.by}


def _date(date: ArticleDate | None) -> JsonObject | None:
    if date is None:
        return None
    return {
        "value": date.value,
        "basis": str(date.basis),
        **(_place(date.span) if date.span else {}),
        **({"rule": date.rule} if date.rule else {}),
        **({"evidence": [{"sha256": span.source, **_place(span)} for span in date.evidence]} if date.evidence else {}),
    }


def _number(value: float | None) -> Json:
    """A whole number without a decimal point."""
    return int(value) if value is not None and value == int(value) else value


def _speaker(speaker: Speaker | None) -> JsonObject | None:
    if speaker is None:
        return None
    return {
        "spans": _places(speaker.spans),
        "name": speaker.name,
        "entity": speaker.entity,
        "basis": str(speaker.basis),
    }


def _quotation(quotation: Quotation) -> JsonObject:
    return {
        "id": quotation.id,
        "content": _places(quotation.content),
        "cue": _places(quotation.cue),
        "speaker": _speaker(quotation.speaker),
        "mode": str(quotation.mode),
        **({"repeats": _places(quotation.repeats)} if quotation.repeats else {}),
        "by": quotation.by,
    }


def _quantity(quantity: Quantity) -> JsonObject:
    return {
        "id": quantity.id,
        **_place(quantity.span),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "relation": str(quantity.relation),
        "change": None if quantity.change is None else str(quantity.change),
        "unit": quantity.unit,
        "of": quantity.of,
        "of_span": _maybe_place(quantity.of_span),
        "window": _maybe_place(quantity.window),
        "happening": _maybe_place(quantity.happening),
        "by": quantity.by,
    }


def _timex(timex: Timex) -> JsonObject:
    return {
        "id": timex.id,
        **_place(timex.span),
        "type": str(timex.type),
        "value": timex.value,
        "anchor": str(timex.anchor),
        "relative": timex.relative,
        "by": timex.by,
    }


def _mention(mention: Mention) -> JsonObject:
    kind, basis, entity = str(mention.kind), str(mention.basis), mention.entity
    return {"id": mention.id, **_place(mention.span), "kind": kind, "entity": entity, "basis": basis, "by": mention.by}


def _entity(entity: Entity) -> JsonObject:
    return {
        "id": entity.id,
        "kind": str(entity.kind),
        "name": entity.name,
        "aliases": list(entity.aliases),
        "roles": [_stated(role) for role in entity.roles],
    }


def _cross_entity(found: CrossEntity) -> JsonObject:
    mentions: list[Json] = [{"article": article, **_place(span)} for article, span in found.mentions]
    return {**_entity(found.entity), "mentions": mentions}


def _passage(passage: Passage) -> JsonObject:
    finding: JsonObject = {"finding": passage.finding} if passage.finding else {}
    return {"article": passage.article, **_place(passage.span), **finding}


def _passages(passages: Iterable[Passage]) -> list[Json]:
    return [_passage(passage) for passage in passages]


def _claim(claim: Claim) -> JsonObject:
    evidence: list[Json] = [
        {
            "article": e.article,
            **_place(e.span),
            "stance": str(e.stance),
            "origin": e.origin,
            **({"finding": e.finding} if e.finding else {}),
            "extent": str(e.extent),
        }
        for e in claim.evidence
    ]
    return {
        "id": claim.id,
        "statement": claim.statement,
        "standing": str(claim.standing),
        "texts": claim.texts,
        "origins": claim.origins,
        "evidence": evidence,
        "why": claim.why,
        "behind": list(claim.behind),
    }


def _difference(difference: Difference) -> JsonObject:
    return {
        "id": difference.id,
        "kind": str(difference.kind),
        "certainty": str(difference.certainty),
        "evidence": _passages(difference.evidence),
        "note": difference.note,
    }


def _quantity_group(group: QuantityGroup) -> JsonObject:
    return {
        "of": group.of,
        "unit": group.unit,
        "members": [{"article": m.article, "quantity": m.finding, **_place(m.span)} for m in group.members],
        "verdict": str(group.verdict),
        "why": group.why,
    }


def _arithmetic(check: Arithmetic) -> JsonObject:
    return {"formula": check.formula, "holds": check.holds, "evidence": _passages(check.evidence)}


def _timeline_item(item: TimelineItem) -> JsonObject:
    order: JsonObject = {} if item.order is None else {"order": item.order}
    return {"value": item.value, **order, "basis": item.basis, "evidence": _passages(item.evidence)}


def _key_point(point: KeyPoint) -> JsonObject:
    claim: JsonObject = {"claim": point.claim} if point.claim else {}
    meant: list[Json] = [{**_place(span), "name": name} for span, name in point.meant]
    names: JsonObject = {"meant": meant} if meant else {}
    return {"text": point.text, "voice": point.voice, "evidence": _passages(point.evidence), **claim, **names}
