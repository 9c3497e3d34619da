"""Which of several places a name means, by its context."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from graph.gazetteer.matching import folding
from graph.gazetteer.place import Kind, Place

_COUNTRY, _KIND, _MAIN, _NEAR, _RANK = 4.0, 9.0, 3.0, 8.0, 0.5
_RADIUS = 6371.0
_NEARBY = 100.0
_AREA = 100_000


def best(
    places: Sequence[Place],
    folded: str,
    *,
    countries: Mapping[str, float],
    kind: Kind | None,
    near: tuple[float, float] | None,
) -> Place | None:
    """Return the likeliest of `places` (best guess first), or None where there is none.

    Each place scores

    - the logarithm (base 10) of its population (100,000 for a region, 1,000 for a city where it is unknown), less
      half a point for each doubling of its place among the guesses,
    - up to 4 for its country's share of the context's countries (its square root),
    - 9 where it is of the kind asked for,
    - 3 where the name is its own and no alternate,
    - up to 8 the nearer it is to `near` (half of it at 100 km).
    """
    total = sum(countries.values()) or 1.0

    def score(rank: int) -> float:
        place = places[rank]
        people = place.population or (_AREA if place.kind != "City" else 0)
        value = math.log10(people + 1_000) - _RANK * math.log2(1 + rank)
        value += _COUNTRY * math.sqrt(countries.get(place.country, 0.0) / total)
        value += _KIND * (kind == place.kind)
        names = (place.name, *(text for _, text in place.labels), *place.altlabels)
        value += _MAIN * any(folding(name) == folded for name in names)
        if near and place.latitude is not None and place.longitude is not None:
            value += _NEAR / (1 + kilometres(near, (place.latitude, place.longitude)) / _NEARBY)
        return value

    return places[max(range(len(places)), key=lambda rank: (score(rank), -rank))] if places else None


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance of two points (latitude, longitude in degrees), by the haversine formula."""
    (south, west), (north, east) = (map(math.radians, point) for point in (one, other))
    chord = math.sin((north - south) / 2) ** 2
    chord += math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return 2 * _RADIUS * math.asin(math.sqrt(min(1.0, chord)))
