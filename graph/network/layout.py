"""Where the nodes of a drawing stand: computed once on the server, the same for the same graph."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any

import networkx as nx
import rustworkx as rx

from graph.network.geography import flat
from graph.network.measures import communities

SPACING = 140.0
"""Mean distance between neighbouring nodes, in the pixels of an unzoomed drawing."""

_MANY = 500
_ROUNDS, _FEWEST, _PAIRS = 100, 2, 60_000_000
_GOLDEN = math.pi * (3 - 5**0.5)
_LABEL = (160.0, 120.0)
"""How wide and high a mark is with its label below it, in pixels."""

_FEW, _WIDEST = 60, 2.0
_SHAPE = 3.4


def positions(graph: nx.Graph, seed: int = 1) -> dict[Any, tuple[float, float]]:
    """Return a place for each node, in pixels around (0, 0), y downwards.

    Parameters
    ----------
    graph : undirected graph
    seed : of the random start; the same graph and seed give the same places

    Returns
    -------
    dict : node -> (x, y), rounded to whole pixels

    Notes
    -----
    Components are laid out apart, each by the force-directed method, and packed in rows, the largest first and others
    beside and below it, so that small components do not fly away from the large ones. O(nodes squared) a round within
    a component; one of more than 500 nodes starts from the places of its communities, needs few rounds, and is spread
    evenly over a disc.

    References
    ----------
    Fruchterman, T., Reingold, E. (1991): Graph drawing by force-directed placement. Software: Practice and Experience.
    """
    result: dict[Any, tuple[float, float]] = {}
    components = sorted(
        (sorted(component, key=str) for component in nx.connected_components(graph)),
        key=lambda nodes: (-len(nodes), str(nodes[0])),
    )
    if not components:
        return result
    boxes = [_component(graph, nodes, seed) for nodes in components]
    for box, (left, top) in zip(boxes, _packed([_extent(box) for box in boxes]), strict=True):
        wide, high = _extent(box)
        for node, (x, y) in box.items():
            result[node] = (left + wide / 2 + x, top + high / 2 + y)
    middle_x = (min(x for x, _ in result.values()) + max(x for x, _ in result.values())) / 2
    middle_y = (min(y for _, y in result.values()) + max(y for _, y in result.values())) / 2
    return {node: (round(x - middle_x), round(y - middle_y)) for node, (x, y) in result.items()}


def on_the_map(graph: nx.Graph) -> dict[Any, tuple[float, float]]:
    """Return a place for each node at once: where it is on the map of the world, y downwards.

    Parameters
    ----------
    graph : with `latitude` and `longitude` of nodes where known

    Returns
    -------
    dict : node -> (x, y) in whole pixels; what has no position stands beside its partners, and in rows below the map
        where they have none either. O(nodes + edges)
    """
    reach = SPACING * max(1, len(graph)) ** 0.5 / 2
    told: dict[Any, tuple[float, float]] = {}
    for node, values in graph.nodes(data=True):
        if "latitude" in values and "longitude" in values:
            x, y = flat(values["latitude"], values["longitude"])
            told[node] = (x * reach, y * reach)
    result = dict(told)
    row = max(1, round(len(graph) ** 0.5))
    for number, node in enumerate(node for node in graph if node not in told):
        partners = sorted(told[other] for other in graph[node] if other in told)
        if partners:
            away, angle = reach * (0.02 + 0.04 * (number % row) / row), number * _GOLDEN
            x, y = (math.fsum(each[axis] for each in partners) / len(partners) for axis in (0, 1))
            result[node] = (x + away * math.cos(angle), y + away * math.sin(angle))
        else:
            result[node] = (5.4 * (number % row / row - 0.5) * reach, (1.5 + number // row / row) * reach)
    return {node: (round(result[node][0]), round(result[node][1])) for node in graph}


def _extent(box: dict[Any, tuple[float, float]]) -> tuple[float, float]:
    """Return how wide and high a component centred at (0, 0) is, with room for the labels around it."""
    return (
        2 * max(abs(x) for x, _ in box.values()) + _LABEL[0],
        2 * max(abs(y) for _, y in box.values()) + _LABEL[1],
    )


def _packed(sizes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the left upper corners of boxes in rows; beside a first one that is most of the picture, then below it."""
    total = math.fsum(wide * high for wide, high in sizes)
    width = max(max(wide for wide, _ in sizes), (_SHAPE * total) ** 0.5)
    left, row = sizes[0]
    start, bottom = 0.0, math.inf
    if 2 * left * row > total:
        start, bottom, row = left, row, 0.0
    corners = [(0.0, 0.0)]
    top = 0.0
    for wide, high in sizes[1:]:
        if left > start and left + wide > width:
            left, top, row = start, top + row, 0.0
        if start and (left + wide > width or top + high > bottom):
            start = left = row = 0.0
            top = bottom
        corners.append((left, top))
        left, row = left + wide, max(row, high)
    return corners


