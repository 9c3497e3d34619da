"""Where things stand on the Earth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from api.snapshot import Snapshot, once
from graph.gazetteer import gazetteer


@dataclass(frozen=True, slots=True, order=True)
class Stand:
    """A position in degrees: a thing's own where `seat` is "", else that of the place in which it is.

    `is_proxy` tells that a point in it stands for a country or region (`Gazetteer.point`).
    """

    seat: str
    latitude: float
    longitude: float
    is_proxy: bool = False


@once
def coordinates(snapshot: Snapshot) -> Mapping[str, Stand]:
    """Return where each thing stands whose position or seat is known.

    Of several positions the least counts; of several seats the smallest place (one with a position of its own before a
    region, a region before a country), then the first by IRI.
    """
    found: dict[str, Stand] = {}
    territories, seats = set(), []
    for row in snapshot.select("coordinates"):
        thing = row["thing"] or ""
        if row["seat"]:
            seats.append((thing, row["seat"]))
        elif row["latitude"] and row["longitude"]:
            stand = Stand("", float(row["latitude"]), float(row["longitude"]))
            found[thing] = min(stand, found.get(thing, stand))
        else:
            territories.add(thing)
    for thing in sorted(territories - found.keys()):
        place = gazetteer().get(thing)
        point = gazetteer().point(place) if place else None
        if point and point.latitude is not None and point.longitude is not None:
            found[thing] = Stand("", point.latitude, point.longitude, is_proxy=True)
    seated: dict[str, tuple[bool, bool, Stand]] = {}
    for thing, seat in seats:
        if seat in found and thing not in found:
            of = (found[seat].is_proxy, "/country/" in seat, replace(found[seat], seat=seat))
            seated[thing] = min(of, seated.get(thing, of))
    return found | {thing: stand for thing, (_, _, stand) in seated.items()}
