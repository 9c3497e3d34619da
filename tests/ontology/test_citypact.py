"""The ontology and the schemes: complete in both languages, without blank nodes, consistent under OWL 2 RL."""

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Literal, Namespace, URIRef

from ontology.resources import graph
from ontology.terms import CP, CPV

GRAPH = graph()
INVERSE_LABEL = URIRef(CP + "inverseLabel")
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")
EX = Namespace("https://example.org/")
C = Namespace(CP)

TERMS = sorted(term for term in set(GRAPH.subjects(RDFS.isDefinedBy, None)))
CONCEPTS = sorted(set(GRAPH.subjects(RDF.type, SKOS.Concept)) | set(GRAPH.subjects(RDF.type, SKOS.ConceptScheme)))
RELATIONS = sorted(term for term in GRAPH.subjects(RDF.type, OWL.ObjectProperty) if term.startswith(CP))


def languages(term, predicate):
    return sorted(str(text.language) for text in GRAPH.objects(term, predicate) if text.strip())


def errors(data):
    closure = graph() + data
    DeductiveClosure(OWLRL_Semantics).expand(closure)
    return sorted(str(message) for message in closure.objects(None, None) if "inconsisten" in str(message).lower()) + [
        str(message) for node in closure.subjects(RDF.type, ERROR) for message in closure.objects(node, None)
    ]


@pytest.mark.parametrize("term", TERMS)
def test_each_term_has_a_label_and_a_definition_in_both_languages(term):
    assert term.startswith(CP)
    assert languages(term, RDFS.label) == languages(term, SKOS.definition) == ["en", "id"]


@pytest.mark.parametrize("concept", CONCEPTS)
def test_each_concept_has_a_label_and_a_definition_in_both_languages(concept):
    assert languages(concept, SKOS.prefLabel) == languages(concept, SKOS.definition) == ["en", "id"]
    if (concept, RDF.type, SKOS.Concept) in GRAPH:
        scheme, notation = concept.removeprefix(CPV).split("/")
        assert list(GRAPH.objects(concept, SKOS.notation)) == [Literal(notation)]
        assert list(GRAPH.objects(concept, SKOS.inScheme)) == [URIRef(CPV + scheme)]


@pytest.mark.parametrize("relation", RELATIONS)
def test_each_relation_reads_in_both_directions(relation):
    assert languages(relation, INVERSE_LABEL) == ["en", "id"]


def test_every_cp_term_used_is_defined():
    used = {node for triple in GRAPH for node in triple if isinstance(node, URIRef) and node.startswith(CP)}
    assert used - {URIRef(CP)} == set(TERMS)


def test_no_blank_nodes():
    assert not [node for triple in GRAPH for node in triple if isinstance(node, BNode)]


def test_alignments_of_the_class_table():
    def parents(name):
        return {GRAPH.qname(parent) for parent in GRAPH.objects(C[name], RDFS.subClassOf)}

    assert parents("Actor") == {"prov:Agent"}
    assert parents("Person") == {"cp:Actor", "foaf:Person", "schema:Person"}
    assert parents("Place") == {"cp:Actor", "schema:Place", "geo:Feature"}
    assert parents("City") == parents("Region") == parents("Country") == {"cp:Place"}
    assert parents("Institution") == {"cp:Actor", "org:Organization", "schema:Organization"}
    assert parents("Agreement") == {"prov:Entity"}
    assert parents("TwinningAgreement") == {"cp:Agreement"}
    assert parents("Event") == {"schema:Event", "prov:Activity"}
    assert parents("Position") == {"org:Membership"}
    assert parents("Document") == {"foaf:Document", "prov:Entity"}
    assert parents("Evidence") == {"rdf:Statement", "oa:Annotation"}
    assert parents("Decision") == {"prov:Activity"}


def test_consistent_under_owl_rl():
    data = graph()
    data.add((EX.a, C.twinnedWith, EX.b))
    data.add((EX.agreement, C.party, EX.a))
    assert errors(data) == []


def test_the_reasoner_would_find_an_inconsistency():
    data = graph()
    data.add((EX.a, RDF.type, C.Person))
    data.add((EX.a, RDF.type, C.City))
    assert errors(data) != []
