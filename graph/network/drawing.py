"""A network as an interactive drawing: pyvis holds nodes and edges, our own template writes them as data.

pyvis' own template asks other hosts for scripts and runs markup in titles; ours holds no script at all. Positions come
from `graph.network.layout`, so the picture stands still as soon as it is drawn.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import networkx as nx
from pyvis.network import Network

from graph.network.labels import BESIDE, extent, labels
from graph.network.layout import positions
from graph.network.marks import radii

Colouring = Literal["kind", "country", "community"]

KIND_COLOURS = {
    "City": "#1f6f8b",
    "Region": "#7a9e3f",
    "Country": "#b5651d",
    "Place": "#6b7280",
    "Institution": "#7b4b94",
}
"""Colours of the kinds of actors: told apart by people with the usual kinds of colour blindness, and in grey."""

_CYCLE = ("#1f6f8b", "#b5651d", "#7a9e3f", "#7b4b94", "#c0392b", "#2c7a7b", "#8d6e63", "#4a5fa5", "#a0752d", "#5d7052")
SHAPES = {"Institution": "square", "Country": "diamond", "Region": "triangle"}
"""Shapes of the kinds of actors, so that colour is not all that tells them apart; others are dots."""

_TEMPLATES = str(Path(__file__).parent / "templates")


def colours(graph: nx.Graph, by: Colouring, groups: Mapping[Any, int] | None = None) -> dict[Any, tuple[str, str]]:
    """Return for each node the group it is coloured by (for the legend) and its colour.

    `groups` are the communities (node -> number), needed where `by` is `community`. Countries and communities share
    ten colours, given out by the number of nodes; what comes after is grey and still told by its group.
    """
    if by == "kind":
        kinds = {node: str(values.get("kind", "Place")) for node, values in graph.nodes(data=True)}
        return {node: (kind, KIND_COLOURS.get(kind, KIND_COLOURS["Place"])) for node, kind in kinds.items()}
    if by == "country":
        names = {node: str(values.get("country", "")) for node, values in graph.nodes(data=True)}
    else:
        names = {node: str((groups or {}).get(node, "")) for node in graph}
    counts: dict[str, int] = {}
    for name in names.values():
        counts[name] = counts.get(name, 0) + 1
    order = sorted((name for name in counts if name), key=lambda name: (-counts[name], name))
    palette = dict(zip(order, _CYCLE, strict=False))
    return {node: (name, palette.get(name, KIND_COLOURS["Place"])) for node, name in names.items()}


def draw(
    graph: nx.Graph,
    *,
    painted: Mapping[Any, tuple[str, str]] | None = None,
    sizes: Mapping[Any, float] | None = None,
    focus: Any = None,
    places: Mapping[Any, tuple[float, float]] | None = None,
) -> str:
    """Return a fragment of HTML: a canvas and the drawing's data as JSON in columns, without any script.

    Lines tell their ends by the numbers of the marks; what they rest on is asked for when one is opened.

    Parameters
    ----------
    graph : a projection
    painted : node -> its group and its colour; those of `colours` by kind where none are given
    sizes : node -> value of a measure; areas grow with it. The degree where none is given
    focus : the node that the reader started from, drawn with a heavy rim
    places : node -> where it stands; those of `positions` where none are given
    """
    net = Network(directed=True, cdn_resources="local")
    net.set_template_dir(_TEMPLATES, "network.html")
    size = radii(graph, sizes)
    painted = colours(graph, "kind") if painted is None else painted
    places = positions(graph) if places is None else places
    written = labels(names(graph), places, size, [] if focus is None else [focus])
    number = {node: at for at, node in enumerate(graph)}
    for node, attributes in graph.nodes(data=True):
        kind = str(attributes.get("kind", "Place"))
        net.add_node(
            number[node],
            iri=str(node),
            label="\n".join(written[node].lines),
            half=round(extent(written[node].lines)[0] / 2 + BESIDE, 1),
            side=written[node].side,
            near=round(written[node].scale, 4) if math.isfinite(written[node].scale) else None,
            name=str(attributes.get("label", node)),
            degree=graph.degree[node],
            x=places[node][0],
            y=places[node][1],
            size=size[node],
            shape=SHAPES.get(kind, "dot"),
            color=painted[node][1],
            borderWidth=4 if node == focus else 1,
        )
    # pyvis' own `add_edge` looks both ends up in the list of all nodes: of thousands that takes longer than all else.
    net.edges.extend(
        {"from": number[a], "to": number[b], "width": width(tie), "dashes": int(is_indirect(tie))}
        for a, b, tie in graph.edges(data=True)
    )
    return str(net.generate_html(notebook=False))


def width(tie: Mapping[str, Any]) -> float:
    """Return how many pixels wide a tie is drawn."""
    return float(round(0.7 + 0.7 * min(tie.get("weight", 1), 16) ** 0.5, 1))


def is_indirect(tie: Mapping[str, Any]) -> bool:
    """Tell whether a tie rests on nothing but the same events, or the same institutions: these are drawn dashed."""
    return str(tie.get("basis", "")) in {"event", "institution"}


def names(graph: nx.Graph) -> dict[Any, str]:
    """Return the name of each node: its label, else what it is called in the graph."""
    return {node: str(node if label is None else label) for node, label in graph.nodes(data="label")}
