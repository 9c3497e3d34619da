"""Who else and what else is told of an event: what those who may take part in it are seen beside.

Somebody named three sentences behind a meeting takes part in it less likely where the meeting's own clause names four
persons than where it names none; a city stands for its guests where nobody is named who came.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from graph.extraction.clauses.passages import Passages
from graph.extraction.events.events import Event, represented
from graph.extraction.events.sightings import Near
from graph.extraction.scorers.chance import bucket

_NEAR = 2  # clauses between an event and a mention that is still near
_WAYS = ("here", "near", "away")


class Company:
    """What is told of one event beside the one who may take part."""

    def __init__(self, passages: Passages, event: Event, nearest: Mapping[str, Near]) -> None:
        """Count whom the rules and the clauses of an event name; `nearest` tells where each is named."""
        self.passages, self.event, self.nearest = passages, event, nearest
        self.people = [one for one in event.participants if passages.entities[one].kind == "Person"]
        self.rules = Counter(why.rule for why in event.participants.values())
        self._seen: dict[tuple[str, str | None], Sequence[str]] = {}
        self.named = Counter((near.far, near.part.kind) for near in nearest.values() if near.part)
        self.here = self.named[0, "Person"]

    def told(self, entity: str) -> Sequence[str]:
        """Return what is told of the event, as seen from where somebody is named."""
        why = self.event.participants.get(entity)
        key = way_of(self.nearest[entity].far), why.rule if why else None
        if key not in self._seen:
            way, own = key
            others = [rule for rule, count in self.rules.items() if count > (rule == own)]
            self._seen[key] = [*self._common[way], *(f"{at}has:{rule}" for rule in others for at in ("", f"{way}:"))]
        return self._seen[key]

    def body(self, entity: str) -> list[str]:
        """Return how a place or institution is stood for, and whether its guests are told of."""
        near = self.nearest[entity]
        way, kind = way_of(near.far), self.passages.entities[entity].kind
        officers = self._officers.get(entity, ())
        close = [far for far in officers if far <= _NEAR]
        stood = "told" if entity in self._acting else "near" if close else "far" if officers else "nobody"
        names = [f"body:{stood}", f"body:{stood}:{way}", f"body:{self._delegation}:{way}"]
        if any(entity in one.parties for one in self.event.signed):
            names.append(f"body:party:{stood}:{'people' if self.people else 'nobody'}")
        if entity in self._guests:
            names += [f"body:sends:{self._delegation}", f"body:sends:{bucket('many', len(close), 1, 2)}"]
        names += [f"body:venue:{stood}"] * (entity in self.event.places)
        fellows = self.named[near.far, kind] - 1 if near.part else 0
        return [*names, f"body:{way}:{bucket('fellows', fellows, 0, 1, 2, 4)}"]

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
        for one, near in self.nearest.items():
            for of in {role.of for role in self.passages.offices.get(one, ())}:
                found.setdefault(of, []).append(abs(near.far))
        return found

    @cached_property
    def _acting(self) -> set[str]:
        """Whom those stand for that the rules name."""
        return represented(self.passages, self.people)

    @cached_property
    def _guests(self) -> set[str]:
        """Whom the guests of a visit stand for."""
        told = [one for one, why in self.event.participants.items() if why.rule == "event-guest"]
        return represented(self.passages, told)

    @cached_property
    def _delegation(self) -> str:
        """Whether the clauses on the event speak of a delegation or of who led one."""
        spoken = any(
            clause.of("events", "delegation") or clause.of("occasions", "led", "leads") for clause in self.event.clauses
        )
        return "delegation" if spoken else "alone"


def way_of(far: int) -> str:
    """Return whether a clause is one on an event, near it, or away from it."""
    return "here" if far == 0 else "near" if abs(far) <= _NEAR else "away"
