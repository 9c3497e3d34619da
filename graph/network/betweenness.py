"""Betweenness: exact, and cheap where much of a network hangs together by single nodes, as twinned cities do.

Shortest paths between two blocks (biconnected components) of a network run through the nodes that join them. It is
therefore enough to follow paths within each block, from and to each of its nodes with the weight of all that hangs
there; what a node that joins blocks separates is counted, not followed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

_TOGETHER = 1 << 15
"""For how many pairs of a source and a node paths are followed at once: as many as stay in a processor's cache."""


def betweenness(graph: nx.Graph) -> dict[Any, float]:
    """Return for each node the number of shortest paths between others that it lies on.

    Parameters
    ----------
    graph : undirected graph without self-loops

    Returns
    -------
    dict : node -> betweenness, each pair of others counted once, not normalised; a pair with several shortest paths
        counts each in equal parts

    Notes
    -----
    O(sum of nodes x edges over the blocks) time. Unweighted. The same graph gives the same figures to the last bit.

    References
    ----------
    Brandes, U. (2001): A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25(2). Puzis,
    R. et al. (2015): Topology manipulations for speeding betweenness centrality computation. Journal of Complex
    Networks 3(1).
    """
    number = {node: index for index, node in enumerate(graph)}
    plain = nx.Graph()
    plain.add_nodes_from(range(len(number)))
    plain.add_edges_from((number[a], number[b]) for a, b in graph.edges)
    result = [0.0] * len(number)
    for nodes in nx.connected_components(plain):
        if len(nodes) == 1:
            continue
        apart = Counter(dict.fromkeys(nodes, (len(nodes) - 1) ** 2))
        for block in _blocks(plain, nodes):
            for node, weight in block.items():
                apart[node] -= (len(nodes) - weight) ** 2
            for node, value in _within(plain, block):
                result[node] += value
        for node, separated in apart.items():
            result[node] += separated / 2
    return dict(zip(number, result, strict=True))


def _blocks(graph: nx.Graph, nodes: set[int]) -> Iterator[dict[int, int]]:
    """Return the blocks of a component: node -> how many nodes of the component are in it or hang at it elsewhere."""
    blocks = [sorted(block) for block in nx.biconnected_components(graph.subgraph(nodes))]
    # Blocks (numbered below 0) and the nodes in them are a tree: what hangs at a node in a block is what is below it.
    tree = nx.Graph((~at, node) for at, block in enumerate(blocks) for node in block)
    above: dict[int, int] = dict(nx.dfs_predecessors(tree, -1))
    below = Counter(dict.fromkeys(nodes, 1))
    for each in reversed(list(nx.dfs_preorder_nodes(tree, -1))):
        if each in above:
            below[above[each]] += below[each]
    for at, block in enumerate(blocks):
        yield {node: below[node] if above.get(node) == ~at else len(nodes) - below[~at] for node in block}


def _within(graph: nx.Graph, block: dict[int, int]) -> Iterator[tuple[int, float]]:
    """Return the nodes of a block with their betweenness in it, each pair of others counted by its weights."""
    if len(block) < 3:
        return
    index = {node: at for at, node in enumerate(block)}
    near = [sorted(index[other] for other in graph[node] if other in index) for node in block]
    degrees = np.array([len(others) for others in near])
    others = np.concatenate([np.array(each) for each in near])
    weights, together = np.array([*block.values()], float), max(1, _TOGETHER // len(block))
    values = sum(
        (
            _dependencies(others, degrees, weights, np.arange(start, min(start + together, len(block))))
            for start in range(0, len(block), together)
        ),
        np.zeros(len(block)),
    )
    yield from zip(block, (values / 2).tolist(), strict=True)


def _dependencies(
    others: NDArray[Any], degrees: NDArray[Any], weights: NDArray[Any], sources: NDArray[Any]
) -> NDArray[Any]:
    """Return how much the shortest paths from some nodes to all others depend on each node, counted by the weights.

    `others` holds the neighbours of the first node, then of the second and so on, as many as `degrees` tell. A pair of
    a source and a node is a number: that of the node, plus the number of nodes for each source before.
    """
    count = len(degrees)
    pairs, first = count * len(sources), np.cumsum(degrees) - degrees
    front = np.arange(len(sources)) * count + sources
    unseen, paths = np.ones(pairs, bool), np.zeros(pairs)
    unseen[front], paths[front] = False, 1
    steps = []
    while True:
        node = front % count
        degree = degrees[node]
        ends = np.cumsum(degree)
        before = np.repeat(front, degree)
        after = others[np.arange(ends[-1]) + np.repeat(first[node] - ends + degree, degree)]
        after += before - np.repeat(node, degree)
        forth = unseen[after]
        before, after = before[forth], after[forth]
        if not len(after):
            break
        found = np.bincount(after, paths[before], pairs)
        front = np.flatnonzero(found)
        paths[front], unseen[front] = found[front], False
        steps.append((before, after))
    own, dependency = np.tile(weights, len(sources)), np.zeros(pairs)
    for before, after in reversed(steps):
        share = (own[after] + dependency[after]) / paths[after]
        dependency += np.bincount(before, paths[before] * share, pairs)
    by_source = dependency.reshape(len(sources), count)
    by_source[np.arange(len(sources)), sources] = 0
    result: NDArray[Any] = weights[sources] @ by_source
    return result
