"""The network of actors: the picture, its files, one actor in it, one tie with its passages, and how two are connected.

Every control is a link or a form; `api/static/network.js` fetches the same addresses and moves the picture.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import networkx as nx
from fastapi import APIRouter
from fastapi.responses import Response

from api.pages.lists import who
from api.pages.picture import COLOURINGS, SIZES, STEPS, AskedState, Picture, choices, narrowing
from api.pages.prepared import WHEN_PREPARED
from api.pages.reader import Visit
from api.views import filters
from api.views.networks import WEIGHTS, network, years
from api.views.ties import grounds
from graph.errors import NotFound
from graph.network import PROJECTIONS
from graph.network.drawing import colours, draw
from graph.network.files import FORMATS, write
from graph.network.layout import positions
from graph.network.paths import paths
from graph.network.selection import by_ties
from graph.network.svg import svg

router = APIRouter(dependencies=WHEN_PREPARED)

_ROWS = 200
_NEIGHBOURS = 60


@router.get("/network", include_in_schema=False)
def show(reader: Visit, state: AskedState) -> Response:
    """Show the surroundings of an actor, or the actors with most ties."""
    wrong = filters.wrong(**narrowing(state))
    cleared: dict[str, Any] = dict.fromkeys(wrong, "")
    picture = Picture(reader, replace(state, **cleared))
    ties = sorted(
        picture.graph.edges(data=True),
        key=lambda edge: (picture.actor not in edge[:2], -edge[2]["count"], str(edge[0]), str(edge[1])),
    )
    return reader.page(
        "network.html",
        400 if wrong else 200,
        wrong=wrong,
        picture=picture,
        state=picture.state,
        ties=ties[:_ROWS],
        total=len(ties),
        years=years(reader.snapshot, state.projection),
        choices=choices(reader, state.projection),
        projections=list(PROJECTIONS),
        weights=WEIGHTS,
        colourings=COLOURINGS,
        measures=SIZES,
        steps=STEPS,
        files=[*FORMATS, "svg"],
    )


@router.get("/network.{format_}", include_in_schema=False)
def download(reader: Visit, state: AskedState, format_: str) -> Response:
    """Return what the picture shows as a file for another program."""
    picture = Picture(reader, state)
    if format_ == "svg":
        title = reader.name(picture.actor).text if picture.actor else reader.language.text("nav.network")
        content = svg(
            picture.graph, picture.places, picture.painted, sizes=picture.sizes, title=title, focus=picture.actor
        ).encode()
    elif format_ in FORMATS:
        content = write(picture.graph, format_)
    else:
        raise NotFound(
            "A network is no {format!r}; there are {known}.", format=format_, known=", ".join([*FORMATS, "svg"])
        )
    disposition = "inline" if format_ == "svg" else "attachment"
    headers = {"Content-Disposition": f'{disposition}; filename="network.{format_}"', "Cache-Control": "no-cache"}
    return Response(content, media_type=FORMATS.get(format_, "image/svg+xml"), headers=headers)


@router.get("/network/actor", include_in_schema=False)
def actor(reader: Visit, state: AskedState, node: str) -> Response:
    """Show one actor of the picture: all its ties, drawn or not."""
    picture = Picture(reader, state)
    iri = who(reader, node) or ""
    whole = picture.whole
    neighbours = by_ties(whole, whole[iri]) if iri in whole else []
    neighbours.sort(key=lambda each: -whole.edges[iri, each]["count"])
    return reader.page(
        "network-actor.html",
        state=picture.state,
        iri=iri,
        neighbours=neighbours[:_NEIGHBOURS],
        total=len(neighbours),
        whole=whole,
        drawn=picture.graph.degree[iri] if iri in picture.graph else 0,
    )


@router.get("/network/tie", include_in_schema=False)
def tie(reader: Visit, state: AskedState, one: str, other: str) -> Response:
    """Show the passages that a tie rests on."""
    first, second = who(reader, one) or "", who(reader, other) or ""
    graph = network(reader.snapshot, state.projection, reader.language.code, state.as_of, state.weight)
    if not graph.has_edge(first, second):
        names = [reader.short(reader.name(each).text) for each in (first, second)]
        raise NotFound(
            "There is no tie between {one} and {other} under the projection {projection!r}.",
            one=names[0],
            other=names[1],
            projection=state.projection,
        )
    edge = graph.edges[first, second]
    return reader.page(
        "network-tie.html",
        state=state,
        one=first,
        other=second,
        tie=edge,
        grounds=grounds(reader.snapshot, first, second, edge),
    )


@router.get("/network/path", include_in_schema=False)
def path(reader: Visit, state: AskedState, one: str = "", other: str = "") -> Response:
    """Show the shortest chains of ties between two actors, a sentence for each hop."""
    first, second = who(reader, one), who(reader, other)
    graph = network(reader.snapshot, state.projection, reader.language.code, state.as_of, state.weight)
    chains = paths(graph, first, second) if first and second else []
    part = nx.Graph()
    for hop in (hop for chain in chains for hop in chain):
        for end in (hop.source, hop.target):
            part.add_node(end, **graph.nodes[end])
        part.add_edge(hop.source, hop.target, **graph.edges[hop.source, hop.target])
    return reader.page(
        "network-path.html",
        state=state,
        one=first,
        other=second,
        chains=[
            [
                (hop, grounds(reader.snapshot, hop.source, hop.target, _edge(graph, hop.source, hop.target)))
                for hop in chain
            ]
            for chain in chains
        ],
        projections=list(PROJECTIONS),
        drawing=draw(part, painted=colours(part, "kind"), focus=first, places=_led(part, first, second)),
    )


def _led(graph: nx.Graph, first: str | None, second: str | None) -> dict[str, tuple[float, float]]:
    """Return where nodes stand, the first actor left of the second, as chains are read."""
    stand = positions(graph)
    turned = first in stand and second in stand and stand[first][0] > stand[second][0]
    return {node: (-x, y) for node, (x, y) in stand.items()} if turned else stand


def _edge(graph: nx.Graph, one: str, other: str) -> dict[str, object]:
    edge: dict[str, object] = graph.edges[one, other]
    return edge
