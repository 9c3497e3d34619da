"""Whether a passage tells of an event, or only uses a word for one: a small scorer judges."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graph.extraction.agreements.agreement import dates_fit
from graph.extraction.clauses.passages import Passages
from graph.extraction.events.events import Event, told
from graph.extraction.scorers.chance import Features, bucket, chance
from graph.extraction.scorers.wording import Wording
from graph.model import Date

_ENOUGH = 0.42  # of probability: 0.38 to 0.5 give the same F1 of unseen text within 0.01, higher ones more precision
TASK = "event"
_OPEN, _CLOSE = '“‘"', '”’"'
_RECENT = 24  # events of a kind that are compared, so that long texts take time in proportion
_FIRST = 4  # clauses on an event whose words are told
_FAR = 1  # clauses between an event and a signing that may be the same occasion


def happened(passages: Passages, events: Sequence[Event], wording: Wording) -> list[Event]:
    """Return the events that are likely enough, their grounds with that likelihood."""
    found = []
    for event, features in judged(passages, events, wording):
        likely = chance(TASK, features, kinds(event))
        if likely >= _ENOUGH:
            event.ground = replace(event.ground, confidence=likely)
            found.append(event)
    return found


def kinds(event: Event) -> tuple[str, ...]:
    """Return what kind of choice it is whether something is this event."""
    return ("signed",) if event.signed else (event.kind,)


def judged(passages: Passages, events: Sequence[Event], wording: Wording) -> list[tuple[Event, Features]]:
    """Return each event with what speaks for and against it."""
    signed = {clause.index for event in events if event.signed for clause in event.clauses}
    days = {event.start for event in events if event.signed and event.start}
    names = sorted((mention.start, mention.end) for mention in passages.reading.mentions if mention.form == "name")
    alike: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        alike[event.kind].append(event)
    seen: set[str] = set()
    before: list[Event] = []
    rows: list[tuple[Event, Features]] = []
    for event in events:
        features = _features(passages, event, signed, days, names, event.kind in seen)
        features |= _among(event, alike[event.kind][-_RECENT:])
        features |= _who(passages, event, before[-_RECENT:])
        before.append(event)
        features |= _agreed(event) if event.signed else {}
        features |= dict.fromkeys(_words(wording, event), 1.0)
        rows.append((event, {name: value for name, value in features.items() if value}))
        seen.add(event.kind)
    return rows


def _words(wording: Wording, event: Event) -> list[str]:
    """Return the words of the clauses that tell of an event, and those around its cue."""
    found = [word for clause in event.clauses[:_FIRST] for word in wording.within(clause)]
    return [*found, *wording.around(event.cue, event.clause)] if event.cue else found


def _told(event: Event) -> int:
    """Return how much the text tells of an event: who, when, where, and its name."""
    return sum(map(bool, (event.participants, event.start, event.places, event.name)))


def _among(event: Event, alike: Sequence[Event]) -> dict[str, float]:
    """Return how an event stands among those of its kind: whether another that it may be is told better."""
    told = _told(event)
    others = [other for other in alike if other is not event]
    return {
        f"told:{told}": 1.0,
        "told-better": float(any(_told(one) > told and dates_fit(one.start, event.start) for one in others)),
        "told-best": float(any(_told(one) < told for one in others)),
    }


def _who(passages: Passages, event: Event, before: Sequence[Event]) -> dict[str, float]:
    """Return what is known of those who take part: whom they act for, where that is, and where else they are told."""
    people = [one for one in event.participants if passages.entities[one].kind == "Person"]
    sides = {role.of for one in people for role in passages.offices.get(one, ())}
    sides |= {one for one in event.participants if one not in people}
    found = {bucket("sides", len(sides), 0, 1, 2): 1.0}
    found["abroad"] = float(bool(people) and any(place not in sides for place in event.places))
    found["at-home"] = float(any(place in sides for place in event.places))
    found["office"] = float(any(one in passages.offices for one in people))
    told = [one for one in before if dates_fit(one.start, event.start)]
    shared = max((len(set(one.participants) & set(event.participants)) for one in told), default=0)
    found[bucket("shared", shared, 0, 1, 2)] = 1.0
    found["all-shared"] = float(bool(event.participants) and shared == len(event.participants))
    found["same-day"] = float(any(event.start and one.start == event.start for one in before))
    found["same-clause"] = float(any(one.clause is event.clause for one in before))
    found["paragraph:last"] = float(event.clause.paragraph == passages.clauses[-1].paragraph)
    found[bucket("paragraph", event.clause.paragraph, 0, 1, 3)] = 1.0
    named = {part.entity for part in event.clause.parts if part.kind == "Person"}
    found[bucket("named", len(named), 0, 1, 2)] = 1.0
    return found


def _agreed(event: Event) -> dict[str, float]:
    """Return what the agreements that an event signs say of it."""
    found: dict[str, float] = {bucket("agreements", len(event.signed), 1, 2): 1.0}
    for one in event.signed:
        act = any(frame.act for frame in one.frames)
        day = one.date.precision if one.date else "none"
        found[f"state:{one.state}"] = found[f"state:{one.state}:{'act' if act else 'no-act'}:{day}"] = 1.0
        found[f"state:{one.state}:{'signers' if one.signers else 'no-signers'}"] = 1.0
        found["signers"] = float(bool(one.signers))
        found["act"] = float(act)
        found[bucket("frames", len(one.frames), 1, 2, 4)] = 1.0
        found[bucket("parties", len(one.parties), 1, 2)] = 1.0
        found[f"noun:{one.frames[0].noun}"] = found[f"rule:{one.frames[0].rule}"] = 1.0
        found["twin"] = float(one.twin)
        if one.signed is not None:
            found[f"signed:{one.signed.state}"] = 1.0
    return found


def _features(
    passages: Passages,
    event: Event,
    signed: set[int],
    days: set[Date],
    names: Sequence[tuple[int, int]],
    again: bool,
) -> dict[str, float]:
    clause, cue = event.clause, event.cue
    text = passages.text
    kinds = [passages.entities[entity].kind for entity in event.participants]
    people = kinds.count("Person")
    found: dict[str, float] = {
        "bias": 1.0,
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
    issued = passages.reading.document.issued
    time = told(event.start, issued)
    if time:
        found[f"time:{time}"] = 1.0
    if event.start and issued:
        age = bucket("age", _days(event.start, issued), -60, -7, -1, 0, 1, 7, 30, 120, 400, 1500)
        found[f"{age}:{event.start.precision}"] = 1.0
    if cue is not None:
        words = {one.category for one in (*clause.of("events"), *clause.of("occasions"))}
        found.update((f"words:{word}", 1.0) for word in words)
        found[f"word:{cue.category}"] = 1.0
        found[f"form:{_form(text[cue.start : cue.end].casefold(), passages.reading.language)}"] = 1.0
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
    return found


def _form(word: str, language: str) -> str:
    """Return what tells the form of a word ("visited", "dikunjungi"): its end, in Indonesian its beginning."""
    return word[:2] if language == "id" else word[-2:]


def _days(start: Date, issued: Date) -> int:
    """Return the days from an event to the report, below 0 where it lies ahead."""
    return (date.fromisoformat(issued.earliest) - date.fromisoformat(start.earliest)).days
