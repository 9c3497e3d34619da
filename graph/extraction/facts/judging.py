"""Whether a passage tells of an event, or only uses a word for one: a small scorer judges."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from graph.extraction.facts.chance import Features, bucket, chance
from graph.extraction.facts.events import Event
from graph.extraction.facts.passages import Passages
from graph.model import Date

_ENOUGH = 0.4  # of probability
TASK = "event"
_OPEN, _CLOSE = '“‘"', '”’"'
_FAR = 1  # clauses between an event and a signing that may be the same occasion


def happened(passages: Passages, occasions: Sequence[Event], signings: Sequence[Event]) -> list[Event]:
    """Return the events that are likelier than not, their grounds with that likelihood."""
    found = []
    for event, features in judged(passages, occasions, signings):
        likely = chance(TASK, features)
        if likely >= _ENOUGH:
            event.ground = replace(event.ground, confidence=likely)
            found.append(event)
    return found


def judged(passages: Passages, occasions: Sequence[Event], signings: Sequence[Event]) -> list[tuple[Event, Features]]:
    """Return each event with what speaks for and against it."""
    signed = {clause.index for event in signings for clause in event.clauses}
    days = {event.start for event in signings if event.start}
    names = sorted((mention.start, mention.end) for mention in passages.reading.mentions if mention.form == "name")
    seen: set[str] = set()
    rows = []
    for event in occasions:
        rows.append((event, _features(passages, event, signed, days, names, event.kind in seen)))
        seen.add(event.kind)
    return rows


def _features(
    passages: Passages,
    event: Event,
    signed: set[int],
    days: set[Date],
    names: Sequence[tuple[int, int]],
    again: bool,
) -> Features:
    clause, cue = event.clause, event.cue
    text = passages.text
    kinds = [passages.entities[entity].kind for entity in event.participants]
    people = kinds.count("Person")
    found: dict[str, float] = {
        bucket("people", people, 0, 1, 2): 1.0,
        bucket("bodies", kinds.count("Institution"), 0, 1): 1.0,
        bucket("places", len(kinds) - people - kinds.count("Institution"), 0, 1): 1.0,
        bucket("clauses", len(event.clauses), 1, 2): 1.0,
        f"date:{event.start.precision if event.start else 'none'}": 1.0,
    }
    if event.end:
        found["date:range"] = 1.0
    if event.start in days:
        found["date:signing"] = 1.0
    if event.name:
        found["name"] = 1.0
    if event.places:
        found["place"] = 1.0
        found.update((f"place:{ground.rule}", 1.0) for ground in event.places.values())
    if any(one.index in signed for one in event.clauses):
        found["signing:here"] = 1.0
    elif any(one.index + step in signed for one in event.clauses for step in range(-_FAR, _FAR + 1)):
        found["signing:near"] = 1.0
    for state in {one.category for one in clause.of("status")}:
        found[f"status:{state}"] = 1.0
    for layer in ("agreements", "twinning", "signing", "cooperation"):
        if clause.of(layer):
            found[f"has:{layer}"] = 1.0
    if clause.of("participation", "comment"):
        found["comment"] = 1.0
    if clause.index <= 1:
        found["lead"] = 1.0
    found["again"] = float(again)
    kind = event.kind
    if cue is not None:
        words = {one.category for one in clause.of("events")}
        found.update((f"words:{word}", 1.0) for word in words)
        found[f"word:{cue.category}"] = 1.0
        found["capital"] = float(text[cue.start].isupper())
        at = bisect_right(names, (cue.start, len(text))) - 1
        found["masked"] = float(at >= 0 and cue.start < names[at][1])
        head = text[clause.start : cue.start]
        found["quoted"] = float(sum(map(head.count, "“«")) > sum(map(head.count, "”»")) or head.count('"') % 2)
        found["first"] = float(not head.strip())
        away = min((abs(date.start - cue.end) for date in clause.dates), default=None)
        if away is not None:
            found[bucket("date-away", away, 15, 50, 120)] = 1.0
        for one in clause.of("connectives", "clause", "same", "since"):
            if one.start < cue.start:
                found[f"after:{one.category}"] = 1.0
        for one in clause.of("status"):
            if 0 <= cue.start - one.end <= 25:
                found[f"hedge:{one.category}"] = 1.0
    rows: dict[str, float] = {"bias": 1.0, kind: 1.0}
    for name, value in found.items():
        if value:
            rows[name] = value
            rows[f"{kind}:{name}"] = value
    return rows
