"""The partners on a map of the world, as SVG without a tile server: outlines where they were fetched, else a grid."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
from fastapi import APIRouter
from fastapi.responses import Response

from api.pages.reader import Visit
from api.views.networks import countries, matching, network, years
from graph.network import PROJECTIONS
from graph.network.drawing import KIND_COLOURS, is_indirect
from graph.network.geography import Point, flat, graticule, great_circle, outlines
from ontology.terms import TOPICS

router = APIRouter()

OUTLINES = Path(__file__).parents[1] / "static" / "vendor" / "world-atlas" / "countries-110m.json"
"""Natural Earth's countries (public domain) in TopoJSON; fetched when the project is built."""

WIDTH, HEIGHT = 1000.0, 487.0
_SCALE = WIDTH / (2 * 2.7066)
_TIES, _ROWS = 1000, 200
_LETTER, _LINE = 5.4, 11.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map: where, how large a mark, its colour, and whether its label has room."""

    iri: str
    label: str
    x: float
    y: float
    radius: float
    colour: str
    labelled: bool


@dataclass(frozen=True, slots=True)
class Arc:
    """A tie on the map as the path data of a great circle."""

    one: str
    other: str
    path: str
    width: float
    indirect: bool
    tie: Mapping[str, Any]


@router.get("/map", include_in_schema=False)
def show(
    reader: Visit,
    projection: str = "agreements",
    as_of: str = "",
    year: str = "",
    topic: str = "",
    country: str = "",
) -> Response:
    """Show the ties between places whose position is known."""
    told = network(reader.snapshot, projection, reader.language.code, as_of)
    graph = matching(told, reader.snapshot, country=country, topic=topic, year=year)
    known = {node for node, values in graph.nodes(data=True) if "latitude" in values and "longitude" in values}
    ties = [(a, b, tie) for a, b, tie in graph.edges(data=True) if a in known and b in known]
    ties.sort(key=lambda edge: (-edge[2]["weight"], str(edge[0]), str(edge[1])))
    shown = nx.Graph()
    shown.add_nodes_from((end, graph.nodes[end]) for a, b, _ in ties[:_TIES] for end in (a, b))
    shown.add_edges_from(ties[:_TIES])
    spots = _spots(shown)
    return reader.page(
        "map.html",
        arcs=[_arc(shown, a, b, tie) for a, b, tie in ties[:_TIES]],
        spots=spots,
        frame=_frame(spots) if country or topic or year else f"0 0 {WIDTH:g} {HEIGHT:g}",
        size=(WIDTH, HEIGHT),
        rows=ties[:_ROWS],
        graph=graph,
        total=len(ties),
        elsewhere=graph.number_of_edges() - len(ties),
        outlined=OUTLINES.exists(),
        asked={"projection": projection, "as_of": as_of, "year": year, "topic": topic, "country": country},
        projections=list(PROJECTIONS),
        years=years(reader.snapshot, projection),
        countries=sorted((reader.language.country_name(code), code) for code in countries(told)),
        topics=sorted(TOPICS),
    )


@router.get("/map/world.svg", include_in_schema=False)
def world() -> Response:
    """Return the background of the map: the grid, and the outlines of countries where they were fetched."""
    headers = {"Cache-Control": "max-age=3600"}
    return Response(_world(OUTLINES.exists()), media_type="image/svg+xml", headers=headers)


@cache
def _world(outlined: bool) -> str:
    grid = "".join(_line(line) for line in graticule())
    west = [(float(lat), -180.0) for lat in range(-90, 91, 5)]
    edge = west + [(lat, -lon) for lat, lon in reversed(west)]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}">',
        f'<path d="{_line(edge)}Z" fill="#f1f5f6"/>',
        f'<path d="{grid}" fill="none" stroke="#dde5e7" stroke-width=".6"/>',
    ]
    if outlined:
        rings = outlines(json.loads(OUTLINES.read_text(encoding="utf-8")), "countries")
        land = "".join(_line(ring) + "Z" for ring in rings)
        parts.append(f'<path d="{land}" fill="#dfe4df" stroke="#ffffff" stroke-width=".5" fill-rule="evenodd"/>')
    return "".join([*parts, "</svg>"])


def _at(latitude: float, longitude: float) -> Point:
    """Return where a place stands in the pixels of the map."""
    x, y = flat(latitude, longitude)
    return round(WIDTH / 2 + x * _SCALE, 1), round(HEIGHT / 2 + y * _SCALE, 1)


def _line(points: list[Point]) -> str:
    """Return the path data of a line of (latitude, longitude)."""
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in dict.fromkeys(_at(*point) for point in points))


def _arc(graph: nx.Graph, one: str, other: str, tie: Mapping[str, Any]) -> Arc:
    ends = [(float(graph.nodes[end]["latitude"]), float(graph.nodes[end]["longitude"])) for end in (one, other)]
    path = "".join(_line(line) for line in great_circle(ends[0], ends[1], steps=24))
    return Arc(one, other, path, round(0.8 + 0.4 * min(tie["weight"], 9) ** 0.5, 1), is_indirect(tie), tie)


def _spots(graph: nx.Graph) -> list[Spot]:
    """Return the places, those with most ties last so that they lie on top, though first to get a label."""
    taken: list[tuple[float, float, float, float]] = []
    found = []
    for node in sorted(graph, key=lambda node: (-graph.degree[node], str(node))):
        values = graph.nodes[node]
        x, y = _at(float(values["latitude"]), float(values["longitude"]))
        radius, label = round(1.6 + 0.7 * min(graph.degree[node], 36) ** 0.5, 1), str(values["label"])
        box = (x + radius, y - _LINE / 2, x + radius + _LETTER * len(label), y + _LINE / 2)
        free = len(label) <= 30 and all(
            box[2] < left or right < box[0] or box[3] < top or bottom < box[1] for left, top, right, bottom in taken
        )
        if free:
            taken.append(box)
        taken.append((x - radius, y - radius, x + radius, y + radius))
        colour = KIND_COLOURS.get(str(values["kind"]), KIND_COLOURS["Place"])
        found.append(Spot(node, label, x, y, radius, colour, free))
    return found[::-1]


def _frame(spots: list[Spot]) -> str:
    """Return the viewBox around the spots, in the shape of the map and never closer than a fifth of it."""
    if not spots:
        return f"0 0 {WIDTH:g} {HEIGHT:g}"
    left, right = min(spot.x for spot in spots), max(spot.x for spot in spots)
    top, bottom = min(spot.y for spot in spots), max(spot.y for spot in spots)
    wide = min(WIDTH, max((right - left) * 1.25, (bottom - top) * 1.25 * WIDTH / HEIGHT, WIDTH / 5))
    high = wide * HEIGHT / WIDTH
    x = min(max((left + right - wide) / 2, 0), WIDTH - wide)
    y = min(max((top + bottom - high) / 2, 0), HEIGHT - high)
    return f"{x:.1f} {y:.1f} {wide:.1f} {high:.1f}"
