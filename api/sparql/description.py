"""What the endpoint says of itself: service description, VoID, DCAT, prefixes, example queries, as triples.

https://www.w3.org/TR/sparql11-service-description/, https://www.w3.org/TR/void/, https://www.w3.org/TR/vocab-dcat-3/,
https://www.w3.org/TR/shacl/#sparql-prefixes
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from graph.iris import BASE
from ontology.examples import examples as ontology_examples

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_VOID = "http://rdfs.org/ns/void#"
_DCAT = "http://www.w3.org/ns/dcat#"
_DCTERMS = "http://purl.org/dc/terms/"
_SH = "http://www.w3.org/ns/shacl#"
_SCHEMA = "https://schema.org/"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

RESULT_FORMATS = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG", "N-Quads"),
)
"""The formats of answers by their names at W3C."""

LICENSE = "https://www.apache.org/licenses/LICENSE-2.0"
"""Of the project and its own statements; a document's own licence stands at the document."""

QUERIES = {
    "classes": "SELECT ?key (COUNT(*) AS ?n) { ?s a ?key } GROUP BY ?key ORDER BY ?key",
    "properties": "SELECT ?key (COUNT(*) AS ?n) { ?s ?key ?o } GROUP BY ?key ORDER BY ?key",
    "graphs": "SELECT ?key (COUNT(*) AS ?n) { GRAPH ?key { ?s ?p ?o } } GROUP BY ?key ORDER BY ?key",
    "subjects": "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
    "objects": "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
    "period": "PREFIX cp: <https://w3id.org/citypact/ontology#> "
    "SELECT (MIN(?e) AS ?first) (MAX(?l) AS ?last) { ?s cp:earliest ?e ; cp:latest ?l }",
}
"""What is counted, as SPARQL over the default graph."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The counts of one generation: statements by class, property and graph, and the days that the data speak of."""

    classes: Mapping[str, int]
    properties: Mapping[str, int]
    graphs: Mapping[str, int]
    subjects: int
    objects: int
    period: tuple[str, str] | None

    @classmethod
    def from_results(cls, results: Mapping[str, bytes]) -> Figures:
        """Return the figures in the answers (SPARQL JSON) to QUERIES."""
        rows = {name: json.loads(answer)["results"]["bindings"] for name, answer in results.items()}

        def counts(name: str) -> dict[str, int]:
            return {row["key"]["value"]: int(row["n"]["value"]) for row in rows[name] if "key" in row}

        first = rows["period"][0] if rows["period"] else {}
        period = (first["first"]["value"], first["last"]["value"]) if "first" in first and "last" in first else None
        return cls(
            counts("classes"),
            counts("properties"),
            counts("graphs"),
            int(rows["subjects"][0]["n"]["value"]),
            int(rows["objects"][0]["n"]["value"]),
            period,
        )


def service(endpoint: str, figures: Figures, *, updates: bool) -> Iterator[Triple]:
    """Yield the description of the service at `endpoint`; `updates` says whether it takes them."""
    here = NamedNode(endpoint)
    dataset, default = NamedNode(endpoint + "#dataset"), NamedNode(endpoint + "#default-graph")
    languages = ["SPARQL10Query", "SPARQL11Query", *(["SPARQL11Update"] if updates else [])]
    yield Triple(here, _TYPE, _sd("Service"))
    yield Triple(here, _sd("endpoint"), here)
    for language in languages:
        yield Triple(here, _sd("supportedLanguage"), _sd(language))
    yield Triple(here, _sd("feature"), _sd("EmptyGraphs"))
    for name in RESULT_FORMATS:
        yield Triple(here, _sd("resultFormat"), NamedNode(_FORMATS + name))
    if updates:
        for name in RESULT_FORMATS[4:]:
            yield Triple(here, _sd("inputFormat"), NamedNode(_FORMATS + name))
    yield Triple(here, _sd("defaultDataset"), dataset)
    yield Triple(dataset, _TYPE, _sd("Dataset"))
    yield Triple(dataset, _sd("defaultGraph"), default)
    yield Triple(default, _TYPE, _sd("Graph"))
    yield Triple(default, NamedNode(_VOID + "triples"), _integer(sum(figures.properties.values())))
    for number, (name, count) in enumerate(sorted(figures.graphs.items())):
        named, graph = NamedNode(f"{endpoint}#named-graph-{number}"), NamedNode(f"{endpoint}#graph-{number}")
        yield Triple(dataset, _sd("namedGraph"), named)
        yield Triple(named, _TYPE, _sd("NamedGraph"))
        yield Triple(named, _sd("name"), NamedNode(name))
        yield Triple(named, _sd("graph"), graph)
        yield Triple(graph, _TYPE, _sd("Graph"))
        yield Triple(graph, NamedNode(_VOID + "triples"), _integer(count))


