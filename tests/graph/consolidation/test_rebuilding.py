"""A rebuild mends what follows from the sources, in steps, and leaves nothing beside the store."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad

from graph.consolidation import rebuild, rebuilding
from graph.consolidation.ontology import ONTOLOGY, install
from graph.identity import IDENTITY
from graph.rdf.terms import GAZETTEER, INFERRED, TYPE, term
from graph.store import Draft, Store
from tests.graph.consolidation.test_change import decide, put
from tests.graph.rdf.examples import BUSAN, SURABAYA, memorandum

TIE = (NamedNode(BUSAN), term("partnerOf"), NamedNode(SURABAYA))


def filled(store: Store) -> set[str]:
    install(store)
    put(store, memorandum("a", issued="2024-09-01"))
    put(store, memorandum("b", issued="2024-09-02"))
    return everything(store)


def everything(store: Store) -> set[str]:
    return {str(quad) for quad in store.match()}


def test_what_is_missing_and_what_is_too_much_is_mended_in_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuilding, "STEP", 7)
    monkeypatch.setattr(rebuilding, "TOGETHER", 5)
    with Store.open(tmp_path / "data") as store:
        before = filled(store)
        draft = Draft(store)
        for graph in (DefaultGraph(), INFERRED, IDENTITY, GAZETTEER):
            known = sorted(store.match(None, None, None, graph), key=str)
            kept = [quad for quad in known if Quad(quad.subject, quad.predicate, quad.object, ONTOLOGY) not in store]
            draft.replace(kept[::3], [Quad(NamedNode("https://x.example/left"), TYPE, term("City"), graph)])
        draft.commit()
        assert everything(store) != before
        rebuild(store)
        assert everything(store) == before
        assert not list((tmp_path / "data").glob("copy-*"))


def test_nothing_is_written_where_nothing_differs(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.memory()
    before = filled(store)
    decide(store, "one", TIE)
    assert Quad(*TIE, DefaultGraph()) not in store
    held = everything(store)
    with monkeypatch.context() as patched:
        for name in ("update", "extend"):
            plain = getattr(Store, name)
            patched.setattr(
                Store, name, lambda self, what, plain=plain: plain(self, what) if self is not store else pytest.fail()
            )
        rebuild(store)
    assert everything(store) == held != before


def test_an_empty_store_stays_empty() -> None:
    store = Store.memory()
    rebuild(store)
    assert len(store) == 0
