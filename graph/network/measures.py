"""Figures of a network as a whole and of its nodes. Heavy ones run in rustworkx; networkx is the interface.

All take an undirected `networkx.Graph` without self-loops, as `graph.network.projection.project` makes it. Those of
WEIGHTED take the whole number `weight` of each edge (1 where it has none, and in a projection without weights); the
others look at ties as present or absent.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import networkx as nx
import rustworkx as rx

from graph.network.betweenness import betweenness

MEASURES = ("degree", "betweenness", "eigenvector", "core", "community", "constraint")
"""The figures of each node."""

WEIGHTED = ("degree", "eigenvector", "community", "constraint")
"""The figures of each node that take the weights of ties; `degree` is then the strength, the sum of the weights."""

SEED = 1
"""The seed of Louvain's order of visits: the same graph gives the same communities."""


def _compact(graph: nx.Graph) -> tuple[Any, list[Any]]:
    """Return the graph in rustworkx and the nodes in the order of their indices there."""
    nodes = list(graph)
    index = {node: i for i, node in enumerate(nodes)}
    compact = rx.PyGraph(multigraph=False)
    compact.add_nodes_from(nodes)
    compact.add_edges_from_no_data([(index[a], index[b]) for a, b in graph.edges])
    return compact, nodes


def eigenvector(graph: nx.Graph) -> dict[Any, float]:
    """Return the eigenvector centrality of each node of the largest component; 0 for all other nodes.

    Parameters
    ----------
    graph : undirected graph

    Returns
    -------
    dict : node -> centrality, scaled so that the squares sum to 1

    Notes
    -----
    Power iteration on the adjacency matrix plus identity (which makes it converge on bipartite graphs too), until no
    value moves by more than 1e-12 or 5,000 rounds are done. O(sum of weights) a round: a tie of weight three is three
    ties. Outside the largest component the leading eigenvector is 0.

    References
    ----------
    Bonacich, P. (1972): Factoring and weighting approaches to status scores and clique identification. Journal of
    Mathematical Sociology 2(1).
    """
    values: dict[Any, float] = dict.fromkeys(graph, 0.0)
    if not graph:
        return values
    components = (sorted(component, key=str) for component in nx.connected_components(graph))
    largest = max(components, key=lambda nodes: (len(nodes), str(nodes[0])))
    index = {node: number for number, node in enumerate(largest)}
    near = [
        sorted(index[other] for other, tie in graph[node].items() for _ in range(tie.get("weight", 1)))
        for node in largest
    ]
    current = [len(largest) ** -0.5] * len(largest)
    for _ in range(5000):
        following = [own + sum(map(current.__getitem__, others)) for own, others in zip(current, near, strict=True)]
        norm = sum(value * value for value in following) ** 0.5
        following = [value / norm for value in following]
        done = max(abs(new - old) for new, old in zip(following, current, strict=True)) <= 1e-12
        current = following
        if done:
            break
    return values | dict(zip(largest, current, strict=True))


def communities(graph: nx.Graph) -> dict[Any, int]:
    """Return for each node the number of its community, 0 the largest.

    Parameters
    ----------
    graph : undirected graph

    Returns
    -------
    dict : node -> number; communities are numbered by size, then by their least node

    Notes
    -----
    Louvain by weighted modularity on the graph with sorted nodes and a fixed seed. About O(edges log nodes).

    References
    ----------
    Blondel, V. D. et al. (2008): Fast unfolding of communities in large networks. Journal of Statistical Mechanics.
    """
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(graph, key=str))
    ties = ((*sorted((a, b), key=str), weight) for a, b, weight in graph.edges(data="weight", default=1))
    ordered.add_weighted_edges_from(sorted(ties, key=lambda tie: (str(tie[0]), str(tie[1]))))
    groups = nx.community.louvain_communities(ordered, seed=SEED)
    groups.sort(key=lambda group: (-len(group), min(map(str, group))))
    return {node: number for number, group in enumerate(groups) for node in group}


