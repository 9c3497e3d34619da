"""Events: one line of a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from api.snapshot import Snapshot, once


@dataclass(frozen=True, slots=True)
class Event:
    """What a list shows of an event; IRIs and dates are sorted."""

    iri: str
    kind: str | None
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    places: tuple[str, ...]
    participants: tuple[str, ...]


@once
def events(snapshot: Snapshot) -> Mapping[str, Event]:
    """Return all events by IRI, the newest first, undated ones last."""
    values: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in snapshot.select("events"):
        iri = row.pop("event") or ""
        for column, value in row.items():
            if value is not None:
                values[iri][column].add(value)
    made = []
    for iri, columns in sorted(values.items()):
        kinds, *others = (
            tuple(sorted(columns.get(column, ()))) for column in ("kind", "start", "end", "place", "participant")
        )
        made.append(Event(iri, kinds[0] if kinds else None, *others))
    made.sort(key=lambda each: each.starts[0] if each.starts else "", reverse=True)
    return {each.iri: each for each in made}
