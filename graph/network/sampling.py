"""Betweenness of networks too large for the exact figure: estimated from some nodes, with how far it may be off."""

from __future__ import annotations

import math
import random
from typing import Any, NamedTuple

import networkx as nx

SEED = 1
PIVOTS = 256
"""From how many nodes shortest paths are followed."""


class Estimate(NamedTuple):
    """A figure and its standard error."""

    value: float
    error: float


def estimated_betweenness(graph: nx.Graph, pivots: int = PIVOTS, seed: int = SEED) -> dict[Any, Estimate]:
    """Return for each node an estimate of its betweenness (see `graph.network.betweenness`).

    Parameters
    ----------
    graph : undirected graph
    pivots : how many nodes, drawn by chance without return, the shortest paths start from; with as many as there are
        nodes the figure is exact and its error 0
    seed : the same graph and seed give the same estimate

    Returns
    -------
    dict : node -> Estimate. The value is unbiased; the error is that of a sample from a finite population

    Notes
    -----
    O(pivots x edges) time. Unweighted.

    References
    ----------
    Brandes, U., Pich, C. (2007): Centrality estimation in large networks. International Journal of Bifurcation and
    Chaos 17(7).
    """
    nodes = list(graph)
    index = {node: number for number, node in enumerate(nodes)}
    near = [sorted(index[other] for other in graph[node]) for node in nodes]
    taken = sorted(random.Random(seed).sample(range(len(nodes)), min(pivots, len(nodes))))  # noqa: S311
    sums, squares = [0.0] * len(nodes), [0.0] * len(nodes)
    for source in taken:
        for node, share in _dependencies(near, source):
            sums[node] += share
            squares[node] += share * share
    if not taken:
        return {}
    k, n = len(taken), len(nodes)
    result = {}
    for node, number in index.items():
        mean = sums[number] / k
        spread = max(0.0, squares[number] - k * mean * mean) / (k - 1) if k > 1 else 0.0
        result[node] = Estimate(n * mean / 2, n / 2 * math.sqrt(spread / k * (1 - k / n)))
    return result


def _dependencies(near: list[list[int]], source: int) -> list[tuple[int, float]]:
    """Return how much the shortest paths from one node to all others depend on each node on their way."""
    count, far, order = {source: 1.0}, {source: 0}, [source]
    for node in order:
        for other in near[node]:
            if other not in far:
                far[other], count[other] = far[node] + 1, 0.0
                order.append(other)
            if far[other] == far[node] + 1:
                count[other] += count[node]
    share = dict.fromkeys(order, 0.0)
    for node in reversed(order):
        part = (1 + share[node]) / count[node]
        for other in near[node]:
            if far[other] == far[node] - 1:
                share[other] += count[other] * part
    return [(node, value) for node, value in share.items() if value and node != source]
