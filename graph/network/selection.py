"""What of a network a picture shows: an actor's surroundings or the actors with most ties, never more than asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import nsmallest
from typing import Any

import networkx as nx


def by_ties(graph: nx.Graph, nodes: Iterable[Any]) -> list[Any]:
    """Return `nodes` in the order in which they are shown: most ties first, then by name."""
    return sorted(nodes, key=_order(graph))


def _order(graph: nx.Graph) -> Callable[[Any], tuple[int, str]]:
    degree = graph.degree
    return lambda node: (-degree[node], str(node))


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
    return part(graph, nsmallest(most, graph, key=_order(graph)))


def part(graph: nx.Graph, nodes: Iterable[Any]) -> nx.Graph:
    """Return the part of the graph with `nodes`, in the order of the graph, so that the same part is the same bytes.

    O(nodes of the graph + ties of the part).
    """
    wanted = set(nodes)
    copy = nx.Graph(**graph.graph)
    copy.add_nodes_from((node, graph.nodes[node]) for node in graph if node in wanted)
    copy.add_edges_from(_ties(graph, list(copy)))
    return copy


def _ties(graph: nx.Graph, nodes: list[Any]) -> Iterator[tuple[Any, Any, dict[str, Any]]]:
    """Return each tie among nodes once, in their order."""
    later = set(nodes)
    for node in nodes:
        later.remove(node)
        yield from ((node, other, tie) for other, tie in graph.adj[node].items() if other in later)
