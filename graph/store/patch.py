"""Quads that go and come as one SPARQL update."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import DefaultGraph, Quad


def patch(gone: Iterable[Quad], come: Iterable[Quad]) -> str:
    """Return the update that removes some quads and adds others; neither may hold blank nodes."""
    parts = (("DELETE DATA", _data(gone)), ("INSERT DATA", _data(come)))
    return " ;\n".join(f"{verb} {{\n{data}\n}}" for verb, data in parts if data)


def _data(quads: Iterable[Quad]) -> str:
    triples = defaultdict(list)
    for quad in quads:
        triples[quad.graph_name].append(f"{quad.triple} .")
    return "\n".join(
        "\n".join(lines) if isinstance(graph, DefaultGraph) else f"GRAPH {graph} {{\n" + "\n".join(lines) + "\n}"
        for graph, lines in triples.items()
    )
