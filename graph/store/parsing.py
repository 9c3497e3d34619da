"""RDF that others send, parsed where it can do no harm: one graph, in one or more parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pyoxigraph import DefaultGraph, Quad, Triple, parse

from graph.store import confined
from graph.store.answer import GRAPH_FORMATS

_DEEPEST = 8
"""How deep triple terms may nest: whoever reads them recurses."""


def triples(parts: Sequence[tuple[str, str]], base: str, seconds: float = confined.TIMEOUT) -> list[Triple]:
    """Return the triples of `parts`, each a media type (of `GRAPH_FORMATS`) and a text without byte order mark or
    declaration of its encoding; relative IRIs are resolved against `base`.

    Raises:
        QueryFailed: 400 (a syntax error, named graphs), 504 after `seconds`, 507 for too much memory.
    """
    quads = confined.ask(__name__, {"parts": parts, "base": base}, "body", seconds)
    return [quad.triple for quad in quads]


def main(order: dict[str, Any]) -> Iterator[Quad]:
    """Yield the triples of all parts of an order."""
    for media_type, text in order["parts"]:
        for quad in parse(text, GRAPH_FORMATS[media_type], base_iri=order["base"], rename_blank_nodes=True):
            if not isinstance(quad.graph_name, DefaultGraph):
                raise ValueError(f"it names the graph {quad.graph_name}, and one graph holds triples only")
            term, depth = quad.object, 0
            while isinstance(term, Triple):
                term, depth = term.object, depth + 1
            if depth > _DEEPEST:
                raise ValueError(f"its triple terms nest {depth} deep, and the limit is {_DEEPEST}")
            yield quad


if __name__ == "__main__":
    raise SystemExit(confined.answer(main))
