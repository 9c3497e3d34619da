"""The whole network in one picture, drawn by the reader's graphics card: every actor that fits, none left out."""

from __future__ import annotations

from typing import Any

import networkx as nx
from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from api.assets import installed
from api.pages.picture import COLOURINGS, SIZES, AskedState, Picture, choices
from api.pages.prepared import WHEN_PREPARED
from api.pages.reader import Visit
from api.views.networks import WEIGHTS, years
from graph.errors import NotFound
from graph.network import PROJECTIONS
from graph.network.drawing import SHAPES, is_indirect
from graph.network.files import FORMATS, write
from graph.network.layout import on_the_map
from graph.network.marks import radii
from graph.network.measures import MEASURES
from graph.network.selection import by_ties

router = APIRouter(dependencies=WHEN_PREPARED)

_DRAWN_BY = ("graphology/graphology.umd.min.js", "sigma/sigma.min.js")
_ROWS = 25


@router.get("/network/all", include_in_schema=False)
def show(reader: Visit, state: AskedState) -> Response:
    """Show the page that fetches the whole network; it says what to read without a graphics card."""
    picture = Picture(reader, state)
    return reader.page(
        "network-all.html",
        picture=picture,
        state=picture.state,
        projections=list(PROJECTIONS),
        weights=WEIGHTS,
        years=years(reader.snapshot, state.projection),
        colourings=COLOURINGS,
        choices=choices(reader, state.projection),
        sizes=SIZES,
        sorts=MEASURES,
        files=list(FORMATS),
        rows=by_ties(picture.whole, picture.whole)[:_ROWS],
        drawable=all(map(installed, _DRAWN_BY)),
    )


@router.get("/network/all.{format_}", include_in_schema=False)
def download(reader: Visit, state: AskedState, format_: str) -> Response:
    """Return the whole network as a file, or as `json` for the page."""
    picture = Picture(reader, state)
    headers = {"Cache-Control": "no-cache"}
    if format_ == "json":
        return JSONResponse(_columns(picture), headers=headers)
    if format_ not in FORMATS:
        raise NotFound(
            "A network is no {format!r}; there are {known}.", format=format_, known=", ".join([*FORMATS, "json"])
        )
    headers["Content-Disposition"] = f'attachment; filename="network.{format_}"'
    return Response(write(picture.whole, format_), media_type=FORMATS[format_], headers=headers)


def _columns(picture: Picture) -> dict[str, Any]:
    """Return the network in columns, which are a third of the size of records."""
    graph: nx.Graph = picture.whole
    settled = picture.whole_places
    stand = settled or on_the_map(graph)
    painted, size = picture.whole_painted, radii(graph, picture.sizes)
    number = {node: index for index, node in enumerate(graph)}
    return {
        "settled": settled is not None,
        "iri": list(graph),
        "label": [str(label) for _, label in graph.nodes(data="label")],
        "x": [stand[node][0] for node in graph],
        "y": [stand[node][1] for node in graph],
        "size": [size[node] for node in graph],
        "degree": [graph.degree[node] for node in graph],
        "shape": [SHAPES.get(str(kind), "dot") for _, kind in graph.nodes(data="kind")],
        "group": [painted[node][0] for node in graph],
        "colour": [painted[node][1] for node in graph],
        "ties": [[number[a], number[b], int(is_indirect(tie))] for a, b, tie in graph.edges(data=True)],
    }
