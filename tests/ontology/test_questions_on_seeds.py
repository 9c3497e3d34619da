"""The shapes and the questions on the default graph of the seed documents, as the pipeline makes it.

Every third document, in the order of names, is left out: those measure extraction and are not looked at here.
"""

import pyoxigraph
import pytest
from rdflib import Graph

from ontology.questions import questions
from ontology.validation import validate
from tests.ontology import expectations

ALWAYS_THERE = ("place", "country")


@pytest.fixture(scope="module")
def store():
    return expectations.seeds()


def test_the_default_graph_has_the_shapes(store):
    default = pyoxigraph.Store()
    default.extend(
        pyoxigraph.Quad(quad.subject, quad.predicate, quad.object)
        for quad in store.match(None, None, None, pyoxigraph.DefaultGraph())
    )
    triples = default.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=pyoxigraph.DefaultGraph())
    graph = Graph().parse(data=triples, format="nt")
    assert [each for each in validate(graph, consolidated=True) if each.severity == "violation"] == []


@pytest.mark.parametrize("each", questions(), ids=lambda each: each.name)
def test_each_question_has_the_expected_rows(each, store):
    """Written by `python -m tests.ontology.expectations`, and read before they were committed."""
    assert expectations.rows(store, each) == (expectations.EXPECTED / f"{each.name}.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("each", questions(), ids=lambda each: each.name)
def test_the_places_of_each_question_are_there(each, store):
    for parameter in each.parameters:
        if parameter.type in ALWAYS_THERE or "/city/" in str(parameter.default):
            assert store.query(f"ASK {{ <{parameter.default}> <http://www.w3.org/2000/01/rdf-schema#label> ?label }}")


def test_names_resolve_on_the_seeds(store):
    chicago = "https://w3id.org/citypact/id/city/chicago-us"
    partners = next(each for each in questions() if each.name == "partners")
    assert partners.resolve({"actor": "Chicago"}, lambda query: [row[0].value for row in store.query(query)]) == {
        "actor": chicago
    }
