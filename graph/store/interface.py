"""What a store does for the other rooms."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, Protocol

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

Graph = NamedNode | DefaultGraph
Results = QuerySolutions | QueryBoolean | QueryTriples


class TripleStore(Protocol):
    """A set of quads that answers SPARQL 1.1. Each `update` is applied wholly or not at all."""

    def match(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        object: NamedNode | Literal | None = None,
        graph: Graph | None = None,
    ) -> Iterator[Quad]:
        """Yield the quads of this pattern; None stands for anything (a graph of None for the default graph too)."""
        ...

    def query(self, query: str, **options: Any) -> Results:
        """Answer a SPARQL 1.1 query."""
        ...

    def update(self, update: str) -> None:
        """Apply a SPARQL 1.1 update."""
        ...

    def extend(self, quads: Iterable[Quad]) -> None:
        """Add quads, all or none."""
        ...

    def change(self, gone: Collection[Quad], come: Iterable[Quad]) -> None:
        """Remove quads and add others (no blank nodes), wholly or not at all."""
        ...

    def __contains__(self, quad: Quad) -> bool:
        """Tell whether the store holds a quad."""
        ...

    def __len__(self) -> int:
        """Return how many quads the store holds."""
        ...
