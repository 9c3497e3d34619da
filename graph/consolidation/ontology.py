"""The ontology, the concept schemes and the example queries in the store: `graph/ontology`, and the default graph."""

from __future__ import annotations

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat

from graph.iris import GRAPH
from graph.store import Draft, TripleStore
from ontology.examples import examples
from ontology.resources import read

ONTOLOGY = NamedNode(GRAPH + "ontology")


def install(store: TripleStore) -> None:
    """Let the store hold this version of the ontology and vocabulary; nothing happens where it does."""
    parsed = pyoxigraph.Store()  # a store, for it keeps literals as the other one does
    for text in (read("citypact.ttl"), read("vocabulary.ttl"), examples().serialize(format="turtle")):
        parsed.load(text.encode(), RdfFormat.TURTLE, to_graph=ONTOLOGY)
    new = set(parsed)
    old = set(store.match(None, None, None, ONTOLOGY))
    if new != old:
        draft = Draft(store)
        draft.replace(old, new)
        draft.replace(map(_in_default, old), map(_in_default, new))
        draft.commit()


def _in_default(quad: Quad) -> Quad:
    return Quad(quad.subject, quad.predicate, quad.object, DefaultGraph())
