"""Writing: one change at a time, in a thread, each atomic and published before it is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple, serialize

from api.sparql.protocol import Update
from api.sparql.update import checked, written
from graph import rewriting
from graph.errors import CitypactError, UsageError
from graph.iris import GRAPH
from graph.store import Store
from graph.store.answer import syntax_error
from graph.store.query import QueryFailed

WRITABLE = GRAPH + "dataset/"
"""Users write the graphs of lists; the default graph, identity and inferred follow from all sources."""

T = TypeVar("T")


class Writer:
    """Writes to `store`. Where it is not `plain`, only graphs under `WRITABLE`, and what follows from them keeps in
    step; in a plain dataset every graph, and nothing follows."""

    def __init__(self, store: Store, *, plain: bool) -> None:
        self._store, self._plain = store, plain
        self._lock = asyncio.Lock()

    async def update(self, update: Update, base: str) -> None:
        """Apply an update, wholly or not at all. Raises QueryFailed (400, 403)."""
        text = await asyncio.to_thread(checked, update, base)
        graphs = () if self._plain else await asyncio.to_thread(written, text, base)
        for graph in graphs:
            self.allow(graph)
        if self._plain:
            _parsed(text, base)
            await self._do(lambda: self._store.update(f"BASE <{base}> {text}"))
        else:
            await self._do(lambda: rewriting.update(self._store, text, graphs, base))

    async def put(self, graph: str | None, triples: list[Triple], *, merge: bool) -> bool:
        """Let a graph (None: the default graph) hold `triples`, beside what it holds where `merge`; tell whether the
        graph is new. Raises QueryFailed (400, 403)."""
        self.allow(graph)
        return await self._do(lambda: self._put(graph, triples, merge))

    async def delete(self, graph: str | None) -> bool:
        """Remove a graph; tell whether it was there. Raises QueryFailed (403)."""
        self.allow(graph)
        return await self._do(lambda: self._delete(graph))

    def allow(self, graph: str | None) -> None:
        """Raise QueryFailed (403) for a graph that cannot be written."""
        if not self._plain and (graph is None or not graph.startswith(WRITABLE) or graph == WRITABLE):
            name = f"<{graph}>" if graph else "The default graph"
            raise QueryFailed(403, "graph", f"{name} cannot be written: write a graph of your own, <{WRITABLE}...>.")

    def _put(self, graph: str | None, new: list[Triple], merge: bool) -> bool:
        name = NamedNode(graph) if graph else DefaultGraph()
        known = not isinstance(name, NamedNode) or self._known(name)
        if self._plain:
            clear = "" if merge else f"CLEAR SILENT {_named(graph)} ; "
            create = f"CREATE SILENT {_named(graph)} ; " if graph else ""
            lines = serialize(new, format=RdfFormat.N_TRIPLES)
            assert lines is not None
            triples = lines.decode()
            block = f"GRAPH <{graph}> {{ {triples} }}" if graph else triples
            self._store.update(f"{clear}{create}INSERT DATA {{ {block} }}")
            return not known
        quads = [Quad(triple.subject, triple.predicate, triple.object, name) for triple in new]
        if merge:
            quads += self._store.match(None, None, None, name)
        rewriting.rewrite(self._store, graph or "", quads)
        return not known

    def _delete(self, graph: str | None) -> bool:
        known = graph is None or self._known(NamedNode(graph))
        if known and not self._plain:
            rewriting.rewrite(self._store, graph or "", ())
        self._store.update(f"DROP SILENT {_named(graph)}")
        return known

    def _known(self, graph: NamedNode) -> bool:
        return bool(self._store.query(f"ASK {{ GRAPH {graph} {{}} }}"))

    async def _do(self, change: Callable[[], T]) -> T:
        async with self._lock:
            try:
                result = await asyncio.to_thread(change)
                await asyncio.to_thread(self._store.publish)
            except QueryFailed:
                raise
            except CitypactError as error:
                refused = isinstance(error, UsageError) or isinstance(error.__cause__, RuntimeError)
                raise QueryFailed(400 if refused else error.status, "update", str(error)) from None
        return result


def _parsed(text: str, base: str) -> None:
    """Raise QueryFailed (400) with the place of a syntax error, found on a store of nothing."""
    try:
        pyoxigraph.Store().update(text, base_iri=base)
    except SyntaxError as error:
        refused = syntax_error(str(error), text)
        raise QueryFailed(refused.status, refused.kind, refused.message) from None
    except (RuntimeError, OSError):
        return  # a graph that is missing from nothing need not be missing from the store


def _named(graph: str | None) -> str:
    return f"GRAPH <{graph}>" if graph else "DEFAULT"
