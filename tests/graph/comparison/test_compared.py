"""Ties in both graphs, only here, only there; made-up data."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Quad

from graph import iris
from graph.comparison import Comparison, Ground, Tie, compare
from graph.errors import NotFound
from graph.rdf.terms import term
from graph.rewriting import rewrite
from graph.store import Store
from tests.graph.comparison.examples import BUSAN, SURABAYA, TEXT, filled


def names(ties: tuple[Tie, ...]) -> list[tuple[str, str]]:
    return [tie.names for tie in ties]


def test_a_document_and_a_list() -> None:
    found = compare(filled(), "documents", "dataset/one")
    assert found.graphs == ("documents", "dataset/one")
    assert names(found.both) == [("Busan", "Surabaya")]
    assert names(found.here) == []
    assert names(found.there) == [("Bandung", '=HYPERLINK("http://x.example")')]
    (tie,) = found.both
    assert (tie.ends, tie.qids) == ((BUSAN, SURABAYA), ("Q2", "Q1"))
    assert tie.grounds == (
        (Ground("minutes", TEXT[:61], "en", url="https://x.example/minutes"),),
        (Ground("one", record="made-up.csv", row=1, url="https://x.example/list", retrieved="2024-09"),),
    )


def test_what_ended_is_a_tie_of_the_list_only() -> None:
    found = compare(filled(), "document/minutes", "datasets")
    assert names(found.both) == [("Busan", "Surabaya")]
    assert ("Bandung", "Suwon") in names(found.there)


def test_a_graph_with_itself_is_the_same() -> None:
    found = compare(filled(), "dataset/two", "dataset/two")
    assert (names(found.both), found.here, found.there) == ([("Bandung", "Suwon")], (), ())


def test_what_a_reviewer_rejected_is_in_neither() -> None:
    store = filled()
    curation, decision = iris.GRAPH + "curation", NamedNode(iris.GRAPH + "curation/1")
    parts = {
        "verdict": NamedNode(iris.CPV + "verdict/reject"),
        "rdf:subject": NamedNode(BUSAN),
        "rdf:predicate": term("twinnedWith"),
        "rdf:object": NamedNode(SURABAYA),
    }
    types = Quad(decision, term("rdf:type"), term("Decision"), NamedNode(curation))
    rewrite(store, curation, [types, *(Quad(decision, term(k), v, NamedNode(curation)) for k, v in parts.items())])
    assert names(compare(store, "documents", "dataset/one").both) == []


@pytest.mark.parametrize("name", ["dataset/none", "identity", "documents", "datasets"])
def test_a_graph_that_is_not_there_is_told(name: str) -> None:
    with pytest.raises(NotFound, match=f"There is no graph {name}"):
        compare(Store.memory(), name, name)


def test_nothing_in_common() -> None:
    found = compare(filled(), "dataset/one", "dataset/two")
    assert isinstance(found, Comparison) and found.both == ()