def constraint(graph: nx.Graph) -> dict[Any, float]:
    """Return Burt's constraint of each node: low for a broker between others who do not know each other.

    Parameters
    ----------
    graph : undirected graph

    Returns
    -------
    dict : node -> constraint; an isolated node is left out

    Notes
    -----
    O(sum of squared degrees). What a node invests in a partner is its share of the node's weights.

    References
    ----------
    Burt, R. S. (2004): Structural holes and good ideas. American Journal of Sociology 110(2).
    """
    strength = dict(graph.degree(weight="weight"))
    share = {
        node: {other: tie.get("weight", 1) / strength[node] for other, tie in ties.items()}
        for node, ties in graph.adjacency()
    }
    result: dict[Any, float] = {}
    for node, own in share.items():
        if own:
            result[node] = math.fsum(
                (part + math.fsum(own[middle] * share[middle][other] for middle in own.keys() & share[other].keys()))
                ** 2
                for other, part in own.items()
            )
    return result


def measure(graph: nx.Graph) -> list[dict[str, Any]]:
    """Return one row a node: degree, betweenness, eigenvector, core, community, constraint; most ties first.

    Parameters
    ----------
    graph : undirected graph; the attributes `label`, `kind` and `country` of nodes are taken over

    Returns
    -------
    list of dict : keys `node label kind country degree betweenness eigenvector core community constraint`
        (`constraint` is None for an isolated node); those of WEIGHTED by the weights of the ties

    Notes
    -----
    Dominated by betweenness, O(nodes x edges) at the most.
    """
    middle, central = betweenness(graph), eigenvector(graph)
    core, group, tight = nx.core_number(graph), communities(graph), constraint(graph)
    rows = [
        {
            "node": node,
            "label": graph.nodes[node].get("label", str(node)),
            "kind": graph.nodes[node].get("kind", ""),
            "country": graph.nodes[node].get("country", ""),
            "degree": degree,
            "betweenness": middle[node],
            "eigenvector": central[node],
            "core": core[node],
            "community": group[node],
            "constraint": tight.get(node),
        }
        for node, degree in graph.degree(weight="weight")
    ]
    return sorted(rows, key=lambda row: (-row["degree"], -row["betweenness"], str(row["node"])))


def ordered(rows: Iterable[dict[str, Any]], by: str) -> list[dict[str, Any]]:
    """Return rows such as those of `measure`, highest first by one of MEASURES (lowest `constraint` and `community`).

    Rows without the figure come last; equals keep their order.
    """
    lowest_first = by in ("constraint", "community")

    def rank(row: dict[str, Any]) -> float:
        value = row[by]
        return math.inf if value is None else value if lowest_first else -value

    return sorted(rows, key=rank)


def summary(graph: nx.Graph) -> dict[str, float]:
    """Return the figures of the network as a whole.

    Parameters
    ----------
    graph : undirected graph

    Returns
    -------
    dict : `nodes`, `edges`, `density`, `transitivity` (share of closed triads), `assortativity` (Pearson correlation
        of the degrees at both ends of a tie; nan where all degrees are equal), `core` (the highest core number),
        `components`, `giant` (nodes of the largest component), `distance` (mean shortest path within it)

    Notes
    -----
    Dominated by `distance`, which is read from betweenness: a path of so many ties has one node less between its ends.

    References
    ----------
    Newman, M. E. J. (2003): Mixing patterns in networks. Physical Review E 67. Seidman, S. B. (1983): Network structure
    and minimum degree. Social Networks 5(3).
    """
    compact, nodes = _compact(graph)
    components = rx.connected_components(compact)
    giant = max(components, key=len, default=set())
    degrees = {degree for _, degree in graph.degree}
    return {
        "nodes": len(nodes),
        "edges": graph.number_of_edges(),
        "density": nx.density(graph),
        "transitivity": rx.transitivity(compact) if nodes else 0.0,
        "assortativity": nx.degree_assortativity_coefficient(graph) if len(degrees - {0}) > 1 else float("nan"),
        "core": max(nx.core_number(graph).values(), default=0),
        "components": len(components),
        "giant": len(giant),
        "distance": _mean_distance(graph.subgraph(nodes[index] for index in giant)),
    }


def _mean_distance(graph: nx.Graph) -> float:
    """Return how many ties the shortest path between two nodes of a connected network has in the mean, 0 for no two."""
    pairs = len(graph) * (len(graph) - 1) / 2
    return 1 + math.fsum(betweenness(graph).values()) / pairs if pairs else 0.0
