"""Whether a graph has the shapes of `shapes.ttl` (every graph) and `shapes-consolidated.ttl` (the default graph)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pyshacl import validate as shacl
from rdflib import RDF, SH, BNode, Graph, Node, URIRef
from rdflib import Literal as Text

from ontology.resources import read

_NAMESPACE = "https://w3id.org/citypact/shapes#"
_WHOLE_GRAPH = "https://w3id.org/citypact/ontology#Evidence"
"""The node on which stand the shapes that look at the whole graph."""


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that has not the shape it should have.

    `shape` is the local name of the shape, `focus` the thing (an IRI, "" for a blank node), `path` the property's IRI
    or "" where the shape is not about one property, `value` the wrong value or "". `severity` is "warning" for a gap
    that a source may leave. `english` and `indonesian` say what is wrong.
    """

    severity: Literal["violation", "warning"]
    shape: str
    focus: str
    path: str
    value: str
    english: str
    indonesian: str


def shapes(consolidated: bool = False) -> Graph:
    """Return the shapes that every graph has; with `consolidated` also those that only the default graph has."""
    graph = Graph().parse(data=read("shapes.ttl"), format="turtle")
    return graph.parse(data=read("shapes-consolidated.ttl"), format="turtle") if consolidated else graph


def validate(graph: Graph, *, consolidated: bool = False) -> tuple[Violation, ...]:
    """Return where `graph` departs from the shapes, sorted, violations before warnings; empty where it conforms.

    Set `consolidated` for the default graph. Entailments are not drawn: the graph must hold them. `graph` stays as it
    is. The time follows the size of the graph, some seconds for 10,000 triples. Source: SHACL (W3C, 2017).
    """
    wanted = shapes(consolidated)
    _, report, _ = shacl(graph, shacl_graph=wanted, do_owl_imports=False, inplace=False)
    if not isinstance(report, Graph):
        raise TypeError(f"the SHACL engine failed: {report}")
    return tuple(
        sorted(_violation(wanted, report, result) for result in report.subjects(RDF.type, SH.ValidationResult))
    )


def _violation(wanted: Graph, report: Graph, result: Node) -> Violation:
    def one(predicate: URIRef) -> str:
        value = report.value(result, predicate)
        return "" if value is None or isinstance(value, BNode) else str(value)

    shape = URIRef(one(SH.sourceShape))
    messages = {str(text.language): str(text) for text in wanted.objects(shape, SH.message) if isinstance(text, Text)}
    focus, value = one(SH.focusNode), one(SH.value)
    if focus == _WHOLE_GRAPH:
        focus, value = value, ""
    return Violation(
        severity="warning" if one(SH.resultSeverity) == str(SH.Warning) else "violation",
        shape=shape.removeprefix(_NAMESPACE),
        focus=focus,
        path=one(SH.resultPath),
        value=value,
        english=messages["en"],
        indonesian=messages["id"],
    )
