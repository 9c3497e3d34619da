"""Events: one line of a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from api.snapshot import Snapshot, once
from api.views.things import Values, described, members
from graph.iris import CP


@dataclass(frozen=True, slots=True)
class Event:
    """What a list shows of an event; IRIs and dates are sorted."""

    iri: str
    kind: str | None
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    places: tuple[str, ...]
    participants: tuple[str, ...]
    topics: tuple[str, ...]

    @property
    def year(self) -> str:
        """The year of its start, "" where no date is told."""
        return self.starts[0][:4] if self.starts else ""


@once
def events(snapshot: Snapshot) -> Mapping[str, Event]:
    """Return all events by IRI, the newest first, undated ones last."""
    return _newest_first(members(snapshot, "Event"))


def some_events(snapshot: Snapshot, iris: Iterable[str]) -> Mapping[str, Event]:
    """Return those of `iris` that are events, in the same order."""
    return _newest_first(described(snapshot, iris, "Event"))


def _newest_first(found: Mapping[str, Values]) -> Mapping[str, Event]:
    """Return events by IRI in their order."""
    made = []
    for iri, values in found.items():
        kinds, *others = (
            tuple(values.get(CP + name, ()))
            for name in ("eventKind", "startDate", "endDate", "heldIn", "participant", "topic")
        )
        made.append(Event(iri, next(iter(kinds), None), *others))
    made.sort(key=lambda each: each.starts[0] if each.starts else "", reverse=True)
    return {each.iri: each for each in made}
