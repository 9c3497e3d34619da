"""The static terms are the Turtle's."""

from rdflib import OWL, RDF, RDFS, SKOS, URIRef

from ontology import terms
from ontology.resources import graph

GRAPH = graph()


def local_names(type_):
    return {str(term)[len(terms.CP) :] for term in GRAPH.subjects(RDF.type, type_) if term.startswith(terms.CP)}


def test_classes_and_superclasses():
    expected = {
        name: tuple(
            sorted(
                str(super_)[len(terms.CP) :]
                for super_ in GRAPH.transitive_objects(URIRef(terms.CP + name), RDFS.subClassOf)
                if super_.startswith(terms.CP) and super_ != URIRef(terms.CP + name)
            )
        )
        for name in local_names(OWL.Class)
    }
    assert expected == terms.SUPERCLASSES
    assert terms.SUPERCLASSES["City"] == ("Actor", "Place")


def test_properties():
    assert local_names(OWL.ObjectProperty) == terms.OBJECT_PROPERTIES
    assert local_names(OWL.DatatypeProperty) == terms.DATATYPE_PROPERTIES
    assert local_names(OWL.AnnotationProperty) == terms.ANNOTATION_PROPERTIES
    assert local_names(OWL.SymmetricProperty) == terms.SYMMETRIC
    assert {
        (str(child), str(parent))
        for child, parent in GRAPH.subject_objects(RDFS.subPropertyOf)
        if parent.startswith(terms.CP)
    } == {
        (terms.CP + child, terms.CP + parent) for child in terms.SUBPROPERTIES for parent in terms.SUBPROPERTIES[child]
    }


def test_concepts():
    for scheme, notations in terms.SCHEMES.items():
        concepts = {URIRef(f"{terms.CPV}{scheme}/{notation}") for notation in notations}
        assert set(GRAPH.objects(URIRef(terms.CPV + scheme), SKOS.hasTopConcept)) == concepts
        assert set(GRAPH.subjects(SKOS.inScheme, URIRef(terms.CPV + scheme))) == concepts
    assert len(terms.TOPICS) == len(set(terms.TOPICS)) == 28
    assert set(terms.AGREEMENT_STATUSES) >= terms.LIVING_STATUSES | terms.ENDED_STATUSES


def test_prefixes_are_those_of_the_turtle():
    bound = {prefix: str(namespace) for prefix, namespace in GRAPH.namespaces()}
    assert {prefix: bound[prefix] for prefix in terms.PREFIXES if prefix != "wd"} == {
        prefix: namespace for prefix, namespace in terms.PREFIXES.items() if prefix != "wd"
    }
