"""Whether a passage tells of an event, or only uses a word for one: a small scorer judges."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from graph.extraction.agreements.agreement import dates_fit
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.events.events import Event, told
from graph.extraction.scorers.chance import bucket, chance
from graph.extraction.scorers.wording import Wording
from graph.model import Date

_ENOUGH = 0.42  # of probability: 0.38 to 0.5 give the same F1 of unseen text within 0.01, higher ones more precision
TASK = "event"
_RECENT = 24  # events of a kind that are compared, so that long texts take time in proportion
_FIRST = 4  # clauses on an event whose words are told
_HEDGE = 25  # characters between a hedge and what it hedges
_FAR = 1  # clauses between an event and a signing that may be the same occasion


def happened(passages: Passages, events: Sequence[Event], wording: Wording) -> list[Event]:
    """Return the events that are likely enough, their grounds with that likelihood."""
    found = []
    issued = passages.reading.document.issued
    for event, features in judged(passages, events, wording):
        if _is_background(event, issued):
            continue
        likely = chance(TASK, features, kinds(event))
        if likely >= _ENOUGH:
            event.ground = event.ground._replace(confidence=likely)
            found.append(event)
    return found


def _is_background(event: Event, issued: Date | None) -> bool:
    """Whether one clause tells of a signing with its year, or a month of an earlier year: that is no event."""
    if event.kind != "signing" or event.start is None or event.start.precision == "day" or len(event.clauses) > 1:
        return False
    if event.start not in [date.first for date in event.clause.dates]:
        return False
    return event.start.precision == "year" or (issued is not None and event.start.year < issued.year)


def kinds(event: Event) -> tuple[str, ...]:
    """Return what kind of choice it is whether something is this event."""
    return ("signed",) if event.signed else (event.kind,)


def judged(passages: Passages, events: Sequence[Event], wording: Wording) -> list[tuple[Event, set[str]]]:
    """Return each event with what speaks for and against it."""
    signed = {clause.index for event in events if event.signed for clause in event.clauses}
    days = {event.start for event in events if event.signed and event.start}
    names = sorted((mention.start, mention.end) for mention in passages.reading.mentions if mention.form == "name")
    alike: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        alike[event.kind].append(event)
    rows: list[tuple[Event, set[str]]] = []
    seen: set[str] = set()
    for number, event in enumerate(events):
        found = _features(passages, event, signed, days, names)
        if event.kind in seen:
            found.append("again")
        found += _among(event, alike[event.kind][-_RECENT:])
        found += _who(passages, event, events[max(0, number - _RECENT) : number])
        if event.signed:
            found += _agreed(event)
        found += _words(wording, event)
        rows.append((event, set(found)))
        seen.add(event.kind)
    return rows


def _words(wording: Wording, event: Event) -> list[str]:
    """Return the words of the clauses that tell of an event, and those around its cue."""
    found = [*wording.around(event.cue, event.clause)] if event.cue else []
    for clause in event.clauses[:_FIRST]:
        found += wording.within(clause)
    return found


def _told(event: Event) -> int:
    """Return how much the text tells of an event: who, when, where, and its name."""
    return bool(event.participants) + bool(event.start) + bool(event.places) + bool(event.name)


def _among(event: Event, alike: Sequence[Event]) -> list[str]:
    """Return how an event stands among those of its kind: whether another that it may be is told better."""
    told = _told(event)
    names = [f"told:{told}"]
    for other in alike:
        if other is not event:
            rest = _told(other)
            if rest < told:
                names.append("told-best")
            elif rest > told and dates_fit(other.start, event.start):
                names.append("told-better")
    return names


def _who(passages: Passages, event: Event, before: Sequence[Event]) -> list[str]:
    """Return what is known of those who take part: whom they act for, where that is, and where else they are told."""
    people = [one for one in event.participants if passages.entities[one].kind == "Person"]
    officers = [one for one in people if one in passages.offices]
    sides = {role.of for one in officers for role in passages.offices[one]}
    sides.update([one for one in event.participants if one not in people])
    named = {part.entity for part in event.clause.parts if part.kind == "Person"}
    clause = event.clause
    names = [bucket("sides", len(sides), 0, 1, 2), bucket("named", len(named), 0, 1, 2)]
    names.append(bucket("paragraph", clause.paragraph, 0, 1, 3))
    if clause.paragraph == passages.clauses[-1].paragraph:
        names.append("paragraph:last")
    if officers:
        names.append("office")
    if not sides.isdisjoint(event.places):
        names.append("at-home")
    if people and not sides.issuperset(event.places):
        names.append("abroad")
    shared = 0
    for one in before:
        if one.clause is clause:
            names.append("same-clause")
        if event.start and one.start == event.start:
            names.append("same-day")
        both = len(one.participants.keys() & event.participants.keys()) if event.participants else 0
        if both > shared and dates_fit(one.start, event.start):
            shared = both
    names.append(bucket("shared", shared, 0, 1, 2))
    if shared and shared == len(event.participants):
        names.append("all-shared")
    return names


def _agreed(event: Event) -> list[str]:
    """Return what the agreements that an event signs say of it, of some things what the last says."""
    names = [bucket("agreements", len(event.signed), 1, 2)]
    for one in event.signed:
        act = any(frame.act for frame in one.frames)
        day = one.date.precision if one.date else "none"
        names += (f"state:{one.state}", f"state:{one.state}:{'act' if act else 'no-act'}:{day}")
        names.append(f"state:{one.state}:{'signers' if one.signers else 'no-signers'}")
        names += (bucket("frames", len(one.frames), 1, 2, 4), bucket("parties", len(one.parties), 1, 2))
        names += (f"noun:{one.frames[0].noun}", f"rule:{one.frames[0].rule}")
        if one.signed is not None:
            names.append(f"signed:{one.signed.state}")
    last = event.signed[-1]
    if last.signers:
        names.append("signers")
    if any(frame.act for frame in last.frames):
        names.append("act")
    if last.twin:
        names.append("twin")
    return names


def _features(
    passages: Passages, event: Event, signed: set[int], days: set[Date], names: Sequence[tuple[int, int]]
) -> list[str]:
    clause, cue = event.clause, event.cue
    kinds = [passages.entities[entity].kind for entity in event.participants]
    people, bodies = kinds.count("Person"), kinds.count("Institution")
    found = [
        "bias",
        bucket("people", people, 0, 1, 2),
        bucket("bodies", bodies, 0, 1),
        bucket("places", len(kinds) - people - bodies, 0, 1),
        bucket("clauses", len(event.clauses), 1, 2),
        f"date:{event.start.precision if event.start else 'none'}",
    ]
    if event.end:
        found.append("date:range")
    if event.start in days:
        found.append("date:signing")
    if event.name:
        found.append("name")
    if event.places:
        found.append("place")
        found += [f"place:{ground.rule}" for ground in event.places.values()]
    own = [one.index for one in event.clauses]
    if not signed.isdisjoint(own):
        found.append("signing:here")
    elif signed and any(one + step in signed for one in own for step in range(-_FAR, _FAR + 1)):
        found.append("signing:near")
    found += [f"status:{one.category}" for one in clause.of("status")]
    for layer in ("agreements", "twinning", "signing", "cooperation"):
        if layer in clause.cues:
            found.append(f"has:{layer}")
    if clause.of("participation", "comment"):
        found.append("comment")
    if clause.index <= 1:
        found.append("lead")
    issued = passages.reading.document.issued
    time = told(event.start, issued)
    if time:
        found.append(f"time:{time}")
    if event.start and issued:
        age = bucket("age", _days(event.start, issued), -60, -7, -1, 0, 1, 7, 30, 120, 400, 1500)
        found.append(f"{age}:{event.start.precision}")
    if cue is not None:
        found += _cued(passages, clause, cue, names)
    return found


def _cued(passages: Passages, clause: Clause, cue: Cue, names: Sequence[tuple[int, int]]) -> list[str]:
    """Return what the word for an event and the words before it say; `names` are where names stand."""
    text = passages.text
    word, head = text[cue.start : cue.end], text[clause.start : cue.start]
    found = [f"word:{cue.category}", f"form:{_form(word.casefold(), passages.reading.language)}"]
    found += [f"words:{one.category}" for one in (*clause.of("events"), *clause.of("occasions"))]
    if word[0].isupper():
        found.append("capital")
    at = bisect_right(names, (cue.start, len(text))) - 1
    if at >= 0 and cue.start < names[at][1]:
        found.append("masked")
    if sum(map(head.count, "“«")) > sum(map(head.count, "”»")) or head.count('"') % 2:
        found.append("quoted")
    if not head or head.isspace():
        found.append("first")
    if clause.dates:
        found.append(bucket("date-away", min([abs(date.start - cue.end) for date in clause.dates]), 15, 50, 120))
    for one in clause.of("connectives", "clause", "same", "since"):
        if one.start < cue.start:
            found.append(f"after:{one.category}")
    for one in clause.of("status"):
        if 0 <= cue.start - one.end <= _HEDGE:
            found.append(f"hedge:{one.category}")
    return found


def _form(word: str, language: str) -> str:
    """Return what tells the form of a word ("visited", "dikunjungi"): its end, in Indonesian its beginning."""
    return word[:2] if language == "id" else word[-2:]


def _days(start: Date, issued: Date) -> int:
    """Return the days from an event to the report, below 0 where it lies ahead."""
    return (date.fromisoformat(issued.earliest) - date.fromisoformat(start.earliest)).days
