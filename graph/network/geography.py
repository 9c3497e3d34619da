"""A flat map of the round Earth: the Equal Earth projection, great circles on it, and outlines read from TopoJSON."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

RADIUS = 6371.0088
"""Mean radius of the Earth in kilometres (IUGG)."""

Point = tuple[float, float]
"""On the Earth (latitude, longitude) in degrees, on the map (x, y) in units of the Earth's radius, y downwards."""

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_HIGHEST = 75.0
_M = math.sqrt(3) / 2


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance between two (latitude, longitude) in degrees, in kilometres (haversine)."""
    (lat1, lon1), (lat2, lon2) = ((math.radians(at[0]), math.radians(at[1])) for at in (one, other))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * RADIUS * math.asin(min(1.0, half**0.5))


def flat(latitude: float, longitude: float) -> Point:
    """Return where a place stands on the map: x in about [-2.71, 2.71], y in [-1.32, 1.32], y downwards.

    References
    ----------
    Šavrič, B., Patterson, T., Jenny, B. (2019): The Equal Earth map projection. International Journal of Geographical
    Information Science 33(3).
    """
    t = math.asin(_M * math.sin(math.radians(latitude)))
    t2 = t * t
    t6 = t2**3
    x = math.radians(longitude) * math.cos(t) / (_M * (_A1 + 3 * _A2 * t2 + t6 * (7 * _A3 + 9 * _A4 * t2)))
    return x, -t * (_A1 + _A2 * t2 + t6 * (_A3 + _A4 * t2))


def great_circle(one: Point, other: Point, steps: int = 32) -> list[list[Point]]:
    """Return the shortest way between two (latitude, longitude) as lines of such points.

    The way is one line, or two where it crosses the 180th meridian; each end of a line there is on the meridian.
    Antipodes, between which every way is shortest, and ends whose way comes nearer than 15 degrees to a pole, which a
    flat map tears to a line, are joined by steps of equal latitude and longitude instead.
    """
    a, b = (_vector(*point) for point in (one, other))
    angle = distance(one, other) / RADIUS
    points = [one]
    for step in range(1, steps if math.sin(angle) > 1e-9 else 1):
        part = step / steps
        near, far = math.sin((1 - part) * angle) / math.sin(angle), math.sin(part * angle) / math.sin(angle)
        x, y, z = (near * p + far * q for p, q in zip(a, b, strict=True))
        points.append((math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))))
    points.append(other)
    if math.sin(angle) <= 1e-9 or max(abs(latitude) for latitude, _ in points) > _HIGHEST:
        across = 180 - (180 - other[1] + one[1]) % 360
        even = [
            (one[0] + (other[0] - one[0]) * step / steps, _wrapped(one[1] + across * step / steps))
            for step in range(1, steps)
        ]
        points = [one, *even, other]
    return _cut(points)


def _wrapped(longitude: float) -> float:
    """Return a longitude in [-180, 180]."""
    return longitude if -180 <= longitude <= 180 else (longitude + 180) % 360 - 180


def graticule(step: int = 30) -> list[list[Point]]:
    """Return meridians and parallels every `step` degrees as lines of (latitude, longitude)."""
    meridians = [[(float(lat), float(lon)) for lat in range(-90, 91, 5)] for lon in range(-180, 181, step)]
    parallels = [[(float(lat), float(lon)) for lon in (-180, 180)] for lat in range(-90 + step, 90, step)]
    return meridians + parallels


def outlines(topology: Mapping[str, Any], name: str) -> list[list[Point]]:
    """Return the rings of an object of a TopoJSON topology as lines of (latitude, longitude).

    A ring over the 180th meridian becomes two, one on each side of the map.

    Parameters
    ----------
    topology : a parsed TopoJSON file with quantized arcs
    name : of an object made of polygons, e.g. `countries` or `land`

    Raises
    ------
    KeyError : where there is no such object

    References
    ----------
    The TopoJSON Format Specification, https://github.com/topojson/topojson-specification
    """
    (scale_x, scale_y), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((y * scale_y + low, x * scale_x + left))
        arcs.append(points)

    def ring(indices: list[int]) -> list[Point]:
        joined: list[Point] = []
        for index in indices:
            points = arcs[index] if index >= 0 else arcs[~index][::-1]
            joined.extend(points[1:] if joined else points)
        return joined

    found: list[list[Point]] = []
    whole = topology["objects"][name]
    for each in whole.get("geometries", [whole]):
        shapes = each.get("arcs", [])
        for polygon in shapes if each["type"] == "MultiPolygon" else [shapes]:
            found.extend(part for indices in polygon for part in _within(ring(indices)))
    return found


def _vector(latitude: float, longitude: float) -> tuple[float, float, float]:
    lat, lon = math.radians(latitude), math.radians(longitude)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _within(ring: list[Point]) -> list[list[Point]]:
    """Return a ring, or its two parts where it lies over the 180th meridian; one around a pole stays as it is."""
    rolled = [ring[0]] if ring else []
    for latitude, longitude in ring[1:]:
        rolled.append((latitude, longitude - 360 * round((longitude - rolled[-1][1]) / 360)))
    longitudes = [longitude for _, longitude in rolled]
    over = [
        turn for turn in (-360, 0, 360) if longitudes and max(longitudes) + turn > -180 and min(longitudes) + turn < 180
    ]
    if len(over) < 2 or abs(longitudes[-1] - longitudes[0]) > 180:
        return [ring]
    return [[(latitude, min(max(longitude + turn, -180.0), 180.0)) for latitude, longitude in rolled] for turn in over]


def _cut(points: list[Point]) -> list[list[Point]]:
    """Return a line cut where it crosses the 180th meridian."""
    lines = [[points[0]]]
    for (lat1, lon1), (lat2, lon2) in pairwise(points):
        if abs(lon2 - lon1) > 180:
            edge = math.copysign(180.0, lon1)
            part = (edge - lon1) / (lon2 + math.copysign(360.0, lon1) - lon1)
            lat = lat1 + (lat2 - lat1) * part
            lines[-1].append((lat, edge))
            lines.append([(lat, -edge)])
        lines[-1].append((lat2, lon2))
    return lines
