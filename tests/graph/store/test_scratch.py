from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.store import Store, confined
from graph.store.query import QueryFailed
from graph.store.scratch import graphs_after

G, H = "http://e/g", "http://e/h"
VALUES = " ".join(str(number) for number in range(200))
ENDLESS = " ".join(f"VALUES ?{name} {{ {VALUES} }}" for name in "abcde")


def quad(value: str, graph: str) -> Quad:
    return Quad(NamedNode("http://e/s"), NamedNode("http://e/p"), Literal(value), NamedNode(graph))


@pytest.fixture(params=["disk", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) if request.param == "disk" else Store.memory() as store:
        store.extend([quad("1", G), quad("1", H)])
        yield store


def test_only_the_graphs_named_are_told_and_the_store_stays(store: Store) -> None:
    update = (
        f"INSERT {{ GRAPH <g> {{ ?s ?p '2' }} GRAPH <{H}> {{ ?s ?p '2' }} }} WHERE {{ GRAPH <{G}> {{ ?s ?p ?o }} }}"
    )
    assert set(graphs_after(store, update, [G], base="http://e/")) == {quad("1", G), quad("2", G)}
    assert graphs_after(store, "CLEAR ALL", [G, H]) == []
    assert graphs_after(store, "", []) == []
    assert set(store.match()) == {quad("1", G), quad("1", H)}


@pytest.mark.parametrize(
    ("update", "status", "words"),
    [
        ("INSERT DATA { <http://e/s> <http://e/p> }", 400, "Syntax error at line 1, column"),
        ("LOAD <http://127.0.0.1:9/>", 400, "cannot be applied"),
        (f"INSERT {{ <{G}> <{G}> ?a }} WHERE {{ {ENDLESS} }}", 504, "longer than 0.7 seconds"),
    ],
)
def test_what_cannot_be_done(store: Store, update: str, status: int, words: str) -> None:
    with pytest.raises(QueryFailed, match=words) as caught:
        graphs_after(store, update, [G], seconds=5 if status == 400 else 0.7)
    assert caught.value.status == status
    assert len(store) == 2


def test_memory_is_bounded(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "MEMORY", 30 << 20)
    with pytest.raises(QueryFailed, match="more memory") as caught:
        graphs_after(
            store, f"INSERT {{ <{G}> <{G}> ?x }} WHERE {{ {ENDLESS} BIND(CONCAT(STR(?a), STR(?b)) AS ?x) }}", [G]
        )
    assert caught.value.status == 507


def test_threads_take_little_of_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "MEMORY", 350 << 20)
    with Store.open(tmp_path) as on_disk:
        assert len(graphs_after(on_disk, f"INSERT DATA {{ GRAPH <{G}> {{ <{G}> <{G}> <{G}> }} }}", [G])) == 1
