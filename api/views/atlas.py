"""A network on the flat map of the world: arcs of great circles, and marks with labels where there is room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any

import networkx as nx

from api.views.coordinates import Stand
from graph.network.drawing import KIND_COLOURS, SHAPES, is_indirect
from graph.network.geography import Point, flat, great_circle
from graph.network.selection import by_ties

WIDTH, HEIGHT = 1000.0, 487.0
_SCALE = WIDTH / (2 * 2.7066)
_LETTER, _LINE = 5.4, 11.0
_APART = 3.5
_GOLDEN = pi * (3 - 5**0.5)


@dataclass(frozen=True, slots=True)
class Spot:
    """An actor on the map: where, how large a mark of its kind and colour, whether its label has room, at whose place.

    `is_proxy` tells that the point stands for a whole country or region (the actor's own, or where its seat is).
    """

    iri: str
    label: str
    x: float
    y: float
    radius: float
    kind: str
    colour: str
    labelled: bool
    seat: str
    is_proxy: bool

    @property
    def outline(self) -> str:
        """The shape of the mark as path data: of its kind, as in the picture of the network."""
        x, y, r = self.x, self.y, self.radius
        match SHAPES.get(self.kind):
            case "square":
                return f"M{x - r:.1f} {y - r:.1f}h{2 * r:.1f}v{2 * r:.1f}h{-2 * r:.1f}z"
            case "diamond":
                d = f"{1.3 * r:.1f}"
                return f"M{x:g} {y - 1.3 * r:.1f}l{d} {d}l-{d} {d}l-{d} -{d}z"
            case "triangle":
                return f"M{x:g} {y - r * 1.2:.1f}l{1.2 * r:.1f} {2.2 * r:.1f}h{-2.4 * r:.1f}z"
        return f"M{x - r:.1f} {y:g}a{r:g} {r:g} 0 1 0 {2 * r:.1f} 0a{r:g} {r:g} 0 1 0 {-2 * r:.1f} 0z"


@dataclass(frozen=True, slots=True)
class Arc:
    """A tie on the map as the path data of a great circle."""

    one: str
    other: str
    path: str
    width: float
    indirect: bool
    tie: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Atlas:
    """What is drawn, how many ties could be, how many have an end whose place is not known, and these ends."""

    arcs: tuple[Arc, ...]
    spots: tuple[Spot, ...]
    total: int
    elsewhere: int
    absent: tuple[str, ...]

    @property
    def signs(self) -> list[tuple[str, str, bool, int]]:
        """The signs on the map for its legend: kind, colour, whether it stands for a whole territory, how many."""
        counts = Counter((spot.kind, spot.colour, spot.is_proxy) for spot in self.spots)
        return [(*sign, count) for sign, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))]

    @property
    def seated(self) -> int:
        """How many of the spots stand at their seat."""
        return sum(1 for spot in self.spots if spot.seat)

    @property
    def frame(self) -> str:
        """The viewBox around the spots, in the shape of the map and never closer than a fifth of it."""
        if not self.spots:
            return WORLD
        left, right = min(spot.x for spot in self.spots), max(spot.x for spot in self.spots)
        top, bottom = min(spot.y for spot in self.spots), max(spot.y for spot in self.spots)
        wide = min(WIDTH, max((right - left) * 1.25, (bottom - top) * 1.25 * WIDTH / HEIGHT, WIDTH / 5))
        high = wide * HEIGHT / WIDTH
        x = min(max((left + right - wide) / 2, 0), WIDTH - wide)
        y = min(max((top + bottom - high) / 2, 0), HEIGHT - high)
        return f"{x:.1f} {y:.1f} {wide:.1f} {high:.1f}"


WORLD = f"0 0 {WIDTH:g} {HEIGHT:g}"
"""The viewBox of the whole map."""


def located(graph: nx.Graph, stands: Mapping[str, Stand]) -> list[tuple[str, str, Mapping[str, Any]]]:
    """Return the ties whose two ends stand somewhere, the heaviest first, then those between the best tied."""
    ties = [(a, b, tie) for a, b, tie in graph.edges(data=True) if a in stands and b in stands]

    def order(edge: tuple[str, str, Mapping[str, Any]]) -> tuple[float, int, int, str, str]:
        fewer, more = sorted((graph.degree[edge[0]], graph.degree[edge[1]]))
        return -_count(edge[2]), -fewer, -more, str(edge[0]), str(edge[1])

    return sorted(ties, key=order)


def atlas(graph: nx.Graph, stands: Mapping[str, Stand], most: int) -> Atlas:
    """Return the map of the `most` first ties of a network (`located`), with the actors at their ends."""
    ties = located(graph, stands)
    shown = nx.Graph()
    shown.add_nodes_from((end, graph.nodes[end]) for a, b, _ in ties[:most] for end in (a, b))
    shown.add_edges_from(ties[:most])
    return Atlas(
        arcs=tuple(_arc(stands, a, b, tie) for a, b, tie in ties[:most]),
        spots=_spots(shown, stands),
        total=len(ties),
        elsewhere=graph.number_of_edges() - len(ties),
        absent=tuple(by_ties(graph, (node for node in graph if node not in stands))),
    )


def at(latitude: float, longitude: float) -> Point:
    """Return where a place stands in the pixels of the map."""
    x, y = flat(latitude, longitude)
    return round(WIDTH / 2 + x * _SCALE, 1), round(HEIGHT / 2 + y * _SCALE, 1)


def line(points: list[Point]) -> str:
    """Return the path data of a line of (latitude, longitude)."""
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in dict.fromkeys(at(*point) for point in points))


def _arc(stands: Mapping[str, Stand], one: str, other: str, tie: Mapping[str, Any]) -> Arc:
    ends = [(stands[end].latitude, stands[end].longitude) for end in (one, other)]
    path = "".join(line(part) for part in great_circle(ends[0], ends[1], steps=24))
    return Arc(one, other, path, round(0.8 + 0.4 * min(_count(tie), 9) ** 0.5, 1), is_indirect(tie), tie)


def _count(tie: Mapping[str, Any]) -> int:
    """Return on how many agreements, events or rows a tie rests."""
    count: int = tie.get("count", tie.get("weight", 1))
    return count


def _spots(graph: nx.Graph, stands: Mapping[str, Stand]) -> tuple[Spot, ...]:
    """Return the actors, those with most ties last so that they lie on top, though first to get a label.

    Actors at one point stand around it, a mark apart.
    """
    taken: list[tuple[float, float, float, float]] = []
    found = []
    crowd: Counter[Point] = Counter()
    for node in sorted(graph, key=lambda node: (-graph.degree[node], str(node))):
        values, stand = graph.nodes[node], stands[node]
        point = at(stand.latitude, stand.longitude)
        away, angle = _APART * crowd[point] ** 0.5, _GOLDEN * crowd[point]
        crowd[point] += 1
        x, y = round(point[0] + away * cos(angle), 1), round(point[1] + away * sin(angle), 1)
        radius, label = round(1.6 + 0.7 * min(graph.degree[node], 36) ** 0.5, 1), str(values["label"])
        box = (x + radius, y - _LINE / 2, x + radius + _LETTER * len(label), y + _LINE / 2)
        free = len(label) <= 30 and all(
            box[2] < left or right < box[0] or box[3] < top or bottom < box[1] for left, top, right, bottom in taken
        )
        if free:
            taken.append(box)
        taken.append((x - radius, y - radius, x + radius, y + radius))
        kind = str(values["kind"])
        colour = KIND_COLOURS.get(kind, KIND_COLOURS["Place"])
        found.append(Spot(node, label, x, y, radius, kind, colour, free, stand.seat, stand.is_proxy))
    return tuple(found[::-1])
