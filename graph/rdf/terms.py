"""The vocabulary's terms as RDF nodes, and Python values as literals in the lexical form that the store keeps."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from pyoxigraph import Literal, NamedNode, Quad

from graph.iris import CP, GRAPH
from graph.model import Date, Text, Value
from ontology.terms import PREFIXES

XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
INFERRED = NamedNode(GRAPH + "inferred")
GAZETTEER = NamedNode(GRAPH + "dataset/gazetteer")

Object = NamedNode | Literal
Row = tuple[NamedNode, NamedNode, Object]
"""A triple without blank nodes."""

_DATATYPES = {"day": NamedNode(XSD + "date"), "month": NamedNode(XSD + "gYearMonth"), "year": NamedNode(XSD + "gYear")}
_DECIMAL = NamedNode(XSD + "decimal")


@cache
def term(name: str) -> NamedNode:
    """Return the node of a `cp:` local name (`partnerOf`) or of a prefixed name (`owl:sameAs`).

    Raises:
        ValueError: the prefix is not one of `ontology.terms.PREFIXES`.
    """
    prefix, colon, local = name.partition(":")
    if not colon:
        return NamedNode(CP + name)
    if prefix not in PREFIXES:
        raise ValueError(f"unknown prefix in {name!r}")
    return NamedNode(PREFIXES[prefix] + local)


def date(value: Date) -> Literal:
    """Return a date as `xsd:date`, `xsd:gYearMonth` or `xsd:gYear`, in the precision that it has."""
    return Literal(value.value, datatype=_DATATYPES[value.precision])


def decimal(value: float) -> Literal:
    """Return a number as `xsd:decimal` with at most six digits after the point, in canonical form (`1`, `0.93`)."""
    return Literal(f"{round(value, 6) + 0.0:.6f}".rstrip("0").rstrip("."), datatype=_DECIMAL)


def node(value: Value) -> Object:
    """Return the RDF node of a statement's object.

    Raises:
        ValueError: an IRI that is none, or a language tag that is none.
    """
    match value:
        case Text(text, None):
            return Literal(text)
        case Text(text, language):
            return Literal(text, language=language)
        case Date():
            return date(value)
        case bool() | int():
            return Literal(value)
        case float():
            return decimal(value)
        case _:
            return NamedNode(value)


def address(value: str) -> Object:
    """Return an http or https address as an IRI, anything else as a literal."""
    try:
        parts = urlsplit(value)
        if parts.scheme.lower() in ("http", "https") and parts.hostname:
            return NamedNode(value)
    except ValueError:
        pass
    return Literal(value)


def key(value: Object) -> str:
    """Return the text that stands for a node in a digest: an IRI as it is, a literal as in N-Triples."""
    return value.value if isinstance(value, NamedNode) else str(value)


def row(quad: Quad) -> Row:
    """Return the triple of a quad.

    Raises:
        ValueError: a subject that is no IRI, or an object that is neither IRI nor literal.
    """
    if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
        return quad.subject, quad.predicate, quad.object
    raise ValueError(f"neither blank nodes nor quoted triples are allowed: {quad}")


def in_order(quads: set[Quad]) -> list[Quad]:
    """Return quads sorted by graph, subject, predicate and object."""
    return sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad.triple)))
