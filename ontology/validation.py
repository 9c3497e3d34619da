"""Whether a graph has the shapes of `shapes.ttl` (every graph) and `shapes-consolidated.ttl` (the default graph)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store
from pyshacl import validate as shacl
from rdflib import RDF, SH, BNode, Graph, Node, URIRef
from rdflib import Literal as Text

from ontology.resources import read

_NAMESPACE = "https://w3id.org/citypact/shapes#"
_TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)


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
    is. The time follows the size of the graph, about a second for 10,000 triples. Source: SHACL (W3C, 2017).
    """
    wanted = shapes(consolidated)
    asked = _asked(wanted, graph)
    _, report, _ = shacl(graph, shacl_graph=_core(wanted), do_owl_imports=False, inplace=False)
    if not isinstance(report, Graph):
        raise TypeError(f"the SHACL engine failed: {report}")
    told = (_result(wanted, report, result) for result in report.subjects(RDF.type, SH.ValidationResult))
    return tuple(sorted((*asked, *told)))


def _asked(wanted: Graph, graph: Graph) -> list[Violation]:
    """Return what the constraints in SPARQL find: they look at the whole graph, and Oxigraph answers them at once."""
    triples = Store()
    triples.bulk_load(graph.serialize(format="nt", encoding="utf-8"), format=RdfFormat.N_TRIPLES)
    declared = list(wanted.objects(None, SH.declare))
    prefixes = {str(wanted.value(each, SH.prefix)): str(wanted.value(each, SH.namespace)) for each in declared}
    found = []
    for shape, query in wanted.subject_objects(SH.sparql / SH.select):
        rows = triples.query(str(query), prefixes=prefixes)
        assert isinstance(rows, QuerySolutions)
        names = [variable.value for variable in rows.variables]
        severity = wanted.value(shape, SH.severity) or SH.Violation
        for row in rows:
            thing, path = (row[name] if name in names else None for name in ("value", "path"))
            focus, way = (each.value if isinstance(each, NamedNode) else "" for each in (thing, path))
            found.append(_violation(wanted, shape, severity, focus, way, ""))
    return found


def _core(wanted: Graph) -> Graph:
    """Return the shapes without those in SPARQL, each property's with the targets of the thing's that it is part of.

    That finds the same, for the engine then takes all things at once and not each property of each thing.
    """
    core = Graph() + wanted
    for shape in set(wanted.subjects(SH.sparql)):
        core.remove((shape, None, None))
    for shape, part in wanted.subject_objects(SH.property):
        targets = [(way, what) for way in _TARGETS for what in wanted.objects(shape, way)]
        if targets and isinstance(part, URIRef):
            core.remove((shape, SH.property, part))
            for way, what in targets:
                core.add((part, way, what))
    return core


def _result(wanted: Graph, report: Graph, result: Node) -> Violation:
    def one(predicate: URIRef) -> str:
        value = report.value(result, predicate)
        return "" if value is None or isinstance(value, BNode) else str(value)

    shape, severity = URIRef(one(SH.sourceShape)), URIRef(one(SH.resultSeverity))
    return _violation(wanted, shape, severity, one(SH.focusNode), one(SH.resultPath), one(SH.value))


def _violation(wanted: Graph, shape: Node, severity: Node, focus: str, path: str, value: str) -> Violation:
    messages = {str(text.language): str(text) for text in wanted.objects(shape, SH.message) if isinstance(text, Text)}
    return Violation(
        severity="warning" if severity == SH.Warning else "violation",
        shape=str(shape).removeprefix(_NAMESPACE),
        focus=focus,
        path=path,
        value=value,
        english=messages["en"],
        indonesian=messages["id"],
    )
