"""Where the nodes of a drawing stand: computed once on the server, the same for the same graph."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import combinations
from typing import Any

import networkx as nx
import rustworkx as rx

from graph.network.geography import flat
from graph.network.labels import GAP, Box, broken, extent
from graph.network.marks import radii
from graph.network.measures import communities
from graph.network.packing import packed

SPACING = 110.0
"""Mean distance between neighbouring nodes, in the pixels of an unzoomed drawing."""

Place = tuple[float, float]
Room = tuple[float, float, float]

_MANY = 500
_ROUNDS, _FEWEST, _PAIRS = 100, 2, 60_000_000
_GOLDEN = math.pi * (3 - 5**0.5)
_FEW, _PUSHES = 80, 150
_BETWEEN, _NEAR = 16.0, 56.0
_PAGE = 1130.0
_LENGTHWISE = 1.5
_AIRY, _THIN, _EVEN = 0.6, 0.05, 0.6


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
    Components are laid out apart, each by the force-directed method, and packed on a page wider than high, the largest
    first and others where there is room beside and below it, so that small components do not fly away from the large
    ones. In small components no name (`label` of a node) lies on another. O(nodes squared) a round within a component;
    one of more than 500 nodes starts from the places of its communities, needs few rounds, and is spread evenly over an
    ellipse.

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
    half = radii(graph)
    rooms = {node: _room(str(name), half[node]) for node, name in graph.nodes(data="label", default="")}
    boxes = [_component(graph, nodes, rooms, seed) for nodes in components]
    edges = [_edges(box, rooms) for box in boxes]
    sizes = [(right - left, bottom - top) for left, top, right, bottom in edges]
    corners = packed(sizes, [-len(box) for box in boxes], _PAGE)
    for box, (across, down), (left, top, _, _) in zip(boxes, corners, edges, strict=True):
        for node, (x, y) in box.items():
            result[node] = (across + x - left, down + y - top)
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


def _room(name: str, radius: float) -> Room:
    """Return how much room a node needs beside it, above and below: that of its mark with its name below."""
    wide, high = extent(broken(name))
    return max(wide / 2, radius), radius, radius + GAP + high


def _edges(box: Mapping[Any, tuple[float, float]], rooms: Mapping[Any, Room]) -> Box:
    """Return left, top, right and bottom of a component with its names and the space around it."""
    return (
        min(x - rooms[node][0] for node, (x, _) in box.items()) - _BETWEEN / 2,
        min(y - rooms[node][1] for node, (_, y) in box.items()) - _BETWEEN / 2,
        max(x + rooms[node][0] for node, (x, _) in box.items()) + _BETWEEN / 2,
        max(y + rooms[node][2] for node, (_, y) in box.items()) + _BETWEEN / 2,
    )


def _component(graph: nx.Graph, nodes: list[Any], rooms: Mapping[Any, Room], seed: int) -> dict[Any, Place]:
    """Return places of one component's nodes around (0, 0), turned so that they spread sideways."""
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    if len(nodes) == 2:
        half = max(_NEAR, rooms[nodes[0]][0] + rooms[nodes[1]][0] + _BETWEEN) / 2
        return {nodes[0]: (-half, 0.0), nodes[1]: (half, 0.0)}
    index = {node: i for i, node in enumerate(nodes)}
    compact = rx.PyGraph(multigraph=False)
    compact.add_nodes_from(nodes)
    edges = sorted((index[a], index[b]) for a, b in graph.edges(nodes) if a in index and b in index)
    compact.add_edges_from_no_data(edges)
    if len(nodes) <= _MANY:
        found = rx.spring_layout(compact, seed=seed, num_iter=_ROUNDS)
    else:
        start = {index[node]: place for node, place in _by_communities(nx.Graph(graph.subgraph(nodes)), seed).items()}
        found = rx.spring_layout(
            compact, pos=start, seed=seed, num_iter=max(_FEWEST, min(_ROUNDS, _PAIRS // len(nodes) ** 2))
        )
    middle = [sum(float(found[i][axis]) for i in index.values()) / len(nodes) for axis in (0, 1)]
    points = [(float(found[i][0]) - middle[0], float(found[i][1]) - middle[1]) for i in index.values()]
    if len(nodes) > _FEW:
        points = _evenly(points, _EVEN if len(nodes) <= _MANY else 1.0)
    turn = -_principal_angle(points)
    xs = [x * math.cos(turn) - y * math.sin(turn) for x, y in points]
    ys = [x * math.sin(turn) + y * math.cos(turn) for x, y in points]
    lengthwise = _lengthwise(xs, ys)
    xs, ys = [x * lengthwise for x in xs], [y / lengthwise for y in ys]
    length = math.fsum(math.dist((xs[a], ys[a]), (xs[b], ys[b])) for a, b in edges) / len(edges)
    if len(nodes) <= _FEW:
        needed = math.fsum(2 * wide * (above + below) for wide, above, below in (rooms[node] for node in nodes))
        taken = (max(xs) - min(xs)) * (max(ys) - min(ys))
        scale = max(_NEAR / (length or 1.0), (_AIRY * needed / taken) ** 0.5 if taken > _THIN else 0.0)
        return _apart({node: (xs[i] * scale, ys[i] * scale) for node, i in index.items()}, rooms)
    reach = max(max(map(abs, xs)) / _LENGTHWISE, max(map(abs, ys))) or 1.0
    scale = SPACING * max(0.6 * len(nodes) ** 0.5 / reach, 0.8 / (length or 1.0))
    return {node: (xs[i] * scale, ys[i] * scale) for node, i in index.items()}


def _lengthwise(xs: list[float], ys: list[float]) -> float:
    """Return by how much to stretch x (and shrink y) so that a component is wider than high, as pages are."""
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    return max(1.0, (_LENGTHWISE * high / wide) ** 0.5) if wide > 0 else 1.0


def _apart(places: dict[Any, Place], rooms: Mapping[Any, Room]) -> dict[Any, Place]:
    """Return places pushed apart until no name lies on another, or on another's mark, or many rounds are done.

    Of two that meet each moves by half of what is wanting, along the axis on which that is less.
    """
    nodes = list(places)
    xs, ys = [places[node][0] for node in nodes], [places[node][1] for node in nodes]
    room = [rooms[node] for node in nodes]
    for _ in range(_PUSHES):
        still = True
        for a, b in combinations(range(len(nodes)), 2):
            across = room[a][0] + room[b][0] + _BETWEEN - abs(xs[a] - xs[b])
            upper, lower = (a, b) if ys[a] <= ys[b] else (b, a)
            down = room[upper][2] + room[lower][1] + _BETWEEN / 2 - (ys[lower] - ys[upper])
            if across <= 0.5 or down <= 0.5:
                continue
            still = False
            if _LENGTHWISE * down >= across:
                left, right = (a, b) if xs[a] <= xs[b] else (b, a)
                xs[left], xs[right] = xs[left] - across / 2, xs[right] + across / 2
            else:
                ys[upper], ys[lower] = ys[upper] - down / 2, ys[lower] + down / 2
        if still:
            break
    return {node: (xs[i], ys[i]) for i, node in enumerate(nodes)}


def _evenly(points: list[Place], share: float) -> list[Place]:
    """Return points spread over a disc, by `share` evenly; each keeps its direction and its rank by distance.

    The method, with few rounds above all, leaves many nodes in a heap and others far out, where no name can be read.
    """
    far = [math.hypot(x, y) for x, y in points]
    farthest = max(far) or 1.0
    result = list(points)
    for rank, i in enumerate(sorted(range(len(points)), key=lambda i: (far[i], i))):
        even = ((rank + 0.5) / len(points)) ** 0.5
        factor = (share * even + (1 - share) * far[i] / farthest) / (far[i] or 1.0)
        result[i] = (points[i][0] * factor, points[i][1] * factor)
    return result


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
