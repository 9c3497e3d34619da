"""Each question is an example that runs."""

import pyoxigraph
from rdflib import RDFS, SH, BNode, Literal, URIRef

from ontology.examples import QUESTION, examples
from ontology.questions import questions


def test_each_question_is_an_example_that_runs():
    graph = examples()
    found = dict(graph.subject_objects(SH.select))
    assert found.keys() == {URIRef(QUESTION + question.name) for question in questions()}
    for query in found.values():
        assert list(pyoxigraph.Store().query(str(query))) == []
    assert not [node for triple in graph for node in triple if isinstance(node, BNode)]


def test_the_comment_is_the_title_with_its_slots_named():
    assert set(examples().objects(URIRef(QUESTION + "partner-cities"), RDFS.comment)) == {
        Literal("Which cities has [city] agreed with since [year]?", lang="en"),
        Literal("Kota mana saja yang telah bersepakat dengan [kota] sejak [tahun]?", lang="id"),
    }
