"""Where the nodes of a drawing stand: computed once on the server, the same for the same graph."""

from __future__ import annotations

from typing import Any

import networkx as nx
import rustworkx as rx

SPACING = 140.0
"""Mean distance between neighbouring nodes, in the pixels of an unzoomed drawing."""

_LABEL = (150.0, 70.0)
_SHAPE = 1.5


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
    Components are laid out apart, each by the force-directed method, and packed in rows, the largest first, so that
    small components do not fly away from the large ones. O(nodes squared) a round within a component.

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
    width = max(max(_extent(box)[0] for box in boxes), (_SHAPE * sum(_area(box) for box in boxes)) ** 0.5)
    left = top = row_height = 0.0
    for box in boxes:
        wide, high = _extent(box)
        if left and left + wide > width:
            left, top, row_height = 0.0, top + row_height, 0.0
        for node, (x, y) in box.items():
            result[node] = (left + wide / 2 + x, top + high / 2 + y)
        left, row_height = left + wide, max(row_height, high)
    middle_x = (min(x for x, _ in result.values()) + max(x for x, _ in result.values())) / 2
    middle_y = (min(y for _, y in result.values()) + max(y for _, y in result.values())) / 2
    return {node: (round(x - middle_x), round(y - middle_y)) for node, (x, y) in result.items()}


def _extent(box: dict[Any, tuple[float, float]]) -> tuple[float, float]:
    """Return how wide and high a component centred at (0, 0) is, with room for the labels around it."""
    return (
        2 * max(abs(x) for x, _ in box.values()) + _LABEL[0],
        2 * max(abs(y) for _, y in box.values()) + _LABEL[1],
    )


def _area(box: dict[Any, tuple[float, float]]) -> float:
    wide, high = _extent(box)
    return wide * high


def _component(graph: nx.Graph, nodes: list[Any], seed: int) -> dict[Any, tuple[float, float]]:
    """Return places of one component's nodes around (0, 0), the longer side lying."""
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    if len(nodes) == 2:
        return {nodes[0]: (-SPACING / 2, 0.0), nodes[1]: (SPACING / 2, 0.0)}
    index = {node: i for i, node in enumerate(nodes)}
    compact = rx.PyGraph(multigraph=False)
    compact.add_nodes_from(nodes)
    edges = sorted((index[a], index[b]) for a, b in graph.edges(nodes) if a in index and b in index)
    compact.add_edges_from_no_data(edges)
    rounds = 100 if len(nodes) <= 500 else 50
    found = rx.spring_layout(compact, seed=seed, num_iter=rounds)
    sides = []
    for axis in (0, 1):
        values = [float(found[i][axis]) for i in range(len(nodes))]
        sides.append([value - (min(values) + max(values)) / 2 for value in values])
    sides.sort(key=lambda values: -max(values))
    scale = SPACING * 0.6 * len(nodes) ** 0.5 / (max(sides[0]) or 1.0)
    return {node: (sides[0][i] * scale, sides[1][i] * scale) for node, i in index.items()}
