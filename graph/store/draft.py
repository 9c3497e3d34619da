"""A change of a store that is prepared in memory, read as if it were done, and then done at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad

from graph.store.interface import Graph, TripleStore


class Draft:
    """Additions and removals over a store; `match` and `in` see them, the store does not before `commit`.

    Quads must hold no blank nodes (SPARQL cannot remove those by name).
    """

    def __init__(self, base: TripleStore) -> None:
        self._base = base
        self._added = pyoxigraph.Store()
        self._removed: set[Quad] = set()

    def match(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        object: NamedNode | Literal | None = None,
        graph: Graph | None = None,
    ) -> Iterator[Quad]:
        """Yield the quads of this pattern, as `TripleStore.match`; the draft must not change meanwhile."""
        for quad in self._base.match(subject, predicate, object, graph):
            if quad not in self._removed:
                yield quad
        yield from self._added.quads_for_pattern(subject, predicate, object, graph)

    def __contains__(self, quad: Quad) -> bool:
        return quad in self._added or (quad not in self._removed and quad in self._base)

    def __bool__(self) -> bool:
        return bool(self._removed) or len(self._added) > 0

    def add(self, quad: Quad) -> None:
        """Add one quad; nothing happens where it is there."""
        if quad in self._removed:
            self._removed.remove(quad)
        elif quad not in self._base:
            self._added.add(quad)

    def remove(self, quad: Quad) -> None:
        """Remove one quad; nothing happens where it is not there."""
        if quad in self._added:
            self._added.remove(quad)
        elif quad in self._base:
            self._removed.add(quad)

    def replace(self, old: Iterable[Quad], new: Iterable[Quad]) -> None:
        """Remove the old quads that are not among the new ones, and add the new ones."""
        wanted = set(new)
        for quad in set(old) - wanted:
            self.remove(quad)
        for quad in wanted:
            self.add(quad)

    def commit(self) -> None:
        """Apply all of it to the store at once, wholly or not at all."""
        if self:
            self._base.change(self._removed, self._added)
        self._added = pyoxigraph.Store()
        self._removed = set()
