"""Who else and what else is told of an event: what those who may take part in it are seen beside.

Somebody named three sentences behind a meeting takes part in it less likely where the meeting's own clause names four
persons than where it names none; a city stands for its guests where nobody is named who came.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from graph.extraction.clauses.passages import Passages
from graph.extraction.events.events import Event, delegated, represented
from graph.extraction.events.sightings import Near
from graph.extraction.scorers.chance import bucket

_NEAR = 2  # clauses between an event and a mention that is still near
_WAYS = ("here", "near", "away")


class Company:
    """What is told of one event beside the one who may take part."""

    def __init__(self, passages: Passages, event: Event, nearest: Mapping[str, Near]) -> None:
        """Count whom the rules and the clauses of an event name; `nearest` tells where each is named."""
        self.passages, self.event, self.nearest = passages, event, nearest
        self.parties = {party for one in event.signed for party in one.parties}
        self.people = [one for one in event.participants if passages.entities[one].kind == "Person"]
        self.rules = Counter(why.rule for why in event.participants.values())
        self._seen: dict[tuple[str, str | None], tuple[str, ...]] = {}
        self._bodies = {one: {role.of for role in passages.offices[one]} for one in nearest if one in passages.offices}
        self.named = Counter((near.far, near.part.kind) for near in nearest.values() if near.part)
        self.here = self.named[0, "Person"]

    def told(self, entity: str) -> tuple[str, ...]:
        """Return what is told of the event, as seen from where somebody is named."""
        why = self.event.participants.get(entity)
        key = way_of(self.nearest[entity].far), why.rule if why else None
        if key not in self._seen:
            way, own = key
            others = [rule for rule, count in self.rules.items() if count > (rule == own)]
            self._seen[key] = (*self._common[way], *[f"{at}has:{rule}" for rule in others for at in ("", f"{way}:")])
        return self._seen[key]

    def standing(self, entity: str) -> list[str]:
        """Return how somebody stands to the event's parties and places, by office or as one of them."""
        event, home, names = self.event, self.passages.home, []
        if entity in event.places:
            names.append("venue")
        if entity in self.parties:
            names.append("party")
        if entity == home:
            names.append("home")
        if entity == self.passages.dateline:
            names.append("dateline")
        if entity in self._acting:
            names.append("stood-for")
        if entity in self._acting_near:
            names.append("stood-for-near")
        if bodies := self._bodies.get(entity):
            names.append("office")
            if not bodies.isdisjoint(event.places):
                names.append("host")
            own = entity in event.participants
            if any(body in event.participants or self._told_officers.get(body, 0) > own for body in bodies):
                names.append("fellow")
            if home in bodies:
                names.append("at-home")
            if not bodies.isdisjoint(self._actors):
                names.append("office-of-party")
            if all(role.former for role in self.passages.offices[entity]):
                names.append("former")
        return names

    def body(self, entity: str) -> list[str]:
        """Return how a place or institution is stood for, and whether its guests are told of."""
        near = self.nearest[entity]
        way, kind = way_of(near.far), self.passages.entities[entity].kind
        officers = self._officers.get(entity, ())
        close = sum([far <= _NEAR for far in officers])
        stood = "told" if entity in self._acting else "near" if close else "far" if officers else "nobody"
        names = [f"body:{stood}", f"body:{stood}:{way}", f"body:{self._delegation}:{way}"]
        if entity in self.parties:
            names.append(f"body:party:{stood}:{'people' if self.people else 'nobody'}")
        if entity in self._guests:
            names += [f"body:sends:{self._delegation}", f"body:sends:{bucket('many', close, 1, 2)}"]
        if entity in self.event.places:
            names.append(f"body:venue:{stood}")
        fellows = self.named[near.far, kind] - 1 if near.part else 0
        names.append(f"body:{way}:{bucket('fellows', fellows, 0, 1, 2, 4)}")
        return names

    @cached_property
    def _common(self) -> Mapping[str, Sequence[str]]:
        """What is told of the event for all who are named in its clauses, near them, or farther away."""
        event, people = self.event, len(self.people)
        bodies = len(event.participants) - people
        cue = event.cue.category if event.cue else "none"
        day = event.start.precision if event.start else "none"
        names = [bucket("people", people, 0, 1, 2, 4), bucket("people-here", self.here, 0, 1, 2, 4)]
        names += [bucket("bodies", bodies, 0, 1, 2, 4), f"cue:{cue}", "titled" if event.name else "untitled"]
        names.append(bucket("clauses", len(event.clauses), 1, 2, 4))
        return {
            way: [
                *names,
                f"people:{'here' if way == 'here' else 'away'}:{bucket('told', people, 0, 1, 2)}",
                f"{way}:cue:{cue}",
                f"{way}:dated:{day}",
            ]
            for way in _WAYS
        }

    @cached_property
    def _officers(self) -> Mapping[str, Sequence[int]]:
        """How far from the event those are named who hold an office of a place or institution."""
        found: dict[str, list[int]] = {}
        for one, bodies in self._bodies.items():
            for body in bodies:
                found.setdefault(body, []).append(abs(self.nearest[one].far))
        return found

    @cached_property
    def _told_officers(self) -> Mapping[str, int]:
        """How many of those that the rules name hold an office of a place or institution."""
        return Counter([body for one in self.event.participants for body in self._bodies.get(one, ())])

    @cached_property
    def _actors(self) -> Collection[str]:
        """The parties of what is signed, else those that the rules name, and where."""
        return self.parties or {*self.event.participants, *self.event.places}

    @cached_property
    def _acting(self) -> Collection[str]:
        """Whom those stand for that the rules name."""
        return represented(self.passages, self.people)

    @cached_property
    def _acting_near(self) -> Collection[str]:
        """Whom others stand for that are named in the event's clauses or right beside."""
        near = [one for one in self._bodies if abs(self.nearest[one].far) <= 1 and one not in self.people]
        return represented(self.passages, near)

    @cached_property
    def _guests(self) -> set[str]:
        """Whom the guests of a visit stand for."""
        told = [one for one, why in self.event.participants.items() if why.rule == "event-guest"]
        return represented(self.passages, told)

    @cached_property
    def _delegation(self) -> str:
        """Whether the clauses on the event speak of a delegation or of who led one."""
        return "delegation" if delegated(self.event) else "alone"


def way_of(far: int) -> str:
    """Return whether a clause is one on an event, near it, or away from it."""
    return "here" if far == 0 else "near" if abs(far) <= _NEAR else "away"
