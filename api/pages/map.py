"""The partners on a map of the world, as SVG without a tile server: outlines where they were fetched, else a grid."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import networkx as nx
from fastapi import APIRouter
from fastapi.responses import Response

from api.pages.prepared import WHEN_PREPARED
from api.pages.reader import Visit
from api.views import filters
from api.views.atlas import HEIGHT, WIDTH, WORLD, atlas, line, located
from api.views.coordinates import coordinates
from api.views.networks import countries, matching, network, years
from graph.network import PROJECTIONS
from graph.network.geography import graticule, outlines
from ontology.terms import TOPICS

router = APIRouter(dependencies=WHEN_PREPARED)

OUTLINES = Path(__file__).parents[1] / "static" / "vendor" / "world-atlas" / "countries-110m.json"
"""Natural Earth's countries (public domain) in TopoJSON; fetched when the project is built."""

_TIES, _ROWS = 1000, 200
_THIN = 'vector-effect="non-scaling-stroke"'


@router.get("/map", include_in_schema=False)
def show(
    reader: Visit,
    projection: str = "agreements",
    as_of: str = "",
    year: str = "",
    topic: str = "",
    country: str = "",
) -> Response:
    """Show the ties between actors whose position or seat is known."""
    wrong = filters.wrong(as_of=as_of, year=year, topic=topic, country=country)
    told = network(reader.snapshot, projection, reader.language.code, "" if wrong else as_of)
    graph = nx.Graph() if wrong else matching(told, reader.snapshot, country=country, topic=topic, year=year)
    stands = coordinates(reader.snapshot)
    drawn = atlas(graph, stands, _TIES)
    return reader.page(
        "map.html",
        400 if wrong else 200,
        wrong=wrong,
        atlas=drawn,
        frame=drawn.frame if country or topic or year else WORLD,
        world=WORLD,
        rows=located(graph, stands)[:_ROWS],
        graph=graph,
        absent=drawn.absent[:_ROWS],
        outlined=OUTLINES.exists(),
        asked={"projection": projection, "as_of": as_of, "year": year, "topic": topic, "country": country, "kind": ""},
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
    grid = "".join(line(each) for each in graticule())
    west = [(float(lat), -180.0) for lat in range(-90, 91, 5)]
    edge = west + [(lat, -lon) for lat, lon in reversed(west)]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}">',
        f'<path d="{line(edge)}Z" fill="#f1f5f6"/>',
        f'<path d="{grid}" fill="none" stroke="#dde5e7" stroke-width=".6" {_THIN}/>',
    ]
    if outlined:
        rings = outlines(json.loads(OUTLINES.read_text(encoding="utf-8")), "countries")
        land = "".join(line(ring) + "Z" for ring in rings)
        parts.append(
            f'<path d="{land}" fill="#dfe4df" stroke="#ffffff" stroke-width=".5" {_THIN} fill-rule="evenodd"/>'
        )
    return "".join([*parts, "</svg>"])
