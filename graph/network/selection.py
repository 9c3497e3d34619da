"""What of a network a picture shows: an actor's surroundings or the actors with most ties, never more than asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import networkx as nx


def by_ties(graph: nx.Graph, nodes: Iterable[Any]) -> list[Any]:
    """Return `nodes` in the order in which they are shown: most ties first, then by name."""
    return sorted(nodes, key=lambda node: (-graph.degree[node], str(node)))


def around(graph: nx.Graph, opened: Iterable[Any], most: int) -> nx.Graph:
    """Return the surroundings of some nodes.

    Parameters
    ----------
    graph : a projection
    opened : nodes; those that are not in the graph are ignored
    most : how many neighbours of each opened node are shown at the most

    Returns
    -------
    networkx.Graph : the opened nodes, the `most` neighbours of each that have most ties themselves, and all ties
        among these; a copy
    """
    opened = [node for node in opened if node in graph]
    shown = set(opened)
    for node in opened:
        shown.update(by_ties(graph, graph[node])[:most])
    return part(graph, shown)


def largest(graph: nx.Graph, most: int) -> nx.Graph:
    """Return a copy of the `most` nodes with most ties, and the ties among them."""
    return part(graph, by_ties(graph, graph)[:most])


def part(graph: nx.Graph, nodes: Iterable[Any]) -> nx.Graph:
    """Return the part of the graph with `nodes`, in the order of the graph, so that the same part is the same bytes."""
    wanted = set(nodes)
    copy = nx.Graph(**graph.graph)
    copy.add_nodes_from((node, values) for node, values in graph.nodes(data=True) if node in wanted)
    copy.add_edges_from((a, b, tie) for a, b, tie in graph.edges(data=True) if a in wanted and b in wanted)
    return copy
