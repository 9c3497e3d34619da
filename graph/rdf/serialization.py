"""Quads as bytes, the same bytes for the same quads."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from pyoxigraph import Quad, RdfFormat
from pyoxigraph import serialize as write

from graph.errors import UsageError
from graph.rdf.terms import in_order
from ontology.terms import PREFIXES

FORMATS = {
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
}
"""The names of the formats; the last three have no named graphs and hold the union of the quads' triples."""


def serialize(quads: Iterable[Quad], format: str = "trig") -> bytes:
    """Return quads in one of `FORMATS`, sorted.

    Raises:
        UsageError: no such format.
    """
    if format not in FORMATS:
        raise UsageError(f"unknown format {format!r}: choose one of {', '.join(FORMATS)}")
    chosen = FORMATS[format]
    output = BytesIO()
    if chosen.supports_datasets:
        write(in_order(set(quads)), output, chosen, prefixes=PREFIXES)
    else:
        write(sorted({quad.triple for quad in quads}, key=str), output, chosen, prefixes=PREFIXES)
    return output.getvalue()
