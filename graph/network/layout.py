"""Where the nodes of a drawing stand: computed once on the server, the same for the same graph."""

from __future__ import annotations

from typing import Any

import networkx as nx
import rustworkx as rx

SPACING = 140.0
"""Mean distance between neighbouring nodes, in the pixels of an unzoomed drawing."""


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
    width = SPACING * max(len(components[0]) ** 0.5 * 1.2, len(graph) ** 0.5)
    left = top = row_height = 0.0
    for nodes in components:
        size = SPACING * max(1.0, len(nodes) ** 0.5 * 1.2)
        if left and left + size > width:
            left, top, row_height = 0.0, top + row_height, 0.0
        for node, (x, y) in _component(graph, nodes, seed).items():
            result[node] = (left + (x + 1) / 2 * size, top + (y + 1) / 2 * size)
        left, row_height = left + size + SPACING / 2, max(row_height, size + SPACING / 2)
    middle_x = (min(x for x, _ in result.values()) + max(x for x, _ in result.values())) / 2
    middle_y = (min(y for _, y in result.values()) + max(y for _, y in result.values())) / 2
    return {node: (round(x - middle_x), round(y - middle_y)) for node, (x, y) in result.items()}


def _component(graph: nx.Graph, nodes: list[Any], seed: int) -> dict[Any, tuple[float, float]]:
    """Return places of one component's nodes in [-1, 1] x [-1, 1]."""
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    index = {node: i for i, node in enumerate(nodes)}
    compact = rx.PyGraph(multigraph=False)
    compact.add_nodes_from(nodes)
    edges = sorted((index[a], index[b]) for a, b in graph.edges(nodes) if a in index and b in index)
    compact.add_edges_from_no_data(edges)
    rounds = 100 if len(nodes) <= 500 else 50
    places = rx.spring_layout(compact, seed=seed, num_iter=rounds)
    largest = max(max(abs(x), abs(y)) for x, y in (places[i] for i in range(len(nodes)))) or 1.0
    return {node: (float(places[i][0]) / largest, float(places[i][1]) / largest) for node, i in index.items()}
