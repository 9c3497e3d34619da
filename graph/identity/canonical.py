"""The identity graph: from a local IRI to the canonical one and back."""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph.iris import CP, GRAPH
from graph.store import Draft, TripleStore

IDENTITY = NamedNode(GRAPH + "identity")
CANONICAL = NamedNode(CP + "canonical")

_SOURCES = (GRAPH + "document/", GRAPH + "dataset/", GRAPH + "curation/")

Reader = Draft | TripleStore


def is_source(graph: object) -> bool:
    """Tell whether a graph holds what a document or list says, or an editor in the place of a document."""
    return isinstance(graph, NamedNode) and graph.value.startswith(_SOURCES)


def canonical(store: Reader, local: NamedNode) -> NamedNode:
    """Return the canonical IRI of a thing: its own where nothing else is the same."""
    for quad in store.match(local, CANONICAL, None, IDENTITY):
        if isinstance(quad.object, NamedNode):
            return quad.object
    return local


def cluster(store: Reader, node: NamedNode) -> list[NamedNode]:
    """Return all IRIs of one thing, given the canonical one, which comes first."""
    members = [quad.subject for quad in store.match(None, CANONICAL, node, IDENTITY)]
    return [node, *(member for member in members if isinstance(member, NamedNode))]
