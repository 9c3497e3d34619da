"""Visits, meetings and named expos, forums and ceremonies."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from graph.extraction.cues import Cue
from graph.extraction.dates import DateMention
from graph.extraction.events import Event, places
from graph.extraction.evidence import Ground
from graph.extraction.passages import Clause, Passages
from graph.extraction.sides import Sides, actors
from graph.extraction.uses import Part

_OWN = 20  # characters between a verb of signing and the date that is its own
_NAMED = ("expo", "conference", "ceremony")
# A proper name: title-case words and numbers, joined by small words, with an abbreviation in brackets.
_SMALL = r"(?:of|on|for|and|the|&|dan|de|untuk|ke)"
_CAPITAL = r"(?:[A-Z0-9À-Þ][\w’'/.-]*\w|[A-Z]|\([A-Z][\w ]*\)|[IVXL]+)"
_NAME = re.compile(rf"{_CAPITAL}(?:,? (?:{_SMALL} ){{0,2}}{_CAPITAL})+")
_FAR = 90  # characters between a visit and where the guests come from
_RECENT = 24  # events told before that an event may be, so that long texts take time in proportion
_EARLIER = 8  # clauses before in which those who met may be named
_SAME = 3  # clauses after which "that meeting" still means the one told before


def occasions(passages: Passages, signings: Collection[int]) -> list[Event]:
    """Return the events that are no signings, in the order of the text; `signings` are the clauses of those."""
    found: list[Event] = []
    names: dict[str, Event] = {}
    for clause in passages.clauses:
        events = [*_named(passages, clause, names), *_visits(passages, clause), *_openings(passages, clause)]
        if clause.index not in signings:  # who sign a paper meet, but that is no meeting besides
            events += _meetings(passages, clause)
        for event in events:
            _merge(found, event)
    return found


def _merge(found: list[Event], event: Event) -> None:
    """Add an event, or what it tells to the event that it is ("in that meeting")."""
    again = bool(event.clause.of("connectives", "same"))
    for other in found[-_RECENT:]:
        if other is event:
            return
        near = event.clause.index - other.clause.index <= _SAME
        if again and near and len(set(other.participants) & set(event.participants)) >= 2:
            return
        same = other.kind == event.kind and other.name == event.name
        dates = not (other.start and event.start) or other.start == event.start
        shared = set(other.participants) & set(event.participants)
        spots = not (other.places and event.places) or set(other.places) & set(event.places)
        if same and dates and shared and spots and event.clause.paragraph - other.clause.paragraph <= 1:
            other.start, other.end = other.start or event.start, other.end or event.end
            other.date_ground = other.date_ground or event.date_ground
            other.places = {**event.places, **other.places}
            other.participants = {**event.participants, **other.participants}
            return
    found.append(event)


def _ground(clause: Clause, rule: str, confidence: float) -> Ground:
    return Ground((clause.sentence,), rule, confidence)


def _dated(event: Event, date: DateMention | None) -> Event:
    if date is not None:
        event.start, event.end = date.first, date.last
        event.date_ground = _ground(event.clause, "event-date", 0.8)
    return event


def _day(clause: Clause, offset: int, outside: tuple[int, int] = (0, 0)) -> DateMention | None:
    """Return the date nearest to an offset, a range before others, none that is part of the name at `outside`."""
    verbs = [cue.end for cue in clause.of("signing")]
    usable = [
        date
        for date in clause.dates
        if not outside[0] <= date.start < outside[1] and not any(0 <= date.start - end <= _OWN for end in verbs)
    ]
    return min(usable, key=lambda date: (date.last is None, abs(date.start - offset)), default=None)


def _named(passages: Passages, clause: Clause, names: dict[str, Event]) -> Iterator[Event]:
    for cue in clause.of("events", *_NAMED):
        if not passages.text[cue.start].isupper():
            continue
        span = _name(passages.text, clause, cue)
        if span is None:
            continue
        start, end = span
        name = passages.text[start:end]
        key = re.sub(r"\s*\([^)]*\)", "", name)
        event = names.get(key)
        if event is None:
            event = Event(cue.category, clause, _ground(clause, "event-name", 0.75), name)
            names[key] = event
        if event.start is None:
            _dated(event, _day(clause, end, span))
        for iri in places(passages, clause):
            event.places.setdefault(iri, _ground(clause, "event-place", 0.65))
        inside = [part for part in clause.parts if start <= part.start < end]
        for part in clause.parts:
            if part.use == "actor" and part not in inside:
                event.participants.setdefault(part.entity, _ground(clause, "event-actor", 0.6))
        yield event


def _name(text: str, clause: Clause, cue: Cue) -> tuple[int, int] | None:
    for match in _NAME.finditer(text, max(clause.start, cue.start - 120), min(clause.end, cue.end + 120)):
        if match.start() <= cue.start and cue.end <= match.end():
            return match.span()
    return None


def _visits(passages: Passages, clause: Clause) -> Iterator[Event]:
    for cue in clause.of("events", "visit", "visit-noun", "visit-host", "delegation"):
        sides = Sides(passages, clause)
        guests, hosts, here = _guests(passages, clause, sides, cue)
        here = [iri for iri in here if iri not in {part.entity for part in guests}]
        if not guests or not (here or clause.dates):
            continue
        if not here and passages.home and not _of(passages, passages.home, guests):
            here = [passages.home]
        event = _dated(Event("visit", clause, _ground(clause, "visit", 0.65)), _day(clause, cue.start))
        for iri in here:
            event.places.setdefault(iri, _ground(clause, "visit-place", 0.65))
        for part in [*guests, *hosts]:
            event.participants.setdefault(part.entity, _ground(clause, "visitor", 0.65))
        yield event
        return


def _guests(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> tuple[list[Part], list[Part], list[str]]:
    """Return who visits, who receives them, and the places where."""
    origins = [part for part in clause.parts if part.use == "origin" and abs(part.start - cue.end) < _FAR]
    if cue.category == "visit-host":
        hosts = sides.before(cue.start)
        people = [part for part in hosts if not passages.is_place(part.entity)]
        here = [part.entity for part in hosts if passages.is_place(part.entity)]
        here = here or [iri for iri in actors(passages, people) if passages.is_place(iri)][:1]
        return sides.following(cue) or origins, people, here
    if cue.category == "visit-noun":
        people = [part for part in sides.after(cue.end, 2) if part.kind == "Person"]
        if people:
            goals = [part.entity for part in clause.parts if part.start > cue.end and part.use == "goal"]
            return people, [], goals[:1]
    if cue.category == "delegation":
        beside = [part for part in clause.parts if 0 <= cue.start - part.end <= 1 or 0 <= part.start - cue.end <= 1]
        return origins or [part for part in beside if part.use != "place"], [], places(passages, clause)
    reached = [
        part.entity
        for part in clause.parts
        if passages.is_place(part.entity) and part.start >= cue.end and part.use in ("goal", "place", "actor")
    ]
    venue = None if reached else passages.venue(clause, going=True)
    return sides.before(cue.start) or origins, [], [venue] if venue else reached[:1]


def _meetings(passages: Passages, clause: Clause) -> Iterator[Event]:
    for cue in clause.of("events", "meeting"):
        sides = Sides(passages, clause)
        before = sides.before(cue.start)
        after = sides.after(cue.end, 6)
        after += [
            part
            for word in clause.of("connectives", "with")
            if word.start > cue.start
            for part in sides.following(word)
        ]
        if clause.of("connectives", "same") and len({part.entity for part in (*before, *after)}) < 2:
            before = [*before, *_earlier(passages, clause)]  # "in the same meeting"
        if len({part.entity for part in (*before, *after)}) < 2:
            before = [part for part in clause.parts if part.kind == "Person"] or before
        both = {part.entity: part for part in [*before, *after]}
        people = [part for part in both.values() if part.kind == "Person"]
        if len(both) < 2 or not people:
            continue
        event = _dated(Event("meeting", clause, _ground(clause, "meeting", 0.7)), _day(clause, cue.start))
        for iri in places(passages, clause):
            event.places.setdefault(iri, _ground(clause, "meeting-place", 0.65))
        for part in both.values():
            if part.kind == "Person" or not _stands(passages, part.entity, people):
                event.participants.setdefault(part.entity, _ground(clause, "meeting-actor", 0.65))
        yield event
        return


def _earlier(passages: Passages, clause: Clause) -> list[Part]:
    """Return the persons of the nearest clause before that has two of them."""
    for before in reversed(passages.clauses[max(0, clause.index - _EARLIER) : clause.index]):
        people = [part for part in before.parts if part.kind == "Person"]
        if len({part.entity for part in people}) >= 2:
            return people
    return []


def _of(passages: Passages, place: str, parts: Sequence[Part]) -> bool:
    return any(part.entity == place for part in parts) or _stands(passages, place, parts)


def _openings(passages: Passages, clause: Clause) -> Iterator[Event]:
    for cue in clause.of("events", "inauguration"):
        sides = Sides(passages, clause)
        actors_ = [*sides.before(cue.start), *sides.following(cue)]
        if actors_ and clause.dates:
            event = _dated(Event("ceremony", clause, _ground(clause, "opening", 0.7)), _day(clause, cue.start))
            for iri in places(passages, clause):
                event.places.setdefault(iri, _ground(clause, "opening-place", 0.7))
            for part in actors_:
                event.participants.setdefault(part.entity, _ground(clause, "opening-actor", 0.7))
            yield event
            return


def _stands(passages: Passages, place: str, people: Sequence[Part]) -> bool:
    """Whether a person in the list stands for the place."""
    return any(role.of == place for person in people for role in passages.offices.get(person.entity, ()))
