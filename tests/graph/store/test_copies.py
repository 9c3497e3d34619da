from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import StoreError
from graph.store import Store
from graph.store.copies import Copies

S, TEXT, TITLE, G = (NamedNode(f"http://e/{name}") for name in ("s", "text", "title", "g"))
QUADS = [Quad(S, prop, Literal("words"), graph) for prop in (TEXT, TITLE) for graph in (G, NamedNode("http://e/h"))]


def test_a_copy_has_less_and_the_store_and_its_generation_keep_all(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.extend([*QUADS, Quad(S, TEXT, Literal("default"))])
        number = store.publish()
        copies = Copies(tmp_path, (TEXT.value,))
        copies.make(number)
        copy = pyoxigraph.Store.read_only(str(copies.path(number)))
        assert {quad.predicate for quad in copy} == {TITLE}
        assert len(copy) == 2
        assert len(list(Store.open(tmp_path, read_only=True).match())) == 5
        assert len(store) == 5
        store.extend([Quad(S, TITLE, Literal("more"))])
        copies.make(store.publish())
        assert [folder.name for folder in (tmp_path / "public").iterdir()] == [copies.path(store.generation).name]
        copies.close()
        assert list((tmp_path / "public").iterdir()) == []
        assert len(store) == 6


def test_where_nothing_is_hidden_there_are_no_copies(tmp_path: Path) -> None:
    copies = Copies(tmp_path)
    copies.make(7)
    assert copies.path(7) == tmp_path / "generations" / "7"
    copies.close()
    assert list(tmp_path.iterdir()) == []


def test_a_generation_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="No public copy of generation 3"):
        Copies(tmp_path, (TEXT.value,)).make(3)
