"""Where things stand on the Earth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from api.snapshot import Snapshot, once


@dataclass(frozen=True, slots=True, order=True)
class Stand:
    """A position in degrees: a thing's own where `seat` is "", else that of the place in which it is."""

    seat: str
    latitude: float
    longitude: float


@once
def coordinates(snapshot: Snapshot) -> Mapping[str, Stand]:
    """Return where each thing stands whose position or seat is told; of several seats, the first by IRI."""
    found: dict[str, Stand] = {}
    for row in snapshot.select("coordinates"):
        thing = row["thing"] or ""
        stand = Stand(row["seat"] or "", float(row["latitude"] or 0), float(row["longitude"] or 0))
        found[thing] = min(stand, found.get(thing, stand))
    return found
