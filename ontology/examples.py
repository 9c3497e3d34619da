"""The competency questions as SHACL executables: how SPARQL editors find example queries at an endpoint."""

from __future__ import annotations

from rdflib import RDF, RDFS, SH, Graph, Literal, URIRef

from ontology.questions import LANGUAGES, questions

QUESTION = "https://w3id.org/citypact/question/"


def examples() -> Graph:
    """Return each question, with its defaults, as a `sh:SPARQLSelectExecutable` that runs as it stands.

    The names of slots stand in the title's slots. There are no blank nodes. Source: SHACL Advanced Features, section 5.
    """
    graph = Graph()
    for question in questions():
        iri = URIRef(QUESTION + question.name)
        graph.add((iri, RDF.type, SH.SPARQLExecutable))
        graph.add((iri, RDF.type, SH.SPARQLSelectExecutable))
        graph.add((iri, SH.select, Literal(question.bind())))
        for language in LANGUAGES:
            slots = {parameter.name: f"[{parameter.labels[language]}]" for parameter in question.parameters}
            graph.add((iri, RDFS.comment, Literal(question.titles[language].format(**slots), lang=language)))
    return graph
