"""How two actors are connected: shortest chains of ties, with what each hop rests on."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

import networkx as nx


@dataclass(frozen=True, slots=True)
class Hop:
    """One tie of a chain. `basis` and `through` are those of the edge (see `graph.network.projection`).

    `direct` tells an agreement, twinning or asserted partnership from mere presence at the same event.
    """

    source: Any
    target: Any
    basis: tuple[str, ...]
    through: tuple[str, ...]
    direct: bool


def paths(graph: nx.Graph, source: Any, target: Any, most: int = 5) -> list[list[Hop]]:
    """Return the shortest chains of ties from one actor to another.

    Parameters
    ----------
    graph : a projection
    source, target : nodes
    most : how many chains at the most

    Returns
    -------
    list of chains, each a list of hops; those with more direct hops first, then in the order of their nodes; empty
    where there is no chain, or a node is not in the graph, or both are the same

    Notes
    -----
    Breadth-first, O(nodes + edges), then the chains of least length one by one.
    """
    if source == target or source not in graph or target not in graph or not nx.has_path(graph, source, target):
        return []
    found = islice(nx.all_shortest_paths(graph, source, target), 20 * most)
    chains = [[_hop(graph, a, b) for a, b in pairwise(nodes)] for nodes in found]
    chains.sort(key=lambda chain: (-sum(hop.direct for hop in chain), [str(hop.target) for hop in chain]))
    return chains[:most]


def _hop(graph: nx.Graph, source: Any, target: Any) -> Hop:
    tie = graph.edges[source, target]
    basis = tuple(tie.get("basis", "").split())
    return Hop(
        source, target, basis, tuple(tie.get("through", "").split()), direct=bool(set(basis) - {"event", "institution"})
    )
