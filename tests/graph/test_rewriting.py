"""A graph is rewritten, and an update taken over, with all that follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad

from graph import iris
from graph.errors import UsageError
from graph.rdf.terms import term
from graph.rewriting import rewrite, update
from graph.store import Store
from graph.store.query import QueryFailed
from tests.graph.rdf.examples import BUSAN, SURABAYA
from tests.graph.test_pipeline import PAIRS, triples


def test_a_list_is_rewritten_with_all_that_follows() -> None:
    store = Store.memory()
    quads = [Quad(NamedNode(BUSAN), term("twinnedWith"), NamedNode(SURABAYA), NamedNode(PAIRS))]
    rewrite(store, PAIRS, quads)
    assert Quad(NamedNode(SURABAYA), term("partnerOf"), NamedNode(BUSAN), DefaultGraph()) in store
    rewrite(store, PAIRS, [])
    assert len(store) == 0


@pytest.mark.parametrize("on_disk", [True, False])
def test_an_update_is_taken_over_for_the_named_graphs_only(tmp_path: Path, on_disk: bool) -> None:
    store = Store.open(tmp_path) if on_disk else Store.memory()
    insert = f"INSERT DATA {{ GRAPH <%s> {{ <{BUSAN}> {term('twinnedWith')} <{SURABAYA}> }} }}"
    with store:
        update(store, f"{insert % PAIRS} ; {insert % iris.dataset_graph('other')}", [PAIRS])
        assert Quad(NamedNode(SURABAYA), term("partnerOf"), NamedNode(BUSAN), DefaultGraph()) in store
        assert not list(store.match(None, None, None, NamedNode(iris.dataset_graph("other"))))
        before = triples(store)
        with pytest.raises(QueryFailed, match="Syntax error at line 1"):
            update(store, "nonsense", [PAIRS])
        with pytest.raises(UsageError, match="blank node"):
            update(store, f"INSERT DATA {{ GRAPH <{PAIRS}> {{ [] {term('party')} 1 }} }}", [PAIRS])
        assert triples(store) == before
        update(store, f"CLEAR GRAPH <{PAIRS}>", [PAIRS])
        assert len(store) == 0
