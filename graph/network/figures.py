"""What costs seconds on a large network, as tasks that a process of its own can do: `python -m graph.network.figures`.

It reads a line of JSON (`packed`) and writes one: the same task on the same network gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx

from graph.network.assortativity import assortativity
from graph.network.betweenness import betweenness
from graph.network.layout import positions
from graph.network.measures import communities, constraint, eigenvector, summary
from graph.network.sampling import estimated_betweenness

EXACT = 50_000
"""Up to how many nodes betweenness is computed exactly without being asked for it."""

_FEWEST_SAMPLES, _MOST_SAMPLES, _SWAPPED = 20, 100, 100_000
_WEIGHTED = ("measures",)
_ATTRIBUTES = ("country", "latitude", "longitude", "population")


def _columns(graph: nx.Graph) -> dict[str, Any]:
    """Return the measures of every node that cost little."""
    return {
        "eigenvector": eigenvector(graph),
        "core": nx.core_number(graph),
        "community": communities(graph),
        "constraint": constraint(graph),
    }


def _between(graph: nx.Graph) -> dict[str, Any]:
    """Return the betweenness of every node, which costs most; `betweenness-error` where it is estimated."""
    if len(graph) <= EXACT:
        return {"betweenness": betweenness(graph)}
    estimates = estimated_betweenness(graph)
    return {
        "betweenness": {node: each.value for node, each in estimates.items()},
        "betweenness-error": {node: each.error for node, each in estimates.items()},
    }


def _mixing(graph: nx.Graph) -> dict[str, Any]:
    """Return how much like ties with like; large networks are compared with fewer rewired ones."""
    people = {node: float(count) for node, count in graph.nodes(data="population") if count}
    samples = max(_FEWEST_SAMPLES, min(_MOST_SAMPLES, _SWAPPED // max(1, graph.number_of_edges())))
    return {name: asdict(each) for name, each in assortativity(graph, people, samples=samples).items()}


TASKS: dict[str, Callable[[nx.Graph], dict[str, Any]]] = {
    "positions": positions,
    "measures": _columns,
    "between": _between,
    "betweenness": betweenness,
    "summary": summary,
    "mixing": _mixing,
}
"""Name of a task -> what does it. `betweenness` is exact however large the network is."""


@cache
def code() -> bytes:
    """Return the digest of this room's code: a figure made by other code may be another."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).digest()


def packed(task: str, graph: nx.Graph) -> bytes:
    """Return a task as JSON: its name, the nodes with what tasks read of them, the ties by the numbers of nodes.

    Weights go along where the task takes them; others are the same task with and without.
    """
    number = {node: index for index, node in enumerate(graph)}
    nodes = [[node, _needed(values)] for node, values in graph.nodes(data=True)]
    edges = [
        [number[a], number[b], *([weight] if task in _WEIGHTED else [])]
        for a, b, weight in graph.edges(data="weight", default=1)
    ]
    return json.dumps({"task": task, "nodes": nodes, "edges": edges}).encode()


def _needed(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in _ATTRIBUTES if name in values}


def done(task: bytes) -> bytes:
    """Do a task that `packed` wrote; return its result as JSON."""
    asked = json.loads(task)
    graph = nx.Graph()
    graph.add_nodes_from(asked["nodes"])
    names = [node for node, _ in asked["nodes"]]
    graph.add_edges_from((names[a], names[b], {"weight": sum(weight) or 1}) for a, b, *weight in asked["edges"])
    return json.dumps(TASKS[asked["task"]](graph)).encode()


if __name__ == "__main__":
    os.nice(19)
    sys.stdout.buffer.write(done(sys.stdin.buffer.read()))
