"""What an update would make of some graphs, found out on a copy of the store (hard links, made in milliseconds)."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

import pyoxigraph
from pyoxigraph import NamedNode, Quad

from graph.store import confined
from graph.store.embedded import Store


def graphs_after(
    store: Store, update: str, graphs: Sequence[str], base: str | None = None, seconds: float = confined.TIMEOUT
) -> list[Quad]:
    """Return what `graphs` (IRIs) would hold after an update; the store stays as it is.

    Raises:
        QueryFailed: 400 (a syntax error, or what cannot be evaluated), 504 after `seconds`, 507 for too much memory.
    """
    with store.copied() as folder:
        order = {"update": update, "graphs": list(graphs), "base": base, "folder": str(folder)}
        return confined.ask(__name__, order, "update", seconds)


def main(order: dict[str, Any]) -> Iterator[Quad]:
    """Apply an update to the store in a folder, and yield the quads of its graphs."""
    store = pyoxigraph.Store(order["folder"])
    store.update(order["update"], base_iri=order["base"])
    for graph in order["graphs"]:
        yield from store.quads_for_pattern(None, None, None, NamedNode(graph))


if __name__ == "__main__":
    os._exit(confined.answer(main))  # the copy goes anyway: nothing need be closed
