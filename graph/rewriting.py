"""What programs write by themselves: a graph of their own, the decisions, or a SPARQL update of sources."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from graph.consolidation import Change
from graph.errors import UsageError
from graph.store import Store
from graph.store.scratch import graphs_after


def rewrite(store: Store, graph: str, quads: Iterable[Quad]) -> None:
    """Let a source graph, or that of the decisions, hold these quads and no others, and publish what follows.

    Raises:
        UsageError: a quad with a blank node.
    """
    try:
        with store.writing:
            change = Change(store)
            change.replace(NamedNode(graph), quads)
            change.commit()
    except ValueError as error:
        raise UsageError("{graph} cannot hold this: {error}", graph=graph, error=error) from None
    store.publish()


def update(store: Store, sparql: str, graphs: Iterable[str], base: str | None = None) -> None:
    """Run a SPARQL update that may change these source graphs, and let everything that follows keep in step.

    The update runs on a copy, in a process with a time limit, and only the named graphs are taken over, in one atomic
    update.

    Raises:
        QueryFailed: a syntax error, too much time or memory.
        UsageError: a blank node in the result.
    """
    names = sorted(graphs)
    try:
        with store.writing:
            change = Change(store)
            held: dict[NamedNode, list[Quad]] = {NamedNode(name): [] for name in names}
            for quad in graphs_after(store, sparql, names, base):
                held[quad.graph_name].append(quad)  # type: ignore[index]
            for name, quads in held.items():
                change.replace(name, quads)
            change.commit()
    except ValueError as error:
        raise UsageError("The update cannot be kept: {error}", error=error) from None
    store.publish()