def dataset(endpoint: str, figures: Figures, prefixes: Mapping[str, str]) -> Iterator[Triple]:
    """Yield the VoID and DCAT description of the data behind `endpoint`."""
    here = NamedNode(endpoint.removesuffix("/sparql") + "/.well-known/void#dataset")
    yield Triple(here, _TYPE, _void("Dataset"))
    yield Triple(here, _TYPE, NamedNode(_DCAT + "Dataset"))
    for language, title in (
        ("en", "citypact: who agreed what with whom in urban development"),
        ("id", "citypact: siapa bersepakat apa dengan siapa dalam pembangunan kota"),
    ):
        yield Triple(here, NamedNode(_DCTERMS + "title"), Literal(title, language=language))
    yield Triple(here, NamedNode(_DCTERMS + "license"), NamedNode(LICENSE))
    yield Triple(here, _void("sparqlEndpoint"), NamedNode(endpoint))
    yield Triple(here, _void("uriSpace"), Literal(BASE))
    yield Triple(here, _void("triples"), _integer(sum(figures.properties.values())))
    yield Triple(here, _void("distinctSubjects"), _integer(figures.subjects))
    yield Triple(here, _void("distinctObjects"), _integer(figures.objects))
    yield Triple(here, _void("classes"), _integer(len(figures.classes)))
    yield Triple(here, _void("properties"), _integer(len(figures.properties)))
    for namespace in sorted(set(prefixes.values())):
        yield Triple(here, _void("vocabulary"), NamedNode(namespace))
    distribution = NamedNode(here.value + "-distribution")
    yield Triple(here, NamedNode(_DCAT + "distribution"), distribution)
    yield Triple(distribution, _TYPE, NamedNode(_DCAT + "Distribution"))
    yield Triple(distribution, NamedNode(_DCAT + "accessURL"), NamedNode(endpoint))
    if figures.period:
        when = NamedNode(here.value + "-period")
        yield Triple(here, NamedNode(_DCTERMS + "temporal"), when)
        yield Triple(when, _TYPE, NamedNode(_DCTERMS + "PeriodOfTime"))
        for name, day in zip(("startDate", "endDate"), figures.period, strict=True):
            yield Triple(when, NamedNode(_DCAT + name), Literal(day, datatype=NamedNode(_XSD + "date")))
    for number, (iri, count) in enumerate(sorted(figures.classes.items())):
        part = NamedNode(f"{here.value}-class-{number}")
        yield Triple(here, _void("classPartition"), part)
        yield Triple(part, _void("class"), NamedNode(iri))
        yield Triple(part, _void("entities"), _integer(count))
    for number, (iri, count) in enumerate(sorted(figures.properties.items())):
        part = NamedNode(f"{here.value}-property-{number}")
        yield Triple(here, _void("propertyPartition"), part)
        yield Triple(part, _void("property"), NamedNode(iri))
        yield Triple(part, _void("triples"), _integer(count))


def declarations(address: str, prefixes: Mapping[str, str]) -> Iterator[Triple]:
    """Yield the prefixes as SHACL's prefix declarations; `address` is where they are read."""
    here = NamedNode(address)
    for prefix, namespace in sorted(prefixes.items()):
        declaration = NamedNode(f"{address}#{prefix}")
        yield Triple(here, NamedNode(_SH + "declare"), declaration)
        yield Triple(declaration, _TYPE, NamedNode(_SH + "PrefixDeclaration"))
        yield Triple(declaration, NamedNode(_SH + "prefix"), Literal(prefix))
        yield Triple(declaration, NamedNode(_SH + "namespace"), Literal(namespace, datatype=NamedNode(_XSD + "anyURI")))


def examples(endpoint: str) -> Iterator[Triple]:
    """Yield the example queries of the ontology, which run as they are, each with the endpoint that they are for."""
    content = ontology_examples().serialize(format="nt").encode()
    for quad in parse(content, RdfFormat.N_TRIPLES):
        yield quad.triple
        if quad.predicate == _TYPE:
            yield Triple(quad.subject, NamedNode(_SCHEMA + "target"), NamedNode(endpoint))


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)


def _void(name: str) -> NamedNode:
    return NamedNode(_VOID + name)


def _integer(value: int) -> Literal:
    return Literal(str(value), datatype=NamedNode(_XSD + "integer"))
