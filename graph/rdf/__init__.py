"""Sources as RDF: the quads of a source's own graph, what they entail, and their serialisations."""

from graph.rdf.annotation import annotation
from graph.rdf.documents import document
from graph.rdf.entailment import entailed
from graph.rdf.extracted import extracted
from graph.rdf.places import place_quads
from graph.rdf.serialization import FORMATS, serialize
from graph.rdf.sources import description, each_quad, quads, source_graph, unsorted_quads

__all__ = [
    "FORMATS",
    "annotation",
    "description",
    "document",
    "each_quad",
    "entailed",
    "extracted",
    "place_quads",
    "quads",
    "serialize",
    "source_graph",
    "unsorted_quads",
]
