"""What `citypact extract` prints: one source with all that follows from it."""

from __future__ import annotations

from pyoxigraph import NamedNode, Quad

from graph.model import Source
from graph.rdf.entailment import entailed
from graph.rdf.places import place_quads
from graph.rdf.sources import quads


def named_places(found: list[Quad]) -> set[str]:
    """Return the IRIs among the subjects and objects of quads (the gazetteer tells which of them it knows)."""
    nodes = [node for quad in found for node in (quad.subject, quad.object)]
    return {node.value for node in nodes if isinstance(node, NamedNode)}


def extracted(source: Source) -> list[Quad]:
    """Return the graph of a source with what it entails and what the gazetteer knows of its places.

    The graphs are that of the source, `graph/inferred` and `graph/dataset/gazetteer`, each sorted.
    """
    own = quads(source)
    facts = place_quads(named_places(own))
    return own + entailed(own + facts) + facts