def _component(graph: nx.Graph, nodes: list[Any], seed: int) -> dict[Any, tuple[float, float]]:
    """Return places of one component's nodes around (0, 0), turned so that they spread sideways."""
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    if len(nodes) == 2:
        return {nodes[0]: (-_LABEL[0] / 2, 0.0), nodes[1]: (_LABEL[0] / 2, 0.0)}
    index = {node: i for i, node in enumerate(nodes)}
    compact = rx.PyGraph(multigraph=False)
    compact.add_nodes_from(nodes)
    edges = sorted((index[a], index[b]) for a, b in graph.edges(nodes) if a in index and b in index)
    compact.add_edges_from_no_data(edges)
    if len(nodes) <= _MANY:
        found = rx.spring_layout(compact, seed=seed, num_iter=_ROUNDS)
    else:
        start = {index[node]: place for node, place in _by_communities(graph.subgraph(nodes), seed).items()}
        found = rx.spring_layout(
            compact, pos=start, seed=seed, num_iter=max(_FEWEST, min(_ROUNDS, _PAIRS // len(nodes) ** 2))
        )
    middle = [sum(float(found[i][axis]) for i in index.values()) / len(nodes) for axis in (0, 1)]
    points = [(float(found[i][0]) - middle[0], float(found[i][1]) - middle[1]) for i in index.values()]
    if len(nodes) > _MANY:
        points = _evenly(points)
    turn = -_principal_angle(points)
    xs = [x * math.cos(turn) - y * math.sin(turn) for x, y in points]
    ys = [x * math.sin(turn) + y * math.cos(turn) for x, y in points]
    reach = max(max(map(abs, xs)), max(map(abs, ys))) or 1.0
    length = sum(math.dist(points[a], points[b]) for a, b in edges) / len(edges)
    scale = SPACING * max(0.6 * len(nodes) ** 0.5 / reach, 0.8 / (length or 1.0))
    places = [(x * scale, y * scale) for x, y in zip(xs, ys, strict=True)]
    apart = _apart(places) if len(nodes) <= _FEW else 1.0
    return {node: (places[i][0] * apart, places[i][1] * apart) for node, i in index.items()}


def _evenly(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return many points spread evenly over a disc: each keeps its direction and its rank by distance from the middle.

    Few rounds leave most nodes in a heap and the rest far out, where neither can be read.
    """
    far = [math.hypot(x, y) for x, y in points]
    result = list(points)
    for rank, i in enumerate(sorted(range(len(points)), key=lambda i: (far[i], i))):
        factor = ((rank + 0.5) / len(points)) ** 0.5 / (far[i] or 1.0)
        result[i] = (points[i][0] * factor, points[i][1] * factor)
    return result


def _apart(points: list[tuple[float, float]]) -> float:
    """Return by how much few points must be spread so that no label lies on another, at most twice."""
    needed = [
        min(wide / max(abs(x1 - x2), 1.0), high / max(abs(y1 - y2), 1.0))
        for (x1, y1), (x2, y2) in combinations(points, 2)
        for wide, high in [_LABEL]
    ]
    return min(max(1.0, *needed), _WIDEST)


def _by_communities(graph: nx.Graph, seed: int) -> dict[Any, tuple[float, float]]:
    """Return a start for many nodes: communities laid out as one node each, members in a spiral around its place."""
    groups = communities(graph)
    members: dict[int, list[Any]] = {}
    for node in sorted(graph, key=lambda node: (-graph.degree[node], str(node))):
        members.setdefault(groups[node], []).append(node)
    coarse = rx.PyGraph(multigraph=False)
    coarse.add_nodes_from(range(len(members)))
    pairs = {(min(pair), max(pair)) for pair in ((groups[a], groups[b]) for a, b in graph.edges) if pair[0] != pair[1]}
    coarse.add_edges_from_no_data(sorted(pairs))
    centres = rx.spring_layout(coarse, seed=seed, num_iter=_ROUNDS)
    result = {}
    for group, inside in members.items():
        for rank, node in enumerate(inside):
            reach, angle = (rank / len(graph)) ** 0.5, rank * _GOLDEN
            result[node] = (
                float(centres[group][0]) + reach * math.cos(angle),
                float(centres[group][1]) + reach * math.sin(angle),
            )
    return result


def _principal_angle(points: list[tuple[float, float]]) -> float:
    """Return the angle of the line along which centred points spread most, in radians."""
    xx, yy, xy = (sum(x * x for x, _ in points), sum(y * y for _, y in points), sum(x * y for x, y in points))
    return math.atan2(2 * xy, xx - yy) / 2
