"""How large the marks of a drawing are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx

SMALLEST, LARGEST = 6.0, 19.0
"""Half the height of the smallest and the largest mark, in the pixels of an unzoomed drawing."""


def radii(graph: nx.Graph, sizes: Mapping[Any, float] | None = None) -> dict[Any, float]:
    """Return for each node half its height in pixels: areas grow with `sizes`, the degree where none are given."""
    values: Mapping[Any, float] = dict(graph.degree) if sizes is None else sizes
    largest = max((values.get(node, 0.0) for node in graph), default=0.0) or 1.0
    return {
        node: round(SMALLEST + (LARGEST - SMALLEST) * (max(values.get(node, 0.0), 0.0) / largest) ** 0.5, 1)
        for node in graph
    }
